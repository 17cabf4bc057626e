import { rowsOf } from '../tables/labels.ts';
import { isMeasure, isValue } from './cells.ts';
import type { Line } from './pipes.ts';

/** Lines in, the same with tabs between their cells out, where people part these by signs of writing: `规章、0、2、5`. */

const SIGNS = ['、', '/', '·', '•', '→'];
/** Fewest rows with a known label that are a table. */
const ROWS = 3;
/** Cells behind a label that make a row, and those of a row without one. */
const BEHIND = 2;
const GROUP = 5;
/** Longer lines are prose, longer words no heads; heads stand no more lines than this above the first row. */
const LONGEST = 160;
const HEAD = 40;
const HEADS = 4;

/** Such lines; offsets stay those of the shadow. */
export function withSigns(lines: readonly Line[], text: string): readonly Line[] {
  const tabbed = text.includes('\t\t') ? withSingleTabs(lines) : lines;
  return SIGNS.reduce((own, sign) => (text.includes(sign) ? partedBy(own, sign) : own), tabbed);
}

/** `规章⇥⇥0⇥⇥2`: two tabs between all cells are one. */
function withSingleTabs(lines: readonly Line[]): readonly Line[] {
  const tabbed = lines.filter(({ text }) => text.includes('\t'));
  const isDouble =
    tabbed.length >= ROWS && tabbed.every(({ text }) => !/(?<!\t)\t(?:\t\t)*(?!\t)/.test(text));
  return isDouble ? lines.map((line) => ({ ...line, text: line.text.replaceAll('\t\t', '\t ') })) : lines;
}

function partedBy(lines: readonly Line[], sign: string): readonly Line[] {
  const from = lines.map((line) => valuesFrom(line, sign));
  const rows = lines.filter(({ text }, i) => {
    const at = from[i] ?? -1;
    return at > 0 && rowsOf(text.slice(0, at).trim()) !== undefined;
  });
  if (rows.length < ROWS || (sign === '/' && areValues(lines, rows))) return lines;
  return lines.map((line, i) => {
    const at = from[i] ?? -1;
    const isHead =
      at < 0 && from.slice(i + 1, i + 1 + HEADS).some((next) => next >= 0) && isOfHeads(line, sign);
    return at < 0 && !isHead ? line : { ...line, text: withTabs(line.text, sign, Math.max(0, at)) };
  });
}

/** Slashes with blanks around are cells themselves, unless every row has as many of them and none two in a row: `规章 / 0 / 2`. */
const areValues = (lines: readonly Line[], rows: readonly Line[]): boolean =>
  rows.some(({ text }) => / \/|\/ /.test(text)) &&
  (lines.some(({ text }) => /\/ +\//.test(text)) ||
    new Set(rows.map(({ text }) => text.split('/').length)).size > 1);

/** Tabs for the signs from a place on, each as long as before; 、 stands in labels too. Cells that cannot be told apart are left out. */
function withTabs(text: string, sign: string, from: number): string {
  if (sign === '、') return text.slice(0, from) + text.slice(from).replaceAll(sign, '\t');
  // 规章///: a slash may be the value or part the cells.
  const isOpen = sign === '/' && /\/ ?\//.test(text.slice(from));
  return (isOpen ? text.slice(0, from) : text).replaceAll(sign === '/' ? /(?<!增 ?)\//g : sign, '\t');
}

/** Where the cells behind the label of a row begin, with the sign before them; -1 for any other line. */
function valuesFrom({ text }: Line, sign: string): number {
  const first = text.length > LONGEST ? -1 : text.indexOf(sign);
  if (first < 0 || first === text.lastIndexOf(sign) || text.includes('\t') || text.includes('|')) return -1;
  const cells = text.split(sign).map((cell) => cell.trim());
  const label = cells.findLastIndex((cell) => cell !== '' && !isValue(cell) && !isMeasure(cell));
  const behind = cells.slice(label + 1);
  const isRow = behind.some(isValue) || behind.some(isMeasure);
  if (!isRow || behind.length < (label < 0 ? GROUP : BEHIND)) return -1;
  return label < 0 ? 0 : nthOf(text, sign, label + 1);
}

/** Where the nth of these signs stands. */
function nthOf(text: string, sign: string, n: number): number {
  let at = -1;
  for (let i = 0; i < n; i += 1) at = text.indexOf(sign, at + 1);
  return at;
}

const isOfHeads = ({ text }: Line, sign: string): boolean =>
  text.includes(sign) &&
  text.length <= LONGEST &&
  !/[。\t|]/.test(text) &&
  text.split(sign).every((cell) => cell.length <= HEAD);
