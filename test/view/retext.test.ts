import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model.ts';
import { compareReadings, mergeReadings } from '../../src/view/reread.ts';
import { inOtherText, twinsIn } from '../../src/view/retext.ts';
import { extraction, fact, report } from '../build.ts';

/** A report laid over the reading of another text: by what the numbers are, never by where they stand. */

const at = (one: Fact, id: string): Fact => ({ ...one, id, places: [] });
const edited = (one: Fact, value: string): Fact => ({
  ...one,
  edit: { state: 'edited', value: { digits: value, exponent: 0 }, typed: value, note: '', at: 't' },
});
const received = fact('requests.received', '75');
const website = fact('proactive.website', '8');

describe('twins', () => {
  test('of several the one with the same value comes first, what is left goes in order', () => {
    const [a, b, c] = [at(received, 'a'), at(fact('requests.received', '3'), 'b'), at(received, 'c')];
    const others = [at(fact('requests.received', '3'), 'x'), at(received, 'y')];
    expect([...twinsIn([a, b, c], others)].map(([one, twin]) => [one.id, twin.id])).toEqual([
      ['a', 'y'],
      ['b', 'x'],
    ]);
  });
  test('another column or another year is another thing', () => {
    const others = [
      { ...received, applicant: 'legal' as const },
      { ...received, year: 1999 },
    ];
    expect(twinsIn([received], others).size).toBe(0);
  });
});

describe('a report in another text', () => {
  const old = report(extraction([edited(received, '74'), website]));
  test('a change of a person goes to the number there that is the same thing', () => {
    const next = extraction([at(received, 'requests.received@:900')]);
    const moved = inOtherText(old, next);
    expect(compareReadings(moved, next)).toMatchObject({ conflicts: [], kept: 1 });
    const [merged, ...more] = mergeReadings(moved, next, new Set()).facts;
    expect(merged).toMatchObject({ id: 'requests.received@:900', edit: { typed: '74' } });
    expect(more).toEqual([]);
  });
  test('a change of a person stays, without a place, where the other text says nothing of it', () => {
    const next = extraction([]);
    const moved = inOtherText(old, next);
    expect(compareReadings(moved, next).conflicts.map(({ kind }) => kind)).toEqual(['gone']);
    const [kept, ...more] = mergeReadings(moved, next, new Set()).facts;
    expect(kept).toMatchObject({ places: [], edit: { typed: '74' } });
    expect(more).toEqual([]);
  });
  test('what a person said of single numbers of the old text is left behind', () => {
    expect(inOtherText({ ...old, figureEdits: { 3: 'docno' } }, extraction([])).figureEdits).toEqual({});
  });
});
