import { APPLICANTS } from '../catalogue/forms.ts';
import { fromInteger } from '../decimal.ts';
import type { Applicant, Finding, Proposal, Proposed, Slip, Term } from '../model.ts';
import { rankOf, slipOf } from './slips.ts';

/**
 * Failed sums in, what would put them right out: one number, or two or a row of numbers that were taken for each other,
 * with which every hard check that they stand in would hold. All checks of the report are looked at together.
 */

/** No finding shows more. */
const MOST = 6;
/** With more failed sums than this it is no slip of a number or two. */
const TOO_MANY = 40;

/** A hard sum: left − right must be 0 (or at most 0), each of its facts with the sign it enters that difference with. */
interface Sum {
  readonly index: number;
  readonly isEqual: boolean;
  readonly difference: number;
  /** How many unknown terms could still add to, and take from, the difference. */
  readonly unknownLeft: number;
  readonly unknownRight: number;
  readonly terms: ReadonlyMap<string, Cell>;
  readonly failed: boolean;
}
interface Cell {
  readonly term: Term;
  readonly value: number;
  readonly sign: number;
}
type Changes = ReadonlyMap<string, number>;

/** Lays proposals into the failed sums among the findings. */
export function withProposals(findings: readonly Finding[]): readonly Finding[] {
  const failed = findings.filter(
    ({ status, severity, op }) => status === 'fail' && severity === 'hard' && op === '=',
  );
  if (failed.length === 0 || failed.length > TOO_MANY) return findings;
  const made = new Solver(findings).propose();
  return findings.map((finding, i) => {
    const proposals = made.get(i);
    return proposals ? { ...finding, proposals } : finding;
  });
}

/** Value of a term as a plain number; null where it is none. */
function numberOf({ value }: Term): number | null {
  if (value?.exponent !== 0 || value.digits.length > 12) return null;
  return Number(value.digits);
}

function toSum(finding: Finding, index: number): Sum | null {
  const { op, severity, status, left, right } = finding;
  if (severity !== 'hard' || (op !== '=' && op !== '<=' && op !== '>=') || right.length === 0) return null;
  const turn = op === '>=' ? -1 : 1;
  const terms = new Map<string, Cell>();
  let difference = 0;
  const unknown = { left: 0, right: 0 };
  for (const [side, list] of [
    ['left', left],
    ['right', right],
  ] as const)
    for (const term of list) {
      const value = numberOf(term);
      if (value === null && term.value !== null) return null;
      if (value === null) {
        unknown[side] += 1;
        continue;
      }
      const sign = (side === 'left' ? 1 : -1) * term.sign * turn;
      difference += sign * value;
      if (term.fact !== '') terms.set(term.fact, { term, value, sign });
    }
  const [more, less] = turn === 1 ? [unknown.left, unknown.right] : [unknown.right, unknown.left];
  return {
    index,
    isEqual: op === '=',
    difference,
    unknownLeft: more,
    unknownRight: less,
    terms,
    failed: status === 'fail' && op === '=',
  };
}

/** True where a difference can be made good by unknown counts, or needs none. */
const canHold = ({ isEqual, unknownLeft, unknownRight }: Sum, difference: number): boolean =>
  difference <= 0 || unknownRight > 0 ? !isEqual || difference >= 0 || unknownLeft > 0 : false;

class Solver {
  private readonly sums: readonly Sum[];
  private readonly byFact = new Map<string, Sum[]>();
  /** Cells by concept and column, to find what stands beside. */
  private readonly cells = new Map<string, Cell>();
  private readonly found = new Map<number, Proposal[]>();

  constructor(findings: readonly Finding[]) {
    this.sums = findings.flatMap((finding, i) => toSum(finding, i) ?? []);
    for (const sum of this.sums)
      for (const [fact, cell] of sum.terms) {
        const list = this.byFact.get(fact);
        if (list) list.push(sum);
        else this.byFact.set(fact, [sum]);
        this.cells.set(placeOf(cell.term.concept, cell.term.applicant), cell);
      }
  }

  /** Proposals by the index of the finding. */
  propose(): ReadonlyMap<number, readonly Proposal[]> {
    const open = this.sums.filter((sum) => sum.failed && sum.unknownLeft + sum.unknownRight === 0);
    for (const sum of open) this.proposeOne(sum);
    const left = open.filter(({ index }) => !this.found.has(index));
    for (const concept of new Set(left.flatMap(conceptsOf))) this.proposeRow(concept);
    const rest = left.filter(({ index }) => !this.found.has(index));
    rest.forEach((a, i) => {
      for (const b of rest.slice(i + 1)) this.proposePair(a, b);
    });
    return new Map([...this.found].map(([index, list]) => [index, this.sorted(list).slice(0, MOST)]));
  }

  /** What puts the most right first, then the likeliest slip; what puts right only a part of what another does is left out. */
  private sorted(list: readonly Proposal[]): readonly Proposal[] {
    const rated = list.map((proposal) => ({ proposal, settled: this.settledBy(proposal) }));
    const isLess = (some: ReadonlySet<Sum>, more: ReadonlySet<Sum>) =>
      some.size < more.size && [...some].every((sum) => more.has(sum));
    return rated
      .filter(({ settled }) => !rated.some((other) => isLess(settled, other.settled)))
      .sort(
        (a, b) =>
          b.settled.size - a.settled.size ||
          rankOf(a.proposal.slip) - rankOf(b.proposal.slip) ||
          sizeOf(a.proposal) - sizeOf(b.proposal),
      )
      .map(({ proposal }) => proposal);
  }

