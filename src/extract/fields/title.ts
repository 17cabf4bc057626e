import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';
import { lastMatch, matchesOf } from '../../text/matches.ts';
import { hasSign } from '../../text/signs.ts';
import { isSpace, toUnitSet } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';
import { chineseYear } from './dates.ts';
import { linesIn, spanIn, toCompact } from './compact.ts';
import type { Compact } from './compact.ts';
import { findLabels } from './labels.ts';
import type { Labelled } from './labels.ts';

/** The title, and the unit and the year that it names: `临河市2017年度政府信息公开工作年度报告`. */

/** A title; unit and year are null where it does not name them. All ranges of the shadow. */
export interface Title {
  readonly span: TextSpan;
  readonly unit: TextSpan | null;
  readonly year: { readonly value: number; readonly span: TextSpan } | null;
}

/** What such a report is called, with the year that may stand inside: `政府信息公开工作年度报告`, `信息公开2008年度报告`. */
const NAME =
  /(?:(?:(?:政府)?信息(?:公开)?[与和及暨、])?政务公开|(?:政府|政务)?信息(?:工作|主动|依申请)?公开|工作公开)(?:条例》?[贯彻执行落实施]{0,6})?[工作情况与及]{0,5}(?:20\d{2}年度?)?[工作情况年度全的统计总结自评]{0,8}(?:报告[书表]?|总结|年报|汇报)/g;
/** One of each stands in every name. */
const NAME_SIGNS = [toUnitSet('开'), toUnitSet('报结')];
/** `2018-2019学年`, `2018—2019年度` is reported on as a whole, under its later year; `202021年` has two digits twice. */
const YEAR =
  /(?<!\d)(?:20\d{2}年?[-—–~至]{1,2}(?=20\d{2}(?:学年|年度))|20(?=20\d{2}年))?((?:19|20)\d{2}|[二一][〇○零O0一二三四五六七八九]{3})(?!\d|[/.-]\d{1,2}(?!\d))(?:学年度?|年度|年|度)?/;
/** The year set after the title: `(2018年度)`, `2018年`. */
const YEAR_AFTER = /^(?:[(〔](20\d{2})年?度?[)〕]|(20\d{2})年度?(?=$|[_|—-]))/;
/** How the name of a body or a place ends. */
const BODY =
  /(?:[省市县区镇乡旗盟州团师岛]|苏木|嘎查|街道|办事处|政府|开发区|新区|园区|示范区|试验区|[局委办厅院署处所站队部会社村园馆库矿场台校厂城]|公室|研究室|小组|中心|公司|集团|大学|[中小]学|[分支总]行|银行|海关|兵团|[局委办厅院署府]机关|系统)$/;
/** Words that begin a sentence about a report, a menu or a heading, not its title; and names that stand for no body. */
const NO_BODY =
  /^(?:我[省市县区旗盟州镇乡街局办委院厅团校处所站中单机部]|我苏木|[本全该][省市县区镇乡街局办委院厅机单]|各|现[将公]|特[此将向]|按照|根据|依据|编制|公布|关于|首页|当前|年[度报]|(?:政务|信息|政府信息)公开)|[:|>;,。]|网站|门户/;
