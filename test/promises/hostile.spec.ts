import { truncate } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { toEdit } from '../../src/ui/report/edits.ts';
import { words } from '../../src/words/words.ts';
import { goTo, habits, lineOf, open, saved, test, watch } from '../browser/app.ts';
import { drop, dropPaths, putOnDesk } from '../browser/drop.ts';
import { makeReports, openBeside, store } from '../browser/stored.ts';
import { PATIENCE, rounds } from './rounds.ts';

/**
 * Texts that try to run in the page that shows them, and files that are too much. The watch over every page of a test
 * fails it where anything was asked of another host, stopped by the policy, or thrown.
 */

const text = words.importing;

const CODES = ['alert(1)', 'top.ran=1', 'fetch("https://x.example/")', 'eval("alert(1)")'];
const SPELLINGS: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => Array.from(code, (char) => `&#${char.codePointAt(0)};`).join(''),
  (code) => `eval(atob('${btoa(code)}'))`,
];
/** Ways to make a page run code, load something, or go somewhere. */
const TRICKS: readonly ((code: string) => string)[] = [
  (code) => `<script>${code}</script>`,
  (code) => `<img src=x onerror='${code}'>`,
  (code) => `<svg onload='${code}'></svg>`,
  (code) => `<svg><script>${code}</script></svg>`,
  (code) => `<svg><animate onbegin='${code}' attributeName=x dur=1s></svg>`,
  (code) => `<iframe srcdoc="<script>${code.replaceAll('"', '&quot;')}</script>"></iframe>`,
  (code) => `<iframe src='javascript:${code}'></iframe>`,
  (code) => `<a href='java\tscript:${code}' autofocus onfocus='${code}'>申请</a>`,
  (code) => `<details open ontoggle='${code}'><summary>申请</summary></details>`,
  (code) => `<video><source onerror='${code}'></video>`,
  (code) => `<object data='javascript:${code}'></object>`,
  (code) => `<embed src='data:text/html,<script>${code}</script>'>`,
  (code) => `<form action='javascript:${code}'><input type=submit autofocus onfocus='${code}'></form>`,
  (code) => `<style>@import"https://x.example/a.css";td{background:url(https://x.example/)}</style>${code}`,
  (code) => `<link rel=stylesheet href=https://x.example/><base href=https://x.example/>${code}`,
  (code) => `<meta http-equiv=refresh content='0;url=javascript:${code}'>`,
  (code) => `<template><script>${code}</script></template><noscript><img src=x onerror='${code}'></noscript>`,
  (code) => `<math><mtext><table><mglyph><style><!--</style><img src=x onerror='${code}'>`,
  (code) => `<marquee onstart='${code}'>申请</marquee>`,
  (code) => `{{constructor.constructor('${code}')()}}\${${code}}{@html '${code}'}`,
  (code) => `<div style='width:expression(${code});animation:x' onanimationstart='${code}'>申请</div>`,
];
/** What they break out of. */
const FRAMES: readonly ((trick: string) => string)[] = [
  (trick) => trick,
  (trick) => `"'>${trick}`,
  (trick) => `--></title></textarea></style></script>${trick}`,
  (trick) => `]]>${trick}<!--`,
  (trick) => trick.toUpperCase(),
  (trick) => trick.replace('<', '<<').replace(' ', '/'),
  (trick) => `<p title="${trick.replaceAll('"', '&quot;')}">申请</p>`,
  (trick) => `<noscript><p title="</noscript>${trick}"></p></noscript>`,
];
const ALL = FRAMES.flatMap((frame) =>
  TRICKS.flatMap((trick) =>
    SPELLINGS.flatMap((spelling) => CODES.map((code) => frame(trick(spelling(code))))),
  ),
);
/** In short those that differ most, in full all 2,016. */
const SOME = ALL.filter((_, i) => i % rounds(19, 1) === 0);
/** So many in one report. */
const TOGETHER = 40;

/** A report in which they stand in the prose, beside numbers, and in a table. */
const toReport = (unit: string, payloads: readonly string[]): string =>
  [
    `<h1>${unit}2021年政府信息公开工作年度报告</h1><p>一、总体情况</p>`,
    '<p>全年收到政府信息公开申请12件，办结12件。</p><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>',
    ...payloads.map((one, i) => `<tr><td>行政许可</td><td>${i}</td><td>${one}</td></tr>`),
    `</table>${payloads.map((one) => `<p>公开${one}信息3条</p>`).join('\n')}`,
  ].join('\n');

interface Ran {
  readonly ran?: unknown;
}
/** Counts what ran and what stands in the page that could; opens every page of the app meanwhile. */
async function expectQuiet(page: Page): Promise<void> {
  for (const place of ['reports', 'data', 'charts', 'checks', 'import'] as const) {
    await goTo(page, place);
    const left = await page.evaluate(() => ({
      ran: (globalThis as unknown as Ran).ran ?? null,
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      foreign: document.querySelectorAll('main iframe, main object, main embed, main img, main script, base')
        .length,
    }));
    expect(left).toEqual({ ran: null, handlers: [], foreign: 0 });
  }
}

