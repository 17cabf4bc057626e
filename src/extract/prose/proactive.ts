import {
  ADJECTIVES,
  CATEGORIES,
  CAUSED,
  CHANNELS,
  CLASS_OF_STATUTE,
  COLUMN,
  DISCLOSURE_COLUMN,
  DISCLOSE,
  FULL_TEXT,
  INFO,
  ITEMS,
  ITEMS_FOLLOW,
  JOINED_CLASS,
  LIST_OF_ITEMS,
  LIST_OF_MEANS,
  MANY_MEANS,
  MEANS,
  OF_THE_YEAR,
  OWN_WORDS,
  PROACTIVE_SECTION,
  SUBORDINATE,
  UNNAMED_MEANS,
  UNSAID,
} from '../../catalogue/wordings.ts';
import { endsIn, headOf, isIn, lastClauseOf, startsWith } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import type { Told } from './told.ts';

/** Rules for numbers of disclosed items: by channel, by class, in all. */

const MEASURES = ['条', '件', '份', '篇', '期', '则', '项', '个', '次'] as const;
const VERBS = new RegExp(DISCLOSE, 'g');
const VERB_END = new RegExp(`${DISCLOSE}[了的]?$`);
const CHANNEL_WORDS = new RegExp(CHANNELS.map(([, p]) => p.source).join('|'), 'g');
const ANY_CHANNEL = new RegExp(CHANNEL_WORDS.source);
const ONLY_ITEMS = new RegExp(`^${ITEMS}{1,2}$`);
/** 政策解读、办事指南等信息 */
const LISTED_ITEMS = new RegExp(`^[^,的]{1,20}、[^,的]{1,20}等(?:各类|相关|各种)?(?:政务|政府)?${ITEMS}$`);
const ITEMS_AFTER = new RegExp(`^(?:${ADJECTIVES})?(?:政府|政务)?${ITEMS}`);
const CHANNEL_AFTER = new RegExp(`^(?:政务|官方)?(?:${CHANNEL_WORDS.source})的?${ITEMS}`);
const STRONG = new RegExp(
  `(?:${DISCLOSE}[了的]?(?:${ADJECTIVES}|等){0,3}${INFO}|主动公开[了的]?(?:${ADJECTIVES}){0,2}信息|${INFO}的?主动公开|公开[^,]{0,60}等(?:${ADJECTIVES})?${INFO})$`,
);
const WEAK = new RegExp(`(?:公开|发布)[了的]?(?:${ADJECTIVES}){0,2}信息$`);
const INFO_AFTER = new RegExp(`^(?:${ADJECTIVES})?${INFO}`);
const NOUN_OF_ALL = new RegExp(`${INFO}公开$`);

/** `全文电子化的主动公开信息35条` → proactive.full_text_electronic 35. */
export function readFullText(m: Mention): Hit | null {
  const found = isIn(m, '条', '件', '份') ? endsIn(m, FULL_TEXT) : null;
  return found && { ...found, concept: 'proactive.full_text_electronic' };
}

/** `通过门户网站主动公开政府信息290条` → proactive.website 290; `微信公众号发布信息210条`, `政府公报6条` likewise. */
export function readChannel(m: Mention, told: Told): Hit | null {
  if (!isIn(m, ...MEASURES) || isDoneByOthers(m, told) || isOfIssues(m)) return null;
  const found = disclosedItems(m) ?? channelAlone(m, told) ?? channelAfter(m);
  if (!found) return null;
  const concept = channelOf(m, found);
  if (concept === null || (concept === 'proactive.newmedia' && m.measure === '个')) return null;
  // 网站设立专栏,发布信息12条 counts one column of the site.
  if (COLUMN.test(m.before) && !DISCLOSURE_COLUMN.test(m.before)) return null;
  return { ...widened(m, found), concept, isCarried: !ANY_CHANNEL.test(headOf(m) + m.after) };
}

/** `图文消息52期156条`, `280余期、共860余条`: the items are counted by the number that follows. */
const isOfIssues = ({ measure, clause, to }: Mention): boolean =>
  /^[期批次组]$/.test(measure) && ITEMS_FOLLOW.test(clause.strip.text.slice(to));

/** The one channel nearest to the number: of its own words, of its clause, or carried. Several named are none. */
function channelOf(m: Mention, found: Found): string | null {
  const own = CHANNELS.filter(([, p]) => p.test(m.noun + found.words)).map(([concept]) => concept);
  const named = own.length > 0 ? own : m.channels;
  if (named.length === 1) return isOneOfMany(headOf(m)) ? null : (named[0] ?? null);
  if (named.length > 1) return named.every((c) => PAIR.includes(c)) ? 'proactive.newmedia' : null;
  const means = UNNAMED_MEANS.exec(headOf(m));
  return means && !MANY_MEANS.test(means[0]) ? 'proactive.other' : null;
}
/** `利用公开栏、微信群、喇叭等形式`: one named channel beside others that have no name. */
const isOneOfMany = (head: string): boolean =>
  (LIST_OF_MEANS.exec(head)?.[1] ?? '')
    .split(/[、和及与]/)
    .some((piece) => piece !== '' && !ANY_CHANNEL.test(piece));

/** Weibo and WeChat in one figure are 政务新媒体. */
const PAIR: readonly string[] = ['proactive.weibo', 'proactive.wechat', 'proactive.newmedia'];

