import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { words } from '../../src/words/words.ts';
import { choose, goTo, lampIsSaved, test } from './app.ts';
import { caseFiles, caseOf, corrected, factOf, failedIn, readCase } from './cases.ts';
import { cellOfFact, findingsIn, sourceOf, typeOver } from './desk.ts';

/** A page 390 px wide, with fingers: nothing hangs over, the places are at the bottom, a value can be corrected. */

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const lanjiang = caseOf('lanjiang');

/** What is wider than the window and does not scroll inside something narrower. */
const overhanging = (page: Page) =>
  page.evaluate(() =>
    ['html', 'body', '#app', '#main', 'header', 'nav'].flatMap((name) => {
      const element = document.querySelector(name);
      const isWide = element !== null && element.scrollWidth > Math.min(element.clientWidth, innerWidth);
      return isWide ? [`${name} ${element.scrollWidth} > ${element.clientWidth}`] : [];
    }),
  );

async function fits(page: Page, place: string): Promise<void> {
  expect(await page.evaluate(() => innerWidth), place).toBe(PHONE.viewport.width);
  await expect.poll(() => overhanging(page), { message: place }).toEqual([]);
  const bar = await page.getByRole('navigation', { name: words.frame.placesLabel }).boundingBox();
  expect(bar, place).toMatchObject({ x: 0, width: PHONE.viewport.width });
  expect((bar?.y ?? 0) + (bar?.height ?? 0), place).toBe(PHONE.viewport.height);
  const isReached = (name: string) => page.getByRole('banner').getByRole('button', { name }).isVisible();
  expect(await isReached(words.frame.export), place).toBe(true);
  expect(await isReached(words.frame.menu), place).toBe(true);
}

test('all six pages fit', async ({ visit }) => {
  const page = await visit('', PHONE);
  await fits(page, 'empty import');
  await choose(page, caseFiles());
  await fits(page, 'import');
  for (const place of ['reports', 'data', 'charts', 'checks'] as const) {
    await goTo(page, place);
    await page.getByText(lanjiang.unit).first().waitFor({ state: 'attached' });
    await fits(page, place);
  }
  await goTo(page, 'reports');
  await page.getByRole('link', { name: caseOf('baishi').unit }).tap();
  await page.getByRole('tablist', { name: words.report.panes.label }).waitFor();
  await fits(page, 'report');
});

test('what can be done with chosen reports comes with the first of them, and no row moves', async ({
  visit,
}) => {
  const page = await visit('', PHONE);
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  const first = page.getByRole('checkbox', { name: words.reports.select(lanjiang.unit) });
  const deed = page.getByRole('button', { name: words.reports.delete });
  expect(await deed.count()).toBe(0);
  const before = await first.boundingBox();
  await first.tap();
  await deed.waitFor();
  expect(await first.boundingBox()).toEqual(before);
  await fits(page, 'reports with one chosen');
});

test('the panes are tabs, and a value is corrected by touch', async ({ visit }) => {
  const page = await visit('', PHONE);
  await choose(page, caseFiles());
  const read = await readCase(lanjiang);
  const after = corrected(read, lanjiang);
  const fact = factOf(read, lanjiang.concept, lanjiang.applicant);
  await goTo(page, 'reports');
  await page.getByRole('link', { name: lanjiang.unit }).tap();
  const tab = (name: 'source' | 'tables' | 'findings') =>
    page.getByRole('tab', { name: words.report.panes[name] });

  await tab('source').tap();
  await sourceOf(page).waitFor();
  await fits(page, 'source');
  await tab('findings').tap();
  await expect.poll(() => findingsIn(page, 'bad')).toEqual(failedIn(read, 'hard'));
  await fits(page, 'findings');
  await tab('tables').tap();
  await fits(page, 'tables');
  await cellOfFact(page, read, fact).tap();
  await typeOver(page, lanjiang.typed);
  await lampIsSaved(page);
  const edited = factOf(after, lanjiang.concept, lanjiang.applicant);
  await cellOfFact(page, after, edited).waitFor();
  await tab('findings').tap();
  await expect.poll(() => findingsIn(page, 'bad')).toEqual([]);
});

test('a press on marked words leads to the value', async ({ visit }) => {
  const page = await visit('', PHONE);
  await choose(page, caseFiles());
  const read = await readCase(lanjiang);
  const fact = factOf(read, lanjiang.concept, lanjiang.applicant);
  await goTo(page, 'reports');
  await page.getByRole('link', { name: lanjiang.unit }).tap();
  await page.getByRole('tab', { name: words.report.panes.source }).tap();
  await sourceOf(page)
    .locator(`[data-mark="${fact.places[0]?.span.start ?? ''}"]`)
    .tap();
  const tab = page.getByRole('tab', { name: words.report.panes.tables, selected: true });
  await tab.waitFor();
  await cellOfFact(page, read, fact).getByRole('textbox').waitFor();
});
