import { quoteOf, toRaw } from '../text/document.ts';
import { textSpan } from '../model.ts';
import { finderOf } from '../text/matches.ts';
import type { Beginning } from '../text/matches.ts';
import type { Place, TextSpan } from '../model.ts';
import type { Reading, TextSection } from './reading.ts';

/** The lists of problems and of improvements: `一是…二是…`, `(一)…(二)…`, `1.…2.…`. Running text has no items. */

/** Sections of problems by their title; the public's problems that were answered are none. */
const PROBLEMS = /存在|问题|不足|薄弱|短板|困难(?!群众|人员|家庭|职工|学生)/;
const OF_PUBLIC = /热点|关切|关注|回应|反映|投诉|咨询/;
const MEASURES = /改进|打算|下一步|下步|今后|努力方向|整改/;
/** Words that mean improvements only behind a section of problems. */
const PLANS = /措施|计划|安排|设想|思路/;
const DIGITS = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** The styles of numbering, the outer ones first; the group that matched is the number. */
const STYLES: readonly Beginning[] = [
  { begins: '(', pattern: /(?<=^|[\s。;:,!?])\( ?([一二三四五六七八九十]{1,3}) ?\)/y },
  { begins: '0123456789', pattern: /(?<=^|[\s。;:,!?])(\d{1,2})[.、)](?!\d)/y },
  {
    begins: `${DIGITS}十`,
    pattern:
      /(?<![\d一二三四五六七八九十统唯单同万之])([一二三四五六七八九十]{1,2})\s?是(?!否)|(?<=^|[\s。;:,!?])([一二三四五六七八九十]{1,2})要(?!求)/y,
  },
  { begins: '第其', pattern: /(?<=^|[\s。;:,!?])[第其]([一二三四五六七八九十]{1,2})[,、:]/y },
  {
    begins: '存主问不改整措打',
    pattern:
      /(?<=^|[\s。;:,!?])(?:存在的?|主要|改进|整改){0,2}(?:问题|不足|措施|打算)([一二三四五六七八九十\d]{1,2})[:,、]/y,
  },
  {
    begins: '针',
    pattern:
      /针对(?:第?([一二三四五六七八九十\d]{1,2})[个项点]?(?:方面)?的?(?:问题|不足)|(?:问题|不足)([一二三四五六七八九十\d]{1,2})(?!\d))/y,
  },
  { begins: '(', pattern: /(?<=^|[\s。;:,!?])\((\d{1,2})\)/y },
  { begins: CIRCLED, pattern: /([①-⑳])/y },
  { begins: '首其再最', pattern: /(?<=^|[\s。;:,!?将要])(首先|其次|再次|最后)[,:]?/y },
];
/** Items that answer problems by their number: `针对第一个问题`. */
const ANSWERS = STYLES.find(({ begins }) => begins === '针');
const findMarks = finderOf(STYLES);
/** Those of subheadings. */
const findHeadings = finderOf(STYLES.slice(0, 2));
const IN_WORDS = ['首先', '其次', '再次', '最后'];
/** Words that turn from problems to what is done about them. */
const TURN =
  /下一步|下步|今后|(?:针对|对照)(?:上述|以上|存在|这些|此|不足)|(?:采取|从)(?:以下|如下)|20\d{2}年,?我[^。;]{0,40}(?:将|要(?!求))|改进(?:措施|情况|[:])|整改|解决(?:办法|措施)|努力方向/;
/** Words inside an item on a problem from which on it tells what is done about it: `针对该问题`, `改进措施:`. */
const REMEDY =
  /(?<=[。;\n,])\s{0,4}(?:针对(?:该|此|这一?|上述|以上|存在)[^,。;]{0,8}(?:问题|不足|情况)|对此|(?:改进|整改|解决)(?:措施|情况|办法|方向|思路)?:|(?:下一步|下步)(?:[^,。;:]{0,8}[,:]|[^,。;:]{0,4}(?:将|拟)))|(?<=[。;\n])\s{0,4}(?:20\d\d年,?)?(?:我们|[我本][^,。;将]{1,4})?(?:将|拟)(?=[\u4e00-\u9fff]{2})/;
/** Words directly before a list that say it is of problems. */
const OPENS_PROBLEMS =
  /(?:表现|体现)(?:在|为|于)?|主要(?:有|是|问题)|(?:问题|不足|差距|短板|之处)[^。;]{0,8}$/;
/** Subheadings that only say which of the two lists follows: `存在的主要问题`, `下一步改进措施`. */
const PROBLEMS_PART =
  /^(?:政府信息公开)?(?:工作)?(?:中|目前|当前)?(?:还|仍)?(?:存在|面临)?的?(?:主要|突出)?的?(?:困难|问题|不足|短板|薄弱环节|差距)(?:[及和与、的存在主要原因问题不足困难短板]{0,8}|之处)(?:方面|情况)?$/;
