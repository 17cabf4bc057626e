import {
  ALL_FREE,
  ALSO_HANDLED,
  ANY_WAY,
  ASKING,
  BARE_FEE,
  BARE_SUBJECT,
  COUNTED,
  DENIAL,
  DENIED_AFTER,
  DENIED_BUDGET,
  DENIED_BY_TOPIC,
  DENIED_COST,
  DENIED_FEE,
  DENIED_HOLDING,
  DENIED_ISSUING,
  DENIED_REFUSAL,
  DENIED_STAFF,
  DENIED_WAIVER,
  DISCLOSURE,
  ENQUIRIES,
  EVERY_WAY,
  FEE_FOR_OTHERS,
  FEE_NOTICE,
  FREE,
  FREE_OF_OTHER,
  FROM_ANYBODY,
  GIVEN_FREE,
  JOINTS,
  NARROWED,
  NEAR_DISCLOSURE,
  NOTHING_MORE,
  NOT_RECEIVING,
  NO_NOUN,
  ONE_OF_THEM,
  OTHER_SUBJECTS,
  OTHER_WAY,
  OVERVIEW,
  REACHED,
  SECOND_CAUSE,
  SERVED,
  WISHED,
} from '../../catalogue/wordings.ts';
import { matchesOf } from '../../text/matches.ts';
import { isNotOne, isZero } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { waysIn } from './requests.ts';
import type { Scene } from './scene.ts';
import { innermost } from './sentences.ts';
import { mayDeny, topicOf } from './topics.ts';

/** Denials: `未发生行政复议、行政诉讼` says 0 of every noun joined to it, and of no more. */

export interface Denied {
  readonly concept: string;
  /** Indices of the clause's strip: the denying words with the nouns. */
  readonly from: number;
  readonly to: number;
  /** True where the noun stands in the heading or the clause before. */
  readonly isCarried: boolean;
}

/** The nouns of a denial with what is known around it. */
interface Scope {
  readonly scene: Scene;
  readonly isSince2019: boolean;
  /** All words that are denied. */
  readonly words: string;
}

/** All denials of a clause. `isSince2019` decides between answer.* and outcome.*. */
export function readDenials(scene: Scene, isSince2019: boolean): readonly Denied[] {
  const { text } = scene.clause.strip;
  if (!mayDeny(text)) return [];
  if (scene.mentions.some((m) => isCount(m) && !isNotOne(m) && !isTheSame(m))) return [];
  const made = (concepts: readonly string[], from: number) =>
    concepts.map((concept) => ({ concept, from, to: text.length, isCarried: false }));
  const free = freeAt(scene, text);
  if (free !== null) return made(['info_fee.amount'], free);
  for (const match of matchesOf(text, DENIAL)) {
    const words = text.slice(match.index + match[0].length);
    const lead = text.slice(Math.max(0, match.index - 12), match.index);
    if (WISHED.test(match[0] === '零' ? lead.replace(REACHED, '') : lead)) continue;
    const year = /[上下]一?年度?$/.exec(text.slice(0, match.index))?.[0] ?? '';
    const isServed = SERVED.test(text.slice(0, match.index));
    const found = deniedIn(year + match[0], { scene, isSince2019, words }).filter(
      (concept) => !isServed || concept !== 'complaints.total',
    );
    if (found.length > 0) return made(found, match.index);
    if (NO_NOUN.test(words)) return deniedBefore(scene, isSince2019);
  }
  return deniedBefore(scene, isSince2019);
}

/** Where `text`, of the scene's clause, says that information is given free; null where it does not. */
function freeAt({ heading, previous }: Scene, text: string): number | null {
  const isOther = FREE_OF_OTHER.test(text);
  if (FREE.test(text) && !isOther) return Math.max(0, text.search(/免(?:费|予?收)|零收/));
  if (GIVEN_FREE.test(text) && /收费/.test(heading) && !isOther) return Math.max(0, text.indexOf('免费'));
  const before = previous?.clause.strip.text ?? '';
  const isAll = ALL_FREE.test(text) && (/申请/.test(before) || (/信息/.test(before) && /收费/.test(heading)));
  return isAll ? 0 : null;
}

/** 一年当中 is a time, 三种方式 tells how many are named. */
const isCount = ({ quantity, measure }: Mention): boolean =>
  quantity.nature === 'count' && !/^(?:年|个月|季度|天|种)$/.test(measure);

/** `这3起事项均未发生行政复议`: those told before. */
const isTheSame = (m: Mention): boolean => /(?:这|该|上述|以上)$/.test(m.before);

