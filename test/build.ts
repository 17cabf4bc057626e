import { factId } from '../src/fact.ts';
import { toDecimal } from '../src/decimal.ts';
import { rawSpan } from '../src/model.ts';
import type {
  Applicant,
  DocumentFields,
  Extraction,
  Fact,
  Field,
  FieldName,
  Figure,
  Report,
} from '../src/model.ts';

/** Small builders of what the reader hands to checks and views. */

let at = 0;

/** A fact at a place of its own; `value` as printed, null for a blank cell. */
export function fact(concept: string, value: string | null, more: Partial<Fact> = {}): Fact {
  at += 10;
  const quote = value ?? '';
  const place = { span: rawSpan(at, at + quote.length), quote, rule: 'test/build', section: '' };
  return {
    id: factId(concept, more.applicant ?? null, at),
    concept,
    applicant: null,
    year: 2021,
    form: '2021',
    value: value === null ? null : toDecimal(value),
    bound: null,
    kind: value === null ? 'blank' : '',
    where: 'table',
    grade: 'sure',
    scope: '',
    places: [place],
    ...more,
  };
}

/** Facts of one column: `column('total', { 'requests.received': '3' })`. */
export const column = (
  applicant: Applicant | null,
  values: Readonly<Record<string, string | null>>,
  more: Partial<Fact> = {},
): Fact[] => Object.entries(values).map(([concept, value]) => fact(concept, value, { applicant, ...more }));

const NONE: Field = { value: '', place: null };
const NAMES: readonly FieldName[] = [
  'title',
  'unit',
  'divisionCode',
  'year',
  'publishedOn',
  'periodStart',
  'periodEnd',
  'writtenOn',
  'pageDate',
  'indexNo',
  'docNo',
  'publisher',
];

export const fields = (values: Partial<Record<FieldName, string>> = {}): DocumentFields =>
  Object.fromEntries(
    NAMES.map((name) => [name, values[name] === undefined ? NONE : { value: values[name], place: null }]),
  ) as unknown as DocumentFields;

export const extraction = (facts: readonly Fact[], more: Partial<Extraction> = {}): Extraction => ({
  fields: fields(),
  form: '2021',
  script: 'hans',
  facts,
  figures: [],
  relations: [],
  sections: [],
  chrome: [],
  copies: [],
  problems: [],
  measures: [],
  notices: [],
  readerVersion: 'test',
  ...more,
});

/** A number of the text that is no fact, unless told. */
export const figure = (start: number, quote: string, value: string, more: Partial<Figure> = {}): Figure => ({
  span: rawSpan(start, start + quote.length),
  quote,
  as: 'other',
  concept: '',
  label: '编制',
  value: toDecimal(value),
  bound: null,
  measure: '名',
  year: 2021,
  of: null,
  section: '',
  ...more,
});

export const report = (read: Extraction, more: Partial<Report> = {}): Report => ({
  id: '0123456789abcdef',
  file: 'a/source.txt',
  kind: 'text',
  encoding: 'utf-8',
  sha256: 'f'.repeat(64),
  characters: 1000,
  addedAt: '2024-01-02T03:04:05.000Z',
  readAt: '2024-01-02T03:04:05.000Z',
  extraction: read,
  fieldEdits: {},
  unitKey: '青原县',
  note: '',
  ...more,
});
