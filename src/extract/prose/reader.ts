import { gather } from '../../text/gather.ts';
import { CONCEPTS, isInMyriads } from '../../catalogue/concepts.ts';
import { NO_OBJECT, PLANS, SAID } from '../../catalogue/wordings.ts';
import { add, equal, nameOf, scaled } from '../../decimal.ts';
import { textSpan } from '../../model.ts';
import type { Applicant, Decimal, TextSpan } from '../../model.ts';
import { remembering } from '../remember.ts';
import { isSince2019 } from '../reading.ts';
import type { Candidate, Reading } from '../reading.ts';
import { Cases } from './cases.ts';
import type { Spot } from './clauses.ts';
import { readDenials } from './denials.ts';
import type { Denied } from './denials.ts';
import { isNotOne, isZero, placeOf } from './mentions.ts';
import type { Hit, Mention } from './mentions.ts';
import { headsOf, isFieldOf, isOtherOrgan } from './organs.ts';
import { isOfCases, REVIEW_TOTAL } from './review.ts';
import { rivalsIn } from './rivals.ts';
import type { Claim } from './rivals.ts';
import { RULES, rulesFor } from './rules.ts';
import type { Told } from './told.ts';
import type { Scene } from './scene.ts';
import type { Sentence } from './sentences.ts';
import { offsetAt, spanOf } from './strip.ts';
import { saidOfAll, variantsOf } from './variants.ts';
import type { SaidOfAll } from './variants.ts';

/** What is told in prose, number by number and denial by denial: rules in their order, and what hangs on more than one sentence. */

const STOCKS = new Set(CONCEPTS.filter((c) => c.measure === 'stock').map((c) => c.id));

/** True under a title of shortcomings and plans, which is asked for every clause. */
const isOfPlans = remembering((titles) => PLANS.test(titles));

/** Reads scene by scene, in their order, and keeps what was told so far. */
export class Reader implements Told {
  readonly candidates: Candidate[] = [];
  readonly isSince2019: boolean;
  readonly year: number | null;
  private readonly concepts = new Map<Mention, string>();
  private readonly families = new Map<number, string>();
  /** Of numbers with parts the family of the last that was read. */
  private readonly parted = new Map<Mention, string>();
  private isTotalled = false;
  /** Names of the numbers read as applications received. */
  private readonly received = new Set<string>();
  private last: { mention: Mention; concept: string } | null = null;
  /** The number of applications received that was told last. */
  private lastOfAll: Mention | null = null;
  /** The count before the one that is being read. */
  private before: Mention | null = null;
  private readonly withItems = new Set<Sentence>();
  private readonly cases = new Cases();
  private readonly objectless: Mention[] = [];
  /** Numbers of disclosed items by channel, under the number that they are parts of. */
  private readonly byChannel = new Map<Mention, Mention[]>();
  /** Sums up to the year's end of which nobody says since when. */
  private readonly standing: Candidate[] = [];
  /** Numbers taken for all that a channel published. */
  private readonly claims: Claim[] = [];
  /** The words in which the report names itself and its unit; none if it does not. */
  private readonly heads: readonly string[];

  constructor(private readonly reading: Reading) {
    this.heads = headsOf(reading.doc.text);
    this.isSince2019 = isSince2019(reading);
    this.year = reading.year;
  }

  conceptOf(mention: Mention | null): string {
    return mention ? (this.concepts.get(mention) ?? '') : '';
  }

  /** What kind of part a number is: `requests.channel`, `proactive.category`, by applicant … */
  familyOf(spot: Spot): string {
    return this.families.get(spot.quantity.number.start) ?? '';
  }

  wasDisclosed(mention: Mention): boolean {
    return this.withItems.has(mention.clause.sentence);
  }

  lastReceived(titles: string): Mention | null {
    return this.lastOfAll?.titles === titles ? this.lastOfAll : null;
  }

  wasReceived({ quantity: { value } }: Mention): boolean {
    return value !== null && this.received.has(nameOf(value));
  }

  conceptBefore({ clause }: Mention): string {
    return this.before?.clause.sentence === clause.sentence ? this.conceptOf(this.before) : '';
  }

