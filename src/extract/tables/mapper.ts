import { gather } from '../../text/gather.ts';
import type { Cell, Document, FormId, Row } from '../../model.ts';
import { isMeasure } from '../rows/cells.ts';
import { withBlanks } from './aligned.ts';
import { withBrokenWords, withWholeLabels } from './broken.ts';
import { finishRequests, lacksTotals, mapApplicants, mapUnlabelled, officialOf } from './applicants.ts';
import {
  countResults,
  findApplicants,
  findColumns,
  isReview,
  isReviewGroup,
  REVIEW_CELLS,
} from './columns.ts';
import { isFees, mapFees } from './fees.ts';
import { withWholeHeads } from './heads.ts';
import { hasHoles, usualWidth } from './holes.ts';
import { matchLabel, rowsOf } from './labels.ts';
import type { LabelMatch, Layout } from './labels.ts';
import { isBareReview, mapColumns, mapIndicator, mapReview } from './layouts.ts';
import { withLabelsFirst } from './order.ts';
import { withoutSerials } from './serials.ts';
import type { Budget } from './split.ts';
import { mayOpenTable, noteUnvalued } from './unvalued.ts';
import { headsAtEnd } from './state.ts';
import type { MappedRow, Printed, State, TextNotice } from './state.ts';
import { findYears } from './years.ts';

/** A run of printed rows in, each row's meaning out: row label and column header, never position alone. */

/** What one run of rows holds of official tables. */
export interface MappedRun {
  readonly rows: readonly MappedRow[];
  readonly notices: readonly TextNotice[];
  readonly forms: readonly FormId[];
}

/** What lines of prose are. */
const NOTHING: MappedRun = { rows: [], notices: [], forms: [] };

/** Headers kept in mind while looking for a row's values. */
const MOST_LABELS = 80;

/**
 * Reads one run of rows; rows of no official table are passed over. `isSaid`: of the numbers that the text counts in
 * words, by which cells that run together may be told apart.
 */
export function mapRun(
  doc: Document,
  run: readonly Row[],
  isSaid: State['isSaid'],
  budget: Budget,
): MappedRun {
  if (run.every((row) => isOfWords(row) && !mayOpenTable(row))) return NOTHING;
  const state = newState(doc, run, isSaid, budget);
  const mapped = mapRows(state, run);
  const [side, more] = [...state.sides].filter((told) => told !== 'both');
  if (!state.sides.has('both') || !side || more) return mapped;
  return mapRows({ ...newState(doc, run, isSaid, budget), side }, run);
}

function mapRows(state: State, run: readonly Row[]): MappedRun {
  if (run.every(isOfWords)) return unvaluedOf(state, run);
  let pending: readonly Cell[] = [];
  const { doc } = state;
  const whole = withWholeLabels(mended(withBrokenWords(doc, withoutSerials(doc, withLabelsFirst(run)))));
  const rows = withBlanks(doc, withWholeHeads(doc, whole));
  rows.forEach((row, i) => {
    const all = pending.length === 0 ? row.labels : [...pending, ...row.labels];
    const labels = all.length > MOST_LABELS ? all.slice(-MOST_LABELS) : all;
    if (isOfWords(row)) {
      pending = labels;
      return;
    }
    if (isOfYears(labels, row)) {
      pending = [...labels, ...row.cells];
      return;
    }
    const isOfGroup =
      state.results.length > 0 && row.cells.length >= 5 && isReviewGroup(row.labels.at(-1)?.text ?? '');
    if (
      row.cells.some((cell) => cell.text !== '') ||
      isBlankRow(row) ||
      isBlankReview(labels, row) ||
      isOfGroup
    ) {
      const words = labels.map((cell) => cell.text);
      noteHeads(state, words);
      if (headsAtEnd(words) > 0 || words.some(opensTable)) state.below = isBelowHeads(words, row);
      mapRow(state, row.reader === 'rows/turned' ? [] : labels, row, rows[i + 1]);
      pending = [];
    } else pending = labels;
  });
  finishRequests(state);
  return unvaluedOf(state, run);
}

/** True for the heads of a table of indicators where the years are printed as bare numbers: `指标名称 | 单位 | 2016 | 2015`. */
const isOfYears = (labels: readonly Cell[], { cells }: Row): boolean =>
  cells.length > 0 &&
  cells.every(({ text }) => /^20\d\d$/.test(text)) &&
  labels.slice(-4).some(({ text }) => isOfIndicators(text)) &&
  labels.slice(-2).every(({ text }) => !rowsOf(text));

