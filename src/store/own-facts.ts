import type { Fact } from '../model.ts';
import { toOwnFacts } from '../view/own.ts';
import { db, readOwn } from './db.ts';
import { live } from './live.svelte.ts';
import type { Live } from './live.svelte.ts';
import { isSound, storedReport } from './shapes.ts';

/** The facts that people's own indicators find in all reports. */

/** Facts by the id of their report. */
export type OwnFacts = ReadonlyMap<string, readonly Fact[]>;

/** They are in no outline, so whole reports are read for them; nothing is where there are no such indicators. */
async function readOwnFacts(): Promise<OwnFacts> {
  const own = await readOwn();
  if (own.length === 0) return new Map();
  const rows = await db.reports.toArray();
  const inUse = rows.filter((row) => isSound(storedReport, row) && row.removedAt === null);
  return new Map(inUse.map((report) => [report.id, toOwnFacts(report, own)]));
}

/** These, as they are now. */
export const liveOwnFacts = (): Live<OwnFacts> => live(readOwnFacts);
