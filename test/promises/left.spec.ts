import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, open } from '../browser/app.ts';
import { launch, makeProfile } from '../browser/profile.ts';
import { openBeside, rowsOf } from '../browser/stored.ts';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { lookWhole } from './database.ts';
import { killOf } from './killed.ts';
import { hearSaved } from './marks.ts';
import { PATIENCE, between, isFull, randomOf, rounds } from './rounds.ts';
import { factsOfSmall, smallReports, toPayload } from './texts.ts';
import type { Small } from './texts.ts';

/** Files that were still waiting when the browser or the page died. */

const COUNT = isFull ? 1000 : 150;
const text = later.leftFiles;
const LEFT = new RegExp(text.there(7).replace('7', '\\d+'));

/** Chooses all files at once and kills the browser once so many of them are shown as saved. */
async function importUntilKilled(context: BrowserContext, files: readonly Small[], enough: number) {
  const page = await open(context);
  const kill = await killOf(context);
  const shown = new Set<string>();
  await new Promise<void>((resolve) => {
    const hear = (file: string) => {
      if (shown.add(file).size === enough) resolve();
    };
    void hearSaved(page, hear).then(() => page.locator('input[type="file"]').setInputFiles(toPayload(files)));
  });
  await kill();
}

test(
  'promise 3: an import that a killed browser cut off goes on where it was',
  { timeout: PATIENCE },
  async ({ annotate }) => {
    const kills = rounds(1, 5);
    const random = randomOf(3);
    const facts = await factsOfSmall();
    const files = await smallReports(0, COUNT);
    let whole = 0;
    for (let round = 0; round < kills; round += 1) {
      const profile = await makeProfile();
      // The page draws lines of the first forty.
      await importUntilKilled(await launch(profile), files, between(random, 20, 40));
      const context = await launch(profile);
      const page = await open(context);
      await page.getByText(LEFT).waitFor();
      await page.getByRole('button', { name: text.goOn }).click();
      const other = await open(context, '#/reports');
      await other.getByText(words.reports.count(COUNT, COUNT)).waitFor({ timeout: 300_000 });
      expect(await other.getByText(LEFT).count()).toBe(0);
      const { reports, lost, torn } = await lookWhole(
        context,
        files.map(({ id }) => id),
        facts,
      );
      whole += Number(reports === COUNT && lost.length + torn.length === 0);
      const beside = await openBeside(context);
      await expect.poll(async () => (await rowsOf(beside, 'queue')).length).toBe(0);
      await context.close();
    }
    await annotate(
      `${kills} imports of ${COUNT} files killed and gone on with: ${whole} with all of them, none twice`,
      'promise 3',
    );
    expect(whole).toBe(kills);
  },
);

test('promise 3: files of a page that crashed can be given up; those of a living page are its own', async () => {
  const context = await launch(await makeProfile());
  const page = await open(context);
  const beside = await openBeside(context);
  await page.locator('input[type="file"]').setInputFiles(toPayload(await smallReports(0, 150)));
  await expect.poll(async () => (await rowsOf(beside, 'queue')).length).toBeGreaterThan(0);
  const living = await open(context);
  await goTo(living, 'reports');
  expect(await living.getByText(LEFT).count()).toBe(0);
  const session = await context.newCDPSession(page);
  const isCrashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await isCrashed;
  await living.getByText(LEFT).waitFor();
  await living.getByRole('button', { name: text.giveUp }).click();
  await living.getByText(LEFT).waitFor({ state: 'hidden' });
  await expect.poll(async () => (await rowsOf(beside, 'queue')).length).toBe(0);
  await context.close();
}, 120_000);
