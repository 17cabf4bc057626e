import { CHANNELS, FILLS_HEADING, ORGAN_ITSELF, TOPIC_WORDS, WHOLE_AREA } from '../../catalogue/wordings.ts';
import type { Topic } from '../../catalogue/wordings.ts';
import type { Scope } from '../../model.ts';
import { lastMatch } from '../../text/matches.ts';
import { hasSign } from '../../text/signs.ts';
import { toUnitSet } from '../../text/units.ts';

/** Words in, what they are about out: topic, channels of disclosure, whose numbers they are. */

const TOPICS = new RegExp(TOPIC_WORDS.map(([, words]) => `(${words})`).join('|'), 'g');

/** The topic of the last telling word, '' if there is none. */
export function topicOf(words: string): Topic | '' {
  const last = lastMatch(words, TOPICS);
  if (!last) return '';
  // A loop of its own: the engine is slow at asking the list that a match is by its methods.
  let topic = 0;
  while (topic < TOPIC_WORDS.length && last[topic + 1] === undefined) topic += 1;
  return TOPIC_WORDS[topic]?.[0] ?? '';
}

/** Channels of disclosure named in a stretch of words. */
export const channelsIn = (words: string): readonly string[] =>
  hasSign(words, isOfChannels) ? namedIn(words) : NONE;

/** One stands in each name of CHANNELS. */
export const SIGNS_OF_CHANNELS = '媒微网页报众刊播视台栏屏查馆他它';
const isOfChannels = toUnitSet(SIGNS_OF_CHANNELS);
const NONE: readonly string[] = [];
const namedIn = (words: string): readonly string[] =>
  CHANNELS.filter(([, pattern]) => pattern.test(words)).map(([concept]) => concept);

/** Channels of a heading that names nothing else (`政府网站`, `微信公众号发布情况`); none of any other words. */
export function channelsOfHeading(words: string): readonly string[] {
  if (words.length > LONGEST_HEADING || /\d/.test(words)) return NONE;
  const named = channelsIn(words);
  if (named.length === 0) return NONE;
  const rest = NAMES.reduce((left, pattern) => left.replace(pattern, ''), words);
  return rest.replace(FILLS_HEADING, '') === '' ? named : NONE;
}
const LONGEST_HEADING = 24;
const NAMES = CHANNELS.map(([, pattern]) => new RegExp(pattern, 'g'));

/** The organ itself (`局机关`: unit) or its whole area (`全市`: area), '' if the words say neither. */
export const scopeOf = (words: string): Scope =>
  !mayTellScope(words) ? '' : ORGAN_ITSELF.test(words) ? 'unit' : WHOLE_AREA.test(words) ? 'area' : '';

/** False for words without a scope: one of these stands in all of ORGAN_ITSELF and WHOLE_AREA. */
export const mayTellScope = (words: string): boolean => hasSign(words, isOfScope);
const isOfScope = toUnitSet('本机全各');

/** False for words that deny nothing: one of these stands in all of FREE, DENIAL and DENIED_AFTER. */
export const mayDeny = (words: string): boolean => hasSign(words, isDenying);
const isDenying = toUnitSet('免未没无不零');
