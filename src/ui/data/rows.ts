import type { FormId, Report } from '../../model.ts';
import { fieldOf, yearOf } from '../../view/report.ts';

/** Reports in, the rows of the panel out: one a report, in order of unit and year. */

export interface DataRow {
  readonly report: Report;
  readonly unit: string;
  readonly unitKey: string;
  /** null where no year was read. */
  readonly year: number | null;
  readonly form: FormId;
  /** Several reports of one unit and year: the one added last counts, the others stand beside it; '' for a report by itself. */
  readonly twin: '' | 'counts' | 'other';
  /** File of the report that counts among twins, '' without twins. */
  readonly counting: string;
}

/** Name for reading: the unit, else the title, else the file. */
export const unitOf = (report: Report): string =>
  fieldOf(report, 'unit') || report.unitKey || fieldOf(report, 'title') || report.file || report.id;

/** What joins the years of one unit; a report without a unit stands alone. */
export const unitKeyOf = (report: Report): string => report.unitKey || report.id;

/** Rows in order of unit, year and time of adding. */
export function toRows(reports: readonly Report[]): DataRow[] {
  const last = new Map<string, Report>();
  const count = new Map<string, number>();
  const keyOf = (report: Report) => `${unitKeyOf(report)} ${yearOf(report) ?? report.id}`;
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
      year: yearOf(report),
      form: report.extraction.form,
      twin: alone ? '' : counting === report ? 'counts' : 'other',
      counting: alone ? '' : counting.file || counting.id,
    };
  });
  return rows.sort(
    (a, b) =>
      a.unitKey.localeCompare(b.unitKey, 'zh-Hans') ||
      (a.year ?? 0) - (b.year ?? 0) ||
      a.report.addedAt.localeCompare(b.report.addedAt),
  );
}
