import type { TextSpan } from '../../model.ts';
import { isMadeOf, isSpace, toUnitSet } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';
import { joinBars } from './bars.ts';
import { isValue } from './cells.ts';
import { joinLines } from './pipes.ts';
import type { Line } from './pipes.ts';
import { withSigns } from './parted.ts';
import { joinWrapped } from './wrapped.ts';

/** The lines of a text as the readers of rows want them: cells that stand on several lines joined, drawn bars and commas as bars and tabs. */

/** Lines of the shadow without page furniture (`skip`), each printed row on one of them. Offsets stay those of the shadow. */
export function toLines(text: string, skip: readonly TextSpan[]): readonly Line[] {
  // Most texts have none of these signs: one look at the whole spares one at each line.
  const has = (sign: string) => text.includes(sign);
  const own = MARKS.some(has) ? withoutMarks(cut(text, skip)) : cut(text, skip);
  const quoted = has('"') ? joinQuoted(own, text) : own;
  const barred = has('|') ? joinBars(quoted, text) : quoted;
  const tabbed = has('\t') ? joinTabbed(barred, text) : barred;
  const lines = has('不涉') ? joinWrapped(tabbed, text) : tabbed;
  return withSigns(withCommas(BARS.some(has) ? lines.map(withPlainBars) : lines), text);
}

/** Signs that are drawn for bars; 丨 is a character that people type for one. */
const BARS = ['│', '┃', '║', '¦', '┆', '┊', '丨'];

const withPlainBars = (line: Line): Line =>
  DRAWN.test(line.text) ? { ...line, text: line.text.replaceAll(/[│┃║¦┆┊丨]/g, '|') } : line;

const DRAWN = /[│┃║¦┆┊]|丨.*丨/;

/** True for a line that only draws: `|---|:--:|`, `┌──┬──┐`, `+----+----+`. */
export const isRule = (text: string): boolean =>
  isMadeOf(text, isDrawing) && (/^[\s|:-]+$/.test(text) ? /-{3}/.test(text) : /[+\u2500-\u257F]/.test(text));

const isBar = toUnitSet('|:+=—-');
const isDrawing: IsUnit = (unit) => isBar(unit) || isSpace(unit) || (unit >= 0x2500 && unit <= 0x257f);

/** Marks of quoted lines and of lists before a line: `> 规章 | 0`, `- 行政许可,12`. Fewer lines of words than these may stand beside negative numbers and dashes. */
const MARKS = ['> ', '- ', '* ', '+ ', '· '];
const MARKED = /^\s{0,8}(?:(?:> ?){1,4}|[-*+·] )(?=[^ |])/;
const FEWEST_MARKED = 8;

/** Lines without such marks, where many have one. */
function withoutMarks(lines: readonly Line[]): Line[] {
  const marks = lines.map(({ text }) => MARKED.exec(text)?.[0].length ?? 0);
  const ofWords = lines.filter(({ text }, i) => {
    const mark = marks[i] ?? 0;
    return mark > 0 && /^[(\d.]{0,4}\p{Script=Han}/u.test(text.slice(mark));
  });
  if (ofWords.length < FEWEST_MARKED) return [...lines];
  return lines.map((line, i) => {
    const mark = marks[i] ?? 0;
    return mark === 0 ? line : { text: line.text.slice(mark), start: line.start + mark };
  });
}

/** Linear: both lists rise. */
function cut(text: string, skip: readonly TextSpan[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let i = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    while ((skip[i]?.end ?? Infinity) <= start) i += 1;
    const hole = skip[i];
    if (!hole || hole.start > end || !isIn(hole, line, start)) lines.push({ text: line, start });
    start = end + 1;
  }
  return lines;
}

/** True for a line whose words lie in a range. */
const isIn = (hole: TextSpan, line: string, start: number): boolean =>
  hole.start <= start + line.length - line.trimStart().length && hole.end >= start + line.trimEnd().length;

/** Lines that a quoted cell may take, and a row of them. */
const QUOTED = { cell: 6, row: 60 };

/** Rows of sheets whose cells have line breaks, which are copied in quotes, on one line: `"1.属于国家⏎秘密"⇥"结果⏎维持"⇥0`. */
function joinQuoted(lines: readonly Line[], text: string): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? { text: '', start: 0 };
    let last = i;
    let within = 0;
    let state = quoteAfter(line.text, false);
    while (state === 'open' && within < QUOTED.cell && last < i + QUOTED.row && last + 1 < lines.length) {
      last += 1;
      const next = lines[last]?.text ?? '';
      within = next.includes('"') ? 0 : within + 1;
      state = quoteAfter(next, true);
    }
    const end = lines[last];
    const closes = last > i && state === 'closed' && end !== undefined;
    out.push(closes ? joinLines(text, line, end) : line);
    if (closes) i = last;
  }
  return out;
}

