import {
  ALL_APPLIED_BY,
  ALL_ARE,
  ALL_GRANTED,
  ALL_IN_PART,
  ALL_ON,
  ALL_PENDING,
  ALL_REFUSED,
  ALL_STAFF,
  ALREADY_PUBLIC,
  ANSWERS,
  ANY_WAY,
  LIST_LEAD,
  APPLICANTS,
  ONLY_APPLICANT,
  ONLY_BY_WAY,
  ONLY_INFO_AFTER,
  OUTCOMES,
  RESPECTIVELY,
  RESULTS,
  SAYS_WHO_APPLIED,
  SPREAD,
} from '../../catalogue/wordings.ts';
import type { Applicant } from '../../model.ts';
import { addsUp, isChange } from './lists.ts';
import { isZero, nounsOf, withNoun, withoutTail } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { waysIn } from './requests.ts';
import { REVIEW_TOTAL } from './review.ts';
import type { Scene } from './scene.ts';
import type { Told } from './told.ts';
import { channelsIn } from './topics.ts';

/** Numbers that stand for several nouns, and clauses that say something of the number before. */

/** Of a list that shares its number (均为0), or has its numbers in order (分别为), one mention a noun. */
export function variantsOf(mention: Mention, scene: Scene): readonly Mention[] {
  const made = (noun: string, index: number): Mention =>
    withNoun(mention, withoutTail(noun), mention.from - mention.before.length + index);
  const isNone = isZero(mention) && !RESPECTIVELY.test(mention.before);
  // 通过网络、信函等方式收到申请0件: of them together.
  if ((isNone && !ANY_WAY.test(mention.before)) || SPREAD.test(mention.before)) {
    const nouns = nounsOf(withoutTail(mention.before));
    if (nouns.length > 1) return nouns.map((n) => made(n.noun, n.index));
  }
  const row = isNone && mention.before === '' ? nounsOf(mention.noun) : [];
  if (row.length > 1) return row.map((n) => withNoun(mention, withoutTail(n.noun), mention.from));
  const label = SPREAD_ALONE.test(mention.before) ? labelBefore(scene) : '';
  if (label !== '') return nounsOf(label).map((n) => withNoun(mention, withoutTail(n.noun), mention.from));
  const counts = scene.mentions.filter((m) => m.quantity.nature === 'count');
  const first = counts.find((m) => RESPECTIVELY.test(m.before));
  return [(first && placedIn(mention, first, counts, scene)) ?? mention];
}

/** `七、复议、诉讼:均为0`: what the label or the heading names; '' if none stands before. */
function labelBefore({ previous, clause, heading }: Scene): string {
  const isLabel = previous?.clause.separator === ':' && previous.mentions.length === 0;
  const label = isLabel ? previous.clause.strip.text : previous || clause.host ? '' : heading;
  return label.replace(/^[一二三四五六七八九十]{1,3}、/, '').replace(/(?:情况|数量)$/, '');
}
const SPREAD_ALONE = /^(?:均|都|皆|全部)[为是]?$/;

/** `甲、乙分别为1件、2件`, `渠道是甲、乙,分别为1件、2件`: the noun of the list at the place that the number has in its own list; null if the lists differ in length. */
function placedIn(
  mention: Mention,
  first: Mention,
  counts: readonly Mention[],
  { previous }: Scene,
): Mention | null {
  const match = RESPECTIVELY.exec(first.before);
  const isBefore = match?.index === 0 && previous?.mentions.length === 0;
  const words = isBefore
    ? previous.clause.strip.text.replace(LIST_LEAD, '')
    : first.before.slice(0, match?.index);
  const list = nounsOf(withoutTail(words));
  const place = counts.indexOf(mention) - counts.indexOf(first);
  const noun = list[place];
  if (!noun || list.length !== counts.length - counts.indexOf(first)) return null;
  const nounStart = isBefore ? mention.from : first.from - first.before.length + noun.index;
  // The verb that all share: 微博、微信分别发布信息1条、2条.
  return withNoun(mention, withoutTail(noun.noun + (match?.[1] ?? '')), nounStart);
}

