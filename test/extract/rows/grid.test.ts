import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import type { TableReading } from '../../../src/extract/reading.ts';
import { readHtml } from '../../../src/source/html.ts';
import { keyOf, readTables, valueOf } from '../read-tables.ts';
import { LAYOUTS, makeReport } from './html-tables.ts';

const read = (html: string) => {
  const { raw, grids } = readHtml(html);
  return readTables(raw, grids);
};
const valuesOf = ({ candidates }: TableReading) =>
  Object.fromEntries(candidates.filter((c) => c.applicant !== 'legal').map((c) => [keyOf(c), valueOf(c)]));

describe('official tables in HTML', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' });
  for (const [name, print] of Object.entries(LAYOUTS))
    for (const form of ['2021', '2019'] as const)
      for (const holes of [false, true])
        test(`${name}, ${form}${holes ? ', with holes' : ''}: every cell, and nothing else`, async () => {
          const report = makeReport(form, holes);
          const reading = await read(print(report));
          expect(valuesOf(reading)).toEqual(Object.fromEntries(report.expected));
          expect(reading.forms).toEqual([form]);
          expect(reading.notices).toEqual([]);
          const again = await read(toTraditional(print(report)));
          expect(valuesOf(again)).toEqual(valuesOf(reading));
        });
});

const kindsOf = ({ notices }: TableReading) => notices.map((n) => n.kind);
const APPLICANTS =
  '<tr><td rowspan=2>申请人情况<td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>总计<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他';
const row = (label: string, ...cells: readonly string[]) => `<tr><td>${label}<td>${cells.join('<td>')}`;
const requests = (...rows: readonly string[]) =>
  `<p>三、收到和处理政府信息公开申请情况<table>${APPLICANTS}${rows.join('')}</table>`;
const RECEIVED = '一、本年新收政府信息公开申请数量';
const CARRIED = '二、上年结转政府信息公开申请数量';

describe('cells that are not there', () => {
  test('a value that spans two rows of values is of neither, and nothing shifts', async () => {
    const html = requests(
      row(RECEIVED, '5', '1', '2', '3', '4', '6', '21').replace('<td>2<', '<td rowspan=2>2<'),
      row(CARRIED, '7', '8', '9', '10', '11', '45'),
    );
    const reading = await read(html);
    expect(valuesOf(reading)).toEqual({
      'requests.received@natural': '5',
      'requests.received@business': '1',
      'requests.received@ngo': '3',
      'requests.received@legal_service': '4',
      'requests.received@other': '6',
      'requests.received@total': '21',
      'requests.carried_in@natural': '7',
      'requests.carried_in@business': '8',
      'requests.carried_in@ngo': '9',
      'requests.carried_in@legal_service': '10',
      'requests.carried_in@other': '11',
      'requests.carried_in@total': '45',
    });
    expect(kindsOf(reading)).toEqual(['row-short', 'row-short']);
  });

  test('a row with a cell too few is left unread, its neighbours are not', async () => {
    const html = requests(
      row(RECEIVED, '5', '1', '2', '3', '4', '15'),
      row(CARRIED, '1', '0', '0', '0', '0', '0', '1'),
    );
    const reading = await read(html);
    expect(Object.keys(valuesOf(reading)).every((key) => key.startsWith('requests.carried_in'))).toBe(true);
    expect(reading.candidates).toHaveLength(7);
    expect(kindsOf(reading)).toEqual(['row-short']);
  });

  test('two numbers on two lines of a cell are none', async () => {
    const html = requests(row(RECEIVED, '5<br>3', '1', '<p>2</p><p>4</p>', '3', '4', '6', '21'));
    const values = valuesOf(await read(html));
    expect(values).not.toHaveProperty('requests.received@natural');
    expect(values).not.toHaveProperty('requests.received@research');
    expect(values).toMatchObject({ 'requests.received@business': '1', 'requests.received@total': '21' });
  });

  test('a table without any number is a table of blanks', async () => {
    const empty = Array.from({ length: 7 }, () => '');
    const heads =
      '<tr><td colspan=5>行政复议<td colspan=10>行政诉讼<tr>' +
      ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((n) => `<td rowspan=2>${n}`).join('') +
      '<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉<tr>' +
      ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
        .map((n) => `<td>${n}`)
        .join('')
        .repeat(2);
    const html = `<p>第二十条第(一)项<table>${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${row('规章', '', '', '&nbsp;')}${row('行政规范性文件', '', '', '')}</table>
      ${requests(row(RECEIVED, ...empty), row(CARRIED, ...empty))}<p>四、政府信息公开行政复议、行政诉讼情况<table>${heads}<tr>${'<td>'.repeat(15)}</table>`;
    const reading = await read(html);
    expect(reading.candidates).toHaveLength(6 + 14 + 15);
    expect(new Set(reading.candidates.map((c) => c.kind))).toEqual(new Set(['blank']));
    expect(reading.notices).toEqual([]);
  });

  test('a label over two rows whose values reach over both', async () => {
    const values = ['5', '1', '2', '3', '4', '6', '21'].map((n) => `<td rowspan=2>${n}`).join('');
    const html = requests(
      `<tr><td>一、本年新收政府信息${values}<tr><td>公开申请数量`,
      row(CARRIED, '1', '0', '0', '0', '0', '0', '1'),
    );
    const reading = await read(html);
    expect(reading.candidates).toHaveLength(14);
    expect(valuesOf(reading)).toMatchObject({ 'requests.received@total': '21' });
  });
});

describe('columns', () => {
  test('a table that a page break has cut goes on in the order of its headers', async () => {
    const heads = row(
      '申请人情况',
      '总计',
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    );
    const html = `<table>${heads}${row(RECEIVED, '21', '5', '1', '2', '3', '4', '6')}</table><p>- 4 -</p>
      <table>${row(CARRIED, '45', '7', '8', '0', '9', '10', '11')}</table>`;
    const values = valuesOf(await read(html));
    expect(values).toMatchObject({ 'requests.received@total': '21', 'requests.received@natural': '5' });
    expect(values).toMatchObject({ 'requests.carried_in@total': '45', 'requests.carried_in@natural': '7' });
    expect(values).toMatchObject({ 'requests.carried_in@business': '8', 'requests.carried_in@other': '11' });
  });

  test('every number stands in the text as it is read, an empty cell where it is', async () => {
    const reading = await read(requests(row(RECEIVED, '1,205', ' ', '/', '3', '4', '6', '1,218')));
    expect(reading.candidates.map(reading.quote)).toEqual(['1,205', '', '/', '3', '4', '6', '1,218']);
    expect(reading.candidates.map((c) => c.rule)).toEqual(Array(7).fill('forms/applicant-row'));
    expect(reading.candidates.map((c) => c.grade)).toEqual(Array(7).fill('sure'));
  });

  test('other tables of a page give nothing', async () => {
    const html =
      '<table><tr><td>索引号<td>LH-2024-003<td>发布日期<td>2024-01-26</table><table><tr><td>栏目<td>件数<tr><td>要闻<td>12<tr><td>总计<td>30</table>';
    expect((await read(html)).candidates).toEqual([]);
  });
});
