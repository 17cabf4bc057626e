import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { Fact } from '../../src/model.ts';
import type { JournalLine, StoredReport } from '../../src/store/stored.ts';
import { open } from '../browser/app.ts';
import { launch, makeProfile } from '../browser/profile.ts';
import { openBeside, rowsOf } from '../browser/stored.ts';
import { addSample, enter, lampAfter, openSample, sampleFacts, shownIn, typeInto } from './cells.ts';
import { findVanished } from './journal.ts';
import type { Typed } from './journal.ts';
import { PATIENCE, between, randomOf, rounds } from './rounds.ts';

/** Values typed into cells: in crashes, in several tabs, with a database that fails, on pages that are left. */

/** Cells that are typed into. */
const CELLS = 50;
/** Values begin above all that the sample prints, so that each is new. */
const FIRST = 200_001;

/** A browser with the sample in it. */
async function launchWithSample(): Promise<BrowserContext> {
  const context = await launch(await makeProfile());
  await addSample(await open(context));
  return context;
}

async function openTab(context: BrowserContext, fact: Fact): Promise<Page> {
  const page = await context.newPage();
  await openSample(page, inject('url'), fact);
  return page;
}

const one = <T>(list: readonly T[], random: () => number): T => {
  const found = list[between(random, 0, list.length - 1)];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
};

/** Edits that vanished, as the database says. */
async function vanishedIn(context: BrowserContext, typed: readonly Typed[]): Promise<string[]> {
  const beside = await openBeside(context);
  const journal = (await rowsOf(beside, 'journal')) as JournalLine[];
  const [report] = (await rowsOf(beside, 'reports')) as StoredReport[];
  await beside.close();
  if (report === undefined) throw new Error('The report is gone.');
  return findVanished(typed, journal, report);
}

test(
  'promise 4: an edit shown as saved outlives the crash of its page',
  async ({ annotate }) => {
    const crashes = rounds(3, 50);
    const random = randomOf(4);
    const facts = await sampleFacts(CELLS);
    const context = await launchWithSample();
    const saved: Typed[] = [];
    for (let round = 0; round < crashes; round += 1) {
      const page = await openTab(context, one(facts, random));
      for (let i = between(random, 3, 7); i > 0; i -= 1) {
        const typed = { fact: one(facts, random), value: String(FIRST + saved.length) };
        await typeInto(page, typed.fact, typed.value);
        expect(await lampAfter(page)).toBe('saved');
        saved.push(typed);
      }
      const session = await context.newCDPSession(page);
      await new Promise((resolve) => setTimeout(resolve, between(random, 0, 50)));
      const isCrashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => {});
      await isCrashed;
      await page.close();
    }
    const vanished = await vanishedIn(context, saved);
    await context.close();
    await annotate(
      `${crashes} crashes, ${saved.length} edits shown as saved: ${vanished.length} lost`,
      'figure',
    );
    expect(vanished).toEqual([]);
  },
  PATIENCE,
);

/** Longest time that a tab is frozen, in milliseconds. */
const FROZEN = 200;

