import type { Check } from '../catalogue/checks.ts';
import type { Extraction, Fact, Finding, FormId } from '../model.ts';
import { findingOf } from './sides.ts';
import { asSummand, isKnown, labelOf } from './terms.ts';
import type { Question, Summand } from './terms.ts';

/** Annexes with a column of the year and one of the sums over all years. */

/** A row of such an annex. */
export interface Row {
  readonly year: Summand;
  readonly cumulative: Summand;
}

/** The rows by concept: the number of a table right behind which the same row has one that is of no year. */
export function findCumulative(
  {
    extraction,
    facts,
  }: { readonly extraction: Pick<Extraction, 'figures'>; readonly facts: Question['facts'] },
  forms: readonly FormId[],
): ReadonlyMap<string, Row> {
  const index = facts(forms);
  const rows = new Map<string, Row>();
  if (index.rows.size === 0) return rows;
  extraction.figures.forEach((figure, i) => {
    const next = extraction.figures[i + 1];
    if (figure.as !== 'fact' || !next || next.as !== 'other' || next.year !== null) return;
    if (next.label === '' || next.label !== figure.label || rows.has(figure.concept)) return;
    const told = index.rows.get(figure.concept)?.all.find(({ fact }) => isInTable(fact, figure));
    if (!told) return;
    const { value, bound, span } = next;
    const term = {
      concept: '',
      applicant: null,
      label: labelOf(figure.concept),
      value,
      sign: 1,
      fact: '',
      span,
    } as const;
    rows.set(figure.concept, {
      year: told,
      cumulative: asSummand(term, null, bound),
    });
  });
  return rows;
}

const isInTable = (fact: Fact, { span }: Extraction['figures'][number]): boolean =>
  fact.where === 'table' && fact.places.some((place) => place.span.start === span.start);

/** The year is never above the sum over all years: `116 | 523`. */
export function runCumulative(check: Check, question: Question): readonly Finding[] {
  return [...findCumulative(question, check.forms).values()]
    .filter(({ year, cumulative }) => isKnown(year) && isKnown(cumulative))
    .map(({ year, cumulative }) => findingOf(check, '<=', [year], [cumulative]));
}
