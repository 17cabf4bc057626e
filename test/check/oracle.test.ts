import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/catalogue/checks.ts';
import type { Check } from '../../src/catalogue/checks.ts';
import { runChecks } from '../../src/check/check.ts';
import { toDecimal, toNumber } from '../../src/decimal.ts';
import type { Applicant, Bound, Fact, Finding, FormId } from '../../src/model.ts';
import { extraction, fact } from './build.ts';

/** An independent checker that tries every fill of the unknown cells, slow and plain. */

const SUMS = [
  'balance',
  'column_sum',
  'subtotal',
  'row_sum',
  'bound',
  'part_le_total',
  'part_sum_total',
  'channel_sum',
];
const sums = CHECKS.filter((check) => SUMS.includes(check.kind) && !check.innocent);
const idOf = (term: Check['left'][number]) => (typeof term === 'string' ? term : term.id);

/** What is printed for a concept in a column: a number, or null for a cell without one. */
type Cells = ReadonlyMap<string, number | null>;
const keyOf = (concept: string, column: Applicant | null) => `${concept}@${column ?? ''}`;

const isNumber = (cells: Cells, concept: string, column: Applicant | null) =>
  typeof cells.get(keyOf(concept, column)) === 'number';

const holds = (left: number, op: string, right: number) =>
  op === '=' ? left === right : op === '<=' ? left <= right : left >= right;

/** Two columns are enough: no check here looks across them. */
const COLUMNS: readonly Applicant[] = ['natural', 'other'];
/** No known sum here is above it: at most 21 terms of at most 2. */
const MOST = 42;
/** All sums that unknown counts can add, up to more than any known sum. */
const fills = (unknown: number) => Array.from({ length: unknown === 0 ? 1 : MOST + 2 }, (_, i) => i);

function slowVerdict(check: Check, cells: Cells, column: Applicant | null): Finding['status'] | null {
  const side = (terms: Check['left']) => {
    const said = terms.filter(
      (term) => typeof term === 'string' || !term.optional || isNumber(cells, term.id, column),
    );
    const values = said.map((term) => {
      const value = cells.get(keyOf(idOf(term), column)) ?? null;
      if (value !== null || typeof term === 'string' || term.otherwise === undefined) return value;
      return cells.get(keyOf(term.otherwise, column)) ?? null;
    });
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    return { sum, unknown: values.filter((value) => value === null).length, all: values.length };
  };
  const [left, right] = [side(check.left), side(check.right)];
  if (left.unknown + right.unknown === left.all + right.all) return null;
  const outcomes = fills(left.unknown).flatMap((more) =>
    fills(right.unknown).map((most) => holds(left.sum + more, check.op, right.sum + most)),
  );
  return outcomes.every(Boolean) ? 'pass' : outcomes.some(Boolean) ? 'unchecked' : 'fail';
}

/** The column a finding is about. */
const columnOf = ({ left, right }: Finding): Applicant | null =>
  [...left, ...right].map(({ applicant }) => applicant).find((applicant) => applicant !== null) ?? null;

const conceptsOf = (form: FormId, each: boolean) => [
  ...new Set(
    sums
      .filter((check) => check.forms.includes(form) && (check.each === 'applicant') === each)
      .flatMap((check) => [...check.left, ...check.right].map(idOf)),
  ),
];

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** A random table: numbers, blank cells (null), missing cells (undefined). */
const tables = fc.constantFrom<FormId>('2008', '2014', '2019', '2021').chain((form) => {
  const columns = form === '2019' || form === '2021' ? COLUMNS : [];
  const keys = [
    ...columns.flatMap((column) => conceptsOf(form, true).map((concept) => ({ concept, column }))),
    ...conceptsOf(form, false).map((concept) => ({ concept, column: null })),
  ];
  return fc
    .array(cell, { minLength: keys.length, maxLength: keys.length })
    .map((values) => ({ form, cells: keys.map((key, i) => ({ ...key, value: values[i] })) }));
});

/** Checks of one way to print the outcomes are not asked of the other. */
const isForOther = ({ printed, unprinted }: Check, cells: Cells): boolean => {
  const isThere = (concept: string) => [...cells.keys()].some((key) => key.startsWith(`${concept}@`));
  return (printed !== undefined && !isThere(printed)) || (unprinted !== undefined && isThere(unprinted));
};

