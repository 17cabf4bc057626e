import { gather } from '../../text/gather.ts';
import {
  BY_CHANNEL,
  COUNTED_CHANNELS,
  DISCLOSURE,
  GOES_ON,
  HOPED,
  MAIN_MEANS,
  OF_FIELDS,
  OF_PLATFORMS,
  OTHER_SUBJECTS,
  SPEAKS_OF_CHANNEL,
  TITLED,
} from '../../catalogue/wordings.ts';
import type { Topic } from '../../catalogue/wordings.ts';
import type { Scope } from '../../model.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Reading } from '../reading.ts';
import { findSpots, splitClauses } from './clauses.ts';
import type { Clause, Spot } from './clauses.ts';
import { findLists, isChange } from './lists.ts';
import type { PartList } from './lists.ts';
import { headOf, PRIOR, withoutTail } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { innermost } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { Times } from './times.ts';
import { channelsIn, channelsOfHeading, scopeOf, topicOf } from './topics.ts';

/** Walks through the prose once and tells of every number what it is about, carried from clause to clause. */

/** A clause with its numbers and what was known when it was reached. */
export interface Scene {
  readonly clause: Clause;
  readonly mentions: readonly Mention[];
  readonly scope: Scope;
  readonly isDisclosure: () => boolean;
  /** False where it speaks of another year, a part of the year, or several years. */
  readonly isThisYear: () => boolean;
  /** The clause before in the same sentence, null at its start. */
  readonly previous: Scene | null;
}

