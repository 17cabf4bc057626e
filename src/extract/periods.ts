import { SINCE_LAW } from '../catalogue/wordings.ts';
import { lastMatch } from '../text/matches.ts';
import { hasSign, toGates } from '../text/signs.ts';
import { toUnitSet } from '../text/units.ts';
import type { IsUnit } from '../text/units.ts';
import { isWrapped } from './numbers/wrap.ts';
import type { Reading } from './reading.ts';

/** The time a number is said of: the words before it in, kind of period and year out. Positions are of the shadow. */

/**
 * this: the report's own year · previous: the year before it, or what it is compared with · other: another year ·
 * cumulative: since the Regulations or over several years · now: a stock (目前, 现有) · part: a part of the year (截至9月底) ·
 * plan: still to come.
 */
export type PeriodKind = 'this' | 'previous' | 'other' | 'cumulative' | 'now' | 'part' | 'plan';

export interface Period {
  readonly kind: PeriodKind;
  /** The year, stated or reckoned from the report's; of a sum that of its end, if nobody says since when; null where it is not known or there are several. */
  readonly year: number | null;
  /** True where the words say so; false where it is only taken for the report's own year. */
  readonly isStated: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  /** Characters of which one stands in every match: a cheap look before the dear one. */
  readonly signs: string;
  readonly kind: PeriodKind;
  /** False for words that hold for their own clause only (`同比`, `比2016年`). */
  readonly carries: boolean;
}

