import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { pasteAndOpen, test } from './app.ts';
import { caseOf, textOf } from './cases.ts';
import { typeOver } from './desk.ts';

/** 0, a blank, a slash, 不涉及 and what is not there at all: five signs and five words, on the page and for the ear. */

const baishi = caseOf('baishi');
/** The report without one of its rows, in both its copies. */
const TEXT = textOf(baishi).replaceAll(/行政強制(?:\n0| .*)\n/g, '');

test('five ways to say nothing are five signs, five words, and told below the tables', async ({ visit }) => {
  const page = await visit();
  await pasteAndOpen(page, TEXT, baishi.unit);
  const { label, ...kinds } = later.emptiness;
  const legend = page.getByRole('list', { name: label });
  await legend.waitFor();
  const signs = await legend.locator('b').allInnerTexts();
  expect(signs).toEqual(Object.values(kinds).map(([sign]) => sign));
  expect(new Set(signs).size).toBe(5);
  for (const [, meaning] of Object.values(kinds)) await legend.getByText(meaning).waitFor();

  const cells = page.getByRole('grid').first().locator('td.value');
  const typed = ['0', '空', '/', '不涉及'];
  for (const [i, text] of typed.entries()) {
    await cells.nth(i).click();
    await typeOver(page, text);
  }
  await cells.nth(typed.length).click();
  const shown = () =>
    cells.evaluateAll((all) => all.map((cell) => cell.querySelector('.shown, .unsaid')?.textContent ?? ''));
  await expect.poll(async () => (await shown()).slice(0, 4)).toEqual(signs.slice(0, 4));
  const heard = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
  for (const [i, said] of [
    '0',
    ...(['blank', 'slash', 'na'] as const).map((kind) => words.report.kinds[kind]),
  ].entries())
    expect(heard[i]).toContain(said);
  const missing = page.locator('td.value').filter({ hasText: words.report.notStated }).first();
  expect(await missing.locator('.unsaid').innerText()).toBe(signs[4]);
});
