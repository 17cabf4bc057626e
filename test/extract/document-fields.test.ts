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
    ['临河市水利局办公室关于2017年临河市水利局政府信息公开工作年度报告的公告', '临河市水利局', '2017'],
    ['临河市水利局关于2017年政府信息公开工作的年度报告', '临河市水利局', '2017'],
    ['临河市水利局发布2017年政府信息公开工作年度报告', '临河市水利局', '2017'],
    ['关于《临河市2021年政府信息公开工作年度报告》的公示', '临河市', '2021'],
    ['• 2021年临河市水利局政府信息公开工作年度报告', '临河市水利局', '2021'],
    ['全南县政府信息公开2021年度工作报告', '全南县', '2021'],
    ['首页 > 政府信息公开年报 青原县人防办2021年度政府信息公开年度报告 来源:', '青原县人防办', '2021'],
    ['名称 临河市水利局2021年政府信息公开工作年度报告\n索引号 0001/2022-0001', '临河市水利局', '2021'],
    [
      '2021年水利局政府信息公开工作年度报告\n2021年临河市水利局政府信息公开工作年度报告',
      '临河市水利局',
      '2021',
    ],
    ['白石街道2021年政府信息公开工作年度报告根据《条例》编制。', '白石街道', '2021'],
    ['【2021】白石镇2021年政府信息公开工作年度报告', '白石镇', '2021'],
    ['白石镇2021年政府信息公开工作年度报告?', '白石镇', '2021'],
    ['特向社会公布本年度白石镇2021年政府信息公开工作年度报告。', '白石镇', '2021'],
    ['2021年公开《临河市农业发展规划(2021—2025年)》《临河市水利规划(2021—2025年)》。', '', '2021'],
    ['标题: 临河市水利局2021年政府信息公开工作年度报告\n发布时间: 2022-01-11 10:00', '临河市水利局', '2021'],
    ['《临河市水利局2015年政府信息公开工作年度报告》', '临河市水利局', '2015'],
    ['1. 临河市水利局2021年政府信息公开工作年度报告全文', '临河市水利局', '2021'],
    ['【图解】一图读懂临河市2023年政府信息公开工作年度报告', '临河市', '2023'],
    ['2021年度\n临河市水利局\n政府信息公开工作年度报告', '临河市水利局', '2021'],
    ['临河市水利局\n2021年\n政府信息公开工作\n年度报告', '临河市水利局', '2021'],
    ['临 河 市 水 利 局\n2021 年 政 府 信 息 公 开 工 作 年 度 报 告', '临河市水利局', '2021'],
    ['临河市水利局政府信息公开工作年度报告 2021年', '临河市水利局', '2021'],
    ['临河市水利局2022年政府信息公开工作年度报告(2022年1月1日—12月31日)', '临河市水利局', '2022'],
    ['2019年政务公开工作年度报告(临河市商务局)', '临河市商务局', '2019'],
    ['临河市水利局关于报送2015年度政府信息公开工作年度报告的函', '临河市水利局', '2015'],
    ['关于发布2019年临河市商务局政府信息公开工作年度报告的公告', '临河市商务局', '2019'],
    ['临河市水利局2021年政府信息公开工作年度报告_临河市人民政府', '临河市水利局', '2021'],
    ['临河市水利局2021年政府信息公开工作年度报告-临河市政府门户网站', '临河市水利局', '2021'],
    ['2025青原县白石乡2025年度政府信息公开工作年度报告', '青原县白石乡', '2025'],
    ['政务公开 青原县水利局2021年政府信息公开工作年度报告', '青原县水利局', '2021'],
    ['临河市人民政府\n临河市水利局2021年政府信息公开工作年度报告', '临河市水利局', '2021'],
    ['青原县水利局政府信息与政务公开工作2023年年度报告', '青原县水利局', '2023'],
    ['青原县2008年《政府信息公开条例》执行情况年度报告', '青原县', '2008'],
    ['青原县水利局关于2013年度政府信息公开工作情况的汇报', '青原县水利局', '2013'],
    ['青原县水利局2021年度政府信息依申请公开工作年度报告', '青原县水利局', '2021'],
    ['临河市文广局(临河市文物局)\n2022年政府信息公开工作年度报告', '临河市文广局(临河市文物局)', '2022'],
    ['临河市第一中学2017年度信息公开年度报告', '临河市第一中学', '2017'],
    ['白石苏木2022年度政府信息公开工作年度报告', '白石苏木', '2022'],
    ['临河银行青原分行2023年政府信息公开工作年度报告', '临河银行青原分行', '2023'],
    ['临河市临东新城2022年政府信息公开工作年度报告', '临河市临东新城', '2022'],
    ['2021年度白石镇政府信息公开年度报告 | ||', '白石镇', '2021'],
    [
      '2009年度白石鎮(zhèn)政府信息公開(kāi)年度報(bào)告\n進(jìn)一(yī)步規(guī)範(fàn)工(gōng)作(zuò)',
      '白石鎮',
      '2009',
    ],
    ['根据《条例》的规定,现公布2012年白石镇政府信息公开工作年度报告。', '白石镇', '2012'],
    ['特向社会公布2021年度青原县水利局信息公开工作年度报告,欢迎查阅。', '青原县水利局', '2021'],
    ['根据《条例》要求,现将青原县水利局2021年度政府信息公开情况报告如下。', '青原县水利局', '2021'],
    ['本报告是根据《条例》要求,由临河市白石镇编制的2021年度政府信息公开年度报告。', '临河市白石镇', '2021'],
    [
      '青原县水利局2021年政府信息公开工作年度报告(以下简称年报)是根据《条例》编制的。',
      '青原县水利局',
      '2021',
    ],
    ['根据《条例》编制《青原县水利局2021年政府信息公开年度报告》。', '青原县水利局', '2021'],
    ['青原县水利局机关2021年政府信息公开工作年度报告', '青原县水利局机关', '2021'],
    ['青原县水利系统2021年政府信息公开工作年度报告', '青原县水利系统', '2021'],
    ['有关2021年政府信息公开工作年度报告(以下简称年报)的编制如下。', '', '2021'],
    ['现公布我镇2021年度政府信息公开年度报告。', '', '2021'],
    ['本报告由办公室编制,2021年度数据以此为准。', '', '2021'],
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

  test('labels side by side have their values in the row below', async () => {
    const head =
      '索引号 | 公开方式 | 发布机构 |\n0126-5/2012-0023 | 主动公开 | 青原县白石镇人民政府 |\n现将工作报告如下。';
    const { unit, indexNo, publisher } = await fieldsOf(head + BODY);
    expect([unit.value, indexNo.value]).toEqual(['青原县白石镇人民政府', '0126-5/2012-0023']);
    expect(publisher.value).toBe('青原县白石镇人民政府');
    const other = await fieldsOf(`索引号 | 发布机构 |\n信息分类 | 发布日期 |\n${BODY}`);
    expect([other.unit.value, other.indexNo.value]).toEqual(['', '']);
  });

  test('labels in a list, each with a bullet, and the place that an organ belongs to', async () => {
    const { indexNo, publisher } = await fieldsOf(
      `• 信息索引号:\n\n  0126-5/2012-0023\n• 发布机构:\n\n  青原县民政局\n${BODY}`,
    );
    expect([indexNo.value, publisher.value]).toEqual(['0126-5/2012-0023', '青原县民政局']);
    const beside = await fieldsOf(`所属机构: 青原区 发布机构: 青原区人民政府\n${BODY}`);
    expect(beside.publisher.value).toBe('青原区人民政府');
  });

  test('a title wins over the period, the period over everything else', async () => {
    const yearUnder = async (title: string) =>
      (await fieldsOf(`${title}\n统计期限自2020年1月1日起至2020年12月31日止。${BODY}`)).year.value;
    expect(await yearUnder('临河市2021年政府信息公开工作年度报告')).toBe('2021');
    expect(await yearUnder('临河市政府信息公开工作年度报告')).toBe('2020');
  });

  test('a portal in 来源, a breadcrumb and a signature name no unit', async () => {
    const head = '首页 > 临河市水利局 > 年报\n来源:青原日报\n2021年政府信息公开工作年度报告';
    expect((await fieldsOf(`${head}${BODY}\n临河市水利局\n2022年1月20日`)).unit.value).toBe('');
  });

  test('nothing is there: nothing is said, and the year is the one the text names', async () => {
    expect(valuesOf(await fieldsOf(BODY))).toEqual({ year: '2021' });
  });
});

