import type { Encoding, SourceKind } from '../model.ts';
import type { Refusal } from '../source/refusal.ts';
import type { Pasted } from '../source/source.ts';
import type { Packed } from '../source/zip.ts';
import type * as Reports from '../store/reports.ts';
import { readInWorker } from '../worker/client.ts';
import { ReadFailure } from '../worker/pool.ts';
import type { FailureReason } from '../worker/pool.ts';
import type { Outcome } from '../worker/reading.ts';

/** The texts of this visit on their way in. They go on while other pages are shown. */

export type Why = Refusal | FailureReason | 'unsaved';

/** One text and how far it is. */
export interface Item {
  readonly key: number;
  /** File name, '' for a paste. */
  readonly name: string;
  /** The first words of a paste, to know it by. */
  readonly words: string;
  readonly state: 'waiting' | 'reading' | 'saved' | 'failed';
  /** Id of the stored report; '' until it is saved. */
  readonly id: string;
  readonly isDuplicate: boolean;
  readonly encoding: Encoding | null;
  readonly isDamaged: boolean;
  /** What it was read as; null before it is. */
  readonly kind: SourceKind | null;
  /** Why it failed; null unless it did. `detail` is what the program itself says. */
  readonly why: Why | null;
  readonly detail: string;
}

/** A batch: everything added since nothing was left to do. */
interface Batch {
  readonly all: number;
  readonly done: number;
  readonly startedAt: number;
}
type Dropped = File | Packed | string | Pasted;
interface Waiting {
  readonly key: number;
  readonly name: string;
  readonly input: Dropped;
}

/** The writers bring the checks with them; they are loaded with the first text, not with the page. */
let writers: Promise<typeof Reports> | undefined;
const loadStore = () => (writers ??= import('../store/reports.ts'));

/** One more than there are workers, so that none of them waits while a report is being saved. */
const LANES = 3;
const FIRST_WORDS = 40;
/** Reasons that may be gone the next time. */
const PASSING: readonly Why[] = ['unreadable', 'unsaved', 'slow', 'broken', 'unloaded', 'cancelled'];

let items = $state.raw<readonly Item[]>([]);
let batch = $state.raw<Batch>({ all: 0, done: 0, startedAt: 0 });
let control = new AbortController();
let lanes = 0;
let lastKey = 0;
const waiting: Waiting[] = [];
/** What can be tried again. */
let failed: readonly Waiting[] = [];

/** What is being imported, newest first, and how far the batch is. */
export const imports = {
  get items(): readonly Item[] {
    return items;
  },
  get batch(): Batch {
    return batch;
  },
  get isBusy(): boolean {
    return batch.done < batch.all;
  },
};

/** Takes texts (pastes) and files; reading starts at once. */
export function addInputs(inputs: readonly { readonly name: string; readonly input: Dropped }[]): void {
  const added = inputs.map(({ name, input }) => toWaiting(name, input));
  waiting.push(...added);
  items = [...added.map((one) => newItem(one)), ...items];
  start(inputs.length);
}

function toWaiting(name: string, input: Dropped): Waiting {
  lastKey += 1;
  return { key: lastKey, name, input };
}

/** Reads a text again that failed for a reason that may pass. */
export function retryImport(key: number): void {
  const again = failed.find((one) => one.key === key);
  if (again === undefined) return;
  failed = failed.filter((one) => one !== again);
  waiting.push(again);
  change(key, { state: 'waiting', why: null, detail: '' });
  start(1);
}

/** True where trying again can help. */
export const isRetryable = ({ why }: Item): boolean => why !== null && PASSING.includes(why);

function start(added: number): void {
  batch = imports.isBusy
    ? { ...batch, all: batch.all + added }
    : { all: added, done: 0, startedAt: Date.now() };
  void loadStore().catch(() => (writers = undefined));
  while (lanes < LANES && waiting.length > 0) void runLane();
}

/** Takes back what waits and what is being read; what is saved stays. */
export function cancelImports(): void {
  control.abort();
  for (const next of waiting.splice(0)) fail(next, 'cancelled');
  control = new AbortController();
}

/** Empties the list; the reports stay. */
export function clearImports(): void {
  if (imports.isBusy) return;
  items = [];
  failed = [];
}

/** The text of a paste, '' for a file. */
const wordsOf = (input: Dropped): string =>
  typeof input === 'string' ? input : 'plain' in input ? input.plain : '';

const newItem = ({ key, name, input }: Waiting): Item => ({
  key,
  name,
  words: wordsOf(input).trim().slice(0, FIRST_WORDS).replace(/\s+/g, ' '),
  state: 'waiting',
  id: '',
  isDuplicate: false,
  encoding: null,
  isDamaged: false,
  kind: null,
  why: null,
  detail: '',
});

async function runLane(): Promise<void> {
  lanes += 1;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
  lanes -= 1;
}

async function run(next: Waiting): Promise<void> {
  const { key, name, input } = next;
  change(key, { state: 'reading' });
  try {
    const outcome = await readInWorker({ name, input, encoding: null }, control.signal);
    if (outcome.kind === 'refused') fail(next, outcome.refusal);
    else if (outcome.kind === 'packed') putInPlace(next, outcome.entries);
    else await save(next, outcome);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    fail(next, error.reason, error.message);
  }
}

/** The files of an archive stand where it stood. */
function putInPlace({ key, name }: Waiting, entries: readonly Packed[]): void {
  const added = entries.map((input) => toWaiting(`${name}/${input.name}`, input));
  waiting.unshift(...added);
  items = items.flatMap((item) => (item.key === key ? added.map((one) => newItem(one)) : [item]));
  batch = { ...batch, all: batch.all + added.length - 1 };
  start(0);
}

async function save(next: Waiting, { reads, original }: Outcome & { kind: 'read' }): Promise<void> {
  const [read] = reads;
  if (read === undefined) return fail(next, 'empty');
  try {
    const { addReport } = await loadStore();
    const { id, duplicate } = await addReport({ ...read, original });
    const { encoding, damaged: isDamaged, kind } = read.source;
    finish(next.key, { state: 'saved', id, isDuplicate: duplicate, encoding, isDamaged, kind });
  } catch (error) {
    fail(next, 'unsaved', error instanceof Error ? error.message : '');
  }
}

function fail(next: Waiting, why: Why, detail = ''): void {
  if (PASSING.includes(why)) failed = [...failed, next];
  finish(next.key, { state: 'failed', why, detail });
}

function finish(key: number, last: Partial<Item>): void {
  change(key, last);
  batch = { ...batch, done: batch.done + 1 };
}

function change(key: number, to: Partial<Item>): void {
  items = items.map((item) => (item.key === key ? { ...item, ...to } : item));
}
