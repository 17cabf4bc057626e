import { JOINTS, LENT, NOT_EVEN_ONE, NOT_ONE, TAIL } from '../../catalogue/wordings.ts';
import type { Topic } from '../../catalogue/wordings.ts';
import type { Scope, TextSpan } from '../../model.ts';
import { toUnitSet, unitAt } from '../../text/units.ts';
import type { Spot } from './clauses.ts';
import type { Period } from '../periods.ts';
import type { Sentence } from './sentences.ts';
import { spanOf } from './strip.ts';

/** A number of the prose with everything its surroundings say about it, and how rules look at it. */

export interface Mention extends Spot {
  /** The words before it without empty endings (`收到申请数为` → `收到申请`), one noun of the list they make, or words before a colon. */
  readonly noun: string;
  /** Index in the clause's strip where `noun` begins. */
  readonly nounStart: number;
  /** What it is about, '' if nothing says so. */
  readonly topic: Topic | '';
  /** True where its own words say so, false where that was carried over from before or from the heading. */
  readonly own: boolean;
  /** True where its clause names a subject that is no disclosure work. */
  readonly isOther: boolean;
  /** True where its sentence, the one before or the headings speak of disclosure work. */
  readonly isDisclosure: boolean;
  /** The number it is a part of (其中), or null. */
  readonly whole: Mention | null;
  /** `addend`: one of the numbers before their sum, `sum`: that sum; null if neither. */
  readonly summed: 'addend' | 'sum' | null;
  /** Channels of disclosure named in its clause, else those of the clause before. */
  readonly channels: readonly string[];
  /** Titles of the sections around it. */
  readonly titles: string;
  readonly scope: Scope;
  readonly period: Period;
  /** True where it is only hoped for (力争办结…). */
  readonly isHoped: boolean;
  /** The sentence before its clause. */
  readonly prior: string;
  /** What stands in brackets right after it, '' if nothing. */
  readonly bracket: string;
}

/** The same number with another noun. Written out as where mentions are made: with things of one shape the engine is quick. */
export const withNoun = (m: Mention, noun: string, nounStart: number): Mention => ({
  quantity: m.quantity,
  clause: m.clause,
  from: m.from,
  to: m.to,
  before: m.before,
  after: m.after,
  measure: m.measure,
  noun,
  nounStart,
  topic: m.topic,
  own: m.own,
  isOther: m.isOther,
  isDisclosure: m.isDisclosure,
  whole: m.whole,
  summed: m.summed,
  channels: m.channels,
  titles: m.titles,
  scope: m.scope,
  period: m.period,
  isHoped: m.isHoped,
  prior: m.prior,
  bracket: m.bracket,
});

/** Where a rule found its words: indices of the clause's strip, number included. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A reading of a mention. */
export interface Hit extends Found {
  readonly concept: string;
  /** True where the subject was carried over from elsewhere. */
  readonly isCarried?: boolean;
}

/** Mentions by the sentence they stand in, in order of the text. */
export type Sentences = ReadonlyMap<Sentence, readonly Mention[]>;

/** The words right before the number that end in `pattern` (which ends in `$`). */
export function endsIn(mention: Mention, pattern: RegExp): Found | null {
  const match = pattern.exec(mention.noun);
  return match && { from: mention.nounStart + match.index, to: mention.to, words: match[0] };
}

/** The words right after the number that begin with `pattern` (which begins with `^`). */
export function startsWith(mention: Mention, pattern: RegExp): Found | null {
  const match = pattern.exec(mention.after);
  return match && { from: mention.from, to: mention.to + match[0].length, words: match[0] };
}

/** A noun right before the number, or right after it. */
export const beside = (mention: Mention, before: RegExp, after: RegExp): Found | null =>
  endsIn(mention, before) ?? startsWith(mention, after);

