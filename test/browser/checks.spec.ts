import { expect } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { choose, goTo, test } from './app.ts';
import { paneOf } from './desk.ts';

/** The checks of all reports: by outcome and by check, and from a finding to its cell. */

const text = later.checks;
/** The channels have more than all requests, or as many, and the date is after the deadline. */
const reportOf = (year: number, online: number, post: number) => ({
  name: `${year}.txt`,
  bytes: Buffer.from(
    `青原县人民政府${year}年政府信息公开工作年度报告\n${year}年共收到政府信息公开申请20件，其中网络申请${online}件，信函申请${post}件。\n发布日期：${year + 1}-06-20\n`,
  ),
});

test('findings of one check alone, those of an outcome alone, and the cell of a finding', async ({
  visit,
}) => {
  const page = await visit();
  await choose(page, [reportOf(2016, 12, 9), reportOf(2017, 18, 4)]);
  await goTo(page, 'checks');
  const list = page.getByRole('region', { name: text.list }).getByRole('listitem');
  await list.first().waitFor();
  const all = await list.count();
  const kinds = page.getByRole('combobox', { name: text.kind });
  const deadline = words.findings.titleOf('published-by-deadline');
  const names = await kinds.getByRole('option').allInnerTexts();
  expect(names[0]).toBe(text.anyKind);
  expect(names).toContain(deadline);
  expect(names.length).toBeGreaterThan(2);
  await kinds.selectOption({ label: deadline });
  await expect.poll(() => list.count()).toBe(2);
  for (const said of await list.allInnerTexts()) expect(said).toContain(deadline);
  expect(all).toBeGreaterThan(2);
  await kinds.selectOption({ label: text.anyKind });
  await expect.poll(() => list.count()).toBe(all);
  await list.filter({ hasText: '2017' }).first().getByRole('link').click();
  const finding = paneOf(page, 'findings').getByRole('listitem');
  await expect
    .poll(() => finding.evaluateAll((items) => items.some((item) => item === document.activeElement)))
    .toBe(true);
});
