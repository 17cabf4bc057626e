import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { SCHEMA, db, now } from '../db.ts';
import { write } from '../gate.svelte.ts';
import type { Shape } from '../shape.ts';
import { isSound } from '../shapes.ts';
import { KEPT } from './kept.ts';
import { BackupFault, scan, toFile, toLines } from './lines.ts';
import type { End, RowsLine } from './lines.ts';

/** Everything a person would miss, as one file. */

/** A backup that was made. */
export interface Made {
  readonly file: Blob;
  readonly end: End;
  /** Step of the journal that it ends with. */
  readonly step: number;
  /** Ids of rows that are damaged and so are not in it. */
  readonly damaged: readonly string[];
}

const BATCH = 50;

/** The rows of a database, a batch at a time; damaged ones are left out and told. */
async function* rowsOf(source: Dexie, told: (damaged: string) => void): AsyncGenerator<RowsLine> {
  const there = new Set(source.tables.map(({ name }) => name));
  for (const [name, shape] of Object.entries<Shape<unknown>>(KEPT).filter(([table]) => there.has(table))) {
    const table = source.table<unknown>(name) as Table<unknown>;
    const keys = await table.toCollection().primaryKeys();
    for (let at = 0; at < keys.length; at += BATCH) {
      const asked = keys.slice(at, at + BATCH);
      const found = await table.bulkGet(asked);
      const rows = found.filter((row, i) => {
        if (row === undefined || isSettingOfThisComputer(row)) return false;
        const sound = source !== db || isSound(shape, row);
        if (!sound) told(String(asked[i]));
        return sound;
      });
      if (rows.length > 0) yield { table: name, rows };
    }
  }
}

/** Of the settings only undo and redo belong to the data. */
const isSettingOfThisComputer = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && 'name' in row && !('done' in row);

/**
 * Makes a backup of all that is stored, and reads it back. Made again where somebody wrote meanwhile, so that it is of one
 * moment. Throws where what was read back is not what was written.
 */
export async function makeBackup(): Promise<Made> {
  for (;;) {
    const step = await stepNow();
    const made = await makeOf(db, SCHEMA);
    if ((await stepNow()) === step) return { ...made, step };
  }
}

/** The same of a database that a newer version left, which this one must not open as its own: rows as they are. */
export async function makeForeignBackup(): Promise<Made> {
  const source = await new Dexie(db.name).open();
  try {
    return { ...(await makeOf(source, source.verno)), step: 0 };
  } finally {
    source.close();
  }
}

/** Every writing action leaves a line, so nothing was written where the last line is the same. */
async function stepNow(): Promise<number> {
  return ((await db.journal.toCollection().lastKey()) ?? 0) as number;
}

async function makeOf(source: Dexie, schema: number): Promise<Omit<Made, 'step'>> {
  const damaged: string[] = [];
  let end: End | null = null;
  const rows = rowsOf(source, (key) => damaged.push(key));
  const lines = toLines({ schema, made: now() }, rows, (last) => (end = last));
  const file = await new Response(toFile(lines)).blob();
  if (end === null) throw new Error('A backup has no end.');
  await assertIs(file, end);
  return { file, end, damaged };
}

/** Reads a file back and throws a BackupFault unless it is the backup that was made. */
export async function assertIs(file: Blob, made: End): Promise<void> {
  const { end } = await scan(file, () => {});
  if (end.sha256 !== made.sha256) throw new BackupFault('damaged', 'another backup');
}

/** Remembers that all up to a step is in a file that was read back. */
export async function noteBackup(step: number): Promise<void> {
  await write(() => db.settings.put({ name: 'backup', at: now(), step }));
}
