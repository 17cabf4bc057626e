import type { Page } from 'playwright-core';
import type { Fact } from '../../src/model.ts';
import { cellId } from '../../src/ui/report/reveal.ts';
import { keyOf } from '../../src/ui/report/tables.ts';
import { SAMPLE } from '../../src/source/sample.ts';
import { hrefOf } from '../../src/ui/router.svelte.ts';
import { words } from '../../src/words/words.ts';
import { readText } from '../../src/worker/reading.ts';
import { reportIdOf } from '../../src/source/id.ts';

/** The sample report and its cells, as a hand at the keyboard comes to them. */

/** Id of the sample's report. */
export const sampleId = (): Promise<string> => reportIdOf(SAMPLE.text);

/** The sample's facts that stand in its tables, which cells show one each. */
export async function sampleFacts(count: number): Promise<readonly Fact[]> {
  const { extraction } = await readText(SAMPLE.name, SAMPLE.text);
  const tabled = extraction.facts.filter(({ where, kind }) => where === 'table' && kind === '');
  return tabled.slice(0, count);
}

/** Id of the element that shows a fact of a table. */
const elementOf = ({ form, concept, applicant }: Fact) => cellId(keyOf(form, concept, applicant));

/** Brings the sample in, and waits until it is shown as saved. */
export async function addSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.importing.sample }).click();
  await page.getByText(words.importing.tally(1, 0)).waitFor();
}

/** Opens the sample's report and waits until its cells are there. */
export async function openSample(page: Page, url: string, fact: Fact): Promise<void> {
  await page.goto(`${url}${hrefOf('reports', await sampleId())}`);
  await page.locator(`[id="${elementOf(fact)}"]`).waitFor({ state: 'attached' });
}

/** Puts the caret into a fact's cell. */
export async function enter(page: Page, fact: Fact): Promise<void> {
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const cell = document.getElementById(id);
        const isIn = () =>
          document.activeElement?.matches('input') === true && cell?.contains(document.activeElement);
        const watch = new MutationObserver(() => document.activeElement?.matches('input') && look());
        const look = () => {
          if (isIn() !== true) return;
          watch.disconnect();
          removeEventListener('focusin', look);
          resolve();
        };
        addEventListener('focusin', look);
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        cell?.focus();
        look();
      }),
    elementOf(fact),
  );
}

/** The digits that a cell shows, or has in its field. */
export const shownIn = (page: Page, fact: Fact): Promise<string> =>
  page.evaluate((id) => {
    const cell = document.getElementById(id);
    const shown = cell?.querySelector('input')?.value ?? cell?.querySelector('.shown')?.textContent ?? '';
    return shown.replaceAll(',', '');
  }, elementOf(fact));

/** Types a value into a cell and sends it with Enter. */
export async function typeInto(page: Page, fact: Fact, value: string): Promise<void> {
  await enter(page, fact);
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

/** What the lamp says once nothing is being saved any more. */
export const lampAfter = (page: Page): Promise<'saved' | 'failed'> =>
  page.evaluate(
    (saving) =>
      new Promise<'saved' | 'failed'>((resolve) => {
        const lamp = document.querySelector('header .lamp');
        const look = () => {
          if (lamp === null || lamp.textContent.includes(saving)) return;
          watch.disconnect();
          resolve(lamp.classList.contains('failed') ? 'failed' : 'saved');
        };
        const watch = new MutationObserver(look);
        if (lamp)
          watch.observe(lamp, { subtree: true, childList: true, characterData: true, attributes: true });
        look();
      }),
    words.frame.lamp.saving,
  );
