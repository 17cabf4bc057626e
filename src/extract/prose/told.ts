import type { Mention } from './mentions.ts';

/** What rules may ask of the report and of what was read before. */

/** What has been read so far, as far as later rules ask for it. */
export interface Told {
  /** True for the forms of 2019 and 2021: results are outcome.*, answers are closings, applicants have columns. */
  readonly isSince2019: boolean;
  /** The year reported on, null if it is not known. */
  readonly year: number | null;
  /** Concept read from a number, '' if none (or no number). */
  conceptOf(mention: Mention | null): string;
  /** The applications received, told last under these titles; null if none were. */
  lastReceived(titles: string): Mention | null;
  /** True where the same number was read as the applications received. */
  wasReceived(mention: Mention): boolean;
  /** True where a number of disclosed items stands before in the same sentence. */
  wasDisclosed(mention: Mention): boolean;
  /** Concept of the count right before it in the same sentence, '' if that was not read. */
  conceptBefore(mention: Mention): string;
  /** True where the count right before it, of whatever sentence under the same titles, tells of applications. */
  followsRequests(mention: Mention): boolean;
  /** Concept of the number read last in the same sentence, '' if none. */
  lastConcept(mention: Mention): string;
  /** What kind of parts a number has by the last that was read of them (`proactive.category`, `proactive` by channel), '' if none. */
  familyOfParts(whole: Mention | null): string;
  /** True where all disclosed items of the year were told before. */
  wasTotalled(): boolean;
  /** True where the words before a verb end in another organ than the one that reports. */
  isByOther(words: string): boolean;
  /** True where the name of the organ says that this is what it sees to: 气象 for 气象局. */
  isOwnField(words: string): boolean;
  /**
   * `reconsideration`, `litigation`, `litigation.direct` or `.after` by the number that results are listed after; '' if those are cases of others,
   * null if there are none.
   */
  reviewOf(mention: Mention): string | null;
}
