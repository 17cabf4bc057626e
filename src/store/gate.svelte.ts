import { words } from '../words/words.ts';
import { db, isNewer, now } from './db.ts';
import { StoreFault, faultOf } from './fault.ts';
import { isLess, keepWitness, readWitness } from './witness.ts';
import type { Witness } from './witness.ts';

/** The one gate for writes: what is under way, what was confirmed, and when nothing may be written. */

/** What the lamp shows. `at`: ISO 8601 instant of the last confirmed write, null before the first. */
export interface Saving {
  readonly state: 'saved' | 'saving' | 'failed';
  readonly at: string | null;
  /** Why the last write was not taken, in words; '' unless failed. */
  readonly why: string;
}
/** Why nothing may be written at all. */
export type Problem =
  | { readonly kind: 'old-tab' | 'newer' }
  | { readonly kind: 'unavailable'; readonly why: string }
  | { readonly kind: 'vanished'; readonly before: number; readonly now: number };

let state = $state.raw<Saving>({ state: 'saved', at: null, why: '' });
let problem = $state.raw<Problem | null>(null);
let pending = 0;
let hasAsked = false;

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

// Dexie would reopen by itself and write rows of the old format into the new database.
db.on('versionchange', () => {
  db.close({ disableAutoOpen: true });
  problem = { kind: 'old-tab' };
  return false;
});

const witnessNow = async (): Promise<Witness> => ({
  reports: await db.reports.count(),
  generation: (await db.settings.get('history'))?.last ?? 0,
});

/** Opens the database and looks whether all is there. To be called once, before anything is written. */
export async function openStore(): Promise<void> {
  try {
    if (await isNewer()) {
      db.close({ disableAutoOpen: true });
      problem = { kind: 'newer' };
      return;
    }
    await db.open();
    const before = readWitness();
    const now = await witnessNow();
    if (before !== null && isLess(now, before))
      problem = { kind: 'vanished', before: before.reports, now: now.reports };
  } catch (error) {
    problem = { kind: 'unavailable', why: faultOf(error).message };
  }
}

/** A person has read that reports are missing and goes on with what is there. */
export async function acceptLoss(): Promise<void> {
  keepWitness(await witnessNow());
  problem = null;
}

function refuseIfShut(): void {
  const text = words.frame.store;
  if (problem?.kind === 'old-tab') throw new StoreFault('old-tab', text.oldTab);
  if (problem?.kind === 'newer') throw new StoreFault('newer', text.newer);
  if (problem?.kind === 'unavailable') throw new StoreFault('private', problem.why);
  if (problem?.kind === 'vanished')
    throw new StoreFault('vanished', text.vanished(problem.before, problem.now));
}

/**
 * Runs one write as one transaction over all tables and resolves once the browser has confirmed it. A connection that
 * was lost is opened again once. Throws a StoreFault where the write was not taken; nothing of it is then stored.
 */
export async function write<T>(work: () => Promise<T>): Promise<T> {
  pending += 1;
  state = { ...state, state: 'saving', why: '' };
  try {
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
  try {
    return await transact(work);
  } catch (error) {
    if (faultOf(error).reason !== 'lost' || problem !== null) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return transact(work);
  }
}

async function transact<T>(work: () => Promise<T>): Promise<T> {
  refuseIfShut();
  const { result, witness } = await db.transaction('rw', db.tables, async () => ({
    result: await work(),
    witness: await witnessNow(),
  }));
  keepWitness(witness);
  askToKeep();
  return result;
}

/** Asks the browser once not to clear the data when space is short; whatever it answers, the data stands. */
function askToKeep(): void {
  if (hasAsked) return;
  hasAsked = true;
  void globalThis.navigator?.storage?.persist?.().catch(() => false);
}
