import type { FormId, Grade, Row } from '../../model.ts';
import { countResults, findColumns, findReview, REVIEW_CELLS } from './columns.ts';
import { isMeasure, readNumber } from '../rows/cells.ts';
import { fit } from './fit.ts';
import type { LabelMatch, TableRow } from './labels.ts';
import { keyOf, TABLE_ROWS } from './labels.ts';
import { UNORDERED, VALUES_FIRST } from './order.ts';
import { numbersOf } from './requests.ts';
import { sumsUp } from './split.ts';
import type { Shape } from './split.ts';
import {
  agreed,
  bySaid,
  headsAtEnd,
  isCertain,
  isCuttable,
  keep,
  notice,
  readCells,
  toCandidates,
} from './state.ts';
import type { Options, Printed, State } from './state.ts';
import type { Years } from './years.ts';

/** Rows of the official tables other than that of applications. */

const any: Shape['holds'] = () => true;

/** `规章 | 0 | 0 | 0` under 本年制发件数, 本年废止件数, 现行有效件数. */
export function mapColumns(state: State, printed: Printed, match: LabelMatch): void {
  const { words, row, labels } = printed;
  const rows = match.rows.filter((r) => r.layout === 'columns');
  const heads = words.slice(0, words.length - match.used);
  const own = findColumns(rows, heads);
  if (own || isOtherArticle(state.heads, heads)) state.heads = heads;
  const columns = own ?? findColumns(rows, state.heads);
  const target = columns?.row ?? bySize(rows, row.cells.findLastIndex((cell) => cell.text !== '') + 1);
  state.layout = 'columns';
  if (!target || isUnordered(state, row)) return notice(state, 'headers-lost', labels.at(-1));
  const concepts = columns?.complete ? columns.concepts : target.columns.map((c) => c.concept);
  const cut = readCells(state, printed, { sizes: [concepts.length], holds: any }, isCuttable(state, row));
  const options = cut && bySaid(state, cut, 2);
  if (options) state.forms.add(target.form.form);
  const how = !columns?.complete
    ? { rule: 'forms/column-position', grade: 'doubtful' as const }
    : howRead(printed, match, concepts.length, cut, options);
  const means = concepts.map((concept) => ({ concept, applicant: null }));
  keep(
    state,
    printed,
    match.used,
    toCandidates(state, printed, agreed(options ?? []), means, {
      rule: how.rule,
      grade: how.grade,
      form: target.form.form,
      options: options ?? [],
    }),
  );
}

/** True where nobody can tell on which side of its values the label of a row stands. */
const isUnordered = ({ below }: State, { reader }: Row): boolean =>
  reader === UNORDERED || (below && reader !== VALUES_FIRST);

/** True where heads name an article of the Regulations that those before do not: what they said is over. */
function isOtherArticle(before: readonly string[], heads: readonly string[]): boolean {
  const article = heads.findLast((head) => head.includes('第二十条'));
  return article !== undefined && !before.some((head) => keyOf(head) === keyOf(article));
}

