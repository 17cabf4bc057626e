import type { TextSpan } from '../../model.ts';
import { toIso } from './dates.ts';
import { spanIn, toCompact } from './compact.ts';

/** The period that the report says it counts: `统计期限自2017年1月1日起至2017年12月31日止`. */

/** One end of the period: yyyy-mm-dd and where it is printed (shadow). */
export interface PeriodEnd {
  readonly iso: string;
  readonly span: TextSpan;
}
export interface Period {
  readonly start: PeriodEnd;
  readonly end: PeriodEnd;
}

/** Two dates joined by a word or a line, each of digits and 年月日 only, so that damaged ones are seen too. */
const RANGE = /(\d{4}[\d年月日./-]{1,11}?)[起始]?,?(?:至|到|[—~-]{1,2})(\d[\d年月日./-]{2,13})/g;
const CUE = /统计|期限|时限|起止|所列数据|数据时间/;
/** How far before the first date the cue may stand. */
const CUE_REACH = 30;

/**
 * One end, printed whole or damaged. Whole: `2017年1月1日`; without the year it takes `year`: `12月31日`. Where 年, 月 or
 * a digit was lost, only the ends of a calendar year are read, from the digits left: `2014月1日`, `201711日`, `20171231日`.
 */
export function readEnd(printed: string, year: number, isStart: boolean): string {
  const whole = /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(printed);
  if (whole) return toIso(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const dayOnly = /^(\d{1,2})[月./-](\d{1,2})日?$/.exec(printed);
  if (dayOnly) return toIso(year, Number(dayOnly[1]), Number(dayOnly[2]));
  const months = /^(?:(\d{4})年)?(\d{1,2})月?$/.exec(printed);
  if (months) return monthEnd(Number(months[1] ?? year), Number(months[2]), isStart);
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
 * whole calendar year. `span` is where to look (shadow).
 */
export function findPeriod(text: string, span: TextSpan): Period | null {
  const compact = toCompact(text, span);
  let wholeYear: Period | null = null;
  for (const match of compact.text.matchAll(RANGE)) {
    const [all, from = '', to = ''] = match;
    const year = Number(from.slice(0, 4));
    const start = readEnd(from, year, true);
    const end = readEnd(to, year, false);
    if (start === '' || end === '') continue;
    const toAt = match.index + all.length - to.length;
    const period = {
      start: { iso: start, span: spanIn(compact, match.index, match.index + from.length) },
      end: { iso: end, span: spanIn(compact, toAt, toAt + to.length) },
    };
    if (CUE.test(compact.text.slice(Math.max(0, match.index - CUE_REACH), match.index))) return period;
    if (start.endsWith('01-01') && end === `${start.slice(0, 4)}-12-31`) wholeYear ??= period;
  }
  return wholeYear;
}
