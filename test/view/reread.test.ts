import { describe, expect, test } from 'vitest';
import { sameValue, stateOf, valueOf } from '../../src/fact.ts';
import { rawSpan } from '../../src/model.ts';
import type { Edit, Fact } from '../../src/model.ts';
import { compareReadings, isNothingNew, mergeReadings } from '../../src/view/reread.ts';
import { extraction, fact, fields, report } from '../build.ts';
import { chanceOf } from '../layouts/numbers.ts';
import type { Chance } from '../layouts/numbers.ts';

/** Reading again with newer rules. `REREADS=10000` tries as many random reports; fewer here. */

const REREADS = Number(process.env.REREADS ?? 1500);
const NONE: ReadonlySet<string> = new Set();

const edited = (one: Fact, value: string): Fact => ({
  ...one,
  edit: { state: 'edited', value: { digits: value, exponent: 0 }, typed: value, note: 'n', at: 't' },
});
const inState = (one: Fact, state: Edit['state']): Fact => ({ ...one, edit: { state, note: '', at: 't' } });
const valued = (one: Fact, value: string): Fact => ({ ...one, value: { digits: value, exponent: 0 } });

describe('a change of a person', () => {
  const read = fact('requests.received', '75');
  const kindsOf = (old: readonly Fact[], next: readonly Fact[]) =>
    compareReadings(report(extraction(old)), extraction(next)).conflicts.map(({ kind }) => kind);
  const merged = (old: readonly Fact[], next: readonly Fact[], taken = NONE) =>
    mergeReadings(report(extraction(old)), extraction(next), taken).facts;

  test('goes on where the reading is the same', () => {
    const old = edited(read, '74');
    expect(kindsOf([old], [read])).toEqual([]);
    expect(merged([old], [read])).toEqual([old]);
  });
  test('goes on without a question where the newer reading agrees with it', () => {
    expect(kindsOf([edited(read, '74')], [valued(read, '74')])).toEqual([]);
    expect(merged([edited(read, '74')], [valued(read, '74')])[0]?.edit?.value?.digits).toBe('74');
  });
  test('finds its number again by place where the id is another', () => {
    const moved = { ...read, id: 'requests.received@:9', places: read.places.map((place) => ({ ...place })) };
    expect(kindsOf([edited(read, '74')], [moved])).toEqual([]);
    expect(merged([edited(read, '74')], [moved])[0]).toMatchObject({ id: moved.id, edit: { typed: '74' } });
  });
  test('is asked about where the number is read as a third', () => {
    const old = edited(read, '74');
    expect(kindsOf([old], [valued(read, '7')])).toEqual(['value']);
    expect(merged([old], [valued(read, '7')]).map((one) => valueOf(one)?.digits)).toEqual(['74']);
    expect(merged([old], [valued(read, '7')], new Set([old.id])).map((one) => valueOf(one)?.digits)).toEqual([
      '7',
    ]);
  });
  test('who signed a number signed that number', () => {
    const old = inState(read, 'signed');
    expect(kindsOf([old], [valued(read, '7')])).toEqual(['value']);
    const [kept] = merged([old], [valued(read, '7')]);
    expect(kept && [stateOf(kept), valueOf(kept)?.digits]).toEqual(['signed', '75']);
  });
  test('stays where the number is no longer read, or read as another thing', () => {
    const old = edited(read, '74');
    expect(kindsOf([old], [])).toEqual(['gone']);
    expect(merged([old], [])).toEqual([old]);
    expect(merged([old], [], new Set([old.id]))).toEqual([]);
    const other = { ...read, id: 'requests.closed@:9', concept: 'requests.closed' };
    expect(kindsOf([old], [other])).toEqual(['thing']);
    expect(merged([old], [other])).toEqual([other, old]);
    expect(merged([old], [other], new Set([old.id]))).toEqual([other]);
  });
  test('facts by hand stay', () => {
    const hand: Fact = { ...fact('requests.closed', '9'), where: 'hand' };
    expect(merged([hand], [read])).toEqual([read, hand]);
  });
});

