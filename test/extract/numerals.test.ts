import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPlain } from '../../src/decimal.ts';
import { LONGEST, readNumeral } from '../../src/extract/numerals.ts';

const plain = (printed: string) => {
  const value = readNumeral(printed);
  return value && toPlain(value);
};

it.each([
  ['1,591', '1591'],
  ['15618.3156万', '156183156'],
  ['12 万', '120000'],
  ['20余万', '200000'],
  ['2万亿', '2000000000000'],
  ['3亿5000万', '350000000'],
  ['1万2千', '12000'],
  ['-5', '-5'],
  ['0.10', '0.10'],
  ['十', '10'],
  ['十二', '12'],
  ['二十', '20'],
  ['廿五', '25'],
  ['一百零三', '103'],
  ['一千零二十', '1020'],
  ['两千三百四十五', '2345'],
  ['三万', '30000'],
  ['三万五千', '35000'],
  ['一万二', '12000'],
  ['三百五', '350'],
  ['一亿零五十万', '100500000'],
  ['二〇一七', '2017'],
  ['二○一一', '2011'],
  ['零', '0'],
  ['九十九点五', '99.5'],
  ['四点二万', '42000'],
  ['数十', '20'],
  ['上百', '100'],
  ['两三', '2'],
  ['百万', '1000000'],
])('reads %s as %s', (printed, value) => {
  expect(plain(printed)).toBe(value);
});

it('keeps the rounding of 万 and 亿 in the exponent', () => {
  expect(readNumeral('42万')).toEqual({ digits: '42', exponent: 4 });
  expect(readNumeral('35.9亿')).toEqual({ digits: '359', exponent: 7 });
  expect(readNumeral('四十二万')).toEqual({ digits: '42', exponent: 4 });
  expect(readNumeral('三万五千')).toEqual({ digits: '35000', exponent: 0 });
});

it.each(['', '件', '一件', '点五', '1.2.3', '--1', '三分之一', '九'.repeat(LONGEST + 1)])(
  'reads %s as no number',
  (printed) => {
    expect(readNumeral(printed)).toBeNull();
  },
);

/** 1,234 → 一千二百三十四, by the book. */
function toChinese(n: number): string {
  if (n === 0) return '零';
  const digits = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  const section = (value: number) =>
    String(value)
      .split('')
      .map((d, i, all) => (d === '0' ? '零' : (digits[Number(d)] ?? '') + (units[all.length - 1 - i] ?? '')))
      .join('')
      .replace(/零+/g, '零')
      .replace(/零$/, '');
  const high = Math.floor(n / 10_000);
  const low = n % 10_000;
  if (high === 0) return section(low);
  return `${section(high)}万${low === 0 ? '' : (low < 1000 ? '零' : '') + section(low)}`;
}

it('reads back every whole number below 100 million', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
      expect(plain(toChinese(n))).toBe(String(n));
    }),
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0159〇零一二十百千万亿两廿卅点分之%.,余几 a件') }),
      (text) => {
        readNumeral(text);
      },
    ),
  );
});