/** Without totals and verbs of being at the end. */
export const withoutTail = (words: string): string =>
  endsTail(unitAt(words, words.length - 1))
    ? words.slice(0, -TAIL_REACH) + words.slice(-TAIL_REACH).replace(TAIL, '')
    : words;
/** The last character of what TAIL finds. */
const endsTail = toUnitSet('量数计次目别有到和达共是为的了仅只各均都皆就');
/** Six words of four characters. */
const TAIL_REACH = 24;

/** The whole noun before the number. */
export const withItsNoun = ({ nounStart, to, noun }: Mention): Found => ({
  from: nounStart,
  to,
  words: noun,
});

/** The number by itself, where what it counts is told elsewhere. */
export const byItself = ({ from, to }: Mention): Found => ({ from, to, words: '' });

/** True where the number is counted in one of these measure words (件次 as 件), or in none. */
export const isIn = ({ measure }: Mention, ...measures: readonly string[]): boolean =>
  measure === '' ||
  measures.includes(measure) ||
  (measure.length > 1 && measure.endsWith('次') && measures.includes(measure.slice(0, -1)));

/** How much of a sentence before a number is looked at. */
export const PRIOR = 400;

/** How far back in its clause a number's subject is looked for. */
const REACH = 200;

/** The clause's words up to the number. */
export const headOf = ({ clause, from }: Spot): string =>
  clause.strip.text.slice(Math.max(0, from - REACH), from);

/** `没有收到一件申请`, `信函申请一件也没有`: the one is denied. */
export const isNotOne = (spot: Spot): boolean =>
  spot.quantity.value?.digits === '1' &&
  spot.quantity.value.exponent === 0 &&
  (NOT_ONE.test(headOf(spot)) || NOT_EVEN_ONE.test(spot.after));

/** The sentence's words behind the number, at most `reach` characters of them. */
export function behindOf({ clause, to }: Spot, reach = Infinity): string {
  const start = clause.offset + to;
  return clause.sentence.strip.text.slice(start, start + reach);
}

/** Who did it: the words before a verb at `verb` of the head, with `其中,` where that is all that stands before them. */
export const subjectOf = (m: Mention, verb: number): string =>
  (m.prior.endsWith('其中,') ? '其中' : '') + headOf(m).slice(0, verb);

/** The clause at the end of what stands before, without its sign; '' if none. */
export function lastClauseOf(prior: string): string {
  const end = prior.length - 1;
  const from = Math.max(...[',', ';', ':'].map((sign) => prior.lastIndexOf(sign, end - 1))) + 1;
  return prior.slice(from, Math.max(from, end));
}

/** Range of the shadow behind what a rule found. */
export const placeOf = (mention: Mention, found: Found): TextSpan =>
  spanOf(mention.clause.strip, Math.min(found.from, mention.from), found.to);

/** 专、兼职人员, 专职、兼职人员: what the former lack. */
const PART_TIME = /^兼(职.*)$/;

/** The nouns of a list (`传真申请、网络申请`), each with its index; a common ending (申请) is lent to those without. */
export function nounsOf(words: string): readonly { readonly noun: string; readonly index: number }[] {
  const out: { noun: string; index: number }[] = [];
  let index = 0;
  for (const noun of words.split(JOINTS)) {
    const at = words.indexOf(noun, index);
    if (noun !== '') out.push({ noun, index: at });
    index = at + noun.length;
  }
  const last = out.at(-1)?.noun ?? '';
  const shared = PART_TIME.exec(last)?.[1];
  const ending = shared ?? LENT.exec(last)?.[0] ?? '';
  const lend = (noun: string) =>
    noun.endsWith(ending) ? noun : (shared === undefined ? noun : noun.replace(/职$/, '')) + ending;
  return out.map((n) => ({ ...n, noun: lend(n.noun) }));
}

/** True for a printed 0. */
export const isZero = ({ quantity }: Pick<Mention, 'quantity'>): boolean => quantity.value?.digits === '0';
