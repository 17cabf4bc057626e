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

/**
 * Lines of the shadow in, the same out but for such tables: a row that bars lead (`规章⏎| 0⏎| 2⏎|`) as one line with
 * its bars; where each cell is followed by a bar alone (`规章⏎|⏎0⏎|⏎|`), one cell a line, with an empty line for an
 * empty cell.
 */
export function joinBars(lines: readonly Line[], text: string): readonly Line[] {
  if (!lines.some((line) => BARE.test(line.text))) return lines;
  const out: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const end = endOf(lines, i);
    const part = lines.slice(i, Math.max(end, i + 1));
    const bars = part.filter((line) => BAR.test(line.text));
    // Bars with no words between are empty cells of a table that is printed otherwise.
    if (bars.length < FEWEST || part.every((line) => /^[\s|]*$/.test(line.text))) out.push(...part);
    else out.push(...(bars.every((line) => BARE.test(line.text)) ? toCells : toRows)(part, text));
    i += part.length;
  }
  return out;
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
