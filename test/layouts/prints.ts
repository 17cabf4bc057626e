import type { Chance } from './numbers.ts';
import { cell } from './tables.ts';
import type { Drawn, Table } from './tables.ts';

/** Tables in, the text of one print out. */

/** How covered places of a spanned cell are printed: empty, with its text again, or not at all. */
export type Cover = 'empty' | 'again' | 'none';

/** A table as rows of cells of equal length, places covered by a span filled or left out. */
export function toMatrix(table: Table, cover: Cover): Drawn[][] {
  const grid: (Drawn | undefined)[][] = table.rows.map(() => []);
  const own = new Set<Drawn>();
  table.rows.forEach((cells, r) => {
    let c = 0;
    for (const drawn of cells) {
      while (grid[r]?.[c]) c += 1;
      for (let down = 0; down < drawn.rows; down += 1)
        for (let right = 0; right < drawn.columns; right += 1) {
          const line = grid[r + down];
          if (line) line[c + right] = down + right === 0 ? drawn : coveredBy(drawn, cover);
        }
      own.add(drawn);
      c += drawn.columns;
    }
  });
  return grid.map((line) =>
    line.flatMap((drawn) => (drawn && (cover !== 'none' || own.has(drawn)) ? [drawn] : [])),
  );
}

/** Only words are printed again; a value stands once. */
const coveredBy = (drawn: Drawn, cover: Cover): Drawn =>
  cell(cover === 'again' && drawn.role !== 'value' ? drawn.text : '', drawn.role);

const textsOf = (rows: readonly (readonly Drawn[])[]): string[][] =>
  rows.map((row) => row.map((drawn) => drawn.text));

/** Lines of a table with its title before it; article tables name themselves in their first row. */
const titled = (table: Table, lines: readonly string[]): string =>
  [...(table.kind === 'article' ? [] : [table.title]), ...lines].join('\n');

export const pipes =
  (cover: Cover) =>
  (table: Table): string =>
    titled(
      table,
      textsOf(toMatrix(table, cover)).map((row) => `| ${row.join(' | ')} |`),
    );

/** No bar at the ends, rows ragged: empty cells at the end are left out unless they are values. */
export const ragged = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'none').map((row) => row.map((d) => d.text).join(' | ')),
  );

/** All rows as wide as the widest, empty cells behind. */
export function padded(table: Table): string {
  const rows = textsOf(toMatrix(table, 'none'));
  const width = Math.max(...rows.map((row) => row.length)) + 1;
  return titled(
    table,
    rows.map((row) => `${row.join(' | ')} ${'|'.repeat(width - row.length)}`),
  );
}

/** The second half of some rows of values stands on the next line. */
export const wrapped =
  (chance: Chance) =>
  (table: Table): string =>
    titled(
      table,
      toMatrix(table, 'none').map((row) => {
        const first = row.findIndex((d) => d.role === 'value');
        const cut = first < 0 || row.length - first < 4 || chance(3) > 0 ? 0 : first + 2 + chance(3);
        const texts = row.map((d) => d.text);
        return cut === 0
          ? `| ${texts.join(' | ')} |`
          : `| ${texts.slice(0, cut).join(' | ')}\n${texts.slice(cut).join(' | ')} |`;
      }),
    );

export const markdown = (table: Table): string => {
  const rows = textsOf(toMatrix(table, 'empty'));
  const width = rows[0]?.length ?? 1;
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return titled(table, [...lines.slice(0, 1), `|${'---|'.repeat(width)}`, ...lines.slice(1), '']);
};

export const tabs =
  (cover: Cover, quoted = false) =>
  (table: Table): string =>
    titled(
      table,
      toMatrix(table, cover).map((row) =>
        row
          .map((d) => (quoted && d.role === 'label' && d.text.length > 8 ? quote(d.text) : d.text))
          .join('\t'),
      ),
    );

const quote = (text: string): string => `"${text.slice(0, 6)}\n${text.slice(6)}"`;

/** One cell a line; `gap` lines between cells, `broken`: words of heads and labels over two lines. */
export const lines =
  (gap: number, broken: 'none' | 'heads' | 'labels' | 'all' = 'none') =>
  (table: Table): string =>
    titled(
      table,
      toMatrix(table, 'none')
        .flat()
        .flatMap((d) => (isBroken(d, broken) ? breakWord(d.text) : [d.text]))
        .flatMap((text) => [text, ...new Array<string>(gap).fill('')]),
    );

/** An empty line after each row. */
export const rowsApart = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'none').flatMap((row) => [...row.map((d) => d.text), '']),
  );

const isBroken = (d: Drawn, broken: string): boolean =>
  (d.role === 'head' && d.text.length >= 4 && (broken === 'heads' || broken === 'all')) ||
  (d.role === 'label' && d.text.length >= 10 && (broken === 'labels' || broken === 'all'));
const breakWord = (text: string): string[] => {
  const at = text.length > 8 ? Math.ceil(text.length * 0.6) : Math.ceil(text.length / 2);
  return [text.slice(0, at), text.slice(at)];
};

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

/** As `pdftotext -raw` prints: one row a line, everything parted by one blank. */
export const raw =
  (page: number) =>
  (table: Table): string =>
    titled(
      table,
      toMatrix(table, 'none').flatMap((row, i) => [
        ...(page > 0 && i > 0 && i % page === 0 ? [`- ${String(i / page)} -`] : []),
        row
          .map((d) => d.text)
          .filter((text) => text !== '')
          .join(' '),
      ]),
    );

/** Everything in one line; values with blanks between or run together. */
export const oneLine =
  (between: string, values: string) =>
  (table: Table): string =>
    (table.kind === 'article' ? '' : table.title + between) +
    toMatrix(table, 'none')
      .flat()
      .reduce((line, d, i, all) => {
        const before = all[i - 1];
        const glue = i === 0 ? '' : d.role === 'value' && before?.role === 'value' ? values : between;
        return line + (d.text === '' ? '' : glue + d.text);
      }, '');
