import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Plugin } from 'vite';
import { words } from '../../src/words/words.ts';
import { lineOf, open } from '../browser/app.ts';
import { buildInto, newFolder } from '../browser/builds.ts';
import { download } from '../browser/exports.ts';
import { launch, makeProfile } from '../browser/profile.ts';
import { startServer } from '../browser/server.ts';
import { DATABASE, VERSIONS, makeReports, openBeside, rowsOf, store } from '../browser/stored.ts';
import { addSample, enter, lampAfter, openSample, sampleFacts } from './cells.ts';
import { lookWhole } from './database.ts';
import { sha256Of } from './hash.ts';
import { copyOf, killOf } from './killed.ts';
import { PATIENCE, between, randomOf, rounds } from './rounds.ts';
import { smallReports, toPayload } from './texts.ts';

/** Builds of two versions over one database, and a browser that is killed while it is brought up to date. */

const OLD = 'dist/page';
const next = newFolder('newer');
const text = words.frame.problem;

/** The next release, whose database has one version more. */
const newer: Plugin = {
  name: 'newer',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/store/db.ts')
      ? code.replace(/SCHEMA = (\d+)/, (_, version: string) => `SCHEMA = ${Number(version) + 1}`)
      : null,
};
beforeAll(() => buildInto(next.path, { mark: 'newer', plugins: [newer] }), 600_000);
afterAll(() => next.remove());

/** Everything that is stored, and the version it is stored in, as one hash. */
async function stateOf(beside: Page): Promise<string> {
  const tables = ['reports', 'texts', 'summaries', 'outlines', 'journal', 'settings'];
  const rows = [];
  for (const table of tables) rows.push(await rowsOf(beside, table));
  const versions = await beside.evaluate(() => indexedDB.databases());
  return sha256Of(JSON.stringify([rows, versions]));
}
const erase = (beside: Page) =>
  beside.evaluate(
    (name) => new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve)),
    DATABASE,
  );

/** Tries to write by importing, on a page that must not. */
async function tryImport(page: Page): Promise<void> {
  const files = await smallReports(1, 1);
  await page.evaluate(() => (location.hash = '#/import'));
  await page.locator('input[type="file"]').setInputFiles(toPayload(files));
  await lineOf(page, 'r1.txt').getByText(words.importing.states.failed).waitFor();
}

