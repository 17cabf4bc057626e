import { Converter } from 'opencc-js/t2cn';

/** One pass over a text, the measure of the reader's speed: the least that any reader of such reports does. */

const simplify = Converter({ from: 't', to: 'cn' });
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二三四五六七八九十百千万亿两]+/g;

/** Full width to half width, character by character. */
function fold(text: string): string {
  let folded = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0);
    else folded += code === 0x3000 ? ' ' : char;
  }
  return folded;
}

/** Folds, simplifies, splits into lines and sentences, and finds the numbers of each; answers how many there are. */
export function passOver(text: string): number {
  let numbers = 0;
  for (const line of simplify(fold(text)).split('\n'))
    for (const sentence of line.split(/[。;!?]/)) numbers += sentence.match(NUMBER)?.length ?? 0;
  return numbers;
}
