import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { runChecks } from '../../../src/check/check.ts';
import { stateOf } from '../../../src/fact.ts';
import { db, readJournal, readReport, readSummaries } from '../../../src/store/db.ts';
import { editFacts, redo, undo } from '../../../src/store/reports.ts';
import { markSound } from '../../../src/ui/reports/sound.ts';
import { asCorrected } from '../../../src/view/report.ts';
import { readText } from '../../../src/worker/reading.ts';
import { CASES, textOf } from '../../browser/cases.ts';
import { addReport } from '../../store/added.ts';

/** Facts whose checks all hold are marked over several reports in one step. */

beforeEach(async () => {
  await db.open();
  for (const table of db.tables) await table.clear();
});

async function addAll(): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const one of CASES) {
    const raw = textOf(one);
    ids.push((await addReport({ ...(await readText('', raw)), original: raw })).id);
  }
  return ids;
}
const factsOf = async (id: string) => (await readReport(id))?.extraction.facts ?? [];

test('facts of failed checks, of none and such as somebody has looked at are left as they are', async () => {
  const ids = await addAll();
  const edits = await markSound(ids, 'seen');
  expect(new Set(edits.map(({ report }) => report)).size).toBeGreaterThan(1);
  await editFacts(edits);
  for (const id of ids) {
    const report = await readReport(id);
    if (report === null) throw new Error('The report is not there.');
    const findings = runChecks(asCorrected(report), report.extraction.facts);
    for (const fact of report.extraction.facts) {
      const mine = findings.filter(({ left, right }) => [...left, ...right].some((t) => t.fact === fact.id));
      const isSound =
        mine.some(({ status }) => status === 'pass') && !mine.some(({ status }) => status === 'fail');
      expect([fact.id, stateOf(fact)]).toEqual([
        fact.id,
        isSound && fact.grade !== 'doubtful' ? 'seen' : 'read',
      ]);
    }
  }
  expect(await markSound(ids, 'seen')).toEqual([]);
});

test('one step back takes all of it back, one step on does it again', async () => {
  const ids = await addAll();
  const before = await Promise.all(ids.map(factsOf));
  await editFacts(await markSound(ids, 'signed'));
  const after = await Promise.all(ids.map(factsOf));
  const lookedAt = async () => (await readSummaries()).map((summary) => summary.lookedAt).sort();
  const counted = await lookedAt();
  expect(after).not.toEqual(before);
  await undo();
  expect(await Promise.all(ids.map(factsOf))).toEqual(before);
  expect(await lookedAt()).toEqual(ids.map(() => 0));
  await redo();
  expect(await Promise.all(ids.map(factsOf))).toEqual(after);
  expect(await lookedAt()).toEqual(counted);
  const [id = ''] = ids;
  const states = (await readJournal(id)).filter(({ action }) => action === 'edit').map(({ by }) => by);
  expect(new Set(states)).toEqual(new Set(['person', 'undo', 'redo']));
});
