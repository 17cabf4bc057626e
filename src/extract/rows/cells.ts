import { holderOf, isSpace, toUnitSet, unitAt } from '../../text/units.ts';
import { textSpan } from '../../model.ts';
import type { Cell, Decimal, Document, Kind, Row, TextSpan } from '../../model.ts';
import { fromInteger, toDecimal } from '../../decimal.ts';
import { toRaw, toText } from '../../text/document.ts';
import { remembering } from '../remember.ts';

/** What a cell is: a number, one of the ways of saying that there is none, or words. */

/** Words that stand in a cell instead of a number; the second as narrow columns break the first. */
const NOT_APPLICABLE = [
  ...['不涉及', '不涉', '无', '暂无', '不适用', '无此项', '未涉及', '没有'],
  ...['增', '减', '不变', '无变化', '未变化', '无增减', '未增减', '持平'],
];
/** Heads of columns that hold no values: running numbers, remarks. */
export const SERIAL_HEAD = /^(?:序 {0,4}号|编 {0,4}号|行 {0,4}[次号])$/;
export const REMARK_HEAD = /^(?:备 {0,4}注|说 {0,4}明)$/;
const MEASURES = [
  '万元',
  '亿元',
  '元',
  '件',
  '条',
  '个',
  '次',
  '人次',
  '人',
  '名',
  '项',
  '份',
  '场',
  '期',
  '篇',
  '起',
  '宗',
  '家',
  '处',
  '批',
  '批次',
];
const MEASURE = `(?:${MEASURES.toSorted((a, b) => b.length - a.length).join('|')})`;
/** Those of the official tables: where words and values run together, others would be the ends of words. */
export const FORM_MEASURE = '(?:万元|亿元|元|人次|[条件次人个项期])';
/** Marks of notes behind a number: `12①`, `12*`, `12[1]`, `12(注1)`. */
const NOTE = '(?:[①-⑳*※⁰¹²³⁴-⁹]{1,3}|[[〔][\\d⁰¹²³⁴-⁹]{1,2}[\\]〕]|[(]?注 ?[\\d①-⑳]{0,2}[)]?)';
/** A part of the number behind it: `12(其中网上申请1)`, and `12(1)`, which says less. */
const PART = '[(](?:其中|含|包括)[^()\\d]{0,12}\\d{1,6}[^()\\d]{0,6}[)]';
const BARE_PART = '[(]\\d{1,6}[)]';
/** `1,234`, `-3`, `0.50`, `2832995元`, `增2`, `减少1项`. */
const NUMBER = new RegExp(
  `^[*※]?(增加?|减少?|[+-])? ?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?) ?(${MEASURE})?(?: ?(?:${NOTE}|${PART}|(${BARE_PART})))?$`,
);
const MEASURE_ALONE = new RegExp(`^(?:[(](?:单位[::]?)?${MEASURE}[)]|(?:单位[::]?)?${MEASURE})$`);

/** Digits with blanks between thousands, `1 284`, or between all of them, `2 8 4`. A zero at the head would be a cell of its own. */
const THOUSANDS = /^[1-9]\d{0,2}(?: \d{3}){1,3}$/;
const APART = /^[1-9](?: \d){1,8}$/;

/** Both sides of a change, each nought: `0/0`, `增0减0`, `+0/-0`. Of other numbers it is not said what they come to. */
const NO_CHANGE = /^(?:增加?|[+])? ?0 ?(?:[/、,] ?(?:减少?|-)?|减少?) ?0$/;

/** A nought in words, as people fill tables in. */
const NOUGHT = /^[零〇]$/;

/** A number in a cell: its value as printed, its measure word, and where its digits begin and end in the cell's text. */
export interface CellNumber {
  readonly value: Decimal;
  /** The same as a number, for sums. */
  readonly amount: number;
  /** What makes it less than sure by itself: blanks, since digits that stand apart could be cells of their own, or a bare number in brackets. */
  readonly unsure: '' | 'thousands' | 'apart' | 'part';
  readonly measure: string;
  readonly start: number;
  readonly end: number;
}

const amountOf = ({ digits, exponent }: Decimal): number => Number(digits) * 10 ** exponent;

/** The number that a cell is, null if it is none: `2832995元`, `减2` (as -2). */
export const readNumber = remembering((text): CellNumber | null => {
  const spaced = THOUSANDS.test(text) ? 'thousands' : APART.test(text) ? 'apart' : '';
  if (spaced) {
    const value = toDecimal(text.replaceAll(' ', ''));
    return (
      value && { value, amount: amountOf(value), unsure: spaced, measure: '', start: 0, end: text.length }
    );
  }
  if (NO_CHANGE.test(text) || NOUGHT.test(text)) {
    const start = Math.max(0, text.indexOf('0'));
    return { value: fromInteger(0), amount: 0, unsure: '', measure: '', start, end: text.length };
  }
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', digits = '', measure = '', part = ''] = match;
  const value = toDecimal((/^[减-]/.test(sign) ? '-' : '') + digits);
  if (!value) return null;
  const at = text.indexOf(digits);
  const start = /^[+-]/.test(sign) ? text.indexOf(sign) : at;
  return {
    value,
    amount: amountOf(value),
    unsure: part === '' ? '' : 'part',
    measure,
    start,
    end: at + digits.length,
  };
});

/** True for digits that blanks keep apart, `2 8 4`: one number only where sums say so. */
export const isApart = (text: string): boolean => text.startsWith(' ', 1) && APART.test(text);

