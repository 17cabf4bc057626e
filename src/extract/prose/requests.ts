import {
  AFTER_RECEIPT,
  APPLICANTS,
  APPLIED_BY,
  ASSISTED,
  ATTRIBUTES,
  NEXT_APPLICANT,
  ONE_APPLICANT,
  CAME_BY,
  CATALOGUE,
  BARE_SUBJECT,
  CARRIED_IN,
  CARRIED_IN_AFTER,
  CARRIED_OUT,
  CARRIED_OUT_AFTER,
  CARRIED_OUT_TAIL,
  CHANNEL_TAIL,
  HANDED_IN,
  LOWER_GOVERNMENTS,
  HANDED_IN_AFTER,
  LEFT_OPEN,
  NEXT_WAY,
  NO_RECEIPT,
  ONLY_APPLICANT,
  ONE_WAY,
  ON_HAND,
  PENDING_AFTER,
  PENDING_BEFORE,
  RECEIVE,
  REQUESTS_AGAIN,
  REQUESTS_TAKEN,
  REQUEST_AFTER,
  REQUEST_CHANNELS,
  REQUEST_END,
  REST,
  REST_CARRIED,
  SUBORDINATE,
  WERE,
  WHOLE_AREA,
  WERE_AFTER,
  WITH_CARRIED,
  WITH_ITS_OWN,
} from '../../catalogue/wordings.ts';
import type { Applicant } from '../../model.ts';
import {
  behindOf,
  byItself,
  endsIn,
  headOf,
  isIn,
  lastClauseOf,
  startsWith,
  subjectOf,
  withItsNoun,
} from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import { innermost } from './sentences.ts';
import type { Told } from './told.ts';

/** Rules for applications: received, by channel and applicant, answered, closed, carried over. */

export const MEASURES = [
  '件',
  '条',
  '份',
  '起',
  '个',
  '封',
  '项',
  '宗',
  '次',
  '人次',
  '例',
  '笔',
  '件次',
] as const;
export const RECEIVED = new RegExp(RECEIVE);
const RECEIVE_END = new RegExp(`${RECEIVE}了?$`);
/** Of a sum over years: 其中2013年受理12件, 其中2013年12件. */
const RECEIVED_THEN = new RegExp(`(?:${RECEIVE}了?|20\\d\\d年度?)$`);
const RECEIVE_BEFORE = new RegExp(`${RECEIVE}[^,]{0,60}$`);

export const isOnRequests = (m: Mention): boolean =>
  m.topic === 'requests' && !m.isOther && isIn(m, ...MEASURES);

/** `上年结转3件`, `结转至2021年答复3件` in the report for 2021 → requests.carried_in; `结转下年度办理2件`, `2件结转下年度办理`, since 2019 `2件正在办理`, `办理中2件` → requests.carried_out. */
export function readCarried(m: Mention, told: Told): Hit | null {
  const mayBe = m.topic === 'requests' || m.topic === '' || m.topic === 'proactive';
  if (!mayBe || m.isOther || !isIn(m, ...MEASURES)) return null;
  const out = CARRIED_OUT.exec(m.noun);
  if (out && CARRIED_OUT_TAIL.test(m.noun.slice(out.index + out[0].length)))
    return { ...placed(m, out), concept: `requests.carried_${isIntoYear(out[0], told) ? 'in' : 'out'}` };
  const left = /^requests\.(?:closed|answered)/.test(told.lastConcept(m)) ? endsIn(m, LEFT_OPEN) : null;
  if (left) return { ...left, concept: 'requests.carried_out', isCarried: true };
  const outAfter = startsWith(m, CARRIED_OUT_AFTER);
  if (outAfter) return { ...outAfter, concept: 'requests.carried_out' };
  if (REST.test(m.noun) && REST_CARRIED.test(behindOf(m, 40)))
    return { ...withItsNoun(m), concept: 'requests.carried_out', isCarried: true };
  const into = CARRIED_IN.exec(m.noun);
  if (into) return { ...placed(m, into), concept: 'requests.carried_in' };
  const intoAfter = startsWith(m, CARRIED_IN_AFTER);
  if (intoAfter) return { ...intoAfter, concept: 'requests.carried_in' };
  const pending = m.topic === 'requests' ? (startsWith(m, PENDING_AFTER) ?? endsIn(m, PENDING_BEFORE)) : null;
  return pending && { ...pending, concept: told.isSince2019 ? 'requests.carried_out' : 'requests.pending' };
}

