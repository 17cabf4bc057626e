import type { Encoding, Part, Source, SourceKind, Summary } from '../model.ts';
import type { Refusal } from '../source/refusal.ts';
import type { Pasted } from '../source/source.ts';
import type { Packed } from '../source/zip.ts';
import type { Added } from '../store/adding.ts';
import { StoreFault } from '../store/fault.ts';
import { readInWorker } from '../worker/client.ts';
import { ReadFailure } from '../worker/pool.ts';
import type { FailureReason } from '../worker/pool.ts';
import type { Outcome, Read } from '../worker/reading.ts';
import type { Origin } from './keeping.ts';
import { loadWriter, save } from './saving.ts';
import { whyOf } from './why.ts';

/** The texts of this visit on their way in. They go on while other pages are shown. */

export type Why = Refusal | FailureReason | 'unsaved';

/** How far one text is. */
export interface Progress {
  readonly state: 'waiting' | 'reading' | 'saved' | 'failed';
  /** Row in the lists of the stored report, as it was saved; null until it is. */
  readonly summary: Summary | null;
  readonly isDuplicate: boolean;
  /** Id of another report of the same unit and year, '' if there is none or it is settled what becomes of both. */
  readonly twin: string;
  readonly encoding: Encoding | null;
  readonly isDamaged: boolean;
  /** Which of the reports in its file it is; null where the file is one. */
  readonly part: Part | null;
  /** What it was read as; null before it is. */
  readonly kind: SourceKind | null;
  /** Why it failed; null unless it did. `detail` is what the program itself says. */
  readonly why: Why | null;
  readonly detail: string;
}
const WAITING: Progress = {
  state: 'waiting',
  summary: null,
  isDuplicate: false,
  twin: '',
  encoding: null,
  isDamaged: false,
  part: null,
  kind: null,
  why: null,
  detail: '',
};

/** One text. Of a thousand each tells by itself how far it is, so that a step of one redraws one line. */
export class Item {
  readonly key: number;
  /** File name, '' for a paste. */
  readonly name: string;
  readonly input: Dropped;
  /** The first words of a paste, to know it by. */
  readonly words: string;
  now = $state.raw<Progress>(WAITING);

  constructor({ key, name, input }: Omit<Waiting, 'item'>) {
    this.key = key;
    this.name = name;
    this.input = input;
    this.words = wordsOf(input).trim().slice(0, FIRST_WORDS).replace(/\s+/g, ' ');
  }
}

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
type Dropped = Blob | Packed | string | Pasted;
interface Waiting {
  readonly key: number;
  readonly name: string;
  readonly input: Dropped;
  /** null for a paste. */
  readonly origin: Origin | null;
  readonly item: Item;
}

const loadKeeping = () => import('./keeping.ts');

/** Far more than there are workers, so that none of them waits while reports are collected and saved. */
const LANES = 100;
const FIRST_WORDS = 40;
/** Reasons that may be gone the next time. */
const PASSING: readonly Why[] = ['unreadable', 'unsaved', 'slow', 'broken', 'unloaded', 'cancelled'];

let items = $state.raw<readonly Item[]>([]);
let batch = $state.raw<Batch>({ all: 0, done: 0, startedAt: 0 });
let tally = $state.raw<Tally>({ saved: 0, failed: 0 });
/** Those that another report of the same unit and year was there before. */
let twins = $state.raw<readonly Item[]>([]);
/** Files without a copy: a page that dies while they wait has lost sight of them. */
let unkept = $state.raw(0);
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

/** Takes texts (pastes) and files; reading starts at once. `row` is that of a file's copy, where there is one already. */
export function addInputs(
  inputs: readonly { readonly name: string; readonly input: Dropped; readonly row?: number }[],
): void {
  const added = inputs.map(({ name, input, row = null }) =>
    toWaiting(name, input, input instanceof Blob ? { name, file: input, row, left: 1 } : null),
  );
  waiting.push(...added);
  items = [...added.map(({ item }) => item), ...items];
  start(inputs.length);
  const origins = added.flatMap(({ origin }) => origin ?? []);
  if (origins.length > 0)
    void loadKeeping()
      .then(({ keepRest }) => keepRest(origins, (count) => (unkept += count)))
      .catch(() => undefined);
}

function toWaiting(name: string, input: Dropped, origin: Origin | null): Waiting {
  lastKey += 1;
  const one = { key: lastKey, name, input, origin };
  return { ...one, item: new Item(one) };
}

/** A text of a file is done; the copy of the file is forgotten with the last. */
function leave({ origin }: Waiting): void {
  if (origin === null) return;
  origin.left -= 1;
  const { row } = origin;
  if (origin.left > 0 || row === null) return;
  origin.row = null;
  void loadKeeping().then(({ dropFiles }) => dropFiles([row]));
}

