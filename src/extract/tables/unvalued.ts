import type { Row, TextSpan } from '../../model.ts';
import { spanOf } from '../rows/cells.ts';
import { keyOf, matchLabel } from './labels.ts';
import type { Layout } from './labels.ts';
import type { MappedRow, State } from './state.ts';
import { notice } from './state.ts';

/** Rows that were mapped in, those whose label stands in the table without any value noted. */

/** Labels that stand in heads as well. */
const AMBIGUOUS = new Set(['其他', '总计', '合计']);
/** Words that open an official table. */
const OPENING = /^(?:统计)?指 {0,2}标|^第二十条|^信息内容|^申请人情况/;

/** Layout of the row that this label names by itself, if that row has cells of its own. */
function leafOf(label: string): Layout | null {
  const match = AMBIGUOUS.has(keyOf(label)) ? null : matchLabel([label]);
  if (!match?.exact) return null;
  const leaves = match.rows.filter((row) => !row.heading);
  return leaves.length === match.rows.length ? (leaves[0]?.layout ?? null) : null;
}

/**
 * Notes every label of an official row that stands among read rows and has no value: `总计` and the like apart, its
 * number is not printed at all. Its words are the table's, never prose.
 */
export function noteUnvalued(state: State, run: readonly Row[]): void {
  const { doc, rows } = state;
  const read = rows.filter((row) => row.candidates.length > 0);
  let first = read.reduce((least, row) => Math.min(least, row.span.start), Infinity);
  const used = new Set(rows.flatMap((row) => row.labels.map((label) => label.start)));
  const told = new Set(state.notices.map(({ span }) => span.start));
  for (const { labels, reader } of run)
    for (const cell of labels) {
      const span = spanOf(doc, cell);
      if (OPENING.test(cell.text) || reader === 'rows/joined') first = Math.min(first, span.start);
      if (span.start < first || used.has(span.start) || leafOf(cell.text) === null) continue;
      if (!told.has(span.start)) notice(state, 'row-short', cell);
      state.rows.push(toMapped(span));
    }
  state.rows.sort((a, b) => a.span.start - b.span.start);
}

const toMapped = (span: TextSpan): MappedRow => ({ candidates: [], labels: [span], span });
