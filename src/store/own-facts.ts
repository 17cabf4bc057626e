import { Dexie, RangeSet } from 'dexie';
import type { Fact } from '../model.ts';
import { toOwnFacts } from '../view/own.ts';
import { db, readOwn } from './db.ts';
import { live } from './live.svelte.ts';
import type { Live } from './live.svelte.ts';
import { isSound, storedReport } from './shapes.ts';

/**
 * The facts that people's own indicators find in all reports. They are in no outline, so whole reports are read for them,
 * each only once until it is written to.
 */

/** Facts by the id of their report. */
export type OwnFacts = ReadonlyMap<string, readonly Fact[]>;

/** What was found last, null in a report that is not in use; and the indicators it was found for. */
let known = new Map<string, readonly Fact[] | null>();
let knownFor = '';

// Told of what every tab writes, and before a query that hangs on it is asked again.
Dexie.on('storagemutated', (parts) => {
  const written = parts[`idb://${db.name}/${db.reports.name}/`];
  if (written === undefined) return;
  const ranges = RangeSet(written);
  // Another map: what a query still under way read before the write is put into the old one.
  known = new Map([...known].filter(([id]) => !ranges.hasKey(id)));
});

/** These, as they are stored now; nothing is read where there are no such indicators. */
export async function readOwnFacts(): Promise<OwnFacts> {
  const own = await readOwn();
  if (own.length === 0) return new Map();
  const asked = JSON.stringify(own);
  if (asked !== knownFor) [known, knownFor] = [new Map(), asked];
  const found = known;
  const ids = await db.reports.toCollection().primaryKeys();
  const missing = ids.filter((id) => !found.has(id));
  for (const [i, row] of (await db.reports.bulkGet(missing)).entries()) {
    const isInUse = isSound(storedReport, row) && row.removedAt === null;
    found.set(missing[i] ?? '', isInUse ? toOwnFacts(row, own) : null);
  }
  return new Map(
    ids.flatMap((id) => {
      const facts = found.get(id) ?? null;
      return facts === null ? [] : [[id, facts] as const];
    }),
  );
}

/** These, as they are now. */
export const liveOwnFacts = (): Live<OwnFacts> => live(readOwnFacts);
