import { beforeEach, expect, test, vi } from 'vitest';
import { addInputs, cancelImports, clearImports, retryImport } from '../../src/ui/imports/imports.ts';
import { isPassing } from '../../src/ui/imports/item.svelte.ts';
import type { Item } from '../../src/ui/imports/item.svelte.ts';
import { dropTwins, imports } from '../../src/ui/imports/list.svelte.ts';
import type { Derived } from '../../src/derived.ts';
import type { Extraction, Source } from '../../src/model.ts';
import type { NewReport } from '../../src/store/adding.ts';
import { StoreFault } from '../../src/store/fault.ts';
import type { Packed } from '../../src/source/zip.ts';
import { ReadFailure } from '../../src/worker/pool.ts';
import type { Job } from '../../src/worker/reading.ts';
import type { Outcome } from '../../src/worker/reading.ts';

const { readInWorker, addReports, keepFiles, dropFiles } = vi.hoisted(() => ({
  readInWorker: vi.fn(),
  addReports: vi.fn(),
  keepFiles: vi.fn(),
  dropFiles: vi.fn(),
}));
vi.mock('../../src/store/queue.ts', () => ({ keepFiles, dropFiles }));
vi.mock('../../src/worker/client.ts', () => ({ readInWorker }));
vi.mock('../../src/store/adding.ts', () => ({ addReports }));

/** A busy machine takes its time. */
const WAIT = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000 });

const file = (name: string, content = '收到申请3件') => ({ name, input: new File([content], name) });
const paste = (input: string) => ({ name: '', input });
const ended = () => vi.waitFor(() => expect(imports.isBusy).toBe(false), WAIT);
const outcomes = () => imports.items.map(({ name, now: { state, why } }) => [name, why ?? state]);
const readAll = async ({ input }: Job): Promise<Outcome> => {
  const original = input instanceof Blob ? await input.text() : String(input);
  if (original.trim() === '') return { kind: 'refused', refusal: 'empty' };
  const source = { raw: original, kind: 'text', encoding: 'utf-8', damaged: false } as Source;
  return {
    kind: 'read',
    reads: [{ source, extraction: {} as Extraction, derived: {} as Derived }],
    original,
  };
};

const addAll = async (reads: readonly NewReport[]) =>
  reads.map(({ row }) => {
    rows.delete(row ?? 0);
    return { summary: { id: 'ab12' }, isDuplicate: false, twin: '' };
  });

/** Names of the files of which there is a copy, by rows. */
const rows = new Map<number, string>();
let lastRow = 0;
const keepAll = async (files: readonly { name: string }[]) =>
  files.map(({ name }) => {
    lastRow += 1;
    rows.set(lastRow, name);
    return lastRow;
  });
const dropAll = async (gone: readonly number[]) => gone.forEach((row) => rows.delete(row));
const kept = () => [...rows.values()];

/** A reader that waits until it is told to go on. */
function hold(): () => void {
  const waiting: (() => void)[] = [];
  readInWorker.mockImplementation(async (job: Job, signal: AbortSignal) => {
    await new Promise<void>((resolve, reject) => {
      waiting.push(resolve);
      signal.addEventListener('abort', () => reject(new ReadFailure('cancelled', '')));
    });
    return readAll(job);
  });
  return () => {
    readInWorker.mockImplementation(readAll);
    for (const goOn of waiting) goOn();
  };
}

beforeEach(async () => {
  await ended();
  clearImports();
  readInWorker.mockReset().mockImplementation(readAll);
  addReports.mockReset().mockImplementation(addAll);
  rows.clear();
  keepFiles.mockReset().mockImplementation(keepAll);
  dropFiles.mockReset().mockImplementation(dropAll);
});

test('reads and saves every text, in order', async () => {
  addInputs([paste('青原县2021年  年报\n全文'), file('一.txt'), file('二.txt'), file('三.txt')]);
  expect(imports.isBusy).toBe(true);
  await ended();
  expect(outcomes()).toEqual([
    ['', 'saved'],
    ['一.txt', 'saved'],
    ['二.txt', 'saved'],
    ['三.txt', 'saved'],
  ]);
  expect(imports.items[0]).toMatchObject({
    words: '青原县2021年 年报 全文',
    now: { summary: { id: 'ab12' } },
  });
  expect(imports.batch).toMatchObject({ all: 4, done: 4 });
});

