import type { Check, CheckKind, CheckTerm } from '../catalogue/checks.ts';
import type { Applicant, Finding, Term } from '../model.ts';
import { gather } from '../text/gather.ts';
import { findingOf } from './sides.ts';
import { columnsOf, conceptOf, frameOf, isColumn, isKnown, isStated, summandsOf, unstated } from './terms.ts';
import type { Ask, FactsByConcept, Question, Summand } from './terms.ts';

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
  const index = facts(check.forms);
  if (!canSay(check, index)) return [];
  const isPrinted = (concept: string) => index.rows.get(concept)?.isPrinted === true;
  if (check.printed !== undefined && !isPrinted(check.printed)) return [];
  if (check.unprinted !== undefined && isPrinted(check.unprinted)) return [];
  return gather(columnsOf(check), (column) => {
    if (check.unless !== undefined && index.ask(check.unless, column).fact?.value) return [];
    return ask(check, index, column);
  });
}

/** Identities of the printed tables; a side of them that is wholly unknown is worth a word, a count that prose leaves out is not. */
const TABLED: readonly CheckKind[] = ['balance', 'column_sum', 'row_sum', 'axis_sum', 'plausibility'];

const isTabled = ({ kind }: Check): boolean => TABLED.includes(kind);

/** False where nothing is said in any column; most checks of most reports end here. */
function canSay(check: Check, index: FactsByConcept): boolean {
  const isSaid = (side: readonly CheckTerm[]) => isStated(side, index);
  return isTabled(check)
    ? isSaid(check.left) || isSaid(check.right)
    : isSaid(check.left) && isSaid(check.right);
}

function ask(check: Check, index: FactsByConcept, column: Applicant | null): readonly Finding[] {
  const askBy = (by: Ask) =>
    askSides(check, summandsOf(check.left, by, column), summandsOf(check.right, by, column));
  const asked = askBy(index.ask);
  if (!asked.some(isFailed)) return asked;
  return (
    otherwise(check, index)
      .map(askBy)
      .find((found) => found.length > 0 && !found.some(isFailed)) ?? asked
  );
}
const isFailed = ({ status }: Finding): boolean => status === 'fail';

/** No more numbers of one indicator are tried. */
const MOST = 20;

/**
 * Ways of asking where the prose gives an indicator several numbers, each but the first in its turn: of which one a sum
 * holds is not wrong, and that there are several is told by itself.
 */
function otherwise(check: Check, index: FactsByConcept): readonly Ask[] {
  const concepts = [...check.left, ...check.right].map(conceptOf);
  return concepts.flatMap((concept) => {
    const row = index.rows.get(concept);
    if (!row?.isCrowded || row.isPrinted) return [];
    return row.all.slice(0, MOST).map(
      (told): Ask =>
        (asked, applicant) =>
          asked === concept && isColumn(told.fact, applicant) ? told : index.ask(asked, applicant),
    );
  });
}

const isSaid = ({ fact }: Summand) => fact !== null;
const isOfTable = ({ fact }: Summand) => fact?.where === 'table';

function askSides(check: Check, left: readonly Summand[], right: readonly Summand[]): readonly Finding[] {
  const { op } = check;
  if (!(left.some(isKnown) || right.some(isKnown)) || !isOp(op)) return [];
  if (!isTabled(check) && !(left.some(isSaid) && right.some(isSaid))) return [];
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
  const { rows } = facts(check.forms);
  return gather([...rows.values()], ({ concept, columns, isPrinted }) => {
    if (!PARTS.some((applicant) => columns[applicant])) return [];
    const parts = PARTS.map((applicant) => columns[applicant] ?? unstated(concept, applicant));
    // A number of the prose is no total of the table: it may count otherwise (收办 with what was carried in).
    const isForeign = isPrinted && columns.total?.fact.where === 'prose';
    const total = isForeign ? null : columns.total;
    return askSides(check, parts, [total ?? unstated(concept, 'total')]);
  });
}

/** Both numbers are zero, or neither is: `采购项目 0 项,金额 0 万元`. */
export function runBothOrNone(check: Check, { facts }: Question): readonly Finding[] {
  const summands = summandsOf(check.left, facts(check.forms).ask, null);
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
  const [left, right] = [check.left, check.right].map((side) =>
    summandsOf(side, facts(check.forms).ask, null),
  );
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
  const [good, bad]: [Term[], Term[]] = [[], []];
  for (const { concept, all } of facts(check.forms).rows.values()) {
    if (!groups.some((group) => concept.startsWith(group))) continue;
    for (const told of all) if (isKnown(told)) (isCount(told) ? good : bad).push(told.term);
  }
  const finding = (left: readonly Term[], status: 'pass' | 'fail'): Finding => ({
    ...frameOf(check),
    status,
    op: '>=',
    left,
    right: [],
    leftSum: null,
    rightSum: null,
    words: {},
  });
  return [...bad.map((term) => finding([term], 'fail')), ...(good.length > 0 ? [finding(good, 'pass')] : [])];
}

const isCount = ({ term: { value }, count }: Summand): boolean =>
  (count !== null && count >= 0) ||
  (value !== null &&
    !value.digits.startsWith('-') &&
    (value.exponent >= 0 || /^0*$/.test(value.digits.slice(value.exponent))));
