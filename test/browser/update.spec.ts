import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { goTo, habits, open, openBackup, paste, pasteAndOpen, saved, test, watch } from './app.ts';
import { buildInto, newFolder } from './builds.ts';
import { caseOf, corrected, factOf, readCase, textOf } from './cases.ts';
import { cellOfFact } from './desk.ts';
import { PATIENCE, isFull } from '../promises/rounds.ts';
import { docx as packDocx, paragraph, zip } from '../source/pack.ts';
import { exportFacts } from './exports.ts';
import { isKept } from './kept.ts';
import { startServer } from './server.ts';
import type { Server } from './server.ts';

/** A newer build on the server while the older one is open, whole or broken off. */

const OLD = 'dist/page';
const next = newFolder('next');
const text = later.update;
const lanjiang = caseOf('lanjiang');

beforeAll(() => buildInto(next.path, { mark: 'next' }));
afterAll(() => next.remove());

/** The build that a page is of. */
const buildOf = (page: Page) => page.locator('meta[name="build"]').getAttribute('content');
const takeButton = (page: Page) => page.getByRole('button', { name: text.take });
/** How many builds are kept; what else is in the caches is no build. */
const keptIn = (page: Page) =>
  page.evaluate(
    async () => (await caches.keys()).filter((name) => name.startsWith('gongkai-nianbao ')).length,
  );

/** A page of the old build that is kept in the browser, and a server to play with. */
async function openOld(
  browser: Browser,
  work: (page: Page, server: Server, context: BrowserContext) => Promise<void>,
  old = OLD,
) {
  const server = await startServer(old);
  const context = await browser.newContext(habits());
  const faults = await watch(context, server.url);
  const page = await open(context, '', server.url);
  await isKept(page);
  await work(page, server, context);
  await context.close();
  await server.close();
  expect(faults.filter((fault) => !/^(?:error: Failed to load resource|404 )/.test(fault))).toEqual([]);
}

/** Lets the browser look for a newer build, and waits until it has taken it or given up. */
const lookForNext = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker | null>((resolve) =>
      registration.addEventListener('updatefound', () => resolve(registration.installing)),
    );
    const isAsked = await registration.update().then(
      () => true,
      () => false,
    );
    if (!isAsked) return 'not asked';
    const worker = await found;
    while (worker?.state === 'installing')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    return worker?.state;
  });

/** Opens everything that is loaded only when it is asked for. */
async function useAll(page: Page): Promise<void> {
  const traditional = caseOf('baishi');
  const docx = packDocx(paragraph('青原县2019年政府信息公开工作年度报告') + paragraph('收到申请3件。'));
  await pasteAndOpen(page, textOf(lanjiang), lanjiang.unit);
  await page.getByRole('button', { name: words.frame.menu }).click();
  await page.getByRole('button', { name: words.frame.shortcuts }).click();
  await page.getByRole('heading', { name: later.keys[0]?.title ?? '' }).waitFor();
  await page.getByRole('button', { name: words.frame.close }).click();
  await page.getByRole('button', { name: words.frame.menu }).click();
  await page.getByRole('button', { name: words.frame.about }).click();
  await page.getByText(later.about.packages).waitFor();
  await page.getByRole('button', { name: words.frame.close }).click();
  await openBackup(page);
  await page.getByText(later.backup.make.never(1)).waitFor();
  await page.getByRole('button', { name: later.backup.close }).click();
  expect((await exportFacts(page)).length).toBeGreaterThan(0);
  await goTo(page, 'data');
  await page.getByRole('rowheader', { name: lanjiang.unit }).first().waitFor();
  await goTo(page, 'charts');
  await page.getByRole('region', { name: later.charts.table }).getByRole('table').waitFor();
  await goTo(page, 'checks');
  await page.getByRole('grid', { name: later.checks.matrix }).waitFor();
  await goTo(page, 'import');
  await page.getByRole('button', { name: words.importing.howTo }).click();
  await page.getByText(later.howToSteps[0] ?? '').waitFor();
  await page.getByRole('button', { name: words.frame.close }).click();
  await paste(page, textOf(traditional));
  await saved(page, traditional.unit);
  for (const [name, bytes] of [
    ['a.docx', docx],
    ['a.html', Buffer.from('<p>临河市2019年政府信息公开工作年度报告</p>')],
    ['a.zip', zip([{ name: 'b.txt', data: '云崖县2019年政府信息公开工作年度报告' }])],
  ] as const)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  for (const name of ['a.docx', 'a.html', 'b.txt']) await saved(page, name);
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(words.frame.undone('add')).waitFor();
}