test('checks agree with every fill of the unknown cells', () => {
  fc.assert(
    fc.property(tables, ({ form, cells }) => {
      const printed = cells.filter(({ value }) => value !== undefined);
      const map: Cells = new Map(
        printed.map(({ concept, column, value }) => [keyOf(concept, column), value ?? null]),
      );
      const facts = printed.map(({ concept, column, value }) =>
        fact(concept, value === undefined || value === null ? null : String(value), {
          applicant: column,
          form,
        }),
      );
      const found = runChecks(extraction(facts, { form }), facts);
      const seen = new Set<string>();
      for (const finding of found) {
        const check = sums.find(({ id }) => id === finding.check);
        if (!check) continue;
        const column = columnOf(finding);
        seen.add(`${check.id} ${column ?? ''}`);
        expect([check.id, column, finding.status]).toEqual([
          check.id,
          column,
          slowVerdict(check, map, column),
        ]);
      }
      for (const check of sums.filter(({ forms, severity }) => forms.includes(form) && severity === 'hard')) {
        if (
          check.where === 'prose' ||
          isForOther(check, map) ||
          (check.unless && isNumber(map, check.unless, null))
        )
          continue;
        for (const column of check.each ? COLUMNS : [null])
          if (slowVerdict(check, map, column) === 'fail')
            expect(seen).toContain(`${check.id} ${column ?? ''}`);
      }
    }),
    { numRuns: 100 },
  );
}, 30_000);

describe('rounded and approximate numbers', () => {
  const bounds: readonly Bound[] = ['least', 'most', 'around', null];
  /** Whole numbers that a stated number can stand for, from 0 to 90. */
  const meant = (value: number, exponent: number, bound: Bound): number[] => {
    const size = value * 10 ** exponent;
    const half = exponent > 0 ? 10 ** exponent / 2 : 0;
    const near = size / 10;
    return Array.from({ length: 91 }, (_, i) => i).filter((n) =>
      bound === 'least'
        ? n >= size
        : bound === 'most'
          ? n <= size
          : bound === 'around'
            ? Math.abs(n - size) <= near
            : Math.abs(n - size) <= half,
    );
  };
  const number = fc.record({
    value: fc.integer({ min: 0, max: 4 }),
    exponent: fc.constantFrom(0, 0, 1),
    bound: fc.constantFrom(...bounds),
  });

  test('never fail where some numbers within the ranges fit', () => {
    fc.assert(
      fc.property(number, number, number, (full, part, total) => {
        const facts = [
          ['capacity.staff.full_time', full] as const,
          ['capacity.staff.part_time', part] as const,
          ['capacity.staff', total] as const,
        ].map(([concept, { value, exponent, bound }]): Fact =>
          fact(concept, '1', {
            form: '2014',
            where: 'prose',
            value: { digits: String(value), exponent },
            bound,
          }),
        );
        const [found] = runChecks(extraction(facts), facts).filter(
          ({ check }) => check === 'capacity-staff-is-its-parts',
        );
        const [f, p, t] = [full, part, total].map((one) => meant(one.value, one.exponent, one.bound));
        const fits = f?.some((a) => p?.some((b) => t?.includes(a + b)));
        if (fits) expect(found?.status).not.toBe('fail');
        const exact = [full, part, total].every(({ bound, exponent }) => bound === null && exponent === 0);
        if (exact) expect(found?.status).toBe(fits ? 'pass' : 'fail');
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

test('an approximate number is meant near what it says', () => {
  const ask = (table: string, said: string, bound: Bound) => {
    const facts = [
      fact('reconsideration.total', table),
      fact('reconsideration.total', said, { where: 'prose', bound }),
    ];
    return runChecks(extraction(facts), facts).find(({ kind }) => kind === 'prose_table')?.status;
  };
  expect(ask('5512', '5500', 'least')).toBe('pass');
  expect(ask('5499', '5500', 'least')).toBe('fail');
  expect(ask('9000', '5500', 'least')).toBe('unchecked');
  expect(ask('198', '200', 'most')).toBe('pass');
  expect(ask('201', '200', 'most')).toBe('fail');
  expect(ask('195', '200', 'around')).toBe('pass');
  expect(ask('300', '200', 'around')).toBe('fail');
  expect(toNumber(toDecimal('12.3', 8) ?? { digits: '0', exponent: 0 })).toBe(1_230_000_000);
});
