import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeBackup, noteBackup } from '../../src/store/backup/backup.ts';
import { BackupFault } from '../../src/store/backup/lines.ts';
import { planRestore, restore, undoRestore } from '../../src/store/backup/restore.ts';
import { db, readBackupState } from '../../src/store/db.ts';
import { editNote } from '../../src/store/reports.ts';
import { PATIENCE, rounds } from '../promises/rounds.ts';
import { addReport } from './added.ts';
import { act, clearAll, contentOf, toRead } from './workspace.ts';
import type { Deed } from './workspace.ts';

vi.mock('../../src/check/check.ts', () => ({ runChecks: () => [] }));

/** How often a workspace is made, and how often a backup is damaged. */
const RUNS = rounds(40, 500);
const DAMAGES = rounds(400, 10_000);

const deed: fc.Arbitrary<Deed> = fc.tuple(fc.nat(8), fc.nat(9), fc.nat(9));
const deeds = fc.array(deed, { minLength: 1, maxLength: 25 });

async function doAll(all: readonly Deed[]): Promise<void> {
  for (const one of all) await act(one);
}
async function fileOf(all: readonly Deed[]): Promise<Blob> {
  await clearAll();
  await doAll(all);
  return (await makeBackup()).file;
}

beforeEach(async () => {
  await db.open();
  await clearAll();
});

describe('promise 15: a backup', () => {
  test(
    'gives the same workspace back, into an empty one and over another, and can be undone',
    async ({ annotate }) => {
      await fc.assert(
        fc.asyncProperty(deeds, deeds, async (before, other) => {
          const file = await fileOf(before);
          const content = await contentOf();
          await clearAll();
          await restore(await planRestore(file), 'replace', 'here');
          expect(await contentOf()).toEqual(content);
          await clearAll();
          await doAll(other);
          const here = await contentOf();
          await restore(await planRestore(file), 'replace', 'here');
          expect(await contentOf()).toEqual(content);
          expect(await undoRestore()).toBe(true);
          expect(await contentOf()).toEqual(here);
        }),
        { numRuns: RUNS },
      );
      await annotate(`${RUNS} workspaces over an empty and another one: 0 differ`, 'figure');
    },
    PATIENCE,
  );

  test(
    'merged keeps what is here, brings what is not, and can be undone',
    async ({ annotate }) => {
      await fc.assert(
        fc.asyncProperty(deeds, deeds, async (before, other) => {
          const file = await fileOf(before);
          const there = new Set(await db.reports.toCollection().primaryKeys());
          await clearAll();
          await doAll(other);
          const here = await contentOf();
          const own = await db.reports.toArray();
          const plan = await planRestore(file);
          await restore(plan, 'merge', 'here');
          const ids = new Set(await db.reports.toCollection().primaryKeys());
          expect(ids).toEqual(new Set([...there, ...own.map(({ id }) => id)]));
          const kept = own.filter(({ id }) => !plan.updated.includes(id));
          expect(await db.reports.bulkGet(kept.map(({ id }) => id))).toEqual(kept);
          expect((await planRestore(file)).added).toEqual([]);
          expect(await undoRestore()).toBe(true);
          expect(await contentOf()).toEqual(here);
        }),
        { numRuns: RUNS },
      );
      await annotate(`${RUNS} merged: 0 rows lost`, 'figure');
    },
    PATIENCE,
  );

  test('says what it would change, and whose stands is the person’s choice', async () => {
    const { id: mine } = await addReport(toRead('甲'));
    const { id: same } = await addReport(toRead('乙'));
    await editNote(mine, '备份里');
    const { file } = await makeBackup();
    await editNote(mine, '本机');
    const { id: other } = await addReport(toRead('丙'));
    const plan = await planRestore(file);
    expect(plan).toMatchObject({ added: [], same: [same], updated: [], conflicts: [mine], others: [other] });
    await restore(plan, 'merge', 'here');
    expect(await db.reports.get(mine)).toMatchObject({ note: '本机' });
    await restore(plan, 'merge', 'backup');
    expect(await db.reports.get(mine)).toMatchObject({ note: '备份里' });
    await editNote(other, '后来');
    expect(await undoRestore()).toBe(false);
  });

  test('is of sound rows; damaged ones are told', async () => {
    const { id } = await addReport(toRead('甲'));
    const { id: sound } = await addReport(toRead('乙'));
    await db.reports.update(id, { extraction: { facts: Number.NaN } } as never);
    const { damaged, end } = await makeBackup();
    expect(damaged).toEqual([id]);
    expect(end.counts['reports']).toBe(1);
    expect(await db.reports.get(sound)).toBeDefined();
  });

  test('is counted: the steps since the last one', async () => {
    await addReport(toRead('甲'));
    expect(await readBackupState()).toMatchObject({ at: null, since: 1, reports: 1 });
    await noteBackup((await makeBackup()).step);
    expect(await readBackupState()).toMatchObject({ since: 0 });
    await addReport(toRead('乙'));
    expect(await readBackupState()).toMatchObject({ since: 1 });
  });
});

