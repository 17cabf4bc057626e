import { gather } from '../../text/gather.ts';
import { add, compare, equal } from '../../decimal.ts';
import {
  BESIDE_LIST,
  CHANGED,
  FULL,
  LEFT_OVER,
  OF_CASES,
  ONLY_APPLICANT,
  PARTS,
  SUM,
} from '../../catalogue/wordings.ts';
import type { Decimal } from '../../model.ts';
import type { Spot } from './clauses.ts';
import { isNotOne, withoutTail } from './mentions.ts';

/** Which numbers are parts of which: `收到申请12件,其中网上申请8件、信函申请4件`. */

export interface PartList {
  readonly whole: Spot;
  readonly parts: readonly Spot[];
  /** True where the words say that nothing is left out (分别为). */
  readonly isFull: boolean;
  /** True where the words call them parts; 涉及 alone does not. */
  readonly isCalled: boolean;
  /** True where the whole stands behind its parts. */
  readonly isBehind?: boolean;
}

/** The lists of one sentence; `before` are the numbers of the sentence before that are no parts, for lists that go on from it. */
export function findLists(spots: readonly Spot[], before: readonly Spot[]): readonly PartList[] {
  const counts = spots.filter((s) => s.quantity.nature === 'count' && !isNotOne(s));
  if (counts.length === 0) return [];
  const main = counts.filter((s) => s.clause.host === null && !isChange(s));
  const lists: PartList[] = [];
  main.forEach((spot, i) => {
    const between = wordsBetween(main[i - 1] ?? null, spot);
    const opener = (NEXT_ITEM.test(between) ? null : PARTS.exec(between))?.[0] ?? '';
    const rest = main.slice(i, i + MOST_PARTS);
    if (opener === '') return;
    const front = wholeInFront(main.slice(0, i), between, lists);
    const whole = front ? wholeAround(front, rest, main.slice(0, i)) : wholeOf(rest, before);
    if (whole === null || isSumInside(whole, lists) || isAllAgain(spot, whole)) return;
    const parts = partsFrom(rest, whole).filter((part, k, all) => !isOutcomeOf(part, all.slice(0, k)));
    // A list inside a list takes its numbers out of the outer one; none reaches further back than it is long.
    const nearest = Math.max(0, lists.length - MOST_PARTS);
    const around = lists.slice(nearest);
    const isInside = around.some((l) => l.parts.includes(whole));
    const outer = isInside ? undefined : around.find((l) => l.parts.includes(spot));
    around.forEach((l, k) => {
      if (l === outer || l.parts.includes(whole)) lists[nearest + k] = without(l, parts);
    });
    const real = outer?.whole ?? whole;
    // 收到9件,上年结转1件,其中网上5件、信函5件: perhaps of both together.
    const isOfBoth = main[i - 1] !== whole && LEFT_OVER.test(main[i - 1]?.before ?? '');
    const isCalled = opener !== '涉及' && !isOfBoth;
    lists.push({ whole: real, parts, isFull: FULL.test(opener), isCalled });
    const again = partedAgain(main.slice(i + parts.length, i + parts.length + MOST_PARTS), parts, real);
    if (again.length > 0) lists.push({ whole: real, parts: again, isFull: false, isCalled });
  });
  if (lists.length === 0) lists.push(...listOfApplicants(main, before));
  const known = new Set(gather(lists, (l) => [l.whole, ...l.parts]));
  return [...lists, ...listsBefore(main.filter((s) => !known.has(s))), ...bracketLists(counts)];
}

/** The number that what follows is said of: the last one, the cases named, or the whole of the parts that it closes; null if there is none. */
function wholeInFront(before: readonly Spot[], between: string, lists: readonly PartList[]): Spot | null {
  const cases = OF_CASES.exec(between)?.[1];
  if (cases !== undefined) return casesNamed(before, cases) ?? null;
  const last = before.at(-1);
  const parted = last && OF_ALL_AGAIN.test(between) ? lists.find((l) => l.parts.includes(last)) : undefined;
  return parted?.whole ?? last ?? null;
}

/**
 * `收到12件,网络7件,邮寄5件;其中自然人11件,企业1件`: parts larger than the number before are not of that, but of the one that they
 * add up to; in `收到申请26件,上年结转1件,其中当面申请4件` of what was not left over.
 */
function wholeAround(last: Spot, rest: readonly Spot[], before: readonly Spot[]): Spot {
  const [part] = rest;
  if (!part || !exceeds(part, last)) return last;
  const near = before.slice(-MOST_WHOLES);
  const summed = near.findLast((spot) => !exceeds(part, spot) && addsUp(partsFrom(rest, spot), spot));
  const fresh = LEFT_OVER.test(last.before) ? near.findLast((spot) => !LEFT_OVER.test(spot.before)) : null;
  return summed ?? fresh ?? last;
}
/** So many numbers before a list may be its whole. */
const MOST_WHOLES = 12;

