import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { goTo, lineOf, paste, saved, test } from './app.ts';
import { caseOf, corrected, factsCsv, failedIn, fileOf, readCase, textOf } from './cases.ts';
import { activeOf, findingsIn, paneOf } from './desk.ts';
import { download } from './exports.ts';

/** The whole way once more without a pointer, with the focus in sight at each step. */

const lanjiang = caseOf('lanjiang');
/** More stops than any page has on the way to something. */
const MOST_STOPS = 60;

/** True where the element with the focus has an outline, or the cell that it stands for is framed. */
const isFocusShown = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const cell = focused?.closest('td') ?? focused?.closest('.grid-frame')?.querySelector('.active');
    return [focused, cell].some((element) => {
      if (!element || element === document.body) return false;
      const { outlineStyle, outlineWidth, boxShadow, opacity } = getComputedStyle(element);
      const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
      return (isOutlined || boxShadow !== 'none') && Number(opacity) > 0;
    });
  });
const focusIsShown = (page: Page, after: string) =>
  expect.poll(() => isFocusShown(page), { message: `focus in sight after ${after}` }).toBe(true);

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement).catch(() => false);

/** Presses a key until the focus is on something; it must be seen at each stop. */
async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS && !(await isFocused(target)); stop += 1) {
    await page.keyboard.press(key);
    // Past the last stop the focus is in the browser's own bar.
    if ((await page.evaluate(() => document.activeElement?.tagName)) !== 'BODY')
      await focusIsShown(page, key);
  }
  expect(await isFocused(target)).toBe(true);
}

test('promise 59: import, report, correction, undo, redo, export: by keys alone', async ({ visit }) => {
  const page = await visit();
  const read = await readCase(lanjiang);
  const after = corrected(read, lanjiang);
  const box = page.getByRole('textbox', { name: words.importing.box });
  await expect.poll(() => isFocused(box)).toBe(true);
  await focusIsShown(page, 'opening');
  await paste(page, textOf(lanjiang));
  await saved(page, lanjiang.unit);
  await walkTo(page, lineOf(page, lanjiang.unit).getByRole('link'));
  await page.keyboard.press('Enter');

  await expect.poll(() => findingsIn(page, 'bad')).toEqual(failedIn(read, 'hard'));
  await page.keyboard.press('f');
  await expect.poll(() => isFocused(paneOf(page, 'findings').getByRole('listitem').first())).toBe(true);
  await focusIsShown(page, 'f');
  const term = words.report.findings.term('不属于本行政机关公开数', '12');
  await walkTo(page, paneOf(page, 'findings').getByRole('button', { name: term }));
  await page.keyboard.press('Enter');
  await expect.poll(() => isFocused(activeOf(page).getByRole('textbox'))).toBe(true);
  await focusIsShown(page, 'Enter on a term');

  await page.keyboard.press('F2');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  expect(await activeOf(page).getByRole('textbox').inputValue()).toBe('12');
  await page.keyboard.type(lanjiang.typed);
  await page.keyboard.press('Enter');
  await expect.poll(() => findingsIn(page, 'bad')).toEqual([]);
  await focusIsShown(page, 'Enter in a cell');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => findingsIn(page, 'bad')).toEqual(failedIn(read, 'hard'));
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => findingsIn(page, 'bad')).toEqual([]);
  expect(failedIn(after, 'hard')).toEqual([]);

  for (const pane of ['findings', 'source'] as const) {
    await page.keyboard.press('F6');
    await expect.poll(() => isFocused(paneOf(page, pane))).toBe(true);
    await focusIsShown(page, `F6 to ${pane}`);
  }
  const open = page.getByRole('banner').getByRole('button', { name: words.frame.export });
  await walkTo(page, open, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const text = words.data.exporting;
  const dialog = page.getByRole('dialog', { name: text.title });
  await walkTo(page, dialog.getByRole('radio', { name: text.spreadsheet }));
  await page.keyboard.press('ArrowDown');
  expect(await dialog.getByRole('radio', { name: text.program }).isChecked()).toBe(true);
  await walkTo(page, dialog.getByRole('button', { name: text.downloadOne('facts.csv') }));
  const csv = await download(page, () => page.keyboard.press('Enter'));
  expect(csv.toString('utf8')).toBe(readFileSync(fileOf(lanjiang, 'exported.csv'), 'utf8'));
  expect(csv.toString('utf8')).toBe(factsCsv(after));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => isFocused(open)).toBe(true);
});

test('promise 59: the panel by keys: into it, through it, a value, out of it', async ({ visit }) => {
  const page = await visit();
  await paste(page, textOf(lanjiang));
  await saved(page, lanjiang.unit);
  await goTo(page, 'data');
  const field = page.locator('.grid-frame').getByRole('textbox');
  await walkTo(page, field);
  const column = () => page.getByRole('gridcell', { selected: true }).getAttribute('aria-colindex');
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await focusIsShown(page, 'ArrowRight');
  expect(await column()).toBe('4');
  await page.keyboard.type('77');
  await page.keyboard.press('Tab');
  expect(await column()).toBe('5');
  await page.getByText(words.data.edit.done(1)).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(words.frame.undone('edit')).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await isFocused(field)).toBe(false);
});

test('the keys are told by ?', async ({ visit }) => {
  const page = await visit('#/reports');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: words.frame.shortcuts });
  for (const { title } of later.keys) await dialog.getByRole('heading', { name: title }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});
