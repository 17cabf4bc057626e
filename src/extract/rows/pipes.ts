import { gather } from '../../text/gather.ts';
import type { Cell, Document, Row } from '../../model.ts';
import { isValue, REMARK_HEAD, toCell, toRows } from './cells.ts';

/** Lines whose cells are parted by bars or tabs, one row a line: `| 规章 | 0 | 0 | 0 |`. */

/** A line of the shadow. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Lines that follow one another as one; `text` is the shadow. */
export const joinLines = (text: string, first: Line, last: Line): Line => ({
  text: text.slice(first.start, last.start + last.text.length),
  start: first.start,
});

export const readPipes = (doc: Document, lines: readonly Line[]): Row[] =>
  readRows(doc, lines, '|', 'rows/pipes');
export const readTabs = (doc: Document, lines: readonly Line[]): Row[] =>
  readRows(doc, lines, '\t', 'rows/tabs');

function readRows(doc: Document, lines: readonly Line[], separator: string, reader: string): Row[] {
  const own = lines.filter(({ text }) => text.trim() !== '');
  const most = (isSo: (text: string) => boolean) =>
    own.filter(({ text }) => isSo(text)).length * 2 > own.length;
  const bars =
    separator === '|' ? { lead: most((t) => /^\s*\|/.test(t)), tail: most((t) => /\|\s*$/.test(t)) } : null;
  const printed = withoutRemarks(own.map((line) => toCells(doc, line, separator, bars)));
  return joinWrapped(gather(printed, (cells) => toRows(cells, reader)));
}

/** Rows without what stands under a last head 备注: `收到申请数 | 件 | 12 | 无`. */
function withoutRemarks(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  let width = 0;
  return rows.map((cells) => {
    if (REMARK_HEAD.test(cells.at(-1)?.text ?? '')) width = cells.length;
    return width > 2 && cells.length === width ? cells.slice(0, -1) : cells;
  });
}

/** Whether most lines of a table begin and end with a bar: these bound it and open no cell. */
interface Bars {
  readonly lead: boolean;
  readonly tail: boolean;
}

/** The line cut at its separators. */
function toCells(doc: Document, { text, start }: Line, separator: string, bars: Bars | null): Cell[] {
  const lead = bars?.lead ? (/^\s*\|?/.exec(text)?.[0].length ?? 0) : 0;
  const end = text.trimEnd().length;
  const tail = bars?.tail ? end - (text[end - 1] === '|' ? 1 : 0) : text.length;
  const cells: Cell[] = [];
  let from = lead;
  for (let at = lead; at <= tail; at += 1) {
    if (at < tail && text[at] !== separator) continue;
    cells.push(toCell(doc, start + from, start + at));
    from = at + 1;
  }
  return cells;
}

function commonest(numbers: readonly number[]): number {
  const count = new Map<number, number>();
  for (const n of numbers) count.set(n, (count.get(n) ?? 0) + 1);
  return [...count].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** A row of values alone completes the row before it, if that one lacks just so many: `(二)部分公开 | 0 | 0` + `0 |`. */
function joinWrapped(rows: readonly Row[]): Row[] {
  const filled = (row: Row) => row.cells.findLastIndex((cell) => cell.text !== '') + 1;
  const usual = commonest(rows.filter((r) => r.labels.length > 0 && filled(r) > 0).map(filled));
  const out: Row[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    const has = last ? filled(last) : 0;
    const wraps =
      row.labels.length === 0 &&
      isValue(row.cells[0]?.text ?? '') &&
      last !== undefined &&
      last.labels.length > 0 &&
      has > 0 &&
      has + filled(row) === usual;
    if (!wraps || !last) out.push(row);
    else
      out[out.length - 1] = {
        ...last,
        cells: [...last.cells.slice(0, has), ...row.cells.slice(0, filled(row))],
      };
  }
  return out;
}
