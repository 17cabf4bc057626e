import {
  ACCUMULATED,
  ALL_YEAR,
  COMPARED,
  OF_THIS_YEAR,
  PREVIOUS,
  RUNNING_TOTAL,
  SINCE_LAW,
  UP_TO_DAY,
} from '../../catalogue/wordings.ts';
import { periodAt, periodIn, YEAR_OF_LAW } from '../periods.ts';
import type { Period } from '../periods.ts';
import { isSince2019 } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { Clause, Spot } from './clauses.ts';
import { headOf, PRIOR } from './mentions.ts';
import type { Sentence } from './sentences.ts';
import { endOf } from './strip.ts';

/** The time that numbers and clauses of the prose are said of, comparisons and running totals told apart. */

export class Times {
  /** The shadow with comparisons blanked; null until somebody asks. */
  private plain: string | null = null;
  private readonly sinceNewYear: RegExp;
  /** Reports in the forms since 2019 count a year; before, `截至12月31日,累计` may count from 2008 on. */
  private readonly mayBeOfMany: boolean;
  /** The sentence, and whether a sum over years can be in it; null where that was not asked yet. */
  private text = '';
  private accumulates: boolean | null = null;

  constructor(private readonly reading: Reading) {
    this.mayBeOfMany = !isSince2019(reading);
    this.sinceNewYear = new RegExp(`(?:${reading.year ?? '今'}年|今年)(?:1月1?日?)?以来`);
  }

  private withoutComparisons(): string {
    return (this.plain ??= this.reading.doc.text.replace(COMPARED, (words) => ' '.repeat(words.length)));
  }

  /** Must be told of each sentence before its numbers are asked for. */
  enter({ strip: { text } }: Sentence): void {
    this.text = text;
    this.accumulates = null;
  }

  private mayAccumulate(): boolean {
    return (this.accumulates ??=
      (this.mayBeOfMany && UP_TO_DAY.test(this.text)) || RUNNING_TOTAL.test(this.text));
  }

  /** A comparison (较上年) holds for its own clause only. `2017年以来` in the report for 2017 is that year and no running total. */
  periodOf(spot: Spot): Period {
    const { year } = this.reading;
    const at = spot.quantity.span.start;
    const own = periodIn(this.reading, at);
    const period =
      own.kind === 'previous' && !PREVIOUS.test(spot.before.replace(COMPARED, ''))
        ? periodAt(this.withoutComparisons(), at, year)
        : own;
    if (!this.mayAccumulate() && period.kind !== 'cumulative') return period;
    const { text } = spot.clause.sentence.strip;
    const end = spot.clause.host ? 0 : spot.clause.offset + spot.from;
    const before = text.slice(Math.max(0, end - PRIOR), end);
    const head = headOf(spot);
    const isOfYear =
      !UP_TO_DAY.test(head) &&
      !RUNNING_TOTAL.test(head) &&
      (OF_THIS_YEAR.test(head) || (year !== null && head.includes(`${String(year)}年`)));
    if (!isOfYear && this.isUpToDay(before))
      return { kind: 'cumulative', year: isOfOthers(period, before) ? null : year, isStated: true };
    if (!isOfYear && isRunningTotal(before, year)) return { kind: 'cumulative', year: null, isStated: true };
    return period.kind === 'cumulative' && this.sinceNewYear.test(text)
      ? { kind: 'this', year, isStated: true }
      : period;
  }

  /** `截至2016年底,累计公开`; in the report for 2008 there are no years before. */
  private isUpToDay(before: string): boolean {
    return (
      this.mayBeOfMany &&
      this.reading.year !== YEAR_OF_LAW &&
      UP_TO_DAY.test(before) &&
      ACCUMULATED.test(before) &&
      !ALL_YEAR.test(before)
    );
  }

  /** Of a clause without numbers: by the words up to its end. What never happened in all years did not in this one. */
  isThisYear(clause: Clause): boolean {
    const { kind } = periodIn(this.reading, endOf(clause.strip));
    return kind === 'this' || kind === 'now' || kind === 'cumulative';
  }
}

/** `施行以来`, with no year named behind it, in another report than the one for the year of the law. */
const isRunningTotal = (before: string, year: number | null): boolean =>
  RUNNING_TOTAL.test(before) &&
  !(year === YEAR_OF_LAW && SINCE_LAW.test(before)) &&
  !/20\d\d年(?!\d{1,2}月)/.test(before.slice(before.search(RUNNING_TOTAL)));

/** Of other years, whatever stands before, or since a time that is named. */
const isOfOthers = ({ kind }: Period, before: string): boolean =>
  kind === 'other' || kind === 'previous' || /以来|至今|历年/.test(before);
