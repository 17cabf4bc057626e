import { textSpan } from '../../model.ts';
import type { TextSpan } from '../../model.ts';
import { wordFinder } from '../../text/alternation.ts';
import { linesIn, trimmed } from './compact.ts';
import { findDates } from './dates.ts';
import { LABELS, WEAK } from './label-words.ts';
import type { LabelOf } from './label-words.ts';

/** The index block of a page: labels with their values, in whatever print. */

/** A label and its value (shadow); an empty value has start = end. */
export interface Labelled {
  readonly of: LabelOf;
  readonly value: TextSpan;
}

const KINDS = new Map<string, LabelOf>();
for (const of of Object.keys(LABELS) as LabelOf[]) for (const label of LABELS[of]) KINDS.set(label, of);
/** The characters of a label may stand apart (`文    号`). */
const wordsIn = wordFinder([...KINDS.keys()], 10);
/** A line of an index block is short; a longer one is read only at labels with a colon. */
const LONGEST_LINE = 120;
/** One with so many labels is a block whatever its length. */
const MANY_LABELS = 5;

/** What stands between a label and its value: `】`, `:`, a bar or a tab. */
const SEPARATOR = /^ {0,2}[\])】〕*]{0,2} *:? *\*{0,2} *[|\t]? */;
const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '【': '】', '〔': '〕' };
const DATES: ReadonlySet<LabelOf> = new Set(['published', 'made', 'written', 'page', 'updated']);
/** A report's own name is no value of another label, though it stands below it. */
const REPORT = /(?:报告|年报|总结)$/;
/** What a list of labels prints before each. */
const BULLET = /^[•·●◦*-]? {0,3}$/;
/** A clock behind a date. */
const CLOCK = /^[ T]{0,3}\d{1,2}:\d\d/;

interface Hit {
  readonly of: LabelOf;
  /** Of the label, or of the bracket that opens before it. */
  readonly start: number;
  /** After the label, its colon and one bar. */
  readonly end: number;
  /** What ends the value of `【发布日期:2022-01-28】`; '' without such a bracket. */
  readonly closer: string;
}

const isProse = (words: string): boolean => words.includes('。') || words.length > LONGEST_LINE;

/** The labels of one line, in order. Only a colon makes a label of words that stand right behind others: `5日来源:某局`. */
function hitsIn(text: string, line: TextSpan): readonly Hit[] {
  const words = text.slice(line.start, line.end);
  const found = [...wordsIn(words)];
  // A whole block on one line, as it is copied from a page.
  const prose = isProse(words) && (words.includes('。') || found.length < MANY_LABELS);
  const hits: Hit[] = [];
  for (const { start, end, word: label } of found) {
    const of = KINDS.get(label) ?? 'other';
    const before = words.charAt(start - 1);
    const separator = SEPARATOR.exec(words.slice(end))?.[0] ?? '';
    const isMarked = /[^ ]/.test(separator) || end - start > label.length;
    const isFree = /^[\s|[(【〔\])】〕*>]?$/.test(before);
    if (!isFree && (prose || !separator.includes(':') || (WEAK.has(label) && !/\d/.test(before)))) continue;
    if (!isMarked && (prose || WEAK.has(label))) continue;
    const opener = CLOSERS[before];
    hits.push({
      of,
      start: line.start + start - (opener === undefined ? 0 : 1),
      end: line.start + end + separator.length,
      closer: opener !== undefined && !separator.includes(opener) ? opener : '',
    });
  }
  return hits;
}

/** The value behind a label: up to the next label, a bar, a tab, a closing bracket or the end of the line; in prose up to a space. */
function valueOf(text: string, hit: Hit, end: number, prose: boolean): TextSpan {
  const words = text.slice(hit.end, end);
  const stop = words.search(prose ? /[|\t ]/ : /[|\t]| {8,}/);
  const close = hit.closer === '' ? -1 : words.indexOf(hit.closer);
  const length = Math.min(...[stop, close, words.length].filter((n) => n >= 0));
  // 发布机构:临河镇 / 生成日期:…
  const between = / [/;] {0,3}$/.exec(words.slice(0, length))?.[0].length ?? 0;
  return trimmed(text, textSpan(hit.end, hit.end + length - between));
}

