import {
  ADMIN_FEES,
  APPEALS,
  AT_A_COUNTER,
  BESIDE_ENQUIRIES,
  COMPLAINTS,
  COMPLAINTS_AFTER,
  COMPLAINTS_LEAD,
  COMPLAINTS_ROW,
  COMPLAINTS_SECTION,
  COPIES_OF_OTHERS,
  COPYING,
  DECISIONS,
  DISCLOSURE,
  ENQUIRIES,
  ENQUIRIES_JOINED,
  ENQUIRIES_SECTION,
  FEE,
  FEE_CASES,
  FEE_CASES_AFTER,
  FEE_CASES_AROUND,
  FEE_NAMED,
  FEE_NOTICE,
  FEE_OBJECT,
  FEE_ROW,
  FEE_SUM,
  FEES_BY_KIND,
  FEES_JOINED,
  FIRST_HANDLING,
  LITIGATION_COST,
  MADE_PUBLIC,
  NO_FEE,
  ONE_FEE,
  ONLY_SUM,
  OTHER_SUBJECTS,
  PAID_BY,
  PART_OF_ENQUIRIES,
  REALLY_TAKEN,
  SERVED,
  TAKEN,
  VISITED,
  VISITED_COLUMN,
  VISITS,
  VISITS_ALONE,
  WAIVED,
  WAIVED_FOR,
} from '../../catalogue/wordings.ts';
import {
  behindOf,
  beside,
  byItself,
  endsIn,
  headOf,
  isIn,
  isZero,
  lastClauseOf,
  startsWith,
  withItsNoun,
  withNoun,
} from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import { innermost } from './sentences.ts';
import type { Told } from './told.ts';

/** Rules for enquiries, complaints, appeals, fees, visits and decisions. */

const CASES = ['件', '起', '次', '个', '宗', '条', '例', '项'] as const;

/** `接受政府信息公开咨询126人次` → consult.total; 电话, 现场, 网上 are parts of it. */
export function readEnquiries(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '人次', '次', '人', '件', '个', '起', '条')) return null;
  const isCalled = told.conceptOf(m.whole).startsWith('consult.');
  // 接受咨询356人次(电话298人次),其中涉及信息公开的咨询18人次
  if (!/公开/.test(headOf(m)) && PART_OF_ENQUIRIES.test(behindOf(m, 80))) return null;
  const isElse =
    !isCalled && !isNextWay(m, told) && !DISCLOSURE.test(headOf(m)) && isOnElse(m) && !isToldByWays(m);
  if (isElse && !(ENQUIRIES_TITLE.test(innermost(m.titles)) && !isOnElse(m, BESIDE_ENQUIRIES))) return null;
  const isPart = isCalled || told.lastConcept(m).startsWith('consult.');
  // 电话咨询43人次,当面咨询12人次,合计55人次
  if (m.summed === 'sum' && isPart && !isCalled)
    return { ...byItself(m), concept: 'consult.total', isCarried: true };
  const isHere =
    isPart || ENQUIRIES_SECTION.test(innermost(m.titles)) || DISCLOSURE.test(m.clause.sentence.strip.text);
  if (!isHere && !(m.titles === '' && m.isDisclosure)) return null;
  // 接受咨询126人次,其中现场咨询92人次,电话34人次
  const asked = isCalled && WAY_ALONE.test(m.noun) ? withNoun(m, `${m.noun}咨询`, m.nounStart) : m;
  for (const [concept, pattern] of ENQUIRIES) {
    const found = endsIn(asked, pattern);
    if (!found) continue;
    if (SENT_TO_ASK.test(headOf(m))) return null;
    if (AT_A_COUNTER.test(headOf(m)) && !/公开/.test(headOf(m)) && concept === 'consult.total') return null;
    if (isElse && concept === 'consult.total') return null;
    const isJoined = ENQUIRIES_JOINED.test(m.noun.slice(0, found.from - m.nounStart));
    return isJoined ? null : { ...found, concept };
  }
  return null;
}

/** `告知向其他机关咨询1件`: what an applicant was told. */
const SENT_TO_ASK = /向[^,、]{1,14}(?:机关|部门|单位|[局委厅办])咨询$|转(?:为|办|至)?咨询$/;

/** `接听信息公开咨询电话8个,窗口接待咨询6人次`: behind enquiries on disclosure the next way of them. */
const isNextWay = (m: Mention, told: Told): boolean =>
  told.conceptBefore(m).startsWith('consult.') && ONLY_WAY.test(m.noun) && !m.isOther;
const ONLY_WAY =
  /^(?:窗口|现场|当面|来访|来人|网上|网络|在线|电话)(?:接待|接听|受理|解答|答复|回复)?的?咨询$/;

const WAY_ALONE = /^(?:其中)?(?:电话|来电|现场|当面|来访|网上|网络)$/;

/** `通过电话、局长信箱等受理咨询86人次,其中电话咨询60人次` under a title of enquiries. */
const isToldByWays = (m: Mention): boolean =>
  ENQUIRIES_TITLE.test(innermost(m.titles)) &&
  BY_WAYS.test(behindOf(m)) &&
  !OTHER_SUBJECTS.test(m.clause.sentence.strip.text.replaceAll(BESIDE_ENQUIRIES, ''));
