import { gather } from '../../text/gather.ts';
import {
  DISCLOSURE,
  GOES_ON,
  HOPED,
  OF_APPLICANTS,
  OTHER_SUBJECTS,
  SAYS_WHO_APPLIED,
  RUN_IN_HEADING,
  RUN_IN_LABEL,
  TITLED,
} from '../../catalogue/wordings.ts';
import type { Topic } from '../../catalogue/wordings.ts';
import type { Scope } from '../../model.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Reading } from '../reading.ts';
import { Channels } from './channels.ts';
import { findSpots, holdsNumber, splitClauses } from './clauses.ts';
import type { Clause, Spot } from './clauses.ts';
import { addsUpTo, findLists, isChange } from './lists.ts';
import type { PartList } from './lists.ts';
import { headOf, PRIOR, withoutTail } from './mentions.ts';
import type { Mention } from './mentions.ts';
import {
  bracketAfter,
  lentNoun,
  nounInFront,
  nounOfChange,
  nounOfShare,
  OF_NOUN,
  wordsOfIssues,
} from './nouns.ts';
import { innermost, isInSentence } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { beginOf, endOf } from './strip.ts';
import { Times } from './times.ts';
import { mayDeny, mayTellScope, scopeOf, topicOf } from './topics.ts';

/** Walks through the prose once and tells of every number what it is about, carried from clause to clause. */

/** A clause with its numbers and what was known when it was reached. */
export interface Scene {
  readonly clause: Clause;
  readonly mentions: readonly Mention[];
  readonly scope: Scope;
  /** True where the clause, the sentence before or the headings speak of disclosure work, or the report has no headings. */
  readonly isDisclosure: () => boolean;
  /** False where it speaks of another year, a part of the year, or several years. */
  readonly isThisYear: () => boolean;
  /** The clause before in the same sentence, null at its start. */
  readonly previous: Scene | null;
  /** The heading it stands right under or behind; '' outside of all. */
  readonly heading: string;
  /** False where a line that is no sentence stands between that heading and this one. */
  readonly isFirst: boolean;
}

/** A clause with its numbers. */
interface Piece {
  readonly clause: Clause;
  readonly spots: readonly Spot[];
}

/** What the sentence says of a number beside its own words. */
type Around = Pick<Mention, 'whole' | 'summed' | 'isDisclosure'> & Pick<Scene, 'previous'>;

/** What else is told of applications: 答复24件。被申请行政复议2件。 */
const OF_REQUESTS = /答复|办结|结转|复议|诉讼/;
const OTHERS = new RegExp(OTHER_SUBJECTS, 'g');

/** Must be led through all sentences in order of the text. */
export class Walker {
  /** Which numbers are parts of which, of all sentences so far. */
  readonly lists: PartList[] = [];
  private topic: Topic | '' = '';
  private titles = '';
  /** Numbers of the last sentence with any that are no parts. */
  private tops: ReadonlyMap<Spot, Mention> = new Map();
  /** Those of the sentence before that, and its parts: wholes only of lists that add up to them. */
  private older: ReadonlyMap<Spot, Mention> = new Map();
  private scope: Scope = '';
  private before = '';
  /** Titles over the sentence before, '' where it was a heading itself. */
  private under = '';
  private isFirst = true;
  /** True behind a sentence that tells of applications for disclosure. */
  private afterRequests = false;
  private others: { clause: Clause; ranges: readonly (readonly [number, number])[] } | null = null;
  private readonly times: Times;
  private readonly channels: Channels;
  /** A report without sections is a short one, which speaks of little else. */
  private readonly isUntitled: boolean;

  constructor(private readonly reading: Reading) {
    this.isUntitled = reading.sections.length === 0;
    this.times = new Times(reading);
    this.channels = new Channels(reading);
  }

