import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { sha256Of } from './hash.ts';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { goTo, open, openBackup } from '../browser/app.ts';
import { exportFacts } from '../browser/exports.ts';
import { launch, makeProfile } from '../browser/profile.ts';
import { openBeside, rowsOf } from '../browser/stored.ts';
import { addSample, lampAfter, openSample, sampleFacts, typeInto } from './cells.ts';
import { PATIENCE, between, randomOf, rounds } from './rounds.ts';
import { smallReports, toPayload } from './texts.ts';

/** A browser whose space runs out at many sizes, during every kind of write: nothing earlier is lost, and it is said. */

const TABLES = ['reports', 'texts', 'summaries', 'outlines', 'journal', 'decisions', 'own'];
/** Most bytes that are still free when a round begins. */
const MOST_FREE = 600_000;
/** Files chosen at once until the space is full. */
const FILES = 20;

const origin = () => new URL(inject('url')).origin;
const isFull = (page: Page) =>
  page.getByRole('banner').getByText(words.frame.lamp.failed(words.frame.store.quota)).first();

/** Hash of every row by its table and key. */
async function rowsIn(context: BrowserContext): Promise<Map<string, string>> {
  const beside = await openBeside(context);
  const found = new Map<string, string>();
  for (const table of TABLES)
    for (const row of await rowsOf(beside, table)) {
      const { id, seq, report, key } = row as Record<string, unknown>;
      found.set(JSON.stringify([table, id ?? seq ?? [report, key]]), sha256Of(JSON.stringify(row)));
    }
  await beside.close();
  return found;
}

/** Leaves so many bytes free. To be called before the database is opened: the browser remembers for a while how much there was. */
async function limit(context: BrowserContext, free: number): Promise<void> {
  const session = await context.newCDPSession(await openBeside(context));
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: origin() });
  await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: usage + free });
}

/** What fills the space: each goes on until a write is not taken, and is told so. */
type Fill = (page: Page, next: () => number) => Promise<void>;

const byImport: Fill = async (page, next) => {
  await goTo(page, 'import');
  for (let count = FILES; ; count += FILES) {
    const files = await smallReports(next() * FILES, FILES);
    await page.locator('input[type="file"]').setInputFiles(toPayload(files));
    const tally = page.getByRole('status').filter({ hasText: /份已保存/ });
    await tally
      .filter({ hasText: `${count}` })
      .or(isFull(page))
      .first()
      .waitFor();
    if (await isFull(page).isVisible()) break;
  }
  // The lamp tells of the last write, and a smaller report may still have found room; the line of the other says why not.
  await page.getByText(words.importing.failures.unsaved.why).first().waitFor();
};

const byEdits: Fill = async (page, next) => {
  const facts = await sampleFacts(5);
  const [fact] = facts;
  if (fact === undefined) throw new Error('The sample has no facts.');
  await openSample(page, inject('url'), fact);
  do await typeInto(page, fact, String(300_000 + next()));
  while ((await lampAfter(page)) === 'saved');
  await isFull(page).waitFor();
};

const byUndo: Fill = async (page) => {
  await goTo(page, 'reports');
  for (let i = 0; !(await isFull(page).isVisible()); i += 1) {
    await page.keyboard.press(i % 2 === 0 ? 'ControlOrMeta+z' : 'ControlOrMeta+Shift+z');
    await lampAfter(page);
  }
};

const FILLS: readonly Fill[] = [byImport, byEdits, byUndo];

test(
  'promise 6: storage that is full at any size loses no earlier row, and says so',
  async ({ annotate }) => {
    const sizes = rounds(3, 40);
    const random = randomOf(6);
    const folder = await makeProfile();
    const first = await launch(folder);
    await addSample(await open(first));
    let before = await rowsIn(first);
    await first.close();
    let given = 0;
    const lost: string[] = [];
    for (let round = 0; round < sizes; round += 1) {
      const context = await launch(folder);
      await limit(context, between(random, 0, MOST_FREE));
      const page = await open(context);
      await FILLS[round % FILLS.length]?.(page, () => (given += 1));
      const after = await rowsIn(context);
      lost.push(...[...before].filter(([key]) => !after.has(key)).map(([key]) => key));
      await goTo(page, 'reports');
      expect((await exportFacts(page)).length).toBeGreaterThan(0);
      await context.close();
      before = after;
    }
    await annotate(`${sizes} sizes, each full and said so: ${lost.length} earlier rows lost`, 'figure');
    expect(lost).toEqual([]);
  },
  PATIENCE,
);

test('promise 6: a browser that has no space to open the database says so, and the page reads on', async () => {
  const context = await launch(await makeProfile());
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const page = await open(context);
  await page.getByText(words.frame.problem.unavailable(words.frame.store.quota)).waitFor();
  await page.locator('input[type="file"]').setInputFiles(toPayload(await smallReports(0, 1)));
  await page.getByText(words.importing.failures.unsaved.why).waitFor();
  await page.getByText(words.frame.lamp.failed(words.frame.store.quota)).first().waitFor();
  await context.close();
});

test('promise 6: a backup for which there is no space counts as none, and says why', async () => {
  const context = await launch(await makeProfile());
  const page = await open(context);
  await addSample(page);
  await page.evaluate(() => {
    const write = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const createWritable = async () => new WritableStream({ write });
    Object.assign(globalThis, { showSaveFilePicker: async () => ({ name: 'a.gongkai', createWritable }) });
  });
  await openBackup(page);
  const { make } = later.backup;
  await page.getByRole('button', { name: make.save }).click();
  await page.getByText(make.failed(words.frame.store.quota)).waitFor();
  await page.getByText(make.never(1)).waitFor();
  await context.close();
});
