import { runChecks } from '../check/check.ts';
import { isEdited, stateOf } from '../fact.ts';
import type { Finding, Report, Summary } from '../model.ts';
import { asCorrected, fieldOf, yearOf } from '../view/report.ts';

/** What lists show of a report, made anew in the transaction that writes it. */

/** The row of the lists for a report as it stands now. */
export function summaryOf(report: Report): Summary {
  const { extraction } = report;
  const facts = extraction.facts.filter((fact) => stateOf(fact) !== 'rejected');
  const shown = asCorrected(report);
  const findings = runChecks(shown, facts);
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length;
  return {
    id: report.id,
    file: report.file,
    unit: fieldOf(report, 'unit'),
    unitKey: report.unitKey,
    title: fieldOf(report, 'title'),
    year: yearOf(report),
    form: extraction.form,
    publishedOn: fieldOf(report, 'publishedOn'),
    facts: facts.length,
    figures: extraction.figures.length,
    unread: shown.figures.filter((figure) => figure.as === 'unread').length,
    passed: count((f) => f.status === 'pass'),
    failedHard: count((f) => f.status === 'fail' && f.severity === 'hard'),
    failedSoft: count((f) => f.status === 'fail' && f.severity === 'soft'),
    unchecked: count((f) => f.status === 'unchecked'),
    edited: extraction.facts.filter(isEdited).length,
    addedAt: report.addedAt,
  };
}
