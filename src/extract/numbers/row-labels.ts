import { OUTSIDE, toUnitSet, unitAt } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';
import type { Quantity } from '../reading.ts';
import { FORM_MEASURE } from '../rows/cells.ts';
import { NONE } from './labels.ts';
import type { Words } from './labels.ts';
import { isHan } from './match.ts';

/** What a number counts that is a cell of a table no reader knew: the words of its row, whatever parts the cells. */

/** A number that is all of its line, and a cell of words that may stand before it in a table. */
const ALONE = /^\d[\d.,]{0,14}$/;
const NAME = /^(?=.{0,40}[\u4e00-\u9fff])[^。;]{2,40}$/;
/** A cell that is no label: a value, a blank sign or the row's measure. */
const UNNAMED = new RegExp(`^(?:[-+]?\\d[\\d.,]{0,14}${FORM_MEASURE}?|[-/—]|[(]?${FORM_MEASURE}[)]?)?$`);
/** Numbering before the words of a label. */
const NUMBERED =
  /^(?:其中[::]?)?(?:[(][一二三四五六七八九十\d]{1,2}[)]|[一二三四五六七八九十\d]{1,2}[、.)](?!\d))?\s{0,4}/;
/** The measure of a row on a line of its own, without which a value under words may be a cell of an official row that has lost others. */
const MEASURED = new RegExp(`^\\s*[(]?${FORM_MEASURE}[)]?\\s*\\n`);
/** How far before a row the head of its table may be, how far from a number its neighbours are looked for, and how many cells of its row. */
const TABLE = 3000;
const NEAR = 160;
const CELLS = 12;
/** A label is no longer. */
const LONGEST = 40;

/** Stretches of a text, by their number, in which tables with running numbers may stand. */
export function findNumbered(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { index } of text.matchAll(/(?:^|\n)[ \t]{0,4}序号[ \t]{0,4}\n/g))
    found.add(Math.floor(index / TABLE)).add(Math.floor(index / TABLE) + 1);
  return found;
}

/**
 * Of a table with one cell a line and running numbers: the words above the number, `serial` for a running number itself.
 * Null outside such a table; `numbered` tells where there are any.
 */
export function lineLabelOf(
  text: string,
  { span }: Quantity,
  numbered: ReadonlySet<number>,
): Words | 'serial' | null {
  if (!numbered.has(Math.floor(span.start / TABLE))) return null;
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const behind = text.slice(span.end, span.end + NEAR).split('\n');
  if (!/\n[ \t]{0,20}$/.test(before) || behind[0]?.trim() !== '') return null;
  const [next = '', after = ''] = behind.map((line) => line.trim()).filter((line) => line !== '');
  if (NAME.test(next) && ALONE.test(after)) return 'serial';
  const above = before.trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1).trim();
  const end = span.start - before.length + above.length;
  return NAME.test(line) ? { start: end - line.length, end } : null;
}

const isBlank = toUnitSet(' \t|');
const isCell = toUnitSet('0123456789.,%/-');
const isSign = toUnitSet('()、“”/');
const isLabel: IsUnit = (unit) => isHan(unit) || isSign(unit);
const isSpace = toUnitSet(' ');
const isGap = toUnitSet(' \t');
const isCellBar = toUnitSet('\t|');
const isBar = toUnitSet('\t|\n');
const isBreak = toUnitSet('\n');

/** True for a number that is a cell whatever table it stands in: bars or tabs part it from others, or it has its line under a label and its measure. */
export const isCellOfRow = (text: string, quantity: Quantity): boolean =>
  isBarred(text, quantity) ||
  isFirstOfValues(text, quantity) ||
  (isAlone(text, quantity) && nameAbove(text, quantity) !== NONE);

/** The unit before the blanks that end at a place, of which there may be so many; OUTSIDE at the start of the text. */
function unitBefore(text: string, from: number, isBlank: IsUnit, most: number): number {
  let at = from;
  while (from - at < most && isBlank(unitAt(text, at - 1))) at -= 1;
  return unitAt(text, at - 1);
}

/** The unit behind the blanks that begin at a place; OUTSIDE at the end of the text. */
function unitBehind(text: string, from: number, isBlank: IsUnit, most: number): number {
  let at = from;
  while (at - from < most && isBlank(unitAt(text, at))) at += 1;
  return unitAt(text, at);
}

/** True for a number that is all of its cell in a line whose cells bars or tabs part. */
function isBarred(text: string, { span }: Quantity): boolean {
  if (!isCellBar(unitBefore(text, span.start, isSpace, 3))) return false;
  const behind = unitBehind(text, span.end, isSpace, 3);
  return isBar(behind) || behind === OUTSIDE;
}

/** True for the first number of a line whose cells, parted by bars or tabs, are all values. */
function isFirstOfValues(text: string, { span }: Quantity): boolean {
  if (!isCellBar(unitBehind(text, span.end, isSpace, 3))) return false;
  if (!isLineEnd(unitBefore(text, span.start, isSpace, 3))) return false;
  const cells = cellsAround(text, span.start);
  return cells.length > 0 && cells.every(({ start, end }) => UNNAMED.test(text.slice(start, end).trim()));
}

