import type { Bound } from '../../model.ts';
import { toUnitSet, unitAt } from '../../text/units.ts';
import { endOf, isDigit, isHan, toSticky } from './match.ts';
import type { Place, Sticky } from './match.ts';
import { measureEnd } from './measures.ts';
import { isWrapped } from './wrap.ts';

/** Counts and shares at a place of the shadow: number, scale, qualifier and measure word. */

/** A count in the making; all offsets of the shadow. */
export interface Counted {
  readonly start: number;
  readonly end: number;
  readonly number: readonly [start: number, end: number];
  readonly bound: Bound;
  readonly measure: string;
  /** The percent sign, 百分之, 成 and 分之 make shares. */
  readonly isShare: boolean;
}

/** `1,591`, `15618.3156`; in `收到1,100%答复` the comma is a stop. */
const ARABIC = /(?!0,)\d{1,3}(?:,(?!100[ ]?%)\d{3}){1,6}(?!\d)(?:\.\d{1,10})?|\d{1,30}(?:\.\d{1,10})?/y;
/** The digits that one number has at most, and what may stand between its digits. */
const LONGEST = 30;
const isInNumber = toUnitSet(',.');
const CHINESE =
  /(?:[上数几](?=[十百千万亿](?![一二三四五六七八九])))?[〇零一二三四五六七八九十百千万亿两廿卅]{1,20}(?:点[〇零一二三四五六七八九]{1,6}[万亿]{0,2})?/y;
const GAP = toSticky(' \t', /[ \t]{1,3}/y);
const SCALE = toSticky(
  ' \t十百千万亿',
  /[ \t]{0,2}(?:[十百千]?[万亿]|万亿|百(?![分货姓科])|千(?![米克瓦伏])|十(?![个余多几堰里]))(?!分之)/y,
);
/** `3亿5000万`, `1万2千`. */
const SECOND = toSticky('0123456789', /\d{1,4}[万千](?![米克瓦])/y);
const MORE = toSticky(' \t余多几来', /[ \t]{0,2}(?:余|多(?!部门|元化|样|渠道|方)|几|来)/y);
const RANGE = toSticky(
  ' \t-—~至到',
  /[ \t]{0,2}(?:[-—~至到]|--|——)[ \t]{0,2}(?=[\d一二三四五六七八九十百两])/y,
);
const AFTER = toSticky(
  ' \t以之多余左上',
  /[ \t]{0,2}(?:以上|之多|多|余(?!款|额|下)|左右|上下|以内|以下|之内)/y,
);
const BEFORE =
  /(大约|约为?|将近|接近|近|超过了?|突破|超|逾|不少于|不低于|至少|高达|不足|不到|不超过|至多|最多)[ \t]{0,2}$/;
/** The last character of what BEFORE finds. */
const isBeforeEnd = toUnitSet(' \t约为近过了破超逾于少达足到多');
/** `最近`, `预约`, `赶超`: the qualifier is part of a word. */
const NOT_BEFORE = /[最附远亲邻临靠]近$|[节契预公条违签制特集缩合]约$|[赶反跨]超$/;

const PERCENT = toSticky(' \t%‰', /[ \t]{0,3}[%‰]/y);
const POINTS = toSticky(' \t个百', /[ \t]{0,2}个?百分点/y);
/** `百分之三十`, `百分之 12.5`; the number is what follows. */
const PER_CENT = toSticky('百', /百分之[ ]?(?=[\d〇零一二三四五六七八九十百])/y);
const FRACTION = /[一二三四五六七八九十百千万]{1,4}分之[一二三四五六七八九十百千]{1,4}/y;
/** `占1/3`; elsewhere a slash says something else. */
const RATIO = /[1-9]\d?\/[1-9]\d{0,2}(?![\d/])/y;
const TENTHS = /[一二三四五六七八九]成(?=[以多左的,。;、!]|$)/y;

/** Like endOf, but `at` where nothing stands. */
const skip = (sticky: Sticky, text: string, at: number): number => Math.max(at, endOf(sticky, text, at));

const isPartOf = toUnitSet('占约近超达');

