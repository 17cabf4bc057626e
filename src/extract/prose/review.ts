import {
  CASE_AFTER,
  CASE_ENDED,
  CASE_ENDS,
  CASES_NOT_ON_DISCLOSURE,
  CASES_ON_OTHER,
  DISCLOSURE,
  FILED,
  HANDLED,
  HAD,
  INSTANCE,
  PART_ON_DISCLOSURE,
  RESULTS,
  RESULT_LEAD,
  REVIEW_PAIR,
  SHARE_ON_DISCLOSURE,
} from '../../catalogue/wordings.ts';
import { hasSign } from '../../text/signs.ts';
import { toUnitSet } from '../../text/units.ts';
import { behindOf, endsIn, headOf, isIn, lastClauseOf, startsWith, withoutTail } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import { innermost } from './sentences.ts';
import type { Told } from './told.ts';

/** Rules for administrative reconsideration and litigation about disclosure. */

const MEASURES = ['件', '起', '宗', '例', '个', '次', '项', '人次', '条'] as const;
/** Cases may be counted by the papers that open them. */
const PAPERS = /(?:复议|诉讼)申请/;
const GROUPS: Readonly<Record<string, string>> = {
  reconsideration: 'reconsideration',
  litigation: 'litigation',
  direct: 'litigation.direct',
  after: 'litigation.after',
};
/** The concept of a total of cases, with the group that its results are of. */
export const REVIEW_TOTAL = /^(reconsideration|litigation(?:\.direct|\.after)?)\.total$/;
/** The group of a result that was read. */
const RESULT_OF = /^(reconsideration|litigation(?:\.direct|\.after)?)\.(?:upheld|corrected|other|pending)$/;
const RESULT_READ = /^(?:reconsideration|litigation)\./;
const RESULT_AFTER = RESULTS.map(
  ([result, p]) => [result, new RegExp(`^${RESULT_LEAD}(?:${p.source.replace(/\$/g, '')})`)] as const,
);

/** `行政复议案件2件`, `行政诉讼为0件`, `发生3件行政复议` → reconsideration.total, litigation.total. */
export function readCases(m: Mention, told: Told): Hit | null {
  const isPaper = m.measure === '份' && PAPERS.test(m.noun + m.after);
  if (!(isIn(m, ...MEASURES) || isPaper) || !isOnDisclosure(m) || !mayBeOfCases(m) || isOfOthers(m))
    return null;
  const share = shareOfReviews(m);
  if (share) return share;
  for (const [concept, pattern] of CASE_ENDS) {
    const found = endsIn(m, pattern);
    if (!found) continue;
    if (CASES_ON_OTHER.test(m.noun.slice(0, found.from - m.nounStart))) return null;
    const isNone = REVIEW_PAIR.test(m.noun) || CASE_ENDED.test(m.noun.slice(0, found.from - m.nounStart));
    // 其中省厅复议6件 is a part of the cases, 其中涉及信息公开的5件 is what they should have been.
    return isNone ||
      CASES_NOT_ON_DISCLOSURE.test(m.bracket) ||
      told.conceptOf(m.whole) === concept ||
      hasPartOnDisclosure(m)
      ? null
      : { ...found, concept };
  }
  const after = CASE_AFTER.exec(m.after);
  const verb = withoutTail(m.before);
  // 有2宗因征地引起的行政复议
  if (after && /因|涉及|关于/.test(after[0]) && !/公开/.test(after[0])) return null;
  if (
    !after ||
    REVIEW_PAIR.test(m.after.slice(0, 24)) ||
    (verb !== '' && !HAD.test(verb) && !HAD.test(m.before))
  )
    return null;
  const concept = /复议/.test(after[1] ?? '') ? 'reconsideration.total' : 'litigation.total';
  return { from: m.from, to: m.to + after[0].length, words: after[0], concept };
}

/** In a report without headings there are no cases but those on disclosure. */
const isOnDisclosure = ({ isDisclosure, titles }: Mention): boolean => isDisclosure || titles === '';

/** Cases are named beside a number of them, or are what it is about. */
const mayBeOfCases = (m: Mention): boolean =>
  isOfReview(m) || hasSign(m.noun, isOfCourts) || hasSign(m.after, isOfCourts);
/** One stands in 复议, 诉讼 and 起诉. */
const isOfCourts = toUnitSet('议诉');

function isOfReview({ topic, whole }: Mention): boolean {
  const of = whole?.topic ?? topic;
  return of === 'reconsideration' || of === 'litigation';
}

