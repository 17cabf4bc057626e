import { gather } from '../text/gather.ts';
import { quoteOf, toRaw } from '../text/document.ts';
import { toIdeographs } from '../text/ideographs.ts';
import { matchesOf } from '../text/matches.ts';
import { textSpan } from '../model.ts';
import type { Document, DocumentFields, Field, FieldName, TextSpan } from '../model.ts';
import { linesIn, trimmed } from './fields/compact.ts';
import { findDates, findLeadingDate } from './fields/dates.ts';
import type { LabelOf } from './fields/label-words.ts';
import { findLabels } from './fields/labels.ts';
import type { Labelled } from './fields/labels.ts';
import { findPeriod } from './fields/period.ts';
import type { Period, PeriodEnd } from './fields/period.ts';
import { findTitle, findUnitTold, isBody } from './fields/title.ts';
import type { Title } from './fields/title.ts';
import type { TextSection } from './reading.ts';

/** What the report says about itself: title, unit, year, dates, numbers; each with its place, none invented. */

/** Where a field was found (shadow) and its value. */
interface Found {
  readonly value: string;
  readonly span: TextSpan;
}

/** The head is what stands before the first section; never more than this. */
const LONGEST_HEAD = 6000;
/** Portals and papers that publish reports of others. */
const PORTAL = /网站?$|门户|日报|晚报|电视台|平台$|频道$/;
/** A body that could be that of any place. */
const NAMELESS =
  /^(?:本[站网]|[省市州县区旗镇乡街局委厅院]?(?:(?:人民)?政府)?(?:信息公开|政务公开)?(?:办|办公[室厅]|[信宣]\S{0,4}中心|[综信办秘]\S{0,4}[科处股])?)$/;
