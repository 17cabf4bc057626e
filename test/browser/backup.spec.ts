import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, openBackup, test } from './app.ts';
import { CASES, caseFiles } from './cases.ts';

/** Backup into a file, erasing, and everything back from the file. */

const text = later.backup;

test('a backup counts once it was read back; erasing leaves nothing; restoring brings all', async ({
  visit,
}) => {
  const page = await visit();
  // The browser's own window for choosing a file cannot be answered here: the way of browsers without it is taken.
  await page.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  await choose(page, caseFiles());
  const dialog = await openBackup(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: text.make.save }).click(),
  ]);
  const bytes = await readFile(await file.path());
  const taken = (buffer: Buffer) => ({ name: 'a.gongkai', mimeType: 'application/gzip', buffer });
  const confirm = dialog.getByLabel(text.make.confirm);
  await confirm.setInputFiles(taken(bytes.subarray(0, bytes.length - 9)));
  await dialog.getByText(text.make.other).waitFor();
  await dialog.getByText(text.make.never(CASES.length)).waitFor();
  await confirm.setInputFiles(taken(bytes));
  await dialog.getByText(text.make.since('', 0).slice(-8)).waitFor();

  await dialog.getByLabel(text.wipe.ask).check();
  await dialog.getByRole('button', { name: text.wipe.go, exact: true }).click();
  await dialog.getByText(text.wipe.done).waitFor();
  const left = await page.evaluate(async () => [
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    localStorage.length,
  ]);
  expect(left).toEqual([0, 0, 0]);
  await page.reload();

  await page.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  const again = await openBackup(page);
  const broken = Buffer.from(bytes);
  broken[Math.floor(bytes.length / 2)] = (broken[Math.floor(bytes.length / 2)] ?? 0) ^ 16;
  await again.getByLabel(text.restore.choose).setInputFiles(taken(broken));
  await again.getByText(text.restore.faults.damaged).waitFor();
  await again.getByLabel(text.restore.choose).setInputFiles(taken(bytes));
  await again.getByText(text.restore.mergeResult(CASES.length)).waitFor();
  await again.getByRole('button', { name: text.restore.go, exact: true }).click();
  await again.getByText(text.restore.done).waitFor();
  await again.getByRole('button', { name: text.close }).click();
  await goTo(page, 'reports');
  await page.getByText(words.reports.count(CASES.length, CASES.length)).waitFor();

  const third = await openBackup(page);
  await third.getByRole('button', { name: text.restore.undo }).click();
  await third.getByText(text.restore.undone).waitFor();
  await third.getByRole('button', { name: text.close }).click();
  await page.getByText(words.reports.count(CASES.length, CASES.length)).waitFor({ state: 'hidden' });
});
