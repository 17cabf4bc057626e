/** Words of the search over everything. */
export const search = {
  title: '搜索',
  field: '单位、年份、指标，或原文中的话',
  results: '找到的',
  kinds: { report: '报告', indicator: '指标', text: '原文' },
  looking: (read: number, all: number) => `正在找原文 ${read}/${all}`,
  none: '没有找到。',
  more: '还有更多，请再写几个字。',
  close: '关闭',
};
