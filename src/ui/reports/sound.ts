import { runChecks } from '../../check/check.ts';
import { crossChecksOf } from '../../check/cross.ts';
import type { FactState, Report } from '../../model.ts';
import { readDecisions, readReport, readSummaries } from '../../store/db.ts';
import type { FactEdit } from '../../store/underway.ts';
import { asCorrected, toYearly } from '../../view/report.ts';
import { toStateEdit } from '../report/edits.ts';
import { judged, soundOf, toSigns } from '../report/signs.ts';
import { yearBefore } from './list.ts';

/** Reports in, the edits that mark their sound facts out: those that nobody has looked at and whose checks all hold. */

/** The edits for some reports, checks against the year before included; reports that are not there have none. */
export async function markSound(
  ids: readonly string[],
  state: Exclude<FactState, 'read' | 'edited'>,
): Promise<readonly FactEdit[]> {
  const summaries = await readSummaries();
  const edits: FactEdit[] = [];
  for (const id of ids) {
    const report = await readReport(id);
    if (!report) continue;
    const before = await readReport(yearBefore(summaries, id)?.id ?? '');
    const decisions = await readDecisions(id);
    const { facts } = report.extraction;
    const sound = soundOf(facts, toSigns(facts, judged(findingsOf(report, before), decisions)));
    edits.push(...sound.map((fact) => ({ report: id, fact: fact.id, edit: toStateEdit(fact, state) })));
  }
  return edits;
}

const findingsOf = (report: Report, before: Report | null) => [
  ...runChecks(asCorrected(report), report.extraction.facts),
  ...(before ? crossChecksOf(toYearly(report), toYearly(before)) : []),
];
