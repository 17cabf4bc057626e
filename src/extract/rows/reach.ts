import type { Cell, Document } from '../../model.ts';

/** Where cells stand on their lines. */

/** More rows are no page of a table. */
const MOST = 60;

/** Columns on the screen that a cell takes. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}
/** Columns that a Chinese character or full-width sign takes: 2 on a screen, 1 in the text of `pdftotext -layout`, which counts characters. */
export type Wide = 1 | 2;
export const WIDES: readonly Wide[] = [2, 1];

export function reachOf(doc: Document, { span }: Cell, wide: Wide): Reach {
  const before = doc.raw.slice(doc.raw.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const from = widthOf(before.slice(before.lastIndexOf('\f') + 1), wide);
  return { from, to: from + widthOf(doc.raw.slice(span.start, span.end), wide) };
}

const widthOf = (text: string, wide: Wide): number =>
  Array.from(text).reduce((sum, char) => {
    const code = char.codePointAt(0) ?? 0;
    return sum + (code >= 0x2e80 && code !== 0xfeff ? wide : 1);
  }, 0);

export const isOver = (a: Reach, b: Reach): boolean => a.from < b.to && b.from < a.to;

/** Overlapping reaches as one, from left to right. */
export function joined(reaches: readonly Reach[]): Reach[] {
  const out: Reach[] = [];
  for (const reach of reaches.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && reach.from < last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, reach.to) };
    else out.push(reach);
  }
  return out;
}

/**
 * The `count` columns that these rows stand in: all of them, or all but one full row, whose wide numbers push each other
 * aside, where `mayStray`; null where there are more or fewer.
 */
export function columnsUnder(
  rows: readonly (readonly Reach[])[],
  count: number,
  mayStray: boolean,
): readonly Reach[] | null {
  const whole = joined(rows.flat());
  if (whole.length === count) return whole;
  const full = mayStray && rows.length <= MOST ? rows.filter(({ length }) => length === count) : [];
  for (const stray of full) {
    const columns = joined(rows.filter((row) => row !== stray).flat());
    if (columns.length === count) return columns;
  }
  return null;
}
