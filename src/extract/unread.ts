import { equal, scaled } from '../decimal.ts';
import { quoteOf, toRaw } from '../text/document.ts';
import { countWhile } from '../text/ranges.ts';
import { hasSign } from '../text/signs.ts';
import { toUnitSet, unitAt } from '../text/units.ts';
import { textSpan } from '../model.ts';
import type { Decimal, Fact, Figure, FigureAs } from '../model.ts';
import { labelOf } from './numbers/labels.ts';
import { formNumeral } from './numbers/lexical.ts';
import { findNumbered, headAbove, isCellOfRow, lineLabelOf, rowLabelOf } from './numbers/row-labels.ts';
import { findSurroundings } from './numbers/surroundings.ts';
import type { Surroundings } from './numbers/surroundings.ts';
import { readNumeral } from './numerals.ts';
import { periodIn } from './periods.ts';
import type { Quantity, Reading, TableReading, Tie } from './reading.ts';

/** Every number of the text in, one figure for each out: what it was taken for. Nothing is left out. */

/** Words before a number that make it a change against another time. */
const GROWTH =
  /(?:[同环]比[^,;。\d]{0,8}|(?:增长|增加|增幅|增速|上升|上涨|提高|提升|下降|减少|降低|降幅|下滑|回落|下跌|攀升|缩短|压缩|翻了?)[了约近达到至为率幅度:超过逾]{0,4})$/;
/** One of these stands in all that GROWTH finds. */
const isOfGrowth = toUnitSet('比增上提下减降回攀缩压翻');
const COMPARED = /(?:同比|环比|[较比](?:上|去|前|往|20|同))[^;。]{0,20}$/;

/** One figure for each number of the text, in order; facts come first, then chrome, labels, and what the number is by itself. `ofYears`: sums over several years. */
export function explainNumbers(
  reading: Reading,
  tables: TableReading,
  facts: readonly Fact[],
  ties: readonly Tie[],
  ofYears: ReadonlySet<number> = new Set(),
): Figure[] {
  const around = findSurroundings(reading, tables, facts);
  const numbered = findNumbered(reading.doc.text);
  const figures: Figure[] = [];
  const shares = new Map(ties.flatMap((tie) => (tie.share === null ? [] : [[tie.share, tie.whole]])));
  let lastCount: { quantity: Quantity; label: string } | null = null;
  reading.quantities.forEach((quantity, i) => {
    const here = around(quantity.span);
    const joined = splitJoined(reading, quantity, here);
    if (joined) {
      figures.push(...joined);
      return;
    }
    const read = toFigure(reading, i, here, lastCount, numbered);
    const isSum = read.as === 'other' && ofYears.has(quantity.number.start);
    const figure = isSum ? { ...read, year: null } : read;
    const whole = wholeOf(reading, quantity, figure.as, shares, lastCount?.quantity);
    figures.push(whole ? { ...figure, of: toRaw(reading.doc, whole.span).start } : figure);
    if (quantity.nature === 'count') lastCount = { quantity, label: figure.label };
  });
  return figures;
}

/** A run of digits that holds several cells (`713000074`) is one figure for each cell that was read; null if it holds none. */
function splitJoined(reading: Reading, quantity: Quantity, here: Surroundings): Figure[] | null {
  if (quantity.nature !== 'count' && quantity.nature !== 'code') return null;
  const inside = here.places.filter(
    ({ span }, i) =>
      span.start >= quantity.span.start &&
      span.end <= quantity.span.end &&
      span.end - span.start < quantity.number.end - quantity.number.start &&
      here.places.findIndex((p) => p.span.start === span.start) === i,
  );
  if (inside.length < 2) return null;
  return inside.map(({ span, fact }) => ({
    span: toRaw(reading.doc, span),
    quote: quoteOf(reading.doc, span),
    as: 'fact',
    concept: fact.concept,
    label: '',
    value: fact.value,
    bound: fact.bound,
    measure: '',
    year: fact.year,
    of: null,
    section: here.section,
  }));
}

/** The fact a number belongs to: the one whose place holds it and whose value it is; null if it is none. */
function factOf(quantity: Quantity, here: Surroundings): Fact | null {
  if (!['count', 'percent', 'name', 'code'].includes(quantity.nature)) return null;
  const matching = here.places.find(({ fact }) => isValueOf(quantity, fact.value));
  if (matching) return matching.fact;
  const close = here.places.find(
    ({ span }) => span.start >= quantity.span.start && span.end <= quantity.span.end,
  );
  return close?.fact ?? null;
}

