import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { goTo, open, openBackup } from '../browser/app.ts';
import { launch, makeProfile } from '../browser/profile.ts';
import { DATABASE, openBeside, rowsOf } from '../browser/stored.ts';
import { addSample, enter, lampAfter, openSample, sampleFacts, typeInto } from './cells.ts';
import { sha256Of } from './hash.ts';
import { PATIENCE, between, randomOf, rounds } from './rounds.ts';
import { smallReports, toPayload } from './texts.ts';

/** What is kept and for how long: the browser's word, backups, undo over a reload, and that what is erased is gone. */

const text = later.backup;

/** What goes wrong with the file that a backup is written to. */
const FAULTS = ['cut', 'flipped', 'empty', 'other', 'refused', 'full'] as const;
type Fault = (typeof FAULTS)[number];

/** Gives the page a file to save to, of the browser's own, with a fault; null: none. Its window for choosing cannot be answered here. */
function giveFile([fault, at]: readonly [Fault | null, number]): void {
  const showSaveFilePicker = async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('chosen', { create: true });
    const { getFile, createWritable } = FileSystemFileHandle.prototype;
    handle.getFile = async () => {
      const file = await getFile.call(handle);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const place = Math.floor(at * bytes.length);
      if (fault === 'cut') return new File([bytes.slice(0, place)], file.name);
      if (fault === 'flipped')
        return new File([bytes.map((byte, i) => (i === Math.max(12, place) ? byte ^ 255 : byte))], file.name);
      if (fault === 'empty') return new File([], file.name);
      if (fault === 'other') return new File([bytes, bytes], file.name);
      return file;
    };
    handle.createWritable = async () => {
      if (fault === 'refused') throw new DOMException('No.', 'NoModificationAllowedError');
      if (fault !== 'full') return createWritable.call(handle);
      const full = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
      return new WritableStream({ write: full }) as FileSystemWritableFileStream;
    };
    return handle;
  };
  Object.assign(globalThis, { showSaveFilePicker });
}

test(
  'promise 17: a backup counts only once it was read back',
  async ({ annotate }) => {
    const times = rounds(1, 20);
    const random = randomOf(17);
    const context = await launch(await makeProfile());
    const page = await open(context);
    await page.locator('input[type="file"]').setInputFiles(toPayload(await smallReports(0, 3)));
    await page.getByText(words.importing.tally(3, 0)).waitFor();
    const dialog = await openBackup(page);
    const said = dialog.getByRole('status').first();
    let wrong = 0;
    let failed = 0;
    for (let i = 0; i < times; i += 1)
      for (const fault of FAULTS) {
        await page.evaluate(giveFile, [fault, random()] as const);
        await dialog.getByRole('button', { name: text.make.save }).click();
        await expect.poll(() => said.textContent()).not.toBe(text.make.working);
        const isSaved =
          (await said.textContent())?.startsWith(text.make.saved('', 0, '').slice(0, 8)) === true;
        wrong += Number(isSaved || !(await dialog.getByText(text.make.never(3)).isVisible()));
        failed += 1;
      }
    await page.evaluate(giveFile, [null, 0] as const);
    await dialog.getByRole('button', { name: text.make.save }).click();
    await dialog.getByText(text.make.saved('chosen', 3, '').slice(0, -2)).waitFor();
    await context.close();
    await annotate(
      `${failed} files that are not the backup: ${wrong} shown as saved; the whole one shown with count and size`,
      'figure',
    );
    expect(wrong).toBe(0);
  },
  PATIENCE,
);

/** What a person sees of the stored data, but for the journal. */
async function stateOf(page: Page): Promise<string> {
  const beside = await openBeside(page.context());
  const rows = [];
  for (const table of ['reports', 'summaries', 'outlines', 'decisions', 'texts'])
    rows.push(await rowsOf(beside, table));
  await beside.close();
  return sha256Of(JSON.stringify(rows));
}

