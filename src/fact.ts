import { equal } from './decimal.ts';
import type { Decimal, Fact, FactState, Kind, RawSpan } from './model.ts';

/** What a fact says now: the reading with the human change laid over it. */

/** The part of a fact that says its value, with or without the rest. */
export type Stated = Pick<Fact, 'value' | 'kind' | 'edit'>;

/** The value that counts: the person's where there is one, else what was read. null: no number. */
export const valueOf = (fact: Stated): Decimal | null =>
  fact.edit?.value === undefined ? fact.value : fact.edit.value;

/** The kind that counts; a value typed by a person is a plain number unless they said otherwise. */
export function kindOf(fact: Stated): Kind {
  if (fact.edit?.kind !== undefined) return fact.edit.kind;
  return fact.edit?.value === undefined ? fact.kind : fact.edit.value === null ? 'blank' : '';
}

export const stateOf = (fact: Stated): FactState => fact.edit?.state ?? 'read';

/** True where a person has said something of it: looked at, signed, changed, printed so; not where they threw it out. */
export const isLookedAt = (fact: Stated): boolean => !['read', 'rejected'].includes(stateOf(fact));

/** True where a person changed the value itself. */
export const isEdited = (fact: Stated): boolean => fact.edit?.value !== undefined;

/** False for what a person threw out and for the program's own values. */
export const counts = (fact: Stated): boolean =>
  stateOf(fact) !== 'rejected' && kindOf(fact) !== 'derived' && kindOf(fact) !== 'inferred';

/** Where the fact first stands, or null. */
export const firstSpan = (fact: Fact): RawSpan | null => fact.places[0]?.span ?? null;

/** Identity over time: concept, applicant, start of the first place (raw); `-` where it has none. */
export const factId = (concept: string, applicant: string | null, start: number | null): string =>
  `${concept}@${applicant ?? ''}:${start ?? '-'}`;

/** Same number or both none. */
export const sameValue = (a: Decimal | null, b: Decimal | null): boolean =>
  a === null || b === null ? a === b : equal(a, b);

/**
 * The fact that panel, charts and checks take of several for one concept and applicant: edited, then table, then prose;
 * applicant total before none. Facts that do not count are left out; null where none is left.
 */
export function preferred<F extends Stated & Pick<Fact, 'where' | 'applicant'>>(
  facts: readonly F[],
): F | null {
  const rank = (f: F) =>
    (isEdited(f) ? 0 : f.where === 'table' ? 1 : 2) * 2 + (f.applicant === 'total' ? 0 : 1);
  let best: F | null = null;
  let least = Infinity;
  for (const fact of facts) {
    const own = rank(fact);
    if (own >= least || !counts(fact)) continue;
    best = fact;
    least = own;
  }
  return best;
}
