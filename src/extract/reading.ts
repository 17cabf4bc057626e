import type {
  Applicant,
  Bound,
  Change,
  Decimal,
  Document,
  FormId,
  Grade,
  Kind,
  Notice,
  Relation,
  Scope,
  TextSpan,
  Where,
} from '../model.ts';
import type { TextSection } from '../text/sections.ts';

/** What the stages inside extract/ hand to each other. All offsets are of the shadow. */

export type { TextSection } from '../text/sections.ts';

/** What a number looks like by itself, before anyone asks what it counts. */
export type Nature =
  'count' | 'percent' | 'date' | 'docno' | 'article' | 'ordinal' | 'contact' | 'code' | 'name';

/** One number of the text, as printed: `280余人次` has number `280`, measure 人次, bound least. */
export interface Quantity {
  /** Number with qualifier and measure word. */
  readonly span: TextSpan;
  /** The digits alone (with separators and 万, 亿). */
  readonly number: TextSpan;
  /** 万 and 亿 multiplied out, money in 元; of a range the lower end; of a date null. */
  readonly value: Decimal | null;
  readonly bound: Bound;
  /** Measure word as in the shadow (件, 人次, 万元 → 元 with value in 元), '' if none. */
  readonly measure: string;
  readonly nature: Nature;
}

/** A reading before refinement: a fact in the making. */
export interface Candidate {
  readonly concept: string;
  readonly applicant: Applicant | null;
  /** In the concept's unit; null where the cell holds no number. */
  readonly value: Decimal | null;
  readonly bound: Bound;
  readonly kind: Kind;
  readonly where: Where;
  readonly grade: Grade;
  readonly scope: Scope;
  /** The year it is said of; null where the text does not say (then the report's own). */
  readonly year: number | null;
  /** The place shown: number with its words, denying words, or the cell. Empty where the cell is empty; null for derived values. */
  readonly span: TextSpan | null;
  /** The quantity it was read from, null for denials and blank cells. */
  readonly number: TextSpan | null;
  /** Form of the table it stands in; absent in prose, which goes with the report's form. */
  readonly form?: FormId;
  /** `file/rule`, e.g. `prose/channel`, `forms/applicant-row`. */
  readonly rule: string;
}

/** Numbers tied together by the words (model's Relation), as starts of `number` spans. */
export type Tie = Relation;

/** A change against another year that the words state (model's Change), as starts of `number` spans. */
export type StatedChange = Change;

/** Everything known about a text when the finders start. */
export interface Reading {
  readonly doc: Document;
  readonly chrome: readonly TextSpan[];
  /** Second and later copies of the body. */
  readonly copies: readonly TextSpan[];
  readonly sections: readonly TextSection[];
  readonly quantities: readonly Quantity[];
  readonly year: number | null;
  readonly form: FormId;
}

/** True for the forms of 2019 and 2021. */
export const isSince2019 = ({ form }: Pick<Reading, 'form'>): boolean => form === '2019' || form === '2021';

/** What the reader of tables found: facts, and the ranges that are tables (head, labels and cells). */
export interface TableReading {
  readonly candidates: readonly Candidate[];
  readonly tables: readonly TextSpan[];
  /** Row labels and headers inside tables, whose numbers are labels. */
  readonly labels: readonly TextSpan[];
  readonly forms: readonly FormId[];
  readonly notices: readonly (Omit<Notice, 'span'> & { readonly span: TextSpan })[];
}
