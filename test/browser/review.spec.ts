import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { hrefOf } from '../../src/ui/router.svelte.ts';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, lampIsSaved, pasteAndOpen, test } from './app.ts';
import { caseFiles, caseOf, readCase, textOf } from './cases.ts';
import { activeOf, findingsIn, paneOf, shows } from './desk.ts';
import { exportFacts } from './exports.ts';

/** The whole review of a report by keys: from the worst to the last, across a reload, on to the next report. */

const text = words.report;
const lanjiang = caseOf('lanjiang');

const verdictOf = (page: Page) => page.locator('.verdict').innerText();
const next = (page: Page) => page.locator('.ways .primary');
const stateColumn = (csv: string) => {
  const [head = '', ...rows] = csv.trim().split('\r\n');
  const at = head.split(',').indexOf('state');
  return rows.map((row) => row.split(',')[at]);
};

test('every fact of a report is looked at without a pointer', async ({ visit }) => {
  const page = await visit();
  const read = await readCase(lanjiang);
  await pasteAndOpen(page, textOf(lanjiang), lanjiang.unit);
  await next(page).focus();
  expect(await next(page).innerText()).toBe(text.review.whys.failed(1));
  await page.keyboard.press('Enter');
  await expect.poll(() => paneOf(page, 'findings').getByRole('listitem').first().isVisible()).toBe(true);
  // What the report prints wrong is said to be so, and is no longer open.
  await page.keyboard.press('y');
  await expect.poll(() => findingsIn(page, 'bad')).toEqual([]);

  const cells = await page.getByRole('gridcell').count();
  for (let step = 0; step <= cells && (await next(page).count()) > 0; step += 1) {
    const before = await verdictOf(page);
    await page.keyboard.press(' ');
    await expect.poll(() => verdictOf(page)).not.toBe(before);
  }
  await page.getByText(text.review.done).first().waitFor();
  await lampIsSaved(page);
  await page.reload();
  await page.getByText(text.review.done).first().waitFor();
  const states = stateColumn(await exportFacts(page));
  expect(states).toEqual(read.extraction.facts.map(() => 'seen'));
});

test('a finding that is shown brings its value into view', async ({ visit }) => {
  const page = await visit('', { viewport: { width: 1360, height: 480 } });
  await pasteAndOpen(page, textOf(lanjiang), lanjiang.unit);
  await next(page).click();
  const isInView = () =>
    activeOf(page).evaluate((cell) => {
      const frame = cell.closest('.scroll')?.getBoundingClientRect();
      const box = cell.getBoundingClientRect();
      return frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom;
    });
  await expect.poll(isInView).toBe(true);
});

test('on paper a report is its checks and the whole of its tables', async ({ visit }) => {
  const page = await visit();
  await pasteAndOpen(page, textOf(lanjiang), lanjiang.unit);
  await page.emulateMedia({ media: 'print' });
  const isSeen = (name: 'source' | 'tables' | 'findings') => paneOf(page, name).isVisible();
  await expect.poll(() => isSeen('source')).toBe(false);
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  const boxOf = async (name: 'tables' | 'findings') => await paneOf(page, name).boundingBox();
  const [findings, tables] = [await boxOf('findings'), await boxOf('tables')];
  expect((findings?.y ?? 0) + (findings?.height ?? 0)).toBeLessThanOrEqual((tables?.y ?? 0) + 1);
  const last = await page.getByRole('gridcell').last().boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((tables?.y ?? 0) + (tables?.height ?? 0));
});

test('signed, no fact, as printed: one key each, undone and done again', async ({ visit }) => {
  const page = await visit();
  await pasteAndOpen(page, textOf(lanjiang), lanjiang.unit);
  const states = async () => stateColumn(await exportFacts(page)).filter((state) => state !== 'read');
  await page.keyboard.press('j');
  await activeOf(page).waitFor();
  for (const key of ['s', 'x', 'y']) {
    const before = await activeOf(page).getAttribute('id');
    await page.keyboard.press(key);
    await expect.poll(() => activeOf(page).getAttribute('id')).not.toBe(before);
  }
  await lampIsSaved(page);
  expect((await states()).sort()).toEqual(['published_error', 'rejected', 'signed']);
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(words.frame.undone('edit')).waitFor();
  expect((await states()).sort()).toEqual(['rejected', 'signed']);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.getByText(words.frame.redone('edit')).waitFor();
  expect((await states()).sort()).toEqual(['published_error', 'rejected', 'signed']);
});

