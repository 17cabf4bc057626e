import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepUnits, toClassSet, toUnitSet } from '../../src/text/units.ts';

test('a set holds its characters and no others', () => {
  const isVowel = toUnitSet('aei一');
  expect([...'abei一二'].map((char) => isVowel(char.charCodeAt(0)))).toEqual([
    true,
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('a set holds nothing that stands behind the end of a text', () => {
  expect(toUnitSet('a')(''.charCodeAt(0))).toBe(false);
});

test('what a class does not match is left out', () => {
  const isLetter = toClassSet(/[\p{L}\p{N}]+/gu);
  expect(keepUnits('（一）主动公开 12 条，', isLetter)).toBe('一主动公开12条');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'公开a1①é〇,。 |\n(\u0000') }), (text) => {
      expect(keepUnits(text, isLetter)).toBe(text.replaceAll(/[^\p{L}\p{N}]/gu, ''));
    }),
  );
});

test('rare characters of two units stay whole', () => {
  expect(keepUnits('𠮷、田', toClassSet(/[\p{L}]+/gu))).toBe('𠮷田');
});
