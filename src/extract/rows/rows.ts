import type { Document, Row, TextSpan } from '../../model.ts';
import { readGrids } from './grid.ts';
import type { GridRows } from './grid.ts';
import { holdsTable, readJoined } from './joined.ts';
import { isColumns, isRow, readColumns } from './columns.ts';
import { readLines } from './lines.ts';
import { readPipes, readTabs } from './pipes.ts';
import type { Line } from './pipes.ts';
import { isValue } from './cells.ts';
import { isRule, toLines } from './printed.ts';

/** All printed rows of a text, whatever their print; prose between tables parts the runs. */

type Print = 'pipes' | 'tabs' | 'columns' | 'lines' | 'joined' | 'grid' | 'prose';

const READERS: Readonly<
  Record<Exclude<Print, 'prose' | 'grid'>, (doc: Document, lines: readonly Line[]) => Row[]>
> = {
  pipes: (doc, lines) => (isOneACell(lines) ? readLines(doc, withoutBars(lines)) : readPipes(doc, lines)),
  tabs: readTabs,
  columns: readColumns,
  lines: readLines,
  joined: readJoined,
};

/** Longer lines are paragraphs. */
const PARAGRAPH = 80;
/** Shorter lines hold no table: head, label and value. */
const SHORT_TABLE = 20;

const BARS = /^[\s|]*$/;
/** Fewest lines of words that tell how bars are used, and the share of them that hold no bar but at one end. */
const TOLD = 6;
const SINGLE = 0.9;

/** A value with its bar. */
const LONE = /^\s*\d[\d,.]*\s*\|\s*$/;

/** True where each line is one cell with its bar: `规章 |`, and a row ends in a line of bars alone. */
function isOneACell(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => !BARS.test(text));
  const hasLone = filled.some(({ text }) => LONE.test(text));
  const single = filled.filter(({ text }) => {
    // `规章 | ||`: the bars behind are the end of the row, where values stand alone.
    const bare = hasLone ? text.trim().replace(/[|\s]{1,20}$/, '|') : text.trim();
    const bar = bare.indexOf('|');
    return bar < 0 || bar === bare.length - 1;
  });
  return filled.length >= TOLD && single.length >= SINGLE * filled.length;
}

/** `行政处罚 |⏎|⏎+12 |`: bars between a word and a value are cells, those between words the end of a row. */
function isFirstCell(lines: readonly Line[], isBar: readonly boolean[], i: number): boolean {
  const wordsAt = (k: number) => lines[k]?.text.replaceAll('|', ' ').trim() ?? '';
  const before = isBar.lastIndexOf(false, i);
  const after = isBar.indexOf(false, i);
  return !isValue(wordsAt(before)) && wordsAt(before) !== '' && isValue(wordsAt(after));
}

/** So many bars alone in a row are empty cells, fewer the ends of rows. */
const EMPTY = 5;

/** The same lines without their bars, those left out that have nothing else and are no empty cells. */
function withoutBars(lines: readonly Line[]): readonly Line[] {
  const isBar = lines.map(({ text }) => text.trim() === '|');
  const hasEmpty = isBar.some(
    (_, i) => i + EMPTY <= isBar.length && isBar.slice(i, i + EMPTY).every(Boolean),
  );
  return lines.flatMap(({ text, start }, i) => {
    const bare = text.replaceAll('|', ' ').trim();
    if (bare === '')
      return isBar[i] && (hasEmpty || isFirstCell(lines, isBar, i)) ? [{ text: '', start }] : [];
    return [{ text: bare, start: start + text.indexOf(bare) }];
  });
}

/**
 * Runs of rows in order of the text. Rows without cells are headers, titles and broken labels: whoever maps them keeps
 * them in mind. `skip`: page furniture, whose lines are left out. Lines of a table that knows its columns are read by these.
 */
export function findRows(doc: Document, skip: readonly TextSpan[]): Row[][] {
  const runs: Row[][] = [[]];
  const grids = readGrids(doc).map(({ span, rows }) => ({
    span,
    rows: rows.toSorted((a, b) => a.at - b.at),
  }));
  let grid = 0;
  let next = 0;
  let group: Line[] = [];
  let print: Print = 'prose';
  const flush = () => {
    if (print === 'prose') runs.push([]);
    else if (print !== 'grid') for (const row of READERS[print](doc, group)) runs.at(-1)?.push(row);
    group = [];
  };
  for (const line of toLines(doc.text, skip)) {
    for (; (grids[grid]?.span.end ?? Infinity) < line.start; grid += 1) next = 0;
    const table = grids[grid];
    const isGrid = table !== undefined && table.span.start <= line.start;
    if (!isGrid && (isRule(line.text) || (print !== 'prose' && isNote(line.text)))) continue;
    const isBlank: boolean = line.text.trim() === '' && print !== 'prose' && print !== 'grid';
    const now: Print = isGrid ? 'grid' : isBlank ? print : printOf(line.text);
    if (now !== print) flush();
    print = now;
    group.push(line);
    if (isGrid) next = takeRows(table, next, line, runs.at(-1));
  }
  flush();
  return runs.filter((run) => run.length > 0);
}

/** True for a note between the rows of a table: `注:数据由各单位报送。` */
const isNote = (text: string): boolean => NOTE.test(text) && text.length <= NOTED;

const NOTE = /^\s{0,8}[(*※]{0,2}(?:备?注|说明)\s?\d?[:.、]/;
/** Longer notes are paragraphs. */
const NOTED = 160;

/** Puts the rows of a table that begin on this line into a run, from the next one on; gives the one after them. */
function takeRows({ rows }: GridRows, from: number, { text, start }: Line, run: Row[] | undefined): number {
  let next = from;
  for (let row = rows[next]; row && row.at <= start + text.length; row = rows[next]) {
    if (row.at >= start) run?.push(row);
    next += 1;
  }
  return next;
}

function printOf(text: string): Print {
  const bare = text.trim();
  if (bare.includes('|') && (/\|.*\||^\||\|$/.test(bare) || bare.length <= PARAGRAPH)) return 'pipes';
  if (bare !== '' && text.includes('\t')) return 'tabs';
  if (isRow(bare)) return 'columns';
  if (bare.length >= SHORT_TABLE && holdsTable(bare)) return 'joined';
  if (bare.length > PARAGRAPH) return isColumns(text) ? 'columns' : /\d/.test(bare) ? 'joined' : 'prose';
  if (bare.includes('。')) return 'prose';
  return isColumns(text) ? 'columns' : 'lines';
}
