import type { BrowserContext } from 'playwright-core';
import { DATABASE, openBeside } from '../browser/stored.ts';

/** What really lies in the database, looked at from a page on which the program does not run. */

/** What is wrong with it: ids of reports, by what is wrong. */
export interface Look {
  readonly reports: number;
  /** Awaited and not there. */
  readonly lost: readonly string[];
  /** There in part: of report, text, list's row, outline and line of the journal not all, or with other facts than were read. */
  readonly torn: readonly string[];
  /** Whose text is not the one that its id was made of. */
  readonly changed: readonly string[];
}

/** Looks whether the reports awaited are there and all reports are whole; `facts` is how many each has, null: any number. */
export async function lookWhole(
  context: BrowserContext,
  awaited: readonly string[],
  facts: number | null,
): Promise<Look> {
  const beside = await openBeside(context);
  const found = await beside.evaluate(look, [DATABASE, awaited, facts] as const);
  await beside.close();
  return found;
}

export async function look([name, awaited, facts]: readonly [
  string,
  readonly string[],
  number | null,
]): Promise<Look> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const db = await answerOf(indexedDB.open(name));
  if (db.objectStoreNames.length === 0) return { reports: 0, lost: awaited, torn: [], changed: [] };
  const all = <T>(table: string) =>
    answerOf(db.transaction(table).objectStore(table).getAll()) as Promise<T[]>;
  type Report = { id: string; extraction: { facts: unknown[] } };
  const reports = await all<Report>('reports');
  const texts = await all<{ id: string; raw: string }>('texts');
  const lists = await all<{ id: string; facts: number }>('summaries');
  const outlines = await all<{ id: string }>('outlines');
  const lines = await all<{ report: string; action: string }>('journal');
  db.close();
  const ids = new Set(reports.map(({ id }) => id));
  const beside: ReadonlySet<string>[] = [
    new Set(texts.map(({ id }) => id)),
    new Set(lists.filter((row) => facts === null || row.facts === facts).map(({ id }) => id)),
    new Set(outlines.map(({ id }) => id)),
    new Set(lines.filter(({ action }) => action === 'add').map(({ report }) => report)),
    new Set(
      reports
        .filter(({ extraction }) => facts === null || extraction.facts.length === facts)
        .map(({ id }) => id),
    ),
  ];
  const known = new Set([...ids, ...beside.flatMap((set) => [...set])]);
  const changed: string[] = [];
  for (const { id, raw } of texts) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(raw)));
    const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!hex.startsWith(id)) changed.push(id);
  }
  return {
    reports: ids.size,
    lost: awaited.filter((id) => !ids.has(id)),
    torn: [...known].filter((id) => !ids.has(id) || beside.some((set) => !set.has(id))),
    changed,
  };
}
