import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';
import { joinBars } from './bars.ts';
import { isValue } from './cells.ts';
import { joinLines } from './pipes.ts';
import type { Line } from './pipes.ts';

/** The lines of a text as the readers of rows want them: cells that stand on several lines joined, drawn bars and commas as bars and tabs. */

/** Lines of the shadow without page furniture (`skip`), each printed row on one of them. Offsets stay those of the shadow. */
export function toLines(text: string, skip: readonly TextSpan[]): readonly Line[] {
  const lines = joinTabbed(joinBars(joinQuoted(cut(text, skip), text), text), text);
  return withCommas(
    lines.map((line) =>
      DRAWN.test(line.text) ? { ...line, text: line.text.replaceAll(/[│┃║]/g, '|') } : line,
    ),
  );
}

const DRAWN = /[│┃║]/;

/** True for a line that only draws: `|---|:--:|`, `┌──┬──┐`, `+----+----+`. */
export const isRule = (text: string): boolean =>
  /^[\s|:-]+$/.test(text)
    ? /-{3}/.test(text)
    : /[+\u2500-\u257F]/.test(text) && /^[\s|:+=—\u2500-\u257F-]*$/.test(text);

/** Linear: both lists rise. */
function cut(text: string, skip: readonly TextSpan[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let i = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    while ((skip[i]?.end ?? Infinity) <= start) i += 1;
    const hole = skip[i] ?? textSpan(Infinity, Infinity);
    const lead = line.length - line.trimStart().length;
    if (!(hole.start <= start + lead && hole.end >= start + line.trimEnd().length))
      lines.push({ text: line, start });
    start = end + 1;
  }
  return lines;
}

/** Lines that a quoted cell of a sheet may take. */
const QUOTED = 6;

/** Cells with line breaks, which sheets copy in quotes, on one line: `"1.属于国家⏎秘密"⇥0`. */
function joinQuoted(lines: readonly Line[], text: string): Line[] {
  const isOpen = (line: string) => /(?:^|\t)"[^"\t]*$/.test(line);
  const out: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? { text: '', start: 0 };
    let last = i;
    while (isOpen(line.text) && last < i + QUOTED && last + 1 < lines.length) {
      last += 1;
      if (lines[last]?.text.includes('"')) break;
    }
    const end = lines[last];
    const closes = last > i && end !== undefined && /^[^"\t]*"(?:\t|$)/.test(end.text);
    out.push(closes ? joinLines(text, line, end) : line);
    if (closes) i = last;
  }
  return out;
}

/** Lines without a tab between two tables of tabs, and tabs that must stand between cells before lines are joined by them. */
const APART = 8;
const TABBED = 3;

/**
 * Rows whose cells hold paragraphs, which some browsers copy with line breaks around the tabs, on one line each:
 * `规章⏎⇥0⏎⇥0⏎`, `规章⏎⏎⇥⏎0⏎⏎⇥⏎0`. Not where any line has two cells of its own.
 */
function joinTabbed(lines: readonly Line[], text: string): Line[] {
  const out: Line[] = [];
  for (const region of toRegions(lines)) {
    const tabs = region.filter((line) => line.text.includes('\t'));
    const isBroken = tabs.length >= TABBED && !tabs.some((line) => line.text.trim().includes('\t'));
    if (!isBroken) for (const line of region) out.push(line);
    else for (const line of joinCells(region, text)) out.push(line);
  }
  return out;
}

/** Stretches of lines, each with tables of tabs of one kind at most. */
function toRegions(lines: readonly Line[]): Line[][] {
  const regions: Line[][] = [[]];
  let since = 0;
  for (const line of lines) {
    since = line.text.includes('\t') ? 0 : since + 1;
    if (since === APART) regions.push([]);
    regions.at(-1)?.push(line);
  }
  return regions;
}

/**
 * Joins each line that begins with a tab to the one before, whatever empty lines stand between; where all tabs stand on
 * lines of their own, also the line after, which may be an empty cell.
 */
function joinCells(region: readonly Line[], text: string): Line[] {
  const isAlone = !region.some(
    ({ text }) => text.includes('\t') && text.slice(text.indexOf('\t')).trim() !== '',
  );
  const after = region.filter((_, i) => isTab(region[i - 1]));
  const isSpaced = after.filter(isEmpty).length * 2 > after.length;
  const rows: { readonly first: Line; last: Line; isOpen: boolean }[] = [];
  region.forEach((line, i) => {
    const row = rows.at(-1);
    const isNext = isAlone && row?.isOpen === true;
    const isCell = isNext && !isSpaced && isTab(region[i - 1]);
    if (isEmpty(line) && !isCell) return;
    const isOpen = isEmpty(line) || line.text.slice(line.text.trimEnd().length).includes('\t');
    if (row && (/^\s*\t/.test(line.text) || (isNext && (isSpaced || isCell)))) {
      row.last = line;
      row.isOpen = isOpen;
    } else rows.push({ first: line, last: line, isOpen });
  });
  return rows.map(({ first, last }) => (first === last ? first : joinLines(text, first, last)));
}

const isEmpty = ({ text }: Line): boolean => text.trim() === '' && !text.includes('\t');
const isTab = (line: Line | undefined): boolean => line !== undefined && /^ *\t\s*$/.test(line.text);

/** Cells of one sheet's rows, and rows of a table, fewest. */
const CELLS = 3;
/** Values that make a row without a label. */
const GROUP = 5;
const ROWS = 3;
/** Longer words are no header of a column; heads stand no more lines than this above the values. */
const HEAD = 30;
const HEADS = 4;

/** Rows of a sheet in plain text with tabs for their commas: `规章,0,0,0`, `"1.重复申请",12,0`. */
function withCommas(lines: readonly Line[]): readonly Line[] {
  const isRow = lines.map(({ text }) => isCommaRow(text));
  const count = isRow.filter(Boolean).length;
  if (count < ROWS) return lines;
  return lines.map((line, i) => {
    const isHead = isRow.slice(i, i + HEADS).includes(true) && isCommaHead(line.text);
    return isRow[i] || isHead ? { ...line, text: tabbed(line.text) } : line;
  });
}

/** Commas outside quotes as tabs, one for one. */
const tabbed = (text: string): string =>
  text.replaceAll(/"[^"]*"|[,;]/g, (part) => (part.length > 1 ? part : '\t'));

function isCommaRow(text: string): boolean {
  if (text.length > 400 || !/[,;]/.test(text) || /[。\t|]/.test(text)) return false;
  const cells = tabbed(text)
    .split('\t')
    .map((cell) => cell.trim());
  const first = cells.findIndex((cell) => isValue(cell));
  const values = cells.slice(Math.max(0, first));
  const isLabelled = first > 0 && cells.length >= CELLS;
  return (isLabelled || cells.length >= GROUP) && values.every((cell) => cell === '' || isValue(cell));
}

function isCommaHead(text: string): boolean {
  if (text.length > 400 || /[。\t|]/.test(text)) return false;
  const cells = tabbed(text).split('\t');
  return cells.length >= CELLS && cells.every((cell) => cell.length <= HEAD || cell.startsWith('"'));
}
