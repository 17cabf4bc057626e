import type { Box, Ruled } from './boxes.ts';
import { isSeamless, textOf, toLines } from './lines.ts';
import type { Word } from './page.ts';

/** Tables of a page as cells with words. */

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** Lines as printed. */
  readonly lines: readonly string[];
}
/** A table; `columns` are the places of its borders, from left to right. */
export interface Table {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly number[];
  readonly rows: number;
  readonly cells: readonly TableCell[];
}

/** Letters stand this part of their height above the line on which they are written. */
const MIDDLE = 0.35;

const middleOf = ({ base, size }: Word): number => base - size * MIDDLE;

/** True where a word stands in a table. */
export const isInside = (word: Word, { top, bottom, left, right }: Ruled): boolean => {
  const [x, y] = [(word.left + word.right) / 2, middleOf(word)];
  return x >= left && x <= right && y >= top && y <= bottom;
};

/** The words of a ruled table in its cells. */
export function fillTable(ruled: Ruled, words: readonly Word[]): Table {
  const held = new Map<Box, Word[]>(ruled.boxes.map((box) => [box, []]));
  for (const word of words.flatMap((one) => splitOver(one, ruled.boxes))) {
    const box = boxAt(ruled.boxes, (word.left + word.right) / 2, middleOf(word));
    if (box) held.get(box)?.push(word);
  }
  const { top, bottom, columns, boxes } = ruled;
  return {
    top,
    bottom,
    columns,
    rows: Math.max(...boxes.map(({ row, rowspan }) => row + rowspan)),
    cells: [...held].map(([{ row, column, rowspan, colspan }, inside]) => ({
      row,
      column,
      rowspan,
      colspan,
      lines: toLines(inside).map((line) => textOf(line).replaceAll('\t', ' ')),
    })),
  };
}

const boxAt = (boxes: readonly Box[], x: number, y: number): Box | undefined =>
  boxes.find(({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom);

/** A label and the number that is printed right behind it. */
const LABELLED = /^(.*[^\d\s.,])([\d,.]+|[-/—])$/;

/** A piece that goes over several cells is cut at its blanks and before its number; a word that only sticks out of its cell is not. */
function splitOver(word: Word, boxes: readonly Box[]): Word[] {
  const y = middleOf(word);
  const isOver = boxAt(boxes, word.left + 1, y) !== boxAt(boxes, word.right - 1, y);
  const parts = word.text.split(/( +)/).flatMap((part) => LABELLED.exec(part)?.slice(1) ?? [part]);
  if (!isOver || parts.length < 2) return [word];
  const unit = (word.right - word.left) / widthOf(word.text);
  let at = word.left;
  return parts.flatMap((text) => {
    const left = at;
    at += widthOf(text) * unit;
    return text.trim() === '' ? [] : [{ ...word, text, left, right: at }];
  });
}

/** Width of words in letters, Latin ones and blanks half as wide. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x100 ? 0.5 : 1), 0);

/** The words of a cell as one; `\n` where two lines must not run together. */
export const wordsOf = ({ lines }: TableCell): string =>
  lines.reduce(
    (text, line) => (text === '' || isSeamless(text, line) ? text + line : `${text}\n${line}`),
    '',
  );