/** A number before and what a clause without numbers says all of it is. */
export interface SaidOfAll {
  readonly mention: Mention;
  readonly concept: string;
  readonly applicant: Applicant | null;
  readonly rule: string;
}

/**
 * `收到申请14件,均为网络申请` → requests.channel.online 14; `复议2件,均维持` → reconsideration.upheld 2;
 * `工作人员2人,均为兼职` → capacity.staff.part_time 2;
 * `共清理出5条政府信息,目前已在门户网站公开` → proactive.website 5; `收到申请5件,全部予以公开` → all of them granted.
 */
export function saidOfAll(scene: Scene, told: Told): readonly SaidOfAll[] {
  if (scene.mentions.length > 0) return [];
  const { text } = scene.clause.strip;
  if (!scene.previous) return ofApplicants(text, scene, told);
  const before = mentionsBefore(scene, told);
  if (before.length === 0) return [];
  if (ALL_PENDING.test(text)) return pending(before, told);
  if (/无|未(?!经(?:行政)?复议)|没有/.test(text)) return [];
  const words =
    (scene.clause.host && ONLY_BY_WAY.test(text) ? '' : undefined) ??
    ALL_ARE.exec(text)?.[0] ??
    RESULT_IS.exec(text)?.[0] ??
    (isOneOnly(before) || scene.clause.host || ALL_APPLIED_BY.test(scene.previous.clause.strip.text)
      ? (ONE_IS.exec(text) ?? RESULT_FIRST.exec(text))?.[0]
      : undefined) ??
    (before.length === 1 ? ARE_GRANTED.exec(text)?.[0] : undefined);
  const equals = before.flatMap((mention) => {
    const concept = words === undefined ? null : equalTo(text, words, mention, told);
    return concept === null ? [] : [{ mention, concept, applicant: null, rule: 'prose/all-of-them' }];
  });
  const applied = allAppliedBy(text, before, told);
  if (applied) return [...equals, applied];
  const last = before.at(-1);
  const [channel, second] = channelsIn(text);
  const isTotal = ALL_ON.test(text) && last !== undefined && told.conceptOf(last) === 'proactive.total';
  const isPublished = last && (isTotal || (ALREADY_PUBLIC.test(text) && ONLY_INFO_AFTER.test(last.after)));
  if (!isPublished || channel === undefined || second !== undefined) return equals;
  return [...equals, { mention: last, concept: channel, applicant: null, rule: 'prose/published' }];
}

/** `收到申请9件,全部为自然人申请`, `申请人均为自然人`: columns of the forms since 2019. */
function allAppliedBy(text: string, before: readonly Mention[], told: Told): SaidOfAll | null {
  const mention = before.findLast((m) => told.conceptOf(m) === 'requests.received');
  const by = mention && told.isSince2019 ? ALL_APPLIED_BY.exec(text)?.[1] : undefined;
  const applicant = by === undefined ? undefined : APPLICANTS.find(([, pattern]) => pattern.test(by))?.[0];
  return mention && applicant
    ? { mention, concept: 'requests.received', applicant, rule: 'prose/all-of-them' }
    : null;
}

/** A sentence of its own: `申请人均为自然人。` */
function ofApplicants(text: string, { clause }: Scene, told: Told): readonly SaidOfAll[] {
  const last =
    clause.host === null && SAYS_WHO_APPLIED.test(text) ? told.lastReceived(clause.sentence.titles) : null;
  const applied = last && allAppliedBy(text, [last], told);
  return applied ? [applied] : [];
}

