import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import type { Applicant, Fact, Finding } from '../../src/model.ts';
import { ZEROS } from '../layouts/drawn.ts';
import { chanceOf } from '../layouts/numbers.ts';
import type { Chance } from '../layouts/numbers.ts';
import { makeTables } from '../layouts/tables.ts';
import { extraction, fact } from '../build.ts';

/**
 * One number changed in a consistent report of the official form: found, and its cell among what is proposed.
 * `PLANTED=20000` plants as many errors and prints the shares; fewer here.
 */

const ERRORS = Number(process.env.PLANTED ?? 600);

interface Cell {
  readonly concept: string;
  readonly applicant: Applicant | null;
  readonly value: number;
}

/** The application table and the reviews of a consistent report as cells. */
function cellsOf(form: '2019' | '2021', seed: number): readonly Cell[] {
  const zero = ZEROS[0] ?? { text: '0', kind: '' as const };
  return [...makeTables(form, seed, zero).answers].flatMap(([key, { value }]) => {
    const [concept = '', applicant = ''] = key.split('@');
    if (value === null || !/^(?:requests|outcome|reconsideration|litigation)\./.test(concept)) return [];
    return [{ concept, applicant: applicant === '' ? null : (applicant as Applicant), value: Number(value) }];
  });
}

const factsOf = (form: '2019' | '2021', cells: readonly Cell[]): Fact[] =>
  cells.map(({ concept, applicant, value }) => fact(concept, String(value), { applicant, form }));

/** Slips as people and printers make them; null where one does not apply. */
const SLIPS: readonly ((n: number, chance: Chance) => number | null)[] = [
  (n, chance) => n + 1 + chance(9),
  (n, chance) => (n > 0 ? n - 1 - chance(n) : null),
  (n) => {
    const digits = String(n);
    return digits.length > 1 ? Number(digits[1] + (digits[0] ?? '') + digits.slice(2)) : null;
  },
  (n) => (n > 0 ? Number(String(n)[0] + String(n)) : null),
  (n) => (n > 9 ? Number(String(n).slice(1)) : null),
  (n) => (n > 0 ? n * 10 : null),
  (n) => (n > 0 ? 0 : null),
];

/** Sums of the printed form, reckoned without the engine: true where one does not hold. */
function isBroken(cells: readonly Cell[]): boolean {
  const at = (concept: string, applicant: Applicant | null) =>
    cells.find((cell) => cell.concept === concept && cell.applicant === applicant)?.value ?? 0;
  const sum = (some: readonly Cell[]) => some.reduce((total, { value }) => total + value, 0);
  const columns = new Set(cells.flatMap(({ applicant }) => applicant ?? []));
  const isOff = [...columns].some((column) => {
    const outcomes = cells.filter((c) => c.applicant === column && c.concept.startsWith('outcome.'));
    const received = at('requests.received', column) + at('requests.carried_in', column);
    const closed = at('requests.closed', column);
    return sum(outcomes) !== closed || received !== closed + at('requests.carried_out', column);
  });
  const rows = [...new Set(cells.flatMap((c) => (c.applicant ? [c.concept] : [])))];
  const isRowOff = rows.some((concept) => {
    const parts = cells.filter((c) => c.concept === concept && c.applicant !== 'total');
    return sum(parts) !== at(concept, 'total');
  });
  const isReviewOff = ['reconsideration', 'litigation.direct', 'litigation.after'].some((group) => {
    const parts = cells.filter((c) => c.concept.startsWith(`${group}.`) && !c.concept.endsWith('.total'));
    return sum(parts) !== at(`${group}.total`, null);
  });
  return isOff || isRowOff || isReviewOff;
}

const isHardFail = ({ status, severity }: Finding) => status === 'fail' && severity === 'hard';

test(`promise 56: planted errors are found and their cell is proposed, ${ERRORS} of them`, () => {
  const counted = { breaking: 0, found: 0, proposed: 0, first: 0, silent: 0 };
  for (let seed = 0; seed < ERRORS; seed++) {
    const chance = chanceOf(seed + 31);
    const form = chance(2) === 0 ? '2019' : '2021';
    const cells = cellsOf(form, seed % 97);
    const facts = factsOf(form, cells);
    const i = chance(cells.length);
    const cell = cells[i];
    const slip = SLIPS[chance(SLIPS.length)];
    const wrong = cell && slip ? slip(cell.value, chance) : null;
    if (!cell || wrong === null || wrong === cell.value) continue;
    const changed = cells.map((one, k) => (k === i ? { ...one, value: wrong } : one));
    const bad = facts.map((one, k) =>
      k === i ? { ...one, value: { digits: String(wrong), exponent: 0 } } : one,
    );
    const findings = runChecks(extraction(bad, { form }), bad).filter(isHardFail);
    if (!isBroken(changed)) {
      counted.silent += findings.length;
      continue;
    }
    counted.breaking += 1;
    if (findings.length > 0) counted.found += 1;
    const isRight = ({ changes }: NonNullable<Finding['proposals']>[number]) =>
      changes.length === 1 && changes[0]?.fact === bad[i]?.id && Number(changes[0]?.to.digits) === cell.value;
    const proposals = findings.map((finding) => finding.proposals ?? []);
    if (proposals.some((list) => list.some(isRight))) counted.proposed += 1;
    if (proposals.some(([best]) => best && isRight(best))) counted.first += 1;
  }
  const share = (n: number) => n / counted.breaking;
  if (process.env.PLANTED)
    console.log(
      `${counted.breaking} break a sum: found ${share(counted.found)}, proposed ${share(counted.proposed)}, first ${share(counted.first)}`,
    );
  expect(counted.breaking).toBeGreaterThan(ERRORS / 4);
  expect(share(counted.found)).toBeGreaterThanOrEqual(0.99);
  expect(share(counted.proposed)).toBeGreaterThanOrEqual(0.9);
  expect(counted.silent).toBe(0);
}, 3_600_000);

test('a consistent report has no hard failure', () => {
  for (let seed = 0; seed < 60; seed++)
    for (const form of ['2019', '2021'] as const) {
      const facts = factsOf(form, cellsOf(form, seed));
      expect(runChecks(extraction(facts, { form }), facts).filter(isHardFail)).toEqual([]);
    }
});