/** The date of a line under the title that has no label, but a clock or the labels of such a line: `2022-01-28 16:03 来源:某局`. */
function stampIn(text: string, line: TextSpan, hits: readonly Hit[]): TextSpan | null {
  const words = text.slice(line.start, line.end);
  if (isProse(words) || /今天|星期/.test(words) || hits.some(({ of }) => DATES.has(of))) return null;
  const date = findDates(words)[0];
  if (!date || !/^[\s|[(【]?$/.test(words.charAt(date.start - 1))) return null;
  const at = line.start + date.start;
  if (hits.some(({ end }) => end <= at && text.slice(end, at).trim() === '')) return null;
  const isStamp =
    CLOCK.test(words.slice(date.end)) || hits.some(({ of }) => of === 'source' || of === 'other');
  return isStamp ? textSpan(at, line.start + date.end) : null;
}

/** All labels with their values in a stretch of the shadow, in order. A value may stand on the line below its label. */
export function findLabels(text: string, span: TextSpan): readonly Labelled[] {
  const lines = linesIn(text, span);
  const labelled: Labelled[] = [];
  lines.forEach((line, n) => {
    const hits = hitsIn(text, line);
    const prose = text.slice(line.start, line.end).includes('。');
    hits.forEach((hit, i) => {
      const value = valueOf(text, hit, hits[i + 1]?.start ?? line.end, prose);
      const isFirst = BULLET.test(text.slice(line.start, hit.start));
      const isAlone = hits.length === 1 && isFirst && hit.end === line.end;
      const below = isAlone && value.end === value.start ? valueBelow(text, hit, lines[n + 1]) : null;
      labelled.push({ of: hit.of, value: below ?? value });
    });
    for (const below of valuesBelow(text, line, lines[n + 1])) labelled.push(below);
    const stamp = stampIn(text, line, hits);
    if (stamp) labelled.push({ of: 'page', value: stamp });
  });
  return labelled;
}

/** Labels beside each other in a row, their values in the row below: `索引号 | 发布机构 |` over `0126-5/2012-0023 | 白石镇人民政府 |`. */
function valuesBelow(text: string, line: TextSpan, next: TextSpan | undefined): readonly Labelled[] {
  const heads = cellsIn(text, line);
  const kinds = heads.map(({ start, end }) => KINDS.get(text.slice(start, end).replaceAll(' ', '')));
  if (!next || heads.length < 2 || !kinds.every((of) => of !== undefined)) return [];
  const values = cellsIn(text, next);
  const isLabel = ({ start, end }: TextSpan) => KINDS.has(text.slice(start, end).replaceAll(' ', ''));
  if (values.length !== heads.length || values.some(isLabel)) return [];
  return kinds.flatMap((of, i) => {
    const value = values[i];
    return of && value ? [{ of, value }] : [];
  });
}

/** The filled cells of a line with bars or tabs; none of one without. */
function cellsIn(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  const words = text.slice(start, Math.min(end, start + 2 * LONGEST_LINE));
  if (!/[|\t]/.test(words)) return [];
  let at = start;
  return words.split(/[|\t]/).flatMap((cell) => {
    const span = trimmed(text, textSpan(at, at + cell.length));
    at += cell.length + 1;
    return span.end > span.start ? [span] : [];
  });
}

/** The line below a label that stands alone, if it can be its value. */
function valueBelow(text: string, hit: Hit, next: TextSpan | undefined): TextSpan | null {
  if (next === undefined || hitsIn(text, next).length > 0) return null;
  return hit.of !== 'title' && REPORT.test(text.slice(next.start, next.end)) ? null : next;
}
