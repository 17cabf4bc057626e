import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  equal,
  fromInteger,
  nameOf,
  negate,
  scaled,
  subtract,
  toDecimal,
  toNumber,
  toPlain,
} from '../src/decimal.ts';
import type { Decimal } from '../src/model.ts';

const of = (printed: string, scale = 0): Decimal => {
  const value = toDecimal(printed, scale);
  if (!value) throw new Error(`${printed} is no number.`);
  return value;
};
const decimals = fc.record({
  digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  exponent: fc.integer({ min: -9, max: 9 }),
});

describe('toDecimal', () => {
  it.each([
    ['1234', 0, '1234', 0],
    ['1,234,567', 0, '1234567', 0],
    ['-5', 0, '-5', 0],
    ['+5', 0, '5', 0],
    ['-0', 0, '0', 0],
    ['007', 0, '7', 0],
    ['0.10', 0, '10', -2],
    ['12.3', 8, '123', 7],
    ['42', 4, '42', 4],
  ])('%s × 10^%i', (printed, scale, digits, exponent) => {
    expect(toDecimal(printed, scale)).toEqual({ digits, exponent });
  });
  it.each(['', '-', '1,23', '1.', '.5', '1.2.3', '１２', '1 2', '1e5', '0x1', '一'])(
    '%j is none',
    (printed) => {
      expect(toDecimal(printed)).toBeNull();
    },
  );
});

describe('toPlain', () => {
  it.each([
    ['10', -2, '0.10'],
    ['-5', -3, '-0.005'],
    ['123', 7, '1230000000'],
    ['0', 4, '0'],
    ['0', -2, '0.00'],
    ['-12', -1, '-1.2'],
  ])('%s × 10^%i is %s', (digits, exponent, plain) => {
    expect(toPlain({ digits, exponent })).toBe(plain);
  });
  it('comes back as the same number', () => {
    fc.assert(
      fc.property(decimals, (d) => {
        expect(equal(of(toPlain(d)), d)).toBe(true);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('is exact where floating point is not', () => {
    expect(toPlain(add(of('0.1'), of('0.2')))).toBe('0.3');
    expect(toPlain(subtract(of('9007199254740993'), of('1')))).toBe('9007199254740992');
    expect(toPlain(add(of('35.9', 8), of('0.0001')))).toBe('3590000000.0001');
  });
  it('keeps its laws', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(equal(add(a, b), add(b, a))).toBe(true);
        expect(equal(subtract(add(a, b), b), a)).toBe(true);
        expect(equal(negate(negate(a)), a)).toBe(true);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
        expect(equal(a, b)).toBe(compare(a, b) === 0);
      }),
    );
  });
  it('is not fooled by the way a number is written', () => {
    expect(equal(of('1.50'), of('1.5'))).toBe(true);
    expect(equal(of('42', 4), of('420000'))).toBe(true);
    expect(compare(of('-5'), of('0'))).toBeLessThan(0);
  });
  it('moves by powers of ten', () => {
    expect(toPlain(scaled(of('15618.3156'), 4))).toBe('156183156');
    expect(scaled(of('0'), 4)).toEqual({ digits: '0', exponent: 0 });
    expect(toNumber(of('1.5', 4))).toBe(15_000);
    expect(fromInteger(7)).toEqual({ digits: '7', exponent: 0 });
  });
});

it('a number has one name, however it is written', () => {
  const written = ['1.5', '1.50', '01.5', '-1.5', '15', '0', '0.0', '1,500'].map((printed) =>
    toDecimal(printed),
  );
  expect(written.map((number) => number && nameOf(number))).toEqual([
    '15e-1',
    '15e-1',
    '15e-1',
    '-15e-1',
    '15e0',
    '0',
    '0',
    '15e2',
  ]);
});
