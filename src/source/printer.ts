/** Pieces of text in, lines as a browser shows them out: white space collapsed, blocks on lines, cells parted by tabs. */

/**
 * White space that waits for the next word; the stronger one wins. fold: a line break of the markup, which vanishes
 * between two Chinese characters; part: a line or paragraph that ends inside a cell.
 */
const GAP = { none: 0, blank: 1, fold: 2, part: 3 };
const PIECE = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;
const WIDE = /[\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF60]/;

/** True between two numbers: those on two lines of a cell must not look like one with a blank in it. */
const isCut = (last: string, word: string): boolean => /\d$/.test(last) && /^\d/.test(word);

/** Where a page is printed. Offsets are of the text so far. */
export interface Printer {
  /** Prints words; `verbatim` keeps their blanks and line breaks, as in `pre`. */
  readonly print: (words: string, verbatim: boolean) => void;
  /** Ends the line, if anything stands on it; a blank inside a cell. */
  readonly endLine: () => void;
  /** Opens a cell, after a tab unless it is the first of its row; says where it starts. */
  readonly openCell: (isFirst: boolean) => number;
  /** Closes the cell; says where its last word ends. */
  readonly closeCell: () => number;
  readonly isInCell: () => boolean;
  readonly length: () => number;
  readonly text: () => string;
}

export function createPrinter(): Printer {
  const pieces: string[] = [];
  let length = 0;
  let last = '\n';
  let gap = GAP.none;
  let inCell = false;

  function put(piece: string): void {
    pieces.push(piece);
    length += piece.length;
    last = piece.at(-1) ?? last;
  }
  function printWord(word: string): void {
    const opens = last === '\n' || (inCell && last === '\t');
    const vanishes = gap === GAP.fold && WIDE.test(last) && WIDE.test(word[0] ?? '');
    if (gap !== GAP.none && !opens && !vanishes) put(gap === GAP.part && isCut(last, word) ? '  ' : ' ');
    gap = GAP.none;
    put(word);
  }
  function endLine(): void {
    gap = inCell ? GAP.part : GAP.none;
    if (!inCell && last !== '\n') put('\n');
  }
  return {
    print(words, verbatim) {
      if (verbatim && !inCell) return printWord(words.replace(/\r\n?/g, '\n'));
      for (const [piece] of words.matchAll(PIECE)) {
        if (!/^[ \t\n\r\f]/.test(piece)) printWord(piece);
        else gap = Math.max(gap, /[\n\r]/.test(piece) ? GAP.fold : GAP.blank);
      }
    },
    endLine,
    openCell(isFirst) {
      if (!isFirst) put('\t');
      gap = GAP.none;
      inCell = true;
      return length;
    },
    closeCell() {
      gap = GAP.none;
      inCell = false;
      return length;
    },
    isInCell: () => inCell,
    length: () => length,
    text: () => pieces.join(''),
  };
}