test('an index number may stand on a line of its own', async () => {
  const indexUnder = async (line: string) =>
    (await fieldsOf(`政府信息公开\n${line}\n2022-01-29\n临河市水利局2021年政府信息公开工作年度报告${BODY}`))
      .indexNo.value;
  expect(await indexUnder('11990000004428039E/2022-45963799')).toBe('11990000004428039E/2022-45963799');
  expect(await indexUnder('2021/2022-001')).toBe('');
});

test('a date of making within the year reported on yields to the page’s own date', async () => {
  const published = async (head: string) =>
    (await fieldsOf(`${head}\n临河市水利局2021年政府信息公开工作年度报告\n时间:2022-01-04 10:01${BODY}`))
      .publishedOn.value;
  expect(await published('公文生成日期:2021-12-31')).toBe('2022-01-04');
  expect(await published('公文生成日期:2022-01-02')).toBe('2022-01-02');
});

describe('period', () => {
  test.each([
    ['统计期限自2021年1月1日起至2021年12月31日止', '2021-01-01', '2021-12-31'],
    ['统计期限自2008年5月1日《条例》施行之日起,至2008年12月31日止', '2008-05-01', '2008-12-31'],
    ['统计期限从2021年1月1日起到12月31日止', '2021-01-01', '2021-12-31'],
    ['统计期限为:2021年1月1日至12月31日', '2021-01-01', '2021-12-31'],
    ['统计数据时限从 2021 年 1 月 1 日\n起至 2021 年 12 月 31 日止', '2021-01-01', '2021-12-31'],
    ['统计期限为2021.1.1—2021.12.31', '2021-01-01', '2021-12-31'],
    ['统计期限为2021年1月至12月', '2021-01-01', '2021-12-31'],
    ['统计期限自2021月1日起至2021年12月31日', '2021-01-01', '2021-12-31'],
    ['统计期限自202111日至20211231日', '2021-01-01', '2021-12-31'],
    ['统计期限为202111日至1231日', '2021-01-01', '2021-12-31'],
    ['统计期限自2021年1月1日起至202121年12月31日', '2021-01-01', '2021-12-31'],
    ['统计期限自2021年1月1日至202021年12月31日', '2021-01-01', '2021-12-31'],
    ['统计期限为2021年1月1日零时至2021年12月31日24时', '2021-01-01', '2021-12-31'],
    ['统计期限为2021年1月1日开始,到2021年12月31日结束', '2021-01-01', '2021-12-31'],
    ['统计期限自2021年1月1日起至当年12月31日止', '2021-01-01', '2021-12-31'],
    ['统计期限为2021-01-01-2021-12-31', '2021-01-01', '2021-12-31'],
    ['统计期限自二〇二一年一月一日起至二〇二一年十二月三十一日止', '2021-01-01', '2021-12-31'],
    ['统计期限自2008年5月1日起至2008年12月31日止', '2008-05-01', '2008-12-31'],
    ['统计期限自2021年1月1日起至2021年13月31日', '2021-01-01', ''],
    ['统计期限为2021年度', '', ''],
    ['统计期限自2021年1月1日至2021年12月30日', '2021-01-01', '2021-12-30'],
    ['统计期限自2021年2日起至2021年12月31日', '', '2021-12-31'],
    ['截至2021年12月31日', '', ''],
  ])('%s', async (sentence, start, end) => {
    const fields = await fieldsOf(`临河市2021年政府信息公开工作年度报告\n本报告${sentence}。${BODY}`);
    expect([fields.periodStart.value, fields.periodEnd.value]).toEqual([start, end]);
  });
});

