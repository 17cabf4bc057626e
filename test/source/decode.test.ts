import { describe, expect, test } from 'vitest';
import { declaredOf, decode, decodeAs, encodingOf } from '../../src/source/decode.ts';
import { big5, gb18030, utf16, utf8 } from './encode.ts';

const TEXT =
  '青原县2021年政府信息公开工作年度报告\r\n一、总体情况\n全年主动公开政府信息1203条,收到申请12件,办结12件。';
const TRADITIONAL =
  '青原縣2021年政府資訊公開工作年度報告\r\n一、總體情況\n全年主動公開政府資訊1203條,收到申請12件。';

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
    ['big5', big5(TRADITIONAL)],
  ] as const)('tells %s', (encoding, bytes) => {
    const text = encoding === 'big5' ? TRADITIONAL : TEXT;
    expect(decode(bytes)).toEqual({ text, encoding, damaged: false });
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

  test('parts Big5 from GB18030 where little is written, and inside much markup', () => {
    for (const text of ['收到申請3件', '青原縣政府2021年', '資訊公開'])
      expect(decode(big5(text))).toEqual({ text, encoding: 'big5', damaged: false });
    const markup = '<td class="c">1</td>'.repeat(2000);
    for (const [encoding, bytes] of [
      ['gb18030', gb18030(`${markup}总计${markup}`)],
      ['big5', big5(`${markup}總計${markup}`)],
    ] as const)
      expect(decode(bytes).encoding).toBe(encoding);
  });

  test('what a page declares decides where the bytes do not, and does not where they speak against it', () => {
    const rare = '淝汭';
    expect(decode(gb18030(rare), 'gb18030').text).toBe(rare);
    expect(decode(big5(TRADITIONAL), 'gb18030')).toMatchObject({ text: TRADITIONAL, encoding: 'big5' });
    expect(decode(gb18030(TEXT), 'big5')).toMatchObject({ text: TEXT, encoding: 'gb18030' });
    expect(decode(utf8(TEXT), 'gb18030')).toMatchObject({ text: TEXT, encoding: 'utf-8' });
  });

  test.each([
    ['<meta charset=gb2312>', 'gb18030'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=GBK">', 'gb18030'],
    ['<meta charset="Big5-HKSCS">', 'big5'],
    ["<?xml version='1.0' encoding='utf-8'?>", 'utf-8'],
    ['<meta charset="utf-16">', null],
    ['<meta charset="koi8-r">', null],
    ['charset=gbk', null],
  ])('%s declares %s', (head, encoding) => {
    expect(declaredOf(utf8(head))).toBe(encoding);
  });

  test('a name says an encoding whatever its case', () => {
    expect(['GB2312', ' utf8 ', 'CN-Big5', 'UTF-16BE', 'latin1'].map(encodingOf)).toEqual([
      'gb18030',
      'utf-8',
      'big5',
      'utf-16be',
      null,
    ]);
  });

  test('reads as a person says, and says what does not fit', () => {
    expect(decodeAs(gb18030(TEXT), 'gb18030')).toEqual({ text: TEXT, encoding: 'gb18030', damaged: false });
    expect(decodeAs(gb18030(TEXT), 'utf-8')).toMatchObject({ encoding: 'utf-8', damaged: true });
    expect(decodeAs(utf8(`\uFEFF${TEXT}`), 'utf-8').text).toBe(TEXT);
  });

  test('plain ASCII in UTF-16 is not taken for UTF-8', () => {
    expect(decode(utf16('report 2021'))).toEqual({
      text: 'report 2021',
      encoding: 'utf-16le',
      damaged: false,
    });
  });

  test('zeros behind the end are no part of the text', () => {
    expect(decode(utf8(`${TEXT}${'\0'.repeat(600)}`))).toEqual({
      text: TEXT,
      encoding: 'utf-8',
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

  test('promise 46: never throws', () => {
    let seed = 1;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) % 256;
    for (let round = 0; round < 200; round += 1)
      expect(() => decode(Uint8Array.from({ length: round }, next))).not.toThrow();
  });
});