const CLOSED = /([\t,;])"(?:[^"]|"")*"(?=[\t,;]|$)/g;
const OPENED = /[\t,;]"(?:[^"]|"")*$/;

/** Whether a quoted cell stands open behind a line that begins in one, or outside; null where the line does not end the one it begins in. */
function quoteAfter(line: string, isOpen: boolean): 'open' | 'closed' | null {
  if (!line.includes('"')) return isOpen ? 'open' : 'closed';
  const rest = `\t${isOpen ? '"' : ''}${line}`.replaceAll(CLOSED, '$1');
  if (OPENED.test(rest)) return 'open';
  return isOpen && rest.startsWith('\t"') ? null : 'closed';
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
 * lines of their own, also the line after, which may be an empty cell. One more empty line than elsewhere is the empty
 * first cell of a row: `总计⏎⏎⇥46⏎⇥85`.
 */
function joinCells(region: readonly Line[], text: string): Line[] {
  const isAlone = !region.some(
    ({ text }) => text.includes('\t') && text.slice(text.indexOf('\t')).trim() !== '',
  );
  const isSpaced = region.every((line, i) => isEmpty(line) || !isTab(region[i - 1]));
  const opens = isSpaced ? new Set<number>() : findBlankFirst(region, isAlone);
  const rows: { readonly first: Line; last: Line; isOpen: boolean }[] = [];
  region.forEach((line, i) => {
    const row = rows.at(-1);
    const isNext = isAlone && row?.isOpen === true;
    const isCell = isNext && !isSpaced && isTab(region[i - 1]);
    if (isEmpty(line) && !isCell) return;
    const isOpen = isEmpty(line) || line.text.slice(line.text.trimEnd().length).includes('\t');
    const isJoined = isTabbed(line) || (isNext && (isSpaced || isCell));
    if (row && isJoined && !opens.has(i)) {
      row.last = line;
      row.isOpen = isOpen;
    } else rows.push({ first: (opens.has(i) ? region[i - 1] : undefined) ?? line, last: line, isOpen });
  });
  return rows.map(({ first, last }) => (first === last ? first : joinLines(text, first, last)));
}

/** Rows of a table whose first cell is empty are few; more lines than this share of all are simply printed wide apart. */
const FEW = 0.1;

/** The lines with a tab that open a row whose first cell is the empty line before them. */
function findBlankFirst(region: readonly Line[], isAlone: boolean): ReadonlySet<number> {
  const gaps = region.map(() => 0);
  region.forEach((line, i) => {
    gaps[i + 1] = isEmpty(line) ? (gaps[i] ?? 0) + 1 : 0;
  });
  const tabbed = region.flatMap((line, i) => {
    const gap = gaps[i] ?? 0;
    return isTabbed(line) && gap < i && !(isAlone && isTab(region[i - gap - 1])) ? [{ i, gap }] : [];
  });
  const least = tabbed.reduce((min, { gap }) => Math.min(min, gap), Infinity);
  const wide = tabbed.filter(({ gap }) => gap > least);
  const isFew = wide.length <= tabbed.length * FEW;
  return new Set(isFew ? wide.filter(({ gap }) => gap === least + 1).map(({ i }) => i) : []);
}

const isTabbed = ({ text }: Line): boolean => /^ *\t/.test(text);
const isEmpty = ({ text }: Line): boolean => text.trim() === '' && !text.includes('\t');
const isTab = (line: Line | undefined): boolean => line !== undefined && /^ *\t\s*$/.test(line.text);

/** Cells of one sheet's rows, and rows of a table, fewest. */
const CELLS = 3;
/** Values that make a row without a label. */
const GROUP = 5;
const ROWS = 3;
/** So many rows under one another whose last cell is empty are a table that nobody filled in. */
const UNFILLED = 10;
/** Longer words are no header of a column; heads stand no more lines than this above the values. */
const HEAD = 30;
const HEADS = 4;

/** Rows of a sheet in plain text with tabs for their commas: `规章,0,0,0`, `"1.重复申请",12,0`. */
function withCommas(lines: readonly Line[]): readonly Line[] {
  if (lines.filter(({ text }) => isSheet(text) && mayEndRow(text)).length < ROWS) return lines;
  const isRow = lines.map(({ text }) => isCommaRow(text));
  const unfilled = unfilledIn(lines);
  if (isRow.filter(Boolean).length < ROWS && unfilled.length === 0) return lines;
  const rows = [...lines.filter((_, i) => isRow[i]), ...unfilled];
  const widths = new Set(rows.map(({ text }) => cellsOf(text).length));
  return lines.map((line, i) => {
    const isHead = isRow.slice(i, i + HEADS).includes(true) && isCommaHead(line.text);
    return isRow[i] || isHead || isBlankRow(line.text, widths) ? { ...line, text: tabbed(line.text) } : line;
  });
}

/** Commas outside quotes as tabs, quotes themselves as blanks, one for one. */
const tabbed = (text: string): string =>
  text.replaceAll(/"[^"]*"|[,;]/g, (part) => (part.length > 1 ? ` ${part.slice(1, -1)} ` : '\t'));

const cellsOf = (text: string): readonly string[] =>
  tabbed(text)
    .split('\t')
    .map((cell) => cell.trim());

/** Longer lines, those of sentences and those with other separators are no rows of a sheet. */
const isSheet = (text: string): boolean =>
  text.length <= 400 && (text.includes(',') || text.includes(';')) && !/[。\t|]/.test(text);

/** False for a line whose last cell is words. */
function mayEndRow(text: string): boolean {
  const last = text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1).trim();
  return last === '' || isValue(last) || last.includes('"');
}

