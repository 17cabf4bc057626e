import { expect } from 'vitest';
import { SAMPLE } from '../../src/source/sample.ts';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { goTo, lampIsSaved, paste, saved, test } from './app.ts';

/** A second report of the same unit and year is noticed, shown fact by fact, and merged or put in the other's place. */

const text = later.twins;
const unit = '临河市人民政府';
/** Another print of the sample: one number otherwise, one sentence more. */
const OTHER = SAMPLE.text
  .replace('行政许可\t52316', '行政许可\t52361')
  .replace('举办新闻发布会14场', '举办新闻发布会14场,发布政务微博信息77条');

test('another text of the same report is merged, and undone', async ({ visit }) => {
  const page = await visit();
  await paste(page, SAMPLE.text);
  await saved(page, unit);
  await paste(page, OTHER);
  await page.getByText(words.importing.twins(1)).waitFor();
  await page.getByRole('button', { name: words.importing.settle }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await dialog.getByText(text.clashes).waitFor();
  await page.keyboard.press('Tab');
  await dialog.getByRole('radio', { name: text.ways.merge.name }).check();
  await dialog.getByRole('radio', { name: text.take('52,361') }).check();
  await dialog.getByRole('button', { name: later.applying.apply }).click();
  await dialog.waitFor({ state: 'detached' });
  await lampIsSaved(page);
  await page.getByText(words.importing.twins(1)).waitFor({ state: 'detached' });
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(1, 1)).waitFor();
  await page.getByRole('row').getByRole('link').first().click();
  await page.getByRole('gridcell', { name: '52,361' }).first().waitFor();
  await page.getByRole('gridcell', { name: '77' }).first().waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(2, 2)).waitFor();
});

test('of many all are settled alike', async ({ visit }) => {
  const page = await visit();
  const years = ['2021', '2022', '2023'];
  const print = (body: string, year: string) => body.replaceAll('2023年', `${year}年`);
  for (const body of [SAMPLE.text, OTHER]) for (const year of years) await paste(page, print(body, year));
  await page.getByText(words.importing.twins(3)).waitFor();
  await page.getByRole('button', { name: words.importing.settle }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await dialog
    .getByRole('group', { name: text.wayOf(text.all) })
    .getByRole('radio', { name: text.ways.replace.name })
    .check();
  await dialog.getByRole('button', { name: later.applying.apply }).click();
  await dialog.waitFor({ state: 'detached' });
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(3, 3)).waitFor();
  expect(await page.getByRole('row').count()).toBeGreaterThan(3);
});
