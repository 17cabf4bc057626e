import { APPLICANTS } from '../catalogue/forms.ts';
import { CONCEPTS } from '../catalogue/concepts.ts';
import { PANEL } from '../catalogue/panel.ts';
import { toPlain } from '../decimal.ts';
import { counts, isEdited, kindOf, stateOf, valueOf } from '../fact.ts';
import type { Decimal, Fact, FieldName, Figure, Finding, Report, Term } from '../model.ts';
import { words } from '../words/words.ts';
import type { PanelRow } from './panel.ts';
import type { OwnIndicator } from './own.ts';
import { fieldOf, figuresOf, yearOf } from './report.ts';

/** The columns of the exported files, in order. A new column is one line here. */

export interface CsvReport {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Indicators of a person's own, of which the report may have facts. */
  readonly own?: readonly OwnIndicator[];
  /** What people said of the findings. */
  readonly said?: Said;
}
/** What people said of findings: a decision (published, ignored, noted) and a note. */
export type Said = ReadonlyMap<Finding, { readonly decision: string; readonly note: string }>;
/** A row that is a thing of a report. */
export interface ItemRow<T> {
  readonly report: Report;
  readonly item: T;
}
/** `name` heads the column for programs, `header` for spreadsheets. A number is never quoted or prefixed; a code has a word in spreadsheets. */
export interface Column<R> {
  readonly name: string;
  readonly header: string;
  readonly kind: 'number' | 'text' | 'code';
  readonly cell: (row: R) => string;
}

type Cell<R> = (row: R) => string | number | Decimal | null | undefined;
/** `facts` heads two columns of different files alike, so headers go by name alone. */
const column = <R>(kind: Column<R>['kind'], name: string, cell: Cell<R>): Column<R> => ({
  name,
  header: words.csv.headers[name] ?? name,
  kind,
  cell: (row) => toText(cell(row)),
});
const toText = (value: ReturnType<Cell<never>>): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? toPlain(value) : String(value);

const CONCEPT = new Map(CONCEPTS.map((concept) => [concept.id, concept]));
const APPLICANT = new Map<string, string>(APPLICANTS.map(({ id, label }) => [id, label]));
const labelOf = (concept: string) => CONCEPT.get(concept)?.label ?? concept;

interface FactRow extends ItemRow<Fact> {
  readonly own?: readonly OwnIndicator[] | undefined;
}
const ownOf = ({ item, own }: FactRow) => own?.find(({ id }) => id === item.concept);
export const factColumns: readonly Column<FactRow>[] = [
  column('text', 'report', ({ report }) => report.id),
  column('text', 'file', ({ report }) => report.file),
  column('text', 'unit', ({ report }) => fieldOf(report, 'unit')),
  column('number', 'year', ({ report, item }) => yearOf(report) ?? item.year),
  column('number', 'form', ({ item }) => item.form),
  column('text', 'concept', ({ item }) => item.concept),
  column('text', 'label', (row) => ownOf(row)?.label ?? labelOf(row.item.concept)),
  column('code', 'applicant', ({ item }) => item.applicant),
  column('number', 'value', ({ item }) => valueOf(item)),
  column('text', 'measure', (row) => ownOf(row)?.unit ?? CONCEPT.get(row.item.concept)?.unit),
  column('code', 'kind', ({ item }) => kindOf(item)),
  column('code', 'where', ({ item }) => item.where),
  column('code', 'state', ({ item }) => stateOf(item)),
  column('code', 'grade', ({ item }) => item.grade),
  column('code', 'scope', ({ item }) => item.scope),
  column('text', 'note', ({ item }) => item.edit?.note),
  column('number', 'read_value', ({ item }) => (isEdited(item) ? item.value : null)),
  column('text', 'section', ({ item }) => item.places[0]?.section),
  column('number', 'start', ({ item }) => item.places[0]?.span.start),
  column('number', 'end', ({ item }) => item.places[0]?.span.end),
  column('text', 'quote', ({ item }) => item.places[0]?.quote),
  column('text', 'rule', ({ item }) => item.places[0]?.rule),
];

const field = (name: string, of: FieldName): Column<CsvReport> =>
  column('text', name, ({ report }) => fieldOf(report, of));
const count = (findings: readonly Finding[], status: Finding['status']) =>
  findings.filter((finding) => finding.status === status).length;