/** Cases that courts and law offices handle for everybody. */
function isOfOthers(m: Mention): boolean {
  const head = headOf(m);
  // 法制办均维持;收到诉讼2件: behind a stop it is another thing.
  if (FILED.test((m.prior.endsWith(';') ? '' : lastClauseOf(m.prior)) + head)) return true;
  return HANDLED.test(head) && !DISCLOSURE.test(head) && !/复议|诉讼/.test(m.titles);
}

/** True for a number of cases, be they about disclosure or not; 驳回起诉 is a result. */
export const isOfCases = ({ noun }: Mention): boolean =>
  CASE_ENDS.some(([, pattern]) => {
    const match = pattern.exec(noun);
    return match !== null && !CASE_ENDED.test(noun.slice(0, match.index));
  });

/** True where a later clause says how many of these cases were about disclosure. */
const hasPartOnDisclosure = (m: Mention): boolean =>
  !/公开/.test(m.noun) && PART_ON_DISCLOSURE.test(behindOf(m, 60));

/** `办理行政复议案件256件,其中涉及政府信息公开12件` → reconsideration.total 12. */
function shareOfReviews(m: Mention): Hit | null {
  const found = isOfReview(m) ? endsIn(m, SHARE_ON_DISCLOSURE) : null;
  return found && { ...found, concept: `${m.whole?.topic ?? m.topic}.total`, isCarried: true };
}

/** After cases: `维持1件`, `被依法纠错0件`, `其他情形2件`, `尚未审结1件` → reconsideration.upheld and so on. */
export function readResult(m: Mention, told: Told): Hit | null {
  const isSaid = m.own || isOfOneKind(m) || RESULT_READ.test(told.lastConcept(m));
  const listed = told.reviewOf(m) ?? (isSaid ? GROUPS[m.topic] : undefined);
  const group = listed ? (groupNamed(m, listed, told.lastConcept(m)) ?? listed) : listed;
  if (group === undefined || group === '' || !isIn(m, ...MEASURES) || INSTANCE.test(m.noun)) return null;
  for (const [i, [result, pattern]] of RESULTS.entries()) {
    const found = before(m, pattern) ?? startsWith(m, RESULT_AFTER[i]?.[1] ?? pattern);
    if (!found) continue;
    // The forms before 2019 have no row for lawsuits still open.
    if (result === 'pending' && group === 'litigation') return null;
    const concept = `${group}.${result}`;
    // 纠错38件(撤销21件): a part of the same result.
    return told.conceptOf(m.whole) === concept ? null : { ...found, concept, isCarried: true };
  }
  return null;
}

/** `其中行政复议结果维持5件,尚未审结1件,行政诉讼结果维持3件`: the group that the result itself names, or the result before it. */
function groupNamed({ noun, prior }: Mention, listed: string, last: string): string | undefined {
  const named = NAMES_GROUP.exec(noun)?.[0] ?? SINCE_STOP.exec(prior)?.[1];
  if (named === undefined)
    return NAMED_BEFORE.test(prior) ? undefined : (RESULT_OF.exec(last)?.[1] ?? oneKindOf(listed, last));
  return named.startsWith('复议')
    ? 'reconsideration'
    : listed.startsWith('litigation')
      ? listed
      : 'litigation';
}

/** `行政诉讼11件,其中未经复议直接起诉3件,维持2件`: those of the kind named last. */
const oneKindOf = (listed: string, last: string): string | undefined =>
  listed === 'litigation' ? /^(litigation\.(?:direct|after))\.total$/.exec(last)?.[1] : undefined;

/** Said of all up to the next `;`: 诉讼案件中,胜诉3件,撤诉1件. */
const SINCE_STOP = /(?:^|;)[^,;:\d]{0,8}(复议|诉讼)(?:案件)?[中里],[^;]*$/;
/** `复议结果维持`, `复议机关撤销`, `法院判决驳回` */
const NAMES_GROUP =
  /(?:复议|诉讼)(?:的|案件)?(?:结果|[中里]|(?=被?(?:维持|撤销|纠正|终止|驳回|撤回)))|复议(?:机关|机构)|法院/;
/** 行政诉讼中,维持2件 */
const NAMED_BEFORE = /(?:复议|诉讼|起诉)(?:案件)?(?:中|里|方面|情况)?[,:;]?$/;

/** A title that names reconsideration or lawsuits, not both. */
function isOfOneKind({ titles }: Mention): boolean {
  const title = innermost(titles);
  return /复议/.test(title) !== /诉讼|起诉/.test(title);
}

function before(m: Mention, pattern: RegExp): Found | null {
  const match = pattern.exec(m.noun);
  if (!match || /复议|诉讼$|率/.test(m.noun.slice(match.index + match[0].length))) return null;
  return { from: m.nounStart + match.index, to: m.to, words: match[0] };
}
