import { keyOf, runChecks } from '../check/check.ts';
import { isEdited, stateOf } from '../fact.ts';
import type { Extraction, Fact, Finding, Report, Summary } from '../model.ts';
import { outlineOf } from '../view/outline.ts';
import type { Outline } from '../view/outline.ts';
import { asCorrected, fieldOf, yearOf } from '../view/report.ts';
import { isSettled } from './decision.ts';
import type { Decision } from './decision.ts';

/** The small rows that stand beside a report, made anew in the transaction that writes it. */

/** The row of the lists, and the row of the pages over many reports. */
export interface Derived {
  readonly summary: Summary;
  readonly outline: Outline;
}

/** The rows for a report as it stands now, with what people decided about its findings; its checks are run once for both. */
export function derive(report: Report, decisions: readonly Decision[]): Derived {
  const shown = asCorrected(report);
  const findings = runChecks(shown, report.extraction.facts);
  const settled = new Set(decisions.filter(isSettled).map(({ key }) => key));
  const open = settled.size === 0 ? findings : findings.filter((finding) => !settled.has(keyOf(finding)));
  return { summary: summaryOf(report, shown, open), outline: outlineOf(report, findings) };
}

/** `findings` without what people settled. */
function summaryOf(report: Report, shown: Extraction, findings: readonly Finding[]): Summary {
  const { extraction } = report;
  const isLookedAt = (fact: Fact) => !['read', 'rejected'].includes(stateOf(fact));
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
    facts: extraction.facts.filter((fact) => stateOf(fact) !== 'rejected').length,
    figures: extraction.figures.length,
    unread: shown.figures.filter((figure) => figure.as === 'unread').length,
    passed: count((f) => f.status === 'pass'),
    failedHard: count((f) => f.status === 'fail' && f.severity === 'hard'),
    failedSoft: count((f) => f.status === 'fail' && f.severity === 'soft'),
    unchecked: count((f) => f.status === 'unchecked'),
    lookedAt: extraction.facts.filter(isLookedAt).length,
    edited: extraction.facts.filter(isEdited).length,
    addedAt: report.addedAt,
  };
}
