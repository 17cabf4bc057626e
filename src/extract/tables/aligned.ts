import { gather } from '../../text/gather.ts';
import { rawSpan } from '../../model.ts';
import type { Cell, Document, Row } from '../../model.ts';
import { isValue } from '../rows/cells.ts';
import { columnsUnder, isOver, joined, reachOf, WIDES } from '../rows/reach.ts';
import type { Reach, Wide } from '../rows/reach.ts';
import { toBlocks, toPages } from './blocks.ts';
import type { Block } from './blocks.ts';
import { OFFICIAL, REVIEW_CELLS, SUBTOTALLED } from './columns.ts';
import { rowHoldsBesideHoles } from './requests.ts';

/** Rows of columns of blanks in, the same rows out with what the places of their words and numbers on the lines tell. */

/** Heads that stand over a column of values, by table. */
const HEADS: Readonly<Record<string, RegExp>> = {
  applicants:
    /^(?!法人|申请人)(?:自然人|公民|商业|企业|科研|机构|社会|公益|组织|法律|服务|律师|其他|小计|总 ?计|合计)/,
  review: /^(?:结果|维持|纠正|其他|尚未|审结|总 ?计)/,
  indicators: /年|累 ?计|统计数|数量|代 ?码|编 ?[码号]|本 ?期|以来/,
  columns: /^(?!信息内容)/,
};
/** Cells that at least two blanks must part from the next, as a share. */
const APART = 0.5;
/** Rows that must add up where their cells are put, as a share of them. */
const ADDING = 0.6;
/** Rows that must find their places in the columns, as a share of those that lack cells. */
const PLACED = 0.75;
/** Where the columns of a table stand, and how wide characters are then. */
interface Columns {
  readonly wide: Wide;
  readonly reaches: readonly Reach[];
}
/** A row with its place in the run. */
interface Filled {
  readonly i: number;
  readonly row: Row;
}

/**
 * Empty cells of columns put where they are: where the values and heads of a table stand in just as many columns as it
 * has, a row with fewer values has an empty cell in each column that it leaves free. Else rows stay as printed. Each page
 * of a PDF has columns of its own.
 */
export function withBlanks(doc: Document, run: readonly Row[]): readonly Row[] {
  const rows = [...run];
  for (const block of toBlocks(run))
    for (const page of toPages(doc, run, block))
      for (const { i, row } of filled(doc, rows, page)) rows[i] = row;
  return rows;
}

/** The rows of a page that lack cells with empty ones where they leave columns free; none where the columns are not told. */
function filled(doc: Document, rows: readonly Row[], page: Block): readonly Filled[] {
  const own = gather(page.rows, (i) => rows[i] ?? []);
  const short = page.rows.filter((i) => (rows[i]?.cells.length ?? page.count) < page.count);
  if (short.length === 0) return [];
  const ways = columnsOf(doc, own, page).map((columns) =>
    gather(short, (i) => {
      const row = rows[i];
      const cells = row && placed(doc, row.cells, columns);
      return row && cells ? { i, row: { ...row, cells } } : [];
    }),
  );
  const [best = []] = ways
    .filter((found) => page.table !== 'applicants' || addUp(found))
    .toSorted((a, b) => b.length - a.length);
  return best.length >= PLACED * short.length ? best : [];
}

/** True where rows of the application table end in their totals, most of them the sums of their parts: else these are not its columns. */
function addUp(found: readonly Filled[]): boolean {
  const isSum = ({ cells }: Row) =>
    [OFFICIAL, SUBTOTALLED].some((order) => rowHoldsBesideHoles(order, cells));
  return (
    found.every(({ row }) => row.cells.at(-1)?.text !== '') &&
    found.filter(({ row }) => isSum(row)).length >= ADDING * found.length
  );
}

