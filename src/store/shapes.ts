import type * as Model from '../model.ts';
import { rawSpan } from '../model.ts';
import type {
  Decimal,
  DocumentFields,
  Edit,
  Extraction,
  Fact,
  Field,
  Figure,
  Grid,
  GridCell,
  Notice,
  Part,
  Place,
  RawSpan,
  Relation,
  Section,
  Summary,
} from '../model.ts';
import type {
  Change,
  History,
  JournalLine,
  ReadingOf,
  TextOf,
  StoredOutline,
  StoredReport,
  StoredSummary,
  StoredText,
} from './stored.ts';
import type { OwnIndicator } from '../view/own.ts';
import type { Decision } from './decision.ts';
import {
  Misshapen,
  bytes,
  code,
  count,
  dictionary,
  either,
  flag,
  list,
  nullable,
  number,
  optional,
  record,
  text,
} from './shape.ts';
import type { Shape } from './shape.ts';

/** The form of every stored row. A field added to a type is missing here until it is named here as well. */

const DIGITS = /^-?\d{1,400}$/;
const decimal: Shape<Decimal> = (value, path) => {
  const copy = record<Decimal>({ digits: text, exponent: number })(value, path);
  if (!DIGITS.test(copy.digits) || !Number.isSafeInteger(copy.exponent))
    throw new Misshapen(`${path}: decimal`);
  return copy;
};
const span: Shape<RawSpan> = (value, path) => {
  const { start, end } = record<{ start: number; end: number }>({ start: count, end: count })(value, path);
  return rawSpan(start, end);
};
const place = record<Place>({ span, quote: text, rule: text, section: text });
const edit = record<Edit>({
  state: code(),
  value: optional(nullable(decimal)),
  kind: optional(code()),
  typed: optional(text),
  note: text,
  at: text,
});
const fact = record<Fact>({
  id: text,
  concept: text,
  applicant: nullable(code()),
  year: nullable(number),
  form: code(),
  value: nullable(decimal),
  bound: nullable(code()),
  kind: code(),
  where: code(),
  grade: code(),
  scope: code(),
  places: list(place),
  edit: optional(edit),
});
const figure = record<Figure>({
  span,
  quote: text,
  as: code(),
  concept: text,
  label: text,
  value: nullable(decimal),
  bound: nullable(code()),
  measure: text,
  year: nullable(number),
  of: nullable(count),
  section: text,
});
const always: Shape<true> = (value, path) => {
  if (value === true) return value;
  throw new Misshapen(`${path}: true`);
};
const relation = record<Relation>({
  kind: code(),
  whole: count,
  parts: list(count),
  share: nullable(count),
  full: flag,
  loose: optional(always),
});
const change = record<Model.Change>({
  now: count,
  before: nullable(count),
  by: nullable(count),
  rises: flag,
});
const field = record<Field>({ value: text, place: nullable(place) });
const fields = record<DocumentFields>({
  title: field,
  unit: field,
  divisionCode: field,
  year: field,
  publishedOn: field,
  periodStart: field,
  periodEnd: field,
  writtenOn: field,
  pageDate: field,
  indexNo: field,
  docNo: field,
  publisher: field,
});
const LEVELS: readonly unknown[] = [1, 2, 3];
const level: Shape<Section['level']> = (value, path) => {
  if (LEVELS.includes(value)) return value as Section['level'];
  throw new Misshapen(`${path}: level`);
};
const extraction = record<Extraction>({
  fields,
  form: code(),
  script: code(),
  facts: list(fact),
  figures: list(figure),
  relations: list(relation),
  changes: optional(list(change)),
  sections: list(record<Section>({ number: text, title: text, level, span })),
  chrome: list(span),
  copies: list(span),
  problems: list(place),
  measures: list(place),
  notices: list(record<Notice>({ kind: code(), span, detail: text })),
  readerVersion: text,
});
const removedAt = nullable(text);

const part = record<Part>({ n: count, of: count });

export const storedReport = record<StoredReport>({
  id: text,
  file: text,
  part: optional(part),
  kind: code(),
  encoding: nullable(code()),
  sha256: text,
  characters: count,
  addedAt: text,
  readAt: text,
  extraction,
  fieldEdits: dictionary(text),
  figureEdits: optional(dictionary(code())),
  unitKey: text,
  note: text,
  removedAt,
});

