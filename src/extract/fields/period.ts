import { gather } from '../../text/gather.ts';
import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';
import { matchesOf } from '../../text/matches.ts';
import { toUnitSet } from '../../text/units.ts';
import { findDates, toIso } from './dates.ts';
import { compactRuns, spanIn, toCompact, wordsBefore } from './compact.ts';
import type { Compact } from './compact.ts';

/** The period that the report says it counts: `统计期限自2017年1月1日起至2017年12月31日止`. */

/** One end of the period: yyyy-mm-dd and where it is printed (shadow). */
export interface PeriodEnd {
  readonly iso: string;
  readonly span: TextSpan;
}
/** At least one end is there; null where the other is damaged beyond reading. */
export interface Period {
  readonly start: PeriodEnd | null;
  readonly end: PeriodEnd | null;
}

/**
 * Two dates joined by a word or a line, each of digits and 年月日 only, so that damaged ones are seen too: `2021年1月1日零时起至
 * 当年12月31日`.
 */
const RANGE =
  /(\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)|\d{4}[\d年月./-]{1,13}?日?)(?:零时|0时|0:00)?(?:开始|[起始])?[,、]?(?:截?[至到]|[—~-]{1,2})(?:当年|同年|本年)?(\d[\d年月./-]{1,14}日?)/g;
/** The same in Chinese numerals: `二〇二一年一月一日起至二〇二一年十二月三十一日`. */
const CHINESE_RANGE =
  /([一二][〇○零O0一二三四五六七八九]{3}年[一二三四五六七八九十元]{1,3}月[一二三四五六七八九十]{1,3}日)[起始]?,?(?:[至到]|[—-]{1,2})([一二][〇○零O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)/g;
/** With other words between the dates: `2008年5月1日《条例》施行之日起,至2008年12月31日`. */
const RANGE_SINCE_LAW =
  /(\d{4}年\d{1,2}月\d{1,2}日)(?:《[^《》]{1,24}》)?(?:正式)?(?:施行|实施)之日起,?[至到](\d{4}年\d{1,2}月\d{1,2}日)/g;
const SINCE_LAW = ['施行之日起', '实施之日起'];
/** All characters of the first two, and those that join the two dates. */
const isOfRange = toUnitSet('0123456789年月日./-零时:开始起,、截至到—~当同本一二三四五六七八九十元〇○O');
const isJoint = toUnitSet('至到—~-');
const CUE = /统计|涵盖|期限|时限|起止|所列数据|数据时间|时间跨度|学年|反映/;
/** How far before the first date the cue may stand. */
const CUE_REACH = 30;

/**
 * One end, printed whole or damaged. Whole: `2017年1月1日`; without the year it takes `year`: `12月31日`. Where digits of the
 * year stand twice, it is `year` if that is among them: `202121年12月31日`. Where 年, 月 or a digit was lost, only the ends
 * of a calendar year are read, from the digits left: `2014月1日`, `201711日`, `20171231日`, `1231日`.
 */
function readEnd(printed: string, year: number, isStart: boolean): string {
  if (/^[一二]/.test(printed)) return findDates(printed)[0]?.iso ?? '';
  const twice = /^(\d{5,8})年(\d{1,2})月(\d{1,2})日?$/.exec(printed);
  if (twice?.[1]?.includes(String(year))) return toIso(year, Number(twice[2]), Number(twice[3]));
  const whole = /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(printed);
  if (whole) return toIso(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const dayOnly = /^(\d{1,2})[月./-](\d{1,2})日?$/.exec(printed);
  if (dayOnly) return toIso(year, Number(dayOnly[1]), Number(dayOnly[2]));
  const months = /^(?:(\d{4})年)?(\d{1,2})月?$/.exec(printed);
  if (months) return monthEnd(Number(months[1] ?? year), Number(months[2]), isStart);
  if (!isStart && /^1231日?$/.test(printed)) return toIso(year, 12, 31);
  const damaged = /^(20\d{2})(\d{1,4})$/.exec(printed.replace(/[年月日]/g, ''));
  if (!damaged) return '';
  const rest = damaged[2] ?? '';
  if (isStart) return /^(?:1|11|0101)$/.test(rest) ? toIso(Number(damaged[1]), 1, 1) : '';
  return rest === '1231' ? toIso(Number(damaged[1]), 12, 31) : '';
}

/** First or last day of a month. */
function monthEnd(year: number, month: number, isStart: boolean): string {
  if (isStart || month < 1 || month > 12) return toIso(year, month, 1);
  return toIso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/**
 * The period of the figures, or null: the first range that follows a word for it (统计期限 …), else the first that is a
 * whole calendar year, else the end left of a damaged one behind such a word.
 */
export function findPeriod(text: string): Period | null {
  const runs = compactRuns(text, isOfRange, isJoint);
  const ranges = gather([RANGE, CHINESE_RANGE], (pattern) =>
    gather(runs, (run) => matchesOf(run.text, pattern).map((match) => ({ run, match }))),
  );
  const sinceLaw = gather(runsSinceLaw(text), (run) =>
    matchesOf(run.text, RANGE_SINCE_LAW).map((match) => ({ run, match })),
  );
  let wholeYear: Period | null = null;
  let damaged: Period | null = null;
  for (const { run, match } of [...ranges, ...sinceLaw]) {
    const period = readRange(run, match);
    const { start, end } = period;
    const isCued = CUE.test(wordsBefore(text, run.at[match.index] ?? 0, CUE_REACH));
    if (start && end) {
      if (isCued) return period;
      const isYear = start.iso.endsWith('01-01') && end.iso === `${start.iso.slice(0, 4)}-12-31`;
      if (isYear) wholeYear ??= period;
    } else if (isCued && (start ?? end)) damaged ??= period;
  }
  return wholeYear ?? damaged;
}

/** What stands around words that tell since when the Regulations are in force. */
const runsSinceLaw = (text: string): readonly Compact[] =>
  SINCE_LAW.map((words) => text.indexOf(words))
    .filter((at) => at >= 0)
    .map((at) =>
      toCompact(text, textSpan(Math.max(0, at - CUE_REACH * 2), Math.min(text.length, at + CUE_REACH))),
    );

function readRange(compact: Compact, match: RegExpExecArray): Period {
  const [all, from = '', to = ''] = match;
  const year = Number(from.slice(0, 4));
  const toAt = match.index + all.length - to.length;
  const endOf = (iso: string, at: number, printed: string): PeriodEnd | null =>
    iso === '' ? null : { iso, span: spanIn(compact, at, at + printed.length) };
  return {
    start: endOf(readEnd(from, year, true), match.index, from),
    end: endOf(readEnd(to, year, false), toAt, to),
  };
}