/** Earlier rules win where two match at one place. */
const RULES: readonly Rule[] = [
  // `上年结转5件`, `结转下年度办理3件` are figures of this year.
  {
    pattern:
      /(?:上一?年度?|去年|20\d\d年度?)(?:度)?(?:均?无|没有|未)?(?:结转|转结|转入|遗留|未办结)|转办的?[上去]一?年度?|转(?:到|至|入)?下一?年度?|顺延[至到]下/g,
    signs: '转遗结顺',
    kind: 'this',
    carries: false,
  },
  {
    pattern:
      /自.{0,24}(?:施行|实施|公布|颁布|开通|开设|设立|创办|成立|运行|上线|建成|启用).{0,8}(?:以来|起|至今|之日|[至到](?:19|20)\d\d年)/g,
    signs: '自',
    kind: 'cumulative',
    carries: true,
  },
  // `自2008年5月1日起至2009年12月31日` in the report for 2009.
  {
    pattern: /(20\d\d)年[度\d月日起]{0,8}[至到](?!\1)20\d\d年/g,
    signs: '2',
    kind: 'cumulative',
    carries: true,
  },
  // `2012—2015年累计`, `“十二五”期间`.
  {
    pattern:
      /(20\d\d)年?[-—~至到]{1,2}(?!\1)20\d\d年(?=[^,。;]{0,8}(?:累计|共))|十[一二三四五]五”?(?:期间|以来|时期)/g,
    signs: '年五',
    kind: 'cumulative',
    carries: true,
  },
  // `当面申请3件,历年累计12件;网上申请5件`: the sum stands beside its own number only.
  {
    pattern: /(?<=[,(])历年(?:来)?累计[为达共有]{0,2}(?= ?[\d零〇一二两三四五六七八九十百千]|$)/g,
    signs: '历',
    kind: 'cumulative',
    carries: false,
  },
  {
    pattern:
      /(?:自|从)?(?:19|20)\d\d年(?:度|\d{1,2}月)?(?:以来|至今|起至今)|历年|多年来|近年来|[近这]?[两三四五]年来|近[两三四五]年|(?:施行|实施|开通)[一两二三四五六七八九十]{1,2}年[多半余]?来|建[站网馆]以来|施行以来/g,
    signs: '年以',
    kind: 'cumulative',
    carries: true,
  },
  {
    pattern: /截[至止]目前|目前|现有|现共有|现存|在运维|在运行/g,
    signs: '目现运',
    kind: 'now',
    carries: false,
  },
  {
    pattern: /(?:今|全|本|当)年(?:度|以来|内)?|年内|一年来|年度内|本报告期|报告期内/g,
    signs: '年期',
    kind: 'this',
    carries: true,
  },
  {
    pattern:
      /同比|环比|[比较与](?:上一?年度?|去年|前一?年|往年|20\d\d年度?)(?:度|同期)?|同期相?比?|去年同期/g,
    signs: '比年期',
    kind: 'previous',
    carries: false,
  },
  { pattern: /去年|上年度?|上一年度?|前一年|往年/g, signs: '年', kind: 'previous', carries: true },
  {
    pattern: /明年|来年|下一?年度?|下一步|下阶段|今后|接下来|未来/g,
    signs: '年下今未',
    kind: 'plan',
    carries: true,
  },
  {
    pattern:
      /[上下前]半年|[一二三四]季度|[1-4]季度|(?:(?:1|一)月?(?:份)?[-—~至到](?:[2-9]|1[01]|[二三四五六七八九十]|十一)月)|(?<![\d十])(?:[2-9]|1[0-2]|[二三四五六七八九十]|十[一二])月?(?:份)?[-—~至到](?:1?\d|[一二三四五六七八九十]{1,2})月(?!\d)/g,
    signs: '半季月',
    kind: 'part',
    carries: true,
  },
  {
    pattern: /截[至止](?:到)?(?:(?:19|20)\d\d年)?(?:[1-9]|1[01])月(?:底|末|份|\d{1,2}日)?/g,
    signs: '截',
    kind: 'part',
    carries: true,
  },
  // `清理2016年底以前制定的文件` tells no time of the count.
  {
    pattern: /(?:19|20)\d\d ?(?:年(?![\d月日底末]{0,6}(?:以|之)?前)|全年)/g,
    signs: '年',
    kind: 'this',
    carries: true,
  },
];

/** By words, the rules that may find something in them. */
const canFind = toGates(RULES.map(({ signs }) => signs));

/** Titles and document numbers hold years that are no times. */
const QUOTED = /《[^《》]{0,80}》|〔[^〔〕]{0,12}〕/g;
const BRACKETS = /\([^()]{0,60}\)/g;

interface Found {
  readonly at: number;
  readonly rule: Rule;
  readonly words: string;
}

/** The last time words in a stretch of text; null if there are none. */
function lastIn(words: string, onlyCarried: boolean): Found | null {
  const mayFind = canFind(words);
  // `较上年增加8件,办结29件`: the comparison stays in its own clause, the 上年 inside it too.
  const left = onlyCarried ? withoutLocal(words, mayFind) : words;
  let best: Found | null = null;
  for (let i = 0; i < RULES.length; i++) {
    const rule = RULES[i];
    if (!rule || !mayFind(i) || (onlyCarried && !rule.carries)) continue;
    const match = lastMatch(left, rule.pattern);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (!best || end > best.at + best.words.length) best = { at: match.index, rule, words: match[0] };
  }
  return best;
}

const withoutLocal = (words: string, mayFind: (rule: number) => boolean): string =>
  RULES.reduce(
    (rest, { pattern, carries }, i) => (carries || !mayFind(i) ? rest : rest.replace(pattern, blank)),
    words,
  );

/** By year, the period of most numbers of a report: no word of time stands before them. */
const UNSTATED = new Map<number | null, Period>();

function unstated(year: number | null): Period {
  const known = UNSTATED.get(year) ?? { kind: 'this', year, isStated: false };
  UNSTATED.set(year, known);
  return known;
}

/** The year in which the Regulations came into force. */
export const YEAR_OF_LAW = 2008;

/** `自6月上线以来`: a month without a year is one of the report's. */
const SINCE_MONTH = /^自 ?(?:今年|本年)? ?\d{1,2} ?月/;

/** `2014年9月1日至2015年` in a report for one of the two. */
function isSchoolYear(words: string, year: number | null): boolean {
  const [, from, to] = /^(20\d\d)年[789]月.*[至到](20\d\d)年$/.exec(words) ?? [];
  return Number(to) - Number(from) === 1 && (year === Number(from) || year === Number(to));
}

/** Kind and year of found words, given the report's year. */
function toPeriod(found: Found | null, year: number | null): Period {
  if (!found) return unstated(year);
  const kind = found.rule.kind;
  const printed = /(?:19|20)\d\d/.exec(found.words);
  const stated = printed ? Number(printed[0]) : null;
  // `2017年至今` in the report for 2017 is this year, and so is `《条例》施行以来` in that for 2008.
  const isEnd = /[至到](?:19|20)\d\d年$/.test(found.words) && printed?.index === found.words.length - 5;
  const begun = (isEnd ? null : stated) ?? (SINCE_LAW.test(found.words) ? YEAR_OF_LAW : null);
  if (kind === 'cumulative' && ((begun !== null && begun === year) || SINCE_MONTH.test(found.words)))
    return { kind: 'this', year, isStated: true };
  if (kind === 'cumulative' && isSchoolYear(found.words, year)) return { kind: 'this', year, isStated: true };
  if (kind === 'cumulative' || kind === 'now') return { kind, year: null, isStated: true };
  if (stated === null || year === null || found.rule.kind === 'previous') {
    const shift = kind === 'previous' ? -1 : kind === 'plan' ? 1 : 0;
    return { kind, year: stated ?? (year === null ? null : year + shift), isStated: true };
  }
  if (stated === year) return { kind, year, isStated: true };
  return {
    kind: stated > year ? 'plan' : stated === year - 1 ? 'previous' : 'other',
    year: stated,
    isStated: true,
  };
}

/**
 * The period of a clause by its words alone: `2017年,` this · `较上年增加` previous · `自《条例》施行以来` cumulative ·
 * `截至9月底` part · `下一步` plan. `year` is the report's, null if unknown.
 */
export const periodOf = (words: string, year: number | null): Period =>
  toPeriod(lastIn(words.replace(QUOTED, blank), false), year);

/** Spaces of the same length, so that offsets stay. */
const blank = (words: string): string => ' '.repeat(words.length);

const REACH = 240;
const isStop = toUnitSet('。!?');
const isPause = toUnitSet(',、:;');
const isFrom = toUnitSet('由从');
const isQuote = toUnitSet('《〔');
const BREAK = 0x0a;
const RISE = /^[^,。;]{0,6}(?:增加?|增长|上?升|提高|减少|下?降|降低|提升|扩大)[到至为]/;

/** Right before what a number has come to, from that of another year. */
const COME_TO = /[由从][^,、]{0,40}(?:增加?|增长|上?升|提高|减少|下?降|降低|提升|扩大)[到至为] ?$/;

/**
 * The period of the number at `at`: words of its own clause first, then of clauses before it in the sentence, as far as
 * they carry. `由2016年的26种增加到31种`: the first is of the year before, the second of this one.
 */
export function periodAt(text: string, at: number, year: number | null): Period {
  const before = sentenceBefore(text, at);
  const comma = lastUnit(before, isPause) + 1;
  const own = before.slice(comma);
  if (hasSign(own, isFrom)) {
    if (/[由从][^,、]{0,24}$/.test(own) && RISE.test(text.slice(at, at + 24)) && !/(?:19|20)\d\d年/.test(own))
      return { kind: 'previous', year: year === null ? null : year - 1, isStated: true };
    if (COME_TO.test(own)) return toPeriod(null, year);
  }
  const found = lastIn(own, false) ?? lastIn(withoutBrackets(before.slice(0, comma)), true);
  return toPeriod(found, year);
}

const withoutBrackets = (words: string): string =>
  words.includes('(') ? words.replace(BRACKETS, blank) : words;

const known = new WeakMap<Pick<Reading, 'doc' | 'year'>, Map<number, Period>>();
/** So many are known at most, more than any report has numbers: a text without end would pile them up. */
const MOST = 20_000;

/** The period of the number at a place of a report, reckoned once: prose asks for it, and the list of all numbers again. */
export function periodIn(reading: Pick<Reading, 'doc' | 'year'>, at: number): Period {
  let periods = known.get(reading);
  if (!periods) known.set(reading, (periods = new Map<number, Period>()));
  let period = periods.get(at);
  if (!period) {
    if (periods.size >= MOST) periods.clear();
    periods.set(at, (period = periodAt(reading.doc.text, at, reading.year)));
  }
  return period;
}

/** Where the last unit of a set stands; -1 if none does. */
function lastUnit(words: string, isIn: IsUnit): number {
  let at = words.length - 1;
  while (at >= 0 && !isIn(words.charCodeAt(at))) at -= 1;
  return at;
}

/** The sentence up to `at`, titles blanked; a line break ends it only after a stop or a short line. */
function sentenceBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - REACH), at);
  const isEdge = (i: number): boolean => {
    const unit = window.charCodeAt(i);
    return isStop(unit) || (unit === BREAK && !isWrapped(window, i));
  };
  let start = window.length;
  while (start > 0 && !isEdge(start - 1)) start -= 1;
  const printed = window.slice(start);
  const words = printed.includes('\n') ? printed.replaceAll('\n', ' ') : printed;
  return hasSign(words, isQuote) ? words.replace(QUOTED, blank) : words;
}
