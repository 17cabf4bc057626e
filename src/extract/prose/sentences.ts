import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';
import { gather } from '../../text/gather.ts';
import { isSpace, toUnitSet } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';
import type { Reading, TextSection } from '../reading.ts';
import { StripMaker } from './strip.ts';
import type { Strip } from './strip.ts';

/** The prose of a report, cut into sentences: what is left without page furniture, second copies and tables. */

/** Words in brackets, with the index in the sentence's strip where they stood. */
export interface Aside {
  readonly strip: Strip;
  readonly index: number;
}

/** A sentence without its brackets' content, which is kept beside it. */
export interface Sentence {
  readonly strip: Strip;
  readonly asides: readonly Aside[];
  /** Titles of the sections it stands in, outer first, joined by `/`. */
  readonly titles: string;
  readonly isHeading: boolean;
}

/** True where the words of a sentence, or those of its brackets, are such. */
export const isInSentence = ({ strip, asides }: Sentence, isSuch: (words: string) => boolean): boolean =>
  isSuch(strip.text) || asides.some((aside) => isSuch(aside.strip.text));

/** The title of the innermost section; '' outside of all. */
export const innermost = (titles: string): string => titles.slice(titles.lastIndexOf('/') + 1);

const isTerminal = toUnitSet('。!?');
const isQuote = toUnitSet('“”‘’"\'「」『』〝〞`*');
/** Signs that say nothing at the start of a sentence, as after a heading in the same line. */
const isJoining = toUnitSet(',;:、');
/** How far a closing bracket or title mark may be. */
const BRACKET_REACH = 300;
const TITLE_REACH = 120;
/** No sentence is longer; what runs on without a stop is a table that nobody recognized. */
const LONGEST = 3000;
/** A line shorter than this was not wrapped by a page's width. */
const WRAPPED = 15;
const LIST_MARK =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、](?!\d)|[#|*>-])/;
const SHORT_HEADING = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.]).{0,28}$/;
/** The title of a report alone on its line. */
const TITLE_LINE = /^[^,。;:]{0,60}(?:年度(?:工作)?报告|工作报告|总结报告|年报)$/;
/** A number that a page sets apart from its sentence, on a line of its own, and how the next line goes on. */
const NUMBER_LINE = /^\d{1,8}$/;
const FROM_NUMBER = /^余?(?:人次|场次|[件条次期篇个份场人名处起项年月])(?![类权]).*[,。;、]/;
const SHORT = 40;
const NTH = '第'.charCodeAt(0);
const ORDINAL = /^[一二三四五六七八九十\d]{1,3}$/;
const isIdeograph: IsUnit = (unit) => unit >= 0x3400 && unit <= 0x9fff;
const isBlank = toUnitSet(' \t');
/** Signs that the cutter looks at; all other units are taken as they come. */
const isSign = toUnitSet('(《\n \t。!?“”‘’"\'「」『』〝〞`*,;:、');

/** All sentences in order of the text. `tables` are ranges that the reader of tables has read. */
export function findSentences(reading: Reading, tables: readonly TextSpan[]): readonly Sentence[] {
  const holes = merged([...reading.chrome, ...reading.copies, ...tables]);
  const cutter = new Cutter(reading, holes);
  return cutter.run();
}

/** Sorted and disjoint. */
function merged(spans: readonly TextSpan[]): TextSpan[] {
  const out: TextSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start <= last.end)
      out[out.length - 1] = textSpan(last.start, Math.max(last.end, span.end));
    else if (span.end > span.start) out.push(span);
  }
  return out;
}

/** Walks over the shadow once. */
class Cutter {
  private readonly text: string;
  /** Offsets at which a sentence ends whatever stands there, rising. */
  private readonly cuts: readonly number[];
  private cut = 0;
  private readonly sentences: Sentence[] = [];
  private readonly maker: StripMaker;
  private readonly sorted: readonly TextSection[];
  private open: TextSection[] = [];
  private titles = '';
  private next = 0;
  private asides: Aside[] = [];
  private start = 0;

  constructor(
    reading: Reading,
    private readonly holes: readonly TextSpan[],
  ) {
    this.text = reading.doc.text;
    this.maker = new StripMaker(this.text);
    this.sorted = [...reading.sections].sort((a, b) => a.span.start - b.span.start || a.level - b.level);
    this.cuts = gather(reading.sections, ({ heading }) => [heading.start, heading.end]).sort((a, b) => a - b);
  }

  run(): readonly Sentence[] {
    let hole = 0;
    for (let i = 0; i < this.text.length;) {
      while ((this.holes[hole]?.end ?? Infinity) <= i) hole++;
      const next = this.holes[hole];
      if (next && next.start <= i) {
        this.flush();
        i = next.end;
      } else i = this.step(i, next?.start ?? this.text.length);
    }
    this.flush();
    return this.sentences;
  }

  /** Takes words up to the next sign, one sign, or brackets or a title as a whole; answers where to go on. */
  private step(i: number, limit: number): number {
    if (this.isCut(i) || this.maker.length >= LONGEST) this.flush();
    const code = this.text.charCodeAt(i);
    if (this.maker.length === 0) this.start = i;
    if (!isSign(code)) {
      const end = this.wordsEnd(i, limit);
      this.maker.pushAll(i, end);
      return end;
    }
    const unit = this.text.charAt(i);
    if (unit === '(') return this.takeBrackets(i, limit);
    if (unit === '《') return this.takeTitle(i, limit);
    if (unit === '\n') return this.takeBreak(i);
    if (unit === ' ' || unit === '\t') return this.takeSpace(i);
    if (isTerminal(code)) this.flush();
    else if (!isQuote(code) && !(this.maker.length === 0 && isJoining(code))) this.maker.push(i);
    return i + 1;
  }