describe('what is shown before it applies', () => {
  const [a, b, c] = [
    fact('requests.received', '75'),
    fact('requests.closed', '70'),
    fact('requests.carried_in', '5'),
  ];
  test('new facts, other values, facts not read any more', () => {
    const old = report(extraction([a, b]));
    expect(compareReadings(old, extraction([valued(a, '76'), c])).differences).toEqual([
      { before: a, after: valued(a, '76') },
      { before: null, after: c },
      { before: b, after: null },
    ]);
  });
  test('fields, and whether a correction stands over them', () => {
    const old = report(extraction([], { fields: fields({ unit: '青原', year: '2021' }) }), {
      fieldEdits: { unit: '青原县' },
    });
    const next = extraction([], { fields: fields({ unit: '青原市', year: '2022' }) });
    expect(compareReadings(old, next).fields).toEqual([
      { field: 'unit', before: '青原', after: '青原市', isEdited: true },
      { field: 'year', before: '2021', after: '2022', isEdited: false },
    ]);
  });
  test('nothing where nothing changes', () => {
    const same = extraction([a, b], { readerVersion: 'newer' });
    expect(isNothingNew(compareReadings(report(extraction([a, edited(b, '7')])), same))).toBe(true);
    expect(isNothingNew(compareReadings(report(extraction([a])), same))).toBe(false);
  });
});

const CONCEPTS = ['requests.received', 'requests.closed', 'requests.carried_in', 'outcome.other'];
const STATES = ['seen', 'signed', 'published_error', 'rejected'] as const;

/** A report of a few facts, some of them touched by a person. */
function drawReport(chance: Chance): readonly Fact[] {
  return Array.from({ length: 1 + chance(8) }, (_, i): Fact => {
    const start = i * 3;
    const place = { span: rawSpan(start, start + 1 + chance(6)), quote: '1', rule: 'r', section: '' };
    const concept = CONCEPTS[chance(CONCEPTS.length)] ?? '';
    const one = {
      ...valued(fact(concept, '1'), String(chance(5))),
      id: `${concept}@:${start}`,
      places: [place],
    };
    const drawn = chance(5);
    if (drawn === 0) return edited(one, String(chance(5)));
    if (drawn === 1) return inState(one, STATES[chance(STATES.length)] ?? 'seen');
    return drawn === 2 ? { ...one, where: 'hand', edit: { state: 'edited', note: '', at: 't' } } : one;
  });
}

/** The same text by other rules: facts lost, moved, of another value or indicator, and new ones. */
function readOtherwise(facts: readonly Fact[], chance: Chance): readonly Fact[] {
  const next = facts
    .filter(({ where }) => where !== 'hand')
    .flatMap(({ edit, ...one }): Fact[] => {
      if (edit && chance(4) === 0) return [];
      const start = (one.places[0]?.span.start ?? 0) + chance(3) - 1;
      const moved = { ...one, places: one.places.map((p) => ({ ...p, span: rawSpan(start, start + 2) })) };
      switch (chance(6)) {
        case 0:
          return [];
        case 1:
          return [valued(one, String(chance(5)))];
        case 2:
          return [{ ...moved, id: `${one.concept}@:${start}` }];
        case 3: {
          const concept = CONCEPTS[chance(CONCEPTS.length)] ?? '';
          return [{ ...moved, concept, id: `${concept}@:${start}` }];
        }
        default:
          return [one];
      }
    });
  return [...new Map(next.map((one) => [one.id, one])).values()];
}

test(`promise 57: every change of a person is kept or asked about, in ${REREADS} random reports`, () => {
  let touched = 0;
  for (let seed = 0; seed < REREADS; seed++) {
    const chance = chanceOf(seed);
    const old = drawReport(chance);
    const next = extraction(readOtherwise(old, chance));
    const { conflicts, kept } = compareReadings(report(extraction(old)), next);
    const mine = old.filter((one) => stateOf(one) !== 'read');
    touched += mine.length;
    const told = `seed ${seed}`;
    expect(kept + conflicts.length, told).toBe(mine.length);
    // Without an answer every word of a person stays: state, value and note.
    const merged = mergeReadings(report(extraction(old)), next, NONE).facts;
    expect(new Set(merged.map(({ id }) => id)).size, told).toBe(merged.length);
    const left = merged.filter((one) => stateOf(one) !== 'read');
    expect(left.length, told).toBe(mine.length);
    for (const one of mine) {
      const found = left.filter(
        (other) =>
          other.concept === one.concept &&
          stateOf(other) === stateOf(one) &&
          (stateOf(one) === 'rejected' || sameValue(valueOf(other), valueOf(one))),
      );
      expect(found.length, `${told} ${one.id}`).toBeGreaterThan(0);
    }
    // Taking the newer reading everywhere loses only what was asked about.
    const taken = new Set(conflicts.map(({ mine: { id } }) => id));
    const after = mergeReadings(report(extraction(old)), next, taken).facts;
    expect(after.filter((one) => stateOf(one) !== 'read').length, told).toBe(kept);
  }
  expect(touched).toBeGreaterThan(REREADS);
}, 600_000);
