import { textSpan } from '../model.ts';
import type { Document, TextSpan } from '../model.ts';
import { alternationOf } from './alternation.ts';
import { matchesOf } from './matches.ts';
import { hasSign } from './signs.ts';
import { toUnitSet } from './units.ts';

/** Document in, page furniture around the report out: paths, tool bars, index blocks, page numbers, footers. */

/** Names of index blocks (索引号 …), with the blanks that spread them over a column. */
const INDEX_NAMES = [
  '索引号',
  '信息索引',
  '发布机构',
  '发布单位',
  '发文机关',
  '发文机构',
  '公开主体',
  '生成日期',
  '成文日期',
  '发文日期',
  '发文时间',
  '发布日期',
  '发布时间',
  '公开日期',
  '更新时间',
  '废止日期',
  '失效日期',
  '有效性',
  '文号',
  '发文字号',
  '主题分类',
  '体裁分类',
  '公开类别',
  '公开方式',
  '公开范围',
  '公开属性',
  '信息类别',
  '信息分类',
  '主题词',
  '关键词',
  '名称',
  '标题',
  '来源',
  '内容概述',
  '内容概要',
  '栏目',
  '原文链接',
  '本地目录',
];
const NAME = alternationOf(INDEX_NAMES, '[ 　]{0,12}');
const INDEX_START = new RegExp(`^[ \\t|*#【〔[]{0,12}(?:${NAME})(?=[\\s:|】〕\\]\\w〔]|$|[^，。,]{0,60}$)`);
const INDEX_NAME = new RegExp(`(?:${NAME})`, 'g');
/** Names that open an index line by themselves; the others only beside one of these or before a colon, bar or blank. */
const STRONG =
  /索 {0,12}引 {0,12}号|主 {0,12}题 {0,12}分 {0,12}类|发 {0,12}布 {0,12}(?:机 {0,12}构|日 {0,12}期|时 {0,12}间)|生 {0,12}成 {0,12}日 {0,12}期|废 {0,12}止 {0,12}日 {0,12}期|发 {0,12}文|原文链接|本地目录/;

/** Lines that are furniture wherever they stand: by their beginning, and by words anywhere. */
const BEGINS: readonly RegExp[] = [
  /^[ \d.>]{0,8}(?:您?(?:当前|现在|所在)(?:所在)?(?:的)?位置|首页 {0,3}[>|»])/,
  /^\d{1,2}\. {0,4}(?:> {0,4}\S{0,12}|首页.{0,60}|当前位置.{0,60})$/,
  /^.{0,4}字体(?:大小)?[:: ]/,
  /^(?:热点查询|热门搜索|今天是|视力保护色|分享到?)/,
  /^(?:浏览次数|访问量|点击(?:数|次数)|阅读次数)[:: \d]/,
  /^(?:用户登录|用户登陆|还没有账号\??|立即注册|忘记密码\??|注册|登录)$/,
  /^(?:上一篇|下一篇|上一条|下一条|责任编辑|编辑|相关链接|相关附件|扫一扫.{0,30})[::]?.{0,40}$/,
  /^(?:无障碍(?:浏览|阅读)?|关怀版|长者模式|网站地图|联系我们|版权所有.{0,60}|主办单位.{0,60}|承办单位.{0,60}|[\w冀豫皖新晋鄂浙苏闽粤]{0,3}ICP备.{0,40}|.{0,3}公网安备.{0,40}|网站标识码.{0,30})$/,
  /^[-—~·]{1,2} {0,3}\d{1,3} {0,3}[-—~·]{1,2}$/,
  /^(?:共 {0,2}\d{1,3} {0,2}页[,、/ ]{0,3})?第 {0,2}\d{1,3} {0,2}页(?:[,、/ ]{0,3}共? {0,2}\d{1,3} {0,2}页?)?$/,
  /^\d{1,3} {0,2}\/ {0,2}\d{1,3}$/,
  /^(?:页面链接与图片|微信 {1,4}微博|附件下载$|文件下载$)/,
  /^={6,}/,
  /^.{0,20}(?:中国政府网|人民政府) {0,4}\| {0,4}.{0,40}(?:政府|今天是)/,
];
const HOLDS: readonly RegExp[] = [
  /【大】|〔大 {0,3}中 {0,3}小〕|\[ ?大 {0,3}中 {0,3}小 ?\]|(?:^|\s)大 {1,6}中 {1,6}小(?:\s|$)/,
  /今天是(?:\d.{0,20})?$/,
  /(?:保存为|另存为) ?(?:word|WORD)|(?:打印|打印本页|收藏) {1,8}(?:关闭|打印)|^(?:打印|关闭|收藏|返回顶部|我要纠错|打印本页|关闭窗口|关闭本页)$/,
  /打印本页 {1,8}关闭/,
  /^[^。;]{0,150}(?:ICP备(?:案号?:?)?|公网安备|网站标识码:?) {0,3}[\da-z]{6}[^。;]{0,150}$/,
];
const BEGINS_SO = new RegExp(BEGINS.map(({ source }) => `(?:${source})`).join('|'));
/** One stands in all that HOLDS finds. */
const isOfTools = toUnitSet('大今存印闭藏顶错备识');
/** A line of time and origin under the title: `时间:2020-01-02 来源:某报`. */
const STAMP = /^(?:(?:发布)?(?:日期|时间)|来源|作者|信息来源)[:: ] {0,3}\S{0,24}(?: .{0,60})?$/;