test(
  'promises 12, 13: an old tab writes nothing after an upgrade, an old build nothing into a newer database',
  async ({ annotate }) => {
    const tries = rounds(2, 50);
    const random = randomOf(12);
    const facts = await sampleFacts(20);
    const server = await startServer(OLD);
    const context = await launch(await makeProfile(), { serviceWorkers: 'block' });
    const beside = await openBeside(context, server.url);
    const written: [number, number] = [0, 0];
    for (let i = 0; i < tries; i += 1) {
      const fact = facts[between(random, 0, facts.length - 1)];
      if (fact === undefined) throw new Error('The sample has no facts.');
      server.show(OLD);
      const old = await open(context, '', server.url);
      await addSample(old);
      await openSample(old, server.url, fact);
      await enter(old, fact);
      await old.keyboard.type('300001');
      server.show(next.path);
      const fresh = await open(context, '#/reports', server.url);
      await fresh.getByText(words.reports.count(1, 1)).waitFor();
      await old.getByText(text.oldTab).waitFor();
      const before = await stateOf(beside);
      await old.keyboard.press('Enter');
      expect(await lampAfter(old)).toBe('failed');
      await tryImport(old);
      written[0] += Number((await stateOf(beside)) !== before);
      server.show(OLD);
      await old.goto(server.url);
      await old.getByText(text.newer).waitFor();
      await tryImport(old);
      const dump = await download(old, () => old.getByRole('button', { name: words.frame.due.dump }).click());
      expect(dump.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
      written[1] += Number((await stateOf(beside)) !== before);
      await fresh.close();
      await old.close();
      await erase(beside);
      await beside.evaluate(() => localStorage.clear());
      await beside.evaluate(async () =>
        Promise.all((await caches.keys()).map((name) => caches.delete(name))),
      );
    }
    await context.close();
    await server.close();
    await annotate(
      `${tries} upgrades under an open tab, which then edits and imports: ${written[0]} wrote`,
      'promise 12',
    );
    await annotate(
      `${tries} newer databases under an old build: explained, given out, ${written[1]} written to`,
      'promise 13',
    );
    expect(written).toEqual([0, 0]);
  },
  PATIENCE,
);

/** Reports in a database that is upgraded. */
const COUNT = 60;
/** Waits until the page counts them all; one that never does is quoted. */
async function allThere(page: Page): Promise<void> {
  const counted = page.getByText(words.reports.count(COUNT, COUNT));
  await counted.waitFor().catch(async () => {
    throw new Error(`The page does not count ${COUNT} reports: ${await page.locator('body').innerText()}`);
  });
}

/** How long an undisturbed upgrade takes, in milliseconds, with what a browser needs to show it. */
async function timeOf(profile: string): Promise<number> {
  const context = await launch(profile);
  const start = Date.now();
  await allThere(await open(context, '#/reports'));
  const time = Date.now() - start;
  await context.close();
  return time;
}

/** Starts the upgrade and kills the browser after a while; true where it was not over. */
async function killedIn(profile: string, url: string, after: number): Promise<boolean> {
  const context = await launch(profile);
  const kill = await killOf(context);
  const page = await context.newPage();
  await page.goto(`${url}#/reports`, { waitUntil: 'commit' });
  await new Promise((resolve) => setTimeout(resolve, after));
  await kill();
  return isOld(profile);
}

async function isOld(profile: string): Promise<boolean> {
  const context = await launch(profile);
  const beside = await openBeside(context);
  const [database] = await beside.evaluate(() => indexedDB.databases());
  await context.close();
  return (database?.version ?? 0) < 40;
}

test.for(Object.keys(VERSIONS).map(Number))(
  'promise 14: a browser killed while version %i is upgraded loses nothing',
  { timeout: PATIENCE },
  async (version, { annotate }) => {
    const kills = rounds(2, 25);
    const random = randomOf(version);
    const made = await makeReports(COUNT);
    const ids = made.map(({ report }) => report.id);
    const profile = await makeProfile();
    const first = await launch(profile);
    const beside = await openBeside(first);
    await store(beside, version, made);
    const url = new URL('./', beside.url()).href;
    await first.close();
    const time = await timeOf(await copyOf(profile));
    let cut = 0;
    let faulty = 0;
    for (let i = 0; i < kills; i += 1) {
      const copy = await copyOf(profile);
      cut += Number(await killedIn(copy, url, between(random, 0, time)));
      const context: BrowserContext = await launch(copy);
      await allThere(await open(context, '#/reports'));
      const { lost, torn } = await lookWhole(context, ids, null);
      faulty += Number(lost.length + torn.length > 0);
      await context.close();
    }
    await annotate(
      `version ${version}: ${kills} kills, ${cut} before the upgrade was over: ${faulty} with a loss`,
      'figure',
    );
    expect(faulty).toBe(0);
  },
);

test('promise 14: an upgrade that a tab of an older version blocks says so, and goes on when that is closed', async () => {
  const context = await launch(await makeProfile());
  const beside = await openBeside(context);
  await store(beside, 2, await makeReports(1));
  await beside.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => {
          Object.assign(globalThis, { held: asked.result });
          resolve();
        };
      }),
    DATABASE,
  );
  const page = await open(context, '#/reports');
  await page.getByText(text.blocked).waitFor();
  await beside.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
  await page.getByText(words.reports.count(1, 1)).waitFor();
  await page.getByText(text.blocked).waitFor({ state: 'hidden' });
  await context.close();
}, 600_000);
