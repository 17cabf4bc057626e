import {
  BY_HEAD,
  HEAD_ONLY,
  IN_GAZETTE,
  HELD,
  INTERPRETATION,
  INTERPRETATION_AFTER,
  INTERPRETATION_KINDS,
  INTERVIEW,
  INTERVIEW_AFTER,
  NEXT_INTERPRETATION,
  NOT_INTERPRETATION,
  OTHER_RESPONSE,
  PRESS_CONFERENCE,
  PRESS_CONFERENCE_AFTER,
  RESPONSE,
  RESPONSE_AFTER,
  SOCIAL_RESPONSE,
  SUBORDINATE,
} from '../../catalogue/wordings.ts';
import { behindOf, beside, endsIn, headOf, isIn, startsWith } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import type { Told } from './told.ts';

/** Rules for press conferences, interviews, interpretation and responses. */

/** `各部门举行新闻发布会42场`: held by organs below. */
const isByOthers = (m: Mention): boolean => {
  const who = headOf(m).replace(HELD, '');
  return SUBORDINATE.test(who) || BY_DEPARTMENTS.test(who);
};
const BY_DEPARTMENTS = /^(?:其中)?(?:部门|乡镇|镇街|县区|区县)$|联防联控机制$/;

/** `全市召开新闻发布会86次,其中市政府24次`, `区长、副区长出席新闻发布会5场`: some of those just told. */
const areSomeOf = (m: Mention, concept: string, told: Told): boolean =>
  told.conceptOf(m.whole) === concept || (told.lastConcept(m) === concept && ATTENDED_BY.test(headOf(m)));
const ATTENDED_BY = /[长导人][^,]{0,6}(?:出席|参加|参与)/;

/** An event right beside the number; `“甲”、“乙”主题新闻发布会各1次` are several in a noun that names one. */
function eventIn(m: Mention, before: RegExp, after: RegExp): Found | null {
  const found = isByOthers(m) ? null : beside(m, before, after);
  const lead = found && /各$/.test(m.before) ? m.noun.slice(0, found.from - m.nounStart) : '';
  return lead.replace(HOLDING, '') === '' ? found : null;
}
const HOLDING = /^(?:共|累计|全年|举办|举行|召开|开展|组织|了)+/;

const HELD_EVENTS = /^response\.(?:press_conf|interview)$/;

/** `举办新闻发布会1场`, `召开8次新闻发布会` → response.press_conf; after it `其中主要负责同志参加1次`. */
export function readPressConference(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '次', '场', '期', '场次', '个')) return null;
  const held = told.conceptOf(m.whole) || told.lastConcept(m);
  const head = HELD_EVENTS.test(held) ? endsIn(m, HEAD_ONLY) : null;
  if (head) return { ...head, concept: `${held}.by_head`, isCarried: true };
  const found = eventIn(m, PRESS_CONFERENCE, PRESS_CONFERENCE_AFTER);
  if (found && BY_HEAD.test(headOf(m))) return { ...found, concept: 'response.press_conf.by_head' };
  const concept = 'response.press_conf';
  return found && !areSomeOf(m, concept, told) ? { ...found, concept } : null;
}

/** `开展在线访谈3次` → response.interview. */
export function readInterview(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '次', '场', '期', '场次', '个')) return null;
  const found = eventIn(m, INTERVIEW, INTERVIEW_AFTER);
  if (found && BY_HEAD.test(headOf(m))) return { ...found, concept: 'response.interview.by_head' };
  const concept = 'response.interview';
  return found && !areSomeOf(m, concept, told) ? { ...found, concept } : null;
}

/** `主动公开86条,其中政策解读12条`; what has a verb and a measure of its own (`发布解读稿件16篇`) is told beside them. */
const isPart = ({ whole, measure, before }: Mention): boolean =>
  whole !== null && (measure === '' || measure === whole.measure || !OWN_VERB.test(before));
const OWN_VERB = /^(?:发布|制作|编发|推出|推送|刊发|回应)/;

/** `发布政策解读稿件21篇` → response.interpretation; kinds of it (图文解读) and parts are not. */
export function readInterpretation(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '篇', '条', '期', '次', '件', '个', '份', '场') || isPart(m)) return null;
  // 解读信息56条,解读产品15个: kinds of those just told.
  if (told.lastConcept(m) === 'response.interpretation') return null;
  if (NOT_INTERPRETATION.test(headOf(m)) || IN_GAZETTE.test(m.prior)) return null;
  // 解读稿件16篇、图文解读7件: one kind beside another.
  if (NEXT_INTERPRETATION.test(behindOf(m))) return null;
  // 对3个文件进行了解读,发布解读材料9篇: what was interpreted, and what that gave.
  if (OF_PAPERS.test(m.before) && TOLD_BEHIND.test(behindOf(m))) return null;
  const found = beside(m, INTERPRETATION, INTERPRETATION_AFTER) ?? interpreted(m);
  return found && !INTERPRETATION_KINDS.test(found.words)
    ? { ...found, concept: 'response.interpretation' }
    : null;
}

/** `对3个规范性文件进行了政策解读` */
const interpreted = (m: Mention): Found | null =>
  OF_PAPERS.test(m.before) ? startsWith(m, INTERPRETED_ALL) : null;
const OF_PAPERS = /对$/;
const INTERPRETED_ALL = /^[^,、]{0,8}(?:文件|政策)(?:全部|均)?(?:进行|作|做)了?(?:政策|同步|全面|及时)?解读$/;
const TOLD_BEHIND = /解读[^。]{0,40}(?:\d|[一二两三四五六七八九十百]{1,6}[篇条期个件份次])/;

/** `在“中国·青原”公开信息221条,其中回应关切13条`: items, though not all that were disclosed. */
const isOfItems = (whole: Mention | null): boolean =>
  whole !== null && /(?:公开|发布)[^,]{0,12}信息$/.test(whole.noun);

const COUNTED_AS = /(?<![合共总累统])计(?:作|为|算)?$/;
const BESIDE_OTHERS = /(?:网站|电视|报[刊纸]|媒体|热线)[^,]{0,4}[、和及][^,]{0,8}微[博信]/;

/** `回应公众关注热点或重大舆情12次` → response.total; `微博微信回应事件3次`, `其他方式回应2次` → response.social, .other. */
export function readResponses(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '次', '件', '个', '条', '起')) return null;
  // 不同方式回应同一热点计1次: how they are counted.
  if (COUNTED_AS.test(m.before)) return null;
  // 网站发布信息560条,其中回应关切12条: a class of the items.
  if (isPart(m) && (told.conceptOf(m.whole).startsWith('proactive.') || isOfItems(m.whole))) return null;
  if (m.measure === '条' && told.lastConcept(m).startsWith('proactive.category.')) return null;
  const social = endsIn(m, SOCIAL_RESPONSE);
  // 通过网站、微信、微博回应12件: on all of them.
  if (social && BESIDE_OTHERS.test(m.noun)) return null;
  if (social) return { ...social, concept: 'response.social' };
  const other = endsIn(m, OTHER_RESPONSE);
  if (other) return { ...other, concept: 'response.other' };
  const found = /回应/.test(headOf(m) + m.noun + m.after.slice(0, 16))
    ? beside(m, RESPONSE, RESPONSE_AFTER)
    : null;
  return found && { ...found, concept: 'response.total' };
}
