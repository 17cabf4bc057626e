import { gather } from '../../text/gather.ts';
import { rawSpan } from '../../model.ts';
import type { Cell, Document, Row } from '../../model.ts';
import { isMeasure, isValue } from '../rows/cells.ts';
import { findApplicants, isReview, REVIEW_CELLS } from './columns.ts';
import { keyOf, matchLabel, rowsOf } from './labels.ts';

/** Rows of columns of blanks in, the same rows out with what the places of their words and numbers on the lines tell. */

const READER = 'rows/columns';
/** Heads that stand over a column of values, by table. */
const HEADS: Readonly<Record<string, RegExp>> = {
  applicants:
    /^(?!法人|申请人)(?:自然人|公民|商业|企业|科研|机构|社会|公益|组织|法律|服务|律师|其他|小计|总 ?计|合计)/,
  review: /^(?:结果|维持|纠正|其他|尚未|审结|总 ?计)/,
  indicators: /年|累 ?计|统计数|数量/,
  columns: /^(?!信息内容)/,
};
/** Columns on the screen that a cell takes. */
interface Reach {
  readonly from: number;
  readonly to: number;
}
/** Rows of one table that share their columns: places in the run, how many columns, and the heads over them. */
interface Block {
  readonly rows: number[];
  readonly heads: readonly Cell[];
  readonly table: string;
  count: number;
}

const isExact = (words: readonly Cell[]): boolean =>
  rowsOf(words.map((cell) => cell.text).join('')) !== undefined;

/**
 * Labels broken over lines whose second part stands below the values are put before them:
 * `5.要求行政机关确认或重新 ⏎ 4 0 0 0 0 0 4 ⏎ 出具已获取信息`.
 */
export function withWholeLabels(run: readonly Row[]): readonly Row[] {
  const rows = [...run];
  for (let i = 0; i + 1 < rows.length; i += 1) {
    const row = rows[i];
    const next = rows[i + 1];
    const [rest] = next?.labels ?? [];
    if (row?.reader !== READER || !next || !rest || row.cells.length === 0) continue;
    const count = row.labels.findLastIndex((cell) => !isMeasure(cell.text)) + 1;
    const own = count > 0 ? row.labels[count - 1] : rows[i - 1]?.labels.at(-1);
    const isOwn = isExact([rest]) && next.cells.length > 0;
    if (!own || isExact([own]) || isOwn || !isExact([own, rest])) continue;
    rows[i] = { ...row, labels: row.labels.toSpliced(count, 0, rest) };
    rows[i + 1] = { ...next, labels: next.labels.slice(1) };
  }
  return rows;
}

/**
 * Empty cells of columns put where they are: where the values and heads of a table stand in just as many columns as it
 * has, a row with fewer values has an empty cell in each column that it leaves free. Else rows stay as printed.
 */
export function withBlanks(doc: Document, run: readonly Row[]): readonly Row[] {
  const rows = [...run];
  for (const block of toBlocks(run)) {
    const own = gather(block.rows, (i) => rows[i] ?? []);
    const isFull = own.every((row) => row.cells.length >= block.count);
    if (isFull || !own.every(({ cells }) => isApart(doc, cells)) || isEven(doc, own)) continue;
    const columns = columnsOf(doc, own, block);
    if (!columns) continue;
    for (const i of block.rows) {
      const row = rows[i];
      const cells = row && row.cells.length < block.count ? placed(doc, row.cells, columns) : null;
      if (row && cells) rows[i] = { ...row, cells };
    }
  }
  return rows;
}

/** True where at least two blanks part each cell from the next: single ones make no columns. */
const isApart = (doc: Document, cells: readonly Cell[]): boolean =>
  cells.every((cell, i) => {
    const before = cells[i - 1];
    return !before || reachOf(doc, cell).from - reachOf(doc, before).to >= 2;
  });

/**
 * True where all cells follow each other at one distance or a multiple of it, though not all are of one width: blanks then
 * only part the cells, and say nothing about columns.
 */
function isEven(doc: Document, rows: readonly Row[]): boolean {
  const gaps: number[] = [];
  const widths = new Set<number>();
  for (const { labels, cells } of rows) {
    const reaches = [...labels.slice(-1), ...cells].map((cell) => reachOf(doc, cell));
    reaches.forEach(({ from, to }, i) => {
      const before = reaches[i - 1];
      widths.add(to - from);
      if (before && before.to < from) gaps.push(from - before.to);
    });
  }
  const least = Math.min(...gaps);
  return widths.size > 1 && gaps.every((gap) => gap % least === 0);
}

