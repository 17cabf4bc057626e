import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { later } from '../../src/words/later.ts';
import { readAgain } from '../../src/ui/rereading.ts';
import { toReport } from '../../src/view/report.ts';
import { toRead } from '../store/workspace.ts';

/** A report of a file that held several, decoded otherwise: it stays the one that it is. */

const { readInWorker, readReport, readOriginal } = vi.hoisted(() => ({
  readInWorker: vi.fn(),
  readReport: vi.fn(),
  readOriginal: vi.fn(),
}));
vi.mock('../../src/worker/client.ts', () => ({ readInWorker }));
vi.mock('../../src/store/db.ts', async (original) => ({
  ...(await original<object>()),
  readReport,
  readOriginal,
}));

const BYTES = Uint8Array.of(1);
const readsOf = (...raws: readonly string[]) => ({
  kind: 'read',
  original: BYTES,
  reads: raws.map((raw) => toRead(raw)),
});
const reportOf = (part?: { n: number; of: number }) => {
  const { source, extraction } = toRead('乱');
  return { ...toReport('ab-2', source, extraction, ''), ...(part ? { part } : {}) };
};

beforeEach(() => {
  readOriginal.mockResolvedValue(BYTES);
  readInWorker.mockResolvedValue(readsOf('甲', '乙'));
});

test('it is the one with its number', async () => {
  readReport.mockResolvedValue(reportOf({ n: 2, of: 2 }));
  const again = await readAgain('ab-2', 'gb18030');
  expect([again.text?.raw, again.failed]).toEqual(['乙', '']);
  expect(readInWorker.mock.lastCall?.[0]).toMatchObject({ encoding: 'gb18030', isWhole: false });
});

test('where the file comes apart otherwise it says so and changes nothing', async () => {
  readReport.mockResolvedValue(reportOf({ n: 2, of: 3 }));
  expect(await readAgain('ab-2', 'gb18030')).toMatchObject({ next: null, failed: later.rereading.notWhole });
});

test('a report that was a whole file becomes the first where the file comes apart', async () => {
  const reads = readsOf('甲', '乙', '丙').reads.map(({ source, ...read }, i) => {
    return { ...read, source: { ...source, part: { n: i + 1, of: 3, first: 'cd' } } };
  });
  readReport.mockResolvedValue(reportOf());
  readInWorker.mockResolvedValue({ kind: 'read', original: BYTES, reads });
  const { text, others } = await readAgain('ab-2', 'gb18030');
  expect(text).toMatchObject({ raw: '甲', part: { n: 1, of: 3 } });
  expect(others.map(({ source, original }) => [source.raw, original])).toEqual([
    ['乙', BYTES],
    ['丙', BYTES],
  ]);
});

test('a report that stays a whole file has no others', async () => {
  readReport.mockResolvedValue(reportOf());
  readInWorker.mockResolvedValue(readsOf('甲乙'));
  expect(await readAgain('ab-2', 'gb18030')).toMatchObject({ text: { raw: '甲乙', part: null }, others: [] });
});
