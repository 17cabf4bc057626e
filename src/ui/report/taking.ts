import { CONCEPTS } from '../../catalogue/concepts.ts';
import type { Figure, RawSpan } from '../../model.ts';
import { CONCEPT_SUBJECTS, findSubjects } from '../data/indicators.ts';
import { wordsBeside } from './around.ts';

/** Words of the source that a person takes a value from, and the indicators it could be of. */

/** The words, and the number among them that they are taken for; null where no single number stands there. */
export interface Taking {
  readonly span: RawSpan;
  readonly quote: string;
  readonly figure: Figure | null;
}

/** What a person selected, with the first number in it that is not the page's own. */
export function toTaking(raw: string, span: RawSpan, figures: readonly Figure[]): Taking {
  const inside = figures.filter(
    (one) => one.as !== 'chrome' && one.span.start >= span.start && one.span.end <= span.end,
  );
  return { span, quote: raw.slice(span.start, span.end), figure: inside[0] ?? null };
}

const BESIDE = { before: 40, after: 20 };
/** The words around what was taken, on its own lines. */
export function contextOf(raw: string, { span, figure }: Taking): string {
  const { before, after } = wordsBeside(raw, span, BESIDE);
  return `${figure?.label ?? ''} ${before}${raw.slice(span.start, span.end)}${after}`;
}

/** An indicator that can be chosen. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly unit: string;
}
/** More would be scrolled past. */
const MOST = 60;

/** The indicators that have the words of a search; the ones whose names share most with the words around come first. */
export function findOptions(search: string, context: string): readonly Option[] {
  const around = pairsOf(context);
  const nearness = new Map<string, number>();
  return findSubjects(CONCEPT_SUBJECTS, search)
    .flatMap((subject) =>
      subject.indicators.map(({ id, label, unit }) => {
        nearness.set(id, nearOf(id, around));
        return { id, label, unit, subject: subject.label };
      }),
    )
    .sort((a, b) => (nearness.get(b.id) ?? 0) - (nearness.get(a.id) ?? 0))
    .slice(0, MOST);
}

const NAMES = new Map(CONCEPTS.map(({ id, label, aliases }) => [id, [label, ...aliases]]));

/** Neighbouring characters, two by two. */
const pairsOf = (text: string): ReadonlySet<string> =>
  new Set([...text].map((char, i, all) => char + (all[i + 1] ?? '')).filter((pair) => pair.length > 1));

/** How much of the best of an indicator's names stands in the words around, from 0 to 1. */
function nearOf(id: string, around: ReadonlySet<string>): number {
  const shares = (NAMES.get(id) ?? []).map((name) => {
    const pairs = [...pairsOf(name)];
    return pairs.length === 0 ? 0 : pairs.filter((pair) => around.has(pair)).length / (pairs.length + 2);
  });
  return Math.max(0, ...shares);
}
