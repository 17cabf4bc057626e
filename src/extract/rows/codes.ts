import type { Cell, Document, Row } from '../../model.ts';
import { spanOf, toCell } from './cells.ts';

/** Rows of a long line in, the same rows out without the running numbers of the next rows at the end of their values. */

/** Rows of a table that counts its rows, fewest, and the share of them that end in the number of the next. */
const COUNTED = { rows: 8, share: 0.9, inPart: 0.6 };
/** So many rows may have no number where nobody can tell which. */
const SKIPPED = 3;

const PADDED = 2;
const WAYS: readonly ((number: number) => string)[] = [
  (number) => String(number).padStart(PADDED, '0'),
  String,
];

/**
 * `01主动公开信息数条14202其中:1.政府网站公开数条12303…`: 142 and 123. A row in which the number does not stand is left
 * without values, and so are all of a table where numbers are left out: 4221 may be 42 and the number of the next row.
 */
export function withoutCodes(doc: Document, rows: readonly Row[]): readonly Row[] {
  for (const way of WAYS) {
    const codes = codesOf(rows, way, 0);
    if (isCounted(rows, codes, COUNTED.share)) return cutRows(doc, rows, codes);
    if (isCounted(rows, codesOf(rows, way, SKIPPED), COUNTED.inPart))
      return rows.map((row) => ({ ...row, cells: [] }));
  }
  return rows;
}

type Codes = readonly (string | null)[];

function isCounted(rows: readonly Row[], codes: Codes, share: number): boolean {
  const first = codes.findIndex((code) => code !== null);
  const found = codes.filter((code) => code !== null).length;
  const valued = rows.slice(Math.max(0, first), -1).filter(({ cells }) => cells.length > 0).length;
  return found >= COUNTED.rows && found >= share * valued;
}

/** No number stands behind the last row, unless the table goes on with words that are unknown. */
function cutRows(doc: Document, rows: readonly Row[], codes: Codes): readonly Row[] {
  const first = codes.findIndex((code) => code !== null);
  return rows.map((row, i) => {
    const code = codes[i] ?? null;
    if (i < first || (i === rows.length - 1 && code === null)) return row;
    const isOpen = code === null || i === rows.length - 1;
    return { ...row, cells: isOpen ? [] : cutOff(doc, row.cells, code.length) };
  });
}

/** The number of the next row at the end of each row's values, null where it does not stand there; up to `skipped` may be left out. */
function codesOf(rows: readonly Row[], way: (number: number) => string, skipped: number): Codes {
  let next = 1;
  return rows.map(({ cells }) => {
    const text = cells.at(-1)?.text ?? '';
    for (let number = next; number <= next + skipped; number += 1) {
      if (!text.endsWith(way(number))) continue;
      next = number + 1;
      return way(number);
    }
    return null;
  });
}

/** The cells without so many digits at the end of the last. */
function cutOff(doc: Document, cells: readonly Cell[], count: number): readonly Cell[] {
  const last = cells.at(-1);
  if (!last) return cells;
  const { start, end } = spanOf(doc, last);
  const rest = end - count > start ? [toCell(doc, start, end - count)] : [];
  return [...cells.slice(0, -1), ...rest];
}
