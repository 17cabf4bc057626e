import { lexicalEnd } from './lexical.ts';
import { toUnitSet, unitAt } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';
import { anyOf, endOf, isDigit, isHan } from './match.ts';
import type { Place } from './match.ts';

/** Numbers that order: headings, list items, ranks, sessions. Of the shadow. */

/** `①`, `⑴`, `⒈`, `❶`, `㈠`: one character each. */
export const isSign: IsUnit = (unit) =>
  (unit >= 0x2460 && unit <= 0x249b) ||
  (unit >= 0x24eb && unit <= 0x24ff) ||
  (unit >= 0x2776 && unit <= 0x2793) ||
  (unit >= 0x3220 && unit <= 0x3229);
/** `一、`, `十二、`, `1.`, `2、`, `1.2023年` before words; `一 、` in justified print; `一是`, `二要`, `三\n是` (wrapped). */
const ITEM = anyOf(
  /(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])[ \t]{0,2}[、.]/y,
  /[1-9]\d?(?:[ \t]{0,2}[、.](?!\d|$)|[.、](?=20\d\d ?年|\d年来)|\))/y,
  /(?:十[一二三四五六七八九]?|[一二三四五六七八九])[ \t\n]{0,2}(?:是|要(?!求|素|闻|点|件|紧))/y,
);
/** `1.1`, `2.3.1` before words at the start of a line. */
const OUTLINE = /[1-9]\d?(?:\.[1-9]\d?){1,3}(?=[ \t]?[\u4e00-\u9fff])(?![ \t]?[万亿千百元个件条次人])/y;
/** `(一)`, `( 十二 )`, `(3)`. */
const BRACKETED = /\([ ]{0,2}(?:[一二三四五六七八九十]{1,3}|\d{1,2})[ ]{0,2}\)/y;
const OF_THESE = /其[一二三四五六](?=[,、::是])/y;
/** `第一`, `第3`, `第三届`, `第二季度`. */
const NTH =
  /第[ \t]{0,2}(?:\d{1,4}|[一二三四五六七八九十百]{1,5})(?:[ \t]{0,2}(?:届|次|期|批|轮|名|位|师|团|版|卷|辑|类|个|类别|部分|列|行|步|页|阶段|年))?/y;
/** `附件1`, `数据2`, `图3`: a number that tells things of one name apart. */
const NAMED = /(?:附件|附表|附图|表|图|数据|附录|样表)[ ]?$/;
const NAME_NUMBER = /\d{1,2}(?![\d.,%]|[ ]?[个条件项份次张篇年月日号])/y;
/** `二级`, `三甲`, `十六团`, `十九大`, `二十届`, `四中全会`, `一等奖`. */
const RANK = anyOf(
  /[一二三四五六七八九十]{1,3}(?:级(?!联)|师(?!资|生|傅|范)|团(?!队|体|结)|届|中全会|等(?:奖|功|级))/y,
  /(?:十[一二三四五六七八九]|二十一?)大(?!类|项|重|型|厅|力|数|家|量)/y,
  /\d{1,2}(?:级(?!联)|届|中全会|师(?!资|生)|团(?!队|体))/y,
);

const isBlank = toUnitSet(' \t');
const isStop = toUnitSet('\n\f。;:,!?|"“”‘’」\')]〕》>—…·');

/** True where a list item may begin: start of a line or cell, after a stop or a bracket. */
function isBoundary(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && at - i <= 4 && isBlank(text.charCodeAt(i))) i -= 1;
  const unit = unitAt(text, i);
  return i < 0 || at - i > 4 || isStop(unit) || isDigit(unit);
}

/** One of these follows the number of every item of a list. */
const isItemSign = toUnitSet('、.是要)');
const isRankSign = toUnitSet('级师团届中等大');
/** The last character of what NAMED finds. */
const isNameEnd = toUnitSet('件表图据录 ');
const OPEN = '('.charCodeAt(0);
const NTH_UNIT = '第'.charCodeAt(0);
const OF_THESE_UNIT = '其'.charCodeAt(0);

/** End of the ordinal that starts here; -1 if there is none. */
export function ordinalEnd(place: Place): number {
  const { text, at, unit, digits, next } = place;
  if (isSign(unit)) return at + 1;
  if (unit === NTH_UNIT) return lexicalEnd(text, at + 1) >= 0 ? -1 : endOf(NTH, text, at);
  if (unit === OF_THESE_UNIT) return endOf(OF_THESE, text, at);
  if (unit === OPEN) return endOf(BRACKETED, text, at);
  const item = isItemSign(next) ? itemEnd(text, at) : -1;
  if (item >= 0) return item;
  const rank = isRankSign(next) ? endOf(RANK, text, at) : -1;
  if (rank >= 0 || digits < 1 || digits > 2 || !isNameEnd(text.charCodeAt(at - 1))) return rank;
  return NAMED.test(text.slice(Math.max(0, at - 4), at)) ? endOf(NAME_NUMBER, text, at) : -1;
}

function itemEnd(text: string, at: number): number {
  if (!isBoundary(text, at)) return firstItemEnd(text, at);
  if (at === 0 || text[at - 1] === '\n') {
    const outline = endOf(OUTLINE, text, at);
    if (outline >= 0) return outline;
  }
  // In a row run together (`0 0 02.其他`) only zeros before the item's number can be told from it.
  if (/[\d.]/.test(text[at - 1] ?? '') && isDigit(text.charCodeAt(at)) && !followsZeros(text, at)) return -1;
  return endOf(ITEM, text, at);
}

const FIRST_ITEM = /1[.、](?=[\u4e00-\u9fff])/y;
const NEXT_ITEM = /[2-9][.、](?=[\u4e00-\u9fff])/y;
/** How far before an item of a list the one before it is looked for. */
const LIST = 400;

/** `公开情况1.门户网站`: the first item of a list may follow its heading at once; in one long line a later one the item before it. */
function firstItemEnd(text: string, at: number): number {
  if (text[at - 1] !== ' ') return isHan(text.charCodeAt(at - 1)) ? endOf(FIRST_ITEM, text, at) : -1;
  if (!isHan(text.charCodeAt(at - 2))) return -1;
  const end = endOf(NEXT_ITEM, text, at);
  if (end < 0) return endOf(FIRST_ITEM, text, at);
  const item = ` ${String(Number(text[at]) - 1)}${text[at + 1] ?? ''}`;
  return text.slice(Math.max(0, at - LIST), at).includes(item) ? end : -1;
}

/** True where only zeros stand before, a whole number of them. */
const followsZeros = (text: string, at: number): boolean =>
  /(?:^|[^\d.,])0{1,30}$/.test(text.slice(Math.max(0, at - 32), at));
