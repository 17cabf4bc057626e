import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { db, readJournal, readReport } from '../../src/store/db.ts';
import { finishEdits } from '../../src/store/finish.ts';
import { editFact } from '../../src/store/reports.ts';
import { addReport } from './added.ts';
import { hasUnderway, keepUnderway } from '../../src/store/underway.ts';
import { FACT, clearAll, toRead } from './workspace.ts';

/** Promise 5: edits that a page was left with are written at the next start, once, and over nothing that came later. */

vi.mock('../../src/check/check.ts', () => ({ runChecks: () => [] }));
const kept: Record<string, string> = {};
vi.stubGlobal('localStorage', kept);
for (const [name, value] of Object.entries({
  getItem: (key: string) => kept[key] ?? null,
  setItem: (key: string, value: string) => (kept[key] = value),
  removeItem: (key: string) => Reflect.deleteProperty(kept, key),
}))
  Object.defineProperty(kept, name, { value });

const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2999-01-01T00:00:00.000Z';
const toEdit = (digits: string) =>
  ({ state: 'edited', value: { digits, exponent: 0 }, typed: digits, note: '', at: EARLY }) as const;
const editIn = async (id: string) => (await readReport(id))?.extraction.facts[0]?.edit;

beforeEach(async () => {
  await db.open();
  await clearAll();
});

test('an edit that did not arrive is written, and is not kept any longer', async () => {
  const { id } = await addReport(toRead('甲'));
  keepUnderway({ at: LATE, edits: [{ report: id, fact: FACT.id, edit: toEdit('13') }], added: [] });
  expect(hasUnderway()).toBe(true);
  await finishEdits();
  expect(await editIn(id)).toEqual(toEdit('13'));
  expect(hasUnderway()).toBe(false);
  const made = { ...FACT, id: 'requests.received@total:-', where: 'hand' as const };
  keepUnderway({ at: LATE, edits: [], added: [{ report: id, fact: made }] });
  await finishEdits();
  expect((await readReport(id))?.extraction.facts).toContainEqual(made);
});

test('an edit that others came after, or whose report is gone, is not', async () => {
  const { id } = await addReport(toRead('甲'));
  const edit = { report: id, fact: FACT.id, edit: toEdit('13') };
  const gone = { report: 'gone', fact: FACT.id, edit: toEdit('13') };
  keepUnderway({ at: EARLY, edits: [edit, gone], added: [] });
  await editFact(id, FACT.id, toEdit('14'));
  const lines = await readJournal();
  await finishEdits();
  expect(await editIn(id)).toEqual(toEdit('14'));
  expect(await readJournal()).toEqual(lines);
});

test('an edit that arrived leaves nothing behind', async () => {
  const { id } = await addReport(toRead('甲'));
  const writing = editFact(id, FACT.id, toEdit('13'));
  expect(hasUnderway()).toBe(true);
  await writing;
  expect(hasUnderway()).toBe(false);
});