/** The numbers that a clause without any can say something of. */
function mentionsBefore(scene: Scene, told: Told): readonly Mention[] {
  const { clause } = scene;
  if (clause.host) return inFront(scene, told);
  const previous = scene.previous && counting(scene.previous);
  const last = previous?.mentions.at(-1) ?? null;
  // 办结18件,其中不予公开1件,原因为涉及个人隐私: of those refused.
  if (last && REFUSED.test(told.conceptOf(last))) return [last];
  const isPart =
    told.conceptOf(last?.whole ?? null).startsWith('requests.') && !REVIEW_TOTAL.test(told.conceptOf(last));
  if (isPart) return wholeByApplicants(last, previous) ?? wholesBefore(scene);
  const all = told.lastReceived(clause.sentence.titles);
  // 受理6宗,5宗由企业提出,1宗由公民提出;均通过网络提交: behind a stop it is said of all.
  const isOfAll = previous?.clause.separator === ';' && last !== null && told.conceptOf(last) === '';
  if (isOfAll && all?.clause.sentence === clause.sentence) return [all];
  return previous ? [...pairedWith(previous, clause.strip.text, told), ...previous.mentions] : [];
}

/** `行政复议1件,行政诉讼1件,均维持`: 均 is said of no single case, so it is said of both; so is what names both. */
function pairedWith({ previous, mentions }: Scene, words: string, told: Told): readonly Mention[] {
  const isOfBoth = OF_BOTH.test(words) || (isOneOnly(mentions) && !/诉讼|原告|法院/.test(words));
  if (!/^(?:均|都)/.test(words) || !isOfBoth) return [];
  const pair = [...mentions, ...(previous?.mentions ?? [])];
  const areCases = pair.length === 2 && pair.every((m) => REVIEW_TOTAL.test(told.conceptOf(m)));
  return areCases ? (previous?.mentions ?? []) : [];
}

/** `均维持原行政行为或驳回复议、诉讼请求` */
const OF_BOTH = /复议(?:申请|请求)?[、和及或](?:行政)?诉讼/;

/** `收到申请11件,其中自然人申请9件,法人申请2件,均通过网络提交`: behind every applicant it is said of the whole; null behind other parts. */
function wholeByApplicants(last: Mention | null, from: Scene | null): readonly Mention[] | null {
  const whole = last?.whole ?? null;
  const parts: Mention[] = [];
  for (let scene = from; scene && whole; scene = scene.previous)
    parts.push(
      ...scene.mentions.filter((m) => m.whole === whole && ONLY_APPLICANT.test(m.noun.replace(/^其中/, ''))),
    );
  return whole && last && parts.includes(last) && addsUp(parts, whole) ? [whole] : null;
}

/** `行政复议2件(均维持)`, `不予公开2件(均涉及商业秘密)`, `工作人员2人(均为兼职)`: the number right before the brackets. */
const inFront = ({ clause, previous }: Scene, told: Told): readonly Mention[] =>
  (previous?.mentions ?? []).filter((m) => {
    const between = clause.offset - m.clause.offset - m.to;
    const concept = told.conceptOf(m);
    // 1件未予公开(属国家秘密): the class may stand between.
    const isRight = REFUSED.test(concept)
      ? between >= 0 && between <= m.after.length
      : between === 0 && BEFORE_BRACKETS.test(concept);
    return m.clause === clause.host && isRight;
  });
const REFUSED = /^(?:answer\.refused|outcome\.(?:refused|unable|not_processed))$/;
const BEFORE_BRACKETS =
  /^(?:capacity\.staff|requests\.received|(?:reconsideration|litigation(?:\.direct|\.after)?)\.total)$/;

/** Past a clause that only compares (`受理15件,较上年减少3件,均为网络申请`) or leads to what was decided (`经审核`). */
function counting(scene: Scene): Scene {
  let at = scene;
  for (let i = 0; i < MOST_ASIDES && isAside(at) && at.previous; i++) at = at.previous;
  return at;
}
const MOST_ASIDES = 3;
const isAside = ({ clause, mentions }: Scene): boolean =>
  mentions.length === 0 ? ASIDES.some((aside) => aside.test(clause.strip.text)) : mentions.every(isChange);
