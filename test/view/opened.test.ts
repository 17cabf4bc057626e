import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/source/source.ts';
import { toCsv } from '../../src/view/csv.ts';
import { toReport } from '../../src/view/report.ts';
import { readText } from '../../src/worker/reading.ts';

/** Files for spreadsheets in programs that take Chinese files for GBK unless a mark says otherwise. */

const CORPUS = '../shared/corpus';
const MARK = [0xef, 0xbb, 0xbf];

const TEXTS = ['test/cases', ...(existsSync(CORPUS) ? [CORPUS] : [])].flatMap((folder) =>
  readdirSync(folder)
    .flatMap((name) => [`${folder}/${name}/input.txt`, `${folder}/${name}/source.txt`])
    .filter((path) => existsSync(path)),
);

/** As such a program reads bytes. */
function decoded(bytes: Uint8Array): string {
  const isMarked = MARK.every((byte, i) => bytes[i] === byte);
  return isMarked ? new TextDecoder('utf-8').decode(bytes) : new TextDecoder('gbk').decode(bytes);
}

/** Where the unit stands: the same in both layouts. */
const columnIn = (csv: string): number => csv.split('\r\n')[0]?.split(',').indexOf('unit') ?? -1;
/** The cells of a column before which no cell has a comma. */
const cellsOf = (csv: string, column: number): readonly string[] =>
  csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[column] ?? '');

test('promise 29: names in Chinese open right where GBK is what a program takes', async ({ annotate }) => {
  const reports = await Promise.all(
    TEXTS.map(async (path) => {
      const raw = readFileSync(path, 'utf8');
      const { extraction } = await readText(path, raw);
      return toReport('0', await readSource(path, raw), extraction, '2026-01-01T00:00:00.000Z');
    }),
  );
  const names = reports.map(({ extraction }) => extraction.fields.unit.value);
  const exported = reports.map((report) => ({ report, findings: [] }));
  const column = columnIn(toCsv('reports', exported, 'program'));
  expect(column).toBeGreaterThan(0);
  const csv = toCsv('reports', exported, 'spreadsheet');
  const bytes = new TextEncoder().encode(csv);
  expect([...bytes.subarray(0, 3)]).toEqual(MARK);
  expect(csv.lastIndexOf('\uFEFF')).toBe(0);
  expect(cellsOf(decoded(bytes), column)).toEqual(names);
  expect(cellsOf(decoded(bytes.subarray(3)), column)).not.toEqual(names);
  annotate(`${names.length} names as they were read`, 'figure');
});