/** What the sentence says of a number beside its own words. */
type Around = Pick<Mention, 'whole' | 'summed' | 'isDisclosure'> & Pick<Scene, 'previous'>;

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
  /** The channel that a heading right before names: `1.政府网站。全年公开信息12条`. */
  private heading: readonly string[] = [];
  private end = 0;
  private others: { clause: Clause; ranges: readonly (readonly [number, number])[] } | null = null;
  private readonly times: Times;

  constructor(private readonly reading: Reading) {
    this.times = new Times(reading);
  }

  walk(sentence: Sentence): void {
    const { text } = sentence.strip;
    this.heed(sentence);
    const continues = GOES_ON.test(text);
    if (sentence.titles !== this.titles || sentence.isHeading) this.enter(sentence);
    if (this.topic === 'other' && !continues) this.topic = topicOf(innermost(sentence.titles));
    if (!continues) this.scope = '';
    const clauses = splitClauses(sentence, this.reading.quantities);
    const spots = clauses.map((c) => findSpots(c, this.reading.quantities));
    const numbers = gather(spots, (own) => own);
    const isContinued = continues && numbers.length > 0;
    const lists = findLists(numbers, isContinued ? [...this.older.keys(), ...this.tops.keys()] : []);
    const wholes = wholesOf(lists);
    const mentions = new Map<Spot, Mention>();
    const { before } = this;
    let told: boolean | null = null;
    const isDisclosure = () =>
      (told ??= DISCLOSURE.test(text) || DISCLOSURE.test(before) || TITLED.test(sentence.titles));
    this.times.enter(sentence);
    let previous: Scene | null = null;
    clauses.forEach((clause, i) => {
      this.scope = scopeOf(clause.strip.text) || this.scope;
      const made = (spots[i] ?? []).map((spot) => {
        const of = wholes.get(spot);
        const whole = (of && (mentions.get(of) ?? this.tops.get(of) ?? this.older.get(of))) ?? null;
        const around = { whole, previous, isDisclosure: isDisclosure(), summed: summedIn(lists, spot) };
        const mention = this.toMention(spot, around);
        mentions.set(spot, mention);
        return mention;
      });
      if (made.length === 0) this.topic = topicOf(clause.strip.text) || this.topic;
      const scene: Scene = {
        clause,
        mentions: made,
        scope: this.scope,
        isDisclosure,
        isThisYear: () => this.times.isThisYear(clause),
        previous,
      };
      this.scenes.push(scene);
      if (clause.host === null) previous = scene;
    });
    this.keep(lists, mentions);
    this.before = text;
  }

  /** A heading of a channel holds for its own paragraph, or for the one below it. */
  private heed({ strip: { text, at } }: Sentence): void {
    const start = at[0] ?? 0;
    const words = text.replace(ORDINAL, '');
    const named = channelsOfHeading(words);
    const isNew = this.reading.doc.text.slice(this.end, start).includes('\n');
    const isBelow = channelsOfHeading(this.before.replace(ORDINAL, '')).length > 0;
    if (named.length > 0 || words !== text || (isNew && !isBelow)) this.heading = named;
    this.end = (at.at(-1) ?? start) + 1;
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
    this.topic = own || carried;
    const lent = before === '' ? lentNoun(spot, previous) || this.headingBefore(spot) : '';
    const issued = wordsOfIssues(spot);
    const inWords = channelsIn(issued || before);
    const named =
      inWords.length > 0
        ? inWords
        : channelsIn(
            asideBefore(spot) || platformsBefore(spot) || fieldsBefore(spot) || this.titleBefore(spot),
          );
    // Written out: a spread of so many fields is slow.
    return {
      quantity,
      clause,
      from,
      to,
      before,
      after,
      measure,
      noun: withoutTail(issued || before || lent),
      nounStart: from - before.length,
      topic: own || carried,
      own: own !== '',
      isOther: this.isOther(spot),
      isDisclosure,
      whole,
      summed,
      channels:
        named.length === 1 || (named.length > 0 && !this.isOfOthers()) ? named : this.carried(previous, spot),
      titles: clause.sentence.titles,
      scope: this.scope,
      period: whole && !/20\d\d年/.test(head) ? whole.period : this.times.periodOf(spot),
      isHoped: HOPED.test(head.slice(-20)),
      prior: clause.host
        ? ''
        : clause.sentence.strip.text.slice(Math.max(0, clause.offset - PRIOR), clause.offset),
      bracket: clause.host ? '' : bracketAfter(spot),
    };
  }

  /** `1、主动公开政府信息的情况:40条`: the heading right before the colon; '' if there is none. */
  private headingBefore({ clause, from, quantity }: Spot): string {
    const isFirst = from === 0 && clause.offset === 0 && clause.host === null;
    const sign = this.reading.doc.text.charAt(quantity.span.start - 1);
    return isFirst && sign === ':' ? innermost(clause.sentence.titles).replace(OF_NOUN, '') : '';
  }

  /** `通过《临河市人民政府公报》发布信息6条`: the title of what it was published in; '' if there is none. */
  private titleBefore({ clause: { strip }, from, before }: Spot): string {
    if (!IN_TITLE.test(before)) return '';
    const start = strip.text.lastIndexOf('《》', from);
    return this.reading.doc.text.slice(strip.at[start] ?? 0, strip.at[start + 1]);
  }

  private isOfOthers(): boolean {
    return this.heading[0] === 'proactive.other';
  }

  /** The channel that stands before, else that of the heading, unless the sentence tells of others too. */
  private carried(previous: Scene | null, { clause }: Spot): readonly string[] {
    const named = carriedChannels(previous);
    if (named.length > 0 || this.heading.length === 0 || previous?.mentions.length) return named;
    const isOfMore = channelsIn(clause.sentence.strip.text).some((c) => !this.heading.includes(c));
    return isOfMore && !this.isOfOthers() ? [] : this.heading;
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
    const parts = new Set(lists.flatMap((l) => l.parts));
    const isTop = (spot: Spot) =>
      spot.quantity.nature === 'count' && !parts.has(spot) && !spot.clause.host && !isChange(spot);
    const tops = new Map([...mentions].filter(([spot]) => isTop(spot)));
    this.older = new Map([...this.tops, ...[...mentions].filter(([spot]) => parts.has(spot))]);
    if (tops.size > 0) this.tops = tops;
  }
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

/** `行政复议:0件`: the words before a colon, after the number that may stand there; '' if there are none. */
function lentNoun({ clause, from }: Spot, previous: Scene | null): string {
  const isFirst = from === 0 && clause.host === null && previous?.clause.separator === ':';
  if (!isFirst) return '';
  const { text } = previous.clause.strip;
  const words = text
    .slice(previous.mentions.at(-1)?.to ?? 0)
    .replace(/^[、和及]/, '')
    .replace(OF_NOUN, '');
  return previous.clause.offset + text.length + 1 === clause.offset && words.length <= 20 ? words : '';
}

const IN_TITLE = /(?:通过|利用|在)《》上?(?:共|累计|主动|全年)?(?:公开|发布)/;

/** What a label adds to the noun that is counted. */
const OF_NOUN = /的?(?:情况|数量|总数|条数|件数)$/;

