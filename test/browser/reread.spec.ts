import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Edit, Report } from '../../src/model.ts';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { open, test } from './app.ts';
import { makeProfile, withProfile } from './profile.ts';
import { makeReports, openBeside, store } from './stored.ts';

/** Reports that older rules read are read again: what would change is shown first, and nothing that a person did is lost. */

const text = later.rereading;
const edit = (digits: string): Edit => ({
  state: 'edited',
  value: { digits, exponent: 0 },
  typed: digits,
  note: '',
  at: '2026-01-01T00:00:00.000Z',
});

/** As older rules would have read it: one number otherwise and corrected by a person, one not at all. */
function asReadBefore(report: Report): Report {
  const [first, second, ...rest] = report.extraction.facts;
  if (first === undefined || second === undefined) throw new Error('The case has too few facts.');
  const misread = { ...first, value: { digits: '987001', exponent: 0 }, edit: edit('987002') };
  return { ...report, extraction: { ...report.extraction, facts: [misread, ...rest], readerVersion: '0' } };
}

/** The list of reports, of which these are stored. */
async function withStored(
  made: readonly { report: Report; raw: string }[],
  look: (page: Page) => Promise<void>,
): Promise<void> {
  await withProfile(await makeProfile(), async (context) => {
    await store(await openBeside(context), 1, made);
    await look(await open(context, '#/reports'));
  });
}

test('a report is read again, and what a person said against it is asked about first', async () => {
  const [made] = await makeReports(1);
  if (made === undefined) throw new Error('There is no case.');
  const old = asReadBefore(made.report);
  await withStored([{ report: old, raw: made.raw }], async (page) => {
    await page.getByRole('row').getByRole('link').first().click();
    await page.getByRole('button', { name: `${text.newer}：${text.button}` }).click();
    const dialog = page.getByRole('dialog', { name: text.title });
    const summary = text.summary(1, 1, 0, 0);
    await dialog.getByText(summary).waitFor();
    expect(
      await dialog.getByRole('radio', { name: text.mine('987,002', words.report.states.edited) }).isChecked(),
    ).toBe(true);
    await dialog.getByRole('button', { name: later.applying.apply }).click();
    await page.getByText(text.applied(1)).waitFor();
    await page.getByRole('button', { name: `${text.newer}：${text.button}` }).waitFor({ state: 'detached' });
    expect(await page.getByRole('gridcell', { name: '987,002' }).count()).toBeGreaterThan(0);
  });
});

test('many are read again at once', async () => {
  const made = await makeReports(3);
  const old = made.map(({ report, raw }) => ({
    report: { ...report, extraction: { ...report.extraction, readerVersion: '0' } },
    raw,
  }));
  await withStored(old, async (page) => {
    await page.getByRole('checkbox', { name: words.reports.selectAll }).check();
    await page.getByRole('button', { name: text.buttonMany }).click();
    const dialog = page.getByRole('dialog', { name: text.title });
    await dialog.getByText(text.nothingAtAll).waitFor();
    await dialog.getByRole('button', { name: later.applying.apply }).click();
    await page.getByText(text.applied(3)).waitFor();
  });
});