  followsRequests({ titles }: Mention): boolean {
    return this.before?.titles === titles && ON_REQUESTS.test(this.conceptOf(this.before));
  }

  lastConcept(mention: Mention): string {
    return this.last?.mention.clause.sentence === mention.clause.sentence ? this.last.concept : '';
  }

  familyOfParts(whole: Mention | null): string {
    return whole ? (this.parted.get(whole) ?? '') : '';
  }

  wasTotalled(): boolean {
    return this.isTotalled;
  }

  isByOther(words: string): boolean {
    return isOtherOrgan(words, this.heads);
  }

  isOwnField(words: string): boolean {
    return isFieldOf(words, this.heads);
  }

  reviewOf(mention: Mention): string | null {
    return this.cases.groupOf(mention, this.conceptOf(mention.whole));
  }

  read(scene: Scene): void {
    if (isOfPlans(scene.clause.sentence.titles)) return;
    for (const mention of scene.mentions) this.readMention(mention, scene);
    for (const said of saidOfAll(scene, this)) this.addSaid(said, scene);
    const denied = readDenials(scene, this.isSince2019);
    if (denied.length > 0 && scene.isThisYear())
      denied.filter((d) => !this.wasCounted(d, scene)).forEach((d) => this.addDenied(d, scene));
  }

  /** `收到申请5件,均已办结,未产生其他申请`: what was counted in the same sentence is not denied as a whole. */
  private wasCounted({ concept }: Denied, { clause }: Scene): boolean {
    // 均为口头申请,没有书面申请: of those that came.
    const isOneWay = concept === 'requests.received' && /书面|口头|纸质/.test(clause.strip.text);
    if (isOneWay && this.received.size > 0 && !this.received.has('0')) return true;
    const { mention, concept: last } = this.last ?? {};
    return (
      mention !== undefined &&
      last === concept &&
      mention.clause.sentence === clause.sentence &&
      !isZero(mention)
    );
  }

  private readMention(mention: Mention, scene: Scene): void {
    if (mention.quantity.nature !== 'count' || mention.isHoped || isNotOne(mention)) return;
    if (this.isCell(mention)) return;
    this.readVariants(mention, scene);
    this.before = mention;
  }

  private readVariants(mention: Mention, scene: Scene): void {
    const variants = variantsOf(mention, scene);
    for (const variant of variants) this.readVariant(mention, variant);
    // 告知作出更改、补充0件: what looked like a list of nouns is one.
    if (variants.length > 1 && !this.concepts.has(mention)) this.readVariant(mention, mention);
  }

  private readVariant(mention: Mention, variant: Mention): void {
    if (NO_OBJECT.test(variant.noun) && variant.after === '') this.objectless.push(variant);
    const isAsked = rulesFor(variant);
    for (let i = 0; i < RULES.length; i++) {
      const rule = isAsked(i) ? RULES[i] : undefined;
      const read = rule?.read(variant, this) ?? null;
      if (!rule || read === null) continue;
      const hits = gather([read], (hit) => hit);
      for (const hit of hits) this.addHit(mention, hit, `prose/${rule.name}`);
      if (hits.length > 0) break;
    }
    if (!this.concepts.has(mention) && isOfCases(variant)) this.cases.addUnknown(mention);
  }