const TITLE = '临河市水利局2021年政府信息公开工作年度报告';

describe('index blocks: index number, document number, publisher, date of publication', () => {
  const LONE = '临河市水利局';
  test.each([
    [
      '索引号:\t00123/2022-00012\t信息分类:\t年度报告\n发布机构:\t临河市水利局\t发文日期:\t2022-01-20\n文号:\t\t发布日期:\t2022-01-28',
      ['00123/2022-00012', '', LONE, '2022-01-28'],
    ],
    [
      '索 引 号: 11330N/2022-12345 主题分类: 其他 发布机构: 临河市水利局 成文日期: 2022-01-18 公开日期: 2022-01-20 有效性: 有效',
      ['11330N/2022-12345', '', LONE, '2022-01-20'],
    ],
    [
      '【索 引 号】 LHS-0301-2022-002 【发文字号】 临水发〔2022〕12号\n【发布机构】 临河市水利局 【发布日期】 2022年3月1日',
      ['LHS-0301-2022-002', '临水发〔2022〕12号', LONE, '2022-03-01'],
    ],
    [
      '〖索 引 号〗 LHS-2022-002   〖发文机构〗 临河市水利局   〖公开日期〗 2022年03月01日',
      ['LHS-2022-002', '', LONE, '2022-03-01'],
    ],
    [
      '信息分类:年报 / 发文机关:临河市水利局 / 生成日期:2022-03-01 / 生效时间: / 废止时间:',
      ['', '', LONE, '2022-03-01'],
    ],
    [
      '[ 索引号 ] 0032/2022-02 [ 发文字号 ]\n[ 发布机构 ] 临河市水利局\n[ 成文日期 ] 2022-01-19 [ 发布日期 ] 2022-03-06',
      ['0032/2022-02', '', LONE, '2022-03-06'],
    ],
    [
      '索引号 LH01001-1101-2022-00004 文号 成文日期 2022-02-12 发布机构 临河市水利局 公开日期 2022-03-01 主题分类 政务公开/政府信息公开工作年度报告和指南制度 有效性 有效 内容概述',
      ['LH01001-1101-2022-00004', '', LONE, '2022-03-01'],
    ],
    [
      '[索引号] 0032/2022-02 [体裁] 报告\n[发布机构] 临河市水利局 [发文日期] 2022-03-06\n[文 号] [关键词] 公开',
      ['0032/2022-02', '', LONE, ''],
    ],
    [
      '索引号:XM00112-04-2022-002发布机构:临河市水利局发布日期:2022-01-21文号:',
      ['XM00112-04-2022-002', '', LONE, '2022-01-21'],
    ],
    [
      '| 索引号 | K12-2/2022-0001 | 发文字号 | |\n| --- | --- | --- | --- |\n| 发布机构 | 临河市水利局 | 生成日期 | 2022-01-12 |',
      ['K12-2/2022-0001', '', LONE, '2022-01-12'],
    ],
    [
      '信息索引:FS001-01-2022-0003\n生成日期:2022-03-01\n公开日期:2022-03-02\n发文机构:临河市水利局',
      ['FS001-01-2022-0003', '', LONE, '2022-03-02'],
    ],
    [
      '索引号\n\nH0012/2022-08\n\n发布机构\n\n临河市水利局\n\n公开日期\n\n2022-01-17\n\n文号\n',
      ['H0012/2022-08', '', LONE, '2022-01-17'],
    ],
    ['**索引号**:GZ01 - 1 - 2022 - 00012\n- 公开时限:长期公开', ['GZ01-1-2022-00012', '', '', '']],
    ['临水发〔2022〕3号\n文号:无文号 索引号:/ 发布机构:—', ['', '临水发〔2022〕3号', '', '']],
    ['备注/文号:临水字(2022)第3号 发文日期:2022-01-18', ['', '临水字(2022)第3号', '', '']],
    ['发布机构:\n发布日期:\n有效期至:\n2024-12-31', ['', '', '', '']],
    ['废止日期:2024-12-31', ['', '', '', '']],
  ])('%s', async (block, wanted) => {
    const { indexNo, docNo, publisher, publishedOn, unit } = await fieldsOf(`${block}\n${TITLE}${BODY}`);
    expect([indexNo, docNo, publisher, publishedOn].map(({ value }) => value)).toEqual(wanted);
    expect(unit.value).toBe(LONE);
  });

  test('a title below an empty label is not its value', async () => {
    const { publisher, title } = await fieldsOf(`发布日期:\n发布机构:\n${TITLE}${BODY}`);
    expect([publisher.value, title.value]).toEqual(['', TITLE]);
  });
});