const cell = record<GridCell>({ span, row: count, column: count, rowspan: count, colspan: count });
const grids = list(record<Grid>({ span, rows: list(list(cell)) }));
export const storedText = record<StoredText>({
  id: text,
  raw: text,
  original: nullable(either(bytes, record<{ plain: string; html: string }>({ plain: text, html: text }))),
  grids,
});

const decision = record<Decision>({ report: text, key: text, decision: code(), note: text, at: text });
export const storedDecision: Shape<Decision> = decision;

export const storedOwn = record<OwnIndicator>({ id: text, label: text, unit: text, wordings: list(text) });

const line = {
  seq: count,
  report: text,
  step: number,
  previous: count,
  by: code<JournalLine['by']>(),
  at: text,
  why: text,
};
type Line<A extends Change['action']> = Extract<JournalLine, { action: A }>;
const both = <T>(shape: Shape<T>) => ({ before: shape, after: shape });
const reading = record<ReadingOf>({ extraction, readAt: text });
const textOf = record<TextOf>({
  extraction,
  readAt: text,
  encoding: nullable(code()),
  raw: text,
  grids,
  figureEdits: dictionary(code()),
  part: optional(nullable(part)),
});
const LINES: { readonly [A in Change['action']]: Shape<JournalLine> } = {
  add: record<Line<'add' | 'remove'>>({ ...line, action: code(), ...both(nullable(text)) }),
  remove: record<Line<'add' | 'remove'>>({ ...line, action: code(), ...both(nullable(text)) }),
  edit: record<Line<'edit'>>({ ...line, action: code(), fact: text, ...both(nullable(edit)) }),
  'add-fact': record<Line<'add-fact'>>({ ...line, action: code(), fact: text, ...both(nullable(fact)) }),
  field: record<Line<'field'>>({
    ...line,
    action: code(),
    field: text as Shape<never>,
    ...both(nullable(text)),
  }),
  figure: record<Line<'figure'>>({ ...line, action: code(), start: count, ...both(nullable(code())) }),
  reread: record<Line<'reread'>>({ ...line, action: code(), ...both(reading) }),
  encoding: record<Line<'encoding'>>({ ...line, action: code(), ...both(textOf) }),
  'unit-key': record<Line<'unit-key' | 'note'>>({ ...line, action: code(), ...both(text) }),
  note: record<Line<'unit-key' | 'note'>>({ ...line, action: code(), ...both(text) }),
  decision: record<Line<'decision'>>({ ...line, action: code(), key: text, ...both(nullable(decision)) }),
  own: record<Line<'own'>>({ ...line, action: code(), id: text, ...both(nullable(storedOwn)) }),
};
export const storedLine: Shape<JournalLine> = (value, path) => {
  const { action } = record<{ action: string }>({ action: code() })(value, path);
  if (!Object.hasOwn(LINES, action)) throw new Misshapen(`${path}.action`);
  return LINES[action as Change['action']](value, path);
};

const HISTORY: Shape<'history'> = (value, path) => {
  if (value === 'history') return value;
  throw new Misshapen(`${path}: history`);
};
export const storedHistory = record<History>({
  name: HISTORY,
  done: count,
  undone: list(count),
  last: count,
});

const summary = {
  id: text,
  file: text,
  unit: text,
  unitKey: text,
  title: text,
  year: nullable(number),
  form: code<Summary['form']>(),
  addedAt: text,
};
export const storedSummary = record<StoredSummary>({
  ...summary,
  publishedOn: text,
  facts: count,
  figures: count,
  unread: count,
  passed: count,
  failedHard: count,
  failedSoft: count,
  unchecked: count,
  edited: count,
  lookedAt: count,
  removedAt,
});
export const storedOutline = record<StoredOutline>({ ...summary, facts: text, outcomes: text, removedAt });

/** True where a row has the form that it should have. */
export function isSound<T>(shape: Shape<T>, row: unknown): row is T {
  try {
    shape(row, '');
    return true;
  } catch (error) {
    if (error instanceof Misshapen) return false;
    throw error;
  }
}
