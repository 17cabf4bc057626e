import { gather } from '../../text/gather.ts';
import { textSpan } from '../../model.ts';
import type { Applicant, Cell, Document, FormId, Grade, Notice, Row, TextSpan } from '../../model.ts';
import type { Candidate } from '../reading.ts';
import { isApart, readBlank, readNumber, spanOf } from '../rows/cells.ts';
import { isMissing } from '../rows/places.ts';
import { moneyOf } from './columns.ts';
import { fit, sidesOf } from './fit.ts';
import type { Side } from './fit.ts';
import type { Layout } from './labels.ts';
import { numbersOf } from './requests.ts';
import type { RequestRow } from './requests.ts';
import { findCuts } from './split.ts';
import type { Budget, Cut, Shape } from './split.ts';
import { isOfMoney, partOf, toCandidate } from './values.ts';
import type { Meaning } from './values.ts';
import type { Years } from './years.ts';

/** What is known while the rows of one run are mapped, and how a row's cells are read and kept. */

export type TextNotice = Omit<Notice, 'span'> & { readonly span: TextSpan };

/** A printed row that belongs to an official table; `span` from its headers or label to its last cell. */
export interface MappedRow {
  readonly candidates: readonly Candidate[];
  readonly labels: readonly TextSpan[];
  readonly span: TextSpan;
}
/** A row of the application table, kept until the sums over its rows are known. `concept` '' where its label is lost. */
export interface Request extends RequestRow {
  /** Its place among the mapped rows. */
  readonly index: number;
  readonly rule: string;
  readonly grade: Grade;
  readonly subtotal: boolean;
  readonly label: Cell | undefined;
}
export interface State {
  readonly doc: Document;
  /** Whether the text counts a number in words. */
  readonly isSaid: (number: number) => boolean;
  /** True where the cells of a long line are kept apart by blanks: a part is then one cell and is not cut. */
  readonly spaced: boolean;
  /** True where cells of a long line are known to be missing: those that run together cannot be cut then. */
  readonly holes: boolean;
  /** Filled cells that at least half of the rows of indicators have. */
  readonly width: () => number;
  readonly budget: Budget;
  readonly rows: MappedRow[];
  readonly requests: Request[];
  readonly notices: TextNotice[];
  readonly forms: Set<FormId>;
  /** Where rows with too many cells are known to have empty ones, as far as other rows of the run told. */
  readonly side: Side | null;
  /** What its rows tell of that: `both` of one that does not tell. */
  readonly sides: Set<Side | 'both'>;
  /** Indicators read in this run. */
  readonly seen: Set<string>;
  layout: Layout | null;
  applicants: readonly Applicant[] | null;
  /** Columns of the application table where its heads are lost. */
  readonly lost: readonly Applicant[];
  /** True where the rows of the application table are as long as without totals. */
  readonly untotalled: boolean;
  /** True where the values of a table stand before their labels: those of the first row right under the heads. */
  below: boolean;
  /** Headers that the rows below them share. */
  heads: readonly string[];
  /** Heads of the results of one group of reviews, for other groups on rows below them. */
  results: readonly string[];
  /** Columns of a table of indicators, null where there is one. */
  years: Years | null;
  /** Rows that only the statistics form of 2014 has. */
  official: number;
  /** Concept of the group that stands open in a table of indicators. */
  open: string;
}
/** A printed row with the labels that led to it, and its measure word if it has a cell of its own. */
export interface Printed {
  readonly labels: readonly Cell[];
  readonly words: readonly string[];
  readonly row: Row;
  readonly unit: string;
}
/** All ways to read the cells of a row that its own sums allow. */
export type Options = readonly (readonly Cell[])[];