/** Reads a text again that failed for a reason that may pass. */
export function retryImport(key: number): void {
  const again = failed.find((one) => one.key === key);
  if (again === undefined) return;
  failed = failed.filter((one) => one !== again);
  waiting.push(again);
  if (again.origin !== null && again.item.now.why !== 'unsaved') again.origin.left += 1;
  again.item.now = WAITING;
  tally = { ...tally, failed: tally.failed - 1 };
  start(1);
}

/** True where trying again can help. */
export const isRetryable = ({ now: { why } }: Item): boolean => why !== null && PASSING.includes(why);

function start(added: number): void {
  batch = imports.isBusy
    ? { ...batch, all: batch.all + added }
    : { all: added, done: 0, startedAt: Date.now() };
  if (batch.done === 0 && batch.all === added) unkept = 0;
  // Where it does not load, the first report to be saved says so.
  loadWriter().catch(() => undefined);
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
  twins = [];
  tally = { saved: 0, failed: 0 };
  for (const next of failed) if (next.item.now.why === 'unsaved') leave(next);
  failed = [];
}

/** The text of a paste, '' for a file. */
const wordsOf = (input: Dropped): string =>
  typeof input === 'string' ? input : 'plain' in input ? input.plain : '';

async function runLane(): Promise<void> {
  lanes += 1;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
  lanes -= 1;
}

async function run(next: Waiting): Promise<void> {
  const { name, input, item } = next;
  item.now = { ...item.now, state: 'reading' };
  try {
    const outcome = await readInWorker({ name, input, encoding: null, isWhole: false }, control.signal);
    if (outcome.kind === 'refused') fail(next, outcome.refusal);
    else if (outcome.kind === 'packed') putInPlace(next, outcome.entries);
    else await keep(next, outcome);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    fail(next, error.reason, error.message);
  }
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

/** The files of an archive stand where it stood. */
function putInPlace({ key, name, origin }: Waiting, entries: readonly Packed[]): void {
  const added = entries.map((input) => toWaiting(`${name}/${input.name}`, input, origin));
  if (origin !== null) origin.left += added.length - 1;
  waiting.unshift(...added);
  replace(
    key,
    added.map(({ item }) => item),
  );
  batch = { ...batch, all: batch.all + added.length - 1 };
  start(0);
}

function replace(key: number, by: readonly Item[]): void {
  items = items.flatMap((item) => (item.key === key ? by : [item]));
}

/** Saves every report of a text; those after the first get lines of their own. */
async function keep(next: Waiting, outcome: Outcome & { kind: 'read' }): Promise<void> {
  try {
    const added = await saveAll(next, outcome);
    leave(next);
    const kept = added.map((one, i) => {
      const item = i === 0 ? next.item : toWaiting(next.name, next.input, null).item;
      item.now = toSaved(one, (outcome.reads[i] as Read).source);
      return item;
    });
    if (kept.length > 1) replace(next.key, kept);
    addTwins(kept);
    finish({ ...tally, saved: tally.saved + kept.length });
  } catch (error) {
    fail(next, 'unsaved', whyOf(error));
  }
}

/** The copy of a file goes with its report; where there is no space, the copies of the others make room for it. */
async function saveAll(
  next: Waiting,
  { reads, original }: Outcome & { kind: 'read' },
): Promise<readonly Added[]> {
  const { origin } = next;
  const row = reads.length === 1 && origin?.left === 1 ? origin.row : null;
  try {
    const added = await Promise.all(reads.map((read) => save({ ...read, original, row })));
    if (origin !== null && row !== null) origin.row = null;
    return added;
  } catch (error) {
    if (!(error instanceof StoreFault) || error.reason !== 'quota') throw error;
    const gone = await loadKeeping().then(({ giveUpCopies }) => giveUpCopies());
    if (gone === 0) throw error;
    unkept += gone;
  }
  return saveAll(next, { kind: 'read', reads, original });
}

export function toSaved({ summary, isDuplicate, twin }: Added, source: Source): Progress {
  const { encoding, damaged: isDamaged, kind, part } = source;
  const origin = { encoding, isDamaged, kind, part: part ?? null };
  return { ...WAITING, state: 'saved', summary, isDuplicate, twin, ...origin };
}

function fail(next: Waiting, why: Why, detail = ''): void {
  if (PASSING.includes(why)) failed = [...failed, next];
  // A text that was read and not saved is offered again at the next start.
  if (why !== 'unsaved') leave(next);
  next.item.now = { ...next.item.now, state: 'failed', why, detail };
  finish({ ...tally, failed: tally.failed + 1 });
}

function finish(after: Tally): void {
  tally = after;
  batch = { ...batch, done: batch.done + 1 };
}