/** The same number, be it in 元 or 万元, or with its sign in words: 减2. */
const isValueOf = (quantity: Quantity, value: Decimal | null): boolean =>
  quantity.value !== null &&
  value !== null &&
  (equal(quantity.value, value) ||
    equal(quantity.value, scaled(value, 4)) ||
    equal(quantity.value, scaled(value, -4)) ||
    equal(quantity.value, { ...value, digits: value.digits.replace(/^-/, '') }));

function toFigure(
  reading: Reading,
  index: number,
  here: Surroundings,
  lastCount: { quantity: Quantity; label: string } | null,
  numbered: ReadonlySet<number>,
): Figure {
  const { doc, quantities } = reading;
  const quantity = quantities[index];
  if (!quantity) throw new Error('No quantity at this index.');
  const fact = factOf(quantity, here);
  const isCell = here.isTable || isCellOfRow(doc.text, quantity);
  const own = hasLabel(quantity)
    ? wordsOf(reading, index, isCell ? (fact ? 'fact' : 'cell') : lastCount)
    : '';
  const line = fact || quantity.measure !== '' ? null : lineLabelOf(doc.text, quantity, numbered);
  const label = line && line !== 'serial' ? quoteOf(doc, textSpan(line.start, line.end)).trim() : own;
  const as = fact ? 'fact' : line === 'serial' ? 'label' : classify(reading, quantity, here, label);
  return {
    span: toRaw(doc, quantity.span),
    quote: quoteOf(doc, quantity.span),
    as,
    concept: fact?.concept ?? '',
    label: as === 'other' && label === '' ? here.section : LABELLED.has(as) ? label : '',
    value: quantity.value,
    bound: quantity.bound,
    measure: measureOf(reading, quantity),
    year: fact ? fact.year : yearOf(reading, quantity, as),
    of: null,
    section: here.section,
  };
}

/** What a label is shown for. */
const LABELLED: ReadonlySet<FigureAs> = new Set(['fact', 'other', 'percent', 'growth']);

const hasLabel = (quantity: Quantity): boolean => ['count', 'percent', 'name'].includes(quantity.nature);

/** What a number is that is no fact. */
function classify(reading: Reading, quantity: Quantity, here: Surroundings, label: string): FigureAs {
  const { text } = reading.doc;
  if (here.isChrome || isPageNumber(text, quantity)) return 'chrome';
  if (here.isLabel || formNumeral(text, quantity.number.start) > 0) return 'label';
  // A long run of digits in a table is cells run together that nobody could part.
  if (quantity.nature === 'code') return here.isTable ? 'unread' : 'docno';
  if (quantity.nature === 'name') return 'other';
  if (quantity.nature === 'ordinal' && here.isTable && !here.isHeading) return 'label';
  if (quantity.nature !== 'count' && quantity.nature !== 'percent') return quantity.nature;
  if (isGrowth(text, quantity)) return 'growth';
  if (quantity.nature === 'percent') return 'percent';
  if (here.isTable) return label === '' ? 'unread' : 'other';
  if (quantity.measure === '' && isYear(quantity, isAlone(text, quantity) ? '' : label)) return 'date';
  return label === '' && here.section === ''
    ? 'unread'
    : quantity.measure === '' && label === ''
      ? 'unread'
      : 'other';
}

/** What may stand behind the number of a page. */
const isBesidePage = toUnitSet(' \t-—');

/** `同比增长12%`, `比上年增加8件`. */
function isGrowth(text: string, { span, nature, measure }: Quantity): boolean {
  const near = text.slice(Math.max(0, span.start - 24), span.start);
  if (!hasSign(near, isOfGrowth)) return false;
  const before = near.replace(/\s/g, '');
  return GROWTH.test(before) && (nature === 'percent' || measure === '倍' || COMPARED.test(before));
}

/** `-4-`, `— 12 —` or `第3页` alone on a line. */
function isPageNumber(text: string, quantity: Quantity): boolean {
  const { start, end } = quantity.span;
  if (!isBesidePage(unitAt(text, end))) return false;
  if (!/^[ \t]{0,4}[-—][ \t—-]{0,4}(?:\n|$)/.test(text.slice(end, end + 12))) return false;
  return /\n[ \t]{0,20}[-—][ \t—-]{0,4}$/.test('\n' + text.slice(Math.max(0, start - 26), start));
}

/** `——2020`: nothing else on its line but dashes. */
const isAlone = (text: string, { span }: Quantity): boolean =>
  /(?:^|\n)[ \t]{0,8}[-—]{1,4} {0,4}$/.test(text.slice(Math.max(0, span.start - 20), span.start)) &&
  /^[ \t]{0,8}(?:\n|$)/.test(text.slice(span.end, span.end + 10));