/** A share: `62.4%`, `百分之三十`, `三分之二`, `八成`, `3个百分点`; null if there is none. */
export function readShare({ text, at, digits }: Place): Counted | null {
  if (digits === 0) return readShareInWords(text, at);
  const ratio = isPartOf(unitAt(text, at - 1)) ? endOf(RATIO, text, at) : -1;
  if (ratio >= 0)
    return withBounds(text, { start: at, number: [at, ratio], end: ratio, measure: '', isShare: true });
  const number = digitsEnd(text, at);
  if (number < 0) return null;
  const sign = endOf(PERCENT, text, number);
  const points = endOf(POINTS, text, number);
  if (sign < 0 && points < 0) return null;
  const start = signStart(text, at);
  const end = Math.max(sign, points);
  const measure = sign >= 0 ? text.slice(sign - 1, sign) : '百分点';
  return withBounds(text, { start, number: [start, number], end, measure, isShare: true });
}

/** `百分之三十`, `三分之二`, `八成`. */
function readShareInWords(text: string, at: number): Counted | null {
  const words = endOf(PER_CENT, text, at);
  if (words >= 0) {
    const end = numeralEnd(text, words);
    return end < 0
      ? null
      : withBounds(text, { start: at, number: [words, end], end, measure: '%', isShare: true });
  }
  const fraction = endOf(FRACTION, text, at);
  const tenths = fraction >= 0 ? -1 : endOf(TENTHS, text, at);
  if (fraction < 0 && tenths < 0) return null;
  const end = Math.max(fraction, tenths);
  const number = fraction >= 0 ? end : end - 1;
  const measure = fraction >= 0 ? '' : '成';
  return withBounds(text, { start: at, number: [at, number], end, measure, isShare: true });
}

/** `002.其他`: in rows that run together zeros stand before the number of the next item. */
const ZEROS = toSticky('0', /0{1,30}(?=[1-9]\d?[.、]\D)/y);

/** End of the digits of a number at `at`, its commas and its point; -1 if there are none. Nearly all are digits alone. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(unitAt(text, end))) end += 1;
  if (end === at) return -1;
  return end - at > LONGEST || isInNumber(unitAt(text, end)) ? endOf(ARABIC, text, at) : end;
}

/** `发布信息2 318条`: thousands set apart by blanks, right before a measure word; between cells (`条 27 126`) they are none. */
const SPACED = /[1-9]\d{0,2}(?: \d{3}){1,4}(?= ?[余多]?[条件篇份次人名个项期场元])/y;
const isCell = toUnitSet('条件篇份次人名个项期场元年月日号第表图');

/** End of an Arabic numeral at `at`; -1 if there is none. */
function arabicEnd(text: string, at: number): number {
  const zeros = endOf(ZEROS, text, at);
  if (zeros >= 0) return zeros;
  const end = digitsEnd(text, at);
  const before = unitAt(text, at - 1);
  if (text[end] !== ' ' || !isHan(before) || isCell(before)) return end;
  return Math.max(end, endOf(SPACED, text, at));
}

/** End of an Arabic or Chinese numeral at `at`; -1 if there is none. */
function numeralEnd(text: string, at: number): number {
  const arabic = digitsEnd(text, at);
  return arabic >= 0 ? arabic : endOf(CHINESE, text, at);
}

/** Start of the number with its minus sign, if that stands alone before it: `-5`, but not `2018-5` or `-4-`. */
function signStart(text: string, at: number): number {
  if (text[at - 1] !== '-' || /[\dA-Za-z\u4e00-\u9fff-]/.test(text[at - 2] ?? '\n')) return at;
  return /^\d{1,30}(?:\.\d{1,10})?-/.test(text.slice(at, at + 42)) ? at : at - 1;
}

/**
 * A count: `1,591名`, `42万人次`, `280余人次`, `约2.2万`, `3至5次`, `12 项`, `20余万元`, `两次`, `数十家`, `0`.
 * A Chinese numeral is one only with a measure word, or when long enough to be nothing else (`百万`, `二十五`).
 */
