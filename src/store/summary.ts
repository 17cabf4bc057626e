import { runChecks } from '../check/check.ts';
import { isEdited, stateOf } from '../fact.ts';
import type { Extraction, Finding, Report, Summary } from '../model.ts';

/** What lists show of a report, made anew in the transaction that writes it. */

/** What a unit's name may carry without being another unit. */
const SUFFIXES = ['人民政府'];

/** Proposes what joins the years of one unit: `青原县 人民政府` gives `青原县`; '' where no unit was read. */
export function unitKeyOf(extraction: Extraction): string {
  const name = extraction.fields.unit.value.replace(/\s/g, '');
  const suffix = SUFFIXES.find((end) => name.endsWith(end) && name.length > end.length) ?? '';
  return name.slice(0, name.length - suffix.length);
}

/** The row of the lists for a report as it stands now. */
export function summaryOf(report: Report): Summary {
  const { extraction, fieldEdits } = report;
  const field = (name: 'unit' | 'title' | 'publishedOn' | 'year') =>
    fieldEdits[name] ?? extraction.fields[name].value;
  const facts = extraction.facts.filter((fact) => stateOf(fact) !== 'rejected');
  const findings = runChecks(extraction, facts);
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length;
  return {
    id: report.id,
    file: report.file,
    unit: field('unit'),
    unitKey: report.unitKey,
    title: field('title'),
    year: field('year') === '' ? null : Number(field('year')),
    form: extraction.form,
    publishedOn: field('publishedOn'),
    facts: facts.length,
    figures: extraction.figures.length,
    unread: extraction.figures.filter((figure) => figure.as === 'unread').length,
    passed: count((f) => f.status === 'pass'),
    failedHard: count((f) => f.status === 'fail' && f.severity === 'hard'),
    failedSoft: count((f) => f.status === 'fail' && f.severity === 'soft'),
    unchecked: count((f) => f.status === 'unchecked'),
    edited: extraction.facts.filter(isEdited).length,
    addedAt: report.addedAt,
  };
}
