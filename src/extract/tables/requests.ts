import { CONCEPTS } from '../../catalogue/concepts.ts';
import { FORMS } from '../../catalogue/forms.ts';
import type { Applicant, Cell } from '../../model.ts';
import { readBlank, readNumber } from '../rows/cells.ts';

/** The application table as a whole: its sums choose among readings of cells that run together, and confirm subtotals. */

/** One row of the table with all ways to read its cells, each as long as `applicants`; no way where there are too many. */
export interface RequestRow {
  readonly concept: string;
  readonly applicants: readonly Applicant[];
  readonly options: readonly (readonly Cell[])[];
  /** The cells if the row prints just these numbers, else null. */
  readonly cut: (numbers: readonly number[]) => readonly Cell[] | null;
}

const LEAVES = CONCEPTS.filter(
  (c) => c.id.startsWith('outcome.') && c.kind === 'value' && !CONCEPTS.some((d) => d.parent === c.id),
).map((c) => c.id);
const OTHER = LEAVES.filter((id) => id.startsWith('outcome.other.'));

/** The number of each cell, NaN for one that holds none. */
export const numbersOf = (cells: readonly Cell[]): number[] =>
  cells.map(({ text }) => readNumber(text)?.amount ?? NaN);

/** True where the parts of a row add up to its total column; a subtotal of organisations is no part. */
export const rowHolds = (applicants: readonly Applicant[], cells: readonly Cell[]): boolean =>
  rowAdds(applicants, numbersOf(cells));

/** The same where cells that say that there is no number count nothing. */
export const rowHoldsBesideHoles = (applicants: readonly Applicant[], cells: readonly Cell[]): boolean =>
  rowAdds(applicants, besideHoles(cells));

/** The same of plain numbers. */
export function rowAdds(applicants: readonly Applicant[], values: readonly number[]): boolean {
  const of = (id: Applicant) => values[applicants.indexOf(id)];
  const sum = values.reduce((s, v, i) => (isPart(applicants[i]) ? s + v : s), 0);
  const legal = of('legal');
  return sum === of('total') && (legal === undefined || sum - (of('natural') ?? 0) === legal);
}

const isPart = (id: Applicant | undefined): boolean => id !== 'total' && id !== 'legal';

/** A relation between rows: the values of every column, times these signs, add up to nothing. */
type Relation = ReadonlyMap<string, number>;

const BALANCE: Relation = new Map([
  ['requests.received', 1],
  ['requests.carried_in', 1],
  ['requests.closed', -1],
  ['requests.carried_out', -1],
]);

const outcomesOf = (ids: readonly string[]): Relation =>
  new Map([...ids.map((id) => [id, 1] as const), ['requests.closed', -1]]);
/** The relations of the form of 2021, whose other outcomes have rows of their own, and of that of 2019. */
const IN_2021 = [BALANCE, outcomesOf(LEAVES)];
const IN_2019 = [BALANCE, outcomesOf([...LEAVES.filter((id) => !OTHER.includes(id)), 'outcome.other'])];

const relationsOf = (rows: readonly RequestRow[]): readonly Relation[] =>
  rows.some((row) => OTHER.includes(row.concept)) ? IN_2021 : IN_2019;

/** Rows of the table in printed order, without headings: of the form of 2021 and of that of 2019. */
export const TEMPLATES: readonly (readonly string[])[] = FORMS.filter(
  (form) => form.columnsBy === 'applicant',
).map((form) => form.rows.filter((row) => !row.heading).map((row) => row.concept));

const cellsOf = (row: RequestRow): readonly Cell[] => row.options[0] ?? [];

/** The number of each cell, 0 for one that says that there is none, NaN for any other. */
const besideHoles = (cells: readonly Cell[]): number[] =>
  numbersOf(cells).map((n, i) => (Number.isNaN(n) && readBlank(cells[i]?.text ?? '?') !== null ? 0 : n));

/** True where every row adds up and both relations between rows hold in every column; all rows must be read. */
export const tableHolds = (rows: readonly RequestRow[]): boolean =>
  rows.every((row) => row.options.length === 1 && rowHolds(row.applicants, cellsOf(row))) &&
  relationsOf(rows).every((relation) => relationHolds(rows, relation, numbersOf));

/**
 * True where the row of a concept adds up, and every column of the relation that it stands in; all its rows must be read,
 * cells that say that there is no number count nothing.
 */
export function sumsHold(concept: string, rows: readonly RequestRow[]): boolean {
  const relation = relationsOf(rows).find((r) => r.has(concept));
  const own = rows.find((row) => row.concept === concept);
  if (!relation || own?.options.length !== 1) return false;
  return rowHoldsBesideHoles(own.applicants, cellsOf(own)) && relationHolds(rows, relation, besideHoles);
}

/** Concepts in a relation that is known in a column and does not hold there. */
export const brokenIn = (rows: readonly RequestRow[]): ReadonlySet<string> =>
  new Set(
    relationsOf(rows).flatMap((relation) =>
      leftOver(rows, relation, besideHoles).some((rest) => rest !== 0 && !Number.isNaN(rest))
        ? [...relation.keys()]
        : [],
    ),
  );

