import { FORMS } from '../../../src/catalogue/forms.ts';
import type { Form, FormRow } from '../../../src/catalogue/forms.ts';

/** A fictional report with the official tables in HTML, in many layouts. For tests. */

/** A cell as HTML gives it: what stands in it, how far it spans. */
export interface HtmlCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  readonly isValue: boolean;
}
export type HtmlRow = readonly HtmlCell[];
/** The official tables of a form: articles of table two, applications, reviews; and what each cell must be read as. */
export interface HtmlReport {
  readonly articles: readonly (readonly HtmlRow[])[];
  readonly requests: readonly HtmlRow[];
  readonly review: readonly HtmlRow[];
  /** By `concept@applicant` the number, or the kind of a cell without one. */
  readonly expected: ReadonlyMap<string, string>;
}
export type Layout = (report: HtmlReport) => string;

const APPLICANTS = ['natural', 'business', 'research', 'ngo', 'legal_service', 'other', 'total'];
const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const NOTE = '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)';
/** What is printed where there is no number, and how that is to be read. */
const HOLES: readonly (readonly [string, string])[] = [
  ['', 'blank'],
  ['/', 'slash'],
  ['-', 'dash'],
  ['不涉及', 'na'],
];

const cell = (text: string, rows = 1, columns = 1): HtmlCell => ({ text, rows, columns, isValue: false });
const value = (text: string, columns = 1): HtmlCell => ({ text, rows: 1, columns, isValue: true });

/** A report of this form; with `holes` every fifth cell has no number. */
export function makeReport(form: '2019' | '2021', holes: boolean): HtmlReport {
  const expected = new Map<string, string>();
  let count = 0;
  const put = (key: string, number: number): string => {
    count += 1;
    const hole = holes && count % 5 === 0 ? HOLES[(count / 5) % HOLES.length] : undefined;
    expected.set(key, hole?.[1] ?? String(number));
    return hole?.[0] ?? String(number);
  };
  const forms = FORMS.filter((one) => one.form === form);
  const of = (id: string) => forms.find((one) => one.id === `${form}.${id}`);
  const articles = forms.filter((one) => one.id.includes('art20'));
  return {
    articles: articles.map((one, i) => articleOf(one, i, put)),
    requests: requestsOf(of('req'), put),
    review: reviewOf(of('rev'), put),
    expected,
  };
}

type Put = (key: string, number: number) => string;

/** One article of table two, four columns wide. */
function articleOf(form: Form, index: number, put: Put): HtmlRow[] {
  const rows = form.rows.filter((row) => row.column);
  const columns = [...new Set(rows.map((row) => row.column ?? ''))];
  const names = [...new Set(rows.map((row) => row.row ?? ''))];
  const width = (i: number) => (i === columns.length - 1 ? 4 - columns.length : 1);
  const heads = columns.map((name) => (name === '采购总金额' ? '采购总金额(万元)' : name));
  return [
    [cell(form.title, 1, 4)],
    [cell('信息内容'), ...heads.map((name, i) => cell(name, 1, width(i)))],
    ...names.map((name, r) => [
      cell(name),
      ...rows
        .filter((row) => row.row === name)
        .map((row, c) => value(put(`${row.concept}@`, 2000 + index * 100 + r * 10 + c), width(c))),
    ]),
  ];
}

/** Numbers of the application table by concept, without totals: parts distinct, sums kept. */
function numbersOf(rows: readonly FormRow[]): Map<string, readonly number[]> {
  const parts = [0, 1, 2, 3, 4, 5];
  const numbers = new Map<string, readonly number[]>();
  const sums = parts.map(() => 0);
  rows.forEach(({ concept }, r) => {
    if (!concept.startsWith('outcome.')) return;
    const row = parts.map((c) => (r + 1) * 10 + c * 3);
    row.forEach((n, c) => (sums[c] = (sums[c] ?? 0) + n));
    numbers.set(concept, row);
  });
  numbers.set('requests.closed', sums);
  numbers.set(
    'requests.carried_in',
    parts.map((c) => 21 + c),
  );
  numbers.set(
    'requests.carried_out',
    parts.map((c) => 37 + c * 2),
  );
  numbers.set(
    'requests.received',
    parts.map((c) => (sums[c] ?? 0) + 37 + c * 2 - 21 - c),
  );
  return numbers;
}

