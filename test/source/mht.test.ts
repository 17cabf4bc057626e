import { expect, test } from 'vitest';
import { readSource } from '../../src/source/source.ts';
import { gb18030, utf8 } from './encode.ts';

/** A saved page of these parts: type, encoding of the transfer, body one character a byte. */
function mht(...parts: readonly (readonly [string, string, string])[]): Uint8Array {
  const text = [
    'From: <Saved by a browser>\r\nSubject: =?utf-8?B?5bm05oql?=\r\nMIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part"\r\n\r\n',
  ].join('\r\n');
  const body = parts.map(
    ([type, how, content]) =>
      `------=_Part\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${how}\r\nContent-Location: http://x/\r\n\r\n${content}\r\n`,
  );
  return Uint8Array.from(`${text}${body.join('')}------=_Part--\r\n`, (char) => char.charCodeAt(0));
}

const letters = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const quoted = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replaceAll(/(.{72})/g, '$1=\r\n');
const PAGE =
  '<html><title>年报</title><body><p>收到申请</p><table><tr><td>规章<td>3<tr><td>文件<td>4</table>';
const SHOWN = '年报\n收到申请\n规章\t3\n文件\t4\n';

test.each([
  ['quoted UTF-8', ['text/html; charset="utf-8"', 'quoted-printable', quoted(utf8(PAGE))], 'utf-8'],
  ['quoted GBK', ['text/html;\r\n charset=gbk', 'quoted-printable', quoted(gb18030(PAGE))], 'gb18030'],
  ['base64', ['text/html; charset=gb2312', 'base64', btoa(letters(gb18030(PAGE)))], 'gb18030'],
  ['bytes as they are, undeclared', ['text/html', '8bit', letters(utf8(PAGE))], 'utf-8'],
] as const)('a page in %s, with its table', async (_, part, encoding) => {
  const picture = ['image/png', 'base64', 'iVBORw0KGgo='] as const;
  const source = await readSource('a.txt', mht(picture, part));
  expect(source).toMatchObject({ kind: 'html', raw: SHOWN, encoding, damaged: false });
  expect(source.grids).toHaveLength(1);
});

test('pages in pages stand behind one another, with their tables where they are', async () => {
  const part = ['text/html; charset=utf-8', 'quoted-printable', quoted(utf8(PAGE))] as const;
  const { raw, grids } = await readSource('a.mht', mht(part, part));
  expect(raw).toBe(SHOWN + SHOWN);
  expect(grids?.map(({ span }) => raw.slice(span.start, span.end))).toEqual(
    Array(2).fill('规章\t3\n文件\t4'),
  );
});

test('without a page it says so', async () => {
  await expect(readSource('a.mht', mht(['image/png', 'base64', '']))).rejects.toMatchObject({
    refusal: 'bare',
  });
});

test('parts without end and bodies that are no base64 do no harm', async () => {
  for (const part of [
    ['multipart/mixed; boundary=x', '8bit', '--x\r\n'.repeat(50_000)],
    ['text/html', 'base64', '%%%A'],
    ['text/html', 'quoted-printable', '=ZZ='.repeat(50_000)],
  ] as const)
    await readSource('a.mht', mht(['text/html', '8bit', '<p>x'], part));
});
