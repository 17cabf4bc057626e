import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../src/decimal.ts';
import { factId } from '../../../src/fact.ts';
import { rawSpan } from '../../../src/model.ts';
import type { Edit, Fact, Finding } from '../../../src/model.ts';
import { columnsOf } from '../../../src/ui/report/columns.ts';
import { isSame, toEdit, toHandFact, toNoteEdit, toStateEdit } from '../../../src/ui/report/edits.ts';
import { toTextMarks } from '../../../src/ui/report/marks.ts';
import { goRound, keyAfter } from '../../../src/ui/report/moves.ts';
import { judged, toSigns } from '../../../src/ui/report/signs.ts';
import { toStrip } from '../../../src/ui/report/strip.ts';
import { cellsByKey, keyOf, keysByFact, toFilledTables, toSubjects } from '../../../src/ui/report/tables.ts';
import { readTyped } from '../../../src/ui/report/typed.ts';
import { withFolded, withMoved } from '../../../src/ui/report/widths.ts';
import { fact as toFact } from '../../build.ts';

const PLACE = { span: rawSpan(0, 2), quote: '12', rule: 'forms/row', section: '' };
const fact = (concept: string, value: string | null, more: Partial<Fact> = {}): Fact =>
  toFact(concept, value, {
    id: factId(concept, more.applicant ?? null, 0),
    year: 2022,
    places: [PLACE],
    ...more,
  });
const edit = (more: Partial<Edit> = {}): Edit => ({
  state: 'seen',
  note: '',
  at: '2026-01-01T00:00:00Z',
  ...more,
});
const typed = (text: string) => readTyped(text, '件') ?? { value: null, kind: 'blank' as const };

describe('cells of the tables', () => {
  const inTable = fact('requests.received', '7', { applicant: 'natural' });
  const subtotal = fact('outcome.refused', '2', { applicant: 'natural' });
  const inProse = fact('proactive.website', '90', { where: 'prose' });
  const tables = toFilledTables('2021', [inTable, subtotal, inProse]);
  const subjects = toSubjects([inTable, subtotal, inProse], tables);
  const cells = cellsByKey(tables, subjects);

  it('puts table facts into their cells, a printed subtotal into a row of its own, prose by subject', () => {
    expect(cells.get(keyOf('2021', 'requests.received', 'natural'))?.facts).toEqual([inTable]);
    expect(cells.get(keyOf('2021', 'outcome.refused', 'natural'))?.facts).toEqual([subtotal]);
    expect(subjects.map(({ label, cells: all }) => [label, all.length])).toEqual([['主动公开情况', 1]]);
    expect([...keysByFact(cells.values()).keys()]).toContain(inProse.id);
  });

  it('gives every column of values room for its widest, and none to labels', () => {
    const columnsWith = (value: string, before: ReturnType<typeof columnsOf> = []) => {
      const one = fact('requests.received', value, { applicant: 'business' });
      const table = toFilledTables('2021', [one]).find(({ table: { shape } }) => shape === 'applicants');
      return table ? columnsOf(table, before) : [];
    };
    const unsaid = [4.5, 4.5, 4.5, 4.5, 4.5];
    expect(columnsWith('7')).toEqual([null, null, null, 4.5, 4.5, ...unsaid]);
    expect(columnsWith('1234567')).toEqual([null, null, null, 4.5, 9, ...unsaid]);
    expect(columnsWith('7', columnsWith('1234567'))).toEqual(columnsWith('1234567'));
  });

  it('shows every fact exactly once', () => {
    const shown = [...cells.values()].flatMap((cell) => cell.facts);
    expect(shown).toHaveLength(3);
  });

  it('draws the tables of every form that the report prints', () => {
    const mixed = toFilledTables('2021', [inTable, fact('normdocs.made', '3', { form: '2019' })]);
    expect([...new Set(mixed.map(({ table }) => table.form))]).toEqual(['2021', '2019']);
  });

  it('empties a cell whose hand-made value was taken back', () => {
    const byHand = fact('requests.received', '7', {
      applicant: 'natural',
      where: 'hand',
      edit: edit({ state: 'rejected' }),
    });
    const all = cellsByKey(toFilledTables('2021', [byHand]), []);
    expect(all.get(keyOf('2021', 'requests.received', 'natural'))?.facts).toEqual([]);
  });
});

describe('edits', () => {
  const read = fact('requests.received', '7');

  it('keep what was typed; typing what was read leaves no edit', () => {
    expect(toEdit(read, typed('１２'), '１２')).toMatchObject({
      state: 'edited',
      typed: '１２',
      value: { digits: '12', exponent: 0 },
    });
    expect(
      toEdit({ ...read, edit: edit({ state: 'edited', value: toDecimal('9') }) }, typed('7'), '7'),
    ).toBeNull();
    expect(isSame(read, typed('7'))).toBe(true);
    expect(isSame(read, typed('/'))).toBe(false);
    expect(isSame(undefined, typed(''))).toBe(true);
    expect(isSame(undefined, typed('/'))).toBe(false);
  });

  it('set and take back a state without losing the value or the note', () => {
    expect(toStateEdit(read, 'seen')).toMatchObject({ state: 'seen', note: '' });
    expect(toStateEdit({ ...read, edit: edit() }, 'seen')).toBeNull();
    const changed = { ...read, edit: edit({ state: 'signed', value: toDecimal('9'), note: '电话核实' }) };
    expect(toStateEdit(changed, 'signed')).toMatchObject({
      state: 'edited',
      value: { digits: '9' },
      note: '电话核实',
    });
    expect(toNoteEdit(read, '')).toBeNull();
    expect(toNoteEdit(read, '存疑')).toMatchObject({ state: 'seen', note: '存疑' });
  });

  it('make a fact by hand where nothing was read', () => {
    const asked = { concept: 'requests.received', applicant: 'natural', form: '2021' } as const;
    expect(toHandFact(asked, typed('5'), '5', 2022)).toMatchObject({
      id: 'requests.received@natural:-',
      where: 'hand',
      places: [],
      edit: { state: 'edited', typed: '5' },
    });
  });
});

