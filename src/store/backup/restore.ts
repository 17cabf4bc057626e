import { SCHEMA, db, now, readHistory, readSetting } from '../db.ts';
import type { JournalLine, StoredReport } from '../stored.ts';
import { settledBy } from '../decision.ts';
import type { Decision } from '../decision.ts';
import { derive } from '../../derived.ts';
import { write } from '../gate.svelte.ts';
import { resetWitness } from '../witness.ts';
import { KEPT } from './kept.ts';
import type { KeptTable } from './kept.ts';
import { BackupFault, scan, shaped } from './lines.ts';
import type { Told } from './lines.ts';

/** A backup back into the database: first what it would change, then the change, whole or not at all, and the way back. */

/** merge: what is here stays · replace: all is as it was in the backup. */
export type Mode = 'merge' | 'replace';
/** Whose stands of reports that people changed here and that are otherwise in the backup. */
export type Prefer = 'here' | 'backup';

type Rows = { readonly [T in KeptTable]: ReturnType<(typeof KEPT)[T]>[] };

/** What a backup would change, in ids of reports. */
export interface Plan {
  readonly told: Told;
  readonly rows: Rows;
  /** Only in the backup. */
  readonly added: readonly string[];
  readonly same: readonly string[];
  /** Different, and here with nothing that a person did, so that the backup's stands. */
  readonly updated: readonly string[];
  /** Different, and changed by people here. */
  readonly conflicts: readonly string[];
  /** Only here. */
  readonly others: readonly string[];
}

/** Reads a backup to its end and says what it would change; nothing is written. Throws a BackupFault. */
export async function planRestore(file: Blob): Promise<Plan> {
  const rows: Rows = { reports: [], texts: [], decisions: [], own: [], journal: [], settings: [] };
  const told = await scan(file, (line) => {
    if (!Object.hasOwn(KEPT, line.table)) throw new BackupFault('newer', line.table);
    const table = line.table as KeptTable;
    for (const row of line.rows) (rows[table] as unknown[]).push(shaped<unknown>(KEPT[table], row));
  });
  if (told.head.schema > SCHEMA) throw new BackupFault('newer', String(told.head.schema));
  assertWhole(rows);
  const found: Record<Kinship, string[]> = { added: [], same: [], updated: [], conflicts: [] };
  for (const row of rows.reports) found[await kinshipOf(row)].push(row.id);
  const ids = new Set(rows.reports.map(({ id }) => id));
  const here = await db.reports.toCollection().primaryKeys();
  return { told, rows, ...found, others: here.filter((id) => !ids.has(id)) };
}

/** Every row once, every report with its text, nothing said of a report that is not there. */
function assertWhole({ reports, texts, decisions, own, journal, settings }: Rows): void {
  const ids = new Set(reports.map(({ id }) => id));
  const isOnce = (keys: readonly unknown[]) => new Set(keys).size === keys.length;
  const isWhole =
    isOnce(reports.map(({ id }) => id)) &&
    isOnce(texts.map(({ id }) => id)) &&
    isOnce(decisions.map(({ report, key }) => JSON.stringify([report, key]))) &&
    isOnce(own.map(({ id }) => id)) &&
    isOnce(journal.map(({ seq }) => seq)) &&
    isOnce(settings.map(({ name }) => name)) &&
    texts.length === reports.length &&
    texts.every(({ id }) => ids.has(id)) &&
    decisions.every(({ report }) => ids.has(report)) &&
    journal.every(({ action, report }) => action === 'own' || ids.has(report));
  if (!isWhole) throw new BackupFault('damaged', 'rows');
}

type Kinship = 'added' | 'same' | 'updated' | 'conflicts';

async function kinshipOf(row: StoredReport): Promise<Kinship> {
  const here = await db.reports.get(row.id);
  if (here === undefined) return 'added';
  if (JSON.stringify(shaped(KEPT.reports, here)) === JSON.stringify(row)) return 'same';
  // The journal's first line of a report is that it was added.
  return (await db.journal.where({ report: row.id }).count()) > 1 ? 'conflicts' : 'updated';
}

