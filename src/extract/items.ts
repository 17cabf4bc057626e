import { quoteOf, toRaw } from '../text/document.ts';
import { textSpan } from '../model.ts';
import type { Place, TextSpan } from '../model.ts';
import type { Reading, TextSection } from './reading.ts';

/** The lists of problems and of improvements: `一是…二是…`, `(一)…(二)…`, `1.…2.…`. Running text has no items. */

const PROBLEMS = /问题|不足|薄弱|短板/;
const MEASURES = /改进|措施|打算|下一步|下步|今后|努力方向|整改/;
/** The styles of numbering, the outer ones first; group 1 is the number. */
const STYLES: readonly RegExp[] = [
  /(?<=^|[\s。;:,!?])\(([一二三四五六七八九十]{1,3})\)/g,
  /(?<=^|[\s。;:,!?])(\d{1,2})[.、](?!\d)/g,
  /(?<![\d一二三四五六七八九十统唯单同万])([一二三四五六七八九十]{1,2})\s?是(?!否)/g,
  /(?<=^|[\s。;:,!?])第([一二三四五六七八九十]{1,2}),/g,
  /(?<=^|[\s。;:,!?])\((\d{1,2})\)/g,
];
/** Words that turn from problems to what is done about them. */
const TURN =
  /下一步|下步|今后|(?:针对|对照)(?:上述|以上|存在|这些|此|不足)|(?:采取|从)(?:以下|如下)|20\d{2}年,?我[^。;]{0,40}(?:将|要(?!求))|改进(?:措施|情况)|整改/;
/** Words directly before a list that say it is of problems. */
const OPENS_PROBLEMS =
  /(?:表现|体现)(?:在|为|于)?|主要(?:有|是|问题)|(?:问题|不足|差距|短板|之处)[^。;]{0,8}$/;

/** Where an annex or its table begins. */
const ANNEX = /附[件表] {0,2}\d? {0,2}[:\n]|指标名称/;

interface Mark {
  readonly style: number;
  readonly start: number;
  readonly end: number;
  readonly isFirst: boolean;
}
interface List {
  readonly items: readonly Mark[];
  readonly isOfMeasures: boolean;
  /** Where the list may run to. */
  readonly end: number;
}

/** Items of both lists in order of the text; a body printed twice is read once. */
export function findItems(reading: Reading): { problems: readonly Place[]; measures: readonly Place[] } {
  const problems: Place[] = [];
  const measures: Place[] = [];
  for (const section of reading.sections) {
    if (section.level !== 1 || isCopied(reading, section.span)) continue;
    const ofProblems = PROBLEMS.test(section.title);
    if (!ofProblems && !MEASURES.test(section.title)) continue;
    for (const list of listsIn(reading, section, ofProblems)) {
      (list.isOfMeasures ? measures : problems).push(...placesOf(reading, section, list));
    }
  }
  return { problems, measures };
}

const isCopied = (reading: Reading, span: TextSpan): boolean =>
  reading.copies.some((copy) => copy.start <= span.start && span.start < copy.end);

/** The lists of one section. Subheadings (存在的问题, 改进措施) part it where there are any. */
function listsIn(reading: Reading, section: TextSection, ofProblems: boolean): readonly List[] {
  const { text } = reading.doc;
  const parts = reading.sections.filter(
    (s) =>
      s.level > 1 && s.span.start >= section.heading.end && s.span.end <= section.span.end && isPart(s.title),
  );
  if (parts.length > 0) {
    return parts.flatMap((part, i) => {
      const span = textSpan(part.heading.end, parts[i + 1]?.span.start ?? bodyEnd(text, section));
      const isOfMeasures = MEASURES.test(part.title) && !PROBLEMS.test(part.title);
      return splitLists(text, span).map((list) => ({ ...list, isOfMeasures }));
    });
  }
  const body = textSpan(section.heading.end, bodyEnd(text, section));
  const lists = splitLists(text, body);
  if (!ofProblems) return lists.map((list) => ({ ...list, isOfMeasures: true }));
  if (lists.length > 1) return lists.map((list, i) => ({ ...list, isOfMeasures: i > 0 }));
  return lists.map((list) => ({ ...list, isOfMeasures: turnsBefore(text, body, list) }));
}

/** Where a section ends, an annex behind the last one left out. */
function bodyEnd(text: string, section: TextSection): number {
  const annex = text.slice(section.heading.end, section.span.end).search(ANNEX);
  return annex === -1 ? section.span.end : section.heading.end + annex;
}

/** True for a subheading that only says which of the two lists follows. */
const isPart = (title: string): boolean =>
  title.length <= 16 && /^(?:工作中?|目前|当前)?(?:存在|主要|改进|下一步|下步|今后|整改|问题)/.test(title);

/** True where the words before a section's only list have turned from problems to improvements. */
function turnsBefore(text: string, body: TextSpan, list: List): boolean {
  const before = text.slice(body.start, list.items[0]?.start ?? body.end);
  const clause = before.split(/[。\n]/).findLast((words) => words.trim() !== '') ?? '';
  if (TURN.test(clause)) return true;
  return TURN.test(before) && !OPENS_PROBLEMS.test(clause);
}

/** The lists of a stretch: one begins at a first item, or where a higher style sets in; deeper styles are inside items. */
function splitLists(text: string, span: TextSpan): readonly List[] {
  const lists: Mark[][] = [];
  for (const mark of marksIn(text, span)) {
    const current = lists.at(-1);
    const first = current?.[0];
    const last = current?.at(-1);
    if (!current || !first || !last) {
      if (mark.isFirst) lists.push([mark]);
    } else if (mark.style === first.style && !mark.isFirst) current.push(mark);
    else if (mark.isFirst && (mark.style <= first.style || TURN.test(text.slice(last.end, mark.start)))) {
      lists.push([mark]);
    }
  }
  return lists.map((items, i) => ({
    items,
    isOfMeasures: false,
    end: lists[i + 1]?.[0]?.start ?? span.end,
  }));
}

/** All numbering of a stretch in order. */
function marksIn(text: string, span: TextSpan): readonly Mark[] {
  const words = text.slice(span.start, span.end);
  return STYLES.flatMap((pattern, style) =>
    [...words.matchAll(pattern)].map((match) => ({
      style,
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
      isFirst: match[1] === '一' || match[1] === '1',
    })),
  ).sort((a, b) => a.start - b.start);
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
