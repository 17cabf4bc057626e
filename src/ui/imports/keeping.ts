import { dropFiles, keepFiles } from '../../store/queue.ts';

/** Files that are not done soon are copied into the browser, so that a page that dies leaves them for the next start. */

export { dropFiles };

/** A file as it was handed over; an archive stands for all that is in it. */
export interface Origin {
  readonly name: string;
  readonly file: Blob;
  /** Row of the copy that is kept until it is done; null where there is none. */
  row: number | null;
  /** How many of its texts are not done. */
  left: number;
}

/** What is done sooner needs no copy, in milliseconds; more files than a few are not. */
const SOON = 300;
const FEW = 20;
/** So many are copied at a time: for each the page stands still for up to a millisecond. */
const SOME = 16;

/** Files that may need a copy, and those that have one. */
const open: Origin[] = [];
const kept = new Set<Origin>();
let isKeeping = false;
let copying: Promise<void> = Promise.resolve();
let givingUp: Promise<number> | null = null;
/** True once there was no space for reports: copies must not take it again. */
let isFull = false;

/** Keeps what is not done yet; `tellMissed` is told how many files were not taken. */
export async function keepRest(
  origins: readonly Origin[],
  tellMissed: (count: number) => void,
): Promise<void> {
  for (const origin of origins) if (origin.row === null) open.push(origin);
  if (isKeeping) return;
  isKeeping = true;
  for (const origin of kept) if (origin.row === null) kept.delete(origin);
  if (open.length <= FEW) await new Promise((resolve) => setTimeout(resolve, SOON));
  copying = keepOpen(tellMissed);
  await copying;
  isKeeping = false;
}

/**
 * Resolves when all files that wait have a copy. No report of a file is stored before, so that once one of many is shown as
 * saved none of the others can be lost.
 */
export const areKept = (): Promise<void> => copying;

async function keepOpen(tellMissed: (count: number) => void): Promise<void> {
  while (open.length > 0) {
    const some = open.splice(0, SOME).filter(({ left }) => left > 0);
    const missed = isFull ? some.length : await keepSome(some);
    if (missed > 0) tellMissed(missed);
  }
}

/** How many of them were not taken. */
async function keepSome(some: readonly Origin[]): Promise<number> {
  const rows = await keepFiles(some).catch(() => []);
  const done: number[] = [];
  let missed = 0;
  for (const [i, origin] of some.entries()) {
    const row = rows[i] ?? null;
    if (row === null) missed += Number(origin.left > 0);
    else if (origin.left === 0 || isFull) done.push(row);
    else {
      origin.row = row;
      kept.add(origin);
    }
  }
  if (done.length > 0) await dropFiles(done);
  return missed;
}

/** Where there is no space left for reports the copies go; how many went. */
export function giveUpCopies(): Promise<number> {
  givingUp ??= giveUp().finally(() => (givingUp = null));
  return givingUp;
}

async function giveUp(): Promise<number> {
  isFull = true;
  const rows = [...kept].flatMap(({ row }) => row ?? []);
  for (const origin of kept) origin.row = null;
  kept.clear();
  if (rows.length > 0) await dropFiles(rows);
  return rows.length;
}
