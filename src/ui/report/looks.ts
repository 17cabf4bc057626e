import type { DrawnCell, DrawnRow } from './drawn.ts';
import type { Sign } from './signs.ts';
import type { Cell } from './tables.ts';

/** Cells and their states in, what is drawn of each out. What looks as before stays the same object and is not drawn again. */

/** Everything that the drawing of a value cell follows from. */
export interface Look {
  readonly cell: Cell;
  /** null where it holds no fact. */
  readonly sign: Sign | null;
  readonly isActive: boolean;
  /** True for the one cell of its table that Tab enters. */
  readonly isEntry: boolean;
  /** True where it belongs to a selected block. */
  readonly isInBlock: boolean;
}

/** A printed cell of a table; `look` is null for heads, labels and cells that the form leaves empty. */
export interface Printed {
  readonly drawn: DrawnCell;
  readonly look: Look | null;
}

/** Looks of cells in a row, such of them as before the same objects. */
export const keepLooks = (before: readonly Look[], now: readonly Look[]): readonly Look[] =>
  now.map((look, i) => keptLook(before[i], look));

/** Printed rows with the looks of their value cells; rows and cells as before are the same objects. */
export function toPrinted(
  rows: readonly DrawnRow[],
  lookOf: (drawn: DrawnCell) => Look | null,
  before: readonly (readonly Printed[])[] = [],
): readonly (readonly Printed[])[] {
  return rows.map((row, y) => {
    const was = before[y];
    const now = row.map((drawn, x): Printed => {
      const known = was?.[x];
      const asked = lookOf(drawn);
      const look = asked && keptLook(known?.look, asked);
      return known?.drawn === drawn && known.look === look ? known : { drawn, look };
    });
    return was?.length === now.length && now.every((one, x) => one === was[x]) ? was : now;
  });
}

const keptLook = (before: Look | null | undefined, now: Look): Look =>
  before?.cell === now.cell &&
  before.sign === now.sign &&
  before.isActive === now.isActive &&
  before.isEntry === now.isEntry &&
  before.isInBlock === now.isInBlock
    ? before
    : now;
