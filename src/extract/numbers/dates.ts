import { toUnitSet, unitAt } from '../../text/units.ts';
import { anyOf, endOf, isDigit, isHan, isLatin } from './match.ts';
import type { Place } from './match.ts';

/** Dates, months, quarters and times of day at a place of the shadow. Line breaks inside are those of wrapped print. */

/** `2017年`, `2017年度`, `2017年1月1日`, `2023 年 1 月 1 日`, `2017年底`, `2016—2020年`. */
const YEAR =
  /(?:19|20)\d\d[ \t\n]{0,3}(?:[-—~至到][ \t]{0,2}(?:19|20)?\d\d[ \t]{0,2})?年(?:[ \t]{0,2}(?:全年|度|底|初|末|[上下]半年)|[ \t\n]{0,3}\d{1,2}[ \t\n]{0,3}月(?:[ \t\n]{0,3}\d{1,2}[ \t\n]{0,3}[日号]|份|底|初|末|[上中下]旬)?)?/y;
/** `2017全年`, `2016-2020`, `2024版`, `2018度政府信息公开`. */
const BARE_YEAR =
  /(?:19|20)\d\d[ ]?(?:[-—~至到] ?(?:19|20)\d\d(?!\d)年?度?|全年|年度|版|度(?=政府信息|政务公开|信息公开))/y;
/** `17年度`. */
const SHORT_YEAR = /\d\d年度/y;
/** `2018-02-10 12:20`, `2022/1/3`, `2018.2.10`, `2018-02`. */
const ISO =
  /(?:19|20)\d\d(?:([-/.])(?:0?[1-9]|1[0-2])\1(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:[ \tT]{1,3}\d{1,2}:\d\d(?::\d\d(?:\.\d{1,3})?)?)?|[-/](?:0[1-9]|1[0-2])(?![\d./-]))/y;
/** `1月`, `12月31日`, `9月底`, `1-12月`, `3 月 1 日`. */
const MONTH =
  /\d{1,2}[ \t\n]{0,3}(?:[-—~至到][ \t]{0,2}\d{1,2}[ \t\n]{0,2})?月(?:[ \t\n]{0,3}\d{1,2}[ \t\n]{0,3}[日号]|份|底|初|末|[上中下]旬)?/y;
/** `31日`, but not `20日内`. */
const DAY = /\d{1,2}[ \t]{0,2}日(?!以?内|之内|龄)/y;
/** Where 年, 月 or 日 was lost in print: `201711日`, `20171231日`, `20171231止`, `202012月`, `2016月1日`. */
const DAMAGED =
  /(?:19|20)\d{2,8}[ \t]{0,2}(?:月(?:\d{1,2}日)?|日(?!均))|(?:19|20)\d{2}(?:1[0-2]|0?[1-9])(?:[12]\d|3[01]|0?[1-9])(?=[止起至,])/y;
/** `9:00`, `8:30-12:00`, `14时30分`. */
const CLOCK =
  /\d{1,2}:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:[ ]?[-—~至到][ ]?\d{1,2}:\d\d)?(?!\d)|\d{1,2}时\d{1,2}分/y;
const QUARTER = /第?[1-4一二三四](?:[-—~至][1-4一二三四])?季度/y;
/** `“5·15”政务公开日`, `“3.15”`: a day that names a campaign. */
const NAMED_DAY =
  /(?:1[0-2]|[1-9])[·•](?:3[01]|[12]\d|[1-9])(?![\d·•])|(?<=“)(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|[1-9])(?=”)/y;
/** `二〇一七年十二月三十一日`, `二O一七年度`, `二0一七年`. */
const CHINESE_YEAR =
  /[一二][〇○Oo0零一二三四五六七八九]{3}年(?:度|底|初|末|[元一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号]|份|底|初|末)?)?/y;
/** `十二月三十一日`, `三月份`. */
const CHINESE_MONTH =
  /(?:十[一二]?|[一二三四五六七八九])月(?!嫂)(?:[一二三四五六七八九十]{1,3}[日号]|份|底|初|末|[上中下]旬)?/y;
/** `一年来`, `三年来`, `5年来`, `近三年`: a stretch of time up to now. */
const STRETCH =
  /(?:[一二两三四五六七八九十]{1,3}|\d{1,2})(?:年多?以?来|年间|个月来|年中|年里)|(?<=近|过去)(?:[两三四五十]|\d{1,2})年(?![级制度期龄])/y;
/** `过去一年`, `这一年`: the number alone. */
const THIS_YEAR = /一年(?!度|内|级|期)/y;

/** ISO holds a reference to its first group, so it stays the first. */
const DATE = anyOf(
  ISO,
  YEAR,
  BARE_YEAR,
  STRETCH,
  SHORT_YEAR,
  MONTH,
  DAY,
  DAMAGED,
  CLOCK,
  NAMED_DAY,
  CHINESE_YEAR,
  CHINESE_MONTH,
  QUARTER,
);
/** One of these follows the first numeral of every date. */
const isDateSign = toUnitSet('年月日季时版度全个元至到止起/.:~—-·•');
const POINT = 0x2e;
const YEAR_UNIT = '年'.charCodeAt(0);
/** `2.2020年,…`: the point is that of an item of a list. */
const AFTER_ITEM = /(?:^|[^\d.])[1-9]\d?\.$/;
const ONE = 0x4e00;

/** End of the date that starts here; -1 if there is none. */
export function dateEnd({ text, at, unit, next }: Place): number {
  if (!isDateSign(next)) return -1;
  const before = unitAt(text, at - 1);
  if (isDigit(before) || isLatin(before)) return -1;
  if (before === POINT && !(next === YEAR_UNIT && AFTER_ITEM.test(text.slice(Math.max(0, at - 4), at))))
    return -1;
  const end = endOf(DATE, text, at);
  if (end >= 0 || unit !== ONE) return end;
  return /(?:过去|这|本|的)$/.test(text.slice(Math.max(0, at - 2), at)) ? endOf(THIS_YEAR, text, at) : -1;
}

const LONE_YEAR = /(?:19[89]|20[0-6])\d(?![\d.,%])/y;
const isGap = toUnitSet(' \t');

const NAME_BELOW = /\s{1,4}(?:政府信息|政务|信息)公开/y;

/** End of a year printed without 年 inside a phrase (`临河市2017政府信息公开`, `2017 政府信息`) or at the end of a title's line; -1 if there is none. */
export function loneYearEnd({ text, at, digits }: Place): number {
  if (digits !== 4 || endOf(LONE_YEAR, text, at) < 0) return -1;
  if (endOf(NAME_BELOW, text, at + 4) >= 0) return at + 4;
  const after = text.charCodeAt(at + 4);
  return isHan(isGap(after) ? text.charCodeAt(at + 5) : after) ? at + 4 : -1;
}
