import { expect, test } from 'vitest';
import { remembering } from '../../src/extract/remember.ts';

const counted = () => {
  let asked = 0;
  const lengthOf = remembering((text) => {
    asked += 1;
    return text === '' ? undefined : text.length;
  });
  return { lengthOf, asked: () => asked };
};

test('the same question is answered once, also where the answer is nothing', () => {
  const { lengthOf, asked } = counted();
  expect([lengthOf('规章'), lengthOf('规章'), lengthOf(''), lengthOf('')]).toEqual([
    2,
    2,
    undefined,
    undefined,
  ]);
  expect(asked()).toBe(2);
});

test('what is forgotten is asked again, with the same answer', () => {
  const { lengthOf, asked } = counted();
  const texts = Array.from({ length: 5000 }, (_, i) => String(i));
  for (const text of [...texts, ...texts]) expect(lengthOf(text)).toBe(text.length);
  expect(asked()).toBe(10_000);
});

test('long texts are not kept', () => {
  const { lengthOf, asked } = counted();
  const long = '公开'.repeat(100);
  expect([lengthOf(long), lengthOf(long)]).toEqual([200, 200]);
  expect(asked()).toBe(2);
});
