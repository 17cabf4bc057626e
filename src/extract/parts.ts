import { rawSpan, textSpan } from '../model.ts';
import type { Document, RawSpan, TextSpan } from '../model.ts';
import { findCopies } from '../text/copies.ts';
import { toRaw } from '../text/document.ts';
import { findSections } from '../text/sections.ts';
import { linesIn } from './fields/compact.ts';
import { findDates } from './fields/dates.ts';
import { findLabels } from './fields/labels.ts';
import { findTitles, isBody, rankOf } from './fields/title.ts';
import type { Title } from './fields/title.ts';

/** A text in, the whole reports that stand in it one after the other out: years of one unit, departments of one city. */

/** Whose report of which year a title names: '' and null where it does not say. */
interface Key {
  readonly unit: string;
  readonly year: number | null;
}
/** A report: the titles that it goes by, where its head and its body begin. */
interface Part {
  readonly keys: readonly Key[];
  readonly start: number;
  readonly body: TextSpan;
}

/** More reports than a city has departments; what comes after them stays with the last. */
const MOST = 500;
/** Characters of sentences that make a body where no section is numbered. */
const LEAST_PROSE = 120;
/** The share of a body that repeats another one if it is the same report under a title with a slip. */
const LEAST_REPEATED = 0.8;
/** Longer lines belong to a body. */
const LONGEST_LINE = 120;
/** Lines of the page under a report. */
const FOOT =
  /上一篇|下一篇|上一条|下一条|版权所有|主办单位|承办单位|ICP备|公网安备|网站标识码|扫一扫|责任编辑|(?:相关|解读)(?:文章|链接|新闻|文档|附件)|用户登录|立即注册|关闭窗口|打印本页/;
