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

/** Waits until the page has nothing to do; a browser without a frame to draw may never say so by itself. */
const rest = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));

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
  // A sign of its state, and how many facts the cell holds, stand beside the value.
  const printed = (await cells.first().locator('.shown').innerText()).replace(/\D/g, '');
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
    await rest(page);
  }
  return times;
}

/** Ids of facts spread evenly over the text, none of them blank. */
function spread({ report: { extraction } }: Stored): readonly string[] {
  const facts = extraction.facts
    .filter(({ places }) => places.some(({ span }) => span.end > span.start))
    .sort((a, b) => (a.places[0]?.span.start ?? 0) - (b.places[0]?.span.start ?? 0));
  return Array.from(
    { length: LEAPS },
    (_, i) => facts[Math.floor(((i + 0.5) * facts.length) / LEAPS)]?.id ?? '',
  );
}

/** Frames from the next event of a kind until the words that are marked then stand in sight, with the focus or without. */
const watchLeap = (page: Page, type: 'keydown' | 'hashchange', isFocused: boolean) =>
  page.evaluate(
    ([name, wantsFocus]) => {
      (globalThis as unknown as Marks).painted = new Promise((resolve) => {
        const before = CSS.highlights.get('spot');
        addEventListener(name, () => resolve(frames(before)), { capture: true, once: true });
      });
      async function frames(before: Highlight | undefined): Promise<number> {
        for (let count = 1; ; count++) {
          await new Promise(requestAnimationFrame);
          const spot = CSS.highlights.get('spot');
          const [range] = [...(spot ?? [])] as Range[];
          const pane = range?.startContainer.parentElement?.closest('.text');
          if (!range || !pane || spot === before) continue;
          const [box, frame] = [range.getBoundingClientRect(), pane.getBoundingClientRect()];
          const isSeen = box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom;
          if (isSeen && (!wantsFocus || pane.contains(document.activeElement))) return count;
        }
      }
    },
    [type, isFocused] as const,
  );

/** By a link to a fact, whose words were never drawn, and by `g` from its cell, after the source was scrolled elsewhere. */
async function countFrames(page: Page, stored: Stored): Promise<{ link: number[]; key: number[] }> {
  const frames = { link: [] as number[], key: [] as number[] };
  for (const fact of spread(stored)) {
    await watchLeap(page, 'hashchange', false);
    await page.evaluate(
      ([id, asked]) => (location.hash = `#/reports/${id}?fact=${encodeURIComponent(asked)}`),
      [stored.report.id, fact] as const,
    );
    frames.link.push(await painted(page));
    await activeOf(page).waitFor();
    await rest(page);
    await page.evaluate(() => {
      const pane = document.querySelector('.text');
      if (pane) pane.scrollTop = pane.scrollTop > pane.scrollHeight / 2 ? 0 : pane.scrollHeight;
    });
    await rest(page);
    await watchLeap(page, 'keydown', true);
    await page.keyboard.press('g');
    frames.key.push(await painted(page));
  }
  return frames;
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
    const { link, key } = await countFrames(page, stored);
    tell(`  ${middle(link)} frames, at most ${worst(link)}: from a link to the words of a fact`);
    tell(`  ${middle(key)} frames, at most ${worst(key)}: from a cell to its words, out of sight`);
    const scrolled = await timeScrolling(page);
    tell(`  ${middle(scrolled)} ms, at most ${worst(scrolled)}: a frame while the source is scrolled`);
    await context.close();
  }
});