const relationHolds = (
  rows: readonly RequestRow[],
  relation: Relation,
  valuesOf: (cells: readonly Cell[]) => readonly number[],
): boolean => leftOver(rows, relation, valuesOf).every((rest) => rest === 0);

/** By how much each column of a relation does not add up; NaN where a row of it is not read. */
function leftOver(
  rows: readonly RequestRow[],
  relation: Relation,
  valuesOf: (cells: readonly Cell[]) => readonly number[],
): readonly number[] {
  const sums = new Array<number>(rows[0]?.applicants.length ?? 0).fill(0);
  for (const [id, sign] of relation) {
    const row = rows.find((r) => r.concept === id);
    const values = row?.options.length === 1 ? valuesOf(cellsOf(row)) : [];
    sums.forEach((sum, column) => (sums[column] = sum + sign * (values[column] ?? NaN)));
  }
  return sums;
}

/** No more combinations than these are tried. */
const MOST = 50_000;

/**
 * The options that are left when the sums over the rows are asked: a relation strikes out what agrees with no reading of
 * its other rows. A relation with a row that is not there, or that nothing satisfies, strikes out nothing.
 */
export function settle(rows: readonly RequestRow[]): readonly RequestRow[] {
  if (rows.every(({ options }) => options.length === 1)) return rows;
  let settled = rows;
  for (let round = 0; round < 4; round += 1) {
    const before = settled;
    for (const relation of relationsOf(settled)) settled = strike(settled, relation);
    if (settled === before) break;
  }
  return settled;
}

function strike(rows: readonly RequestRow[], relation: Relation): readonly RequestRow[] {
  const terms = [...relation.keys()].map((id) => rows.filter((row) => row.concept === id));
  if (terms.some((found) => found.length !== 1)) return rows;
  const unknown = terms.flat().filter((row) => row.options.length === 0);
  if (unknown.length > 0) return compute(rows, relation, terms.flat(), unknown);
  const open = terms.flat().filter((row) => row.options.length > 1);
  const combinations = open.reduce((product, row) => product * row.options.length, 1);
  if (open.length === 0 || combinations > MOST) return rows;
  const width = open[0]?.applicants.length ?? 0;
  const sign = (row: RequestRow) => relation.get(row.concept) ?? 0;
  const fixed = new Array<number>(width).fill(0);
  for (const row of terms.flat().filter((r) => r.options.length === 1))
    numbersOf(row.options[0] ?? []).forEach((v, i) => (fixed[i] = (fixed[i] ?? 0) + sign(row) * v));
  const values = open.map((row) => row.options.map((option) => numbersOf(option).map((v) => v * sign(row))));
  const kept = open.map(() => new Set<number>());
  for (let n = 0; n < combinations; n += 1) {
    let rest = n;
    const picks = values.map((options) => {
      const pick = rest % options.length;
      rest = Math.floor(rest / options.length);
      return pick;
    });
    const adds = fixed.every((v, i) => picks.reduce((s, p, r) => s + (values[r]?.[p]?.[i] ?? NaN), v) === 0);
    if (adds) picks.forEach((pick, r) => kept[r]?.add(pick));
  }
  if (kept.some((set) => set.size === 0)) return rows;
  if (open.every((row, r) => kept[r]?.size === row.options.length)) return rows;
  return rows.map((row) => {
    const r = open.indexOf(row);
    return r < 0 ? row : { ...row, options: row.options.filter((_, i) => kept[r]?.has(i)) };
  });
}

/** The one row that can be cut in too many ways is computed from the others, and read if it prints what they give. */
function compute(
  rows: readonly RequestRow[],
  relation: Relation,
  terms: readonly RequestRow[],
  unknown: readonly RequestRow[],
): readonly RequestRow[] {
  const [row] = unknown;
  if (!row || unknown.length > 1 || terms.some((r) => r !== row && r.options.length !== 1)) return rows;
  const sign = (r: RequestRow) => relation.get(r.concept) ?? 0;
  const numbers = row.applicants.map((_, column) =>
    terms.reduce(
      (sum, r) =>
        r === row ? sum : sum - (sign(r) / sign(row)) * (numbersOf(r.options[0] ?? [])[column] ?? NaN),
      0,
    ),
  );
  const cells = numbers.every((n) => n >= 0) && rowAdds(row.applicants, numbers) ? row.cut(numbers) : null;
  return cells ? rows.map((r) => (r === row ? { ...row, options: [cells] } : r)) : rows;
}

/**
 * True where a printed subtotal (不予公开 and the like) may be taken: all of its parts were read and add up to it, or
 * the table has none of its parts. A label whose own row was lost looks just the same, hence the proof.
 */
export function isSubtotal(row: RequestRow, rows: readonly RequestRow[]): boolean {
  const parts = LEAVES.filter((id) => id.startsWith(`${row.concept}.`));
  const found = rows.filter((r) => parts.includes(r.concept) && r.options.length === 1);
  if (found.length === 0) return row.concept === 'outcome.other';
  if (found.length < parts.length) return false;
  const total = numbersOf(row.options[0] ?? []);
  return total.every(
    (v, i) => found.reduce((sum, r) => sum + (numbersOf(r.options[0] ?? [])[i] ?? NaN), 0) === v,
  );
}
