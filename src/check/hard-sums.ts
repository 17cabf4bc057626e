import type { Finding, Term } from '../model.ts';

/** Hard sums as plain arithmetic, for finding out what would put them right. */

/** A hard sum: left − right must be 0 (or at most 0), each of its facts with the sign it enters that difference with. */
export interface Sum {
  readonly index: number;
  readonly isEqual: boolean;
  readonly difference: number;
  /** How many unknown terms could still add to, and take from, the difference. */
  readonly unknownLeft: number;
  readonly unknownRight: number;
  readonly terms: ReadonlyMap<string, Cell>;
  readonly failed: boolean;
}
/** One of its facts. */
export interface Cell {
  readonly term: Term;
  readonly value: number;
  readonly sign: number;
}
/** Value of a term as a plain number; null where it is none. */
export function numberOf({ value }: Term): number | null {
  if (value?.exponent !== 0 || value.digits.length > 12) return null;
  return Number(value.digits);
}

/**
 * A finding as such a sum; null where it is none, or holds none of the facts. `suspects` are the facts of failed sums: only these may change, so only these are looked up.
 */
export function toSum(finding: Finding, index: number, suspects: ReadonlySet<string>): Sum | null {
  const { op, severity, status, left, right } = finding;
  if (severity !== 'hard' || (op !== '=' && op !== '<=' && op !== '>=') || right.length === 0) return null;
  if (!left.some(({ fact }) => suspects.has(fact)) && !right.some(({ fact }) => suspects.has(fact)))
    return null;
  const [more, less] = op === '>=' ? [right, left] : [left, right];
  const terms = new Map<string, Cell>();
  let difference = 0;
  for (const [side, turn] of [
    [more, 1],
    [less, -1],
  ] as const)
    for (const term of side) {
      const value = numberOf(term);
      if (value === null && term.value !== null) return null;
      const sign = turn * term.sign;
      difference += sign * (value ?? 0);
      if (value !== null && suspects.has(term.fact)) terms.set(term.fact, { term, value, sign });
    }
  const unknown = (side: readonly Term[]) => side.filter(({ value }) => value === null).length;
  return {
    index,
    isEqual: op === '=',
    difference,
    unknownLeft: unknown(more),
    unknownRight: unknown(less),
    terms,
    failed: status === 'fail' && op === '=',
  };
}

/** True where a difference can be made good by unknown counts, or needs none. */
export const canHold = ({ isEqual, unknownLeft, unknownRight }: Sum, difference: number): boolean =>
  difference <= 0 || unknownRight > 0 ? !isEqual || difference >= 0 || unknownLeft > 0 : false;