/** `ATS001-2018-000001`, `01236931-5/2018-42266` */
const INDEX_NO = /^[^\s]{0,40}?\d[^\s]{0,40}(?: {1,2}[-/] {0,2}[^\s]{1,20}){0,5}/;
/** `临政办发〔2019〕5号`, `2018年第3号` */
const DOC_NO = /^[^\d]{0,20}\d{4} {0,2}[〕)\]】年]? {0,2}第?\d{1,5} {0,2}号?/;
/** 青原区, and no body of it. */
const BARE_PLACE = /^[\u4e00-\u9fff]{1,8}[省市县区州盟旗镇乡]$/;
/** A document number on a line of its own, without a label: `临政公开〔2022〕1号` */
const DOC_NO_LINE = /^[\p{Script=Han}]{1,12}[〔[(]20\d{2}[〕\])] {0,2}\d{1,4} {0,2}号$/u;
/** An index number on a line of its own, without a label: `11370000004428039E/2026-45963799` */
const INDEX_NO_LINE = /^\d{8,18}[0-9A-Z]{0,10}\/20\d{2}-\d{3,10}$/;
/** A year that is no beginning of a date or of a document number. */
const YEAR = /(?<![\d〔《—–~-])(20\d{2}) {0,2}年(?! {0,2}\d)/g;
/** Titles of documents hold years of other things. */
const IN_TITLE = /《[^《》]{0,80}》/g;
/** How much of the end of a text may hold the page's own lines, in characters. */
const TAIL_LENGTH = 600;
/** How far under the title a date may stand, in characters. */
const UNDER = 60;
/** How far from a date the ends of its line are looked for, in characters. */
const LINE_REACH = 160;
/** What may follow a signature: an annex, the buttons of a page, nothing. */
const AFTER_SIGNATURE =
  /^[\s)〕]*(?:印发(?=\s|$)|$|附|打印|关闭|解读|分享|上一|下一|责任编辑|相关|扫一扫|\[)/;

/** Reads the fields of a document. `sections` in order of the text; `chrome` is where page furniture stands. */
export function readFields(
  doc: Document,
  chrome: readonly TextSpan[],
  sections: readonly TextSection[],
): DocumentFields {
  const { text } = doc;
  const head = headOf(text, sections);
  const outside = chrome.filter((span) => span.start >= head.end);
  const labelled = [head, ...outside].flatMap((span) => findLabels(text, span));
  const title = findTitle(text, head, labelled);
  const period = findPeriod(text);
  const made = dateOf(text, labelled, 'made');
  const year = yearOf(text, title, period);
  const page = dateOf(text, labelled, 'page');
  const field = (name: FieldName, read: Found | null) => toField(doc, sections, name, read);
  return {
    title: field('title', title && found(doc, title.span)),
    unit: field(
      'unit',
      title?.unit
        ? found(doc, title.unit)
        : (bodyOf(doc, labelled) ?? bodyUnder(doc, head, title, labelled) ?? unitTold(doc, head)),
    ),
    divisionCode: field('divisionCode', null),
    year: field('year', year),
    publishedOn: field(
      'publishedOn',
      publishedOf(text, labelled, head, year) ?? inTime([made, stampOf(page, year)], year) ?? made,
    ),
    periodStart: field('periodStart', period?.start ? toFound(period.start) : null),
    periodEnd: field('periodEnd', period?.end ? toFound(period.end) : null),
    writtenOn: field(
      'writtenOn',
      signedOn(text, head, title, labelled) ?? dateOf(text, labelled, 'written') ?? made,
    ),
    pageDate: field('pageDate', page ?? dateOf(text, labelled, 'updated')),
    indexNo: field(
      'indexNo',
      codeOf(doc, labelled, 'indexNo', INDEX_NO) ?? lineOfShape(doc, head, INDEX_NO_LINE),
    ),
    docNo: field('docNo', codeOf(doc, labelled, 'docNo', DOC_NO) ?? lineOfShape(doc, head, DOC_NO_LINE)),
    publisher: field('publisher', publisherOf(doc, labelled)),
  };
}

/** What stands before the first section of the report. */
function headOf(text: string, sections: readonly TextSection[]): TextSpan {
  const first = sections.find((s) => s.level === 1 && /^[一二三四五六七八九十]/.test(s.number));
  return textSpan(0, Math.min(first?.heading.start ?? text.length, LONGEST_HEAD));
}

/** The words of a range without the white space that a page puts between or into them, in ordinary characters. */
const found = (doc: Document, span: TextSpan): Found => ({
  value: toIdeographs(quoteOf(doc, span)).replace(/\s+/g, ''),
  span,
});

const toFound = ({ iso, span }: PeriodEnd): Found => ({ value: iso, span });

function toField(doc: Document, sections: readonly TextSection[], name: string, read: Found | null): Field {
  if (!read) return { value: '', place: null };
  const section = sections
    .filter((s) => s.span.start <= read.span.start && read.span.end <= s.span.end)
    .at(-1);
  return {
    value: read.value,
    place: {
      span: toRaw(doc, read.span),
      quote: quoteOf(doc, read.span),
      rule: `document-fields/${name}`,
      section: section ? quoteOf(doc, section.heading).trim() : '',
    },
  };
}

const valuesOf = (labelled: readonly Labelled[], of: LabelOf): readonly TextSpan[] =>
  labelled.filter((l) => l.of === of && l.value.end > l.value.start).map((l) => l.value);

/** Of several dates of publication the first in the year when the report was due, else the first: a site that moved prints a later one too. */
function publishedOf(
  text: string,
  labelled: readonly Labelled[],
  head: TextSpan,
  year: Found | null,
): Found | null {
  const datesOf = (some: readonly Labelled[]) => some.flatMap((l) => dateOf(text, [l], 'published') ?? []);
  const due = String(Number(year?.value ?? '') + 1);
  const isDue = ({ value }: Found) => value.startsWith(due);
  const dates = datesOf(labelled);
  const first = dates.find(isDue);
  if (first) return first;
  const more = datesOf(tailOf(text, head));
  return more.find(isDue) ?? dates[0] ?? more[0] ?? null;
}

/** The first of several dates by which the report's year was over; null if none is. */
const inTime = (dates: readonly (Found | null)[], year: Found | null): Found | null =>
  dates.find((date) => date && Number(date.value.slice(0, 4)) > Number(year?.value)) ?? null;

/** The first date under a label: `发布日期 2018-02-10 12:20`; null if no such label has one. */
function dateOf(text: string, labelled: readonly Labelled[], of: LabelOf): Found | null {
  for (const value of valuesOf(labelled, of)) {
    const date = findLeadingDate(text.slice(value.start, value.end));
    if (!date) continue;
    return { value: date.iso, span: textSpan(value.start + date.start, value.start + date.end) };
  }
  return null;
}

/** The labels of the page's own lines behind the report: `发布日期:2022-01-21 来源:本站`. */
function tailOf(text: string, head: TextSpan): readonly Labelled[] {
  return findLabels(text, textSpan(Math.max(head.end, text.length - TAIL_LENGTH), text.length));
}

/** A date of the page without a word for what it is: of publication if the report's year was over by then, else null. */
function stampOf(page: Found | null, year: Found | null): Found | null {
  return page && year && Number(page.value.slice(0, 4)) > Number(year.value) ? page : null;
}

/** A number that stands by itself on a line of the head. */
function lineOfShape(doc: Document, head: TextSpan, shape: RegExp): Found | null {
  const line = linesIn(doc.text, head).find(({ start, end }) => shape.test(doc.text.slice(start, end)));
  return line ? found(doc, line) : null;
}

/** A code under a label, cut to what `shape` matches; null where it is printed empty (`〔〕号`). */
function codeOf(doc: Document, labelled: readonly Labelled[], of: LabelOf, shape: RegExp): Found | null {
  for (const value of valuesOf(labelled, of)) {
    const length = shape.exec(doc.text.slice(value.start, value.end))?.[0].length ?? 0;
    if (length >= 4) return found(doc, textSpan(value.start, value.start + length));
  }
  return null;
}

/** 发布机构 as printed, portals too; the bare name of a place (所属机构:青原县) only where nothing else is named. */
function publisherOf(doc: Document, labelled: readonly Labelled[]): Found | null {
  const values = valuesOf(labelled, 'publisher').map((span) => found(doc, span));
  const names = values.filter(({ value }) => /\p{Script=Han}{2}/u.test(value) && value.length <= 40);
  return names.find(({ value }) => !BARE_PLACE.test(value)) ?? names[0] ?? null;
}

/** The unit of a report whose title names none: its publisher or source, if that is a body with a name of its own. */
function bodyOf(doc: Document, labelled: readonly Labelled[]): Found | null {
  const named = (['publisher', 'source'] as const).flatMap((of) => valuesOf(labelled, of));
  const body = named.find((span) => {
    const words = doc.text.slice(span.start, span.end).replace(/\s+/g, '');
    return isBody(words) && !PORTAL.test(words) && !NAMELESS.test(words);
  });
  return body ? found(doc, body) : null;
}

/** The body alone on the line under a title that names none: `青原县民政局`; a date or labels of the page may stand between. */
function bodyUnder(
  doc: Document,
  head: TextSpan,
  title: Title | null,
  labelled: readonly Labelled[],
): Found | null {
  if (!title) return null;
  const isBetween = ({ start, end }: TextSpan) =>
    DATE_ALONE.test(doc.text.slice(start, end)) ||
    labelled.some(({ value }) => value.start >= start && value.end <= end);
  const lines = linesIn(doc.text, textSpan(title.span.end, head.end)).slice(0, LINES_BETWEEN + 1);
  const [line] = lines.filter((one) => !isBetween(one));
  const before = line ? lines[lines.indexOf(line) - 1] : undefined;
  if (!line || line.start - (before?.end ?? title.span.end) > 6) return null;
  const words = doc.text.slice(line.start, line.end).replace(/\s+/g, '');
  return isBody(words) && !PORTAL.test(words) && !NAMELESS.test(words) ? found(doc, line) : null;
}

/** No more lines than these stand between a title and its body. */
const LINES_BETWEEN = 2;
const DATE_ALONE = /^\s*\(?(?:20\d\d|二[〇○零O]..)年[^,。]{0,10}\)?\s*$/;

/** The unit that the first sentences name, if it is a body with a name of its own. */
function unitTold(doc: Document, head: TextSpan): Found | null {
  const unit = findUnitTold(doc.text, head);
  return unit && !NAMELESS.test(doc.text.slice(unit.start, unit.end)) ? found(doc, unit) : null;
}

/** The report's year: of the title, else of the period's end, else the one that the text names most. */
function yearOf(text: string, title: Title | null, period: Period | null): Found | null {
  if (title?.year) return { value: String(title.year.value), span: title.year.span };
  const end = period?.end ?? period?.start;
  if (end) return { value: end.iso.slice(0, 4), span: end.span };
  const counts = new Map<string, number>();
  const places = new Map<string, TextSpan>();
  const plain = text.replace(IN_TITLE, (words) => ' '.repeat(words.length));
  for (const match of matchesOf(plain, YEAR)) {
    const year = match[1] ?? '';
    counts.set(year, (counts.get(year) ?? 0) + 1);
    if (!places.has(year)) places.set(year, textSpan(match.index, match.index + match[0].length));
  }
  const most = [...counts].reduce<readonly [string, number] | null>(
    (a, b) => (a && a[1] >= b[1] ? a : b),
    null,
  );
  const span = most && places.get(most[0]);
  return most && span ? { value: most[0], span } : null;
}

/** The date of the signature at the end of the body, else the one on a line of its own under the title. */
function signedOn(
  text: string,
  head: TextSpan,
  title: Title | null,
  labelled: readonly Labelled[],
): Found | null {
  const from = title ? title.span.end : head.start;
  const taken = new Set(gather(labelled, ({ value: { start } }) => [start, start + 1, start + 2]));
  const datesIn = ({ start, end }: TextSpan): readonly Found[] =>
    findDates(text.slice(start, end))
      .map((date) => ({ value: date.iso, span: textSpan(start + date.start, start + date.end) }))
      .filter(({ span }) => !taken.has(span.start));
  const lines = linesIn(text, textSpan(from, text.length));
  for (const line of lines.toReversed()) {
    if (line.end <= head.end) break;
    const signed = datesIn(line).findLast(({ span }) => span.start >= head.end && isSignature(text, span));
    if (signed) return signed;
  }
  const near = lines.filter(({ start }) => start - from < UNDER && start < head.end);
  const isUnder = ({ span }: Found) =>
    span.end <= head.end && span.start - from < UNDER && isOwnLine(text, span);
  return gather(near, datesIn).find(isUnder) ?? null;
}

/** True for a date on its own line, behind a body's name at the end of one, or before an annex or the page's buttons. */
function isSignature(text: string, date: TextSpan): boolean {
  if (isOwnLine(text, date)) return true;
  const { start, end } = lineOf(text, date);
  const before = text.slice(start, date.start);
  if (/[:至到从自]\s*$/.test(before)) return false;
  const isLast = text.slice(date.end, end).trim() === '';
  const words = before.split(/[。;]/).at(-1)?.replace(/\s+/g, '') ?? '';
  return (isLast && isBody(words)) || AFTER_SIGNATURE.test(text.slice(date.end, date.end + 12));
}

/** True for a date that is all of its line, brackets aside. */
function isOwnLine(text: string, date: TextSpan): boolean {
  const { start, end } = trimmed(text, lineOf(text, date));
  return date.start - start <= 1 && end - date.end <= 1;
}

/** The line in which a range stands, as far as it is near. */
function lineOf(text: string, span: TextSpan): TextSpan {
  const from = Math.max(0, span.start - LINE_REACH);
  const before = text.slice(from, span.start).lastIndexOf('\n');
  const after = text.slice(span.end, span.end + LINE_REACH).indexOf('\n');
  return textSpan(
    from + before + 1,
    after === -1 ? Math.min(text.length, span.end + LINE_REACH) : span.end + after,
  );
}