const MEASURES_PART =
  /^(?:(?:具体|主要)?的?(?:解决|改进|整改|下一步|下步|今后|努力|20\d{2}年)[^,。;:]{0,14}(?:措施|打算|计划|方向|安排|办法|情况|思路|意见|重点|工作|设想)|改进|整改|下一步)$/;
/** A subheading, up to a stop, a space or the first item. */
const PART_TITLE = /^\s{0,4}[^。:;,\s]{2,24}?(?=[。:;,\s]|一是|$)/;

/** Where an annex or its table begins. */
const ANNEX = /附[件表] {0,2}\d? {0,2}[:\n]|指标名称/;
/** How far before a list its words are looked at, in characters. */
const REACH = 1500;
/** How far before a list the words stand that name it. */
const NEAR = 120;
/** How many lists may stand inside one another. */
const DEEPEST = 12;

interface Mark {
  readonly style: number;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}
interface List {
  readonly items: readonly Mark[];
  readonly isOfMeasures: boolean;
  /** Where the list may run to. */
  readonly end: number;
}
/** A stretch under a subheading that names its list. */
interface Part {
  readonly start: number;
  readonly body: number;
  readonly isOfMeasures: boolean;
}

/** Items of both lists in order of the text; a body printed twice is read once. */
export function findItems(reading: Reading): { problems: readonly Place[]; measures: readonly Place[] } {
  const problems: Place[] = [];
  const measures: Place[] = [];
  for (const section of sectionsOf(reading)) {
    const lists = listsIn(reading, section, isOfProblems(section.title));
    for (const list of lists)
      (list.isOfMeasures ? measures : problems).push(...placesOf(reading, section, list));
    if (!lists.some((list) => list.isOfMeasures))
      for (const list of lists) measures.push(...remediesOf(reading, section, list));
  }
  return { problems, measures };
}

/** The sections that hold the lists; subsections where no section does. */
function sectionsOf({ sections, copies, year }: Reading): readonly TextSection[] {
  const ones = sections.filter(({ level }) => level === 1);
  const found = ones.filter(
    ({ title }, i) =>
      isOfProblems(title) ||
      MEASURES.test(title) ||
      (year !== null && title.includes(`${year + 1}年`)) ||
      (PLANS.test(title) && isOfProblems(ones[i - 1]?.title ?? '')),
  );
  const below = sections.filter(({ level, title }) => level === 2 && isPart(title));
  return (found.length > 0 ? found : below).filter(
    ({ span }) => !copies.some((copy) => copy.start <= span.start && span.start < copy.end),
  );
}

const isOfProblems = (title: string): boolean =>
  PROBLEMS.test(title) && (title.includes('存在') || !OF_PUBLIC.test(title));
const isPart = (title: string): boolean =>
  title.length <= 20 && (PROBLEMS_PART.test(title) || MEASURES_PART.test(title));

/** The lists of one section. Subheadings (存在的问题, 改进措施) part it where there are any. */
function listsIn(reading: Reading, section: TextSection, ofProblems: boolean): readonly List[] {
  const { text } = reading.doc;
  const body = textSpan(section.heading.end, bodyEnd(text, section));
  const parts = partsIn(text, body);
  // (一)问题:… 改进措施:… (二)问题:…: each is an item itself.
  const isEach = parts.filter((part) => !part.isOfMeasures).length > 1;
  if (parts.length > 0 && !isEach) {
    return parts.flatMap((part, i) => {
      const span = textSpan(part.body, parts[i + 1]?.start ?? body.end);
      return splitLists(text, span).map((list, n) => {
        const turned = part.isOfMeasures || (n > 0 && turnsBefore(text, span, list));
        return { ...list, isOfMeasures: turned };
      });
    });
  }
  const lists = splitLists(text, body);
  if (!ofProblems) return lists.map((list) => ({ ...list, isOfMeasures: true }));
  if (lists.length === 1)
    return lists.map((list) => ({ ...list, isOfMeasures: turnsBefore(text, body, list) }));
  const opens = lists.map((list) => opensProblems(text, body, list));
  // What was done about the problems of the year before may stand first.
  if (opens.lastIndexOf(true) > 0 && !opens[0])
    return lists.map((list, i) => ({ ...list, isOfMeasures: !opens[i] }));
  return lists.map((list, i) => ({ ...list, isOfMeasures: i > 0 }));
}

/** True where the words right before a list say that it is of problems. */
function opensProblems(text: string, body: TextSpan, list: List): boolean {
  const end = list.items[0]?.start ?? body.end;
  const near = text.slice(Math.max(body.start, end - NEAR), end).trim();
  const clause = near.split(/[。;\n]/).at(-1) ?? '';
  return OPENS_PROBLEMS.test(clause) && !/针对|对照/.test(clause) && !TURN.test(clause);
}

/** Numbered subheadings in a section's body that name a list, whether on a line of their own or not: `(一)主要问题。`. */
function partsIn(text: string, body: TextSpan): readonly Part[] {
  return marksIn(text, body, findHeadings).flatMap((mark) => {
    const title = PART_TITLE.exec(text.slice(mark.end, mark.end + 40))?.[0] ?? '';
    const words = title.replace(/\s+/g, '');
    if (!isPart(words)) return [];
    return [{ start: mark.start, body: mark.end + title.length, isOfMeasures: MEASURES_PART.test(words) }];
  });
}

