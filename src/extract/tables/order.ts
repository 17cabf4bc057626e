import type { Cell, Row } from '../../model.ts';
import { isMeasure } from '../rows/cells.ts';
import { rowsOf } from './labels.ts';
import { headsAtEnd } from './state.ts';
import { isColumnHead } from './years.ts';

/** Rows of one cell a line in, the same with their labels first out, where the print has the values before them. */

/** The reader of rows whose values stood before their labels. */
export const VALUES_FIRST = 'rows/values-first';
/** The reader of rows of which nobody can tell on which side of their values the labels stand. */
export const UNORDERED = 'rows/unordered';

const LINES = 'rows/lines';
/** Printed labels that the label of one row may be broken into. */
const PIECES = 3;
/** Fewest rows whose order can be told. */
const FEWEST = 3;

/** True for words that name a row with values of its own. */
const isLeaf = (words: string): boolean => rowsOf(words)?.some(({ heading }) => !heading) === true;
const isHeading = (words: string): boolean => rowsOf(words)?.every(({ heading }) => heading) === true;

/** (六)其他处理 heads a group in one form, and is a row in another. */
const mayHead = (words: string): boolean => rowsOf(words)?.some(({ heading }) => heading) === true;

/** True for words that stand over columns of values. */
const isHead = (words: string): boolean => !isLeaf(words) && (headsAtEnd([words]) > 0 || isColumnHead(words));

/**
 * Tables that open with values right under their heads and end in a label without any, `统计指标 ⏎ 统计数 ⏎ 12 ⏎ 政府网站公开数 ⏎
 * 5 ⏎ 政府公报公开数`, with each value behind the label that follows it. Where values stand at both ends the order is not
 * known, and the rows say so by their reader.
 */
export function withLabelsFirst(run: readonly Row[]): readonly Row[] {
  if (!run.some((row) => isUnderHeads(row) || isUnder(row, isHeading))) return run;
  const out: Row[] = [];
  const rows = [...run];
  for (let i = 0; i < rows.length; i += 1) {
    const table = tableFrom(rows, i);
    const [own, rest] = ordered(table);
    for (const row of own) out.push(row);
    i += table.length - 1;
    // The last row of a table may open the next one.
    if (rest) rows[i--] = rest;
  }
  return out;
}

/** Heads that are labels as well, 总计 and 其他, are known by so many others before them. */
const MANY = 4;

/** True where only heads stand before the values of a row. */
const isUnderHeads = (row: Row): boolean =>
  isUnder(row, isHead) ||
  (row.labels.length >= MANY &&
    headsAtEnd(row.labels.slice(-MANY).map(({ text }) => text)) === MANY &&
    isUnder(row, isLeaf));

/** True where the heading of a group stands before the values of a row, without a measure that would make them its own. */
const isUnderHeading = (row: Row): boolean =>
  isUnder(row, isHeading) && isHeading(row.labels.findLast((cell) => !isBehind(cell, row.cells))?.text ?? '');

/** True where the last words before the values of a row, measures aside, are such; numbers of columns are no values. */
function isUnder({ reader, labels, cells }: Row, isSuch: (words: string) => boolean): boolean {
  if (reader !== LINES || cells.length === 0) return false;
  const last = labels.findLast(({ text }) => !isMeasure(text))?.text ?? '';
  return (
    last !== '' &&
    isSuch(last) &&
    (cells.length === 1 || !cells.every(({ text }, i) => text === String(i + 1)))
  );
}

/** The rows of the table that opens here, up to the one without values or under the heads of another; one row where none does. */
function tableFrom(run: readonly Row[], from: number): readonly Row[] {
  const isOpening = ({ labels }: Row): boolean => labels.some(({ text }) => isHead(text));
  const first = run[from];
  if (first?.reader !== LINES || !isOpening(first)) return run.slice(from, from + 1);
  let end = from + 1;
  for (let row = run[end]; row; row = run[end]) {
    if (row.reader !== LINES || row.cells.length === 0 || isOpening(row)) break;
    end += 1;
  }
  return run.slice(from, end + 1);
}

