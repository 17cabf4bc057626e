import { toTable } from '../markup.ts';

/** The tables of a Word file, as they are met, into HTML: cells that go on from the row above become spans. */

interface Cell {
  readonly pieces: string[];
  colspan: number;
  rowspan: number;
  /** start: cells below may go on from it · more: it goes on from the cell above · '' neither. */
  merge: 'start' | 'more' | '';
}
interface Row {
  readonly cells: Cell[];
  /** Columns that are left out before the first cell. */
  before: number;
  isGone: boolean;
}

/** A table while it is read. */
export interface TableBuilder {
  addRow(): void;
  addCell(): void;
  /** The row and cell added last, undefined before there is one. */
  row(): Row | undefined;
  cell(): Cell | undefined;
  html(): string;
}

const newCell = (): Cell => ({ pieces: [], colspan: 1, rowspan: 1, merge: '' });

export function createTable(): TableBuilder {
  const rows: Row[] = [];
  const row = () => rows.at(-1);
  return {
    addRow: () => void rows.push({ cells: [], before: 0, isGone: false }),
    addCell: () => void row()?.cells.push(newCell()),
    row,
    cell: () => row()?.cells.at(-1),
    html() {
      const shown = joinMerged(rows.filter(({ isGone }) => !isGone));
      return toTable(shown.map((cells) => cells.map((cell) => ({ ...cell, html: cell.pieces.join('') }))));
    },
  };
}

/** The cells of each row; those that go on from above are gone and counted there. */
function joinMerged(rows: readonly Row[]): Cell[][] {
  /** By column, the cell that may go on below. */
  const open = new Map<number, Cell>();
  return rows.map(({ cells, before }) => {
    const shown = before > 0 ? [{ ...newCell(), colspan: before }] : [];
    let column = before;
    for (const cell of cells) {
      const above = open.get(column);
      if (cell.merge === 'more' && above) above.rowspan += 1;
      else {
        shown.push(cell);
        open.set(column, cell);
        if (cell.merge === '') open.delete(column);
      }
      column += cell.colspan;
    }
    return shown;
  });
}
