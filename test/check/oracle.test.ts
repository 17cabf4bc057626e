import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/catalogue/checks.ts';
import type { Check } from '../../src/catalogue/checks.ts';
import { runChecks } from '../../src/check/check.ts';
import { toDecimal, toNumber } from '../../src/decimal.ts';
import type { Applicant, Bound, Fact, Finding, FormId } from '../../src/model.ts';
import { chanceOf } from '../layouts/numbers.ts';
import type { Chance } from '../layouts/numbers.ts';
import { extraction, fact } from '../build.ts';

/**
 * An independent checker that tries every fill of the unknown cells, slow and plain. `TABLES=100000` runs as many random
 * tables; fewer here.
 */

const TABLES = Number(process.env.TABLES ?? 2000);

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

const PARTS: readonly Applicant[] = ['natural', 'business', 'research', 'ngo', 'legal_service', 'other'];
const COLUMNS: readonly Applicant[] = [...PARTS, 'total'];

interface Side {
  readonly sum: number;
  readonly unknown: number;
  readonly all: number;
}
const sideOf = (values: readonly (number | null)[]): Side => ({
  sum: values.reduce<number>((total, value) => total + (value ?? 0), 0),
  unknown: values.filter((value) => value === null).length,
  all: values.length,
});

/** Tries everything that unknown counts can add, up to more than both sides have. */
function tryFills(left: Side, op: string, right: Side): Finding['status'] | null {
  if (left.unknown + right.unknown === left.all + right.all) return null;
  const most = Math.max(left.sum, right.sum) + 1;
  const fills = ({ unknown }: Side) => (unknown === 0 ? 0 : most);
  let [isEver, isAlways] = [false, true];
  for (let more = 0; more <= fills(left); more++)
    for (let other = 0; other <= fills(right); other++)
      if (holds(left.sum + more, op, right.sum + other)) isEver = true;
      else isAlways = false;
  return isAlways ? 'pass' : isEver ? 'unchecked' : 'fail';
}

function slowVerdict(check: Check, cells: Cells, column: Applicant | null): Finding['status'] | null {
  const side = (terms: Check['left']) =>
    sideOf(
      terms
        .filter((term) => typeof term === 'string' || !term.optional || isNumber(cells, term.id, column))
        .map((term) => {
          const value = cells.get(keyOf(idOf(term), column)) ?? null;
          if (value !== null || typeof term === 'string' || term.otherwise === undefined) return value;
          return cells.get(keyOf(term.otherwise, column)) ?? null;
        }),
    );
  return tryFills(side(check.left), check.op, side(check.right));
}

/** Of a row of the application table. */
const slowRow = (cells: Cells, concept: string) =>
  tryFills(
    sideOf(PARTS.map((column) => cells.get(keyOf(concept, column)) ?? null)),
    '=',
    sideOf([cells.get(keyOf(concept, 'total')) ?? null]),
  );

/** Checks of one way to print the outcomes are not asked of the other. */
function isForOther({ printed, unprinted }: Check, cells: Cells): boolean {
  const isThere = (concept: string) => COLUMNS.some((column) => cells.has(keyOf(concept, column)));
  return (printed !== undefined && !isThere(printed)) || (unprinted !== undefined && isThere(unprinted));
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
const CONCEPTS_OF = new Map(
  (['2008', '2014', '2019', '2021'] as const).map((form) => [
    form,
    { each: conceptsOf(form, true), alone: conceptsOf(form, false) },
  ]),
);

interface Drawn {
  readonly concept: string;
  readonly column: Applicant | null;
  readonly value: number | null;
}

/** A random table: numbers, blank cells (null), cells and rows that are not there. */
function drawTable(chance: Chance): { readonly form: FormId; readonly cells: readonly Drawn[] } {
  const form = (['2008', '2014', '2019', '2021'] as const)[chance(4)] ?? '2021';
  const { each, alone } = CONCEPTS_OF.get(form) ?? { each: [], alone: [] };
  const gaps = chance(3);
  const rows = each.filter(() => chance(12) > 0);
  const keys = [
    ...rows.flatMap((concept) => COLUMNS.map((column) => ({ concept, column }))),
    ...alone.map((concept) => ({ concept, column: null })),
  ];
  const cells = keys.flatMap((key): Drawn[] => {
    const drawn = chance(14);
    if (gaps > 0 && drawn === 0) return [];
    return [{ ...key, value: gaps > 0 && drawn <= gaps ? null : chance(3) }];
  });
  return { form, cells };
}

/** What the engine says and the slow checker does not, and the other way round. */
function differencesIn(form: FormId, drawn: readonly Drawn[]): readonly string[] {
  const cells: Cells = new Map(drawn.map(({ concept, column, value }) => [keyOf(concept, column), value]));
  const facts = drawn.map(({ concept, column, value }) =>
    fact(concept, value === null ? null : String(value), { applicant: column, form }),
  );
  const out: string[] = [];
  const seen = new Set<string>();
  for (const finding of runChecks(extraction(facts, { form }), facts)) {
    const row = finding.kind === 'axis_sum' ? (finding.right[0]?.concept ?? '') : '';
    const check = sums.find(({ id }) => id === finding.check);
    if (!check && row === '') continue;
    const column = check ? columnOf(finding) : null;
    seen.add(`${finding.check} ${column ?? ''}${row}`);
    const slow = check ? slowVerdict(check, cells, column) : slowRow(cells, row);
    if (slow !== finding.status)
      out.push(`${finding.check} ${column ?? ''}${row}: ${finding.status}, slowly ${String(slow)}`);
  }
  for (const check of sums.filter(({ forms, severity }) => forms.includes(form) && severity === 'hard')) {
    const isSkipped = check.where === 'prose' || isForOther(check, cells);
    if (isSkipped || (check.unless && isNumber(cells, check.unless, null))) continue;
    for (const column of check.each ? COLUMNS : [null])
      if (slowVerdict(check, cells, column) === 'fail' && !seen.has(`${check.id} ${column ?? ''}`))
        out.push(`${check.id} ${column ?? ''}: nothing, slowly fail`);
  }
  for (const concept of new Set(drawn.flatMap((cell) => (cell.column ? [cell.concept] : []))))
    if (slowRow(cells, concept) === 'fail' && !seen.has(`applicants-add-to-total ${concept}`))
      out.push(`row ${concept}: nothing, slowly fail`);
  return out;
}

test(`promise 55: checks agree with every fill of the unknown cells, in ${TABLES} tables`, () => {
  for (let seed = 0; seed < TABLES; seed++) {
    const { form, cells } = drawTable(chanceOf(seed));
    const differences = differencesIn(form, cells);
    if (differences.length > 0) expect(differences, `seed ${seed}`).toEqual([]);
  }
}, 7_200_000);

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

  test('promise 55: never fail where some numbers within the ranges fit', () => {
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
