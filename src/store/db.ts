import { Dexie } from 'dexie';
import type { Table, Transaction } from 'dexie';
import type { Edit, Fact, FieldName, FigureAs, Grid, Report, Summary } from '../model.ts';
import type { Pasted } from '../source/source.ts';
import type { Outline } from '../view/outline.ts';
import type { Decision } from './decision.ts';

/** The database in the browser: its tables, its versions, and one-off reads. Only reports.ts writes. */

/** Mark of a deleted row: an ISO 8601 instant, null while it is in use. Nothing is erased, so that deleting can be undone. */
interface Removable {
  readonly removedAt: string | null;
}
export type StoredReport = Report & Removable;
export type StoredSummary = Summary & Removable;
export type StoredOutline = Outline & Removable;

/**
 * The text of a report as shown, with its tables, and what it came from: a file's own bytes or the HTML of a paste;
 * `original` is null for a paste of text, which is its own original.
 */
export interface StoredText {
  readonly id: string;
  readonly raw: string;
  readonly original: Uint8Array | Pasted | null;
  readonly grids: readonly Grid[];
}

/** One change with the state before and after it, both of one type, so that undoing is applying the other side. */
export type Change =
  | { readonly action: 'add' | 'remove'; readonly before: string | null; readonly after: string | null }
  | {
      readonly action: 'edit';
      readonly fact: string;
      readonly before: Edit | null;
      readonly after: Edit | null;
    }
  | {
      readonly action: 'add-fact';
      readonly fact: string;
      readonly before: Fact | null;
      readonly after: Fact | null;
    }
  | {
      readonly action: 'field';
      readonly field: FieldName;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly action: 'figure';
      /** Raw start of the number. */
      readonly start: number;
      readonly before: FigureAs | null;
      readonly after: FigureAs | null;
    }
  | { readonly action: 'unit-key' | 'note'; readonly before: string; readonly after: string }
  | {
      readonly action: 'decision';
      readonly key: string;
      readonly before: Decision | null;
      readonly after: Decision | null;
    };
export type Action = Change['action'];

/** One line of the journal. The lines of one step are undone together. */
export type JournalLine = Change & {
  readonly seq: number;
  readonly report: string;
  readonly step: number;
  /** The step that is undone next once this one is, 0 if none. */
  readonly previous: number;
  /** What made it: the action itself, or undoing or redoing an earlier step. */
  readonly by: 'person' | 'undo' | 'redo';
  /** ISO 8601 instant. */
  readonly at: string;
  readonly why: string;
};

/** Where undo and redo stand: the last step done, the steps undone since, and the last step number given. */
export interface History {
  readonly name: 'history';
  readonly done: number;
  readonly undone: readonly number[];
  readonly last: number;
}

const SCHEMA = 2;

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
 * panel or what a summary counts adds one with `deriveAll`, so that no stored row tells of older rules.
 */
class Store extends Dexie {
  declare readonly reports: Table<StoredReport, string>;
  declare readonly texts: Table<StoredText, string>;
  declare readonly summaries: Table<StoredSummary, string>;
  declare readonly outlines: Table<StoredOutline, string>;
  declare readonly journal: Table<JournalLine, number, Omit<JournalLine, 'seq'>>;
  declare readonly decisions: Table<Decision, [string, string]>;
  declare readonly settings: Table<History, string>;

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
    this.version(SCHEMA).stores({ outlines: 'id' }).upgrade(deriveAll);
  }
}

/** Makes the rows beside every report anew, deleted ones too. */
async function deriveAll(transaction: Transaction): Promise<void> {
  // What runs the checks is loaded by those alone who have something to upgrade.
  const { derive } = await Dexie.waitFor(import('./derived.ts'));
  const reports = transaction.table<StoredReport, string>('reports');
  for (const id of await reports.toCollection().primaryKeys()) {
    const row = await reports.get(id);
    if (row === undefined) continue;
    const decisions = await transaction.table<Decision>('decisions').where({ report: id }).toArray();
    const { summary, outline } = derive(row, decisions);
    await transaction.table('summaries').put({ ...summary, removedAt: row.removedAt });
    await transaction.table('outlines').put({ ...outline, removedAt: row.removedAt });
  }
}

export const db = new Store();

/** This instant, as stored. */
export const now = (): string => new Date().toISOString();

/** All reports in use, or those asked for, in the order asked; ids that are not there are left out. */
export async function readReports(ids?: readonly string[]): Promise<Report[]> {
  const rows = ids === undefined ? await db.reports.toArray() : await db.reports.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).filter((row) => row.removedAt === null);
}

/** One report in use; null where there is none. */
export async function readReport(id: string): Promise<Report | null> {
  return (await readReports([id]))[0] ?? null;
}

/** The original text of a report; null where there is none. */
export async function readText(id: string): Promise<string | null> {
  return (await db.texts.get(id))?.raw ?? null;
}

/** The lists' rows of all reports in use. */
export async function readSummaries(): Promise<Summary[]> {
  return inUse(await db.summaries.toArray());
}

/** The outlines of all reports in use. */
export async function readOutlines(): Promise<Outline[]> {
  return inUse(await db.outlines.toArray());
}

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
