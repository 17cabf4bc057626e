/** The plain data that the stages hand to each other. Imports nothing; every type survives postMessage and IndexedDB. */

declare const space: unique symbol;

/** Half-open range of UTF-16 units in the original text (`raw`). The only kind of range that is stored or shown. */
export interface RawSpan {
  readonly start: number;
  readonly end: number;
  readonly [space]: 'raw';
}
/** Half-open range of UTF-16 units in the shadow (`text`), which is for matching only. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly [space]: 'text';
}

/** A range in the original text. */
export const rawSpan = (start: number, end: number) => ({ start, end }) as RawSpan;
/** A range in the shadow. */
export const textSpan = (start: number, end: number) => ({ start, end }) as TextSpan;

/** A number as written: digits × 10^exponent. `12.3亿` is {digits: '123', exponent: 7}; -5 is {digits: '-5', exponent: 0}. */
export interface Decimal {
  /** An optional minus sign and decimal digits without leading zeros ('0' for zero). */
  readonly digits: string;
  /** Power of ten of the last digit written; above 0 the number was rounded by its writer. */
  readonly exponent: number;
}

/** Which way an approximate number points: 余 多 超 以上 = least, 近 = most, 约 左右 = around; null = exact. */
export type Bound = 'least' | 'most' | 'around' | null;

export type FormId = '2008' | '2014' | '2019' | '2021';
export type Script = 'hans' | 'hant';
export type Applicant =
  'natural' | 'business' | 'research' | 'ngo' | 'legal_service' | 'other' | 'total' | 'legal';

/**
 * How a value came about. '' a printed number · none: a sentence denies it (0) · about: approximate ·
 * blank, slash, dash, na: a cell that holds no number (value null) · derived, inferred: the program's own, never shown as read.
 */
export type Kind = '' | 'none' | 'about' | 'blank' | 'slash' | 'dash' | 'na' | 'derived' | 'inferred';
export type Where = 'table' | 'prose' | 'hand';

/**
 * How sure a reading is. sure: row label and column header, or indicator noun with number and measure in one clause ·
 * likely: subject carried over from a clause or heading before, or bare words taken for the whole (公开信息12条) ·
 * doubtful: by position alone, or in conflict with another place.
 */
export type Grade = 'sure' | 'likely' | 'doubtful';

/** Whose number: '' the reporting unit as such, area: said of the whole area (全市), unit: said of the organ itself (本级). */
export type Scope = '' | 'area' | 'unit';

/** Where something stands: span and its exact characters, the section's heading, and the rule (`file/rule`) that read it. */
export interface Place {
  readonly span: RawSpan;
  readonly quote: string;
  readonly rule: string;
  readonly section: string;
}

/** What people did to a fact. `read` is the state of a fact nobody touched and so is never stored in an Edit. */
export type FactState = 'read' | 'edited' | 'seen' | 'signed' | 'published_error' | 'rejected';

