import { kindOf, valueOf } from '../../fact.ts';
import { words } from '../../words/words.ts';
import { keyOf } from './tables.ts';
import type { Cell, FilledTable } from './tables.ts';
import { shownOf } from './typed.ts';

/** A filled table in, how wide its columns are drawn out: fixed, so that a value that changes moves no other cell. */

/** Width of a sign beside a number, of a full-width one, and of one in the small words of an empty cell, in digits. */
const [NARROW, WIDE, SMALL] = [1, 2, 1.5];
/** Digits for which every column has room. */
const LEAST = 3;

/**
 * Digits that the widest value of each column takes, from the left; null for the columns of labels. None has less room than
 * it had `before`: a wide value that is taken back would move the whole table again.
 */
export function columnsOf(
  { table, rows }: FilledTable,
  before: readonly (number | null)[] = [],
): readonly (number | null)[] {
  const cells = new Map(rows.flat().map((cell) => [cell.key, cell]));
  const columns: (number | null)[] = [];
  // Labels span rows, so that columns are counted from the right.
  for (const row of table.body) {
    let at = 0;
    for (const { slot, across } of [...row].reverse()) {
      const cell = slot && cells.get(keyOf(table.form, slot.concept, slot.applicant));
      if (cell && across === 1) columns[at] = Math.max(columns[at] ?? LEAST, widthOf(cell));
      at += across;
    }
    while (columns.length < at) columns.push(null);
  }
  return columns.reverse().map((digits, i) => digits && Math.max(digits, before[i] ?? LEAST));
}

const widths = new WeakMap<Cell, number>();
/** Asked once of each state of a cell: an edit leaves all others the same objects. */
function widthOf(cell: Cell): number {
  const known = widths.get(cell);
  if (known !== undefined) return known;
  const width = measured(cell);
  widths.set(cell, width);
  return width;
}

function measured({ facts }: Cell): number {
  const [fact] = facts;
  if (!fact) return words.report.notStated.length * SMALL;
  if (valueOf(fact) === null && kindOf(fact) === 'blank') return words.report.kinds.blank.length * SMALL;
  const several = facts.length > 1 ? NARROW : 0;
  return [...shownOf(fact)].reduce((sum, char) => sum + (char > '\u2e7f' ? WIDE : NARROW), several);
}
