import { isRemoved } from './shown.ts';
import { attributeOf, childrenOf, isElement, textOf } from './tree.ts';
import type { Element, Node } from './tree.ts';

/** A table of the page in, its rows with the place of every cell out. Tables that only arrange the page are told from data. */

/** A cell and where it begins; spans as far as the table goes. */
export interface PlacedCell {
  readonly element: Element;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}
/** A row of the table. `isBlocks`: its cells hold text or tables of the report, which stand on lines of their own. */
export interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  readonly isBlocks: boolean;
}
/** A table as shown. `isGrid` is false where its size is beyond that of any official table. */
export interface PlacedTable {
  readonly captions: readonly Element[];
  readonly rows: readonly PlacedRow[];
  readonly isGrid: boolean;
}
/** What a cell holds, tables inside it aside: characters, and the number of rows of each such table. */
export interface CellContent {
  chars: number;
  readonly tables: { readonly element: Element; rows: number }[];
}
export type Contents = ReadonlyMap<Element, CellContent>;
export type Hides = (element: Element) => boolean;

/** Cells with more characters than this hold paragraphs of the report. */
const PARAGRAPH = 200;
/** As in browsers. */
const MOST_COLSPAN = 1000;
const MOST_COLUMNS = 2000;
const MOST_ROWS = 2000;

const GROUPS = ['thead', 'tbody', 'tfoot'];
const isCell = (element: Element): boolean => element.tagName === 'td' || element.tagName === 'th';
const isShown = (hides: Hides) => (node: Node) => isElement(node) && !isRemoved(node) && !hides(node);

/** What every cell of the page holds, hidden parts aside. */
export function readContents(root: Node, hides: Hides): Contents {
  const contents = new Map<Element, CellContent>();
  type Open = {
    readonly node: Node;
    readonly cell: CellContent | null;
    readonly table: { rows: number } | null;
  };
  const open: Open[] = [{ node: root, cell: null, table: null }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node } = step;
    let { cell, table } = step;
    if (!isElement(node)) {
      if (cell) cell.chars += sizeOf(textOf(node));
    } else if (isRemoved(node) || (table && hides(node))) continue;
    else if (isCell(node)) {
      cell = { chars: 0, tables: [] };
      contents.set(node, cell);
    } else if (node.tagName === 'table') {
      table = { rows: 0 };
      cell?.tables.push(Object.assign(table, { element: node }));
    } else if (node.tagName === 'tr' && table) table.rows += 1;
    for (const child of childrenOf(node)) open.push({ node: child, cell, table });
  }
  return contents;
}

/** Characters without white space; short texts are not looked through. */
function sizeOf(text: string): number {
  const { length } = text.trim();
  return length <= PARAGRAPH / 4 ? length : text.replaceAll(/\s/g, '').length;
}

/** The rows of a table in the order in which they are shown, each cell with its columns; hidden cells take no place. */
export function placeTable(table: Element, contents: Contents, hides: Hides): PlacedTable {
  const parts = childrenOf(table).filter(isElement).filter(isShown(hides));
  const groups = GROUPS.flatMap((name) => parts.filter((part) => part.tagName === name));
  const placed = groups.map((group) => placeGroup(rowsOf(group, hides), contents, hides));
  const rows = placed.flatMap((group) => group.rows);
  const isBlocks = rows.map(({ cells }) => cells.some(({ element }) => holdsBlocks(contents.get(element))));
  const arranges = isBlocks.includes(true) || rows.every(({ cells }) => cells.length <= 1);
  return {
    captions: parts.filter((part) => part.tagName === 'caption'),
    rows: rows.map(({ cells }, i) => ({
      cells,
      isBlocks: isBlocks[i] === true || (arranges && cells.length <= 1),
    })),
    isGrid: rows.length <= MOST_ROWS && placed.every((group) => group.isGrid),
  };
}

const holdsBlocks = (content: CellContent | undefined): boolean =>
  content !== undefined && (content.chars > PARAGRAPH || content.tables.some(({ rows }) => rows > 1));

const rowsOf = (group: Element, hides: Hides): Element[] =>
  childrenOf(group)
    .filter(isElement)
    .filter(isShown(hides))
    .filter((row) => row.tagName === 'tr');

/** Gives the cells of a row group their columns: each takes the first free ones, those under a cell that spans rows are taken. */
function placeGroup(
  rows: readonly Element[],
  contents: Contents,
  hides: Hides,
): { readonly rows: { readonly cells: readonly PlacedCell[] }[]; readonly isGrid: boolean } {
  /** By column, the row before which it is taken. */
  const taken: number[] = [];
  let isGrid = rows.length <= MOST_ROWS;
  const placed = rows.map((row, r) => {
    let column = 0;
    const cells = cellsOf(row, contents, hides).map(({ element, colspan, rowspan }) => {
      while (isGrid && (taken[column] ?? 0) > r) column += 1;
      const cell = { element, column, colspan, rowspan: Math.min(rowspan || Infinity, rows.length - r) };
      column += colspan;
      if (column > MOST_COLUMNS) isGrid = false;
      for (let c = cell.column; isGrid && c < column; c += 1)
        taken[c] = Math.max(taken[c] ?? 0, r + cell.rowspan);
      return cell;
    });
    return { cells };
  });
  return { rows: placed, isGrid };
}

interface SizedCell {
  readonly element: Element;
  readonly colspan: number;
  /** 0: to the end of its row group. */
  readonly rowspan: number;
}

/** The cells of a row; the cells of a table of one row that is all that a cell holds stand in its place. */
function cellsOf(row: Element, contents: Contents, hides: Hides): SizedCell[] {
  const ownCells = (of: Element) => childrenOf(of).filter(isElement).filter(isShown(hides)).filter(isCell);
  const open = ownCells(row).toReversed().map(toSized);
  const cells: SizedCell[] = [];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const content = contents.get(cell.element);
    const [inner, more] = content?.tables ?? [];
    const isCase = content?.chars === 0 && inner?.rows === 1 && more === undefined;
    const rows = isCase ? groupsOf(inner.element).flatMap((group) => rowsOf(group, hides)) : [];
    const inside = rows.flatMap(ownCells).map(toSized);
    if (inside.length === 0) cells.push(cell);
    else for (const sized of widened(inside, cell).toReversed()) open.push(sized);
  }
  return cells;
}

const groupsOf = (table: Element): Element[] =>
  childrenOf(table)
    .filter(isElement)
    .filter((part) => GROUPS.includes(part.tagName));

/** Cells of an inner row, the last one as wide as is needed to fill the outer cell. */
function widened(inside: readonly SizedCell[], outer: SizedCell): SizedCell[] {
  const width = inside.reduce((sum, { colspan }) => sum + colspan, 0);
  return inside.map((cell, i) => ({
    ...cell,
    rowspan: outer.rowspan,
    colspan: cell.colspan + (i === inside.length - 1 ? Math.max(0, outer.colspan - width) : 0),
  }));
}

const toSized = (element: Element): SizedCell => ({
  element,
  colspan: Math.min(Math.max(1, numberOf(element, 'colspan', 1)), MOST_COLSPAN),
  rowspan: numberOf(element, 'rowspan', 1),
});

/** A whole number as browsers read it: leading digits, the default where there are none or a sign stands before them. */
function numberOf(element: Element, name: string, otherwise: number): number {
  const digits = /^[ \t\n\r\f]*\+?(\d{1,7})/.exec(attributeOf(element, name) ?? '')?.[1];
  return digits === undefined ? otherwise : Number(digits);
}
