import {
  ALL_AT_ONCE,
  AMONG_OTHERS,
  ANSWERS,
  ATTRIBUTES,
  OUTCOMES,
  ONLY_OUTCOMES,
  OTHER_CLASS,
  OTHER_SUBJECTS,
  OUTCOME_LEAD,
  OUTCOME_STOP,
  PARTED_AGAIN,
  PETITIONS,
  PUBLISHED_BEFORE,
  TOLD_SO,
  WITHHELD_ITEMS,
} from '../../catalogue/wordings.ts';
import { behindOf, headOf, isIn, lastClauseOf, startsWith, withItsNoun } from './mentions.ts';
import type { Hit, Mention } from './mentions.ts';
import { readReceived } from './requests.ts';
import { innermost } from './sentences.ts';
import type { Told } from './told.ts';

/** Rules for what became of applications, class by class. */

const MEASURES = ['件', '份', '起', '个', '项', '宗', '例', '条', '次', '笔'] as const;
/** A class may be followed by this many characters (`的件数`) before its number. */
const REACH = 10;

/** `予以公开12件`, `“部分公开”的件数为5件`, `3件不予公开`, `收到申请3项全部予以公开` → outcome.* since 2019, answer.* before. */
export function readOutcome(m: Mention, told: Told): Hit | readonly Hit[] | null {
  if (!isIn(m, ...MEASURES) || !isOnRequests(m, told) || holdsAnother(m)) return null;
  const classes = told.isSince2019 ? OUTCOMES : ANSWERS;
  const before = classOf(m.noun, classes);
  if (before) {
    const words = m.noun.slice(before.index);
    return { from: m.nounStart + before.index, to: m.to, words, concept: before.concept };
  }
  const reason = TOLD_SO.test(m.noun) ? classBefore(m, classes) : null;
  if (reason !== null) return { from: m.nounStart, to: m.to, words: '', concept: reason, isCarried: true };
  const bare = barelyNamed(m, told);
  if (bare) return bare;
  if (OF_THESE.test(m.after)) return null;
  const behind = m.after.replace(OUTCOME_LEAD, '').slice(0, 24);
  const after = behind === '' ? null : classOf(behind, classes);
  if (!after) return null;
  const named = after.index + after.length;
  const end = named + (CONSEQUENCE.exec(behind.slice(named))?.[0].length ?? 0);
  // 1条因不属于本机关负责公开无法提供: behind its reason the class stands last.
  if (after.index > 4 && !(/^(?:申请)?(?:因|由于)/.test(m.after) && end === behind.length)) return null;
  if (!OUTCOME_STOP.test(behind.slice(end))) return null;
  const to = m.to + m.after.replace(OUTCOME_LEAD, '').indexOf(behind) + end + leadOf(m.after);
  const hit = { from: m.from, to, words: behind.slice(0, end), concept: after.concept };
  // 收到申请3项全部予以公开: received too.
  const received = ALL_AT_ONCE.test(m.after) ? readReceived({ ...m, after: '' }, told) : null;
  return received ? [received, hit].flat() : hit;
}

/** `予以公开(含部分公开)541件`: two classes in one figure. */
const holdsAnother = ({ clause, nounStart, from }: Mention): boolean =>
  clause.host === null &&
  clause.sentence.asides.some(
    ({ strip, index }) =>
      ANOTHER_WITHIN.test(strip.text) && index > clause.offset + nounStart && index <= clause.offset + from,
  );
const ANOTHER_WITHIN = /^(?:含|包含|包括|及|和|或)[^,;\d]{0,8}(?:公开|无法提供|不予处理|其[他它]处理)的?$/;

/** `1.不属于本机关公开,告知申请人的3件`: the class in the clause before, which has no number. */
function classBefore({ prior }: Mention, classes: typeof OUTCOMES): string | null {
  const clause = lastClauseOf(prior).replace(/^\d{1,2}[.、]/, '');
  return /\d/.test(clause) ? null : (classOf(clause, classes)?.concept ?? null);
}

/** `8宗中同意公开5宗`: what is said of the 8 begins here. */
const OF_THESE = /^(?:申请|事项|答复)?[中里]/;

