import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PANEL } from '../../src/catalogue/panel.ts';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, test } from './app.ts';
import { caseOf, textOf } from './cases.ts';
import { download } from './exports.ts';

/** A chart, the table of its numbers, and its picture. The unit has a report of 2015 and one of 2017, none between. */

const text = later.charts;
const lanjiang = caseOf('lanjiang');
const yearLater = textOf(lanjiang)
  .replaceAll('2015', '2017')
  .replaceAll('512条', '640条')
  .replaceAll('27件', '30件');
const labelOf = (id: string) => PANEL.find((one) => one.id === id)?.label ?? id;

const tableOf = (page: Page) => page.getByRole('region', { name: text.table }).getByRole('table');
const rowsOf = (page: Page) =>
  tableOf(page)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );

async function openCharts(visit: () => Promise<Page>): Promise<Page> {
  const page = await visit();
  await choose(page, [
    { name: '2015.txt', bytes: Buffer.from(textOf(lanjiang)) },
    { name: '2017.txt', bytes: Buffer.from(yearLater) },
  ]);
  await goTo(page, 'charts');
  await tableOf(page).waitFor();
  return page;
}

test('the table has the numbers of what is chosen, and a gap says why', async ({ visit }) => {
  const page = await openCharts(visit);
  await expect
    .poll(() => rowsOf(page))
    .toEqual([
      ['2015', '27'],
      ['2016', text.noReport],
      ['2017', '30'],
    ]);
  const picker = page.getByRole('group').filter({ hasText: text.what }).last();
  await picker.getByRole('searchbox', { name: words.data.picker.search }).fill(labelOf('proactive.website'));
  await picker
    .getByRole('checkbox', { name: labelOf('proactive.website') })
    .first()
    .check();
  await expect
    .poll(() => rowsOf(page))
    .toEqual([
      ['2015', '27', '512'],
      ['2016', text.noReport, text.noReport],
      ['2017', '30', '640'],
    ]);
  await page.reload();
  await expect.poll(() => rowsOf(page).then((rows) => rows.at(-1))).toEqual(['2017', '30', '640']);
  await page.getByRole('radio', { name: text.kinds['bar']?.[0] ?? '' }).check();
  await expect.poll(() => rowsOf(page)).toEqual([[lanjiang.unit, '30', '640']]);
});

test('a number of the table opens its words', async ({ visit }) => {
  const page = await openCharts(visit);
  await tableOf(page).getByRole('button', { name: '30' }).click();
  const sheet = page.getByRole('complementary', { name: words.data.sheet.label });
  await sheet.getByText('受理政府信息公开申请30件').first().waitFor();
});

test('the saved picture is a PNG of the promised size with something on it', async ({ visit }) => {
  const page = await openCharts(visit);
  const png = await download(page, () => page.getByRole('button', { name: text.png }).click());
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(width).toBeGreaterThanOrEqual(1200);
  expect(width / height).toBeCloseTo(16 / 9, 1);
  expect(png.length).toBeGreaterThan(10_000);
  expect(png.length).toBeLessThan(2_000_000);
});

test('the chart is drawn: its canvas is not blank', async ({ visit }) => {
  const page = await openCharts(visit);
  const isBlank = () =>
    page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const blank = document.createElement('canvas');
      [blank.width, blank.height] = [canvas.width, canvas.height];
      return canvas.toDataURL().length < 2 * blank.toDataURL().length;
    });
  await expect.poll(isBlank).toBe(false);
});
