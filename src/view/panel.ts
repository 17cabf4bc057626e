import { CONCEPTS } from '../catalogue/concepts.ts';
import { PANEL } from '../catalogue/panel.ts';
import type { PanelColumn, Quality } from '../catalogue/panel.ts';
import { add, negate } from '../decimal.ts';
import { counts, kindOf, preferred, valueOf } from '../fact.ts';
import type { Decimal, Fact, FormId, Kind, Report } from '../model.ts';
import { words } from '../words/words.ts';
import { fieldOf, yearOf } from './report.ts';

/** Reports in, the panel out: a row for a unit and year, a cell for an indicator that joins the forms. */

/** Why a cell holds no number. */
export type Why = 'unmentioned' | 'blank' | 'slash' | 'dash' | 'na' | 'no-row' | 'part-unknown';

export interface PanelCell {
  /** In the panel column's unit; null where it is not known. */
  readonly value: Decimal | null;
  /** How well it stands for the indicator; '' where there is no value. */
  readonly quality: Quality | '';
  /** null where there is a value. */
  readonly why: Why | null;
  /** The same in words, with the parts that are missing; '' where there is a value. */
  readonly reason: string;
  /** Ids of the facts it is made of, or of the one that holds no number. */
  readonly facts: readonly string[];
  /** True where the value is computed from several facts. */
  readonly derived: boolean;
}

export interface PanelRow {
  /** Joins the years of one unit; the report's id where no unit is known. */
  readonly unitKey: string;
  readonly unit: string;
  /** null where no year is known. */
  readonly year: number | null;
  readonly form: FormId;
  /** Id of the report that counts: of several for one unit and year the one added last. */
  readonly report: string;
  /** Ids of the others. */
  readonly others: readonly string[];
  readonly cells: Readonly<Record<string, PanelCell>>;
}

/** A fact without the words it was read from. */
export type PanelFact = Pick<
  Fact,
  'id' | 'concept' | 'applicant' | 'form' | 'value' | 'bound' | 'kind' | 'where' | 'edit'
>;

type Joint = NonNullable<PanelColumn['from'][FormId]>;

const LABELS: ReadonlyMap<string, string> = new Map(CONCEPTS.map(({ id, label }) => [id, label]));

/** The panel of these reports, in order of unit and year. */
export function toPanel(reports: readonly Report[]): PanelRow[] {
  const places = new Map<string, Report[]>();
  for (const report of reports) {
    const key = JSON.stringify([report.unitKey || report.id, yearOf(report) ?? report.id]);
    places.set(key, [...(places.get(key) ?? []), report]);
  }
  return [...places.values()]
    .map(toRow)
    .sort((a, b) => a.unitKey.localeCompare(b.unitKey, 'zh-Hans') || (a.year ?? 0) - (b.year ?? 0));
}

function toRow(reports: readonly Report[]): PanelRow {
  const report = reports.reduce((last, one) => (one.addedAt >= last.addedAt ? one : last));
  const { form, facts } = report.extraction;
  const source = toSource(form, facts);
  return {
    unitKey: report.unitKey || report.id,
    unit: fieldOf(report, 'unit') || report.unitKey || fieldOf(report, 'title') || report.file,
    year: yearOf(report),
    form,
    report: report.id,
    others: reports.filter((one) => one !== report).map(({ id }) => id),
    cells: Object.fromEntries(PANEL.map((column) => [column.id, toPanelCell(column, source)])),
  };
}

/** What the cells of one report are made of. */
export interface PanelSource {
  /** The report's own form first, then those of its other facts. */
  readonly forms: readonly FormId[];
  /** Facts that may stand in the panel. */
  readonly byConcept: ReadonlyMap<string, readonly PanelFact[]>;
}

/** True where a fact may stand in the panel: it counts, and is not of one applicant kind alone. */
export const isOfPanel = (fact: PanelFact): boolean =>
  counts(fact) && (fact.applicant === null || fact.applicant === 'total');

