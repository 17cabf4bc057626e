import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternationOf, wordFinder } from '../../src/text/alternation.ts';

const found = (words: readonly string[], text: string, between = '') =>
  text.match(new RegExp(alternationOf(words, between), 'g')) ?? [];

test('the longest word at a place is found', () => {
  expect(found(['公开', '公开方式', '公文', '索引号'], '公开方式公开方公文索引')).toEqual([
    '公开方式',
    '公开',
    '公文',
  ]);
});

test('blanks may stand between the characters of a word', () => {
  expect(found(['文号', '文件'], '文  号,文 件,文   号', ' {0,2}')).toEqual(['文  号', '文 件']);
});

test('signs of expressions are characters like others', () => {
  expect(found(['(一)', 'a.b', 'a-'], '(一)axb a.b a-')).toEqual(['(一)', 'a.b', 'a-']);
});

test('it finds what a plain list finds, the longest first', () => {
  const word = fc.string({ unit: fc.constantFrom(...'公开文号'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1 }),
      fc.string({ unit: fc.constantFrom(...'公开文号,') }),
      (words, text) => {
        const plain = words.toSorted((a, b) => b.length - a.length).join('|');
        expect(found(words, text)).toEqual(text.match(new RegExp(plain, 'g')) ?? []);
      },
    ),
  );
});

test('the finder of words finds what the expression finds', () => {
  const word = fc.string({ unit: fc.constantFrom(...'公开文号'), minLength: 1, maxLength: 4 });
  const text = fc.string({ unit: fc.constantFrom(...'公开文号  ,'), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), text, fc.nat(2), (words, text, most) => {
      const places = wordFinder(words, most)(text);
      expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(
        found(words, text, ` {0,${most}}`),
      );
      expect(places.map(({ word }) => words.includes(word))).toEqual(places.map(() => true));
    }),
  );
});
