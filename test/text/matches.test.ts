import { expect, test } from 'vitest';
import { lastMatch, matchesOf } from '../../src/text/matches.ts';

const NUMBER = /(\d)\d*/g;

test('all matches are found, each time anew', () => {
  const twice = [0, 1].map(() => matchesOf('12件,3条', NUMBER).map((m) => [m.index, m[0], m[1]]));
  expect(twice).toEqual([
    [
      [0, '12', '1'],
      [4, '3', '3'],
    ],
    [
      [0, '12', '1'],
      [4, '3', '3'],
    ],
  ]);
});

test('the last match is found, also behind a look that stopped half way', () => {
  NUMBER.test('12件,3条');
  expect(lastMatch('12件,3条', NUMBER)?.index).toBe(4);
  expect(lastMatch('件', NUMBER)).toBeNull();
});