/** `行政复议、行政诉讼均未发生`, `收费情况:无`, and a bare `无` under a heading that names the indicator. */
function deniedBefore(scene: Scene, isSince2019: boolean): readonly Denied[] {
  const { text } = scene.clause.strip;
  const match = DENIED_AFTER.exec(text);
  if (!match) return [];
  // 信函申请一件也没有
  const own = text.slice(0, match.index).replace(ONE_OF_THEM, '');
  if (WISHED.test(own) || COUNTED.test(own.replace(/20\d\d年/g, ''))) return [];
  const made = (words: string, isCarried: boolean, from: number) =>
    deniedIn('', { scene, isSince2019, words }).map((concept) => ({
      concept,
      from,
      to: text.length,
      isCarried,
    }));
  if (!BARE_SUBJECT.test(own)) return made(own, false, 0);
  const previous = scene.previous?.clause;
  if (previous?.separator === ':') return made(previous.strip.text, true, match.index);
  // Further down it may be a cell of a table that nobody recognized.
  if (scene.previous || scene.clause.host || !scene.isFirst) return [];
  return NOTHING_MORE.test(scene.heading) ? [] : made(scene.heading, true, match.index);
}

/** Concepts named by the nouns of a denial; from a narrowed one on (因答复不当引起的) nothing is. */
function deniedIn(denial: string, given: Scope): readonly string[] {
  if (DENIED_COST.test(given.words))
    return given.scene.isDisclosure() || isOfOverview(given.scene) ? ['capacity.litigation_cost'] : [];
  const words = given.words.replaceAll(EVERY_WAY, '').replace(UNJOINED, '、');
  const scope = { ...given, words };
  if (isOfAnyWay(scope.words)) {
    const isAll = !someCame(scope.scene);
    const ways = isAll && !OTHER_WAY.test(scope.words) ? [] : waysIn(scope.words);
    return isAll ? ['requests.received', ...ways] : ways;
  }
  if (denial === '' && ONLY_WAYS.test(words) && isBesideReceived(scope.scene)) return waysIn(words);
  const pieces = scope.words.split(JOINTS).filter((piece) => piece !== '');
  if (NARROWED.test(pieces.at(-1) ?? '') && !SECOND_CAUSE.test(scope.words)) return [];
  const out = new Set<string>();
  // 未制发或废止规章及规范性文件: both verbs of both nouns.
  const verbs = denial + (/^废止/.exec(pieces[0] ?? '')?.[0] ?? '');
  const areEnquiries = pieces.length > 1 && ENQUIRY_END.test(words);
  for (const [i, printed] of (pieces.length === 0 ? [''] : pieces).entries()) {
    if (NARROWED.test(printed)) break;
    // 电话及当面咨询: the noun is the last one's.
    const piece = areEnquiries && ENQUIRY_WAY.test(printed) ? `${printed}咨询` : printed;
    const words = i === 0 ? denial + piece : NORM.test(piece) ? verbs + piece : piece;
    for (const concept of conceptsIn(words, scope)) out.add(concept);
  }
  const found = [...out];
  const isByChannel = found.at(-1)?.startsWith('requests.channel.') === true;
  return isByChannel ? [...new Set([...pieces.flatMap(waysIn), ...found])] : found;
}

/** `收到申请5件,传真、电子邮件、网络三种方式均无` */
const ONLY_WAYS =
  /^(?:(?:当面|现场|网[上络]|在线|信函|信件|邮寄|传真|电子邮件)[、和及与]?){1,5}(?:等?[一二两三四]?种?(?:方式|形式|渠道|途径|申请)){0,2}的?$/;
const isBesideReceived = ({ previous }: Scene): boolean =>
  previous !== null && previous.mentions.some((m) => m.topic === 'requests');

const isOfOverview = ({ clause }: Scene): boolean => OVERVIEW.test(innermost(clause.sentence.titles));

/** 复议诉讼, 无复议无诉讼 */
const UNJOINED =
  /(?<=复议)(?=(?:行政)?诉讼)|(?<=复议|诉讼|申诉|投诉)[无零](?=行政|诉讼|复议|申诉|投诉|举报)/g;

const ENQUIRY_END = /咨询(?:的?(?:情况|事项))?$/;
const ENQUIRY_WAY = /(?:电话|网上|网络|在线|现场|当面|来电|来访|上门|窗口)$/;

/** Nouns that need their verb: 未制发规章、规范性文件. */
const NORM = /规范性文件|规章(?!制度)/;

/** `网络申请6件,未收到传真、邮件等形式的申请`: some were counted in the same sentence, so it is those ways alone. */
function someCame({ previous }: Scene): boolean {
  for (let scene = previous; scene; scene = scene.previous)
    if (scene.mentions.some((m) => m.topic === 'requests' && !isZero(m))) return true;
  return false;
}

/** Written, spoken and on the net: there is no other way. */
const ALL_WAYS = /书面、?(?:口头[、和及或与]+网[上络]|网[上络][、和及或与]+口头)/;
/** `未收到当面、网络等形式的申请`, `未收到网络、信函和其他形式的申请`: none at all. */
const isOfAnyWay = (words: string): boolean =>
  (ANY_WAY.test(words) || OTHER_WAY.test(words) || ALL_WAYS.test(words)) &&
  waysIn(words).length > 0 &&
  topicOf(words) === 'requests' &&
  !NOT_RECEIVING.test(words);

