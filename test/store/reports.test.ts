import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edit, Extraction } from '../../src/model.ts';
import {
  db,
  readDecisions,
  readJournal,
  readOwn,
  readReport,
  readReports,
  readSummaries,
  readOriginal,
  readText,
} from '../../src/store/db.ts';
import {
  addFact,
  decideFinding,
  editFact,
  editFacts,
  editField,
  editFigure,
  editNote,
  editUnitKey,
  redo,
  removeReports,
  setOwn,
  recodeReport,
  rereadReports,
  undo,
} from '../../src/store/reports.ts';
import { addAll, addReport, prepared } from './added.ts';
import { EXTRACTION, FACT, toRead } from './workspace.ts';

vi.mock('../../src/check/check.ts', () => ({ runChecks: () => [] }));

const EDIT: Edit = {
  state: 'edited',
  value: { digits: '13', exponent: 0 },
  typed: '13',
  note: '',
  at: '2026-01-01T00:00:00.000Z',
};

const OWN = { id: 'own.films', label: '放映电影', unit: '场', wordings: ['电影'] };

/** All that a person can see, without the times. */
const state = async () => ({
  reports: await readReports(),
  summaries: await readSummaries(),
  decisions: await readDecisions(),
  own: await readOwn(),
});

beforeEach(async () => {
  await db.open();
  for (const table of db.tables) await table.clear();
});

describe('addReport', () => {
  test('stores report, text and summary together', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const { id, duplicate } = await addReport({ ...toRead('甲'), original: bytes });
    expect(duplicate).toBe(false);
    expect(await readReport(id)).toMatchObject({ unitKey: '青原县', characters: 1 });
    expect(await readText(id)).toBe('甲');
    expect((await db.texts.get(id))?.original).toEqual(bytes);
    expect(await readSummaries()).toMatchObject([{ id, year: 2021, unit: '青原县人民政府', facts: 1 }]);
    expect(await readJournal(id)).toMatchObject([{ action: 'add', report: id, by: 'person' }]);
  });

  test('reports of one text are numbered behind the first, which keeps the file', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const part = (n: number) => ({ n, of: 2, first: 'ab' });
    for (const [n, raw] of [
      [1, '甲'],
      [2, '乙'],
    ] as const) {
      const { source, ...read } = toRead(raw);
      await addReport({ ...read, source: { ...source, part: part(n) }, original: bytes });
    }
    expect((await readReports()).map(({ id, part }) => [id, part?.n])).toEqual([
      ['ab', 1],
      ['ab-2', 2],
    ]);
    expect(await readText('ab-2')).toBe('乙');
    expect([await readOriginal('ab'), await readOriginal('ab-2')]).toEqual([bytes, bytes]);
    expect((await db.texts.get('ab-2'))?.original).toBeNull();
  });

  test('a later report of a text whose first was not stored keeps the file itself', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const partOf = (n: number) => {
      const { source, ...read } = toRead(`文${n}`);
      return { ...read, source: { ...source, part: { n, of: 2, first: 'ab' } }, original: bytes };
    };
    await addReport(partOf(2));
    expect(await readOriginal('ab-2')).toEqual(bytes);
    await addAll([partOf(1), partOf(2)]);
    expect([await readOriginal('ab'), await readOriginal('ab-2')]).toEqual([bytes, bytes]);
  });

  test('a text that is there already is not stored twice', async () => {
    const first = await addReport(toRead('甲'));
    expect(await addReport(toRead('甲'))).toEqual({ id: first.id, duplicate: true });
    expect(await readReports()).toHaveLength(1);
    expect(await readJournal()).toHaveLength(1);
  });

  test('a deleted text comes back with what people did to it', async () => {
    const { id } = await addReport(toRead('甲'));
    await editNote(id, '已核');
    await removeReports([id]);
    expect(await readReports()).toEqual([]);
    expect(await addReport(toRead('甲'))).toEqual({ id, duplicate: false });
    expect(await readReport(id)).toMatchObject({ note: '已核' });
  });
});

