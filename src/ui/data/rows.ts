import type { Fact, FormId } from '../../model.ts';
import type { Outline } from '../../view/outline.ts';
import { words } from '../../words/words.ts';

/** Outlines in, the rows of the panel out: one a report, in order of unit and year. */

export interface DataRow {
  readonly report: Outline;
  readonly unit: string;
  readonly unitKey: string;
  /** null where no year was read. */
  readonly year: number | null;
  readonly form: FormId;
  /** What people's own indicators find in it. */
  readonly own: readonly Fact[];
  /** Several reports of one unit and year: the one added last counts, the others stand beside it; '' for a report by itself. */
  readonly twin: '' | 'counts' | 'other';
  /** File of the report that counts among twins, '' without twins. */
  readonly counting: string;
}

/** Name for reading: the unit, else the title, else the file, else that it was not read. */
export const unitOf = (report: Outline): string =>
  report.unit || report.unitKey || report.title || report.file || words.reports.unnamed;

/** What joins the years of one unit; a report without a unit stands alone. */
export const unitKeyOf = (report: Outline): string => report.unitKey || report.id;

const NONE: readonly Fact[] = [];

/** Rows in order of unit, year and time of adding; `own`: the facts of people's own indicators, by report. */
export function toRows(
  reports: readonly Outline[],
  own: ReadonlyMap<string, readonly Fact[]> = new Map(),
): DataRow[] {
  const last = new Map<string, Outline>();
  const count = new Map<string, number>();
  const keyOf = (report: Outline) => `${unitKeyOf(report)} ${report.year ?? report.id}`;
  for (const report of reports) {
    const key = keyOf(report);
    const before = last.get(key);
    count.set(key, (count.get(key) ?? 0) + 1);
    if (!before || before.addedAt <= report.addedAt) last.set(key, report);
  }
  const rows = reports.map((report): DataRow => {
    const counting = last.get(keyOf(report)) ?? report;
    const alone = count.get(keyOf(report)) === 1;
    return {
      report,
      unit: unitOf(report),
      unitKey: unitKeyOf(report),
      year: report.year,
      form: report.form,
      own: own.get(report.id) ?? NONE,
      twin: alone ? '' : counting === report ? 'counts' : 'other',
      counting: alone ? '' : counting.file || counting.id,
    };
  });
  // A collator made once compares many times as fast as localeCompare.
  const { compare } = new Intl.Collator('zh-Hans');
  return rows.sort(
    (a, b) =>
      compare(a.unitKey, b.unitKey) ||
      (a.year ?? 0) - (b.year ?? 0) ||
      compare(a.report.addedAt, b.report.addedAt),
  );
}
