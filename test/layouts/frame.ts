import type { Made } from './drawn.ts';

/** Fictional reports around the tables, with numbers that look like cells and are none. */

const HEAD = (year: number) => `临河市${String(year)}年政府信息公开工作年度报告
本报告根据《中华人民共和国政府信息公开条例》编制,统计期限自${String(year)}年1月1日起至${String(year)}年12月31日止。
一、总体情况
(一)主动公开。全年通过政务微博发布信息407条,组织新闻发布会6场。其中:
1.重点领域信息继续增加,属于民生的占八成;
2.其他栏目更新及时。
(二)平台建设。
平台名称 更新次数
1.门户网站首页 每周 7 次
`;
const TAIL = `五、存在的主要问题及改进情况
一是公开还不够及时;二是解读形式单一,其他方式运用较少。下一步:
1.加强培训,全年不少于2次;
2.完善制度,规章制度汇编再版1次。
六、其他需要报告的事项
本机关没有其他需要报告的事项。
`;
export const YEARS: Readonly<Record<string, number>> = {
  '2008': 2012,
  '2014': 2016,
  '2019': 2020,
  '2021': 2022,
};

/** The report with the printed tables in their sections. `join` puts tables of one section together. */
export function frame(made: Made, printed: readonly string[]): string {
  const year = YEARS[made.form] ?? 2022;
  const articles = printed.filter((_, i) => made.tables[i]?.kind === 'article');
  const others = printed.filter((_, i) => made.tables[i]?.kind !== 'article');
  const two = articles.length > 0 ? ['二、主动公开政府信息情况', ...articles] : [];
  return [HEAD(year) + two.join('\n'), ...others, TAIL].join('\n');
}

/** Everything in one line, as pages are saved by some crawlers. */
export function frameInLine(made: Made, printed: readonly string[], between: string): string {
  const year = YEARS[made.form] ?? 2022;
  const head = HEAD(year).replaceAll('\n', ' ');
  const two = made.tables[0]?.kind === 'article' ? '二、主动公开政府信息情况' : '';
  return head + two + between + printed.join(between) + ' ' + TAIL.replaceAll('\n', ' ');
}

/** The same as a page; `wrap`: the report stands in a layout table with a menu. */
export function frameHtml(made: Made, printed: readonly string[], wrap: boolean): string {
  const year = YEARS[made.form] ?? 2022;
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `<p>${line}</p>`)
      .join('\n');
  const two = made.tables[0]?.kind === 'article' ? '<h3>二、主动公开政府信息情况</h3>' : '';
  const body = `${paragraphs(HEAD(year))}\n${two}\n${printed.join('\n')}\n${paragraphs(TAIL)}`;
  const menu = '<ul><li>首页</li><li>政务公开</li></ul>';
  const page = wrap
    ? `<table width="1000"><tr><td valign="top">${menu}</td><td>${body}</td></tr></table>`
    : `${menu}<div class="article">${body}</div>`;
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>临河市</title><style>td{padding:1px}</style></head>\n<body>${page}</body></html>`;
}
