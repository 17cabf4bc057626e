import type { Page } from 'playwright-core';
import type { Encoding } from '../../src/model.ts';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { gb18030 } from '../source/encode.ts';
import { choose, goTo, lampIsSaved, lineOf, test } from './app.ts';
import { caseOf, corrected, factOf, readCase, textOf } from './cases.ts';
import { cellOfFact, detailOf, sourceOf, typeOver } from './desk.ts';

/** The encoding of a file is changed on its page: the file stays, the text is read again, nothing that a person did is lost. */

const text = later.rereading;
const names = words.importing.encodings;
const linhe = caseOf('linhe');

/** Chooses an encoding and takes what the dialog shows. */
async function recode(page: Page, to: Encoding, said: string = text.beginning): Promise<void> {
  await page.getByRole('combobox', { name: text.recodeLabel }).selectOption(to);
  await page.getByRole('button', { name: text.recodeTry }).click();
  const dialog = page.getByRole('dialog', { name: text.recode });
  await dialog.getByText(said).waitFor();
  await dialog.getByRole('button', { name: later.applying.apply }).click();
  await page.getByText(text.recoded(names[to])).waitFor();
}

test('a file that was decoded wrongly by its mark comes apart once it is decoded rightly', async ({
  visit,
}) => {
  const other = caseOf('qingyuan');
  const bytes = gb18030(`${textOf(linhe)}\n${textOf(other)}`);
  const page = await visit();
  // The mark of UTF-16 before bytes that are none.
  await choose(page, [{ name: '年报.txt', bytes: Uint8Array.of(0xff, 0xfe, ...bytes) }]);
  await lineOf(page, '年报.txt').getByRole('link').click();
  await page.getByRole('button', { name: words.report.head.more }).click();
  await recode(page, 'gb18030', text.comesApart(2));
  await sourceOf(page).getByText(linhe.unit).first().waitFor();
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(2, 2)).waitFor();
  await page.getByRole('link', { name: other.unit }).click();
  await page.getByRole('button', { name: words.report.head.more }).click();
  await page.getByText('2 / 2').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(words.frame.undone('encoding')).waitFor();
});

test('a file is decoded otherwise and back again, and the corrected number is still corrected', async ({
  visit,
}) => {
  const read = await readCase(linhe);
  const after = corrected(read, linhe);
  const page = await visit();
  await choose(page, [{ name: '年报.txt', bytes: gb18030(textOf(linhe)) }]);
  await lineOf(page, linhe.unit).getByRole('link').click();
  await cellOfFact(page, read, factOf(read, linhe.concept, linhe.applicant)).click();
  await typeOver(page, linhe.typed);
  await lampIsSaved(page);
  await page.getByRole('button', { name: words.report.head.more }).click();

  await recode(page, 'big5');
  await sourceOf(page).getByText(linhe.unit).first().waitFor({ state: 'detached' });
  await recode(page, 'gb18030');
  await sourceOf(page).getByText(linhe.unit).first().waitFor();
  await cellOfFact(page, after, factOf(after, linhe.concept, linhe.applicant)).click();
  await detailOf(page).getByText(words.report.detail.typed(linhe.typed)).waitFor();

  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(words.frame.undone('encoding')).waitFor();
  await sourceOf(page).getByText(linhe.unit).first().waitFor({ state: 'detached' });
});
