import { expect, test } from 'vitest';
import { formatOf } from '../../src/source/format.ts';
import { Refused } from '../../src/source/refusal.ts';
import { reportIdOf } from '../../src/source/id.ts';
import { readSource } from '../../src/source/source.ts';
import { gb18030, utf16, utf8 } from './encode.ts';

/** The format, or why there is none. */
function told(name: string, bytes: Uint8Array): string {
  try {
    return formatOf(name, bytes);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

test('a file and a paste of one text have one id, and the hash of what arrived', async () => {
  const file = await readSource('年报.txt', utf8('\uFEFF收到申请3件'));
  const paste = await readSource('', '收到申请3件');
  expect(file).toMatchObject({ name: '年报.txt', kind: 'text', raw: '收到申请3件', encoding: 'utf-8' });
  expect(paste).toMatchObject({ name: '', encoding: null, damaged: false });
  expect(file.sha256).not.toBe(paste.sha256);
  expect(await reportIdOf(file.raw)).toBe(await reportIdOf(paste.raw));
  expect(await reportIdOf('abc')).toBe('ba7816bf8f01cfea');
});

test.each([
  ['nothing', '', new Uint8Array(), 'empty'],
  ['a PDF', 'a.txt', utf8('%PDF-1.7\n'), 'pdf'],
  ['a PDF behind other bytes', 'a.txt', utf8('\n\n%PDF-1.4'), 'pdf'],
  ['words about PDF', 'a.pdf', utf8('PDF 文件'), 'text'],
  ['a zip, whatever its name', 'a.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'zip'],
  ['an empty zip', 'a', Uint8Array.of(0x50, 0x4b, 5, 6, 0), 'zip'],
  ['an old Word file', 'a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'office'],
  ['RTF', 'a.doc', utf8('{\\rtf1'), 'office'],
  ['rar', 'a.zip', utf8('Rar!'), 'archive'],
  ['a picture', 'a.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image'],
  ['a bitmap', 'a.bmp', Uint8Array.of(0x42, 0x4d, 70, 0, 1, 0, 0, 0, 0, 0, 54, 0), 'image'],
  ['a picture of a phone', 'a.heic', utf8('\0\0\0\x18ftypheic\0\0\0\0'), 'image'],
  ['a text that begins like a bitmap', 'a.txt', utf8('BMI 2021年收到申请3件'), 'text'],
  ['a saved page', 'a.txt', utf8('From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;'), 'mht'],
  ['a text that begins like a letter', 'a.mht', utf8('Note: 收到申请3件'), 'text'],
  ['a table', 'a.CSV', utf8('申请,3'), 'csv'],
  ['control bytes', 'a.txt', Uint8Array.from({ length: 600 }, (_, i) => i % 7), 'binary'],
  ['UTF-16', 'a.txt', utf16('青原县 report 2021:收到申请3件\r\n'), 'text'],
  ['GB18030', '', gb18030('收到'), 'text'],
])('tells %s by its first bytes', (_, name, bytes, format) => {
  expect(told(name, bytes)).toBe(format);
});

test('a file of text may not be larger than any report', async () => {
  await expect(readSource('a.txt', new Uint8Array(20_000_001).fill(0x61))).rejects.toMatchObject({
    refusal: 'large',
  });
});

/** Bytes without a pattern, none of them a control byte, the same in each run. */
const noise = (length: number): Uint8Array => {
  let state = 7;
  return Uint8Array.from({ length }, () => 0x20 + ((state = (state * 48_271) % 2_147_483_647) % 0xe0));
};

test('bytes without a pattern are no text, a text with some among its words is one', async () => {
  await expect(readSource('a.txt', noise(4000))).rejects.toMatchObject({ refusal: 'binary' });
  await expect(readSource('a.html', noise(60_000))).rejects.toMatchObject({ refusal: 'binary' });
  const words = gb18030('青原县政府信息公开工作年度报告,收到申请3件。'.repeat(20));
  const read = await readSource('a.txt', Uint8Array.of(...words, ...noise(90)));
  expect(read).toMatchObject({ encoding: 'gb18030', damaged: true });
  expect(read.raw).toContain('收到申请3件');
  expect(await readSource('a.txt', noise(4000), 'utf-16le')).toMatchObject({ damaged: true });
});

test('a person says the encoding', async () => {
  const bytes = gb18030('规章3件');
  expect(await readSource('a.txt', bytes)).toMatchObject({ raw: '规章3件', encoding: 'gb18030' });
  expect(await readSource('a.txt', bytes, 'utf-8')).toMatchObject({ encoding: 'utf-8', damaged: true });
});

test('a table with commas keeps its text, its cells are places in it', async () => {
  const raw = '信息内容,\t制发 件数 ,"合计\r\n""件"""\r\n规章,3,\r\n\r\n"其他,5';
  const { grids } = await readSource('a.csv', utf8(raw));
  const cells = grids?.[0]?.rows.map((row) => row.map(({ span }) => raw.slice(span.start, span.end)));
  expect(cells).toEqual([
    ['信息内容', '制发 件数', '合计\r\n""件""'],
    ['规章', '3', ''],
    [''],
    ['"其他', '5'],
  ]);
  expect((await readSource('a.csv', utf8('收到申请3件'))).grids).toBeUndefined();
});

test('the separator is that of the table, whatever title stands above it', async () => {
  const raw = '青原县2021年年报, 附表\n规章;3;0\n其他;5;1';
  const { grids } = await readSource('a.csv', utf8(raw));
  expect(grids?.[0]?.rows.map((row) => row.length)).toEqual([1, 3, 3]);
});

test('tables written as HTML in plain text are shown as tables, its lines as lines', async () => {
  const text = '临河市2023年年报\n一、总体情况\n<table>\n<tr><td>规章</td>\n<td>3</td></tr></table>\n完\n';
  const { raw, kind, grids } = await readSource('', text);
  expect(raw.trim()).toBe('临河市2023年年报\n一、总体情况\n规章\t3\n完');
  expect(kind).toBe('html');
  expect(grids).toHaveLength(1);
  const words = '见《<table>标记说明》,共3条';
  expect(await readSource('', words)).toMatchObject({ kind: 'text', raw: words });
});
