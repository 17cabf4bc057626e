import type { DrawnCell, DrawnTable } from './drawn.ts';
import { keyOf } from './tables.ts';
import type { Cell, FilledTable } from './tables.ts';
import { toTyped } from './typed.ts';

/** An official table in, the cells as a spreadsheet sees them out: rows and columns with every span laid open. */

/** One printed cell with its top left place. */
interface Placed {
  readonly y: number;
  readonly x: number;
  readonly drawn: DrawnCell;
}

/** Where each printed cell stands, counted from 0. */
function placesIn({ head, body }: DrawnTable): readonly Placed[] {
  const taken = new Set<string>();
  const placed: Placed[] = [];
  for (const [y, row] of [...head, ...body].entries()) {
    let x = 0;
    for (const drawn of row) {
      while (taken.has(`${y} ${x}`)) x += 1;
      placed.push({ y, x, drawn });
      for (let down = 0; down < drawn.down; down += 1)
        for (let across = 0; across < drawn.across; across += 1) taken.add(`${y + down} ${x + across}`);
      x += drawn.across;
    }
  }
  return placed;
}

/** The value cells of a table by the place they stand at. */
function cellsIn({ table, rows }: FilledTable): readonly { y: number; x: number; cell: Cell }[] {
  const byKey = new Map(rows.flat().map((cell) => [cell.key, cell]));
  return placesIn(table).flatMap(({ y, x, drawn }) => {
    const { slot } = drawn;
    const cell = slot ? byKey.get(keyOf(table.form, slot.concept, slot.applicant)) : undefined;
    return cell ? [{ y, x, cell }] : [];
  });
}

/** The whole table as rows of texts, heads and labels too. A cell that spans several says its text in the first. */
export function toSheet(filled: FilledTable): readonly (readonly string[])[] {
  const placed = placesIn(filled.table);
  const values = new Map(cellsIn(filled).map(({ y, x, cell }) => [`${y} ${x}`, toTyped(cell.facts[0])]));
  const height = Math.max(0, ...placed.map(({ y, drawn }) => y + drawn.down));
  const width = Math.max(0, ...placed.map(({ x, drawn }) => x + drawn.across));
  const texts = new Map(
    placed.map(({ y, x, drawn }) => [`${y} ${x}`, values.get(`${y} ${x}`) ?? drawn.text]),
  );
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => texts.get(`${y} ${x}`) ?? ''),
  );
}

/** The value cells between two, by rows; of cells of two tables none. */
export function blockBetween(filled: FilledTable, from: string, to: string): readonly (readonly Cell[])[] {
  const cells = cellsIn(filled);
  const [a, b] = [from, to].map((key) => cells.find(({ cell }) => cell.key === key));
  if (!a || !b) return [];
  const isBetween = (at: number, one: number, other: number) =>
    at >= Math.min(one, other) && at <= Math.max(one, other);
  const block = cells.filter(({ y, x }) => isBetween(y, a.y, b.y) && isBetween(x, a.x, b.x));
  const rows = [...new Set(block.map(({ y }) => y))];
  return rows.map((row) => block.filter(({ y }) => y === row).map(({ cell }) => cell));
}

/** The table in which a cell stands; null where it stands in a sentence. */
export const tableOf = (tables: readonly FilledTable[], key: string): FilledTable | null =>
  tables.find(({ rows }) => rows.flat().some((cell) => cell.key === key)) ?? null;

/** What a pasted block says of one cell. */
export interface Pasted {
  readonly cell: Cell;
  readonly text: string;
}

/**
 * Rows of a spreadsheet laid over a table: a block of the table's own size takes each cell to its place, any other begins
 * at the cell `from`. What falls on no value cell is left out.
 */
export function toPasted(
  filled: FilledTable,
  from: string,
  rows: readonly (readonly string[])[],
): readonly Pasted[] {
  const cells = cellsIn(filled);
  const sheet = toSheet(filled);
  const isWhole = rows.length === sheet.length && rows.every((row) => row.length === sheet[0]?.length);
  const start = isWhole ? { y: 0, x: 0 } : cells.find(({ cell }) => cell.key === from);
  if (!start) return [];
  return cells.flatMap(({ y, x, cell }) => {
    const text = rows[y - start.y]?.[x - start.x];
    return text === undefined || y < start.y || x < start.x ? [] : [{ cell, text }];
  });
}
