import type { Cell } from '../../model.ts';

/** Printed cells of a row in, as many cells as the table has columns out, or why not. */

export type Fit = readonly Cell[] | 'short' | 'long';

/**
 * Exactly `count` cells. Empty cells in excess on one side are padding of merged labels; a row with fewer cells stays
 * unread, for nobody can tell which is missing. `| 规章 | 1 | | 3 | |` with three columns is 1, empty, 3.
 */
export function fit(cells: readonly Cell[], count: number): Fit {
  const extra = cells.length - count;
  if (extra === 0) return cells;
  if (extra < 0) return 'short';
  const isEmpty = (part: readonly Cell[]) => part.every((cell) => cell.text === '');
  const back = isEmpty(cells.slice(count));
  const front = isEmpty(cells.slice(0, extra));
  if (back && (!front || isEmpty(cells))) return cells.slice(0, count);
  return front && !back ? cells.slice(extra) : 'long';
}
