import { add, compare, fromInteger, negate, subtract } from '../decimal.ts';
import type { Bound, Decimal } from '../model.ts';

/** Where a number may lie, and what that says about a relation between sums. */

/** A closed range; null: without end on that side. */
export interface Interval {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}
/** What is known of a summand: where it can lie at all, and where it lies as the words are meant (null: unknown). */
export interface Span {
  readonly possible: Interval;
  readonly meant: Interval | null;
}

const ZERO = fromInteger(0);
/** A range that is meant as far as it is possible. */
function exactly(range: Interval): Span {
  return { possible: range, meant: range };
}
/** An unknown count: anywhere from 0 up. */
export const UNKNOWN_COUNT: Span = { possible: { low: ZERO, high: null }, meant: null };
/** An unknown change, which may be a decrease. */
export const UNKNOWN_CHANGE: Span = { possible: { low: null, high: null }, meant: null };
/** The sum of nothing. */
const NOTHING: Span = exactly({ low: ZERO, high: ZERO });

const powerOfTen = (exponent: number): Decimal => ({ digits: '1', exponent });

/** One unit of the last digit that is not zero: `5500` has 100, `12.3亿` ten million. */
function stepOf({ digits, exponent }: Decimal): Decimal {
  let zeros = 0;
  while (zeros < digits.length - 1 && digits[digits.length - 1 - zeros] === '0') zeros += 1;
  return powerOfTen(exponent + zeros);
}

/** `12.3亿` lies within half a unit of its last digit; a number written out stands for itself. */
function printed(value: Decimal): Interval {
  if (value.exponent <= 0) return { low: value, high: value };
  const half: Decimal = { digits: '5', exponent: value.exponent - 1 };
  return { low: subtract(value, half), high: add(value, half) };
}

/** Where a stated number lies: `5500余` is 5500 or more, meant below 5600; `近200` is 200 or less; `约200` within a tenth. */
export function spanOf(value: Decimal, bound: Bound): Span {
  if (bound === 'least') {
    const near = { low: value, high: add(value, stepOf(value)) };
    return { possible: { low: value, high: null }, meant: near };
  }
  if (bound === 'most') {
    const near = { low: subtract(value, stepOf(value)), high: value };
    return { possible: { low: null, high: value }, meant: near };
  }
  if (bound === 'around') {
    const tenth: Decimal = { digits: value.digits.replace('-', ''), exponent: value.exponent - 1 };
    return exactly({ low: subtract(value, tenth), high: add(value, tenth) });
  }
  return exactly(printed(value));
}

const flip = ({ low, high }: Interval): Interval => ({
  low: high && negate(high),
  high: low && negate(low),
});

/** A point and a point is a point: nearly all sums are of these. */
function plus(a: Interval, b: Interval): Interval {
  const low = a.low && b.low && add(a.low, b.low);
  if (a.low === a.high && b.low === b.high) return { low, high: low };
  return { low, high: a.high && b.high && add(a.high, b.high) };
}

/** The other sign. */
export const negated = (span: Span): Span => ({
  possible: flip(span.possible),
  meant: span.meant && flip(span.meant),
});

/** Where the sum lies; it is meant nowhere if one summand is unknown. */
export function sumOf(spans: readonly Span[]): Span {
  return spans.reduce((sum, span) => {
    const possible = plus(sum.possible, span.possible);
    if (sum.possible === sum.meant && span.possible === span.meant) return { possible, meant: possible };
    return { possible, meant: sum.meant && span.meant && plus(sum.meant, span.meant) };
  }, NOTHING);
}

/** Where what is missing beside `known` must lie so that both together equal, stay below or reach `other`; never below 0. */
export function missing(known: Interval, other: Interval, how: 'equal' | 'below' | 'above'): Interval {
  const from = (a: Decimal | null, b: Decimal | null) => a && b && subtract(a, b);
  const low = how === 'below' ? null : from(other.low, known.high);
  const high = how === 'above' ? null : from(other.high, known.low);
  return { low: low && compare(low, ZERO) > 0 ? low : ZERO, high };
}

/** a is surely above b; an open end is never surely anything. */
const isAbove = (a: Decimal | null, b: Decimal | null) => a !== null && b !== null && compare(a, b) > 0;
/** a is surely not above b. */
const isWithin = (a: Decimal | null, b: Decimal | null) => a !== null && b !== null && compare(a, b) <= 0;

/**
 * fail: no numbers within the ranges satisfy the relation · pass: all do, or all numbers are stated and the ranges that
 * they are meant to lie in meet · unchecked: neither.
 */
export function verdictOf(left: Span, op: '=' | '<=' | '>=', right: Span): 'pass' | 'fail' | 'unchecked' {
  if (op === '>=') return verdictOf(right, '<=', left);
  const above = isAbove(left.possible.low, right.possible.high);
  if (above || (op === '=' && isAbove(right.possible.low, left.possible.high))) return 'fail';
  const always = (l: Interval, r: Interval) =>
    isWithin(l.high, r.low) && (op === '<=' || isWithin(r.high, l.low));
  if (always(left.possible, right.possible)) return 'pass';
  if (left.meant === null || right.meant === null) return 'unchecked';
  const meets =
    !isAbove(left.meant.low, right.meant.high) && (op === '<=' || !isAbove(right.meant.low, left.meant.high));
  return meets ? 'pass' : 'unchecked';
}
