import type { Word } from './page.ts';

/** Words of a page in, lines out: what stands at one height, from left to right. */

/** Words side by side without a gap that parts columns. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}
export interface Line {
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Gaps as wide as this many letters part columns, narrower ones words; between letters and digits less is seen. */
const COLUMN_GAP = 1.4;
/** In a row of so many numbers a number is a column of its own where a gap is seen at all. */
const ROW_NUMBERS = 2;
const NUMBER_GAP = 0.2;
const NUMBER = /^ ?[\d,.%-]{1,20} ?$/;
const NUMBERS = /^ ?[\d,.%-]{1,20}(?: {1,9}[\d,.%-]{1,20}){1,40} ?$/;
const WORD_GAP = 0.6;
const ASCII_GAP = 0.15;

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

/** Lines from top to bottom. */
export function toLines(words: readonly Word[]): Line[] {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && word.base - first.base <= Math.max(first.size, word.size) * 0.5) row.push(word);
    else rows.push([word]);
  }
  return rows.map(toLine);
}

function toLine(words: readonly Word[]): Line {
  const sorted = words.flatMap(splitNumbers).toSorted((a, b) => a.left - b.left);
  const loose = toSegments(sorted, () => COLUMN_GAP);
  const isRow = loose.filter(({ text }) => NUMBER.test(text)).length >= ROW_NUMBERS;
  const segments = isRow
    ? toSegments(sorted, ({ text }) => (NUMBER.test(text) ? NUMBER_GAP : COLUMN_GAP))
    : loose;
  return {
    segments,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    base: Math.max(...words.map(({ base }) => base)),
    size: Math.max(...words.map(({ size }) => size)),
  };
}

/** Numbers that were printed as one piece are pieces of their own. */
function splitNumbers(word: Word): Word[] {
  const { text, left, right } = word;
  if (!NUMBERS.test(text)) return [word];
  const unit = (right - left) / text.length;
  return Array.from(text.matchAll(/\S+/g), (match) => ({
    ...word,
    text: match[0],
    left: left + match.index * unit,
    right: left + (match.index + match[0].length) * unit,
  }));
}

function toSegments(words: readonly Word[], columnGap: (word: Word) => number): Segment[] {
  const segments: Segment[] = [];
  let before: Word | undefined;
  for (const word of words) {
    const last = segments.at(-1);
    const gap = before
      ? (word.left - before.right) / Math.max(1, Math.min(before.size, word.size))
      : Infinity;
    if (!last || gap >= columnGap(word))
      segments.push({ text: word.text, left: word.left, right: word.right });
    else segments[segments.length - 1] = append(last, word, gap);
    before = word;
  }
  return segments.map((one) => ({ ...one, text: one.text.trim() })).filter(({ text }) => text !== '');
}

function append(segment: Segment, word: Word, gap: number): Segment {
  const isWide = WIDE.test(segment.text.at(-1) ?? '') || WIDE.test(word.text[0] ?? '');
  const blank = gap > (isWide ? WORD_GAP : ASCII_GAP) ? ' ' : '';
  return { ...segment, text: segment.text + blank + word.text, right: Math.max(segment.right, word.right) };
}

/** The words of a line, columns parted by tabs. */
export const textOf = (line: Line): string => line.segments.map(({ text }) => text).join('\t');

/** True where a line and the next run together as one text; false where both are letters or digits there and a sign must part them. */
export const isSeamless = (before: string, after: string): boolean =>
  WIDE.test(before.at(-1) ?? '') || WIDE.test(after[0] ?? '');
