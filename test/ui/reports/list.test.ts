import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/check/verdict.ts';
import type { Summary } from '../../../src/model.ts';
import {
  byNeed,
  facetCounts,
  filtered,
  NO_FILTER,
  reportAfter,
  queueOf,
  chosenAfter,
  queueLink,
  sorted,
  yearBefore,
} from '../../../src/ui/reports/list.ts';

const summary = (id: string, more: Partial<Summary> = {}): Summary => ({
  id,
  file: `${id}.txt`,
  unit: '临河市',
  unitKey: '临河市',
  title: '',
  year: 2022,
  form: '2021',
  publishedOn: '',
  facts: 200,
  figures: 300,
  unread: 0,
  passed: 50,
  failedHard: 0,
  failedSoft: 0,
  unchecked: 0,
  edited: 0,
  lookedAt: 0,
  addedAt: '2026-01-01T00:00:00Z',
  ...more,
});
const all = [
  summary('a'),
  summary('b', { unit: '青原县', year: 2017, form: '2014', failedHard: 1 }),
  summary('c', { unit: '白石镇', year: null, unread: 2 }),
  summary('d', { year: 2019, form: '2019', passed: 0 }),
];
const ids = (some: readonly Summary[]) => some.map(({ id }) => id).join('');

describe('the list of reports', () => {
  it('tells the state by the worst', () => {
    expect(all.map(outcomeOf)).toEqual(['ok', 'bad', 'doubt', 'open']);
  });

  it('finds by words in unit, file and year, all of them', () => {
    expect(ids(filtered(all, { ...NO_FILTER, words: '临河 2019' }))).toBe('d');
    expect(ids(filtered(all, { ...NO_FILTER, words: 'B.TXT' }))).toBe('b');
    expect(ids(filtered(all, { ...NO_FILTER, words: '无此' }))).toBe('');
  });

  it('joins facets by and, values of one facet by or', () => {
    const facets = { ...NO_FILTER.facets, form: ['2014', '2019'] };
    expect(ids(filtered(all, { words: '', facets }))).toBe('bd');
    expect(ids(filtered(all, { words: '', facets: { ...facets, state: ['bad'] } }))).toBe('b');
  });

  it('counts what choosing a value would show', () => {
    const filter = { words: '', facets: { ...NO_FILTER.facets, form: ['2021'] } };
    expect(facetCounts(all, filter, 'year')).toEqual([
      { value: '2022', count: 1 },
      { value: '2019', count: 0 },
      { value: '2017', count: 0 },
      { value: '', count: 1 },
    ]);
    expect(facetCounts(all, filter, 'form').map(({ count }) => count)).toEqual([2, 1, 1]);
  });

  it('keeps a chosen value in sight when its last report is gone', () => {
    const filter = { words: '', facets: { ...NO_FILTER.facets, form: ['2008'] } };
    expect(facetCounts(all, filter, 'form')).toContainEqual({ value: '2008', count: 0 });
  });

  it('sorts by any column, both ways', () => {
    expect(ids(sorted(all, { column: 'year', isDown: false }))).toBe('cbda');
    expect(ids(sorted(all, { column: 'state', isDown: false }))).toBe('bcda');
    expect(ids(sorted(all, { column: 'unit', isDown: false }))).toBe('cdab');
    expect(ids(sorted(all, { column: 'failed', isDown: true }))[0]).toBe('b');
  });

  it('leads from report to report, worst first, and round', () => {
    expect(ids(byNeed(all))).toBe('bcda');
    expect([...'bcda'].map((id) => reportAfter(all, id)?.id)).toEqual(['c', 'd', 'a', 'b']);
    expect(reportAfter(all.slice(0, 1), 'a')).toBeNull();
    expect(reportAfter(all, 'gone')?.id).toBe('b');
  });

  it('leads through chosen reports worst first, once, whatever becomes of them', () => {
    const chosen = all.filter(({ id }) => 'abd'.includes(id));
    const link = queueLink(chosen);
    const queue = queueOf(link, all);
    expect(ids(queue)).toBe('bda');
    expect([...'bda'].map((id) => chosenAfter(queue, id)?.id)).toEqual(['d', 'a', undefined]);
    const mended = all.map((one) => (one.id === 'b' ? { ...one, failedHard: 0, failedSoft: 0 } : one));
    expect(ids(queueOf(link, mended))).toBe('bda');
    expect(ids(queueOf(link, mended.slice(1)))).toBe(ids(queue).replace(all[0]?.id ?? '', ''));
  });

  it('finds the report of the year before by unit, of several the one added last', () => {
    const last = summary('e', { year: 2021 });
    const later = summary('f', { year: 2021, addedAt: '2026-02-01T00:00:00Z' });
    expect(yearBefore([...all, last], 'a')?.id).toBe('e');
    expect(yearBefore([...all, last, later], 'a')?.id).toBe('f');
    expect(yearBefore([...all, last], 'b')).toBeNull();
    expect(yearBefore([...all, last], 'c')).toBeNull();
  });
});