  /** The clauses of a sentence in order; none where it tells no number, denies nothing and says nothing of a number before. */
  walk(sentence: Sentence): readonly Scene[] {
    const { text } = sentence.strip;
    this.channels.enter(sentence, this.before);
    this.isFirst = sentence.titles !== this.under;
    this.under = sentence.isHeading || this.isStopped(sentence) ? '' : sentence.titles;
    const continues = GOES_ON.test(text);
    if (sentence.titles !== this.titles || sentence.isHeading) this.enter(sentence);
    if (this.topic === 'other' && !continues) this.topic = topicOf(innermost(sentence.titles));
    if (!continues) this.scope = '';
    const saysMore = isInSentence(sentence, mayDeny) || SAYS_WHO_APPLIED.test(text);
    const clauses =
      saysMore || holdsNumber(sentence, this.reading.quantities)
        ? splitClauses(sentence, this.reading.quantities)
        : [];
    const pieces = clauses.map((clause) => ({ clause, spots: findSpots(clause, this.reading.quantities) }));
    const numbers = gather(pieces, ({ spots }) => spots);
    if (numbers.length === 0 && !saysMore) {
      this.passOver(sentence);
      return [];
    }
    const isContinued = (continues || OF_APPLICANTS.test(text)) && numbers.length > 0;
    const lists = findLists(numbers, isContinued ? [...this.older.keys(), ...this.tops.keys()] : []);
    const isDisclosure = this.disclosureOf(sentence);
    this.times.enter(sentence);
    const { scenes, mentions } = this.tell(sentence, pieces, lists, isDisclosure);
    this.keep(lists, mentions);
    this.before = text;
    this.afterRequests =
      [...mentions.values()].some((m) => m.topic === 'requests' && !m.isOther) && isDisclosure();
    return scenes;
  }

  /** Whether a sentence, the one before or the headings speak of disclosure work; looked up when it is first asked. */
  private disclosureOf({ strip: { text }, titles }: Sentence): () => boolean {
    const { before, afterRequests } = this;
    let told: boolean | null = null;
    return () =>
      (told ??=
        DISCLOSURE.test(text) ||
        DISCLOSURE.test(before) ||
        TITLED.test(titles) ||
        TITLED.test(RUN_IN_LABEL.exec(text)?.[1] ?? '') ||
        (afterRequests && OF_REQUESTS.test(text)));
  }

  /** True where a full stop ends the sentence. */
  private isStopped({ strip }: Sentence): boolean {
    return this.reading.doc.text[endOf(strip)] === '。';
  }

  /** The scene of each clause, and the mention that each number of the sentence became. */
  private tell(
    sentence: Sentence,
    pieces: readonly Piece[],
    lists: readonly PartList[],
    isDisclosure: () => boolean,
  ): { scenes: readonly Scene[]; mentions: ReadonlyMap<Spot, Mention> } {
    const wholes = wholesOf(lists);
    const mentions = new Map<Spot, Mention>();
    const isRunIn = RUN_IN_HEADING.test(this.before);
    const heading = isRunIn ? this.before : innermost(sentence.titles);
    let previous: Scene | null = null;
    let topicOfWhole: Topic | '' = '';
    const scenes = pieces.map(({ clause, spots }) => {
      this.scope = scopeOf(clause.strip.text) || this.scope;
      const made = spots.map((spot) => {
        const of = wholes.get(spot);
        const whole = (of && (mentions.get(of) ?? this.tops.get(of) ?? this.older.get(of))) ?? null;
        const around = { whole, previous, isDisclosure: isDisclosure(), summed: summedIn(lists, spot) };
        const mention = this.toMention(spot, around);
        mentions.set(spot, mention);
        topicOfWhole = whole?.topic ?? '';
        return mention;
      });
      const said = made.length === 0 ? topicOf(clause.strip.text) : '';
      if (said !== '') [this.topic, topicOfWhole] = [said, ''];
      const scene: Scene = {
        clause,
        mentions: made,
        scope: this.scope,
        isDisclosure: () => this.isUntitled || isDisclosure(),
        isThisYear: () => this.times.isThisYear(clause),
        previous,
        heading,
        isFirst: isRunIn || this.isFirst,
      };
      if (clause.host === null) previous = scene;
      return scene;
    });
    // 公开128条,其中规范性文件2条: what the last part is about ends with the list.
    this.topic = topicOfWhole || this.topic;
    return { scenes, mentions };
  }

