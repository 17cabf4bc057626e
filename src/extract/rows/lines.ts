import { gather } from '../../text/gather.ts';
import type { Cell, Document, Row } from '../../model.ts';
import { rowsOf } from '../tables/labels.ts';
import { FORM_MEASURE, isMeasure, isValue, SERIAL_HEAD, toCell, withoutMeasures } from './cells.ts';
import type { Line } from './pipes.ts';

/** Lines that are one cell each: words, then the values that follow them, up to the next words. */

/** A word and the lines under it up to the next word. */
interface Part {
  readonly word: Cell | null;
  readonly under: readonly Cell[];
}

/** Columns of the application table, without and with the subtotal of organisations. */
const WIDTHS = [7, 8];
/** Fewest rows, and the share of them, that must be alike before empty lines are taken for empty cells. */
const ALIKE = { rows: 4, share: 0.8 };
/** Where fewer lines than this part of the values are empty, an empty line is an empty cell. */
const DENSE = 0.2;

/**
 * One cell a line. The words before the values are headers, headings and the row's own label, in that order. Blocks of
 * columns are turned into rows without labels.
 */
export function readLines(doc: Document, lines: readonly Line[]): Row[] {
  const cells = gather(lines, (line) => toCells(doc, line));
  const parts = withoutSerials(toParts(cells));
  const period = periodOf(parts);
  const spaced = parts.map(({ word, under }) => ({
    word,
    under: under.filter((_, i) => i % period === period - 1),
  }));
  const regular = withoutGaps(period > 1 ? spaced : parts);
  if (regular) return toRows(regular.parts, regular.width, toPrinted);
  const empty = cells.filter((cell) => cell.text === '').length;
  const dense = empty <= DENSE * cells.filter((cell) => isValue(cell.text)).length;
  const valued = parts.filter(({ under }) => filled(under));
  const isLed = valued.filter(({ under }) => under[0]?.text === '').length > DENSE * valued.length;
  return toRows(parts, 0, dense ? toPrinted : isLed ? turned : ledOrTurned);
}

/** Lines from one cell to the next: 2 where an empty line stands before every cell, 3 where two do; 1 if there is no such order. */
const periodOf = (parts: readonly Part[]): number =>
  [2, 3].find((n) =>
    parts.every(({ under }) => under.every((cell, i) => i % n === n - 1 || cell.text === '')),
  ) ?? 1;

/** Values at the end of a line, a measure before them maybe, right after a label. */
const GLUED = new RegExp(`^(.{2,70}?)(${FORM_MEASURE}?)((?:[-/—\\d.,]|不涉及|不适用|无){1,80})$`, 'u');

const ENDED = /[-/—\d.,及用无]$/;

/** Several values run together: `/0`, `无12`. */
const TOGETHER = /^(?!\d{1,2}[.,]$)(?:[-/—\d.,]|不涉及|不适用|无){1,80}$/;

/**
 * The cell of a line; its parts where it is a known label with its measure and values right behind it: `行政许可1808`,
 * `规章000`, `收到申请数件12`.
 */
function toCells(doc: Document, { text, start }: Line): Cell[] {
  const cell = toCell(doc, start, start + text.length);
  const [, label = '', measure = '', values = ''] = (ENDED.test(cell.text) && GLUED.exec(cell.text)) || [];
  if (values === '' || !rowsOf(label)) return [cell];
  let at = start + text.indexOf(cell.text);
  return [label, measure, values].flatMap((part) => {
    at += part.length;
    return part === '' ? [] : [toCell(doc, at - part.length, at)];
  });
}

function toParts(cells: readonly Cell[]): Part[] {
  const parts: { word: Cell | null; under: Cell[] }[] = [];
  for (const cell of cells) {
    const isOfValues = isMeasure(cell.text) && parts.at(-1)?.under.some(({ text }) => text !== '') === true;
    if (cell.text !== '' && !isValue(cell.text) && !TOGETHER.test(cell.text) && !isOfValues)
      parts.push({ word: cell, under: [] });
    else if (parts.length === 0) parts.push({ word: null, under: [cell] });
    else parts.at(-1)?.under.push(cell);
  }
  return parts;
}

/** Headings between rows may be counted, though no number is printed before them; so many rows may have none in a row. */
const SKIPPED = 4;
const WITHOUT = 2;

/** Parts of a table with a column of running numbers, without these: `序号 … 1 ⏎ 规章 ⏎ 0 ⏎ 2 ⏎ 行政规范性文件 ⏎ 5`. */
function withoutSerials(parts: readonly Part[]): readonly Part[] {
  let next: number | null = null;
  let without = WITHOUT;
  return parts.map((part, i) => {
    if (isSerialHead(part, parts[i + 1])) [next, without] = [null, 0];
    const last = part.under.findLastIndex((cell) => cell.text !== '');
    if (without >= WITHOUT || last < 0) return part;
    const text = part.under[last]?.text ?? '';
    const number = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
    const isNext = next === null ? number < 10 : number >= next && number < next + SKIPPED;
    without = isNext ? 0 : without + (next === null ? WITHOUT : 1);
    if (!isNext) return part;
    next = number + 1;
    return { ...part, under: part.under.slice(0, last) };
  });
}