/** Headers, titles and labels alone: nothing is read from such rows. */
const isOfWords = ({ cells, reader }: Row): boolean => cells.length === 0 && reader !== 'rows/review';

function unvaluedOf(state: State, run: readonly Row[]): MappedRun {
  noteUnvalued(state, run);
  return { rows: state.rows, notices: state.notices, forms: [...state.forms] };
}

function newState(doc: Document, run: readonly Row[], isSaid: State['isSaid'], budget: Budget): State {
  const few = run.filter((row) => row.reader === 'rows/joined' && row.cells.length > 0);
  const apart = few.filter((row) => row.cells.length === 2 || row.cells.length === 3).length;
  const together = few.filter((row) => row.cells.length === 1 && (row.cells[0]?.text.length ?? 0) > 1);
  let width: number | null = null;
  return {
    doc,
    // Numbers of rows would be taken for numbers that the text says.
    isSaid: few.length > 0 && COUNTS_ROWS.test(doc.text) ? () => false : isSaid,
    budget,
    spaced: apart > together.length,
    holes: hasHoles(run),
    width: () => (width ??= usualWidth(run)),
    side: null,
    sides: new Set(),
    rows: [],
    requests: [],
    notices: [],
    forms: new Set(),
    seen: new Set(),
    layout: null,
    applicants: null,
    lost: officialOf(run),
    untotalled: lacksTotals(run),
    below: false,
    heads: [],
    results: [],
    years: null,
    official: 0,
    open: '',
  };
}

const COUNTS_ROWS = /(?:[代编]码|序号) ?(?:统计)?指标/;

/**
 * Puts the values of the table of reviews together where they wrap on to the next line, or where its last header, 总计,
 * has slipped between them.
 */
function mended(run: readonly Row[]): readonly Row[] {
  let heads: readonly string[] = [];
  const isSecond = (row: Row | undefined, before: Row | undefined): boolean => {
    const counts = [before?.cells.length ?? 0, row?.cells.length ?? 0];
    if (!row || counts.includes(0) || counts.reduce((sum, n) => sum + n, 0) !== REVIEW_CELLS) return false;
    const [label] = row.labels;
    const slips = row.labels.length === 1 && /^总 ?计$/.test(label?.text ?? '');
    return row.labels.length === 0 || slips;
  };
  return gather(run, (row, i) => {
    if (row.cells.length === 0)
      heads = [...heads, ...row.labels.map((cell) => cell.text)].slice(-MOST_LABELS);
    const own = row.labels.map((cell) => cell.text);
    const next = run[i + 1];
    if (isSecond(row, run[i - 1]) && isReview(heads)) return [];
    if (row.cells.length > 0) heads = own.length > 0 ? own : heads;
    const wraps = isSecond(next, row) && isReview(heads);
    return wraps ? [{ ...row, cells: [...row.cells, ...(next?.cells ?? [])] }] : [row];
  });
}

/** True for the row of the table of reviews, or of one of its groups by name, where all of its cells are empty. */
function isBlankReview(labels: readonly Cell[], { labels: own, cells }: Row): boolean {
  if (!own.every(({ text }) => isReviewGroup(text)) || own.length > 1 || cells.length < 5) return false;
  const words = labels.map((cell) => cell.text);
  return isReview(words) && cells.length >= countResults(words) && countResults(words) % 5 === 0;
}

/** True for a row of an official table all of whose cells are empty; a header with padding is none. */
function isBlankRow(row: Row): boolean {
  if (row.reader === 'rows/review') return true;
  const labels = row.labels.filter((cell) => !isMeasure(cell.text) && !cell.text.startsWith('第二十条'));
  if (row.cells.length === 0 || labels.length === 0 || labels.length > 3) return false;
  const own = rowsOf(labels.at(-1)?.text ?? '') ?? [];
  return (
    labels.every((cell) => rowsOf(cell.text)) &&
    own.some((r) => !r.heading && row.cells.length >= (r.layout === 'applicants' ? 7 : r.columns.length))
  );
}

