import {
  ALL_OF_THEM,
  ANSWERED,
  ANSWERED_AFTER,
  ASSISTED,
  CLOSED,
  CLOSED_AFTER,
  CLOSING_LEAD,
  DISCLOSURE,
  EXTENDED,
  HANDLED_PARTS,
  HANDLED_REQUESTS,
  ON_HAND,
  ONE_TOOK,
  ON_TIME,
  OTHERS_TOOK,
  OTHER_WAYS,
  SENT_ELSEWHERE,
} from '../../catalogue/wordings.ts';
import { behindOf, endsIn, headOf, isIn, lastClauseOf, startsWith } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import { listsOutcomes } from './outcomes.ts';
import type { Told } from './told.ts';
import { MEASURES, RECEIVED, isOnRequests } from './requests.ts';

/** Rules for what was done with applications until the end of the year: answered, closed, on time. */

/** True where words near say that the applications are for disclosure, and the organ's own: 受理各类申请1.2万件,办结1.2万件 may be any. */
const isHandledHere = (m: Mention, told: Told): boolean =>
  (isOnRequests(m) || (told.isSince2019 && !m.isOther && isIn(m, ...MEASURES) && listsOutcomes(m))) &&
  !ASSISTED.test(headOf(m)) &&
  !OTHERS_TOOK.test(lastClauseOf(m.prior)) &&
  !ONE_TOOK.test(m.prior) &&
  (/申请/.test(m.titles) ||
    DISCLOSURE.test(m.clause.sentence.strip.text) ||
    told.followsRequests(m) ||
    listsOutcomes(m) ||
    /^(?:requests|answer|outcome)\./.test(told.lastConcept(m) || told.conceptOf(m.whole)));

/**
 * Until 2018 `按时办结12件` → requests.closed.on_time, `延期办结1件` → requests.closed.extended;
 * `12件全部在规定时间内办结` says requests.closed too.
 */
export function readOnTime(m: Mention, told: Told): readonly Hit[] {
  if (!isHandledHere(m, told) || told.isSince2019) return [];
  const found = closing(m) ?? extendedBeside(m, told);
  if (!found) return [];
  if (EXTENDED.test(found.words)) return [{ ...found, concept: 'requests.closed.extended' }];
  if (!ON_TIME.test(found.words)) return [];
  const onTime = { ...found, concept: 'requests.closed.on_time' };
  return ALL_OF_THEM.test(found.words) ? [{ ...found, concept: 'requests.closed' }, onTime] : [onTime];
}

/** `其中按时办结395件、延期13件` */
const extendedBeside = (m: Mention, told: Told): Found | null =>
  told.lastConcept(m) === 'requests.closed.on_time' ? endsIn(m, /^延期$/) : null;

/** `共办结56件`, `办结申请12件`; since 2019 also `答复12件`, `共办理718件` → requests.closed. */
export function readClosed(m: Mention, told: Told): Hit | null {
  if (!isHandledHere(m, told) || ON_HAND.test(headOf(m)) || SENT_ELSEWHERE.test(m.noun)) return null;
  if (OTHER_WAYS.test(behindOf(m, 40))) return null;
  const found = closing(m);
  if (found) return { ...found, concept: 'requests.closed', isCarried: !m.own };
  if (!told.isSince2019) return null;
  const later = answering(m) ?? (isOfSeveralYears(m) ? null : endsIn(m, HANDLED_REQUESTS));
  return later && !RECEIVED.test(later.words)
    ? { ...later, concept: 'requests.closed', isCarried: !m.own || /办理/.test(later.words) }
    : null;
}

/** `办理申请12件,其中新收10件,上年结转2件`: all on hand, not all of them closed. */
const isOfSeveralYears = (m: Mention): boolean => HANDLED_PARTS.test(behindOf(m, 40));

/** `答复申请12件`, `19件已答复` before 2019 → requests.answered. */
export function readAnswered(m: Mention, told: Told): Hit | null {
  // 答复68件,其中当场答复12件: some of them.
  const isPart = told.conceptOf(m.whole) === 'requests.answered';
  const found = isHandledHere(m, told) && !told.isSince2019 && !isPart ? answering(m) : null;
  return found && { ...found, concept: 'requests.answered', isCarried: !m.own };
}

/** Late answers, and those of other kinds, are some of them. */
function answering(m: Mention): Found | null {
  const before = endsIn(m, ANSWERED);
  if (!before) return ownAfter(m, /对$/.test(m.before) ? ANSWERED_THOSE : ANSWERED_AFTER);
  return LATE.test(m.noun.slice(0, before.from - m.nounStart)) ? null : before;
}
/** `已对1100件作出答复` */
const ANSWERED_THOSE = /^[^,、]{0,10}?(?:作出|予以|进行)了?[^,、]{0,6}(?:答复|回复)/;
const LATE =
  /(?:待|尚未|延期|延长|逾期|超期|未|未作出|不予|(?<!申请|作出(?:政府)?信息)公开|其[他它](?:类型?|情[形况])?的?)$/;

/** Words behind the number; not those right before the next one: 96件申请中已答复92件. */
function ownAfter(m: Mention, pattern: RegExp): Found | null {
  const found = startsWith(m, pattern);
  const gap = m.to + m.after.length;
  const isNextOnes = found?.to === gap && gap < m.clause.strip.text.length && m.after !== '';
  return isNextOnes && !/^[、和及]/.test(m.clause.strip.text.slice(gap)) ? null : found;
}

/** Words of closing with the number before or after them, with what says when. */
function closing(m: Mention): Found | null {
  const before = endsIn(m, CLOSED);
  if (!before) return ownAfter(m, CLOSED_AFTER);
  const lead = CLOSING_LEAD.exec(m.noun.slice(0, before.from - m.nounStart))?.[0] ?? '';
  return { ...before, from: before.from - lead.length, words: lead + before.words };
}
