import { matchesOf } from '../../text/matches.ts';
import { hasSign } from '../../text/signs.ts';
import { toUnitSet } from '../../text/units.ts';

/** Dates of the page and of the signature, as printed. Offsets are of the text given. */

/** A whole date: where it stands and what it says, as yyyy-mm-dd. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
}

/** `2018年2月7日`, `2018 年 2 月 7 日` */
const WRITTEN = /(?<!\d)(\d{4}) {0,2}年 {0,2}(\d{1,2}) {0,2}月 {0,2}(\d{1,2}) {0,2}日/g;
/** `2018-02-10`, `2018/2/10`, `2018.02.10` */
const DASHED = /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/g;
/** `二○一八年二月七日`, `二〇一一年元月二十日` */
const CHINESE =
  /([一二三四五六七八九〇○零O0]{4}) {0,2}年 {0,2}([一二三四五六七八九十元]{1,3}) {0,2}月 {0,2}([一二三四五六七八九十廿卅]{1,3}) {0,2}日/g;

/** A look for what they all hold, which begins with one character and so is quick. */
const CHINESE_YEAR = /年(?<=[一二三四五六七八九〇○零O0] {0,2}年)/;

/** One stands in every date. */
const isOfDate = toUnitSet('日-/.');

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  O: 0,
  '0': 0,
  元: 1,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A Chinese number below 100 (`二十`, `廿一`, `元`); NaN if it is none. */
function smallNumber(chars: string): number {
  const spelled = chars.replace('廿', '二十').replace('卅', '三十');
  const ten = spelled.indexOf('十');
  if (ten === -1) return spelled.length === 1 ? (DIGITS[spelled] ?? NaN) : NaN;
  const tens = ten === 0 ? 1 : (DIGITS[spelled.slice(0, ten)] ?? NaN);
  const ones = spelled.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : (DIGITS[ones] ?? NaN));
}

/** A year in Chinese digits (`二○一八`); NaN if a character is no digit. */
export const chineseYear = (chars: string): number =>
  Number(Array.from(chars, (char) => DIGITS[char] ?? 'x').join(''));

/** yyyy-mm-dd, or '' for a day that no calendar has. */
export function toIso(year: number, month: number, day: number): string {
  if (!(year >= 1990 && year <= 2099 && month >= 1 && month <= 12 && day >= 1)) return '';
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return '';
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** All whole dates of a text in order. A date that no calendar has is left out. */
export function findDates(text: string): readonly FoundDate[] {
  if (!hasSign(text, isOfDate)) return [];
  const found: FoundDate[] = [];
  const take = (match: RegExpExecArray, iso: string) => {
    if (iso !== '') found.push({ start: match.index, end: match.index + match[0].length, iso });
  };
  for (const m of matchesOf(text, WRITTEN)) take(m, toIso(Number(m[1]), Number(m[2]), Number(m[3])));
  for (const m of matchesOf(text, DASHED)) take(m, toIso(Number(m[1]), Number(m[3]), Number(m[4])));
  for (const m of CHINESE_YEAR.test(text) ? matchesOf(text, CHINESE) : []) {
    take(m, toIso(chineseYear(m[1] ?? ''), smallNumber(m[2] ?? ''), smallNumber(m[3] ?? '')));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A date as only a label makes one of it: `20220128`, `2022年1月28`. */
const BARE = /^(20\d{2})(?: {0,2}年 {0,2}(\d{1,2}) {0,2}月 {0,2}(\d{1,2})|(\d{2})(\d{2}))(?!\d)/;

/** The date that opens the value of a label; null if none does. */
export function findLeadingDate(text: string): FoundDate | null {
  const whole = findDates(text)[0];
  if (whole && whole.start <= 2) return whole;
  const bare = BARE.exec(text);
  const iso = bare ? toIso(Number(bare[1]), Number(bare[2] ?? bare[4]), Number(bare[3] ?? bare[5])) : '';
  return bare && iso !== '' ? { start: 0, end: bare[0].length, iso } : null;
}
