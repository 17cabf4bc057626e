import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { hashOf } from '../../src/build/policy.ts';
import { goTo, habits, lampIsSaved, open, pasteAndOpen, test, watch } from './app.ts';
import { buildInto, newFolder } from './builds.ts';
import { CASES, caseOf, corrected, factOf, factsCsv, readCase, textOf } from './cases.ts';
import { cellOfFact, typeOver } from './desk.ts';
import { exportFacts } from './exports.ts';

/** The page as one file, opened from the disk. */

const folder = newFolder('single');
const file = join(folder.path, 'gongkai.html');
const url = pathToFileURL(file).href;

beforeAll(() => buildInto(folder.path, { mode: 'single' }));
afterAll(() => folder.remove());

test('promise 25: the one file does the same work, byte for byte, from the disk', async ({ browser }) => {
  const context = await browser.newContext(habits());
  const faults = await watch(context, url);
  for (const one of CASES) {
    const page = await open(context, '', url);
    await pasteAndOpen(page, textOf(one), one.unit);
    const read = await readCase(one);
    expect(await exportFacts(page)).toBe(factsCsv(read));
    await cellOfFact(page, read, factOf(read, one.concept, one.applicant)).click();
    await typeOver(page, one.typed);
    await lampIsSaved(page);
    await page.reload();
    const after = corrected(read, one);
    await cellOfFact(page, after, factOf(after, one.concept, one.applicant)).waitFor();
    expect(await exportFacts(page)).toBe(factsCsv(after));
    await page.close();
  }
  const page = await open(context, '', url);
  await goTo(page, 'data');
  await page
    .getByRole('rowheader', { name: caseOf('baishi').unit })
    .first()
    .waitFor();
  await goTo(page, 'charts');
  await page.getByRole('region', { name: later.charts.table }).getByRole('table').waitFor();
  await goTo(page, 'checks');
  await page.getByRole('grid', { name: later.checks.matrix }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test('promise 10: the one file says that others can read what it stores', async ({ browser }) => {
  const context = await browser.newContext(habits());
  const page = await open(context, '', url);
  await pasteAndOpen(page, textOf(caseOf('linhe')), caseOf('linhe').unit);
  await page.getByText(words.frame.notice.file).waitFor();
  await context.close();
});

test('promise 40: the one file may run what stands in it by hash, and nothing else', async ({ browser }) => {
  const context = await browser.newContext(habits());
  const page = await open(context, '', url);
  const scripts = await page.locator('script').allTextContents();
  const styles = await page.locator('style').allTextContents();
  expect(scripts).toHaveLength(2);
  expect(await page.locator('head > *').first().getAttribute('content')).toBe(
    [
      "default-src 'none'",
      `script-src ${scripts.map(hashOf).join(' ')}`,
      `style-src ${styles.slice(0, 1).map(hashOf).join(' ')}`,
      'worker-src blob:',
      "connect-src 'none'",
      'img-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types svelte-trusted-html app-worker',
    ].join('; '),
  );
  await context.close();
});

test('the one file weighs at most 1.1 times what its parts weigh', () => {
  const parts = readdirSync('dist/page', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^index\.html|assets.*\.(?:js|css))$/.test(name))
    .reduce((sum, name) => sum + statSync(join('dist/page', name)).size, 0);
  expect(statSync(file).size / parts).toBeLessThanOrEqual(1.1);
});