test(
  'promise 11: three tabs, one frozen in part, never overwrite each other',
  async ({ annotate }) => {
    const edits = rounds(45, 1000);
    const random = randomOf(11);
    const facts = await sampleFacts(CELLS);
    const context = await launchWithSample();
    const tabs = [
      await openTab(context, one(facts, random)),
      await openTab(context, one(facts, random)),
      await openTab(context, one(facts, random)),
    ];
    const saved: Typed[] = [];
    let given = 0;
    let freezes = 0;
    const freeze = async (page: Page) => {
      const session = await context.newCDPSession(page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await new Promise((resolve) => setTimeout(resolve, between(random, 0, FROZEN)));
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await session.detach();
      freezes += 1;
    };
    const work = async (page: Page, mayFreeze: boolean) => {
      while (given < edits) {
        const typed = { fact: one(facts, random), value: String(FIRST + given) };
        given += 1;
        await typeInto(page, typed.fact, typed.value);
        if (mayFreeze && between(random, 1, 8) === 1) await freeze(page);
        expect(await lampAfter(page)).toBe('saved');
        saved.push(typed);
      }
    };
    await Promise.all(tabs.map((page, i) => work(page, i === 2)));
    const vanished = await vanishedIn(context, saved);
    const last = new Map(saved.map(({ fact }) => [fact, '']));
    for (const fact of last.keys()) {
      const [first, ...others] = tabs;
      if (first === undefined) throw new Error('There is no tab.');
      for (const other of others)
        await expect
          .poll(async () => (await shownIn(other, fact)) === (await shownIn(first, fact)))
          .toBe(true);
    }
    await context.close();
    await annotate(
      `${saved.length} edits in three tabs, one frozen ${freezes} times: ${vanished.length} vanished`,
      'figure',
    );
    expect(saved.length).toBe(edits);
    expect(vanished).toEqual([]);
  },
  PATIENCE,
);

test('promise 11: a value that another tab changes under the caret is replaced by what is typed, not added to', async () => {
  const [fact] = await sampleFacts(1);
  if (fact === undefined) throw new Error('The sample has no facts.');
  const context = await launchWithSample();
  const [first, second] = [await openTab(context, fact), await openTab(context, fact)];
  await enter(first, fact);
  await typeInto(second, fact, String(FIRST));
  await expect.poll(() => shownIn(first, fact)).toBe(String(FIRST));
  await first.keyboard.type('41');
  await first.keyboard.press('Enter');
  expect(await lampAfter(first)).toBe('saved');
  await expect.poll(() => shownIn(second, fact)).toBe('41');
  await context.close();
}, 600_000);

/** What browsers throw now and then where a transaction is begun or done. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['InvalidStateError', 'The database connection is closing.'],
  ['UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'],
  ['UnknownError', 'Internal error opening backing store for indexedDB.open.'],
  ['AbortError', 'The transaction was aborted.'],
];

/** Lets one in twenty writes fail. To be run before the program, which takes hold of the browser's functions when it starts. */
function breakNowAndThen(faults: typeof FAULTS): void {
  const { transaction } = IDBDatabase.prototype;
  let state = 0;
  const counter = Object.assign(globalThis, { faults: 0 });
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    const begun = () => transaction.apply(this, args);
    if (args[1] !== 'readwrite' || state / 4_294_967_296 >= 0.05) return begun();
    counter.faults += 1;
    const [name, message] = faults[counter.faults % faults.length] ?? ['UnknownError', ''];
    if (name !== 'AbortError') throw new DOMException(message, name);
    const broken = begun();
    queueMicrotask(() => broken.abort());
    return broken;
  };
}

test(
  'promise 9: a database that fails now and then loses nothing',
  async ({ annotate }) => {
    const edits = rounds(60, 2000);
    const random = randomOf(9);
    const facts = await sampleFacts(CELLS);
    const context = await launchWithSample();
    const page = await context.newPage();
    await page.addInitScript(breakNowAndThen, FAULTS);
    await openSample(page, inject('url'), one(facts, random));
    const saved: Typed[] = [];
    let told = 0;
    for (let i = 0; i < edits; i += 1) {
      const typed = { fact: one(facts, random), value: String(FIRST + i) };
      await typeInto(page, typed.fact, typed.value);
      if ((await lampAfter(page)) === 'saved') saved.push(typed);
      else told += 1;
    }
    const faults = await page.evaluate(() => (globalThis as unknown as { faults: number }).faults);
    const vanished = await vanishedIn(context, saved);
    await context.close();
    await annotate(
      `${edits} edits, ${faults} faults of the database: ${vanished.length} lost, ${told} told as not saved`,
      'figure',
    );
    expect(faults).toBeGreaterThan(0);
    expect(told).toBe(0);
    expect(vanished).toEqual([]);
  },
  PATIENCE,
);

/** The ways in which a page is left, with the value still in its field or on its way. */
const LEAVING: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  close: async (page) => {
    const isClosed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await isClosed;
  },
  reload: (page) => page.reload(),
  navigate: (page) => page.goto('about:blank'),
  elsewhere: (page) => page.evaluate(() => (location.hash = '#/reports')),
};

test(
  'promise 5: an edit that was typed is kept when its page is left',
  async ({ annotate }) => {
    const times = rounds(8, 100);
    const random = randomOf(5);
    const facts = await sampleFacts(CELLS);
    const context = await launchWithSample();
    const ways = Object.entries(LEAVING);
    const lost: string[] = [];
    for (let i = 0; i < times; i += 1) {
      const [name, leave] = ways[i % ways.length] ?? ['', () => Promise.resolve()];
      const [fact, value] = [one(facts, random), String(FIRST + i)];
      const page = await openTab(context, fact);
      await enter(page, fact);
      await page.keyboard.type(value);
      if (between(random, 0, 1) === 1) await page.keyboard.press('Enter');
      await new Promise((resolve) => setTimeout(resolve, between(random, 0, 1) * between(random, 0, 300)));
      await leave(page);
      await page.close();
      const again = await openTab(context, fact);
      await expect
        .poll(() => shownIn(again, fact))
        .toBe(value)
        .catch(() => lost.push(`${name} ${value}`));
      await again.close();
    }
    await context.close();
    await annotate(`${times} edits left by closing, reloading, going away: ${lost.length} lost`, 'figure');
    expect(lost).toEqual([]);
  },
  PATIENCE,
);