export function readCount({ text, at, digits }: Place): Counted | null {
  const isChinese = digits === 0;
  const first = isChinese ? endOf(CHINESE, text, at) : arabicEnd(text, at);
  if (first < 0) return null;
  const start = isChinese ? at : signStart(text, at);
  let number = isChinese ? first : scaledEnd(text, first);
  let bound: Bound = isChinese && isVague(text, at) ? 'least' : null;
  let at2 = number;
  const more = endOf(MORE, text, number);
  if (more >= 0) {
    bound = 'least';
    at2 = more;
    const scale = endOf(SCALE, text, more);
    if (scale >= 0) number = at2 = scale;
  } else {
    const range = rangeEnd(text, number);
    if (range >= 0) {
      bound = 'least';
      at2 = range;
    }
  }
  const measureStart = gapEnd(text, at2);
  const measureStop = measureEnd(text, measureStart, isChinese);
  if (measureStop < 0 && at2 !== number && more < 0) return readCount0(text, start, number);
  if (measureStop < 0 && isChinese && !standsAlone(text, at, number)) return null;
  const measure = measureStop < 0 ? '' : text.slice(measureStart, measureStop);
  const end = measureStop < 0 ? at2 : measureStop;
  const counted = withBounds(text, { start, number: [start, number], end, measure, isShare: false }, bound);
  return measure === '元' && counted.bound === null && isScaleAlone(text, start, number) ? null : counted;
}

/** `单位:万元`, `专项费用 万元 1.5`: the measure of a table and no number, unlike 近万元 and 上百万元. */
const isScaleAlone = (text: string, start: number, end: number): boolean =>
  /^[百千]?[万亿]$/.test(text.slice(start, end));

/** A bare number whose range had no measure word. */
const readCount0 = (text: string, start: number, number: number): Counted =>
  withBounds(text, { start, number: [start, number], end: number, measure: '', isShare: false });

/** End of the number with 万, 亿, 千 after it. */
function scaledEnd(text: string, at: number): number {
  const scale = endOf(SCALE, text, at);
  return scale < 0 || measureEnd(text, at, false) > at + 1 ? at : skip(SECOND, text, scale);
}

/** End of the upper number of a range; -1 if there is none. */
function rangeEnd(text: string, at: number): number {
  const next = endOf(RANGE, text, at);
  if (next < 0) return -1;
  const end = numeralEnd(text, next);
  return end < 0 ? -1 : scaledEnd(text, end);
}

/** 上百, 数十, 几十 and two neighbouring digits (两三) are lower ends. */
const isVague = (text: string, at: number): boolean =>
  /^[上数几][十百千万亿]|^(?:一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九)[^〇零一二三四五六七八九十百千万亿]/.test(
    text.slice(at, at + 3),
  );

/** Chinese numerals that are numbers without a measure word: 百万, 二十五, 零 after 为. */
function standsAlone(text: string, at: number, end: number): boolean {
  const numeral = text.slice(at, end);
  if (/^零$/.test(numeral)) return /[为是]$/.test(text.slice(Math.max(0, at - 1), at));
  return /^(?:[百千]万|[二三四五六七八九]十[一二三四五六七八九]|[一二三四五六七八九]百.{1,8})$/.test(numeral);
}

/** Past the blanks before a measure word; past a line break only where the line is long enough to be wrapped prose. */
function gapEnd(text: string, at: number): number {
  const end = skip(GAP, text, at);
  if (text[end] !== '\n') return end;
  return isWrapped(text, end) ? skip(GAP, text, end + 1) : end;
}

/** Lays the words before and after the number over it: `约`, `近`, `以上`, `左右`. */
function withBounds(
  text: string,
  { start, end, number, measure, isShare }: Omit<Counted, 'bound'>,
  bound: Bound = null,
): Counted {
  const after = endOf(AFTER, text, end);
  const word = isBeforeEnd(unitAt(text, start - 1)) ? wordBefore(text, start) : null;
  const tail = after < 0 ? '' : text.slice(end, after).trim();
  return {
    start: word ? start - word[0].length : start,
    end: Math.max(end, after),
    number,
    measure,
    isShare,
    bound: boundOf(word?.[1] ?? '') ?? boundOf(tail) ?? bound,
  };
}

/** The qualifier that ends at `at`, null if there is none. */
function wordBefore(text: string, at: number): RegExpExecArray | null {
  const word = BEFORE.exec(text.slice(Math.max(0, at - 6), at));
  return word && !NOT_BEFORE.test(text.slice(Math.max(0, at - 2), at)) ? word : null;
}

/** The direction a qualifier gives; null for ''. */
function boundOf(word: string): Bound {
  if (word === '') return null;
  if (/^(?:大?约为?|左右|上下)$/.test(word)) return 'around';
  if (/^(?:将?近|接近|不足|不到|不超过|至多|最多|以内|以下|之内)$/.test(word)) return 'most';
  return 'least';
}
