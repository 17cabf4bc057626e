import { isInMyriads } from '../catalogue/concepts.ts';
import { scaled } from '../decimal.ts';
import { valueOf } from '../fact.ts';
import type { Extraction, Fact, Figure, Relation, Term } from '../model.ts';
import { asSummand, labelOf } from './terms.ts';
import type { FactsByConcept, Summand } from './terms.ts';

/** The numbers that the text itself ties together (其中, 占…%), as terms. */

/** A number of the text with its term. */
export interface Tied {
  readonly figure: Figure;
  readonly summand: Summand;
}

/** Finds the number that stands at a raw start; null where there is none, or where it is page furniture. */
export function numbersOf(
  { figures }: Pick<Extraction, 'figures'>,
  facts: FactsByConcept,
): (start: number) => Tied | null {
  const tied = new Map<number, Tied>();
  return (start) => {
    const figure = figureAt(figures, start);
    if (!figure || figure.as === 'chrome') return null;
    const known = tied.get(figure.span.start) ?? {
      figure,
      summand: summandOf(figure, factOf(figure, facts)),
    };
    tied.set(figure.span.start, known);
    return known;
  };
}

/** Binary search: figures are sorted and disjoint. */
function figureAt(figures: readonly Figure[], start: number): Figure | null {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const figure = figures[low];
  return figure && figure.span.start <= start ? figure : null;
}

/** The fact read from a number, so that a person's correction counts here too. */
function factOf(figure: Figure, facts: FactsByConcept): Fact | null {
  const stands = (fact: Fact) =>
    fact.places.some(({ span }) => span.start < figure.span.end && figure.span.start < span.end);
  return facts.rows.get(figure.concept)?.all.find(({ fact }) => stands(fact))?.fact ?? null;
}

function summandOf(figure: Figure, fact: Fact | null): Summand {
  const term: Term = {
    concept: figure.concept,
    applicant: fact?.applicant ?? null,
    label: figure.concept === '' ? figure.label : labelOf(figure.concept),
    value: fact ? valueOf(fact) : figure.value,
    sign: 1,
    fact: fact?.id ?? '',
    span: figure.span,
  };
  return asSummand(term, fact, fact?.edit?.value === undefined ? figure.bound : null);
}

/** A relation with its numbers; null where one of them is not there or is of another year. */
export function tiedNumbers(
  relation: Relation,
  at: (start: number) => Tied | null,
): { readonly whole: Tied; readonly parts: readonly Tied[] } | null {
  const whole = at(relation.whole);
  const parts = [...new Set(relation.parts)].map(at);
  if (!whole || parts.length === 0) return null;
  const years = (tied: Tied) => tied.figure.year ?? whole.figure.year;
  const there = parts.filter((part): part is Tied => part !== null && years(part) === whole.figure.year);
  if (there.length !== parts.length) return null;
  return [whole, ...there].some(isMoney)
    ? { whole: inMyriads(whole), parts: there.map(inMyriads) }
    : { whole, parts: there };
}

const isMoney = ({ figure, summand }: Tied): boolean => summand.fact !== null && isInMyriads(figure.concept);

/** Facts on money are kept in 万元, other numbers in 元: beside such a fact they are taken in its unit. */
function inMyriads(tied: Tied): Tied {
  const { figure, summand } = tied;
  if (summand.fact || !figure.value || !figure.measure.endsWith('元')) return tied;
  const term = { ...summand.term, value: scaled(figure.value, -4) };
  return { figure, summand: asSummand(term, null, figure.bound) };
}
