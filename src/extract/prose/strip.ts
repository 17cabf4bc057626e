import { textSpan } from '../../model.ts';
import { unitAt } from '../../text/units.ts';
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

/** Collects units of the shadow by their offsets, in order. */
export class StripMaker {
  private at: number[] = [];
  constructor(private readonly shadow: string) {}
  push(offset: number): void {
    this.at.push(offset);
  }
  get length(): number {
    return this.at.length;
  }
  /** The last unit, OUTSIDE if there is none. */
  get last(): number {
    return unitAt(this.shadow, this.at.at(-1) ?? -1);
  }
  /** Cut from the shadow run by run, since most units stand side by side. */
  get text(): string {
    const { at, shadow } = this;
    let text = '';
    let from = 0;
    for (let i = 1; i <= at.length; i++) {
      const last = at[i - 1] ?? 0;
      if (at[i] === last + 1) continue;
      text += shadow.slice(at[from], last + 1);
      from = i;
    }
    return text;
  }
  /** What was collected so far; starts anew. */
  take(): Strip {
    const strip = { text: this.text, at: this.at };
    this.at = [];
    return strip;
  }
}