/** Tables of columns with the rows that are known to be theirs. */
function toBlocks(run: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  let heads: Cell[] = [];
  let labels: Cell[] = [];
  run.forEach((row, i) => {
    labels = [...labels, ...row.labels].slice(-40);
    if (row.cells.length === 0) return;
    const words = labels.map((cell) => cell.text);
    const table = row.reader === READER ? tableOf(words) : '';
    if (table !== '') {
      const last = blocks.at(-1);
      const isNew = last?.table !== table || words.some((word) => /^第二十条|^信息内容/.test(word));
      if (isNew) heads = labels;
      const count = isNew ? countOf(table, words) : last.count;
      if (isNew) blocks.push({ rows: [i], heads, table, count });
      else last.rows.push(i);
    }
    labels = [];
  });
  return blocks.filter((block) => block.count > 0);
}

/** A name for the table whose row these labels end in, '' where they end in none. */
function tableOf(words: readonly string[]): string {
  if (isReview(words)) return 'review';
  const own = words.slice(0, words.findLastIndex((word) => !isMeasure(word)) + 1);
  return matchLabel(own)?.rows[0]?.layout ?? '';
}

/** Columns of values of a table by its heads, 0 where they do not tell. */
function countOf(table: string, words: readonly string[]): number {
  if (table === 'review') return REVIEW_CELLS;
  if (table === 'applicants') return findApplicants(words)?.length ?? 7;
  if (table === 'indicators') return words.some((word) => /累 ?计/.test(word)) ? 2 : 1;
  const match = matchLabel(words);
  const heads = keyOf(words.join(''));
  const named = (match?.rows ?? []).map(
    (row) => row.columns.filter(({ key }) => key !== '' && heads.includes(key)).length,
  );
  return Math.max(0, ...named);
}

/** The columns of a table on the screen: those of its full rows, else of its heads with the values under them; null where neither tells. */
function columnsOf(doc: Document, rows: readonly Row[], block: Block): readonly Reach[] | null {
  const reachesOf = (some: readonly Row[]) =>
    gather(some, (row) => row.cells).map((cell) => reachOf(doc, cell));
  const full = joined(reachesOf(rows.filter((row) => row.cells.length === block.count)));
  if (full.length > 0) return full.length === block.count ? full : null;
  const values = reachesOf(rows);
  const isHead = HEADS[block.table];
  const heads = block.heads
    .slice(block.table === 'review' ? -REVIEW_CELLS : 0)
    .filter((cell) => cell.text.length <= 14 && !isValue(cell.text) && (isHead?.test(cell.text) ?? false))
    .map((cell) => reachOf(doc, cell));
  const left = Math.min(...values.map(({ from }) => from), Infinity);
  const over = heads.filter(({ to }) => to > left - 12);
  const both = joined([...values, ...over]);
  const isHeaded = both.every((column) => over.some((head) => isOver(head, column)));
  return both.length === block.count && isHeaded ? both : null;
}

const isOver = (a: Reach, b: Reach): boolean => a.from < b.to && b.from < a.to;

/** Overlapping reaches as one, from left to right. */
function joined(reaches: readonly Reach[]): Reach[] {
  const out: Reach[] = [];
  for (const reach of reaches.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && reach.from < last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, reach.to) };
    else out.push(reach);
  }
  return out;
}

/** Cells in their columns with empty ones between them, null if two of them share a column. */
function placed(doc: Document, cells: readonly Cell[], columns: readonly Reach[]): Cell[] | null {
  const at = cells.map((cell) => {
    const reach = reachOf(doc, cell);
    return columns.findIndex((column) => isOver(reach, column));
  });
  if (at.some((column, i) => column < 0 || column <= (at[i - 1] ?? -1))) return null;
  let next = 0;
  return columns.map((_, column) => {
    const cell = at[next] === column ? cells[next] : undefined;
    if (cell) {
      next += 1;
      return cell;
    }
    const start = cells[next]?.span.start ?? cells.at(-1)?.span.end ?? 0;
    return { text: '', span: rawSpan(start, start) };
  });
}

/** Where a cell stands on its line, Chinese characters and full-width signs counted twice. */
function reachOf(doc: Document, { span }: Cell): Reach {
  const line = doc.raw.lastIndexOf('\n', span.start - 1) + 1;
  const from = widthOf(doc.raw.slice(line, span.start));
  return { from, to: from + widthOf(doc.raw.slice(span.start, span.end)) };
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => {
    const code = char.codePointAt(0) ?? 0;
    return sum + (code >= 0x2e80 && code !== 0xfeff ? 2 : 1);
  }, 0);
