import type { Check, CheckKind } from '../catalogue/checks.ts';
import type { Applicant, Finding } from '../model.ts';
import { gather } from '../text/gather.ts';
import { findingOf } from './sides.ts';
import { columnsOf, conceptOf, frameOf, isKnown, summandOf, summandsOf } from './terms.ts';
import type { FactsByConcept, Question, Summand } from './terms.ts';

/** Sums, subtotals, channels and bounds: a sum on the left, a sum on the right, a relation between them. */

type Op = '=' | '<=' | '>=';
const isOp = (op: Check['op']): op is Op => op === '=' || op === '<=' || op === '>=';

/**
 * Asks left op right, once or for each column of the application table. Nothing is said where no term is known, where
 * prose leaves a whole side out, or where a sharper check speaks.
 * `74 + 1 = 70 + 4` fails, `70 + ? = 75` is unchecked, `76 + ? = 75` fails.
 */
export function runSum(check: Check, { facts, tables, fields }: Question): readonly Finding[] {
  if (check.only && !check.only.some((name) => isNamed(fields.unit.value, name))) return [];
  const index = facts(check.forms);
  if (index.concepts.length === 0) return [];
  const isPrinted = (concept: string) => tables(check.forms).all(concept).length > 0;
  if (check.printed !== undefined && !isPrinted(check.printed)) return [];
  if (check.unprinted !== undefined && isPrinted(check.unprinted)) return [];
  return gather(columnsOf(check), (column) => {
    if (check.unless !== undefined && index.pick(check.unless, column)?.value) return [];
    return ask(check, index, column);
  });
}

/** Identities of the printed tables; a side of them that is wholly unknown is worth a word, a count that prose leaves out is not. */
const TABLED: readonly CheckKind[] = ['balance', 'column_sum', 'row_sum', 'axis_sum', 'plausibility'];

function ask(check: Check, facts: FactsByConcept, column: Applicant | null): readonly Finding[] {
  const left = summandsOf(check.left, facts, column);
  if (!TABLED.includes(check.kind) && !left.some(isSaid)) return [];
  return askSides(check, left, summandsOf(check.right, facts, column));
}
const isSaid = ({ fact }: Summand) => fact !== null;
const isOfTable = ({ fact }: Summand) => fact?.where === 'table';

function askSides(check: Check, left: readonly Summand[], right: readonly Summand[]): readonly Finding[] {
  const { op } = check;
  if (!(left.some(isKnown) || right.some(isKnown)) || !isOp(op)) return [];
  if (!TABLED.includes(check.kind) && !(left.some(isSaid) && right.some(isSaid))) return [];
  if (check.where === 'prose' && (left.some(isOfTable) || right.some(isOfTable))) return [];
  return [findingOf(check, op, left, right)];
}

/** `白石镇人民政府` ends so; `青原县财政局` has 县 before it ends with 局. */
function isNamed(unit: string, name: string | readonly [string, string]): boolean {
  if (typeof name === 'string') return unit.endsWith(name);
  return unit.endsWith(name[1]) && unit.slice(0, -name[1].length).includes(name[0]);
}

const PARTS: readonly Applicant[] = ['natural', 'business', 'research', 'ngo', 'legal_service', 'other'];

/** Asks of every row of the application table: the six kinds of applicants add to its total. `3 + 2 = 5`. */
export function runAxis(check: Check, { facts }: Question): readonly Finding[] {
  const index = facts(check.forms);
  return gather(index.concepts, (concept) => {
    const row = index.all(concept);
    if (!row.some((fact) => fact.applicant !== null && PARTS.includes(fact.applicant))) return [];
    const printed = row.some((fact) => fact.where === 'table');
    const total = index.ask(concept, 'total');
    // A number of the prose is no total of the table: it may count otherwise (收办 with what was carried in).
    const isForeign = printed && total.fact?.where === 'prose';
    const parts = PARTS.map((applicant) => index.ask(concept, applicant));
    return askSides(check, parts, [isForeign ? summandOf(null, concept, 'total') : total]);
  });
}

/** Both numbers are zero, or neither is: `采购项目 0 项,金额 0 万元`. */
export function runBothOrNone(check: Check, { facts }: Question): readonly Finding[] {
  const summands = summandsOf(check.left, facts(check.forms), null);
  const [first, second] = summands;
  if (!first || !second || !summands.some(isKnown)) return [];
  const asked = findingOf(check, '=', [first], [second]);
  const isZero = ({ term }: Summand) => term.value?.digits === '0';
  const status =
    !isKnown(first) || !isKnown(second) ? 'unchecked' : isZero(first) === isZero(second) ? 'pass' : 'fail';
  return [{ ...asked, status, words: {} }];
}

/** Suspects that a column was taken for another: decisions that equal the items before plus their change, and are not 0. */
export function runMisuse(check: Check, { facts }: Question): readonly Finding[] {
  const [left, right] = [check.left, check.right].map((side) => summandsOf(side, facts(check.forms), null));
  if (!left || !right) return [];
  const all = [...left, ...right];
  if (!all.every(({ fact }) => fact !== null)) return [];
  const asked = findingOf(check, '=', left, right);
  const isSame = asked.status === 'pass' && asked.leftSum?.digits !== '0';
  const status = all.every(isKnown) ? (isSame ? 'fail' : 'pass') : 'unchecked';
  return [{ ...asked, op: '!=', status, words: {} }];
}

/** Asks of every count under the given concepts that it is a whole number, zero or more: -5件 and 1.5件 are none. */
export function runNonNegative(check: Check, { facts }: Question): readonly Finding[] {
  const groups = check.left.map((term) => `${conceptOf(term)}.`);
  const index = facts(check.forms);
  const isCount = ({ term: { value }, count }: Summand) =>
    (count !== null && count >= 0) ||
    (value !== null &&
      !value.digits.startsWith('-') &&
      (value.exponent >= 0 || /^0*$/.test(value.digits.slice(value.exponent))));
  const [good, bad]: [Summand[], Summand[]] = [[], []];
  for (const concept of index.concepts) {
    if (!groups.some((group) => concept.startsWith(group))) continue;
    for (const fact of index.all(concept)) {
      const summand = index.told(fact);
      if (isKnown(summand)) (isCount(summand) ? good : bad).push(summand);
    }
  }
  const finding = (left: readonly Summand[], status: 'pass' | 'fail'): Finding => ({
    ...frameOf(check),
    status,
    op: '>=',
    left: left.map(({ term }) => term),
    right: [],
    leftSum: null,
    rightSum: null,
    words: {},
  });
  return [
    ...bad.map((summand) => finding([summand], 'fail')),
    ...(good.length > 0 ? [finding(good, 'pass')] : []),
  ];
}
