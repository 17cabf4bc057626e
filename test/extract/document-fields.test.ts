import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFields } from '../../src/extract/document-fields.ts';
import type { DocumentFields, FieldName } from '../../src/model.ts';
import { findChrome } from '../../src/text/chrome.ts';
import { toDocument } from '../../src/text/document.ts';
import { findSections } from '../../src/text/sections.ts';

async function fieldsOf(raw: string): Promise<DocumentFields> {
  const doc = await toDocument(raw);
  return readFields(doc, findChrome(doc), findSections(doc));
}
const caseOf = (slug: string) =>
  fs.readFileSync(path.join(import.meta.dirname, '../cases', slug, 'input.txt'), 'utf8');
/** The fields that are there, by name. */
const valuesOf = (fields: DocumentFields) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { value }]) => value !== '')
      .map(([name, { value }]) => [name, value]),
  );

const BODY = '\n一、总体情况\n2021年,全市工作平稳。\n';

describe('whole reports', () => {
  const CASES: readonly (readonly [string, Partial<Record<FieldName, string>>])[] = [
    [
      'qingyuan-2016-prose-with-chrome',
      {
        title: '青原县2016年度政府信息公开工作报告',
        unit: '青原县',
        year: '2016',
        publishedOn: '2017-03-08',
        periodStart: '2016-01-01',
        periodEnd: '2016-12-31',
        writtenOn: '2017-03-02',
        indexNo: 'QYX010-2017-000031',
        publisher: '青原县政府网',
      },
    ],
    [
      'lanjiang-2015-body-twice',
      {
        title: '2015年澜江区政府信息公开工作年度报告',
        unit: '澜江区',
        year: '2015',
        periodStart: '2015-01-01',
        periodEnd: '2015-12-31',
      },
    ],
    [
      'yunya-2017-shares-and-denials',
      {
        title: '云崖县人民政府2017年度政府信息公开工作年度报告',
        unit: '云崖县人民政府',
        year: '2017',
        publishedOn: '2018-02-27',
        periodStart: '2017-01-01',
        periodEnd: '2017-12-31',
        writtenOn: '2018-02-26',
        pageDate: '2017-09-12',
        indexNo: '00345127-8/2018-01153',
        publisher: '政府办',
      },
    ],
    [
      'baishi-2022-traditional-twice',
      {
        title: '第二十三師臨河市七十一團白石鎮2022年政府信息公開工作年度報告',
        unit: '第二十三師臨河市七十一團白石鎮',
        year: '2022',
        publishedOn: '2023-01-19',
        writtenOn: '2023-01-19',
        indexNo: '000000000-2023-00017',
        publisher: '政府辦公室',
      },
    ],
    [
      'linhe-2018-title-on-two-lines',
      {
        title: '2018年临河市人民政府信息公开工作年度报告',
        unit: '临河市人民政府',
        year: '2018',
        publishedOn: '2019-03-07',
        periodStart: '2018-01-01',
        periodEnd: '2018-12-31',
        writtenOn: '2019-03-05',
      },
    ],
  ];
  test.each(CASES)('%s', async (slug, wanted) => {
    expect(valuesOf(await fieldsOf(caseOf(slug)))).toEqual(wanted);
  });
});

test('a place is cut from the original, with its rule', async () => {
  const raw = `臨河市教育局2021年政府信息公開工作年度報告\n發布日期:2022-01-20${BODY}`;
  const { unit, publishedOn } = await fieldsOf(raw);
  expect(unit.place).toMatchObject({ quote: '臨河市教育局', rule: 'document-fields/unit', section: '' });
  const span = publishedOn.place?.span;
  expect(raw.slice(span?.start, span?.end)).toBe('2022-01-20');
});

