import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { SAMPLE } from '../../src/source/sample.ts';
import { words } from '../../src/words/words.ts';
import { goTo, open, test } from './app.ts';
import type { NamedBytes } from './app.ts';
import { caseOf, textOf } from './cases.ts';
import { dropPaths, putOnDesk } from './drop.ts';
import { isKept } from './kept.ts';
import { DATABASE } from './stored.ts';

/**
 * Many files dropped at once: all are there afterwards. `npm run bench:files` drops a thousand and tells how long the page
 * stood still and how the whole took against its parts.
 */

const BENCH = Number(process.env['FILES'] ?? 0);
const COUNT = 60;
/** Dropping a thousand takes a minute where the machine is busy. */
const PATIENCE = 600_000;

/** Two of them make a thousand names of places. */
const NAMES = [...'青白云石山水林田江湖海川溪泉松柏梅兰竹菊龙凤鹤鹿金玉珠宝永安宁和'];
const TEXTS: readonly (readonly [place: string, text: string])[] = [
  ['临河', SAMPLE.text],
  ['云崖', textOf(caseOf('yunya'))],
  ['青原', textOf(caseOf('qingyuan'))],
];

/** Fictional reports, each of a unit of its own. */
const makeFiles = (count: number): readonly NamedBytes[] =>
  Array.from({ length: count }, (_, i) => {
    const [place, text] = TEXTS[i % TEXTS.length] ?? ['', ''];
    const name = `${NAMES[i % NAMES.length]}${NAMES[Math.floor(i / NAMES.length) % NAMES.length]}`;
    return { name: `${i}.txt`, bytes: Buffer.from(text.replaceAll(place, name)) };
  });

/**
 * Notes how long the page stands still from the drop on: milliseconds of every task over 50 ms. The task of the drop itself
 * is the browser's, which hands the files over.
 */
const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration));
    });
    addEventListener('drop', () => setTimeout(() => observer.observe({ type: 'longtask' })));
  });
const tasksOf = (page: Page) => page.evaluate(() => (window as unknown as { long: number[] }).long);

/** How long something took: by the clock, and in processor time of the whole browser, both in seconds. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}
async function timed(browser: Browser, work: () => Promise<void>): Promise<Took> {
  const session = await browser.newBrowserCDPSession();
  const used = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const [before, start] = [await used(), performance.now()];
  await work();
  const [after, end] = [await used(), performance.now()];
  const processor = [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0);
  return { clock: (end - start) / 1000, processor };
}

/** Reads the files in one worker, one after the other. */
const readAlone = (page: Page, texts: readonly string[]): Promise<void> =>
  page.evaluate(
    async ([path, texts]) => {
      const worker = new Worker(path, { type: 'module' });
      const answer = () =>
        new Promise<string>((resolve) => {
          worker.onmessage = ({ data }: MessageEvent<{ kind: string }>) => resolve(data.kind);
        });
      await answer();
      for (const text of texts) {
        const done = answer();
        worker.postMessage({ name: 'a.txt', input: new Blob([text]), encoding: null, isWhole: false });
        if ((await done) !== 'done') throw new Error('A text was not read.');
      }
      worker.terminate();
    },
    [
      `assets/${readdirSync('dist/page/assets').find((name) => name.startsWith('read.worker-'))}`,
      texts,
    ] as const,
  );

/** Writes the rows of the database once more, those of each report in a transaction. */
const writeAlone = (page: Page): Promise<void> =>
  page.evaluate(async (name) => {
    const ended = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error(String(asked.error)));
      });
    const tables = ['reports', 'texts', 'summaries', 'outlines', 'journal'];
    const from = await ended(indexedDB.open(name));
    const rows = await Promise.all(
      tables.map((table) =>
        ended(from.transaction(table).objectStore(table).getAll() as IDBRequest<object[]>),
      ),
    );
    const asked = indexedDB.open('beside');
    asked.onupgradeneeded = () => {
      for (const table of tables) asked.result.createObjectStore(table, { autoIncrement: true });
    };
    const to = await ended(asked);
    for (let i = 0; i < (rows[0]?.length ?? 0); i += 1) {
      const write = to.transaction(tables, 'readwrite', { durability: 'strict' });
      tables.forEach((table, t) => write.objectStore(table).put(rows[t]?.[i] ?? {}));
      await new Promise((resolve) => (write.oncomplete = resolve));
    }
  }, DATABASE);

/** Drops the files; resolves when all are saved. */
async function dropAll(page: Page, paths: readonly string[]): Promise<void> {
  await dropPaths(page, paths);
  await page.getByText(words.importing.tally(paths.length, 0)).waitFor({ timeout: PATIENCE });
}

test('many files dropped at once are all there afterwards', { timeout: PATIENCE }, async ({ visit }) => {
  const page = await visit();
  await dropAll(page, await putOnDesk(makeFiles(COUNT)));
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(COUNT, COUNT)).waitFor();
});

test.runIf(BENCH > 0)('how long it takes', { timeout: PATIENCE }, async ({ visit, browser }) => {
  const files = makeFiles(BENCH);
  const paths = await putOnDesk(files);
  const page = await visit('', { bypassCSP: true });
  // What the browser fetches and keeps for use without a network is no part of it.
  await isKept(page);
  await watchTasks(page);
  const all = await timed(browser, () => dropAll(page, paths));
  const long = await tasksOf(page);
  await page.close();
  // The same page again: the only one that may load the worker's script.
  const beside = await open(page.context());
  const reading = await timed(browser, () =>
    readAlone(
      beside,
      files.map(({ bytes }) => new TextDecoder().decode(bytes)),
    ),
  );
  const writing = await timed(browser, () => writeAlone(beside));
  const told = (by: keyof Took) =>
    `${(all[by] / (reading[by] + writing[by])).toFixed(2)} × (${all[by].toFixed(1)} s against ${reading[by].toFixed(1)} + ${writing[by].toFixed(1)} s)`;
  console.log(
    [
      `${BENCH} files dropped, against reading them in one worker and writing their rows:`,
      `    processor time ${told('processor')}, by the clock ${told('clock')}`,
      `    ${long.length} tasks over 50 ms, the longest ${Math.max(0, ...long)} ms`,
    ].join('\n'),
  );
});
