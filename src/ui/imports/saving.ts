import type { Added, NewReport } from '../../store/adding.ts';
import type * as Adding from '../../store/adding.ts';

/** Reports on their way into the database: those that are ready while others are being written go in together. */

interface Ready {
  readonly report: NewReport;
  readonly resolve: (added: Added) => void;
  readonly reject: (error: unknown) => void;
}

/** The writer brings the checks with it; it is loaded with the first text, not with the page. */
let writer: Promise<typeof Adding> | undefined;
/** Loads the writer; a load that failed is tried again the next time. */
export const loadWriter = (): Promise<typeof Adding> =>
  (writer ??= import('../../store/adding.ts').catch((error: unknown) => {
    writer = undefined;
    throw error;
  }));

/**
 * A transaction begins no sooner after the one before, in milliseconds: what comes in a row is written together, which costs
 * the processor far less, and what comes alone is written at once.
 */
const APART = 150;

const ready: Ready[] = [];
let isSaving = false;
let lastBegan = -Infinity;

/** Stores a report; resolves once the database has confirmed it, rejects where it did not take it. */
export const save = (report: NewReport): Promise<Added> =>
  new Promise((resolve, reject) => {
    ready.push({ report, resolve, reject });
    if (!isSaving) void saveAll();
  });

async function saveAll(): Promise<void> {
  isSaving = true;
  while (ready.length > 0) {
    const wait = lastBegan + APART - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    lastBegan = performance.now();
    const together = ready.splice(0);
    // One that is not taken must not keep the others out.
    if (!(await tryToSave(together))) for (const one of together) await tryToSave([one]);
  }
  isSaving = false;
}

/** False where several were not taken together. */
async function tryToSave(together: readonly Ready[]): Promise<boolean> {
  try {
    const { addReports } = await loadWriter();
    const added = await addReports(together.map(({ report }) => report));
    together.forEach(({ resolve, reject }, i) => {
      const one = added[i];
      if (one) resolve(one);
      else reject(new Error('A report was left out.'));
    });
    return true;
  } catch (error) {
    if (together.length > 1) return false;
    for (const { reject } of together) reject(error);
    return true;
  }
}
