import { rawSpan } from '../model.ts';
import type { Grid, GridCell } from '../model.ts';

/** A table with commas or tabs in, its cells out. The text stays as it is: cells are places in it. */

/** As many as the tables of pages may have. */
const MOST_CELLS = 200_000;

/**
 * The table that the text is, with the separator that it has most often, since its first line may be a title; null where it
 * has one column only.
 */
export function readCsv(raw: string): Grid | null {
  const count = (sign: string) => raw.split(sign).length;
  const separator = [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
  const rows = readRows(raw, separator);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (!rows.some((row) => row.length > 1) || cells > MOST_CELLS) return null;
  return { span: rawSpan(0, raw.length), rows };
}

function readRows(raw: string, separator: string): GridCell[][] {
  const rows: GridCell[][] = [];
  let row: GridCell[] = [];
  for (let at = 0; at < raw.length;) {
    const { start, end, next } = readField(raw, at, separator);
    const cell = { span: rawSpan(start, end), row: rows.length, column: row.length, rowspan: 1, colspan: 1 };
    row.push(cell);
    if (raw[next] === separator) {
      at = next + 1;
      if (at < raw.length) continue;
    }
    rows.push(row);
    row = [];
    at = raw[next] === '\r' && raw[next + 1] === '\n' ? next + 2 : next + 1;
  }
  return rows;
}

/** The field that begins here: its words without quotes and blanks around them, and where the sign behind it stands. */
function readField(raw: string, at: number, separator: string) {
  const end = (from: number) => {
    let next = from;
    while (next < raw.length && raw[next] !== separator && raw[next] !== '\n' && raw[next] !== '\r')
      next += 1;
    return next;
  };
  if (raw[at] === '"') {
    let close = raw.indexOf('"', at + 1);
    while (close >= 0 && raw[close + 1] === '"') close = raw.indexOf('"', close + 2);
    if (close >= 0) return { start: at + 1, end: close, next: end(close + 1) };
  }
  const next = end(at);
  const words = raw.slice(at, next);
  const start = at + words.length - words.trimStart().length;
  return { start, end: Math.max(start, at + words.trimEnd().length), next };
}