/** The files of a folder with their SHA-256, the service worker aside, which browsers keep in a place of its own. */
const filesOf = (folder: string): readonly (readonly [path: string, sha256: string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name !== 'offline.js')
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
    });

/** Those that the page could not load any more, or would load otherwise. */
const missingIn = (page: Page, files: readonly (readonly [string, string])[]) =>
  page.evaluate(async (files) => {
    const missing: string[] = [];
    for (const [path, sha256] of files) {
      const found = await caches.match(new URL(path, location.href).href);
      const bytes = await crypto.subtle.digest('SHA-256', (await found?.arrayBuffer()) ?? new ArrayBuffer(0));
      const hex = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
      if (hex !== sha256) missing.push(path);
    }
    return missing;
  }, files);

test(
  'promise 22: an open page goes on with its own files when the server has a newer build only',
  async ({ browser, annotate }) => {
    const builds = [OLD, next.path];
    const more = isFull ? [3, 4, 5].map((n) => newFolder(`build-${n}`)) : [];
    for (const [i, { path }] of more.entries()) await buildInto(path, { mark: `build ${i + 3}` });
    builds.push(...more.map(({ path }) => path));
    const pairs = builds.flatMap((old) =>
      builds.filter((one) => one !== old).map((one) => [old, one] as const),
    );
    let failed = 0;
    for (const [old, newer] of isFull ? pairs : pairs.slice(0, 1))
      await openOld(
        browser,
        async (page, server) => {
          const build = await buildOf(page);
          server.show(newer);
          expect(await lookForNext(page)).toBe('installed');
          await takeButton(page).waitFor();
          failed += (await missingIn(page, filesOf(old))).length;
          await useAll(page);
          expect(await buildOf(page)).toBe(build);
          expect(server.answered.filter((path) => path.startsWith('/assets/')).length).toBeGreaterThan(0);
        },
        old,
      );
    for (const { remove } of more) remove();
    await annotate(
      `${isFull ? pairs.length : 1} pairs of builds: ${failed} files of the open page gone`,
      'promise 22',
    );
    expect(failed).toBe(0);
  },
  PATIENCE,
);

test('promise 22: a page that keeps no files of its own says so where a newer build has taken them away', async ({
  browser,
}) => {
  const server = await startServer(OLD);
  const context = await browser.newContext({ ...habits(), serviceWorkers: 'block' });
  const page = await open(context, '', server.url);
  server.show(next.path);
  for (const place of ['reports', 'data', 'charts', 'checks'] as const) {
    await page.getByRole('link', { name: words.frame.places[place] }).click();
    await page.getByText(words.frame.pageFailed).waitFor();
  }
  await page.getByRole('button', { name: words.frame.menu }).click();
  await page.getByText(words.frame.pageFailed).nth(1).waitFor();
  await page.getByRole('button', { name: words.frame.reload }).first().click();
  await expect.poll(() => buildOf(page).catch(() => null)).not.toBeNull();
  await goTo(page, 'charts');
  await context.close();
  await server.close();
});

test('promise 23: an update waits for consent, and then for the cell that is open', async ({ browser }) => {
  await openOld(browser, async (page, server, context) => {
    const other = await open(context, '#/reports', server.url);
    const build = await buildOf(page);
    const read = await readCase(lanjiang);
    const fact = factOf(read, lanjiang.concept, lanjiang.applicant);
    await page.bringToFront();
    await pasteAndOpen(page, textOf(lanjiang), lanjiang.unit);
    server.show(next.path);
    expect(await lookForNext(page)).toBe('installed');
    await cellOfFact(page, read, fact).click();
    await page.keyboard.type(lanjiang.typed);
    expect(await buildOf(page)).toBe(build);
    const isLoaded = page.waitForEvent('load');
    await takeButton(page).click();
    await isLoaded;
    await page.getByRole('region', { name: words.report.source.label }).waitFor();
    expect(await buildOf(page)).not.toBe(build);
    const after = corrected(read, lanjiang);
    await cellOfFact(page, after, factOf(after, lanjiang.concept, lanjiang.applicant)).waitFor();

    // The other page is not forced: it goes on as it is, and its files stay until it is gone.
    await takeButton(other).waitFor();
    expect(await buildOf(other)).toBe(build);
    await goTo(other, 'charts');
    expect(await keptIn(page)).toBe(2);
    await other.close();
    await page.reload();
    await expect.poll(() => keptIn(page)).toBe(1);
  });
});

