import { readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { goTo, lineOf, open, openBackup } from '../browser/app.ts';
import { exportFacts } from '../browser/exports.ts';
import { launch, makeProfile } from '../browser/profile.ts';
import { DATABASE, makeReports, openBeside, rowsOf, store } from '../browser/stored.ts';
import { copyOf } from './killed.ts';
import { PATIENCE, between, randomOf, rounds } from './rounds.ts';
import { smallReports, toPayload } from './texts.ts';

/** Databases that a disk, a browser or a hand damaged: it is noticed before anything is written, and what is sound goes on. */

const COUNT = 40;

/** The database's files, largest first. */
function filesIn(profile: string): string[] {
  const root = join(profile, 'Default', 'IndexedDB');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith('.leveldb') && entry.name !== 'LOCK')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(new URL(inject('url')).port))
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
}
const largest = (profile: string): string => filesIn(profile)[0] ?? '';

type Random = () => number;
/** What happens to the files while the browser is closed. */
const DAMAGE: Readonly<Record<string, (profile: string, random: Random) => void>> = {
  'random bytes in the middle': (profile, random) => {
    for (const path of filesIn(profile)) {
      const bytes = readFileSync(path);
      const start = Math.max(0, Math.floor(bytes.length / 2) - 2048);
      for (let i = start; i < Math.min(bytes.length, start + 4096); i += 1)
        bytes[i] = between(random, 0, 255);
      writeFileSync(path, bytes);
    }
  },
  'files cut short': (profile, random) => {
    for (const path of filesIn(profile)) truncateSync(path, Math.floor(statSync(path).size * random()));
  },
  'the largest file gone': (profile) => rmSync(largest(profile)),
  'the list of files gone': (profile) => {
    for (const path of filesIn(profile)) if (/(?:CURRENT|MANIFEST-\d+)$/.test(path)) rmSync(path);
  },
  'the folder gone': (profile) => rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true }),
  'cleared by the browser': () => {},
};

/** A profile with reports in it, closed in order. */
async function makeFilled(): Promise<string> {
  const profile = await makeProfile();
  const context = await launch(profile);
  const page = await open(context);
  await page.locator('input[type="file"]').setInputFiles(toPayload(await smallReports(0, COUNT)));
  await page.getByText(words.importing.tally(COUNT, 0)).waitFor();
  await context.close();
  return profile;
}

async function clear(context: BrowserContext): Promise<void> {
  const beside = await openBeside(context);
  const session = await context.newCDPSession(beside);
  const { origin } = new URL(inject('url'));
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await beside.close();
}

/** Names of the reports that lie in the database. */
async function idsIn(context: BrowserContext): Promise<string[]> {
  const beside = await openBeside(context);
  const rows = (await rowsOf(beside, 'reports')) as { readonly id: string }[];
  await beside.close();
  return rows.map(({ id }) => id);
}

/** True where the loss is announced and an import is refused. */
async function isAnnounced(context: BrowserContext, page: Page): Promise<boolean> {
  const banner = page.getByRole('alert').filter({ hasText: /上次这里有 \d+ 份报告|不能保存/ });
  const [file] = await smallReports(COUNT, 1);
  if (file === undefined) return false;
  await page.locator('input[type="file"]').setInputFiles(toPayload([file]));
  const line = lineOf(page, file.name);
  await line
    .getByText(words.importing.states.saved)
    .or(line.getByText(words.importing.failures.unsaved.why))
    .waitFor();
  return (await banner.isVisible()) && !(await idsIn(context)).includes(file.id);
}

test(
  'promise 7: a database that vanished or shrank is noticed before anything is written',
  async ({ annotate }) => {
    const times = rounds(1, 5);
    const random = randomOf(7);
    const filled = await makeFilled();
    const silent: string[] = [];
    let whole = 0;
    for (let i = 0; i < times; i += 1)
      for (const [name, damage] of Object.entries(DAMAGE)) {
        const profile = await copyOf(filled);
        damage(profile, random);
        const context = await launch(profile);
        if (name === 'cleared by the browser') await clear(context);
        const page = await open(context);
        if (!(await isAnnounced(context, page))) {
          if ((await idsIn(context)).length > COUNT) whole += 1;
          else silent.push(`${i} ${name}`);
        }
        await context.close();
      }
    const modes = Object.keys(DAMAGE).length;
    await annotate(
      `${modes} kinds of damage, ${times} times each: ${silent.length} unnoticed, ${whole} without a loss`,
      'figure',
    );
    expect(silent).toEqual([]);
  },
  PATIENCE,
);

test('promise 7: a person who has read of the loss goes on with what is there', async () => {
  const context = await launch(await makeFilled());
  await clear(context);
  const page = await open(context);
  await page.getByText(words.frame.problem.vanished(COUNT, 0)).waitFor();
  await page.getByRole('button', { name: words.frame.problem.accept }).click();
  await page.locator('input[type="file"]').setInputFiles(toPayload(await smallReports(0, 1)));
  await page.getByText(words.importing.tally(1, 0)).waitFor();
  expect(await idsIn(context)).toHaveLength(1);
  await context.close();
}, 600_000);

/** What is put in the place of an entry of a row. */
const BREAKS: readonly (readonly [string, unknown])[] = [
  ['extraction', undefined],
  ['extraction', 'text'],
  ['characters', Number.NaN],
  ['unitKey', 7],
  ['extraction', { facts: [{ id: 'x' }] }],
];

test(
  'promise 8: damaged records do not stop the rest',
  async ({ annotate }) => {
    const count = rounds(40, 1000);
    const broken = Math.max(BREAKS.length, count / 100);
    const context = await launch(await makeProfile());
    const beside = await openBeside(context);
    await store(beside, 2, await makeReports(count));
    const first = await open(context, '#/reports');
    await first.getByText(words.reports.count(count, count)).waitFor({ timeout: 120_000 });
    await first.close();
    const damaged = (await idsIn(context)).slice(0, broken);
    await beside.evaluate(breakRows, [DATABASE, damaged, BREAKS] as const);
    const page = await open(context, `#/reports/${damaged[0] ?? ''}`);
    await page.getByText(words.report.missing).waitFor();
    await goTo(page, 'reports');
    await page.getByText(words.reports.count(count, count)).waitFor();
    const csv = await exportFacts(page);
    const exported = new Set(
      csv
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    );
    await openBackup(page);
    await page.getByText(later.backup.damaged.lead(broken)).waitFor();
    await context.close();
    await annotate(
      `${count} reports, ${broken} of them damaged: ${count - broken} usable and exported, ${broken} listed`,
      'figure',
    );
    expect(exported.size).toBe(count - broken);
  },
  PATIENCE,
);

async function breakRows([name, ids, breaks]: readonly [
  string,
  readonly string[],
  typeof BREAKS,
]): Promise<void> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const db = await answerOf(indexedDB.open(name));
  for (const [i, id] of ids.entries()) {
    const [entry, value] = breaks[i % breaks.length] ?? ['extraction', null];
    const table = db.transaction('reports', 'readwrite').objectStore('reports');
    const row = (await answerOf(table.get(id))) as Record<string, unknown>;
    await answerOf(table.put({ ...row, [entry]: value }));
  }
  db.close();
}
