import type { FieldName, FormId, Kind, Script } from '../../model.ts';

const names: Readonly<Record<FieldName, string>> = {
  title: '标题',
  unit: '报告单位',
  divisionCode: '行政区划代码',
  year: '报告年度',
  publishedOn: '发布日期',
  periodStart: '统计期起',
  periodEnd: '统计期止',
  writtenOn: '落款日期',
  pageDate: '网页日期',
  indexNo: '索引号',
  docNo: '文号',
  publisher: '发布机构',
};

const hints: Readonly<Record<FieldName, string>> = {
  title: '年报的标题;分两行的已连成一行',
  unit: '标题里写的单位;没有标题时取发布机构',
  divisionCode: '按单位名称查 GB/T 2260;名称不足以确定唯一地方时留空',
  year: '先看标题,再看统计期,最后看正文',
  publishedOn: '发布日期、发布时间;没有时取生成日期',
  periodStart: '“统计期限自……起”',
  periodEnd: '“至……止”',
  writtenOn: '文末落款、标题下的日期、成文日期',
  pageDate: '网页模板印的时间,不一定是发布日期',
  indexNo: '信息索引号',
  docNo: '发文字号',
  publisher: '网页上的发布机构,可能是网站或办公室',
};

const forms: Readonly<Record<FormId, string>> = {
  '2008': '2008 年版(条例施行之初,各地附表)',
  '2014': '2014 年版(国办发〔2014〕32 号统计表)',
  '2019': '2019 年版(国办公开办函〔2019〕60 号)',
  '2021': '2021 年版(国办公开办函〔2021〕30 号)',
};

const shortForms: Readonly<Record<FormId, string>> = {
  '2008': '2008 版',
  '2014': '2014 版',
  '2019': '2019 版',
  '2021': '2021 版',
};

const scripts: Readonly<Record<Script, string>> = { hans: '简体', hant: '繁体' };

/** How a cell without a plain number is told; '' needs no words. */
const kinds: Readonly<Record<Kind, string>> = {
  '': '',
  none: '原文说没有',
  about: '约数',
  blank: '空白',
  slash: '“/”',
  dash: '“-”',
  na: '不涉及',
  derived: '推算',
  inferred: '推断',
};

/** Names of a report's own fields, of forms, scripts and kinds of value. */
export const fields = {
  names,
  hints,
  forms,
  shortForms,
  scripts,
  kinds,
  /** A field that the report does not print. */
  missing: '未标明',
  problems: '存在的主要问题',
  measures: '改进措施',
  copies: (n: number) => (n > 1 ? `正文印了 ${String(n)} 遍,只读一遍` : '正文印了一遍'),
};
