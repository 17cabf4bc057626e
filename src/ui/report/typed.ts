import { scaled, toPlain } from '../../decimal.ts';
import { readNumeral } from '../../extract/numerals.ts';
import { isEdited, kindOf, valueOf } from '../../fact.ts';
import type { Stated } from '../../fact.ts';
import type { Bound, Decimal, Fact, Kind } from '../../model.ts';
import { words } from '../../words/words.ts';

/** What a person types into a cell in, a value and its kind out; and back. */

/** A value as a person put it; value null where they say that no number stands there. */
export interface Typed {
  readonly value: Decimal | null;
  readonly kind: Kind;
}

const NO_NUMBER: readonly (readonly [Kind, readonly string[]])[] = [
  ['blank', ['', '空白', '空']],
  ['slash', ['/', '\\']],
  ['dash', ['-', '—', '——', '--', '–', '－']],
  ['na', ['不涉及', '无', '不适用']],
];
const NUMERAL = /^[+-]?[\d,.〇零一二两三四五六七八九十百千万亿点]{1,40}$/;
const MEASURE = /(?:人次|[件条项次个人份期名篇元场])$/;
const ABOUT = /[余多约近]/g;

/** `１，２３４` is `1,234`: full width to half width, without white space. */
const plainly = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace(/−/g, '-');

/**
 * Reads what was typed into a cell whose values are kept in `unit`: `1,234`, `1.2万`, `一百二十`, `280余人次`, `/`, `不涉及`;
 * null if it is nothing of this.
 */
export function readTyped(text: string, unit: string): Typed | null {
  const plain = plainly(text);
  const none = NO_NUMBER.find(([, signs]) => signs.includes(plain));
  if (none) return { value: null, kind: none[0] };
  const exact = plain.replace(ABOUT, '');
  const number = exact.replace(MEASURE, '');
  if (!NUMERAL.test(number)) return null;
  const value = readNumeral(number);
  if (!value) return null;
  const named = exact.endsWith('元') || /[万亿]$/.test(number);
  return { value: inUnit(value, named, unit), kind: exact === plain ? '' : 'about' };
}

/** In a cell kept in 万元 a bare number is in 万元; `3000元` and `1.2万` name their unit. */
const inUnit = (value: Decimal, named: boolean, unit: string): Decimal =>
  named && unit === '万元' ? scaled(value, -4) : value;

/** What stands in the cell when editing begins: plain digits, or the sign printed there. */
export function toTyped(fact: Fact | undefined): string {
  if (!fact) return '';
  const value = valueOf(fact);
  return value === null ? signOf(kindOf(fact)) : toPlain(value);
}

/** The sign printed in a cell without a number; '' for an empty one. */
export function signOf(kind: Kind): string {
  const { cellSigns } = words.report;
  return kind === 'slash' || kind === 'dash' || kind === 'na' ? cellSigns[kind] : '';
}

/** Digits in groups of three, `9313` as `9,313`. */
export function toGrouped(value: Decimal): string {
  const [whole = '', fraction] = toPlain(value).split('.');
  const grouped = whole.replace(/\d{1,3}(?=(?:\d{3}){1,20}$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The value for reading: grouped digits with 约, 近, 余, or the sign of the cell; '' where the cell is empty. */
export function toShown(value: Decimal | null, kind: Kind, bound: Bound): string {
  if (value === null) return signOf(kind);
  const [before, after] = bound === null ? ['', ''] : words.report.bounds[bound];
  return `${before}${toGrouped(value)}${after}`;
}

/** What a fact says now, for reading; a value typed by a person is exact. */
export const shownOf = (fact: Stated & Pick<Fact, 'bound'>): string =>
  toShown(valueOf(fact), kindOf(fact), isEdited(fact) ? null : fact.bound);

/** The same for the ear: an empty cell is 空白. */
export const spokenOf = (fact: Fact): string =>
  valueOf(fact) === null ? words.report.kinds[kindOf(fact)] : shownOf(fact);
