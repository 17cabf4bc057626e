import type { Check, CheckTerm } from '../catalogue/checks.ts';
import { CONCEPTS } from '../catalogue/concepts.ts';
import { APPLICANTS } from '../catalogue/forms.ts';
import { counts, firstSpan, isEdited, preferred, valueOf } from '../fact.ts';
import type { Applicant, Bound, DocumentFields, Extraction, Fact, Finding, FormId, Term } from '../model.ts';

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

/** Facts of some forms by concept, with what a check asks of them. */
export interface FactsByConcept {
  /** Facts that count, in the order given. */
  readonly all: (concept: string) => readonly Fact[];
  /** The fact for a column (null: no columns, or their total); null where there is none. */
  readonly pick: (concept: string, applicant: Applicant | null) => Fact | null;
  /** The same as a term, unknown where there is none. */
  readonly ask: (concept: string, applicant: Applicant | null) => Summand;
  /** A fact as a term. */
  readonly told: (fact: Fact) => Summand;
  readonly concepts: readonly string[];
}

/** What is asked of: one report, with its facts as people left them. */
export interface Question {
  /** Facts of those forms; none for forms that the report has no facts of. */
  readonly facts: (forms: readonly FormId[]) => FactsByConcept;
  /** The same for what is printed in tables only. */
  readonly tables: (forms: readonly FormId[]) => FactsByConcept;
  readonly extraction: Extraction;
  readonly fields: DocumentFields;
}

/** Sorts facts by form and concept once, for all checks. */
export function byForms(facts: readonly Fact[]): Question['facts'] {
  const all = facts.filter(counts);
  const present = [...new Set(all.map(({ form }) => form))];
  const made = new Map<string, FactsByConcept>();
  const told = toTold();
  const find = (forms: readonly FormId[]): FactsByConcept => {
    const asked = present.filter((form) => forms.includes(form));
    const key = asked.join();
    const known = made.get(key);
    if (known) return known;
    const some = asked.length === present.length ? all : all.filter(({ form }) => asked.includes(form));
    const index = byConcept(some, told);
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

type Told = (fact: Fact) => Summand;

/** Each fact as a summand, made once however many checks ask for it. */
function toTold(): Told {
  const made = new Map<Fact, Summand>();
  return (fact) => {
    let summand = made.get(fact);
    if (!summand) made.set(fact, (summand = summandOf(fact, fact.concept, fact.applicant)));
    return summand;
  };
}

const NONE: readonly Fact[] = [];

type Columns = Readonly<Partial<Record<Applicant, Summand>>>;

/** The facts of a concept, and the one of each column that has any; null and total are one column. */
interface Row {
  readonly facts: Fact[];
  columns: Columns | null;
}

function byConcept(facts: readonly Fact[], told: Told): FactsByConcept {
  const rows = new Map<string, Row>();
  for (const fact of facts) {
    const row = rows.get(fact.concept);
    if (row) row.facts.push(fact);
    else rows.set(fact.concept, { facts: [fact], columns: null });
  }
  const ask = (concept: string, applicant: Applicant | null): Summand => {
    const row = rows.get(concept);
    if (row) row.columns ??= columnsIn(row.facts, told);
    return row?.columns?.[applicant ?? 'total'] ?? unstated(concept, applicant);
  };
  const all = (concept: string) => rows.get(concept)?.facts ?? NONE;
  return {
    all,
    ask,
    told,
    pick: (concept, applicant) => ask(concept, applicant).fact,
    concepts: [...rows.keys()],
  };
}

/** The fact of each column as a summand, of several the one that checks take. */
function columnsIn(facts: readonly Fact[], told: Told): Columns {
  const columns: Partial<Record<Applicant, Summand>> = {};
  for (const fact of facts) {
    const column = fact.applicant ?? 'total';
    const isSecond = columns[column] !== undefined;
    const taken = isSecond ? preferred(facts.filter((one) => isColumn(one, column))) : fact;
    if (taken) columns[column] = told(taken);
  }
  return columns;
}

const unstatedBy = new Map<string, Map<Applicant | null, Summand>>();

/** The term of what a report does not state; the same for every report. */
function unstated(concept: string, applicant: Applicant | null): Summand {
  let columns = unstatedBy.get(concept);
  if (!columns) unstatedBy.set(concept, (columns = new Map<Applicant | null, Summand>()));
  let summand = columns.get(applicant);
  if (!summand) columns.set(applicant, (summand = summandOf(null, concept, applicant)));
  return summand;
}

/** True where a fact stands in that column; without columns the total's is meant. */
export function isColumn(fact: Fact, applicant: Applicant | null): boolean {
  return applicant === null || applicant === 'total'
    ? fact.applicant === null || fact.applicant === 'total'
    : fact.applicant === applicant;
}

/** The term of a fact, or of a concept that is not stated. */
export function summandOf(fact: Fact | null, concept: string, applicant: Applicant | null): Summand {
  const term: Term = {
    concept,
    applicant: fact ? fact.applicant : applicant,
    label: labelOf(concept),
    value: fact && valueOf(fact),
    sign: 1,
    fact: fact?.id ?? '',
    span: fact && firstSpan(fact),
  };
  return asSummand(term, fact, fact && !isEdited(fact) ? fact.bound : null);
}

/** Sums of up to a thousand of these are exact in a double. */
const LONGEST = 12;

/** A term of any kind as a summand. */
export function asSummand(term: Term, fact: Fact | null, bound: Bound): Summand {
  const { value } = term;
  const isCount = value !== null && bound === null && value.exponent === 0 && value.digits.length <= LONGEST;
  return { term, fact, bound, count: isCount ? Number(value.digits) * term.sign : null };
}

/** The same term taken off instead of added. */
export const takenOff = ({ term, fact, bound }: Summand): Summand =>
  asSummand({ ...term, sign: -1 }, fact, bound);

/** The summands of one side of a check, for one column. */
export function summandsOf(
  side: readonly CheckTerm[],
  facts: FactsByConcept,
  applicant: Applicant | null,
): readonly Summand[] {
  const found: Summand[] = [];
  for (const entry of side) {
    if (typeof entry === 'string') {
      found.push(facts.ask(entry, applicant));
      continue;
    }
    const asked = facts.ask(entry.id, applicant);
    const summand = entry.sign === -1 ? takenOff(asked) : asked;
    const other = entry.otherwise === undefined ? null : facts.ask(entry.otherwise, applicant);
    if (isKnown(summand)) found.push(summand);
    else if (!entry.optional) found.push(other && isKnown(other) ? other : summand);
  }
  return found;
}

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