/** True where two blanks or more part most cells from the next: single ones make no columns. */
function isApart(doc: Document, rows: readonly Row[], wide: Wide): boolean {
  const gaps = gather(rows, ({ cells }) =>
    cells.slice(1).map((cell, i) => {
      const before = cells[i];
      return before ? reachOf(doc, cell, wide).from - reachOf(doc, before, wide).to : 0;
    }),
  );
  return gaps.filter((gap) => gap >= 2).length >= APART * gaps.length;
}

/**
 * True where all cells follow each other at one distance or a multiple of it, though not all are of one width: blanks then
 * only part the cells, and say nothing about columns.
 */
function isEven(doc: Document, rows: readonly Row[], wide: Wide): boolean {
  const gaps: number[] = [];
  const widths = new Set<number>();
  for (const { labels, cells } of rows) {
    const reaches = [...labels.slice(-1), ...cells].map((cell) => reachOf(doc, cell, wide));
    reaches.forEach(({ from, to }, i) => {
      const before = reaches[i - 1];
      widths.add(to - from);
      if (before && before.to < from) gaps.push(from - before.to);
    });
  }
  const least = gaps.reduce((min, gap) => Math.min(min, gap), Infinity);
  return least > 1 && widths.size > 1 && gaps.every((gap) => gap % least === 0);
}

/** The columns of a table on the screen by either width of characters, the narrower ones first; none where nothing tells them. */
function columnsOf(doc: Document, rows: readonly Row[], block: Block): readonly Columns[] {
  const found = gather(WIDES, (wide): Columns | readonly Columns[] => {
    if (!isApart(doc, rows, wide) || isEven(doc, rows, wide)) return [];
    const reaches = reachesOf(doc, rows, block, wide);
    return reaches ? { wide, reaches } : [];
  });
  const spread = ({ reaches }: Columns) => reaches.reduce((sum, { from, to }) => sum + to - from, 0);
  return found.toSorted((a, b) => spread(a) - spread(b));
}

/** Those of all rows or of its full rows; else of the heads with the values under them. */
function reachesOf(doc: Document, rows: readonly Row[], block: Block, wide: Wide): readonly Reach[] | null {
  const isFull = (row: Row) => row.cells.length === block.count;
  const under = (some: readonly Row[]) =>
    some.map(({ cells }) => cells.map((cell) => reachOf(doc, cell, wide)));
  const full = rows.filter(isFull);
  const columns = columnsUnder(under(rows), block.count, full.length > 1);
  if (columns) return columns;
  const own = joined(under(full).flat());
  if (own.length === block.count) return own;
  const values = under(rows).flat();
  const isHead = HEADS[block.table];
  const heads = block.heads
    .slice(block.table === 'review' ? -REVIEW_CELLS : 0)
    .filter((cell) => cell.text.length <= 14 && !isValue(cell.text) && (isHead?.test(cell.text) ?? false))
    .map((cell) => reachOf(doc, cell, wide));
  const left = values.reduce((min, { from }) => Math.min(min, from), Infinity);
  const over = heads.filter(({ to }) => to > left - 12);
  const both = joined([...values, ...over]);
  const isHeaded = both.every((column) => over.some((head) => isOver(head, column)));
  return both.length === block.count && isHeaded ? both : null;
}

/** Cells in their columns with empty ones between them, null if two of them share a column or one lies in two. */
function placed(doc: Document, cells: readonly Cell[], { wide, reaches }: Columns): Cell[] | null {
  const at = cells.map((cell) => {
    const reach = reachOf(doc, cell, wide);
    const first = reaches.findIndex((column) => isOver(reach, column));
    return first === reaches.findLastIndex((column) => isOver(reach, column)) ? first : -1;
  });
  if (at.some((column, i) => column < 0 || column <= (at[i - 1] ?? -1))) return null;
  let next = 0;
  return reaches.map((_, column) => {
    const cell = at[next] === column ? cells[next] : undefined;
    if (cell) {
      next += 1;
      return cell;
    }
    const start = cells[next]?.span.start ?? cells.at(-1)?.span.end ?? 0;
    return { text: '', span: rawSpan(start, start) };
  });
}