/** Hands a page over as Ctrl+V does when a browser copied it. */
const pasteHtml = (page: Page, html: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    clipboardData.setData('text/plain', copied);
    dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, html);

test(
  'promise 38: pasted and dropped pages, names of files, units, notes and addresses never run',
  { timeout: PATIENCE },
  async ({ visit, annotate }) => {
    const page = await visit();
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    for (let at = 0, i = 0; at < SOME.length; at += TOGETHER, i += 1) {
      const unit = `临河市第${i}镇`;
      const html = toReport(unit, SOME.slice(at, at + TOGETHER));
      if (i % 2 === 0) await pasteHtml(page, html);
      else await drop(page, [{ name: `${i}.html`, bytes: Buffer.from(html) }]);
      await saved(page, unit);
      await lineOf(page, unit).getByRole('link').first().click();
      await page.getByRole('region', { name: words.report.source.label }).waitFor();
      await expectQuiet(page);
    }
    // As plain words they are shown as they are.
    const [first = ''] = SOME;
    const plain = `云崖县2021年政府信息公开工作年度报告\n公开${first}信息3条\n收到申请4件`;
    await drop(page, [{ name: '<img src=x onerror=alert(1)>.txt', bytes: Buffer.from(plain) }]);
    await saved(page, '云崖县');
    await lineOf(page, '云崖县').getByRole('link').first().click();
    await page
      .getByRole('region', { name: words.report.source.label })
      .getByText(first, { exact: false })
      .first()
      .waitFor();
    await page.evaluate((hash) => (location.hash = hash), '#/reports/<img src=x onerror=alert(1)>');
    await page.evaluate((hash) => (location.hash = hash), '#/data?unit="><script>alert(1)</script>');
    await page.evaluate((hash) => (location.hash = hash), '#/import');
    await expectQuiet(page);
    expect(dialogs).toBe(0);
    await annotate(
      `${SOME.length} payloads pasted and dropped: 0 ran, 0 asked the policy to stop them`,
      'promise 38',
    );
  },
);

test('promise 38: what a person wrote, and a database or a backup brought, never runs', async ({
  browser,
  annotate,
}) => {
  const context = await browser.newContext(habits());
  const faults = await watch(context);
  const beside = await openBeside(context);
  const [one] = await makeReports(1);
  if (!one) throw new Error('There are no reports.');
  const [evil = ''] = ALL.slice(12);
  const facts = one.report.extraction.facts.map((fact, i) => {
    const edit = i < 3 ? toEdit(fact, { value: fact.value, kind: fact.kind }, evil) : null;
    return edit ? { ...fact, edit } : fact;
  });
  const report = {
    ...one.report,
    file: evil,
    note: evil,
    fieldEdits: { ...one.report.fieldEdits, unit: `白石镇${evil}` },
    extraction: { ...one.report.extraction, facts },
  };
  await store(beside, 3, [{ report, raw: one.raw }]);
  await beside.close();
  const again = await open(context, '#/reports');
  await again.getByText(evil, { exact: false }).first().waitFor();
  await expectQuiet(again);
  expect(faults).toEqual([]);
  await context.close();
  await annotate('a unit, a file name and notes with code: shown as words', 'promise 38');
});

test('promise 45: files that are too large, too small or oddly named each have one clear message', async ({
  visit,
  annotate,
}) => {
  const page = await visit();
  const report = Buffer.from('云崖县2021年政府信息公开工作年度报告\n收到政府信息公开申请4件，办结4件。\n');
  const huge = await putOnDesk([
    { name: '两吉.txt', bytes: Buffer.alloc(9000, '公开') },
    { name: '两吉.pdf', bytes: Buffer.from('%PDF-1.4\n') },
  ]);
  for (const path of huge) await truncate(path, 2_147_483_648);
  const others = await putOnDesk([
    { name: '空.txt', bytes: Buffer.from('') },
    { name: '一字.txt', bytes: Buffer.from('a') },
    { name: '五十兆.txt', bytes: Buffer.alloc(50_000_000, '公开') },
    { name: 'CON.txt', bytes: report },
    { name: `${'长'.repeat(80)}.txt`, bytes: Buffer.concat([report, Buffer.from('二')]) },
    { name: ' .. .txt', bytes: Buffer.concat([report, Buffer.from('三')]) },
  ]);
  await dropPaths(page, [...huge, ...others]);
  const told = (name: string, said: string) =>
    lineOf(page, name).getByText(said, { exact: false }).first().waitFor();
  await told('两吉.txt', text.failures.large.why);
  await told('两吉.pdf', text.failures.large.why);
  await told('五十兆.txt', text.failures.large.why);
  await told('空.txt', text.failures.empty.why);
  await told('一字.txt', text.unrecognised);
  for (const name of ['CON.txt', '长长长', ' .. .txt']) await told(name, '云崖县');
  await annotate(
    'two gigabytes, 50 MB, nothing, one letter, reserved and long names: one message each',
    'promise 45',
  );
});
