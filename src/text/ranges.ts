import type { TextSpan } from '../model.ts';

/** Ranges in, those at a place out, without a look at all the others. */

/** A question to ranges in any order: which of them touch this one. Fast where few of them overlap each other. */
export function rangesAt(ranges: readonly TextSpan[]): (span: TextSpan) => readonly TextSpan[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  /** By range, the furthest end up to it. */
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end));
  return ({ start, end }) => {
    const found: TextSpan[] = [];
    for (let i = countTo(starts, end) - 1; i >= 0 && (reach[i] ?? 0) >= start; i--) {
      const range = sorted[i];
      if (range && range.end >= start) found.push(range);
    }
    return found;
  };
}

/** How many of these rising numbers are no greater than this one. */
export const countTo = (rising: readonly number[], most: number): number =>
  countWhile(rising, (number) => number <= most);

/** For how many things at the front a test holds, by halves; it must hold for none behind the first that fails it. */
export function countWhile<T>(things: readonly T[], holds: (thing: T) => boolean): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(things[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
