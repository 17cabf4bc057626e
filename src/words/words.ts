import { zhHans } from './zh-hans.ts';

/** Every string a person reads, in the language in use. */

/** What a language must provide; simplified Chinese is the measure. */
export type Words = typeof zhHans;

/** The words in use. */
export const words: Words = zhHans;
