import type { Decimal } from './model.ts';

/** Exact decimal arithmetic on plain objects: by BigInt, by doubles only where these hold every digit. */

/** True for digits as they are kept: nothing else, and no nought before them. */
function isPlain(printed: string): boolean {
  for (let i = 0; i < printed.length; i++) {
    const unit = printed.charCodeAt(i);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return printed.length === 1 || (printed !== '' && !printed.startsWith('0'));
}

/** The integer or decimal printed in ASCII (`1234`, `-5`, `0.10`, `1,234`), times 10^scale; null if it is none. */
export function toDecimal(printed: string, scale = 0): Decimal | null {
  if (isPlain(printed)) return { digits: printed, exponent: scale };
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(printed);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = (whole.replaceAll(',', '') + fraction).replace(/^0+(?=\d)/, '');
  return {
    digits: sign === '-' && digits !== '0' ? `-${digits}` : digits,
    exponent: scale - fraction.length,
  };
}

/** The decimal of a whole number of the program's own. */
export const fromInteger = (n: number): Decimal => ({ digits: String(Math.trunc(n)), exponent: 0 });

/** Both brought to the smaller exponent. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const at = (d: Decimal) => BigInt(d.digits) * 10n ** BigInt(d.exponent - exponent);
  return [at(a), at(b), exponent];
}

/** Digits of which doubles hold every sum exactly. */
const SHORT = 15;

/** True for two numbers of one exponent that doubles add and compare exactly. */
const isShort = (a: Decimal, b: Decimal): boolean =>
  a.exponent === b.exponent && a.digits.length <= SHORT && b.digits.length <= SHORT;

/** a + b, exact. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (isShort(a, b)) return { digits: String(Number(a.digits) + Number(b.digits)), exponent: a.exponent };
  const [x, y, exponent] = aligned(a, b);
  return { digits: String(x + y), exponent };
}
/** a - b, exact. */
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));
/** -a. */
export function negate({ digits, exponent }: Decimal): Decimal {
  if (digits.startsWith('-')) return { digits: digits.slice(1), exponent };
  return { digits: digits === '0' ? digits : `-${digits}`, exponent };
}
/** a × b, exact. */
export const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: String(BigInt(a.digits) * BigInt(b.digits)),
  exponent: a.exponent + b.exponent,
});
/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Decimal, b: Decimal): number {
  if (isShort(a, b)) return Number(a.digits) - Number(b.digits);
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}
/** Same number, however written (1.50 and 1.5). */
export const equal = (a: Decimal, b: Decimal): boolean =>
  a.exponent === b.exponent ? a.digits === b.digits : nameOf(a) === nameOf(b);

/** A text that is the same for the same number, however written: `15e-1` for 1.5 and 1.50. */
export function nameOf({ digits, exponent }: Decimal): string {
  let end = digits.length;
  while (end > 1 && digits.charAt(end - 1) === '0') end -= 1;
  return digits === '0' ? '0' : `${digits.slice(0, end)}e${exponent + digits.length - end}`;
}

/** Plain digits, trailing zeros of a fraction kept as written: {digits:'10', exponent:-2} is `0.10`. */
export function toPlain(d: Decimal): string {
  if (d.exponent >= 0) return d.digits === '0' ? '0' : d.digits + '0'.repeat(d.exponent);
  const negative = d.digits.startsWith('-');
  const digits = d.digits.replace('-', '').padStart(1 - d.exponent, '0');
  return `${negative ? '-' : ''}${digits.slice(0, d.exponent)}.${digits.slice(d.exponent)}`;
}
/** Nearest double, for charts and sorting only. */
export const toNumber = (d: Decimal): number => Number(toPlain(d));

/** Moved by powers of ten: `scaled(d, 4)` turns 万元 into 元. */
export const scaled = (d: Decimal, power: number): Decimal =>
  d.digits === '0' ? d : { digits: d.digits, exponent: d.exponent + power };
