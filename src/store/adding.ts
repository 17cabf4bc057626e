import type { Derived } from '../derived.ts';
import type { Extraction, Source, Summary } from '../model.ts';
import { freeId, idOf } from '../source/id.ts';
import type { Input } from '../source/source.ts';
import { toReport } from '../view/report.ts';
import { db, now, readOriginal } from './db.ts';
import { write } from './gate.svelte.ts';
import { removeFiles } from './queue.ts';
import { apply, note } from './steps.ts';
import type { Target } from './steps.ts';
import type { StoredOutline, StoredReport, StoredSummary, StoredText } from './stored.ts';

/** The writer of new reports: several that were read at about the same time come in one transaction. */

/** A text that was read, with the rows made of it and the file's own bytes (or the pasted text). */
export interface NewReport {
  readonly source: Source;
  readonly extraction: Extraction;
  readonly derived: Derived;
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

/** The rows of one new report. */
interface Rows {
  readonly report: StoredReport;
  readonly text: StoredText;
  readonly summary: StoredSummary;
  readonly outline: StoredOutline;
}

/** So many are handed over at a time: the browser copies them on the spot, and the page stands still meanwhile. */
const SOME = 8;

/**
 * Stores reports with their texts and the rows beside them, each a step of its own. A text that is already there is not
 * stored again, unless it shall be a second one; one that had been deleted comes back as it was.
 */
export async function addReports(reads: readonly NewReport[]): Promise<readonly Added[]> {
  const first = await Promise.all(reads.map(({ source }) => idOf(source)));
  const at = now();
  return write(async () => {
    const ids = await idsFor(reads, first);
    const { fresh, targets } = await addAll(reads, ids, at);
    const twins = await findTwins(fresh);
    await note(...targets.map((target) => [target]));
    await removeFiles(reads.flatMap(({ row }) => row ?? []));
    const others = await summariesOf(ids.filter((id) => !fresh.has(id)));
    const added = new Set(targets.map(({ report }) => report));
    return ids.map((id) => {
      const summary = (fresh.get(id)?.summary ?? others.get(id)) as Summary;
      // Of the same text twice the second is the one that was there before.
      const isDuplicate = !added.delete(id);
      return { summary, isDuplicate, twin: isDuplicate ? '' : (twins.get(id) ?? '') };
    });
  });
}

/**
 * Puts those that are not there into the database and brings the deleted ones back; what is still to be noted of it. Runs
 * inside a transaction.
 */
export async function addAll(
  reads: readonly NewReport[],
  ids: readonly string[],
  at: string,
): Promise<{ readonly fresh: ReadonlyMap<string, Rows>; readonly targets: readonly Target[] }> {
  const there = await findThere(ids);
  const fresh = new Map<string, Rows>();
  const targets: Target[] = [];
  for (const [i, read] of reads.entries()) {
    const id = ids[i] ?? '';
    const removedAt = there.get(id);
    if (removedAt === null) continue;
    const change = { action: 'add', before: removedAt ?? at, after: null } as const;
    if (removedAt === undefined) fresh.set(id, rowsOf(id, read, at));
    else await apply(id, [change], 'after');
    targets.push({ report: id, change });
    there.set(id, null);
  }
  await putAll([...fresh.values()]);
  return { fresh, targets };
}

/** The id of each: of one that shall be a second one the next number that is free; those of deleted reports are not. */
async function idsFor(reads: readonly NewReport[], first: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [i, { isSecond = false }] of reads.entries()) {
    const id = first[i] ?? '';
    const [text = id] = id.split('-');
    const taken = isSecond ? await db.reports.where(':id').startsWith(text).primaryKeys() : [];
    ids.push(isSecond ? freeId(id, new Set([...taken, ...ids])) : id);
  }
  return ids;
}

/** Those of these reports that are there, with their marks of deletion. */
async function findThere(ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db.reports.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.removedAt]] : [])));
}

function rowsOf(id: string, { source, extraction, derived, original }: NewReport, addedAt: string): Rows {
  const beside = { id, addedAt, removedAt: null };
  return {
    report: { ...toReport(id, source, extraction, addedAt), removedAt: null },
    text: {
      id,
      raw: source.raw,
      original: typeof original === 'string' ? null : original,
      grids: source.grids ?? [],
    },
    summary: { ...derived.summary, ...beside },
    outline: { ...derived.outline, ...beside },
  };
}

/** The reports of one text after the first have its bytes from there; where it has none they keep their own. */
async function withoutCopies(rows: readonly Rows[]): Promise<readonly StoredText[]> {
  const texts: StoredText[] = [];
  const kept = new Map(rows.map(({ text }) => [text.id, text.original !== null]));
  for (const { text, report } of rows) {
    const isLater = (report.part?.n ?? 1) > 1 && text.original !== null;
    const [first = ''] = text.id.split('-');
    if (isLater && !kept.has(first)) kept.set(first, (await readOriginal(first)) !== null);
    texts.push(isLater && kept.get(first) === true ? { ...text, original: null } : text);
  }
  return texts;
}

async function putAll(rows: readonly Rows[]): Promise<void> {
  const texts = await withoutCopies(rows);
  for (let from = 0; from < rows.length; from += SOME) {
    const some = rows.slice(from, from + SOME);
    await db.texts.bulkAdd(texts.slice(from, from + SOME));
    await db.reports.bulkAdd(some.map(({ report }) => report));
    await db.summaries.bulkPut(some.map(({ summary }) => summary));
    await db.outlines.bulkPut(some.map(({ outline }) => outline));
  }
}

/** For each that has one another report in use of its unit and year: of several the one that has been there longest. */
async function findTwins(fresh: ReadonlyMap<string, Rows>): Promise<ReadonlyMap<string, string>> {
  const summaries = [...fresh.values()].map(({ summary }) => summary);
  const keys = new Set(summaries.map(({ unitKey }) => unitKey).filter((key) => key !== ''));
  const stored = await db.summaries
    .where('unitKey')
    .anyOf([...keys])
    .toArray();
  const byYear = new Map<string, string>();
  const placeOf = ({ unitKey, year }: Summary) => `${String(year)} ${unitKey}`;
  const others = stored.filter(({ id, removedAt }) => removedAt === null && !fresh.has(id));
  const twins = new Map<string, string>();
  for (const summary of others.toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1)))
    if (!byYear.has(placeOf(summary))) byYear.set(placeOf(summary), summary.id);
  for (const summary of summaries) {
    if (summary.unitKey === '' || summary.year === null) continue;
    const twin = byYear.get(placeOf(summary));
    if (twin === undefined) byYear.set(placeOf(summary), summary.id);
    else twins.set(summary.id, twin);
  }
  return twins;
}

async function summariesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Summary>> {
  const rows = await db.summaries.bulkGet([...ids]);
  return new Map(
    rows.map((row, i) => {
      if (row === undefined) throw new Error(`Report ${ids[i] ?? ''} has no row in the lists.`);
      return [row.id, row];
    }),
  );
}
