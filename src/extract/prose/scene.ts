import {
  ACCUMULATED,
  ALL_YEAR,
  CHANNELS,
  COMPARED,
  DISCLOSURE,
  GOES_ON,
  HOPED,
  ORGAN_ITSELF,
  OTHER_SUBJECTS,
  PREVIOUS,
  RUNNING_TOTAL,
  SPEAKS_OF_CHANNEL,
  TITLED,
  TOPIC_WORDS,
  UP_TO_DAY,
  WHOLE_AREA,
} from '../../catalogue/wordings.ts';
import type { Topic } from '../../catalogue/wordings.ts';
import type { Scope } from '../../model.ts';
import { periodAt } from '../periods.ts';
import type { Period } from '../periods.ts';
import type { Reading } from '../reading.ts';
import { findSpots, splitClauses } from './clauses.ts';
import type { Clause, Spot } from './clauses.ts';
import { findLists, isChange } from './lists.ts';
import type { PartList } from './lists.ts';
import { headOf, withoutTail } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { innermost } from './sentences.ts';
import type { Sentence } from './sentences.ts';

/** Walks through the prose once and tells of every number what it is about, carried from clause to clause. */

/** A clause with its numbers and what was known when it was reached. */
export interface Scene {
  readonly clause: Clause;
  readonly mentions: readonly Mention[];
  /** Topic carried into the clause, '' if none. */
  readonly topic: Topic | '';
  readonly scope: Scope;
  readonly isDisclosure: boolean;
  /** False where it speaks of another year, a part of the year, or several years. */
  readonly isThisYear: () => boolean;
  /** The clause before in the same sentence, null at its start. */
  readonly previous: Scene | null;
}

/** What the sentence says of a number beside its own words. */
type Around = Pick<Mention, 'whole' | 'summed' | 'isDisclosure'> & { readonly previous: Scene | null };

export interface Prose {
  readonly scenes: readonly Scene[];
  readonly lists: readonly PartList[];
}

/** All clauses in order of the text. */
export function readScenes(reading: Reading, sentences: readonly Sentence[]): Prose {
  const walker = new Walker(reading);
  sentences.forEach((sentence) => walker.walk(sentence));
  return { scenes: walker.scenes, lists: walker.lists };
}

const OTHERS = new RegExp(OTHER_SUBJECTS, 'g');
const TOPICS = new RegExp(TOPIC_WORDS.map(([, words]) => `(${words})`).join('|'), 'g');

/** The topic of the last telling word, '' if there is none. */
export function topicOf(words: string): Topic | '' {
  let last: RegExpExecArray | null = null;
  for (const match of words.matchAll(TOPICS)) last = match;
  const group = last?.findIndex((g, i) => i > 0 && g !== undefined) ?? 0;
  return TOPIC_WORDS[group - 1]?.[0] ?? '';
}

/** Channels of disclosure named in a stretch of words. */
export const channelsIn = (words: string): readonly string[] =>
  CHANNELS.filter(([, pattern]) => pattern.test(words)).map(([concept]) => concept);

/** How much of a sentence before a number is looked at. */
const PRIOR = 400;

class Walker {
  readonly scenes: Scene[] = [];
  readonly lists: PartList[] = [];
  private topic: Topic | '' = '';
  private titles = '';
  /** Numbers of the last sentence with any that are no parts. */
  private tops: ReadonlyMap<Spot, Mention> = new Map();
  /** Those of the sentence before that, and its parts: wholes only of lists that add up to them. */
  private older: ReadonlyMap<Spot, Mention> = new Map();
  private scope: Scope = '';
  private before = '';
  private others: { clause: Clause; ranges: readonly (readonly [number, number])[] } | null = null;
  /** False where no sum over years can be in the sentence. */
  private mayAccumulate = false;

  /** The shadow with comparisons blanked. */
  private readonly plain: string;
  private readonly sinceNewYear: RegExp;

  constructor(private readonly reading: Reading) {
    this.sinceNewYear = new RegExp(`(?:${reading.year ?? '今'}年|今年)(?:1月1?日?)?以来`);
    this.plain = reading.doc.text.replace(COMPARED, (words) => ' '.repeat(words.length));
  }