  /** A number without measure word, verb or stop beside it is a cell of a table that nobody recognized. */
  private isCell({ measure, before, quantity, clause, from, to }: Mention): boolean {
    if (measure !== '' || quantity.bound !== null || SAID.test(before)) return false;
    const { strip } = clause;
    const start = offsetAt(strip, from);
    // 当面申请数:0;
    const isLabelled = from === 0 && this.reading.doc.text.charAt(start - 1) === ':';
    const touches = isLabelled || (from > 0 && offsetAt(strip, from - 1) === start - 1);
    const next = this.reading.doc.text.charAt(quantity.span.end);
    // 8.属于行政查询事项200000, a row of the forms since 2019 that the page broke into lines
    const isRow = this.isSince2019 && !isLabelled && /^\n?$/.test(next);
    return (
      !touches || isRow || !/^[,;。、)\n]?$/.test(next) || /^0\d|^\d{7}/.test(strip.text.slice(from, to))
    );
  }

  private addHit(mention: Mention, hit: Hit & { applicant?: Applicant }, rule: string): void {
    if (!this.concepts.has(mention)) this.concepts.set(mention, hit.concept);
    this.last = { mention, concept: hit.concept };
    if (hit.concept === 'requests.received' && !hit.applicant) this.lastOfAll = mention;
    const family = familyOf(hit);
    this.families.set(mention.quantity.number.start, family);
    if (mention.whole) this.parted.set(mention.whole, family);
    if (BY_CHANNEL.test(hit.concept) && isOfYear(mention, hit.concept))
      this.claims.push({ concept: hit.concept, mention });
    if (mention.whole && BY_CHANNEL.test(hit.concept))
      this.byChannel.set(mention.whole, [...(this.byChannel.get(mention.whole) ?? []), mention]);
    if (hit.concept.startsWith('proactive.')) this.withItems.add(mention.clause.sentence);
    const group = REVIEW_TOTAL.exec(hit.concept)?.[1];
    if (group !== undefined) this.cases.add(group, mention);
    this.add(
      hit.concept,
      mention,
      placeOf(mention, hit),
      rule,
      hit.isCarried === true,
      hit.applicant ?? null,
    );
  }

  /** A number that a later clause says something of: the place is from the number to the end of that clause. */
  private addSaid({ mention, concept, applicant, rule }: SaidOfAll, { clause }: Scene): void {
    const end = spanOf(clause.strip, 0, clause.strip.text.length).end;
    this.add(concept, mention, textSpan(mention.quantity.span.start, end), rule, true, applicant);
  }

  private addDenied({ concept, from, to, isCarried }: Denied, { clause, scope }: Scene): void {
    this.put({
      concept,
      applicant: null,
      value: ZERO,
      bound: null,
      kind: 'none',
      where: 'prose',
      grade: isCarried ? 'likely' : 'sure',
      scope,
      year: null,
      span: spanOf(clause.strip, from, to),
      number: null,
      rule: 'prose/denial',
    });
  }

  private add(
    concept: string,
    mention: Mention,
    span: TextSpan,
    rule: string,
    isCarried: boolean,
    applicant: Applicant | null = null,
  ): void {
    const { value, bound, number } = mention.quantity;
    const isOpen = isUpToItsEnd(mention, concept) || (!this.isSince2019 && isUpToNow(mention, concept));
    if (value === null || !(isOpen || isOfYear(mention, concept))) return;
    const candidate: Candidate = {
      concept,
      applicant,
      value: isInMyriads(concept) ? scaled(value, -4) : value,
      bound,
      kind: bound === null ? '' : 'about',
      where: 'prose',
      grade: isOpen ? 'doubtful' : isCarried ? 'likely' : 'sure',
      scope: mention.scope,
      year: null,
      span,
      number,
      rule,
    };
    if (isOpen) this.standing.push(candidate);
    else this.put(candidate);
  }

  /** Candidates have their fields in one order everywhere: the engine is quick with things of one shape. */
  private put(candidate: Candidate): void {
    const { concept, value } = candidate;
    this.candidates.push(candidate);
    if (concept === 'proactive.total') this.isTotalled = true;
    if (concept === 'requests.received' && value) this.received.add(nameOf(value));
  }

  /** Candidates without numbers of one site or account beside another of the same channel. */
  undisputed(): readonly Candidate[] {
    const rivals = new Set(
      [...rivalsIn(this.claims, this.reading.doc.text)].map(({ quantity }) => quantity.number),
    );
    return this.candidates.filter(
      ({ number, concept }) => !(number && rivals.has(number) && BY_CHANNEL.test(concept)),
    );
  }

  /** `截至2010年底,累计主动公开政府信息65条`: the year's, perhaps, where the report tells no other. */
  upToNow(): readonly Candidate[] {
    const isTold = this.candidates.some(({ concept }) => concept.startsWith('proactive.'));
    return isTold ? [] : this.standing;
  }

  /** `通过各平台发布137条,其中网站106条、微信31条`: what several channels add up to is all that was disclosed. */
  summed(): readonly Candidate[] {
    if (this.wasTotalled()) return [];
    return [...this.byChannel].flatMap(([whole, parts]) => {
      const concepts = new Set(parts.map((part) => this.conceptOf(part)));
      const { value, number, bound } = whole.quantity;
      const sum = parts.reduce<Decimal | null>(
        (total, { quantity }) => (quantity.value ? add(total ?? ZERO, quantity.value) : total),
        null,
      );
      if (this.conceptOf(whole) !== '' || concepts.size < 2 || !value || !sum || !equal(sum, value))
        return [];
      if (!isOfYear(whole, 'proactive.total')) return [];
      return [
        {
          concept: 'proactive.total',
          applicant: null,
          value,
          bound,
          kind: '' as const,
          where: 'prose' as const,
          grade: 'likely' as const,
          scope: whole.scope,
          year: null,
          span: spanOf(whole.clause.strip, whole.nounStart, whole.to),
          number,
          rule: 'prose/sum-of-channels',
        },
      ];
    });
  }

  /** `其中主动公开385件`: the object is lost; it is what the text states with the same verb and number elsewhere. */
  lost(): readonly Candidate[] {
    const stated = statedBy(this.candidates);
    return this.objectless.flatMap((mention) => {
      const { value, number } = mention.quantity;
      if (value === null || this.concepts.has(mention)) return [];
      const first = stated.get(nameOf(value));
      if (!first) return [];
      const from = mention.nounStart + Math.max(0, mention.noun.search(NO_OBJECT));
      const span = spanOf(mention.clause.strip, from, mention.to);
      return [{ ...first, span, number, rule: 'prose/lost-object', grade: 'likely' as const }];
    });
  }
}