/** True for a line behind whose last comma nothing stands. */
const isOpenEnded = (text: string): boolean => /[,;](?:"")?$/.test(text.trimEnd().slice(-3));

function isCommaRow(text: string): boolean {
  if (!isSheet(text) || !mayEndRow(text)) return false;
  const cells = cellsOf(text);
  const first = cells.findIndex((cell) => isValue(cell));
  const values = cells.slice(Math.max(0, first));
  const isLabelled = first > 0 && cells.length >= CELLS;
  return (isLabelled || cells.length >= GROUP) && values.every((cell) => cell === '' || isValue(cell));
}

function isCommaHead(text: string): boolean {
  if (!isSheet(text)) return false;
  const cells = cellsOf(text);
  return cells.length >= CELLS && (text.includes('"') || cells.every((cell) => cell.length <= HEAD));
}

/** The rows of a table that nobody filled in, `1.主动公开规范性文件数,条,`: many in a row, nothing in the last cell. */
function unfilledIn(lines: readonly Line[]): readonly Line[] {
  const unfilled: Line[] = [];
  let run: Line[] = [];
  const end = () => {
    if (run.length >= UNFILLED) unfilled.push(...run);
    run = [];
  };
  for (const line of lines) {
    if (isOpenEnded(line.text) && isCommaHead(line.text)) run.push(line);
    else end();
  }
  end();
  return unfilled;
}

/** `,,7.属于行政执法案卷,,,,,,,`, `1.主动公开规范性文件数,条,`: nothing behind the label; with one cell only in a row as wide as others. */
function isBlankRow(text: string, widths: ReadonlySet<number>): boolean {
  if (!isSheet(text) || !isOpenEnded(text)) return false;
  const cells = cellsOf(text);
  return cells.length >= CELLS && (cells.at(-2) === '' || widths.has(cells.length));
}
