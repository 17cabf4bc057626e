import { cell } from './drawn.ts';
import type { Made, Table } from './drawn.ts';
import { titled, toMatrix } from './prints.ts';
import type { Cover } from './prints.ts';

/** Tables in, the text of copies out: of browsers, sheets, terminals. */

const rowsOf = (table: Table, cover: Cover): string[][] =>
  toMatrix(table, cover).map((row) => row.map((d) => d.text));

/** A sheet saved as text, cells with commas in quotes. */
export const commas = (table: Table): string =>
  titled(
    table,
    rowsOf(table, 'empty').map((row) =>
      row.map((text) => (/[,，]/.test(text) ? `"${text}"` : text)).join(','),
    ),
  );

/** A sheet saved as text, every cell in quotes. */
export const quotedCommas = (table: Table): string =>
  titled(
    table,
    rowsOf(table, 'empty').map((row) => row.map((text) => `"${text}"`).join(',')),
  );

/** Each line of a table behind a mark, as quoted lines and lists have one. */
export const marked =
  (mark: string) =>
  (table: Table): string =>
    titled(
      table,
      rowsOf(table, 'none').map((row) => mark + row.join('\t')),
    );

/** A note below the first row of values. */
export const noted = (table: Table): string => {
  const rows = toMatrix(table, 'none');
  const first = rows.findIndex((row) => row.some((d) => d.role === 'value'));
  const lines = rows.map((row) => row.map((d) => d.text).join('\t'));
  return titled(table, lines.toSpliced(first + 1, 0, '注:本表由36家单位报送的数据汇总而成。'));
};

/** `│规章│0│` between rules that are drawn with letters of their own. */
export const boxed = (table: Table): string =>
  titled(
    table,
    rowsOf(table, 'empty').flatMap((row, i) => [
      i === 0 ? '┌──┬──┐' : '├──┼──┤',
      `│${row.map((text) => ` ${text} `).join('│')}│`,
    ]),
  );

/** Cells that hold paragraphs: a line break before each tab, or lines before and after it. */
export const paragraphs =
  (gap: string) =>
  (table: Table): string =>
    titled(
      table,
      rowsOf(table, 'none').map((row) => row.join(gap)),
    );

/** A column of running numbers before all others. */
export const numbered = (table: Table): Table =>
  table.kind === 'review'
    ? table
    : {
        ...table,
        rows: table.rows.map((row, i) => [
          cell(row.some((d) => d.role === 'value') ? String(i) : i === 0 ? '序号' : '', 'head'),
          ...row,
        ]),
      };

/** A column behind all others: remarks, or a measure that is the same in every row. */
export const followed =
  (head: string, inside: string) =>
  (table: Table): Table =>
    table.kind === 'review'
      ? table
      : {
          ...table,
          rows: table.rows.map((row, i) => [
            ...row,
            cell(row.some((d) => d.role === 'value') ? inside : i === 0 ? head : '', 'head'),
          ]),
        };

/** A column of measures between labels and values. */
export const measuredApart = (table: Table): Table =>
  table.kind === 'review' || table.kind === 'indicators'
    ? table
    : {
        ...table,
        rows: table.rows.map((row, i) => {
          const at = row.findIndex((d) => d.role === 'value' || (i > 0 && d.role === 'head'));
          const own = cell(row.some((d) => d.role === 'value') ? '件' : i === 1 ? '单位' : '', 'head');
          return at < 0 ? row : row.toSpliced(at, 0, own);
        }),
      };

/** Two tables of one column each side by side, as one. */
export function sideBySide(made: Made): Made {
  const [left, right] = made.tables.filter((t) => t.kind === 'article' && t.rows[1]?.length === 2);
  if (!left || !right) return made;
  const count = Math.max(left.rows.length, right.rows.length);
  const half = (table: Table, i: number) =>
    table.rows[i]?.map((d) => ({ ...d, columns: i === 0 ? 2 : 1 })) ?? [cell('', 'label'), cell('', 'head')];
  const rows = Array.from({ length: count }, (_, i) => [...half(left, i), ...half(right, i)]);
  return {
    ...made,
    tables: made.tables.flatMap((t) => (t === right ? [] : [t === left ? { ...left, rows } : t])),
  };
}
