/** Which rows and columns of a grid are drawn, and where. Lengths in CSS pixels; rows and columns count from 0. */

/** What a grid needs to know of a column to place it. */
export interface Track {
  readonly width: number;
  /** Stays at the left edge; sticky columns come first. */
  readonly sticky?: boolean;
}

/** Left edge of each column, and after the last its right edge. */
export function offsetsOf(tracks: readonly Track[]): number[] {
  const offsets = [0];
  for (const track of tracks) offsets.push((offsets.at(-1) ?? 0) + track.width);
  return offsets;
}

/** Number of the columns that stay at the left edge. */
export function stickyCount(tracks: readonly Track[]): number {
  const first = tracks.findIndex((track) => !track.sticky);
  return first < 0 ? tracks.length : first;
}

/** First row drawn for a scroll position: a few above what is seen. */
export const firstRow = (scrollTop: number, rowHeight: number, over: number): number =>
  Math.max(0, Math.floor(scrollTop / rowHeight) - over);

/** The row that lives in a slot: row r always lives in slot r mod `slots`, so that scrolling moves no element. */
export const rowIn = (slot: number, first: number, slots: number): number =>
  first + ((((slot - first) % slots) + slots) % slots);

/** Columns drawn: the sticky ones, and those in sight with `over` more at each side. */
export function columnsIn(
  offsets: readonly number[],
  sticky: number,
  scrollLeft: number,
  width: number,
  over: number,
): number[] {
  const count = offsets.length - 1;
  const from = scrollLeft + (offsets[sticky] ?? 0);
  const shown: number[] = [];
  for (let c = 0; c < sticky; c++) shown.push(c);
  let first = sticky;
  while (first < count - 1 && (offsets[first + 1] ?? 0) <= from) first++;
  let last = first;
  while (last < count - 1 && (offsets[last + 1] ?? 0) < scrollLeft + width) last++;
  for (let c = Math.max(sticky, first - over); c <= Math.min(count - 1, last + over); c++) shown.push(c);
  return shown;
}

/** Scroll position that brings the stretch from `start` to `end` into a window of `size` whose first `hidden` are covered. */
export function toScroll(current: number, start: number, end: number, size: number, hidden: number): number {
  if (start < current + hidden) return Math.max(0, start - hidden);
  if (end > current + size) return Math.max(0, Math.min(start - hidden, end - size));
  return current;
}
