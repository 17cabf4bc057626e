import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRead } from '../src/read.ts';
import { reportIdOf } from '../src/source/id.ts';
import { docx, paragraph, zip } from './source/pack.ts';

let dir = '';
const lines: string[] = [];
const tell = (line: string) => void lines.push(line);
const path = (name: string) => join(dir, name);
/** Reports of two years, long enough to come apart. */
const years = [2015, 2016].map(
  (year) =>
    `临河市${String(year)}年政府信息公开工作年度报告\n一、概述\n` +
    `${String(year)}年,${'各单位认真落实公开的各项要求,及时回应群众关切。'.repeat(6)}\n全年收到申请${String(year - 2010)}件。\n`,
);
const text =
  '临河市2018年政府信息公开工作年度报告\n一、依申请公开情况\n2018年,全市共收到政府信息公开申请7件。\n';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'read-'));
  await writeFile(path('report.txt'), text);
  await writeFile(path('again.txt'), text);
  await writeFile(path('page.mhtml'), 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n');
  await writeFile(
    path('all.zip'),
    zip([
      {
        name: '临河市.docx',
        data: docx(
          text
            .split('\n')
            .map((line) => paragraph(line))
            .join(''),
        ),
      },
      { name: '图.png', data: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
      { name: '下级.zip', data: zip([{ name: '年报.txt', data: text.replace('7件', '8件') }]) },
    ]),
  );
  await writeFile(path('empty.txt'), '');
});
afterAll(() => rm(dir, { recursive: true }));

test('without files it says how it is used', async () => {
  for (const args of [[], ['--out', dir], [path('report.txt')], ['--out']])
    expect(await runRead(args, tell)).toBe(2);
  expect(lines.every((line) => line.includes('--out'))).toBe(true);
});

test('what cannot be read is said in a line each, the rest go on', async () => {
  lines.length = 0;
  const files = ['page.mhtml', 'report.txt', 'gone.txt', 'empty.txt', 'again.txt'].map(path);
  expect(await runRead(['--out', path('out'), ...files], tell)).toBe(0);
  expect(lines).toHaveLength(4);
  expect(lines.slice(0, 3).map((line) => files.find((file) => line.includes(file)))).toEqual([
    files[0],
    files[2],
    files[3],
  ]);
  const reports = (await readFile(path('out/reports.csv'), 'utf8')).split('\r\n');
  const ids = reports.slice(1, 3).map((line) => line.split(',').slice(0, 2));
  expect(ids.map(([, file]) => file)).toEqual([files[1], files[4]]);
  expect(ids[0]?.[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(ids[1]?.[0]).toBe(`${ids[0]?.[0]}-2`);
  const facts = await readFile(path('out/facts.csv'), 'utf8');
  expect(facts).toContain(',requests.received,');
  for (const name of ['figures', 'findings', 'panel'])
    expect(await readFile(path(`out/${name}.csv`), 'utf8')).toMatch(/\r\n$/);
});

test('it fails only where nothing could be read', async () => {
  expect(await runRead(['--out', path('none'), path('gone.txt')], tell)).toBe(1);
});

test('the files of a zip are read, whatever they are', async () => {
  lines.length = 0;
  const all = path('all.zip');
  expect(await runRead(['--out', path('zip'), all], tell)).toBe(0);
  expect(lines.filter((line) => line.includes(`${all}/图.png`))).toHaveLength(1);
  const reports = (await readFile(path('zip/reports.csv'), 'utf8')).split('\r\n').slice(1, 3);
  expect(reports.map((line) => line.split(',')[1])).toEqual([
    `${all}/临河市.docx`,
    `${all}/下级.zip/年报.txt`,
  ]);
  const facts = await readFile(path('zip/facts.csv'), 'utf8');
  expect(facts.match(/,requests\.received,/g)).toHaveLength(2);
});

test('a file with several reports becomes several, numbered behind the first', async () => {
  await writeFile(path('years.txt'), years.join(''));
  expect(await runRead(['--out', path('years'), path('years.txt'), path('years.txt')], tell)).toBe(0);
  const reports = (await readFile(path('years/reports.csv'), 'utf8')).split('\r\n').slice(1, -1);
  const first = await reportIdOf(years.join(''));
  expect(reports.map((line) => line.split(',')[0])).toEqual([
    first,
    `${first}-2`,
    `${first}-3`,
    `${first}-4`,
  ]);
});
