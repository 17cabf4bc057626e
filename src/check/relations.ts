import type { Check } from '../catalogue/checks.ts';
import { add, compare, equal, fromInteger, subtract, toPlain } from '../decimal.ts';
import type { Decimal, Finding, Relation, Term } from '../model.ts';
import { spanOf } from './interval.ts';
import type { Interval } from './interval.ts';
import { numbersOf, tiedNumbers } from './numbers.ts';
import type { Tied } from './numbers.ts';
import { canCut, canRound, halfOf, HUNDRED, isPositive, percentOf } from './quotients.ts';
import { findingOf, knownSum } from './sides.ts';
import { frameOf } from './terms.ts';
import type { Question } from './terms.ts';

/** Parts and shares that the text itself states: 其中 …, 占 …%. */

/**
 * Parts after 其中 do not exceed what they are parts of, and add to it where the words say that the list is full.
 * `编制100名,其中甲单位60名、乙单位70名` fails; parts counted in other units (件, 人次) are left unchecked. A list that only
 * order makes one is in doubt where it does not add up; it is full where the shares of its parts add to about 100.
 */
export function runParts(check: Check, { extraction, facts }: Question): readonly Finding[] {
  const relations = extraction.relations.filter(({ kind }) => kind === 'parts');
  if (relations.length === 0) return [];
  const at = numbersOf(extraction, facts(check.forms));
  const meantFull = (relation: Relation) =>
    relation.loose === true && hasAllShares(relation, extraction.relations, at);
  return relations.flatMap((relation) => {
    const tied = tiedNumbers(relation, at);
    if (!tied) return [];
    const asked = relation.loose ? { ...check, severity: 'soft' as const } : check;
    const parts = tied.parts.map(({ summand }) => summand);
    const op = relation.full || meantFull(relation) ? '=' : '<=';
    const found = findingOf(asked, op, parts, [tied.whole.summand]);
    if (found.status === 'pass' && isInside(relation, relations)) return [];
    if (found.status !== 'fail') return [found];
    if (mixesMeasures([tied.whole, ...tied.parts]))
      return [{ ...found, status: 'unchecked' as const, words: { reason: 'measures' } }];
    return [
      op === '<=' && maySayTwice(tied)
        ? { ...found, severity: 'soft' as const, words: { ...found.words, reason: 'channels' } }
        : found,
    ];
  });
}

const CHANNELS: ReadonlySet<string> = new Set(
  ['website', 'gazette', 'weibo', 'wechat', 'newmedia', 'media', 'board', 'reading_point', 'other'].map(
    (channel) => `proactive.${channel}`,
  ),
);

/** What several channels published is counted for each of them; none alone can have more than there is. */
function maySayTwice({ whole, parts }: NonNullable<ReturnType<typeof tiedNumbers>>): boolean {
  const concepts = parts.flatMap(({ figure }) => (figure.concept === '' ? [] : [figure.concept]));
  const total = whole.summand.term.value;
  const isWithin = ({ value }: Term) => value !== null && total !== null && compare(value, total) <= 0;
  return (
    whole.figure.concept === 'proactive.total' &&
    concepts.length > 1 &&
    concepts.every((concept) => CHANNELS.has(concept)) &&
    parts.every(({ summand }) => isWithin(summand.term))
  );
}

/** The same list carried further says it all. */
const isInside = (relation: Relation, relations: readonly Relation[]): boolean =>
  relations.some(
    (other) =>
      other.loose === true &&
      other !== relation &&
      other.whole === relation.whole &&
      relation.parts.every((part) => other.parts.includes(part)),
  );

const FULL_FROM = fromInteger(97);
const FULL_TO = fromInteger(103);

/** True where each part has a share, and the shares add to about 100: the list was meant to be full. */
function hasAllShares(
  { whole, parts }: Relation,
  relations: readonly Relation[],
  at: (start: number) => Tied | null,
): boolean {
  const stated = parts.map((part) => {
    const share = relations.find(
      (r) => r.kind === 'share' && r.whole === whole && r.parts[0] === part,
    )?.share;
    return share === undefined || share === null ? null : (at(share)?.figure.value ?? null);
  });
  const sum = stated.reduce((total, value) => total && value && add(total, value), fromInteger(0));
  return sum !== null && compare(sum, FULL_FROM) >= 0 && compare(sum, FULL_TO) <= 0;
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

/** The shares of the text whose part and whole are stated, in order. */
function findShares(check: Check, { extraction, facts }: Question): readonly Share[] {
  if (!extraction.relations.some(({ kind }) => kind === 'share')) return [];
  const at = numbersOf(extraction, facts(check.forms));
  const shares = extraction.relations.flatMap((relation) => toShare(relation, 'share', at) ?? []);
  return shares.sort((a, b) => a.stated.figure.span.start - b.stated.figure.span.start);
}

function toShare(
  relation: Relation,
  kind: Relation['kind'],
  at: (start: number) => Tied | null,
): Share | null {
  const tied = relation.kind === kind ? tiedNumbers(relation, at) : null;
  const stated = relation.share === null ? null : at(relation.share);
  const part = tied?.parts[0];
  const partValue = part?.summand.term.value;
  const wholeValue = tied?.whole.summand.term.value;
  const percent = stated?.figure.value;
  if (!tied || !stated || !part || !partValue || !wholeValue || !percent) return null;
  const partRange = spanOf(partValue, part.summand.bound).possible;
  const wholeRange = spanOf(wholeValue, tied.whole.summand.bound).possible;
  return isPositive(wholeRange) ? { stated, percent, part, partRange, whole: tied.whole, wholeRange } : null;
}

const isRounded = ({ percent, stated, partRange, wholeRange }: Share): boolean =>
  canRound(partRange, wholeRange, percent, spanOf(percent, stated.figure.bound).possible);
const isCut = ({ percent, partRange, wholeRange }: Share): boolean => canCut(partRange, wholeRange, percent);

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

const quotientOf = ({ part, whole }: Share, exponent: number): Decimal =>
  percentOf(part.summand.term.value ?? HUNDRED, whole.summand.term.value ?? HUNDRED, exponent);

/** True where a full list of shares adds to 100 as printed and would not if each were rounded: someone made it fit. */
function isAdjusted(share: Share, shares: readonly Share[]): boolean {
  const list = findFullLists(shares).find((one) => one.includes(share));
  if (!list) return false;
  const isHundred = (of: (one: Share) => Decimal) => equal(list.map(of).reduce(add), HUNDRED);
  return isHundred(({ percent }) => percent) && !isHundred((one) => quotientOf(one, one.percent.exponent));
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

/** A rate of 100 % means that all was done: `受理63件,办结61件,办结率100%` is in doubt. */
export function runClosure(check: Check, { extraction, facts }: Question): readonly Finding[] {
  const relations = extraction.relations.filter(({ kind }) => kind === 'rate');
  if (relations.length === 0) return [];
  const at = numbersOf(extraction, facts(check.forms));
  return relations.flatMap((relation) => {
    const share = toShare(relation, 'rate', at);
    if (!share || share.stated.figure.bound !== null || !equal(share.percent, HUNDRED)) return [];
    return [findingOf(check, '=', [share.part.summand], [share.whole.summand])];
  });
}
