import { scaled } from '../decimal.ts';
import { textSpan } from '../model.ts';
import type { Decimal, Document } from '../model.ts';
import { readCount, readShare } from './numbers/counts.ts';
import type { Counted } from './numbers/counts.ts';
import { dateEnd, loneYearEnd } from './numbers/dates.ts';
import { formNumeral, isName, lexicalEnd } from './numbers/lexical.ts';
import { LONGEST, readNumeral } from './numerals.ts';
import { ordinalEnd } from './numbers/ordinals.ts';
import type { Nature, Quantity } from './reading.ts';
import { articleEnd, contactEnd, docnoEnd, readRun } from './numbers/references.ts';

/** A document in, every number of its shadow out. */

const STARTER =
  /[\dA-Za-z〇○零一二三四五六七八九十百千万亿两廿卅第其数几上〔[【(\u2460-\u249b\u24eb-\u24ff\u2776-\u2793\u3220-\u3229]/;
const CHINESE = /[〇○零一二三四五六七八九十百千万亿两廿卅]/;

/** Readers of numbers that are not counted, in order: the more particular before the more general. */
const SIGNS: readonly (readonly [Nature, (text: string, at: number) => number])[] = [
  ['date', dateEnd],
  ['docno', docnoEnd],
  ['article', articleEnd],
  ['contact', contactEnd],
  ['ordinal', ordinalEnd],
];

/**
 * Every number of the shadow, sorted and disjoint, with what it looks like by itself. Words that are only written with
 * numerals (`进一步`, `五公开`) are none. Never throws; time grows with the length of the text.
 */
export function findQuantities(doc: Document): readonly Quantity[] {
  const { text } = doc;
  const found: Quantity[] = [];
  let at = 0;
  while (at < text.length) {
    if (!STARTER.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const step = readAt(text, at, found.at(-1)?.span.end ?? 0);
    if (step.quantity) found.push(step.quantity);
    at = Math.max(step.end, at + 1);
  }
  return found;
}

interface Step {
  readonly quantity: Quantity | null;
  readonly end: number;
}

const plain = (nature: Nature, start: number, end: number): Step => ({
  quantity: {
    span: textSpan(start, end),
    number: textSpan(start, end),
    value: null,
    bound: null,
    measure: '',
    nature,
  },
  end,
});

/** What stands at a starter; `floor` is the end of the number before. */
function readAt(text: string, at: number, floor: number): Step {
  const char = text[at] ?? '';
  if (CHINESE.test(char)) {
    const form = formNumeral(text, at);
    if (form > 0) return plain('name', at, at + form);
    const word = lexicalEnd(text, at);
    if (word >= 0) return { quantity: null, end: word };
  }
  const isLatin = /[A-Za-z]/.test(char);
  if (!isLatin)
    for (const [nature, endAt] of SIGNS) {
      const end = endAt(text, at);
      if (end > at) return plain(nature, at, end);
    }
  const digits = digitsEnd(text, at);
  if (digits - at > LONGEST) return plain('code', at, digits);
  if (isLatin || digits > at) {
    const run = readRun(text, at);
    if (run.kind === 'none') return { quantity: null, end: run.end };
    if (run.kind !== 'digits') return plain(run.kind, at, run.end);
    const year = loneYearEnd(text, at);
    if (year >= 0 && readCount(text, at)?.measure === '') return plain('date', at, year);
  }
  const counted = readShare(text, at) ?? readCount(text, at);
  return counted ? toStep(text, at, counted, floor) : { quantity: null, end: numeralsEnd(text, at) };
}

/** A count or share as a quantity; qualifiers that belong to the number before are left to it. */
function toStep(text: string, at: number, counted: Counted, floor: number): Step {
  const [start, end] = counted.number;
  const number = readNumeral(text.slice(start, end));
  const [measure, value] = inUnits(counted.measure, number);
  const quantity: Quantity = {
    span: textSpan(Math.max(counted.start, floor), counted.end),
    number: textSpan(Math.max(start, floor), end),
    value: counted.measure === '成' && value ? scaled(value, 1) : value,
    bound: counted.bound,
    measure: counted.measure === '成' ? '%' : measure,
    nature: counted.isShare ? 'percent' : isName(text, at) ? 'name' : 'count',
  };
  return { quantity, end: counted.end };
}

/** Money in 元: 角 and 分 are parts of it. */
function inUnits(measure: string, value: Decimal | null): [string, Decimal | null] {
  if (measure === '角') return ['元', value && scaled(value, -1)];
  return [measure, value];
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (/\d/.test(text[end] ?? '')) end += 1;
  return end;
}

/** End of a run of Chinese numerals that is no number, so that its tail is not read as one. */
function numeralsEnd(text: string, at: number): number {
  let end = at;
  while (CHINESE.test(text[end] ?? '')) end += 1;
  return end;
}
