import type { FieldName, FormId } from '../../model.ts';

const names: Readonly<Record<FieldName, string>> = {
  title: '标题',
  unit: '报告单位',
  divisionCode: '行政区划代码',
  year: '年份',
  publishedOn: '发布日期',
  periodStart: '统计期起',
  periodEnd: '统计期止',
  writtenOn: '落款日期',
  pageDate: '网页日期',
  indexNo: '索引号',
  docNo: '文号',
  publisher: '发布机构',
};

const shortForms: Readonly<Record<FormId, string>> = {
  '2008': '2008 版',
  '2014': '2014 版',
  '2019': '2019 版',
  '2021': '2021 版',
};

/** Names of a report's own fields and of forms. */
export const fields = { names, shortForms };
