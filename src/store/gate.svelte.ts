import { words } from '../words/words.ts';
import { db, now, readHistory } from './db.ts';
import { StoreFault, faultOf } from './fault.ts';
import { askToLast } from './lasting.svelte.ts';
import { isLess, keepWitness, readWitness, resetWitness } from './witness.ts';
import type { Witness } from './witness.ts';

/** The one gate for writes: what is under way, what was confirmed, and when nothing may be written. */

/** What the lamp shows. `at`: ISO 8601 instant of the last confirmed write, null before the first. */
export interface Saving {
  readonly state: 'saved' | 'saving' | 'failed';
  readonly at: string | null;
  /** Why the last write was not taken, in words; '' unless failed. */
  readonly why: string;
}
/**
 * Why nothing may be written at all. blocked: a tab of an older version keeps the database from being upgraded ·
 * wiped: another tab erased everything.
 */
export type Problem =
  | { readonly kind: 'old-tab' | 'newer' | 'blocked' | 'wiped' }
  | { readonly kind: 'unavailable'; readonly why: string }
  | { readonly kind: 'vanished'; readonly before: number; readonly now: number };

/** Waits before a write is tried again on a connection that broke, in milliseconds. */
const WAITS = [0, 50, 250, 1000];

let state = $state.raw<Saving>({ state: 'saved', at: null, why: '' });
let problem = $state.raw<Problem | null>(null);
let pending = 0;
let onBlocked = () => {};

/** What is being saved. */
export const saving = {
  get current(): Saving {
    return state;
  },
};
/** What keeps the database shut, null if nothing. */
export const storeProblem = {
  get current(): Problem | null {
    return problem;
  },
};
/** True where the database did not open, so that nothing of it can be shown either. */
export const isStoreShut = (): boolean => problem?.kind === 'unavailable' || problem?.kind === 'newer';

// Dexie would reopen by itself and write rows of the old format into the new database.
db.on('versionchange', ({ newVersion }) => {
  shut({ kind: newVersion === null ? 'wiped' : 'old-tab' });
  return false;
});
db.on('blocked', () => {
  problem ??= { kind: 'blocked' };
  onBlocked();
});
// Every time the database is opened, also by Dexie itself after a lost connection, and before anything is done with it.
db.on('ready', (opened) => look(opened as typeof db), true);

/** Closes the database for good and says why. */
export function shut(reason: Problem): void {
  db.close({ disableAutoOpen: true });
  problem = reason;
}

/** What a write leaves behind. */
const witnessNow = async (): Promise<Witness> => ({
  reports: await db.reports.count(),
  generation: (await readHistory()).last,
});

/** What is really there: a report without its text is none, and every step has a line in the journal. */
async function countWhole({ reports, texts, journal, settings }: typeof db): Promise<Witness> {
  const history = await settings.get('history');
  const last = history?.name === 'history' ? history.last : 0;
  return {
    reports: Math.min(await reports.count(), await texts.count()),
    generation: Math.min(last, await journal.count()),
  };
}

async function look(opened: typeof db): Promise<void> {
  if (problem?.kind === 'blocked') problem = null;
  const before = await readWitness();
  const found = await countWhole(opened);
  if (before !== null && isLess(found, before))
    problem = { kind: 'vanished', before: before.reports, now: found.reports };
  if (found.generation > 0) askToLast();
}

/**
 * Opens the database and looks whether all is there. To be called once, before anything is asked of it. Resolves also
 * where it stays shut or waits for another tab; `storeProblem` says so.
 */
export async function openStore(): Promise<void> {
  const blocked = new Promise<void>((resolve) => (onBlocked = resolve));
  const opened = db.open().then(
    () => {},
    (error: unknown) => {
      const fault = faultOf(error);
      if (problem === null || problem.kind === 'blocked')
        shut(fault.reason === 'newer' ? { kind: 'newer' } : { kind: 'unavailable', why: fault.message });
    },
  );
  await Promise.race([opened, blocked]);
}

/** A person has read that reports are missing and goes on with what is there. */
export async function acceptLoss(): Promise<void> {
  await resetWitness(await countWhole(db));
  problem = null;
}

function refuseIfShut(): void {
  if (problem === null) return;
  const text = words.frame.store;
  switch (problem.kind) {
    case 'old-tab':
      throw new StoreFault('old-tab', text.oldTab);
    case 'newer':
      throw new StoreFault('newer', text.newer);
    case 'blocked':
      throw new StoreFault('old-tab', text.blocked);
    case 'wiped':
      throw new StoreFault('wiped', text.wiped);
    case 'unavailable':
      throw new StoreFault('private', problem.why);
    case 'vanished':
      throw new StoreFault('vanished', text.vanished(problem.before, problem.now));
  }
}

/** Longest wait for the page to be painted, in milliseconds. */
const LONGEST_PAINT = 200;
/** Resolves once what was just done is painted; at once where nothing is. */
async function painted(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function' || document.hidden) return;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_PAINT);
  });
}

/** Resolves when the next write may begin: never before one that was asked for earlier. */
let turn: Promise<void> = Promise.resolve();

/**
 * Runs one write as one transaction over all tables and resolves once the browser has confirmed it. A connection that
 * was lost is tried again and opened again, so `work` may run several times. Throws a StoreFault where the write was
 * not taken; nothing of it is then stored. `isKept`: a closed page keeps what is written (underway.ts), so that it begins
 * only when the page shows what was done.
 */
export async function write<T>(work: () => Promise<T>, isKept = false): Promise<T> {
  pending += 1;
  state = { ...state, state: 'saving', why: '' };
  try {
    if (isKept) turn = turn.then(painted);
    await turn;
    const result = await attempt(work);
    state = { state: pending > 1 ? 'saving' : 'saved', at: now(), why: '' };
    return result;
  } catch (error) {
    const fault = faultOf(error);
    state = { ...state, state: 'failed', why: fault.message };
    throw fault;
  } finally {
    pending -= 1;
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  for (const [i, wait] of WAITS.entries()) {
    try {
      return await transact(work);
    } catch (error) {
      if (faultOf(error).reason !== 'lost' || problem !== null) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    // The first time the same connection may do: others are writing through it.
    if (i > 0 && problem === null) db.close({ disableAutoOpen: false });
  }
  return transact(work);
}

async function transact<T>(work: () => Promise<T>): Promise<T> {
  refuseIfShut();
  await db.open();
  refuseIfShut();
  const { result, witness } = await db.transaction('rw', db.tables, async () => ({
    result: await work(),
    witness: await witnessNow(),
  }));
  keepWitness(witness);
  askToLast();
  return result;
}
