import type { Cell, Document, Row } from '../../model.ts';
import { SERIAL_HEAD } from '../rows/cells.ts';
import { reachOf } from '../rows/reach.ts';
import { READER } from './blocks.ts';
import { isReviewGroup } from './columns.ts';

/** Rows of columns of blanks in, the same rows out without the running numbers before values whose words stand on other lines. */

/** Numbers may stand with words of their rows, which are read without them; so many such rows may follow one another, and so many precede in other tables. */
const SKIPPED = 6;
const BEFORE = 60;
/** How far to the right of their head numbers may stand, in columns on the screen. */
const ASIDE = 4;

/** `序号 … ⏎ 一、本年新收政府信息公开申 ⏎ 3   11008 11914 … ⏎ 请数量`: 3 counts the rows. */
export function withoutSerials(doc: Document, run: readonly Row[]): readonly Row[] {
  let head: Cell | undefined;
  let last = 0;
  return run.map((row) => {
    if (row.reader !== READER) return row;
    const named = row.labels.find(({ text }) => SERIAL_HEAD.test(text));
    if (named) [head, last] = [named, 0];
    if (row.labels.some(({ text }) => isReviewGroup(text))) head = undefined; // The table of reviews counts no rows.
    const [first, ...cells] = row.cells;
    const number = /^\d{1,3}$/.test(first?.text ?? '') ? Number(first?.text) : 0;
    const isNext = number > last && number <= (last > 0 ? last + SKIPPED : BEFORE);
    if (!head || !first || row.labels.length > 0 || cells.length === 0 || !isNext) return row;
    if (reachOf(doc, first, 1).from > reachOf(doc, head, 1).to + ASIDE) return row;
    last = number;
    return { ...row, cells };
  });
}