/** Labels in three columns, seven columns of values, three rows of headers. */
function requestsOf(form: Form | undefined, put: Put): HtmlRow[] {
  const rows = form?.rows ?? [];
  const numbers = numbersOf(rows.filter((row) => !row.heading));
  const heads = [
    [cell(NOTE, 3, 3), cell('申请人情况', 1, 7)],
    [cell('自然人', 2), cell('法人或其他组织', 1, 5), cell('总计', 2)],
    NAMES.slice(1, 6).map((name) => cell(name)),
  ];
  let open: HtmlCell[] = [];
  const body = rows.flatMap((row, i) => {
    const depth = /\d$/.test(row.number ?? '') ? 3 : (row.number ?? '').includes('(') ? 2 : 1;
    const label = `${numberOf(row.number ?? '')}${row.label}`;
    if (row.heading) {
      open = [...open, cell(label, leavesUnder(rows, i))];
      return [];
    }
    const parts = numbers.get(row.concept) ?? [];
    const all = [...parts, parts.reduce((sum, n) => sum + n, 0)];
    const cells = all.map((n, c) => value(put(`${row.concept}@${APPLICANTS[c] ?? ''}`, n)));
    const printed = [...open, cell(label, 1, 4 - depth), ...cells];
    open = [];
    return [printed];
  });
  return [...heads, ...body];
}

const numberOf = (number: string): string => {
  const [, one = '', two = '', three = ''] =
    /^([一二三四]?)(?:[(]([一二三四五六七])[)])?(\d?)$/.exec(number) ?? [];
  return three ? `${three}.` : two ? `(${two})` : `${one}、`;
};

/** How many rows with cells stand under a heading. */
function leavesUnder(rows: readonly FormRow[], index: number): number {
  const number = rows[index]?.number ?? '';
  return rows.filter((row) => !row.heading && (row.number ?? '').startsWith(number)).length;
}

function reviewOf(form: Form | undefined, put: Put): HtmlRow[] {
  const five = RESULTS.map((name) => cell(name));
  const values = (form?.cells ?? []).map((concept, i) => {
    const group = Math.floor(i / 5) * 20;
    const numbers = [group + 1, group + 2, group + 3, group + 4, group * 4 + 10];
    return value(put(`${concept}@`, numbers[i % 5] ?? 0));
  });
  return [
    [cell('行政复议', 1, 5), cell('行政诉讼', 1, 10)],
    [...five.map((one) => ({ ...one, rows: 2 })), cell('未经复议直接起诉', 1, 5), cell('复议后起诉', 1, 5)],
    [...five, ...five],
    values,
  ];
}

/** One table; `show` says how a cell is written. */
export function toTable(rows: readonly HtmlRow[], show: (cell: HtmlCell) => string = showSpans): string {
  return `<table border="1">\n${rows.map((row) => `<tr>${row.map(show).join('')}</tr>`).join('\n')}\n</table>`;
}

/** The cell with its spans, as official pages have it. */
export function showSpans({ text, rows, columns }: HtmlCell): string {
  const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  return `<td${spans}>${text}</td>`;
}

/** The cell without its spans. */
export const showPlain = ({ text }: HtmlCell): string => `<td>${text}</td>`;

/** The table with empty cells where others reach, and no spans. */
export function padded(rows: readonly HtmlRow[]): HtmlRow[] {
  const placed: (HtmlCell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const one of row) {
      while (placed[r]?.[column]) column += 1;
      for (let y = 0; y < one.rows; y += 1)
        for (let x = 0; x < one.columns; x += 1) {
          const line = placed[r + y];
          if (line) line[column + x] = x + y === 0 ? { ...one, rows: 1, columns: 1 } : cell('');
        }
    }
  });
  return placed.map((row) => Array.from(row, (one) => one ?? cell('')));
}

