import { cell } from './drawn.ts';
import type { Drawn, Made, Table } from './drawn.ts';
import type { Chance } from './numbers.ts';
import { markdown, pipes, toMatrix } from './prints.ts';

/** Tables in, the same drawn otherwise out: split, joined, without heads, with other words in their cells. */

/** The article at the left of its rows instead of above them. */
export function articleLeft(table: Table): Table {
  const [article] = table.rows[0] ?? [];
  if (table.kind !== 'article' || !article) return table;
  const [first = [], ...rest] = table.rows.slice(1);
  const left = cell(article.text, 'article', '', 1, rest.length + 1);
  return { ...table, rows: [[left, ...first], ...rest] };
}

/** Tables of articles as one table. */
export function joinArticles(made: Made): Made {
  const articles = made.tables.filter((table) => table.kind === 'article');
  const [first] = articles;
  if (!first) return made;
  const one: Table = { ...first, rows: articles.flatMap((table) => table.rows) };
  return { ...made, tables: [one, ...made.tables.filter((table) => table.kind !== 'article')] };
}

/** Reviews as three tables, each under the name of its group. */
export function splitReview(made: Made): Made {
  const names = ['行政复议', '行政诉讼(未经复议直接起诉)', '行政诉讼(复议后起诉)'];
  const tables = made.tables.flatMap((table): Table[] => {
    if (table.kind !== 'review') return [table];
    const heads = table.rows[2]?.slice(0, 5) ?? [];
    const values = table.rows[3] ?? [];
    return names.map((title, i) => ({ ...table, title, rows: [heads, values.slice(i * 5, i * 5 + 5)] }));
  });
  return { ...made, tables };
}

/** Reviews and lawsuits below each other, each group a row under the names of the results. */
export function turnReview(made: Made): Made {
  const names = ['行政复议', '行政诉讼(未经复议直接起诉)', '行政诉讼(复议后起诉)'];
  const tables = made.tables.map((table): Table => {
    if (table.kind !== 'review') return table;
    const heads = table.rows[2]?.slice(0, 5) ?? [];
    const values = table.rows[3] ?? [];
    const rows = names.map((name, i) => [cell(name, 'label'), ...values.slice(i * 5, i * 5 + 5)]);
    return { ...table, rows: [[cell('类别', 'head'), ...heads], ...rows] };
  });
  return { ...made, tables };
}

/** The application table in two: the second part, on the next page, without its head. */
export function splitPages(made: Made): Made {
  const tables = made.tables.flatMap((table): Table[] =>
    table.kind !== 'requests' ? [table] : [{ ...table, rows: table.rows.slice(0, 14) }, second(table)],
  );
  return { ...made, tables };
}
function second(table: Table): Table {
  const matrix = toMatrix(table, 'none').slice(14);
  return { ...table, title: '(续)', rows: matrix.map((row) => row.map((d): Drawn => ({ ...d, rows: 1 }))) };
}

/** The totals of the applicants before all other columns. */
export function totalFirst(table: Table): Table {
  if (table.kind !== 'requests') return table;
  const rows = table.rows.map((row, i) => {
    const from = row.findIndex((d) => d.role === 'value');
    const last = row.at(-1);
    if (!last || (from < 0 && i !== 1)) return row;
    return [...row.slice(0, Math.max(0, from)), last, ...row.slice(Math.max(0, from), -1)];
  });
  return { ...table, rows };
}

/** Under each label a table of its own whose heads say nothing. */
export function anonymous(table: Table): string {
  if (table.kind !== 'requests') return markdown(table);
  const rows = toMatrix(table, 'none').slice(3);
  const heads =
    '| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |\n|---|---|---|---|---|---|---|---|';
  return [
    table.title,
    ...rows.map((row) => {
      const label = row.findLast((d) => d.role === 'label')?.text ?? '';
      const values = row.filter((d) => d.role === 'value').map((d) => d.text);
      return `### ${label}\n${heads}\n| ${[label, ...values].join(' | ')} |\n`;
    }),
  ].join('\n');
}

/** Without the heads of the application table. */
export const withoutHeads = (table: Table): string =>
  pipes('none')(table.kind === 'requests' ? { ...table, rows: table.rows.slice(3) } : table);

/**
 * As programs print the text of a PDF: values in bars, but the labels of some rows on lines of their own before them, those
 * of neighbours together.
 */
