import { db, now } from './db.ts';
import { storeProblem } from './gate.svelte.ts';
import type { QueuedFile } from './stored.ts';

/**
 * Copies of files on their way in, so that an import that was cut off can go on at the next start. A tab holds a lock as long
 * as it lives; the files of a tab whose lock nobody holds were left behind.
 */

/** A copy to be kept. */
export type KeptFile = Pick<QueuedFile, 'name' | 'file'>;

const LOCK = 'gongkai-nianbao import ';
/** Bytes that a tab copies at most: a thousand reports, but no archive of films. */
const MOST = 200_000_000;

const tab = `${LOCK}${crypto.randomUUID()}`;
let held: Promise<void> | undefined;
/** Bytes of this tab's copies by their rows. */
const sizes = new Map<number, number>();

/** Holds this tab's lock until the tab dies; false where the browser has no locks, so that nobody could tell who lives. */
async function holdLock(): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  held ??= new Promise((granted) => {
    void navigator.locks.request(tab, () => (granted(), new Promise(() => {})));
  });
  await held;
  return true;
}

/** Copies files; the row of each, null where it is too large, gone, or the browser takes no more. */
export async function keepFiles(files: readonly KeptFile[]): Promise<readonly (number | null)[]> {
  if (storeProblem.current !== null || !(await holdLock())) return files.map(() => null);
  let room = MOST - [...sizes.values()].reduce((sum, size) => sum + size, 0);
  // Asked once: each time the page stands still until the browser has looked at the file on the disk.
  const bytes = new Map(files.map((one) => [one, one.file.size]));
  const fitting = files.filter((one) => (room -= bytes.get(one) ?? 0) >= 0);
  const rows = await addFiles(fitting);
  const byFile = new Map(fitting.map((one, i) => [one, rows[i] ?? null]));
  for (const [one, row] of byFile) if (row !== null) sizes.set(row, bytes.get(one) ?? 0);
  return files.map((one) => byFile.get(one) ?? null);
}

/** All of them in one transaction, or where one cannot be read each by itself. */
async function addFiles(files: readonly KeptFile[]): Promise<readonly (number | null)[]> {
  const at = now();
  const rows = files.map(({ name, file }) => ({ tab, name, file, at }));
  try {
    return await db.transaction('rw', db.queue, () => db.queue.bulkAdd(rows, { allKeys: true }));
  } catch {
    if (files.length < 2) return files.map(() => null);
    const half = files.length >> 1;
    return [...(await addFiles(files.slice(0, half))), ...(await addFiles(files.slice(half)))];
  }
}

/** Forgets copies; to be called inside the transaction that stores their reports, or by `dropFiles`. */
export async function removeFiles(rows: readonly number[]): Promise<void> {
  if (rows.length === 0) return;
  await db.queue.bulkDelete([...rows]);
  for (const row of rows) sizes.delete(row);
}

/** Forgets copies of what is done. One that stays is offered again and then found to be there already. */
export async function dropFiles(rows: readonly number[]): Promise<void> {
  await db.transaction('rw', db.queue, () => removeFiles(rows)).catch(() => undefined);
}

/** Tabs that live and keep files; who only waits for the end of one holds its lock for a moment, shared. */
async function livingTabs(): Promise<ReadonlySet<string>> {
  const { held: locks = [] } = await navigator.locks.query();
  return new Set(locks.flatMap(({ name, mode }) => (mode === 'shared' ? [] : (name ?? []))));
}

/** Rows of the files that tabs which are gone had not done. */
async function findLeft(): Promise<number[]> {
  const living = await livingTabs();
  const left = await db.queue
    .where('tab')
    .noneOf([...living])
    .primaryKeys();
  return left.toSorted((a, b) => a - b);
}

/** How many files were left by tabs that are gone; 0 where nothing can be asked. */
export async function countLeft(): Promise<number> {
  if (storeProblem.current !== null || !('locks' in navigator)) return 0;
  return (await findLeft()).length;
}

/** Tabs whose end is waited for. */
const watched = new Set<string>();

/** Calls `tell` when a tab ends that has files now; to be called again now and then, since others may come. */
export async function watchTabs(tell: () => void): Promise<void> {
  if (storeProblem.current !== null || !('locks' in navigator)) return;
  const [living, tabs] = [await livingTabs(), (await db.queue.orderBy('tab').uniqueKeys()) as string[]];
  for (const other of tabs) {
    if (other === tab || !living.has(other) || watched.has(other)) continue;
    watched.add(other);
    void navigator.locks.request(other, { mode: 'shared' }, () => watched.delete(other)).then(tell, () => {});
  }
}

/** Makes this tab the one that has them; a row that another tab took meanwhile is not given. */
export async function takeLeft(): Promise<readonly QueuedFile[]> {
  await holdLock();
  const living = await livingTabs();
  const taken = await db.transaction('rw', db.queue, async () => {
    const left = (await db.queue.orderBy('seq').toArray()).filter((row) => !living.has(row.tab));
    await db.queue.bulkUpdate(left.map(({ seq }) => ({ key: seq, changes: { tab } })));
    return left;
  });
  for (const { seq, file } of taken) sizes.set(seq, file.size);
  return taken;
}

/** Forgets them. */
export async function dropLeft(): Promise<void> {
  await dropFiles(await findLeft());
}
