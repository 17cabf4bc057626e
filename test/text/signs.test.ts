import { expect, test } from 'vitest';
import { hasSign, toGates, toPairGate } from '../../src/text/signs.ts';
import { toUnitSet } from '../../src/text/units.ts';

/** What gates let through; that shut gates lose nothing is asked in test/gates.test.ts. */

test('a sign opens', () => {
  expect(hasSign('共3件', toUnitSet('件条'))).toBe(true);
  expect(hasSign('共3份', toUnitSet('件条'))).toBe(false);
});

test('several gates are asked with one look; one without signs is always open', () => {
  const isOpen = toGates(['件条', '', '份'])('共3件');
  expect([0, 1, 2].map(isOpen)).toEqual([true, true, false]);
});

test('a pair opens where its letters follow one another, whatever blanks and signs stand between', () => {
  const opens = toPairGate(['指标', '新收'], toUnitSet('指标新收的'));
  expect(['指标', '指 标', '本年新“收”', '新的新收'].map(opens)).toEqual([true, true, true, true]);
  expect(['标指', '新的收', '指', '收新', ''].map(opens)).toEqual([false, false, false, false, false]);
});