test('one text that fails says why, and the others go on', async () => {
  readInWorker.mockImplementation((job: Job) => {
    if (job.name === '图.txt') return Promise.resolve({ kind: 'refused', refusal: 'image' });
    if (job.name === '慢.txt') return Promise.reject(new ReadFailure('slow', ''));
    return readAll(job);
  });
  addReports.mockImplementation(async (reads: readonly NewReport[]) => {
    if (reads.some(({ source }) => source.raw === '满')) throw new Error('空间不足');
    return reads.map(() => ({ summary: { id: 'x' }, isDuplicate: true, twin: '' }));
  });
  addInputs([paste('   '), file('慢.txt'), file('图.txt'), file('满.txt', '满'), file('好.txt')]);
  await ended();
  expect(outcomes()).toEqual([
    ['', 'empty'],
    ['慢.txt', 'slow'],
    ['图.txt', 'image'],
    ['满.txt', 'unsaved'],
    ['好.txt', 'saved'],
  ]);
  expect(imports.items[3]?.now.detail).toBe('空间不足');
  expect(imports.items[4]?.now.isDuplicate).toBe(true);
  expect(imports.items.map(({ now: { why } }) => isPassing(why))).toEqual([false, true, false, true, false]);
});

test('what failed for a while can be tried again', async () => {
  addReports.mockRejectedValueOnce(new Error('空间不足'));
  addInputs([file('一.txt')]);
  await ended();
  retryImport(imports.items[0] as Item);
  await ended();
  expect(outcomes()).toEqual([['一.txt', 'saved']]);
});

test('cancelling ends what is under way and keeps what is saved', async () => {
  readInWorker.mockImplementation(
    (job: Job, signal: AbortSignal) =>
      new Promise((resolve, reject) => {
        if (job.name === '一.txt') resolve(readAll(job));
        signal.addEventListener('abort', () => reject(new ReadFailure('cancelled', '')));
      }),
  );
  addInputs(['一', '二', '三', '四', '五', '六'].map((name) => file(`${name}.txt`)));
  await vi.waitFor(() => expect(imports.items[0]?.now.state).toBe('saved'), WAIT);
  cancelImports();
  await ended();
  expect(outcomes().map(([, outcome]) => outcome)).toEqual([
    'saved',
    ...Array.from({ length: 5 }, () => 'cancelled'),
  ]);
});

