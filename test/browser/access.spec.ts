import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, paste, pasteAndOpen, test } from './app.ts';
import { caseFiles, caseOf, textOf } from './cases.ts';
import { detailOf } from './desk.ts';

/** axe finds nothing against WCAG 2.2 AA on any page, in light and in dark, with what opens on it open. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const LIGHT: axe.RunOnly = { type: 'tag', values: TAGS };
/** In dark only colours differ. */
const DARK: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe has against the page as it stands: rule, element, why. */
const against = (page: Page, asked: axe.RunOnly): Promise<readonly string[]> =>
  page.evaluate(async (runOnly) => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    const { violations } = await tool.run({ runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
  }, asked);

/** What a page must also be clean in: twice as large on the usual window, a phone, the system's own colours. */
const SCREENS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ['390 px', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }],
  ['forced colours', { forcedColors: 'active' }],
];

async function isClean(page: Page, place: string): Promise<void> {
  await page.evaluate(AXE);
  expect.soft(await against(page, LIGHT), `${place}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await against(page, DARK), `${place}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('promise 59: import, with lines read and a line that failed', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  await paste(page, ' ');
  await page.getByText(words.importing.failures.empty.next).waitFor();
  await isClean(page, 'import');
  await page.getByRole('button', { name: words.importing.howTo }).click();
  await isClean(page, 'how to copy');
  await page.keyboard.press('Escape');
  await paste(page, `${textOf(caseOf('lanjiang'))}\n全年举办培训班3期。`);
  await page.getByRole('button', { name: words.importing.settle }).click();
  await page.getByRole('radio', { name: later.twins.ways.merge.name }).check();
  await isClean(page, 'two of one unit and year');
});

test('promise 59: report, with a cell selected and everything unfolded; report with the tables of 2021', async ({
  visit,
}) => {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  await page.getByRole('link', { name: caseOf('lanjiang').unit }).click();
  await page.getByRole('button', { name: words.report.head.more }).click();
  await page.getByRole('grid').first().getByRole('gridcell').first().click();
  await detailOf(page).getByRole('button').first().waitFor();
  const folded = page.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await isClean(page, 'report');

  await goTo(page, 'reports');
  await page.getByRole('link', { name: caseOf('baishi').unit }).click();
  await page.getByRole('grid', { name: words.report.form.titles.applicants }).waitFor();
  await isClean(page, 'report of 2021');
});

test('promise 59: reports, data, charts, checks, and what opens on them', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  await page.getByRole('checkbox', { name: words.reports.selectAll }).check();
  await isClean(page, 'reports');
  await page.getByRole('banner').getByRole('button', { name: words.frame.export }).click();
  await page.getByRole('dialog', { name: words.data.exporting.title }).waitFor();
  await isClean(page, 'export');
  await page.keyboard.press('Escape');

  await goTo(page, 'data');
  await page.getByRole('gridcell').nth(3).click();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: words.data.sheet.label }).waitFor();
  await page.getByRole('button', { name: words.data.picker.open }).click();
  await isClean(page, 'data');

  await goTo(page, 'charts');
  await page.getByRole('region', { name: later.charts.table }).waitFor();
  await isClean(page, 'charts');
  await goTo(page, 'checks');
  await page.getByRole('grid', { name: later.checks.matrix }).waitFor();
  await isClean(page, 'checks');
});

test('promise 59: the menu and its pages, and pages without a report', async ({ visit }) => {
  const page = await visit('#/data');
  await isClean(page, 'empty data');
  await goTo(page, 'reports');
  await isClean(page, 'empty reports');
  await page.getByRole('button', { name: words.frame.menu }).click();
  await isClean(page, 'menu');
  await page.getByRole('button', { name: words.frame.shortcuts }).click();
  await isClean(page, 'keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.frame.menu }).click();
  await page.getByRole('button', { name: words.frame.about }).click();
  await page.getByText(later.about.packages).waitFor();
  await isClean(page, 'about');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: later.search.field }).fill('申请');
  await page.getByRole('option').first().waitFor();
  await isClean(page, 'search');
});

test('promise 59: report: taking a value, own indicators, a pasted block, a note on a finding', async ({
  visit,
}) => {
  const page = await visit();
  await pasteAndOpen(page, textOf(caseOf('lanjiang')), caseOf('lanjiang').unit);
  const { report } = words;
  const { taking } = later;
  await page.getByRole('button', { name: report.findings.note }).first().click();
  await isClean(page, 'note on a finding');
  await page
    .getByRole('button', { name: /：取数$/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: taking.title }).waitFor();
  await isClean(page, 'taking a value');
  await page.getByRole('radio', { name: taking.ways.own }).check();
  await isClean(page, 'new indicator');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: taking.own.open }).click();
  await page.getByRole('dialog', { name: taking.own.title }).waitFor();
  await isClean(page, 'own indicators');
});

test.for(SCREENS)('promise 59: every page at %s', async ([name, screen], { visit }) => {
  const page = await visit('', screen);
  await choose(page, caseFiles());
  await isClean(page, `import, ${name}`);
  for (const place of ['reports', 'data', 'charts', 'checks'] as const) {
    await goTo(page, place);
    await page.getByText(caseOf('lanjiang').unit).first().waitFor({ state: 'attached' });
    await isClean(page, `${place}, ${name}`);
  }
});

test.for(SCREENS)('promise 59: a report at %s', async ([name, screen], { visit }) => {
  const page = await visit('', screen);
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  await page.getByRole('link', { name: caseOf('baishi').unit }).click();
  await page.locator('td.value').first().waitFor();
  await isClean(page, `report, ${name}`);
});
