import { isValue } from './cells.ts';
import { joinLines } from './pipes.ts';
import type { Line } from './pipes.ts';

/** Tables whose bars stand on lines of their own, as extractors print cells that hold paragraphs: made ordinary lines. */

const BAR = /^\s*\|[^|]*$/;
const BARE = /^\s*\|\s*$/;
/** Longer lines are paragraphs, no cells. */
const CELL = 200;
/** Lines that one cell may take. */
const BROKEN = 4;
/** Fewer bars are no table. */
const FEWEST = 3;
/** So many of the cells that a bar leads have one behind them where it leads the first of each row. */
const CLOSED = 0.8;

/**
 * Lines of the shadow in, the same out but for such tables: a row that bars lead (`规章⏎| 0⏎| 2⏎|`) as one line with
 * its bars, also where a bar leads its first cell only (`| 规章⏎|⏎0⏎|⏎|`); where each cell is followed by a bar alone
 * (`规章⏎|⏎0⏎|⏎|`), one cell a line, with an empty line for an empty cell; where each cell has its bar behind it and all rows
 * are of one width, the rows.
 */
export function joinBars(lines: readonly Line[], text: string): readonly Line[] {
  if (!lines.some((line) => BARE.test(line.text) || CLOSING.test(line.text))) return lines;
  const out: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const rows = toPadded(lines, i);
    if (rows) {
      out.push(...rows.map((row) => row.reduce((a, b) => joinLines(text, a, b))));
      i += rows.flat().length;
      continue;
    }
    const end = endOf(lines, i);
    const part = lines.slice(i, Math.max(end, i + 1));
    const bars = part.filter((line) => BAR.test(line.text));
    // Bars with no words between are empty cells of a table that is printed otherwise.
    if (bars.length < FEWEST || part.every((line) => /^[\s|]*$/.test(line.text))) out.push(...part);
    else if (bars.every((line) => BARE.test(line.text))) out.push(...toCells(part, text));
    else if (isOpened(part))
      for (const row of toOpened(part)) out.push(row.reduce((a, b) => joinLines(text, a, b)));
    else out.push(...toRows(part, text));
    i += part.length;
  }
  return out;
}

/** A cell with its bar behind it, and bars that fill a row up to the width of its table. */
const ENDED = /^[^|]{1,200}\|\s*$/;
const CLOSING = /^\s*\|{1,40}\s*$/;
const WIDEST = 16;

/**
 * The rows of the table that begins at this line where each cell has its bar behind it and all rows are filled up to one
 * width: `行政许可 |⏎0 |⏎|⏎0 |⏎|`. Null where no width parts the lines so that each row begins with words.
 */
function toPadded(lines: readonly Line[], from: number): readonly (readonly Line[])[] | null {
  const isOfTable = (line: Line | undefined): boolean =>
    line !== undefined && (ENDED.test(line.text) || CLOSING.test(line.text));
  if (!ENDED.test(lines[from]?.text ?? '') || isOfTable(lines[from - 1])) return null;
  let end = from;
  while (isOfTable(lines[end])) end += 1;
  const part = lines.slice(from, end);
  if (!part.some(({ text }) => CLOSING.test(text))) return null;
  for (let width = 3; width <= WIDEST; width++) {
    const rows = inWidth(part, width);
    if (rows) return rows;
  }
  return null;
}

/** The lines parted after every `width` bars; null where a row would begin with a value, unless a row of heads stands over it. */
function inWidth(part: readonly Line[], width: number): readonly (readonly Line[])[] | null {
  const rows: Line[][] = [];
  let bars = width;
  for (const line of part) {
    const { text } = line;
    if (bars === width) {
      const heads = rows.at(-1);
      if (!isWords(line) && !(heads?.length === width && heads.every(isWords))) return null;
      rows.push([]);
      bars = 0;
    }
    rows.at(-1)?.push(line);
    bars += text.split('|').length - 1;
    if (bars > width) return null;
  }
  return rows.length >= FEWEST ? rows : null;
}

const isWords = ({ text }: Line): boolean => !CLOSING.test(text) && !isValue(text.replace('|', '').trim());

/** True where a bar leads the first cell of each row only, and each cell has its bar behind it: `| 规章⏎|⏎0⏎|⏎2⏎|`. */
function isOpened(part: readonly Line[]): boolean {
  const filled = part.filter(({ text }) => text.trim() !== '');
  const led = filled.flatMap((line, i) => (isLed(line) ? [filled[i + 1]] : []));
  const closed = led.filter((next) => next !== undefined && BARE.test(next.text));
  return closed.length >= CLOSED * led.length && filled.some(({ text }) => isValue(text.trim()));
}

/** Where the table that begins at this line ends; the line itself where none begins. */
function endOf(lines: readonly Line[], from: number): number {
  let end = from;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]?.text ?? '';
    if (BAR.test(line)) end = i + 1;
    else if (line.includes('|') || line.length > CELL || (line.trim() !== '' && i - end >= BROKEN)) break;
    else if (end === from && i > from) break;
  }
  return end;
}

/** One cell a line; a second bar without words between is an empty cell. */
function toCells(part: readonly Line[], text: string): Line[] {
  const out: Line[] = [];
  let open: Line | null = null;
  for (const line of part) {
    if (line.text.trim() === '') continue;
    if (BARE.test(line.text)) {
      out.push(open ?? { text: '', start: line.start });
      open = null;
    } else open = open ? joinLines(text, open, line) : line;
  }
  return open ? [...out, open] : out;
}

/** Words with a bar before them. */
const isLed = ({ text }: Line): boolean => BAR.test(text) && !BARE.test(text);

/** The lines of each row where a bar leads its first cell; without the bar that closes the rows, if one closes each. */
function toOpened(part: readonly Line[]): readonly (readonly Line[])[] {
  const rows: Line[][] = [];
  for (const line of part.filter(({ text }) => text.trim() !== ''))
    if (isLed(line) || rows.length === 0) rows.push([line]);
    else rows.at(-1)?.push(line);
  const isBare = (line: Line | undefined): boolean => line !== undefined && BARE.test(line.text);
  const closed = rows.every((row) => row.length <= 2 || (isBare(row.at(-1)) && isBare(row.at(-2))));
  const apart = rows.flatMap(withoutHeads);
  return closed ? apart.map((row) => (row.length <= 2 ? row : row.slice(0, -1))) : apart;
}

/** More words than this before the values of a row are the heads over it. */
const WORDS = 3;

/** A row whose first cell is empty has a bar alone at its head, and seems to go on from the heads over it: taken apart. */
function withoutHeads(row: readonly Line[]): readonly (readonly Line[])[] {
  const value = row.findIndex(({ text }) => isValue(text.trim()));
  const word = row.findLastIndex(({ text }, i) => i < value && !BARE.test(text));
  const words = row.slice(0, value).filter(({ text }) => !BARE.test(text)).length;
  // Behind the last head its own bar and the one that closes the row of heads, then the bar of the empty cell.
  return words > WORDS && value - word > 3 ? [row.slice(0, word + 3), row.slice(word + 3)] : [row];
}

/** One row a line: a row ends with a bar by itself before a line that has none. */
function toRows(part: readonly Line[], text: string): Line[] {
  const out: Line[] = [];
  let open: Line | null = null;
  const filled = part.filter((line) => line.text.trim() !== '');
  filled.forEach((line, i) => {
    open = joinLines(text, open ?? line, line);
    const next = filled[i + 1];
    if (next && !(BARE.test(line.text) && !BAR.test(next.text))) return;
    out.push(open);
    open = null;
  });
  return out;
}
