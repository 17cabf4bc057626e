import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, lampIsSaved, test } from './app.ts';
import { caseOf, factOf, readCase, textOf } from './cases.ts';
import { activeOf, cellOfFact, detailOf } from './desk.ts';

/** Chinese input in cells: the first key is not lost, and Enter chooses characters without ending the edit. */

const lanjiang = caseOf('lanjiang');
const FILES = [{ name: 'lanjiang.txt', bytes: Buffer.from(textOf(lanjiang)) }];

/** A key that the input method takes for itself, as Chromium reports it: code 229 with the name of the key. */
const press = (session: CDPSession, key: string) =>
  session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key,
    windowsVirtualKeyCode: 229,
  });
const compose = (session: CDPSession, text: string) =>
  session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
/** Characters chosen in place of the sounds; none: the composition is given up. */
const commit = (session: CDPSession, text: string) => session.send('Input.insertText', { text });

/** Types 九百 by its sounds into the field that has the focus; Enter is pressed while the sounds still stand there. */
async function composeNumber(page: Page, field: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // Keys that are also shortcuts of the report's page.
  for (const [key, sounds] of [
    ['j', 'j'],
    ['i', 'ji'],
    ['u', 'jiu'],
    ['b', 'jiu b'],
  ] as const) {
    await press(session, key);
    await compose(session, sounds);
    await expect.poll(() => field.inputValue()).toBe(sounds);
  }
  await press(session, 'Enter');
  expect(await field.inputValue()).toBe('jiu b');
  await commit(session, '九百');
  await expect.poll(() => field.inputValue()).toBe('九百');
}

test('promise 58: a cell of a report', async ({ visit }) => {
  const page = await visit();
  await choose(page, FILES);
  const read = await readCase(lanjiang);
  const fact = factOf(read, lanjiang.concept, lanjiang.applicant);
  await goTo(page, 'reports');
  await page.getByRole('link', { name: lanjiang.unit }).click();
  const cell = cellOfFact(page, read, fact);
  await cell.click();
  await composeNumber(page, activeOf(page).getByRole('textbox'));
  await cell.and(activeOf(page)).waitFor();
  await page.keyboard.press('Enter');
  const edited = { ...fact, value: { digits: '9', exponent: 2 } };
  await cellOfFact(page, read, edited).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await cell.waitFor();
});

test('promise 58: a composition that is dropped leaves the cell as it was', async ({ visit }) => {
  const page = await visit();
  await choose(page, FILES);
  const read = await readCase(lanjiang);
  const fact = factOf(read, lanjiang.concept, lanjiang.applicant);
  await goTo(page, 'reports');
  await page.getByRole('link', { name: lanjiang.unit }).click();
  await cellOfFact(page, read, fact).click();
  const session = await page.context().newCDPSession(page);
  const field = activeOf(page).getByRole('textbox');
  await press(session, 'j');
  await compose(session, 'jiu');
  await expect.poll(() => field.inputValue()).toBe('jiu');
  await commit(session, '');
  await page.keyboard.press('Escape');
  await expect.poll(() => field.inputValue()).toBe('12');
  await cellOfFact(page, read, fact).and(activeOf(page)).waitFor();
});

test('promise 58: a cell of the panel', async ({ visit }) => {
  const page = await visit();
  await choose(page, FILES);
  await goTo(page, 'data');
  const cell = page.getByRole('gridcell').filter({ hasText: /^27$/ }).first();
  await cell.click();
  const field = page.locator('.grid-frame').getByRole('textbox');
  const at = await page.getByRole('gridcell', { selected: true }).getAttribute('aria-colindex');
  await composeNumber(page, field);
  expect(await page.getByRole('gridcell', { selected: true }).getAttribute('aria-colindex')).toBe(at);
  await page.keyboard.press('Enter');
  await page.getByText(words.data.edit.done(1)).waitFor();
  await page.getByRole('gridcell').filter({ hasText: /^900$/ }).waitFor();
});

/** Composes into a field over all that it holds; it is still there afterwards, for Enter meant the characters. */
async function composeOver(page: Page, field: Locator): Promise<void> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await composeNumber(page, field);
  await field.waitFor();
}

test('promise 58: every field of words, on pages and in dialogs', async ({ visit }) => {
  const page = await visit();
  const { report, reports, data } = words;
  const compose900 = (field: Locator) => composeOver(page, field);
  await compose900(page.getByRole('textbox', { name: words.importing.box }));
  await page.reload();
  await choose(page, FILES);
  await goTo(page, 'reports');
  await page.keyboard.press('/');
  await compose900(page.getByRole('combobox', { name: later.search.field }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const filter = page.getByRole('searchbox', { name: reports.filter });
  await compose900(filter);
  await filter.fill('');
  await page.getByRole('link', { name: lanjiang.unit }).click();
  await compose900(page.getByRole('searchbox', { name: report.source.find }));
  await page.getByRole('button', { name: report.findings.note }).first().click();
  await compose900(page.getByRole('textbox', { name: report.findings.why.noted }));
  await page.getByRole('button', { name: report.head.edit(report.head.note) }).click();
  await compose900(page.getByRole('textbox', { name: report.head.note }).first());
  await page
    .getByRole('button', { name: /：取数$/ })
    .first()
    .click();
  await compose900(page.getByRole('combobox', { name: later.taking.search }));
  await compose900(page.getByRole('textbox', { name: later.taking.value }));
  await page.getByRole('dialog', { name: later.taking.title }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  await compose900(detailOf(page).getByRole('textbox', { name: report.detail.note }));
  await page.keyboard.press('Enter');
  await lampIsSaved(page);
  await goTo(page, 'data');
  await page.getByRole('button', { name: data.picker.open }).click();
  await compose900(page.getByRole('searchbox', { name: data.picker.search }));
});

test('promise 58: the fields of a report, of an own indicator, of rows and of units to choose from', async ({
  visit,
}) => {
  const page = await visit();
  const { report, data } = words;
  const compose900 = (field: Locator) => composeOver(page, field);
  const texts = [...'甲乙丙丁戊己庚辛壬'].map((name) => ({
    name: `${name}.txt`,
    bytes: Buffer.from(
      `${name}河县2021年政府信息公开工作年度报告\n2021年主动公开政府信息120条，放映公益电影36场。\n`,
    ),
  }));
  await choose(page, texts);
  await goTo(page, 'reports');
  await page
    .getByRole('link', { name: /^甲河县/ })
    .first()
    .click();
  for (const name of ['unit', 'year'] as const) {
    await page.getByRole('button', { name: report.head.edit(words.fields.names[name]) }).click();
    await compose900(page.getByRole('textbox', { name: words.fields.names[name], exact: true }));
    await page.keyboard.press('Escape');
  }
  await page
    .getByRole('button', { name: /：取数$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: later.taking.title });
  await dialog.getByRole('radio', { name: later.taking.ways.own }).check();
  for (const name of [later.taking.own.label, later.taking.own.wording, later.taking.own.unit])
    await compose900(dialog.getByLabel(name));
  await dialog.getByRole('button', { name: later.taking.own.try }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await goTo(page, 'data');
  await compose900(page.getByRole('searchbox', { name: data.filter.unit }));
  await page.getByText(data.noMatch).waitFor();
  await goTo(page, 'checks');
  await compose900(page.getByRole('searchbox', { name: data.filter.unit }));
  await goTo(page, 'charts');
  await compose900(page.getByRole('searchbox', { name: later.charts.searchWho }));
  await compose900(page.getByRole('searchbox', { name: data.picker.search }));
});
