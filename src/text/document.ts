import { rawSpan, textSpan } from '../model.ts';
import type { Document, Grid, RawSpan, Script, TextSpan } from '../model.ts';
import { looksTraditional, simplifier } from './traditional.ts';

/** Original text in, original with its shadow out. */

/** Characters that print nothing: zero-width, bidi marks, BOM, soft hyphen, variation selectors. */
const INVISIBLE =
  /\u00AD|\u034F|[\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|\u200D|[\uFE00-\uFE0F]/;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
/** Twins that reports use for one another. */
const TWINS: Readonly<Record<string, string>> = {
  '﹝': '〔',
  '﹞': '〕',
  '［': '〔',
  '］': '〕',
  '﹙': '(',
  '﹚': ')',
  '–': '-',
  '−': '-',
  '﹣': '-',
  '─': '—',
  '―': '—',
  '｡': '。',
  '､': '、',
  '•': '·',
  '‧': '·',
  '・': '·',
  '﹪': '%',
  '∶': ':',
  '﹕': ':',
  '﹔': ';',
  '﹐': ',',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
};

/** One code point of the shadow, '' if it is dropped. Width is folded per code point, never by NFKC, which joins ① and 2023. */
function fold(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return char;
  const twin = TWINS[char];
  if (twin !== undefined) return twin;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (SPACE.test(char)) return ' ';
  if (INVISIBLE.test(char)) return '';
  return char;
}

/**
 * Makes the shadow of a text. Traditional texts, and only these, are simplified code point by code point.
 * Lone surrogates stay as they are; CR LF and CR become LF. `grids`: tables of the source, as they are.
 */
export async function toDocument(raw: string, grids?: readonly Grid[]): Promise<Document> {
  const script: Script = looksTraditional(raw) ? 'hant' : 'hans';
  const chars = Array.from(raw);
  const plain = script === 'hant' ? Array.from((await simplifier())(raw)) : chars;
  if (plain.length !== chars.length) throw new Error('The simplifier changed the number of code points.');
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  chars.forEach((char, i) => {
    const end = at + char.length;
    const isCr = char === '\r';
    const out = isCr ? (chars[i + 1] === '\n' ? '' : '\n') : fold(plain[i] ?? char);
    for (const unit of out.split('')) {
      units.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  });
  return {
    raw,
    text: units.join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    script,
    ...(grids ? { grids } : {}),
  };
}

/** The range of the original behind a range of the shadow. An empty range stays empty, before the character it precedes. */
export function toRaw(doc: Document, span: TextSpan): RawSpan {
  const start = doc.starts[span.start] ?? doc.raw.length;
  return span.end <= span.start
    ? rawSpan(start, start)
    : rawSpan(start, doc.ends[span.end - 1] ?? doc.raw.length);
}

/** The original characters behind a range of the shadow. */
export function quoteOf(doc: Document, span: TextSpan): string {
  const { start, end } = toRaw(doc, span);
  return doc.raw.slice(start, end);
}

/** The smallest range of the shadow whose characters come from this range of the original. */
export function toText(doc: Document, span: RawSpan): TextSpan {
  return textSpan(firstAtOrAfter(doc.ends, span.start + 1), firstAtOrAfter(doc.starts, span.end));
}

/** Index of the first entry ≥ value in a rising array; its length if there is none. */
function firstAtOrAfter(rising: Uint32Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
