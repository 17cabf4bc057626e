import { textSpan } from '../../model.ts';
import { OUTSIDE, unitAt } from '../../text/units.ts';
import type { TextSpan } from '../../model.ts';

/** Text for matching: without white space, quotation marks and titles of documents, each unit knowing where it stood. */

/** Units that stand side by side in the shadow too: the first of them in the strip, and where that stands. */
interface Run {
  readonly index: number;
  readonly offset: number;
}

/** A stretch of the shadow, closed up. It has one run at least, and no empty ones. */
export interface Strip {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** The run of a unit. Most strips have one or two. */
function runAt({ runs }: Strip, index: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.index ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a unit stands in the shadow; of one past the end, where it would if the last run went on. */
export function offsetAt(strip: Strip, index: number): number {
  const run = strip.runs[runAt(strip, index)];
  return run ? run.offset + index - run.index : 0;
}

/** Where the first unit stands in the shadow. */
export const beginOf = ({ runs }: Strip): number => runs[0]?.offset ?? 0;

/** Where the shadow goes on behind the last unit. */
export const endOf = (strip: Strip): number => offsetAt(strip, strip.text.length);

/** The range of the shadow behind units from (inclusive) to (exclusive) of the strip. */
export function spanOf(strip: Strip, from: number, to: number): TextSpan {
  const start = offsetAt(strip, from);
  return textSpan(start, offsetAt(strip, to - 1) + 1);
}

/** Index of the first unit at or after an offset of the shadow. */
export function indexAt({ runs, text }: Strip, offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  if (!run) return 0;
  return Math.min(run.index + offset - run.offset, runs[low]?.index ?? text.length);
}

/** Units from (inclusive) to (exclusive) as a strip of their own. */
export function cutOut(strip: Strip, from: number, to: number): Strip {
  const text = strip.text.slice(from, to);
  const first = runAt(strip, from);
  const runs: Run[] = [{ index: 0, offset: offsetAt(strip, from) }];
  for (let run = first + 1; (strip.runs[run]?.index ?? to) < to; run++) {
    const { index, offset } = strip.runs[run] as Run;
    runs.push({ index: index - from, offset });
  }
  return { text, runs };
}

/** Collects units of the shadow by their offsets, in order. */
export class StripMaker {
  private runs: Run[] = [];
  /** Of units so far, and where the shadow goes on behind the last of them. */
  length = 0;
  private end = 0;

  constructor(private readonly shadow: string) {}

  push(offset: number): void {
    this.pushAll(offset, offset + 1);
  }

  /** Takes the units from one offset (inclusive) to another (exclusive). */
  pushAll(from: number, to: number): void {
    if (this.length === 0 || from !== this.end) this.runs.push({ index: this.length, offset: from });
    this.length += to - from;
    this.end = to;
  }

  /** The last unit, OUTSIDE if there is none. */
  get last(): number {
    return this.length === 0 ? OUTSIDE : unitAt(this.shadow, this.end - 1);
  }

  get text(): string {
    const { runs, shadow, length } = this;
    let text = '';
    for (let i = 0; i < runs.length; i++) {
      const { index, offset } = runs[i] as Run;
      text += shadow.slice(offset, offset + (runs[i + 1]?.index ?? length) - index);
    }
    return text;
  }

  /** What was collected so far; starts anew. */
  take(): Strip {
    const strip = { text: this.text, runs: this.runs };
    this.runs = [];
    this.length = 0;
    return strip;
  }
}