/** From the name of the channel on, where that stands before the verb. */
function widened(m: Mention, found: Found): Found {
  const start = m.from - m.before.length;
  const named = [...m.before.matchAll(CHANNEL_WORDS)].map((match) => start + match.index);
  const means = m.before.search(MEANS);
  return { ...found, from: Math.min(...named, ...(means < 0 ? [] : [start + means]), found.from) };
}

/** A verb of disclosing with nothing but items, adjectives and names of channels behind it. */
function disclosedItems(m: Mention): Found | null {
  const verb = [...m.noun.matchAll(VERBS)].at(-1);
  if (!verb || m.noun.length - verb.index > 30) return null;
  const found = { from: m.nounStart + verb.index, to: m.to, words: m.noun.slice(verb.index) };
  const behind = found.words.slice(verb[0].length).replace(/^[了的]/, '');
  // 发布公报12期 counts the bulletins, not what stands in them.
  if (/公报$/.test(behind)) return null;
  const object = behind.replace(CHANNEL_WORDS, '').replace(UNSAID, '');
  if (object !== '') return ONLY_ITEMS.test(object) || LISTED_ITEMS.test(behind) ? found : null;
  if (m.after === '') return found;
  const items = startsWith(m, ITEMS_AFTER);
  return items && { ...found, to: items.to };
}

/** `微博12条`, `其他方式8条`, `政府网站公开政府信息数29条` in a list of disclosed items. */
function channelAlone(m: Mention, told: Told): Found | null {
  const rest = m.noun.replace(CHANNEL_WORDS, '').replace(OWN_WORDS, '');
  if (rest !== '' || !ANY_CHANNEL.test(m.noun) || m.measure === '个') return null;
  // 政府公报6期 counts the bulletins.
  if (m.measure === '期' && /公报$/.test(m.noun)) return null;
  const inList = m.topic === 'proactive' || told.conceptOf(m.whole).startsWith('proactive.');
  return inList ? { from: m.nounStart, to: m.to, words: m.noun } : null;
}

/** `发布244篇公众号信息` → proactive.wechat 244. */
const channelAfter = (m: Mention): Found | null =>
  endsIn(m, VERB_END) ? startsWith(m, CHANNEL_AFTER) : null;

/** `机构职能类信息9条` in a list of disclosed items → proactive.category.org 9. */
export function readCategory(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '条', '件', '份', '篇', '项') || !isOfItems(m, told)) return null;
  if (JOINED_CLASS.test(m.noun) || LIST_OF_ITEMS.test(m.noun)) return null;
  for (const [concept, pattern] of CATEGORIES) {
    const found = endsIn(m, pattern);
    if (found && !CLASS_OF_STATUTE.test(m.noun)) return { ...found, concept };
  }
  return null;
}

const isOfItems = (m: Mention, told: Told): boolean =>
  told.conceptOf(m.whole).startsWith('proactive.') ||
  m.topic === 'proactive' ||
  told.wasDisclosed(m) ||
  (PROACTIVE_SECTION.test(m.titles) && /类/.test(m.noun));

/** `主动公开政府信息356条`, `公开356条政务信息`, `全年政府信息主动公开128条` → proactive.total. */
export function readTotal(m: Mention, told: Told): Hit | null {
  if (!isIn(m, ...MEASURES) || isDoneByOthers(m, told) || m.channels.length === 1) return null;
  const isPart = m.whole?.period.kind === m.period.kind && told.conceptOf(m.whole).startsWith('proactive.');
  if (isPart) return null;
  const found = endsIn(m, STRONG) ?? verbBefore(m) ?? nounOfAll(m) ?? weakTotal(m);
  if (!found || /(?:应当?|其[他它])$/.test(headOf(m).slice(0, found.from))) return null;
  return { ...found, concept: 'proactive.total' };
}

/** `公开356条政务信息`. */
function verbBefore(m: Mention): Found | null {
  const verb = endsIn(m, VERB_END);
  const object = verb && startsWith(m, INFO_AFTER);
  return object && { ...object, from: verb.from };
}

/** `全年政务信息公开1356条`. */
const nounOfAll = (m: Mention): Found | null =>
  m.measure === '条' && m.topic !== 'requests' ? endsIn(m, NOUN_OF_ALL) : null;

/** `共公开信息2768条`: bare 信息 is all of it only where nothing narrows it. */
function weakTotal(m: Mention): Found | null {
  const found = endsIn(m, WEAK);
  if (!found || !OF_THE_YEAR.test(headOf(m))) return null;
  const before = lastClauseOf(m.prior);
  const isOfMany = CHANNELS.filter(([, p]) => p.test(before)).length > 1;
  const isOfOne = !isOfMany && ANY_CHANNEL.test(m.prior);
  const isNarrow = COLUMN.test(m.clause.sentence.strip.text) || isOfOne;
  return isNarrow ? null : found;
}

/** A breakdown by organs, or somebody made to disclose. */
function isDoneByOthers(m: Mention, told: Told): boolean {
  const head = headOf(m);
  if (CAUSED.test(head)) return true;
  const verb = [...head.matchAll(VERBS)].at(-1)?.index ?? head.length;
  const subject = head.slice(0, verb);
  return (SUBORDINATE.test(subject) && m.scope !== 'area') || told.isByOther(subject);
}
