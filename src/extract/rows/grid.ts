import type { Cell, Document, Row, TextSpan } from '../../model.ts';
import { toText } from '../../text/document.ts';
import { fit } from '../tables/fit.ts';
import { isValue, REMARK_HEAD } from './cells.ts';
import { findOrder, headsOf, isPrinted } from './grid-heads.ts';
import type { Order } from './grid-heads.ts';
import { readReview } from './grid-review.ts';
import { covers, isWord, missingAt, toBlocks } from './places.ts';
import type { Block, Line, Placed } from './places.ts';

/**
 * Tables whose cells know their columns, as those of HTML: headers are taken by the columns that they stand over, so that
 * the order of columns, padding and merged cells are no matter. Where headers and values do not fit each other, rows are
 * given as printed.
 */

/** A row, and where the printed row that it comes from begins in the shadow. */
export interface GridRow extends Row {
  readonly at: number;
}
/** All rows of one table, and its range in the shadow. */
export interface GridRows {
  readonly span: TextSpan;
  readonly rows: readonly GridRow[];
}

const READER = 'rows/grid';
const REVIEW = 'rows/review';

/** The tables of a source that has tables, in order; empty for plain text. */
export function readGrids(doc: Document): readonly GridRows[] {
  let order: Order | null = null;
  return (doc.grids ?? []).map((grid) => {
    const rows: GridRow[] = [];
    for (const block of toBlocks(doc, grid)) {
      const own = findOrder(block);
      // A table that a page break has cut goes on under the headers before.
      order = own ?? (order?.indexes.length === block.columns.length ? order : null);
      const review = readReview(block)?.map((row) => ({ ...row, reader: REVIEW }));
      for (const row of review ?? [...readHeads(block, own), ...readBody(block, order)]) rows.push(row);
    }
    return { span: toText(doc, grid.span), rows };
  });
}

/** Rows of headers as printed; those of the application table with the names of its columns in the order of reading. */
function readHeads(block: Block, order: Order | null): GridRow[] {
  const [first] = block.heads;
  if (!first || !order)
    return block.heads
      .filter(({ labels }) => labels.length > 0)
      .map(({ at, labels, values }) => ({
        at,
        labels: cellsOf(labels),
        cells: cellsOf(values),
        reader: READER,
      }));
  const others = block.heads.flatMap(({ labels }) => labels).filter((head) => !order.leaves.includes(head));
  const labels = cellsOf([...others, ...order.leaves]);
  return [{ at: first.at, labels, cells: [], reader: READER }];
}

const cellsOf = (placed: readonly Placed[]): readonly Cell[] => placed.map(({ cell }) => cell);

function readBody(block: Block, order: Order | null): GridRow[] {
  const shared = sharedOf(block);
  return block.body.map((line) => {
    const cells = cellsOf(valuesOf(line, block, shared));
    const fitted = order && !isPrinted(order) ? fit(cells, order.indexes.length) : 'short';
    return {
      at: line.at,
      labels: cellsOf(labelsOf(line)),
      cells: typeof fitted === 'string' ? cells : (order?.indexes.flatMap((i) => fitted[i] ?? []) ?? []),
      reader: READER,
    };
  });
}

/** The words of a row, those that span it from above first; the article, 第二十条第(一)项, is a header and said once. */
function labelsOf({ above, labels, values }: Line): readonly Placed[] {
  const end = values[0]?.column ?? Infinity;
  const spanning = above.filter(
    (placed) => isWord(placed) && placed.column < end && !placed.cell.text.startsWith('第二十条'),
  );
  return [...spanning.toSorted((a, b) => a.column - b.column), ...labels];
}

/** Values that reach into rows with values of their own: nobody can tell which row they are of. */
function sharedOf({ body }: Block): ReadonlySet<Placed> {
  const shared = new Set<Placed>();
  for (const { above, values } of body) {
    const from = values[0]?.column ?? Infinity;
    for (const placed of above)
      if (!isWord(placed) && placed.rowspan > 1 && (isValue(placed.cell.text) || placed.column >= from))
        shared.add(placed);
  }
  return shared;
}

/** The cells of a row, one for each header over them; what is shared with other rows is missing in each of them. */
function valuesOf(line: Line, block: Block, shared: ReadonlySet<Placed>): readonly Placed[] {
  const heads = headsOf(block);
  const from = block.columns[0] ?? 0;
  const isRemark = ({ column }: Placed) =>
    heads.some((head) => covers(head, column) && REMARK_HEAD.test(head.cell.text));
  const own = line.values.filter((placed) => !isRemark(placed));
  const excess = own.length > block.columns.length;
  const kept = own.filter((placed) => !excess || placed.column >= from || placed.cell.text !== '');
  const missing = line.above.filter((placed) => shared.has(placed) && placed.column >= from);
  return [...unpadded(kept, line, block), ...missing]
    .toSorted((a, b) => a.column - b.column)
    .map((placed) => (shared.has(placed) ? { ...placed, cell: missingAt(placed.cell) } : placed));
}

/** One cell where several stand under one header and at most one of them is filled: `5 | |` under a header three columns wide. */
function unpadded(values: readonly Placed[], line: Line, { heads }: Block): readonly Placed[] {
  const labels = line.labels.at(-1);
  const from = labels ? labels.column + labels.colspan : 0;
  const wide = (heads.at(-1)?.labels ?? []).filter(({ column, colspan }) => colspan > 1 && column >= from);
  return wide.reduce<readonly Placed[]>((cells, head) => {
    const under = cells.filter(({ column }) => covers(head, column));
    const filled = under.filter(({ cell }) => cell.text !== '');
    const [one] = filled.length > 0 ? filled : under;
    return under.length < 2 || filled.length > 1
      ? cells
      : cells.filter((cell) => cell === one || !under.includes(cell));
  }, values);
}
