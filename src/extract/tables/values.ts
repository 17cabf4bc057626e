import { CONCEPTS } from '../../catalogue/concepts.ts';
import { toRaw } from '../../text/document.ts';
import { textSpan } from '../../model.ts';
import type { Applicant, Cell, Decimal, Document, FormId, Grade } from '../../model.ts';
import type { Candidate } from '../reading.ts';
import { readBlank, readNumber, spanOf } from '../rows/cells.ts';

/** One printed cell in, the reading of it out: a number in the concept's unit, or that there is none. */

const UNITS = new Map(CONCEPTS.filter((c) => c.kind === 'value').map(({ id, unit }) => [id, unit]));
/** Powers of ten of money, counted in 元. */
const MONEY: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

const OF_MONEY = new Set([...UNITS].flatMap(([id, unit]) => (MONEY[unit] === undefined ? [] : id)));

/** True for a concept that is counted in money. */
export const isOfMoney = (concept: string): boolean => OF_MONEY.has(concept);

/** What a cell means by its place in the row. */
export interface Meaning {
  readonly concept: string;
  readonly applicant: Applicant | null;
}
/** How the cells of a row were found: the money unit printed beside them ('' if none), how sure, by which rule. */
export interface Found {
  readonly unit: string;
  readonly grade: Grade;
  readonly rule: string;
  /** True where sums confirm the row. */
  readonly holds?: boolean;
  /** Form of the table, null where its heads and rows are those of several forms. */
  readonly form: FormId | null;
}

/** The reading of a cell. Null where the cell is words, or the concept carries no numbers. */
export function toCandidate(
  doc: Document,
  cell: Cell,
  { concept, applicant }: Meaning,
  found: Found,
): Candidate | null {
  if (!UNITS.has(concept)) return null;
  const number = readNumber(cell.text);
  const kind = number ? '' : readBlank(cell.text);
  if (kind === null || (number?.unsure === 'apart' && !found.holds)) return null;
  const span = spanOf(doc, cell);
  const money = number ? toUnit(number.value, number.measure || found.unit, concept) : null;
  const candidate: Candidate & { form?: FormId } = {
    concept,
    applicant,
    value: money?.value ?? null,
    bound: null,
    kind,
    where: 'table',
    grade:
      (money && (!money.sure || isBelowNought(money.value, concept))) || (number?.unsure && !found.holds)
        ? 'doubtful'
        : found.grade,
    scope: '',
    year: null,
    span,
    number: number ? textSpan(span.start + number.start, span.start + number.end) : null,
    rule: found.rule,
  };
  if (found.form) candidate.form = found.form;
  return candidate;
}

/** Only a change can be less than nothing. */
const isBelowNought = (value: Decimal, concept: string): boolean =>
  value.digits.startsWith('-') && !concept.endsWith('.items_change');

/** A number brought to the concept's unit if that is money; not sure where no unit is printed and the number is not 0. */
function toUnit(value: Decimal, printed: string, concept: string): { value: Decimal; sure: boolean } {
  const wanted = MONEY[UNITS.get(concept) ?? ''];
  if (wanted === undefined || value.digits === '0') return { value, sure: true };
  const given = MONEY[printed];
  if (given === undefined) return { value, sure: false };
  return { value: { digits: value.digits, exponent: value.exponent + given - wanted }, sure: true };
}

/** A part of a cell as a cell of its own; offsets of its text. */
export function partOf(doc: Document, cell: Cell, start: number, end: number): Cell {
  const at = spanOf(doc, cell).start;
  return { text: cell.text.slice(start, end), span: toRaw(doc, textSpan(at + start, at + end)) };
}
