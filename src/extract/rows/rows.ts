import { textSpan } from '../../model.ts';
import type { Document, Row, TextSpan } from '../../model.ts';
import { joinBars } from './bars.ts';
import { readGrids } from './grid.ts';
import type { GridRows } from './grid.ts';
import { holdsTable, readJoined } from './joined.ts';
import { isColumns, readColumns } from './columns.ts';
import { readLines } from './lines.ts';
import { readPipes, readTabs } from './pipes.ts';
import type { Line } from './pipes.ts';

/** All printed rows of a text, whatever their print; prose between tables parts the runs. */

type Print = 'pipes' | 'tabs' | 'columns' | 'lines' | 'joined' | 'grid' | 'prose';

const READERS: Readonly<
  Record<Exclude<Print, 'prose' | 'grid'>, (doc: Document, lines: readonly Line[]) => Row[]>
> = {
  pipes: readPipes,
  tabs: readTabs,
  columns: readColumns,
  lines: readLines,
  joined: readJoined,
};

/** Longer lines are paragraphs. */
const PARAGRAPH = 80;
/** Shorter lines hold no table: head, label and value. */
const SHORT_TABLE = 20;

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
  for (const line of joinBars(joinQuoted(toLines(doc.text, skip), doc.text), doc.text)) {
    for (; (grids[grid]?.span.end ?? Infinity) < line.start; grid += 1) next = 0;
    const table = grids[grid];
    const isGrid = table !== undefined && table.span.start <= line.start;
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
  if (/\S\t|\t\S/.test(text)) return 'tabs';
  if (bare.length >= SHORT_TABLE && holdsTable(bare)) return 'joined';
  if (bare.length > PARAGRAPH) return isColumns(text) ? 'columns' : /\d/.test(bare) ? 'joined' : 'prose';
  if (/。/.test(bare)) return 'prose';
  return isColumns(text) ? 'columns' : 'lines';
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
    out.push(
      closes ? { text: text.slice(line.start, end.start + end.text.length), start: line.start } : line,
    );
    if (closes) i = last;
  }
  return out;
}

/** Lines of the shadow without those that lie in page furniture. Linear: both lists rise. */
function toLines(text: string, skip: readonly TextSpan[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let i = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    while ((skip[i]?.end ?? Infinity) <= start) i += 1;
    const cut = skip[i] ?? textSpan(Infinity, Infinity);
    const lead = line.length - line.trimStart().length;
    if (!(cut.start <= start + lead && cut.end >= start + line.trimEnd().length))
      lines.push({ text: line, start });
    start = end + 1;
  }
  return lines;
}
