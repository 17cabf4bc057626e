import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';
import { linesIn, trimmed } from './compact.ts';

/** The index block of a page: labels with their values, in whatever print. */

/** What a label announces; `other` only ends the value before it. */
export type LabelOf =
  | 'title'
  | 'indexNo'
  | 'docNo'
  | 'publisher'
  | 'source'
  | 'published'
  | 'made'
  | 'written'
  | 'page'
  | 'other';

/** A label and its value (shadow); an empty value has start = end. */
export interface Labelled {
  readonly of: LabelOf;
  readonly value: TextSpan;
}

const LABELS: Readonly<Record<LabelOf, readonly string[]>> = {
  title: ['标题', '名称', '信息名称', '文件名称', '公文名称', '公文标题', '题名'],
  indexNo: ['索引号', '信息索引号', '索引编号', '索引码', '索取号', '信息索取号'],
  docNo: ['文号', '发文字号', '公文文号', '发文文号', '文件文号', '文件编号'],
  publisher: [
    '发布机构',
    '发文机关',
    '发文机构',
    '发布单位',
    '发文单位',
    '发布部门',
    '公开机构',
    '公开主体',
    '公开部门',
    '公开责任部门',
    '责任部门',
    '信息提供单位',
    '制发机关',
    '成文机关',
    '生成机构',
  ],
  source: ['来源', '信息来源', '文章来源', '稿件来源'],
  published: [
    '发布日期',
    '发布时间',
    '公开日期',
    '公开时间',
    '公布日期',
    '公布时间',
    '发表时间',
    '发稿时间',
    '发稿日期',
    '发布于',
    '上网日期',
    '上网时间',
    '信息发布日期',
    '网站发布日期',
  ],
  made: ['生成日期', '生成时间', '信息生成日期'],
  written: ['发文日期', '发文时间', '成文日期', '成文时间', '印发日期', '制发日期'],
  page: ['时间', '日期', '更新时间', '更新日期'],
  other: [
    '主题分类',
    '主题词',
    '关键词',
    '关键字',
    '体裁分类',
    '体裁',
    '组配分类',
    '信息分类',
    '信息类别',
    '所属分类',
    '服务对象分类',
    '服务对象',
    '分类',
    '废止日期',
    '失效日期',
    '生效日期',
    '实施日期',
    '有效性',
    '有效期',
    '是否有效',
    '时效性',
    '内容概述',
    '内容摘要',
    '信息内容概述',
    '公开方式',
    '公开形式',
    '公开范围',
    '公开类别',
    '公开程序',
    '公开属性',
    '载体类型',
    '记录形式',
    '信息格式',
    '语种',
    '登记号',
    '统一登记号',
    '栏目',
    '原文链接',
    '作者',
    '编辑',
    '责任编辑',
    '审核',
    '浏览次数',
    '浏览量',
    '访问量',
    '访问次数',
    '点击数',
    '点击量',
    '阅读次数',
    '字体大小',
    '字体',
    '字号',
    '备注',
  ],
};
/** Words that begin sentences too: only a colon or a bar makes labels of them. */
const WEAK = new Set([
  '来源',
  '时间',
  '日期',
  '名称',
  '分类',
  '作者',
  '编辑',
  '审核',
  '体裁',
  '栏目',
  '字体',
  '字号',
  '备注',
]);

const KINDS = new Map<string, LabelOf>();
for (const of of Object.keys(LABELS) as LabelOf[]) for (const label of LABELS[of]) KINDS.set(label, of);
/** Longest first; the characters of a label may stand apart (`文    号`). */
const LABEL = new RegExp(
  [...KINDS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((label) => Array.from(label).join(' {0,10}'))
    .join('|'),
  'g',
);
/** A line of an index block is short; a longer one is read only at labels with a colon. */
const LONGEST_LINE = 120;

interface Hit {
  readonly of: LabelOf;
  readonly start: number;
  /** After the label, its colon and one bar. */
  readonly end: number;
}

/** The labels of one line, in order. */
function hitsIn(text: string, line: TextSpan): readonly Hit[] {
  const hits: Hit[] = [];
  const words = text.slice(line.start, line.end);
  const isProse = words.includes('。') || words.length > LONGEST_LINE;
  for (const match of words.matchAll(LABEL)) {
    const label = match[0].replaceAll(' ', '');
    const before = words.charAt(match.index - 1);
    const separator = /^[\])】]? *:? *\|? */.exec(words.slice(match.index + match[0].length))?.[0] ?? '';
    const isMarked = /[:|]/.test(separator) || match[0] !== label;
    if (!/^[\s|[(【]?$/.test(before)) continue;
    if (!isMarked && (isProse || WEAK.has(label))) continue;
    const end = line.start + match.index + match[0].length + separator.length;
    hits.push({ of: KINDS.get(label) ?? 'other', start: line.start + match.index, end });
  }
  return hits;
}

/** The value from `start` on: up to the next label, a bar, a tab or the end of the line; in prose up to a space. */
function valueIn(text: string, start: number, end: number, isProse: boolean): TextSpan {
  const words = text.slice(start, end);
  const stop = words.search(isProse ? /[|\t ]/ : /[|\t]| {8,}/);
  return trimmed(text, textSpan(start, stop === -1 ? end : start + stop));
}

/** All labels with their values in a stretch of the shadow, in order. A value may stand on the line below its label. */
export function findLabels(text: string, span: TextSpan): readonly Labelled[] {
  const lines = linesIn(text, span);
  const labelled: Labelled[] = [];
  lines.forEach((line, n) => {
    const hits = hitsIn(text, line);
    const isProse = text.slice(line.start, line.end).includes('。');
    hits.forEach((hit, i) => {
      const value = valueIn(text, hit.end, hits[i + 1]?.start ?? line.end, isProse);
      const next = lines[n + 1];
      const isAlone = hits.length === 1 && hit.start === line.start && hit.end === line.end;
      const isBelow = isAlone && next !== undefined && hitsIn(text, next).length === 0;
      labelled.push({ of: hit.of, value: isBelow && value.end === value.start ? next : value });
    });
  });
  return labelled;
}