test('what is ready while others are being saved is saved together, and each is counted once', async () => {
  addInputs(Array.from({ length: 30 }, (_, i) => file(`${i}.txt`)));
  await ended();
  const sizes = addReports.mock.calls.map(([reads]) => (reads as readonly NewReport[]).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(30);
  expect(Math.max(...sizes)).toBeGreaterThan(1);
  expect(imports.tally).toEqual({ saved: 30, failed: 0 });
});

test('each report of a text gets a line of its own, in the place of the text', async () => {
  readInWorker.mockImplementation(async (job: Job) => {
    const outcome = await readAll(job);
    if (outcome.kind !== 'read' || job.name !== '三年.txt') return outcome;
    const parts = [1, 2, 3].map((n) => ({ n, of: 3, first: 'ab' }));
    const reads = outcome.reads.flatMap((read) =>
      parts.map((part) => ({ ...read, source: { ...read.source, part } })),
    );
    return { ...outcome, reads };
  });
  addInputs([file('一.txt'), file('三年.txt'), file('二.txt')]);
  await ended();
  expect(imports.items.map(({ name, now }) => [name, now.part?.n ?? 0])).toEqual([
    ['一.txt', 0],
    ['三年.txt', 1],
    ['三年.txt', 2],
    ['三年.txt', 3],
    ['二.txt', 0],
  ]);
  expect(new Set(imports.items.map(({ key }) => key)).size).toBe(5);
  expect(imports.tally).toEqual({ saved: 5, failed: 0 });
  expect(imports.batch).toMatchObject({ all: 3, done: 3 });
});

test('files that are not done soon have a copy until they are; it goes with the report', async () => {
  const goOn = hold();
  addInputs([paste('青原县'), file('一.txt'), file('二.txt')]);
  await vi.waitFor(() => expect(kept()).toEqual(['一.txt', '二.txt']), WAIT);
  const numbers = [...rows.keys()];
  goOn();
  await ended();
  const given = addReports.mock.calls
    .flatMap(([reads]) => reads as readonly NewReport[])
    .map(({ row }) => row);
  expect(given.flatMap((row) => row ?? [])).toEqual(numbers);
});

test('of many files none is stored before all that wait have a copy', async () => {
  const copies: number[] = [];
  addReports.mockImplementation(async (reads: readonly NewReport[]) => {
    copies.push(rows.size);
    return addAll(reads);
  });
  addInputs(Array.from({ length: 30 }, (_, i) => file(`${i}.txt`)));
  await ended();
  expect(copies[0]).toBe(30);
});

test('the copy of a file that is refused or cancelled goes; that of one that was not saved stays', async () => {
  const goOn = hold();
  addInputs([file('空.txt', ' '), file('满.txt', '满'), file('一.txt')]);
  await vi.waitFor(() => expect(kept()).toHaveLength(3), WAIT);
  addReports.mockRejectedValue(new Error('中断'));
  goOn();
  await ended();
  await vi.waitFor(() => expect(kept()).toEqual(['满.txt', '一.txt']), WAIT);
  hold();
  retryImport(imports.items[1] as Item);
  cancelImports();
  await ended();
  await vi.waitFor(() => expect(kept()).toEqual(['一.txt']), WAIT);
  clearImports();
  await vi.waitFor(() => expect(kept()).toEqual([]), WAIT);
});

test('a file without a copy is counted while it waits', async () => {
  keepFiles.mockImplementation(async (files: readonly unknown[]) => files.map(() => null));
  const goOn = hold();
  addInputs([file('一.txt'), file('二.txt')]);
  await vi.waitFor(() => expect(imports.unkept).toBe(2), WAIT);
  goOn();
  await ended();
  addInputs([file('三.txt')]);
  expect(imports.unkept).toBe(0);
});

test('the copy of an archive stays until all that is in it is done', async () => {
  const entries = ['甲.txt', '乙.txt'].map((name) => ({ name }) as unknown as Packed);
  const steps: (() => void)[] = [];
  readInWorker.mockImplementation(async (job: Job) => {
    if (job.name === '全省.zip') return { kind: 'packed', entries };
    await new Promise<void>((resolve) => steps.push(resolve));
    return readAll(job);
  });
  addInputs([file('全省.zip')]);
  await vi.waitFor(() => expect(kept()).toEqual(['全省.zip']), WAIT);
  steps[0]?.();
  await vi.waitFor(() => expect(imports.tally.saved).toBe(1), WAIT);
  expect(kept()).toEqual(['全省.zip']);
  steps[1]?.();
  await ended();
  await vi.waitFor(() => expect(kept()).toEqual([]), WAIT);
});

test('where there is no space for a report the copies make room, once', async () => {
  const goOn = hold();
  addInputs([file('一.txt'), file('二.txt')]);
  await vi.waitFor(() => expect(kept()).toHaveLength(2), WAIT);
  const full = new StoreFault('quota', '满');
  addReports.mockImplementation(async (reads: readonly NewReport[]) => {
    if (rows.size > 0) throw full;
    return addAll(reads);
  });
  goOn();
  await ended();
  expect(imports.tally).toEqual({ saved: 2, failed: 0 });
  addReports.mockRejectedValue(full);
  addInputs([file('三.txt')]);
  await ended();
  expect(outcomes()[0]).toEqual(['三.txt', 'unsaved']);
});

test('what has a twin is told until it is settled what becomes of both', async () => {
  addReports.mockImplementation(async (reads: readonly NewReport[]) =>
    reads.map(({ source }) => ({ summary: { id: source.raw }, isDuplicate: false, twin: `${source.raw}0` })),
  );
  addInputs([file('一.txt', '甲'), file('二.txt', '乙')]);
  await ended();
  expect(imports.twins.map(({ now }) => now.twin).toSorted()).toEqual(['乙0', '甲0'].toSorted());
  dropTwins(imports.twins.slice(0, 1));
  expect(imports.twins).toHaveLength(1);
  expect(imports.items.filter(({ now }) => now.twin !== '')).toEqual(imports.twins);
});
