import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sameValue } from '../../src/fact.ts';
import type { Fact } from '../../src/model.ts';
import { SAMPLE } from '../../src/source/sample.ts';
import { words } from '../../src/words/words.ts';
import { readText } from '../../src/worker/reading.ts';
import { gb18030, utf8 } from '../source/encode.ts';
import { docx, paragraph, zip } from '../source/pack.ts';
import { choose, goTo, lineOf, saved, test } from './app.ts';
import type { NamedBytes } from './app.ts';
import { exportFacts } from './exports.ts';
import { caseOf, textOf } from './cases.ts';

/** Files of every format in the built page: what is read there is what the text itself says. */

const text = words.importing;
const PDF = join(import.meta.dirname, '../../../shared/corpus/001');

/** Concept, applicant and value of the rows of facts.csv, in order of the words. */
const toldIn = (csv: string) => {
  const [head = '', ...rows] = csv.replace(/^\uFEFF/, '').split('\r\n');
  const places = ['concept', 'applicant', 'value'].map((name) => head.split(',').indexOf(name));
  return rows
    .filter((row) => row !== '')
    .map((row) => places.map((at) => row.split(',')[at]).join(' '))
    .toSorted();
};

const isSame = (a: Fact, b: Fact): boolean =>
  a.concept === b.concept && a.applicant === b.applicant && sameValue(a.value, b.value);

/** Opens the only report and takes its facts out. */
async function factsOf(page: Page, unit: string): Promise<string[]> {
  await lineOf(page, unit).getByRole('link').click();
  await page.getByRole('region', { name: words.report.source.label }).waitFor();
  return toldIn(await exportFacts(page));
}

/** A page that prints the sample, its rows of tabs as tables; the first cell of a row takes what the others leave. */
function toPage(css: string): string {
  const rows = SAMPLE.text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const isRow = (at: number) => (rows[at]?.length ?? 0) > 1;
  const widthAt = (at: number) => {
    let [from, to] = [at, at];
    while (isRow(from - 1)) from -= 1;
    while (isRow(to + 1)) to += 1;
    return Math.max(...rows.slice(from, to + 1).map(({ length }) => length));
  };
  const html = rows.map((row, i) => {
    if (!isRow(i)) return `<p>${row[0]}</p>`;
    const span = widthAt(i) - row.length + 1;
    const cells = row.map((cell, c) => `<td colspan="${c === 0 ? span : 1}">${cell}</td>`);
    return `${isRow(i - 1) ? '' : '<table>'}<tr>${cells.join('')}</tr>${isRow(i + 1) ? '' : '</table>'}`;
  });
  return `<style>p{text-indent:2em}${css}</style>${html.join('')}`;
}

test.skipIf(!existsSync(PDF))('a real PDF gives what its key says', async ({ visit }) => {
  const page = await visit();
  await choose(page, [{ name: 'source.pdf', bytes: readFileSync(join(PDF, 'source.pdf')) }]);
  await page.getByText(text.from.pdf).waitFor();
  interface Gold {
    readonly facts: readonly { readonly c: string; readonly a?: string; readonly v: number | null }[];
  }
  const { facts } = JSON.parse(readFileSync(join(PDF, 'gold.json'), 'utf8')) as Gold;
  const wanted = facts.map(({ c, a = '', v }) => `${c} ${a} ${v ?? ''}`);
  const read = await factsOf(page, '2023 年');
  const right = wanted.filter((one) => read.includes(one));
  expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.99);
  expect(read.filter((one) => !wanted.includes(one))).toEqual([]);
});

/** False where the machine has no Chinese font: all letters look alike then, and a printed page holds none of them. */
const printsChinese = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [a, b] = ['政', '府'].map((letter) => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillText(letter, 10, 20);
      return canvas.toDataURL();
    });
    return a !== b;
  });

test('a page printed as PDF gives what the page says, with and without ruled lines', async ({
  visit,
  browser,
  skip,
}) => {
  const printer = await browser.newPage();
  skip(!(await printsChinese(printer)), 'this machine has no Chinese font');
  const { extraction } = await readText('', SAMPLE.text);
  for (const css of ['table,td{border:1px solid;border-collapse:collapse}', 'td{padding:3px 14px}']) {
    const page = await visit();
    await printer.setContent(toPage(css));
    const bytes = await printer.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: '<span style="font-size:9px;margin-left:60px">年报</span>',
      footerTemplate: '<span style="font-size:9px;margin:auto">- <span class="pageNumber"></span> -</span>',
      margin: { top: '60px', bottom: '60px', left: '50px', right: '50px' },
    });
    await choose(page, [{ name: `${css.length}.pdf`, bytes }]);
    const { facts } = (await readText('a.pdf', new Uint8Array(bytes))).extraction;
    const missing = extraction.facts.filter((fact) => !facts.some((one) => isSame(one, fact)));
    expect(missing.length).toBeLessThanOrEqual(extraction.facts.length * 0.02);
    expect(facts.filter((fact) => !extraction.facts.some((one) => isSame(one, fact)))).toEqual([]);
  }
  await printer.close();
});

test('a zip with files of all kinds, another zip in it, and names in GBK', async ({ visit }) => {
  const [lanjiang, linhe, qingyuan] = [caseOf('lanjiang'), caseOf('linhe'), caseOf('qingyuan')];
  const body = (of: string) => of.split('\n').map((line) => paragraph(line));
  const inner = zip([{ name: gb18030('青原县.txt'), data: gb18030(textOf(qingyuan)) }]);
  const files: readonly NamedBytes[] = [
    {
      name: '全部.zip',
      bytes: zip([
        { name: '澜江区.docx', data: docx(body(textOf(lanjiang)).join('')) },
        { name: '临河市.html', data: utf8(`<meta charset=utf-8><pre>${textOf(linhe)}</pre>`) },
        { name: '下级.zip', data: inner },
        { name: '图.png', data: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
        { name: '密.txt', data: '密', said: { flags: 0x801 } },
      ]),
    },
  ];
  const page = await visit();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) })),
    );
  await page.getByText(text.tally(3, 2)).waitFor();
  for (const one of [lanjiang, linhe, qingyuan]) await saved(page, one.unit);
  await lineOf(page, '全部.zip/下级.zip/青原县.txt').waitFor();
  await lineOf(page, '全部.zip/图.png').getByText(text.failures.image.why).waitFor();
  await lineOf(page, '全部.zip/密.txt').getByText(text.failures.encrypted.why).waitFor();
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(3, 3)).waitFor();
});
