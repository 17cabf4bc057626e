import { expect } from 'vitest';
import { words } from '../../src/words/words.ts';
import { choose, goTo, lampIsSaved, open, test } from './app.ts';
import { CASES, caseFiles, caseOf, corrected, factOf, readCase } from './cases.ts';
import { cellOfFact, findingsIn, typeOver } from './desk.ts';
import { exportFacts } from './exports.ts';
import { makeProfile, withProfile } from './profile.ts';

/** Reload, close, come back: everything is there. A profile on disk, and a browser that is started twice. */

test('reports, corrections, decisions, fields and the theme outlive the browser', async () => {
  const folder = await makeProfile();
  const lanjiang = caseOf('lanjiang');
  const linhe = caseOf('linhe');
  const read = await readCase(lanjiang);
  const after = corrected(read, lanjiang);
  const fact = factOf(read, lanjiang.concept, lanjiang.applicant);
  let csv = '';

  await withProfile(folder, async (context) => {
    const page = await open(context);
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
    await page.getByText(words.report.findings.said.published).waitFor();
    await lampIsSaved(page);

    await page.getByRole('button', { name: words.frame.menu }).click();
    await page.getByRole('radio', { name: words.frame.theme.names.dark }).check();
  });

  await withProfile(folder, async (context) => {
    const page = await open(context);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await goTo(page, 'reports');
    await page.getByText(words.reports.count(CASES.length, CASES.length)).waitFor();
    await page.getByRole('link', { name: linhe.unit }).click();
    await page.getByText(words.report.findings.said.published).waitFor();

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

test('a database that does not open is told, and nobody waits for it', async ({ visit }) => {
  const page = await visit();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.reload();
  const { frame } = words;
  await page.getByText(frame.problem.unavailable(frame.store.private)).waitFor();
  await page.getByRole('banner').getByText(frame.lamp.shut).waitFor();
  for (const place of ['reports', 'data', 'charts', 'checks'] as const) {
    await page.getByRole('link', { name: frame.places[place] }).click();
    await page.getByRole('main').getByText(frame.shut).waitFor();
  }
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

test('promise 10: a private window says that what it stores will not last, from the first report on', async ({
  visit,
}) => {
  const page = await visit();
  const notice = page.getByText(words.frame.notice.unsure);
  expect(await notice.count()).toBe(0);
  await choose(page, caseFiles().slice(0, 1));
  await notice.waitFor();
  await page.getByRole('button', { name: words.frame.notice.read }).click();
  await notice.waitFor({ state: 'hidden' });
});
