import { textSpan } from '../model.ts';
import type { Document, TextSpan } from '../model.ts';
import { matchesOf } from './matches.ts';

/** Document in, its numbered headings out, on lines of their own and inside one long line alike. */

/** A heading and what stands under it, up to the next heading of its own or a higher level. Offsets of the shadow. */
export interface TextSection {
  /** As printed, without brackets' spaces: `二`, `(一)`, `1`. */
  readonly number: string;
  /** Without number and trailing punctuation. */
  readonly title: string;
  readonly level: 1 | 2 | 3;
  /** The heading itself: number and title. */
  readonly heading: TextSpan;
  /** Heading and body. */
  readonly span: TextSpan;
}

interface Heading {
  readonly number: string;
  readonly order: number;
  readonly title: string;
  readonly level: 1 | 2 | 3;
  readonly start: number;
  readonly end: number;
}

const CHINESE = '一二三四五六七八九十';
/** Words by which a title of level one is known even where numbering or place are unusual. */
const TITLES =
  /总体情况|概 {0,4}述|概况|基本情况|工作情况|主动公开|收到和处理|申请公开|公开申请|复议|诉讼|问题|不足|改进|打算|其他需要|其他事项|需要(?:说明|报告)|附表|收费|统计表|咨询|投诉|回应|解读|机构|人员|处理费|下一步/;
/** Words that open a row of an official table, which is numbered like a heading. */
const ROWS =
  /^(?:本年新收|上年结转|本年度办理|办理结果|结转下年|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|总计|合计|属于|其他法律|危及|保护第三方|本机关不掌握|没有现成|补正后|信访举报|重复申请|要求提供|要求行政|无正当理由|申请人|其他$|逾期|当面申请|传真申请|网[络上]申请|信函|电子邮件|同意|网站公开|政府公报公开|政府网站公开)/;
/** Where a title may stop although the text runs on. */
const ENDINGS =
  /情况|措施|事项|不足|概述|概况|附表|问题|统计表|方面|数量|类别|形式|说明|打算|意见|渠道|内容|办法|计划/g;
/** What follows an ending if the title goes on after it. */
const GOES_ON = /^[及和与、的统附说]/;
/** Words that open a sentence of the body. */
const BODY =
  /20\d\d ?年|我[局市区县镇乡办委厅院省州旗团]|本[局市区县镇乡办委厅院级年]|[一二三]是|全[市区县年省]|为(?:了|切实|进一步|做好|加强)|根据|按照|通过|截至|目前|今年|被(?:申请|提起)|第二十条/;
const COUNT = /\d(?!\d{0,3} {0,2}年)/;

const COUNTED = /^ {1,2}[\d,.]{1,8} {0,2}[余多万]{0,2}(?:人次|[件条次份篇个人项期场起宗])/;

/** All headings in order of the text. Rows of tables that are numbered like headings are left out. */
export function findSections(doc: Pick<Document, 'text'>): readonly TextSection[] {
  const headings: Heading[] = [];
  let start = 0;
  for (const line of doc.text.split('\n')) {
    const end = start + line.length;
    const first = readLineHeading(line, start, doc.text);
    if (first) headings.push(first);
    if (line.length > 120)
      for (const heading of findInline(line, start, first?.end ?? start, headings)) headings.push(heading);
    start = end + 1;
  }
  return toSections(levelled(headings), doc.text.length);
}

