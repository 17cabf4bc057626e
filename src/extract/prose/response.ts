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
import { beside, endsIn, headOf, isIn } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import type { Told } from './told.ts';

/** Rules for press conferences, interviews, interpretation and responses. */

/** `各部门举行新闻发布会42场`: held by organs below. */
const isByOthers = (m: Mention): boolean => SUBORDINATE.test(headOf(m).replace(HELD, ''));

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
  const isByHead = BY_HEAD.test(headOf(m));
  return found && { ...found, concept: isByHead ? 'response.press_conf.by_head' : 'response.press_conf' };
}

/** `开展在线访谈3次` → response.interview. */
export function readInterview(m: Mention): Hit | null {
  if (!isIn(m, '次', '场', '期', '场次', '个')) return null;
  const found = eventIn(m, INTERVIEW, INTERVIEW_AFTER);
  const isByHead = BY_HEAD.test(headOf(m));
  return found && { ...found, concept: isByHead ? 'response.interview.by_head' : 'response.interview' };
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
  if (NEXT_INTERPRETATION.test(m.clause.sentence.strip.text.slice(m.clause.offset + m.to))) return null;
  const found = beside(m, INTERPRETATION, INTERPRETATION_AFTER);
  return found && !INTERPRETATION_KINDS.test(found.words)
    ? { ...found, concept: 'response.interpretation' }
    : null;
}

/** `在“中国·青原”公开信息221条,其中回应关切13条`: items, though not all that were disclosed. */
const isOfItems = (whole: Mention | null): boolean =>
  whole !== null && /(?:公开|发布)[^,]{0,12}信息$/.test(whole.noun);

const COUNTED_AS = /(?<![合共总累统])计(?:作|为|算)?$/;

/** `回应公众关注热点或重大舆情12次` → response.total; `微博微信回应事件3次`, `其他方式回应2次` → response.social, .other. */
export function readResponses(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '次', '件', '个', '条', '起')) return null;
  // 不同方式回应同一热点计1次: how they are counted.
  if (COUNTED_AS.test(m.before)) return null;
  // 网站发布信息560条,其中回应关切12条: a class of the items.
  if (isPart(m) && (told.conceptOf(m.whole).startsWith('proactive.') || isOfItems(m.whole))) return null;
  const social = endsIn(m, SOCIAL_RESPONSE);
  if (social) return { ...social, concept: 'response.social' };
  const other = endsIn(m, OTHER_RESPONSE);
  if (other) return { ...other, concept: 'response.other' };
  const found = /回应/.test(headOf(m) + m.noun) ? beside(m, RESPONSE, RESPONSE_AFTER) : null;
  return found && { ...found, concept: 'response.total' };
}
