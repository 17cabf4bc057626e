import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { goTo, habits, open, paste, saved, test, watch } from './app.ts';
import { caseOf, factsCsv, readCase, textOf } from './cases.ts';
import { exportFacts } from './exports.ts';
import { isKept } from './kept.ts';
import { startServer } from './server.ts';
import type { Server } from './server.ts';

/** The page without a network, after one visit. */

const PAGE = 'dist/page';

/** One visit, then neither server nor network. */
async function visitOnce(context: BrowserContext, server: Server): Promise<void> {
  const page = await open(context, '', server.url);
  await isKept(page);
  await page.close();
  server.breakAfter(0);
  await context.setOffline(true);
}

test('promise 20: after one visit everything works without a network', async ({ browser }) => {
  const server = await startServer(PAGE);
  const context = await browser.newContext(habits());
  const faults = await watch(context, server.url);
  await visitOnce(context, server);

  const traditional = caseOf('baishi');
  const page = await open(context, '', server.url);
  for (const one of [caseOf('lanjiang'), traditional]) {
    await paste(page, textOf(one));
    await saved(page, one.unit);
  }
  await goTo(page, 'data');
  await page.getByRole('rowheader', { name: traditional.unit }).first().waitFor();
  await goTo(page, 'charts');
  await page.getByRole('region', { name: later.charts.table }).getByRole('table').waitFor();
  await goTo(page, 'checks');
  await page.getByRole('grid', { name: later.checks.matrix }).waitFor();
  await goTo(page, 'reports');
  await page.getByRole('link', { name: traditional.unit }).click();
  await page.getByRole('region', { name: words.report.source.label }).waitFor();
  expect(await exportFacts(page)).toBe(factsCsv(await readCase(traditional)));
  await page.reload();
  await page.getByRole('region', { name: words.report.source.label }).waitFor();

  expect(faults).toEqual([]);
  await context.close();
  await server.close();
});

test('the page can be installed', async ({ browser }) => {
  const server = await startServer(PAGE);
  const context = await browser.newContext(habits());
  const page = await open(context, '', server.url);
  await isKept(page);
  const devtools = await context.newCDPSession(page);
  const { manifest, errors } = await devtools.send('Page.getAppManifest', {});
  expect(errors).toEqual([]);
  expect(manifest?.display).toBe('kStandalone');
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A context of a test is always a private window.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
  await context.close();
  await server.close();
});
