import { FORMS } from '../../src/catalogue/forms.ts';
import type { Form, FormRow } from '../../src/catalogue/forms.ts';
import type { FormId } from '../../src/model.ts';
import { cell, valueCell } from './drawn.ts';
import type { Answer, Drawn, Made, Maker, Oddity, Table, Zero } from './drawn.ts';
import { indicatorTable } from './indicators.ts';
import { chanceOf, requestNumbers, reviewNumbers, sparseness, supplyOf } from './numbers.ts';

/** Fictional official tables as they are drawn, cell by cell with their spans, and what must be read from them. */

/** All tables of a form with their answers; the same for the same seed. */
export function makeTables(form: FormId, seed: number, zero: Zero, odd: Oddity = {}): Made {
  const chance = chanceOf(seed);
  const answers = new Map<string, Answer>();
  const maker: Maker = { chance, sparse: sparseness(seed), zero, odd, answers, next: supplyOf(chance, 9000) };
  const forms = FORMS.filter((f) => f.form === form);
  const articles = forms.filter((f) => f.rows.some((row) => row.column) && f.cells.length === 0);
  const tables = [
    ...articles.map((f) => articleTable(f, maker)),
    ...forms.filter((f) => f.columnsBy === 'applicant').map((f) => requestTable(f, maker)),
    ...forms.filter((f) => f.cells.length > 0).map((f) => reviewTable(f, maker)),
    ...forms
      .filter((f) => f.columnsBy === '' && f.cells.length === 0 && !articles.includes(f))
      .map((f) => indicatorTable(f, maker)),
  ];
  return { form, zero, tables, answers };
}

const reversed = <T>(odd: Oddity, list: readonly T[]): readonly T[] =>
  odd.reordered ? list.toReversed() : list;

function articleTable(form: Form, maker: Maker): Table {
  const { odd, sparse, chance, next } = maker;
  const rows = form.rows.filter((row) => row.column);
  const labels = [...new Set(rows.map((row) => row.row ?? ''))];
  const columns = reversed(odd, [...new Set(rows.map((row) => row.column ?? ''))]);
  const wide = (i: number) => (i === columns.length - 1 ? 4 - columns.length : 1);
  const numberOf = (concept: string): number | string => {
    if (concept === 'admin_fees.amount') return `${String(next())}.${String(10 + chance(89))}`;
    if (concept === 'procurement.amount') return chance(100) < sparse ? 0 : `${String(next())}.5`;
    if (odd.signs && concept.endsWith('_change')) {
      const sign = ['+', '-', '增', '减'][chance(4)] ?? '+';
      return `${sign}${String(next())}`;
    }
    return chance(100) < sparse ? 0 : next();
  };
  return {
    kind: 'article',
    title: form.title,
    rows: [
      [cell(form.title, 'article', '', 4)],
      [cell('信息内容', 'head'), ...columns.map((name, i) => cell(headOf(name), 'head', '', wide(i)))],
      ...labels.map((label) => [
        cell(label, 'label'),
        ...columns.flatMap((name, i) => {
          const row = rows.find((r) => r.row === label && r.column === name);
          return row ? [valueCell(maker, `${row.concept}@`, numberOf(row.concept), wide(i))] : [];
        }),
      ]),
    ],
  };
}

/** The head of the money column says its unit, as most reports do. */
const headOf = (name: string): string => (name === '采购总金额' ? '采购总金额(万元)' : name);

const COLUMNS = [
  ['natural', '自然人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['ngo', '社会公益组织'],
  ['legal_service', '法律服务机构'],
  ['other', '其他'],
] as const;
const NOTE = '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)';

/** Printed number of a row: `三(三)2` is printed `2.`, `三(三)` is printed `(三)`, `三` is printed `三、`. */
export function numberedLabel(row: FormRow): string {
  const match = /^([一二三四])?(?:[(]([一二三四五六七])[)])?(\d)?$/.exec(row.number ?? '');
  const [, one = '', two, three] = match ?? [];
  return `${three ? `${three}.` : two ? `(${two})` : `${one}、`}${row.label}`;
}

const depthOf = (row: FormRow): number =>
  /\d$/.test(row.number ?? '') ? 3 : /[)]$/.test(row.number ?? '') ? 2 : 1;