/** Words that stand in the heads of official tables. */
const HEAD =
  /^(?:第二十条|信息内容|本年|上一年|对外公开|现行有效|处理决定|采购|申请人情况|自然人|法人|总 ?计|合计|小计|商业|企业|科研|机构|社会公益|组织|法律服务|其他(?:结果|组织|$)|行政复议|行政诉讼|结果|维持|纠正|尚未|审结|未经|复议后|指 {0,4}标|统计|计量|单位|历年|年末|年度|20\d\d年|数量|[(]?本列数据|类别|数据)/;

/** Number of words of table heads at the end of these. */
export const headsAtEnd = (words: readonly string[]): number =>
  words.length - (words.findLastIndex((word) => !HEAD.test(word)) + 1);

/** Notes something at a cell; nothing where there is no cell. */
export function notice(
  state: State,
  kind: Notice['kind'],
  cell: Cell | undefined,
  detail = cell?.text ?? '',
): void {
  if (cell) state.notices.push({ kind, span: spanOf(state.doc, cell), detail });
}

/** Notes at a cell of a column of values that what stands in it is no number, and no sign that there is none. */
export function noticeUnread(state: State, cell: Cell): void {
  if (!isMissing(cell) && readNumber(cell.text) === null && readBlank(cell.text) === null)
    notice(state, 'cell-unread', cell);
}

/** Readings of cells that run together that a notice lists. */
const LISTED = 4;

/** Notes at a label in how many ways the cells of its row can be cut: `重复申请 1 2 3 / 12 3 0`; the label alone where they are too many. */
export function noticeSeveral(state: State, label: Cell | undefined, options: Options): void {
  const listed = options.slice(0, LISTED).map((cells) => cells.map(({ text }) => text).join(' '));
  const more = options.length > LISTED ? ' / …' : '';
  notice(state, 'joined-several', label, `${label?.text ?? ''} ${listed.join(' / ')}${more}`.trim());
}

/** Keeps a row with its readings; `used` labels at the end are its own, headers before them belong to its range. */
export function keep(
  state: State,
  { labels: all, words, row }: Printed,
  used: number,
  candidates: readonly Candidate[],
): void {
  const first = all.length - used;
  const own = all.slice(first);
  const heads = all.slice(first - headsAtEnd(words.slice(0, first)), first);
  const spans = [...heads, ...own, ...row.cells].map((cell) => spanOf(state.doc, cell));
  const labels = [...heads.filter((cell) => !cell.text.startsWith('第二十条')), ...own];
  state.rows.push({
    candidates,
    labels: labels.map((cell) => spanOf(state.doc, cell)),
    span: textSpan(
      spans.reduce((least, span) => Math.min(least, span.start), Infinity),
      spans.reduce((most, span) => Math.max(most, span.end), 0),
    ),
  });
}

/**
 * The cells of a row for the columns of a shape; no option where they can be cut in too many ways. Null, with a notice,
 * where they are too few or too many. `glued`: whether cells that run together may be cut.
 */
export function readCells(state: State, printed: Printed, shape: Shape, glued: boolean): Options | null {
  const { row, labels } = printed;
  const label = labels.at(-1) ?? row.cells[0];
  const count = shape.sizes.reduce((sum, size) => sum + size, 0);
  const sides = sidesOf(row.cells, count);
  for (const side of sides) state.sides.add(sides.length > 1 ? 'both' : side);
  const fitted = fit(row.cells, count, state.side);
  if (typeof fitted !== 'string') {
    if (fitted.some(isMissing)) notice(state, 'row-short', label);
    return [fitted];
  }
  const cuts =
    row.reader === 'rows/joined' && fitted === 'short' && glued && !state.holes
      ? findCuts(
          row.cells.map((cell) => cell.text),
          shape,
          state.budget,
        )
      : [];
  if (cuts === null) return [];
  if (cuts.length === 0) {
    notice(state, fitted === 'long' ? 'row-long' : 'row-short', label);
    return null;
  }
  return cuts.map((cut) => toParts(state.doc, row.cells, cut));
}

/** The cells that these cuts make of printed parts. */
export const toParts = (doc: Document, parts: readonly Cell[], cuts: readonly Cut[]): readonly Cell[] =>
  cuts.map(({ part, start, end }) => {
    const cell = parts[part];
    if (!cell) throw new Error('A cut lies in no part.');
    return partOf(doc, cell, start, end);
  });

/** Without sums, a row may be cut only if no cell can be lost in it: one part alone, or zeros such as `00`. */
export const isCuttable = (state: State, row: Row): boolean =>
  row.cells.every(({ text }) => isCertain(text)) || (row.cells.length === 1 && !state.spaced);

/** True for digits that can be cut in one way whatever the number of cells: `000`, `006`, `5`. */
export const isCertain = (digits: string): boolean => /^(?:0+[1-9]?|\d)$/.test(digits);

/** What all options agree on: per column the cell, or null where they differ. */
export const agreed = (options: Options): readonly (Cell | null)[] =>
  (options[0] ?? []).map((cell, i) =>
    options.every((o) => o[i]?.text === cell.text && o[i].span.start === cell.span.start) ? cell : null,
  );

/** Of several ways to read a row the one whose numbers the text says too: most of them, at least `least`. */
export function bySaid(state: State, options: Options, least: number): Options {
  if (options.length < 2) return options;
  const scores = options.map(
    (cells) => new Set(numbersOf(cells).filter((n) => n >= 10 && state.isSaid(n))).size,
  );
  const best = Math.max(...scores);
  const chosen = options.filter((_, i) => scores[i] === best);
  return best >= least && chosen.length === 1 ? chosen : options;
}

/** Candidates of a row's cells by their meaning; a cell that is not agreed on stays unread, with a notice. */
export function toCandidates(
  state: State,
  printed: Printed,
  cells: readonly (Cell | null)[],
  means: readonly Meaning[],
  how: {
    readonly rule: string;
    readonly grade: Grade;
    readonly holds?: boolean;
    readonly form: FormId | null;
    readonly options?: Options;
  },
): Candidate[] {
  const isOpen = how.holds !== true && cells.some((cell) => isApart(cell?.text ?? ''));
  if (cells.includes(null) || cells.length === 0 || isOpen)
    noticeSeveral(state, printed.labels.at(-1) ?? printed.row.cells[0], how.options ?? []);
  const isMoney = means.some(({ concept }) => isOfMoney(concept));
  const words = printed.unit ? [printed.unit] : [...state.heads, ...printed.words.slice(-8)];
  const unit = isMoney ? moneyOf(words) : '';
  const { rule, grade, form } = how;
  const found = { rule, grade, form, unit, holds: how.holds === true };
  return gather(cells, (cell, i) => {
    const meaning = means[i];
    if (cell) noticeUnread(state, cell);
    return cell && meaning ? (toCandidate(state.doc, cell, meaning, found) ?? []) : [];
  });
}