/** Sorts a report's facts once, for all cells. */
export function toSource(form: FormId, facts: readonly PanelFact[]): PanelSource {
  const byConcept = new Map<string, PanelFact[]>();
  for (const fact of facts.filter(isOfPanel)) {
    const list = byConcept.get(fact.concept);
    if (list) list.push(fact);
    else byConcept.set(fact.concept, [fact]);
  }
  return { forms: [...new Set([form, ...facts.map((fact) => fact.form)])], byConcept };
}

type Choose = (concept: string) => PanelFact | null;

/** One cell. In a text that mixes forms, another form's facts stand where the report's own gives nothing. */
export function toPanelCell(column: PanelColumn, { forms, byConcept }: PanelSource): PanelCell {
  const tried = forms.map((form) => {
    const pick: Choose = (concept) =>
      preferred((byConcept.get(concept) ?? []).filter((fact) => fact.form === form));
    const joint = column.from[form];
    return joint ? joinedBy(joint, pick) : empty('no-row', words.csv.reasons['no-row'], []);
  });
  const [first] = tried;
  if (!first) throw new Error('A report has no form.');
  return tried.find(({ value }) => value !== null) ?? first;
}

const empty = (why: Why, reason: string, facts: readonly PanelFact[]): PanelCell => ({
  value: null,
  quality: '',
  why,
  reason,
  facts: facts.map(({ id }) => id),
  derived: false,
});

function joinedBy(joint: Joint, pick: Choose): PanelCell {
  const terms = [
    ...joint.concepts.map((concept) => ({ concept, minus: false })),
    ...(joint.minus ?? []).map((concept) => ({ concept, minus: true })),
  ].map((term) => ({ ...term, fact: pick(term.concept) }));
  const facts = terms.flatMap(({ fact }) => fact ?? []);
  const sum = sumOf(terms);
  if (sum) {
    const derived = joint.op !== 'same';
    return {
      value: sum,
      quality: joint.quality,
      why: null,
      reason: '',
      facts: facts.map(({ id }) => id),
      derived,
    };
  }
  const stand = joint.instead === undefined ? null : pick(joint.instead);
  const value = stand && valueOf(stand);
  if (stand && value)
    return { value, quality: qualityOf(stand), why: null, reason: '', facts: [stand.id], derived: false };
  return whyEmpty(terms, facts);
}

/** A printed subtotal is as good as its parts; a number of the prose is marked as such. */
const qualityOf = (stand: PanelFact): Quality => (stand.where === 'prose' ? 'prose_only' : 'exact');

interface JoinTerm {
  readonly concept: string;
  readonly minus: boolean;
  readonly fact: PanelFact | null;
}

/** The sum with its signs; null where one term is unknown, which is never taken for 0. */
function sumOf(terms: readonly JoinTerm[]): Decimal | null {
  return terms.reduce<Decimal | null>((sum, { fact, minus }, i) => {
    const value = fact && valueOf(fact);
    if (!value || (i > 0 && !sum)) return null;
    const signed = minus ? negate(value) : value;
    return sum ? add(sum, signed) : signed;
  }, null);
}

function whyEmpty(terms: readonly JoinTerm[], facts: readonly PanelFact[]): PanelCell {
  const { reasons, partUnknown } = words.csv;
  const missing = terms.filter(({ fact }) => !fact || valueOf(fact) === null);
  if (terms.length > 1 && facts.length > 0) {
    const labels = missing.map(({ concept }) => LABELS.get(concept) ?? concept);
    return empty('part-unknown', partUnknown(labels), facts);
  }
  const [fact] = facts;
  const why = fact ? whyOf(kindOf(fact)) : 'unmentioned';
  return empty(why, reasons[why], facts);
}

function whyOf(kind: Kind): Why {
  return kind === 'slash' || kind === 'dash' || kind === 'na' ? kind : 'blank';
}
