import { describe, expect, test } from 'vitest';
import type { Edit, Fact } from '../../src/model.ts';
import { kindOf, stateOf, valueOf } from '../../src/fact.ts';
import { compareReports, mergeReports } from '../../src/view/merge.ts';
import { extraction, fact, report } from '../build.ts';

/** Two reports of one unit and year: what differs, and what a merge writes. */

const AT = '2026-01-01T00:00:00.000Z';
const inState = (one: Fact, state: Edit['state'], digits?: string): Fact => ({
  ...one,
  edit: { state, ...(digits ? { value: { digits, exponent: 0 } } : {}), note: '', at: 't' },
});
const of = (...facts: Fact[]) => report(extraction(facts));
const received = fact('requests.received', '75');
const website = fact('proactive.website', '8');
const wechat = fact('proactive.wechat', '31');

describe('the difference', () => {
  test('is told by what the facts are, with what a person said counted', () => {
    const here = of(inState(received, 'edited', '74'), website);
    const difference = compareReports(here, of({ ...received, id: 'x' }, wechat));
    expect(difference.same).toBe(0);
    expect(difference.clashes.map(({ here, there }) => [here.id, there.id])).toEqual([[received.id, 'x']]);
    expect(difference.onlyHere).toEqual([website]);
    expect(difference.onlyThere).toEqual([wechat]);
  });
  test('is none where a correction says what the other text prints', () => {
    const here = of(inState(received, 'edited', '74'));
    expect(compareReports(here, of(fact('requests.received', '74')))).toMatchObject({ same: 1, clashes: [] });
  });
  test("what a person threw out comes back from nowhere, and the program's own values are not compared", () => {
    const here = of(inState(received, 'rejected'));
    const difference = compareReports(here, of(received, { ...website, kind: 'derived' }));
    expect(difference).toEqual({ same: 0, clashes: [], onlyHere: [], onlyThere: [] });
  });
});

describe('a merge', () => {
  const here = of(inState(received, 'signed'), website);
  const there = of(fact('requests.received', '9'), wechat);
  test('leaves what is there and fills the holes, told where from and without a place', () => {
    const { edits, added } = mergeReports(here, there, new Set(), '取自“乙”', AT);
    expect(edits).toEqual([]);
    expect(added).toMatchObject([{ concept: 'proactive.wechat', where: 'hand', places: [] }]);
    expect(added.map((one) => [valueOf(one)?.digits, stateOf(one), one.edit?.note])).toEqual([
      ['31', 'edited', '取自“乙”'],
    ]);
  });
  test('takes the other value where a person says so, also a blank', () => {
    const { edits } = mergeReports(here, there, new Set([received.id]), '', AT);
    expect(edits).toMatchObject([{ fact: received.id, edit: { state: 'edited', value: { digits: '9' } } }]);
    const blank: Fact = { ...received, value: null, kind: 'slash' };
    const [taken] = mergeReports(here, of(blank), new Set([received.id]), '', AT).edits;
    const after = { ...received, edit: taken?.edit ?? { state: 'seen', note: '', at: '' } } as Fact;
    expect([valueOf(after), kindOf(after)]).toEqual([null, 'slash']);
  });
  test('gives two added facts of one kind ids of their own', () => {
    const { added } = mergeReports(of(), of(wechat, { ...wechat, id: 'y' }), new Set(), '', AT);
    expect(new Set(added.map(({ id }) => id)).size).toBe(2);
  });
});