/** Of numbers of disclosed items by name the first candidate; null where another indicator has the same number. */
function statedBy(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate | null> {
  const stated = new Map<string, Candidate | null>();
  for (const candidate of candidates) {
    if (!candidate.value || !DISCLOSED.test(candidate.concept)) continue;
    const name = nameOf(candidate.value);
    const first = stated.get(name);
    if (first === undefined) stated.set(name, candidate);
    else if (first?.concept !== candidate.concept) stated.set(name, null);
  }
  return stated;
}

/** Full text is an attribute of items, no class beside others; it is a family of its own. */
function familyOf({ concept, applicant }: Hit & { applicant?: Applicant }): string {
  if (applicant !== undefined) return 'applicant';
  return concept === 'proactive.full_text_electronic' ? concept : concept.slice(0, concept.lastIndexOf('.'));
}

const ON_REQUESTS = /^(?:requests|outcome|answer)\./;

const BY_CHANNEL = /^proactive\.(?:website|gazette|weibo|wechat|newmedia|media|board|reading_point|other)$/;
const DISCLOSED = /\.disclosed$|^proactive\.(?!category)/;
const ZERO: Decimal = { digits: '0', exponent: 0 };

/** What is told as it stands: 目前复议维持2件, 目前1件正在办理. */
const OPEN_YET =
  /^(?:reconsideration|litigation(?:\.direct|\.after)?)\.(?!total)|^requests\.(?:pending|carried_out)$/;

/** True where the number is said of the report's year, or of its end for stocks; what is carried into the next year is this year's. */
function isOfYear(mention: Mention, concept: string): boolean {
  const { kind } = mention.period;
  if (kind === 'this') return true;
  if (kind === 'now') return STOCKS.has(concept) || OPEN_YET.test(concept);
  return kind === 'plan' && (concept === 'requests.carried_out' || concept === 'requests.pending');
}

/** True for disclosed items up to the year's end: of that year, or of all years so far. */
const isUpToItsEnd = ({ period }: Mention, concept: string): boolean =>
  period.kind === 'cumulative' && period.year !== null && concept.startsWith('proactive.');

/** `截至目前累计公开信息44条` likewise. */
const isUpToNow = ({ period, clause }: Mention, concept: string): boolean =>
  period.kind === 'now' && concept === 'proactive.total' && /累计/.test(clause.strip.text);