function mapRow(state: State, all: readonly Cell[], row: Row, next: Row | undefined): void {
  const count = all.findLastIndex((cell) => !isMeasure(cell.text)) + 1;
  const unit = count < all.length ? (all.at(-1)?.text ?? '') : '';
  const labels = all.slice(0, count);
  const printed: Printed = { labels, words: labels.map((cell) => cell.text), row, unit };
  const { words } = printed;
  if (isReview(words) || isBareReview(words, row)) return mapReview(state, printed);
  if (isFees(words, row)) return mapFees(state, printed);
  if (state.results.length > 0 && isReviewGroup(words.at(-1) ?? ''))
    return mapReview(state, { ...printed, words: [...state.results, ...words] });
  if (isOfSeveral(words, row)) return mapUnlabelled(state, printed);
  const match = isHeader(words) ? null : matchLabel(words);
  const after = match ? null : labelAfter(printed, next);
  if (after) return mapColumns(state, after, { ...after.match, exact: false });
  if (!match) return mapUnlabelled(state, printed);
  const of = (layout: Layout) => match.rows.filter((r) => r.layout === layout);
  if (of('columns').length > 0 && state.layout !== 'indicators') return mapColumns(state, printed, match);
  const isWide = row.cells.length >= 6 || row.reader === 'rows/joined';
  const isApplicants = of('applicants').length > 0 && state.layout !== 'indicators';
  if (isApplicants && (state.applicants !== null || isWide)) return mapApplicants(state, printed, match);
  if (state.layout === 'indicators' || unit !== '') mapIndicator(state, printed, match);
}

/** Numbers of rows inside a group, also where the end of another label stands before them: `予处理4.无正当理由`. */
const NUMBERED = /(?<!\d)\d{1,2}[.、](?=\p{Script=Han})/gu;

/**
 * True for values on a line of their own after the labels of several rows, as the text of a PDF has them: the nearest label
 * need not be theirs.
 */
const isOfSeveral = (words: readonly string[], row: Row): boolean =>
  row.labels.length === 0 && [...words.join('\n').matchAll(NUMBERED)].length > 1;

/** True where the last word is still a header: a bare 总计 or 其他 that the heads over the applicants need themselves. */
function isHeader(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (!/^(?:总 ?计|合计|其他)$/.test(last) || words.filter((word) => word === last).length > 1) return false;
  return findApplicants(words) !== null;
}

/**
 * A row whose label is printed below its value, as centred cells are in the text of a PDF: `本年处理决定数量 550 行政许可`.
 * Only under a single column, and where the label below has no value of its own.
 */
function labelAfter(printed: Printed, next: Row | undefined): (Printed & { match: LabelMatch }) | null {
  const [label] = next?.labels ?? [];
  if (!label || printed.row.cells.length !== 1 || (next?.labels.length ?? 0) < 2) return null;
  const match = matchLabel([label.text]);
  const rows = match?.rows.filter((row) => row.layout === 'columns') ?? [];
  const columns = match?.exact ? findColumns(rows, printed.words) : null;
  if (!match || !columns?.complete || columns.concepts.length !== 1) return null;
  return {
    ...printed,
    labels: [...printed.labels, label],
    words: [...printed.words, label.text],
    match,
  };
}

const INDICATORS =
  /^(?:(?:[序编]\s{0,4}号|代码|编码|行次) )?(?:统计)?指\s{0,4}标(?:\s{0,4}名\s{0,4}称)?(?=\s|$|计量|单位)|(?:统计指标|指标名称)$/;
const isOfIndicators = (word: string): boolean =>
  word.includes('标') ? INDICATORS.test(word) : word === '统计数';

const opensTable = (word: string): boolean => word.startsWith('第二十条') || isOfIndicators(word);

/** Values that stand in columns, not under one another. */
const COLUMNS = 2;

/** True for values right under heads, without a label: in such a table labels stand below their values. Numbers of the columns are none. */
function isBelowHeads(words: readonly string[], row: Row): boolean {
  const { cells, reader } = row;
  const last = words.findLast((word) => !isMeasure(word)) ?? '';
  if (reader !== 'rows/lines' || cells.length < COLUMNS || headsAtEnd([last]) === 0) return false;
  if (isReview(words) || isReviewGroup(last) || isFees(words, row)) return false;
  if (last.length > 3 && rowsOf(last)) return false;
  return !cells.every(({ text }, i) => text === String(i + 1));
}

/** Takes over what headers say about the rows below them. */
function noteHeads(state: State, words: readonly string[]): void {
  const applicants = findApplicants(words);
  if (applicants) {
    state.applicants = applicants;
    state.layout = 'applicants';
  }
  const head = words.findLastIndex(isOfIndicators);
  if (head >= 0) state.layout = 'indicators';
  else if (words.some((word) => word.startsWith('第二十条'))) state.layout = 'columns';
  if (state.layout !== 'indicators') return;
  state.years = findYears(words) ?? state.years;
}
