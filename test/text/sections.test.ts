import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/text/document.ts';
import { findSections } from '../../src/text/sections.ts';

const read = async (raw: string) => {
  const doc = await toDocument(raw);
  return findSections(doc).map((s) => {
    expect(doc.text.slice(s.heading.start, s.heading.end).replaceAll(/\s/g, '')).toContain(
      s.title.replaceAll(/\s/g, ''),
    );
    return `${s.level} ${s.number} ${s.title}`;
  });
};

const LINES = `临河市2020年政府信息公开工作年度报告
本报告由总体情况、主动公开等部分组成。
一、概  述
2020年,临河市公开信息300条。
(一)加强领导。成立领导小组,由市长任组长。
(二)做好公开
1.门户网站
网站公开200条。
二、 2020年主动公开政府信息情况
(一)主动公开政府信息300条,其中网站200条。
第二十条第(一)项
三、收到和处理政府信息公开申请情况 (略)
一、本年新收政府信息公开申请数量
3
三、本年度办理结果
(一)予以公开
2
1.属于国家秘密
1
四、存在的主要问题及改进措施
一、健全制度
二、加强培训
五、其他需要报告的事项
无。`;

describe('headings on lines of their own', () => {
  it('tells 三、其他, a section, from 3.其他, a row of the table', async () => {
    const found = await read('一、总体情况\n二、存在问题\n解读不多。\n三、其他\n未收取费用。\n3.其他\n12\n');
    expect(found).toEqual(['1 一 总体情况', '1 二 存在问题', '1 三 其他']);
  });

  it('finds levels and titles, and no rows of tables', async () => {
    expect(await read(LINES)).toEqual([
      '1 一 概述',
      '2 (一) 加强领导',
      '2 (二) 做好公开',
      '3 1 门户网站',
      '1 二 2020年主动公开政府信息情况',
      '1 三 收到和处理政府信息公开申请情况',
      '1 四 存在的主要问题及改进措施',
      '2 一 健全制度',
      '2 二 加强培训',
      '1 五 其他需要报告的事项',
    ]);
  });

  it('ends a section where the next of its own or a higher level begins', async () => {
    const doc = await toDocument(LINES);
    const sections = findSections(doc);
    const body = (title: string) => {
      const found = sections.find((s) => s.title === title);
      return found ? doc.text.slice(found.heading.end, found.span.end).trim() : null;
    };
    expect(body('加强领导')).toBe('。成立领导小组,由市长任组长。');
    expect(body('门户网站')).toBe('网站公开200条。');
    expect(body('概述')).toMatch(/^2020年[^]*网站公开200条。$/);
    expect(sections.at(-1)?.span.end).toBe(doc.text.length);
  });

  it('reads Markdown headings and traditional texts', async () => {
    expect(await read('## 一、總體情況\n### (一) 規範辦理申請。\n我縣認真辦理申請,無收費。')).toEqual([
      '1 一 总体情况',
      '2 (一) 规范办理申请',
    ]);
  });

  it('finds none where there is none', async () => {
    expect(await read('1. 当前位置:\n2. 首页 > 公开\n青原县公开信息一、二期共3条。')).toEqual([]);
  });
});

it('takes no sentence for a title whose number stands among blanks', async () => {
  const list =
    '1. 收到政府信息公开申请 7 件,办结 6 件,结转下年度办理 1 件。\n2. 公开信息 12 条,另有各类公告公示 3 条,更新栏目。';
  expect(await read(`一、总体情况\n${list}\n(一)监督保障\n2023年,制度健全。`)).toEqual([
    '1 一 总体情况',
    '2 (一) 监督保障',
  ]);
});

describe('headings inside one long line', () => {
  it('ends a title where cases begin that were brought', async () => {
    const line = `三、依申请公开情况2015年收到申请45件。四、收费与减免政府信息公开服务收取复印费12元。五、复议与诉讼被申请行政复议5件。${'六、问题与改进措施人手少。'.padEnd(90, '信')}`;
    expect(await read(line)).toContain('1 五 复议与诉讼');
  });
  const line =
    '本报告依据条例编制,数据截至2020年12月31日。 一、总体情况 2020年,白石镇认真公开信息,工作有序推进。(一)主动公开方面 全年公开信息300条。(二)健全工作机制我镇成立领导小组,由镇长任组长,统筹推进各项公开工作。二、主动公开政府信息情况第二十条第(一)项信息内容规章000三、收到和处理政府信息公开申请情况(本列数据)一、本年新收政府信息公开申请数量0000000四、结转下年度继续办理0000000四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼五、存在的主要问题和改进措施一是公开不够及时。六、其他需要报告的事项按规定没有收费。';
  it('finds them, without the rows of tables', async () => {
    expect(await read(line)).toEqual([
      '1 一 总体情况',
      '2 (一) 主动公开方面',
      '2 (二) 健全工作机制',
      '1 二 主动公开政府信息情况',
      '1 三 收到和处理政府信息公开申请情况',
      '1 四 政府信息公开行政复议、行政诉讼情况',
      '1 五 存在的主要问题和改进措施',
      '1 六 其他需要报告的事项',
    ]);
  });
});