  walk(sentence: Sentence): void {
    const { text } = sentence.strip;
    const continues = GOES_ON.test(text);
    if (sentence.titles !== this.titles || sentence.isHeading) this.enter(sentence);
    if (this.topic === 'other' && !continues) this.topic = topicOf(innermost(sentence.titles));
    if (!continues) this.scope = '';
    const clauses = splitClauses(sentence, this.reading.quantities);
    const spots = clauses.map((c) => findSpots(c, this.reading.quantities));
    const lists = findLists(spots.flat(), continues ? [...this.older.keys(), ...this.tops.keys()] : []);
    const listOf = new Map<Spot, PartList>();
    for (const l of lists) for (const part of l.parts) if (!listOf.has(part)) listOf.set(part, l);
    const behind = lists.filter((l) => l.isBehind);
    const mentions = new Map<Spot, Mention>();
    const isDisclosure =
      DISCLOSURE.test(text) || DISCLOSURE.test(this.before) || TITLED.test(sentence.titles);
    this.mayAccumulate = UP_TO_DAY.test(text) || RUNNING_TOTAL.test(text);
    let previous: Scene | null = null;
    clauses.forEach((clause, i) => {
      const entered = this.topic;
      this.scope = scopeOf(clause.strip.text) || this.scope;
      const made: Mention[] = [];
      for (const spot of spots[i] ?? []) {
        const list = listOf.get(spot);
        const whole = list
          ? (mentions.get(list.whole) ?? this.tops.get(list.whole) ?? this.older.get(list.whole) ?? null)
          : null;
        const around = { whole, previous, isDisclosure, summed: summedIn(behind, spot) };
        const mention = this.toMention(spot, around);
        mentions.set(spot, mention);
        made.push(mention);
      }
      if (made.length === 0) this.topic = topicOf(clause.strip.text) || this.topic;
      const scene: Scene = {
        clause,
        mentions: made,
        topic: entered,
        scope: this.scope,
        isDisclosure,
        isThisYear: () => this.isThisYear(clause),
        previous,
      };
      this.scenes.push(scene);
      if (clause.host === null) previous = scene;
    });
    this.keep(lists, mentions);
    this.before = text;
  }

  /** A new section: its title is what it is about until something else is said. */
  private enter(sentence: Sentence): void {
    if (sentence.titles !== this.titles) {
      this.topic = topicOf(innermost(sentence.titles)) || topicOf(sentence.titles);
      this.tops = new Map();
      this.older = new Map();
      this.before = '';
    }
    this.titles = sentence.titles;
  }

  private toMention(spot: Spot, around: Around): Mention {
    const { quantity, clause, from, to, before, after, measure } = spot;
    const { whole, previous, isDisclosure, summed } = around;
    const own = topicOf(before) || topicOf(after.slice(0, 30));
    const carried = whole?.topic || this.topic;
    const head = headOf(spot);
    const named = channelsIn(before);
    this.topic = own || carried;
    const lent = before === '' ? lentNoun(spot, previous) : '';
    // Written out: a spread of so many fields is slow.
    return {
      quantity,
      clause,
      from,
      to,
      before,
      after,
      measure,
      noun: withoutTail(before || lent),
      nounStart: from - before.length,
      topic: own || carried,
      own: own !== '',
      isOther: this.isOther(spot),
      isDisclosure,
      whole,
      summed,
      channels: named.length > 0 ? named : carriedChannels(previous),
      titles: clause.sentence.titles,
      scope: this.scope,
      period: whole && !/20\d\d年/.test(head) ? whole.period : this.periodOf(spot),
      isHoped: HOPED.test(head.slice(-20)),
      prior: clause.host
        ? ''
        : clause.sentence.strip.text.slice(Math.max(0, clause.offset - PRIOR), clause.offset),
      bracket: clause.host ? '' : bracketAfter(spot),
    };
  }

  /** Another subject in its clause before it, or in the words after it. */
  private isOther(spot: Spot): boolean {
    const { clause, from, to, after } = spot;
    if (this.others?.clause !== clause) {
      const found = [...clause.strip.text.matchAll(OTHERS)];
      this.others = { clause, ranges: found.map((m) => [m.index, m.index + m[0].length] as const) };
    }
    const floor = from - headOf(spot).length;
    return this.others.ranges.some(
      ([start, end]) =>
        (start >= floor && end <= from) || (start >= to && after !== '' && end <= to + after.length),
    );
  }

