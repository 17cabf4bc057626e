import type { Edit, Fact, FigureAs, Report } from '../model.ts';
import type { Change, StoredReport } from './stored.ts';

/** A change laid over a report: the same code does, undoes and redoes. */

/** The report after a change (`after`) or as if it had not been (`before`). Decisions stand beside the report and leave it as it is. */
export function applied(row: StoredReport, change: Change, side: 'before' | 'after'): StoredReport {
  switch (change.action) {
    case 'add':
    case 'remove':
      return { ...row, removedAt: change[side] };
    case 'edit':
      return { ...row, ...withEdit(row, change.fact, change[side]) };
    case 'add-fact':
      return { ...row, ...withFact(row, change.fact, change[side]) };
    case 'field': {
      const value = change[side];
      const others = without(row.fieldEdits, change.field);
      return { ...row, fieldEdits: value === null ? others : { ...others, [change.field]: value } };
    }
    case 'figure': {
      const as = change[side];
      const others: Record<string, FigureAs> = without(row.figureEdits ?? {}, String(change.start));
      const figureEdits = as === null ? others : { ...others, [change.start]: as };
      return withFigureEdits(row, figureEdits);
    }
    case 'reread':
      return { ...row, ...change[side] };
    case 'encoding': {
      const { raw, extraction, readAt, encoding, figureEdits, part = row.part ?? null } = change[side];
      const others = without(row, 'part');
      const next = { ...others, extraction, readAt, encoding, characters: raw.length };
      return withFigureEdits(part === null ? next : { ...next, part }, figureEdits);
    }
    case 'unit-key':
      return { ...row, unitKey: change[side] };
    case 'note':
      return { ...row, note: change[side] };
    case 'decision':
    case 'own':
      return row;
  }
}

const withFigureEdits = (
  row: StoredReport,
  figureEdits: NonNullable<StoredReport['figureEdits']>,
): StoredReport =>
  Object.keys(figureEdits).length === 0
    ? (without(row, 'figureEdits') as StoredReport)
    : { ...row, figureEdits };

const withFacts = (report: Report, facts: readonly Fact[]) => ({
  extraction: { ...report.extraction, facts },
});

function withEdit(report: Report, id: string, edit: Edit | null) {
  return withFacts(
    report,
    report.extraction.facts.map((fact) => {
      if (fact.id !== id) return fact;
      return edit === null ? without(fact, 'edit') : { ...fact, edit };
    }),
  );
}

function withFact(report: Report, id: string, fact: Fact | null) {
  const others = report.extraction.facts.filter((other) => other.id !== id);
  return withFacts(report, fact === null ? others : [...others, fact]);
}

/** A copy of a row without one of its entries. */
export const without = <T extends object, K extends keyof T>(row: T, key: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key)) as Omit<T, K>;
