import type { Fact, Finding, FormId, Report } from '../model.ts';
import { isOfPanel } from './panel.ts';
import type { PanelFact } from './panel.ts';
import { fieldOf, yearOf } from './report.ts';

/** A report in, the small row out from which panel, charts and checks of all reports are made. */

/** What became of a report's checks. */
export interface Outcomes {
  /** How often each check passed, by its id. */
  readonly passed: Readonly<Record<string, number>>;
  /** What failed or could not be run, worst first. */
  readonly others: readonly Finding[];
}

/**
 * What pages over many reports need of one. Words and numbers only, lists packed into one string each: such rows are read
 * ten times as fast as objects in objects, and are known to be the same by ===.
 */
export interface Outline {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly unit: string;
  readonly unitKey: string;
  /** null where none is known. */
  readonly year: number | null;
  readonly form: FormId;
  /** ISO 8601 instant. */
  readonly addedAt: string;
  /** The facts that may stand in the panel, packed. */
  readonly facts: string;
  /** The outcomes of the checks, packed. */
  readonly outcomes: string;
}

/** The outline of a report as it stands now. */
export function outlineOf(report: Report, findings: readonly Finding[]): Outline {
  return {
    id: report.id,
    file: report.file,
    title: fieldOf(report, 'title'),
    unit: fieldOf(report, 'unit'),
    unitKey: report.unitKey,
    year: yearOf(report),
    form: report.extraction.form,
    addedAt: report.addedAt,
    facts: JSON.stringify(report.extraction.facts.filter(isOfPanel).map(toPanelFact)),
    outcomes: JSON.stringify(toOutcomes(findings)),
  };
}

/** The facts of an outline; none where it is damaged. */
export const factsOf = (outline: Outline): PanelFact[] => unpack(outline.facts, [] as PanelFact[]);
/** The outcomes of an outline's checks; none where it is damaged. */
export const outcomesOf = (outline: Outline): Outcomes =>
  unpack(outline.outcomes, { passed: {}, others: [] } as Outcomes);

function unpack<T extends object>(packed: string, otherwise: T): T {
  try {
    return JSON.parse(packed) as T;
  } catch {
    return otherwise;
  }
}

/** The outlines as they are now; those that are as they were before are the same objects as before. */
export function keepSame(before: readonly Outline[], now: readonly Outline[]): Outline[] {
  const known = new Map(before.map((outline) => [outline.id, outline]));
  return now.map((outline) => {
    const was = known.get(outline.id);
    return was !== undefined && isSame(was, outline) ? was : outline;
  });
}
const isSame = (a: Outline, b: Outline): boolean =>
  (Object.keys(a) as (keyof Outline)[]).every((name) => a[name] === b[name]);

/** An outline as checks against the year before want it (check/cross.ts): its facts alone, which have no places. */
export function toYearlyOutline(outline: Outline) {
  const { id, unitKey, year } = outline;
  const rest = { year, grade: 'sure', scope: '', places: [] } as const;
  const facts = factsOf(outline).map((fact): Fact => ({ ...fact, ...rest }));
  return { report: id, unitKey, year, extraction: { figures: [] }, facts };
}

const toPanelFact = (fact: Fact): PanelFact => ({
  id: fact.id,
  concept: fact.concept,
  applicant: fact.applicant,
  form: fact.form,
  value: fact.value,
  bound: fact.bound,
  kind: fact.kind,
  where: fact.where,
  ...(fact.edit ? { edit: fact.edit } : {}),
});

function toOutcomes(findings: readonly Finding[]): Outcomes {
  const passed: Record<string, number> = {};
  for (const { check, status } of findings) if (status === 'pass') passed[check] = (passed[check] ?? 0) + 1;
  return { passed, others: findings.filter(({ status }) => status !== 'pass') };
}
