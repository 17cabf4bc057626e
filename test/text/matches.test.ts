import { expect, test } from 'vitest';
import { finderOf, lastMatch, matchesOf } from '../../src/text/matches.ts';

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

test('several expressions are asked at once as if each were alone, in order of the text', () => {
  const find = finderOf([
    { begins: '第', pattern: /第\d条/y },
    { begins: '第12', pattern: /(?<!第)\d{2}|第\d/y },
  ]);
  const words = (text: string) => find(text).map(({ kind, match }) => [kind, match.index, match[0]]);
  expect(words('12件,第3条,122')).toEqual([
    [1, 0, '12'],
    [0, 4, '第3条'],
    [1, 4, '第3'],
    [1, 8, '12'],
  ]);
  expect(words('条')).toEqual([]);
});
