import type { Check } from '../catalogue/checks.ts';
import { add, fromInteger, negate } from '../decimal.ts';
import type { Decimal, Fact, Finding, Term } from '../model.ts';
import { missing, negated, spanOf, sumOf, UNKNOWN_CHANGE, UNKNOWN_COUNT, verdictOf } from './interval.ts';
import type { Span } from './interval.ts';
import { isKnown } from './terms.ts';
import type { Summand } from './terms.ts';

/** Two sides of summands in, the finding that compares their sums out. */

/** Where a summand lies; a change may be a decrease. */
function rangeOf({ term, bound }: Summand): Span {
  const unknown = isFree(term) ? UNKNOWN_CHANGE : UNKNOWN_COUNT;
  const span = term.value === null ? unknown : spanOf(term.value, bound);
  return term.sign === 1 ? span : negated(span);
}
const isFree = ({ concept }: Term) => concept.endsWith('.items_change');
/** Where the sum of a side lies. */
export const sideOf = (summands: readonly Summand[]): Span => sumOf(summands.map(rangeOf));

/** Sum of the known terms; null where none is known. */
export function knownSum(summands: readonly Summand[]): Decimal | null {
  return summands.reduce<Decimal | null>((sum, { term }) => {
    if (term.value === null) return sum;
    const value = term.sign === 1 ? term.value : negate(term.value);
    return sum ? add(sum, value) : value;
  }, null);
}

/** True where numbers of the organ itself (本级) meet numbers of the whole area (全市): no relation holds between them. */
function mixesScopes(left: readonly Summand[], right: readonly Summand[]): boolean {
  const has = (scope: Fact['scope']) => (one: Summand) => one.fact?.scope === scope && isKnown(one);
  const isAny = (scope: Fact['scope']) => left.some(has(scope)) || right.some(has(scope));
  return isAny('unit') && isAny('area');
}

/** Known sum and number of unknown terms of a side of plain counts; null where a term is of another kind. */
function countSide(summands: readonly Summand[]): { readonly sum: number; readonly unknown: number } | null {
  let sum = 0;
  let unknown = 0;
  for (const { count, term } of summands) {
    if (count !== null) sum += count;
    else if (term.value !== null || term.sign !== 1 || isFree(term)) return null;
    else unknown += 1;
  }
  return { sum, unknown };
}

type Op = '=' | '<=' | '>=';
type Asked = Pick<Finding, 'status' | 'leftSum' | 'rightSum' | 'open'>;

/** Asks left op right. Counts, which nearly all are, are compared as plain numbers; the rest by where they lie. */
function compareSides(left: readonly Summand[], op: Op, right: readonly Summand[]): Asked {
  const [l, r] = [countSide(left), countSide(right)];
  if (!l || !r) {
    const [a, b] = [sideOf(left), sideOf(right)];
    const status = verdictOf(a, op, b);
    const open = status === 'unchecked' ? openOf(left, op, right) : null;
    return { status, leftSum: knownSum(left), rightSum: knownSum(right), ...(open && { open }) };
  }
  const status = verdictOfCounts(l, op, r);
  const leftSum = left.length === l.unknown ? null : fromInteger(l.sum);
  const rightSum = right.length === r.unknown ? null : fromInteger(r.sum);
  const open = status === 'unchecked' ? openOf(left, op, right) : null;
  return open ? { status, leftSum, rightSum, open } : { status, leftSum, rightSum };
}

type CountSide = NonNullable<ReturnType<typeof countSide>>;

function verdictOfCounts(left: CountSide, op: Op, right: CountSide): Finding['status'] {
  if (op === '>=') return verdictOfCounts(right, '<=', left);
  const isOver = left.sum > right.sum && right.unknown === 0;
  if (isOver || (op === '=' && right.sum > left.sum && left.unknown === 0)) return 'fail';
  if (left.unknown > 0) return 'unchecked';
  if (op === '<=') return left.sum <= right.sum ? 'pass' : 'unchecked';
  return right.unknown === 0 ? 'pass' : 'unchecked';
}

/** Where the unknown terms of the one side that has any would have to lie; null where both have, or none. */
function openOf(left: readonly Summand[], op: Op, right: readonly Summand[]): Finding['open'] | null {
  if (op === '>=') return openOf(right, '<=', left);
  const isOpen = (side: readonly Summand[]) => side.some((one) => !isKnown(one));
  if (isOpen(left) === isOpen(right)) return null;
  if ([...left, ...right].some(({ term }) => term.value === null && (term.sign === -1 || isFree(term))))
    return null;
  const [mine, other] = isOpen(left) ? [left, right] : [right, left];
  const known = sideOf(mine.filter(isKnown));
  return missing(
    known.possible,
    sideOf(other).possible,
    op === '=' ? 'equal' : mine === left ? 'below' : 'above',
  );
}

/** The finding for two sides: verdict, terms and sums. A miss with an innocent reading is unchecked, and says which. */
export function findingOf(
  check: Check,
  op: Op,
  left: readonly Summand[],
  right: readonly Summand[],
): Finding {
  const asked = compareSides(left, op, right);
  const reason = asked.status === 'pass' ? '' : mixesScopes(left, right) ? 'scopes' : (check.innocent ?? '');
  const excused = asked.status === 'fail' && reason !== '';
  // Written out: a spread of so many fields is slow.
  const finding: Finding = {
    check: check.id,
    kind: check.kind,
    severity: check.severity,
    status: excused ? 'unchecked' : asked.status,
    op,
    left: left.map(termOf),
    right: right.map(termOf),
    leftSum: asked.leftSum,
    rightSum: asked.rightSum,
    words: excused ? { reason } : NO_WORDS,
  };
  return asked.open ? { ...finding, open: asked.open } : finding;
}
const termOf = ({ term }: Summand) => term;
const NO_WORDS: Finding['words'] = {};