/** Concepts of one piece of the list, the denying words before the first included. */
function conceptsIn(words: string, { scene, isSince2019, words: all }: Scope): readonly string[] {
  const isNear =
    scene.isDisclosure() || NEAR_DISCLOSURE.test(all) || FROM_ANYBODY.test(scene.clause.strip.text);
  const isWaiver = DENIED_WAIVER.test(words);
  if (DENIED_FEE.test(words))
    return (isNear || isBareFee(scene)) && !isOnArchives(scene, all)
      ? ['info_fee.amount', ...(isWaiver ? ['info_fee.waived'] : [])]
      : [];
  if (isWaiver) return scene.isDisclosure() ? ['info_fee.waived'] : [];
  if (DENIED_BUDGET.test(words)) return isNear || isOfOverview(scene) ? ['capacity.budget'] : [];
  const staff = DENIED_STAFF.find(([, pattern]) => pattern.test(words))?.[0];
  if (staff) return isNear || isOfOverview(scene) ? [staff] : [];
  if (/新闻发布会/.test(words)) return DENIED_HOLDING.test(words) ? ['response.press_conf'] : [];
  if (/在线访谈/.test(words)) return DENIED_HOLDING.test(words) ? ['response.interview'] : [];
  if (OTHER_SUBJECTS.test(words)) return [];
  if (/规范性文件/.test(words)) return normsDenied(words, 'normdocs', all);
  if (NORM.test(words) && (isNear || /规范性文件/.test(all))) return normsDenied(words, 'rules', all);
  return isNear ? conceptsNear(words, isSince2019) : [];
}

/** Concepts of one piece of what is denied of disclosure work. */
function conceptsNear(words: string, isSince2019: boolean): readonly string[] {
  if (/咨询投诉/.test(words)) return ['consult.total', 'complaints.total'];
  if (/结转/.test(words)) return carriedDenied(words);
  if (DENIED_REFUSAL.test(words)) return [isSince2019 ? 'outcome.refused' : 'answer.refused'];
  const topic = ASKING.test(words) ? 'requests' : topicOf(words);
  // 未接到关于不予公开信息的咨询: enquiries about one thing.
  if (topic === 'consult' && /不予公开/.test(words)) return [];
  if (topic === 'requests') return requestsDenied(words);
  if (topic === 'complaints' && SERVED.test(words) && !DISCLOSURE.test(words)) return [];
  if (topic === 'consult') return [enquiryDenied(words)];
  const concept = topic === '' ? undefined : DENIED_BY_TOPIC[topic];
  return concept === undefined ? [] : [concept];
}

/** `未收到网上咨询` denies that way only. */
const enquiryDenied = (words: string): string =>
  ENQUIRIES.find(([, pattern]) => pattern.test(words.replace(AFTER_ENQUIRY, '')))?.[0] ?? 'consult.total';
const AFTER_ENQUIRY = /(?<=咨询)(?:业务|事项|事务)$/;

/** `收费情况:无` */
const FEE_LABEL = /^收费(?:及减免)?情况$/;
/** `未收取费用` alone, or beside notices of a fee for information. */
function isBareFee({ clause: { strip, sentence }, previous }: Scene): boolean {
  const { text } = sentence.strip;
  if (BARE_FEE.test(strip.text)) return !OTHER_SUBJECTS.test(text) || FEE_NOTICE.test(text);
  return FEE_NOTICE.test(text) || FEE_LABEL.test(previous?.clause.strip.text ?? '');
}

/** `利用档案6210人次,均未收取费用`: no fees for other services. */
const isOnArchives = ({ clause }: Scene, words: string): boolean =>
  !NEAR_DISCLOSURE.test(words + clause.strip.text) &&
  (FEE_FOR_OTHERS.test(clause.sentence.strip.text) || ENQUIRIES_ALONE.test(clause.sentence.strip.text));
/** 接受统计数据咨询356人次,均未收费 */
const ENQUIRIES_ALONE = /^(?!.*申请).*咨询/;

function carriedDenied(words: string): readonly string[] {
  if (/下/.test(words)) return ['requests.carried_out'];
  return /[上去]/.test(words) ? ['requests.carried_in'] : [];
}

/** `未制定、废止规范性文件` denies both. */
function normsDenied(words: string, group: string, all: string): readonly string[] {
  if (/废止/.test(words))
    return [...(DENIED_ISSUING.test(words + all) ? [`${group}.issued`] : []), `${group}.repealed`];
  return DENIED_ISSUING.test(words) ? [`${group}.issued`] : [];
}

/** `未收到网络申请` denies that channel only. */
function requestsDenied(words: string): readonly string[] {
  const ways = waysIn(words);
  if (ways.length > 0) return ways.length === 1 ? ways : [];
  return NOT_RECEIVING.test(words.replace(ALSO_HANDLED, '')) ? [] : ['requests.received'];
}