/** Lines right under a report's last words. */
const UNDER = /^(?:附件?(?:[:\d]|下载|$)|[(]?此件|打印|关闭|分享|收藏|返回顶部|[-—]\d{1,3}[-—]$)/;
/** The number of a first section, also of one whose title is no usual one. */
const FIRST = /一 {0,2}[、.,．部章总]/;
/** What the name of a place carries without being another unit. */
const NAME_OF_ALL = /(?:人民)?政府$/;

/** The ranges of the reports in a text, in order and without gaps; one for a text with one report or none. */
export function findParts(doc: Document): readonly RawSpan[] {
  const titles = findTitles(doc.text);
  if (titles.length < 2) return [rawSpan(0, doc.raw.length)];
  const cuts: number[] = [];
  for (const { start } of partsBy(doc.text, titles).slice(1, MOST)) {
    const cut = outsideTables(doc, toRaw(doc, textSpan(start, start)).start);
    if (cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  return [0, ...cuts].map((start, i) => rawSpan(start, cuts[i] ?? doc.raw.length));
}

/** A place inside a table moves before it. */
const outsideTables = ({ grids = [] }: Document, at: number): number =>
  grids.find(({ span }) => span.start < at && at < span.end)?.span.start ?? at;

/** The reports that these titles head. A title that no body follows is a link, a heading of a page or a label's value. */
function partsBy(text: string, titles: readonly Title[]): readonly Part[] {
  const parts: Part[] = [];
  /** Titles since the last body began. */
  let head: Title[] = [];
  for (const [i, title] of titles.entries()) {
    head.push(title);
    const body = textSpan(title.span.end, titles[i + 1]?.span.start ?? text.length);
    if (!opens(text, title, body)) continue;
    const last = parts.at(-1);
    const own = ownTitles(text, head);
    const key = own.map((one) => keyOf(text, one)).reduce(joined);
    if (!last) parts.push({ keys: [key, keyOf(text, bestOf(head))], start: 0, body });
    else if (last.keys.every((other) => differs(key, other)) && !repeats(text, last, key, body))
      parts.push({ keys: [key], start: headBefore(text, last.body.start, own[0] ?? title), body });
    head = [];
  }
  return parts;
}

/** The last titles of a head, as far as they are one report's: those before them are links or a site's. */
function ownTitles(text: string, head: readonly Title[]): readonly Title[] {
  const last = head.at(-1);
  const other = head.findLastIndex((title) => last && differs(keyOf(text, title), keyOf(text, last)));
  return head.slice(other + 1);
}

/** True where a body begins: with its first section, or without numbered sections with sentences about disclosure. */
function opens(text: string, title: Title, body: TextSpan): boolean {
  const words = text.slice(body.start, body.end);
  const first = findSections({ text: words }).find(
    ({ level, number }) => level === 1 && /^[一二三四五六七八九十]/.test(number),
  );
  if (first) return FIRST.test(words.slice(0, first.heading.end)) && words.length >= LEAST_PROSE;
  const prose = linesIn(words, textSpan(0, words.length))
    .map(({ start, end }) => words.slice(start, end))
    .filter((line) => line.includes('。'))
    .join('');
  return rankOf(title) === 3 && prose.length >= LEAST_PROSE && prose.includes('公开');
}

const bestOf = (titles: readonly Title[]): Title =>
  titles.reduce((best, title) => (rankOf(title) > rankOf(best) ? title : best));

function keyOf(text: string, { unit, year }: Title): Key {
  const name = unit ? text.slice(unit.start, unit.end).replace(/\s+/g, '') : '';
  return { unit: name.replace(NAME_OF_ALL, ''), year: year?.value ?? null };
}

const joined = (a: Key, b: Key): Key => ({ unit: a.unit || b.unit, year: a.year ?? b.year });

/** True where two titles cannot be of one report. A unit may be named with the place above it or without. */
function differs(a: Key, b: Key): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return true;
  return !sameUnit(a, b);
}

const sameUnit = ({ unit: a }: Key, { unit: b }: Key): boolean =>
  a === '' || b === '' || a.endsWith(b) || b.endsWith(a);

/** True for the body of the last report once more, under a title with another year: one of the two is a slip. */
function repeats(text: string, last: Part, key: Key, body: TextSpan): boolean {
  if (!last.keys.some((other) => sameUnit(key, other))) return false;
  const before = text.slice(last.body.start, last.body.end);
  const after = text.slice(body.start, body.end);
  if (after.length < before.length / 2) return false;
  const { copies, differ } = findCopies({ text: `${before}\n${after}` });
  const length = copies.reduce((sum, { start, end }) => sum + end - start, 0);
  return differ.length === 0 && length >= LEAST_REPEATED * after.trim().length;
}

/** Where the head of a report begins: behind the last words of the report before, and what the page prints under them. */
function headBefore(text: string, from: number, title: Title): number {
  const at = text.lastIndexOf('\n', title.span.start - 1) + 1;
  const isLine = text.slice(at, title.span.start).length <= LONGEST_LINE;
  if (!isLine) return title.span.start;
  const lines = linesIn(text, textSpan(from, at));
  const last = lines.findLastIndex((line) => isOfBody(text, line));
  const between = lines.slice(last + 1);
  const foot = between.findLastIndex(({ start, end }) => FOOT.test(text.slice(start, end)));
  const under = between.findIndex((line) => !isUnder(text, line));
  return between[foot >= 0 ? foot + 1 : under < 0 ? between.length : under]?.start ?? at;
}

/** True for a line that ends a sentence, is a row of a table, or is a date alone. */
function isOfBody(text: string, line: TextSpan): boolean {
  const words = text.slice(line.start, line.end);
  if (words.length > LONGEST_LINE || /[。;!]$/.test(words)) return true;
  const [date] = findDates(words);
  if (date && date.start <= 1 && words.length - date.end <= 1) return true;
  return /(?:^|[\s|])\d[\d.,]{0,12}[\s|]{0,12}$/.test(words) && findLabels(text, line).length === 0;
}

/** True for a signature, a mention of annexes or buttons. */
function isUnder(text: string, { start, end }: TextSpan): boolean {
  const words = text.slice(start, end).replace(/\s+/g, '');
  return isBody(words) || UNDER.test(words);
}