describe('reading again', () => {
  const value = async (id: string) => (await readReport(id))?.extraction.facts[0];
  const NEWER: Extraction = {
    ...EXTRACTION,
    facts: [{ ...FACT, value: { digits: '14', exponent: 0 } }],
    readerVersion: '2',
  };

  test('keeps what a person changed, or takes the newer reading where they say so; undo brings all back', async () => {
    const [a, b] = [await addReport(toRead('甲')), await addReport(toRead('乙'))];
    for (const { id } of [a, b]) await editFact(id, FACT.id, EDIT);
    const before = await state();
    await rereadReports([
      { report: a.id, extraction: NEWER, taken: new Set() },
      { report: b.id, extraction: NEWER, taken: new Set([FACT.id]) },
    ]);
    expect(await value(a.id)).toMatchObject({ value: { digits: '14' }, edit: EDIT });
    expect(await value(b.id)).toEqual(NEWER.facts[0]);
    expect((await readReport(a.id))?.extraction.readerVersion).toBe('2');
    expect(await undo()).toBe('reread');
    expect(await state()).toEqual(before);
    await redo();
    expect(await value(b.id)).toEqual(NEWER.facts[0]);
  });

  test('what a person does meanwhile is not lost', async () => {
    const { id } = await addReport(toRead('甲'));
    await editFact(id, FACT.id, EDIT);
    await rereadReports([{ report: id, extraction: NEWER, taken: new Set() }]);
    expect(await value(id)).toMatchObject({ edit: EDIT });
  });
});

describe('a text that is there already', () => {
  test('is kept a second time where a person wants it: its own row, its own changes, the next free number', async () => {
    const first = await addReport(toRead('甲'));
    await editFact(first.id, FACT.id, EDIT);
    const ids = [];
    for (let i = 0; i < 2; i++) ids.push((await addReport({ ...toRead('甲'), isSecond: true })).id);
    expect(ids).toEqual([`${first.id}-2`, `${first.id}-3`]);
    expect((await readReport(ids[0] ?? ''))?.extraction.facts[0]?.edit).toBeUndefined();
    expect((await readReport(first.id))?.extraction.facts[0]?.edit).toEqual(EDIT);
    await removeReports([`${first.id}-2`]);
    expect((await addReport({ ...toRead('甲'), isSecond: true })).id).toBe(`${first.id}-4`);
    expect(await undo()).toBe('add');
    expect((await readReports()).map(({ id }) => id)).toEqual([first.id, `${first.id}-3`]);
  });

  test('and the one that was there is told as its twin', async () => {
    const first = await addReport(toRead('甲'));
    const [second] = await addAll([{ ...toRead('甲'), isSecond: true }]);
    expect(second).toMatchObject({ isDuplicate: false, twin: first.id });
  });
});

describe('another encoding', () => {
  const OTHER: Extraction = { ...EXTRACTION, facts: [{ ...FACT, id: 'requests.received@total:3' }] };

  test('takes the text it gives, keeps the bytes and what a person changed; undo brings all back', async () => {
    const bytes = Uint8Array.of(206, 210);
    const { id } = await addReport({ ...toRead('ÎÒ'), original: bytes });
    await editFact(id, FACT.id, EDIT);
    await editFigure(id, 1, 'docno');
    const before = { ...(await state()), texts: await db.texts.toArray() };
    await recodeReport({
      ...{ report: id, extraction: OTHER, taken: new Set() },
      ...{ raw: '我', grids: [], encoding: 'gb18030' },
    });
    expect(await readText(id)).toBe('我');
    expect((await db.texts.get(id))?.original).toEqual(bytes);
    expect(await readReport(id)).toMatchObject({ encoding: 'gb18030', characters: 1 });
    expect((await readReport(id))?.extraction.facts).toMatchObject([{ id: OTHER.facts[0]?.id, edit: EDIT }]);
    expect(await readReport(id)).not.toHaveProperty('figureEdits');
    expect(await undo()).toBe('encoding');
    expect({ ...(await state()), texts: await db.texts.toArray() }).toEqual(before);
    await redo();
    expect(await readText(id)).toBe('我');
  });

  test('brings the other reports of a file that comes apart only so, in one step; each has the bytes', async () => {
    const bytes = Uint8Array.of(206, 210);
    const { id } = await addReport({ ...toRead('ÎÒ'), original: bytes });
    const before = await state();
    const part = { n: 2, of: 2, first: 'cd' };
    const { source } = toRead('们');
    const other = { source: { ...source, part }, extraction: EXTRACTION, original: bytes };
    await recodeReport(
      {
        ...{ report: id, extraction: OTHER, taken: new Set() },
        ...{ raw: '我', grids: [], encoding: 'gb18030', part: { n: 1, of: 2 } },
      },
      [prepared(other)],
    );
    expect((await readReports()).map((one) => [one.id, one.part])).toEqual([
      [id, { n: 1, of: 2 }],
      ['cd-2', { n: 2, of: 2 }],
    ]);
    expect([await readOriginal(id), await readOriginal('cd-2')]).toEqual([bytes, bytes]);
    await undo();
    expect(await state()).toEqual(before);
    await redo();
    expect(await readReports()).toHaveLength(2);
  });
});

