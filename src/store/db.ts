import { Dexie } from 'dexie';
import type { Table, Transaction } from 'dexie';
import type { Report, Summary } from '../model.ts';
import type { Outline } from '../view/outline.ts';
import type { OwnIndicator } from '../view/own.ts';
import { settledBy } from './decision.ts';
import type { Decision } from './decision.ts';
import type {
  History,
  JournalLine,
  QueuedFile,
  Removable,
  Setting,
  ShelfRow,
  StoredOutline,
  StoredReport,
  StoredSummary,
  StoredText,
} from './stored.ts';

/** The database in the browser: its tables, its versions, and one-off reads. Only reports.ts writes. */

/** Version of the database. */
export const SCHEMA = 4;

/**
 * The browser's databases, opened as the version asked for or not at all: refused its own version, Dexie asks for
 * whatever is there and writes rows of the old format into it.
 */
const browsers = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined) throw new DOMException('', 'VersionError');
    return globalThis.indexedDB.open(name, version);
  },
  deleteDatabase: (name: string): IDBOpenDBRequest => globalThis.indexedDB.deleteDatabase(name),
  databases: (): Promise<IDBDatabaseInfo[]> => globalThis.indexedDB.databases(),
  cmp: (a: unknown, b: unknown): number => globalThis.indexedDB.cmp(a, b),
};

/**
 * Tables and versions; a new version is added below the old ones, never in their place. A release that changes checks,
 * panel or what a summary counts adds one, and the last one has `deriveAll`, so that no stored row tells of older rules.
 */
class Store extends Dexie {
  declare readonly reports: Table<StoredReport, string>;
  declare readonly texts: Table<StoredText, string>;
  declare readonly summaries: Table<StoredSummary, string>;
  declare readonly outlines: Table<StoredOutline, string>;
  declare readonly journal: Table<JournalLine, number, Omit<JournalLine, 'seq'>>;
  declare readonly decisions: Table<Decision, [string, string]>;
  declare readonly settings: Table<Setting, string>;
  declare readonly shelf: Table<ShelfRow, number, Omit<ShelfRow, 'seq'>>;
  declare readonly own: Table<OwnIndicator, string>;
  declare readonly queue: Table<QueuedFile, number, Omit<QueuedFile, 'seq'>>;

  constructor() {
    super('gongkai-nianbao', {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      indexedDB: browsers,
    });
    this.version(1).stores({
      reports: 'id',
      texts: 'id',
      summaries: 'id, unitKey, year',
      journal: '++seq, report, step',
      decisions: '[report+key], report',
      settings: 'name',
    });
    this.version(2).stores({ outlines: 'id' });
    this.version(3).stores({ shelf: '++seq', own: 'id' });
    this.version(SCHEMA).stores({ queue: '++seq, tab' }).upgrade(deriveAll);
  }
}

/** Makes the rows beside every report anew, deleted ones too. */
async function deriveAll(transaction: Transaction): Promise<void> {
  // What runs the checks is loaded by those alone who have something to upgrade.
  const [{ derive }, { isSound, storedReport }] = await Dexie.waitFor(
    Promise.all([import('../derived.ts'), import('./shapes.ts')]),
  );
  const reports = transaction.table<StoredReport, string>('reports');
  for (const id of await reports.toCollection().primaryKeys()) {
    const row = await reports.get(id);
    // A damaged row must not keep all others from being brought up to date.
    if (!isSound(storedReport, row)) continue;
    const decisions = await transaction.table<Decision>('decisions').where({ report: id }).toArray();
    const { summary, outline } = derive(row, settledBy(decisions));
    await transaction.table('summaries').put({ ...summary, removedAt: row.removedAt });
    await transaction.table('outlines').put({ ...outline, removedAt: row.removedAt });
  }
}

export const db = new Store();

const NO_HISTORY: History = { name: 'history', done: 0, undone: [], last: 0 };
/** A setting by its name; undefined where it was never set. */
export async function readSetting<N extends Setting['name']>(
  name: N,
): Promise<Extract<Setting, { name: N }> | undefined> {
  return (await db.settings.get(name)) as Extract<Setting, { name: N }> | undefined;
}
/** Where undo and redo stand. */
export const readHistory = async (): Promise<History> => (await readSetting('history')) ?? NO_HISTORY;

/** This instant, as stored. */
export const now = (): string => new Date().toISOString();

