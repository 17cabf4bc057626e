import { basename, dirname } from 'node:path';
import { expect } from 'vitest';
import { SAMPLE } from '../../src/source/sample.ts';
import { reportIdOf } from '../../src/source/id.ts';
import { words } from '../../src/words/words.ts';
import { goTo, lineOf, paste, saved, test } from './app.ts';
import type { NamedBytes } from './app.ts';
import { gb18030 } from '../source/encode.ts';
import { caseOf, textOf } from './cases.ts';
import { drop, dropPaths, putOnDesk } from './drop.ts';

/** Texts on their way in: files in several encodings, what is no text, the sample, a text that is there already. */

const text = words.importing;
const [lanjiang, linhe, qingyuan] = [caseOf('lanjiang'), caseOf('linhe'), caseOf('qingyuan')];

const FILES: readonly NamedBytes[] = [
  { name: 'utf8.txt', bytes: Buffer.from(textOf(lanjiang), 'utf8') },
  { name: 'gb.txt', bytes: gb18030(textOf(linhe)) },
  { name: 'utf16.txt', bytes: Buffer.from(`\uFEFF${textOf(qingyuan)}`, 'utf16le') },
  { name: 'noise.bin', bytes: Uint8Array.from({ length: 600 }, (_, i) => (i * 7) % 32) },
  { name: 'empty.txt', bytes: new Uint8Array() },
];

test('five files dropped at once: each is read or says why not', async ({ visit }) => {
  const page = await visit();
  await drop(page, FILES);
  await page.getByText(text.tally(3, 2)).waitFor();
  for (const [name, one, sign] of [
    ['utf8.txt', lanjiang, null],
    ['gb.txt', linhe, text.encodings.gb18030],
    ['utf16.txt', qingyuan, text.encodings['utf-16le']],
  ] as const) {
    const line = lineOf(page, name);
    await saved(page, name);
    await line.getByText(one.unit, { exact: true }).waitFor();
    await line.getByText(text.years(one.year)).waitFor();
    if (sign === null) expect(await line.innerText()).not.toMatch(/UTF|GB/);
    else await line.getByText(text.encoding(sign)).waitFor();
  }
  for (const [name, why] of [
    ['noise.bin', text.failures.binary],
    ['empty.txt', text.failures.empty],
  ] as const) {
    const line = lineOf(page, name);
    await line.getByText(new RegExp(`${text.states.failed}$`)).waitFor();
    await line.getByText(`${why.why}。${why.next}`).waitFor();
  }
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(3, 3)).waitFor();
});

test('files dropped on another page are read, and shown where they are read', async ({ visit }) => {
  const page = await visit('#/data');
  await page.getByText(words.data.none).waitFor();
  await drop(page, FILES.slice(0, 1));
  await saved(page, lanjiang.unit);
  expect(new URL(page.url()).hash).toBe('#/import');
});

test('the sample is read at once', async ({ visit }) => {
  const page = await visit();
  await page.getByRole('button', { name: text.sample }).click();
  const [title = ''] = SAMPLE.text.split('\n');
  const unit = title.slice(0, title.search(/\d{4}年/));
  await saved(page, unit);
  await lineOf(page, unit).getByRole('link').click();
  await page.getByRole('heading', { name: words.report.findings.bad, level: 3 }).waitFor();
});

test('a text that is there already, one that is no report, and an empty clipboard are said', async ({
  visit,
}) => {
  const page = await visit();
  await paste(page, textOf(linhe));
  await saved(page, linhe.unit);
  await paste(page, textOf(linhe));
  await page.getByText(text.duplicate).waitFor();
  await page.getByRole('button', { name: text.keepBoth }).click();
  await page.getByText(text.duplicate).waitFor({ state: 'hidden' });
  await page.getByText(text.twins(1)).waitFor();
  await paste(page, '今天晴,最高气温 21 度。');
  await page.getByText(text.unrecognised).waitFor();
  await paste(page, ' \n ');
  await page.getByText(text.failures.empty.next).waitFor();
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(3, 3)).waitFor();
});

test('a file with three reports becomes three, each with its own text', async ({ visit }) => {
  const page = await visit();
  const joined = [lanjiang, linhe, qingyuan].map(textOf).join('\n');
  await drop(page, [{ name: '三份.txt', bytes: Buffer.from(joined) }]);
  await page.getByText(text.tally(3, 0)).waitFor();
  for (const [i, one] of [lanjiang, linhe, qingyuan].entries())
    await lineOf(page, text.part(i + 1, 3))
      .getByText(one.unit, { exact: true })
      .waitFor();
  await lineOf(page, text.part(2, 3)).getByRole('link').click();
  expect(page.url()).toContain(`${await reportIdOf(joined)}-2`);
  const source = page.getByRole('region', { name: words.report.source.label });
  await source.getByText('年度报告', { exact: true }).first().waitFor();
  expect(await source.innerText()).not.toContain(qingyuan.unit);
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(3, 3)).waitFor();
  await goTo(page, 'import');
  await drop(page, [{ name: '三份.txt', bytes: Buffer.from(joined) }]);
  await page.getByText(text.duplicate).nth(2).waitFor();
});

test('a folder, chosen or dropped, is read with all that is in it', async ({ visit }) => {
  const [path = ''] = await putOnDesk(FILES.slice(0, 3));
  const folder = dirname(path);
  const page = await visit();
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: text.chooseFolder }).click();
  await (await asked).setFiles(folder);
  await page.getByText(text.tally(3, 0)).waitFor();
  await lineOf(page, `${basename(folder)}/gb.txt`)
    .getByText(linhe.unit, { exact: true })
    .waitFor();
  await page.getByRole('button', { name: text.clear }).click();
  await dropPaths(page, [folder]);
  await page.getByText(text.tally(3, 0)).waitFor();
  await lineOf(page, `${basename(folder)}/gb.txt`)
    .getByText(text.duplicate)
    .waitFor();
});
