import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { toRead } from './workspace.ts';

/** Copies of files that a page had not done when it died. */

/** Names of the locks that tabs hold; a tab that dies lets go of its own. */
const locks = new Set<string>();
/** Those who wait until a tab is gone. */
const waiting = new Map<string, () => void>();
vi.stubGlobal('navigator', {
  locks: {
    request: async (name: string, ...[first, work]: [() => unknown] | [{ mode: string }, () => unknown]) => {
      if (typeof first === 'function') return (locks.add(name), first());
      await new Promise<void>((resolve) => waiting.set(name, resolve));
      return work?.();
    },
    query: async () => ({ held: [...locks].map((name) => ({ name })) }),
  },
});
vi.mock('../../src/check/check.ts', () => ({ runChecks: () => [] }));
vi.setConfig({ testTimeout: 30_000 });

let tabs = 0;
/** The modules as a new tab loads them. */
async function openTab() {
  vi.resetModules();
  tabs += 1;
  const id = `0-0-0-0-${String(tabs)}` as const;
  vi.spyOn(crypto, 'randomUUID').mockReturnValueOnce(id);
  const { db } = await import('../../src/store/db.ts');
  const { addAll } = await import('./added.ts');
  return {
    ...(await import('../../src/store/queue.ts')),
    db,
    addAll,
    die: () => {
      for (const name of [...locks].filter((name) => name.endsWith(id))) {
        locks.delete(name);
        waiting.get(name)?.();
      }
    },
  };
}
const file = (name: string, size = name.length) => {
  const blob = new Blob([name]);
  Object.defineProperty(blob, 'size', { value: size });
  return { name, file: blob };
};
const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

beforeEach(async () => {
  locks.clear();
  await Dexie.delete('gongkai-nianbao');
});

test('what a dead tab had not done is offered to the next, once; a living tab keeps its own', async () => {
  const first = await openTab();
  const rows = await first.keepFiles(['一', '二', '三'].map((name) => file(name)));
  expect(rows).toEqual([1, 2, 3]);
  const second = await openTab();
  expect(await second.countLeft()).toBe(0);
  expect(await second.takeLeft()).toEqual([]);
  first.die();
  await second.dropFiles([2]);
  expect(await second.countLeft()).toBe(2);
  expect(namesOf(await second.takeLeft())).toEqual(['一', '三']);
  expect(await (await openTab()).countLeft()).toBe(0);
  second.die();
  const third = await openTab();
  await third.dropLeft();
  expect(await third.db.queue.count()).toBe(0);
});

test('a page that lives is told when another one dies that had files', async () => {
  const [first, second] = [await openTab(), await openTab()];
  await first.keepFiles([file('一')]);
  const counts: Promise<number>[] = [];
  const tell = vi.fn(() => void counts.push(second.countLeft()));
  await second.watchTabs(tell);
  await second.watchTabs(tell);
  expect(tell).not.toHaveBeenCalled();
  first.die();
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  expect(await counts[0]).toBe(1);
});

test('a copy goes in the transaction that stores its report, or stays where that is not taken', async () => {
  const tab = await openTab();
  const [row = 0] = await tab.keepFiles([file('一')]);
  const put = vi.spyOn(tab.db.queue, 'bulkDelete').mockRejectedValueOnce(new Error('满'));
  await expect(tab.addAll([{ ...toRead('甲'), row }])).rejects.toThrow();
  expect([await tab.db.reports.count(), await tab.db.queue.count()]).toEqual([0, 1]);
  put.mockRestore();
  await tab.addAll([{ ...toRead('甲'), row }]);
  expect([await tab.db.reports.count(), await tab.db.queue.count()]).toEqual([1, 0]);
});

test('copies take no more than their share of the space; what is done makes room again', async () => {
  const tab = await openTab();
  const rows = await tab.keepFiles([file('一', 150e6), file('二', 100e6), file('三', 50e6)]);
  expect(rows).toEqual([1, null, null]);
  await tab.dropFiles([1]);
  expect(await tab.keepFiles([file('二', 100e6)])).toEqual([2]);
});

test('a file that is gone keeps no other out', async () => {
  const tab = await openTab();
  const gone = { name: '二', file: (() => 'no blob') as unknown as Blob };
  Object.defineProperty(gone.file, 'size', { value: 1 });
  expect(await tab.keepFiles([file('一'), gone, file('三')])).toEqual([
    expect.any(Number),
    null,
    expect.any(Number),
  ]);
  expect(await tab.db.queue.count()).toBe(2);
});

test('a browser without locks keeps nothing, since nobody could tell who lives', async () => {
  vi.stubGlobal('navigator', {});
  const tab = await openTab();
  expect(await tab.keepFiles([file('一')])).toEqual([null]);
  expect(await tab.countLeft()).toBe(0);
});