test('a link inside the report leads to the words and leaves the page as it is', async ({ visit }) => {
  const page = await visit();
  const { id, extraction } = await readCase(lanjiang);
  await pasteAndOpen(page, textOf(lanjiang), lanjiang.unit);
  await page.getByRole('button', { name: text.head.more }).click();
  const fact = extraction.facts.find(({ places }) => (places[0]?.quote ?? '') !== '');
  await page.evaluate((href) => (location.hash = href), hrefOf('reports', id, { fact: fact?.id ?? '' }));
  await shows(page, fact?.places[0]?.quote ?? '');
  expect(await page.getByRole('button', { name: text.head.less }).count()).toBe(1);
});

test('facts whose checks all hold are marked in one step, others never', async ({ visit }) => {
  const page = await visit();
  await pasteAndOpen(page, textOf(lanjiang), lanjiang.unit);
  await page.locator('.bulk').getByRole('button').first().click();
  await page.getByText(/^已标 \d+ 个值/).waitFor();
  const failed = page.getByRole('gridcell').and(page.locator('.bad'));
  for (const label of await failed.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
    expect(label).not.toContain(text.states.seen);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => stateColumn(await exportFacts(page)).includes('seen')).toBe(false);
});

test('from report to report, the worst first', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  await page.getByRole('link', { name: caseOf('baishi').unit }).click();
  await page.getByRole('region', { name: text.source.label }).waitFor();
  const seen = new Set<string>();
  // The address changes before the page does: its title tells which report stands there.
  const gone = [words.frame.titleOf(text.title)];
  for (let step = 0; step < caseFiles().length; step += 1) {
    const title = await page.title();
    gone[1] = title;
    seen.add(title);
    await page.keyboard.press(']');
    await expect.poll(async () => gone.includes(await page.title())).toBe(false);
    await page.getByRole('region', { name: text.source.label }).waitFor();
  }
  expect(seen.size).toBe(caseFiles().length);
});

test('chosen reports alone, the worst first, to the last of them', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  const chosen = ['baishi', 'lanjiang'].map((slug) => caseOf(slug).unit);
  for (const unit of chosen)
    await page.getByRole('row').filter({ hasText: unit }).getByRole('checkbox').check();
  await page.getByRole('link', { name: later.queue.start(2) }).click();
  const head = page.locator('.ways');
  await head.getByText(later.queue.at(1, 2)).waitFor();
  const first = await page.getByRole('heading', { level: 1 }).innerText();
  // The one with a failed check comes first, and stays behind when nothing of it is open any more.
  expect(first).toContain(caseOf('lanjiang').unit);
  await page.keyboard.press('y');
  await expect.poll(() => findingsIn(page, 'bad')).toEqual([]);
  await page.keyboard.press(']');
  await head.getByText(later.queue.at(2, 2)).waitFor();
  await page.reload();
  await head.getByText(later.queue.at(2, 2)).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(caseOf('baishi').unit);
  await page.keyboard.press(']');
  await page.getByText(later.queue.last).waitFor();
  await head.getByRole('link', { name: later.queue.toList }).waitFor();
});

test('facts whose checks all hold are marked over all selected reports, in one step of undo', async ({
  visit,
}) => {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  const list = words.reports;
  await page.getByRole('checkbox', { name: list.selectAll }).check();
  await page.getByRole('button', { name: list.markSound(text.states.seen) }).click();
  await page.getByText(/^\d+ 份报告的 \d+ 个值已标为/).waitFor();
  const looked = () => page.getByRole('main').locator('tbody tr td:nth-of-type(6)').allInnerTexts();
  const marked = async () => (await looked()).filter((count) => count.trim() !== '').length;
  expect(await marked()).toBeGreaterThan(1);
  await page.getByRole('status').getByRole('button', { name: list.undo }).click();
  await expect.poll(marked).toBe(0);
});
