import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { goTo, lampIsSaved, pasteAndOpen, test } from './app.ts';
import { caseOf, textOf } from './cases.ts';
import { sourceOf } from './desk.ts';
import { exportFacts } from './exports.ts';

/** Values taken from the source by keys, numbers told what they are, indicators of one's own, blocks pasted from a spreadsheet. */

const text = later.taking;
const baishi = caseOf('baishi');
const REPORT = '青原县2021年政府信息公开工作年度报告\n全年放映公益电影36场，发放宣传手册120本。\n';
const rowsOf = (csv: string, said: string) => csv.split('\r\n').filter((row) => row.includes(said));

test('words that a person selects become a fact with its place, across a reload', async ({ visit }) => {
  const page = await visit();
  await pasteAndOpen(page, REPORT, '青原县');
  await sourceOf(page).evaluate((pane, quote) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(quote) ?? -1;
      if (at !== -1) getSelection()?.setBaseAndExtent(node, at, node, at + quote.length);
    }
  }, '120本');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: text.title });
  await dialog.getByRole('combobox', { name: text.search }).fill('政府网站公开');
  await page.keyboard.press('ArrowDown');
  expect(await dialog.getByRole('option', { selected: true }).innerText()).toContain('政府网站公开');
  await dialog.getByRole('textbox', { name: text.value }).fill('一百二十');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^已取：/).waitFor();
  await lampIsSaved(page);
  await page.reload();
  await sourceOf(page).waitFor();
  const start = REPORT.indexOf('120');
  const [row] = rowsOf(await exportFacts(page), 'hand/source');
  expect(row).toContain(',120,');
  expect(row).toContain(`,${start},${start + 4},120本,hand/source`);
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(words.frame.undone('add-fact')).waitFor();
  expect(rowsOf(await exportFacts(page), 'hand/source')).toEqual([]);
});

test('a number without a name becomes an indicator of all reports, and can be dropped again', async ({
  visit,
}) => {
  const page = await visit();
  await pasteAndOpen(page, REPORT.replace('36场', '40场').replace('青原县', '临河市'), '临河市');
  await goTo(page, 'import');
  await pasteAndOpen(page, REPORT, '青原县');
  await page.getByRole('button', { name: words.report.figures.what('放映公益电影') }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await dialog.getByRole('radio', { name: text.ways.own }).check();
  await dialog.getByRole('button', { name: text.own.try }).click();
  await dialog.getByText(text.own.matches(2, 2)).waitFor();
  await dialog.getByRole('button', { name: text.own.keep }).click();
  await page.getByRole('grid', { name: text.own.title }).waitFor();
  expect(rowsOf(await exportFacts(page), ',own.')).toHaveLength(1);
  await page.getByRole('button', { name: text.own.open }).click();
  const list = page.getByRole('dialog', { name: text.own.title });
  await list.getByRole('button', { name: /^删去/ }).click();
  await list.getByText(text.own.none).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('grid', { name: text.own.title }).waitFor({ state: 'detached' });
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('grid', { name: text.own.title }).waitFor();
});

test('an own indicator is a column of the data and a line of the charts, and its values can be put right there', async ({
  visit,
}) => {
  const page = await visit();
  await pasteAndOpen(page, REPORT, '青原县');
  await page.getByRole('button', { name: words.report.figures.what('放映公益电影') }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await dialog.getByRole('radio', { name: text.ways.own }).check();
  await dialog.getByRole('button', { name: text.own.try }).click();
  await dialog.getByText(text.own.matches(1, 1)).waitFor();
  await dialog.getByRole('button', { name: text.own.keep }).click();
  await page.getByRole('grid', { name: text.own.title }).waitFor();

  await goTo(page, 'data');
  await page.getByRole('button', { name: words.data.picker.open }).click();
  const picker = page.getByRole('region', { name: words.data.picker.label });
  await picker.getByRole('button', { name: words.data.picker.clear }).click();
  await picker.getByText(text.own.title).click();
  await picker.getByRole('checkbox', { name: /放映公益电影/ }).check();
  const cell = (value: string) => page.getByRole('gridcell').filter({ hasText: new RegExp(`^${value}$`) });
  await cell('36').click();
  await page.keyboard.type('38');
  await page.keyboard.press('Enter');
  await cell('38').waitFor();
  await lampIsSaved(page);
  await page.reload();
  await cell('38').waitFor();

  await goTo(page, 'charts');
  const shown = page.getByRole('region', { name: later.charts.choice });
  await shown.getByText(text.own.title).click();
  await shown.getByRole('checkbox', { name: /放映公益电影/ }).check();
  await page.getByRole('table').getByText('38').waitFor();
  await page
    .getByRole('table')
    .getByText(/放映公益电影/)
    .first()
    .waitFor();
});

test('a block goes out as spreadsheets write it, and one comes in after a look at what it changes', async ({
  visit,
}) => {
  const page = await visit();
  await pasteAndOpen(page, textOf(baishi), baishi.unit);
  const cells = page.getByRole('grid', { name: words.report.form.titles.applicants }).locator('td.value');
  await cells.first().click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\d+\t\d+\r?\n\d+\t\d+$/);
  const before = await exportFacts(page);
  await cells.first().click();
  await page.evaluate(() => navigator.clipboard.writeText('７７１\t七百七十二\r\n773\t何\r\n'));
  await page.keyboard.press('ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: text.paste.title });
  await dialog.getByText(text.paste.unreadable).waitFor();
  await dialog.getByRole('button', { name: text.paste.do(3) }).click();
  await page.getByText(text.paste.done(3)).waitFor();
  const after = await exportFacts(page);
  for (const value of ['771', '772', '773']) expect(after).toContain(`,${value},`);
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(words.frame.undone('edit')).waitFor();
  expect(await exportFacts(page)).toBe(before);
});
