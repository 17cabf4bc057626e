import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/decimal.ts';
import type { Applicant, Fact, FormId, Report } from '../../src/model.ts';
import { findUnits, readChoice, toList } from '../../src/ui/charts/chosen.ts';
import { toLines } from '../../src/ui/charts/paint.ts';
import { numbersOf, toPlot, yearsBetween } from '../../src/ui/charts/plot.ts';
import { toCell, toGridCell } from '../../src/ui/data/cells.ts';
import { toColumns, yearsOf } from '../../src/ui/data/columns.ts';
import {
  CONCEPT_SUBJECTS,
  findIndicators,
  findSubjects,
  PANEL_SUBJECTS,
  toOwnIndicators,
} from '../../src/ui/data/indicators.ts';
import { toRows } from '../../src/ui/data/rows.ts';
import { outlineOf } from '../../src/view/outline.ts';
import { findRows, sorted, toLong, toWide } from '../../src/ui/data/table.ts';
import { extraction, fact as toFact, fields, report as toReport } from '../build.ts';

/** A printed number of the application table's column of totals, or of the text. */
const fact = (
  concept: string,
  value: number | null,
  form: FormId,
  applicant: Applicant | null = null,
): Fact => toFact(concept, value === null ? null : String(value), { applicant, form, year: null });

const raise = (): never => {
  throw new Error('There is no such row.');
};

let added = 0;
function report(unit: string, year: number, form: FormId, facts: readonly Fact[]): Report {
  const addedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, added++)).toISOString();
  const told = fields({ unit, year: String(year) });
  return toReport(extraction(facts, { fields: told, form }), {
    id: `${unit}-${year}-${added}`,
    file: `${unit}${year}.txt`,
    addedAt,
    unitKey: unit,
  });
}
const received = (value: number | null, form: FormId) =>
  fact('requests.received', value, form, form === '2014' ? null : 'total');

const reports = [
  report('临河市', 2018, '2014', [received(40, '2014')]),
  report('临河市', 2019, '2019', [received(50, '2019')]),
  report('临河市', 2021, '2021', [
    received(70, '2021'),
    fact('requests.carried_in', 3, '2021', 'total'),
    fact('outcome.granted_full', 30, '2021', 'total'),
    fact('outcome.granted_part', null, '2021', 'total'),
  ]),
  report('青原县', 2021, '2021', [received(9, '2021'), fact('outcome.granted_full', 0, '2021', 'total')]),
];
const outlines = reports.map((one) => outlineOf(one, []));
const rows = toRows(outlines);
const [app] = findIndicators(['panel/app.received']);
const [workload] = findIndicators(['panel/app.workload']);
if (!app || !workload) throw new Error('The panel has no applications.');

describe('rows of the panel', () => {
  it('stand in order of unit and year', () => {
    expect(rows.map(({ unit, year }) => `${unit}${year}`)).toEqual([
      '临河市2018',
      '临河市2019',
      '临河市2021',
      '青原县2021',
    ]);
    expect(rows.every(({ twin }) => twin === '')).toBe(true);
  });
  it('show both of two reports of one unit and year; the one added last counts', () => {
    const two = toRows([...outlines, outlineOf(report('青原县', 2021, '2021', [received(10, '2021')]), [])]);
    expect(two.filter(({ unit }) => unit === '青原县').map(({ twin }) => twin)).toEqual(['other', 'counts']);
  });
  it('are filtered by words of the unit and by years', () => {
    expect(findRows(rows, { unit: '河', from: 2019, to: null })).toHaveLength(2);
    expect(findRows(rows, { unit: '', from: null, to: 2018 })).toHaveLength(1);
  });
  it('are sorted by value, the unknown last both ways', () => {
    const values = (descending: boolean) =>
      sorted(rows, { key: workload.key, descending }, [workload]).map((row) => {
        const { value } = toCell(row, workload);
        return value && toPlain(value);
      });
    expect(values(true)).toEqual(['73', '40', null, null]);
    expect(values(false)).toEqual(['40', '73', null, null]);
  });
});

describe('a cell', () => {
  const at = (i: number) => rows.slice(i)[0] ?? raise();
  it('is empty with a reason where the report says nothing, never 0', () => {
    const cell = toGridCell(toCell(at(3), workload));
    expect(cell).toMatchObject({ text: '', state: 'empty', editable: false });
    expect(cell.title).not.toBe('');
  });
  it('is computed and locked where the panel adds', () => {
    const cell = toCell(at(2), workload);
    expect(cell.value && toPlain(cell.value)).toBe('73');
    expect(cell.target).toBeNull();
    expect(cell.locked).toContain('合成');
    expect(toGridCell(cell).state).toBe('derived');
  });
  it('is written to the printed column of totals where there is one', () => {
    expect(toCell(at(2), app).target).toEqual({ concept: 'requests.received', applicant: 'total' });
    const [full] = findIndicators(['concept/outcome.granted_full']);
    expect(full && toCell(at(1), full).target).toEqual({
      concept: 'outcome.granted_full',
      applicant: 'total',
    });
  });
  it('tells a blank from what is not there', () => {
    const [part] = findIndicators(['concept/outcome.granted_part']);
    expect(part && toGridCell(toCell(at(2), part)).state).toBe('blank');
    expect(part && toGridCell(toCell(at(3), part)).state).toBe('empty');
  });
});

