import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PANEL } from '../../src/catalogue/panel.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, lampIsSaved, test } from './app.ts';
import { caseFiles, caseOf, factOf, readCase } from './cases.ts';
import { activeOf, cellOfFact, typeOver } from './desk.ts';

/** The panel: an edited value shows, an empty cell says why, and an edit here is an edit of the report. */

const text = words.data;
const lanjiang = caseOf('lanjiang');
const labelOf = (id: string) => PANEL.find((one) => one.id === id)?.label ?? id;

/** Opens the panel with the columns of some indicators alone. */
async function openPanel(page: Page, indicators: readonly string[]): Promise<void> {
  await goTo(page, 'data');
  await page.getByRole('button', { name: text.picker.open }).click();
  const picker = page.getByRole('region', { name: text.picker.label });
  await picker.getByRole('button', { name: text.picker.clear }).click();
  for (const label of indicators.map(labelOf)) {
    await picker.getByRole('searchbox', { name: text.picker.search }).fill(label);
    await picker.getByRole('checkbox', { name: label }).first().check();
  }
  await page.getByRole('button', { name: text.picker.open }).click();
}

/** The cell of a unit's row below an indicator's head. */
async function panelCell(page: Page, unit: string, indicator: string) {
  const grid = page.getByRole('grid', { name: text.grid.label });
  const head = grid.getByRole('columnheader').filter({ hasText: labelOf(indicator) });
  const column = await head.first().getAttribute('aria-colindex');
  const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit }) });
  return row.locator(`[role="gridcell"][aria-colindex="${column ?? ''}"]`);
}

test('what is corrected in the report shows in the panel, and the other way round', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  const read = await readCase(lanjiang);
  const fact = factOf(read, 'requests.received', null);
  await goTo(page, 'reports');
  await page.getByRole('link', { name: lanjiang.unit }).click();
  await cellOfFact(page, read, fact).click();
  await typeOver(page, '31');
  await lampIsSaved(page);
  const report = page.url();

  await openPanel(page, ['app.received']);
  const cell = await panelCell(page, lanjiang.unit, 'app.received');
  await expect.poll(() => cell.innerText()).toBe('31');
  await page.getByText(text.editedName).waitFor();

  await cell.click();
  await typeOver(page, '1,234');
  await page.getByText(text.edit.done(1)).waitFor();
  await expect.poll(() => cell.innerText()).toBe('1,234');
  await page.goto(report);
  await cellOfFact(page, read, { ...fact, value: { digits: '1234', exponent: 0 } }).click();
  await expect.poll(() => activeOf(page).getByRole('textbox').inputValue()).toBe('1,234');

  await page.keyboard.press('ControlOrMeta+z');
  await cellOfFact(page, read, { ...fact, value: { digits: '31', exponent: 0 } }).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await cellOfFact(page, read, fact).waitFor();
});

test('an empty cell says why, a cell that cannot be edited says so, a word is refused', async ({ visit }) => {
  const page = await visit('#/import');
  await choose(page, caseFiles());
  await openPanel(page, ['app.received', 'app.channel.fax', 'lit.total', 'capacity.budget']);
  const empty = await panelCell(page, lanjiang.unit, 'app.channel.fax');
  expect(await empty.innerText()).toBe('');
  expect(await empty.getAttribute('title')).toContain(words.csv.reasons.unmentioned);
  await empty.click();
  await page.getByText(`${text.grid.empty} · ${words.csv.reasons.unmentioned}`).waitFor();
  await typeOver(page, '许多');
  await page.getByText(text.edit.unreadable('许多')).waitFor();
  expect(await empty.innerText()).toBe('');
  const hints = await page
    .getByRole('gridcell')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.textContent?.trim() === '').map((cell) => cell.getAttribute('title')),
    );
  expect(hints.length).toBeGreaterThan(3);
  expect(hints.filter((hint) => hint === null || hint === '')).toEqual([]);
});

test('the rows that are counted are those of the table, a unit or a number each', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  await openPanel(page, ['app.received', 'proactive.website']);
  const all = caseFiles().length;
  await page.getByText(text.counted(all, all), { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: text.long.label }).check();
  await page.getByText(text.counted(all * 2, all * 2), { exact: true }).waitFor();
});

test('a cell opens its words', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'data');
  await (await panelCell(page, lanjiang.unit, 'proactive.website')).click();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('complementary', { name: text.sheet.label });
  const fact = factOf(await readCase(lanjiang), 'proactive.website', null);
  await sheet.getByText(fact.places[0]?.quote ?? '?', { exact: true }).waitFor();
  await sheet.getByRole('link', { name: text.sheet.open }).click();
  await expect.poll(() => activeOf(page).getByRole('textbox').inputValue()).toBe('512');
});
