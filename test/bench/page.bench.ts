import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { habits, lampIsSaved, open, test } from '../browser/app.ts';
import { openBeside, store } from '../browser/stored.ts';
import { activeOf, sourceOf } from '../browser/desk.ts';
import { words } from '../../src/words/words.ts';
import { medianOf } from './time.ts';
import { readLarge } from './large.ts';
import type { Stored } from './large.ts';

/** `npm run bench:page`: what a person waits for on the page of a large report, in the built page at four-fold throttling. */

const THROTTLED = 4;
const EDITS = 9;
const LEAPS = 9;
const tell = (line: string) => process.stdout.write(`${line}\n`);

interface Marks {
  /** Resolves with the milliseconds, or frames, from the next key press until what changed is painted. */
  painted: Promise<number>;
}

/** Watches the next press of a key: from the event until the frame after the verdict has changed is painted. */
const watchEdit = (page: Page) =>
  page.evaluate(() => {
    const verdict = document.querySelector('.verdict');
    if (verdict === null) throw new Error('There is no verdict.');
    const before = verdict.textContent;
    (globalThis as unknown as Marks).painted = new Promise((resolve) => {
      let start = 0;
      addEventListener('keydown', (event) => (start = event.timeStamp), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (verdict.textContent === before) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(0);
        });
      });
      observer.observe(verdict, { subtree: true, childList: true, characterData: true });
    });
  });
const painted = (page: Page) => page.evaluate(() => (globalThis as unknown as Marks).painted);

const worst = (times: readonly number[]) => Math.max(...times).toFixed(0);
const middle = (times: readonly number[]) => medianOf(times).toFixed(0);

/** Milliseconds that somebody waited, and those in which the page's own thread worked for it: other programs do not count. */
interface Times {
  readonly waited: number[];
  readonly worked: number[];
}

/** Processor time of the page's thread so far, in milliseconds. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Types other values into a cell of the applicants' table, so that sums break and hold by turns. */
async function timeEdits(page: Page, session: CDPSession): Promise<Times> {
  const cells = page
    .getByRole('grid', { name: words.report.form.titles.applicants })
    .first()
    .locator('td.value');
  const printed = (await cells.first().innerText()).replace(/\D/g, '');
  const times: Times = { waited: [], worked: [] };
  for (let i = 0; i < EDITS; i++) {
    await cells.first().click();
    await activeOf(page).waitFor();
    await page.keyboard.type(i % 2 === 0 ? '70001' : printed);
    await watchEdit(page);
    const before = await workOf(session);
    await page.keyboard.press('Enter');
    times.waited.push(await painted(page));
    times.worked.push((await workOf(session)) - before);
    await lampIsSaved(page);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  }
  return times;
}

/** From a cell to its words by `g`: frames from the key press until the words are marked and in sight. */
async function countFrames(page: Page): Promise<readonly number[]> {
  const counts: number[] = [];
  for (let i = 0; i < LEAPS; i++) {
    await page.keyboard.press('n');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.evaluate(() => {
      (globalThis as unknown as Marks).painted = new Promise((resolve) => {
        addEventListener('keydown', () => resolve(frames()), { capture: true, once: true });
      });
      /** Frames until the range marked last stands in sight of its pane. */
      async function frames(): Promise<number> {
        for (let count = 1; ; count++) {
          await new Promise(requestAnimationFrame);
          const [range] = [...(CSS.highlights.get('spot') ?? [])] as Range[];
          const pane = range?.startContainer.parentElement?.closest('.text');
          if (!range || !pane) continue;
          const [box, frame] = [range.getBoundingClientRect(), pane.getBoundingClientRect()];
          const isFocused = pane.contains(document.activeElement);
          if (isFocused && box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom) return count;
        }
      }
    });
    await page.keyboard.press('g');
    counts.push(await painted(page));
    await page.keyboard.press('Shift+F6');
  }
  return counts;
}

/** Scrolls the source from end to end and tells the frames that took so many milliseconds, sorted. */
const timeScrolling = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const pane = document.querySelector<HTMLElement>('.text');
    if (!pane) throw new Error('There is no source.');
    const times: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    for (let step = 0; step < 120; step++) {
      pane.scrollTop += 120;
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - before);
      before = now;
    }
    return times.sort((a, b) => a - b);
  });

/** The page of a report that the database already holds. */
async function openStored(context: BrowserContext, stored: Stored): Promise<Page> {
  const beside = await openBeside(context);
  await store(beside, 1, [stored]);
  await beside.close();
  const page = await open(context, `#/reports/${stored.report.id}`);
  await sourceOf(page).waitFor();
  return page;
}

async function throttle(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLED });
  return session;
}

test('what a person waits for on the page of a large report', async ({ browser }) => {
  for (const [name, stored] of Object.entries(await readLarge())) {
    const { facts } = stored.report.extraction;
    const context = await browser.newContext(habits());
    const page = await openStored(context, stored);
    tell(`${name}: ${stored.raw.length} characters, ${facts.length} facts`);
    const { waited, worked } = await timeEdits(page, await throttle(page));
    tell(`  ${middle(waited)} ms, at most ${worst(waited)}: edit → checks → painted`);
    tell(`  ${middle(worked)} ms of these the page's own processor time`);
    const frames = await countFrames(page);
    tell(`  ${middle(frames)} frames, at most ${worst(frames)}: from a cell to its words`);
    const scrolled = await timeScrolling(page);
    tell(`  ${middle(scrolled)} ms, at most ${worst(scrolled)}: a frame while the source is scrolled`);
    await context.close();
  }
});
