import { textSpan } from '../../model.ts';
import type { Document, Row, TextSpan } from '../../model.ts';
import { readGrids } from './grid.ts';
import type { GridRows } from './grid.ts';
import { readJoined } from './joined.ts';
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

/**
 * Runs of rows in order of the text. Rows without cells are headers, titles and broken labels: whoever maps them keeps
 * them in mind. `skip`: page furniture, whose lines are left out. Lines of a table that knows its columns are read by these.
 */
export function findRows(doc: Document, skip: readonly TextSpan[]): Row[][] {
  const runs: Row[][] = [[]];
  const grids = readGrids(doc);
  let grid = 0;
  let group: Line[] = [];
  let print: Print = 'prose';
  const flush = () => {
    if (print === 'prose') runs.push([]);
    else if (print !== 'grid') for (const row of READERS[print](doc, group)) runs.at(-1)?.push(row);
    group = [];
  };
  for (const line of joinQuoted(toLines(doc.text, skip), doc.text)) {
    while ((grids[grid]?.span.end ?? Infinity) < line.start) grid += 1;
    const table = grids[grid];
    const isGrid = table !== undefined && table.span.start <= line.start;
    const isBlank: boolean = line.text.trim() === '' && print !== 'prose' && print !== 'grid';
    const next: Print = isGrid ? 'grid' : isBlank ? print : printOf(line.text);
    if (next !== print) flush();
    print = next;
    group.push(line);
    if (isGrid) for (const row of rowsAt(table, line)) runs.at(-1)?.push(row);
  }
  flush();
  return runs.filter((run) => run.length > 0);
}

/** The rows of a table that begin on this line. */
const rowsAt = ({ rows }: GridRows, { text, start }: Line): readonly Row[] =>
  rows.filter(({ at }) => at >= start && at <= start + text.length);

function printOf(text: string): Print {
  const bare = text.trim();
  if (bare.includes('|') && (/\|.*\||^\||\|$/.test(bare) || bare.length <= PARAGRAPH)) return 'pipes';
  if (/\S\t|\t\S/.test(text)) return 'tabs';
  if (bare.length > PARAGRAPH)
    return /\d/.test(bare) && !isColumns(text) ? 'joined' : isColumns(text) ? 'columns' : 'prose';
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
