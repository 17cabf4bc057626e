/** A witness outside the database: a database that was lost opens empty and without an error, so somebody must remember. */

const KEY = 'gongkai-nianbao.witness';

/** How many reports were there (deleted ones too, since nothing is erased), and the last step of the journal. */
export interface Witness {
  readonly reports: number;
  readonly generation: number;
}

/** What was there the last time; null on a first visit or where the browser keeps nothing. */
export function readWitness(): Witness | null {
  try {
    const { reports, generation } = JSON.parse(localStorage.getItem(KEY) ?? '') as Record<string, unknown>;
    return typeof reports === 'number' && typeof generation === 'number' ? { reports, generation } : null;
  } catch {
    return null;
  }
}

/** Remembers what is there now. A browser that keeps nothing is no reason to fail. */
export function keepWitness(witness: Witness): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(witness));
  } catch {
    // Private windows and full storage: the database itself says what is wrong.
  }
}

/** True where the database holds less than was there before. */
export const isLess = (now: Witness, before: Witness): boolean =>
  now.reports < before.reports || now.generation < before.generation;
