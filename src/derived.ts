import { runChecks } from './check/check.ts';
import { toVerdict } from './check/verdict.ts';
import type { Verdict } from './check/verdict.ts';
import { isEdited, isLookedAt, stateOf } from './fact.ts';
import type { Report, Summary } from './model.ts';
import { outlineOf } from './view/outline.ts';
import type { Outline } from './view/outline.ts';
import { asCorrected, fieldOf, yearOf } from './view/report.ts';

/** The small rows that stand beside a report: made with it where it is read, and anew in the transaction that changes it. */

/** The row of the lists, and the row of the pages over many reports. */
export interface Derived {
  readonly summary: Summary;
  readonly outline: Outline;
}

/**
 * The rows for a report as it stands now; `settled` are the keys of the findings that people have decided about. Its checks
 * are run once for both.
 */
export function derive(report: Report, settled: ReadonlySet<string>): Derived {
  const shown = asCorrected(report);
  const findings = runChecks(shown, report.extraction.facts);
  const verdict = toVerdict(findings, shown.figures, settled);
  return { summary: summaryOf(report, verdict), outline: outlineOf(report, findings) };
}

function summaryOf(report: Report, verdict: Verdict): Summary {
  const { extraction } = report;
  return {
    id: report.id,
    file: report.file,
    unit: fieldOf(report, 'unit'),
    unitKey: report.unitKey,
    title: fieldOf(report, 'title'),
    year: yearOf(report),
    form: extraction.form,
    publishedOn: fieldOf(report, 'publishedOn'),
    facts: extraction.facts.filter((fact) => stateOf(fact) !== 'rejected').length,
    figures: verdict.figures,
    unread: verdict.unread,
    passed: verdict.passed,
    failedHard: verdict.failedHard,
    failedSoft: verdict.failedSoft,
    unchecked: verdict.unchecked,
    lookedAt: extraction.facts.filter(isLookedAt).length,
    edited: extraction.facts.filter(isEdited).length,
    addedAt: report.addedAt,
  };
}
