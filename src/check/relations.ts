import type { Check } from '../catalogue/checks.ts';
import { add, compare, equal, subtract, toPlain } from '../decimal.ts';
import type { Decimal, Finding, Relation } from '../model.ts';
import { spanOf } from './interval.ts';
import type { Interval } from './interval.ts';
import { numbersOf, tiedNumbers } from './numbers.ts';
import type { Tied } from './numbers.ts';
import { findingOf, frameOf, knownSum } from './terms.ts';
import type { Question } from './terms.ts';

/** Parts and shares that the text itself states: 其中 …, 占 …%. */

/**
 * Parts after 其中 do not exceed what they are parts of, and add to it where the words say that the list is full.
 * `编制100名,其中甲单位60名、乙单位70名` fails; parts counted in other units (件, 人次) are left unchecked.
 */
export function runParts(check: Check, { extraction, facts }: Question): readonly Finding[] {
  const at = numbersOf(extraction, facts(check.forms));
  return extraction.relations
    .filter(({ kind }) => kind === 'parts')
    .flatMap((relation) => {
      const tied = tiedNumbers(relation, at);
      if (!tied) return [];
      const found = findingOf(
        check,
        relation.full ? '=' : '<=',
        tied.parts.map(({ summand }) => summand),
        [tied.whole.summand],
      );
      const isMixed = found.status === 'fail' && mixesMeasures([tied.whole, ...tied.parts]);
      return [isMixed ? { ...found, status: 'unchecked' as const, words: { reason: 'measures' } } : found];
    });
}

/** Numbers of other kinds than the whole cannot be its parts: 52条 and 破千万, 3期 and 60人次. */
function mixesMeasures(tied: readonly Tied[]): boolean {
  return new Set(tied.map(({ figure }) => figure.measure)).size > 1;
}

/** A stated share with its part and whole, all with numbers. */
interface Share {
  readonly stated: Tied;
  readonly percent: Decimal;
  readonly part: Tied;
  readonly partRange: Interval;
  readonly whole: Tied;
  readonly wholeRange: Interval;
}

const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: String(BigInt(a.digits) * BigInt(b.digits)),
  exponent: a.exponent + b.exponent,
});
const HUNDRED: Decimal = { digits: '100', exponent: 0 };

/** The shares of the text whose part and whole are stated, in order. */
function findShares(check: Check, { extraction, facts }: Question): readonly Share[] {
  if (!extraction.relations.some(({ kind }) => kind === 'share')) return [];
  const at = numbersOf(extraction, facts(check.forms));
  return extraction.relations.flatMap((relation) => toShare(relation, at) ?? []);
}

function toShare(relation: Relation, at: (start: number) => Tied | null): Share | null {
  const tied = relation.kind === 'share' ? tiedNumbers(relation, at) : null;
  const stated = relation.share === null ? null : at(relation.share);
  const part = tied?.parts[0];
  const partValue = part?.summand.term.value;
  const wholeValue = tied?.whole.summand.term.value;
  const percent = stated?.figure.value;
  if (!tied || !stated || !part || !partValue || !wholeValue || !percent) return null;
  const partRange = spanOf(partValue, part.summand.bound).possible;
  const wholeRange = spanOf(wholeValue, tied.whole.summand.bound).possible;
  if (wholeRange.low === null || compare(wholeRange.low, { digits: '0', exponent: 0 }) <= 0) return null;
  return { stated, percent, part, partRange, whole: tied.whole, wholeRange };
}

/** One unit of the last printed digit of a share, and half of it. */
const unitOf = ({ exponent }: Decimal): Decimal => ({ digits: '1', exponent });
const halfOf = ({ exponent }: Decimal): Decimal => ({ digits: '5', exponent: exponent - 1 });

/** True where 100 × part ÷ whole can lie from low to high. */
function canLie({ partRange, wholeRange }: Share, low: Decimal | null, high: Decimal | null): boolean {
  const over = high && wholeRange.high && partRange.low;
  if (over && compare(times(HUNDRED, over), times(high, wholeRange.high)) > 0) return false;
  const under = low && wholeRange.low && partRange.high;
  return !(under && compare(times(HUNDRED, under), times(low, wholeRange.low)) < 0);
}

