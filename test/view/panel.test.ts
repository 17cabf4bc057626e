import { expect, test } from 'vitest';
import { CONCEPTS } from '../../src/catalogue/concepts.ts';
import { PANEL } from '../../src/catalogue/panel.ts';
import { toPlain } from '../../src/decimal.ts';
import type { Fact, FormId, Report } from '../../src/model.ts';
import { toPanel } from '../../src/view/panel.ts';
import { unitKeyOf } from '../../src/view/report.ts';
import { column, extraction, fact, fields, report } from '../build.ts';

const of = (facts: readonly Fact[], form: FormId = '2021', more: Partial<Report> = {}, year = '2021') =>
  report(extraction(facts, { form, fields: fields({ unit: '青原县', year }) }), more);

function cell(id: string, facts: readonly Fact[], form: FormId = '2021') {
  const found = toPanel([of(facts, form)])[0]?.cells[id];
  if (!found) throw new Error(`The panel has no ${id}.`);
  return { ...found, value: found.value && toPlain(found.value) };
}

test('every column is made of concepts that are there', () => {
  const known = new Set(CONCEPTS.map(({ id }) => id));
  for (const { from } of PANEL)
    for (const joint of Object.values(from))
      for (const id of [...joint.concepts, ...(joint.minus ?? []), ...(joint.instead ? [joint.instead] : [])])
        expect(known).toContain(id);
  expect(
    JSON.stringify(
      PANEL.map(({ note, break: end, from }) => [note, end, Object.values(from).map((one) => one.note)]),
    ),
  ).not.toMatch(/[a-z]{4} [a-z]{2}/);
});

test('a value of the total column, with its fact', () => {
  const facts = [
    fact('requests.received', '2', { applicant: 'natural' }),
    fact('requests.received', '3', { applicant: 'total' }),
  ];
  expect(cell('app.received', facts)).toMatchObject({
    value: '3',
    quality: 'exact',
    facts: [facts[1]?.id],
    why: null,
  });
  expect(cell('app.received', facts.slice(0, 1))).toMatchObject({ value: null, why: 'unmentioned' });
});

test('an unknown part makes a sum unknown, never less', () => {
  const known = { 'requests.received': '3', 'requests.carried_in': '0' };
  expect(cell('app.workload', column('total', known))).toMatchObject({ value: '3', derived: true });
  const part = cell('app.workload', column('total', { ...known, 'requests.carried_in': null }));
  expect(part).toMatchObject({ value: null, why: 'part-unknown', quality: '' });
  expect(part.reason).toContain('上年结转');
  const before = { 'requests.received': '5', 'requests.closed': '4' };
  expect(cell('app.carried_out', column(null, before, { form: '2014' }), '2014')).toMatchObject({
    value: '1',
  });
  expect(
    cell('app.carried_out', column(null, { 'requests.received': '5' }, { form: '2014' }), '2014'),
  ).toMatchObject({ value: null });
});

test('five ways of having no number are five words', () => {
  const kinds = ['blank', 'slash', 'dash', 'na'] as const;
  const whys = kinds.map((kind) => cell('recon.total', [fact('reconsideration.total', null, { kind })]));
  expect(whys.map(({ why }) => why)).toEqual(kinds);
  const all = [...whys, cell('recon.total', []), cell('consult', [])];
  expect(all[5]?.why).toBe('no-row');
  expect(new Set(all.map(({ reason }) => reason)).size).toBe(6);
});

test('a number of the prose stands in for parts that are not known', () => {
  const said = fact('litigation.total', '5', { where: 'prose' });
  expect(cell('lit.total', [said])).toMatchObject({ value: '5', quality: 'prose_only', derived: false });
  const table = column(null, { 'litigation.direct.total': '1', 'litigation.after.total': '2' });
  expect(cell('lit.total', [said, ...table])).toMatchObject({ value: '3', quality: 'derived' });
});

test('a text that mixes forms gives what each form has', () => {
  const facts = [
    fact('rules.public_total', '7', { form: '2019' }),
    fact('requests.received', '3', { applicant: 'total' }),
  ];
  expect(cell('rules.in_force', facts)).toMatchObject({ value: '7', quality: 'partial' });
  expect(cell('app.received', facts)).toMatchObject({ value: '3' });
});

test('a row for a unit and year; of two reports the one added last counts', () => {
  const at = (addedAt: string, id: string, year: string, unitKey = '青原县') =>
    of([], '2021', { addedAt, id, unitKey }, year);
  const rows = toPanel([
    at('2024-01-02', 'a', '2021'),
    at('2024-01-03', 'b', '2021'),
    at('2024-01-01', 'c', '2020'),
    at('2024-01-01', 'd', '2021', '白石镇'),
    at('2024-01-01', 'e', '2021', ''),
    at('2024-01-01', 'f', '2021', ''),
  ]);
  expect(
    rows
      .filter(({ unitKey }) => unitKey === '青原县')
      .map(({ year, report: id, others }) => [year, id, others]),
  ).toEqual([
    [2020, 'c', []],
    [2021, 'b', ['a']],
  ]);
  expect(rows).toHaveLength(5);
});

test('the key of a unit', () => {
  expect(unitKeyOf('青原县 人民政府')).toBe('青原县');
  expect(unitKeyOf('青原县人民政府办公室')).toBe('青原县人民政府办公室');
  expect(unitKeyOf('人民政府')).toBe('人民政府');
});
