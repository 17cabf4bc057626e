import type { Chance } from './numbers.ts';
import { cell } from './drawn.ts';
import type { Drawn, Table } from './drawn.ts';

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
export const titled = (table: Table, lines: readonly string[]): string =>
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

/** As sheets copy: every word of some letters has a line break inside quotes. */
export const sheet = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'empty').map((row) =>
      row
        .map((d) =>
          d.role !== 'value' && d.text.length > 3 ? quote(d.text, d.text.length > 8 ? 6 : 2) : d.text,
        )
        .join('\t'),
    ),
  );

/** One row a line, its cells parted by any sign. */
export const parted =
  (sign: string) =>
  (table: Table): string =>
    titled(
      table,
      toMatrix(table, 'empty').map((row) => [...row.map((d) => d.text), ''].join(sign)),
    );

/** One row a line, the values before the labels. */
export const valuesFirst = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'none').map((row) => {
      const isValue = (d: Drawn) => d.role === 'value';
      const words = row.filter((d) => !isValue(d));
      return [...row.filter(isValue), ...words].map((d) => d.text).join('\t');
    }),
  );

/** Each cell on a line of its own, set in, between empty lines. */
export const setIn = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'none')
      .flat()
      .flatMap((d) => ['', `      ${d.text}`, '']),
  );

const quote = (text: string, at = 6): string => `"${text.slice(0, at)}\n${text.slice(at)}"`;

/** One cell a line, the heads letter by letter down the side. */
export const letters = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'none')
      .flat()
      .flatMap((d) => (d.role === 'head' && table.kind !== 'article' ? [...d.text] : [d.text])),
  );

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

/** Each cell on a line of its own with a bar behind it, and a line of bars after each row. */
export const barred = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'none').flatMap((row) => [
      ...row.map((d) => `${d.text} |`),
      row.length === 1 ? '|||' : '|',
    ]),
  );

/** The same with the rows filled up to the width of the widest: a line of bars behind the shorter ones. */
export function filled(table: Table): string {
  const rows = textsOf(toMatrix(table, 'none'));
  const width = Math.max(...rows.map((row) => row.length));
  return titled(
    table,
    rows.flatMap((row) => [
      ...row.map((cell) => `${cell} |`.trimStart()),
      ...(row.length < width ? ['|'.repeat(width - row.length)] : []),
    ]),
  );
}

/** A bar before the words of each row, one on a line of its own behind each cell, and one more after each row. */
export const opened = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'none').flatMap((row) => [
      ...row.flatMap((d, i) => [i === 0 ? `| ${d.text}` : d.text, '|']),
      row.length === 1 ? '||||' : '|',
    ]),
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

/** One row a line, its cells run together. */
export const glued = (table: Table): string =>
  titled(
    table,
    toMatrix(table, 'none').map((row) => row.map((d) => d.text).join('')),
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