const BY_WAYS = /^,?其中[,:]?(?:接[听受])?(?:电话|现场|当面|网上|网络|来访|来电)咨询/;

/** Of something else, by the words before or after; 来电咨询 is a way of asking. */
const isOnElse = (m: Mention, but = NOTHING): boolean =>
  OTHER_SUBJECTS.test(m.prior.replaceAll(BY_CALL, '').replaceAll(but, '')) ||
  (m.isOther && OTHER_SUBJECTS.test((headOf(m) + m.after).replaceAll(BY_CALL, '')));
const NOTHING = /(?!)/g;
const ENQUIRIES_TITLE = /咨询/;
const BY_CALL = /来电(?=[、和及]?(?:来访|现场)?咨询)/g;

/** `举报投诉2件` → complaints.total; complaints of any other kind stand in sections on other things. */
export function readComplaints(m: Mention, told: Told): Hit | null {
  if (!isIn(m, ...CASES) || m.isOther || m.whole) return null;
  const isBesideReview = /^(?:reconsideration|litigation)\.total$/.test(told.lastConcept(m));
  const isHere =
    COMPLAINTS_SECTION.test(m.titles) ||
    DISCLOSURE.test(m.clause.sentence.strip.text) ||
    isBesideReview ||
    (m.before === '' && m.isDisclosure && COMPLAINTS_ROW.test(m.noun));
  const found = isHere ? beside(m, COMPLAINTS, COMPLAINTS_AFTER) : null;
  const head = headOf(m);
  if (!COMPLAINTS_LEAD.test(head.slice(0, found?.from ?? 0))) return null;
  const isOnElse = (!isBesideReview && OTHER_SUBJECTS.test(m.prior)) || SERVED.test(head);
  if (isOnElse && !DISCLOSURE.test(head)) return null;
  return found && { ...found, concept: 'complaints.total' };
}

/** `行政申诉1件` → appeals.total; `对首次处理不满意的行政申诉1件` → appeals.first_handling. */
export function readAppeals(m: Mention): Hit | null {
  const first = isIn(m, ...CASES) ? endsIn(m, FIRST_HANDLING) : null;
  if (first) return { ...first, concept: 'appeals.first_handling' };
  const found = isIn(m, ...CASES) && !m.isOther ? endsIn(m, APPEALS) : null;
  return found && { ...found, concept: 'appeals.total' };
}

/** `收取信息处理费2950元` → info_fee.amount; `减免费用50元` → info_fee.waived; `与诉讼有关的费用0元` → capacity.litigation_cost. */
export function readFee(m: Mention, told: Told): Hit | null {
  if (m.measure !== '元' && !(m.measure === '' && isZero(m))) return null;
  const cost = endsIn(m, LITIGATION_COST);
  if (cost) return { ...cost, concept: 'capacity.litigation_cost' };
  if (NO_FEE.test(m.noun)) return null;
  const waived = m.isDisclosure ? waivedFee(m) : null;
  if (waived) return isFeeForCopies(waived.words) ? { ...waived, concept: 'info_fee.waived' } : null;
  // 收取信息处理费0件0元
  if (m.before === '' && FEE_CASES_BEFORE.test(headOf(m)))
    return { ...byItself(m), concept: 'info_fee.amount', isCarried: true };
  if (m.summed === 'sum' && m.isDisclosure && FEE_LISTED.test(m.prior))
    return { ...byItself(m), concept: 'info_fee.amount', isCarried: true };
  if (isOneOfFees(m)) return null;
  if (FEES_JOINED.test(headOf(m)))
    return { from: m.from - m.before.length, to: m.to, words: m.before, concept: 'info_fee.amount' };
  const sum = feeSum(m, told);
  if (sum) return sum;
  const found = endsIn(m, FEE);
  const isOne = found && isNamedFee(m) && isFeeForCopies(found.words);
  return isOne ? { ...found, concept: 'info_fee.amount' } : null;
}

/** `减免费用50元`, `依申请提供信息减免的费用为0元`. */
const waivedFee = (m: Mention): Found | null =>
  /^(?:费用?|金额)$/.test(m.noun) && WAIVED_FOR.test(headOf(m)) ? withItsNoun(m) : endsIn(m, WAIVED);

/** A fee for information by its own words, by the clause before it or by the title it stands under. */
function isNamedFee(m: Mention): boolean {
  const before = m.topic === 'fee' ? lastClauseOf(m.prior) : '';
  // 受理病历复印申请126份,收取工本费3100元
  if (!FEE_NAMED.test(headOf(m)) && COPIES_OF_OTHERS.test(lastClauseOf(m.prior))) return false;
  return (
    FEE_NAMED.test(headOf(m)) ||
    (COPYING.test(m.noun) && !COPIES_OF_OTHERS.test(m.clause.sentence.strip.text)) ||
    (/工本费/.test(m.noun) && /申请|公开/.test(m.titles)) ||
    (FEE_ROW.test(m.noun) && !headOf(m).includes(m.noun)) ||
    FEE_NAMED.test(before) ||
    FEE_NOTICE.test(before) ||
    (/收费|处理费/.test(m.titles) && m.isDisclosure)
  );
}