/** `公开3件,不予公开1件`, `其中2件公开` of the applications received; `答复15件,其中主动公开3件` before 2019. */
function barelyNamed(m: Mention, told: Told): Hit | null {
  const { text } = m.clause.sentence.strip;
  const concept = told.isSince2019 ? 'outcome.granted_full' : 'answer.granted_full';
  const whole = told.conceptOf(m.whole);
  // 不同意公开9件(其中涉及商业秘密2件、其他情形7件): the last row of its reasons.
  if (!told.isSince2019 && whole === 'answer.refused' && OTHER_REASON.test(m.noun))
    return { ...withItsNoun(m), concept: 'answer.refused.other_law' };
  const isClass = /^(?:其中|结果)?公开$/.test(m.noun) && OTHER_CLASS.test(text);
  const isParted = PARTED_AGAIN.test(behindOf(m, 24));
  if (isClass && !isParted) return { ...withItsNoun(m), concept };
  const isPublic = whole.startsWith('requests.') || isAmongAnswers(m);
  if (!told.isSince2019 && isPublic && ALREADY.test(m.noun))
    return { ...withItsNoun(m), concept: 'answer.already_public', isCarried: true };
  // 均已答复:3件公开,2件不予公开
  const isBeside = m.before === '' && OTHER_CLASS.test(text) && m.topic === 'requests';
  const behind = whole === 'requests.received' || isBeside ? startsWith(m, /^公开$/) : null;
  return behind && { ...behind, concept };
}

const OTHER_REASON = /^其[他它]情形$/;
const ALREADY = /^(?:其中)?(?:属于?)?主动公开(?:类|范围内?)?的?(?:政府)?(?:信息)?$/;
/** Two other answers stand beside it, under a title on applications. */
const isAmongAnswers = (m: Mention): boolean =>
  /申请/.test(innermost(m.titles)) && namesTwo(m, ANSWERS_BESIDE);
const ANSWERS_BESIDE = /不予公开|不存在|非[本我]|不属于[本我]|同意公开|部分公开/g;

const leadOf = (words: string): number => OUTCOME_LEAD.exec(words)?.[0].length ?? 0;

function isOnRequests(m: Mention, told: Told): boolean {
  if (m.isOther && OTHER_SUBJECTS.test((headOf(m) + m.after).replaceAll(PETITIONS, ''))) return false;
  if (ATTRIBUTES.test(m.clause.sentence.strip.text)) return false;
  if (m.topic === 'requests' || told.conceptOf(m.whole).startsWith('requests.')) return true;
  const inSection = /申请/.test(m.titles) && /^(?:proactive|complaints)?$/.test(m.topic);
  return inSection || namesTwo(m, ONLY_OUTCOMES) || (told.followsRequests(m) && namesTwo(m, ANSWERS_BESIDE));
}

/** `答复12件,其中公开8件、部分公开1件、不予公开3件`: nothing but applications has such classes. */
export const listsOutcomes = (m: Mention): boolean => namesTwo(m, ONLY_OUTCOMES);

const namesTwo = ({ clause }: Mention, classes: RegExp): boolean =>
  new Set(clause.sentence.strip.text.match(classes)).size > 1;

/** `因不掌握相关政府信息而无法提供`, `因属于执法案卷信息不予公开`: what follows from the reason is no more than that. */
const CONSEQUENCE =
  /(?:而|故|所以|导致)(?:不予公开|无法提供|不予处理)(?:的|答复|决定){0,2}$|^类?(?:政府)?信息(?:不予公开|无法提供|不予处理)$/;

interface Class {
  readonly concept: string;
  readonly index: number;
  readonly length: number;
}

/** `已主动公开` is a class of its own, also where a form has no row for it; so is `公开` in `公开或部分公开`. */
const conceptIn = (part: string, classes: typeof OUTCOMES): string | null =>
  classes.find(([, pattern]) => pattern.test(part))?.[0] ??
  (PUBLISHED_BEFORE.test(part) ? 'already' : /^(?:其中)?公开$/.test(part) ? 'granted' : null);

/** `申请内容不明确、告知补正`: the reason with what was answered. */
const REASON = 'answer.not_granted.unclear';

/** The one class the words name at their end; null where they name none, or several in one figure. */
function classOf(printed: string, classes: typeof OUTCOMES): Class | null {
  if (WITHHELD_ITEMS.test(printed) && !/属于?/.test(printed)) return null;
  const words = printed.replace(AMONG_OTHERS, (reasons) => ' '.repeat(reasons.length));
  const named = new Set(words.split(/[、和及或与]/).flatMap((part) => conceptIn(part, classes) ?? []));
  if (named.has('answer.needs_correction')) named.delete(REASON);
  if (named.size > 1) return null;
  for (const [concept, pattern] of classes) {
    const named = lastNamed(words, pattern);
    if (named && words.slice(named.index + named.length).replace(CONSEQUENCE, '').length <= REACH)
      return { concept, ...named };
  }
  return null;
}

/** Where a class is named last: 商业秘密等涉及第三方权益 names one twice. */
function lastNamed(words: string, pattern: RegExp): Omit<Class, 'concept'> | null {
  let last: Omit<Class, 'concept'> | null = null;
  for (let match = pattern.exec(words); match; match = pattern.exec(words.slice(endOf(last)))) {
    if (match[0] === '') break;
    last = { index: endOf(last) + match.index, length: match[0].length };
  }
  return last;
}

const endOf = (named: Omit<Class, 'concept'> | null): number => (named ? named.index + named.length : 0);
