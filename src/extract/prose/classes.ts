import {
  CATEGORIES,
  CLASS_OF_WORK,
  SISTER_CLASS,
  JOINED_CLASS,
  LIST_OF_ITEMS,
  CLASS_OF_STATUTE,
  PROACTIVE_SECTION,
  OTHER_CLASSES,
  POLICY_PAPERS,
  STATUTES,
  WITH_NEW_ONES,
  COLUMN,
  DISCLOSURE_COLUMN,
  HANDED_OVER,
} from '../../catalogue/wordings.ts';
import { behindOf, endsIn, headOf, isIn, lastClauseOf, withItsNoun } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import { isOneKindOfItems, VERB } from './disclosing.ts';
import { innermost } from './sentences.ts';
import type { Told } from './told.ts';
import { channelsIn } from './topics.ts';

/** Rules for numbers of disclosed items by class. */

/** `工作动态类信息:共公布信息743条`: the class stands before the colon, and no other number behind it. */
export function readClassBefore(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '条', '件', '份', '篇')) return null;
  const lead = m.prior === '' ? innermost(m.titles) : m.prior.endsWith(':') ? lastClauseOf(m.prior) : '';
  const isHere = PROACTIVE_SECTION.test(m.titles) || isOfItems(m, told);
  if (lead === '' || !isHere || !OF_ITEMS.test(m.noun) || /\d/.test(behindOf(m))) return null;
  const named = CATEGORIES.find(([, pattern]) => pattern.test(lead));
  return named ? { ...withItsNoun(m), concept: named[0], isCarried: true } : null;
}
const OF_ITEMS = new RegExp(`^(?:共|全年|累计)*${VERB.source}[^,]{0,40}信息$`);

/** `机构职能类信息9条` in a list of disclosed items → proactive.category.org 9. */
export function readCategory(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '条', '件', '份', '篇', '项') || !isOfItems(m, told)) return null;
  if (JOINED_CLASS.test(m.noun) || LIST_OF_ITEMS.test(m.noun) || COLUMN.test(m.noun)) return null;
  const text = wordsAround(m);
  const isAmongClasses = () => m.whole !== null || isBesideClass(m, told);
  if (POLICY_PAPERS.test(m.noun) && isAmongClasses() && !STATUTES.test(text) && OTHER_CLASSES.test(text))
    return { ...withItsNoun(m), concept: 'proactive.category.law' };
  if (isNoClass(m, told, text)) return null;
  // 机构职能、人事信息等其他类12条: what the last word says.
  if (REST_OF_CLASSES.test(m.noun)) return { ...withItsNoun(m), concept: 'proactive.category.other' };
  // 机构职能类5条,其余23条为其他信息
  if (/^其余$/.test(m.noun) && REST_IS_OTHER.test(m.after) && isBesideClass(m, told))
    return { ...withItsNoun(m), concept: 'proactive.category.other' };
  // 工作动态60条、行政执法6条、其他12条: the rest of the classes.
  if (/^其[他它]$/.test(m.noun) && (isBesideClass(m, told) || told.familyOfParts(m.whole) === BY_CLASS))
    return { ...withItsNoun(m), concept: 'proactive.category.other' };
  const field = OWN_NEWS.exec(m.noun)?.[1];
  if (field !== undefined && told.isOwnField(field) && isAmongClasses())
    return { ...withItsNoun(m), concept: 'proactive.category.business' };
  for (const [concept, pattern] of CATEGORIES) {
    const found = endsIn(m, pattern);
    // 机构领导、领导动态和机构设置32条: one of several in one figure.
    const isJoined = found && ONE_NOUN.test(concept) && isBehindJoint(m, found);
    if (found && !isJoined && !CLASS_OF_STATUTE.test(m.noun)) return { ...found, concept };
  }
  return null;
}