/** Furniture inside a long line: at its head before the report, at its end, and comments left by editors. */
const INLINE: readonly RegExp[] = [
  /(?:您)?当前(?:所在)?位置[:: ]{1,3}\S{2,60} (?=\S{0,40}20\d\d)/g,
  /来源:\S{1,30} {1,3}时间:\d{4}-\d\d-\d\d(?: \d\d:\d\d)?(?: 微信 微博 QQ空间)?(?: 全真版 文字版)?(?: 文件下载)?(?: 相关链接:)?(?: -->)?/g,
  /<!--\[[^\]\n]{0,60}\]-->|<!--\[endif\]-->/g,
  / 附件下载$/g,
  /(?:ICP备(?:案号?:?)?|公网安备|网站标识码:?) {0,3}[\da-z]{6,20}(?:号(?:-\d{1,3})?)?/g,
];

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Page furniture, sorted and disjoint, whole lines without their breaks where the line is nothing else. */
export function findChrome(doc: Document): readonly TextSpan[] {
  const lines = toLines(doc.text);
  const head = headOf(lines);
  const spans: TextSpan[] = [];
  let inBlock = false;
  lines.forEach((line, i) => {
    const bare = line.text.trim();
    if (bare === '') return;
    inBlock = i < head && isIndex(bare, inBlock, lines[i + 1]);
    if (inBlock || isFurniture(bare) || isPageNumber(lines, i)) {
      const lead = line.text.length - line.text.trimStart().length;
      spans.push(textSpan(line.start + lead, line.start + lead + bare.length));
    } else if (line.text.length > 120) for (const span of findInline(line)) spans.push(span);
  });
  return joined(spans, doc.text);
}

function toLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = { text: line, start, end: start + line.length };
    start = at.end + 1;
    return at;
  });
}

/** Number of leading lines among which an index block may stand: up to the first section, forty at most. */
function headOf(lines: readonly Line[]): number {
  const body = lines.findIndex(({ text }) => /^[ #]{0,6}(?:一、|[(]一[)])/.test(text) || text.length > 160);
  const ruled = lines.findLastIndex(({ text }, i) => i < 60 && /^={6,}/.test(text));
  return Math.max(body < 0 ? Math.min(lines.length, 40) : Math.min(body, 60), ruled + 1);
}

const isFurniture = (bare: string): boolean =>
  bare.length <= 160 &&
  (BEGINS_SO.test(bare) || (hasSign(bare, isOfTools) && HOLDS.some((pattern) => pattern.test(bare))));

/** Lines with cells side by side, or the end of a paragraph: no table of one cell a line. */
const WIDE = /\S {2,}\S|\S\t+\S|\|.*\||[。;]$|.{60}/;

/** A number by itself between empty lines, where a page of prose or of a wide table ends. */
function isPageNumber(lines: readonly Line[], i: number): boolean {
  if (!/^\s*\d{1,3}\s*$/.test(lines[i]?.text ?? '')) return false;
  const [before, after] = [lines[i - 1]?.text, lines[i + 1]?.text];
  if (before?.trim() !== '' || (after !== undefined && after.trim() !== '' && !after.startsWith('\f')))
    return false;
  const last = lines.slice(Math.max(0, i - 4), i).findLast(({ text }) => text.trim() !== '');
  const next = lines.slice(i + 1, i + 5).find(({ text }) => text.trim() !== '');
  const isNewPage = lines.slice(i + 1, i + 3).some(({ text }) => text.startsWith('\f'));
  return isNewPage || (WIDE.test(last?.text.trim() ?? '') && WIDE.test(next?.text.trim() ?? ''));
}

/** A line of an index block: `索引号 X-1 主题分类 其他`, `| 生成日期: | 2022-01-28 |`, `---|---|`, `来源 某政府`. */
function isIndex(bare: string, inBlock: boolean, after: Line | undefined): boolean {
  if (bare.length > 200 || /[。;!?]$/.test(bare)) return false;
  if (STAMP.test(bare)) return true;
  const beside = inBlock || opensBlock(after?.text ?? '');
  if (/^[|\s:-]{3,}$/.test(bare)) return beside;
  if (!INDEX_START.test(bare)) return false;
  return beside || opensBlock(bare) || /^[^:]{1,24}:/.test(bare);
}

/** A line that is of an index block without looking at its neighbours: of bars, with two names, or with a name of its own. */
function opensBlock(text: string): boolean {
  const bare = text.trim();
  if (bare.length > 200 || !INDEX_START.test(bare)) return false;
  return STRONG.test(bare) || bare.includes('|') || (bare.match(INDEX_NAME)?.length ?? 0) >= 2;
}

function findInline(line: Line): TextSpan[] {
  return INLINE.flatMap((pattern) =>
    matchesOf(line.text, pattern).map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      return textSpan(line.start + match.index + lead, line.start + match.index + match[0].trimEnd().length);
    }),
  );
}

/** Sorted, with overlapping ranges and ranges parted by white space alone made one. */
function joined(spans: readonly TextSpan[], text: string): TextSpan[] {
  const out: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    const touches = last && (span.start <= last.end || text.slice(last.end, span.start).trim() === '');
    if (last && touches) out[out.length - 1] = textSpan(last.start, Math.max(last.end, span.end));
    else if (span.end > span.start) out.push(span);
  }
  return out;
}
