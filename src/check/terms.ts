import type { Check, CheckTerm } from '../catalogue/checks.ts';
import { CONCEPTS } from '../catalogue/concepts.ts';
import { add, fromInteger, negate } from '../decimal.ts';
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
import { missing, negated, spanOf, sumOf, UNKNOWN_CHANGE, UNKNOWN_COUNT, verdictOf } from './interval.ts';
import type { Span } from './interval.ts';

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
  const short = label.replace(/[(\uff08].*$/, '');
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
  return (forms) => {
    const asked = present.filter((form) => forms.includes(form));
    const key = asked.join();
    const known = made.get(key);
    if (known) return known;
    const some = asked.length === present.length ? all : all.filter(({ form }) => asked.includes(form));
    const index = byConcept(some);
    made.set(key, index);
    return index;
  };
}

const NONE: readonly Fact[] = [];

function byConcept(facts: readonly Fact[]): FactsByConcept {
  const map = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = map.get(fact.concept);
    if (list) list.push(fact);
    else map.set(fact.concept, [fact]);
  }
  const made = new Map<string, Map<Applicant | null, Summand>>();
  const find = (concept: string, applicant: Applicant | null): Summand => {
    const list = map.get(concept);
    const fact = list ? preferred(list.filter((one) => isColumn(one, applicant))) : null;
    return summandOf(fact, concept, applicant);
  };
  const ask = (concept: string, applicant: Applicant | null): Summand => {
    let columns = made.get(concept);
    if (!columns) made.set(concept, (columns = new Map<Applicant | null, Summand>()));
    let summand = columns.get(applicant);
    if (!summand) columns.set(applicant, (summand = find(concept, applicant)));
    return summand;
  };
  const all = (concept: string) => map.get(concept) ?? NONE;
  return { all, ask, pick: (concept, applicant) => ask(concept, applicant).fact, concepts: [...map.keys()] };
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
const takenOff = ({ term, fact, bound }: Summand): Summand => asSummand({ ...term, sign: -1 }, fact, bound);

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

export const isKnown = ({ term }: Summand): boolean => term.value !== null;

/** Where a summand lies; a change may be a decrease. */
function rangeOf({ term, bound }: Summand): Span {
  const unknown = isFree(term) ? UNKNOWN_CHANGE : UNKNOWN_COUNT;
  const span = term.value === null ? unknown : spanOf(term.value, bound);
  return term.sign === 1 ? span : negated(span);
}
const isFree = ({ concept }: Term) => concept.endsWith('.items_change');
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
function mixesScopes(left: readonly Summand[], right: readonly Summand[]): boolean {
  const has = (scope: Fact['scope']) => (one: Summand) => one.fact?.scope === scope && isKnown(one);
  const isAny = (scope: Fact['scope']) => left.some(has(scope)) || right.some(has(scope));
  return isAny('unit') && isAny('area');
}

/** Known sum and number of unknown terms of a side of plain counts; null where a term is of another kind. */
function countSide(summands: readonly Summand[]): { readonly sum: number; readonly unknown: number } | null {
  let sum = 0;
  let unknown = 0;
  for (const { count, term } of summands) {
    if (count !== null) sum += count;
    else if (term.value !== null || term.sign !== 1 || isFree(term)) return null;
    else unknown += 1;
  }
  return { sum, unknown };
}

type Op = '=' | '<=' | '>=';
type Asked = Pick<Finding, 'status' | 'leftSum' | 'rightSum' | 'open'>;

/** Asks left op right. Counts, which nearly all are, are compared as plain numbers; the rest by where they lie. */
function compareSides(left: readonly Summand[], op: Op, right: readonly Summand[]): Asked {
  const [l, r] = [countSide(left), countSide(right)];
  if (!l || !r) {
    const [a, b] = [sideOf(left), sideOf(right)];
    const status = verdictOf(a, op, b);
    const open = status === 'unchecked' ? openOf(left, op, right) : null;
    return { status, leftSum: knownSum(left), rightSum: knownSum(right), ...(open && { open }) };
  }
  const status = verdictOfCounts(l, op, r);
  const leftSum = left.length === l.unknown ? null : fromInteger(l.sum);
  const rightSum = right.length === r.unknown ? null : fromInteger(r.sum);
  const open = status === 'unchecked' ? openOf(left, op, right) : null;
  return open ? { status, leftSum, rightSum, open } : { status, leftSum, rightSum };
}

type CountSide = NonNullable<ReturnType<typeof countSide>>;

function verdictOfCounts(left: CountSide, op: Op, right: CountSide): Finding['status'] {
  if (op === '>=') return verdictOfCounts(right, '<=', left);
  const isOver = left.sum > right.sum && right.unknown === 0;
  if (isOver || (op === '=' && right.sum > left.sum && left.unknown === 0)) return 'fail';
  if (left.unknown > 0) return 'unchecked';
  if (op === '<=') return left.sum <= right.sum ? 'pass' : 'unchecked';
  return right.unknown === 0 ? 'pass' : 'unchecked';
}

/** Where the unknown terms of the one side that has any would have to lie; null where both have, or none. */
function openOf(left: readonly Summand[], op: Op, right: readonly Summand[]): Finding['open'] | null {
  if (op === '>=') return openOf(right, '<=', left);
  const isOpen = (side: readonly Summand[]) => side.some((one) => !isKnown(one));
  if (isOpen(left) === isOpen(right)) return null;
  if ([...left, ...right].some(({ term }) => term.value === null && (term.sign === -1 || isFree(term))))
    return null;
  const [mine, other] = isOpen(left) ? [left, right] : [right, left];
  const known = sideOf(mine.filter(isKnown));
  return missing(
    known.possible,
    sideOf(other).possible,
    op === '=' ? 'equal' : mine === left ? 'below' : 'above',
  );
}

/** The finding for two sides: verdict, terms and sums. A miss with an innocent reading is unchecked, and says which. */
export function findingOf(
  check: Check,
  op: Op,
  left: readonly Summand[],
  right: readonly Summand[],
): Finding {
  const asked = compareSides(left, op, right);
  const reason = asked.status === 'pass' ? '' : mixesScopes(left, right) ? 'scopes' : (check.innocent ?? '');
  const excused = asked.status === 'fail' && reason !== '';
  // Written out: a spread of so many fields is slow.
  const finding: Finding = {
    check: check.id,
    kind: check.kind,
    severity: check.severity,
    status: excused ? 'unchecked' : asked.status,
    op,
    left: left.map(termOf),
    right: right.map(termOf),
    leftSum: asked.leftSum,
    rightSum: asked.rightSum,
    words: excused ? { reason } : NO_WORDS,
  };
  return asked.open ? { ...finding, open: asked.open } : finding;
}
const termOf = ({ term }: Summand) => term;
const NO_WORDS: Finding['words'] = {};

/** What findings of a check have in common. */
export const frameOf = ({ id, kind, severity }: Check): Pick<Finding, 'check' | 'kind' | 'severity'> => ({
  check: id,
  kind,
  severity,
});