/** Puts a backup back as planned, in one transaction. What was there is kept until the next restore. */
export async function restore(plan: Plan, mode: Mode, prefer: Prefer): Promise<void> {
  // A crash right after must not look as if something were lost.
  if (mode === 'replace') await resetWitness({ reports: 0, generation: 0 });
  await write(async () => {
    await db.shelf.clear();
    if (mode === 'replace') await putAll(plan);
    else await putTaken(plan, prefer);
    await db.settings.put({ name: 'restore', at: now(), step: (await readHistory()).last });
  });
}

/** Notes how a row was, then writes it, or erases it (null). */
async function change(table: string, key: string | number | [string, string], row: unknown): Promise<void> {
  const before: unknown = await db.table(table).get(key);
  await db.shelf.add({ table, key, row: before ?? null });
  if (row === null) await db.table(table).delete(key);
  else await db.table(table).put(row);
}

async function putAll({ rows, told }: Plan): Promise<void> {
  const { reports, texts, decisions, own, journal, settings } = rows;
  const { made } = told.head;
  for (const table of [...Object.keys(KEPT), 'summaries', 'outlines']) {
    const keys = await db
      .table<unknown, string | number | [string, string]>(table)
      .toCollection()
      .primaryKeys();
    for (const key of keys) if (table !== 'settings' || key === 'history') await change(table, key, null);
  }
  for (const row of reports) await putWithDerived(row, decisions);
  for (const row of texts) await change('texts', row.id, row);
  for (const row of decisions) await change('decisions', [row.report, row.key], row);
  for (const row of own) await change('own', row.id, row);
  for (const row of journal) await change('journal', row.seq, row);
  for (const row of settings) await change('settings', row.name, row);
  // All that is here now is in a file.
  const step = journal.reduce((last, { seq }) => Math.max(last, seq), 0);
  await change('settings', 'backup', { name: 'backup', at: made, step });
}

async function putTaken(plan: Plan, prefer: Prefer): Promise<void> {
  const { reports, texts, decisions, own, journal } = plan.rows;
  const taken = new Set([...plan.added, ...plan.updated, ...(prefer === 'backup' ? plan.conflicts : [])]);
  const isTaken = ({ report }: { readonly report: string }) => taken.has(report);
  for (const row of texts) if (taken.has(row.id)) await change('texts', row.id, row);
  for (const id of taken)
    for (const old of await db.decisions.where({ report: id }).toArray())
      await change('decisions', [old.report, old.key], null);
  for (const row of decisions.filter(isTaken)) await change('decisions', [row.report, row.key], row);
  for (const row of reports) if (taken.has(row.id)) await putWithDerived(row, decisions);
  for (const row of own) if ((await db.own.get(row.id)) === undefined) await change('own', row.id, row);
  let seq = ((await db.journal.toCollection().lastKey()) ?? 0) as number;
  for (const line of journal.filter(isTaken)) {
    seq += 1;
    // Of another history: it is told, and undo does not come to it.
    await change('journal', seq, { ...line, seq, step: ELSEWHERE } satisfies JournalLine);
  }
}
/** Step of lines that were made in another database. */
const ELSEWHERE = -1;

async function putWithDerived(row: StoredReport, decisions: readonly Decision[]): Promise<void> {
  const { removedAt } = row;
  const own = decisions.filter(({ report }) => report === row.id);
  const { summary, outline } = derive(row, settledBy(own));
  await change('reports', row.id, row);
  await change('summaries', row.id, { ...summary, removedAt });
  await change('outlines', row.id, { ...outline, removedAt });
}

/** True where a restore can be undone: nothing has been done since. */
export async function canUndoRestore(): Promise<boolean> {
  const mark = await readSetting('restore');
  return mark !== undefined && mark.step === (await readHistory()).last;
}

/** Puts everything back as it was before the restore; false where there is none, or something was done since. */
export async function undoRestore(): Promise<boolean> {
  if (!(await canUndoRestore())) return false;
  await resetWitness({ reports: 0, generation: 0 });
  await write(async () => {
    for (const { table, key, row } of (await db.shelf.toArray()).reverse()) {
      if (row === null) await db.table(table).delete(key);
      else await db.table(table).put(row);
    }
    await db.shelf.clear();
    await db.settings.delete('restore');
  });
  return true;
}
