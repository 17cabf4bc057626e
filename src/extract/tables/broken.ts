import { gather } from '../../text/gather.ts';
import type { Cell, Document, Row } from '../../model.ts';
import { isMeasure, isValue } from '../rows/cells.ts';
import { isOver, reachOf, WIDES } from '../rows/reach.ts';
import type { Wide } from '../rows/reach.ts';
import { READER } from './blocks.ts';
import { rowsOf } from './labels.ts';

/**
 * Rows of columns of blanks in, the same rows out with the words that narrow columns break over lines in one row: 不涉 ⏎ 及
 * as cells of the row between them, labels before its values.
 */

const FIRST = '不涉';
const REST = /^及(?: 及)*$/;
const isRest = ({ text }: Cell): boolean => text.startsWith('及') && REST.test(text);
/** Most rows from the first part to the values, and from there to the second. */
const NEAR = 4;

/** `不涉  不涉 ⏎ 2.重复申请  3      5 ⏎ 及  及`: the cells of the first line put among the values where they stand. */
export function withBrokenWords(doc: Document, run: readonly Row[]): readonly Row[] {
  if (!run.some(({ labels }) => labels.some(isRest))) return run;
  const rows = [...run];
  rows.forEach((row, i) => {
    const parts = row.cells.filter(({ text }) => text === FIRST);
    const rest = parts.length > 0 ? findRest(rows, i, parts.length) : -1;
    const second = rows[rest];
    if (!second) return;
    const values = rows
      .slice(i + 1, rest + 1)
      .findIndex(({ cells }) => cells.some(({ text }) => isValue(text)));
    const at = i + 1 + values;
    const among = rows[at];
    const cells =
      values >= 0 && parts.length === row.cells.length && among ? merged(doc, parts, among) : null;
    if (values >= 0 && !cells) return;
    rows[rest] = { ...second, labels: second.labels.filter((cell) => !isRest(cell)) };
    if (!cells || !among) return;
    rows[i] = { ...row, cells: [] };
    rows[at] = { ...(rows[at] ?? among), cells };
  });
  return rows;
}

/** The row near by with as many second parts, before the next one with first parts; -1 if there is none. */
function findRest(rows: readonly Row[], from: number, count: number): number {
  let values = 0;
  for (let i = from + 1; i < Math.min(rows.length, from + 2 * NEAR); i += 1) {
    const row = rows[i];
    if (!row) break;
    const parts = gather(row.labels, (cell) => (isRest(cell) ? cell.text.split(' ') : []));
    if (parts.length > 0) return parts.length === count ? i : -1;
    values += row.cells.length > 0 ? 1 : 0;
    if (values > 1) break;
  }
  return -1;
}

/** The values of a row with these cells among them, null where they would stand on one another or before its words. */
function merged(doc: Document, parts: readonly Cell[], { labels, cells }: Row): readonly Cell[] | null {
  const all = (wide: Wide) =>
    [...parts, ...cells]
      .map((cell) => ({ cell, reach: reachOf(doc, cell, wide) }))
      .toSorted((a, b) => a.reach.from - b.reach.from);
  const label = labels.at(-1);
  const isClear = (wide: Wide) => {
    const placed = all(wide);
    const least = label ? reachOf(doc, label, wide).to : 0;
    return placed.every(
      ({ reach }, i) =>
        reach.from >= least && !(placed[i - 1] && isOver(placed[i - 1]?.reach ?? reach, reach)),
    );
  };
  const wide = WIDES.toReversed().find(isClear);
  return wide ? all(wide).map(({ cell }) => cell) : null;
}

const isExact = (words: readonly Cell[]): boolean =>
  rowsOf(words.map((cell) => cell.text).join('')) !== undefined;

/**
 * Labels broken over lines whose second part stands below the values are put before them:
 * `5.要求行政机关确认或重新 ⏎ 4 0 0 0 0 0 4 ⏎ 出具已获取信息`.
 */
export function withWholeLabels(run: readonly Row[]): readonly Row[] {
  const rows = [...run];
  for (let i = 0; i + 1 < rows.length; i += 1) {
    const row = rows[i];
    const next = rows[i + 1];
    const [rest] = next?.labels ?? [];
    if (row?.reader !== READER || !next || !rest || row.cells.length === 0) continue;
    const count = row.labels.findLastIndex((cell) => !isMeasure(cell.text)) + 1;
    const own = count > 0 ? row.labels[count - 1] : rows[i - 1]?.labels.at(-1);
    const isOwn = isExact([rest]) && next.cells.length > 0;
    if (!own || isExact([own]) || isOwn || !isExact([own, rest])) continue;
    rows[i] = { ...row, labels: row.labels.toSpliced(count, 0, rest) };
    rows[i + 1] = { ...next, labels: next.labels.slice(1) };
  }
  return rows;
}
