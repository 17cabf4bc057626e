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
  readonly isThisYear: boolean;
  /** The clause before in the same sentence, null at its start. */
  readonly previous: Scene | null;
}

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

const TOPICS = new RegExp(TOPIC_WORDS.map(([, words]) => `(${words})`).join('|'), 'g');

/** The topic of the last telling word, '' if there is none. */
export function topicOf(words: string): Topic | '' {
  let topic: Topic | '' = '';
  for (const match of words.matchAll(TOPICS)) {
    const group = match.slice(1).findIndex((g) => g !== undefined);
    topic = TOPIC_WORDS[group]?.[0] ?? topic;
  }
  return topic;
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
    const mentions = new Map<Spot, Mention>();
    const isDisclosure =
      DISCLOSURE.test(text) || DISCLOSURE.test(this.before) || TITLED.test(sentence.titles);
    let previous: Scene | null = null;
    clauses.forEach((clause, i) => {
      const entered = this.topic;
      this.scope = scopeOf(clause.strip.text) || this.scope;
      const made: Mention[] = [];
      for (const spot of spots[i] ?? []) {
        const list = lists.find((l) => l.parts.includes(spot));
        const whole = list
          ? (mentions.get(list.whole) ?? this.tops.get(list.whole) ?? this.older.get(list.whole) ?? null)
          : null;
        const mention = {
          ...this.toMention(spot, whole, previous, isDisclosure),
          summed: summedIn(lists, spot),
        };
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
        isThisYear: this.isThisYear(clause),
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

  private toMention(
    spot: Spot,
    whole: Mention | null,
    previous: Scene | null,
    isDisclosure: boolean,
  ): Omit<Mention, 'summed'> {
    const { clause, before } = spot;
    const own = topicOf(before) || topicOf(spot.after.slice(0, 30));
    const carried = whole?.topic || this.topic;
    const head = headOf(spot);
    const named = channelsIn(before);
    this.topic = own || carried;
    const lent = before === '' ? lentNoun(spot, previous) : '';
    return {
      ...spot,
      noun: withoutTail(before || lent),
      nounStart: spot.from - before.length,
      topic: own || carried,
      own: own !== '',
      isOther: OTHER_SUBJECTS.test(head) || OTHER_SUBJECTS.test(spot.after),
      isDisclosure,
      whole,
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

  /** A comparison (较上年) holds for its own clause only. `2017年以来` in the report for 2017 is that year and no running total. */
  private periodOf(spot: Spot): Period {
    const { year, doc } = this.reading;
    const at = spot.quantity.span.start;
    const own = periodAt(doc.text, at, year);
    const period =
      own.kind === 'previous' && !PREVIOUS.test(spot.before.replace(COMPARED, ''))
        ? periodAt(this.plain, at, year)
        : own;
    const { text } = spot.clause.sentence.strip;
    const end = spot.clause.host ? 0 : spot.clause.offset + spot.from;
    const before = text.slice(Math.max(0, end - PRIOR), end);
    if (UP_TO_DAY.test(before) && ACCUMULATED.test(before) && !ALL_YEAR.test(before))
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

/** `行政复议:0件`: the words before a colon, where they hold no number; '' if there are none. */
function lentNoun({ clause, from }: Spot, previous: Scene | null): string {
  const isFirst = from === 0 && clause.host === null && previous?.clause.separator === ':';
  if (!isFirst || previous.mentions.length > 0) return '';
  const { text } = previous.clause.strip;
  return previous.clause.offset + text.length + 1 === clause.offset && text.length <= 20 ? text : '';
}

/** What stands in brackets right after a number, '' if nothing. */
function bracketAfter({ clause, to }: Spot): string {
  return clause.sentence.asides.find((a) => a.index === clause.offset + to)?.strip.text ?? '';
}

function summedIn(lists: readonly PartList[], spot: Spot): Mention['summed'] {
  const behind = lists.filter((l) => l.isBehind);
  if (behind.some((l) => l.whole === spot)) return 'sum';
  return behind.some((l) => l.parts.includes(spot)) ? 'addend' : null;
}

const innermost = (titles: string): string => titles.slice(titles.lastIndexOf('/') + 1);

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
