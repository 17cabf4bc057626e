import { derive } from '../derived.ts';
import { applied, without } from './change.ts';
import { db, now, readHistory } from './db.ts';
import { settledBy } from './decision.ts';
import type { Change, JournalLine, StoredReport } from './stored.ts';

/** Steps of the journal: a change is applied and noted in one transaction. Everything here runs inside one. */

/** A change and the report it is made to. */
export interface Target {
  readonly report: string;
  readonly change: Change;
}

/** Applies changes as one step and writes their lines, and those of changes that were made with them (`done`). */
export async function make(targets: readonly Target[], done: readonly Target[] = []): Promise<void> {
  const told = targets.filter(({ change }) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  if (told.length === 0) return;
  await applyAll(told, 'after');
  await note([...told, ...done]);
}

/** Writes the journal's lines of steps, one after the other, and that the last of them is the next to be undone. */
export async function note(...steps: readonly (readonly Target[])[]): Promise<void> {
  if (steps.length === 0) return;
  const history = await readHistory();
  const about = { by: 'person', at: now(), why: '' } as const;
  let { done: previous, last: step } = history;
  const lines = steps.flatMap((targets) => {
    step += 1;
    const told = targets.map(({ report, change }) => ({ ...change, report, step, previous, ...about }));
    previous = step;
    return told;
  });
  await db.journal.bulkAdd(lines);
  await db.settings.put({ name: 'history', done: step, undone: [], last: step });
}

/** Does the lines of one step the other way round, or again, in the order given, and notes that. */
export async function replay(lines: readonly JournalLine[], by: 'undo' | 'redo'): Promise<void> {
  const targets = lines.map((line): Target => ({ report: line.report, change: line }));
  await applyAll(targets, by === 'undo' ? 'before' : 'after');
  const at = now();
  const noted = lines.map((line) => {
    const turned = by === 'undo' ? { before: line.after, after: line.before } : {};
    return { ...without(line, 'seq'), ...turned, by, at } as Omit<JournalLine, 'seq'>;
  });
  await db.journal.bulkAdd(noted);
}

/** Writes one side of changes, those of one report together, so that the rows beside it are made anew only once. */
async function applyAll(targets: readonly Target[], side: 'before' | 'after'): Promise<void> {
  const byReport = new Map<string, Change[]>();
  for (const { report, change } of targets) {
    const changes = byReport.get(report);
    if (changes) changes.push(change);
    else byReport.set(report, [change]);
  }
  for (const [report, changes] of byReport) await apply(report, changes, side);
}

/** Writes one side of changes to a report or the decisions about it, and to the rows beside it. */
export async function apply(
  report: string,
  changes: readonly Change[],
  side: 'before' | 'after',
): Promise<void> {
  // Dexie loses its transaction over many awaits of nothing.
  for (const change of changes.filter(isBeside)) await applyBeside(report, change, side);
  const ofReport = changes.filter(({ action }) => action !== 'own');
  if (ofReport.length === 0) return;
  const row = await db.reports.get(report);
  if (row === undefined) throw new Error(`There is no report ${report}.`);
  await putReport(ofReport.reduce((changed, change) => applied(changed, change, side), row));
}

const isBeside = ({ action }: Change) => action === 'own' || action === 'decision' || action === 'encoding';

/** Writes what stands in other tables: people's indicators, decisions, the text of a report. */
async function applyBeside(report: string, change: Change, side: 'before' | 'after'): Promise<void> {
  if (change.action === 'own') {
    const indicator = change[side];
    if (indicator === null) await db.own.delete(change.id);
    else await db.own.put(indicator);
  } else if (change.action === 'decision') {
    const decision = change[side];
    if (decision === null) await db.decisions.delete([report, change.key]);
    else await db.decisions.put(decision);
  } else if (change.action === 'encoding') {
    const { raw, grids } = change[side];
    await db.texts.update(report, { raw, grids });
  }
}

/** The report and the rows beside it, never one without the others. */
async function putReport(row: StoredReport): Promise<void> {
  const { id, removedAt } = row;
  const decisions = await db.decisions.where({ report: id }).toArray();
  const { summary, outline } = derive(row, settledBy(decisions));
  await db.reports.put(row);
  await db.summaries.put({ ...summary, removedAt });
  await db.outlines.put({ ...outline, removedAt });
}

/** The lines of a step as it was first made, in order. */
export const linesOf = (step: number): Promise<JournalLine[]> =>
  db.journal
    .where({ step })
    .filter(({ by }) => by === 'person')
    .sortBy('seq');
