import type { Line, Segment } from './lines.ts';
import type { Table, TableCell } from './table.ts';

/** Tables without ruled lines: lines of several columns under one another. */

/** So many lines of so many columns make a table. */
const LEAST_LINES = 3;
const LEAST_COLUMNS = 3;
/** A line with so many columns more than the lines of numbers before it is of another table. */
const MORE = 3;
/** Lines further apart, in heights of a letter, are of no table; those nearer to a line of numbers are of its row. */
const FAR = 4;
const SAME_ROW = 1.1;

interface Column {
  left: number;
  right: number;
}

/** The table that begins with this line, and how many lines it has; null where none does. */
export function findAligned(lines: readonly Line[], from: number): { table: Table; count: number } | null {
  const first = lines[from];
  if (!first || !isDense(first)) return null;
  let to = from + 1;
  for (let before = first; to < lines.length; to += 1) {
    const line = lines[to];
    if (!line || line.base - before.base > FAR * before.size || !isOfTable(line, first)) break;
    before = line;
  }
  const all = lines.slice(from, from + ownLines(lines.slice(from, to)));
  const columns = toColumns(all.filter(isDense));
  if (columns === null) return null;
  // Where two pieces of a line stand over one column another table begins.
  const end = all.findIndex(({ segments }) => {
    const taken = segments.map((segment) => columnsOf(segment, columns)[0]);
    return new Set(taken).size < taken.length;
  });
  const run = end < 0 ? all : all.slice(0, end);
  const dense = run.filter(isDense);
  if (dense.length < LEAST_LINES || dense.filter(hasNumbers).length < 2) return null;
  return { table: toTable(run, columns), count: run.length };
}

/** How many of these lines are of one table: up to its last line of numbers where one of far more columns follows. */
function ownLines(lines: readonly Line[]): number {
  let most = 0;
  let numbered = 0;
  let end = 0;
  for (const [i, line] of lines.entries()) {
    const count = line.segments.length;
    if (numbered >= LEAST_LINES && count >= most + MORE) return end;
    if (!hasNumbers(line)) continue;
    most = Math.max(most, count);
    numbered += 1;
    end = i + 1;
  }
  return lines.length;
}

const isDense = ({ segments }: Line): boolean => segments.length >= LEAST_COLUMNS;

/** True for a line with numbers in columns. */
const hasNumbers = ({ segments }: Line): boolean =>
  segments.some(({ text }) => /^[\d,.%/-]{1,20}$/.test(text));

/** Several columns, or a few words under the first of them. */
const isOfTable = (line: Line, first: Line): boolean =>
  line.segments.length >= 2 || line.right < (first.segments[1]?.left ?? 0);

/** Columns where the fullest lines have words; null where they do not stand under one another. */
function toColumns(dense: readonly Line[]): Column[] | null {
  const most = Math.max(0, ...dense.map(({ segments }) => segments.length));
  const full = dense.filter(({ segments }) => segments.length >= most * 0.7);
  const columns: Column[] = [];
  for (const { left, right } of full
    .flatMap(({ segments }) => segments)
    .toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns.length < most || columns.length < LEAST_COLUMNS ? null : columns;
}

function toTable(run: readonly Line[], columns: readonly Column[]): Table {
  const rows = toRows(run);
  const [top, bottom] = [run[0]?.base ?? 0, run.at(-1)?.base ?? 0];
  const borders = columns.slice(1).map(({ left }, i) => (left + (columns[i]?.right ?? left)) / 2);
  return {
    top,
    bottom,
    columns: [columns[0]?.left ?? 0, ...borders, columns.at(-1)?.right ?? 0],
    rows: rows.length,
    cells: rows.flatMap((lines, row) => toCells(lines, row, columns)),
  };
}

/** A row is a line of numbers, and the words of its label that stand a little above and below. */
function toRows(run: readonly Line[]): Line[][] {
  const anchors = run.filter(hasNumbers);
  const rows = new Map<Line, Line[]>();
  for (const line of run) {
    const nearest = anchors.reduce<Line | null>(
      (best, next) => (best && distance(best, line) <= distance(next, line) ? best : next),
      null,
    );
    const anchor = nearest && distance(nearest, line) < nearest.size * SAME_ROW ? nearest : line;
    rows.set(anchor, [...(rows.get(anchor) ?? []), line]);
  }
  return [...rows.values()];
}

const distance = (one: Line, other: Line): number => Math.abs(one.base - other.base);

/** The cells of a row, empty ones too; words over several columns span them. */
function toCells(lines: readonly Line[], row: number, columns: readonly Column[]): TableCell[] {
  const held = new Map<number, { to: number; lines: string[] }>();
  for (const segment of lines.flatMap(({ segments }) => segments)) {
    const [from, to] = columnsOf(segment, columns);
    const there = [...held].find(([at, { to: end }]) => from >= at && from <= end);
    if (there) {
      there[1].lines.push(segment.text);
      there[1].to = Math.max(there[1].to, to);
    } else held.set(from, { to, lines: [segment.text] });
  }
  const cells: TableCell[] = [];
  for (let column = 0; column < columns.length;) {
    const { to, lines: words } = held.get(column) ?? { to: column, lines: [] };
    const last = [...held.keys()].some((at) => at > column && at <= to) ? column : to;
    cells.push({ row, column, rowspan: 1, colspan: last - column + 1, lines: words });
    column = last + 1;
  }
  return cells;
}

/** First and last of the columns above which the words stand, else the nearest. */
function columnsOf({ left, right }: Segment, columns: readonly Column[]): [number, number] {
  const over = columns.flatMap((one, i) => (left < one.right && right > one.left ? [i] : []));
  const [first] = over;
  if (first !== undefined) return [first, over.at(-1) ?? first];
  const middle = (left + right) / 2;
  const away = (one: Column) => Math.min(Math.abs(one.left - middle), Math.abs(one.right - middle));
  const nearest = columns.reduce((best, one, i) => (away(one) < away(columns[best] ?? one) ? i : best), 0);
  return [nearest, nearest];
}
