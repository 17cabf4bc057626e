import type { Row } from '../../model.ts';
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

/** Of the rows of indicators that have values so many must have more than the columns that their heads name. */
const WIDER = 0.5;

/** How many of the filled cells of a row stand in at least half of the rows of indicators: more than the heads name columns where these are not understood. */
export function usualWidth(run: readonly Row[]): number {
  const widths = run.flatMap(({ labels, cells }) => {
    const label = labels.findLast(({ text }) => !isMeasure(text))?.text ?? '';
    const filled = cells.filter(({ text }) => text !== '').length;
    return filled > 0 && rowsOf(label)?.some(({ layout }) => layout === 'indicators') ? filled : [];
  });
  widths.sort((a, b) => b - a);
  return widths[Math.ceil(WIDER * widths.length) - 1] ?? 0;
}
