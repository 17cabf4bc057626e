import type { Table } from './drawn.ts';
import { titled, toMatrix } from './prints.ts';

/** Tables in, the text out that people type of them. */

/** Cells parted by a sign, no sign behind the last. */
export const signed =
  (sign: string) =>
  (table: Table): string =>
    titled(
      table,
      toMatrix(table, 'empty').map((row) => row.map((d) => d.text).join(sign)),
    );
