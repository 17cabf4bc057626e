import { describe, expect, test } from 'vitest';
import { toDecimal } from '../../src/decimal.ts';
import { LAYOUTS, TWICE_DIFFERENT } from './layouts.ts';
import { printReport, readPrint } from './read.ts';
import { readSlowly, SLOW_LAYOUTS } from './slow.ts';
import type { Made } from './drawn.ts';

/**
 * Every named layout of every form that is printed so, in seeds that go through all scripts and all ways of printing
 * nothing. Some seeds of each here; `npm run layouts` runs all forty.
 */

const ALL_SEEDS = 40;
const SOME = 4;
const isAll = process.env.LAYOUTS === 'all';
const cases = LAYOUTS.flatMap((layout) => layout.forms.map((form) => ({ layout, form })));
const seedsOf = (index: number): readonly number[] =>
  isAll
    ? Array.from({ length: ALL_SEEDS }, (_, seed) => seed)
    : Array.from({ length: SOME }, (_, i) => (index * 3 + i * 11) % ALL_SEEDS);

describe('layouts', () => {
  test('there are enough of them, each named once', () => {
    expect(new Set(LAYOUTS.map(({ name }) => name)).size).toBe(LAYOUTS.length);
    expect(LAYOUTS.length).toBeGreaterThanOrEqual(45);
  });

  test.each(cases.map(({ layout, form }, index) => ({ name: layout.name, form, layout, index })))(
    '$name, form $form',
    async ({ layout, form, index }) => {
      for (const seed of seedsOf(index)) {
        const print = printReport(layout, form, seed);
        if (layout.filled && print.made.zero.text === '') continue;
        const { wrong, unread, extraction } = await readPrint(layout, print);
        const told = `seed ${String(seed)}, ${print.note}`;
        expect(wrong, told).toEqual([]);
        const mayStayUnread =
          layout.open === 'always' || (layout.open === 'holes' && print.made.zero.text === '');
        if (!mayStayUnread) expect(unread, told).toEqual([]);
        if (unread.length > 0) expect(extraction.notices.length, told).toBeGreaterThan(0);
      }
    },
    600_000,
  );

  test.each(['2021', '2019'] as const)(
    'two tables that differ, form %s: said, and both values kept',
    async (form) => {
      for (let seed = 0; seed < ALL_SEEDS; seed += isAll ? 1 : 9) {
        const print = printReport(TWICE_DIFFERENT, form, seed);
        const { extraction, wrong } = await readPrint(TWICE_DIFFERENT, print);
        if (!print.text.includes('987654')) continue;
        expect(wrong.length, print.note).toBe(1);
        expect(wrong[0]).toContain('987654');
        expect(extraction.notices.map(({ kind }) => kind)).toContain('table-twice');
      }
    },
  );
});

describe('the answers themselves', () => {
  const layouts = LAYOUTS.filter(({ name }) => SLOW_LAYOUTS.includes(name));
  const cases = layouts.flatMap((layout) =>
    layout.forms.map((form) => ({ name: layout.name, form, layout })),
  );

  test.each(cases)('$name, form $form: a slow reading gives the same', ({ layout, form }) => {
    expect(layouts).toHaveLength(SLOW_LAYOUTS.length);
    for (let seed = 0; seed < 7; seed += 1) {
      const { made, text } = printReport(layout, form, seed);
      const read = readSlowly(text, layout.name, form);
      expect([...read.keys()].toSorted()).toEqual([...made.answers.keys()].toSorted());
      for (const [cell, answer] of made.answers) {
        const printed = read.get(cell) ?? '';
        const plain = /^info_fee|^capacity.litigation/.test(cell) && form === '2008' ? null : printed;
        if (answer.value === null) expect(printed, cell).toBe(made.zero.text);
        else if (plain !== null)
          expect([answer.value, answer.value.replace(/0000$/, '')], cell).toContain(printed);
      }
    }
  });

  test('rows, columns and the balance of the application table hold, with no number twice where none is 0', () => {
    for (const form of ['2021', '2019'] as const)
      for (let seed = 0; seed < ALL_SEEDS; seed += 7)
        checkSums(printReport(LAYOUTS[0] ?? TWICE_DIFFERENT, form, seed).made, seed);
  });
});

const PARTS = ['natural', 'business', 'research', 'ngo', 'legal_service', 'other'];

function checkSums({ answers }: Made, seed: number): void {
  const of = (cell: string): number => Number(toDecimal(answers.get(cell)?.value ?? '0')?.digits);
  const rows = [
    ...new Set(
      [...answers.keys()].filter((cell) => cell.endsWith('@total')).map((cell) => cell.split('@')[0] ?? ''),
    ),
  ];
  for (const row of rows)
    expect(
      PARTS.reduce((sum, part) => sum + of(`${row}@${part}`), 0),
      row,
    ).toBe(of(`${row}@total`));
  for (const column of [...PARTS, 'total']) {
    const outcomes = rows.filter((row) => row.startsWith('outcome.'));
    const closed = of(`requests.closed@${column}`);
    expect(outcomes.reduce((sum, row) => sum + of(`${row}@${column}`), 0)).toBe(closed);
    expect(of(`requests.received@${column}`) + of(`requests.carried_in@${column}`)).toBe(
      closed + of(`requests.carried_out@${column}`),
    );
  }
  const numbers = rows.flatMap((row) => PARTS.map((part) => of(`${row}@${part}`)));
  if (seed % 3 === 0) expect(new Set(numbers).size).toBe(numbers.length);
}