describe('the grid over rows and indicators', () => {
  it('names the row, then gives the values', () => {
    const table = toWide(rows, [app], false);
    expect([0, 1, 2, 3].map((c) => table.cellAt(2, c).text)).toEqual(['临河市', '2021', '2021', '70']);
    expect(toColumns([app], false).map(({ title }) => title)).toEqual(['单位', '年份', '表式', app.label]);
  });
  it('has a row for each report and indicator in the long view', () => {
    const table = toLong(rows, [app, workload], false);
    expect(table.rowCount).toBe(8);
    expect([0, 1, 2, 3, 4, 5].map((c) => table.cellAt(5, c).text)).toEqual([
      '临河市',
      '2021',
      '应办理申请数',
      '73',
      '件',
      '合成',
    ]);
    expect(table.cellAt(4, 3).editable).toBe(true);
    expect(table.cellAt(4, 2).editable).toBe(false);
    expect(table.placeAt(4, 2)?.indicator).toBe(app);
  });
  it('says in which years the forms ask for an indicator', () => {
    const [issued] = findIndicators(['panel/app.carried_in']);
    expect(issued && yearsOf(issued)).toBe('2019–');
    expect(yearsOf(app)).toBe('');
  });
});

describe('the tree of indicators', () => {
  it('has every column of the panel and is searched by label, subject and other wordings', () => {
    expect(PANEL_SUBJECTS.flatMap(({ indicators }) => indicators)).toHaveLength(58);
    const labels = (search: string) =>
      findSubjects([...PANEL_SUBJECTS, ...CONCEPT_SUBJECTS], search).flatMap(({ indicators }) =>
        indicators.map(({ key }) => key),
      );
    expect(labels('依申请 国家秘密')).toContain('panel/app.refused.state_secret');
    expect(labels('没有这样的指标')).toEqual([]);
  });
});

describe('a chart', () => {
  const units = findUnits(rows);
  it('is what its link says, and by itself the line of the unit with most years', () => {
    expect(units.map(({ name }) => name)).toEqual(['临河市', '青原县']);
    expect(readChoice({}, units)).toMatchObject({ kind: 'line', units: ['临河市'], from: 2018, to: 2021 });
    const query = { kind: 'bar', who: toList(['青原县', '没有的']), to: '2021', what: toList([app.key]) };
    expect(readChoice(query, units)).toMatchObject({
      kind: 'bar',
      units: ['青原县'],
      to: 2021,
      indicators: [app],
    });
  });
  it('has a gap with its reason for a year without report, and marks the changes of the form', () => {
    const plot = toPlot(rows, readChoice({}, units));
    expect(plot.labels).toEqual(['2018', '2019', '2020', '2021']);
    expect(plot.series.map(numbersOf)).toEqual([[40, 50, null, 70]]);
    expect(plot.series[0]?.points[2]).toMatchObject({ value: null, reason: '没有这一年的报告', row: null });
    expect(plot.marks).toEqual([
      { index: 1, form: '2019' },
      { index: 3, form: '2021' },
    ]);
    expect(plot.title).toContain('临河市');
    expect(plot.source).toContain('3 份');
  });
  it('puts units side by side', () => {
    const plot = toPlot(rows, readChoice({ kind: 'bar' }, units));
    expect(plot.labels).toEqual(['临河市', '青原县']);
    expect(plot.series.map(numbersOf)).toEqual([[70, 9]]);
  });
  it('stacks outcomes, 0 apart from unknown', () => {
    const plot = toPlot(
      rows,
      readChoice({ kind: 'stack', who: toList(['临河市', '青原县']), from: '2021' }, units),
    );
    expect(plot.axis).toBe('unit');
    expect(plot.series.map(numbersOf)).toEqual([[30, 0]]);
    expect(plot.note).toContain('没有数的不画');
  });
  it('breaks long names into lines and keeps every character', () => {
    expect(toLines('临河市青原区白石镇人民政府', 8)).toEqual(['临河市青原区白石', '镇人民政府']);
    expect(toLines('白石镇人民政府 2021', 8)).toEqual(['白石镇人民政府', '2021']);
    expect(yearsBetween(2020, 2018)).toEqual([]);
  });
});

it('an indicator of a person stands in charts like any other, with a gap where a report says nothing of it', () => {
  const own = { id: 'own.films', label: '放映公益电影', unit: '场', wordings: ['放映公益电影'] };
  const found = { ...fact('own.films', 36, '2021', null), where: 'prose' as const };
  const [, , last] = reports;
  if (!last) throw new Error('There are three reports.');
  const mine = toRows(outlines, new Map([[last.id, [found]]]));
  const choice = readChoice(
    { what: 'own/own.films', who: '临河市' },
    findUnits(mine),
    toOwnIndicators([own]),
  );
  const [series] = toPlot(mine, choice).series;
  expect(series?.label).toBe('放映公益电影');
  expect(series && numbersOf(series)).toEqual([null, null, null, 36]);
});
