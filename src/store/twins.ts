import { mergeReports } from '../view/merge.ts';
import { applied } from './change.ts';
import { db, now } from './db.ts';
import { write } from './gate.svelte.ts';
import { make } from './steps.ts';
import type { Target } from './steps.ts';
import type { StoredReport } from './stored.ts';

/** The writer of what becomes of two reports of one unit and year. */

/** What a person chose for two reports; without a choice both stay. */
export interface Choice {
  /** Id of the report that was there first, and of the other. */
  readonly here: string;
  readonly there: string;
  /** replace: the first goes · merge: the second fills the holes of the first, and goes. */
  readonly way: 'replace' | 'merge';
  /** Ids of those facts of the first that take the value of the second. */
  readonly taken: ReadonlySet<string>;
  /** Where merged values come from, in words. */
  readonly note: string;
}

/**
 * Does all of it in one step of undo; reports that go are only marked as deleted. Each choice finds the reports as those
 * before it leave them, since several can be about one report.
 */
export async function settleTwins(choices: readonly Choice[]): Promise<void> {
  const at = now();
  await write(async () => {
    const targets: Target[] = [];
    const rows = new Map<string, StoredReport>();
    for (const choice of choices) {
      const ids = [choice.here, choice.there];
      for (const row of await db.reports.bulkGet(ids.filter((id) => !rows.has(id))))
        if (row) rows.set(row.id, row);
      const [here, there] = ids.map((id) => rows.get(id));
      if (here?.removedAt !== null || there?.removedAt !== null) continue;
      for (const target of targetsOf(choice, here, there, at)) {
        targets.push(target);
        const row = rows.get(target.report);
        if (row) rows.set(row.id, applied(row, target.change, 'after'));
      }
    }
    await make(targets);
  });
}

function targetsOf(
  { way, taken, note }: Choice,
  here: StoredReport,
  there: StoredReport,
  at: string,
): Target[] {
  const goes = (report: string): Target => ({
    report,
    change: { action: 'remove', before: null, after: at },
  });
  if (way === 'replace') return [goes(here.id)];
  const { edits, added } = mergeReports(here, there, taken, note, at);
  const report = here.id;
  const editOf = (id: string) => here.extraction.facts.find((fact) => fact.id === id)?.edit ?? null;
  return [
    ...edits.map(({ fact, edit }): Target => {
      return { report, change: { action: 'edit', fact, before: editOf(fact), after: edit } };
    }),
    ...added.map((fact): Target => {
      return { report, change: { action: 'add-fact', fact: fact.id, before: null, after: fact } };
    }),
    goes(there.id),
  ];
}