  /** Where the units without signs end that begin here, or the sentence does. */
  private wordsEnd(i: number, limit: number): number {
    let cut = this.cut;
    while ((this.cuts[cut] ?? Infinity) <= i) cut += 1;
    const most = Math.min(limit, this.cuts[cut] ?? Infinity, i + LONGEST - this.maker.length);
    let end = i + 1;
    while (end < most && !isSign(this.text.charCodeAt(end))) end += 1;
    return end;
  }

  /** Must be asked with rising positions. */
  private isCut(i: number): boolean {
    while ((this.cuts[this.cut] ?? Infinity) < i) this.cut += 1;
    return this.cuts[this.cut] === i;
  }

  /** `(一)` opens a sentence, `(含新制定2件)` is set aside, a bracket that never closes is a letter like others. */
  private takeBrackets(i: number, limit: number): number {
    const end = closingOf(this.text, i, Math.min(limit, i + BRACKET_REACH));
    if (end < 0) {
      this.maker.push(i);
      return i + 1;
    }
    const inside = new StripMaker(this.text);
    for (let k = i + 1; k < end; k++) {
      const unit = this.text.charCodeAt(k);
      if (!isSpace(unit) && !isQuote(unit)) inside.push(k);
    }
    const strip = inside.take();
    if (ORDINAL.test(strip.text) && this.maker.last !== NTH) this.flush();
    else if (strip.text !== '') this.asides.push({ strip, index: this.maker.length });
    return end + 1;
  }

  /** Titles of documents hold numbers and verbs that are not the report's: only their marks are kept. */
  private takeTitle(i: number, limit: number): number {
    const length = this.text.slice(i, i + TITLE_REACH + 1).indexOf('》');
    const close = i + length;
    this.maker.push(i);
    if (length < 0 || close >= limit) return i + 1;
    this.maker.push(close);
    return close + 1;
  }

  /** A line goes on in the next where it was wrapped, does not end with a stop, or a number was set apart; over empty lines only where there is no stop. */
  private takeBreak(i: number): number {
    const before = this.text.slice(this.text.lastIndexOf('\n', i - 1) + 1, i).trim();
    const after = lineFrom(this.text, i + 1);
    const isOpen = isJoining(this.maker.last);
    const isWrapped = before.length >= WRAPPED && after !== '';
    const starts = LIST_MARK.test(after) || /^[#|]/.test(before) || TITLE_LINE.test(before);
    if (starts || !(isOpen || isWrapped || this.isApart(before, after, i))) this.flush();
    return i + 1;
  }

  /** `配备了⏎2⏎名工作人员,…`: a break before or behind a number that stands apart. */
  private isApart(before: string, after: string, i: number): boolean {
    if (NUMBER_LINE.test(before)) return FROM_NUMBER.test(after);
    if (!NUMBER_LINE.test(after) || !isIdeograph(before.charCodeAt(before.length - 1))) return false;
    return FROM_NUMBER.test(lineFrom(this.text, this.text.indexOf('\n', i + 1) + 1));
  }

  /** A space inside a line is noise, but for the one after a short numbered heading. */
  private takeSpace(i: number): number {
    let end = i + 1;
    while (isBlank(this.text.charCodeAt(end))) end++;
    if (
      this.maker.length < SHORT &&
      isIdeograph(this.text.charCodeAt(i - 1)) &&
      isIdeograph(this.text.charCodeAt(end)) &&
      SHORT_HEADING.test(this.maker.text)
    )
      this.flush();
    return end;
  }

  /** Goes on to the sections around a position, outer first; must be asked with rising positions. */
  private enter(at: number): void {
    const first = this.next;
    for (let s = this.sorted[this.next]; s && s.span.start <= at; s = this.sorted[this.next]) {
      this.open.push(s);
      this.next += 1;
    }
    if (this.next === first && this.open.every((s) => at < s.span.end)) return;
    this.open = this.open.filter((s) => at < s.span.end);
    this.titles = this.open.map((s) => s.title).join('/');
  }

  private flush(): void {
    const strip = this.maker.take();
    const { start, asides } = this;
    this.asides = [];
    if (strip.text === '') return;
    this.enter(start);
    this.sentences.push({
      strip,
      asides,
      titles: this.titles,
      isHeading: this.open.some((s) => start < s.heading.end),
    });
  }
}

/** The line that begins at an offset, without blanks around it. */
function lineFrom(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? undefined : end).trim();
}

/** Offset of the bracket that closes the one at i, -1 if there is none before `limit` or an empty line comes between. */
function closingOf(text: string, i: number, limit: number): number {
  let depth = 0;
  for (let k = i; k < limit; k++) {
    const unit = text.charAt(k);
    if (unit === '\n' && text.charAt(k + 1) === '\n') return -1;
    if (unit === '(') depth++;
    if (unit === ')' && --depth === 0) return k;
  }
  return -1;
}
