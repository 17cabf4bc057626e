import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { counts } from '../../src/fact.ts';
import type { Fact, Report } from '../../src/model.ts';
import { spokenOf } from '../../src/ui/report/typed.ts';
import { words } from '../../src/words/words.ts';
import { lampIsSaved, lineOf, paste, saved, test } from './app.ts';
import { CASES, corrected, factOf, factsCsv, failedIn, fileOf, readCase, textOf } from './cases.ts';
import { activeOf, cellOfFact, detailOf, findingsIn, markOf, shows, typeOver } from './desk.ts';
import { exportFacts } from './exports.ts';

/** The whole way of a report of each shape: paste, facts, jump both ways, correct, reload, export, put back. */

describe.each(CASES)('$slug', (one) => {
  let read: Report;
  let after: Report;
  let fact: Fact;
  beforeAll(async () => {
    read = await readCase(one);
    after = corrected(read, one);
    fact = factOf(read, one.concept, one.applicant);
  });

  const findingsAgree = async (page: Page, report: Report) => {
    await expect.poll(() => findingsIn(page, 'bad')).toEqual(failedIn(report, 'hard'));
    await expect.poll(() => findingsIn(page, 'doubt')).toEqual(failedIn(report, 'soft'));
  };

  test('from paste to export and back', async ({ visit }) => {
    const page = await visit();
    await paste(page, textOf(one));
    await saved(page, one.unit);
    const line = lineOf(page, one.unit);
    await line.getByText(words.importing.years(one.year), { exact: true }).waitFor();
    await line.getByText(words.importing.facts(read.extraction.facts.filter(counts).length)).waitFor();
    await line.getByText(words.importing.failed(failedIn(read, 'hard').length)).waitFor();
    await line.getByRole('link').click();

    await findingsAgree(page, read);
    await cellOfFact(page, read, fact).click();
    const [place] = fact.places;
    await shows(page, place?.quote ?? '');

    const other = factOf(read, one.other.concept, one.other.applicant);
    const [otherPlace] = other.places;
    if (otherPlace === undefined) throw new Error('The other fact has no place.');
    await markOf(page, otherPlace.span).click();
    await expect.poll(() => activeOf(page).getByRole('textbox').inputValue()).toBe(spokenOf(other));
    await cellOfFact(page, read, other).and(activeOf(page)).waitFor();

    expect(await exportFacts(page)).toBe(factsCsv(read));

    await cellOfFact(page, read, fact).click();
    await typeOver(page, one.typed);
    await findingsAgree(page, after);
    await lampIsSaved(page);

    await page.reload();
    await findingsAgree(page, after);
    const edited = factOf(after, one.concept, one.applicant);
    await cellOfFact(page, after, edited).click();
    const detail = detailOf(page);
    await detail.getByText(words.report.detail.typed(one.typed)).waitFor();
    const value = async (term: string) =>
      detail.locator('dl > div').filter({ hasText: term }).locator('dd').first().innerText();
    expect(await value(words.report.detail.read)).toBe(spokenOf(fact));
    expect(await value(words.report.detail.now)).toContain(spokenOf(edited));

    expect(await exportFacts(page)).toBe(readFileSync(fileOf(one, 'exported.csv'), 'utf8'));

    await detail.getByRole('button', { name: words.report.detail.back }).click();
    await findingsAgree(page, read);
    await lampIsSaved(page);
    expect(await exportFacts(page)).toBe(factsCsv(read));
  });
});
