import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { keyOf, runChecks } from '../../src/check/check.ts';
import { db, readJournal, readReport, readSummaries } from '../../src/store/db.ts';
import { toHistoryRows } from '../../src/store/history.ts';
import { decideFinding, editFact, editFigure, editNote, undo } from '../../src/store/reports.ts';
import { addReport } from './added.ts';
import { asCorrected } from '../../src/view/report.ts';
import { readText } from '../../src/worker/reading.ts';
import { caseOf, factOf, textOf } from '../browser/cases.ts';

/** What a person says of a report shows in the lists at once, and every word of it in the history. */

const lanjiang = caseOf('lanjiang');

beforeEach(async () => {
  await db.open();
  for (const table of db.tables) await table.clear();
});

async function add() {
  const raw = textOf(lanjiang);
  const { id } = await addReport({ ...(await readText('', raw)), original: raw });
  const report = await readReport(id);
  if (report === null) throw new Error('The report is not there.');
  const failed = runChecks(asCorrected(report), report.extraction.facts).filter(
    ({ status, severity }) => status === 'fail' && severity === 'hard',
  );
  const [finding] = failed;
  if (finding === undefined) throw new Error('No check fails.');
  return { id, report, key: keyOf(finding), count: failed.length };
}
const failedIn = async () => (await readSummaries())[0]?.failedHard;

test('a finding that is settled is no longer counted as failed, one that is only noted is', async () => {
  const { id, key, count } = await add();
  expect(await failedIn()).toBe(count);
  await decideFinding(id, key, { decision: 'noted', note: '待电话核实' });
  expect(await failedIn()).toBe(count);
  await decideFinding(id, key, { decision: 'published', note: '' });
  expect(await failedIn()).toBe(count - 1);
  await undo();
  expect(await failedIn()).toBe(count);
});

test('facts that somebody looked at are counted, thrown out ones not', async () => {
  const { id, report } = await add();
  const lookedAt = async () => (await readSummaries())[0]?.lookedAt;
  const [one, two] = report.extraction.facts;
  await editFact(id, one?.id ?? '', { state: 'seen', note: '', at: '' });
  await editFact(id, two?.id ?? '', { state: 'rejected', note: '', at: '' });
  expect(await lookedAt()).toBe(1);
});

test('the history has a row for each change and for each that was taken back: when, what, from, to, why', async () => {
  const { id, report, key } = await add();
  const fact = factOf(report, lanjiang.concept, lanjiang.applicant);
  await editFact(id, fact.id, {
    state: 'edited',
    value: { digits: '10', exponent: 0 },
    typed: '十',
    note: '电话核实',
    at: '',
  });
  await decideFinding(id, key, { decision: 'ignored', note: '口径不同' });
  await editFigure(id, 40, 'date');
  await editNote(id, '已核');
  await undo();
  const rows = toHistoryRows(await readJournal(id));
  expect(rows.map(({ at, ...row }) => ({ ...row, isTimed: at !== '' }))).toEqual([
    { report: id, action: 'add', fact: '', from: report.addedAt, to: '', why: '', isTimed: true },
    { report: id, action: 'edit', fact: fact.id, from: 'read', to: '10', why: '电话核实', isTimed: true },
    { report: id, action: 'decision', fact: key, from: '', to: 'ignored', why: '口径不同', isTimed: true },
    { report: id, action: 'figure', fact: '40', from: '', to: 'date', why: '', isTimed: true },
    { report: id, action: 'note', fact: '', from: '', to: '已核', why: '', isTimed: true },
    { report: id, action: 'note', fact: '', from: '已核', to: '', why: 'undo', isTimed: true },
  ]);
});