export const labelsApart =
  (chance: Chance) =>
  (table: Table): string => {
    if (table.kind !== 'requests') return markdown(table);
    const lines: string[] = [];
    let open: string[] = [];
    let waiting: string[] = [];
    const close = () => {
      lines.push(...open, ...waiting);
      [open, waiting] = [[], []];
    };
    for (const row of toMatrix(table, 'none')) {
      const values = row.filter((d) => d.role === 'value').map((d) => d.text);
      const label = row.findLast((d) => d.role === 'label')?.text ?? '';
      const isApart = values.length > 0 && /^\d/.test(label) && chance(3) > 0;
      if (!isApart) close();
      if (isApart) {
        open.push(label.slice(0, 9), ...(label.length > 9 ? [label.slice(9)] : []));
        waiting.push(`| ${values.join(' | ')} |`, '|---|---|---|---|---|---|---|');
      } else lines.push(`| ${row.map((d) => d.text).join(' | ')} |`);
    }
    close();
    return [table.title, ...lines].join('\n');
  };

/** Cells of one role with other words. */
export const changed =
  (change: (text: string) => string, only: Drawn['role']) =>
  (table: Table): Table => ({
    ...table,
    rows: table.rows.map((row) => row.map((d) => (d.role === only ? { ...d, text: change(d.text) } : d))),
  });
/** `12,345` */
export const thousands = (number: string): string =>
  number.replaceAll(/(?<![\d.])\d{4,}/g, (d) => d.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));
/** `12件` */
export const measured = (number: string): string => (/^\d+$/.test(number) ? `${number}件` : number);
/** `12 345`, `8 4` */
export const apart = (number: string): string =>
  /^[1-9]\d{3,}$/.test(number)
    ? number.replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')
    : /^[1-9]\d+$/.test(number)
      ? number.split('').join(' ')
      : number;
/** `12(其中网上申请1)` of some. */
export const parts =
  (part: string) =>
  (number: string): string =>
    /^\d*[13579]$/.test(number) ? `${number}(${part})` : number;
/** `12.00` */
export const pointed = (number: string): string => (/^\d+$/.test(number) ? `${number}.00` : number);

/** Indicators with the numbers of their rows in a column before their labels, before their measures or behind them. */
export const coded =
  (place: 0 | 1 | 2) =>
  (table: Table): Table =>
    table.kind !== 'indicators'
      ? table
      : {
          ...table,
          rows: table.rows.map((row, i) => {
            const code = cell(i === 0 ? '代码' : String(i).padStart(2, '0'), 'unit');
            return row.length < 3 ? row : row.toSpliced(place, 0, code);
          }),
        };

/** Indicators with other names over their last two columns. */
export const headed =
  (...names: readonly string[]) =>
  (table: Table): Table => {
    const [heads = [], ...rows] = table.rows;
    const first = heads.length - names.length;
    const own = heads.map((d, i) => ({ ...d, text: names[i - first] ?? d.text }));
    return table.kind === 'indicators' ? { ...table, rows: [own, ...rows] } : table;
  };

/** Indicators with the values of the year before beside those of the year instead of sums; `gaps`: some of them blank. */
export const besideLastYear =
  ([year, last]: readonly [year: string, last: string], isFirst: boolean, gaps: boolean) =>
  (table: Table): Table => {
    if (table.kind !== 'indicators') return table;
    const lastOf = (i: number) => (i === 0 ? last : gaps && i % 3 === 0 ? '' : String(7000 + i));
    const rows = table.rows.map((row, i) => {
      const [label, unit, value] = row;
      if (!label || !unit || !value) return row;
      const own = i === 0 ? cell(year, 'head') : value;
      const other = cell(lastOf(i), i === 0 ? 'head' : 'value');
      return [label, unit, ...(isFirst ? [other, own] : [own, other])];
    });
    return { ...table, rows };
  };

/** A mark of a note behind some numbers. */
export const noteMarked =
  (mark: string) =>
  (number: string): string =>
    /^\d+$/.test(number) && Number(number) % 3 > 0 ? number + mark : number;

/** The heads of the application table again in the middle of it. */
export function reheaded(table: Table): Table {
  if (table.kind !== 'requests') return table;
  const rows = toMatrix(table, 'none').map((row) =>
    row.map((d) => (d.role === 'label' ? { ...d, rows: 1 } : d)),
  );
  return { ...table, rows: [...rows.slice(0, 12), ...rows.slice(0, 3), ...rows.slice(12)] };
}
