import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Fact, RawSpan, Report } from '../../src/model.ts';
import { toFilledTables, toSubjects } from '../../src/ui/report/tables.ts';
import { spokenOf } from '../../src/ui/report/typed.ts';
import { words } from '../../src/words/words.ts';

/** What a person sees and does on the page of one report. */

const text = words.report;

export const sourceOf = (page: Page) => page.getByRole('region', { name: text.source.label });
export const detailOf = (page: Page) => page.getByRole('region', { name: text.detail.label });
export const paneOf = (page: Page, name: 'source' | 'tables' | 'findings') =>
  page.locator(`[data-pane="${name}"]`);
/** The cell that is selected. */
export const activeOf = (page: Page) => page.getByRole('gridcell', { selected: true });

/** Name under which a fact's cell is spoken: of a cell of a table both labels, of a line of prose the indicator's. */
export function nameOf({ extraction }: Report, fact: Fact): string {
  const tables = toFilledTables(extraction.form, extraction.facts);
  const cells = [
    ...tables.flatMap(({ rows }) => rows.flat()),
    ...toSubjects(extraction.facts, tables).flatMap(({ cells }) => cells),
  ];
  const found = cells.find((cell) => cell.facts.some(({ id }) => id === fact.id));
  if (found === undefined) throw new Error(`${fact.id} stands in no cell.`);
  return found.slot.name;
}

/** A cell by what is spoken of it, selected or not: its name and the value it shows. */
export function cellOf(page: Page, name: string, value: string): Locator {
  const spoken = text.cell.label(name, value, []);
  return page
    .getByRole('gridcell')
    .and(page.locator(`[aria-label^="${spoken}"], :has(input[aria-label^="${spoken}"])`));
}
export const cellOfFact = (page: Page, report: Report, fact: Fact): Locator =>
  cellOf(page, nameOf(report, fact), spokenOf(fact));

/** The words of a fact in the source, as a person can press them. */
export const markOf = (page: Page, span: RawSpan): Locator =>
  sourceOf(page).locator(`[data-mark="${span.start}"]`);

/** What the source pane has marked as selected, and whether it can be seen. */
export async function spotOf(page: Page): Promise<{ said: string; inView: boolean }> {
  return sourceOf(page).evaluate((pane) => {
    const [range] = [...(CSS.highlights.get('spot') ?? [])] as Range[];
    if (range === undefined) return { said: '', inView: false };
    const [box, frame] = [range.getBoundingClientRect(), pane.getBoundingClientRect()];
    const inView = box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom;
    return { said: range.toString(), inView };
  });
}

/** Waits until the source pane shows exactly these words as selected. */
export const shows = (page: Page, quote: string) =>
  expect.poll(() => spotOf(page)).toEqual({ said: quote, inView: true });

/** The sentences of a group of findings, worst first. */
export async function findingsIn(page: Page, group: 'bad' | 'doubt'): Promise<string[]> {
  const heading = page.getByRole('heading', { name: text.findings[group], level: 3 });
  const items = paneOf(page, 'findings').locator('details').filter({ has: heading }).getByRole('listitem');
  return items.locator('> p').allInnerTexts();
}

/** Types into the selected cell as a person does: the first key takes the place of what stands there. */
export async function typeOver(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}