/** All sound reports in use, or those asked for, in the order asked; ids that are not there are left out. */
export async function readReports(ids?: readonly string[]): Promise<Report[]> {
  const { isSound, storedReport } = await import('./shapes.ts');
  const rows = ids === undefined ? await db.reports.toArray() : await db.reports.bulkGet([...ids]);
  return inUse(rows.filter((row) => isSound(storedReport, row)));
}

/** Ids of the reports whose rows are damaged, or whose text or rows beside them are. */
export async function findDamaged(): Promise<string[]> {
  const { isSound, storedOutline, storedReport, storedSummary, storedText } = await import('./shapes.ts');
  const found: string[] = [];
  for (const id of await db.reports.toCollection().primaryKeys()) {
    const isWhole =
      isSound(storedReport, await db.reports.get(id)) &&
      isSound(storedText, await db.texts.get(id)) &&
      isSound(storedSummary, await db.summaries.get(id)) &&
      isSound(storedOutline, await db.outlines.get(id));
    if (!isWhole) found.push(id);
  }
  return found;
}

/** One report in use; null where there is none, or where its row is damaged. */
export async function readReport(id: string): Promise<Report | null> {
  const row = await db.reports.get(id);
  if (row === undefined || row.removedAt !== null) return null;
  const { isSound, storedReport } = await import('./shapes.ts');
  return isSound(storedReport, row) ? row : null;
}

/** The text of a report with its tables, as it is read; null where there is none. */
export async function readWhole(id: string): Promise<Pick<StoredText, 'raw' | 'grids'> | null> {
  const text = await db.texts.get(id);
  return text ? { raw: text.raw, grids: text.grids } : null;
}

/**
 * What a report came from: a file's bytes or a paste with HTML; null for a paste of text or where there is none. That of
 * several reports in one text is kept with the first of them.
 */
export async function readOriginal(id: string): Promise<StoredText['original']> {
  const [first = id] = id.split('-');
  const texts = await db.texts.bulkGet([id, first]);
  return texts.find((text) => text?.original)?.original ?? null;
}

/** The original text of a report; null where there is none. */
export async function readText(id: string): Promise<string | null> {
  return (await db.texts.get(id))?.raw ?? null;
}

/** The lists' rows of all reports in use. */
export async function readSummaries(): Promise<Summary[]> {
  return inUse((await db.summaries.toArray()).filter(isNamed));
}

/** The outlines of all reports in use. */
export async function readOutlines(): Promise<Outline[]> {
  return inUse((await db.outlines.toArray()).filter(isNamed));
}

/** False for a damaged row, which must not stop the rest: `findDamaged` lists it. */
const isNamed = (row: StoredSummary | StoredOutline): boolean =>
  [row.id, row.file, row.unit, row.unitKey, row.title, row.form, row.addedAt].every(
    (word) => typeof word === 'string' && word.length < LONGEST_NAME,
  ) &&
  (row.year === null || Number.isSafeInteger(row.year)) &&
  ('facts' in row ? typeof row.facts === 'string' || Number.isSafeInteger(row.facts) : false);
const LONGEST_NAME = 10_000;

/** Dexie would fetch filtered rows one by one, which takes many times as long as all at once. */
const inUse = <T extends Removable>(rows: readonly T[]): T[] =>
  rows.filter(({ removedAt }) => removedAt === null);

/** What people decided about findings, of one report or of all. */
export async function readDecisions(report?: string): Promise<Decision[]> {
  return report === undefined ? db.decisions.toArray() : db.decisions.where({ report }).toArray();
}

/** The changes made to one report (to all without id), oldest first. */
export async function readJournal(report?: string): Promise<JournalLine[]> {
  return report === undefined ? db.journal.toArray() : db.journal.where({ report }).sortBy('seq');
}

/** How things stand: the last backup (an ISO 8601 instant, null if none), the changes since, and how many reports there are. */
export interface BackupState {
  readonly at: string | null;
  readonly since: number;
  readonly reports: number;
}
/** What was written since the last backup. */
export async function readBackupState(): Promise<BackupState> {
  const mark = await readSetting('backup');
  const since = await db.journal
    .where(':id')
    .above(mark?.step ?? 0)
    .count();
  return { at: mark?.at ?? null, since, reports: await db.reports.count() };
}

/** True where a file was chosen that backups are written to by themselves. */
export const hasTarget = async (): Promise<boolean> => (await readSetting('backup-file')) !== undefined;

/** The indicators that people made, in order of their ids. */
export const readOwn = (): Promise<OwnIndicator[]> => db.own.orderBy('id').toArray();