describe('title and unit', () => {
  test.each([
    ['临河市教育局2021年政府信息公开工作年度报告', '临河市教育局', '2021'],
    ['2021年度白石镇政府信息公开年度报告', '白石镇', '2021'],
    ['# 临河市人民政府 2021 年 政府信息公开工作年度报告', '临河市人民政府', '2021'],
    ['临河市人民政府\n2021年政府信息公开工作年度报告', '临河市人民政府', '2021'],
    ['临河市人民政府\n政府信息公开工作\n年度报告\n(2021年度)', '临河市人民政府', '2021'],
    ['临河市财政局关于2014年度政府信息公开工作情况的报告', '临河市财政局', '2014'],
    ['临河市二○一一年政府信息公开年报', '临河市', '2011'],
    ['临河市水利局2021年政府信息公开工作年度报告(摘要)', '临河市水利局', '2021'],
    ['标题:临河市水利局2021年政府信息公开工作年度报告.pdf', '临河市水利局', '2021'],
    ['2021年政府信息公开工作年度报告\n发布机构:临河市水利局', '临河市水利局', '2021'],
    ['国家税务总局临河市税务局2021年政府信息公开工作年度报告', '国家税务总局临河市税务局', '2021'],
    ['本溪市2021年政府信息公开工作年度报告', '本溪市', '2021'],
    ['全南县政府信息公开2021年度工作报告', '全南县', '2021'],
    ['首页 > 政府信息公开年报 青原县人防办2021年度政府信息公开年度报告 来源:', '青原县人防办', '2021'],
    ['标题: 临河市水利局2021年政府信息公开工作年度报告\n发布时间: 2022-01-11 10:00', '临河市水利局', '2021'],
  ])('%s', async (head, unit, year) => {
    const fields = await fieldsOf(head + BODY);
    expect([fields.unit.value, fields.year.value]).toEqual([unit, year]);
  });

  test('a notice about reports is no title', async () => {
    const { title } = await fieldsOf(
      `根据《临河市人民政府办公室关于做好2021年政府信息公开工作年度报告的通知》,我局编制2021年度政府信息公开年度报告。${BODY}`,
    );
    expect(title.value).toBe('');
  });

  test('without a title the publisher names the unit, unless it is a portal or an office of nobody', async () => {
    const unitUnder = async (publisher: string) =>
      (await fieldsOf(`发布机构:${publisher}\n发布日期:2022-01-20${BODY}`)).unit.value;
    expect(await unitUnder('临河市水利局')).toBe('临河市水利局');
    expect(await unitUnder('临河政府网')).toBe('');
    expect(await unitUnder('政府办公室')).toBe('');
  });

  test('nothing is there: nothing is said, and the year is the one the text names', async () => {
    expect(valuesOf(await fieldsOf(BODY))).toEqual({ year: '2021' });
  });
});

describe('period', () => {
  test.each([
    ['统计期限自2021年1月1日起至2021年12月31日止', '2021-01-01', '2021-12-31'],
    ['统计期限从2021年1月1日起到12月31日止', '2021-01-01', '2021-12-31'],
    ['统计期限为:2021年1月1日至12月31日', '2021-01-01', '2021-12-31'],
    ['统计数据时限从 2021 年 1 月 1 日\n起至 2021 年 12 月 31 日止', '2021-01-01', '2021-12-31'],
    ['统计期限为2021.1.1—2021.12.31', '2021-01-01', '2021-12-31'],
    ['统计期限为2021年1月至12月', '2021-01-01', '2021-12-31'],
    ['统计期限自2021月1日起至2021年12月31日', '2021-01-01', '2021-12-31'],
    ['统计期限自202111日至20211231日', '2021-01-01', '2021-12-31'],
    ['统计期限自2021年1月1日起至202121年12月31日', '2021-01-01', ''],
    ['统计期限自2021年1月1日至2021年12月30日', '2021-01-01', '2021-12-30'],
    ['统计期限自2021年2日起至2021年12月31日', '', ''],
    ['截至2021年12月31日', '', ''],
  ])('%s', async (sentence, start, end) => {
    const fields = await fieldsOf(`临河市2021年政府信息公开工作年度报告\n本报告${sentence}。${BODY}`);
    // An end that no calendar has leaves both empty.
    expect([fields.periodStart.value, fields.periodEnd.value]).toEqual(end === '' ? ['', ''] : [start, end]);
  });
});

describe('dates and numbers of the page', () => {
  test('生成日期 stands in for a missing 发布日期', async () => {
    const fields = await fieldsOf(
      `索引号:\n00123-2022-0004\n生成日期:\n2022-01-28\n发布机构:\n白石镇政府${BODY}`,
    );
    expect(valuesOf(fields)).toMatchObject({
      publishedOn: '2022-01-28',
      writtenOn: '2022-01-28',
      indexNo: '00123-2022-0004',
      publisher: '白石镇政府',
    });
  });
  test('a signature is never the date of publication', async () => {
    const fields = await fieldsOf(
      `临河市2021年政府信息公开工作年度报告${BODY}\n临河市人民政府 二〇二二年元月二十日\n`,
    );
    expect([fields.publishedOn.value, fields.writtenOn.value]).toEqual(['', '2022-01-20']);
  });
  test('a document number, printed and empty', async () => {
    const docNo = async (line: string) => (await fieldsOf(`${line}\n${BODY}`)).docNo.value;
    expect(await docNo('文号:临政办发〔2022〕5号 主题词:公开')).toBe('临政办发〔2022〕5号');
    expect(await docNo('文    号 〔〕号 主题词 公开')).toBe('');
    expect(await docNo('| 文 号: | 主题分类: | 年度报告 |')).toBe('');
  });
  test('a day that no calendar has is no date', async () => {
    expect((await fieldsOf(`发布日期:2022-02-30${BODY}`)).publishedOn.value).toBe('');
  });
});
