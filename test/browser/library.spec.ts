import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { COLUMNS } from '../../src/ui/reports/list.ts';
import type { ColumnName } from '../../src/ui/reports/list.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, test } from './app.ts';
import { CASES, caseFiles, caseOf, readCase } from './cases.ts';

/** The list of all reports: sort, filter, delete and take back; every count is that of what is shown. */

const text = words.reports;
const ALL = CASES.length;

const rowsOf = (page: Page) => page.getByRole('main').locator('tbody').getByRole('row');
const columnOf = async (page: Page, column: ColumnName) => {
  // Before the columns stands the box to select by.
  const at = COLUMNS.indexOf(column) + 1;
  const rows = await rowsOf(page).all();
  return Promise.all(rows.map(async (row) => (await row.locator('> *').nth(at).innerText()).trim()));
};
const counted = (page: Page, shown: number, all = ALL) =>
  page.getByText(text.count(shown, all), { exact: true }).waitFor();

async function openLibrary(visit: () => Promise<Page>): Promise<Page> {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  await counted(page, ALL);
  return page;
}

test('the rows say what was read, and sort by every column asked', async ({ visit }) => {
  const page = await openLibrary(visit);
  const header = (column: ColumnName) =>
    page.getByRole('columnheader', { name: text.columns[column] }).getByRole('button');
  const years = CASES.map(({ year }) => String(year)).sort();
  await header('year').click();
  expect(await columnOf(page, 'year')).toEqual(years.toReversed());
  await header('year').click();
  expect(await columnOf(page, 'year')).toEqual(years);
  const read = await Promise.all(CASES.toSorted((a, b) => a.year - b.year).map(readCase));
  expect(await columnOf(page, 'facts')).toEqual(
    read.map(({ extraction }) => String(extraction.facts.filter(({ kind }) => kind !== 'derived').length)),
  );
  expect(await columnOf(page, 'unit')).toEqual(
    CASES.toSorted((a, b) => a.year - b.year).map(({ unit }) => unit),
  );
  await header('facts').click();
  const facts = (await columnOf(page, 'facts')).map(Number);
  expect(facts).toEqual(facts.toSorted((a, b) => b - a));
  expect(await page.getByRole('columnheader', { name: text.columns.facts }).getAttribute('aria-sort')).toBe(
    'descending',
  );
});

test('filters narrow the list, and their counts are true', async ({ visit }) => {
  const page = await openLibrary(visit);
  const search = page.getByRole('searchbox', { name: text.filter });
  const linhe = caseOf('linhe');
  await search.fill(`${linhe.unit} ${linhe.year}`);
  await counted(page, 1);
  expect(await columnOf(page, 'unit')).toEqual([linhe.unit]);
  await search.fill('没有这个地方');
  await page.getByText(text.nothingFound).waitFor();
  await page.getByRole('button', { name: text.clear }).last().click();
  await counted(page, ALL);
  for (const facet of ['form', 'state', 'year', 'unread'] as const) {
    const group = page.getByRole('group', { name: text.facets[facet] });
    const labels = group.locator('label');
    const counts = await labels.locator('.count').allInnerTexts();
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(ALL);
    for (const [i, count] of counts.entries()) {
      await labels.nth(i).getByRole('checkbox').check();
      await expect.poll(() => rowsOf(page).count()).toBe(Number(count));
      await counted(page, Number(count));
      await labels.nth(i).getByRole('checkbox').uncheck();
      await counted(page, ALL);
    }
  }
});

test('deleted reports come back by the button and by Ctrl+Z', async ({ visit }) => {
  const page = await openLibrary(visit);
  const [first, second] = [caseOf('linhe'), caseOf('yunya')];
  const remove = async () => {
    for (const { unit, year } of [first, second])
      await page.getByRole('checkbox', { name: text.select(`${unit} ${year}`) }).check();
    await page.getByText(text.selected(2)).waitFor();
    await page.getByRole('button', { name: text.delete }).click();
    await page.getByText(text.deleted(2)).waitFor();
    await counted(page, ALL - 2, ALL - 2);
    expect(await columnOf(page, 'unit')).not.toContain(first.unit);
  };
  await remove();
  await page.getByRole('button', { name: text.undo }).click();
  await counted(page, ALL);
  await remove();
  await page.keyboard.press('ControlOrMeta+z');
  await counted(page, ALL);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await counted(page, ALL - 2, ALL - 2);
  await page.reload();
  await counted(page, ALL - 2, ALL - 2);
  await page.keyboard.press('ControlOrMeta+z');
  await counted(page, ALL);
  expect((await columnOf(page, 'unit')).toSorted()).toEqual(CASES.map(({ unit }) => unit).toSorted());
});