test(
  'promise 18: all is undone and done again exactly, also across reloads',
  async ({ annotate }) => {
    const actions = rounds(12, 200);
    const random = randomOf(18);
    const facts = await sampleFacts(50);
    const context = await launch(await makeProfile());
    const page = await open(context);
    await addSample(page);
    const first = await stateOf(page);
    const [fact] = facts;
    if (fact === undefined) throw new Error('The sample has no facts.');
    await openSample(page, inject('url'), fact);
    let steps = 0;
    const settle = async () => {
      const beside = await openBeside(context);
      const journal = (await rowsOf(beside, 'journal')) as { readonly step: number }[];
      await beside.close();
      return Math.max(...journal.map(({ step }) => step)) - 1;
    };
    for (let i = 0; i < actions; i += 1) {
      const one = facts[between(random, 0, facts.length - 1)] ?? fact;
      const way = between(random, 0, 3);
      if (way === 0) await typeInto(page, one, String(400_001 + i));
      else {
        await enter(page, one);
        await page.keyboard.press(['s', 'x', ' '][way - 1] ?? 's');
      }
      expect(await lampAfter(page)).toBe('saved');
    }
    steps = await settle();
    const last = await stateOf(page);
    const go = async (key: string) => {
      for (let i = 0; i < steps; i += 1) {
        if (i === Math.floor(steps / 2)) {
          await page.reload();
          await page.getByRole('main').waitFor();
        }
        await page.keyboard.press(key);
        await page.locator('.toast.shown').waitFor();
        expect(await lampAfter(page)).toBe('saved');
      }
    };
    await goTo(page, 'reports');
    await go('ControlOrMeta+z');
    const undone = await stateOf(page);
    await go('ControlOrMeta+Shift+z');
    const redone = await stateOf(page);
    await context.close();
    await annotate(
      `${steps} steps undone and redone in the page with a reload half way: ${Number(undone !== first) + Number(redone !== last)} states differ`,
      'figure',
    );
    expect([undone, redone]).toEqual([first, last]);
  },
  PATIENCE,
);

/** Stands in every report that is erased. */
const MARK = '白石镇记号';

test('promise 66: what is erased is gone', async ({ annotate }) => {
  const profile = await makeProfile();
  const context = await launch(profile);
  const page = await open(context);
  const reports = await smallReports(0, 20);
  const files = reports.map(({ name, text: raw }) => ({ name, text: `${raw}${MARK}${name}。\n`, id: '' }));
  await page.locator('input[type="file"]').setInputFiles(toPayload(files));
  await page.getByText(words.importing.tally(files.length, 0)).waitFor();
  const dialog = await openBackup(page);
  await dialog.getByLabel(text.wipe.ask).check();
  await dialog.getByRole('button', { name: text.wipe.go, exact: true }).click();
  await dialog.getByText(text.wipe.done).waitFor();
  const left = await page.evaluate(async (name) => {
    const files: string[] = [];
    for await (const file of (await navigator.storage.getDirectory()).keys()) files.push(file);
    return {
      databases: (await indexedDB.databases()).filter((one) => one.name === name).length,
      caches: (await caches.keys()).length,
      kept: localStorage.length + sessionStorage.length,
      files: files.length,
    };
  }, DATABASE);
  await context.close();
  const again = await launch(profile);
  await again.close();
  const marked = filesWith(profile, MARK);
  await annotate(
    `${files.length} reports erased: ${Object.values(left).reduce((sum, n) => sum + n, 0)} things left to the browser, ${marked} files of the profile with their words after it was closed`,
    'figure',
  );
  expect(left).toEqual({ databases: 0, caches: 0, kept: 0, files: 0 });
}, 600_000);

/** How many files of a folder hold the words, in either of the ways in which browsers write them. */
const filesWith = (folder: string, said: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .filter(
      (bytes) => bytes.includes(Buffer.from(said, 'utf8')) || bytes.includes(Buffer.from(said, 'utf16le')),
    ).length;

test('promise 10: storage that will not last is announced, storage that will is not', async ({
  annotate,
}) => {
  const context = await launch(await makeProfile());
  const page = await open(context);
  await addSample(page);
  const isAsked = await page.evaluate(() => navigator.storage.persisted());
  const banner = page.getByText(words.frame.notice.unsure);
  if (isAsked) expect(await banner.count()).toBe(0);
  else await banner.waitFor();
  const browser = context.browser();
  if (browser === null) throw new Error('The context has no browser of its own.');
  const session = await browser.newBrowserCDPSession();
  const { origin } = new URL(inject('url'));
  await session.send('Browser.setPermission', {
    origin,
    permission: { name: 'persistent-storage' },
    setting: 'granted',
  });
  const other = await open(context, '#/reports');
  await expect.poll(() => other.evaluate(() => navigator.storage.persist())).toBe(true);
  await other.reload();
  await other.getByText(words.reports.count(1, 1)).waitFor();
  expect(await other.getByText(words.frame.notice.unsure).count()).toBe(0);
  await context.close();
  const outcome = isAsked ? 'promised at once, nothing said' : 'refused and said';
  await annotate(`a profile: ${outcome}; promised: nothing said`, 'figure');
}, 600_000);
