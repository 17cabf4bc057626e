import { db } from './db.ts';
import { shut } from './gate.svelte.ts';
import { stopWitness } from './witness.ts';

/** Everything that this program keeps in this browser, erased and then looked for. */

/** Everything of ours begins with this, so that what other pages of the same address keep is left alone. */
const OURS = 'gongkai-nianbao';

/** What is still there, by where browsers keep things. */
export interface Left {
  readonly databases: number;
  readonly caches: number;
  readonly kept: number;
  readonly files: number;
}

/** Erases all and says what is left; all numbers are 0 unless the browser refuses. Nothing can be written afterwards. */
export async function wipe(): Promise<Left> {
  stopWitness();
  shut({ kind: 'wiped' });
  await db.delete();
  for (const name of await cachesOf()) await caches.delete(name);
  for (const store of stores()) for (const key of keysOf(store)) store.removeItem(key);
  const root = await rootOf();
  for (const name of await filesOf(root)) await root?.removeEntry(name, { recursive: true });
  await unregister();
  return look();
}

async function look(): Promise<Left> {
  const databases = (await globalThis.indexedDB.databases?.()) ?? [];
  return {
    databases: databases.filter(({ name }) => name === db.name).length,
    caches: (await cachesOf()).length,
    kept: stores().reduce((sum, store) => sum + keysOf(store).length, 0),
    files: (await filesOf(await rootOf())).length,
  };
}

/** An opened file and old browsers have no caches. */
const cachesOf = async (): Promise<string[]> =>
  'caches' in globalThis ? (await caches.keys().catch(() => [])).filter((name) => name.startsWith(OURS)) : [];

const stores = (): Storage[] => [localStorage, sessionStorage];
const keysOf = (store: Storage): string[] => Object.keys(store).filter((key) => key.startsWith(OURS));

const rootOf = async (): Promise<FileSystemDirectoryHandle | null> =>
  (await navigator.storage?.getDirectory?.().catch(() => null)) ?? null;

async function filesOf(root: FileSystemDirectoryHandle | null): Promise<string[]> {
  const names: string[] = [];
  if (root !== null) for await (const name of root.keys()) if (name.startsWith(OURS)) names.push(name);
  return names;
}

/** The worker that keeps the page for use without a network. */
async function unregister(): Promise<void> {
  const known = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  const here = new URL('./', location.href).href;
  for (const one of known) if (one.scope === here) await one.unregister();
}
