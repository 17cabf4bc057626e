import type { Extraction, Report } from '../model.ts';
import { readReport, readWhole } from '../store/db.ts';
import { compareReadings } from '../view/reread.ts';
import type { Comparison } from '../view/reread.ts';
import { readInWorker } from '../worker/client.ts';

/** Stored reports in, what a newer reading of each would change out. Nothing is written here. */

/** One report read again; `failed` says why there is nothing to compare, '' where there is. */
export interface Again {
  readonly id: string;
  readonly report: Report | null;
  readonly next: Extraction | null;
  readonly comparison: Comparison | null;
  readonly failed: string;
}

/** Reads one report again. Never rejects. */
export async function readAgain(id: string): Promise<Again> {
  const nothing = { id, next: null, comparison: null };
  const [report, text] = [await readReport(id), await readWhole(id)];
  if (!report || !text) return { ...nothing, report, failed: id };
  try {
    const outcome = await readInWorker({ name: report.file, input: text, encoding: null });
    const next = outcome.kind === 'read' ? (outcome.reads[0]?.extraction ?? null) : null;
    if (!next) return { ...nothing, report, failed: outcome.kind };
    return { id, report, next, comparison: compareReadings(report, next), failed: '' };
  } catch (error) {
    return {
      ...nothing,
      report,
      failed: error instanceof Error ? error.message || error.name : String(error),
    };
  }
}