const LINE =
  /^[ \t#*>]{0,12}(?:([一二三四五六七八九十]{1,3}) ?[、.,．] {0,4}|第([一二三四五六七八九十]{1,3})(?:部分|章)[、:： ]{0,3}|[(] ?([一二三四五六七八九十]{1,3}) ?[)] ?[、.]?|(\d{1,2}) ?[.、](?!\d)|[(](\d{1,2})[)])/;

/** The heading that opens a line: `二、主动公开政府信息情况`, `(一)加强领导。我市…`. Null for numbered rows of tables. */
function readLineHeading(line: string, start: number, text: string): Heading | null {
  const match = LINE.exec(line);
  if (!match) return null;
  const [all, one, chapter, two, three, bracketed] = match;
  const level = (one ?? chapter) ? 1 : two ? 2 : 3;
  const rest = line.slice(all.length);
  if (rest.includes('|') || /\t/.test(rest) || / {2}[\d/-]/.test(rest)) return null;
  const title = titleOf(rest, level);
  if (title === '' || isRow(title, level) || nextIsNumber(text, start + line.length)) return null;
  const lead = /^[ \t#*>]{0,12}/.exec(all)?.[0].length ?? 0;
  const at = start + all.length + (rest.length - rest.trimStart().length);
  const number = one ?? chapter ?? (two ? `(${two})` : (three ?? `(${bracketed ?? ''})`));
  return {
    number,
    order: orderOf(one ?? chapter ?? ''),
    title: title.replaceAll(/ {2,}/g, ''),
    level,
    start: start + lead,
    end: at + title.length,
  };
}

/** The title at the head of what follows the number, '' if it is a sentence and no title. */
function titleOf(rest: string, level: 1 | 2 | 3): string {
  const head = rest.trimStart().slice(0, 80);
  const stop = /[。;!?]|:(?!\d)/.exec(head);
  const whole = (stop ? head.slice(0, stop.index) : head).trimEnd();
  const bare = level === 1 ? whole.replace(/ {0,4}[(][^()]{0,40}[)]?$/, '') : whole;
  const limit = level === 3 ? 26 : 45;
  if (bare.length > limit || (head.length >= 80 && !stop)) return inlineTitle(head);
  if (COUNT.test(bare) || bare.includes('>') || /^[\d.\-/ ]*$/.test(bare)) return '';
  return bare.replace(/[,、:]$/, '');
}

const isRow = (title: string, level: number): boolean => {
  const bare = title.replaceAll(' ', '');
  // 六、其他 is a section, 3.其他 a row.
  if (level === 1 && bare === '其他') return false;
  return ROWS.test(bare) || (level > 1 && /数量?$/.test(bare) && !/的数量$/.test(bare));
};

/** True where the next line that is not empty is a cell: a number, a dash, or a measure word by itself. */
function nextIsNumber(text: string, from: number): boolean {
  const next = /^\s{0,40}([^\n]{0,12})(?=\n|$)/.exec(text.slice(from, from + 60))?.[1]?.trim();
  return next !== undefined && /^(?:[\d,.]+|[/-]|—{1,2}|[条件次个元人项份]|万元)$/.test(next);
}

const orderOf = (chinese: string): number => {
  const [first, second] = [chinese.charAt(0), chinese.charAt(1)];
  if (chinese.length < 2) return CHINESE.indexOf(first) + 1;
  return first === '十' ? 10 + CHINESE.indexOf(second) + 1 : (CHINESE.indexOf(first) + 1) * 10;
};

const MARK =
  /([一二三四五六七八九十]{1,3}) ?[、.．] {0,4}|[(] ?([一二三四五六七八九十]{1,3}) ?[)] ?|([一二三四五六七八九])(?=总体情况)|(\d{1,2})[.、](?!\d)/g;

/** Headings inside a long line: `…编制。 一、总体情况 2022年,…二、主动公开政府信息情况第二十条`. */
function findInline(line: string, start: number, from: number, before: readonly Heading[]): Heading[] {
  const found: Heading[] = [];
  let last = before.findLast((h) => h.level === 1)?.order ?? 0;
  let free = from - start;
  for (const match of matchesOf(line, MARK)) {
    const heading = match.index < free ? null : readInlineHeading(line, match, free, last);
    if (!heading) continue;
    if (heading.level === 1) last = heading.order;
    free = heading.end;
    found.push({ ...heading, start: start + heading.start, end: start + heading.end });
  }
  return found;
}

/**
 * The heading that a number inside a line opens, with offsets of the line; null where it opens none. `free`: where the heading
 * before it ends; `last`: number of the last one of level one.
 */
function readInlineHeading(line: string, match: RegExpExecArray, free: number, last: number): Heading | null {
  const [all, one, two, bare, three] = match;
  const at = match.index;
  const level = (one ?? bare) ? 1 : two ? 2 : 3;
  const order = orderOf(one ?? bare ?? '');
  const isNext = level === 1 && order === last + 1;
  const lead = line.slice(Math.max(0, at - 3, free), at);
  const follows = line.slice(free, at).trim() === '';
  const isFree = follows || /[。;:!?\s)>”\d]$/.test(lead);
  if (!(isFree || isNext) || !(follows || mayStandBehind(lead, level))) return null;
  const head = line.slice(at + all.length, at + all.length + 60);
  const title = inlineTitle(head);
  if (title === '' || isRow(head.slice(0, 12), 1) || isRow(title, level)) return null;
  const isKnown = level === 1 && TITLES.test(title);
  const isInOrder = isFree && (level > 1 || isNext);
  if (!isKnown && !isInOrder) return null;
  const pad = head.length - head.trimStart().length;
  return {
    number: one ?? bare ?? (two ? `(${two})` : (three ?? '')),
    order,
    title: title.replaceAll(/ {2,}/g, ''),
    level,
    start: at,
    end: at + all.length + pad + title.length,
  };
}

/** `1.` opens a heading only behind a stop, `(一)` not behind a digit. */
const mayStandBehind = (lead: string, level: 1 | 2 | 3): boolean =>
  level === 3 ? /[。;]\s*$/.test(lead) : level === 1 || !/\d$/.test(lead);

/** The shortest fair title at the head of running text: to an ending, the first space or stop, or where the body starts. */
function inlineTitle(running: string): string {
  const head = running.trimStart();
  const stop = /[。;:,!?(]|\d{2}/.exec(head)?.index ?? head.length;
  const body = BODY.exec(head)?.index ?? head.length;
  const limit = Math.min(stop, body, 45);
  for (const ending of matchesOf(head.slice(0, limit), ENDINGS)) {
    const end = ending.index + ending[0].length;
    if (!GOES_ON.test(head.slice(end))) return head.slice(0, end);
  }
  const spaced = /^概 {1,4}述/.exec(head)?.[0].length ?? head.search(/ /);
  // 1. 收到政府信息公开申请 7 件: the blank stands before a count, not behind a title.
  if (spaced > 1 && COUNTED.test(head.slice(spaced, spaced + 16))) return '';
  const end = spaced > 1 && spaced <= limit ? spaced : limit;
  const stopped = end === spaced || end === body || /^[。;:(]/.test(head.slice(end)) || end === head.length;
  return end >= 2 && end <= 28 && stopped ? head.slice(0, end).trimEnd() : '';
}

/** A second 一、 deep in a section, whose title is no section title, numbers a list and is of level two. */
function levelled(headings: readonly Heading[]): Heading[] {
  let last = 0;
  let list = 0;
  return headings.map((heading) => {
    if (heading.level !== 1) return heading;
    const isNext = heading.order === last + 1;
    const isList = list > 0 || last >= 2 ? heading.order === list + 1 && !isNext : false;
    if (isList && !TITLES.test(heading.title)) {
      list = heading.order;
      return { ...heading, level: 2 as const };
    }
    last = heading.order;
    list = 0;
    return heading;
  });
}

/** Each heading with its range: up to the next heading of its own or a higher level. Level 3 before any other is debris. */
function toSections(headings: readonly Heading[], length: number): TextSection[] {
  const opened = headings.findIndex((h) => h.level < 3);
  const kept = headings.slice(Math.max(opened, 0)).filter((h) => opened >= 0 || h.level < 3);
  const ends: number[] = new Array<number>(kept.length).fill(length);
  const open: number[] = [];
  kept.forEach((heading, i) => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if ((kept[top]?.level ?? 1) < heading.level) break;
      ends[top] = heading.start;
      open.pop();
    }
    open.push(i);
  });
  return kept.map(({ number, title, level, start, end }, i) => ({
    number,
    title,
    level,
    heading: textSpan(start, end),
    span: textSpan(start, ends[i] ?? length),
  }));
}
