import {
  DISCLOSED_NORMS,
  NORMS,
  NORMS_AFTER,
  NORM_CLASS,
  NORM_VERBS,
  NOT_COUNTED_NORMS,
  ONLY_NORMS,
} from '../../catalogue/wordings.ts';
import { matchesOf } from '../../text/matches.ts';
import { endsIn, isIn, startsWith } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import type { Told } from './told.ts';

/** Rules for government rules (规章) and normative documents (规范性文件). */

const MEASURES = ['件', '份', '个', '部', '篇', '条', '项'] as const;
/** How far before its noun a verb may stand. */
const REACH = 24;

/** `制发规范性文件9件`, `废止2件`, `现行有效规范性文件15件`, `主动公开规范性文件38件` → normdocs.*; 规章 → rules.*. */
export function readNorms(m: Mention, told: Told): Hit | null {
  if (!isIn(m, ...MEASURES)) return null;
  const before = NORMS.exec(m.noun);
  if (before && /[、和及与]$/.test(m.noun.slice(0, before.index))) return null;
  if (OF_WHICH_MORE.test(m.after)) return null;
  const object = before ?? NORMS_AFTER.exec(m.after);
  const part = disclosedPart(m, told) ?? repealedPart(m);
  if (part) return part;
  const group = groupOf(object?.[0] ?? m.topic);
  if (group === null) return null;
  // 制发12件,其中新制定8件: some of them.
  if (
    !object &&
    m.whole &&
    told.conceptOf(m.whole) === `${group}.issued` &&
    /新?制[定发]|新出台/.test(m.noun)
  )
    return null;
  const words = before ? m.noun.slice(-REACH) : m.noun;
  const verb = lastVerb(words);
  if (!object)
    return verb && isBareVerb(m, words, verb) && isSpokenOf(m, verb) ? hit(m, words, verb, group) : null;
  if (verb) {
    const isDisclosed = isPublishing(m, words, verb, told) || isNew(m, words, verb, told);
    return isCounted(words, verb) ? hit(m, words, isDisclosed ? asDisclosed(verb) : verb, group) : null;
  }
  const kind = isClass(m, told) ? 'disclosed' : carriedVerb(m, told);
  return kind === null ? null : { from: m.nounStart, to: m.to, words, concept: `${group}.${kind}` };
}

/** `围绕新出台的6个规范性文件发布解读材料14份`: what was interpreted. */
const OF_WHICH_MORE = /^(?:行政)?规范性文件(?:同步|全部|均)?(?:发布|制作|进行|开展|编制)[^,]{0,6}解读/;

/** `制发规范性文件23件,其中主动公开23件`. */
function disclosedPart(m: Mention, told: Told): Hit | null {
  const group = /^(normdocs|rules)\./.exec(told.conceptOf(m.whole) || told.lastConcept(m))?.[1];
  const found = group === undefined || m.after !== '' ? null : endsIn(m, DISCLOSED_NORMS);
  return found && { ...found, concept: `${group}.disclosed`, isCarried: true };
}

/** `清理规范性文件11件,其中8件因内容被替代予以废止`. */
function repealedPart(m: Mention): Hit | null {
  const group = /^(?:其中)?$/.test(m.noun) && m.whole ? groupOf(m.whole.topic) : null;
  const found = group === null ? null : startsWith(m, /^[^,]{0,24}废止$/);
  return found && { ...found, concept: `${group}.repealed`, isCarried: true };
}

interface Verb {
  readonly name: string;
  readonly index: number;
  readonly length: number;
}

function groupOf(words: string): string | null {
  if (words === 'norms' || /规范性文件/.test(words)) return 'normdocs';
  return words === 'rules' || /规章/.test(words) ? 'rules' : null;
}

/** The verb that stands last. */
function lastVerb(words: string): Verb | null {
  let best: Verb | null = null;
  for (const [name, pattern] of NORM_VERBS)
    for (const match of matchesOf(words, pattern))
      if (!best || isLater(match.index, match[0].length, best))
        best = { name, index: match.index, length: match[0].length };
  return best;
}

