import type { Drawn, Table } from './drawn.ts';
import { titled, toMatrix } from './prints.ts';

/** Tables in, the same with their cells in another order out */

/** The roles of a row's cells in the order in which they are printed; heads go with the cells under them. */
export type Order = 'value label unit' | 'value unit label' | 'reverse';

/** Rows with the values before the labels; `isHeaded`: their heads too. */
const reordered =
  (order: Order, isHeaded: boolean) =>
  (table: Table): readonly (readonly Drawn[])[] =>
    toMatrix(table, 'none').map((row) => {
      const values = row.filter(({ role }) => role === 'value');
      if (values.length === 0 && (!isHeaded || table.kind !== 'indicators')) return row;
      if (values.length === 0) return row.length < 3 ? row : turned(row, order);
      if (order === 'reverse') return row.toReversed();
      const labels = row.filter(({ role }) => role === 'label');
      const units = row.filter(({ role }) => role === 'unit');
      return order === 'value label unit'
        ? [...values, ...labels, ...units]
        : [...values, ...units, ...labels];
    });

/** The heads `统计指标 | 单位 | 统计数` over cells in such an order. */
function turned([label, unit, ...values]: readonly Drawn[], order: Order): readonly Drawn[] {
  const own = [label, unit].flatMap((d) => d ?? []);
  if (order === 'reverse') return [...own, ...values].toReversed();
  return order === 'value label unit' ? [...values, ...own] : [...values, ...own.toReversed()];
}

/** One cell a line, in such an order. */
export const linesIn =
  (order: Order, isHeaded: boolean, gap = 0) =>
  (table: Table): string =>
    titled(
      table,
      reordered(
        order,
        isHeaded,
      )(table)
        .flat()
        .flatMap(({ text }) => [text, ...new Array<string>(gap).fill('')]),
    );
