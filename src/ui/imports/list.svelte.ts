import type { Item } from './item.svelte.ts';

/** The texts of this visit as they are shown: a line each, how far the batch is, and what became of all. */

/** A batch: everything added since nothing was left to do. */
interface Batch {
  readonly all: number;
  readonly done: number;
  readonly startedAt: number;
}
/** Of all texts in the list. */
interface Tally {
  readonly saved: number;
  readonly failed: number;
}

let items = $state.raw<readonly Item[]>([]);
let batch = $state.raw<Batch>({ all: 0, done: 0, startedAt: 0 });
let tally = $state.raw<Tally>({ saved: 0, failed: 0 });
/** Those that another report of the same unit and year was there before. */
let twins = $state.raw<readonly Item[]>([]);
/** Files without a copy: a page that dies while they wait has lost sight of them. */
let unkept = $state.raw(0);

/** What is being imported, newest first, and how far the batch is. */
export const imports = {
  get items(): readonly Item[] {
    return items;
  },
  get batch(): Batch {
    return batch;
  },
  get tally(): Tally {
    return tally;
  },
  get twins(): readonly Item[] {
    return twins;
  },
  get unkept(): number {
    return unkept;
  },
  get isBusy(): boolean {
    return batch.done < batch.all;
  },
};

/** Puts new lines above the others. */
export function addLines(added: readonly Item[]): void {
  items = [...added, ...items];
}

/** Puts other lines where one stood. */
export function replaceLine(item: Item, by: readonly Item[]): void {
  items = items.flatMap((one) => (one === item ? by : [one]));
}

/** So many more are to be done, in the batch under way or in a new one. */
export function addToBatch(added: number): void {
  if (imports.isBusy) batch = { ...batch, all: batch.all + added };
  else {
    batch = { all: added, done: 0, startedAt: Date.now() };
    unkept = 0;
  }
}

/** One text of the batch is done: so many reports were saved, or it failed. */
export function tellDone(saved: number): void {
  tally = { saved: tally.saved + saved, failed: tally.failed + Number(saved === 0) };
  batch = { ...batch, done: batch.done + 1 };
}

/** One that had failed is tried again. */
export function takeFailureBack(): void {
  tally = { ...tally, failed: tally.failed - 1 };
}

/** So many more files have no copy. */
export function tellUnkept(count: number): void {
  unkept += count;
}

/** Notes which of these have a twin. */
export function addTwins(saved: readonly Item[]): void {
  const twinned = saved.filter(({ now }) => now.twin !== '');
  if (twinned.length > 0) twins = [...twins, ...twinned];
}

/** It is settled what becomes of these and their twins. */
export function dropTwins(settled: readonly Item[]): void {
  for (const item of settled) item.now = { ...item.now, twin: '' };
  twins = twins.filter((item) => !settled.includes(item));
}

/** Empties the list; the reports stay. */
export function emptyList(): void {
  items = [];
  twins = [];
  tally = { saved: 0, failed: 0 };
}
