import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { words } from '../../src/words/words.ts';

/** Downloads, as bytes. */

const text = words.data.exporting;

/** The file that a press makes the browser save. */
export async function download(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await saved.path());
}

/** facts.csv for programs of what the page is about, through the dialog. */
export async function exportFacts(page: Page): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: words.frame.export }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await dialog.getByRole('radio', { name: text.program }).check();
  const csv = await download(page, () =>
    dialog.getByRole('button', { name: text.downloadOne('facts.csv') }).click(),
  );
  await dialog.getByRole('button', { name: text.close }).click();
  await dialog.waitFor({ state: 'hidden' });
  return csv.toString('utf8');
}