/** `当面1件,网上1件,从内容看,2件均涉及土地`: more than the number before, so all of them again. */
const isAllAgain = (spot: Spot, last: Spot): boolean => exceeds(spot, last) && IN_ALL.test(spot.after);
const isAllOf = (spot: Spot, whole: Spot): boolean => addsUp([spot], whole) && IN_ALL.test(spot.after);
const IN_ALL = /^(?:申请)?(?:均|都|全部)/;

/** True where the one is known to be more than the other. */
export const exceeds = ({ quantity: { value } }: Spot, { quantity: than }: Spot): boolean =>
  value !== null && than.value !== null && compare(value, than.value) > 0;

/** Behind parts: what is said of all of them, or how they are parted again (`;均已答复,其中…`, `;按申请人分…`). */
const OF_ALL_AGAIN =
  /^[;。](?:按|从)[^,;\d]{2,8}[分看]|^[,;](?:以上|上述|所有)?(?:申请)?(?:均|全部|都)[^;\d]{0,24}(?:答复|办结|回复|完毕)[^;\d]{0,12}其中/;

/** `收到申请50件。自然人申请44件,法人或其他组织申请6件`: applicants of whom the sum was told before, or in the sentence before. */
function listOfApplicants(main: readonly Spot[], before: readonly Spot[]): readonly PartList[] {
  const isOne = (spot: Spot) => ONLY_APPLICANT.test(withoutTail(spot.before));
  const first = main.findIndex(isOne);
  if (first < 0) return [];
  const count = main.slice(first).findIndex((spot) => !isOne(spot));
  const parts = main.slice(first, count < 0 ? undefined : first + count);
  const wholes = first > 0 ? main.slice(0, first) : before;
  const whole = parts.length > 1 ? wholes.findLast(addsUpTo(parts)) : undefined;
  return whole ? [{ whole, parts, isFull: true, isCalled: true }] : [];
}

/** `行政诉讼11件,其中未经复议直接起诉3件,维持2件`: what became of a kind of cases is a part of those alone. */
const isOutcomeOf = (spot: Spot, before: readonly Spot[]): boolean =>
  OUTCOME_OF_CASES.test(spot.before) && before.some((part) => KIND_OF_CASES.test(withoutTail(part.before)));
/** Kinds of lawsuits, each of which may have results of its own behind it. */
export const KIND_OF_CASES = /(?:直接|复议后)(?:提起)?(?:起诉|诉讼)$/;
const OUTCOME_OF_CASES = /^(?:其中)?(?:结果)?(?:均)?(?:维持|纠正|其[他它]|尚?未审结)/;

/** `有信息9条;三是政策文件,包括…`: what follows is beside the number before, not in it. */
const NEXT_ITEM = /[,;][一二三四五六七八九十]是/;

/** `书面申请8件、网上申请15件,共计23件`: the numbers that come before their sum. */
function listsBefore(main: readonly Spot[]): PartList[] {
  const out: PartList[] = [];
  main.forEach((whole, i) => {
    if (!SUM.test(whole.before)) return;
    for (let from = i - 2; from >= Math.max(0, i - 8); from--) {
      const parts = main.slice(from, i);
      if (!addsUp(parts, whole)) continue;
      out.push({ whole, parts, isFull: true, isCalled: true, isBehind: true });
      break;
    }
  });
  return out;
}

/** `其中网络申请3件,信函申请2件;公民申请4件,企业申请1件`: the next parts of which the sum is the whole once more. */
function partedAgain(rest: readonly Spot[], parts: readonly Spot[], whole: Spot): readonly Spot[] {
  const isWhole = (spots: readonly Spot[]) => spots.length > 1 && addsUp(spots, whole);
  if (!isWhole(parts)) return [];
  const again = partsFrom(rest, whole);
  // 复议6件,其中维持4件,纠错2件;诉讼3件,维持2件,其他1件: other cases, which add up by chance.
  return isWhole(again) && !again.some(({ before }) => CASES_ENDING.test(withoutTail(before))) ? again : [];
}

const CASES_ENDING = /(?:复议|诉讼|应诉)(?:案件|案)?$/;

/** The cases that `诉讼案件中` speaks of: `行政复议7件,行政诉讼5件;诉讼案件中,…`. */
const casesNamed = (spots: readonly Spot[], words: string): Spot | undefined =>
  spots.findLast((spot) => withoutTail(spot.before).endsWith(words) || spot.after.includes(words));

/** No list of a report has more numbers. */
const MOST_PARTS = 60;

/** The number of the sentence before that the parts add to, else the last that none of them exceeds; null if there is none. */
function wholeOf(parts: readonly Spot[], before: readonly Spot[]): Spot | null {
  const isWhole = ({ quantity: { value } }: Spot) =>
    value !== null && !parts.some(({ quantity: q }) => q.value !== null && compare(q.value, value) > 0);
  const wholes = before.filter((spot) => !LEFT_OVER.test(spot.before) && isWhole(spot));
  return wholes.findLast(addsUpTo(parts)) ?? wholes.at(-1) ?? null;
}

