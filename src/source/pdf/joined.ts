import { wordsOf } from './table.ts';
import type { Table, TableCell } from './table.ts';

/** A table that goes on over the page: its parts made one, its head that is printed again left out. */

/** Borders this near are one. */
const SAME = 5;
const MOST_HEAD = 6;

/** Both parts as one table; null where the lower one is another table. */
export function joinTables(upper: Table, lower: Table): Table | null {
  const columns = unite(upper.columns, lower.columns);
  if (columns === null) return null;
  const above = onColumns(upper, columns);
  const below = withoutHead(above, onColumns(lower, columns));
  const moved = below.cells.map((cell) => ({ ...cell, row: cell.row + above.rows }));
  const { cells, gone } = joinCut(above, moved);
  const joined = joinCutRow([...cells, ...moved.filter((cell) => !gone.has(cell))], above.rows);
  return { ...above, rows: Math.max(...joined.map(({ row, rowspan }) => row + rowspan)), cells: joined };
}

/** The finer of two rows of borders, if it has all of the other's; null if neither has. */
function unite(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const [finer, coarser] = a.length >= b.length ? [a, b] : [b, a];
  const isIn = (at: number) => finer.some((one) => Math.abs(one - at) <= SAME);
  const [start, end] = [finer[0] ?? 0, finer.at(-1) ?? 0];
  const isAsWide =
    Math.abs(start - (coarser[0] ?? 0)) <= SAME && Math.abs(end - (coarser.at(-1) ?? 0)) <= SAME;
  return isAsWide && coarser.every(isIn) ? finer : null;
}

/** The table counted on these borders. */
function onColumns(table: Table, columns: readonly number[]): Table {
  const place = (border: number) =>
    columns.findIndex((one) => Math.abs(one - (table.columns[border] ?? 0)) <= SAME);
  return {
    ...table,
    columns,
    cells: table.cells.map((cell) => {
      const column = place(cell.column);
      return { ...cell, column, colspan: place(cell.column + cell.colspan) - column };
    }),
  };
}

const rowText = ({ cells }: Table, row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${wordsOf(cell)}`)
    .join('|');

/** The lower part without rows that stand at the top of the upper one too. */
function withoutHead(upper: Table, lower: Table): Table {
  let head = 0;
  while (head < Math.min(MOST_HEAD, upper.rows, lower.rows) && rowText(upper, head) === rowText(lower, head))
    head += 1;
  const isWhole = lower.cells.every(({ row, rowspan }) => row >= head || row + rowspan <= head);
  const hasWords = /[\u4E00-\u9FFF]/.test(rowText(lower, 0)) && !/:\d+(?:\||$)/.test(rowText(lower, 0));
  if (head === 0 || !isWhole || !hasWords) return lower;
  const cells = lower.cells
    .filter(({ row }) => row >= head)
    .map((cell) => ({ ...cell, row: cell.row - head }));
  return { ...lower, rows: lower.rows - head, cells };
}

const isLabel = (words: string): boolean => /[\u4E00-\u9FFF]/.test(words);

const OPENING = '（(“‘《〈「『【[';
const CLOSING = '）)”’》〉」』】]';

/** How many brackets and quotes words open and do not close. */
const openIn = (words: string): number =>
  Array.from(words).reduce(
    (open, sign) => open + Number(OPENING.includes(sign)) - Number(CLOSING.includes(sign)),
    0,
  );

/** True where words below the page's edge are the rest of those above: a single letter, or they close what those open. */
const isRest = (above: string, below: string): boolean =>
  isLabel(above) &&
  (/^[\u4E00-\u9FFF]$/.test(below) || (openIn(above) > 0 && openIn(below) === -openIn(above)));

/** The cell below the page's edge at the same columns. */
const restOf = (cell: TableCell, below: readonly TableCell[], row: number): TableCell | undefined =>
  below.find((one) => one.row === row && one.column === cell.column && one.colspan === cell.colspan);

/** A cell over several rows that the page cuts has its words in one part only, or broken between both: both parts are one cell. */
function joinCut(upper: Table, below: readonly TableCell[]) {
  const gone = new Set<TableCell>();
  const cells = upper.cells.map((cell) => {
    if (cell.row + cell.rowspan < upper.rows) return cell;
    const rest = restOf(cell, below, upper.rows);
    if (!rest || Math.max(cell.rowspan, rest.rowspan) < 2) return cell;
    const [words, others] = [wordsOf(cell), wordsOf(rest)];
    const isOne = (words === '') !== (others === '') && isLabel(words + others);
    if (!isOne && !isRest(words, others)) return cell;
    gone.add(rest);
    return { ...cell, rowspan: cell.rowspan + rest.rowspan, lines: [...cell.lines, ...rest.lines] };
  });
  return { cells, gone };
}

/**
 * A row that the page cuts, its label broken between both parts, made one: `row` is the lower part. All other cells of it
 * have words in one part only.
 */
function joinCutRow(cells: readonly TableCell[], row: number): readonly TableCell[] {
  const above = cells.filter((cell) => cell.row === row - 1 && cell.rowspan === 1);
  const below = cells.filter((cell) => cell.row === row);
  const pairs = above.map((cell) => [cell, restOf(cell, below, row)] as const);
  const isBroken = ([cell, rest]: (typeof pairs)[number]) => !!rest && isRest(wordsOf(cell), wordsOf(rest));
  const isFree = ([cell, rest]: (typeof pairs)[number]) =>
    !!rest && (wordsOf(cell) === '' || wordsOf(rest) === '');
  const isCut =
    below.length === pairs.length &&
    below.every(({ rowspan }) => rowspan === 1) &&
    pairs.some(isBroken) &&
    pairs.every((pair) => isBroken(pair) || isFree(pair));
  if (!isCut) return cells;
  const whole = new Map(
    pairs.map(([cell, rest]) => [cell, { ...cell, lines: [...cell.lines, ...(rest?.lines ?? [])] }]),
  );
  return cells
    .filter((cell) => cell.row !== row)
    .map((cell) => {
      if (cell.row > row) return { ...cell, row: cell.row - 1 };
      const isOver = cell.row + cell.rowspan > row;
      return isOver ? { ...cell, rowspan: cell.rowspan - 1 } : (whole.get(cell) ?? cell);
    });
}
