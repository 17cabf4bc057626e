import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';

/** Text for matching: without white space, quotation marks and titles of documents, each unit knowing where it stood. */

/** A stretch of the shadow, closed up. Unit i of `text` stands at `at[i]` of the shadow. */
export interface Strip {
  readonly text: string;
  readonly at: readonly number[];
}

/** The range of the shadow behind units from (inclusive) to (exclusive) of the strip. */
export function spanOf(strip: Strip, from: number, to: number): TextSpan {
  const start = strip.at[from] ?? 0;
  return textSpan(start, (strip.at[to - 1] ?? start - 1) + 1);
}

/** Index of the first unit at or after an offset of the shadow. */
export function indexAt(strip: Strip, offset: number): number {
  let low = 0;
  let high = strip.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strip.at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects units one by one. */
export class StripMaker {
  private units: string[] = [];
  private at: number[] = [];
  push(unit: string, offset: number): void {
    this.units.push(unit);
    this.at.push(offset);
  }
  get length(): number {
    return this.units.length;
  }
  /** The last unit, '' if there is none. */
  get tail(): string {
    return this.units.at(-1) ?? '';
  }
  get text(): string {
    return this.units.join('');
  }
  /** What was collected so far; starts anew. */
  take(): Strip {
    const strip = { text: this.units.join(''), at: this.at };
    this.units = [];
    this.at = [];
    return strip;
  }
}
