import { toPlain } from '../../src/decimal.ts';
import type { Fact } from '../../src/model.ts';
import type { JournalLine, StoredReport } from '../../src/store/stored.ts';

/** Edits that were shown as saved, held against the journal and the report. */

/** One value that was typed into one fact. */
export interface Typed {
  readonly fact: Fact;
  readonly value: string;
}

/** Edits that vanished: in no line of the journal, or overwritten by one that did not know them. */
export function findVanished(
  typed: readonly Typed[],
  journal: readonly JournalLine[],
  report: StoredReport,
): string[] {
  const lines = journal.filter((line) => line.action === 'edit').toSorted((a, b) => a.seq - b.seq);
  const valueOf = (line: (typeof lines)[number]) => (line.after?.value ? toPlain(line.after.value) : '');
  const known = new Set(lines.map((line) => `${line.fact}=${valueOf(line)}`));
  const untold = typed.map(({ fact, value }) => `${fact.id}=${value}`).filter((one) => !known.has(one));
  const last = new Map<string, string>();
  const broken: string[] = [];
  for (const line of lines) {
    if ((last.get(line.fact) ?? 'null') !== JSON.stringify(line.before))
      broken.push(`${line.fact} at ${line.seq}`);
    last.set(line.fact, JSON.stringify(line.after));
  }
  const now = new Map(report.extraction.facts.map((fact) => [fact.id, JSON.stringify(fact.edit ?? null)]));
  const stale = [...last]
    .filter(([fact, after]) => now.get(fact) !== after)
    .map(([fact]) => `${fact} at the end`);
  return [...untold, ...broken, ...stale];
}