/** A human change, kept apart from what was read so that it outlives a better reader. */
export interface Edit {
  readonly state: Exclude<FactState, 'read'>;
  /** The corrected value; absent where only the state was set. null: a person says that there is no number. */
  readonly value?: Decimal | null;
  readonly kind?: Kind;
  /** What the person typed, as typed. */
  readonly typed?: string;
  readonly note: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** One value of one indicator for the report's own year. Identity: `concept@applicant:start` of its first place. */
export interface Fact {
  readonly id: string;
  readonly concept: string;
  /** Column of the application table; null outside it. */
  readonly applicant: Applicant | null;
  readonly year: number | null;
  readonly form: FormId;
  /** In the concept's unit; null where the cell holds no number. */
  readonly value: Decimal | null;
  readonly bound: Bound;
  readonly kind: Kind;
  readonly where: Where;
  readonly grade: Grade;
  readonly scope: Scope;
  /** All places that say it, in order of the text; empty for derived, inferred and hand-made values. */
  readonly places: readonly Place[];
  readonly edit?: Edit;
}

/** What a number in the text was taken for. */
export type FigureAs =
  | 'fact'
  | 'other'
  | 'percent'
  | 'growth'
  | 'date'
  | 'docno'
  | 'article'
  | 'ordinal'
  | 'contact'
  | 'label'
  | 'chrome'
  | 'unread';

/** One number of the text, tables included. */
export interface Figure {
  readonly span: RawSpan;
  readonly quote: string;
  readonly as: FigureAs;
  /** Concept id where `as` is fact, else ''. */
  readonly concept: string;
  /** What it counts, in the report's own words; '' where there is nothing to say. */
  readonly label: string;
  readonly value: Decimal | null;
  readonly bound: Bound;
  /** Measure word as printed (件, 万元 …) or ''. */
  readonly measure: string;
  readonly year: number | null;
  /** Raw start of the figure that a share or growth is of, or null. */
  readonly of: number | null;
  readonly section: string;
}

/**
 * Numbers tied together by the text itself: parts after 其中, a share with its part and whole, a rate (办结率) with what was
 * done and what there was. Starts are raw, of the digits inside the figure.
 */
export interface Relation {
  readonly kind: 'parts' | 'share' | 'rate';
  /** Raw start of the total (parts) or of the whole (share, rate). */
  readonly whole: number;
  /** Raw starts of the parts; for a share or a rate the one part. */
  readonly parts: readonly number[];
  /** Raw start of the stated percentage (share and rate only), else null. */
  readonly share: number | null;
  /** True where the words say that the list is full (分别为, 即, 均为). */
  readonly full: boolean;
  /** True where no word calls them parts, only their order does: a miss is in doubt. */
  readonly loose?: true;
}

/** A change between two years that the text states: `受理31件,比上年(40件)下降22.5%`. Starts are raw, of the digits inside the figure. */
export interface Change {
  /** The number of the later year. */
  readonly now: number;
  /** The number it is compared with; null where the text does not state it. */
  readonly before: number | null;
  /** By how much, as a percentage, a multiple (倍) or a count; null where only the direction is said (由26种增加到31种). */
  readonly by: number | null;
  /** True for 增长, false for 下降. */
  readonly rises: boolean;
}

/** A field of the document; value '' and place null where it is not there. */
export interface Field {
  readonly value: string;
  readonly place: Place | null;
}
export interface DocumentFields {
  readonly title: Field;
  readonly unit: Field;
  readonly divisionCode: Field;
  readonly year: Field;
  /** ISO dates yyyy-mm-dd. */
  readonly publishedOn: Field;
  readonly periodStart: Field;
  readonly periodEnd: Field;
  readonly writtenOn: Field;
  /** A date printed by the page template (时间:, 来源 …) that is none of the others. */
  readonly pageDate: Field;
  readonly indexNo: Field;
  readonly docNo: Field;
  readonly publisher: Field;
}
export type FieldName = keyof DocumentFields;

/** A heading of the report and what stands under it, as raw range. `number` as printed (二, (一), 1.), '' if none. */
export interface Section {
  readonly number: string;
  readonly title: string;
  readonly level: 1 | 2 | 3;
  readonly span: RawSpan;
}

/** Something the reader noticed that is not a number: copies that differ, two forms in one text, a row that lacks cells … */
export interface Notice {
  readonly kind:
    | 'copies-differ'
    | 'two-forms'
    | 'row-short'
    | 'row-long'
    | 'row-twice'
    | 'cell-unread'
    | 'table-twice'
    | 'joined-several'
    | 'headers-lost'
    | 'label-unknown';
  readonly span: RawSpan;
  /** Details for the sentence, in the report's own words. */
  readonly detail: string;
}

/** Everything read from one text. */
export interface Extraction {
  readonly fields: DocumentFields;
  readonly form: FormId;
  readonly script: Script;
  /** Facts in order of the report: tables' facts and prose facts by their first place. */
  readonly facts: readonly Fact[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  /** Absent in what was read before changes were. */
  readonly changes?: readonly Change[];
  readonly sections: readonly Section[];
  /** Page furniture around the report. */
  readonly chrome: readonly RawSpan[];
  /** Second and later copies of the body; empty where it stands once. */
  readonly copies: readonly RawSpan[];
  /** Items of the lists of problems and of improvements. */
  readonly problems: readonly Place[];
  readonly measures: readonly Place[];
  readonly notices: readonly Notice[];
  readonly readerVersion: string;
}

export type SourceKind = 'text' | 'html' | 'docx' | 'pdf';
/** How bytes became text; null for a paste, which arrives as text, and for documents, which say it themselves. */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** One cell of a table with columns of its own; `row` and `column` count from 0, spans are those that the table has room for. */
export interface GridCell {
  /** Its words in raw; of an empty cell where it stands (start = end). */
  readonly span: RawSpan;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}
/** A table of a format that has tables: its range in raw, and by row the cells that begin there. */
export interface Grid {
  readonly span: RawSpan;
  readonly rows: readonly (readonly GridCell[])[];
}

/** One text exactly as it will be shown. */
export interface Source {
  /** File name or '' for a paste. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly raw: string;
  readonly encoding: Encoding | null;
  /** True where the bytes did not decode cleanly and U+FFFD stands in raw. */
  readonly damaged: boolean;
  /** Tables in order of raw, where the format has tables. */
  readonly grids?: readonly Grid[];
  /** Of the original bytes (of the UTF-8 bytes of a paste), lower-case hex. */
  readonly sha256: string;
  /** Which of the reports in one text it is; absent where the text is one report. */
  readonly part?: Part & {
    /** Id of the first of them, which is of the whole text. */
    readonly first: string;
  };
}

/** The nth (from 1) of so many reports that came in one text. */
export interface Part {
  readonly n: number;
  readonly of: number;
}

/** One cell of a printed table: shadow text without outer white space, and its range in raw. Empty cell: start = end. */
export interface Cell {
  readonly text: string;
  readonly span: RawSpan;
}
/** One printed row, whatever the print: all printed forms of a table become a stream of these. */
export interface Row {
  /** Cells with words, left of the values. */
  readonly labels: readonly Cell[];
  /** Cells that are values or could be: numbers, blanks, dashes. */
  readonly cells: readonly Cell[];
  /** Name of the reader of rows (`rows/pipes`), a part of the rule's name. */
  readonly reader: string;
}

/** One report as stored, without its text. */
export interface Report {
  /** First 16 hex digits of the SHA-256 of the whole text as it was first read, `-n` for the nth report in it. */
  readonly id: string;
  readonly file: string;
  /** Absent where the text was one report. */
  readonly part?: Part;
  readonly kind: SourceKind;
  readonly encoding: Encoding | null;
  readonly sha256: string;
  /** UTF-16 length of raw. */
  readonly characters: number;
  /** ISO 8601 instants. */
  readonly addedAt: string;
  readonly readAt: string;
  readonly extraction: Extraction;
  /** Human corrections of document fields, by name. */
  readonly fieldEdits: Readonly<Partial<Record<FieldName, string>>>;
  /** What a person says that a number of the text is, by the raw start of the number. */
  readonly figureEdits?: Readonly<Record<string, FigureAs>>;
  /** Joins the years of one unit; proposed from the name, editable. */
  readonly unitKey: string;
  readonly note: string;
}

export type FindingStatus = 'pass' | 'fail' | 'unchecked';
export type Severity = 'hard' | 'soft';

/** One side's part of a check: a fact, or a number of the text that is no fact, or something unknown. */
export interface Term {
  /** Concept id; '' for a number that is no fact. */
  readonly concept: string;
  readonly applicant: Applicant | null;
  /** Short official label, or the report's words where there is no concept. */
  readonly label: string;
  /** null: not known (not stated, or a cell without a number). */
  readonly value: Decimal | null;
  /** Sign with which it enters its side: 1 or -1. */
  readonly sign: 1 | -1;
  /** Id of the fact, '' if none. */
  readonly fact: string;
  /** Its first place, null if none. */
  readonly span: RawSpan | null;
  /** Set where it stands in the report of another year (then `fact` is '' and `span` null): that report, its year, the fact there. */
  readonly elsewhere?: { readonly report: string; readonly year: number; readonly fact: string };
}

/** What kind of slip would make a number of its right value; `plain`: none that has a name. */
export type Slip =
  | 'swapped-digits'
  | 'doubled-digit'
  | 'dropped-digit'
  | 'extra-digit'
  | 'split-digits'
  | 'shifted-point'
  | 'other-digit'
  | 'left-out'
  | 'missed-in-other'
  | 'swapped-cells'
  | 'shifted-row'
  | 'neighbour'
  | 'plain';

/** One changed number of a proposal. */
export interface Proposed {
  readonly fact: string;
  readonly concept: string;
  readonly applicant: Applicant | null;
  readonly label: string;
  readonly from: Decimal;
  readonly to: Decimal;
}
/** One number, or a few that belong together, with which every hard check they stand in would hold. */
export interface Proposal {
  readonly changes: readonly Proposed[];
  readonly slip: Slip;
}

/** The outcome of one check on one set of terms. Derived at need, never stored; the sentence is made from words/. */
export interface Finding {
  readonly check: string;
  readonly kind: string;
  readonly status: FindingStatus;
  readonly severity: Severity;
  /** Relation asked: left op right. */
  readonly op: '=' | '<=' | '>=' | '~=' | '!=' | 'before' | 'after';
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Sums of the known terms of each side, null where a side has none. */
  readonly leftSum: Decimal | null;
  readonly rightSum: Decimal | null;
  /** Dates and other words that the sentence needs, by name. */
  readonly words: Readonly<Record<string, string>>;
  /** Where the unknown terms together would have to lie, of an unchecked sum; null: without end on that side. */
  readonly open?: { readonly low: Decimal | null; readonly high: Decimal | null };
  /** What would put a failed sum right, likeliest first. */
  readonly proposals?: readonly Proposal[];
}

/**
 * The original beside its shadow: `text` is raw with width folded, invisible characters dropped and, in a traditional
 * text, simplified; unit i of text came from raw[starts[i], ends[i]).
 */
export interface Document {
  readonly raw: string;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly script: Script;
  /** Tables of the source, in order, where its format has tables. */
  readonly grids?: readonly Grid[];
}

/** What lists show of a report; derived from its row in the same transaction. */
export interface Summary {
  readonly id: string;
  readonly file: string;
  readonly unit: string;
  readonly unitKey: string;
  readonly title: string;
  readonly year: number | null;
  readonly form: FormId;
  readonly publishedOn: string;
  readonly facts: number;
  readonly figures: number;
  readonly unread: number;
  readonly passed: number;
  /** Failed checks by severity, and those that could not be run for want of a term. */
  readonly failedHard: number;
  readonly failedSoft: number;
  readonly unchecked: number;
  readonly edited: number;
  /** Facts of which a person has said something: looked at, signed, changed, printed so. */
  readonly lookedAt: number;
  readonly addedAt: string;
}
