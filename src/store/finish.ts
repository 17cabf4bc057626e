import { db, readJournal } from './db.ts';
import { editFacts } from './reports.ts';
import { takeUnderway } from './underway.ts';

/** Edits that a page was left with, at the next start. */

/** Writes what did not arrive, but for that which others came after, or whose fact is gone. Throws a StoreFault where it is not taken. */
export async function finishEdits(): Promise<void> {
  for (const { at, edits, added } of takeUnderway()) {
    const left = await Promise.all(edits.map((one) => isLeft(one.report, one.fact, at)));
    const leftAdded = await Promise.all(added.map((one) => isLeft(one.report, one.fact.id, at, false)));
    await editFacts(
      edits.filter((_, i) => left[i]),
      added.filter((_, i) => leftAdded[i]),
    );
  }
}

/** True where nothing was done to a fact since; `isThere`: it must have been read. */
async function isLeft(report: string, fact: string, at: string, isThere = true): Promise<boolean> {
  const row = await db.reports.get(report);
  if (row === undefined || (isThere && row.extraction.facts.every(({ id }) => id !== fact))) return false;
  return !(await readJournal(report)).some((line) => line.at >= at && 'fact' in line && line.fact === fact);
}
