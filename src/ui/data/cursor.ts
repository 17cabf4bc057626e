/** Where the cursor of a grid is and where a key takes it. Rows and columns count from 0. */

/** The active cell, and the opposite corner of the range (the same cell where only one is chosen). */
export interface Cursor {
  readonly row: number;
  readonly column: number;
  readonly anchorRow: number;
  readonly anchorColumn: number;
}
/** Both ends belong to the range. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page up or down goes. */
  readonly page: number;
}
/** The parts of a keyboard event that decide a move. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The cursor on one cell. */
export const cursorAt = (row: number, column: number): Cursor => ({
  row,
  column,
  anchorRow: row,
  anchorColumn: column,
});

/** The cells between the active cell and its anchor. */
export const rangeOf = (cursor: Cursor): Range => ({
  top: Math.min(cursor.row, cursor.anchorRow),
  bottom: Math.max(cursor.row, cursor.anchorRow),
  left: Math.min(cursor.column, cursor.anchorColumn),
  right: Math.max(cursor.column, cursor.anchorColumn),
});

const within = (n: number, count: number) => Math.max(0, Math.min(count - 1, n));

/** The cursor kept inside a grid that has shrunk. */
export const clamped = (cursor: Cursor, size: Size): Cursor => ({
  row: within(cursor.row, size.rows),
  column: within(cursor.column, size.columns),
  anchorRow: within(cursor.anchorRow, size.rows),
  anchorColumn: within(cursor.anchorColumn, size.columns),
});

/** The cursor moved to a cell; `extend` leaves the anchor where it was. */
export function toCell(cursor: Cursor, row: number, column: number, extend: boolean, size: Size): Cursor {
  const to = { row: within(row, size.rows), column: within(column, size.columns) };
  return extend ? { ...cursor, ...to } : { ...to, anchorRow: to.row, anchorColumn: to.column };
}

/** Where a key of movement leads (arrows, Home, End, PageUp, PageDown; Ctrl to the edge); null for any other key. */
export function readMove(cursor: Cursor, event: Key, size: Size): Cursor | null {
  const far = event.ctrlKey || event.metaKey;
  const { row, column } = cursor;
  const to: Record<string, readonly [number, number]> = {
    ArrowUp: [far ? 0 : row - 1, column],
    ArrowDown: [far ? size.rows - 1 : row + 1, column],
    ArrowLeft: [row, far ? 0 : column - 1],
    ArrowRight: [row, far ? size.columns - 1 : column + 1],
    Home: [far ? 0 : row, 0],
    End: [far ? size.rows - 1 : row, size.columns - 1],
    PageUp: [row - size.page, column],
    PageDown: [row + size.page, column],
  };
  const target = to[event.key];
  return target ? toCell(cursor, target[0], target[1], event.shiftKey, size) : null;
}

/** One cell on (or back), over the ends of rows; null where that would leave the grid. `Tab` */
export function readTab(cursor: Cursor, back: boolean, size: Size): Cursor | null {
  const index = cursor.row * size.columns + cursor.column + (back ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return null;
  return cursorAt(Math.floor(index / size.columns), index % size.columns);
}

/** Cells that a paste of rows at a range writes: one value fills the whole range, more grow from its first cell. */
export function toPasted(
  rows: readonly (readonly string[])[],
  range: Range,
  size: Size,
): { row: number; column: number; text: string }[] {
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const cells = [];
  if (single !== undefined) {
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++)
        cells.push({ row, column, text: single });
    return cells;
  }
  for (const [r, fields] of rows.entries())
    for (const [c, text] of fields.entries()) {
      const [row, column] = [range.top + r, range.left + c];
      if (row < size.rows && column < size.columns) cells.push({ row, column, text });
    }
  return cells;
}
