import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { words } from '../../src/words/words.ts';
import { choose, goTo, habits, lampIsSaved, open, test, watch } from './app.ts';
import { CASES, caseFiles, caseOf, corrected, factOf, readCase } from './cases.ts';
import { cellOfFact, findingsIn, typeOver } from './desk.ts';
import { exportFacts } from './exports.ts';
import { FLAGS } from './chromium.ts';

/** Reload, close, come back: everything is there. A profile on disk, and a browser that is started twice. */

/** Starts a browser on a profile, and asserts afterwards that nothing went wrong in it. */
async function withProfile(folder: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await chromium.launchPersistentContext(folder, {
    ...habits(),
    executablePath: inject('chromium'),
    args: FLAGS,
  });
  try {
    const faults = await watch(context);
    await work(await open(context));
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

test('reports, corrections, decisions, fields and the theme outlive the browser', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-profile-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lanjiang = caseOf('lanjiang');
  const linhe = caseOf('linhe');
  const read = await readCase(lanjiang);
  const after = corrected(read, lanjiang);
  const fact = factOf(read, lanjiang.concept, lanjiang.applicant);
  let csv = '';

  await withProfile(folder, async (page) => {
    await choose(page, caseFiles());
    await goTo(page, 'reports');
    await page.getByRole('link', { name: lanjiang.unit }).click();
    await cellOfFact(page, read, fact).click();
    await typeOver(page, lanjiang.typed);
    await expect.poll(() => findingsIn(page, 'bad')).toEqual([]);
    await lampIsSaved(page);
    csv = await exportFacts(page);

    await goTo(page, 'reports');
    await page.getByRole('link', { name: linhe.unit }).click();
    await page.getByRole('button', { name: words.report.findings.published }).first().click();
    await page.getByText(words.report.findings.kept).waitFor();
    await lampIsSaved(page);

    await page.getByRole('button', { name: words.frame.menu }).click();
    await page.getByRole('radio', { name: words.frame.theme.names.dark }).check();
  });

  await withProfile(folder, async (page) => {
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await goTo(page, 'reports');
    await page.getByText(words.reports.count(CASES.length, CASES.length)).waitFor();
    await page.getByRole('link', { name: linhe.unit }).click();
    await page.getByText(words.report.findings.kept).waitFor();

    await goTo(page, 'reports');
    await page.getByRole('link', { name: lanjiang.unit }).click();
    await cellOfFact(page, after, factOf(after, lanjiang.concept, lanjiang.applicant)).waitFor();
    expect(await findingsIn(page, 'bad')).toEqual([]);
    expect(await exportFacts(page)).toBe(csv);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await cellOfFact(page, read, fact).waitFor();
  });
});

test('what one tab writes, another shows', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  const other = await open(page.context(), '#/reports');
  await other.getByText(words.reports.count(CASES.length, CASES.length)).waitFor();
  await goTo(page, 'reports');
  await page.keyboard.press('ControlOrMeta+z');
  await other.getByText(words.reports.count(CASES.length - 1, CASES.length - 1)).waitFor();
});