/** True for a number that has its line to itself. */
const isAlone = (text: string, { span }: Quantity): boolean =>
  isLineEnd(unitBefore(text, span.start, isGap, 20)) && isLineEnd(unitBehind(text, span.end, isGap, 20));

/** A line break, or an end of the text. */
const isLineEnd: IsUnit = (unit) => isBreak(unit) || unit === OUTSIDE;

/** The nearest cell before `at` that is no value, without its numbering; empty where another row begins or there is none near. */
function nameBefore(text: string, at: number, isEdge: IsUnit, isRow: IsUnit): Words {
  const least = Math.max(0, at - NEAR);
  let end = at;
  for (let cells = 0; cells < CELLS && end > least;) {
    let start = end;
    while (start > least && !isEdge(text.charCodeAt(start - 1))) start -= 1;
    const words = text.slice(start, end).trim();
    if (!UNNAMED.test(words)) return nameIn(text, start, end);
    if (words !== '') cells += 1;
    if (isRow(text.charCodeAt(start - 1))) return NONE;
    end = start - 1;
  }
  return NONE;
}

/** The label that a cell holds; of a long one what stands before its brackets: `其他公开文件(指以本单位名义…)`. */
function nameIn(text: string, from: number, to: number): Words {
  const words = text.slice(from, to);
  const bracket = words.trim().length > LONGEST ? words.indexOf('(') : -1;
  const end = bracket > 0 ? from + bracket : to;
  return NAME.test(text.slice(from, end).trim()) ? toName(text, from, end) : NONE;
}

function toName(text: string, from: number, to: number): Words {
  const cell = text.slice(from, to).trimEnd();
  const lead = cell.length - cell.trimStart().length;
  const numbering = NUMBERED.exec(cell.trimStart())?.[0].length ?? 0;
  return { start: from + lead + numbering, end: from + cell.length };
}

/** How many lines above a row of values its heads may stand, and how long such a line is at most. */
const ROWS = 8;
const LINE = 1000;
/** Starts and ends of the cells of the line around `at`; none where it is no row: one cell, or too long. */
function cellsAround(text: string, at: number): readonly Words[] {
  const before = text.slice(Math.max(0, at - LINE), at);
  const from = at - before.length + before.lastIndexOf('\n') + 1;
  if (before.length === LINE && !before.includes('\n')) return [];
  const length = text.slice(from, from + LINE).indexOf('\n');
  if (length < 0 && from + LINE < text.length) return [];
  const end = length < 0 ? text.length : from + length;
  const cells: Words[] = [];
  let start = from;
  for (let i = from; i <= end; i++) {
    if (i < end && !isCellBar(text.charCodeAt(i))) continue;
    cells.push({ start, end: i });
    start = i + 1;
  }
  return cells.length > 1 ? cells : [];
}

/** `通知件数 | 金额` over `2 | 300`: the head of the column in which a cell stands, past rows of values; empty where there is none. */
export function headAbove(text: string, at: number): Words {
  let row = cellsAround(text, at);
  const count = row.length;
  const column = row.findIndex(({ end }) => at <= end);
  for (let rows = 0; rows < ROWS; rows++) {
    const from = row[0]?.start ?? 0;
    if (from === 0) return NONE;
    row = cellsAround(text, from - 1);
    const head = row[column];
    if (row.length !== count || !head) return NONE;
    const words = text.slice(head.start, head.end).trim();
    if (!UNNAMED.test(words) && !/^:?-+:?$/.test(words)) return nameIn(text, head.start, head.end);
  }
  return NONE;
}

const isNone: IsUnit = () => false;

/** The label some lines above a number, with the measure of its row under it; NONE where there is none. */
function nameAbove(text: string, { span }: Quantity): Words {
  const name = nameBefore(text, span.start, isBreak, isNone);
  return name !== NONE && MEASURED.test(text.slice(name.end, span.start)) ? name : NONE;
}

/**
 * The label of the printed row that the cell stands in, past the cells before it and the row's unit: `公开数 条 12 |`, also
 * where each cell is a line. Empty where other print is glued to the cell, unless that is zeros only (`答复数条00`).
 */
export function rowLabelOf(text: string, quantity: Quantity): Words {
  const { start } = quantity.span;
  if (isFirstOfValues(text, quantity)) return NONE;
  if (isBarred(text, quantity)) return nameBefore(text, start, isBar, isBreak);
  if (isAlone(text, quantity)) return nameAbove(text, quantity);
  let at = start;
  const back = (isKind: IsUnit, most: number): number => {
    const from = at;
    while (from - at < most && isKind(text.charCodeAt(at - 1))) at -= 1;
    return from - at;
  };
  const isZeros = /^0+$/.test(text.slice(start, quantity.span.end));
  if (back(isBlank, 8) === 0 && !isZeros) return NONE;
  for (let cells = 0; cells < 12 && back(isCell, 20) > 0; cells++) back(isBlank, 8);
  let end = at;
  if (back(isLabel, 40) <= 2) {
    back(isBlank, 8);
    end = at;
    back(isLabel, 40);
  }
  // `(2)“信息不存在”数`: the bracket is the numbering's.
  if (text[at] === ')') at += 1;
  return end - at >= 2 ? { start: at, end } : NONE;
}
