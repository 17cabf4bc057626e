import type { Packed } from '../../source/zip.ts';
import type { Added } from '../../store/adding.ts';
import { StoreFault } from '../../store/fault.ts';
import { readInWorker } from '../../worker/client.ts';
import { ReadFailure } from '../../worker/pool.ts';
import type { Outcome, Read } from '../../worker/reading.ts';
import { whyOf } from '../why.ts';
import { Item, WAITING, isPassing, toSaved } from './item.svelte.ts';
import type { Dropped, Why } from './item.svelte.ts';
import type { Origin } from './keeping.ts';
import {
  addLines,
  addToBatch,
  addTwins,
  emptyList,
  imports,
  replaceLine,
  takeFailureBack,
  tellDone,
  tellUnkept,
} from './list.svelte.ts';
import { loadWriter, save } from './saving.ts';

/** The way of the texts of this visit: read, stored, told. They go on while other pages are shown. */

/** A text with the file that it comes from; null for a paste. */
interface Waiting {
  readonly item: Item;
  readonly origin: Origin | null;
}

const loadKeeping = () => import('./keeping.ts');

/** Far more than there are workers, so that none of them waits while reports are collected and saved. */
const LANES = 100;

let control = new AbortController();
let lanes = 0;
const waiting: Waiting[] = [];
/** What can be tried again. */
let failed: readonly Waiting[] = [];

/** Takes texts (pastes) and files; reading starts at once. `row` is that of a file's copy, where there is one already. */
export function addInputs(
  inputs: readonly { readonly name: string; readonly input: Dropped; readonly row?: number }[],
): void {
  const added = inputs.map(({ name, input, row = null }): Waiting => {
    const origin = input instanceof Blob ? { name, file: input, row, left: 1 } : null;
    return { item: new Item(name, input), origin };
  });
  waiting.push(...added);
  addLines(added.map(({ item }) => item));
  start(added.length);
  const origins = added.flatMap(({ origin }) => origin ?? []);
  if (origins.length > 0)
    void loadKeeping()
      .then(({ keepRest }) => keepRest(origins, tellUnkept))
      .catch(() => undefined);
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
export function retryImport(item: Item): void {
  const again = failed.find((one) => one.item === item);
  if (again === undefined) return;
  failed = failed.filter((one) => one !== again);
  waiting.push(again);
  if (again.origin !== null && item.now.why !== 'unsaved') again.origin.left += 1;
  item.now = WAITING;
  takeFailureBack();
  start(1);
}

function start(added: number): void {
  addToBatch(added);
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
  emptyList();
  for (const next of failed) if (next.item.now.why === 'unsaved') leave(next);
  failed = [];
}

async function runLane(): Promise<void> {
  lanes += 1;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
  lanes -= 1;
}

async function run(next: Waiting): Promise<void> {
  const { item } = next;
  const { name, input } = item;
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

/** The files of an archive stand where it stood. */
function putInPlace({ item, origin }: Waiting, entries: readonly Packed[]): void {
  const added = entries.map((entry): Waiting => {
    return { item: new Item(`${item.name}/${entry.name}`, entry), origin };
  });
  if (origin !== null) origin.left += added.length - 1;
  waiting.unshift(...added);
  replaceLine(
    item,
    added.map((one) => one.item),
  );
  start(added.length - 1);
}

/** Saves every report of a text; those after the first get lines of their own. */
async function keep(next: Waiting, outcome: Outcome & { kind: 'read' }): Promise<void> {
  const { item } = next;
  try {
    const added = await saveAll(next, outcome);
    leave(next);
    const kept = added.map((one, i) => {
      const line = i === 0 ? item : new Item(item.name, item.input);
      line.now = toSaved(one, (outcome.reads[i] as Read).source);
      return line;
    });
    if (kept.length > 1) replaceLine(item, kept);
    addTwins(kept);
    tellDone(kept.length);
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
  if (origin !== null)
    await loadKeeping().then(
      ({ areKept }) => areKept(),
      () => undefined,
    );
  const row = reads.length === 1 && origin?.left === 1 ? origin.row : null;
  try {
    const added = await Promise.all(reads.map((read) => save({ ...read, original, row })));
    if (origin !== null && row !== null) origin.row = null;
    return added;
  } catch (error) {
    if (!(error instanceof StoreFault) || error.reason !== 'quota') throw error;
    const gone = await loadKeeping().then(({ giveUpCopies }) => giveUpCopies());
    if (gone === 0) throw error;
    tellUnkept(gone);
  }
  return saveAll(next, { kind: 'read', reads, original });
}

function fail(next: Waiting, why: Why, detail = ''): void {
  if (isPassing(why)) failed = [...failed, next];
  // A text that was read and not saved is offered again at the next start.
  if (why !== 'unsaved') leave(next);
  next.item.now = { ...next.item.now, state: 'failed', why, detail };
  tellDone(0);
}
