import type { Check, CheckTerm } from '../catalogue/checks.ts';
import { CONCEPTS } from '../catalogue/concepts.ts';
import { APPLICANTS } from '../catalogue/forms.ts';
import { counts, firstSpan, isEdited, preferred, valueOf } from '../fact.ts';
import type {
  Applicant,
  Bound,
  Decimal,
  DocumentFields,
  Extraction,
  Fact,
  Finding,
  FormId,
  Term,
} from '../model.ts';

/** Facts in, the terms of a finding out. */

/** A term with what its range depends on. */
export interface Summand {
  readonly term: Term;
  /** null where the report does not say, and for a number of the text that is no fact. */
  readonly fact: Fact | null;
  readonly bound: Bound;
  /** The value where it is a whole number that stands for itself alone, which nearly all are; else null. */
  readonly count: number | null;
}

/** `专职人员数(不包括…)` is 专职人员数 in a sentence; of a long label the first phrase is enough. */
function shorten(label: string): string {
  const short = label.replace(/[(\uff08].*/, '');
  return short.length > 20 ? (short.split('、')[0] ?? short) : short;
}
const LABELS: ReadonlyMap<string, string> = new Map(CONCEPTS.map(({ id, label }) => [id, shorten(label)]));
/** Short official name of an indicator; the id itself where it has none. */
export const labelOf = (concept: string): string => LABELS.get(concept) ?? concept;

/** A term that a fact states. */
export interface Told extends Summand {
  readonly fact: Fact;
}

/** What is stated of one concept. */
export interface Row {
  readonly concept: string;
  /** Facts that count as terms, in the order given. */
  readonly all: readonly Told[];
  /** True where a table prints one. */
  readonly isPrinted: boolean;
  /** True where one column has several. */
  readonly isCrowded: boolean;
  /** The one of each column that checks take; null and total are one column. */
  readonly columns: Readonly<Record<Applicant, Told | null>>;
}

/** The term of a concept for a column (null: no columns, or their total), unknown where there is none. */
export type Ask = (concept: string, applicant: Applicant | null) => Summand;

/** Facts of some forms by concept, with what a check asks of them. */
export interface FactsByConcept {
  /** In the order in which their first facts are given. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly ask: Ask;
  /** The same of what is printed in tables only. */
  readonly askPrinted: Ask;
}

/** What is asked of: one report, with its facts as people left them. */
export interface Question {
  /** Facts of those forms; none for forms that the report has no facts of. */
  readonly facts: (forms: readonly FormId[]) => FactsByConcept;
  readonly extraction: Extraction;
  readonly fields: DocumentFields;
}

/** Sorts facts by form and concept once, for all checks. */
export function byForms(facts: readonly Fact[]): Question['facts'] {
  const all = facts.filter(counts);
  const present: FormId[] = [];
  for (const { form } of all) if (!present.includes(form)) present.push(form);
  const made = new Map<string, FactsByConcept>();
  const find = (forms: readonly FormId[]): FactsByConcept => {
    const asked = present.filter((form) => forms.includes(form));
    const key = asked.join();
    const known = made.get(key);
    if (known) return known;
    const some = asked.length === present.length ? all : all.filter(({ form }) => asked.includes(form));
    const index = byConcept(some);
    made.set(key, index);
    return index;
  };
  const found = new Map<readonly FormId[], FactsByConcept>();
  return (forms) => {
    let index = found.get(forms);
    if (!index) found.set(forms, (index = find(forms)));
    return index;
  };
}

/** A row that is being filled. */
interface Filling extends Row {
  readonly label: string;
  readonly all: Told[];
  isPrinted: boolean;
  isCrowded: boolean;
  readonly columns: Record<Applicant, Told | null>;
}

function byConcept(facts: readonly Fact[]): FactsByConcept {
  const rows = new Map<string, Filling>();
  for (const fact of facts) {
    const { concept } = fact;
    let row = rows.get(concept);
    if (!row) rows.set(concept, (row = emptyRow(concept)));
    putInto(row, fact);
  }
  return {
    rows,
    ask: (concept, applicant) =>
      rows.get(concept)?.columns[applicant ?? 'total'] ?? unstated(concept, applicant),
    askPrinted: (concept, applicant) => {
      const row = rows.get(concept);
      const printed =
        row?.all.filter(({ fact }) => fact.where === 'table' && isColumn(fact, applicant)) ?? [];
      const taken = preferred(printed.map(({ fact }) => fact));
      return printed.find(({ fact }) => fact === taken) ?? unstated(concept, applicant);
    },
  };
}

const emptyRow = (concept: string): Filling => ({
  concept,
  label: labelOf(concept),
  all: [],
  isPrinted: false,
  isCrowded: false,
  // Written out, so that putting a fact in changes no shape.
  columns: {
    natural: null,
    business: null,
    research: null,
    ngo: null,
    legal_service: null,
    other: null,
    total: null,
    legal: null,
  },
});

function putInto(row: Filling, fact: Fact): void {
  const column = fact.applicant ?? 'total';
  const told = toTold(fact, row.label);
  const other = row.columns[column];
  row.all.push(told);
  if (fact.where === 'table') row.isPrinted = true;
  if (other) row.isCrowded = true;
  if (!other || preferred([other.fact, fact]) === fact) row.columns[column] = told;
}

const unstatedBy = new Map<string, Map<Applicant | null, Summand>>();

/** The term of what a report does not state; the same for every report. */
export function unstated(concept: string, applicant: Applicant | null): Summand {
  let columns = unstatedBy.get(concept);
  if (!columns) unstatedBy.set(concept, (columns = new Map<Applicant | null, Summand>()));
  let summand = columns.get(applicant);
  if (!summand) columns.set(applicant, (summand = unknownOf(concept, applicant)));
  return summand;
}

/** True where a fact stands in that column; without columns the total's is meant. */
export function isColumn(fact: Fact, applicant: Applicant | null): boolean {
  return applicant === null || applicant === 'total'
    ? fact.applicant === null || fact.applicant === 'total'
    : fact.applicant === applicant;
}

function toTold(fact: Fact, label: string): Told {
  const value = valueOf(fact);
  const bound = isEdited(fact) ? null : fact.bound;
  const { id, concept, applicant } = fact;
  const term: Term = { concept, applicant, label, value, sign: 1, fact: id, span: firstSpan(fact) };
  return { term, fact, bound, count: countOf(value, bound) };
}

/** The term of a concept that is not stated. */
function unknownOf(concept: string, applicant: Applicant | null): Summand {
  const label = labelOf(concept);
  const term: Term = { concept, applicant, label, value: null, sign: 1, fact: '', span: null };
  return asSummand(term, null, null);
}

/** Sums of up to a thousand of these are exact in a double. */
const LONGEST = 12;

function countOf(value: Decimal | null, bound: Bound): number | null {
  const isCount = value !== null && bound === null && value.exponent === 0 && value.digits.length <= LONGEST;
  return isCount ? Number(value.digits) : null;
}

/** A term of any kind as a summand. */
export function asSummand(term: Term, fact: Fact | null, bound: Bound): Summand {
  const count = countOf(term.value, bound);
  return { term, fact, bound, count: count === null ? null : count * term.sign };
}

/** The same term taken off instead of added. */
export const takenOff = ({ term, fact, bound }: Summand): Summand =>
  asSummand({ ...term, sign: -1 }, fact, bound);

/** The summands of one side of a check, for one column. */
export function summandsOf(
  side: readonly CheckTerm[],
  ask: Ask,
  applicant: Applicant | null,
): readonly Summand[] {
  const found: Summand[] = [];
  for (const entry of side) {
    if (typeof entry === 'string') {
      found.push(ask(entry, applicant));
      continue;
    }
    const asked = ask(entry.id, applicant);
    const summand = entry.sign === -1 ? takenOff(asked) : asked;
    const other = entry.otherwise === undefined ? null : ask(entry.otherwise, applicant);
    if (isKnown(summand)) found.push(summand);
    else if (!entry.optional) found.push(other && isKnown(other) ? other : summand);
  }
  return found;
}

/** True where a term of a side is stated, in whatever column. */
export const isStated = (side: readonly CheckTerm[], { rows }: FactsByConcept): boolean =>
  side.some((term) =>
    typeof term === 'string'
      ? rows.has(term)
      : rows.has(term.id) || (term.otherwise !== undefined && rows.has(term.otherwise)),
  );

/** The concept that a side of a check asks for. */
export const conceptOf = (term: CheckTerm): string => (typeof term === 'string' ? term : term.id);

/** True for a check with a term of the year before. */
export const isLagged = ({ left, right }: Check): boolean =>
  [...left, ...right].some((term) => typeof term !== 'string' && term.lag !== undefined);

const COLUMNS: readonly Applicant[] = APPLICANTS.map(({ id }) => id);
/** The columns in which a check is asked, each by itself: those of the applicants, or none of them (null). */
export const columnsOf = ({ each }: Check): readonly (Applicant | null)[] =>
  each === 'applicant' ? COLUMNS : [null];

export const isKnown = ({ term }: Summand): boolean => term.value !== null;

/** What findings of a check have in common. */
export const frameOf = ({ id, kind, severity }: Check): Pick<Finding, 'check' | 'kind' | 'severity'> => ({
  check: id,
  kind,
  severity,
});
