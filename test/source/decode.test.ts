import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';

const TEXT =
  '青原县2021年政府信息公开工作年度报告\r\n一、总体情况\n全年主动公开政府信息1203条,收到申请12件,办结12件。';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** UTF-16 bytes; low byte first unless `big`. */
function utf16(text: string, big = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
}

/** GB18030 bytes, by turning the decoder's table of two-byte codes around. */
function gb18030(text: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\uFFFD') table.set(char, [high, low]);
    }
  return Uint8Array.from(Array.from(text).flatMap((char) => table.get(char) ?? [char.charCodeAt(0)]));
}

describe('decode', () => {
  test('takes strict UTF-8 first, with and without mark', () => {
    expect(decode(utf8(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', damaged: false });
    expect(decode(utf8(`\uFEFF${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8', damaged: false });
    expect(decode(utf8(''))).toEqual({ text: '', encoding: 'utf-8', damaged: false });
  });

  test.each([
    ['utf-16le', utf16(`\uFEFF${TEXT}`)],
    ['utf-16le', utf16(TEXT)],
    ['utf-16be', utf16(`\uFEFF${TEXT}`, true)],
    ['utf-16be', utf16(TEXT, true)],
    ['gb18030', gb18030(TEXT)],
  ] as const)('tells %s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, damaged: false });
  });

  test('tells the encoding of short and of traditional texts', () => {
    for (const text of ['收到申请3件', '白石鎮政府信息公開工作報告,收到申請3件。'])
      for (const [encoding, bytes] of [
        ['gb18030', gb18030(text)],
        ['utf-16le', utf16(text)],
        ['utf-16be', utf16(text, true)],
        ['utf-8', utf8(text)],
      ] as const)
        expect(decode(bytes)).toEqual({ text, encoding, damaged: false });
  });

  test('plain ASCII in UTF-16 is not taken for UTF-8', () => {
    expect(decode(utf16('report 2021'))).toEqual({
      text: 'report 2021',
      encoding: 'utf-16le',
      damaged: false,
    });
  });

  test('says where bytes were damaged and keeps the rest', () => {
    const bytes = utf8(TEXT);
    bytes[4] = 0xff;
    const { text, encoding, damaged } = decode(bytes);
    expect({ encoding, damaged }).toEqual({ encoding: 'utf-8', damaged: true });
    expect(text).toContain('\uFFFD');
    expect(text).toContain('收到申请12件');
  });

  test('never throws', () => {
    let seed = 1;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) % 256;
    for (let round = 0; round < 200; round += 1)
      expect(() => decode(Uint8Array.from({ length: round }, next))).not.toThrow();
  });
});