  /** The failed sums that a proposal puts right. */
  private settledBy({ changes }: Proposal): ReadonlySet<Sum> {
    return new Set(changes.flatMap(({ fact }) => (this.byFact.get(fact) ?? []).filter((sum) => sum.failed)));
  }

  /** True where every hard sum that holds one of the cells would hold, and one of those that failed is among them. */
  private settles(changes: Changes): boolean {
    const touched = new Set([...changes.keys()].flatMap((fact) => this.byFact.get(fact) ?? []));
    let isOfUse = false;
    for (const sum of touched) {
      let difference = sum.difference;
      for (const [fact, delta] of changes) difference += (sum.terms.get(fact)?.sign ?? 0) * delta;
      if (!canHold(sum, difference)) return false;
      isOfUse ||= sum.failed;
    }
    return isOfUse;
  }

  /** Each cell of a failed sum, changed by what is missing. */
  private proposeOne(sum: Sum): void {
    for (const [fact, cell] of sum.terms) {
      const delta = -sum.difference / cell.sign;
      if (cell.value + delta < 0 || !this.settles(new Map([[fact, delta]]))) continue;
      const suspect = {
        from: cell.value,
        to: cell.value + delta,
        next: this.nextTo(cell),
        isOther: isOther(cell.term),
      };
      this.add(new Map([[fact, delta]]), slipOf(suspect));
    }
  }

  /** A row whose numbers stand one cell too far left or right, or two of which were swapped. */
  private proposeRow(concept: string): void {
    const row = ROW.flatMap((applicant) => this.cells.get(placeOf(concept, applicant)) ?? []);
    for (let from = 0; from < row.length - 1; from++)
      for (let to = from + 1; to < row.length; to++)
        for (const step of [1, -1]) {
          const part = row.slice(from, to + 1);
          const values = part.map(({ value }) => value);
          const moved =
            step === 1 ? [...values.slice(1), values[0]] : [values.at(-1), ...values.slice(0, -1)];
          const changes = new Map(
            part.flatMap(({ term, value }, i) => {
              const delta = (moved[i] ?? value) - value;
              return delta === 0 ? [] : [[term.fact, delta] as const];
            }),
          );
          if (changes.size < 2 || !this.settles(changes)) continue;
          this.add(changes, changes.size === 2 ? 'swapped-cells' : 'shifted-row');
        }
  }

  /** Two cells of one row or column, the one with too much of what the other lacks. */
  private proposePair(a: Sum, b: Sum): void {
    for (const [one, first] of a.terms) {
      const delta = -a.difference / first.sign;
      if (first.value + delta < 0) continue;
      for (const [other, second] of b.terms) {
        if (one === other || !isBeside(first.term, second.term)) continue;
        if (-b.difference / second.sign !== -delta || second.value - delta < 0) continue;
        const changes = new Map([
          [one, delta],
          [other, -delta],
        ]);
        if (!this.settles(changes)) continue;
        const isSwap = first.value + delta === second.value && second.value - delta === first.value;
        this.add(changes, isSwap ? 'swapped-cells' : 'neighbour');
      }
    }
  }

  private add(changes: Changes, slip: Slip): void {
    const list = [...changes].flatMap(([fact, delta]): Proposed[] => {
      const cell = this.byFact.get(fact)?.[0]?.terms.get(fact);
      if (!cell) return [];
      const { concept, applicant, label } = cell.term;
      const [from, to] = [fromInteger(cell.value), fromInteger(cell.value + delta)];
      return [{ fact, concept, applicant, label, from, to }];
    });
    const proposal: Proposal = { changes: list, slip };
    const key = keyOf(proposal);
    for (const { index } of this.sums.filter(
      (sum) => sum.failed && list.some(({ fact }) => sum.terms.has(fact)),
    )) {
      const known = this.found.get(index) ?? [];
      if (!known.some((one) => keyOf(one) === key)) this.found.set(index, [...known, proposal]);
    }
  }

  private nextTo({ term: { concept, applicant } }: Cell): number | null {
    const at = applicant === null ? -1 : ROW.indexOf(applicant);
    const next = at < 0 ? undefined : ROW[at + 1];
    return next === undefined ? null : (this.cells.get(placeOf(concept, next))?.value ?? null);
  }
}

const ROW: readonly Applicant[] = APPLICANTS.map(({ id }) => id).filter((id) => id !== 'legal');
const placeOf = (concept: string, applicant: Applicant | null): string => `${concept}@${applicant ?? ''}`;
const conceptsOf = ({ terms }: Sum): readonly string[] => [...terms.values()].map(({ term }) => term.concept);
const isOther = ({ concept, applicant }: Term): boolean =>
  applicant === 'other' || /\.(?:other|misc)$/.test(concept);
const isBeside = (a: Term, b: Term): boolean => (a.concept === b.concept) !== (a.applicant === b.applicant);
const keyOf = ({ changes }: Proposal): string =>
  changes
    .map(({ fact, to }) => `${fact}=${to.digits}`)
    .toSorted()
    .join();

/** By how much the numbers change, all together. */
const sizeOf = ({ changes }: Proposal): number =>
  changes.reduce((sum, { from, to }) => sum + Math.abs(Number(to.digits) - Number(from.digits)), 0);
