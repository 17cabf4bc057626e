import type { Drawn, Table } from './drawn.ts';
import { titled } from './prints.ts';

/** Tables in, columns of blanks out, as `pdftotext -layout` prints them. */

/** Columns of a table on a screen: Chinese characters are two wide. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

export interface Columned {
  /** Chinese labels wrap after this width, 0 for never. */
  readonly wrap: number;
  /** Where the values of a wrapped label stand: beside its first or its last line, or on a line between. */
  readonly beside: 'first' | 'last' | 'between';
  /** 三、本年度办理结果 and groups letter by letter down the left side. */
  readonly vertical: boolean;
  /** A page ends after so many rows, with its number; 0 for never. */
  readonly page: number;
  /** Head printed again on the new page. */
  readonly reheaded: boolean;
}
export const PLAIN: Columned = { wrap: 0, beside: 'first', vertical: false, page: 0, reheaded: false };

/** As `pdftotext -layout` prints: values under their heads, words to the left. */
export const columns =
  (how: Columned) =>
  (table: Table): string => {
    const rows = table.rows.map((row) => [...row]);
    const bodyAt = rows.findIndex((row) => row.some((d) => d.role === 'value'));
    const count = Math.max(...rows.map((row) => row.filter((d) => d.role === 'value').length));
    const left = leftOf(table, how);
    const step = table.kind === 'review' ? 10 : table.kind === 'requests' ? 14 : 30;
    const heads = rows.slice(0, bodyAt).map((row) => headLine(table, row, left, step));
    const out = [...heads];
    let vertical = '';
    rows.slice(bodyAt).forEach((row, i) => {
      if (how.page > 0 && i > 0 && i % how.page === 0)
        out.push(`- ${String(2 + i / how.page)} -`, ...(how.reheaded ? heads : []));
      const labels = row.filter((d) => d.role === 'label');
      const group = how.vertical
        ? labels
            .slice(0, -1)
            .map((d) => d.text)
            .join('')
        : '';
      if (group !== '') vertical += group;
      const words = how.vertical ? labels.slice(-1) : labels;
      const values = row.filter((d) => d.role === 'value' || d.role === 'unit').map((d) => d.text);
      for (const line of bodyLines(words, values, { left, step, count, how })) {
        const letter = how.vertical ? (vertical[0] ?? ' ') : '';
        vertical = vertical.slice(letter === '' ? 0 : 1);
        out.push(how.vertical ? `${pad(letter.trim(), 4)}${line}` : line);
      }
    });
    return titled(
      table,
      out.map((line) => line.trimEnd()),
    );
  };

/** Width of the labels with the gap behind them. */
function leftOf(table: Table, { wrap }: Columned): number {
  const own = table.rows.map((row) => widthOf(row.findLast((d) => d.role === 'label')?.text ?? ''));
  if (table.kind === 'review') return 0;
  return (wrap > 0 ? Math.max(wrap, ...own.map((width) => width - wrap)) : Math.max(...own)) + 4;
}

/** A line of heads over the columns of values; heads over several columns stand over the first of them. */
function headLine(table: Table, row: readonly Drawn[], left: number, step: number): string {
  if (table.kind === 'article' || table.kind === 'indicators')
    return row.map((d, i) => pad(d.text, i === 0 && row.length > 1 ? left : step)).join('');
  if (table.kind === 'review') return row.map((d) => pad(d.text, step * d.columns)).join('');
  const [first] = row;
  if (first && /^[(（]/.test(first.text)) return row.map((d) => d.text).join('  ');
  const under = row.every((d) => d.rows === 1 && d.columns === 1);
  return ' '.repeat(left + (under ? step : 0)) + row.map((d) => pad(d.text, step * d.columns)).join('');
}

interface Place {
  readonly left: number;
  readonly step: number;
  readonly count: number;
  readonly how: Columned;
}

/** The lines of one row: its groups' labels on lines before, its own label wrapped. */
function bodyLines(
  labels: readonly Drawn[],
  values: readonly string[],
  { left, step, how }: Place,
): string[] {
  const own = labels.at(-1)?.text ?? '';
  const before = labels.slice(0, -1).map((d) => d.text);
  const numbers = values.map((text) => pad(text, step)).join('');
  const width = how.wrap > 0 ? how.wrap / 2 : 999;
  if (own.length <= width) return [...before, pad(own, left) + numbers];
  const parts = [own.slice(0, width), own.slice(width)];
  const [first = '', second = ''] = parts;
  if (how.beside === 'between') return [...before, first, ' '.repeat(left) + numbers, second];
  return how.beside === 'last'
    ? [...before, first, pad(second, left) + numbers]
    : [...before, pad(first, left) + numbers, second];
}
