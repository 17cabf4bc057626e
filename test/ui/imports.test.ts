import { beforeEach, expect, test, vi } from 'vitest';
import {
  addInputs,
  cancelImports,
  clearImports,
  imports,
  isRetryable,
  retryImport,
} from '../../src/ui/imports.svelte.ts';
import type { Extraction, Source } from '../../src/model.ts';
import { ReadFailure } from '../../src/worker/pool.ts';
import type { Job } from '../../src/worker/pool.ts';
import type { Outcome } from '../../src/worker/reading.ts';

const { readInWorker, addReport } = vi.hoisted(() => ({ readInWorker: vi.fn(), addReport: vi.fn() }));
vi.mock('../../src/worker/client.ts', () => ({ readInWorker }));
vi.mock('../../src/store/reports.ts', () => ({ addReport }));

/** A busy machine takes its time. */
const WAIT = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000 });

const file = (name: string, content = '收到申请3件') => ({ name, input: new File([content], name) });
const paste = (input: string) => ({ name: '', input });
const ended = () => vi.waitFor(() => expect(imports.isBusy).toBe(false), WAIT);
const outcomes = () => imports.items.map(({ name, state, why }) => [name, why ?? state]);
const readAll = async ({ input }: Job): Promise<Outcome> => {
  const original = input instanceof Blob ? await input.text() : String(input);
  if (original.trim() === '') return { kind: 'refused', refusal: 'empty' };
  const source = { raw: original, kind: 'text', encoding: 'utf-8', damaged: false } as Source;
  return { kind: 'read', reads: [{ source, extraction: {} as Extraction }], original };
};

beforeEach(async () => {
  await ended();
  clearImports();
  readInWorker.mockReset().mockImplementation(readAll);
  addReport.mockReset().mockResolvedValue({ id: 'ab12', duplicate: false });
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
  expect(imports.items[0]).toMatchObject({ id: 'ab12', words: '青原县2021年 年报 全文' });
  expect(imports.batch).toMatchObject({ all: 4, done: 4 });
});

test('one text that fails says why, and the others go on', async () => {
  readInWorker.mockImplementation((job: Job) => {
    if (job.name === '图.txt') return Promise.resolve({ kind: 'refused', refusal: 'image' });
    if (job.name === '慢.txt') return Promise.reject(new ReadFailure('slow', ''));
    return readAll(job);
  });
  addReport.mockImplementation(({ source }: { source: { raw: string } }) =>
    source.raw === '满'
      ? Promise.reject(new Error('空间不足'))
      : Promise.resolve({ id: 'x', duplicate: true }),
  );
  addInputs([paste('   '), file('慢.txt'), file('图.txt'), file('满.txt', '满'), file('好.txt')]);
  await ended();
  expect(outcomes()).toEqual([
    ['', 'empty'],
    ['慢.txt', 'slow'],
    ['图.txt', 'image'],
    ['满.txt', 'unsaved'],
    ['好.txt', 'saved'],
  ]);
  expect(imports.items[3]?.detail).toBe('空间不足');
  expect(imports.items[4]?.isDuplicate).toBe(true);
  expect(imports.items.map(isRetryable)).toEqual([false, true, false, true, false]);
});

test('what failed for a while can be tried again', async () => {
  addReport.mockRejectedValueOnce(new Error('空间不足'));
  addInputs([file('一.txt')]);
  await ended();
  retryImport(imports.items[0]?.key ?? 0);
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
  await vi.waitFor(() => expect(imports.items[0]?.state).toBe('saved'), WAIT);
  cancelImports();
  await ended();
  expect(outcomes().map(([, outcome]) => outcome)).toEqual([
    'saved',
    ...Array.from({ length: 5 }, () => 'cancelled'),
  ]);
});
