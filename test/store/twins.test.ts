import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { valueOf } from '../../src/fact.ts';
import { db, readReport, readReports } from '../../src/store/db.ts';
import { editFact, removeReports, undo } from '../../src/store/reports.ts';
import { settleTwins } from '../../src/store/twins.ts';
import { addAll } from './added.ts';
import { EXTRACTION, FACT, clearAll, contentOf, toRead } from './workspace.ts';

/** Two reports of one unit and year: noticed when the second comes, settled in one step, never lost. */

vi.mock('../../src/check/check.ts', () => ({ runChecks: () => [] }));

const OTHER = { ...FACT, id: 'proactive.website@:3', concept: 'proactive.website', applicant: null };
const add = async (raw: string, extraction = EXTRACTION) => {
  const [added] = await addAll([{ ...toRead(raw), extraction }]);
  return { id: added?.summary.id ?? '', twin: added?.twin };
};
const addBoth = async () => {
  const here = await add('甲');
  const there = await add('乙', { ...EXTRACTION, facts: [{ ...FACT, value: null, kind: 'blank' }, OTHER] });
  return { here: here.id, there: there.id };
};
const valuesIn = async (id: string) =>
  (await readReport(id))?.extraction.facts.map((fact) => valueOf(fact)?.digits ?? null);
const settings = { taken: new Set<string>(), note: '取自“乙”' };
/** All rows of reports and of what stands beside them; the journal tells of every step. */
const rows = async () =>
  Object.entries((await contentOf()) as object).filter(([name]) => !['journal', 'settings'].includes(name));

beforeEach(async () => {
  await db.open();
  await clearAll();
});

test('another text of the same unit and year is noticed; another year, a deleted one and the same text are not', async () => {
  const first = await add('甲');
  expect(first.twin).toBe('');
  expect((await add('乙')).twin).toBe(first.id);
  expect((await add('甲')).twin).toBe('');
  const fields = { ...EXTRACTION.fields, year: { value: '2020', place: null } };
  expect((await add('丙', { ...EXTRACTION, fields })).twin).toBe('');
  await removeReports([first.id, (await add('乙')).id]);
  expect((await add('丁')).twin).toBe('');
});

test('two that come together are noticed too', async () => {
  const added = await addAll([toRead('甲'), toRead('乙')]);
  expect(added.map(({ twin }) => twin)).toEqual(['', added[0]?.summary.id]);
});

test('replacing marks the first as deleted, and is undone in one step', async () => {
  const pair = await addBoth();
  await editFact(pair.here, FACT.id, { state: 'signed', note: '', at: 't' });
  const before = await rows();
  await settleTwins([{ ...pair, way: 'replace', ...settings }]);
  expect((await readReports()).map(({ id }) => id)).toEqual([pair.there]);
  await undo();
  expect(await rows()).toEqual(before);
});

test('merging fills holes, takes what was chosen, and is undone in one step', async () => {
  const pair = await addBoth();
  const before = await rows();
  await settleTwins([{ ...pair, way: 'merge', ...settings, taken: new Set([FACT.id]) }]);
  expect((await readReports()).map(({ id }) => id)).toEqual([pair.here]);
  expect(await valuesIn(pair.here)).toEqual([null, '12']);
  await undo();
  expect(await rows()).toEqual(before);
});

test('a third report finds the first as the second left it', async () => {
  const { here, there } = await addBoth();
  const value = { digits: '99', exponent: 0 };
  const third = await add('丙', { ...EXTRACTION, facts: [FACT, { ...OTHER, value }] });
  const before = await rows();
  await settleTwins([there, third.id].map((id) => ({ here, there: id, way: 'merge', ...settings })));
  expect((await readReports()).map(({ id }) => id)).toEqual([here]);
  expect(await valuesIn(here)).toEqual(['12', '12']);
  await undo();
  expect(await rows()).toEqual(before);
});

test('a pair of which one is gone meanwhile is left alone', async () => {
  const pair = await addBoth();
  await removeReports([pair.there]);
  await settleTwins([{ ...pair, way: 'replace', ...settings }]);
  expect((await readReports()).map(({ id }) => id)).toEqual([pair.here]);
});
