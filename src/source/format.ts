import { Refused } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** What a file is, told by its first bytes rather than by its name. */

export type Format = 'text' | 'html' | 'mht' | 'csv' | 'zip' | 'pdf';

/** How many of the first bytes are looked at. */
export const HEAD = 4096;

const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** A file system in a file: old Office files, and newer ones with a password. */
export const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** Beginnings of files without text that is read here. */
const OTHERS: readonly (readonly [Refusal, readonly number[]])[] = [
  ['office', OLD_OFFICE],
  ['office', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
];
/** Pictures that begin as texts may (BMP), or behind four bytes of length (HEIC, AVIF). */
const IMAGE = /^(?:BM[^]{4}\0{4}|[^]{4}ftyp(?:hei[cx]|hev[cx]|mif1|msf1|avi[fs]))/;
const PDF = /%PDF-\d/;
const PDF_WITHIN = 1024;
const HTML_NAME = /\.x?html?$/i;
/** How HTML begins, whatever its file is called. */
const HTML_START =
  /^(?:<!--[^]{0,400}?-->\s{0,40})?(?:<\?xml[^>]{0,200}>\s{0,40})?<(?:!doctype\s{1,9}html|html[\s>])/i;
/** A page saved with its pictures is a letter of several parts. */
const MHT_START = /^\s{0,40}[\w-]{1,40}:/;
const MHT_TYPE = /^content-type:\s{0,9}multipart\//im;
const CSV_NAME = /\.[ct]sv$/i;

export const starts = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** The format of a file by its name and first bytes (HEAD are enough). Throws a Refused for what holds no text. */
export function formatOf(name: string, head: Uint8Array): Format {
  if (head.length === 0) throw new Refused('empty');
  if (ZIP.some((start) => starts(head, start))) return 'zip';
  const latin = new TextDecoder('latin1').decode(head.subarray(0, HEAD));
  if (PDF.test(latin.slice(0, PDF_WITHIN))) return 'pdf';
  const other = OTHERS.find(([, start]) => starts(head, start));
  if (other !== undefined) throw new Refused(other[0]);
  if (IMAGE.test(latin)) throw new Refused('image');
  if (isBinary(head.subarray(0, HEAD))) throw new Refused('binary');
  if (MHT_START.test(latin) && MHT_TYPE.test(latin)) return 'mht';
  return CSV_NAME.test(name) ? 'csv' : 'text';
}

/** True where decoded text is a page. */
export const isHtml = (name: string, text: string): boolean =>
  HTML_NAME.test(name) || HTML_START.test(text.slice(0, HEAD).trimStart());

/** Rows of a table in the marks of HTML, as programs put them into plain text and Markdown. */
const TABLE = /<table[\s>]/i;
const CELL = /<\/t[dh]>/i;

/** True where decoded text that is no page holds tables in the marks of one. */
export const holdsMarkup = (text: string): boolean =>
  text.includes('<') && TABLE.test(text) && CELL.test(text);

/** Such a text as a page that shows the same lines: the ends of lines outside its tables are marked. */
export const markLines = (text: string): string =>
  text.split(/(<table[\s>]|<\/table>)/i).reduce(
    ({ page, depth }, part) => {
      const isEnd = /^<\/table>$/i.test(part);
      const inside = /^<table[\s>]$/i.test(part) ? depth + 1 : isEnd ? Math.max(0, depth - 1) : depth;
      return {
        page: page + (inside > 0 || isEnd ? part : part.replaceAll(/\r?\n/g, '<br>\n')),
        depth: inside,
      };
    },
    { page: '', depth: 0 },
  ).page;

/** Many control bytes, other than the zeros of UTF-16 text, which stand in every other place. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  });
  const [even = 0, odd = 0] = zeros;
  return controls > bytes.length * 0.1 || Math.min(even, odd) > bytes.length * 0.02;
}
