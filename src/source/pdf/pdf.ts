import { readHtml } from '../html.ts';
import { escaped, PARAGRAPH, toTable } from '../markup.ts';
import type { MarkedCell } from '../markup.ts';
import { Refused } from '../refusal.ts';
import type { GridText } from '../shift.ts';
import { findAligned } from './aligned.ts';
import { findRuled } from './boxes.ts';
import { cutFurniture } from './furniture.ts';
import { joinTables } from './joined.ts';
import { isSeamless, textOf, toLines } from './lines.ts';
import type { Line } from './lines.ts';
import { asked, withPdf } from './load.ts';
import { readPage } from './page.ts';
import type { Page } from './page.ts';
import { fillTable, isInside, wordsOf } from './table.ts';
import type { Table } from './table.ts';

/** A PDF in, its text out line by line as it is read, with its tables as grids. What has no letters is a scan. */

const MOST_PAGES = 500;
/** A PDF with fewer characters on a page is taken for pictures of pages. */
const LEAST_CHARACTERS = 10;

type Block =
  { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly table: Table };

/** Reads all pages. Throws a Refused: too many pages, a password, damage, a scan. */
export async function readPdf(bytes: Uint8Array): Promise<GridText> {
  const pages = await withPdf(bytes, async (pdf, operators) => {
    if (pdf.numPages > MOST_PAGES) throw new Refused('pages');
    const read: Page[] = [];
    for (let i = 1; i <= pdf.numPages; i += 1)
      read.push(await readPage(await asked(pdf.getPage(i)), operators));
    return read;
  });
  const characters = pages
    .flatMap(({ words }) => words)
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  if (characters < LEAST_CHARACTERS * pages.length) throw new Refused('scan');
  return readHtml(toHtml(toBlocks(pages)));
}

/** Lines and tables of all pages in order, tables over pages in one. */
function toBlocks(pages: readonly Page[]): Block[] {
  const ruled = pages.map(({ rulings }) => findRuled(rulings));
  const outside = pages.map(({ words, height }, i) => ({
    height,
    lines: toLines(words.filter((word) => !ruled[i]?.some((table) => isInside(word, table)))),
  }));
  const blocks: Block[] = [];
  cutFurniture(outside).forEach((lines, i) => {
    const tables = (ruled[i] ?? []).map((table) =>
      fillTable(
        table,
        (pages[i]?.words ?? []).filter((word) => isInside(word, table)),
      ),
    );
    const found = blocksOf(lines, tables);
    const [first, ...rest] = found;
    const last = blocks.at(-1);
    const joined =
      first?.kind === 'table' && last?.kind === 'table' ? joinTables(last.table, first.table) : null;
    if (joined === null) blocks.push(...found);
    else blocks.splice(-1, 1, { kind: 'table', table: joined }, ...rest);
  });
  return blocks;
}

/** Lines and ruled tables of a page from top to bottom; tables without lines are found among the lines. */
function blocksOf(lines: readonly Line[], ruled: readonly Table[]): Block[] {
  const blocks: { readonly at: number; readonly block: Block }[] = ruled
    .filter(({ cells }) => cells.some((cell) => cell.lines.length > 0))
    .map((table) => ({ at: table.top, block: { kind: 'table', table } }));
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    const aligned = findAligned(lines, i);
    if (aligned) blocks.push({ at: aligned.table.top, block: { kind: 'table', table: aligned.table } });
    else if (line) blocks.push({ at: line.base, block: { kind: 'line', line } });
    i += aligned?.count ?? 1;
  }
  return blocks.toSorted((a, b) => a.at - b.at).map(({ block }) => block);
}

function toHtml(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []));
  const right = Math.max(0, ...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.left));
  const pieces: string[] = [];
  let before: Line | null = null;
  for (const block of blocks) {
    if (block.kind === 'table') {
      pieces.push(tableHtml(block.table));
      before = null;
      continue;
    }
    const { line } = block;
    const text = escaped(textOf(line));
    if (before && goesOn(before, line, left, right))
      pieces.splice(-1, 1, isSeamless(textOf(before), text) ? text : ` ${text}`, '</div>');
    else pieces.push(PARAGRAPH + text, '</div>');
    before = line;
  }
  return pieces.join('');
}

const HEADING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|\d{1,2}[.、．])/;

/** True where a line that reaches the edge of the text goes on in one that is not indented. */
function goesOn(before: Line, line: Line, left: number, right: number): boolean {
  const size = Math.max(before.size, line.size);
  const isFull = before.right > right - 2.6 * size && before.segments.length === 1;
  const isFlush = line.left < left + 0.9 * size && line.segments.length === 1;
  const isNear = line.base < before.base || line.base - before.base < 3 * size;
  const isAlike = Math.abs(before.size - line.size) <= size * 0.15;
  return isFull && isFlush && isNear && isAlike && !HEADING.test(textOf(line));
}

function tableHtml({ rows, cells }: Table): string {
  const lines: MarkedCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells.toSorted((a, b) => a.column - b.column))
    lines[cell.row]?.push({ ...cell, html: escaped(wordsOf(cell)).replaceAll('\n', '<br>') });
  return toTable(lines);
}