/** So many of the labels right behind values must be known. */
const KNOWN = 0.6;
/** Groups whose first values stand right under their headings. */
const GROUPS = 2;

/** All but the last of these rows with their labels first, and what is left of the last; a single row is all there is. */
function ordered(rows: readonly Row[]): readonly [own: readonly Row[], rest: Row | null] {
  const [first, last] = [rows[0], rows.at(-1)];
  const own = rows.slice(0, -1);
  if (!first || !last || own.length === 0) return [rows, null];
  const opens = isUnderHeads(first);
  const groups = own.filter(isUnderHeading).length;
  if (!opens && groups === 0) return [own, last];
  const behind = rows.slice(1).map(({ labels }) => ownIn(labels));
  const wider = own.filter(({ cells }) => cells.length > first.cells.length).length;
  const known = behind.filter(({ isLeaf }) => isLeaf).length;
  // More values behind the labels: before the first one stands a running number, or that of a page.
  if ((opens && wider * 2 > own.length) || known < KNOWN * behind.length) return [own, last];
  const end = behind.at(-1);
  const isClosed = end?.isLeaf === true && (last.cells.length === 0 || isUnderHeads(last));
  if (isClosed && (opens || groups >= GROUPS))
    return [toTurned(rows, behind), { ...last, labels: last.labels.slice(end.to) }];
  const isOpen = own.length >= FEWEST && (isClosed || opens || groups >= GROUPS);
  return [isOpen ? own.map((row) => ({ ...row, reader: UNORDERED })) : own, last];
}

/** Where a label stands among others, with its measure; whether it is a known one. */
interface Own {
  readonly from: number;
  readonly to: number;
  readonly isLeaf: boolean;
}

/** The label that stands first among these, behind those of groups: `二、依申请公开情况 ⏎ (一)收到申请数 ⏎ 件`. */
function ownIn(labels: readonly Cell[]): Own {
  const first = labels.findIndex(
    ({ text }, i) =>
      !isMeasure(text) && !isHeading(text) && !(mayHead(text) && isLeaf(labels[i + 1]?.text ?? '')),
  );
  const from = first < 0 ? labels.length : first;
  for (let to = Math.min(labels.length, from + PIECES); to > from; to -= 1)
    if (isLeaf(wordsOf(labels.slice(from, to)))) return { from, to: measuredTo(labels, to), isLeaf: true };
  return { from, to: measuredTo(labels, Math.min(labels.length, from + 1)), isLeaf: false };
}

const wordsOf = (labels: readonly Cell[]): string => labels.map(({ text }) => text).join('');

const measuredTo = (labels: readonly Cell[], to: number): number =>
  isMeasure(labels[to]?.text ?? '') ? to + 1 : to;

/** Each row's values behind the label that follows them; the heads, and words that are no label of these, on rows of their own. */
function toTurned(rows: readonly Row[], behind: readonly Own[]): readonly Row[] {
  return rows.flatMap((row, i): Row[] => {
    const before = behind[i - 1];
    const own = behind[i];
    const next = rows[i + 1];
    const measures = row.labels.filter((cell) => isBehind(cell, row.cells));
    const words = row.labels.slice(before?.to ?? 0).filter((cell) => !measures.includes(cell));
    if (!own || !next) return [];
    const heads = words.length > 0 ? [{ ...row, labels: words, cells: [] }] : [];
    return [
      ...heads,
      { labels: [...next.labels.slice(0, own.to), ...measures], cells: row.cells, reader: VALUES_FIRST },
    ];
  });
}

/** True for a measure that stands behind the values: `12 ⏎ 件 ⏎ 收到申请数`. */
const isBehind = ({ text, span }: Cell, [first]: readonly Cell[]): boolean =>
  isMeasure(text) && first !== undefined && span.start > first.span.start;
