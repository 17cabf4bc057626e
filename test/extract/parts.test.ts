import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findParts } from '../../src/extract/parts.ts';
import { readSource } from '../../src/source/source.ts';
import { toDocument } from '../../src/text/document.ts';
import type { Source } from '../../src/model.ts';

/** Whole reports one after the other come apart where the next begins; everything else stays one. */

const CASES = path.join(import.meta.dirname, '../cases');
const CORPUS = path.join(import.meta.dirname, '../../../shared/corpus');
const slugs = fs.readdirSync(CASES);
const caseOf = (slug: string) => fs.readFileSync(path.join(CASES, slug, 'input.txt'), 'utf8');

const partsOf = async (raw: string): Promise<readonly string[]> =>
  findParts(await toDocument(raw)).map(({ start, end }) => raw.slice(start, end));
const countOf = async (raw: string) => (await partsOf(raw)).length;

const SENTENCES = [
  '按照《中华人民共和国政府信息公开条例》的要求,我们认真做好各项公开工作',
  '领导小组每季度开会一次,研究公开中遇到的难题并且逐项落实',
  '办事指南和收费标准都放在网站醒目的位置,群众随时可以查到',
  '对群众来信来电及时登记、及时转办、及时答复,没有发生泄密的事',
  '工作人员参加了市里举办的培训,熟悉了公开的范围和程序',
  '',
].join('。');
const report = (unit: string, year: number, received = 3) =>
  `${unit}${year}年政府信息公开工作年度报告\n${SENTENCES}\n一、总体情况\n${year}年主动公开政府信息${received * 40}条。\n` +
  `二、收到和处理政府信息公开申请情况\n全年收到申请${received}件。\n三、存在的问题\n公开的内容还不够。\n${unit}\n${year + 1}年1月9日\n`;

describe('one report stays one', () => {
  test.each(slugs)('%s', async (slug) => {
    expect(await countOf(caseOf(slug))).toBe(1);
  });

  test.each([
    ['a text without a title', '一、总体情况\n公开120条。\n二、问题\n不够。\n'],
    ['the same report twice', report('临河市', 2016) + report('临河市人民政府', 2016)],
    [
      'a copy whose title has a slip',
      report('临河市', 2016) + report('临河市', 2016).replace('2016年政府', '2061年政府'),
    ],
    [
      'a list of other reports under it',
      `${report('临河市', 2016)}相关文章\n临河市2015年政府信息公开工作年度报告\n临河市2017年政府信息公开工作年度报告\n版权所有 临河市人民政府\n`,
    ],
    [
      'a list of other reports over it',
      `首页\n临河市2014年政府信息公开工作年度报告\n临河市2015年政府信息公开工作年度报告\n${report('临河市', 2016)}`,
    ],
    [
      'its title on each page',
      report('临河市', 2016).replaceAll('\n二、', '\n- 2 -\n临河市2016年政府信息公开工作年度报告\n二、'),
    ],
    [
      'a heading that is named like a report',
      report('临河市', 2016).replace('三、存在的问题', '三、2015年政府信息公开工作总结'),
    ],
    ['its annexes', `${report('临河市', 2016)}附件:临河市2015年政府信息公开工作年度报告\n`],
  ])('%s', async (_, raw) => {
    expect(await countOf(raw)).toBe(1);
  });
});

describe('several come apart', () => {
  test('years of one unit, departments of one city', async () => {
    const years = [report('临河市', 2015), report('临河市', 2016, 5)];
    expect(await partsOf(years.join(''))).toEqual(years);
    const units = ['临河市财政局', '临河市教育局', '临河市民政局'].map((unit) => report(unit, 2016));
    expect(await partsOf(units.join(''))).toEqual(units);
  });

  test('without numbered sections, where sentences follow the title', async () => {
    const bare = (unit: string) => `${unit}2016年政府信息公开工作年度报告\n${SENTENCES}\n全年未收到申请。\n`;
    const raw = bare('临河市财政局') + bare('临河市教育局');
    expect(await partsOf(raw)).toEqual([bare('临河市财政局'), bare('临河市教育局')]);
  });

  test('on one line each', async () => {
    const texts = [2015, 2016].map((year) => `${report('临河市', year).replaceAll('\n', ' ')}\n`);
    expect(await partsOf(texts.join(''))).toEqual(texts);
  });

  test('the block of labels, the path and the menu go with the report they stand over', async () => {
    const head =
      '当前位置:首页 > 年度报告\n字体大小:【大】 【中】\n索引号:LH-2017-0003\n发布日期:2017-03-01\n';
    const foot = '附件下载\n打印本页 关闭窗口\n';
    const first = `${report('临河市', 2015)}${foot}`;
    expect(await partsOf(`${first}${head}${report('临河市', 2016)}`)).toEqual([
      first,
      head + report('临河市', 2016),
    ]);
  });

  test.each(slugs.flatMap((a) => slugs.filter((b) => b !== a).map((b) => [a, b] as const)))(
    '%s and %s',
    async (a, b) => {
      const first = `${caseOf(a)}\n`;
      expect(await partsOf(first + caseOf(b))).toEqual([first, caseOf(b)]);
    },
  );

  test('a table is never cut through', async () => {
    const html = ['2015', '2016'].map(
      (year) =>
        `<table><tr><td>索引号</td><td>LH-${year}</td></tr><tr><td>名称</td><td>临河市${year}年政府信息公开工作年度报告</td></tr></table>` +
        report('临河市', Number(year)).replaceAll('\n', '<br>') +
        `<table><tr><td>指标</td><td>件</td></tr><tr><td>收到申请</td><td>3</td></tr></table>`,
    );
    const source = await readSource('a.html', new TextEncoder().encode(`<html>${html.join('')}</html>`));
    const parts = findParts(await toDocument(source.raw, source.grids));
    expect(parts.map(({ start, end }) => source.raw.slice(start, end).match(/LH-\d+/g))).toEqual([
      ['LH-2015'],
      ['LH-2016'],
    ]);
    const cuts = parts.map(({ start }) => start);
    expect(
      source.grids?.filter(({ span }) => cuts.some((cut) => span.start < cut && cut < span.end)),
    ).toEqual([]);
  });
});

describe.skipIf(!fs.existsSync(CORPUS))('the corpus of real reports', () => {
  const files = (fs.existsSync(CORPUS) ? fs.readdirSync(CORPUS) : []).flatMap((id) =>
    ['source.txt', 'source.html', 'source.pdf']
      .map((name) => path.join(CORPUS, id, name))
      .filter((file) => fs.existsSync(file)),
  );
  const read = (file: string): Promise<Source> =>
    readSource(path.basename(file), new Uint8Array(fs.readFileSync(file)));
  /** Two of them are bodies without a title, which begin nowhere. */
  const isTitled = ({ raw }: Source) => !raw.startsWith('一、');

  test('each stays one, and two of them one after the other come apart between them', async () => {
    const sources = await Promise.all(files.map(read));
    const counts = await Promise.all(
      sources.map(async ({ raw, grids }) => findParts(await toDocument(raw, grids)).length),
    );
    expect(counts).toEqual(files.map(() => 1));
    const titled = sources.filter(({ raw, kind }) => kind !== 'pdf' && isTitled({ raw } as Source));
    for (const [i, one] of titled.entries()) {
      const next = titled[(i + 1) % titled.length]?.raw ?? '';
      expect(await partsOf(`${one.raw}\n${next}`), files[i]).toEqual([`${one.raw}\n`, next]);
    }
  }, 60_000);
});