/** How a cell without a number says so: empty, a slash, a dash, 不涉及. Null for numbers and other words. */
export const readBlank = remembering((text): Kind | null => {
  const bare = text.replaceAll(/[\s()"“”。]|\\(?=[-—])/g, '');
  // A bracket that opens or closes nothing is of a word that runs down the side: `(四 ⏎ )无 ⏎ 法提`.
  if (/^\)|\($/.test(text.trim())) return null;
  if (bare === '') return 'blank';
  if (/^[/\\]+$/.test(bare)) return 'slash';
  if (/^[-—_~]+$/.test(bare)) return 'dash';
  return NOT_APPLICABLE.includes(bare) ? 'na' : null;
});

/** True for a number, and for a printed sign that there is none; false for an empty cell and for words. */
export const isValue = (text: string): boolean => beginsValue(unitAt(text, 0)) && isKnownValue(text);

const isKnownValue = remembering((text) => readNumber(text) !== null || readBlank(text) !== null);
/** Characters that open a value; most labels have another one there. */
const opensValue = toUnitSet('0123456789+-增减不无暂未没持零〇/\\—_~()"“”。*※');
const beginsValue = (unit: number): boolean => opensValue(unit) || isSpace(unit);

/** True for a measure word by itself: `条`, `(万元)`, `单位:件`. */
export const isMeasure = (text: string): boolean =>
  endsMeasure(unitAt(text, text.length - 1)) && isMeasureAlone(text);

const isMeasureAlone = remembering((text) => MEASURE_ALONE.test(text.replaceAll(' ', '')));
const endsMeasure = toUnitSet(MEASURES.map((measure) => measure.slice(-1)).join('') + ') ');

/** The cell at this range of the shadow, without outer white space and the quotes of sheets; empty ones stand where the cell begins. */
export function toCell(doc: Document, start: number, end: number): Cell {
  const printed = doc.text.slice(start, end);
  const bare = printed.trim();
  const quote = bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? 1 : 0;
  const text = quote > 0 ? bare.slice(1, -1).trim() : bare;
  const lead = text === '' ? 0 : printed.indexOf(text, printed.length - printed.trimStart().length + quote);
  const span = textSpan(start + lead, start + lead + text.length);
  return { text, span: toRaw(doc, span) };
}

/** The cell's range in the shadow. */
export const spanOf = (doc: Document, cell: Cell): TextSpan =>
  cell.text === ''
    ? textSpan(toText(doc, cell.span).start, toText(doc, cell.span).start)
    : toText(doc, cell.span);

export const hasLetter = holderOf(/\p{L}+/gu);
const isWord = (cell: Cell): boolean => hasLetter(cell.text) && !isValue(cell.text);

const SERIAL = /^\d{1,3}$/;
/** So many values before words are theirs, fewer may be running numbers. */
const BEFORE = 2;

/**
 * Printed cells of one line as rows: words, then values, as often as they stand side by side. A running number before the
 * words is no value: `1 | 规章 | 0 | 0 | 9`.
 */
export function toRows(cells: readonly Cell[], reader: string): Row[] {
  const own = withoutSerial(cells);
  const rows: Row[] = [];
  const first = own.findIndex(isWord);
  if (standBehind(own, first)) return [{ labels: own.slice(first), cells: own.slice(0, first), reader }];
  let from = 0;
  for (let i = 1; i <= own.length; i += 1) {
    const cell = own[i];
    const opens =
      cell && isWord(cell) && !isMeasure(cell.text) && own.slice(from, i).some(({ text }) => isValue(text));
    if (cell && !opens) continue;
    rows.push(toRow(own.slice(from, i), reader));
    from = i;
  }
  return rows;
}

/** `0 | 3 | 5 | 规章`: true where only words stand from here on, and values that are no running number before them. */
function standBehind(cells: readonly Cell[], first: number): boolean {
  const values = cells.slice(0, Math.max(0, first)).filter(({ text }) => text !== '');
  const isSerial = values.length < BEFORE && SERIAL.test(values[0]?.text ?? '');
  return (
    values.length > 0 &&
    !isSerial &&
    values.every(({ text }) => isValue(text)) &&
    cells.slice(first).every((cell) => isWord(cell))
  );
}

function toRow(cells: readonly Cell[], reader: string): Row {
  const first = cells.findIndex((cell) => isValue(cell.text));
  const values = first < 0 ? cells.findLastIndex(isWord) + 1 : first;
  const lastWord = cells.slice(0, values).findLastIndex(isWord);
  const own = withoutMeasures(cells.slice(lastWord + 1));
  return {
    labels: [...cells.slice(0, lastWord + 1).filter(isWord), ...own.measures],
    cells: own.values,
    reader,
  };
}

/** What stands behind the words of a row: `01 | 条 | 120`, where a measure between the values is the row's and no value. */
export function withoutMeasures(cells: readonly Cell[]): {
  readonly values: readonly Cell[];
  readonly measures: readonly Cell[];
} {
  const measures = cells.filter(({ text }) => isMeasure(text));
  return measures.length === 0
    ? { values: cells, measures }
    : { values: cells.filter((cell) => !measures.includes(cell)), measures: measures.slice(-1) };
}

/** Without the running number before the words of a row that has cells behind them. */
function withoutSerial(cells: readonly Cell[]): readonly Cell[] {
  const word = cells.findIndex(isWord);
  const [serial, ...more] = cells.slice(0, Math.max(0, word)).filter(({ text }) => text !== '');
  const isSerial = serial !== undefined && more.length === 0 && SERIAL.test(serial.text);
  return isSerial && word + 1 < cells.length ? cells.slice(word) : cells;
}
