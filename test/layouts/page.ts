import { widthOf } from './columns.ts';
import type { Table } from './drawn.ts';
import { titled } from './prints.ts';

/** Tables in, pages out as a page shows them: words wrapped in their boxes, which stand in the middle of the rows they span. */

export interface Paged {
  /** Width of a column of words or values, by table and column. */
  readonly widths: 'narrow' | 'wide';
  /** Empty lines after each row. */
  readonly apart: number;
  /** A page ends after so many lines, 0 for never. */
  readonly lines: number;
  readonly mark: (page: number) => string;
  /** Characters are counted, not measured: `pdftotext -layout` puts words as far to the right as those beside them on the page need. */
  readonly counted: boolean;
}
export const PAGE: Paged = { widths: 'narrow', apart: 0, lines: 0, mark: () => '', counted: false };

const GAP = 2;

/** A cell with its place and its words cut into lines. */
interface Box {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly lines: readonly string[];
  readonly isLabel: boolean;
}

function widthAt(table: Table, column: number, { widths }: Paged): number {
  const isNarrow = widths === 'narrow';
  if (table.kind === 'review') return isNarrow ? 4 : 8;
  if (table.kind === 'article') return 22;
  if (table.kind === 'indicators') return column === 0 ? 50 : 10;
  return [6, 8, isNarrow ? 24 : 60][column] ?? (isNarrow ? 6 : 12);
}

function cutTo(text: string, width: number): string[] {
  const lines = [''];
  for (const char of text) {
    if (widthOf(`${lines.at(-1) ?? ''}${char}`) > width) lines.push('');
    lines[lines.length - 1] += char;
  }
  return lines;
}

function toBoxes(table: Table, how: Paged): Box[] {
  const taken = table.rows.map(() => new Set<number>());
  return table.rows.flatMap((row, r) =>
    row.map((d) => {
      let column = 0;
      while (taken[r]?.has(column)) column += 1;
      const columns = Array.from({ length: d.columns }, (_, c) => column + c);
      for (let down = 0; down < d.rows; down += 1) for (const c of columns) taken[r + down]?.add(c);
      const width = columns.reduce((sum, c) => sum + widthAt(table, c, how) + GAP, -GAP);
      const rows = Math.min(d.rows, table.rows.length - r);
      const lines = cutTo(d.text, width);
      return { row: r, rows, column, columns: d.columns, lines, isLabel: d.role === 'label' };
    }),
  );
}

/** Lines above each row, and above the end. */
function topsOf(boxes: readonly Box[], count: number): number[] {
  const heights = new Array<number>(count).fill(1);
  for (const { row, rows, lines } of boxes.toSorted((a, b) => a.rows - b.rows)) {
    const has = heights.slice(row, row + rows).reduce((sum, n) => sum + n, 0);
    const last = row + rows - 1;
    heights[last] = (heights[last] ?? 1) + Math.max(0, lines.length - has);
  }
  return heights.reduce((tops, height) => [...tops, (tops.at(-1) ?? 0) + height], [0]);
}

/** Words on a page, with their place in columns of a screen. */
interface Word {
  readonly left: number;
  readonly text: string;
}

const lineOf = (words: readonly Word[], lengthOf: (text: string) => number): string =>
  words
    .toSorted((a, b) => a.left - b.left)
    .reduce((line, { left, text }) => line + ' '.repeat(Math.max(0, left - lengthOf(line))) + text, '');

/** The lines of a page whose words stand as many characters to the right as those that end before them need, and one. */
function counted(lines: readonly (readonly Word[])[]): string[] {
  const words = lines.flat().toSorted((a, b) => a.left - b.left);
  const placed = new Map<Word, number>();
  for (const word of words) {
    const before = words.filter(({ left, text }) => left + widthOf(text) <= word.left);
    const ends = before.map((other) => (placed.get(other) ?? 0) + other.text.length + 1);
    placed.set(word, Math.max(0, ...ends));
  }
  return lines.map((line) =>
    lineOf(
      line.map((word) => ({ ...word, left: placed.get(word) ?? 0 })),
      (text) => text.length,
    ),
  );
}

/** As `pdftotext -raw` and copying from a page print: cells one after another, words of several lines each on their own. */
export const stream =
  (how: Paged) =>
  (table: Table): string => {
    const lines: string[] = [];
    const boxes = toBoxes(table, how);
    table.rows.forEach((_, r) => {
      let open = false;
      for (const box of boxes.filter(({ row }) => row === r)) {
        const words = box.lines.filter((line) => line !== '');
        if (words.length === 1 && open) lines[lines.length - 1] += ` ${words.join('')}`;
        else lines.push(...words);
        if (words.length > 0) open = words.length === 1;
      }
    });
    return titled(table, lines);
  };

export const page =
  (how: Paged) =>
  (table: Table): string => {
    const boxes = toBoxes(table, how);
    const tops = topsOf(boxes, table.rows.length);
    const leftOf = (column: number) =>
      Array.from({ length: column }, (_, c) => widthAt(table, c, how) + GAP).reduce((sum, n) => sum + n, 0);
    const printed: Word[][] = Array.from({ length: tops.at(-1) ?? 0 }, () => []);
    for (const { row, rows, column, columns, lines, isLabel } of boxes) {
      const top = tops[row] ?? 0;
      const above = Math.floor(((tops[row + rows] ?? top) - top - lines.length) / 2);
      const width = leftOf(column + columns) - leftOf(column) - GAP;
      lines.forEach((text, i) => {
        const before = isLabel ? 0 : Math.floor((width - widthOf(text)) / 2);
        if (text !== '') printed[top + above + i]?.push({ left: leftOf(column) + before, text });
      });
    }
    const size = how.lines > 0 ? how.lines : printed.length;
    const set = how.counted
      ? printed.flatMap((_, i) => (i % size === 0 ? counted(printed.slice(i, i + size)) : []))
      : printed.map((cells) => lineOf(cells, widthOf));
    const out = set.flatMap((line, i) => {
      const after = tops.includes(i + 1) ? new Array<string>(how.apart).fill('') : [];
      const isEnd = how.lines > 0 && (i + 1) % how.lines === 0;
      return [line, ...after, ...(isEnd ? ['', how.mark(1 + (i + 1) / how.lines), ''] : [])];
    });
    return titled(table, out);
  };