/** True where what is carried comes into the year reported on, or from a year before: 结转2015年申请1件. */
function isIntoYear(words: string, { year }: Told): boolean {
  const named = /20\d\d/.exec(words)?.[0];
  return year !== null && named !== undefined && Number(named) <= year;
}

/** From a match in the noun to the number. */
const placed = (m: Mention, match: RegExpExecArray): Found => ({
  from: m.nounStart + match.index,
  to: m.to,
  words: match[0],
});

/** `网络申请8件`, `通过信函提交申请2件`, `收到3件网上申请` → requests.channel.*; two channels in one figure are none. */
export function readRequestChannel(m: Mention, told: Told): Hit | null {
  const isCalled = told.conceptOf(m.whole) === 'requests.received';
  const isBeside = told.lastConcept(m).startsWith('requests.channel.');
  if (!isIn(m, ...MEASURES) || (m.isOther && !isCalled && !isBeside)) return null;
  if (m.topic !== 'requests' && !isBeside && !told.conceptOf(m.whole).startsWith('requests.')) return null;
  const isPart = isCalled || isBeside || told.lastConcept(m) === 'requests.received';
  // 依申请公开0件,网上公开21件: what was disclosed there.
  const before = DISCLOSED_THERE.test(m.noun) && m.whole === null ? null : oneChannel(m.noun);
  if (before && isSystemOfAll(before.match[0], m, isCalled || isBeside)) return null;
  // 书面申请和网上申请共12件: of both.
  if (before && BESIDE_ANOTHER.test(m.noun.slice(0, before.match.index))) return null;
  if (before && CHANNEL_TAIL.test(m.noun.slice(before.match.index + before.match[0].length)))
    return { ...placed(m, before.match), concept: before.concept };
  const after = startsWith(m, CAME_BY) ?? afterOf(m) ?? (isPart ? startsWith(m, WAY_AFTER) : null);
  const behind = after && oneChannel(after.words);
  return behind && { ...after, concept: behind.concept };
}

/** `收到申请4份,2份邮寄,2份当面` */
const WAY_AFTER = /^(?:当面|现场|网[上络]|在线|信函|邮寄|传真|电子邮件)$/;

/** `通过依申请公开系统收到12件`: told by itself, where all that came was entered. */
const isSystemOfAll = (words: string, { noun }: Mention, isPart: boolean): boolean =>
  !isPart && ONLY_SYSTEM.test(words) && RECEIVED.test(noun);
const BESIDE_ANOTHER = /申请[、和及与]$/;
const ONLY_SYSTEM = /^(?:公开平台|申请平台|申请系统|公开系统)+$/;

const DISCLOSED_THERE = /^[^,申]{0,12}公开了?$|^[^,申]{0,24}公开(?:政府|政务)?信息$/;

/** `3件网上申请`; 44件申请中网上申请20件 says again what was received. */
const afterOf = (m: Mention): Found | null =>
  REQUESTS_AGAIN.test(m.after) ? null : startsWith(m, /^[^,、]{1,10}?申请/);

