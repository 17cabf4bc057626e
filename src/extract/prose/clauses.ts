import { toUnitSet } from '../../text/units.ts';
import { isDigit } from '../numbers/match.ts';
import type { Quantity } from '../reading.ts';
import type { Sentence } from './sentences.ts';
import { beginOf, cutOut, endOf, indexAt, offsetAt } from './strip.ts';
import type { Strip } from './strip.ts';

/** A sentence in, its clauses out, each with its numbers and the words around them. */

/** What stands between two of `,;:`, or between brackets. */
export interface Clause {
  readonly strip: Strip;
  readonly sentence: Sentence;
  /** The sign that ends it: `,`, `;`, `:` or ''. */
  readonly separator: string;
  /** Of words in brackets the clause around them, else null. */
  readonly host: Clause | null;
  /** Where it begins in its sentence's strip; of words in brackets where the brackets stand. */
  readonly offset: number;
}

/** A number in its clause. Indices are of the clause's strip. */
export interface Spot {
  readonly quantity: Quantity;
  readonly clause: Clause;
  /** First unit of the number with its qualifier, and the one after its measure word. */
  readonly from: number;
  readonly to: number;
  /** Words before it up to the number before, without what belongs to that. */
  readonly before: string;
  /** Words after it up to the next number, '' where they belong to that. */
  readonly after: string;
  /** Measure word, also where a line break parts it from its number; '' if none. */
  readonly measure: string;
}

/** Where the digits begin, by which ties name their numbers. */
export const startOf = ({ quantity }: Spot): number => quantity.number.start;

const isSeparator = toUnitSet(',;:');

/** Clauses in order; words in brackets come right after the clause they stand in. */
export function splitClauses(sentence: Sentence, quantities: readonly Quantity[]): readonly Clause[] {
  const { text } = sentence.strip;
  const out: Clause[] = [];
  let from = 0;
  const end = (i: number) => {
    const strip = cutOut(sentence.strip, from, i);
    const clause: Clause = {
      strip,
      sentence,
      separator: i < text.length ? text.charAt(i) : '',
      host: null,
      offset: from,
    };
    if (strip.text !== '') out.push(clause);
    for (const aside of sentence.asides)
      if (aside.index >= from && aside.index <= i)
        out.push(...splitAside(sentence, clause, aside.strip, aside.index));
    from = i + 1;
  };
  // Of `1,591` and `12:30`: inside a number only what follows a digit.
  const isWithin = (i: number) =>
    isDigit(text.charCodeAt(i - 1)) && isInside(quantities, offsetAt(sentence.strip, i));
  for (let i = 0; i < text.length; i++) if (isSeparator(text.charCodeAt(i)) && !isWithin(i)) end(i);
  end(text.length);
  return out;
}

const isAsideEnd = toUnitSet(',;:。');

function splitAside(sentence: Sentence, host: Clause, strip: Strip, offset: number): Clause[] {
  const out: Clause[] = [];
  let from = 0;
  for (let i = 0; i <= strip.text.length; i++) {
    if (i < strip.text.length && !isAsideEnd(strip.text.charCodeAt(i))) continue;
    const part = cutOut(strip, from, i);
    if (part.text !== '') out.push({ strip: part, sentence, separator: strip.text.charAt(i), host, offset });
    from = i + 1;
  }
  return out;
}

/** True where an offset of the shadow lies within a number (1,591). */
function isInside(quantities: readonly Quantity[], offset: number): boolean {
  const quantity = quantities[firstFrom(quantities, offset)];
  return quantity !== undefined && quantity.span.start < offset && offset < quantity.span.end;
}

/** Index of the first quantity that ends after an offset. */
function firstFrom(quantities: readonly Quantity[], offset: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a count or share stands in a sentence or in its brackets. */
export function holdsNumber({ strip, asides }: Sentence, quantities: readonly Quantity[]): boolean {
  const strips = [strip, ...asides.map((aside) => aside.strip)];
  const end = Math.max(...strips.map(endOf));
  for (let k = firstFrom(quantities, Math.min(...strips.map(beginOf))); ; k++) {
    const quantity = quantities[k];
    if (!quantity || quantity.span.start >= end) return false;
    if (isTold(quantity)) return true;
  }
}

const isTold = ({ nature }: Quantity): boolean => nature === 'count' || nature === 'percent';

/** Measure words that a wrapped line may carry over to the next. */
const CARRIED = /^(?:人次|场次|[件条次期篇个份场人名处起元宗项])/;

/** `47⏎期`: the measure word that stands on the next line. */
function withMeasure({ strip }: Clause, quantity: Quantity, to: number): { to: number; measure: string } {
  const measure = quantity.measure.replace(/[(（/].*/, '');
  const broken = measure === '' && offsetAt(strip, to) > offsetAt(strip, to - 1) + 1;
  const carried = broken ? (CARRIED.exec(strip.text.slice(to, to + 2))?.[0] ?? '') : '';
  return { to: to + carried.length, measure: measure === '' ? carried : measure };
}

/** No words further from a number than this are its own. */
const REACH = 120;
const JOINER = /^(?:[、和及与]|以及|并且?)+/;

/** The counts and shares of a clause with the words that belong to each. */
export function findSpots(clause: Clause, quantities: readonly Quantity[]): readonly Spot[] {
  const { strip } = clause;
  const end = endOf(strip);
  const inside: { quantity: Quantity; from: number; to: number; measure: string }[] = [];
  for (let k = firstFrom(quantities, beginOf(strip)); (quantities[k]?.span.start ?? Infinity) < end; k++) {
    const quantity = quantities[k];
    if (!quantity || !isTold(quantity)) continue;
    const from = indexAt(strip, quantity.span.start);
    const to = indexAt(strip, quantity.span.end);
    if (to > from) inside.push({ quantity, from, ...withMeasure(clause, quantity, to) });
  }
  if (inside.length === 0) return [];
  const gaps = inside.map(({ from }, k) => strip.text.slice(inside[k - 1]?.to ?? 0, from));
  const tail = strip.text.slice(inside.at(-1)?.to ?? 0);
  return inside.map(({ quantity, from, to, measure }, k) => ({
    quantity,
    clause,
    from,
    to,
    measure,
    before: (k === 0 ? (gaps[0] ?? '') : shareGap(gaps[k] ?? '')[1]).slice(-REACH),
    after: (k === inside.length - 1 ? tail : shareGap(gaps[k + 1] ?? '')[0]).slice(0, REACH),
  }));
}

/**
 * What stands between two numbers, parted: `、科研机构` is the next one's, `查阅中心、` the one's before, `查阅中心、专区`
 * parted at the sign; words without a sign may be either's.
 */
function shareGap(gap: string): readonly [after: string, before: string] {
  const joined = JOINER.exec(gap);
  if (joined) return ['', gap.slice(joined[0].length)];
  const sign = gap.indexOf('、');
  return sign < 0 ? [gap, gap] : [gap.slice(0, sign), gap.slice(sign + 1)];
}