/** `检索费26元、复印费58元,共计84元`: one kind beside another. */
const isOneOfFees = (m: Mention): boolean =>
  ONE_FEE.test(m.noun) &&
  (m.clause.sentence.strip.text.replace(FEES_WAIVED, '').match(FEES_BY_KIND)?.length ?? 0) > 1 &&
  m.whole === null;
/** 减免检索费10元 */
const FEES_WAIVED = /(?:减免|免收|减收|免除)[^,;\d]{0,16}\d[\d.]{0,8}元/g;
const FEE_LISTED = /(?:检索|复[制印]|邮[寄递])费/;

const FEE_CASES_BEFORE = /处理费\d{1,6}[件起份个]$/;

/** `收取配套费126万元` is another fee. */
const isFeeForCopies = (words: string): boolean =>
  FEE_OBJECT.test(words.replace(/^(?:收取|收费|减免|免除|免收|减收|费用)/, ''));

/** `实际收取3件,总金额860元`; a sum that was only asked for by notice is not taken. */
function feeSum(m: Mention, told: Told): Hit | null {
  const isNoticed = FEE_NOTICE.test(m.clause.sentence.strip.text);
  const really = isNoticed ? endsIn(m, REALLY_TAKEN) : null;
  if (really) return { ...really, concept: 'info_fee.amount' };
  const isOfCases = told.lastConcept(m) === 'info_fee.cases' && ONLY_SUM.test(m.before);
  if (isOfCases || (isNoticed && PAID_BY.test(headOf(m))))
    return { from: m.nounStart, to: m.to, words: '', concept: 'info_fee.amount', isCarried: true };
  const clause = lastClauseOf(m.prior);
  const found = m.topic === 'fee' && TAKEN.test(clause) && !/通知/.test(clause) ? endsIn(m, FEE_SUM) : null;
  return found && { ...found, concept: 'info_fee.amount', isCarried: true };
}

/** `收取1件信息处理费` */
function chargedFor(m: Mention): Found | null {
  const [before, after] = FEE_CASES_AROUND;
  return endsIn(m, before) && startsWith(m, after);
}

/** `对25件政府信息公开申请收取了信息处理费`, `收取信息处理费3件` → info_fee.cases. */
export function readFeeCases(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '件', '起', '份', '个', '笔')) return null;
  const isOfFee = told.conceptBefore(m) === 'info_fee.amount';
  const found =
    (isOfFee ? endsIn(m, /涉及(?:政府信息公开)?(?:申请)?$/) : null) ??
    (ON_REQUEST.test(headOf(m) + innermost(m.titles)) ? endsIn(m, CHARGED) : null) ??
    startsWith(m, FEE_CASES_AFTER) ??
    endsIn(m, FEE_CASES) ??
    chargedFor(m) ??
    (m.topic === 'fee' && (/实际收[取费]$/.test(m.noun) || FEE_NOTICE.test(lastClauseOf(m.prior)))
      ? endsIn(m, /收[取费]$/)
      : null);
  return found && { ...found, concept: 'info_fee.cases' };
}

/** `依申请公开共收费3笔` */
const CHARGED = /(?<!未|免予?|不)收费$/;
const ON_REQUEST = /申请/;

/** `政府信息公开专栏访问量达11460人次` → web.visits; a whole portal's visits are not. */
export function readVisits(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '人次', '次', '人')) return null;
  // 信息公开专栏访问量12万人次,页面点击36万次: told already.
  if (told.lastConcept(m) === 'web.visits') return null;
  const found =
    endsIn(m, VISITS) ??
    endsIn(m, VISITED_COLUMN) ??
    (VISITED.test(m.prior) ? endsIn(m, VISITS_ALONE) : null);
  return found && { ...found, concept: 'web.visits' };
}

/** `行政事业性收费金额36.5万元` → admin_fees.amount. */
export function readAdminFees(m: Mention, told: Told): Hit | null {
  const found = m.measure === '元' && told.isSince2019 ? endsIn(m, ADMIN_FEES) : null;
  return found && { ...found, concept: 'admin_fees.amount' };
}

/** `作出行政许可决定1234件` → licences.decisions; published ones are not all of them. */
export function readDecisions(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '件', '份', '个', '项', '起', '条', '宗') || MADE_PUBLIC.test(headOf(m))) return null;
  // 主动公开政府信息505条,其中行政处罚决定6条: how many were published.
  if (told.conceptOf(m.whole).startsWith('proactive.') || (m.whole && /信息/.test(m.whole.noun))) return null;
  if (m.measure === '条' && told.wasDisclosed(m)) return null;
  for (const [concept, pattern] of DECISIONS) {
    const found = endsIn(m, pattern);
    if (found) return { ...found, concept };
  }
  return null;
}
