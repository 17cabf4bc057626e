import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/source/open.ts';
import { listZip, unpack } from '../../src/source/zip.ts';
import type { Packed } from '../../src/source/zip.ts';
import { gb18030, utf16, utf8 } from './encode.ts';
import { docx, paragraph, zip } from './pack.ts';
import type { Entry } from './pack.ts';

const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
const open = (entries: readonly Entry[], count?: number) => openFile('a.zip', blob(zip(entries, count)));
const namesOf = async (entries: readonly Entry[]) =>
  ((await open(entries)) as readonly Packed[]).map(({ name }) => name);
const textOf = async (entry: Packed) => new TextDecoder().decode(await unpack(entry, 1000));
const refused = (refusal: string) => expect.objectContaining({ refusal });

describe('zip', () => {
  test('files by their names in UTF-8 and GBK, packed or stored', async () => {
    const entries = await listZip(
      blob(
        zip([
          { name: '临河市/2021年.txt', data: '收到3件' },
          { name: gb18030('青原县/年报.txt'), data: '收到4件', isStored: true },
        ]),
      ),
    );
    expect(entries.map(({ name }) => name)).toEqual(['临河市/2021年.txt', '青原县/年报.txt']);
    expect(await Promise.all(entries.map(textOf))).toEqual(['收到3件', '收到4件']);
  });

  test('promise 41: names cannot lead out of it; folders and litter are left out', async () => {
    const names = [
      '../../etc/甲',
      '/abs/乙',
      'c\\..\\丙',
      '夹/',
      '__MACOSX/x',
      'a/.DS_Store',
      'Thumbs.db',
      '甲',
      '甲',
    ];
    expect(await namesOf(names.map((name) => ({ name, data: name.endsWith('/') ? '' : 'x' })))).toEqual([
      'etc/甲',
      'abs/乙',
      'c/丙',
      '甲',
      '甲',
    ]);
  });

  test('bytes before it and a comment behind it do not matter', async () => {
    const bytes = zip([{ name: 'a', data: '甲' }]);
    const [entry] = await listZip(new Blob([new Uint8Array(utf8('#!/bin/sh\n')), new Uint8Array(bytes)]));
    expect(entry && (await textOf(entry))).toBe('甲');
  });

  test('zips in zips, not deeper than three', async () => {
    const nested = (depth: number): Uint8Array =>
      depth === 0 ? utf8('完') : zip([{ name: `${depth}.zip`, data: nested(depth - 1) }]);
    const walk = async (file: Blob | Packed): Promise<string> => {
      const opened = await openFile('a', file);
      if (opened instanceof Uint8Array) return new TextDecoder().decode(opened);
      const [first] = opened as readonly Packed[];
      return first === undefined ? '' : walk(first);
    };
    expect(await walk(blob(nested(2)))).toBe('完');
    await expect(walk(blob(nested(3)))).rejects.toEqual(refused('nested'));
  });

  test('what it is, is told by what is in it', async () => {
    expect(await openFile('a.zip', blob(docx(paragraph('甲'))))).toBeInstanceOf(Uint8Array);
    for (const [name, refusal] of [
      ['xl/workbook.xml', 'office'],
      ['content.xml', 'office'],
      ['OFD.xml', 'ofd'],
    ] as const)
      await expect(open([{ name, data: 'x' }])).rejects.toEqual(refused(refusal));
    await expect(open([])).rejects.toEqual(refused('bare'));
  });

  test('a Word file with a password is told from an old one', async () => {
    const old = [0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(5000).fill(0)];
    const locked = Uint8Array.from([...old, ...utf16('EncryptedPackage')]);
    await expect(openFile('年报.docx', blob(locked))).rejects.toEqual(refused('encrypted'));
    await expect(openFile('年报.doc', blob(Uint8Array.from(old)))).rejects.toEqual(refused('office'));
  });
});

describe('hostile zips', () => {
  const first = async (entry: Partial<Entry>) => {
    const [packed] = await listZip(blob(zip([{ name: 'a', data: 'x'.repeat(1000), ...entry }])));
    return packed ? unpack(packed, 5000) : null;
  };

  test('promise 41: nothing is believed: size, checksum, password, method', async () => {
    await expect(first({ said: { size: 10 } })).rejects.toEqual(refused('damaged'));
    await expect(first({ said: { size: 2000 } })).rejects.toEqual(refused('damaged'));
    await expect(first({ said: { size: 6000 } })).rejects.toEqual(refused('inflated'));
    await expect(first({ said: { crc: 1 } })).rejects.toEqual(refused('damaged'));
    await expect(first({ said: { flags: 1 } })).rejects.toEqual(refused('encrypted'));
    await expect(first({ isStored: true, said: { size: 10 } })).rejects.toEqual(refused('damaged'));
    expect((await first({}))?.length).toBe(1000);
  });

  test('promise 41: a bomb stops at what it says, or is refused for it', { timeout: 60_000 }, async () => {
    const zeros = new Uint8Array(64_000_000);
    await expect(first({ data: zeros, said: { size: 1000 } })).rejects.toEqual(refused('damaged'));
    await expect(first({ data: zeros })).rejects.toEqual(refused('inflated'));
    const many = Array.from({ length: 40 }, (_, i) => ({
      name: `${i}`,
      data: 'x',
      said: { size: 99_000_000 },
    }));
    await expect(open(many)).rejects.toEqual(refused('inflated'));
  });

  test('promise 41: files in one another are refused', async () => {
    const twice = [
      { name: 'a', data: 'x'.repeat(100), isStored: true },
      { name: 'b', data: 'x'.repeat(100), isStored: true, said: { offset: 0 } },
    ];
    await expect(open(twice)).rejects.toEqual(refused('damaged'));
  });

  test('promise 41: a directory that is too long, cut, or not there', async () => {
    const bytes = zip([{ name: 'a', data: 'x' }]);
    await expect(open([{ name: 'a', data: 'x' }], 60_000)).rejects.toEqual(refused('entries'));
    await expect(open([{ name: 'a', data: 'x' }], 2)).rejects.toEqual(refused('damaged'));
    for (const cut of [4, 30, bytes.length - 1])
      await expect(listZip(blob(bytes.slice(0, cut)))).rejects.toEqual(refused('damaged'));
  });

  test('a thousand files are listed, ten thousand and one are not', async () => {
    const files = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ name: `${i}.txt`, data: 'x', isStored: true }));
    expect(await namesOf(files(1000))).toHaveLength(1000);
    await expect(open(files(10_001))).rejects.toEqual(refused('entries'));
  });
});
