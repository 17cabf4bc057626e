import { gather } from '../../text/gather.ts';
import { toUnitSet } from '../../text/units.ts';
import type { Row, TextSpan } from '../../model.ts';
import { textSpan } from '../../model.ts';
import { FORM_MEASURE, isMeasure, spanOf } from '../rows/cells.ts';
import { keyOf, rowsOf } from './labels.ts';
import type { Layout, TableRow } from './labels.ts';
import type { MappedRow, State } from './state.ts';
import { notice } from './state.ts';

/** Rows that were mapped in, those whose label stands in the table without any value noted. */

/** Labels that stand in heads as well. */
const AMBIGUOUS = new Set(['其他', '总计', '合计']);
/** Words that open an official table. */
const OPENING = /^(?:统计)?指 {0,4}标|^第二十条|^信息内容|^申请人情况/;

const mayOpen = toUnitSet('统指第信申');

/** True for a label that opens an official table, as each does that stands in a long line. */
const opensTable = (label: string, reader: string): boolean =>
  reader === 'rows/joined' || (mayOpen(label.charCodeAt(0)) && OPENING.test(label));

/** False for words before any table. */
export const mayOpenTable = ({ labels, reader }: Row): boolean =>
  labels.some(({ text }) => opensTable(text, reader));

const MEASURED = new RegExp(` ?${FORM_MEASURE}$`);

/** Layout of the row that this label names by itself, if that row has cells of its own. */
function leafOf(label: string): Layout | null {
  const rows = AMBIGUOUS.has(keyOf(label)) ? undefined : rowsOf(label);
  return rows?.every((row) => !row.heading) ? (rows[0]?.layout ?? null) : null;
}

/**
 * Notes every label of an official row that stands among read rows and has no value: `总计` and the like apart, its
 * number is not printed at all. Its words are the table's, never prose.
 */
export function noteUnvalued(state: State, run: readonly Row[]): void {
  const { doc, rows } = state;
  const read = rows.filter((row) => row.candidates.length > 0);
  let first = read.reduce((least, row) => Math.min(least, row.span.start), Infinity);
  const used = new Set(gather(rows, (row) => row.labels.map((label) => label.start)));
  let known: ReadonlySet<string> | null = null;
  const isKnown = ({ columns }: TableRow): boolean => {
    const own = (known ??= new Set(gather(read, ({ candidates }) => candidates.map((c) => c.concept))));
    return columns.some(({ concept }) => own.has(concept));
  };
  const told = new Set(state.notices.map(({ span }) => span.start));
  const labels = gather(run, ({ labels, reader }) =>
    labels
      .filter((cell) => !isMeasure(cell.text))
      .map((cell) => ({ cell, opens: opensTable(cell.text, reader) })),
  );
  labels.forEach(({ cell, opens }, i) => {
    if (first === Infinity && !opens) return;
    const { start } = spanOf(doc, cell);
    if (opens) first = Math.min(first, start);
    if (start < first || used.has(start)) return;
    const own = withoutMeasure(cell.text);
    const words = own + (leafOf(own) ? '' : (labels[i + 1]?.cell.text ?? ''));
    if (leafOf(words) === null) return;
    if (!told.has(start) && !rowsOf(words)?.some(isKnown)) notice(state, 'row-short', cell);
    const last = words === own ? cell : (labels[i + 1]?.cell ?? cell);
    state.rows.push(toMapped(textSpan(start, spanOf(doc, last).end)));
  });
  state.rows.sort((a, b) => a.span.start - b.span.start);
}

/** `收到申请数 件` and `收到申请数件` without their measure, if a row is named so. */
function withoutMeasure(label: string): string {
  const bare = label.replace(MEASURED, '');
  return bare !== label && leafOf(label) === null && leafOf(bare) !== null ? bare : label;
}

const toMapped = (span: TextSpan): MappedRow => ({ candidates: [], labels: [span], span });