describe('heads of articles: date of publication, date of the template', () => {
  test.each([
    ['发布时间:2022-01-28 16:03 浏览次数:123 来源:市政府办公室 字体:[大 中 小]', '2022-01-28'],
    ['[发布时间] 2022-01-28 [来源] 市水利局', '2022-01-28'],
    ['【发布时间:2022-01-28】【字号:大 中 小】', '2022-01-28'],
    ['(发布日期:2022年1月28日)', '2022-01-28'],
    ['发布日期:2022-01-28 10:44来源:临河市水利局浏览次数:12', '2022-01-28'],
    ['发布时间:20220128 来源:本站', '2022-01-28'],
    ['发布日期:二○二二年一月二十八日', '2022-01-28'],
    ['更新时间:2023-05-05 发布时间:2022-01-28', '2022-01-28'],
    ['时间:2022-01-28 来源:临河市水利局 点击:3', '2022-01-28'],
    ['[2022-01-28] 点击:3', '2022-01-28'],
    ['(2022-01-28)', ''],
    ['作者: 来自: 时间:2022-01-28 10:05:00', '2022-01-28'],
    ['2022-01-28 16:03 来源:临河市水利局 【字体:大 中 小】 打印', '2022-01-28'],
    ['来源:临河市水利局 2022-01-28 16:03', '2022-01-28'],
    ['录入时间:2022-01-28 09:22', '2022-01-28'],
    ['时间:2021-08-20 来源:临河日报', ''],
    ['更新时间:2022-01-28 10:10', ''],
    ['成文日期:2022-01-28', ''],
    ['(2022年1月28日)', ''],
    ['2022年1月28日', ''],
    ['今天是2024年3月5日 10:22', ''],
    ['发布日期:1970-01-01', ''],
  ])('%s', async (line, wanted) => {
    expect((await fieldsOf(`${TITLE}\n${line}${BODY}`)).publishedOn.value).toBe(wanted);
  });

  test('a date that is older than the end of the year is the template’s alone', async () => {
    const fields = await fieldsOf(`${TITLE}\n时间:2021-08-20 来源:临河日报${BODY}`);
    expect([fields.pageDate.value, fields.publishedOn.value]).toEqual(['2021-08-20', '']);
  });

  test('the label may stand behind the report, with the signature before it', async () => {
    const end = '\n临河市水利局办公室    2022年1月20日印发\n发布日期:2022-01-21 来源:本站\n';
    const { publishedOn, writtenOn } = await fieldsOf(`${TITLE}${BODY}${end}`);
    expect([publishedOn.value, writtenOn.value]).toEqual(['2022-01-21', '2022-01-20']);
  });

  test('a labelled date on a line of its own is no signature', async () => {
    const head = `成文日期:\n2022-01-18\n标题:\n${TITLE}\n发布日期:\n2022-01-19`;
    const { publishedOn, writtenOn } = await fieldsOf(`${head}${BODY}`);
    expect([publishedOn.value, writtenOn.value]).toEqual(['2022-01-19', '2022-01-18']);
  });
});