  /** A comparison (较上年) holds for its own clause only. `2017年以来` in the report for 2017 is that year and no running total. */
  private periodOf(spot: Spot): Period {
    const { year, doc } = this.reading;
    const at = spot.quantity.span.start;
    const own = periodAt(doc.text, at, year);
    const period =
      own.kind === 'previous' && !PREVIOUS.test(spot.before.replace(COMPARED, ''))
        ? periodAt(this.plain, at, year)
        : own;
    if (!this.mayAccumulate && period.kind !== 'cumulative') return period;
    const { text } = spot.clause.sentence.strip;
    const end = spot.clause.host ? 0 : spot.clause.offset + spot.from;
    const before = text.slice(Math.max(0, end - PRIOR), end);
    const isOfYear =
      year !== null && headOf(spot).includes(`${String(year)}年`) && !UP_TO_DAY.test(headOf(spot));
    if (!isOfYear && UP_TO_DAY.test(before) && ACCUMULATED.test(before) && !ALL_YEAR.test(before))
      return { kind: 'cumulative', year: null, isStated: true };
    if (
      RUNNING_TOTAL.test(before) &&
      !/20\d\d年(?!\d{1,2}月)/.test(before.slice(before.search(RUNNING_TOTAL)))
    )
      return { kind: 'cumulative', year: null, isStated: true };
    return period.kind === 'cumulative' && this.sinceNewYear.test(text)
      ? { kind: 'this', year, isStated: true }
      : period;
  }

  /** Of a clause without numbers: by the words up to its end. */
  private isThisYear(clause: Clause): boolean {
    const { kind } = periodAt(this.reading.doc.text, (clause.strip.at.at(-1) ?? 0) + 1, this.reading.year);
    return kind === 'this' || kind === 'now';
  }

  /** Remembers the lists and the last number that is no part of another. */
  private keep(lists: readonly PartList[], mentions: ReadonlyMap<Spot, Mention>): void {
    this.lists.push(...lists);
    const parts = new Set(lists.flatMap((l) => l.parts));
    const isTop = (spot: Spot) =>
      spot.quantity.nature === 'count' && !parts.has(spot) && !spot.clause.host && !isChange(spot);
    const tops = new Map([...mentions].filter(([spot]) => isTop(spot)));
    if (mentions.size > 0)
      this.older = new Map([...this.tops, ...[...mentions].filter(([spot]) => parts.has(spot))]);
    if (tops.size > 0) this.tops = tops;
  }
}

/** `行政复议:0件`: the words before a colon, after the number that may stand there; '' if there are none. */
function lentNoun({ clause, from }: Spot, previous: Scene | null): string {
  const isFirst = from === 0 && clause.host === null && previous?.clause.separator === ':';
  if (!isFirst) return '';
  const { text } = previous.clause.strip;
  const words = text.slice(previous.mentions.at(-1)?.to ?? 0).replace(/^[、和及]/, '');
  return previous.clause.offset + text.length + 1 === clause.offset && words.length <= 20 ? words : '';
}

/** What stands in brackets right after a number, '' if nothing. */
function bracketAfter({ clause, to }: Spot): string {
  return clause.sentence.asides.find((a) => a.index === clause.offset + to)?.strip.text ?? '';
}

/** `behind` are the lists whose whole stands behind. */
function summedIn(behind: readonly PartList[], spot: Spot): Mention['summed'] {
  if (behind.some((l) => l.whole === spot)) return 'sum';
  return behind.some((l) => l.parts.includes(spot)) ? 'addend' : null;
}

const scopeOf = (words: string): Scope =>
  ORGAN_ITSELF.test(words) ? 'unit' : WHOLE_AREA.test(words) ? 'area' : '';

/** The one channel of a clause before that has no number of its own: `通过门户网站公开,全年公开信息12条`. */
function carriedChannels(previous: Scene | null): readonly string[] {
  for (let scene = previous; scene; scene = scene.previous) {
    const { text } = scene.clause.strip;
    if (scene.mentions.some((m) => m.quantity.nature === 'count' && !/^[人次]/.test(m.measure))) return [];
    const named = channelsIn(text);
    if (named.length > 0) return SPEAKS_OF_CHANNEL.test(text) ? named : [];
  }
  return [];
}
