import { gather } from '../../text/gather.ts';
import type { Cell, Document, Row } from '../../model.ts';
import { matchesOf } from '../../text/matches.ts';
import { rowsOf } from '../tables/labels.ts';
import { isMeasure, isValue, toCell, toRows } from './cells.ts';
import type { Line } from './pipes.ts';

/** Lines whose cells are parted by blanks: wide ones as in columns, or single ones as in the plain text of a PDF. */

/** Longer parts are sentences. */
const PART = 48;
/** Fewest letters before values that are parted from them by a single blank; a label's last letter alone is before many. */
const WORDS = 2;
const MANY = 5;

/** Cells parted by two blanks or more, numbers also by one: `规章          2               0        11`. */
export function readColumns(doc: Document, lines: readonly Line[]): Row[] {
  return gather(lines, (line) => toRows(toCells(doc, line), 'rows/columns'));
}

/** One word drawn out over its cell: `指   标  名  称`. */
const DRAWN_OUT = /^(?:\p{Script=Han} {1,6}){2,8}\p{Script=Han}$/u;

/** Cells whose words go on in a line below, with those that have a number between them: `不涉  不涉      不涉⏎    3⏎及   及       及`. */
const BROKEN = /^(?: {6,}|(?=\S+ {2,}))(?:不涉|及)(?: +(?:不涉|及)){0,13}$/;

/** Fewest values behind a label that make a row and no table on one line. */
const ROW = 3;

const isOfValues = (word: string): boolean => isValue(word) || isMeasure(word);

/** True for one label with its values in columns: `一、本年新收政府信息公开申请数量 44    4  2    5`. */
export function isRow(bare: string): boolean {
  if (!bare.includes('  ') || !isOfValues(bare.slice(bare.lastIndexOf(' ') + 1))) return false;
  const [first = '', ...parts] = bare.split(/ {2,}/);
  const [label = '', ...others] = first.split(' ');
  const behind = [...others, ...gather(parts, (part) => part.split(' '))];
  return (
    behind.filter(isValue).length >= ROW && behind.every(isOfValues) && !isValue(label) && !/\d$/.test(label)
  );
}

/** True where a line is made of columns: three parts or more, words and a number, or two parts far apart. */
export function isColumns(text: string): boolean {
  const bare = text.trim();
  const isSpaced = bare.includes(' ');
  if (isSpaced && DRAWN_OUT.test(bare) && !bare.split(/ +/).every(isValue)) return false;
  if ((bare.startsWith('不涉') || bare.startsWith('及')) && BROKEN.test(text.trimEnd())) return true;
  if (!isSpaced) return false;
  const parts = bare.split(/ {2,}/);
  if (parts.length >= 3) return parts.every((part) => part.length <= PART);
  const isFar = isValue(parts[1] ?? '') || / {4,}/.test(bare);
  if (parts.length === 2 && isFar) return parts.every((part) => part.length <= PART);
  const words = bare.split(/ +/);
  // `万元 4035`, `件 3 0 0 0 0 1 4`: the label of the row is broken over the lines around it.
  const isMeasured = words.length >= 2 && isMeasure(words[0] ?? '') && words.slice(1).every(isValue);
  return (
    isMeasured ||
    (words.length >= 3 && words.every(isOfValues) && isValue(words[0] ?? '')) ||
    endsInValues(bare)
  );
}

/** A number at the end of a label. */
const GLUED = /[\p{Script=Han})](\d[\d.,]{0,12})$/u;

/**
 * True for words of a table with their values after single blanks: `一、本年新收政府信息公开申请数量 71 3 0 0 0 0 74`; the
 * first may touch a known label: `行政规范性文件564 984 4185`.
 */
function endsInValues(bare: string): boolean {
  if (bare.length > 2 * PART || /[,:]$|[。;]/.test(bare)) return false;
  const words = bare.split(/ +/);
  const last = words.findLastIndex((word) => !isOfValues(word));
  const values = words.slice(last + 1).filter((word) => isValue(word));
  const label = words.slice(0, last + 1).join('');
  const glued = GLUED.exec(label);
  return (
    values.length > 0 &&
    (label.length >= WORDS || (label.length > 0 && values.length >= MANY)) &&
    (!/\d$/.test(label) ||
      (glued !== null && rowsOf(label.slice(0, -(glued[1] ?? '').length)) !== undefined)) &&
    !/^[\d.,]+[年月日]/.test(label)
  );
}

/** Range of a line. */
interface Piece {
  readonly from: number;
  readonly to: number;
}
/** Words parted by single blanks. */
const TOGETHER = /\S+(?: \S+)*/g;

function toCells(doc: Document, { text, start }: Line): Cell[] {
  const cells: Cell[] = [];
  const pieces = gather(matchesOf(text, TOGETHER), (part) =>
    piecesOf(part[0]).map(({ from, to }) => ({ from: part.index + from, to: part.index + to })),
  );
  for (const { from, to } of unglued(text, pieces)) cells.push(toCell(doc, start + from, start + to));
  return cells;
}

/** Where a label's numbering begins: what stands before it is the label of a group. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十][)]|\d{1,2}[.、](?!\d)|其中)/;

/** A column that stands before the labels. */
const ARTICLE = /^第二十条第.{1,4}项$/;

/** The last word that stands in brackets which an earlier one opens, `(同一信息计 1 条)`, `(同一信息计 1` at a line's end; -1 where none does. */
function lastBracketed(words: readonly string[]): number {
  let isOpen = false;
  let last = -1;
  words.forEach((word, i) => {
    if (isOpen && word.includes(')')) last = i;
    isOpen = word.lastIndexOf('(') > word.lastIndexOf(')') || (isOpen && !word.includes(')'));
  });
  return isOpen && /计$/.test(words.at(-2) ?? '') ? words.length - 1 : last;
}

/** A part without wide blanks as cells: words, cut before numbering, then each value and measure by itself. */
function piecesOf(part: string): Piece[] {
  const words = part.split(' ');
  const last = Math.max(
    words.findLastIndex((word) => !isOfValues(word)),
    lastBracketed(words),
  );
  const pieces: { from: number; to: number }[] = [];
  let at = 0;
  const isBehind = isMeasure(words.at(-1) ?? '') && words.slice(last + 1).filter(isMeasure).length > 1;
  words.forEach((word, i) => {
    const open = pieces.at(-1);
    // 12 件 0 件: measures behind the values are theirs.
    if (open && isBehind && i > last + 1 && isMeasure(word)) open.to = at + word.length;
    else if (open && i <= last && !NUMBERED.test(word) && !ARTICLE.test(words[i - 1] ?? ''))
      open.to = at + word.length;
    else pieces.push({ from: at, to: at + word.length });
    at += word.length + 1;
  });
  return pieces;
}

/** A label whose first value follows it without a blank, as two pieces: `重复申请12    0    0`. */
function unglued(line: string, pieces: readonly Piece[]): readonly Piece[] {
  const values = pieces.findIndex(({ from, to }) => isValue(line.slice(from, to)));
  const label = pieces[values - 1];
  const glued = label && GLUED.exec(line.slice(label.from, label.to));
  if (!label || !glued || pieces.slice(values).some(({ from, to }) => !isValue(line.slice(from, to))))
    return pieces;
  const cut = label.to - (glued[1] ?? '').length;
  return pieces.toSpliced(values - 1, 1, { from: label.from, to: cut }, { from: cut, to: label.to });
}
