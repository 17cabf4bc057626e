import type { Extraction, Source, Summary } from '../model.ts';
import { freeId, idOf } from '../source/source.ts';
import type { Input } from '../source/source.ts';
import { toReport } from '../view/report.ts';
import { db, now } from './db.ts';
import { write } from './gate.svelte.ts';
import { removeFiles } from './queue.ts';
import { apply, note, putReport } from './steps.ts';
import type { Target } from './steps.ts';

/** The writer of new reports: several that were read at about the same time come in one transaction. */

/** A text that was read, with the file's own bytes (or the pasted text). */
export interface NewReport {
  readonly source: Source;
  readonly extraction: Extraction;
  readonly original: Input;
  /** Row of the copy of its file, which is forgotten with the same stroke; null or absent if there is none. */
  readonly row?: number | null;
  /** True where a person wants it although its text is there already. */
  readonly isSecond?: boolean;
}
/** What became of one: its row of the lists, and whether its text was there before and was not stored again. */
export interface Added {
  readonly summary: Summary;
  readonly isDuplicate: boolean;
  /** Id of another report of the same unit and year, '' if there is none. */
  readonly twin: string;
}

/**
 * Stores reports with their texts and the rows beside them, each a step of its own. A text that is already there is not
 * stored again, unless it shall be a second one; one that had been deleted comes back as it was.
 */
export async function addReports(reads: readonly NewReport[]): Promise<readonly Added[]> {
  const ids = await Promise.all(reads.map(({ source }) => idOf(source)));
  const at = now();
  return write(async () => {
    const added: Added[] = [];
    const steps: Target[][] = [];
    for (const [i, read] of reads.entries()) {
      const { before, ...one } = await addOne(ids[i] ?? '', read, at);
      added.push(one);
      if (!one.isDuplicate)
        steps.push([{ report: one.summary.id, change: { action: 'add', before, after: null } }]);
    }
    if (steps.length > 0) await note(...steps);
    await removeFiles(reads.flatMap(({ row }) => row ?? []));
    return added;
  });
}

/** Stores one; `before` is the mark of deletion that undoing gives it. */
async function addOne(
  first: string,
  { source, extraction, original, isSecond = false }: NewReport,
  at: string,
): Promise<Added & { readonly before: string | null }> {
  const id = isSecond ? await freeIdBehind(first) : first;
  const there = await db.reports.get(id);
  if (there !== undefined) {
    const { removedAt: before } = there;
    if (before !== null) await apply(id, [{ action: 'add', before, after: null }], 'after');
    const summary = await summaryOf(id);
    return { summary, isDuplicate: before === null, twin: '', before };
  }
  const report = toReport(id, source, extraction, at);
  const grids = source.grids ?? [];
  await db.texts.add({
    id,
    raw: source.raw,
    original: typeof original === 'string' || (source.part?.n ?? 1) > 1 ? null : original,
    grids,
  });
  const summary = await putReport({ ...report, removedAt: null }, true);
  return { summary, isDuplicate: false, twin: await findTwin(summary), before: at };
}

/** The next number behind the id of a text that is free; those of deleted reports are not. */
async function freeIdBehind(id: string): Promise<string> {
  const [first = id] = id.split('-');
  const taken = await db.reports.where(':id').startsWith(first).primaryKeys();
  return freeId(id, new Set(taken));
}

/** Of several the one that has been there longest. */
async function findTwin({ id, unitKey, year }: Summary): Promise<string> {
  if (unitKey === '' || year === null) return '';
  const years = await db.summaries.where({ unitKey }).toArray();
  const twins = years.filter((one) => one.id !== id && one.year === year && one.removedAt === null);
  return twins.toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1))[0]?.id ?? '';
}

async function summaryOf(id: string): Promise<Summary> {
  const row = await db.summaries.get(id);
  if (row === undefined) throw new Error(`Report ${id} has no row in the lists.`);
  return row;
}