/** Of two that end alike the longer one counts: 对外公开 before 公开. */
function isLater(index: number, length: number, than: Verb): boolean {
  const end = than.index + than.length;
  return index + length === end ? index < than.index : index + length > end;
}

/** `废止2件` where documents were spoken of; 新制定1件 in brackets is a part of the number before. */
const isBareVerb = (m: Mention, words: string, verb: Verb): boolean =>
  m.clause.host === null &&
  !PUBLISHED_WHOLE.test(m.whole?.before ?? '') &&
  verb.index + verb.length === words.length &&
  !OTHER_AFTER.test(m.after) &&
  !ANOTHER_OBJECT.test(words.slice(0, verb.index)) &&
  isCounted(words, verb);

/** `栏目共公开文件46件,其中废止2件`: what became of papers that stand there. */
const PUBLISHED_WHOLE = /(?:公开|发布)(?:了|各类)?文件$/;

/** Of a bare 公开 the documents stand in the same sentence or in the titles. */
const isSpokenOf = ({ clause, titles }: Mention, { name }: Verb): boolean =>
  name !== 'disclosed' || /规范性文件|规章/.test(titles + clause.sentence.strip.text);

/** `机关职能、统计信息发布12条`: what was disclosed stands before the verb. */
const ANOTHER_OBJECT =
  /(?:信息|内容|事项|(?<!规范性)文件|办公地址|姓名|结果|程序|政策|许可|方式|[^,]{2,20}、[^,]{2,20})$/;

/** `公开8个领域公共企事业单位信息`: what was disclosed stands behind the number. */
const OTHER_AFTER = /^(?:大?类|领域|方面|部门|单位)|(?:信息|事项|内容|栏目)$/;

/** Filed, reviewed or amended documents are in no row of a form. */
const isCounted = (words: string, verb: Verb): boolean =>
  verb.name === 'repealed' || verb.name === 'in_force' || !NOT_COUNTED_NORMS.test(words);

/** From the verb to the number, or to the noun behind it. */
function hit(m: Mention, words: string, verb: Verb, group: string): Hit {
  const behind: Found | null = startsWith(m, NORMS_AFTER);
  const from = m.nounStart + m.noun.length - words.length + verb.index;
  return { from, to: behind?.to ?? m.to, words, concept: `${group}.${verb.name}` };
}

/** `网站发布信息86条,其中发布规范性文件5件`: of what was disclosed, not of what was made. */
const isPublishing = (m: Mention, words: string, verb: Verb, told: Told): boolean =>
  verb.name === 'issued' &&
  words.slice(verb.index).startsWith('发布') &&
  !/制定|印发|出台/.test(words.slice(0, verb.index)) &&
  told.conceptOf(m.whole).startsWith('proactive.');

/** `新增的行政规范性文件12条`: a row of the forms before 2014, counted as items. */
const isNew = ({ measure }: Mention, words: string, verb: Verb, told: Told): boolean =>
  measure === '条' && !told.isSince2019 && words.startsWith('新增', verb.index);

const asDisclosed = (verb: Verb): Verb => ({ ...verb, name: 'disclosed' });

/** `规范性文件21条` as a class of the disclosed items. */
const isClass = (m: Mention, told: Told): boolean =>
  NORM_CLASS.test(m.noun) && (told.conceptOf(m.whole).startsWith('proactive.') || told.wasDisclosed(m));

/** `现行有效规章16件、规范性文件256件`: the verb of the number before holds for the bare noun after it. */
function carriedVerb(m: Mention, told: Told): string | null {
  const before = /^(?:rules|normdocs)\.(\w+)$/.exec(told.lastConcept(m));
  return before && ONLY_NORMS.test(m.noun) ? (before[1] ?? null) : null;
}
