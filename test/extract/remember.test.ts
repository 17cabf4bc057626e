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
  const texts = Array.from({ length: 5000 }, (_, i) => String(1000 + i));
  for (const text of [...texts, ...texts]) expect(lengthOf(text)).toBe(text.length);
  expect(asked()).toBe(10_000);
});

test('single signs are kept, whatever is forgotten', () => {
  const { lengthOf, asked } = counted();
  for (let i = 0; i < 2000; i += 1) lengthOf(`第${i}条`);
  expect([lengthOf('0'), lengthOf('/'), lengthOf('0'), lengthOf('条')]).toEqual([1, 1, 1, 1]);
  for (let i = 0; i < 2000; i += 1) lengthOf(`第${i}条`);
  lengthOf('0');
  expect(asked()).toBe(2000 + 3 + 2000);
});

test('long texts are not kept', () => {
  const { lengthOf, asked } = counted();
  const long = '公开'.repeat(100);
  expect([lengthOf(long), lengthOf(long)]).toEqual([200, 200]);
  expect(asked()).toBe(2);
});
