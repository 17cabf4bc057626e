import type { CDPSession, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { later } from '../../src/words/later.ts';
import { habits, open, test, watch } from '../browser/app.ts';
import { makeReports, openBeside, store } from '../browser/stored.ts';
import { addSample, enter, lampAfter, openSample, sampleFacts, shownIn } from './cells.ts';
import { PATIENCE, between, isFull, randomOf, rounds } from './rounds.ts';

/** The tab stays alive: anything pressed anywhere, for long, without an error and without more and more memory. */

const REPORTS = rounds(40, 1000);
/** Deeds before memory is measured for the first time, so that what loads late is there, and those after it. */
const WARM = rounds(100, 2000);
const SOME = 150;
const HOURS = 2;
/** Growth of what is in use after a collection: a tenth, and what a page may take by itself. */
const MOST = 1.1;
const SLACK = 4_000_000;
const PLACES = ['#/', '#/reports', '#/data', '#/charts', '#/checks'];
const KEYS = [
  'Tab',
  'Enter',
  'Escape',
  'ArrowDown',
  'ArrowUp',
  'PageDown',
  'Home',
  'j',
  'k',
  'g',
  '7',
  'Control+z',
];

/** Middles of what can be pressed and is in sight; that all data are erased is another test's. */
const targetsOf = (page: Page) =>
  page.evaluate(
    (never) =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, summary, [role=gridcell], td',
        ),
      ]
        .filter((element) => !never.includes(element.innerText.trim()) && !element.closest('a[href^="http"]'))
        .map((element) => element.getBoundingClientRect())
        .filter(
          ({ width, height, top, bottom }) => width > 0 && height > 0 && top >= 0 && bottom <= innerHeight,
        )
        .map(({ left, top, width, height }) => [left + width / 2, top + height / 2] as const),
    [later.backup.wipe.go],
  );

/** Back, but not out of the app. */
const goBack = () => {
  if ((globalThis as { navigation?: { canGoBack: boolean } }).navigation?.canGoBack === true) history.back();
};

async function act(page: Page, random: () => number): Promise<void> {
  const deed = random();
  if (deed < 0.08) {
    const place = PLACES[between(random, 0, PLACES.length - 1)] ?? '#/';
    await page.evaluate((hash) => (location.hash = hash), place);
  } else if (deed < 0.12) await page.evaluate(goBack);
  else if (deed < 0.4) await page.keyboard.press(KEYS[between(random, 0, KEYS.length - 1)] ?? 'Tab');
  else {
    const targets = await targetsOf(page);
    const [x, y] = targets[between(random, 0, Math.max(0, targets.length - 1))] ?? [5, 5];
    await page.mouse.click(x, y);
  }
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Bytes in use on the list of reports, after a collection. */
async function memoryOf(page: Page, session: CDPSession): Promise<number> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => (location.hash = '#/reports'));
  await page.getByRole('main').waitFor();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

test(
  'promise 60: whatever is pressed, the page stays alive and takes no more and more memory',
  async ({ browser, annotate }) => {
    const random = randomOf(60);
    const context = await browser.newContext(habits());
    const faults = await watch(context);
    await store(await openBeside(context), 1, await makeReports(REPORTS));
    const page = await open(context, '#/reports');
    const session = await context.newCDPSession(page);
    for (let i = 0; i < WARM; i++) await act(page, random);
    const before = await memoryOf(page, session);
    const end = Date.now() + HOURS * 3_600_000;
    let count = 0;
    while (isFull ? Date.now() < end : count < SOME) {
      await act(page, random);
      count += 1;
    }
    const after = await memoryOf(page, session);
    annotate(
      `${count} deeds, ${(before / 1e6).toFixed(1)} MB in use before and ${(after / 1e6).toFixed(1)} MB after, ${faults.length} errors`,
      'figure',
    );
    expect(faults).toEqual([]);
    expect(after).toBeLessThan(before * MOST + SLACK);
    await context.close();
  },
  PATIENCE,
);

/** What is written when the page is left is done for by the time that its answer comes. */
test('promise 60: a report that is left while an edit is written leaves no fault behind', async ({
  visit,
}) => {
  const page = await visit();
  await addSample(page);
  for (const [wait, fact] of (await sampleFacts(4)).entries()) {
    await openSample(page, inject('url'), fact);
    await enter(page, fact);
    await page.keyboard.type(String(300_000 + wait));
    await page.evaluate((after) => {
      const enterKey = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(enterKey);
      setTimeout(() => (location.hash = '#/reports'), after);
    }, wait);
    await page.getByRole('table').waitFor();
    expect(await lampAfter(page)).toBe('saved');
  }
});

/** An open field sends what was typed before its page goes. */
test('promise 60: a report that is left while a value is typed keeps it and leaves no fault behind', async ({
  visit,
}) => {
  const page = await visit();
  await addSample(page);
  for (const [i, fact] of (await sampleFacts(4)).entries()) {
    const value = String(400_000 + i);
    await openSample(page, inject('url'), fact);
    await enter(page, fact);
    await page.keyboard.type(value);
    await page.evaluate(() => (location.hash = '#/reports'));
    await page.getByRole('table').waitFor();
    expect(await lampAfter(page)).toBe('saved');
    await openSample(page, inject('url'), fact);
    expect(await shownIn(page, fact)).toBe(value);
  }
});