  /** What a sentence that tells nothing is about holds for those after it: its last clause that says so. */
  private passOver(sentence: Sentence): void {
    const { strip, asides } = sentence;
    this.before = strip.text;
    this.afterRequests = false;
    // No telling word goes over the sign between two clauses.
    if (asides.length === 0 && !mayTellScope(strip.text)) {
      this.topic = topicOf(strip.text) || this.topic;
      return;
    }
    const clauses = splitClauses(sentence, this.reading.quantities);
    this.scope = lastOf(clauses, scopeOf) || this.scope;
    this.topic = lastOf(clauses, topicOf) || this.topic;
  }

  /** A new section: its title is what it is about until something else is said. */
  private enter(sentence: Sentence): void {
    if (sentence.titles !== this.titles) {
      this.topic = topicOf(innermost(sentence.titles)) || topicOf(sentence.titles);
      this.tops = new Map();
      this.older = new Map();
      this.before = '';
      this.afterRequests = false;
    }
    this.titles = sentence.titles;
  }

  private toMention(spot: Spot, around: Around): Mention {
    const { quantity, clause, from, to, before, after, measure } = spot;
    const { whole, previous, isDisclosure, summed } = around;
    const inFront = nounInFront(spot);
    const own = topicOf(before || inFront) || topicOf(after.slice(0, 30));
    const carried = whole?.topic || this.topic;
    const head = headOf(spot);
    this.topic = own || carried;
    const lent =
      before === ''
        ? inFront || lentNoun(spot, previous) || this.headingBefore(spot)
        : inFront || this.labelBefore(spot, previous) || nounOfShare(spot, previous) || nounOfChange(spot);
    const issued = wordsOfIssues(spot);
    // Written out: a spread of so many fields is slow.
    return {
      quantity,
      clause,
      from,
      to,
      before,
      after,
      measure,
      noun: withoutTail(issued || lent || before),
      nounStart: from - before.length,
      topic: own || carried,
      own: own !== '',
      isOther: this.isOther(spot),
      isDisclosure,
      whole,
      summed,
      channels: this.channels.of(spot, issued || before || inFront, previous),
      titles: clause.sentence.titles,
      scope: this.scope,
      period: whole && !/20\d\d年|[本今当]年/.test(head) ? whole.period : this.times.periodOf(spot),
      isHoped: HOPED.test(head.slice(-20)),
      prior: clause.host
        ? ''
        : clause.sentence.strip.text.slice(Math.max(0, clause.offset - PRIOR), clause.offset),
      bracket: clause.host ? '' : bracketAfter(spot),
    };
  }

  /** `1、主动公开政府信息的情况:40条`: the heading right before the colon; '' if there is none. */
  private headingBefore({ clause, from }: Spot): string {
    const isFirst = from === 0 && clause.offset === 0 && clause.host === null;
    const sign = this.reading.doc.text.charAt(beginOf(clause.strip) - 1);
    return isFirst && sign === ':' ? innermost(clause.sentence.titles).replace(OF_NOUN, '') : '';
  }

  /** `行政复议:受理9件`, `培训:组织3期`: the label of cases, courses or events, where nothing but a verb stands behind it. */
  private labelBefore(spot: Spot, previous: Scene | null): string {
    if (!ONLY_HAD.test(spot.before)) return '';
    const verb = { ...spot, from: spot.from - spot.before.length };
    const label = lentNoun(verb, previous) || this.headingBefore(verb) || this.labelled(verb);
    return (HELD_ONLY.test(spot.before) ? HELD : ONE_KIND).test(label) ? label : '';
  }

