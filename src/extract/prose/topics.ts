import { CHANNELS, ORGAN_ITSELF, TOPIC_WORDS, WHOLE_AREA } from '../../catalogue/wordings.ts';
import type { Topic } from '../../catalogue/wordings.ts';
import type { Scope } from '../../model.ts';
import { lastMatch } from '../../text/matches.ts';

/** Words in, what they are about out: topic, channels of disclosure, whose numbers they are. */

const TOPICS = new RegExp(TOPIC_WORDS.map(([, words]) => `(${words})`).join('|'), 'g');

/** The topic of the last telling word, '' if there is none. */
export function topicOf(words: string): Topic | '' {
  const group = lastMatch(words, TOPICS)?.findIndex((g, i) => i > 0 && g !== undefined) ?? 0;
  return TOPIC_WORDS[group - 1]?.[0] ?? '';
}

/** Channels of disclosure named in a stretch of words. */
export const channelsIn = (words: string): readonly string[] =>
  CHANNELS.filter(([, pattern]) => pattern.test(words)).map(([concept]) => concept);

/** The organ itself (`局机关`: unit) or its whole area (`全市`: area), '' if the words say neither. */
export const scopeOf = (words: string): Scope =>
  ORGAN_ITSELF.test(words) ? 'unit' : WHOLE_AREA.test(words) ? 'area' : '';