/** Where a section ends, an annex behind the last one left out. */
function bodyEnd(text: string, section: TextSection): number {
  const annex = text.slice(section.heading.end, section.span.end).search(ANNEX);
  return annex === -1 ? section.span.end : section.heading.end + annex;
}

/** True where the words before a list have turned from problems to improvements, or its first item answers a problem. */
function turnsBefore(text: string, body: TextSpan, list: List): boolean {
  const first = list.items[0];
  if (first && (STYLES[first.style] === ANSWERS || /^\s{0,2}针对/.test(text.slice(first.end, first.end + 6))))
    return true;
  const end = first?.start ?? body.end;
  const before = text.slice(Math.max(body.start, end - REACH), end);
  const clause = before.split(/[。\n]/).findLast((words) => words.trim() !== '') ?? '';
  if (TURN.test(clause)) return true;
  return TURN.test(before) && !OPENS_PROBLEMS.test(clause);
}

/**
 * The lists of a stretch: one begins at a first item, or where a higher style sets in; deeper styles are inside items,
 * unless the words have turned to improvements.
 */
function splitLists(text: string, span: TextSpan): readonly List[] {
  const lists: Mark[][] = [];
  for (const mark of marksIn(text, span, findMarks)) {
    const current = lists.at(-1);
    const first = current?.[0];
    const last = current?.at(-1);
    if (mark.number !== 1) continuedBy(lists, mark)?.push(mark);
    else if (
      !first ||
      !last ||
      mark.style <= first.style ||
      STYLES[mark.style] === ANSWERS ||
      TURN.test(text.slice(Math.max(last.end, mark.start - REACH), mark.start))
    ) {
      lists.push([mark]);
    }
  }
  const kept = lists.filter((items) => items.length > 1 || STYLES[items[0]?.style ?? 0] !== STYLES.at(-1));
  return kept.map((items, i) => ({
    items,
    isOfMeasures: false,
    end: kept[i + 1]?.[0]?.start ?? span.end,
  }));
}

/** The list that a further item goes on with: the last one, or an outer one that it takes up again. */
function continuedBy(lists: readonly Mark[][], mark: Mark): Mark[] | null {
  for (const list of lists.slice(-DEEPEST).toReversed()) {
    const style = list[0]?.style ?? 0;
    if (style === mark.style)
      return list === lists.at(-1) || list.at(-1)?.number === mark.number - 1 ? list : null;
    if (style < mark.style) return null;
  }
  return null;
}

/** All numbering of a stretch in some styles, in order. */
function marksIn(text: string, { start, end }: TextSpan, find: typeof findMarks): readonly Mark[] {
  return find(text.slice(start, end)).map(({ kind, match }) => ({
    style: kind,
    start: start + match.index,
    end: start + match.index + match[0].length,
    number: numberOf(match[1] ?? match[2] ?? ''),
  }));
}

/** The number that a mark prints: `十二`, `3`, `②`, `其次`. */
function numberOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed);
  const order = IN_WORDS.indexOf(printed) + 1 || CIRCLED.indexOf(printed) + 1;
  if (order > 0) return order;
  const [tens = '', ones = ''] = printed.includes('十') ? printed.split('十') : ['〇', printed];
  return (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 + DIGITS.indexOf(ones) + (ones === '' ? 0 : 1);
}

/** What the items of a list on problems say that is done about each: the first sentence from there on. Of one alone it is running text. */
function remediesOf(reading: Reading, section: TextSection, list: List): readonly Place[] {
  const { text } = reading.doc;
  const remedies = list.items.flatMap((item, i) => {
    const limit = list.items[i + 1]?.start ?? list.end;
    const found = REMEDY.exec(text.slice(item.end, limit));
    if (!found) return [];
    const start = item.end + found.index + found[0].length - found[0].trimStart().length;
    const mark = { ...item, start, end: item.end + found.index + found[0].length };
    return placesOf(reading, section, { items: [mark], isOfMeasures: true, end: limit });
  });
  return remedies.length > 1 ? remedies : [];
}

/** The first sentence of each item. */
function placesOf(reading: Reading, section: TextSection, list: List): readonly Place[] {
  const { doc } = reading;
  return list.items.map((item, i) => {
    const limit = list.items[i + 1]?.start ?? list.end;
    const words = doc.text.slice(item.end, limit);
    const stop = words.search(/[。;\n]/);
    const length = (stop === -1 ? words : words.slice(0, stop)).trimEnd().length;
    const span = textSpan(item.start, item.end + length);
    return {
      span: toRaw(doc, span),
      quote: quoteOf(doc, span),
      rule: list.isOfMeasures ? 'items/measures' : 'items/problems',
      section: quoteOf(doc, section.heading).trim(),
    };
  });
}
