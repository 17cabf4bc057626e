import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import type { Report, Summary } from '../model.ts';
import { keepSame } from '../view/outline.ts';
import type { Outline } from '../view/outline.ts';
import type { OwnIndicator } from '../view/own.ts';
import {
  readDecisions,
  readJournal,
  readOutlines,
  readOwn,
  readReport,
  readSummaries,
  readText,
} from './db.ts';
import type { JournalLine } from './stored.ts';
import type { Decision } from './decision.ts';

/** What is stored, as values that change when it does. Read `current` in a component or an effect: nothing is asked before. */

/** A value that follows the database; undefined while the first answer is under way. */
export interface Live<T> {
  readonly current: T | undefined;
}

/** Wait before a query that failed is asked again, in milliseconds. */
const AGAIN = 500;

/** Follows a query while somebody looks at it. A failed query leaves the last value and is asked again: the gate says what is wrong. */
export function live<T>(query: () => Promise<T>): Live<T> {
  let value: T | undefined;
  const subscribe = createSubscriber((update) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () =>
      liveQuery(query).subscribe({
        next: (next) => {
          value = next;
          update();
        },
        error: () => (timer = setTimeout(() => (subscription = follow()), AGAIN)),
      });
    let subscription = follow();
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  });
  return {
    get current() {
      subscribe();
      return value;
    },
  };
}

/** Follows a query about a thing whose id itself changes; an id that is said again asks nothing anew. */
function liveOf<T>(id: () => string, query: (id: string) => Promise<T>): Live<T> {
  const asked = $derived(id());
  const followed = $derived.by(() => {
    const one = asked;
    return live(() => query(one));
  });
  return {
    get current() {
      return followed.current;
    },
  };
}

/** The rows of the lists, all reports in use. */
export const liveSummaries = (): Live<readonly Summary[]> => live(readSummaries);

/** The outlines of all reports in use. One that has not changed stays the same object, so that what was made of it can be kept. */
export function liveOutlines(): Live<readonly Outline[]> {
  let known: readonly Outline[] = [];
  return live(async () => (known = keepSame(known, await readOutlines())));
}

/** One report; null where it is not there. */
export const liveReport = (id: () => string): Live<Report | null> => liveOf(id, readReport);

/** The original text of one report; null where it is not there. */
export const liveText = (id: () => string): Live<string | null> => liveOf(id, readText);

/** Decisions on the findings of one report, or of all. */
export const liveDecisions = (id?: () => string): Live<readonly Decision[]> =>
  id === undefined ? live(() => readDecisions()) : liveOf(id, readDecisions);

/** The changes made to one report, oldest first. */
export const liveJournal = (id: () => string): Live<readonly JournalLine[]> => liveOf(id, readJournal);

/** The indicators that people made. */
export const liveOwn = (): Live<readonly OwnIndicator[]> => live(readOwn);
