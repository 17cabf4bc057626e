import { readdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { SAMPLE } from '../../src/source/sample.ts';
import { words } from '../../src/words/words.ts';
import { goTo, test } from './app.ts';
import type { NamedBytes } from './app.ts';
import { caseOf, textOf } from './cases.ts';
import { dropPaths, putOnDesk } from './drop.ts';
import { DATABASE } from './stored.ts';

/**
 * Many files dropped at once: all are there afterwards. `npm run bench:files` drops a thousand and tells how long the page
 * stood still and how the whole took against its parts.
 */

const BENCH = Number(process.env['FILES'] ?? 0);
const COUNT = BENCH || 60;
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

/** Notes how long the page stood still, from now on: milliseconds of every task over 50 ms. */
const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });
const tasksOf = (page: Page) => page.evaluate(() => (window as unknown as { long: number[] }).long);

/** Seconds that one worker needs for the files, one after the other. */
async function readAlone(
  context: BrowserContext,
  url: string,
  files: readonly NamedBytes[],
): Promise<number> {
  const script = readdirSync('dist/page/assets').find((name) => /^read\.worker-.*\.js$/.test(name));
  const page = await context.newPage();
  await page.goto(`${url}about.json`);
  const took = await page.evaluate(
    async ([path, texts]) => {
      const worker = new Worker(path, { type: 'module' });
      const answer = () =>
        new Promise<string>((resolve) => {
          worker.onmessage = ({ data }: MessageEvent<{ kind: string }>) => resolve(data.kind);
        });
      await answer();
      const start = performance.now();
      for (const text of texts) {
        const done = answer();
        worker.postMessage({ name: 'a.txt', input: new Blob([text]), encoding: null });
        if ((await done) !== 'done') throw new Error('A text was not read.');
      }
      return (performance.now() - start) / 1000;
    },
    [`${url}assets/${script}`, files.map(({ bytes }) => new TextDecoder().decode(bytes))] as const,
  );
  await page.close();
  return took;
}

/** Seconds that writing the rows of the database once more takes, each report in a transaction of its own. */
const writeAlone = (page: Page): Promise<number> =>
  page.evaluate(async (name) => {
    const ended = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error(String(asked.error)));
      });
    const from = await ended(indexedDB.open(name));
    const tables = ['reports', 'texts', 'summaries', 'outlines', 'journal'];
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
    const start = performance.now();
    for (let i = 0; i < (rows[0]?.length ?? 0); i += 1) {
      const write = to.transaction(tables, 'readwrite', { durability: 'strict' });
      tables.forEach((table, t) => write.objectStore(table).put(rows[t]?.[i] ?? {}));
      await new Promise((resolve) => (write.oncomplete = resolve));
    }
    return (performance.now() - start) / 1000;
  }, DATABASE);

test('many files dropped at once are all there afterwards', { timeout: PATIENCE }, async ({ visit }) => {
  const files = makeFiles(COUNT);
  const paths = await putOnDesk(files);
  const page = await visit('', { bypassCSP: BENCH > 0 });
  await watchTasks(page);
  const start = performance.now();
  await dropPaths(page, paths);
  await page.getByText(words.importing.tally(COUNT, 0)).waitFor({ timeout: PATIENCE });
  const took = (performance.now() - start) / 1000;
  if (BENCH > 0) {
    const long = await tasksOf(page);
    const reading = await readAlone(page.context(), page.url().replace(/#.*/, ''), files);
    const writing = await writeAlone(page);
    const told = (seconds: number) => `${seconds.toFixed(1)} s`;
    console.log(
      [
        `${(took / (reading + writing)).toFixed(2)} × reading in one worker and writing the rows: ${COUNT} files dropped`,
        `    ${told(took)} against ${told(reading)} + ${told(writing)}`,
        `${long.length} tasks over 50 ms, the longest ${Math.max(0, ...long)} ms`,
      ].join('\n'),
    );
  }
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(COUNT, COUNT)).waitFor();
  expect(await page.getByRole('row').count()).toBeGreaterThan(1);
});
