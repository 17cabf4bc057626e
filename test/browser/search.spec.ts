import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, test } from './app.ts';
import { caseFiles, caseOf, textOf } from './cases.ts';
import { activeOf, shows } from './desk.ts';

/** One field finds reports, indicators and words of the texts, by keys alone. */

const text = later.search;
const linhe = caseOf('linhe');
const qingyuan = caseOf('qingyuan');
const hits = (page: Page, kind: keyof typeof text.kinds) =>
  page.getByRole('group', { name: text.kinds[kind] }).getByRole('option');
const field = (page: Page) => page.getByRole('combobox', { name: text.field });

test('a report by unit and year, an indicator, and words of a text', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  await page.keyboard.press('/');
  await field(page).fill(`${qingyuan.unit} ${qingyuan.year}`);
  await expect.poll(() => hits(page, 'report').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: words.report.source.label }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(qingyuan.unit);

  const said =
    textOf(linhe)
      .split('\n')
      .find((line) => line.length > 30)
      ?.slice(4, 16) ?? '';
  await page.keyboard.press('/');
  await field(page).fill(said);
  await hits(page, 'text').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain(linhe.unit);
  await shows(page, said);

  await page.keyboard.press('/');
  await field(page).fill('新收申请');
  await hits(page, 'indicator').first().waitFor();
  const wanted = await hits(page, 'indicator').first().innerText();
  await hits(page, 'indicator').first().click();
  await page.getByRole('region', { name: later.charts.choice }).waitFor();
  expect(decodeURIComponent(new URL(page.url()).hash)).toContain('what=');
  expect(wanted).not.toBe('');

  await page.keyboard.press('/');
  await field(page).fill('没有这样的话');
  await page.getByText(text.none).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('a slash typed in a cell is a slash', async ({ visit }) => {
  const page = await visit();
  await choose(page, caseFiles());
  await goTo(page, 'reports');
  await page.getByRole('link', { name: caseOf('baishi').unit }).click();
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('/');
  await expect.poll(() => activeOf(page).getByRole('textbox').inputValue()).toBe('/');
  expect(await page.getByRole('dialog').count()).toBe(0);
});
