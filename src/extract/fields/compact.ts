import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';
import { isSpace, keepUnits, unitAt } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';

/** Reading across spaces and line breaks that a page or a PDF put into words. */

/** A stretch of the shadow without its white space; unit i of `text` stands at shadow offset `at[i]`. */
export interface Compact {
  readonly text: string;
  readonly at: readonly number[];
}

const isInk = (unit: number): boolean => !isSpace(unit);

/** The stretch `span` (shadow) without spaces, tabs and line breaks. */
export function toCompact(text: string, span: TextSpan): Compact {
  const words = text.slice(span.start, span.end);
  const at: number[] = [];
  for (let i = 0; i < words.length; i++) if (!isSpace(words.charCodeAt(i))) at.push(span.start + i);
  return { text: at.length === words.length ? words : keepUnits(words, isInk), at };
}

/** The stretches of a text, without its white space, that are made of certain characters alone and hold a certain sign. */
export function compactRuns(text: string, isPart: IsUnit, isSign: IsUnit): readonly Compact[] {
  const runs: Compact[] = [];
  const isWithin = (i: number): boolean => isPart(unitAt(text, i)) || isSpace(unitAt(text, i));
  for (let i = 0; i < text.length; i++) {
    if (!isSign(text.charCodeAt(i))) continue;
    let start = i;
    while (isWithin(start - 1)) start -= 1;
    while (isWithin(i)) i += 1;
    runs.push(toCompact(text, textSpan(start, i)));
  }
  return runs;
}

/** So many characters before a place, without white space. */
export function wordsBefore(text: string, at: number, count: number): string {
  let words = '';
  for (let i = at - 1; i >= 0 && words.length < count; i--)
    if (!isSpace(text.charCodeAt(i))) words = text.charAt(i) + words;
  return words;
}

/** The shadow range behind units [start, end) of a compact text. An empty range stands where its first unit would. */
export function spanIn(compact: Compact, start: number, end: number): TextSpan {
  const first = compact.at[start] ?? (compact.at.at(-1) ?? -1) + 1;
  return end <= start
    ? textSpan(first, first)
    : textSpan(first, (compact.at[end - 1] ?? compact.at.at(-1) ?? first) + 1);
}

/** The range without white space at either end. */
export function trimmed(text: string, span: TextSpan): TextSpan {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return textSpan(start, end);
}

/** The lines of a stretch of the shadow, each without outer white space; empty ones left out. */
export function linesIn(text: string, span: TextSpan): readonly TextSpan[] {
  const lines: TextSpan[] = [];
  let start = span.start;
  while (start < span.end) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? span.end : Math.min(newline, span.end);
    const line = trimmed(text, textSpan(start, end));
    if (line.end > line.start) lines.push(line);
    start = end + 1;
  }
  return lines;
}
