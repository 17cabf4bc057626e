import { derive } from '../../src/derived.ts';
import { addReports } from '../../src/store/adding.ts';
import type { Added, NewReport } from '../../src/store/adding.ts';
import { toReport } from '../../src/view/report.ts';

/** A text that was read, before its checks are run. */
export type Unprepared = Omit<NewReport, 'derived'>;

/** Runs the checks, as the worker does. */
export const prepared = (read: Unprepared): NewReport => {
  return { ...read, derived: derive(toReport('', read.source, read.extraction, ''), new Set()) };
};

/** Stores reports together. */
export const addAll = (reads: readonly Unprepared[]): Promise<readonly Added[]> =>
  addReports(reads.map(prepared));

/** Stores one report: its id, and whether its text was there already. */
export async function addReport(read: Unprepared): Promise<{ id: string; duplicate: boolean }> {
  const [added] = await addAll([read]);
  if (added === undefined) throw new Error('Nothing was added.');
  return { id: added.summary.id, duplicate: added.isDuplicate };
}
