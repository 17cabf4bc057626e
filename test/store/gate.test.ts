import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { words } from '../../src/words/words.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});
vi.mock('../../src/check/check.ts', () => ({ runChecks: () => [] }));

// Each test loads the modules anew, as a new tab does.
vi.setConfig({ testTimeout: 30_000 });

const text = words.frame.store;

/** The modules as a new tab would load them. */
async function openTab() {
  vi.resetModules();
  const { db } = await import('../../src/store/db.ts');
  const gate = await import('../../src/store/gate.svelte.ts');
  return { db, gate, note: (key: string) => gate.write(() => db.decisions.put(decision(key))) };
}
const decision = (key: string) =>
  ({ report: 'r', key, decision: 'ignored', note: '', at: '2026-01-01T00:00:00.000Z' }) as const;
const report = (id: string) => ({ id, removedAt: null }) as never;

beforeEach(async () => {
  kept.clear();
  await Dexie.delete('gongkai-nianbao');
});

describe('gate', () => {
  test('shows saved only after the write was confirmed', async () => {
    const { gate, note } = await openTab();
    const written = note('a');
    expect(gate.saving.current.state).toBe('saving');
    await written;
    expect(gate.saving.current).toMatchObject({ state: 'saved', why: '' });
    expect(gate.saving.current.at).not.toBeNull();
  });

  test('a write that fails is rolled back whole and says why', async () => {
    const { db, gate } = await openTab();
    const full = Object.assign(new Error('aborted'), {
      name: 'AbortError',
      inner: { name: 'QuotaExceededError' },
    });
    const failed = gate.write(async () => {
      await db.decisions.put(decision('a'));
      throw full;
    });
    await expect(failed).rejects.toMatchObject({ reason: 'quota', message: text.quota });
    expect(gate.saving.current).toMatchObject({ state: 'failed', why: text.quota });
    expect(await db.decisions.count()).toBe(0);
  });

  test('a connection that was lost is opened again', async () => {
    const { db, gate, note } = await openTab();
    await gate.openStore();
    db.close({ disableAutoOpen: true });
    await note('a');
    expect(await db.decisions.count()).toBe(1);
  });

  test('an old tab writes nothing once another tab has upgraded', async () => {
    const { db, gate, note } = await openTab();
    await gate.openStore();
    await note('a');
    const upgraded = new Dexie('gongkai-nianbao');
    upgraded.version(db.verno + 1).stores({ decisions: '[report+key], report' });
    await upgraded.open();
    await vi.waitFor(() => expect(gate.storeProblem.current).toEqual({ kind: 'old-tab' }));
    await expect(note('b')).rejects.toMatchObject({ reason: 'old-tab' });
    expect(await upgraded.table('decisions').count()).toBe(1);
    expect(db.isOpen()).toBe(false);
    upgraded.close();
  });

  test('an old build leaves a newer database alone', async () => {
    const first = await openTab();
    const newer = new Dexie('gongkai-nianbao');
    newer.version(first.db.verno + 1).stores({ decisions: '[report+key], report' });
    await newer.open();
    newer.close();
    const { gate, note } = await openTab();
    await gate.openStore();
    expect(gate.storeProblem.current).toEqual({ kind: 'newer' });
    await expect(note('a')).rejects.toMatchObject({ reason: 'newer' });
  });

  test('a database that lost its reports is announced before anything is written', async () => {
    const first = await openTab();
    await first.gate.write(async () => {
      await first.db.reports.bulkPut([report('a'), report('b')]);
      await first.db.texts.bulkPut([report('a'), report('b')]);
    });
    first.db.close();
    await Dexie.delete('gongkai-nianbao');
    const { db, gate, note } = await openTab();
    await gate.openStore();
    expect(gate.storeProblem.current).toEqual({ kind: 'vanished', before: 2, now: 0 });
    await expect(note('a')).rejects.toMatchObject({ reason: 'vanished' });
    expect(await db.decisions.count()).toBe(0);
    await gate.acceptLoss();
    await note('a');
    expect(gate.storeProblem.current).toBeNull();
  });

  test('a first visit and a full database are no loss', async () => {
    const first = await openTab();
    await first.gate.openStore();
    expect(first.gate.storeProblem.current).toBeNull();
    await first.gate.write(async () => {
      await first.db.reports.put(report('a'));
      await first.db.texts.put(report('a'));
    });
    const second = await openTab();
    await second.gate.openStore();
    expect(second.gate.storeProblem.current).toBeNull();
    first.db.close();
  });
});
