import { toUnitSet } from '../../text/units.ts';
import { isHan } from './match.ts';

const LONGEST_LINE = 120;
/** Fewer characters before a break are no line of prose. */
const LEAST = 10;
const BREAK = 0x0a;
const isStop = toUnitSet('\n。;:!?|>)');
const isRow = toUnitSet('\n|');

/**
 * True where the line break at `at` of the shadow is one of wrapped print: the line before it is long, written in
 * characters, is no heading and ends in the middle of a clause, and the next line goes on at once.
 */
export function isWrapped(text: string, at: number): boolean {
  if (at === 0 || at + 1 >= text.length) return false;
  if (isStop(text.charCodeAt(at - 1)) || isRow(text.charCodeAt(at + 1))) return false;
  const least = Math.max(0, at - LONGEST_LINE);
  let start = at;
  let characters = 0;
  for (; start > least && text.charCodeAt(start - 1) !== BREAK; start--)
    if (isHan(text.charCodeAt(start - 1))) characters += 1;
  return characters >= LEAST && !NUMBERED.test(text.slice(start, at));
}

/** A numbered line without a clause. */
const NUMBERED = /^[ \t]{0,8}(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])[^,。;]{0,40}$/;