export const reportColumns: readonly Column<CsvReport>[] = [
  column('text', 'report', ({ report }) => report.id),
  column('text', 'file', ({ report }) => report.file),
  field('title', 'title'),
  field('unit', 'unit'),
  field('division_code', 'divisionCode'),
  column('number', 'year', ({ report }) => yearOf(report)),
  column('number', 'form', ({ report }) => report.extraction.form),
  field('published_on', 'publishedOn'),
  field('period_start', 'periodStart'),
  field('period_end', 'periodEnd'),
  field('written_on', 'writtenOn'),
  field('index_no', 'indexNo'),
  field('doc_no', 'docNo'),
  field('publisher', 'publisher'),
  column('code', 'script', ({ report }) => report.extraction.script),
  column('number', 'copies', ({ report }) => report.extraction.copies.length + 1),
  column('number', 'characters', ({ report }) => report.characters),
  column('number', 'facts', ({ report }) => report.extraction.facts.filter(counts).length),
  column('number', 'figures', ({ report }) => report.extraction.figures.length),
  column('number', 'unread', ({ report }) => figuresOf(report).filter(({ as }) => as === 'unread').length),
  column('number', 'problems', ({ report }) => report.extraction.problems.length),
  column('number', 'measures', ({ report }) => report.extraction.measures.length),
  column('number', 'failed', ({ findings }) => count(findings, 'fail')),
  column('number', 'unchecked', ({ findings }) => count(findings, 'unchecked')),
  column('text', 'sha256', ({ report }) => report.sha256),
  column('text', 'reader_version', ({ report }) => report.extraction.readerVersion),
];

type FigureRow = ItemRow<Figure>;
export const figureColumns: readonly Column<FigureRow>[] = [
  column('text', 'report', ({ report }) => report.id),
  column('text', 'file', ({ report }) => report.file),
  column('number', 'start', ({ item }) => item.span.start),
  column('number', 'end', ({ item }) => item.span.end),
  column('text', 'quote', ({ item }) => item.quote),
  column('code', 'as', ({ item }) => item.as),
  column('text', 'concept', ({ item }) => item.concept),
  column('text', 'label', ({ item }) => item.label || (item.concept && labelOf(item.concept))),
  column('number', 'value', ({ item }) => item.value),
  column('text', 'measure', ({ item }) => item.measure),
  column('number', 'year', ({ item }) => item.year),
  column('number', 'of', ({ item }) => item.of),
  column('text', 'section', ({ item }) => item.section),
];

/** `requests.closed@total=63`; in the report's own words where there is no concept, with nothing after = if unknown. */
function termText({ concept, applicant, label, value }: Term): string {
  const name = concept === '' ? label : `${concept}${applicant === null ? '' : `@${applicant}`}`;
  return concept === '' && value === null ? name : `${name}=${value === null ? '' : toPlain(value)}`;
}

/** A finding with as much of its report as its line says. */
export interface FindingRow {
  readonly report: Pick<Report, 'id' | 'file'>;
  readonly item: Finding;
  readonly said?: Said | undefined;
}
export const findingColumns: readonly Column<FindingRow>[] = [
  column('text', 'report', ({ report }) => report.id),
  column('text', 'file', ({ report }) => report.file),
  column('text', 'check', ({ item }) => item.check),
  column('code', 'status', ({ item }) => item.status),
  column('code', 'severity', ({ item }) => item.severity),
  column('text', 'message', ({ item }) => words.findings.message(item)),
  column('text', 'terms', ({ item }) => [...item.left, ...item.right].map(termText).join(' ; ')),
];
/** What follows them where people may have said something. */
export const saidColumns: readonly Column<FindingRow>[] = [
  column('code', 'decision', ({ item, said }) => said?.get(item)?.decision),
  column('text', 'note', ({ item, said }) => said?.get(item)?.note),
];

/** One change that a person made; `fact` is what was changed: a fact, a field, a number's start, a finding, '' the report. */
export interface HistoryRow {
  readonly report: string;
  readonly fact: string;
  readonly action: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}
export const historyColumns: readonly Column<HistoryRow>[] = [
  column('text', 'report', ({ report }) => report),
  column('text', 'fact', ({ fact }) => fact),
  column('code', 'action', ({ action }) => action),
  column('text', 'at', ({ at }) => at),
  column('text', 'from', ({ from }) => from),
  column('text', 'to', ({ to }) => to),
  column('text', 'why', ({ why }) => why),
];

export const panelColumns: readonly Column<PanelRow>[] = [
  column('text', 'unit', ({ unitKey, unit, report }) => (unitKey === report ? unit : unitKey)),
  column('number', 'year', ({ year }) => year),
  ...PANEL.flatMap(({ id, label }): Column<PanelRow>[] => [
    { ...column('number', id, ({ cells }: PanelRow) => cells[id]?.value), header: label },
    {
      name: `${id}.quality`,
      header: words.csv.qualityOf(label),
      kind: 'code',
      cell: ({ cells }) => cells[id]?.quality ?? '',
    },
  ]),
];

/** The word for a code in a file for spreadsheets; the code itself where it has none. */
export function wordOf(column: string, code: string): string {
  if (column === 'applicant') return APPLICANT.get(code) ?? code;
  const table = column.endsWith('.quality') ? words.csv.qualities : words.csv.codes[column];
  return (table as Readonly<Record<string, string>> | undefined)?.[code] ?? code;
}
