import { outcomeOf } from '../../check/verdict.ts';
import type { Outcome } from '../../check/verdict.ts';
import type { FormId, Summary } from '../../model.ts';

/** Summaries in, the rows of the list out: filtered, sorted, and how many each filter would leave. */

export type ColumnName =
  | 'unit'
  | 'year'
  | 'state'
  | 'form'
  | 'facts'
  | 'lookedAt'
  | 'unread'
  | 'failed'
  | 'doubtful'
  | 'unchecked'
  | 'addedAt';
export const COLUMNS: readonly ColumnName[] = [
  'unit',
  'year',
  'state',
  'form',
  'facts',
  'lookedAt',
  'unread',
  'failed',
  'doubtful',
  'unchecked',
  'addedAt',
];

export interface Sorting {
  readonly column: ColumnName;
  readonly isDown: boolean;
}

const STATES: readonly Outcome[] = ['bad', 'doubt', 'open', 'ok'];

export type FacetName = 'year' | 'form' | 'state' | 'unread';
export const FACETS: readonly FacetName[] = ['state', 'year', 'form', 'unread'];

/** What is asked for: words, and for each facet the values wanted (none: all). */
export interface Filter {
  readonly words: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}
export const NO_FILTER: Filter = { words: '', facets: { year: [], form: [], state: [], unread: [] } };

/** The value of a facet, as text; a year that was not read is ''. */
function facetOf(summary: Summary, facet: FacetName): string {
  if (facet === 'year') return summary.year === null ? '' : String(summary.year);
  if (facet === 'form') return summary.form;
  return facet === 'state' ? outcomeOf(summary) : summary.unread > 0 ? 'has' : 'hasNot';
}

const hasWords = (summary: Summary, words: string) => {
  const all = [summary.unit, summary.unitKey, summary.title, summary.file, summary.year ?? '', summary.id]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};

/** True where a report passes the filter, one facet left aside. */
function passes(summary: Summary, filter: Filter, aside: FacetName | null = null): boolean {
  return (
    hasWords(summary, filter.words) &&
    FACETS.every((facet) => {
      const wanted = filter.facets[facet];
      return facet === aside || wanted.length === 0 || wanted.includes(facetOf(summary, facet));
    })
  );
}

/** Those that pass the filter. */
export const filtered = (summaries: readonly Summary[], filter: Filter): readonly Summary[] =>
  summaries.filter((summary) => passes(summary, filter));

/** The values of a facet in order, each with the number of reports that choosing it would show beside the other filters. */
export function facetCounts(
  summaries: readonly Summary[],
  filter: Filter,
  facet: FacetName,
): readonly { readonly value: string; readonly count: number }[] {
  const values = [...filter.facets[facet], ...summaries.map((summary) => facetOf(summary, facet))];
  const counts = new Map<string, number>(values.map((value) => [value, 0]));
  for (const summary of summaries.filter((one) => passes(one, filter, facet))) {
    const value = facetOf(summary, facet);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const rank = (value: string) => STATES.findIndex((state) => state === value);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => rank(a.value) - rank(b.value) || (a.value < b.value ? 1 : -1));
}

const FORMS: readonly FormId[] = ['2008', '2014', '2019', '2021'];
const NAMES = new Intl.Collator('zh-CN', { numeric: true });

/** Number or name by which a column sorts; a year that was not read comes before all. */
function orderOf(summary: Summary, column: Exclude<ColumnName, 'unit' | 'addedAt'>): number {
  switch (column) {
    case 'year':
      return summary.year ?? 0;
    case 'form':
      return FORMS.indexOf(summary.form);
    case 'failed':
      return summary.failedHard;
    case 'doubtful':
      return summary.failedSoft;
    case 'state':
      return STATES.indexOf(outcomeOf(summary));
    default:
      return summary[column];
  }
}

function compareBy(a: Summary, b: Summary, column: ColumnName): number {
  if (column === 'unit') return NAMES.compare(a.unit, b.unit);
  if (column === 'addedAt') return a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0;
  return orderOf(a, column) - orderOf(b, column);
}

/** The list in order; equal rows by unit, then year. */
export function sorted(summaries: readonly Summary[], { column, isDown }: Sorting): readonly Summary[] {
  const turn = isDown ? -1 : 1;
  return [...summaries].sort(
    (a, b) =>
      turn * compareBy(a, b, column) ||
      compareBy(a, b, 'unit') ||
      compareBy(a, b, 'year') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The order in which reports are reviewed: worst first. */
export const byNeed = (summaries: readonly Summary[]): readonly Summary[] =>
  [...summaries].sort(
    (a, b) =>
      orderOf(a, 'state') - orderOf(b, 'state') ||
      b.failedHard - a.failedHard ||
      b.unread - a.unread ||
      b.failedSoft - a.failedSoft ||
      compareBy(a, b, 'unit') ||
      compareBy(a, b, 'year') ||
      (a.id < b.id ? -1 : 1),
  );

/** Ids of chosen reports as one word of a link, in the order in which they are to be reviewed. */
export const queueLink = (chosen: readonly Summary[]): string =>
  byNeed(chosen)
    .map(({ id }) => id)
    .join('.');

/** The chosen reports that are still there, in the order of the link. */
export function queueOf(link: string, summaries: readonly Summary[]): readonly Summary[] {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return link.split('.').flatMap((id) => byId.get(id) ?? []);
}

/** The report after one of those chosen; null after the last. What changes while they are reviewed leaves their order as it is. */
export function chosenAfter(queue: readonly Summary[], id: string): Summary | null {
  return queue[queue.findIndex((summary) => summary.id === id) + 1] ?? null;
}

/** The report to review after one of all, going round; null where there is no other. */
export function reportAfter(summaries: readonly Summary[], id: string): Summary | null {
  const order = byNeed(summaries);
  const at = order.findIndex((summary) => summary.id === id);
  const next = order[(at + 1) % Math.max(1, order.length)];
  return next && next.id !== id ? next : null;
}

/** The same unit's report of the year before, the one added last; null where there is none. */
export function yearBefore(summaries: readonly Summary[], id: string): Summary | null {
  const mine = summaries.find((summary) => summary.id === id);
  if (!mine || mine.year === null || mine.unitKey === '') return null;
  const last = mine.year - 1;
  return summaries
    .filter(({ unitKey, year }) => unitKey === mine.unitKey && year === last)
    .reduce<Summary | null>((best, one) => (best && best.addedAt >= one.addedAt ? best : one), null);
}
