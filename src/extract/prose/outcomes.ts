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
  PETITIONS,
  PUBLISHED_BEFORE,
  WITHHELD_ITEMS,
} from '../../catalogue/wordings.ts';
import { headOf, isIn, startsWith } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import { readReceived } from './requests.ts';
import type { Told } from './told.ts';

/** Rules for what became of applications, class by class. */

const MEASURES = ['件', '份', '起', '个', '项', '宗', '例', '条'] as const;
/** A class may be followed by this many characters (`的件数`) before its number. */
const REACH = 10;

/** `予以公开12件`, `“部分公开”的件数为5件`, `3件不予公开`, `收到申请3项全部予以公开` → outcome.* since 2019, answer.* before. */
export function readOutcome(m: Mention, told: Told): Hit | readonly Hit[] | null {
  if (!isIn(m, ...MEASURES) || !isOnRequests(m, told)) return null;
  const classes = told.isSince2019 ? OUTCOMES : ANSWERS;
  const before = classOf(m.noun, classes);
  if (before) {
    const words = m.noun.slice(before.index);
    return { from: m.nounStart + before.index, to: m.to, words, concept: before.concept };
  }
  const bare = barelyGranted(m, told);
  if (bare) return { ...bare, concept: told.isSince2019 ? 'outcome.granted_full' : 'answer.granted_full' };
  const behind = m.after.replace(OUTCOME_LEAD, '').slice(0, 24);
  const after = behind === '' ? null : classOf(behind, classes);
  if (!after) return null;
  const end = after.index + after.length;
  // 1条因不属于本机关负责公开无法提供: behind its reason the class stands last.
  if (after.index > 4 && !(/^(?:申请)?(?:因|由于)/.test(m.after) && end === behind.length)) return null;
  if (!OUTCOME_STOP.test(behind.slice(end))) return null;
  const to = m.to + m.after.replace(OUTCOME_LEAD, '').indexOf(behind) + end + leadOf(m.after);
  const hit = { from: m.from, to, words: behind.slice(0, end), concept: after.concept };
  // 收到申请3项全部予以公开: received too.
  const received = ALL_AT_ONCE.test(m.after) ? readReceived({ ...m, after: '' }, told) : null;
  return received ? [received, hit].flat() : hit;
}

/** `公开3件,不予公开1件`, and `其中2件公开` of the applications received. */
function barelyGranted(m: Mention, told: Told): Found | null {
  const isClass = /^(?:其中|结果)?公开$/.test(m.noun) && OTHER_CLASS.test(m.clause.sentence.strip.text);
  if (isClass) return { from: m.nounStart, to: m.to, words: m.noun };
  return told.conceptOf(m.whole) === 'requests.received' ? startsWith(m, /^公开$/) : null;
}

const leadOf = (words: string): number => OUTCOME_LEAD.exec(words)?.[0].length ?? 0;

function isOnRequests(m: Mention, told: Told): boolean {
  if (m.isOther && OTHER_SUBJECTS.test((headOf(m) + m.after).replaceAll(PETITIONS, ''))) return false;
  if (ATTRIBUTES.test(m.clause.sentence.strip.text)) return false;
  if (m.topic === 'requests' || told.conceptOf(m.whole).startsWith('requests.')) return true;
  const inSection = /申请/.test(m.titles) && /^(?:proactive|complaints)?$/.test(m.topic);
  return inSection || new Set(m.clause.sentence.strip.text.match(ONLY_OUTCOMES)).size > 1;
}

interface Class {
  readonly concept: string;
  readonly index: number;
  readonly length: number;
}

/** `已主动公开` is a class of its own, also where a form has no row for it. */
const conceptIn = (part: string, classes: typeof OUTCOMES): string | null =>
  classes.find(([, pattern]) => pattern.test(part))?.[0] ?? (PUBLISHED_BEFORE.test(part) ? 'already' : null);

/** The one class the words name at their end; null where they name none, or several in one figure. */
function classOf(printed: string, classes: typeof OUTCOMES): Class | null {
  if (WITHHELD_ITEMS.test(printed) && !/属于?/.test(printed)) return null;
  const words = printed.replace(AMONG_OTHERS, (reasons) => ' '.repeat(reasons.length));
  const named = words.split(/[、和及或与]/).flatMap((part) => conceptIn(part, classes) ?? []);
  if (new Set(named).size > 1) return null;
  for (const [concept, pattern] of classes) {
    const match = pattern.exec(words);
    if (match && words.length - match.index - match[0].length <= REACH)
      return { concept, index: match.index, length: match[0].length };
  }
  return null;
}