const p = (words: string): string => `<p>${words}</p>`;
const HEADS = { two: '二、主动公开政府信息情况', three: '三、收到和处理政府信息公开申请情况' };
const FOUR = '四、政府信息公开行政复议、行政诉讼情况';
const BEFORE =
  '<h1>临河市2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2023年,全市办理工作平稳,各项制度不断完善。</p>';
const AFTER = '<p>五、存在的主要问题及改进情况</p><p>公开还不够及时,下一步将加以改进。</p>';

/** A page with these tables under their headings. */
export const page = (two: string, three: string, four: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>${BEFORE}${p(HEADS.two)}${two}${p(HEADS.three)}${three}${p(FOUR)}${four}${AFTER}</body></html>`;

const flat = (report: HtmlReport): HtmlRow[] => report.articles.flat();
const each = (report: HtmlReport, show: (rows: readonly HtmlRow[]) => string): string =>
  page(show(flat(report)), show(report.requests), show(report.review));

/** Columns of a table without spanned values in another order; spans of the moved columns are 1. */
const reordered = (rows: readonly HtmlRow[], order: readonly number[]): HtmlRow[] =>
  padded(rows).map((row) => order.map((column) => row[column] ?? cell('')));

/** The three parts of the table of reviews, each five columns wide under its own headers. */
const reviewParts = (report: HtmlReport): HtmlRow[][] =>
  ['行政复议', '未经复议直接起诉', '复议后起诉'].map((name, i) => [
    [cell(name, 1, 5)],
    RESULTS.map((result) => cell(result)),
    report.review[3]?.slice(i * 5, i * 5 + 5) ?? [],
  ]);

/** The articles with the article in a column of its own on the left. */
const withArticleColumn = (report: HtmlReport): HtmlRow[] =>
  report.articles.flatMap(([title, ...rows]) =>
    rows.map((row, i) => (i === 0 ? [cell(title?.[0]?.text ?? '', rows.length), ...row] : row)),
  );

const hidden = '<td style="width:1px; display : none">999</td>';

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'rowspan and colspan': (r) => each(r, (rows) => toTable(rows)),
  'no spans': (r) => each(r, (rows) => toTable(rows, showPlain)),
  'padding instead of spans': (r) => each(r, (rows) => toTable(padded(rows), showPlain)),
  'split by a page break': (r) => {
    const at = 12;
    const tail = r.requests.slice(at);
    return page(
      toTable(flat(r)),
      `${toTable(r.requests.slice(0, at))}<p>- 3 -</p>${toTable(tail)}`,
      toTable(r.review),
    );
  },
  'inside a layout table': (r) =>
    `<table width="1000"><tr><td>首页</td><td>政务公开</td></tr><tr><td><ul><li>领导之窗</li><li>机构职能</li></ul></td><td>${each(r, (rows) => toTable(rows))}</td></tr></table>`,
  'article column': (r) => page(toTable(withArticleColumn(r)), toTable(r.requests), toTable(r.review)),
  'table four as three': (r) =>
    page(
      toTable(flat(r)),
      toTable(r.requests),
      reviewParts(r)
        .map((rows) => toTable(rows))
        .join('\n'),
    ),
  'table four as two': (r) => {
    const [first, direct, after] = reviewParts(r);
    const second = [0, 1, 2].map((i) => [...(direct?.[i] ?? []), ...(after?.[i] ?? [])]);
    return page(
      toTable(flat(r)),
      toTable(r.requests),
      toTable(first ?? []) + toTable([[cell('行政诉讼', 1, 10)], ...second]),
    );
  },
  'table two as one for each article': (r) =>
    page(r.articles.map((rows) => toTable(rows)).join('<p></p>'), toTable(r.requests), toTable(r.review)),
  'articles as lines between tables': (r) =>
    page(
      r.articles.map(([title, ...rows]) => p(title?.[0]?.text ?? '') + toTable(rows)).join(''),
      toTable(r.requests),
      toTable(r.review),
    ),
  'paragraphs and line breaks in cells': (r) =>
    each(r, (rows) =>
      toTable(rows, (one) => {
        const half = Math.ceil(one.text.length / 2);
        const words = one.isValue
          ? `<p class=MsoNormal><span lang=EN-US><font size=3>${one.text}</font><o:p></o:p></span></p>`
          : `\n  <p><b>${one.text.slice(0, half)}</b><br>\n${one.text.slice(half)}</p>\n`;
        return showSpans({ ...one, text: words });
      }),
    ),
  'hidden cells, rows and words': (r) =>
    `<style>.gone, p.gone { display:none } @media print { td { display: none } }</style>${each(r, (rows) =>
      toTable(rows, (one) =>
        one.isValue
          ? `${hidden}${showSpans({ ...one, text: `<span hidden>88</span>${one.text}<i class="gone">7</i>` })}`
          : showSpans(one),
      ).replaceAll('</tr>', '<td class="x gone">5</td></tr><tr hidden><td>规章</td><td>1</td></tr>'),
    )}`,
  'a table in every cell': (r) =>
    each(r, (rows) =>
      toTable(rows, (one) => showSpans({ ...one, text: `<table><tr><td>${one.text}</td></tr></table>` })),
    ),
  'values of a row in a table of their own': (r) => {
    const rows = r.requests.map((row) => {
      const values = row.filter((one) => one.isValue);
      const inner = `<table><tr>${values.map(showPlain).join('')}</tr></table>`;
      return [...row.filter((one) => !one.isValue), ...(values.length > 0 ? [cell(inner, 1, 7)] : [])];
    });
    return page(toTable(flat(r)), toTable(rows), toTable(r.review));
  },
  'the whole report in one table': (r) => {
    const line = (words: string) => `<tr><td colspan="15"><p>${words}</p></td></tr>`;
    const rows = (table: readonly HtmlRow[]) =>
      table.map((row) => `<tr>${row.map(showSpans).join('')}</tr>`).join('');
    const long = '各单位持续完善公开目录,及时更新栏目内容,认真办理每一件申请。'.repeat(8);
    return `<table>${line('临河市2023年政府信息公开工作年度报告')}${line('一、总体情况')}<tr><td colspan="15"><p>${long}</p><p>${long}</p></td></tr>${line(HEADS.two)}${rows(flat(r))}${line(HEADS.three)}${rows(r.requests)}${line(FOUR)}${rows(r.review)}${line('五、存在的主要问题及改进情况')}<tr><td colspan="15">${long}</td></tr></table>`;
  },
  'columns in another order': (r) => {
    const requests = [0, 1, 2, 9, 8, 3, 6, 5, 4, 7];
    const review = [10, 11, 12, 13, 14, 4, 3, 2, 1, 0, 5, 6, 7, 8, 9];
    const spread = (rows: readonly HtmlRow[]) => rows.map((row) => row.flatMap((one) => spreadHead(one)));
    return page(
      toTable(flat(r).map((row) => (row.length === 4 ? [0, 3, 1, 2].flatMap((i) => row[i] ?? []) : row))),
      toTable(reordered(spread(r.requests), requests), showPlain),
      toTable(reordered(spread(r.review), review), showPlain),
    );
  },
  'head, body and foot': (r) => {
    const group = (tag: string, rows: readonly HtmlRow[]) =>
      `<${tag}>${rows.map((row) => `<tr>${row.map((one) => (tag === 'thead' ? showSpans(one).replaceAll('td', 'th') : showSpans(one))).join('')}</tr>`).join('')}</${tag}>`;
    const rows = r.requests;
    const three = `<table><caption>单位:件</caption>${group('tfoot', rows.slice(-1))}${group('thead', rows.slice(0, 3))}${group('tbody', rows.slice(3, -1))}</table>`;
    return page(toTable(flat(r)), three, toTable(r.review));
  },
  'tags in capitals, unclosed and unquoted': (r) =>
    each(r, (rows) =>
      toTable(rows)
        .replaceAll(/<\/t[dr]>/g, '')
        .replaceAll(/="(\d+)"/g, '=$1')
        .replaceAll(/<(\/?)(t\w+)/g, (_, slash: string, tag: string) => `<${slash}${tag.toUpperCase()}`),
    ),
  'running numbers and remarks': (r) => {
    const extra = (rows: readonly HtmlRow[]) =>
      rows.map((row, i) => {
        const isHead = !row.some((one) => one.isValue);
        if (isHead && row.length > 1) return [cell('序号'), ...row, cell('备注')];
        return isHead ? [cell(''), ...row, cell('')] : [cell(String(i)), ...row, cell(i % 2 ? '已核' : '')];
      });
    return page(toTable(extra(flat(r))), toTable(r.requests), toTable(r.review));
  },
  'eighth column': (r) => {
    const rows = r.requests.map((row, i) => {
      if (i === 0) return row.map((one) => (one.columns === 7 ? { ...one, columns: 8 } : one));
      if (i === 1) return row.map((one) => (one.columns === 5 ? { ...one, columns: 6 } : one));
      if (i === 2) return [...row, cell('小计')];
      const at = row.length - 1;
      return [...row.slice(0, at), value('77'), ...row.slice(at)];
    });
    return page(toTable(flat(r)), toTable(rows), toTable(r.review));
  },
  'reviews with a group a row': (r) => {
    const values = r.review[3] ?? [];
    return page(
      toTable(flat(r)),
      toTable(r.requests),
      toTable([
        [cell('', 1, 2), ...RESULTS.map((name) => cell(name))],
        [cell('行政复议', 1, 2), ...values.slice(0, 5)],
        [cell('行政诉讼', 2), cell('未经复议直接起诉'), ...values.slice(5, 10)],
        [cell('复议后起诉'), ...values.slice(10)],
      ]),
    );
  },
  'reviews with a result a row': (r) => {
    const values = r.review[3] ?? [];
    const heads = ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'].map((name) => cell(name));
    const rows = RESULTS.map((name, i) => [cell(name), ...[0, 5, 10].flatMap((g) => values[g + i] ?? [])]);
    return page(toTable(flat(r)), toTable(r.requests), toTable([heads, ...rows]));
  },
  'full width and spaces': (r) =>
    each(r, (rows) =>
      toTable(rows, (one) =>
        showSpans({
          ...one,
          text: one.isValue
            ? `&nbsp;${one.text.replaceAll(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))}&#160;`
            : `&emsp;${one.text.split('').join('&nbsp;')}&#8203;`,
        }),
      ),
    ),
  'values padded under one header': (r) => {
    const pad = (row: HtmlRow) =>
      row.flatMap((one) =>
        one.isValue && one.columns > 1
          ? [value(''), { ...one, columns: 1 }, ...Array.from({ length: one.columns - 2 }, () => value(''))]
          : [one],
      );
    return page(toTable(flat(r).map(pad)), toTable(r.requests), toTable(r.review));
  },
  'rowspan 0 and absurd spans': (r) => {
    const last = r.articles.length - 1;
    const rows = withArticleColumn(r).map((row) => row.map(showSpans).join(''));
    const [title, ...body] = r.articles[last] ?? [];
    const end = body.map(
      (row, i) =>
        (i === 0 ? `<td rowspan="0">${title?.[0]?.text ?? ''}</td>` : '') + row.map(showSpans).join(''),
    );
    const two = [...rows.slice(0, -end.length), ...end].map((row) => `<tr>${row}</tr>`).join('');
    const four = toTable(r.review).replace('colspan="10"', 'colspan="1000000000"');
    return page(`<table>${two}</table>`, toTable(r.requests), four);
  },
};

/** A head over several columns said over each of them, so that columns can be moved. */
function spreadHead(one: HtmlCell): HtmlCell[] {
  if (one.isValue || one.columns === 1 || !/行政|复议|组织/.test(one.text)) return [one];
  return Array.from({ length: one.columns }, () => ({ ...one, columns: 1 }));
}
