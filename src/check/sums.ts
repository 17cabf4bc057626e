import type { Check, CheckKind, CheckTerm } from '../catalogue/checks.ts';
import { APPLICANTS } from '../catalogue/forms.ts';
import type { Applicant, Finding } from '../model.ts';
import { findingOf, frameOf, isKnown, summandOf, summandsOf } from './terms.ts';
import type { Question, Summand } from './terms.ts';

/** Sums, subtotals, channels and bounds: a sum on the left, a sum on the right, a relation between them. */

type Op = '=' | '<=' | '>=';
const isOp = (op: Check['op']): op is Op => op === '=' || op === '<=' || op === '>=';

/**
 * Asks left op right, once or for each column of the application table. Nothing is said where no term is known, where
 * prose leaves a whole side out, or where a sharper check speaks.
 * `74 + 1 = 70 + 4` fails, `70 + ? = 75` is unchecked, `76 + ? = 75` fails.
 */
export function runSum(check: Check, { facts, fields }: Question): readonly Finding[] {
  if (check.only && !check.only.some((name) => isNamed(fields.unit.value, name))) return [];
  const columns: readonly (Applicant | null)[] =
    check.each === 'applicant' ? APPLICANTS.map(({ id }) => id) : [null];
  return columns.flatMap((column) => {
    if (check.unless !== undefined && facts.pick(check.unless, column, check.forms)?.value) return [];
    const side = (terms: readonly CheckTerm[]) => summandsOf(terms, check, facts, column);
    return ask(check, side(check.left), side(check.right));
  });
}

/** Identities of the printed tables; a side of them that is wholly unknown is worth a word, a count that prose leaves out is not. */
const TABLED: readonly CheckKind[] = ['balance', 'column_sum', 'row_sum', 'axis_sum', 'plausibility'];

function ask(check: Check, left: readonly Summand[], right: readonly Summand[]): readonly Finding[] {
  if (![...left, ...right].some(isKnown) || !isOp(check.op)) return [];
  const isSaid = (side: readonly Summand[]) => side.some(({ fact }) => fact !== null);
  if (!TABLED.includes(check.kind) && !(isSaid(left) && isSaid(right))) return [];
  if (check.where === 'prose' && [...left, ...right].some(({ fact }) => fact?.where === 'table')) return [];
  return [findingOf(check, check.op, left, right)];
}

/** `白石镇人民政府` ends so; `青原县财政局` has 县 before it ends with 局. */
function isNamed(unit: string, name: string | readonly [string, string]): boolean {
  if (typeof name === 'string') return unit.endsWith(name);
  return unit.endsWith(name[1]) && unit.slice(0, -name[1].length).includes(name[0]);
}

const PARTS: readonly Applicant[] = ['natural', 'business', 'research', 'ngo', 'legal_service', 'other'];

/** Asks of every row of the application table: the six kinds of applicants add to its total. `3 + 2 = 5`. */
export function runAxis(check: Check, { facts }: Question): readonly Finding[] {
  return facts.concepts.flatMap((concept) => {
    const row = facts.all(concept, check.forms);
    if (!row.some((fact) => fact.applicant !== null && PARTS.includes(fact.applicant))) return [];
    const printed = row.some((fact) => fact.where === 'table');
    const column = (applicant: Applicant) =>
      summandOf(facts.pick(concept, applicant, check.forms), concept, applicant);
    const total = column('total');
    // A number of the prose is no total of the table: it may count otherwise (收办 with what was carried in).
    const isForeign = printed && total.fact?.where === 'prose';
    return ask(check, PARTS.map(column), [isForeign ? summandOf(null, concept, 'total') : total]);
  });
}

/** Both numbers are zero, or neither is: `采购项目 0 项,金额 0 万元`. */
export function runBothOrNone(check: Check, { facts }: Question): readonly Finding[] {
  const summands = summandsOf(check.left, check, facts, null);
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
  const left = summandsOf(check.left, check, facts, null);
  const right = summandsOf(check.right, check, facts, null);
  const all = [...left, ...right];
  if (!all.every(({ fact }) => fact !== null)) return [];
  const asked = findingOf(check, '=', left, right);
  const isSame = asked.status === 'pass' && asked.leftSum?.digits !== '0';
  const status = all.every(isKnown) ? (isSame ? 'fail' : 'pass') : 'unchecked';
  return [{ ...asked, op: '!=', status, words: {} }];
}

/** Asks of every count under the given concepts that it is a whole number, zero or more: -5件 and 1.5件 are none. */
export function runNonNegative(check: Check, { facts }: Question): readonly Finding[] {
  const groups = check.left.map((term) => (typeof term === 'string' ? term : term.id));
  const summands = facts.concepts
    .filter((concept) => groups.some((group) => concept.startsWith(`${group}.`)))
    .flatMap((concept) => facts.all(concept, check.forms))
    .map((fact) => summandOf(fact, fact.concept, fact.applicant))
    .filter(isKnown);
  const isCount = ({ term: { value } }: Summand) =>
    value !== null &&
    !value.digits.startsWith('-') &&
    (value.exponent >= 0 || /^0*$/.test(value.digits.slice(value.exponent)));
  const good = summands.filter(isCount);
  const bad = summands.filter((summand) => !isCount(summand));
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
