import { expect, test } from 'vitest';
import { hrefOf, placeOf } from '../../src/ui/router.svelte.ts';

test('reads places from the address', () => {
  expect(placeOf('')).toEqual({ page: 'import', id: '', query: {} });
  expect(placeOf('#/reports')).toEqual({ page: 'reports', id: '', query: {} });
  expect(placeOf('#/reports/ab12?fact=a%40b%3A1&x=')).toEqual({
    page: 'reports',
    id: 'ab12',
    query: { fact: 'a@b:1', x: '' },
  });
  expect(placeOf('#/data/ab12')).toEqual({ page: 'data', id: '', query: {} });
});

test('an address nobody wrote is the import page and never throws', () => {
  for (const hash of ['#/nothing', '#%', '#/reports/%', '#/reports/a?%=%&&=', '#//', '#?'])
    expect(() => placeOf(hash)).not.toThrow();
  expect(placeOf('#/nothing').page).toBe('import');
  expect(placeOf('#/reports/%').id).toBe('%');
});

test('a link leads to the place it was made for', () => {
  const query = { fact: '甲@total:12', q: 'a=b&c' };
  expect(placeOf(hrefOf('reports', 'ab/12', query))).toEqual({ page: 'reports', id: 'ab/12', query });
  expect(hrefOf('charts')).toBe('#/charts');
});
