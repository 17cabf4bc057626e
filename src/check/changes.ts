import type { Check } from '../catalogue/checks.ts';
import { compare, fromInteger, subtract, times, toPlain } from '../decimal.ts';
import type { Change, Decimal, Finding, FindingStatus } from '../model.ts';
import { spanOf } from './interval.ts';
import type { Interval } from './interval.ts';
import { numbersOf } from './numbers.ts';
import type { Tied } from './numbers.ts';
import { canCut, canRound, HUNDRED, isPositive, percentOf } from './quotients.ts';
import { frameOf } from './terms.ts';
import type { Question, Summand } from './terms.ts';

/** Growth and decline as the words state them, against both numbers. */

const ZERO = fromInteger(0);

/** A stated change with its numbers; `by` null where only the direction is said. */
export interface Stated {
  readonly now: Summand;
  readonly before: Summand;
  readonly by: Tied | null;
  readonly rises: boolean;
}

/** The changes of a report with the numbers that the text states. */
function findStated(check: Check, { extraction, facts }: Question): readonly Stated[] {
  const changes = extraction.changes ?? [];
  if (changes.length === 0) return [];
  const at = numbersOf(extraction, facts(check.forms));
  return changes.flatMap((change) => toStated(change, at) ?? []);
}

function toStated(change: Change, at: (start: number) => Tied | null): Stated | null {
  const [now, before] = [at(change.now), change.before === null ? null : at(change.before)];
  if (!now || !before) return null;
  const by = change.by === null ? null : at(change.by);
  return { now: now.summand, before: before.summand, by, rises: change.rises };
}

/** 增长 with a smaller number, or 下降 with a larger one, is in doubt: `受理31件,同比上年的28件下降10%`. */
export const runSign = (check: Check, question: Question): readonly Finding[] =>
  findStated(check, question).flatMap((stated) => signOf(check, stated) ?? []);

/** Growth is reckoned from the number of the year before: `受理31件,比上年(40件)下降22.5%`. */
export const runGrowth = (check: Check, question: Question): readonly Finding[] =>
  findStated(check, question).flatMap((stated) => growthOf(check, stated) ?? []);

interface Sides {
  readonly now: Decimal;
  readonly before: Decimal;
  readonly nowRange: Interval;
  readonly beforeRange: Interval;
}

function sidesOf({ now, before }: Stated): Sides | null {
  const [a, b] = [now.term.value, before.term.value];
  if (!a || !b) return null;
  const [nowRange, beforeRange] = [spanOf(a, now.bound).possible, spanOf(b, before.bound).possible];
  return { now: a, before: b, nowRange, beforeRange };
}

/** Where a − b can lie. */
const between = (a: Interval, b: Interval): Interval => ({
  low: a.low && b.high && subtract(a.low, b.high),
  high: a.high && b.low && subtract(a.high, b.low),
});

const finding = (check: Check, stated: Stated, status: FindingStatus, more: Partial<Finding>): Finding => ({
  ...frameOf(check),
  status,
  op: stated.rises ? '>=' : '<=',
  left: [stated.now.term],
  right: [stated.before.term],
  leftSum: stated.now.term.value,
  rightSum: stated.before.term.value,
  words: { rises: stated.rises ? 'yes' : 'no' },
  ...more,
});

/** Whether the words about the direction fit both numbers; null where one is not known. */
export function signOf(check: Check, stated: Stated): Finding | null {
  const sides = sidesOf(stated);
  if (!sides) return null;
  const { low, high } = stated.rises
    ? between(sides.nowRange, sides.beforeRange)
    : between(sides.beforeRange, sides.nowRange);
  const isNothing = stated.by?.figure.value?.digits === '0';
  const isWrong = high !== null && compare(high, ZERO) < (isNothing ? 0 : 1);
  const isSure = low !== null && compare(low, ZERO) >= 0;
  return finding(check, stated, isWrong ? 'fail' : isSure ? 'pass' : 'unchecked', {});
}

/** Whether a stated rate, multiple or count of change fits both numbers; null where the direction does not, or one is not known. */
export function growthOf(check: Check, stated: Stated): Finding | null {
  const sides = sidesOf(stated);
  const by = stated.by?.figure.value;
  if (!sides || !stated.by || !by || signOf(check, stated)?.status === 'fail') return null;
  const { nowRange, beforeRange, now, before } = sides;
  const range = stated.rises ? between(nowRange, beforeRange) : between(beforeRange, nowRange);
  const { measure, as, bound, quote } = stated.by.figure;
  const isTimes = measure === '倍';
  const isPercent = as === 'percent' || quote.includes('%') || measure === '%';
  const difference = stated.rises ? subtract(now, before) : subtract(before, now);
  const terms = { left: [stated.by.summand.term], right: [stated.now.term, stated.before.term] };
  const words = { rises: stated.rises ? 'yes' : 'no' };
  if (!isTimes && !isPercent) {
    const meets = overlaps(range, spanOf(by, bound).possible);
    const sums = { leftSum: by, rightSum: difference, words: { ...words, unit: 'count' } };
    return finding(check, stated, meets ? 'pass' : 'fail', { ...terms, ...sums, op: '=' });
  }
  if (!isPositive(beforeRange)) return null;
  const percent = isTimes ? times(by, HUNDRED) : by;
  const fits = (part: Interval) =>
    canRound(part, beforeRange, percent, spanOf(percent, bound).possible) ||
    canCut(part, beforeRange, percent);
  // 增长2倍 is said of three times as much, and of twice as much.
  const status = fits(range) || (isTimes && fits(nowRange)) ? 'pass' : 'fail';
  const expected = toPlain(percentOf(difference, before, percent.exponent));
  const sums = { leftSum: percent, rightSum: percentOf(difference, before, percent.exponent - 2) };
  return finding(check, stated, status, { ...terms, ...sums, op: '~=', words: { ...words, expected } });
}

const overlaps = (a: Interval, b: Interval): boolean =>
  !(a.low && b.high && compare(a.low, b.high) > 0) && !(b.low && a.high && compare(b.low, a.high) > 0);