describe('dates and numbers of the page', () => {
  test('of two dates of publication the one in the year when the report was due', async () => {
    const head = '公开日期:2020-06-08\n2015年临河市水利局政府信息公开年报\n发布时间:2016-03-30 09:32\n';
    expect((await fieldsOf(head + BODY)).publishedOn.value).toBe('2016-03-30');
  });

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

test('an academic year is reported on under its later year, with its own period', async () => {
  const school = await fieldsOf(
    `东江理工大学2018—2019学年信息公开工作年度报告\n本报告时间跨度为2018年9月1日至2019年8月31日。${BODY}`,
  );
  expect([school.unit.value, school.year.value]).toEqual(['东江理工大学', '2019']);
  expect([school.periodStart.value, school.periodEnd.value]).toEqual(['2018-09-01', '2019-08-31']);
  const other = await fieldsOf(`青原县2018-2019年规划执行情况\n${BODY}`);
  expect([other.title.value, other.periodStart.value]).toEqual(['', '']);
});

test('digits of the year printed twice in a title', async () => {
  const { unit, year } = await fieldsOf(`临河市水务局202021年政府信息公开工作年度报告${BODY}`);
  expect([unit.value, year.value]).toEqual(['临河市水务局', '2021']);
});

test('the body right under a title that names none, and nothing else that stands there', async () => {
  const under = async (line: string) =>
    (await fieldsOf(`2019年政府信息公开工作年度报告\n${line}\n${BODY}`)).unit.value;
  expect(await under('青原县民政局')).toBe('青原县民政局');
  expect(await under('\n(2020年1月15日)\n\n青原县民政局')).toBe('青原县民政局');
  expect(await under('发布时间:2020-01-15 来源:本站\n\n青原县民政局')).toBe('青原县民政局');
  expect(await under('青原门户网站')).toBe('');
  expect(await under('本局认真做好公开工作。')).toBe('');
  expect(await under('办公室')).toBe('');
});
