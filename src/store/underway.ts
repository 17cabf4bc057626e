import type { Edit, Fact } from '../model.ts';

/**
 * Edits on their way into the database, kept where a page can still write while it is being left: what a closed or reloaded
 * page cut off is written at the next start.
 */

const KEY = 'gongkai-nianbao.underway.';

/** A human change of one fact; null takes it off again, so that what was read counts. */
export interface FactEdit {
  readonly report: string;
  readonly fact: string;
  readonly edit: Edit | null;
}
/** A fact that a person read in a report. */
export interface FactAdded {
  readonly report: string;
  readonly fact: Fact;
}
/** The edits of one step. */
export interface Underway {
  /** When they were made, an ISO 8601 instant. */
  readonly at: string;
  readonly edits: readonly FactEdit[];
  readonly added: readonly FactAdded[];
}

/** Keeps edits at once; the function given back forgets them. Null where the browser keeps nothing, which is no reason to fail. */
export function keepUnderway(underway: Underway): (() => void) | null {
  const key = `${KEY}${underway.at}.${Math.random()}`;
  try {
    localStorage.setItem(key, JSON.stringify(underway));
  } catch {
    return null;
  }
  return () => localStorage.removeItem(key);
}

/** True where edits were cut off, or are on their way in another tab. */
export const hasUnderway = (): boolean => keys().length > 0;

/** Takes out all edits that are kept, oldest first; what cannot be read is dropped. */
export function takeUnderway(): Underway[] {
  return keys().flatMap((key) => {
    const kept = localStorage.getItem(key) ?? '';
    localStorage.removeItem(key);
    try {
      return [JSON.parse(kept) as Underway];
    } catch {
      return [];
    }
  });
}

function keys(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(KEY))
      .sort();
  } catch {
    return [];
  }
}