describe('edits', () => {
  test('are laid over what was read, and taken off again', async () => {
    const { id } = await addReport(toRead('甲'));
    await editFact(id, FACT.id, EDIT);
    expect((await readReport(id))?.extraction.facts).toEqual([{ ...FACT, edit: EDIT }]);
    expect(await readSummaries()).toMatchObject([{ edited: 1 }]);
    await editFact(id, FACT.id, null);
    expect((await readReport(id))?.extraction.facts).toEqual([FACT]);
    expect((await readJournal(id)).map(({ action }) => action)).toEqual(['add', 'edit', 'edit']);
  });

  test('of a field change the list too', async () => {
    const { id } = await addReport(toRead('甲'));
    await editField(id, 'year', '2020');
    await editUnitKey(id, '青原');
    expect(await readSummaries()).toMatchObject([{ year: 2020, unitKey: '青原' }]);
    await editField(id, 'year', null);
    expect(await readReport(id)).toMatchObject({ fieldEdits: {}, unitKey: '青原' });
  });

  test('that change nothing leave no line', async () => {
    const { id } = await addReport(toRead('甲'));
    await editNote(id, '');
    await editFact(id, FACT.id, null);
    expect(await readJournal(id)).toHaveLength(1);
  });

  test('of a fact that is not there throw and store nothing', async () => {
    const { id } = await addReport(toRead('甲'));
    await expect(editFact(id, 'nothing', EDIT)).rejects.toThrow();
    expect(await readJournal(id)).toHaveLength(1);
  });
});

describe('undo and redo', () => {
  test('say what they did, and that there is nothing', async () => {
    expect(await undo()).toBeNull();
    await addReport(toRead('甲'));
    expect(await undo()).toBe('add');
    expect(await undo()).toBeNull();
    expect(await redo()).toBe('add');
    expect(await redo()).toBeNull();
  });

  test('restore every state exactly, forth and back, for all kinds of actions', async () => {
    const { id } = await addReport(toRead('甲'));
    const { id: other } = await addReport(toRead('乙'));
    const states = [await state()];
    const actions = [
      () => editFact(id, FACT.id, EDIT),
      () => editFact(id, FACT.id, { ...EDIT, state: 'seen' }),
      () => addFact(id, { ...FACT, id: 'own@:-', where: 'hand' }),
      () => editField(id, 'unit', '青原'),
      () => editUnitKey(id, '青原'),
      () => editFigure(id, 40, 'date'),
      () => editFigure(id, 52, 'other'),
      () => editFigure(id, 40, null),
      () => editNote(id, '已核'),
      () => setOwn([{ id: OWN.id, indicator: OWN }]),
      () => setOwn([{ id: OWN.id, indicator: { ...OWN, unit: '' } }]),
      () => setOwn([{ id: OWN.id, indicator: null }]),
      () => decideFinding(id, 'sum:1', { decision: 'ignored', note: '原文如此' }),
      () => decideFinding(id, 'sum:1', { decision: 'published', note: '' }),
      () => decideFinding(id, 'sum:1', null),
      () => removeReports([id, other, 'nothing']),
    ];
    for (const act of actions) {
      await act();
      states.push(await state());
    }
    const last = states.length - 1;
    for (let at = last - 1; at >= 0; at -= 1) {
      expect(await undo()).not.toBeNull();
      expect(await state()).toEqual(states[at]);
    }
    for (let at = 1; at <= last; at += 1) {
      expect(await redo()).not.toBeNull();
      expect(await state()).toEqual(states[at]);
    }
    expect(await redo()).toBeNull();
  });

  test('edits of several reports are one step', async () => {
    const { id } = await addReport(toRead('甲'));
    const { id: other } = await addReport(toRead('乙'));
    const before = await state();
    await editFacts([id, other].map((report) => ({ report, fact: FACT.id, edit: EDIT })));
    expect(await readSummaries()).toMatchObject([{ edited: 1 }, { edited: 1 }]);
    expect(await undo()).toBe('edit');
    expect(await state()).toEqual(before);
  });

  test('a new action forgets what was undone, and undo goes on below it', async () => {
    const { id } = await addReport(toRead('甲'));
    await editNote(id, '一');
    await editNote(id, '二');
    await undo();
    await editNote(id, '三');
    expect(await redo()).toBeNull();
    await undo();
    expect(await readReport(id)).toMatchObject({ note: '一' });
    await undo();
    expect(await readReport(id)).toMatchObject({ note: '' });
    await redo();
    await redo();
    expect(await readReport(id)).toMatchObject({ note: '三' });
  });
});