  /** `三是新闻发布会。全年举办3场`: the label that is the sentence before; '' if that says more. */
  private labelled({ clause, from }: Spot): string {
    const isFirst = from === 0 && clause.offset === 0 && clause.host === null;
    return isFirst ? (LABEL.exec(this.before)?.[1] ?? '') : '';
  }

  /** Another subject in its clause before it, or in the words after it. */
  private isOther(spot: Spot): boolean {
    const { clause, from, to, after } = spot;
    if (this.others?.clause !== clause) {
      const found = matchesOf(clause.strip.text, OTHERS).filter((m) => !isOrganName(m));
      this.others = { clause, ranges: found.map((m) => [m.index, m.index + m[0].length] as const) };
    }
    const floor = from - headOf(spot).length;
    return this.others.ranges.some(
      ([start, end]) =>
        (start >= floor && end <= from) || (start >= to && after !== '' && end <= to + after.length),
    );
  }

  /** Remembers the lists and the last number that is no part of another. */
  private keep(lists: readonly PartList[], mentions: ReadonlyMap<Spot, Mention>): void {
    if (mentions.size === 0) return;
    this.lists.push(...lists);
    const counts = [...mentions.keys()].filter(({ quantity }) => quantity.nature === 'count');
    const wholes = [...this.tops.keys(), ...this.older.keys()];
    // 申请方式:网上94件,邮寄36件。申请主体:自然人126件,企业4件: each parts what was told before.
    if (counts.length > 1 && wholes.some(addsUpTo(counts))) return;
    const parts = new Set(gather(lists, (l) => l.parts));
    const tops = new Map<Spot, Mention>();
    const older = new Map(this.tops);
    for (const [spot, mention] of mentions) {
      if (parts.has(spot)) older.set(spot, mention);
      else if (spot.quantity.nature === 'count' && !spot.clause.host && !isChange(spot))
        tops.set(spot, mention);
    }
    this.older = older;
    if (tops.size > 0) this.tops = tops;
  }
}

/** What the last clause says that says anything, else ''. */
function lastOf<T extends string>(clauses: readonly Clause[], saidIn: (words: string) => T | ''): T | '' {
  for (let i = clauses.length - 1; i >= 0; i--) {
    const said = saidIn(clauses[i]?.strip.text ?? '');
    if (said !== '') return said;
  }
  return '';
}

/** `应急管理局`, `信访局`: the name of an organ, whatever it sees to. */
const isOrganName = ({ 0: words, index, input }: RegExpExecArray): boolean =>
  ORGAN_NAME.test(input.slice(index + words.length, index + words.length + 6));
const ORGAN_NAME = /^[\u4e00-\u9fff]{0,4}?[局委厅]/;

/** The whole of each part, of the first list that has it. */
function wholesOf(lists: readonly PartList[]): ReadonlyMap<Spot, Spot> {
  const wholes = new Map<Spot, Spot>();
  for (const { whole, parts } of lists)
    for (const part of parts) if (!wholes.has(part)) wholes.set(part, whole);
  return wholes;
}

const ONLY_HAD = /^(?:共|全年)?(?:受理|收到|发生|产生|有|组织|举办|开展)$/;
const LABEL = /^(?:[一二三四五六七八九十]{1,2}[是、]|\d{1,2}[.、])([^,;:\d]{2,12})$/;
const HELD = /(?:培训|新闻发布会|访谈)$/;
const HELD_ONLY = /(?:组织|举办|开展)$/;
/** Cases of one kind: 复议诉讼 names two. */
const ONE_KIND = /^(?:(?!诉讼).)*复议$|^(?:(?!复议).)*诉讼$/;

/** Whether a number is a sum behind its parts, or one of such parts. */
function summedIn(lists: readonly PartList[], spot: Spot): Mention['summed'] {
  const behind = lists.filter((l) => l.isBehind);
  if (behind.some((l) => l.whole === spot)) return 'sum';
  return behind.some((l) => l.parts.includes(spot)) ? 'addend' : null;
}
