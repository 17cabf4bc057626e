import { rawSpan } from '../model.ts';
import type { Grid, GridCell, RawSpan } from '../model.ts';
import { fieldWords } from './fields.ts';
import { createPrinter } from './printer.ts';
import type { Printer } from './printer.ts';
import { movedBy } from './shift.ts';
import type { GridText } from './shift.ts';
import { isBlock, isRemoved, isUnseen, isVerbatim, raised } from './shown.ts';
import { readStyles } from './styles.ts';
import { placeTable, readContents } from './tables.ts';
import type { Contents, Hides, PlacedCell, PlacedRow } from './tables.ts';
import { childrenOf, elementsOf, isElement, parseTree, textOf } from './tree.ts';
import type { Element, Node } from './tree.ts';

/** HTML in, the text that a browser shows of it out, with its tables as grids. Nothing of it is run, loaded or kept. */

/** What is left to do: a node to show, or something to end. */
type Step = Node | (() => void);

/** What is known while a page is printed. */
interface Page {
  readonly printer: Printer;
  readonly contents: Contents;
  readonly hides: Hides;
  readonly steps: Step[];
  readonly grids: Grid[];
  /** Open elements whose white space is shown as written, that are raised, and tables. */
  verbatim: number;
  raised: number;
  tables: number;
}

/**
 * Reads a page or a piece of one. Blocks stand on lines, rows of a table on a line each with tabs between their cells; a
 * cell that spans rows stands in its first. The page's title goes first, unless the page shows it itself.
 */
export function readHtml(html: string): GridText {
  const root = parseTree(html);
  const { printer, grids } = printPage(root);
  const raw = printer.text();
  const title = titleOf(root);
  if (title === '' || isSaid(raw, title)) return { raw, grids };
  const head = `${title}\n`;
  return { raw: head + raw, grids: grids.map((grid) => movedBy(grid, head.length)) };
}

function printPage(root: Node): Page {
  const hides = readStyles(root);
  const page: Page = {
    printer: createPrinter(),
    contents: readContents(root, hides),
    hides,
    steps: [root],
    grids: [],
    verbatim: 0,
    raised: 0,
    tables: 0,
  };
  for (let step = page.steps.pop(); step !== undefined; step = page.steps.pop()) {
    if (typeof step === 'function') step();
    else printNode(page, step);
  }
  return page;
}

const titleOf = (root: Node): string =>
  childrenOf(elementsOf(root, 'title')[0] ?? root)
    .map(textOf)
    .join('')
    .trim()
    .replaceAll(/\s+/g, ' ');

/** True where the text has the title, or the part of it before the name of the site: `…年度报告_政务公开_临河市人民政府`. */
function isSaid(text: string, title: string): boolean {
  const bare = (words: string) => words.replaceAll(/\s/g, '');
  const shown = bare(text);
  const parts = title.split(/[_|]| - |--|——/).map(bare);
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), '');
  return shown.includes(bare(title)) || (longest.length >= 6 && shown.includes(longest));
}

/** Puts steps before all that is left, in this order. */
function doNext(page: Page, steps: readonly Step[]): void {
  for (const step of steps.toReversed()) page.steps.push(step);
}

function printNode(page: Page, node: Node): void {
  if (!isElement(node)) {
    const words = textOf(node);
    if (words !== '') page.printer.print(page.raised > 0 ? raised(words) : words, page.verbatim > 0);
    return doNext(page, childrenOf(node));
  }
  const field = page.printer.isInCell() && !page.hides(node) ? fieldWords(node) : null;
  if (field !== null) return page.printer.print(field, false);
  if (isRemoved(node) || (page.tables > 0 && page.hides(node))) return;
  if (node.tagName === 'table') return printTable(page, node);
  printElement(page, node);
}

function printElement(page: Page, element: Element): void {
  const { endLine } = page.printer;
  const block = isBlock(element);
  const verbatim = isVerbatim(element) ? 1 : 0;
  if (block) endLine();
  const up = element.tagName === 'sup' ? 1 : 0;
  page.verbatim += verbatim;
  page.raised += up;
  const close = () => {
    page.verbatim -= verbatim;
    page.raised -= up;
    if (block) endLine();
  };
  doNext(page, [...(isUnseen(element) ? [] : childrenOf(element)), close]);
}

/** Rows of data as lines of cells, the others as blocks. A table inside a cell of data is a part of that cell's words. */
function printTable(page: Page, element: Element): void {
  const { printer } = page;
  const table = placeTable(element, page.contents, page.hides);
  const steps: Step[] = [() => (page.tables += 1), printer.endLine, ...table.captions];
  const put = (step: Step) => steps.push(step);
  for (let i = 0; i < table.rows.length;) {
    const row = table.rows[i];
    const rows = printer.isInCell() || row?.isBlocks ? [] : rowsFrom(table.rows, i);
    if (rows.length > 0) putGrid(page, rows, table.isGrid, put);
    else for (const cell of row?.cells ?? []) putBlock(page, cell.element, put);
    i += Math.max(1, rows.length);
  }
  steps.push(printer.endLine, () => (page.tables -= 1));
  doNext(page, steps);
}

/** The rows of data from here to the next row of blocks. */
function rowsFrom(rows: readonly PlacedRow[], from: number): readonly PlacedRow[] {
  const end = rows.findIndex((row, i) => i >= from && row.isBlocks);
  return rows.slice(from, end < 0 ? rows.length : end);
}

/** A cell of a table that only arranges the page. */
function putBlock({ printer }: Page, cell: Element, put: (step: Step) => void): void {
  put(printer.endLine);
  put(isUnseen(cell) ? printer.endLine : cell);
}

/** Rows of cells. They become a grid if one of them has several cells; `isGrid` is false where they are too many. */
function putGrid(
  { printer, grids }: Page,
  rows: readonly PlacedRow[],
  isGrid: boolean,
  put: (step: Step) => void,
): void {
  const printed: GridCell[][] = [];
  let start = 0;
  for (const [row, { cells }] of rows.entries()) {
    const line: GridCell[] = [];
    put(() => {
      printer.endLine();
      if (row === 0) start = printer.length();
      if (isGrid) printed.push(line);
    });
    cells.forEach((cell, i) => {
      let from = 0;
      put(() => (from = printer.openCell(i === 0)));
      if (!isUnseen(cell.element)) for (const child of childrenOf(cell.element)) put(child);
      put(() => {
        const span = rawSpan(from, printer.closeCell());
        if (isGrid) line.push(toGridCell(cell, row, span));
      });
    });
  }
  put(() => {
    if (printed.some((line) => line.length > 1))
      grids.push({ span: rawSpan(start, printer.length()), rows: printed });
    printer.endLine();
  });
}

const toGridCell = ({ column, rowspan, colspan }: PlacedCell, row: number, span: RawSpan): GridCell => ({
  span,
  row,
  column,
  rowspan,
  colspan,
});
