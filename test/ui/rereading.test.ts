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

test('a report that was a whole file is read whole', async () => {
  readReport.mockResolvedValue(reportOf());
  readInWorker.mockResolvedValue(readsOf('甲乙'));
  expect((await readAgain('ab-2', 'gb18030')).text?.raw).toBe('甲乙');
  expect(readInWorker.mock.lastCall?.[0]).toMatchObject({ isWhole: true });
});