function requestTable(form: Form, maker: Maker): Table {
  const { odd, chance } = maker;
  const leaves = form.rows.filter((row) => !row.heading);
  const outcomes = leaves.map((row) => row.concept).filter((id) => id.startsWith('outcome.'));
  const dropped = odd.dropRows ? outcomes.filter(() => chance(5) === 0) : [];
  const numbers = requestNumbers(
    outcomes.filter((id) => !dropped.includes(id)),
    chance,
    maker.sparse,
  );
  const legal = odd.legal ?? false;
  const parts = [COLUMNS[0], ...reversed(odd, COLUMNS.slice(1))];
  const valuesOf = (concept: string): Drawn[] => {
    const row = numbers.get(concept) ?? [];
    const of = (id: string) => row[COLUMNS.findIndex(([name]) => name === id)] ?? 0;
    const sum = row[6] ?? 0;
    return [
      ...parts.map(([id]) => valueCell(maker, `${concept}@${id}`, of(id))),
      ...(legal ? [valueCell(maker, `${concept}@legal`, sum - of('natural'))] : []),
      totalCell(maker, `${concept}@total`, sum),
    ];
  };
  const rows = form.rows.filter((row) => !dropped.includes(row.concept));
  return {
    kind: 'requests',
    title: form.title,
    rows: [...requestHeads(parts, legal), ...labelledRows(rows, valuesOf, maker)],
  };
}

/** The total, or an empty cell where the table leaves its totals blank. */
function totalCell(maker: Maker, key: string, sum: number): Drawn {
  if (!maker.odd.blankTotal) return valueCell(maker, key, sum);
  maker.answers.set(key, { value: null, kind: 'blank' });
  return cell('', 'value', key);
}

function requestHeads(parts: readonly (readonly [string, string])[], legal: boolean): Drawn[][] {
  const under = [
    ...parts.slice(1).map(([, name]) => cell(name, 'head')),
    ...(legal ? [cell('小计', 'head')] : []),
  ];
  return [
    [cell(NOTE, 'head', '', 3, 3), cell('申请人情况', 'head', '', legal ? 8 : 7)],
    [
      cell('自然人', 'head', '', 1, 2),
      cell('法人或其他组织', 'head', '', legal ? 6 : 5),
      cell('总计', 'head', '', 1, 2),
    ],
    under,
  ];
}

/** Rows with their labels drawn as on the form: 三 over all outcomes, (三) over its numbered rows. */
function labelledRows(
  rows: readonly FormRow[],
  valuesOf: (concept: string) => Drawn[],
  maker: Maker,
): Drawn[][] {
  const out: Drawn[][] = [];
  let open: Drawn[] = [];
  const extra = maker.odd.addRows ? EXTRA : [];
  const childrenOf = (row: FormRow) =>
    rows.filter((r) => !r.heading && r !== row && (r.number ?? '').startsWith(row.number ?? '')).length +
    (row.concept === 'outcome' ? extra.length : 0);
  for (const row of rows) {
    const label = numberedLabel(row);
    if (row.heading) {
      const count = childrenOf(row);
      if (count > 0) open.push(cell(label, 'label', '', 1, count));
      continue;
    }
    out.push([...open, cell(label, 'label', '', 4 - depthOf(row)), ...valuesOf(row.concept)]);
    open = [];
    if (row.concept === 'outcome.granted_part')
      for (const text of extra)
        out.push([cell(text, 'label', '', 2), ...valuesOf(row.concept).map((c) => ({ ...c, key: '' }))]);
  }
  return out;
}

/** Rows that a province adds. */
const EXTRA = ['其中:通过省级平台当场办结数量'];

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

function reviewTable(form: Form, maker: Maker): Table {
  const numbers = reviewNumbers(maker.chance, maker.sparse);
  const heads = (rows: number) => RESULTS.map((text) => cell(text, 'head', '', 1, rows));
  return {
    kind: 'review',
    title: form.title,
    rows: [
      [cell('行政复议', 'head', '', 5), cell('行政诉讼', 'head', '', 10)],
      [...heads(2), cell('未经复议直接起诉', 'head', '', 5), cell('复议后起诉', 'head', '', 5)],
      [...heads(1), ...heads(1)],
      form.cells.map((concept, i) => valueCell(maker, `${concept}@`, numbers[i] ?? 0)),
    ],
  };
}