/** `收到申请2件,均通过邮寄提交,申请人均为自然人`: said of all, as the clause behind it. */
const OF_ALL = /^(?:均|全部|都)(?:为|是|系|由|通过|以)/;
/** What was asked for, by whom and how. */
const ON_APPLICANT =
  /^(?:该?申请人|申请(?:公开)?(?:的)?(?:内容|事项|信息)|内容|(?:申请)?(?:来源|方式|渠道)[为是])/;
/** `为网络申请` */
const BY_ONE_WAY =
  /^(?:为|是|系|通过|以)[^,、]{0,6}(?:当面|现场|网[上络]|在线|信函|邮寄|传真|电子邮件)[^,、\d]{0,8}$/;
/** `经审核`, `均已按时答复` */
const LEADS_TO =
  /^经(?!费|济)[^,]{1,10}$|^(?:[我本][^,]{1,3})?(?:均|全部|都)?已?(?:均|全部|都)?(?:在[^,]{2,12}|按[时期]|依法|及时){0,2}(?:予以|作出|进行)?了?(?:答复|回复|办结|办理)(?:完毕)?$/;

const ASIDES = [LEADS_TO, ON_APPLICANT, ALL_APPLIED_BY, OF_ALL, BY_ONE_WAY];

/** `复议后起诉1件,尚未审结` → litigation.after.pending 1, a cell of the forms since 2019. */
function pending([one, more]: readonly Mention[], told: Told): readonly SaidOfAll[] {
  const group = REVIEW_TOTAL.exec(told.conceptOf(one ?? null))?.[1];
  if (!one || more || group === undefined || group === 'litigation' || !told.isSince2019) return [];
  return [{ mention: one, concept: `${group}.pending`, applicant: null, rule: 'prose/all-of-them' }];
}

/** `收到1件申请,属于网络申请`, `来源为网络申请`, `不予公开1件,涉及商业秘密`, `原因为涉及商业秘密`. */
const ONE_IS =
  /^(?:该?申请人|(?:申请)?(?:来源|方式|渠道|途径)|原因|理由)?(?:属于?|为|是|系|通过|以|采用)|^(?=涉及)/;
/** `收到申请2件,经审核,同意公开`. */
const ARE_GRANTED = /^(?:已(?:按[^,]{1,4}|依法)?(?:答复|回复))?(?=已?(?:予以|同意)公开(?:答复)?$)/;
/** `行政诉讼2件,法院判决驳回原告诉讼请求`. */
const RESULT_IS =
  /^(?:结果为?|经一审、?(?:和)?二审(?:均|都)?|[^,、]{1,8}(?:政府|[部委厅局办会署])(?:经?(?:复议|审理)后?)?(?:已|均)?(?:决定|予以|依法)?(?=作?出?(?:维持|撤销))|经[^,、]{0,8}(?:复议|审理|审查)后?(?:已?(?:判决|裁定|决定|予以))?|复议(?:决定|结果)(?:均|都)?为?|判决结果为?|[^,、]{0,8}(?:法院|复议机关)(?:已?(?:判决|裁定|决定|予以|作出))?)/;
/** `行政诉讼1件,维持具体行政行为`. */
const RESULT_FIRST =
  /^(?:已|被|获)?(?:判决|裁定|决定)?(?=未?经(?:行政)?复议|复议后|维持|撤销|(?:申请人|原告|当事人)?(?:主动|自行|自愿)?(?:撤回|撤诉)|驳回(?:原告)?的?诉讼请求|责令|确认违法|终止|其[他它]情形)/;
const isOneOnly = ([one, more]: readonly Mention[]): boolean =>
  more === undefined && one?.quantity.value?.digits === '1' && one.quantity.value.exponent === 0;

/** `行政复议11件,审结10件,全部维持`: of those decided. */
const DECIDED = /^(?:已|现已|其中)?(?:审结|办结|结案)$/;

/** `行政诉讼2件,均为复议后起诉`. */
const KINDS_OF_SUITS = [
  ['litigation.direct.total', /^未经(?:行政)?复议/],
  ['litigation.after.total', /^(?:经(?:行政)?)?复议后/],
] as const;

