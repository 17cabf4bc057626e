import { rawSpan } from '../../model.ts';
import type { Cell, Document, Grid } from '../../model.ts';
import { toText } from '../../text/document.ts';
import { hasLetter, isMeasure, isValue, REMARK_HEAD, SERIAL_HEAD, toCell } from './cells.ts';

/** A table whose cells know their columns in, its lines of words and values out, under the headers that stand over them. */

/** A cell in its place. */
export interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}
/** A printed row: words on the left, values after them, and the cells from rows above that reach into it. */
export interface Line {
  /** Where it begins in the shadow. */
  readonly at: number;
  readonly labels: readonly Placed[];
  readonly values: readonly Placed[];
  readonly above: readonly Placed[];
}
/** Headers and the rows of values below them. `columns`: where the values of most of these rows begin. */
export interface Block {
  readonly heads: readonly Line[];
  readonly body: readonly Line[];
  readonly columns: readonly number[];
}

/** Empty cells that make a row of the application table, or of that of reviews, though no number stands in it. */
const WIDE = 6;
const GROUP = 5;
/** Blanks in words that are spread over their cell, `结 果 维 持`; not those between two numbers. */
const SPREAD = /(?<![\s\d])\s{1,40}|\s{1,40}(?![\s\d])/g;
const RESULT = /维持|纠正|审结/;

/** A cell that is not there in its row: no number, and no sign that there is none. Its place is that of the cell it would be. */
const MISSING = '?';
export const missingAt = ({ span }: Cell): Cell => ({ text: MISSING, span: rawSpan(span.start, span.start) });
export const isMissing = ({ text, span }: Cell): boolean => text === MISSING && span.start === span.end;

/** True for what stands in a column of values: a number, a sign that there is none, or several numbers on lines. */
const isFilled = ({ cell }: Placed): boolean => isValue(cell.text) || /^\d[\d\s.,]{0,80}$/.test(cell.text);

export const isWord = ({ cell }: Placed): boolean => hasLetter(cell.text) && !isValue(cell.text);

/** True where a cell stands over or under this column. */
export const covers = (cell: Placed, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.colspan;

/** True for a row of one empty cell, which only keeps rows apart. */
const isGap = ({ above, labels, values }: Line): boolean =>
  above.length + labels.length === 0 && values.length === 1 && values[0]?.cell.text === '';

/** The blocks of a table in order. */
export function toBlocks(doc: Document, grid: Grid): readonly Block[] {
  const blocks: { heads: Line[]; body: Line[] }[] = [];
  for (const line of merged(toLines(doc, grid).filter((line) => !isGap(line)))) {
    const open = blocks.at(-1);
    const isBody = isOfBody(line, open);
    if (!open || (!isBody && open.body.length > 0)) blocks.push({ heads: [], body: [] });
    const block = blocks.at(-1);
    if (isBody) block?.body.push(line);
    else block?.heads.push(line);
  }
  return blocks.map((block) => ({ ...block, columns: columnsOf(block.body) }));
}

function toLines(doc: Document, { rows }: Grid): Line[] {
  let open: readonly Placed[] = [];
  const placed = rows.map((cells) =>
    cells.map(({ span, ...place }): Placed => {
      const { start, end } = toText(doc, span);
      const cell = toCell(doc, start, Math.max(start, end));
      const text = isValue(cell.text) ? cell.text : cell.text.replaceAll(SPREAD, '');
      return { ...place, cell: { ...cell, text } };
    }),
  );
  const asides = asidesOf(placed.flat());
  return placed.map((all, r) => {
    const own = all.filter(({ column, colspan }) => colspan > 1 || !asides.has(column));
    const above = open.filter(({ row, rowspan }) => row + rowspan > r);
    open = [...above, ...own.filter(({ rowspan }) => rowspan > 1)];
    const [first] = rows[r] ?? [];
    return { at: first ? toText(doc, first.span).start : 0, above, ...split(own) };
  });
}

/** The first column where it is one of running numbers, the last where it is one of remarks: no values stand there. */
function asidesOf(placed: readonly Placed[]): ReadonlySet<number> {
  const last = placed.reduce((most, { column, colspan }) => Math.max(most, column + colspan), 0) - 1;
  const heads = placed.filter(
    ({ cell, column, colspan }) =>
      colspan === 1 &&
      ((column === 0 && SERIAL_HEAD.test(cell.text)) || (column === last && REMARK_HEAD.test(cell.text))),
  );
  return new Set(heads.map(({ column }) => column));
}

/** Words, then values: `1 | 规章 | 0 | 0 | 9`, with a running number before the words. Without values, words take all. */
function split(own: readonly Placed[]): Pick<Line, 'labels' | 'values'> {
  const word = own.findIndex(isWord);
  const from = word > 0 && own.slice(word).some(isFilled) ? word : 0;
  const first = own.findIndex((placed, i) => i >= from && isFilled(placed));
  const last = own.findLastIndex((placed, i) => isWord(placed) && (first < 0 || i < first));
  const behind = own.slice(last + 1);
  const isUnit = ({ cell }: Placed) => isMeasure(cell.text);
  return {
    labels: [...own.slice(from, last + 1).filter(isWord), ...behind.filter(isUnit)],
    values: behind.filter((placed) => !isUnit(placed)),
  };
}

/** Joins rows of words alone to the row above whose values all reach into them: a label broken over two rows. */
function merged(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let until = 0;
  lines.forEach((line, r) => {
    const last = out.at(-1);
    if (last && r < until && line.values.length === 0)
      out[out.length - 1] = { ...last, labels: [...last.labels, ...line.labels] };
    else out.push(line);
    if (line.values.length > 0) until = r + Math.min(...line.values.map(({ rowspan }) => rowspan));
  });
  return out;
}

/** A row of values; a row of empty cells among such rows, or of so many that it can be nothing else. */
function isOfBody({ labels, values }: Line, open: Pick<Block, 'heads' | 'body'> | undefined): boolean {
  if (values.some(isFilled)) return true;
  const heads = open?.heads.flatMap((head) => head.labels.filter(({ cell }) => RESULT.test(cell.text))) ?? [];
  const least = heads.length > 2 ? GROUP : WIDE;
  if (labels.length > 0)
    return labels.length <= 3 && values.length >= Math.min(least, open?.body[0]?.values.length ?? least);
  return heads.length > 2 && values.length >= GROUP;
}

/** Where the values of most rows begin. */
function columnsOf(body: readonly Line[]): readonly number[] {
  const counted = new Map<string, { readonly columns: readonly number[]; count: number }>();
  for (const { values } of body) {
    const columns = values.map(({ column }) => column);
    const known = counted.get(columns.join()) ?? { columns, count: 0 };
    known.count += 1;
    counted.set(columns.join(), known);
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count)[0]?.columns ?? [];
}