/** `推送信息52期156条`, `52期(156条)`: the items are told by the words before their issues; '' where the number tells no items of issues. */
function wordsOfIssues({ clause, from, before, measure }: Spot): string {
  if (!/^[条篇]$/.test(measure) || before.length > 3) return '';
  const { host, offset } = clause;
  const end = host ? offset - host.offset : from;
  const words = (host ?? clause).strip.text.slice(Math.max(0, end - ISSUES_REACH), end);
  const issues = ISSUES.exec(words);
  return issues ? words.slice(0, issues.index).replace(/^.*\d/, '') : '';
}
const ISSUES = /(?:\d{1,6}|[一二三四五六七八九十百]{1,6})余?[期批组次][、(]?(?:共计?|合计)?$/;
const ISSUES_REACH = 100;

/** `在中国水务网(水务局政府网站)发布信息12条`: what the brackets before the number say of a place; '' if nothing. */
function asideBefore({ clause, from }: Spot): string {
  const aside = clause.sentence.asides.find(
    ({ index }) => index > clause.offset && index < clause.offset + from,
  );
  return clause.host === null && aside && PLACE_NAMED.test(aside.strip.text) ? aside.strip.text : '';
}
/** The words before the number of the platforms that a clause names together; '' if there are none. */
function platformsBefore({ clause, from }: Spot): string {
  const words = clause.strip.text.slice(Math.max(0, from - PLATFORMS_REACH), from);
  const counted = OF_PLATFORMS.exec(words);
  return counted ? words.slice(0, counted.index) : '';
}
const PLATFORMS_REACH = 60;

/** `在门户网站围绕机构职能等7个方面发布信息12条`: the words before the number of fields; '' if there is none. */
function fieldsBefore({ clause, from }: Spot): string {
  const words = clause.strip.text.slice(Math.max(0, from - FIELDS_REACH), from);
  const counted = OF_FIELDS.exec(words);
  return counted ? words.slice(0, counted.index) : '';
}
const FIELDS_REACH = 100;

const PLACE_NAMED = /^[^,、;除含等]{2,20}(?:网|网站|公众号|微博)$/;

/** What stands in brackets right after a number, '' if nothing. */
function bracketAfter({ clause, to }: Spot): string {
  return clause.sentence.asides.find((a) => a.index === clause.offset + to)?.strip.text ?? '';
}

/** Whether a number is a sum behind its parts, or one of such parts. */
function summedIn(lists: readonly PartList[], spot: Spot): Mention['summed'] {
  const behind = lists.filter((l) => l.isBehind);
  if (behind.some((l) => l.whole === spot)) return 'sum';
  return behind.some((l) => l.parts.includes(spot)) ? 'addend' : null;
}

/** `门户网站:全年公开信息12条` */
const isHeading = ({ separator, strip: { text } }: Clause): boolean =>
  separator === ':' && channelsOfHeading(text.replace(ORDINAL, '')).length > 0;
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}[、.是]|\d{1,2}[、.])/;

const READERS = /(?:粉丝|用户|关注|阅读|浏览|点击|访问|播放|点赞|订阅)[^,]{0,4}$/;

/** Readers, issues, and channels themselves are no items that a channel published. */
const isNoItem = ({ measure, after, noun }: Mention): boolean =>
  /^[人次期]/.test(measure) ||
  READERS.test(noun) ||
  (COUNTED_CHANNELS.test(measure) && channelsIn(after).length === 1);

/** The one channel of a clause before that has no number of its own: `通过门户网站公开,全年公开信息12条`. */
function carriedChannels(previous: Scene | null): readonly string[] {
  for (let scene = previous; scene; scene = scene.previous) {
    const { text } = scene.clause.strip;
    // 公众号编辑26期,推送信息86条: issues and what was in them.
    if (scene.mentions.some((m) => m.quantity.nature === 'count' && !isNoItem(m))) return [];
    if (MAIN_MEANS.test(text)) return [];
    const named = channelsIn(text);
    // 编发公报12期,刊登文件96件: what a bulletin prints is counted otherwise.
    if (scene.mentions.length > 0 && named.includes('proactive.gazette')) return [];
    const isMeans = scene === previous && (BY_CHANNEL.test(text) || isHeading(scene.clause));
    if (named.length > 0) return isMeans || SPEAKS_OF_CHANNEL.test(text) ? named : [];
  }
  return [];
}