/** `制定规范性文件3件,均已在门户网站公开`. */
const NORMS_MADE = /^(?:normdocs|rules)\.issued$/;
const PUBLISHED = /^已?(?:(?:在|通过)[^,、]{2,24}|及时|依法|按时){0,2}(?:主动)?公开$/;

/** `收到申请3件,其中2件来自自然人,1件来自企业;均为网络申请`: behind `;` it is said of the whole, behind `,` of nothing sure. */
function wholesBefore({ previous }: Scene): readonly Mention[] {
  const whole = previous?.clause.separator === ';' ? previous.mentions.at(-1)?.whole : null;
  return whole ? [whole] : [];
}

/** The concept that a whole number is said to be all of, null if the words name none. */
function equalTo(text: string, all: string, mention: Mention, told: Told): string | null {
  const words = text.slice(all.length);
  const whole = told.conceptOf(mention);
  const kind = told.isSince2019 ? 'outcome' : 'answer';
  if (whole === 'requests.received' || (told.isSince2019 && whole === 'requests.closed')) {
    if (ALL_GRANTED.test(text.replace(/^(?:结果)?(?:均|全部|都)[已为]?/, ''))) return `${kind}.granted_full`;
    if (ALL_REFUSED.test(words)) return `${kind}.refused`;
    if (ALL_IN_PART.test(words)) return `${kind}.granted_part`;
  }
  if (whole === 'requests.received') {
    const [way, second] = waysIn(words.slice(0, 12));
    if (second !== undefined || /[、和及]/.test(words.slice(0, 12))) return null;
    return way ?? answerOf(words, told);
  }
  if (whole === 'requests.closed' && !told.isSince2019)
    return /^按[时期]办结$/.test(words) ? 'requests.closed.on_time' : null;
  if (REFUSED.test(whole)) return reasonOf(words, whole);
  if (NORMS_MADE.test(whole) && PUBLISHED.test(words)) return whole.replace('issued', 'disclosed');
  if (whole === 'capacity.staff') return ALL_STAFF.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  if (whole === 'proactive.total' || whole === 'proactive.website')
    return /^全文电子化(?:的?(?:政府)?信息)?$/.test(words) ? 'proactive.full_text_electronic' : null;
  const isDecided = whole === '' && DECIDED.test(mention.noun);
  const group = REVIEW_TOTAL.exec(whole)?.[1] ?? (isDecided ? told.reviewOf(mention) : null);
  if (!group || words.length > 24) return null;
  if (group.startsWith('litigation') && words === '驳回') return `${group}.upheld`;
  if (group === 'litigation' && told.isSince2019) {
    const kind = KINDS_OF_SUITS.find(([, pattern]) => pattern.test(words))?.[0];
    if (kind !== undefined) return kind;
  }
  const result = RESULTS.find(([name, pattern]) => name !== 'pending' && pattern.test(words));
  return result ? `${group}.${result[0]}` : null;
}

/** `均不属于本机关公开范围`, `结果为申请信息不存在`: what all were told, but for reasons of refusal. */
function answerOf(words: string, told: Told): string | null {
  const classes = told.isSince2019 ? OUTCOMES : ANSWERS;
  const [answer, second] = classes.filter(([, pattern]) => pattern.test(words));
  const isOne = answer && second === undefined && words.length <= LONGEST_REASON;
  return isOne && !answer[0].includes('.refused') ? answer[0] : null;
}

/** `均涉及商业秘密`: the one reason for all that was refused. */
function reasonOf(words: string, refused: string): string | null {
  const reasons = [...ANSWERS, ...OUTCOMES].filter(
    ([concept, pattern]) => concept.startsWith(`${refused}.`) && pattern.test(words),
  );
  const [reason, second] = reasons;
  return reason && second === undefined && words.length <= LONGEST_REASON ? reason[0] : null;
}
const LONGEST_REASON = 24;
