import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Report } from '../../src/model.ts';
import { CASES, readCase, textOf } from './cases.ts';

/** Databases as earlier releases left them, made without the program: each version's tables, filled with reports. */

/** A table as the browser makes it: key (`++` counts up), and indexes by name. */
interface Shape {
  readonly key: string | readonly string[];
  readonly counts?: boolean;
  readonly indexes?: Readonly<Record<string, string>>;
}
const FIRST: Readonly<Record<string, Shape>> = {
  reports: { key: 'id' },
  texts: { key: 'id' },
  summaries: { key: 'id', indexes: { unitKey: 'unitKey', year: 'year' } },
  journal: { key: 'seq', counts: true, indexes: { report: 'report', step: 'step' } },
  decisions: { key: ['report', 'key'], indexes: { report: 'report' } },
  settings: { key: 'name' },
};
const SECOND = { ...FIRST, outlines: { key: 'id' } };
/** Every version that was ever released. */
export const VERSIONS: Readonly<Record<number, Readonly<Record<string, Shape>>>> = {
  1: FIRST,
  2: SECOND,
  3: { ...SECOND, shelf: { key: 'seq', counts: true }, own: { key: 'id' } },
};
export const DATABASE = 'gongkai-nianbao';
/** Dexie counts versions in tens. */
export const toNumber = (version: number) => version * 10;

/** A page of the app's origin on which the app does not run, so that its database can be looked at and changed. */
export async function openBeside(context: BrowserContext, app = inject('url')): Promise<Page> {
  const page = await context.newPage();
  const url = `${app}beside.html`;
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>beside</title>' }),
  );
  await page.goto(url);
  return page;
}

/** Reports of the cases, over and over, each with an id, a unit and a year of its own. */
export async function makeReports(count: number): Promise<{ report: Report; raw: string }[]> {
  const read = await Promise.all(
    CASES.map(async (one) => ({ report: await readCase(one), raw: textOf(one) })),
  );
  return Array.from({ length: count }, (_, i) => {
    const one = read[i % read.length];
    if (one === undefined) throw new Error('There are no cases.');
    const id = i.toString(16).padStart(16, '0');
    const unitKey = `${one.report.unitKey}${Math.floor(i / 50)}`;
    const fieldEdits = { unit: unitKey, year: String(2008 + (i % 17)) };
    return { report: { ...one.report, id, unitKey, fieldEdits }, raw: one.raw };
  });
}

/** Makes the database of a version and puts reports into it. */
export async function store(
  page: Page,
  version: number,
  reports: readonly { report: Report; raw: string }[],
) {
  const shapes = VERSIONS[version];
  if (shapes === undefined) throw new Error(`There is no version ${version}.`);
  await page.evaluate(
    ([name, number, tables]) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open(name, number);
        asked.onupgradeneeded = () => {
          for (const [table, { key, counts, indexes }] of Object.entries(tables)) {
            const made = asked.result.createObjectStore(table, {
              keyPath: typeof key === 'string' ? key : [...key],
              autoIncrement: counts ?? false,
            });
            for (const [index, path] of Object.entries(indexes ?? {})) made.createIndex(index, path);
          }
        };
        asked.onsuccess = () => (asked.result.close(), resolve());
        asked.onerror = () => reject(new Error(String(asked.error)));
      }),
    [DATABASE, toNumber(version), shapes] as const,
  );
  for (let at = 0; at < reports.length; at += 100) await put(page, reports.slice(at, at + 100), at);
}

/** Rows as the first version wrote them. */
async function put(page: Page, reports: readonly { report: Report; raw: string }[], from: number) {
  await page.evaluate(
    ([name, rows, first]) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => {
          const write = asked.result.transaction(
            ['reports', 'texts', 'summaries', 'journal', 'settings'],
            'readwrite',
          );
          const at = '2026-01-01T00:00:00.000Z';
          rows.forEach(({ report, raw }, i) => {
            const step = first + i + 1;
            write.objectStore('reports').put({ ...report, removedAt: null });
            write.objectStore('texts').put({ id: report.id, raw, original: null, grids: [] });
            write.objectStore('summaries').put({ id: report.id, unitKey: report.unitKey, removedAt: null });
            write.objectStore('journal').put({
              ...{ action: 'add', before: at, after: null, report: report.id },
              ...{ step, previous: step - 1, by: 'person', at, why: '' },
            });
            write.objectStore('settings').put({ name: 'history', done: step, undone: [], last: step });
          });
          write.oncomplete = () => (asked.result.close(), resolve());
          write.onerror = () => reject(new Error(String(write.error)));
        };
        asked.onerror = () => reject(new Error(String(asked.error)));
      }),
    [DATABASE, reports, from] as const,
  );
}

/** All rows of a table. */
export async function rowsOf(page: Page, table: string): Promise<unknown[]> {
  return page.evaluate(
    ([name, from]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => {
          const read = asked.result.transaction(from).objectStore(from).getAll();
          read.onsuccess = () => (asked.result.close(), resolve(read.result as unknown[]));
          read.onerror = () => reject(new Error(String(read.error)));
        };
        asked.onerror = () => reject(new Error(String(asked.error)));
      }),
    [DATABASE, table] as const,
  );
}
