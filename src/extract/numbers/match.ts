import { toUnitSet, unitAt } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';

/** Looking at one place of the shadow: cheap looks at single characters first, sticky expressions after them. */

/** True for 0 to 9. */
export const isDigit: IsUnit = (unit) => unit >= 0x30 && unit <= 0x39;
export const isLatin: IsUnit = (unit) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
export const isHan: IsUnit = (unit) => unit >= 0x4e00 && unit <= 0x9fff;

/** A sticky expression with a cheap look at the character it begins with. */
export interface Sticky {
  readonly begins: IsUnit;
  readonly pattern: RegExp;
}

/** `characters` are all that a match of `pattern` can begin with. */
export const toSticky = (characters: string, pattern: RegExp): Sticky => ({
  begins: toUnitSet(characters),
  pattern,
});

/** One sticky expression for several, the earlier before the later. */
export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'y');

/** End of a match at `at`; -1 if there is none. */
export function endOf(sticky: Sticky | RegExp, text: string, at: number): number {
  const isPlain = sticky instanceof RegExp;
  if (!isPlain && !sticky.begins(unitAt(text, at))) return -1;
  const pattern = isPlain ? sticky : sticky.pattern;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** What a place of the shadow looks like, seen once for all readers of numbers. */
export interface Place {
  readonly text: string;
  readonly at: number;
  /** The unit that stands here. */
  readonly unit: number;
  /** Number of Arabic digits from here on. */
  readonly digits: number;
  /** The unit after the numeral, past 第 before it and at most three blanks behind it. Tells cheaply what cannot match. */
  readonly next: number;
}

const NTH = 0x7b2c;
const LONGEST = 30;
const isNumeral = toUnitSet('0123456789〇○O零一二三四五六七八九十百千万两廿卅');
const isBlank = toUnitSet(' \t\n');

/** Looks at the place `at`. */
export function toPlace(text: string, at: number): Place {
  const unit = text.charCodeAt(at);
  let digits = 0;
  while (isDigit(unitAt(text, at + digits))) digits += 1;
  const from = unit === NTH ? at + 1 : at;
  let end = from;
  while (end - from < LONGEST && isNumeral(unitAt(text, end))) end += 1;
  const last = end + 3;
  while (end < last && isBlank(unitAt(text, end))) end += 1;
  return { text, at, unit, digits, next: unitAt(text, end) };
}
