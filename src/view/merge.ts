import { factId, kindOf, sameValue, stateOf, valueOf } from '../fact.ts';
import type { Edit, Fact, Report } from '../model.ts';
import { twinsIn } from './retext.ts';

/** Two reports of one unit and year in, the difference fact by fact out, and the edits that bring the second into the first. */

/** A fact that both have, with another value. */
export interface Clash {
  readonly here: Fact;
  readonly there: Fact;
}
/** What two reports have in common and what not; derived values and those thrown out are left out. */
export interface Difference {
  readonly same: number;
  readonly clashes: readonly Clash[];
  readonly onlyHere: readonly Fact[];
  readonly onlyThere: readonly Fact[];
}

const isOwn = (fact: Fact): boolean => !['derived', 'inferred'].includes(kindOf(fact));
const says = (a: Fact, b: Fact): boolean =>
  sameValue(valueOf(a), valueOf(b)) && (valueOf(a) !== null || kindOf(a) === kindOf(b));

/** The difference between a report and another one. */
export function compareReports(here: Report, there: Report): Difference {
  const mine = here.extraction.facts.filter(isOwn);
  const others = there.extraction.facts.filter((fact) => isOwn(fact) && stateOf(fact) !== 'rejected');
  const twins = twinsIn(mine, others);
  const found = new Set(twins.values());
  const pairs = [...twins].filter(([fact]) => stateOf(fact) !== 'rejected');
  return {
    same: pairs.filter(([a, b]) => says(a, b)).length,
    clashes: pairs.filter(([a, b]) => !says(a, b)).map(([a, b]) => ({ here: a, there: b })),
    onlyHere: mine.filter((fact) => !twins.has(fact) && stateOf(fact) !== 'rejected'),
    onlyThere: others.filter((fact) => !found.has(fact)),
  };
}

/** What is written into the first report. */
export interface Merge {
  readonly edits: readonly { readonly fact: string; readonly edit: Edit }[];
  readonly added: readonly Fact[];
}

/**
 * The edits of a merge: holes of the first report are filled, what both have stays as it is there but for the facts
 * `taken` (ids of the first). `note` says where the values come from, `at` is an ISO 8601 instant.
 */
export function mergeReports(
  here: Report,
  there: Report,
  taken: ReadonlySet<string>,
  note: string,
  at: string,
): Merge {
  const { clashes, onlyThere } = compareReports(here, there);
  const ids = new Set(here.extraction.facts.map(({ id }) => id));
  const stated = (fact: Fact) => ({ value: valueOf(fact), kind: kindOf(fact), note, at });
  return {
    edits: clashes
      .filter((clash) => taken.has(clash.here.id))
      .map((clash) => ({ fact: clash.here.id, edit: { state: 'edited', ...stated(clash.there) } })),
    // Its words stand in another text, so it has no place in this one.
    added: onlyThere.map((fact): Fact => {
      const id = freeId(fact, ids);
      return { ...fact, id, where: 'hand', places: [], edit: { state: 'edited', ...stated(fact) } };
    }),
  };
}

/** An id that no fact has yet; `ids` takes it in. */
function freeId({ concept, applicant }: Fact, ids: Set<string>): string {
  const first = factId(concept, applicant, null);
  let id = first;
  for (let n = 2; ids.has(id); n += 1) id = `${first}-${n}`;
  ids.add(id);
  return id;
}
