import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';
import { isSpace, keepUnits } from '../../text/units.ts';

/** Reading across spaces and line breaks that a page or a PDF put into words. */

/** A stretch of the shadow without its white space; unit i of `text` stands at shadow offset `at[i]`. */
export interface Compact {
  readonly text: string;
  readonly at: Uint32Array;
}

const isInk = (unit: number): boolean => !isSpace(unit);

/** The stretch `span` (shadow) without spaces, tabs and line breaks. */
export function toCompact(text: string, span: TextSpan): Compact {
  const words = text.slice(span.start, span.end);
  const at = new Uint32Array(words.length);
  let length = 0;
  for (let i = 0; i < words.length; i++)
    if (!isSpace(words.charCodeAt(i))) {
      at[length] = span.start + i;
      length += 1;
    }
  return { text: length === words.length ? words : keepUnits(words, isInk), at: at.subarray(0, length) };
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