test('promise 23: an update waits for words that were not sent and for an import', async ({ browser }) => {
  await openOld(browser, async (page, server) => {
    const build = await buildOf(page);
    server.show(next.path);
    expect(await lookForNext(page)).toBe('installed');
    const box = page.getByRole('textbox', { name: words.importing.box });
    await box.fill('青原县');
    await takeButton(page).click();
    await page.getByText(text.held.draft).waitFor();
    expect(await buildOf(page)).toBe(build);
    await box.fill('');
    await page.getByRole('button', { name: text.again }).click();
    await expect.poll(() => buildOf(page).catch(() => build)).not.toBe(build);
  });
});

describe('promise 21: a server that breaks off', () => {
  const count = () =>
    readdirSync(next.path, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).length;
  const stops = () =>
    isFull ? Array.from({ length: count() }, (_, k) => k) : [0, 1, 2, Math.floor(count() / 2), count() - 1];

  test(
    'promise 21: an update that breaks off after any file leaves the old build whole, and comes whole later',
    async ({ browser, annotate }) => {
      for (const k of stops())
        await openOld(browser, async (page, server, context) => {
          const build = await buildOf(page);
          server.show(next.path);
          server.breakAfter(k);
          expect(await lookForNext(page)).toBe(k === 0 ? 'not asked' : 'redundant');
          expect(await keptIn(page)).toBe(1);
          await page.reload();
          expect(await buildOf(page)).toBe(build);
          await goTo(page, 'charts');
          server.breakAfter(Infinity);
          expect(await lookForNext(page)).toBe('installed');
          await takeButton(page).click();
          await expect.poll(() => buildOf(page).catch(() => build)).not.toBe(build);
          server.breakAfter(0);
          await context.setOffline(true);
          await page.reload();
          await goTo(page, 'charts');
        });
      await annotate(
        `${stops().length} of ${count()} places to break off an update: never a mix`,
        'promise 21',
      );
    },
    PATIENCE,
  );

  test(
    'promise 21: a first visit that breaks off after any file keeps nothing, and the next one works',
    async ({ browser, annotate }) => {
      for (const k of stops()) {
        const server = await startServer(next.path);
        const context = await browser.newContext(habits());
        server.breakAfter(k + 1);
        const page = await context.newPage();
        await page.goto(server.url);
        await page.waitForLoadState('networkidle');
        server.breakAfter(Infinity);
        await page.goto(server.url);
        await page.getByRole('main').waitFor();
        await isKept(page);
        server.breakAfter(0);
        await page.reload();
        await goTo(page, 'charts');
        await context.close();
        await server.close();
      }
      await annotate(
        `${stops().length} of ${count()} places to break off a first visit: never a mix`,
        'promise 21',
      );
    },
    PATIENCE,
  );
});

test('promise 23: an update that is asked for during an import comes when it is over', async ({
  browser,
}) => {
  await openOld(browser, async (page, server) => {
    const build = await buildOf(page);
    server.show(next.path);
    expect(await lookForNext(page)).toBe('installed');
    const files = Array.from({ length: 40 }, (_, i) => ({
      name: `${i}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`${textOf(lanjiang)}\n第${i}份`),
    }));
    await page.locator('input[type="file"]').setInputFiles(files);
    await takeButton(page).click();
    await expect.poll(() => buildOf(page).catch(() => build)).not.toBe(build);
    await goTo(page, 'reports');
    await page.getByText(words.reports.count(files.length, files.length)).waitFor();
  });
});
