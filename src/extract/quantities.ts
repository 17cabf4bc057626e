import { scaled } from '../decimal.ts';
import { textSpan } from '../model.ts';
import type { Decimal, Document } from '../model.ts';
import { readCount, readShare } from './numbers/counts.ts';
import type { Counted } from './numbers/counts.ts';
import { dateEnd, loneYearEnd } from './numbers/dates.ts';
import { formNumeral, isName, lexicalEnd } from './numbers/lexical.ts';
import { isDigit, isLatin, toPlace } from './numbers/match.ts';
import type { Place } from './numbers/match.ts';
import { isSign, ordinalEnd } from './numbers/ordinals.ts';
import { LONGEST, readNumeral } from './numerals.ts';
import type { Nature, Quantity } from './reading.ts';
import { articleEnd, contactEnd, docnoEnd, readRun } from './numbers/references.ts';
import { toUnitSet } from '../text/units.ts';

/** A document in, every number of its shadow out. */

const isChinese = toUnitSet('〇○零一二三四五六七八九十百千万亿两廿卅');
const opens = toUnitSet('第其数几上〔[【(');

/** True for what a number can begin with. */
const isStarter = (unit: number): boolean =>
  isDigit(unit) || isChinese(unit) || opens(unit) || isLatin(unit) || isSign(unit);

/** Readers of numbers that are not counted, in order: the more particular before the more general. */
const SIGNS: readonly (readonly [Nature, (place: Place) => number])[] = [
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
    if (!isStarter(text.charCodeAt(at))) {
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
  const unit = text.charCodeAt(at);
  if (isChinese(unit)) {
    const form = formNumeral(text, at);
    if (form > 0) return plain('name', at, at + form);
    const word = lexicalEnd(text, at);
    if (word >= 0) return { quantity: null, end: word };
  }
  const place = toPlace(text, at);
  const isWord = isLatin(unit);
  if (!isWord)
    for (const [nature, endAt] of SIGNS) {
      const end = endAt(place);
      if (end > at) return plain(nature, at, end);
    }
  if (place.digits > LONGEST) return plain('code', at, at + place.digits);
  if (isWord || place.digits > 0) {
    const run = readRun(place);
    if (run.kind === 'none') return { quantity: null, end: run.end };
    if (run.kind !== 'digits') return plain(run.kind, at, run.end);
  }
  const counted = readShare(place) ?? readCount(place);
  if (counted === null) return { quantity: null, end: numeralsEnd(text, at) };
  const year = counted.isShare || counted.measure !== '' ? -1 : loneYearEnd(place);
  return year < 0 ? toStep(text, at, counted, floor) : plain('date', at, year);
}

/** A count or share as a quantity; qualifiers that belong to the number before are left to it. */
function toStep(text: string, at: number, counted: Counted, floor: number): Step {
  const [start, end] = counted.number;
  const number = readNumeral(text.slice(start, end));
  const [measure, value] = inUnits(counted.measure, number);
  const span = textSpan(Math.max(counted.start, floor), counted.end);
  const isBare = counted.start === start && counted.end === end;
  const quantity: Quantity = {
    span,
    number: isBare ? span : textSpan(Math.max(start, floor), end),
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

/** End of a run of Chinese numerals that is no number, so that its tail is not read as one. */
function numeralsEnd(text: string, at: number): number {
  let end = at;
  while (isChinese(text.charCodeAt(end))) end += 1;
  return end;
}