/** Of columns, of a channel, of a part of a class, or of all classes by the name of one; `text` is the list it stands in. */
function isNoClass(m: Mention, told: Told, text: string): boolean {
  if (isOfColumns(m) || HANDED_OVER.test(headOf(m)) || isOfOtherClasses(m)) return true;
  if (OTHER_ITEMS.test(m.noun) && !m.whole && !told.lastConcept(m).startsWith('proactive.category.'))
    return true;
  if (WITH_NEW_ONES.test(text) || (CLASS_OF_WORK.test(m.noun) && !isSister(text))) return true;
  // 机构类信息20条,内有机构概况1条: a part of a class. 政府网站发布工作动态27条: what a channel disseminated.
  if (m.whole && !/^$|^proactive\.(?!category)/.test(told.conceptOf(m.whole))) return true;
  const isListed = SISTER_CLASS.test(text) && isOneKindOfItems(m);
  return channelsIn(m.before).length === 1 && VERB.test(m.before) && !isListed;
}

const REST_IS_OTHER = /^(?:归入|属于?|列入|为|是|系)其[他它](?:类|信息)/;
const REST_OF_CLASSES = /等其[他它](?:各?类|类型)的?(?:政府)?(?:信息)?$/;

/** The list that a number stands in: the brackets around it, or its sentence. */
function wordsAround({ clause }: Mention): string {
  const aside = clause.host && clause.sentence.asides.find(({ index }) => index === clause.offset);
  return (aside ?? clause.sentence).strip.text;
}

/** 审计动态, of the audit office. */
const OWN_NEWS = /^(?:其中)?([\u4e00-\u9fff]{2,4})动态(?:类|信息){0,2}$/;

const BY_CLASS = 'proactive.category';
/** Right behind a class, or in a list of items without a sum, of which one was a class. */
const isBesideClass = (m: Mention, told: Told): boolean =>
  (m.whole || m.measure !== '条' ? told.conceptBefore(m) : told.lastConcept(m)).startsWith(`${BY_CLASS}.`);

/** `政务动态信息47条,其中机构信息1条`: all there are, by the name of one class. */
const isOfOtherClasses = (m: Mention): boolean =>
  /动态[^,]{0,4}$/.test(m.noun) && OTHERS_IN_IT.test(behindOf(m, 12));
const OTHERS_IN_IT = /^,?其中[,:]?(?:组织|部门)?(?:机构|政策|法规|规划)/;

/** Classes with a name of one noun; statutes and plans have lists of nouns for theirs. */
const ONE_NOUN = /org|business$/;

/** `领导动态和机构设置`, but not `和机构职能类`, which ends a list of classes. */
const isBehindJoint = (m: Mention, { from, words }: Found): boolean =>
  !words.includes('类') && /[\u4e00-\u9fff](?:[、和与]|(?<!涉)及)$/.test(m.noun.slice(0, from - m.nounStart));

/** `业务类30条、政务动态类58条`: the latter is the class. */
const isSister = (text: string): boolean => SISTER_CLASS.test(text) && !/(?:工作|政务)动态/.test(text);

/** `网站各栏目发布信息120条,其中机构职能30条`: the columns of a site are no classes unless the words say so. */
const isOfColumns = ({ whole, noun }: Mention): boolean =>
  whole !== null && !/类/.test(noun) && COLUMN.test(headOf(whole)) && !DISCLOSURE_COLUMN.test(headOf(whole));

/** Behind items of a channel it is the rest of those: 网站公开政府信息12条,其他信息20条. */
const OTHER_ITEMS = /^其[他它]信息$/;

const isOfItems = (m: Mention, told: Told): boolean =>
  isAmongItsSisters(m) ||
  told.conceptOf(m.whole).startsWith('proactive.') ||
  m.topic === 'proactive' ||
  told.wasDisclosed(m) ||
  (PROACTIVE_SECTION.test(m.titles) && A_CLASS.test(m.noun));
/** `机构职能类14条;政策法规类32条;行政职责类27条`: nothing but disclosed items has three such classes. */
const isAmongItsSisters = (m: Mention): boolean =>
  m.measure === '条' &&
  m.topic !== 'requests' &&
  !/申请/.test(m.titles) &&
  new Set(wordsAround(m).match(OF_STATUTE)).size > 2;
const OF_STATUTE = /(?:机构职能|政策法规|法规文件|法规公文|规划计划|行政职责|业务动态|工作动态)类/g;

/** 机构职能类, or the last row of a numbered list: 5.其他信息. */
const A_CLASS = /类|^\d{1,2}[.、]其[他它]/;
