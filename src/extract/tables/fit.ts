import type { Cell } from '../../model.ts';
import { hasLetter, isValue } from '../rows/cells.ts';

/** Printed cells of a row in, as many cells as the table has columns out, or why not. */

/** At which end of its rows a table has the empty cells that merged labels and padding leave. */
export type Side = 'front' | 'back';
export type Fit = readonly Cell[] | 'short' | 'long';

const isEmpty = (cells: readonly Cell[]): boolean => cells.every((cell) => cell.text === '');

/** The ends at which a row with too many cells has that many empty ones; both where it is empty there and there. */
export function sidesOf(cells: readonly Cell[], count: number): readonly Side[] {
  const extra = cells.length - count;
  if (extra <= 0 || isEmpty(cells)) return [];
  return [
    ...(isEmpty(cells.slice(0, extra)) ? (['front'] as const) : []),
    ...(isEmpty(cells.slice(count)) ? (['back'] as const) : []),
  ];
}

/** Words or a share behind the values: a remark in a column whose header is lost. */
const isRemark = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  ((hasLetter(cell.text) && !isValue(cell.text) && !/\d/.test(cell.text)) || SHARE.test(cell.text));

const SHARE = /^\d{1,3}(?:\.\d{1,4})?%$/;

/**
 * Exactly `count` cells. Empty cells in excess on one side are padding of merged labels: on `side`, if the row does not
 * tell; a row with fewer cells stays unread, for nobody can tell which is missing. `| 规章 | 1 | | 3 | |` with three
 * columns is 1, empty, 3.
 */
export function fit(cells: readonly Cell[], count: number, side: Side | null = null): Fit {
  if (cells.length <= count) return cells.length === count ? cells : 'short';
  if (isEmpty(cells)) return cells.slice(0, count);
  if (isRemark(cells.at(-1))) return fit(cells.slice(0, -1), count, side);
  const sides = sidesOf(cells, count);
  const chosen = sides.length === 1 ? sides[0] : side;
  if (!chosen || !sides.includes(chosen)) return 'long';
  return chosen === 'back' ? cells.slice(0, count) : cells.slice(cells.length - count);
}
