import { textSpan } from '../../model.ts';
import type { Document, Row, TextSpan } from '../../model.ts';
import { readJoined } from './joined.ts';
import { isColumns, readColumns, readLines } from './lines.ts';
import { readPipes, readTabs } from './pipes.ts';
import type { Line } from './pipes.ts';

/** All printed rows of a text, whatever their print; prose between tables parts the runs. */

type Print = 'pipes' | 'tabs' | 'columns' | 'lines' | 'joined' | 'prose';

const READERS: Readonly<Record<Exclude<Print, 'prose'>, (doc: Document, lines: readonly Line[]) => Row[]>> = {
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
 * them in mind. `skip`: page furniture, whose lines are left out.
 */
export function findRows(doc: Document, skip: readonly TextSpan[]): Row[][] {
  const runs: Row[][] = [[]];
  let group: Line[] = [];
  let print: Print = 'prose';
  const flush = () => {
    if (print !== 'prose' && group.length > 0)
      for (const row of READERS[print](doc, group)) runs.at(-1)?.push(row);
    else if (runs.at(-1)?.length) runs.push([]);
    group = [];
  };
  for (const line of toLines(doc.text, skip)) {
    const next: Print = line.text.trim() === '' && print !== 'prose' ? print : printOf(line.text);
    if (next !== print) flush();
    print = next;
    group.push(line);
  }
  flush();
  return runs.filter((run) => run.length > 0);
}

function printOf(text: string): Print {
  const bare = text.trim();
  if (/\|.*\||^\||\|$/.test(bare)) return 'pipes';
  if (/\S\t|\t\S/.test(text)) return 'tabs';
  if (bare.length > PARAGRAPH)
    return /\d/.test(bare) && !isColumns(text) ? 'joined' : isColumns(text) ? 'columns' : 'prose';
  if (/。/.test(bare)) return 'prose';
  return isColumns(text) ? 'columns' : 'lines';
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
