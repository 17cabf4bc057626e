import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { toIdeographs } from '../../text/ideographs.ts';
import { asked } from './load.ts';
import { multiply } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { readRulings } from './rulings.ts';
import type { Operators, Ruling } from './rulings.ts';

/** A page of a PDF in, its words and ruled lines with their places out. Points from the upper left corner, as it is read. */

/** A piece of words on one line. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the line stands on which it is written. */
  readonly base: number;
  /** Height of its letters. */
  readonly size: number;
}
export interface Page {
  readonly height: number;
  readonly words: readonly Word[];
  readonly rulings: readonly Ruling[];
}

/** Reads one page and lets go of what the library holds of it. */
export async function readPage(page: PDFPageProxy, operators: Operators): Promise<Page> {
  const { height, transform } = page.getViewport({ scale: 1 });
  const upright = transform as unknown as Matrix;
  const { items } = await asked(page.getTextContent());
  const { fnArray, argsArray } = await asked(page.getOperatorList());
  page.cleanup();
  return {
    height,
    words: items.flatMap((item) => ('str' in item ? toWords(item, upright) : [])),
    rulings: readRulings({ names: fnArray, values: argsArray }, operators, upright),
  };
}

/** The words of an item; none where it is blank or written aslant, as watermarks are. */
function toWords(item: TextItem, upright: Matrix): Word[] {
  const [a, b, , d, left, base] = multiply(upright, item.transform as unknown as Matrix);
  // Radicals are the font's, not the author's: people search for and copy 人民, not ⼈⺠.
  const text = toIdeographs(item.str.replaceAll(/[\t\n\r]/g, ' '));
  if (text.trim() === '' || Math.abs(b) > Math.abs(a) * 0.1) return [];
  const size = Math.abs(d) || item.height;
  return [{ text, left, right: left + item.width, base, size }];
}
