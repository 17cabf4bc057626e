import type { Edit, Source } from '../../src/model.ts';
import { rawSpan } from '../../src/model.ts';
import { db } from '../../src/store/db.ts';
import {
  decideFinding,
  editFact,
  editField,
  editNote,
  editUnitKey,
  redo,
  removeReports,
  undo,
} from '../../src/store/reports.ts';
import { extraction, fact, fields } from '../build.ts';
import { addReport } from './added.ts';

/** Small workspaces for tests of the store: reports that were never read, and what people do to them. */

const PLACE = { span: rawSpan(0, 1), quote: '甲', rule: 'test/rule', section: '' };
export const FACT = fact('requests.received', '12', {
  id: 'requests.received@total:12',
  applicant: 'total',
  places: [PLACE],
});
const FIELDS = fields({
  title: '青原县人民政府2021年政府信息公开工作年度报告',
  year: '2021',
  publishedOn: '2022-01-20',
});
export const EXTRACTION = extraction([FACT], {
  fields: { ...FIELDS, unit: { value: '青原县人民政府', place: PLACE } },
  problems: [PLACE],
  readerVersion: '1',
});

/** A text as it was read; `original` are the file's bytes, else it is a paste. */
export const toRead = (raw: string, original: Uint8Array | string = raw) => {
  const source: Source = { name: '', kind: 'text', raw, encoding: null, damaged: false, sha256: 'x' };
  return { source, extraction: EXTRACTION, original };
};

/** One thing that a person does, told by three numbers. */
export type Deed = readonly [kind: number, report: number, value: number];

/** Does it; what cannot be done is left out. */
export async function act([kind, report, value]: Deed): Promise<void> {
  const ids = (await db.reports.toCollection().primaryKeys()) as string[];
  const id = ids[report % Math.max(1, ids.length)];
  const deeds = [
    () => addReport(toRead(`文${value}`, value % 2 === 0 ? Uint8Array.of(value, 255, 0) : `文${value}`)),
    (on: string) => editFact(on, FACT.id, toEdit(value)),
    (on: string) => editField(on, 'year', String(2000 + value)),
    (on: string) => editUnitKey(on, `县${value}`),
    (on: string) => editNote(on, `注${value}`),
    (on: string) => decideFinding(on, `k${value % 3}`, { decision: 'ignored', note: `${value}` }),
    (on: string) => removeReports([on]),
    () => undo(),
    () => redo(),
  ];
  if (id === undefined) await addReport(toRead(`文${value}`));
  else await deeds[kind % deeds.length]?.(id);
}

const toEdit = (value: number): Edit => ({
  state: 'edited',
  value: { digits: String(value), exponent: 0 },
  typed: String(value),
  note: '',
  at: '2026-01-01T00:00:00.000Z',
});

/** Everything that is stored, in order of the keys, but what a restore itself notes. */
export async function contentOf(): Promise<unknown> {
  const tables = db.tables.filter(({ name }) => name !== 'shelf');
  const rows = await Promise.all(tables.map((table) => table.toArray() as Promise<unknown[]>));
  return Object.fromEntries(
    tables.map(({ name }, i) => [
      name,
      name === 'settings' ? rows[i]?.filter((row) => (row as { name: string }).name === 'history') : rows[i],
    ]),
  );
}

export async function clearAll(): Promise<void> {
  for (const table of db.tables) await table.clear();
}
