import { expect, test } from 'vitest';
import { refusalOf } from '../../src/source/refusal.ts';
import { readSource, reportIdOf } from '../../src/source/source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('a file and a paste of one text have one id, and the hash of what arrived', async () => {
  const file = await readSource('年报.txt', utf8('\uFEFF收到申请3件'));
  const paste = await readSource('', '收到申请3件');
  expect(file).toMatchObject({ name: '年报.txt', kind: 'text', raw: '收到申请3件', encoding: 'utf-8' });
  expect(paste).toMatchObject({ name: '', encoding: null, damaged: false });
  expect(file.sha256).not.toBe(paste.sha256);
  expect(await reportIdOf(file.raw)).toBe(await reportIdOf(paste.raw));
  expect(await reportIdOf('abc')).toBe('ba7816bf8f01cfea');
});

test('refuses what is no text, by its first bytes', () => {
  expect(refusalOf('a.txt', new Uint8Array())).toBe('empty');
  expect(refusalOf('a.txt', new Uint8Array(20_000_001))).toBe('large');
  expect(refusalOf('a.pdf', utf8('%PDF-1.7\n'))).toBe('pdf');
  expect(refusalOf('a.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toBe('office');
  expect(refusalOf('a.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toBe('zip');
  expect(refusalOf('a.mht', utf8('MIME-Version: 1.0'))).toBe('html');
  expect(refusalOf('a.htm', utf8('<p>收到申请3件'))).toBeNull();
  expect(
    refusalOf(
      'a.txt',
      Uint8Array.from({ length: 600 }, (_, i) => i % 7),
    ),
  ).toBe('binary');
});

test('lets texts of every encoding through', () => {
  const text = '青原县 report 2021:收到申请3件\r\n';
  const wide = Uint8Array.from(
    Array.from(text).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );
  expect(refusalOf('a.txt', utf8(text))).toBeNull();
  expect(refusalOf('a.txt', wide)).toBeNull();
  expect(refusalOf('', Uint8Array.of(0xca, 0xd5, 0xb5, 0xbd))).toBeNull();
});
