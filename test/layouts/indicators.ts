import { CONCEPTS } from '../../src/catalogue/concepts.ts';
import type { Form, FormRow } from '../../src/catalogue/forms.ts';
import { cell, valueCell } from './drawn.ts';
import type { Drawn, Maker, Table } from './drawn.ts';

/** Tables of indicators: the statistics form of 2014, and annexes of 2008 with a column of sums over the years. */

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/次$|次数|发布会|会议/, '次'],
  [/人数|人员数|人次|访问量/, '人'],
  [/机构数|阅点/, '个'],
  [/申请|答复|办结|复议|诉讼|投诉|纠错|情形|维持|涉及|危及/, '件'],
];
const UNIT_OF = new Map(CONCEPTS.flatMap((c) => (c.kind === 'value' ? [[c.id, c.unit] as const] : [])));
const unitOf = (row: FormRow): string =>
  UNIT_OF.get(row.concept)?.endsWith('元')
    ? '万元'
    : (UNITS.find(([stem]) => stem.test(row.label))?.[1] ?? '条');

/** Heads of annexes, each as some agencies print them. */
const ANNEX_HEADS = [
  ['指标名称', '计量单位', '2012年度', '历年累计'],
  ['指标', '单位', '2012年度', '历年累计'],
  ['指标', '计量单位', '本年度', '历年累计'],
  ['指标名称', '单位', '2012年度数', '自条例施行以来'],
  ['指标名称', '计量单位', '当年', '2008年以来累计'],
];

/** `政府网站公开政府信息数 | 条 | 1520`. */
export function indicatorTable(form: Form, maker: Maker): Table {
  const { chance, sparse, next } = maker;
  const annex = form.form === '2008';
  const rows = form.rows.filter((row) => !/ /.test(row.label) && !/[/]/.test(row.label));
  const seen = new Set<string>();
  const drawn = rows.flatMap((row): Drawn[][] => {
    const names = annex ? [row.label, ...(row.aliases ?? [])] : [row.label];
    const label = indicatorLabel({ ...row, label: names[chance(names.length)] ?? row.label });
    if (row.heading) return annex ? [] : [[cell(label, 'label', '', 3)]];
    if (seen.has(row.concept)) return [];
    seen.add(row.concept);
    const unit = unitOf(row);
    const number = chance(100) < sparse ? 0 : next();
    const value = valueCell(maker, `${row.concept}@`, number);
    if (UNIT_OF.get(row.concept) === '元' && number !== 0)
      maker.answers.set(`${row.concept}@`, { value: `${String(number)}0000`, kind: '' });
    const sum = cell(number === 0 ? '0' : String(number + next()), 'value');
    return [[cell(label, 'label'), cell(unit, 'unit'), value, ...(annex ? [sum] : [])]];
  });
  const heads = annex ? ANNEX_HEADS[chance(ANNEX_HEADS.length)] : ['统计指标', '单位', '统计数'];
  return {
    kind: 'indicators',
    title: form.title,
    rows: [(heads ?? []).map((h) => cell(h, 'head')), ...drawn],
  };
}

/** `1.政府公报公开政府信息数`, `(一)收到申请数`, `四、行政复议数量`; annexes print the bare label. */
function indicatorLabel(row: FormRow): string {
  const match = /^([一二三四五六七八九])(?:[(](.)[)])?(其中)?(\d)?/.exec(row.number ?? '');
  if (!match) return row.label;
  const [, one = '', two, among, three] = match;
  const number = three ? `${three}.` : two ? `(${two})` : `${one}、`;
  return `${among ? '其中:' : ''}${among && !three ? '' : number}${row.label}`;
}
