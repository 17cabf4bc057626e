import { expect, test } from 'vitest';
import { toDecimal } from '../../../src/decimal.ts';
import { factId } from '../../../src/fact.ts';
import type { Applicant, Fact } from '../../../src/model.ts';
import { readTsv, toTsv } from '../../../src/ui/data/clipboard.ts';
import { blockBetween, tableOf, toPasted, toSheet } from '../../../src/ui/report/block.ts';
import { toPlan } from '../../../src/ui/report/paste.ts';
import { keyOf, toFilledTables } from '../../../src/ui/report/tables.ts';

/** An official table goes to a spreadsheet as it is drawn, and comes back cell by cell. */

const fact = (concept: string, applicant: Applicant, value: string | null): Fact => ({
  id: factId(concept, applicant, 0),
  concept,
  applicant,
  year: 2022,
  form: '2021',
  value: value === null ? null : toDecimal(value),
  bound: null,
  kind: value === null ? 'slash' : '',
  where: 'table',
  grade: 'sure',
  scope: '',
  places: [],
});
const received = (applicant: Applicant) => keyOf('2021', 'requests.received', applicant);
const carried = (applicant: Applicant) => keyOf('2021', 'requests.carried_in', applicant);
const tables = toFilledTables('2021', [
  fact('requests.received', 'natural', '12'),
  fact('requests.received', 'business', null),
]);
const table = tableOf(tables, received('natural'));
if (table === null) throw new Error('The application table is not drawn.');
const plan = (rows: readonly (readonly string[])[], from = received('natural')) =>
  toPlan(toPasted(table, from, rows), () => '件');

test('the whole table, copied and pasted back, changes nothing', () => {
  const sheet = readTsv(toTsv(toSheet(table)));
  expect(new Set(sheet.map((row) => row.length)).size).toBe(1);
  const planned = plan(sheet, carried('total'));
  expect(planned).toHaveLength(table.rows.flat().length);
  expect(new Set(planned.map(({ becomes }) => becomes))).toEqual(new Set(['same']));
});

test('a block is a rectangle of the drawn table, whichever corner comes first', () => {
  const block = [
    [received('natural'), received('business')],
    [carried('natural'), carried('business')],
  ];
  const between = (from: string, to: string) =>
    blockBetween(table, from, to).map((row) => row.map(({ key }) => key));
  expect(between(received('natural'), carried('business'))).toEqual(block);
  expect(between(carried('business'), received('natural'))).toEqual(block);
  expect(between(received('natural'), 'elsewhere')).toEqual([]);
});

test('a pasted block begins at the cell; each cell is told what becomes of it', () => {
  const planned = plan([
    ['１２', '一百二十', 'abc'],
    ['/', ''],
  ]);
  expect(planned.map(({ cell, becomes }) => [cell.key, becomes])).toEqual([
    [received('natural'), 'same'],
    [received('business'), 'new'],
    [received('research'), 'unreadable'],
    [carried('natural'), 'new'],
    [carried('business'), 'same'],
  ]);
  expect(planned[1]?.typed?.value).toEqual(toDecimal('120'));
  expect(planned[3]?.typed).toEqual({ value: null, kind: 'slash' });
});

test('what falls beside the table is left out', () => {
  expect(plan([['1', '2', '3']], received('total')).map(({ cell }) => cell.key)).toEqual([received('total')]);
  expect(plan([['1']], 'elsewhere')).toEqual([]);
});
