import { keepUnits } from '../../text/units.ts';
import { isHan } from './match.ts';

const LONGEST_LINE = 120;

/**
 * True where the line break at `at` of the shadow is one of wrapped print: the line before it is long, written in
 * characters, is no heading and ends in the middle of a clause, and the next line goes on at once.
 */
export function isWrapped(text: string, at: number): boolean {
  if (/[\n。;:!?|>)]/.test(text[at - 1] ?? '\n') || /[\n|]/.test(text[at + 1] ?? '\n')) return false;
  const window = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const line = window.slice(window.lastIndexOf('\n') + 1);
  if (keepUnits(line, isHan).length < 10) return false;
  return !/^[ \t]{0,8}(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])[^,。;]{0,40}$/.test(line);
}
