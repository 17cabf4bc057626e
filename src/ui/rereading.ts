import type { Encoding, Extraction, Part, Report, Source } from '../model.ts';
import { readOriginal, readReport, readWhole } from '../store/db.ts';
import type { NewReport } from '../store/adding.ts';
import type { Recoded } from '../store/reports.ts';
import { compareReadings } from '../view/reread.ts';
import type { Comparison } from '../view/reread.ts';
import { inOtherText } from '../view/retext.ts';
import { later } from '../words/later.ts';
import { readInWorker } from '../worker/client.ts';
import type { Outcome, Read } from '../worker/reading.ts';
import { whyOf } from './why.ts';

/** Stored reports in, what a newer reading of each would change out. Nothing is written here. */

/** One report read again; `failed` says why there is nothing to compare, '' where there is. */
export interface Again {
  readonly id: string;
  readonly report: Report | null;
  readonly next: Extraction | null;
  readonly comparison: Comparison | null;
  /** The text that another encoding gives; null where the text stays. */
  readonly text: Pick<Recoded, 'raw' | 'grids' | 'encoding' | 'part'> | null;
  /** The reports after it, where a file that was read as one comes apart. */
  readonly others: readonly NewReport[];
  readonly failed: string;
}

/** Reads one report again, with an encoding from its bytes, else (null) from its text. Never rejects. */
export async function readAgain(id: string, encoding: Encoding | null = null): Promise<Again> {
  const nothing = { id, next: null, comparison: null, text: null, others: [] };
  const report = await readReport(id);
  const input = encoding === null ? await readWhole(id) : await readOriginal(id);
  if (!report || !input) return { ...nothing, report, failed: id };
  try {
    const outcome = await readInWorker({ name: report.file, input, encoding, isWhole: false });
    const part = encoding === null ? null : (report.part ?? null);
    const read = readOf(outcome, part);
    if (!read) return { ...nothing, report, failed: later.rereading.notWhole };
    const { source, extraction: next } = read;
    const before = encoding === null ? report : inOtherText(report, next);
    const { raw, grids = [] } = source;
    const text = encoding === null ? null : { raw, grids, encoding, part: partOf(source) };
    const others = part === null ? othersOf(outcome) : [];
    return { id, report, next, comparison: compareReadings(before, next), text, others, failed: '' };
  } catch (error) {
    return { ...nothing, report, failed: whyOf(error) };
  }
}

const partOf = ({ part }: Source): Part | null => (part ? { n: part.n, of: part.of } : null);

const othersOf = (outcome: Outcome): readonly NewReport[] =>
  outcome.kind === 'read'
    ? outcome.reads.slice(1).map((read) => ({ ...read, original: outcome.original }))
    : [];

/** What was read; of a file that held several reports the one with the same number, if it still holds as many. */
function readOf(outcome: Outcome, part: Part | null): Read | undefined {
  if (outcome.kind !== 'read') return undefined;
  const { reads } = outcome;
  if (part === null) return reads[0];
  return reads.length === part.of ? reads[part.n - 1] : undefined;
}
