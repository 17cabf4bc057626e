import { add, compare, fromInteger, subtract, times } from '../decimal.ts';
import type { Decimal } from '../model.ts';
import type { Interval } from './interval.ts';

/** Stated percentages against the numbers they are reckoned from. */

export const HUNDRED: Decimal = fromInteger(100);
const ZERO = fromInteger(0);

/** One unit of the last printed digit, and half of it. */
const unitOf = ({ exponent }: Decimal): Decimal => ({ digits: '1', exponent });
export const halfOf = ({ exponent }: Decimal): Decimal => ({ digits: '5', exponent: exponent - 1 });

/** True where a range is above 0, so that one can divide by it. */
export const isPositive = ({ low }: Interval): boolean => low !== null && compare(low, ZERO) > 0;

/** True where 100 × part ÷ whole can lie from low to high (null: without end); whole is above 0. */
function canLie(part: Interval, whole: Interval, low: Decimal | null, high: Decimal | null): boolean {
  const over = high && whole.high && part.low;
  if (over && compare(times(HUNDRED, over), times(high, whole.high)) > 0) return false;
  const under = low && whole.low && part.high;
  return !(under && compare(times(HUNDRED, under), times(low, whole.low)) < 0);
}

/** True where 100 × part ÷ whole can round to the percentage stated, whose own range is given. */
export function canRound(part: Interval, whole: Interval, stated: Decimal, { low, high }: Interval): boolean {
  const half = halfOf(stated);
  return canLie(part, whole, low && subtract(low, half), high && add(high, half));
}

/** True where 100 × part ÷ whole can be cut to the percentage stated. */
export const canCut = (part: Interval, whole: Interval, stated: Decimal): boolean =>
  canLie(part, whole, stated, add(stated, unitOf(stated)));

/** 100 × part ÷ whole, rounded half up to a power of ten; whole is above 0. */
export function percentOf(part: Decimal, whole: Decimal, exponent: number): Decimal {
  const dividend = times(HUNDRED, part);
  const power = dividend.exponent - whole.exponent - exponent;
  const scale = 10n ** BigInt(Math.abs(power));
  const top = BigInt(dividend.digits) * 2n * (power >= 0 ? scale : 1n);
  const bottom = BigInt(whole.digits) * (power >= 0 ? 1n : scale);
  return { digits: String((top / bottom + 1n) / 2n), exponent };
}