describe('states', () => {
  const a = fact('requests.received', '7');
  const b = fact('requests.closed', '8');
  const doubtful = fact('requests.answered', '1', { grade: 'doubtful' });
  const term = (of: Fact) => ({
    concept: of.concept,
    applicant: null,
    label: '',
    value: of.value,
    sign: 1 as const,
    fact: of.id,
    span: null,
  });
  const finding = (status: Finding['status'], severity: Finding['severity'], ...of: Fact[]): Finding => ({
    check: 'balance-of-applications',
    kind: 'balance',
    status,
    severity,
    op: '=',
    left: of.slice(0, 1).map(term),
    right: of.slice(1).map(term),
    leftSum: null,
    rightSum: null,
    words: {},
  });

  it('are the worst of the checks, until a person has decided', () => {
    const findings = [finding('fail', 'hard', a, b), finding('pass', 'hard', a)];
    const open = judged(findings, []);
    expect(toSigns([a, b, doubtful], open)).toEqual(
      new Map([
        [a.id, 'bad'],
        [b.id, 'bad'],
        [doubtful.id, 'doubt'],
      ]),
    );
    const [failed] = open;
    const decision = { report: 'r', key: failed?.key ?? '', decision: 'ignored', note: '', at: '' } as const;
    const settled = judged(findings, [decision]);
    expect(settled.map(({ group }) => group)).toEqual(['decided', 'ok']);
    expect(toSigns([a, b], settled)).toEqual(
      new Map([
        [a.id, 'ok'],
        [b.id, 'open'],
      ]),
    );
  });

  it('a look clears a doubtful reading, not a failed check', () => {
    const seen = { ...doubtful, edit: edit() };
    expect(toSigns([seen], []).get(seen.id)).toBe('open');
    expect(toSigns([seen], judged([finding('fail', 'soft', seen)], [])).get(seen.id)).toBe('doubt');
    const kept = { ...a, edit: edit({ state: 'published_error' }) };
    expect(toSigns([kept], judged([finding('fail', 'hard', kept)], [])).get(kept.id)).toBe('kept');
  });

  it('lead the strip beside the text: of two marks on one row the worse', () => {
    const signs = new Map([[a.id, 'ok' as const]]);
    const [cell] = toSubjects([{ ...a, where: 'prose' }], []).flatMap(({ cells }) => cells);
    const unread = {
      span: rawSpan(3, 5),
      quote: '12',
      as: 'unread' as const,
      concept: '',
      label: '',
      value: null,
      bound: null,
      measure: '',
      year: null,
      of: null,
      section: '',
    };
    const marks = toTextMarks(
      cell ? [cell] : [],
      [unread, { ...unread, span: rawSpan(0, 1), as: 'other' }],
      signs,
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['fact', 'unread']);
    expect(toStrip(marks, 1000, 100)).toMatchObject([{ y: 0, isWanted: true }]);
  });
});

describe('moves', () => {
  const rows = [['a', 'b', 'c'], ['d'], ['e', 'f']];
  it('lead to the neighbours, stay inside', () => {
    expect(keyAfter(rows, 'b', 'down')).toBe('d');
    expect(keyAfter(rows, 'd', 'up')).toBe('a');
    expect(keyAfter(rows, 'c', 'right')).toBeNull();
    expect(keyAfter(rows, 'c', 'next')).toBe('d');
    expect(keyAfter(rows, 'a', 'previous')).toBeNull();
    expect(keyAfter(rows, 'b', 'end')).toBe('c');
    expect(keyAfter(rows, 'x', 'down')).toBeNull();
  });
  it('go round in both directions', () => {
    const even = (n: number) => n % 2 === 0;
    expect(goRound([1, 2, 3, 4], 2, 1, even)).toBe(4);
    expect(goRound([1, 2, 3, 4], 4, 1, even)).toBe(2);
    expect(goRound([1, 2, 3, 4], null, -1, even)).toBe(4);
    expect(goRound([1, 2, 3, 4], null, 1, even)).toBe(2);
    expect(goRound([1, 3], 1, 1, even)).toBeNull();
    expect(goRound([2], 2, 1, even)).toBe(2);
  });
});

describe('panes', () => {
  const panes = [
    { share: 30, isFolded: false },
    { share: 40, isFolded: false },
    { share: 30, isFolded: false },
  ];
  it('share the width between two when a border moves, none under the least', () => {
    expect(withMoved(panes, 0, 5).map(({ share }) => share)).toEqual([35, 35, 30]);
    expect(withMoved(panes, 0, -50).map(({ share }) => share)).toEqual([12, 58, 30]);
    expect(withMoved(panes, 1, 50).map(({ share }) => share)).toEqual([30, 58, 12]);
    expect(withMoved(panes, 2, 5)).toBe(panes);
  });
  it('fold one at a time', () => {
    expect(withFolded(panes, 1, true).map(({ isFolded }) => isFolded)).toEqual([false, true, false]);
  });
});
