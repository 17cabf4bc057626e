import type { Cell, Row } from '../../model.ts';
import { isMeasure } from '../rows/cells.ts';
import { rowsOf } from './labels.ts';

/** Rows in, what they tell about cells that are not printed out. */

/** Fewest digits of a row of the application table: one for each of its columns. */
const COLUMNS = 7;

/** True for the label of a row of the application table that has cells of its own; bare 其他 and 总计 stand in heads too. */
function isLeaf(label: string): boolean {
  const rows = label.length < 4 ? [] : (rowsOf(label) ?? []);
  return rows.length > 0 && rows.every((row) => row.layout === 'applicants' && !row.heading);
}

/**
 * True where the application table of a long line lacks cells, as where blanks are printed as nothing: a label is
 * followed by the next one, or by fewer digits than there are columns, or a cell says in words or by a sign that it is empty.
 */
export function hasHoles(run: readonly Row[]): boolean {
  return run.some((row) => {
    if (row.reader !== 'rows/joined') return false;
    const labels = row.labels.map((cell) => cell.text);
    if (labels.slice(0, -1).some(isLeaf)) return true;
    if (row.cells.length === 0 || !isLeaf(labels.at(-1) ?? '')) return false;
    const printed = row.cells.map((cell) => cell.text).join('');
    return printed.length < COLUMNS || /[^\d.,]/.test(printed);
  });
}

/** Of the rows of indicators that have values so many must have more than the columns that their heads name; fewer have the number of a page with them. */
const WIDER = 0.1;
/** Rows in which a cell is filled that make it a column of its own and no padding. */
const FILLED = 2;

/**
 * How many columns of values the rows of indicators have: as many cells as are filled in several of them, or all that are
 * filled in some; more than the heads name where these are not understood.
 */
export function usualWidth(run: readonly Row[]): number {
  const rows = run.filter(({ labels, cells }) => {
    const label = labels.findLast(({ text }) => !isMeasure(text))?.text ?? '';
    // 一、主动公开情况 —— ——: of a group of rows, and no values.
    const isRow = rowsOf(label)?.some(({ layout, heading }) => layout === 'indicators' && !heading);
    return isRow === true && cells.some((cell) => isFilled(cell));
  });
  const widths = rows
    .map(({ cells }) => cells.filter((cell) => isFilled(cell)).length)
    .toSorted((a, b) => b - a);
  return Math.max(widths[Math.max(FILLED, Math.ceil(WIDER * widths.length)) - 1] ?? 0, filledIn(rows));
}

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell.text !== '';

/** In how many places rows of one length have values: `条 | | 12` in one, `条 | 5 | 12` in others. */
function filledIn(rows: readonly Row[]): number {
  const lengths = rows.map(({ cells }) => cells.length).toSorted((a, b) => a - b);
  const length = lengths[lengths.length >> 1] ?? 0;
  const alike = length > 1 ? rows.filter(({ cells }) => cells.length === length) : [];
  const places = Array.from({ length }, (_, at) => alike.filter(({ cells }) => isFilled(cells[at])).length);
  return places.filter((count) => count >= FILLED).length;
}
