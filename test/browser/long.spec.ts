import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { words } from '../../src/words/words.ts';
import { LAYOUTS } from '../layouts/layouts.ts';
import { printReport } from '../layouts/read.ts';
import { lampIsSaved, paste, saved, test } from './app.ts';
import { exportFacts } from './exports.ts';

/** A long report from its paste to its signature, without one event of a pointer. */

const text = words.report;
/** The tables of three forms under one title: several hundred values. */
const TEXT = (['2021', '2014', '2019'] as const)
  .map((form, i) => {
    const layout = LAYOUTS.find(({ name }) => name === 'lines');
    if (!layout) throw new Error('There is no layout of lines.');
    const lines = printReport(layout, form, 0).text.split('\n');
    return lines.filter((line) => i === 0 || !line.includes('年度报告')).join('\n');
  })
  .join('\n');
const LEAST = 300;
const UNIT = '临河市';

/** Counts what comes from a mouse, a finger or a pen, from now on. */
const countPointers = (page: Page) =>
  page.evaluate(() => {
    const seen = { pointers: 0 };
    Object.assign(globalThis, seen);
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(kind, () => ((globalThis as unknown as typeof seen).pointers += 1), true);
  });
const pointersOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { pointers: number }).pointers);
const activeKey = (page: Page) =>
  page.evaluate(() => document.querySelector('td[aria-selected="true"]')?.id ?? '');

/** Presses a key and waits until the page is at another place. */
async function goOn(page: Page, key: string): Promise<void> {
  const before = await activeKey(page);
  await page.keyboard.press(key);
  await expect.poll(() => activeKey(page)).not.toBe(before);
}

/** The states of all values, as exported. */
async function statesOf(page: Page): Promise<string[]> {
  const [head = '', ...rows] = (await exportFacts(page)).trim().split('\r\n');
  const at = head.split(',').indexOf('state');
  return rows.map((row) => row.split(',')[at] ?? '');
}

test('promise 59: three hundred facts are reviewed by keys alone: edited, noted, thrown out, undone, seen, signed', async ({
  visit,
}) => {
  const page = await visit();
  await countPointers(page);
  await page.getByRole('textbox', { name: words.importing.box }).focus();
  await paste(page, TEXT);
  await saved(page, UNIT);
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (/^#\/reports\/.+/.test(place)) break;
  }
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: text.source.label }).waitFor();

  await goOn(page, 'j');
  const edited = await activeKey(page);
  await page.keyboard.type('4321');
  await page.keyboard.press('Enter');
  await page.locator(`[id="${edited}"]`).getByText('4,321').waitFor();

  await goOn(page, 'j');
  const noted = await activeKey(page);
  await page.keyboard.press('d');
  const note = page.getByRole('textbox', { name: text.detail.note });
  for (let stop = 0; stop < 20; stop += 1) {
    if (await note.evaluate((field) => field === document.activeElement).catch(() => false)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('问过原单位');
  await page.keyboard.press('Enter');
  await lampIsSaved(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => activeKey(page)).toBe(noted);

  await goOn(page, 'j');
  const out = await activeKey(page);
  await goOn(page, 'x');
  await expect.poll(() => page.locator(`[id="${out}"]`).getAttribute('class')).toContain('out');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => page.locator(`[id="${out}"]`).getAttribute('class')).not.toContain('out');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => page.locator(`[id="${out}"]`).getAttribute('class')).toContain('out');

  // What is left: what the report prints wrong is said to be so, numbers of no indicator are no facts, values are seen or signed.
  const KEYS: Readonly<Record<string, string>> = { findings: 'y', source: 'x', tables: ' ' };
  const verdict = () => page.locator('.verdict').innerText();
  const most = (await page.getByRole('gridcell').count()) + 200;
  for (let step = 0; step < most && (await page.locator('.ways .primary').count()) > 0; step += 1) {
    const said = await verdict();
    const pane = await page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? 'tables',
    );
    await page.keyboard.press(pane === 'tables' && step % 10 === 1 ? 's' : (KEYS[pane] ?? ' '));
    // The first key only leads on from the value that was thrown out.
    if (step > 0) await expect.poll(verdict).not.toBe(said);
  }
  await page.getByText(text.review.done).first().waitFor();
  await lampIsSaved(page);
  expect(await pointersOf(page)).toBe(0);

  const states = await statesOf(page);
  // A cell with several facts shows the one that counts; the others stay as they were read.
  expect(states.filter((state) => state !== 'read').length).toBeGreaterThanOrEqual(LEAST);
  const count = (state: string) => states.filter((one) => one === state).length;
  expect([count('edited'), count('rejected')]).toEqual([1, 1]);
  expect(count('signed')).toBeGreaterThan(20);
}, 400_000);