const PLACE = /^[\u4e00-\u9fff]{1,8}[省市县区州盟旗]$/;
/** A second name in brackets: `住房和城乡建设局(交通运输局)`. */
const SECOND_NAME = /[(〔][^()〔〕]{2,20}[)〕]$/;
/** Words between unit and name that belong to neither: marks, numbers, 关于公布. */
const LEADING =
  /^(?:(?:信息)?名称|标题|本年度?|#{1,12}|[#*<《〈·•●—-]{1,6}|\d{1,2}[.、](?!\d)|[【〔[][^】〕\]]{1,8}[】〕\]])?(?:一图读懂|图解)?(?:关于(?:报送|发布|公布|公开|印发)?)?[《〈]?/;
const MARKS =
  /^(?:(?:信息)?名称|标题|(?:关于)?(?:报送|发布|公布|公开|印发)?[《〈]|[#*<《〈•●]{1,6}|\d{1,2}[.、](?!\d)|[【〔[][^】〕\]]{1,8}[】〕\]])/;
const TRAILING = /(?:关于(?:报送|发布|公布|公开|印发|做好)?|发布|公布|的|[《〈·—-]|20\d{2}年?度?){1,6}$/;
/** What may hang on a title: words in brackets, what is done with the report, the ending of a file's name, the name of the site. */
const TAIL =
  /^(?:[(〔]([^()〔〕]{1,30})[)〕])?(?:全文|摘要|文本)?(?:的(?:公示|公告|函|报告|说明))?(?:\.(?:pdf|docx?|wps|html?|txt))?[》〉*?]{0,3}(?:[_|—-].{0,80})?$/i;
/** What ends a title inside a line. */
const BORDER = /^(?:[\s<|_]|$|发布|来源|时间|作者|浏览|根据|依据|按照|本报|本年)/;
/** A title is short, and it may be printed over several lines. */
const LONGEST_LINE = 80;
const MOST_LINES = 4;

/** Reads a stretch that is a title and nothing else; null if it is not one. */
function readTitle(text: string, span: TextSpan): Title | null {
  const compact = toCompact(text, span);
  const name = lastMatch(compact.text, NAME);
  if (!name) return null;
  const end = name.index + name[0].length;
  const behind = compact.text.slice(end);
  const marks = /^[》〉*]{0,3}/.exec(behind)?.[0].length ?? 0;
  const after = behind.slice(marks);
  const yearAfter = YEAR_AFTER.exec(after)?.[0] ?? '';
  const tail = TAIL.exec(after.slice(yearAfter.length));
  if (!tail) return null;
  // «…人民政府信息公开…»: 政府 belongs to the unit, which cannot end with 人民.
  const prefixEnd = compact.text.slice(0, name.index).endsWith('人民') ? name.index + 2 : name.index;
  const titleEnd = yearAfter === '' ? end : end + marks + yearAfter.length;
  const start = MARKS.exec(compact.text)?.[0].length ?? 0;
  const year =
    yearIn(compact, start, prefixEnd) ??
    yearIn(compact, 0, prefixEnd) ??
    yearIn(compact, prefixEnd, titleEnd);
  const unit =
    unitIn(compact, prefixEnd, start) ?? unitIn(compact, prefixEnd) ?? unitBehind(compact, titleEnd, tail[1]);
  if (!unit && !year) return null;
  return { span: spanIn(compact, start, titleEnd), unit, year };
}

/** The first year printed in units [start, end). */
function yearIn(compact: Compact, start: number, end: number): Title['year'] {
  const match = YEAR.exec(compact.text.slice(start, end));
  if (!match) return null;
  const [printed, digits = ''] = match;
  const value = /^\d/.test(digits) ? Number(digits) : chineseYear(digits);
  if (!(value >= 1990 && value <= 2099)) return null;
  const at = start + match.index;
  return { value, span: spanIn(compact, at, at + printed.length) };
}

/** The unit named before the title's name: what is left beside the year; null where that names no body. */
function unitIn(compact: Compact, prefixEnd: number, marks = 0): TextSpan | null {
  // `【2019】临河市…`: the year of the marks is no year of the title.
  const prefix = '#'.repeat(marks) + compact.text.slice(marks, prefixEnd);
  const year = YEAR.exec(prefix);
  const yearEnd = year ? year.index + year[0].length : 0;
  const before = [0, year?.index ?? prefixEnd] as const;
  const behind = [yearEnd, prefixEnd] as const;
  // «临河市政府办公室关于2017年临河市政府…»: whom the report is about stands behind.
  const isAbout = /关于(?:公布|发布|公开|印发)?$/.test(prefix.slice(...before));
  const sides = year ? (isAbout ? [behind, before] : [before, behind]) : [before];
  for (const [from, to] of sides) {
    const words = prefix.slice(from, to);
    const start = from + (LEADING.exec(words)?.[0].length ?? 0);
    const end = to - (TRAILING.exec(words)?.[0].length ?? 0);
    if (isBody(prefix.slice(start, end))) return spanIn(compact, start, end);
  }
  return null;
}

/** The unit in brackets behind the title: `2019年政务公开工作年度报告(临河市商务局)`. */
function unitBehind(compact: Compact, from: number, words: string | undefined): TextSpan | null {
  if (words === undefined || !isBody(words)) return null;
  const at = compact.text.indexOf(words, from);
  return spanIn(compact, at, at + words.length);
}

/** True for the name of a body or a place, as far as its ending and its beginning tell. */
export function isBody(words: string): boolean {
  if (words.length < 2 || words.length > 50 || NO_BODY.test(words)) return false;
  return BODY.test(words.replace(SECOND_NAME, ''));
}

/** Titles printed on lines of their own; lines of the index block are none. */
function titlesOnLines(text: string, head: TextSpan, block: readonly TextSpan[]): readonly Title[] {
  const isFree = (line: TextSpan) => !block.some((v) => v.start < line.end && line.start < v.end);
  const lines = linesIn(text, head)
    .map((line) => withoutBars(text, line))
    .filter((line) => line.end - line.start <= LONGEST_LINE && isFree(line));
  const named = NAME_SIGNS.map((isSign) =>
    lines.map(({ start, end }) => hasSign(text.slice(start, end), isSign)),
  );
  const titles: Title[] = [];
  for (let count = 1; count <= MOST_LINES; count++) {
    for (let i = 0; i + count <= lines.length; i++) {
      const first = lines[i];
      const last = lines[i + count - 1];
      if (!first || !last || !named.every((has) => has.slice(i, i + count).includes(true))) continue;
      const title = readTitle(text, textSpan(first.start, last.end));
      if (title && (count === 1 || isPartOf(text, first, title))) titles.push(title);
    }
  }
  return titles;
}

/** A line without the bars of a table that has no other cell. */
function withoutBars(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const length = words.search(/[\s|]{1,60}$/);
  return words.includes('|') && length > 0 && !words.slice(0, length).includes('|')
    ? textSpan(start, start + length)
    : textSpan(start, end);
}

/** True where the line opens the title: it names the unit, the year, or both, and no label or menu. */
function isPartOf(text: string, line: TextSpan, title: Title): boolean {
  const { text: words } = toCompact(text, line);
  const opens = [title.unit, title.year?.span].some((named) => named && named.start < line.end);
  return opens && !/[:|>]/.test(words);
}

/** Titles inside a line that holds other things too: each must name unit and year, and end at a border. */
function titlesInside(text: string, head: TextSpan): readonly Title[] {
  const words = text.slice(head.start, head.end);
  const titles: Title[] = [];
  for (const name of matchesOf(words, NAME)) {
    const end = name.index + name[0].length;
    if (!BORDER.test(words.slice(end, end + 2))) continue;
    const start = runStart(words, name.index);
    // «临河市财政局 关于2014年度…»: the unit may stand before one space.
    for (const from of words[start - 1] === ' ' ? [start, runStart(words, start - 1)] : [start]) {
      const title = readTitle(text, textSpan(head.start + from, head.start + end));
      if (!title?.unit || !title.year) continue;
      titles.push(title);
      break;
    }
  }
  return titles;
}

/** Where the run of words that ends at `end` begins. */
function runStart(words: string, end: number): number {
  let start = Math.max(0, end);
  while (start > 0 && end - start < LONGEST_LINE && !isEdge(words.charCodeAt(start - 1))) start -= 1;
  return start;
}
const isMark = toUnitSet('<>|:。,;');
const isEdge: IsUnit = (unit) => isMark(unit) || isSpace(unit);

/** Words of a sentence that say what it is a report of, up to the unit and the year: `现向社会公布|2012年白石镇…`. */
const TOLD =
  /^.{0,12}?(?:(?:现将?|特|兹|现特)(?:此|予以)?(?:向社会)?(?:公布|公开|发布|将)?|公布|公开|发布)(?=.)/;
/** The same of a report whose name stands in marks: `根据《条例》编制|《白石镇2016年…》`. */
const NAMED = /^[^\n]{0,80}(?:编制|编写|撰写|形成|公布|公开|发布)了?[《〈](?=[^《》〈〉]{2,50}$)/;
/** Behind the name of a report that opens the sentence: `白石镇2016年政府信息公开年度报告(以下简称年报)是根据…`. */
const CALLED = /^[(](?:以下|下称|简称)/;
const MADE_BY = /由([^,。:;()]{2,40}?)(?:负责|组织|按照|根据|依据|结合)?(?:编制|编写|按照|根据)/g;

/** The unit that a sentence of the head names: `现公布2012年白石镇政府信息公开工作年度报告`, `白石镇2016年政府信息公开年度报告(以下简称年报)是…`, `由白石镇编制的年度报告`; null if none does. */
export function findUnitTold(text: string, head: TextSpan): TextSpan | null {
  const words = text.slice(head.start, head.end);
  for (const name of words.matchAll(NAME)) {
    const from = runStart(words, name.index);
    const run = words.slice(from, name.index);
    const told = NAMED.exec(run)?.[0] ?? TOLD.exec(run)?.[0] ?? '';
    const isDefined =
      (from === 0 || words[from - 1] === '\n') && CALLED.test(words.slice(name.index + name[0].length));
    if (told === '' && !isDefined) continue;
    const compact = toCompact(text, textSpan(head.start + from + told.length, head.start + name.index));
    const unit = unitIn(compact, compact.text.length);
    if (unit) return unit;
  }
  for (const made of words.matchAll(MADE_BY)) {
    const [, unit = ''] = made;
    const at = head.start + made.index + 1;
    if (isBody(unit)) return textSpan(at, at + unit.length);
  }
  return null;
}

/**
 * The title of a report. `head` is what stands before its first section, `labelled` what its index block says. One that
 * names unit and year wins, printed on its own lines before one in the index block.
 */
export function findTitle(text: string, head: TextSpan, labelled: readonly Labelled[]): Title | null {
  const block = labelled.map((l) => l.value);
  const titles = [
    ...titlesOnLines(text, head, block),
    ...labelled.flatMap((l) => (l.of === 'title' ? (readTitle(text, l.value) ?? []) : [])),
    ...titlesInside(text, head),
  ];
  // Of 水务局 and 临河市水务局 the latter is the whole name.
  const nameOf = ({ unit }: Title) => (unit ? toCompact(text, unit).text : '');
  const isWhole = (title: Title, best: Title) =>
    rankOf(title) === rankOf(best) &&
    nameOf(title).endsWith(nameOf(best)) &&
    isPlace(nameOf(title).slice(0, -nameOf(best).length), nameOf(best));
  return titles.reduce<Title | null>(
    (best, t) => (best && rankOf(best) >= rankOf(t) && !isWhole(t, best) ? best : t),
    null,
  );
}

/** `临河市`, and `临河` before 市水务局. */
const isPlace = (words: string, rest: string): boolean =>
  PLACE.test(words) || (/^[\u4e00-\u9fff]{2,8}$/.test(words) && /^[省市县区州盟旗]/.test(rest));

/** How much a title names: more is better. */
export const rankOf = (title: Title): number => (title.unit ? 2 : 0) + (title.year ? 1 : 0);

/** Words with which a title ends, spread or not. */
const ENDING = /报\s{0,4}告|总\s{0,4}结|年\s{0,4}报|汇\s{0,4}报/;
/** A heading of a section, which is no title: `五、2016年政府信息公开工作总结`. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十]{1,3}[)])/;

/**
 * All titles of a text, in order: of the reports that stand in it and of those that it only names. Of titles that overlap
 * the one that names most, and of these the shortest.
 */
export function findTitles(text: string): readonly Title[] {
  const whole = textSpan(0, text.length);
  const lines = linesIn(text, whole);
  const near = lines.map(
    ({ start, end }) => end - start <= 2 * LONGEST_LINE && ENDING.test(text.slice(start, end)),
  );
  const titles = lines.flatMap((line, i) => {
    if (!near[i]) return [];
    const first = lines[Math.max(0, i - MOST_LINES + 1)] ?? line;
    const labelled = findLabels(text, line).flatMap((l) =>
      l.of === 'title' ? (readTitle(text, l.value) ?? []) : [],
    );
    return [...labelled, ...titlesOnLines(text, textSpan(first.start, line.end), [])];
  });
  const all = [...titles, ...titlesInside(text, whole)].filter(
    ({ span }) =>
      span.end - span.start <= 2 * LONGEST_LINE && !NUMBERED.test(text.slice(span.start, span.start + 5)),
  );
  const kept: Title[] = [];
  for (const title of all.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (last && title.span.start < last.span.end) {
      if (isFuller(title, last)) kept[kept.length - 1] = title;
    } else kept.push(title);
  }
  return kept;
}

const isFuller = (a: Title, b: Title): boolean =>
  rankOf(a) - rankOf(b) > 0 || (rankOf(a) === rankOf(b) && lengthOf(a) < lengthOf(b));
const lengthOf = ({ span }: Title): number => span.end - span.start;