/** The only channel named in a stretch of words. */
function oneChannel(words: string): { concept: string; match: RegExpExecArray } | null {
  const named = REQUEST_CHANNELS.flatMap(([concept, pattern]) => {
    const match = pattern.exec(words);
    return match ? [{ concept, match }] : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** `其中自然人申请12件`, `收到申请27件,26件为自然人申请`, `公民申请12件,法人申请3件` as parts of the received ones → requests.received of that applicant. */
export function readApplicant(m: Mention, told: Told): (Hit & { applicant: Applicant }) | null {
  if (!isIn(m, ...MEASURES) || !told.isSince2019) return null;
  const lead = startsWith(m, APPLIED_BY);
  const isNext =
    lead !== null &&
    (told.lastConcept(m) === 'requests.received' || (ALL_BY.test(lead.words) && told.wasReceived(m)));
  if (!isNext && !isOfReceived(m, told) && !isReceivedOf(m)) return null;
  for (const [applicant, pattern] of APPLICANTS) {
    const found = endsIn(m, pattern) ?? (lead && pattern.test(m.after) ? startsWith(m, /^.*$/) : null);
    if (found) return { ...found, concept: 'requests.received', applicant };
  }
  // 自然人45件、企业6件、其他2件: the rest of them.
  if (/^其[他它]$/.test(m.noun) && told.familyOfParts(m.whole) === 'applicant')
    return { ...withItsNoun(m), concept: 'requests.received', applicant: 'other' };
  return null;
}

/** `5件申请均由自然人提出` */
const ALL_BY = /均|全部|都/;

/** `收到自然人申请44件,企业申请6件`: no total is told. */
const isReceivedOf = (m: Mention): boolean =>
  m.whole === null &&
  ((RECEIVED.test(m.noun) && isOneKind(m)) ||
    (ONLY_APPLICANT.test(m.noun) &&
      AFTER_RECEIPT.test(m.prior + headOf(m).slice(0, -m.before.length || undefined))));

/** A part of the received ones, or a part of such a part. */
const isOfReceived = ({ whole }: Mention, told: Told): boolean =>
  told.conceptOf(whole) === 'requests.received' ||
  told.conceptOf(whole?.whole ?? null) === 'requests.received';

/** `依申请公开政府信息目录156条` → requests.catalogue, a row of the first forms. */
export function readCatalogue(m: Mention): Hit | null {
  const found = isIn(m, '条', '项', '个') ? endsIn(m, CATALOGUE) : null;
  return found && { ...found, concept: 'requests.catalogue' };
}

/** `44件申请中,自然人39件`: said again of what was received. */
export function readRepeated(m: Mention, told: Told): Hit | null {
  const found = isIn(m, ...MEASURES) && m.noun === '' ? startsWith(m, REQUESTS_AGAIN) : null;
  return found && told.wasReceived(m) ? { ...found, concept: 'requests.received', isCarried: true } : null;
}

/** `受理并办结申请2件` and, since 2019, `收到并答复申请1件` say both. */
const AND_CLOSED = /(?:收到|接到|受理)(?:并|和|、)(?:依法|按[期时]|及时)?(?:(办结|办理完毕)|[答回]复)/;
const AND_CLOSED_END = new RegExp(`${AND_CLOSED.source}了?$`);

/** `共收到政府信息公开申请21件`, `收到1条信息公开申请`, `依申请公开0件` in that section → requests.received. */
export function readReceived(m: Mention, told: Told): Hit | readonly Hit[] | null {
  if (!isIn(m, ...MEASURES) || isOnlySome(m, told)) return null;
  // 新收26件,结转2件,总计28件: the sum is what was on hand.
  const summed = /结转|[上去]年(?:度)?转[入来]/.test(m.clause.sentence.strip.text) ? null : m.summed;
  if (summed === 'addend' && m.scope !== 'unit') return null;
  if (summed === 'sum' && m.topic === 'requests' && RECEIVED.test(m.prior))
    return { ...byItself(m), concept: 'requests.received', isCarried: true };
  if (isReceivedByOthers(m, told)) return null;
  const found = endsIn(m, RECEIVE_BEFORE) ?? endsIn(m, HANDED_IN);
  const request = endsIn(m, REQUEST_END);
  if (found && request && isForDisclosure(m)) return takenIn(found, found.words, told);
  // 向我局提出3件政府信息公开申请
  const handed = endsIn(m, HANDED_IN) && isForDisclosure(m) ? startsWith(m, REQUEST_AFTER) : null;
  if (handed && !/复议|诉讼/.test(handed.words)) return { ...handed, concept: 'requests.received' };
  const sum = sumBehind(m);
  if (sum) return { ...sum, concept: 'requests.received', isCarried: true };
  const total = takenInAll(m);
  if (total) return { ...total, concept: 'requests.received' };
  const verb = endsIn(m, RECEIVE_END) ?? endsIn(m, AND_CLOSED_END);
  const object = verb && startsWith(m, REQUEST_AFTER);
  if (object && !/复议|诉讼/.test(object.words))
    return takenIn({ ...object, from: verb.from }, verb.words, told);
  const bare = bareReceipt(m, told) ?? freshOnes(m, told) ?? (request && isBareTotal(m) ? request : null);
  return bare && { ...bare, concept: 'requests.received', isCarried: true };
}

/** Of all years: what came in this year is a part of it. */
const isOfAllYears = (m: Mention | null): boolean => m?.period.kind === 'cumulative';

/** With what was carried in, of one way or kind of applying, of one organ of the area, or where others were helped. */
const isOnlySome = (m: Mention, told: Told): boolean =>
  ON_HAND.test(headOf(m) + m.bracket) ||
  (/^(?!另).*结转/.test(m.bracket) && !NONE_CARRIED.test(m.bracket)) ||
  // 受理12件,其中新收10件,上年结转2件.
  WITH_CARRIED.test(behindOf(m, 80)) ||
  (told.conceptOf(m.whole) === 'requests.received' && !isOfAllYears(m.whole)) ||
  isOneWay(m) ||
  isOneKind(m) ||
  ONLY_APPLICANT.test(m.noun) ||
  ASSISTED.test(headOf(m));

/** `收到申请2件(上年结转0件)` */
const NONE_CARRIED = /结转[^,、\d]{0,4}(?:0|零)件$|^(?:没有|无)[^,]{0,6}结转$/;

/** By another organ, or by those below without the organ itself. */
function isReceivedByOthers(m: Mention, told: Told): boolean {
  const subject = subjectOf(m, headOf(m).search(RECEIVED));
  const isBelow = LOWER_GOVERNMENTS.test(subject) || (SUBORDINATE.test(subject) && m.scope !== 'area');
  return told.isByOther(subject) || (isBelow && !WHOLE_AREA.test(subject) && !WITH_ITS_OWN.test(subject));
}

/** `结转2件,新收26件`, `历年共收到92件,其中今年收到12件`. */
function freshOnes(m: Mention, told: Told): Found | null {
  if (!isOnRequests(m)) return null;
  if (isOfAllYears(m.whole)) return endsIn(m, RECEIVED_THEN);
  return told.conceptOf(m.whole) === '' ? endsIn(m, /新收到?$/) : null;
}

/** What was received, and closed too where the verbs say so. */
function takenIn(found: Found, verbs: string, told: Told): Hit | readonly Hit[] {
  const hit = { ...found, concept: 'requests.received' };
  const also = AND_CLOSED.exec(verbs);
  const isClosed = also !== null && (also[1] !== undefined || told.isSince2019);
  return isClosed ? [hit, { ...found, concept: 'requests.closed' }] : hit;
}

/** `依申请公开受理数15件`, `23人次向本机关提出信息公开申请`, `共有23件依申请公开事项`. */
function takenInAll(m: Mention): Found | null {
  const verb = WERE.test(m.before) && m.whole === null ? startsWith(m, WERE_AFTER) : null;
  const lent = m.before === '' && m.prior.endsWith(':') ? lastClauseOf(m.prior) : m.before;
  const label = lent.replace(/^\d{1,2}[.、]/, '');
  if (ROW_OF_REQUESTS.test(label) && m.whole === null && m.topic === 'requests' && /申请/.test(m.titles))
    return { from: m.from - m.before.length, to: m.to, words: m.before };
  return endsIn(m, REQUESTS_TAKEN) ?? startsWith(m, HANDED_IN_AFTER) ?? verb;
}

/** `收到的政府信息公开申请均为个人申请,共6件`. */
const sumBehind = (m: Mention): Found | null =>
  m.after === '' && SUM_ALONE.test(headOf(m)) && RECEIVED_WORDS.test(lastClauseOf(m.prior))
    ? byItself(m)
    : null;
const SUM_ALONE = /^(?:全年|20\d\d年)?(?:共计?|合计|总计|总共|累计)(?:有|为)?$/;
const RECEIVED_WORDS = new RegExp(
  `${RECEIVE}[^,;\\d]{0,12}(?:信息公开|依申请公开|公开信息)的?申请[^,;\\d]{0,16}$`,
);

/** The row of the first forms. */
const ROW_OF_REQUESTS = /^(?:20\d\d年度?|全年|本年度?)?(?:受理)?申请总[数量]$/;

/** `书面申请4份、网上申请3份`: one way of applying beside another. */
const isOneWay = ({ noun, clause, to }: Mention): boolean =>
  ONE_WAY.test(noun) &&
  NEXT_WAY.test(clause.strip.text.slice(to, to + 40)) &&
  !/共|合计|总计/.test(clause.sentence.strip.text);

/** `收到自然人提出的申请44件、企业提出的申请6件`: one kind of applicants beside another. */
const isOneKind = (m: Mention): boolean => ONE_APPLICANT.test(m.noun) && NEXT_APPLICANT.test(behindOf(m));

/** `依申请公开:全年收到7件`, `上年结转2件,本年受理7件`: nothing but a time before the verb, and the applications named right before. */
function bareReceipt(m: Mention, told: Told): Found | null {
  const verb = m.after === '' && m.topic === 'requests' ? endsIn(m, RECEIVE_END) : null;
  const subject = headOf(m)
    .slice(0, verb?.from)
    .replace(/[共也]$/, '');
  if (!verb || !BARE_SUBJECT.test(subject)) return null;
  const isBeside = told.conceptBefore(m) === 'requests.carried_in' || BARE_SUBJECT.test(m.prior.slice(0, -1));
  const label =
    m.prior === '' || isBeside ? innermost(m.titles) : m.prior.endsWith(':') ? lastClauseOf(m.prior) : '';
  return /申请/.test(label) ? verb : null;
}

/** `收到申请3件` by itself may be any application. */
const isForDisclosure = (m: Mention): boolean =>
  /公开|政府信息/.test(headOf(m)) ||
  (m.isDisclosure && !m.isOther) ||
  waysIn(m.clause.sentence.strip.text).length > 1;

/** The ways of applying that are named. */
export const waysIn = (words: string): readonly string[] =>
  REQUEST_CHANNELS.filter(([, pattern]) => pattern.test(words)).map(([concept]) => concept);

/** `三、依申请公开:0件` */
const ROW =
  /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])?(?:政府信息)?依申请公开(?:政府信息)?(?:申请|受理)?$/;

const BESIDE_REVIEWS = /依申请公开(?:申请|信息|政府信息)?[,、;]?(?:被)?(?:申请)?(?:行政)?复议/;

/** `依申请公开信息12条,不予公开信息36条`: items by their attribute, no applications. */
const INFO_ON_REQUEST = /依申请公开的?(?:政府)?信息$/;

/** `依申请公开件共36件,自然人32件`: what follows says that these came. */
const isToldOn = (m: Mention): boolean => ON_REQUEST_ALONE.test(m.noun) && GO_ON.test(behindOf(m, 8));
const ON_REQUEST_ALONE = /^(?:全年|本年度|20\d\d年度?)?依申请公开(?:件|申请|事项)?$/;
const GO_ON = /^,(?:其中)?(?:自然人|公民|均|全部|都)/;

/** `依申请公开政府信息0件` without a verb, in the section on applications or beside reviews: `依申请公开3件,行政复议0件`. */
function isBareTotal(m: Mention): boolean {
  const title = innermost(m.titles);
  if (!m.whole && BESIDE_REVIEWS.test(m.noun + behindOf(m, 12))) return true;
  if (m.before === '' && ROW.test(m.noun)) return true;
  if (m.whole || m.after !== '' || /主动公开/.test(title)) return false;
  if (!/申请/.test(m.titles) && !isToldOn(m)) return false;
  if (INFO_ON_REQUEST.test(m.noun) && ATTRIBUTES.test(m.clause.sentence.strip.text)) return false;
  return !NO_RECEIPT.test(headOf(m));
}