/** One slip of a disk or a hand: a bit turned, a piece cut, doubled, moved, or lines of the text changed and packed anew. */
const damage = fc.record({
  how: fc.constantFrom(
    'flip',
    'cut',
    'repeat',
    'swap',
    'drop-line',
    'repeat-line',
    'flip-text',
    'swap-lines',
  ),
  at: fc.nat(999_999).map((part) => part / 1_000_000),
  length: fc.integer({ min: 1, max: 40 }),
  bit: fc.nat(7),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Uint8Array, { how, at, length, bit }: Damage): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const [head, piece, rest] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  switch (how) {
    case 'flip':
      return Uint8Array.from(bytes, (byte, i) => (i === start ? byte ^ (1 << bit) : byte));
    case 'cut':
      return Buffer.concat([head, rest]);
    case 'repeat':
      return Buffer.concat([head, piece, piece, rest]);
    case 'swap':
      return Buffer.concat([rest, piece, head]);
    default:
      return gzipSync(linesDamaged(gunzipSync(bytes), how, at, bit));
  }
}
function linesDamaged(bytes: Uint8Array, how: Damage['how'], at: number, bit: number): Uint8Array {
  const start = Math.floor(at * bytes.length);
  if (how === 'flip-text')
    return Uint8Array.from(bytes, (byte, i) => (i === start ? byte ^ (1 << bit) : byte));
  const lines = Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1);
  const i = Math.floor(at * lines.length);
  const line = lines[i] ?? '';
  const changed =
    how === 'drop-line'
      ? lines.toSpliced(i, 1)
      : how === 'repeat-line'
        ? lines.toSpliced(i, 0, line)
        : [...lines.toSpliced(i, 1), line];
  return Buffer.from(changed.map((one) => `${one}\n`).join(''));
}

describe('promise 16: a damaged backup', () => {
  test(
    'is refused and changes nothing',
    async ({ annotate }) => {
      await doAll(
        [0, 1, 2, 3, 4, 5].flatMap((i): Deed[] => [
          [0, 0, i],
          [1, i, i],
          [5, i, i],
        ]),
      );
      const bytes = new Uint8Array(await (await makeBackup()).file.arrayBuffer());
      const content = await contentOf();
      await fc.assert(
        fc.asyncProperty(damage, async (slip) => {
          const broken = damaged(bytes, slip);
          fc.pre(Buffer.compare(broken, bytes) !== 0);
          const same = isSameText(broken, bytes);
          const plan = planRestore(new Blob([broken as Uint8Array<ArrayBuffer>]));
          // A bit of the gzip head says nothing of what is in it.
          if (same) await plan;
          else await expect(plan).rejects.toBeInstanceOf(BackupFault);
        }),
        { numRuns: DAMAGES },
      );
      expect(await contentOf()).toEqual(content);
      await annotate(`${DAMAGES} damaged backups: 0 taken, 0 rows written`, 'figure');
    },
    PATIENCE,
  );
});

function isSameText(broken: Uint8Array, bytes: Uint8Array): boolean {
  try {
    return Buffer.compare(gunzipSync(broken), gunzipSync(bytes)) === 0;
  } catch {
    return false;
  }
}

/** The lines with an end that fits them, as a hand that means ill would make it. */
async function rehashed(lines: readonly string[]): Promise<string> {
  const hash = async (text: string) =>
    Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex');
  const body = lines.slice(0, -2);
  const end = JSON.parse(lines.at(-2) ?? '') as object;
  const sha256 = await hash((await Promise.all(body.map(hash))).join(''));
  return [...body, JSON.stringify({ ...end, sha256 }), ''].join('\n');
}

test('promise 44: pollutes no prototype, and unknown entries are dropped', async () => {
  await addReport(toRead('甲'));
  const { file } = await makeBackup();
  const lines = gunzipSync(new Uint8Array(await file.arrayBuffer()))
    .toString('utf8')
    .split('\n');
  const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"unknown":1,';
  const poisoned = lines.map((line) => line.replaceAll('"unitKey":', `${poison}"unitKey":`));
  const text = await rehashed(poisoned);
  const plan = await planRestore(new Blob([gzipSync(text)]));
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  const [report] = plan.rows.reports;
  expect(Object.keys(report ?? {})).not.toContain('unknown');
  expect(Object.hasOwn(report ?? {}, '__proto__')).toBe(false);
  await clearAll();
  await restore(plan, 'replace', 'here');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
