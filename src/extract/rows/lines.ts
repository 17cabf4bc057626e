import type { Cell, Document, Row } from '../../model.ts';
import { isValue, toCell, toRow } from './cells.ts';
import type { Line } from './pipes.ts';

/** Lines that are one cell each, and lines whose cells are parted by blanks. */

/** Where fewer lines than this part of the values are empty, an empty line is an empty cell. */
const DENSE = 0.2;

/**
 * One cell a line: words, then the values that follow them, up to the next words. The words before the values are
 * headers, headings and the row's own label, in that order. Blocks of columns are turned into rows without labels.
 */
export function readLines(doc: Document, lines: readonly Line[]): Row[] {
  const cells = lines.map(({ text, start }) => toCell(doc, start, start + text.length));
  const empty = cells.filter((cell) => cell.text === '').length;
  const dense = empty <= DENSE * cells.filter((cell) => isValue(cell.text)).length;
  const rows: Row[] = [];
  let labels: Cell[] = [];
  let values: Cell[] = [];
  const close = () => {
    if (labels.length > 0 || values.some((cell) => cell.text !== ''))
      for (const row of dense ? [toPrinted(labels, values)] : turned(labels, values)) rows.push(row);
    labels = [];
    values = [];
  };
  for (const cell of cells) {
    if (isValue(cell.text)) values.push(cell);
    else if (cell.text === '') values.push(cell);
    else {
      if (values.some((value) => value.text !== '')) close();
      values = [];
      labels.push(cell);
    }
  }
  close();
  return rows;
}

const toPrinted = (labels: readonly Cell[], cells: readonly Cell[]): Row => ({
  labels,
  cells: cells.some((cell) => cell.text !== '') ? cells : [],
  reader: 'rows/lines',
});

/** Columns of the application table, without and with the subtotal of organisations. */
const WIDTHS = [7, 8];

/**
 * Values parted by empty lines. In the text of a PDF, seven paragraphs of ten values are the columns of ten rows: they
 * are turned. Anything else is one row, as printed.
 */
function turned(labels: readonly Cell[], values: readonly Cell[]): Row[] {
  const rows: Row[] = [];
  let plain: Cell[] = [];
  let open = labels;
  const close = () => {
    if (open.length + plain.length > 0) rows.push(toPrinted(open, plain));
    open = [];
    plain = [];
  };
  const parts = toParagraphs(values);
  for (let i = 0; i < parts.length;) {
    const height = parts[i]?.length ?? 0;
    let width = 1;
    while (parts[i + width]?.length === height) width += 1;
    if (height >= 2 && WIDTHS.includes(width) && !WIDTHS.includes(height)) {
      close();
      const columns = parts.slice(i, i + width);
      for (let r = 0; r < height; r += 1)
        rows.push({
          ...toPrinted(
            [],
            columns.flatMap((part) => part[r] ?? []),
          ),
          reader: 'rows/turned',
        });
    } else for (const cell of parts.slice(i, i + width).flat()) plain.push(cell);
    i += width;
  }
  close();
  return rows;
}

function toParagraphs(values: readonly Cell[]): Cell[][] {
  const parts: Cell[][] = [[]];
  for (const cell of values) {
    if (cell.text !== '') parts.at(-1)?.push(cell);
    else if (parts.at(-1)?.length) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

/** Cells parted by two blanks or more, numbers also by one: `规章          2               0        11`. */
export function readColumns(doc: Document, lines: readonly Line[]): Row[] {
  return lines.map((line) => toRow(toColumns(doc, line), 'rows/columns'));
}

/** True where a line is made of columns: three parts or more, words and a number, or two parts far apart. */
export function isColumns(text: string): boolean {
  const parts = text.trim().split(/ {2,}/);
  if (parts.length >= 3) return parts.every((part) => part.length <= 48);
  if (parts.length === 2)
    return (isValue(parts[1] ?? '') || / {4,}/.test(text.trim())) && parts.every((part) => part.length <= 48);
  return /^[\d.,/-]+(?: [\d.,/-]+){2,40}$/.test(text.trim());
}

function toColumns(doc: Document, { text, start }: Line): Cell[] {
  const cells: Cell[] = [];
  for (const part of text.matchAll(/\S+(?: \S+)*/g)) {
    const numbers = part[0].split(' ').every((word) => isValue(word));
    let from = part.index;
    for (const word of numbers ? part[0].split(' ') : [part[0]]) {
      cells.push(toCell(doc, start + from, start + from + word.length));
      from += word.length + 1;
    }
  }
  return cells;
}
