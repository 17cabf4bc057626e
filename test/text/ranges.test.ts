import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textSpan } from '../../src/model.ts';
import { countTo, rangesAt } from '../../src/text/ranges.ts';

const range = fc.tuple(fc.nat(30), fc.nat(9)).map(([start, length]) => textSpan(start, start + length));

test('the ranges that touch another are found, and no others', () => {
  fc.assert(
    fc.property(fc.array(range), range, (ranges, asked) => {
      const near = rangesAt(ranges)(asked);
      const touching = ranges.filter(({ start, end }) => start <= asked.end && end >= asked.start);
      expect(new Set(near)).toEqual(new Set(touching));
      expect(near).toHaveLength(touching.length);
    }),
  );
});

test('numbers up to another are counted', () => {
  expect([0, 1, 2, 3, 9].map((most) => countTo([1, 3, 3, 5], most))).toEqual([0, 1, 1, 3, 4]);
});
