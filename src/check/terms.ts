import type { Check, CheckTerm } from '../catalogue/checks.ts';
import { CONCEPTS } from '../catalogue/concepts.ts';
import { add, negate } from '../decimal.ts';
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
import { negated, spanOf, sumOf, UNKNOWN_CHANGE, UNKNOWN_COUNT, verdictOf } from './interval.ts';
import type { Span } from './interval.ts';

/** Facts in, the terms of a finding out. */

/** A term with what its range depends on. */
export interface Summand {
  readonly term: Term;
  /** null where the report does not say, and for a number of the text that is no fact. */
  readonly fact: Fact | null;
  readonly bound: Bound;
}

/** `专职人员数(不包括…)` is 专职人员数 in a sentence; of a long label the first phrase is enough. */
function shorten(label: string): string {
  const short = label.replace(/[(\uff08].*$/, '');
  return short.length > 20 ? (short.split('、')[0] ?? short) : short;
}
const LABELS: ReadonlyMap<string, string> = new Map(CONCEPTS.map(({ id, label }) => [id, shorten(label)]));
/** Short official name of an indicator; the id itself where it has none. */
export const labelOf = (concept: string): string => LABELS.get(concept) ?? concept;

/** Facts by concept, with what a check asks of them. */
export interface FactsByConcept {
  /** Facts that count, in the order given. */
  readonly all: (concept: string, forms: readonly FormId[]) => readonly Fact[];
  /** The fact for a column (null: no columns, or their total); null where there is none. */
  readonly pick: (concept: string, applicant: Applicant | null, forms: readonly FormId[]) => Fact | null;
  readonly concepts: readonly string[];
}

/** What is asked of: one report, with its facts as people left them. */
export interface Question {
  readonly facts: FactsByConcept;
  /** The same for what is printed in tables only. */
  readonly tables: FactsByConcept;
  readonly extraction: Extraction;
  readonly fields: DocumentFields;
}

/** Sorts facts by concept once, for all checks. */
export function byConcept(facts: readonly Fact[]): FactsByConcept {
  const map = new Map<string, Fact[]>();
  for (const fact of facts.filter(counts)) {
    const list = map.get(fact.concept);
    if (list) list.push(fact);
    else map.set(fact.concept, [fact]);
  }
  const none: readonly Fact[] = [];
  const all = (concept: string, forms: readonly FormId[]) =>
    (map.get(concept) ?? none).filter((fact) => forms.includes(fact.form));
  const pick = (concept: string, applicant: Applicant | null, forms: readonly FormId[]) => {
    const found = (map.get(concept) ?? none).filter(
      (fact) => isColumn(fact, applicant) && forms.includes(fact.form),
    );
    return found.length > 0 ? preferred(found) : null;
  };
  return { all, pick, concepts: [...map.keys()] };
}

/** True where a fact stands in that column; without columns the total's is meant. */
export function isColumn(fact: Fact, applicant: Applicant | null): boolean {
  return applicant === null || applicant === 'total'
    ? fact.applicant === null || fact.applicant === 'total'
    : fact.applicant === applicant;
}

/** The term of a fact, or of a concept that is not stated. */
export function summandOf(
  fact: Fact | null,
  concept: string,
  applicant: Applicant | null,
  sign: 1 | -1 = 1,
): Summand {
  const term: Term = {
    concept,
    applicant: fact ? fact.applicant : applicant,
    label: labelOf(concept),
    value: fact && valueOf(fact),
    sign,
    fact: fact?.id ?? '',
    span: fact && firstSpan(fact),
  };
  return { term, fact, bound: fact && !isEdited(fact) ? fact.bound : null };
}

/** The summands of one side of a check, for one column. */
export function summandsOf(
  side: readonly CheckTerm[],
  check: Check,
  facts: FactsByConcept,
  applicant: Applicant | null,
): readonly Summand[] {
  return side.flatMap((entry) => {
    const asked = typeof entry === 'string' ? { id: entry } : entry;
    const summand = summandOf(
      facts.pick(asked.id, applicant, check.forms),
      asked.id,
      applicant,
      asked.sign ?? 1,
    );
    if (isKnown(summand)) return [summand];
    if (asked.optional) return [];
    if (asked.otherwise === undefined) return [summand];
    const other = summandOf(facts.pick(asked.otherwise, applicant, check.forms), asked.otherwise, applicant);
    return isKnown(other) ? [other] : [summand];
  });
}

export const isKnown = ({ term }: Summand): boolean => term.value !== null;

/** Where a summand lies; a change may be a decrease. */
function rangeOf({ term, bound }: Summand): Span {
  const unknown = term.concept.endsWith('.items_change') ? UNKNOWN_CHANGE : UNKNOWN_COUNT;
  const span = term.value === null ? unknown : spanOf(term.value, bound);
  return term.sign === 1 ? span : negated(span);
}
/** Where the sum of a side lies. */
export const sideOf = (summands: readonly Summand[]): Span => sumOf(summands.map(rangeOf));

/** Sum of the known terms; null where none is known. */
export function knownSum(summands: readonly Summand[]): Decimal | null {
  return summands.reduce<Decimal | null>((sum, { term }) => {
    if (term.value === null) return sum;
    const value = term.sign === 1 ? term.value : negate(term.value);
    return sum ? add(sum, value) : value;
  }, null);
}

/** True where numbers of the organ itself (本级) meet numbers of the whole area (全市): no relation holds between them. */
function mixesScopes(summands: readonly Summand[]): boolean {
  const scopes = summands.filter(isKnown).map(({ fact }) => fact?.scope);
  return scopes.includes('unit') && scopes.includes('area');
}

/** The finding for two sides: verdict, terms and sums. A miss with an innocent reading is unchecked, and says which. */
export function findingOf(
  check: Check,
  op: '=' | '<=' | '>=',
  left: readonly Summand[],
  right: readonly Summand[],
): Finding {
  const verdict = verdictOf(sideOf(left), op, sideOf(right));
  const reason = mixesScopes([...left, ...right]) ? 'scopes' : (check.innocent ?? '');
  const excused = verdict === 'fail' && reason !== '';
  return {
    ...frameOf(check),
    status: excused ? 'unchecked' : verdict,
    op,
    left: left.map(({ term }) => term),
    right: right.map(({ term }) => term),
    leftSum: knownSum(left),
    rightSum: knownSum(right),
    words: excused ? { reason } : {},
  };
}

/** What findings of a check have in common. */
export const frameOf = ({ id, kind, severity }: Check): Pick<Finding, 'check' | 'kind' | 'severity'> => ({
  check: id,
  kind,
  severity,
});
