import { describe, expect, it } from 'vitest';
import { findChrome } from '../../src/text/chrome.ts';
import { toDocument } from '../../src/text/document.ts';

const read = async (raw: string) => {
  const doc = await toDocument(raw);
  const spans = findChrome(doc);
  spans.forEach((span, i) => expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0));
  return spans.map((span) => doc.text.slice(span.start, span.end));
};
const TITLE = '临河市2020年政府信息公开工作年度报告';
const BODY = `${TITLE}\n一、总体情况\n2020年,全市公开信息300条。\n来源于各部门的信息150条。`;

describe('page furniture', () => {
  it.each([
    ['a path in a list', '1. 当前位置:\n  2. 首页 > 政务公开 > 2020年\n  3. > 正文'],
    [
      'an index block of words',
      '索  引  号 LH-2021-0001 主题分类 其他\n发布机构 临河市政府办 发布日期 2021-02-10 12:20\n名        称 临河市年报\n文        号 〔〕号',
    ],
    [
      'an index block without blanks',
      '索引号0123-5/2021-42\n发文字号 发文时间2021-03-06\n标题临河市2020年度报告\n主题分类电子政务 发布日期2021-03-06',
    ],
    [
      'an index block of bars',
      '| 索引号: | 000-2021-4 | 发布机构: | 政府办 |\n|---|---|---|---|\n| 生成日期: | 2021-01-28 | 废止日期: | |\n| 关键词: | |||',
    ],
    ['a tool bar', '字体大小:【大】 【中】 【小】\n\n保存为word 打印 关闭\n今天是2021年3月6日 星期六'],
    ['a stamp', '时间:2021-02-20       大    中    小      来源:临河日报'],
    [
      'a crawler’s head',
      '标题: 临河市年报\n发布时间: 2021-02-20 15:07\n文号: \n发布机构: \n栏目: 年报\n原文链接: https://example.cn/1.htm\n==================== 正文 ====================',
    ],
  ])('finds %s before the report', async (_, head) => {
    expect(await read(`${head}\n\n${BODY}`)).toEqual([head]);
  });

  it.each([
    '打印本页  关闭窗口',
    '用户登录\n还没有账号?\n立即注册',
    '上一篇:无\n下一篇:通知',
    '- 12 -',
    '第 3 页 共 9 页',
    '主办:临河市人民政府 备案号:蒙ICP备05012345号 网站标识码:1508010001',
    '© 临河市人民政府 蒙公网安备 15080102000123号',
  ])('finds «%s» after it', async (foot) => {
    expect(await read(`${BODY}\n\n${foot}`)).toEqual([foot]);
  });

  it('finds furniture at both ends of one long line', async () => {
    const line = `当前位置: 首页政务公开年报 ${TITLE} 来源:临河市政府办 时间:2021-04-11 00:00 微信 微博 QQ空间 --> ${'全市认真做好公开工作。'.repeat(12)} 附件下载`;
    expect(await read(line)).toEqual([
      '当前位置: 首页政务公开年报',
      '来源:临河市政府办 时间:2021-04-11 00:00 微信 微博 QQ空间 -->',
      '附件下载',
    ]);
  });

  it('finds the numbers of a site at the end of one long line, and none in a sentence', async () => {
    const line = `${TITLE} ${'全市认真做好公开工作。'.repeat(12)}蒙ICP备05012345号-1 网站标识码:1508010001`;
    expect(await read(line)).toEqual(['ICP备05012345号-1 网站标识码:1508010001']);
    expect(await read(`${BODY}\n市政府网站完成了ICP备案,公开信息300条。`)).toEqual([]);
    expect(await read(`${BODY}\n全年没有收费。蒙ICP备05012345号`)).toEqual([]);
  });

  it('leaves the report alone, its title and its tables', async () => {
    expect(await read(BODY)).toEqual([]);
    expect(await read(`${BODY}\n| 规章 | 0 | 1 |\n|---|---|---|\n名称繁多的文件共3件\n标题党`)).toEqual([]);
    expect(await read('')).toEqual([]);
  });
});
