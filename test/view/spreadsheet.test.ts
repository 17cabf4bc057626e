import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCsv, toHistoryCsv } from '../../src/view/csv.ts';
import { extraction, fact, report } from '../build.ts';

/** The files for spreadsheets, opened by LibreOffice Calc as a person's double click would; skipped where it is not installed. */

/** LibreOffice takes its time. */
const TIMEOUT = 1_200_000;
/** Strings that go through it; the promise is 100,000. */
const RUNS = Number(process.env['RUNS'] ?? 3000);
const PROGRAM = 'soffice';
/** Comma, double quote, UTF-8, from the first line, Chinese, quoted cells not as text, special numbers detected. */
const OPEN = 'Text - txt - csv (StarCalc):44,34,76,1,,2052,false,true';

interface Cell {
  readonly isFormula: boolean;
  /** LibreOffice's own name of what the cell holds: `string`, `float`, `date` …; '' if it is empty. */
  readonly type: string;
  readonly text: string;
  /** The number of a cell that holds one. */
  readonly value: string;
}

function isInstalled(): boolean {
  try {
    execFileSync(PROGRAM, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isInstalled())('in LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-calc-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The cells of the rows of a file, without its head. */
  function open(csv: string): Cell[][] {
    const file = join(folder, 'export.csv');
    writeFileSync(file, csv);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = ['--headless', `--infilter=${OPEN}`, '--convert-to', 'fods', '--outdir', folder, file];
    execFileSync(PROGRAM, [profile, ...convert], { stdio: 'ignore' });
    return readRows(readFileSync(join(folder, 'export.fods'), 'utf8')).slice(1);
  }

  test(
    'promise 27: no text becomes a formula, a number or a date, and none is lost',
    { timeout: TIMEOUT },
    () => {
      const texts = fc.sample(TEXT, { numRuns: RUNS, seed: 27 });
      const rows = Array.from({ length: Math.ceil(texts.length / 3) }, (_, i) =>
        texts.slice(3 * i, 3 * i + 3),
      );
      const opened = open(toHistoryCsv(rows.map(toHistory), 'spreadsheet'));
      expect(opened).toHaveLength(rows.length);
      for (const [i, row] of rows.entries())
        for (const [j, text] of row.entries()) {
          const cell = opened[i]?.[FIRST_TEXT + j] ?? NONE;
          expect(cell.isFormula, JSON.stringify(text)).toBe(false);
          if (cell.type === 'float') expect(cell.value, JSON.stringify(text)).toBe(text.trim());
          else
            expect(
              MARKS.map((mark) => toSeen(mark + text)),
              JSON.stringify(text),
            ).toContain(toSeen(cell.text));
          expect(['', 'string', 'float'], JSON.stringify(text)).toContain(cell.type);
        }
    },
  );

  test('promise 28: numbers, zeros and blanks come back as they were', { timeout: TIMEOUT }, () => {
    const values = [...fc.sample(NUMBER, { numRuns: RUNS / 3, seed: 28 }), '0', null];
    const facts = values.map((value) => fact('licences.items_change', value));
    const csv = toCsv('facts', [{ report: report(extraction(facts)), findings: [] }], 'spreadsheet');
    const at = csv.slice(1, csv.indexOf('\r\n')).split(',').indexOf('数值');
    const cells = open(csv).map((row) => row[at] ?? NONE);
    expect(cells).toHaveLength(values.length);
    for (const [i, value] of values.entries()) {
      expect(cells[i]?.type).toBe(value === null ? '' : 'float');
      if (value !== null) expect(Number(cells[i]?.value)).toBe(Number(value));
    }
  });
});

/** What a spreadsheet or a person might take for something else, in Chinese and Latin, with what breaks rows and cells. */
const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  ' ',
  '\u3000',
  '＝',
  '＋',
  '－',
  '＠',
  '\u200B',
  "'",
  '"',
];
const FORMULAS = [
  '=1+1',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
  '-2+3',
  '+A1',
  '%0A=1',
];
const LOOKALIKES = [
  '007',
  '3-4',
  '1/2',
  '3月4日',
  '2021-03-04',
  '0.10',
  '1,234',
  '(5)',
  '￥12',
  '１２３４',
  '1e5',
  'TRUE',
];
const WORDS = [
  '件',
  '青原县',
  '受理3件',
  '12',
  '0',
  '110101199001011234',
  'Mar 4',
  ',',
  ';',
  '"',
  '\r\n',
  '12:30',
  '9:30 PM',
  '5-May',
  '½',
  '٣',
  '5%',
];
const KNOWN = fc.constantFrom(...STARTS, ...FORMULAS, ...LOOKALIKES, ...WORDS);
const PART = fc.oneof({ arbitrary: KNOWN, weight: 4 }, fc.string({ maxLength: 4 }));
const TEXT = fc.array(PART, { maxLength: 6 }).map((parts) => parts.join(''));
const NUMBER = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('', '.5', '.10', '.25', '.0001'))
  .map(([whole, rest]) => `${whole}${rest}`);

const FIRST_TEXT = 4;
const toHistory = ([from = '', to = '', why = '']: readonly string[]) => ({
  report: 'r',
  fact: 'f',
  action: 'edit',
  at: '2024-01-02T03:04:05Z',
  from,
  to,
  why,
});

/** What may stand before a text so that it stays one. */
const MARKS = ['', "'", '\t'];
const NONE: Cell = { isFormula: false, type: '', text: '', value: '' };

/** As two texts look alike: without what XML cannot hold and without white space. */
const toSeen = (text: string) => text.replaceAll('\0', '').replace(/\s+/g, '');

/** The rows of a flat OpenDocument spreadsheet; what stands several times is written several times. */
function readRows(xml: string): Cell[][] {
  const rows: Cell[][] = [];
  for (const [, head = '', body = ''] of xml.matchAll(
    /<table:table-row([^>]*)>([\s\S]*?)<\/table:table-row>/g,
  )) {
    const cells: Cell[] = [];
    for (const [, at = '', inside = ''] of body.matchAll(CELL))
      for (let n = timesOf(at, 'columns'); n > 0; n--) cells.push(toCell(at, inside));
    for (let n = timesOf(head, 'rows'); n > 0; n--) rows.push(cells);
  }
  return rows;
}
const CELL = /<table:table-cell((?:[^>/]|"[^"]*"|\/(?!>))*)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g;
const timesOf = (at: string, what: 'rows' | 'columns') =>
  Number(new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(at)?.[1] ?? 1);
const toCell = (at: string, inside: string): Cell => ({
  isFormula: at.includes('table:formula='),
  type: /office:value-type="(\w+)"/.exec(at)?.[1] ?? '',
  value: /office:value="([^"]*)"/.exec(at)?.[1] ?? '',
  text: Array.from(inside.matchAll(/<text:p\/>|<text:p>([\s\S]*?)<\/text:p>/g), ([, text]) =>
    toText(text ?? ''),
  ).join('\n'),
});
const toText = (xml: string) =>
  xml
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, n?: string) => ' '.repeat(Number(n ?? 1)))
    .replaceAll('<text:tab/>', '\t')
    .replaceAll('<text:line-break/>', '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
