import { sameValue } from '../fact.ts';
import type { Extraction, Fact, Report } from '../model.ts';

/**
 * A report and the reading of another text of it (decoded otherwise, or another file) in; the report as if its facts had
 * been read there out, so that both can be compared and merged like two readings of one text.
 */

const keyOf = ({ concept, applicant, year }: Fact): string => `${concept}@${applicant ?? ''}:${year ?? ''}`;

/** For each fact the one of the other text that is the same thing: of several the one with the same value, else the next. */
export function twinsIn(facts: readonly Fact[], others: readonly Fact[]): ReadonlyMap<Fact, Fact> {
  const free = new Map<string, Fact[]>();
  for (const fact of others) free.set(keyOf(fact), [...(free.get(keyOf(fact)) ?? []), fact]);
  const twins = new Map<Fact, Fact>();
  const claim = (fact: Fact, isTwin: (other: Fact) => boolean) => {
    const left = free.get(keyOf(fact)) ?? [];
    const at = twins.has(fact) ? -1 : left.findIndex(isTwin);
    const [twin] = at < 0 ? [] : left.splice(at, 1);
    if (twin) twins.set(fact, twin);
  };
  for (const fact of facts) claim(fact, (other) => sameValue(other.value, fact.value));
  for (const fact of facts) claim(fact, () => true);
  return twins;
}

/**
 * The report with each fact where the other text says the same thing, and without a place where that says none. What a
 * person said of single numbers of the old text has no place in the other.
 */
export function inOtherText(report: Report, next: Extraction): Report {
  const { facts } = report.extraction;
  const read = facts.filter(({ where }) => where !== 'hand');
  const twins = twinsIn(read, next.facts);
  const moved = facts.map((fact): Fact => {
    const twin = twins.get(fact);
    if (twin) return { ...fact, id: twin.id, places: twin.places };
    return { ...fact, id: fact.where === 'hand' ? fact.id : `${fact.id}-before`, places: [] };
  });
  return { ...report, figureEdits: {}, extraction: { ...report.extraction, facts: moved } };
}
