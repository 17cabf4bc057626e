import {
  ALL_YEARS,
  BESIDES,
  CAUSED,
  CHANNELS,
  DISCLOSE,
  ITEMS_FOLLOW,
  LIST_OF_MEANS,
  LIST_OF_PLACES,
  LOWER_GOVERNMENTS,
  MORE_MEANS,
  OTHER_MEANS,
  SUBORDINATE,
  WHOLE_AREA,
  YEAR_PART,
  YEAR_PART_AFTER,
  YEAR_PART_WITHIN,
} from '../../catalogue/wordings.ts';
import { lastMatch } from '../../text/matches.ts';
import { behindOf, endsIn, headOf, subjectOf } from './mentions.ts';
import type { Found, Mention } from './mentions.ts';
import type { Told } from './told.ts';

/** What the rules for disclosed items share: their verbs and measures, and what tells that a number is not of one year, one organ or one kind. */

export const MEASURES = ['条', '件', '份', '篇', '期', '则', '项', '个', '次'] as const;
/** One stands in each verb of disclosing. */
export const SIGNS_OF_VERBS = '公发推传载登更播贴';
export const VERBS = new RegExp(DISCLOSE, 'g');
/** A verb of disclosing anywhere in words. */
export const VERB = new RegExp(DISCLOSE);
export const VERB_END = new RegExp(`${DISCLOSE}[了的]?$`);
export const CHANNEL_WORDS = new RegExp(CHANNELS.map(([, p]) => p.source).join('|'), 'g');
export const ANY_CHANNEL = new RegExp(CHANNEL_WORDS.source);

/** `图文消息52期156条`, `280余期、共860余条`: the items are counted by the number that follows. */
export const isOfIssues = (m: Mention): boolean =>
  /^[期批次组]$/.test(m.measure) && ITEMS_FOLLOW.test(m.bracket || behindOf(m));

/** `利用广播、展板等其他方式公开22条`, `此外,还通过走访、座谈等方式,公开42条`: told beside the channels. */
export const isByOtherMeans = (m: Mention): boolean =>
  OTHER_MEANS.test(headOf(m)) ||
  (BESIDES.test(m.prior) && MORE_MEANS.test(m.prior + headOf(m)) && !ANY_CHANNEL.test(m.prior + headOf(m)));

/** `利用公开栏、微信群、喇叭等形式`: one named channel beside others that have no name. */
export function isOneOfMany(head: string): boolean {
  const means = LIST_OF_MEANS.exec(head)?.[1];
  const pieces = (means ?? LIST_OF_PLACES.exec(head)?.[1] ?? '').split(/[、和及与]/);
  const named = pieces.filter((piece) => ANY_CHANNEL.test(piece));
  return (means !== undefined || named.length > 0) && pieces.some((p) => p !== '' && !named.includes(p));
}

/** `网站发布动态信息38条,公告56条`, `工作动态33条、乡镇建设12条`, `政务类信息34条,概况类信息150条`: one kind beside another, none of them all. */
export function isOneKindOfItems(m: Mention): boolean {
  const verb = lastMatch(m.noun, VERBS);
  const items = verb ? m.noun.slice(verb.index + verb[0].length).replace(/^[了的]/, '') : '';
  const isOfClass = OF_CLASS.test(items);
  if (!isOfClass && !KIND.test(items)) return false;
  const next = behindOf(m);
  if (!isOfClass && NEXT_KIND.test(next)) return true;
  const beside = NEXT_CLASS.exec(next)?.[0];
  return beside !== undefined && !ANY_CHANNEL.test(beside) && !VERB.test(beside);
}
const OF_CLASS = /^(?!各类)[^,的、]{1,4}类(?:信息)?$/;
const NEXT_CLASS =
  /^[、,][^,、;:\d]{2,10}?(?:类|信息|建设|文件|公告|公示|动态|概况|法规|规划|计划|总结|职能)(?:信息)?[\d一二三四五六七八九十百千]{1,6}[条件篇]/;
const KIND = /^(?:各类)?(?:工作|政务|新闻)?动态(?:信息|新闻)?$/;
const NEXT_KIND = /^[、,和](?:公示公告|通知公告|公告公示|公告|通知|公示)(?:信息)?[\d一二三四五六七八九十]/;

/** `累计公开政府信息956条,其中2016年新增81条`: the first is of several years. */
export const isOfAllYears = (m: Mention): boolean =>
  m.clause.host === null && (YEAR_PART_AFTER.test(behindOf(m, 60)) || YEAR_PART_WITHIN.test(m.bracket));

/** The second of them. */
export function yearPart(m: Mention): Found | null {
  const part = endsIn(m, YEAR_PART);
  const isOne = () =>
    ALL_YEARS.test(m.prior + headOf(m).slice(0, -m.before.length || undefined)) ||
    (m.whole !== null && (m.whole.period.kind === 'cumulative' || isOfAllYears(m.whole)));
  return part && isOne() ? part : null;
}

/** A breakdown by organs, or somebody made to disclose. */
export function isDoneByOthers(m: Mention, told: Told): boolean {
  const head = headOf(m);
  if (CAUSED.test(head)) return true;
  const verb = lastMatch(head, VERBS)?.index ?? head.length;
  const subject = subjectOf(m, verb);
  const isBelow = SUBORDINATE.test(subject) || LOWER_GOVERNMENTS.test(subject);
  // 全市公开5000条,各县区公开3000条: the whole was told before.
  const isOfArea = m.scope === 'area' && (!told.wasTotalled() || WHOLE_AREA.test(subject));
  return (isBelow && !isOfArea) || told.isByOther(subject);
}