/** A bare number that can only be a year: `2017` without a noun before it. */
const isYear = (quantity: Quantity, label: string): boolean =>
  label === '' && quantity.value?.exponent === 0 && /^(?:19[89]|20[0-6])\d$/.test(quantity.value.digits);

/** What it counts: its own words, else those of the number it follows at once (`261家,30470人`, `1529人次,占67%`). */
function wordsOf(
  { doc, quantities }: Reading,
  index: number,
  last: { quantity: Quantity; label: string } | 'fact' | 'cell' | null,
): string {
  const quantity = quantities[index];
  if (!quantity) return '';
  if (last === 'fact' || last === 'cell') {
    const row = rowLabelOf(doc.text, quantity);
    const isOfColumn = row.end === row.start && last === 'cell';
    const { start, end } = isOfColumn ? headAbove(doc.text, quantity.span.start) : row;
    return quoteOf(doc, textSpan(start, end));
  }
  const words = labelOf(doc.text, quantity, floorOf(doc.text, quantities, index), quantities[index + 1]);
  const isBare =
    /^(?:新增|增加|增长|减少|上升|下降|提高|降低|提升|扩大|增|降|收取|破|突破)至?$|^历年(?:来)?$/.test(
      doc.text.slice(words.start, words.end),
    );
  if (words.end > words.start && !isBare)
    return quoteOf(doc, textSpan(words.start, words.end)).replace(/\s+/g, '');
  const gap = last ? doc.text.slice(last.quantity.span.end, quantity.span.start) : '';
  return last && gap.length <= 30 && !/[。!?]/.test(gap) ? last.label : '';
}

/** End of the number before, if it can bound a label: a rank (`二级局`) or a telephone name is part of the words. */
function floorOf(text: string, quantities: readonly Quantity[], index: number): number {
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const before = quantities[i];
    if (!before) break;
    const isInWords =
      isPartOf(text.slice(before.span.end, quantities[index]?.span.start), before) ||
      ['docno', 'contact', 'article', 'code'].includes(before.nature) ||
      before.nature === 'name' ||
      (before.nature === 'ordinal' && !/[、.)是要]$/.test(text.slice(before.span.start, before.span.end)));
    if (!isInWords) return before.span.end;
  }
  return 0;
}

/** A number inside a name, or the year in `由2016年的28条`. */
const isPartOf = (between: string, before: Quantity): boolean =>
  /^[^“《]{0,40}[”》]/.test(between) || (before.nature === 'date' && /^度?的 ?$/.test(between));

/** The measure as printed, in the original's script. */
function measureOf({ doc }: Reading, { measure, number, span }: Quantity): string {
  if (measure === '') return '';
  const at = doc.text.slice(number.end, span.end).indexOf(measure);
  if (at < 0) return measure;
  return quoteOf(doc, textSpan(number.end + at, number.end + at + measure.length));
}

/** The year a number is said of; a date's own year; null for what has none. */
function yearOf(reading: Reading, quantity: Quantity, as: FigureAs): number | null {
  const { text } = reading.doc;
  if (as === 'date') {
    const printed = text.slice(quantity.span.start, quantity.span.end);
    const year = /(?:19|20)\d\d/.exec(printed);
    if (year) return Number(year[0]);
    const chinese = /^[一二][〇○Oo0零一二三四五六七八九]{3}(?=年)/.exec(printed);
    return chinese ? Number(readNumeral(chinese[0].replaceAll(/[Oo0]/g, '〇'))?.digits ?? NaN) || null : null;
  }
  if (as === 'growth') return reading.year;
  return as === 'other' || as === 'percent' ? periodIn(reading, quantity.number.start).year : null;
}

/** What a share or a growth is of: the whole the text names, else for a growth the count it follows. */
function wholeOf(
  { doc, quantities }: Reading,
  quantity: Quantity,
  as: FigureAs,
  shares: ReadonlyMap<number, number>,
  last: Quantity | undefined,
): Quantity | null {
  if (as === 'percent') {
    const whole = shares.get(quantity.number.start);
    return whole === undefined ? null : numberAt(quantities, whole);
  }
  if (as !== 'growth' || !last) return null;
  const between = doc.text.slice(last.span.end, quantity.span.start);
  return between.length <= 60 && !/[。!?]/.test(between) ? last : null;
}

/** The one whose digits begin there. */
function numberAt(quantities: readonly Quantity[], start: number): Quantity | null {
  const found = quantities[countWhile(quantities, ({ number }) => number.start < start)];
  return found?.number.start === start ? found : null;
}