function isRounded(share: Share): boolean {
  const { low, high } = spanOf(share.percent, share.stated.figure.bound).possible;
  const half = halfOf(share.percent);
  return canLie(share, low && subtract(low, half), high && add(high, half));
}
const isCut = (share: Share): boolean =>
  canLie(share, share.percent, add(share.percent, unitOf(share.percent)));

/**
 * A stated share is 100 × part ÷ whole within half a unit of its last printed digit, or cut off there if all shares of
 * that whole are. `746 ÷ 2275` is 32.79 %, so 占32% is in doubt where its neighbours are rounded.
 */
export function runPercent(check: Check, question: Question): readonly Finding[] {
  const shares = findShares(check, question);
  return shares.map((share) => {
    const others = shares.filter(({ whole }) => whole.figure.span.start === share.whole.figure.span.start);
    const status = isRounded(share) || others.every(isCut) ? 'pass' : 'fail';
    return shareFinding(check, share, status, isAdjusted(share, shares));
  });
}

function shareFinding(check: Check, share: Share, status: 'pass' | 'fail', adjusted: boolean): Finding {
  const { part, whole, percent } = share;
  return {
    ...frameOf(check),
    status,
    op: '~=',
    left: [share.stated.summand.term],
    right: [part.summand.term, whole.summand.term],
    leftSum: percent,
    rightSum: quotientOf(share, percent.exponent - 2),
    words: {
      expected: toPlain(quotientOf(share, percent.exponent)),
      ...(adjusted && status === 'fail' ? { reason: 'adjusted' } : {}),
    },
  };
}

/** 100 × part ÷ whole, rounded half up to a power of ten. */
function quotientOf({ part, whole }: Share, exponent: number): Decimal {
  const dividend = times(HUNDRED, part.summand.term.value ?? HUNDRED);
  const divisor = whole.summand.term.value ?? HUNDRED;
  const power = dividend.exponent - divisor.exponent - exponent;
  const scale = 10n ** BigInt(Math.abs(power));
  const top = BigInt(dividend.digits) * 2n * (power >= 0 ? scale : 1n);
  const bottom = BigInt(divisor.digits) * (power >= 0 ? 1n : scale);
  return { digits: String((top / bottom + 1n) / 2n), exponent };
}

/** True where a full list of shares adds to 100 as printed and would not if each were rounded: someone made it fit. */
function isAdjusted(share: Share, shares: readonly Share[]): boolean {
  const list = findFullLists(shares).find((one) => one.includes(share));
  if (!list) return false;
  const sum = (of: (one: Share) => Decimal) => list.map(of).reduce(add);
  return (
    equal(
      sum(({ percent }) => percent),
      HUNDRED,
    ) &&
    !equal(
      sum((one) => quotientOf(one, one.percent.exponent)),
      HUNDRED,
    )
  );
}

/** Lists of neighbouring shares whose parts add exactly to their whole. */
function findFullLists(shares: readonly Share[]): readonly (readonly Share[])[] {
  const lists: Share[][] = [];
  let open: Share[] = [];
  for (const share of shares) {
    if (open[0]?.whole.figure.span.start !== share.whole.figure.span.start) open = [];
    open.push(share);
    const sum = knownSum(open.map(({ part }) => part.summand));
    const whole = share.whole.summand.term.value;
    if (open.length > 1 && sum && whole && equal(sum, whole)) {
      lists.push(open);
      open = [];
    }
  }
  return lists;
}

/** The shares of a full list add to 100 within half a unit of the last digit for each of them: `67% + 32% + 1%`. */
export function runSharesTotal(check: Check, question: Question): readonly Finding[] {
  return findFullLists(findShares(check, question)).map((list) => {
    const total = list.map(({ percent }) => percent).reduce(add);
    const slack = list.map(({ percent }) => halfOf(percent)).reduce(add);
    const off = subtract(total, HUNDRED);
    const isOff = compare(off, slack) > 0 || compare(subtract(HUNDRED, total), slack) > 0;
    return {
      ...frameOf(check),
      status: isOff ? 'fail' : 'pass',
      op: '~=',
      left: list.map(({ stated }) => stated.summand.term),
      right: [],
      leftSum: total,
      rightSum: HUNDRED,
      words: {},
    };
  });
}
