import { counts } from '../fact.ts';
import type { Extraction, FieldName, Figure, Report, Source } from '../model.ts';

/** What was read of one text in, its report as kept, compared and exported out. */

/** What a unit's name may carry without being another unit, longest first. */
const SUFFIXES = ['人民政府', '政府'];

/** Proposes what joins the years of one unit: `青原县 人民政府` gives `青原县`; '' where no unit was read. */
export function unitKeyOf(unit: string): string {
  const name = unit.replace(/\s/g, '');
  const suffix = SUFFIXES.includes(name) ? '' : (SUFFIXES.find((end) => name.endsWith(end)) ?? '');
  return name.slice(0, name.length - suffix.length);
}

/** The report of a text that nobody has touched yet. `id` is of the raw text, `at` an ISO 8601 instant. */
export function toReport(id: string, source: Source, extraction: Extraction, at: string): Report {
  const { part } = source;
  return {
    id,
    file: source.name,
    ...(part ? { part: { n: part.n, of: part.of } } : {}),
    kind: source.kind,
    encoding: source.encoding,
    sha256: source.sha256,
    characters: source.raw.length,
    addedAt: at,
    readAt: at,
    extraction,
    fieldEdits: {},
    unitKey: unitKeyOf(extraction.fields.unit.value),
    note: '',
  };
}

/** A field of the document as it counts: the person's where there is one, else what was read; '' if there is none. */
export const fieldOf = (report: Report, name: FieldName): string =>
  report.fieldEdits[name] ?? report.extraction.fields[name].value;

/** The year reported, as it counts; null where none is known. */
export function yearOf(report: Report): number | null {
  const year = fieldOf(report, 'year');
  return /^\d{4}$/.test(year) ? Number(year) : null;
}

/**
 * The numbers of the text as people see them: taken for what a person says, else for a fact where a person took a value
 * from the words around it, else for what was read.
 */
export function figuresOf({ extraction, figureEdits = {} }: Report): readonly Figure[] {
  const byHand = extraction.facts.filter((fact) => fact.where === 'hand' && counts(fact));
  if (byHand.length === 0 && Object.keys(figureEdits).length === 0) return extraction.figures;
  return extraction.figures.map((figure) => {
    const as = figureEdits[figure.span.start];
    if (as !== undefined) return { ...figure, as, concept: '' };
    const taken = byHand.find(({ places }) =>
      places.some(({ span }) => span.start <= figure.span.start && span.end >= figure.span.end),
    );
    return taken ? { ...figure, as: 'fact' as const, concept: taken.concept } : figure;
  });
}

/** What was read with people's changes of fields and numbers laid over, as pages and checks want it. */
export function asCorrected(report: Report): Extraction {
  const { extraction, fieldEdits } = report;
  const fields = { ...extraction.fields };
  for (const name of Object.keys(fields) as FieldName[]) {
    const value = fieldEdits[name];
    if (value !== undefined) fields[name] = { value, place: fields[name].place };
  }
  return { ...extraction, fields, figures: figuresOf(report) };
}

/** A report as checks against the year before want it (check/cross.ts). */
export function toYearly(report: Report) {
  const extraction = asCorrected(report);
  const { id, unitKey } = report;
  return { report: id, unitKey, year: yearOf(report), extraction, facts: extraction.facts };
}
