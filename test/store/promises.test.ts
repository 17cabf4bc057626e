import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Edit } from '../../src/model.ts';
import { db, readDecisions, readOwn, readReports, readText } from '../../src/store/db.ts';
import {
  decideFinding,
  editFacts,
  editField,
  editFigure,
  editNote,
  redo,
  removeReports,
  setOwn,
  undo,
} from '../../src/store/reports.ts';
import { addReport } from './added.ts';
import { withOwn } from '../../src/view/own.ts';
import { PATIENCE, rounds } from '../promises/rounds.ts';
import { readText as read } from '../../src/worker/reading.ts';

/** Undo restores exactly, the original is never changed, every fact is cut from its place. */

const RAW =
  '青原县2021年政府信息公开工作年度报告\n2021年主动公开政府信息120条。收到政府信息公开申请3件。放映公益电影36场。\n';
const OWN = { id: 'own.films', label: '放映电影', unit: '场', wordings: ['电影'] };
/** Longest row of actions. */
const MOST = 40;
/** How many rows of actions. */
const RUNS = rounds(25, 300);
const SEED = 20_261_124;

beforeEach(async () => {
  await db.open();
  for (const table of db.tables) await table.clear();
});

/** Everything that is kept, deleted rows too, but for the journal itself. */
const state = async () => ({
  reports: await db.reports.toArray(),
  summaries: await db.summaries.toArray(),
  outlines: await db.outlines.toArray(),
  decisions: await readDecisions(),
  own: await readOwn(),
});

const edit: fc.Arbitrary<Edit | null> = fc.option(
  fc.record({
    state: fc.constantFrom('edited', 'seen', 'signed', 'published_error', 'rejected'),
    value: fc.integer({ min: 0, max: 999 }).map((n) => ({ digits: String(n), exponent: 0 })),
    note: fc.constantFrom('', '电话核实'),
    at: fc.constant('2026-01-01T00:00:00.000Z'),
  }),
);
type Act = (report: string, facts: readonly string[]) => Promise<unknown>;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.nat(), edit).map(
    ([i, change]): Act =>
      (report, facts) =>
        editFacts([{ report, fact: facts[i % facts.length] ?? '', edit: change }]),
  ),
  fc.constantFrom('', '已核', '待查').map(
    (note): Act =>
      (report) =>
        editNote(report, note),
  ),
  fc.constantFrom('2020', '2022', null).map(
    (year): Act =>
      (report) =>
        editField(report, 'year', year),
  ),
  fc.tuple(fc.nat(80), fc.constantFrom('date' as const, 'other' as const, null)).map(
    ([start, as]): Act =>
      (report) =>
        editFigure(report, start, as),
  ),
  fc.constantFrom('published' as const, 'ignored' as const, 'noted' as const).map(
    (decision): Act =>
      (report) =>
        decideFinding(report, 'check ; a=1', { decision, note: '' }),
  ),
  fc.constantFrom(OWN, null).map(
    (indicator): Act =>
      () =>
        setOwn([{ id: OWN.id, indicator }]),
  ),
  fc.constant<Act>((report) => removeReports([report])),
  fc.constant<Act>(async () => {
    await undo();
    await undo();
    return redo();
  }),
);

test(
  'promises 18, 19, 31: any actions, all undone and all done again: the same state, the same original, every quote in its place',
  async ({ annotate }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: MOST }), async (actions) => {
        for (const table of db.tables) await table.clear();
        const { id } = await addReport({ ...(await read('', RAW)), original: RAW });
        const original = await db.texts.get(id);
        const facts = (await readReports())[0]?.extraction.facts.map((fact) => fact.id) ?? [];
        expect(facts.length).toBeGreaterThan(1);
        await undo();
        const first = await state();
        await redo();
        for (const one of actions) await one(id, facts);
        const last = await state();
        let steps = 0;
        while ((await undo()) !== null) steps += 1;
        expect(await state()).toEqual(first);
        for (; steps > 0; steps -= 1) await redo();
        expect(await state()).toEqual(last);
        expect(await db.texts.get(id)).toEqual(original);

        const raw = (await readText(id)) ?? '';
        for (const report of last.reports.map((one) => withOwn(one, last.own)))
          for (const { places } of report.extraction.facts)
            for (const { span, quote } of places) expect(raw.slice(span.start, span.end)).toBe(quote);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    await annotate(
      `${RUNS} random rows of actions undone and redone in the store: 0 states differ`,
      'promise 18',
    );
    await annotate(`${RUNS} originals after random actions: 0 changed`, 'promise 19');
    await annotate(`every fact of ${RUNS} workspaces cut from its place: 0 differ`, 'promise 31');
  },
  PATIENCE,
);
