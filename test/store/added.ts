import { addReports } from '../../src/store/adding.ts';
import type { NewReport } from '../../src/store/adding.ts';

/** Stores one report: its id, and whether its text was there already. */
export async function addReport(read: NewReport): Promise<{ id: string; duplicate: boolean }> {
  const [added] = await addReports([read]);
  if (added === undefined) throw new Error('Nothing was added.');
  return { id: added.summary.id, duplicate: added.isDuplicate };
}
