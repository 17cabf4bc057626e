import { textSpan } from '../model.ts';
import type { Document, TextSpan } from '../model.ts';
import { matchesOf } from './matches.ts';
import { holderOf, keepUnits, toClassSet, toUnitSet } from './units.ts';

/** Document in, second and later copies of its body out: pages are often saved with the report in them twice. */

/** A sentence, line or cell: its range, and its characters without white space and punctuation. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly bare: string;
}
/** Units of a copy, each with the unit of the first body that says the same. */
interface Chain {
  readonly pairs: { readonly here: number; readonly first: number }[];
  same: number;
  other: number;
}

/** Shorter units (headings, cells) are too common to tell a copy. */
const LONG = 12;
/** A copy must repeat this many characters, in this many long units, and this part of what stands before it. */
const LEAST_CHARACTERS = 150;
const LEAST_UNITS = 4;
const LEAST_SHARE = 0.5;
/** Characters that may differ in a row before a chain is given up. */
const GAP = 400;

/**
 * Ranges of repeated bodies, and the places where they and the first body differ in words or numbers.
 * A differing place lies in the copy, or in the first body where the copy lacks it. Both empty for ordinary texts.
 */
export function findCopies(doc: Pick<Document, 'text'>): {
  readonly copies: readonly TextSpan[];
  readonly differ: readonly TextSpan[];
} {
  if (!mayRepeat(doc.text)) return { copies: [], differ: [] };
  const units = toUnits(doc.text);
  const lengths = [0];
  for (const unit of units) lengths.push((lengths.at(-1) ?? 0) + (isLong(unit) ? unit.bare.length : 0));
  const copies: TextSpan[] = [];
  const differ: TextSpan[] = [];
  for (const chain of findChains(units)) {
    const span = toCopy(units, chain, lengths);
    if (!span) continue;
    copies.push(span);
    for (const span of findDifferences(units, chain)) differ.push(span);
  }
  return { copies, differ: differ.toSorted((a, b) => a.start - b.start) };
}

const UNIT = /[^\n。;!?|]+/g;
const hasHan = holderOf(/\p{Script=Han}+/gu);
/** Letters and numbers. */
const isSaid = toClassSet(/[\p{L}\p{N}.%]+/gu);

const isBetween = toUnitSet('\n。;!?|');

const LF = 0x0a;

/** True where as many long units as a copy has seem to be there twice, by sums of their characters; false for most texts. */
function mayRepeat(text: string): boolean {
  const seen = new Set<number>();
  let repeated = 0;
  let length = 0;
  let sum = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : LF;
    if (isSaid(unit)) {
      sum = (Math.imul(sum, 31) + unit) | 0;
      length += 1;
    } else if (isBetween(unit)) {
      if (length >= LONG && seen.has(sum)) repeated += 1;
      else if (length >= LONG) seen.add(sum);
      length = 0;
      sum = 0;
    }
  }
  return repeated >= LEAST_UNITS;
}

function toUnits(text: string): Unit[] {
  return matchesOf(text, UNIT)
    .map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      bare: keepUnits(words, isSaid),
    }))
    .filter((unit) => unit.bare !== '');
}

const isLong = (unit: Unit): boolean => unit.bare.length >= LONG && hasHan(unit.bare);

/** Runs of long units that repeat earlier ones; the first of them again opens the next run. Each unit is looked at once. */
function findChains(units: readonly Unit[]): Chain[] {
  const seen = new Map<string, number>();
  const chains: Chain[] = [];
  let chain: Chain | null = null;
  let gap = 0;
  for (const [here, unit] of units.entries()) {
    if (!isLong(unit)) continue;
    const first = seen.get(unit.bare);
    if (first === undefined) {
      seen.set(unit.bare, here);
      gap += unit.bare.length;
      if (chain) chain.other += unit.bare.length;
      if (gap > GAP) chain = null;
      continue;
    }
    gap = 0;
    if (chain && first > (chain.pairs[0]?.first ?? first)) {
      chain.pairs.push({ here, first });
      chain.same += unit.bare.length;
    } else {
      chain = { pairs: [{ here, first }], same: unit.bare.length, other: 0 };
      chains.push(chain);
    }
  }
  return chains;
}

/**
 * The range of a copy with its short headings before and after, or null if the chain is too little to be a body.
 * `lengths`: characters of the long units before each unit.
 */
function toCopy(units: readonly Unit[], chain: Chain, lengths: readonly number[]): TextSpan | null {
  const start = chain.pairs[0];
  const end = chain.pairs.at(-1);
  if (!start || !end || end.first >= start.here) return null;
  const before = lengths[start.here] ?? 0;
  const isBody =
    chain.same >= LEAST_CHARACTERS &&
    chain.pairs.length >= LEAST_UNITS &&
    chain.same >= LEAST_SHARE * before &&
    chain.same > chain.other;
  if (!isBody) return null;
  const from = reach(units, start.here, start.first, -1);
  const to = reach(units, end.here, end.first, 1);
  return textSpan(units[from]?.start ?? 0, units[to]?.end ?? 0);
}

/** The furthest unit from `here` in one direction up to which the copy goes on like the first body. */
function reach(units: readonly Unit[], here: number, first: number, step: 1 | -1): number {
  let at = here;
  for (let i = 1; ; i += 1) {
    const unit = units[here + step * i];
    if (!unit || first + step * i < 0 || units[first + step * i]?.bare !== unit.bare) return at;
    at = here + step * i;
  }
}

/** Long units of either body, inside the chain, that the other lacks. */
function findDifferences(units: readonly Unit[], { pairs }: Chain): TextSpan[] {
  const [start, end] = [pairs[0], pairs.at(-1)];
  if (!start || !end) return [];
  const copy = units.slice(start.here, end.here + 1).filter(isLong);
  const last = pairs.reduce((most, pair) => Math.max(most, pair.first), end.first);
  const first = units.slice(start.first, last + 1).filter(isLong);
  const inCopy = new Set(copy.map((u) => u.bare));
  const inFirst = new Set(first.map((u) => u.bare));
  const added = copy.filter((u) => !inFirst.has(u.bare));
  const lost = added.length > 0 ? [] : first.filter((u) => !inCopy.has(u.bare));
  return [...added, ...lost].map((u) => textSpan(u.start, u.end));
}
