/** Cells that run together: `713000074` is 71 3 0 0 0 0 74, because seven cells must add up. Pure work on digits. */

/** One cell cut out of a part: `text` of `parts[part]` from `start` to `end`. */
export interface Cut {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Sizes of the groups of cells in a row, and what must hold inside each; `total`: the last cell is no less than the rest. */
export interface Shape {
  readonly sizes: readonly number[];
  readonly total?: boolean;
  readonly holds: (values: readonly number[]) => boolean;
}

/** No more readings than these are kept, nor steps taken for a row: beyond, its sums alone do not tell. */
const MOST_READINGS = 400;
const MOST_STEPS = 100_000;
/** Steps left for a whole text, so that no text takes long. */
export interface Budget {
  left: number;
}

/** The last cell is the sum of those before it. */
export const sumsUp = (values: readonly number[]): boolean =>
  values.slice(0, -1).reduce((sum, v) => sum + v, 0) === values.at(-1);

/**
 * All ways to cut parts into the cells of a shape, numbers without leading zeros, no cell across two parts.
 * Null where there are too many to tell.
 */
export function findCuts(
  parts: readonly string[],
  shape: Shape,
  budget: Budget,
): readonly (readonly Cut[])[] | null {
  const count = shape.sizes.reduce((sum, size) => sum + size, 0);
  const digits = parts.reduce((sum, part) => sum + part.length, 0);
  if (parts.length > count || digits < count || parts.some((part) => part === '')) return [];
  const ends = endsOf(shape.sizes);
  const isPlain = parts.map((part) => /^\d+$/.test(part));
  const found: (readonly Cut[])[] = [];
  const cuts: Cut[] = [];
  let steps = 0;
  let over = false;
  const walk = (part: number, from: number, sum: number, rest: number): void => {
    steps += 1;
    budget.left -= 1;
    if (steps > MOST_STEPS || budget.left < 0 || found.length > MOST_READINGS) over = true;
    if (over) return;
    if (ends.has(cuts.length) && !groupHolds(cuts, shape)) return;
    const text = parts[part];
    if (text === undefined) {
      if (cuts.length === count) found.push([...cuts]);
      return;
    }
    if (from === text.length) {
      walk(part + 1, 0, sum, rest);
      return;
    }
    const need = count - cuts.length - 1;
    if (need < 0 || need < parts.length - part - 1) return;
    if (shape.total && sum >= 10 ** Math.max(0, rest - need)) return;
    const last = lastCut(text, from, isPlain[part] === true);
    for (let end = isPlain[part] ? from + 1 : text.length; end <= last; end += 1) {
      const digits = text.slice(from, end);
      cuts.push({ part, start: from, end, text: digits });
      walk(part, end, sum + Number(digits), rest - (end - from));
      cuts.pop();
    }
  };
  walk(0, 0, 0, digits);
  return over ? null : found;
}

/** How many cells are filled when each group is. */
function endsOf(sizes: readonly number[]): ReadonlySet<number> {
  let end = 0;
  return new Set(sizes.map((size) => (end += size)));
}

/** Digits that a number has at most. */
const LONGEST = 12;

/** Where the number that begins here may end at the latest; a zero stands alone, a decimal is whole. */
function lastCut(text: string, from: number, isPlain: boolean): number {
  if (!isPlain) return from === 0 ? text.length : 0;
  return text[from] === '0' ? from + 1 : Math.min(from + LONGEST, text.length);
}

/** True unless the group that has just been filled breaks its rule. */
function groupHolds(cuts: readonly Cut[], shape: Shape): boolean {
  let start = 0;
  for (const size of shape.sizes) {
    if (start + size === cuts.length) return shape.holds(cuts.slice(start).map((cut) => Number(cut.text)));
    start += size;
  }
  return true;
}

/** The cuts that give just these numbers, null if the parts print others. */
export function cutBy(parts: readonly string[], numbers: readonly number[]): readonly Cut[] | null {
  const cuts: Cut[] = [];
  let part = 0;
  let from = 0;
  for (const number of numbers) {
    while (parts[part] !== undefined && from === parts[part]?.length) {
      part += 1;
      from = 0;
    }
    const text = String(number);
    if (!parts[part]?.startsWith(text, from)) return null;
    cuts.push({ part, start: from, end: from + text.length, text });
    from += text.length;
  }
  return part === parts.length - 1 && from === parts[part]?.length ? cuts : null;
}
