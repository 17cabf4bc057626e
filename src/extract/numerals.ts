import { toDecimal } from '../decimal.ts';
import type { Decimal } from '../model.ts';
import { isDigit } from './numbers/match.ts';

/** A number as reports print it, Arabic, Chinese or mixed, in; an exact decimal out. */

const DIGITS: Readonly<Record<string, bigint>> = {
  〇: 0n,
  '○': 0n,
  O: 0n,
  零: 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
  // Vague tens and hundreds are taken at their lower end: 数十 is at least 20, 上百 at least 100.
  数: 2n,
  几: 2n,
  上: 1n,
};
const TENS: Readonly<Record<string, bigint>> = { 廿: 20n, 卅: 30n };
const UNITS: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const MYRIADS: Readonly<Record<string, bigint>> = { 万: 10n ** 4n, 亿: 10n ** 8n };

/** Powers of ten of the words that scale a printed number. */
const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Longest numeral that is a number; what is longer is a code. */
export const LONGEST = 30;

/** Digits with nothing between them, at most so many. */
const MOST_DIGITS = 60;
function isDigits(printed: string): boolean {
  for (let i = 0; i < printed.length; i++) if (!isDigit(printed.charCodeAt(i))) return false;
  return printed !== '' && printed.length <= MOST_DIGITS;
}

/** The power of ten of 万, 千, 百万, 万亿 …; 0 for ''. */
const scaleOf = (words: string): number =>
  Array.from(words).reduce((sum, word) => sum + (SCALES[word] ?? 0), 0);

/**
 * The number in a stretch of the shadow: `1,591`, `12 万`, `4.2万`, `20余万`, `一百零三`, `三万`, `二〇一七`, `3亿5000万`, `数十`.
 * 万 and 亿 at the end raise the exponent, since they round. Of two neighbouring digits (两三) the lower. Null if it is no number.
 */
export function readNumeral(printed: string): Decimal | null {
  if (isDigits(printed)) return toDecimal(printed);
  const plain = printed.replace(/[\s余多来]/g, '').replace(/零(?=[百千万亿])/g, '');
  const arabic = /^([+-]?[\d,.]{1,60})([十百千万亿]{0,3})$/.exec(plain);
  if (arabic) return toDecimal(arabic[1] ?? '', scaleOf(arabic[2] ?? ''));
  if (plain.length > LONGEST) return null;
  const split = /^([^点]{1,30})点([〇零一二三四五六七八九]{1,8})([万亿]{0,2})$/.exec(plain);
  if (split) return readFraction(split[1] ?? '', split[2] ?? '', scaleOf(split[3] ?? ''));
  const rounded = /^([^万亿]{1,30})([万亿]{1,2})$/.exec(plain);
  const value = readWhole(rounded ? (rounded[1] ?? '') : plain);
  return value === null ? null : { digits: String(value), exponent: rounded ? scaleOf(rounded[2] ?? '') : 0 };
}

/** `九十九点五` → 99.5. */
function readFraction(whole: string, fraction: string, scale: number): Decimal | null {
  const before = readWhole(whole);
  if (before === null) return null;
  const after = Array.from(fraction, (c) => DIGITS[c] ?? 0n).join('');
  return toDecimal(`${before}.${after}`, scale);
}

/** A whole number in Chinese or mixed numerals, units multiplied out; null where a character is none. */
function readWhole(text: string): bigint | null {
  if (text === '') return null;
  const alone = text.length === 1 ? DIGITS[text] : undefined;
  if (alone !== undefined) return alone;
  if (/^[〇○O零一二两三四五六七八九]+$/.test(text)) return readPositional(text);
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  let lastUnit = 1n;
  for (const token of text.match(/\d{1,30}|[^\d]/g) ?? []) {
    const value: bigint | undefined = /^\d/.test(token) ? BigInt(token) : DIGITS[token];
    const unit = UNITS[token];
    const myriad = MYRIADS[token];
    const ten = TENS[token];
    if (value !== undefined) {
      digit = value;
      if (value === 0n) lastUnit = 1n;
    } else if (unit !== undefined) {
      section += (digit ?? (section === 0n || unit === 10n ? 1n : 0n)) * unit;
      digit = null;
      lastUnit = unit;
    } else if (ten !== undefined) section += ten;
    else if (myriad !== undefined) {
      const part: bigint = section + (digit ?? 0n);
      total = part === 0n ? (total === 0n ? 1n : total) * myriad : total + part * myriad;
      section = 0n;
      digit = null;
      lastUnit = myriad;
    } else return null;
  }
  // `一万二` is 12,000 and `三百五` 350: the last digit counts the next lower unit.
  const last = digit ?? 0n;
  return (
    total + section + (lastUnit >= 100n && digit !== null && digit < 10n ? (last * lastUnit) / 10n : last)
  );
}

/** `二〇一七` by position; `两三` (neighbours, two of them) is the lower; one digit is itself. */
function readPositional(text: string): bigint {
  const digits = Array.from(text, (c) => DIGITS[c] ?? 0n);
  const [first = 0n, second] = digits;
  if (digits.length === 2 && second === first + 1n && first > 0n) return first;
  return BigInt(digits.join(''));
}
