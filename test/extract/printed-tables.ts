import { FORMS } from '../../src/catalogue/forms.ts';
import type { Form } from '../../src/catalogue/forms.ts';
import type { FormId } from '../../src/model.ts';

/** Fictional tables of the official forms, in every print that the reader of rows knows. For tests. */

/** One table: title lines above it, header rows and body rows of words and values, with the concepts of the values. */
export interface Table {
  readonly title: readonly string[];
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly { readonly labels: readonly string[]; readonly values: readonly string[] }[];
}
export type Print = 'pipes' | 'padded' | 'tabs' | 'lines' | 'columns' | 'spaced' | 'glued';
export const PRINTS: readonly Print[] = ['pipes', 'padded', 'tabs', 'lines', 'columns', 'spaced', 'glued'];

const APPLICANTS = ['natural', 'business', 'research', 'ngo', 'legal_service', 'other', 'total'];
const HEADS = [
  ['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', '申请人情况'],
  ['自然人', '法人或其他组织', '总计'],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];

/** A small number that is the same for the same place, not always 0. */
const numberAt = (row: number, column: number): number =>
  (row * 7 + column * 5) % 6 === 0 ? (row * 31 + column * 17) % 140 : 0;

/** Tables of a form with numbers that add up; `expected` maps `concept@applicant` to the number as printed. */
export function makeTables(form: FormId): { tables: Table[]; expected: Map<string, string> } {
  const expected = new Map<string, string>();
  const tables = FORMS.filter((f) => f.form === form).flatMap((f) => {
    if (f.columnsBy === 'applicant') return [applications(f, expected)];
    return f.cells.length > 0 ? [review(f, expected)] : [simple(f, expected)];
  });
  return { tables: inReportOrder(tables), expected };
}

const inReportOrder = (tables: Table[]): Table[] => tables.toSorted((a, b) => rank(a) - rank(b));
const rank = ({ title }: Table): number =>
  title[0]?.startsWith('四') ? 2 : title[0]?.startsWith('三') ? 1 : 0;

function simple(form: Form, expected: Map<string, string>): Table {
  const rows = form.rows.filter((row) => row.column);
  const labels = [...new Set(rows.map((row) => row.row ?? ''))];
  const columns = [...new Set(rows.map((row) => row.column ?? ''))];
  return {
    title: [form.title],
    heads: [['信息内容', ...columns]],
    rows: labels.map((label, r) => ({
      labels: [label],
      values: rows
        .filter((row) => row.row === label)
        .map((row, c) => {
          const value = row.concept === 'admin_fees.amount' ? '128.5' : String((r * 3 + c * 2) % 9);
          expected.set(`${row.concept}@`, value);
          return value;
        }),
    })),
  };
}

function applications(form: Form, expected: Map<string, string>): Table {
  const leaves = form.rows.filter((row) => !row.heading);
  const sums = new Array<number>(6).fill(0);
  const rows = leaves.map((row, r) => {
    const parts = [0, 1, 2, 3, 4, 5].map((c) => numberAt(r, c));
    const isOutcome = row.concept.startsWith('outcome.');
    const values =
      row.concept === 'requests.closed'
        ? sums.map((s) => s)
        : row.concept === 'requests.received'
          ? [0, 0, 0, 0, 0, 0]
          : row.concept === 'requests.carried_in'
            ? [1, 0, 0, 0, 0, 0]
            : parts;
    if (isOutcome) parts.forEach((v, c) => (sums[c] = (sums[c] ?? 0) + v));
    return { row, values: [...values] };
  });
  const of = (concept: string) => rows.find(({ row }) => row.concept === concept)?.values ?? [];
  const received = of('requests.received');
  received.forEach((_, c) => {
    received[c] =
      (of('requests.closed')[c] ?? 0) +
      (of('requests.carried_out')[c] ?? 0) -
      (of('requests.carried_in')[c] ?? 0);
  });
  return {
    title: [form.title],
    heads: HEADS,
    rows: rows.map(({ row, values }) => {
      const cells = [...values, values.reduce((s, v) => s + v, 0)].map(String);
      cells.forEach((cell, c) => expected.set(`${row.concept}@${APPLICANTS[c] ?? ''}`, cell));
      return { labels: labelsOf(form, row.concept), values: cells };
    }),
  };
}

/** The row's label with its numbering, after the headings that open above it. */
function labelsOf(form: Form, concept: string): string[] {
  const at = form.rows.findIndex((row) => row.concept === concept);
  const numbered = (i: number): string => {
    const row = form.rows[i];
    const match = /^([一二三四])?(?:[(]([一二三四五六七])[)])?(\d)?$/.exec(row?.number ?? '');
    const [, one = '', two, three] = match ?? [];
    return `${three ? `${three}.` : two ? `(${two})` : `${one}、`}${row?.label ?? ''}`;
  };
  const labels = [numbered(at)];
  for (let i = at - 1; form.rows[i]?.heading; i -= 1) labels.unshift(numbered(i));
  return labels;
}

function review(form: Form, expected: Map<string, string>): Table {
  const groups = [
    [3, 1, 0, 2, 6],
    [0, 0, 1, 0, 1],
    [12, 0, 0, 3, 15],
  ];
  form.cells.forEach((concept, i) => expected.set(`${concept}@`, String(groups.flat()[i])));
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return {
    title: [form.title],
    heads: [
      ['行政复议', '行政诉讼'],
      [...five, '未经复议直接起诉', '复议后起诉'],
      [...five, ...five],
    ],
    rows: [{ labels: [], values: groups.flat().map(String) }],
  };
}

/** The tables in one print, as they would stand in a report. */
export function print(tables: readonly Table[], how: Print): string {
  return tables
    .map((table) => PRINTERS[how](table))
    .join(how === 'spaced' ? ' ' : how === 'glued' ? '' : '\n');
}

const body = (table: Table): string[][] => [
  ...table.heads.map((head) => [...head]),
  ...table.rows.map((row) => [...row.labels, ...row.values]),
];

const PRINTERS: Readonly<Record<Print, (table: Table) => string>> = {
  pipes: (table) => [...table.title, ...body(table).map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
  /** All rows as wide as the widest, empty cells at the end. */
  padded: (table) => {
    const width = Math.max(...body(table).map((cells) => cells.length)) + 1;
    const fill = (cells: string[]) => `${cells.join(' | ')} ${'|'.repeat(Math.max(1, width - cells.length))}`;
    return [...table.title, ...body(table).map(fill)].join('\n');
  },
  /** Merged label cells leave empty ones behind them. */
  tabs: (table) => {
    const wide = table.title[0]?.startsWith('三') === true;
    const rows = table.rows.map(({ labels, values }) => {
      const two = wide && labels.length > 1 ? labels.slice(-2) : labels;
      return [...two, ...(wide && two.length < 2 ? [''] : []), ...values].join('\t');
    });
    return [...table.title, ...table.heads.map((head) => head.join('\t')), ...rows].join('\n');
  },
  lines: (table) => [...table.title, ...body(table).flat()].join('\n'),
  columns: (table) =>
    [
      ...table.title,
      ...table.heads.map((head) => head.join('    ')),
      ...table.rows.flatMap(({ labels, values }) => [
        ...labels.slice(0, -1),
        `${labels.at(-1) ?? ''}          ${values.join('     ')}`.trim(),
      ]),
    ].join('\n'),
  spaced: (table) => [...table.title, ...body(table).flat()].join(' '),
  glued: (table) => [...table.title, ...body(table).flat()].join(''),
};