/** Without headers: the only row of that label with as many columns as there are cells, padding aside. */
function bySize(rows: readonly TableRow[], count: number): TableRow | undefined {
  const fitting = rows.filter((row) => row.columns.length === count);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * True for a number on a line of its own that may be that of a page: behind an empty line, or behind a label that has its
 * measure beside it, where the value would stand on that line too.
 */
const mayBePage = ({ reader, labels, cells }: Row, count: number): boolean =>
  reader === 'rows/lines' &&
  (labels.every(({ text }) => isMeasured(text)) || (cells.length > count && cells[0]?.text === ''));

const isMeasured = (label: string): boolean => isMeasure(label.slice(label.lastIndexOf(' ') + 1));

/** Rule and grade of a row under its headers; cells cut apart without sums are in doubt unless no other cut is thinkable. */
function howRead(
  { row }: Printed,
  match: LabelMatch,
  count: number,
  cut: Options | null,
  options: Options | null,
): { rule: string; grade: Grade } {
  if (mayBePage(row, count)) return { rule: 'forms/column', grade: 'doubtful' };
  if (row.cells.length >= count && (cut?.length ?? 0) <= 1)
    return { rule: 'forms/column', grade: match.exact && row.reader !== VALUES_FIRST ? 'sure' : 'likely' };
  if (cut?.length !== options?.length) return { rule: 'joined/said', grade: 'likely' };
  const certain = row.cells.every(({ text }) => isCertain(text));
  return { rule: 'joined/only-cut', grade: certain ? 'likely' : 'doubtful' };
}

/** Of the last so many words one must name the table where all of its heads are lost. */
const NAMED_WITHIN = 4;

/** True for fifteen numbers right under the name of the table of reviews and lawsuits, each five of which add up: its heads are lost. */
export function isBareReview(words: readonly string[], { cells }: Row): boolean {
  if (cells.length !== REVIEW_CELLS || !cells.every(({ text }) => /^\d/.test(text))) return false;
  if (!words.slice(-NAMED_WITHIN).some((word) => /行政复议.{0,8}行政诉讼/.test(word))) return false;
  return [0, 5, 10].every((from) => sumsUp(numbersOf(cells.slice(from, from + 5))));
}

/** Fifteen cells, or five of one group, under the heads of reviews and lawsuits. */
export function mapReview(state: State, printed: Printed): void {
  const { row, words, labels } = printed;
  const isFive =
    row.reader !== 'rows/joined' &&
    row.cells.length < REVIEW_CELLS &&
    countResults(words) < 10 &&
    typeof fit(row.cells, 5) !== 'string';
  const sizes = isFive ? [5] : [5, 5, 5];
  const columns = findReview(words, isFive ? 5 : REVIEW_CELLS);
  if (!columns) return notice(state, 'headers-lost', labels.at(-1));
  if (isFive) state.results = words.filter((word) => countResults([word]) > 0);
  const options = readCells(state, printed, { sizes, holds: sumsUp }, true);
  const first = options?.[0] ?? [];
  const confirmed = sizes.every((size, i) => sumsUp(numbersOf(first.slice(i * size, i * size + size))));
  const isJoined = first.length > row.cells.length;
  const grade: Grade = isJoined ? 'likely' : columns.sure ? 'sure' : confirmed ? 'likely' : 'doubtful';
  const rule = isJoined ? 'joined/group-sums' : columns.sure ? 'forms/review' : 'forms/review-position';
  if (options && !columns.sure) notice(state, 'headers-lost', labels.at(-1));
  const means = columns.concepts.map((concept) => ({ concept, applicant: null }));
  const candidates = toCandidates(state, printed, agreed(options ?? []), means, {
    rule,
    grade,
    holds: confirmed,
    form: null,
    options: options ?? [],
  });
  keep(state, printed, headsAtEnd(words), candidates);
}

/** The form that has these rows, null where several have them. */
function onlyForm(rows: readonly TableRow[]): FormId | null {
  const [form, more] = new Set(rows.map((row) => row.form.form));
  return more ? null : (form ?? null);
}

/** Concepts whose rows open a group of a table of indicators. */
const GROUPS = new Set([
  ...TABLE_ROWS.flatMap((row) => row.within || []),
  'requests.received',
  'requests.answered',
  'consult.total',
  'reconsideration.total',
  'litigation.total',
]);

/** `58 万元 | 12`: the measure that runs together with the number of a row is that of its values. */
const withMeasure = (printed: Printed): Printed => ({
  ...printed,
  unit: printed.unit || (readNumber(printed.row.cells[0]?.text ?? '')?.measure ?? ''),
});

/** A single column of values. */
const ONLY: Years = { count: 1, index: 0, within: null, coded: false };

/** `政府网站公开数 | 条 | 120 | 2300`: only this year's column is the fact. */
export function mapIndicator(state: State, printed: Printed, match: LabelMatch): void {
  const { row } = printed;
  const rows = match.rows.filter((r) => r.layout === 'indicators');
  if (!match.exact) return;
  const target =
    rows.find((r) => r.within === state.open && r.within !== '') ?? rows.find((r) => r.within === '');
  const concept = target?.columns[0]?.concept ?? '';
  if (GROUPS.has(concept)) state.open = concept;
  if (!target || state.seen.has(concept)) return keep(state, printed, match.used, []);
  const { count, index, within, coded } = state.years ?? ONLY;
  if (index < 0 || state.width() > count || isUnordered(state, row)) {
    notice(state, 'headers-lost', printed.labels.at(-1));
    return keep(state, printed, match.used, []);
  }
  const rising: Shape['holds'] = (values) =>
    within === null || (values[within[0]] ?? 0) <= (values[within[1]] ?? 0);
  const isGlued = !coded && isCuttable(state, row);
  const cut = readCells(state, printed, { sizes: [count], holds: rising }, isGlued);
  if (!cut) return keep(state, printed, match.used, []);
  const options = bySaid(state, cut, 1);
  state.seen.add(concept);
  if (rows.every((r) => r.form.form === '2014')) state.official += 1;
  if (state.official >= 5) state.forms.add('2014');
  const how = howRead(printed, match, count, cut, options);
  const rule = how.rule === 'forms/column' ? 'forms/indicator' : how.rule;
  const cell = agreed(options)[index] ?? null;
  const means = [{ concept, applicant: null }];
  keep(
    state,
    printed,
    match.used,
    toCandidates(state, coded ? withMeasure(printed) : printed, [cell], means, {
      rule,
      grade: how.grade,
      form: onlyForm(rows),
      options,
    }),
  );
}