/** `序号`; `代码` only before the names of the rows, for behind them it has numbers of its own. */
const isSerialHead = ({ word }: Part, next: Part | undefined): boolean =>
  SERIAL_HEAD.test(word?.text ?? '') ||
  (/^(?:代|编) {0,4}码$/.test(word?.text ?? '') && /^(?:统计)?指 {0,4}标/.test(next?.word?.text ?? ''));

const filled = (cells: readonly Cell[]): boolean => cells.some((cell) => cell.text !== '');

/**
 * Parts whose long rows are all alike, so that an empty line among them is an empty cell, without the empty line that
 * follows each row; null where the rows are not so regular. `width`: lines of a row.
 */
function withoutGaps(parts: readonly Part[]): { parts: readonly Part[]; width: number } | null {
  const long = parts.filter(({ under }) => filled(under) && under.length >= (WIDTHS[0] ?? 0));
  const after = long.filter(({ under }) => under.at(-1)?.text === '').length;
  const gap = after >= ALIKE.share * long.length ? 1 : 0;
  const widths = long.map(({ under }) => under.length - gap);
  const width = WIDTHS.find((w) => widths.filter((n) => n === w).length >= ALIKE.share * long.length);
  if (long.length < ALIKE.rows || width === undefined) return null;
  return { parts: parts.map(({ word, under }) => ({ word, under: gap ? trimmed(under) : under })), width };
}

const trimmed = (cells: readonly Cell[]): readonly Cell[] =>
  cells.at(-1)?.text === '' ? cells.slice(0, -1) : cells;

type ToRow = (labels: readonly Cell[], cells: readonly Cell[]) => Row | Row[];

/** Rows of words and what stands under the last of them; `width` empty lines are a row of empty cells. */
function toRows(parts: readonly Part[], width: number, toRow: ToRow): Row[] {
  const rows: Row[] = [];
  let labels: Cell[] = [];
  for (const { word, under } of parts) {
    if (word) labels.push(word);
    const isBlankRow = width > 0 && under.length === width && word !== null;
    if (!filled(under) && !isBlankRow) continue;
    for (const row of [toRow(labels, under)].flat()) rows.push(row);
    labels = [];
  }
  if (labels.length > 0) rows.push(toPrinted(labels, []));
  return rows;
}

/** Where no empty line stands between most labels and their values one that does is a cell: `规章 ⏎ ⏎ 3`. */
const ledOrTurned: ToRow = (labels, cells) =>
  cells[0]?.text === '' && cells.filter(({ text }) => text !== '').length === 1
    ? toPrinted(labels, cells)
    : turned(labels, cells);

/** One row; a single value right behind its label may be all of its cells run together. */
function toPrinted(words: readonly Cell[], under: readonly Cell[]): Row {
  const { values: cells, measures } = withoutMeasures(under);
  const labels = [...words, ...measures];
  const [value] = cells;
  const glued = cells.length === 1 && value?.span.start === words.at(-1)?.span.end;
  return { labels, cells, reader: glued ? 'rows/joined' : 'rows/lines' };
}

/**
 * Values parted by empty lines. In the text of a PDF, seven paragraphs of ten values are the columns of ten rows: they
 * are turned. Anything else is one row, as printed.
 */
function turned(labels: readonly Cell[], values: readonly Cell[]): Row[] {
  const rows: Row[] = [];
  let plain: Cell[] = [];
  let open = labels;
  const close = () => {
    if (open.length + plain.length > 0) rows.push(toPrinted(open, plain));
    open = [];
    plain = [];
  };
  const parts = toParagraphs(values);
  for (let i = 0; i < parts.length;) {
    const height = parts[i]?.length ?? 0;
    let width = 1;
    while (parts[i + width]?.length === height) width += 1;
    if (height >= 2 && WIDTHS.includes(width) && !WIDTHS.includes(height)) {
      close();
      for (const row of toTurned(parts.slice(i, i + width), height)) rows.push(row);
    } else for (const cell of parts.slice(i, i + width).flat()) plain.push(cell);
    i += width;
  }
  close();
  return rows;
}

const toTurned = (columns: readonly (readonly Cell[])[], height: number): Row[] =>
  Array.from({ length: height }, (_, r) => ({
    labels: [],
    cells: columns.flatMap((part) => part[r] ?? []),
    reader: 'rows/turned',
  }));

function toParagraphs(values: readonly Cell[]): Cell[][] {
  const parts: Cell[][] = [[]];
  for (const cell of values) {
    if (cell.text !== '') parts.at(-1)?.push(cell);
    else if (parts.at(-1)?.length) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}