/** True for `比上年增加9件` and the number compared with: neither a whole nor a part. */
export const isChange = (spot: Spot): boolean => CHANGED.test(spot.before.slice(-CHANGE_REACH));
const CHANGE_REACH = 20;

const without = (list: PartList, parts: readonly Spot[]): PartList => ({
  ...list,
  parts: list.parts.filter((p) => !parts.includes(p)),
});

/** The sentence's words between two of its numbers; from its start where there is none before. */
function wordsBetween(a: Spot | null, b: Spot): string {
  const from = a ? a.clause.offset + a.to : 0;
  return b.clause.sentence.strip.text.slice(from, b.clause.offset + b.from);
}

/**
 * The parts at the head of the numbers: to the `;` at which their sum is the whole, else all of a list that follows a
 * colon, else up to the first `;`.
 */
function partsFrom(rest: readonly Spot[], whole: Spot): readonly Spot[] {
  const sums = sumsInside(rest, whole);
  if (sums.length > 0) return sums;
  const groups: Spot[][] = [[]];
  const end = rest.findIndex(
    (spot, i) =>
      (isBeside(spot, rest[i - 1]) || (i > 1 && (isOfElse(spot, whole) || isAllOf(spot, whole)))) &&
      addsUp(rest.slice(0, i), whole),
  );
  if (end > 0) return rest.slice(0, end);
  rest.forEach((spot, i) => {
    const last = rest[i - 1];
    if (last && wordsBetween(last, spot).includes(';')) groups.push([]);
    groups.at(-1)?.push(spot);
  });
  const upTo = (k: number): readonly Spot[] => gather(groups.slice(0, k + 1), (group) => group);
  const exact = groups.findIndex((_, k) => addsUp(upTo(k), whole));
  if (exact >= 0) return upTo(exact);
  return rest[0] && isAfterColon(rest[0]) ? rest : (groups[0] ?? []);
}

/** A sum behind its own parts has none behind it. */
const isSumInside = (whole: Spot, lists: readonly PartList[]): boolean =>
  SUM.test(whole.before) && lists.some(({ parts }) => parts.includes(whole));

/** `共188条。其中目录中甲40条、乙62条,共102条;专栏中丙86条`: sums of parts are what the whole has for parts; none where there are none. */
function sumsInside(rest: readonly Spot[], whole: Spot): readonly Spot[] {
  const sums: Spot[] = [];
  let start = 0;
  rest.forEach((spot, i) => {
    const parts = rest.slice(start, i);
    if (parts.length < 2 || !SUM.test(spot.before) || !addsUp(parts, spot) || addsUp(parts, whole)) return;
    sums.push(spot);
    start = i + 1;
  });
  return sums;
}

/** `包括甲1条,以及乙2条` where the whole is 1. */
const isBeside = (spot: Spot, last: Spot | undefined): boolean =>
  last !== undefined && BESIDE_LIST.test(wordsBetween(last, spot));

/** `公开信息12条,其中动态类10条、公告2条,举办访谈3场`: counted in another measure than the whole, behind a sum that is full. */
const isOfElse = (spot: Spot, whole: Spot): boolean =>
  spot.measure !== '' && whole.measure !== '' && spot.measure !== whole.measure;

const isAfterColon = ({ clause }: Spot): boolean =>
  clause.sentence.strip.text.charAt(clause.offset - 1) === ':';

/** `12件(含新制定2件)` and `12件(甲局8件、乙局4件)`, the latter only where the sum is right. */
function bracketLists(counts: readonly Spot[]): PartList[] {
  const out: PartList[] = [];
  const hosts = new Set(gather(counts, ({ clause }) => (clause.host ? [clause.offset] : [])));
  for (const offset of hosts) {
    const parts = counts.filter((s) => s.clause.host !== null && s.clause.offset === offset);
    const host = parts[0]?.clause.host;
    const whole = counts.findLast((s) => s.clause === host && s.clause.offset + s.to <= offset);
    if (!whole) continue;
    const isCalled = PARTS.test(parts[0]?.before ?? '') || parts[0]?.before.startsWith('含') === true;
    if (isCalled || (parts.length > 1 && addsUp(parts, whole)))
      out.push({ whole, parts, isFull: false, isCalled: true });
  }
  return out;
}

/** Of which wholes exact parts are the sum; they are added up once, however many are asked about. */
export function addsUpTo(parts: readonly Spot[]): (whole: Spot) => boolean {
  const sum = sumOf(parts);
  return ({ quantity: { value } }) => sum !== null && value !== null && equal(sum, value);
}

/** True where the parts are exact and their sum is the whole. */
export const addsUp = (parts: readonly Spot[], whole: Spot): boolean => addsUpTo(parts)(whole);

/** Sum of exact counts; null where one is approximate or unknown. */
function sumOf(spots: readonly Spot[]): Decimal | null {
  let sum: Decimal | null = null;
  for (const { quantity } of spots) {
    if (quantity.value === null || quantity.bound !== null) return null;
    sum = sum === null ? quantity.value : add(sum, quantity.value);
  }
  return sum;
}
