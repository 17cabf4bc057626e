import { mergeReports } from '../view/merge.ts';
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

/** Does all of it in one step of undo; reports that go are only marked as deleted. */
export async function settleTwins(choices: readonly Choice[]): Promise<void> {
  const at = now();
  await write(async () => {
    const targets: Target[] = [];
    for (const choice of choices) {
      const [here, there] = await db.reports.bulkGet([choice.here, choice.there]);
      if (here?.removedAt === null && there?.removedAt === null)
        targets.push(...targetsOf(choice, here, there, at));
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
