import { rawSpan, textSpan } from '../model.ts';
import type { Document, Grid, RawSpan, Script, TextSpan } from '../model.ts';
import { toIdeographs } from './ideographs.ts';
import { matchesOf } from './matches.ts';
import { looksTraditional, simplifier } from './traditional.ts';
import { toUnitSet } from './units.ts';

/** Original text in, original with its shadow out. */

/**
 * First and last code units of characters that print nothing by themselves: zero-width, bidi marks, BOM, soft hyphen,
 * variation selectors, and the marks that are set over, under and around others.
 */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0x20d0, 0x20ff],
  [0x302a, 0x302f],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];
const SPACES: readonly (readonly [number, number])[] = [
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
/** Twins that reports use for one another. */
const TWINS: Readonly<Record<string, string>> = {
  '﹝': '〔',
  '﹞': '〕',
  '［': '〔',
  '〖': '【',
  '〗': '】',
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
  '\r': '\n',
  '\v': '\n',
  '\f': '\n',
};

/** Stands in FOLDED for a unit that the shadow drops: the byte order mark, which it drops itself. */
const DROPPED = 0xfeff;
/** The unit of the shadow for each unit of UTF-16. Width is folded unit by unit, never by NFKC, which joins ① and 2023. */
const FOLDED = foldUnits();

function foldUnits(): Uint16Array {
  const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) folded[unit] = unit - 0xfee0;
  for (const [first, last] of SPACES) folded.fill(0x20, first, last + 1);
  for (const [first, last] of INVISIBLE) folded.fill(DROPPED, first, last + 1);
  for (const [from, to] of Object.entries(TWINS)) folded[from.charCodeAt(0)] = to.charCodeAt(0);
  return folded;
}

const CR = 0x0d;
const LF = 0x0a;

/** Pinyin in brackets that a program put after characters: `編(biān)制`. */
const PINYIN = /[（(](?<=[\u3400-\u9fff].)[a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,6}[)）]/g;
/** Fewer of them may be somebody's own words. */
const MANY = 8;

/** Marks that a program put on either side of a number for what it could not print: `共?1340条?,`. */
const MARKED = /[?？](\d[\d.,]{0,12}[\u3400-\u9fff]{1,2})[?？](?=[,，。;；、])/g;

/** Marks of Markdown on either side of bold words and numbers: `**行政许可**`. */
const BOLD = /(?<!\*)\*\*(?=[\p{L}\p{N}(（“《/—-])[^*\n]{1,80}(?<! )\*\*(?!\*)/gu;

/** Blanks and line breaks of HTML that a program left written out; the first character stands for the blank. */
const WRITTEN_BLANK = /&(?:nbsp|e[mn]sp|thinsp|#160|#xa0|#8194|#8195|#12288);|<br {0,2}\/?>/gi;
const OPENS_BLANK = toUnitSet('&<');

/**
 * Ends by their starts of what a program put between the characters: brackets with pinyin, where they are many, marks around
 * numbers and bold words, and what is behind the first character of a written blank.
 */
function findDebris(raw: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const pinyin = matchesOf(raw, PINYIN);
  const drop = (at: number, length: number) => ends.set(at, at + length);
  if (pinyin.length >= MANY) for (const { index, 0: words } of pinyin) drop(index, words.length);
  for (const { index, 0: words } of matchesOf(raw, MARKED))
    for (const at of [index, index + words.length - 1]) drop(at, 1);
  if (raw.includes('**'))
    for (const { index, 0: words } of matchesOf(raw, BOLD))
      for (const at of [index, index + words.length - 2]) drop(at, 2);
  if (raw.includes('&') || raw.includes('<'))
    for (const { index, 0: words } of matchesOf(raw, WRITTEN_BLANK)) drop(index + 1, words.length - 1);
  return ends;
}

/**
 * Makes the shadow of a text. Traditional texts, and only these, are simplified code point by code point.
 * Lone surrogates stay as they are; radicals become the characters they stand for; CR LF and CR become LF; pinyin in brackets, marks around numbers and bold words, and blanks and line breaks written as in HTML are left out. `grids`: tables of the source, as they are.
 */
export async function toDocument(raw: string, grids?: readonly Grid[]): Promise<Document> {
  const whole = toIdeographs(raw);
  const script: Script = looksTraditional(whole) ? 'hant' : 'hans';
  const plain = script === 'hant' ? (await simplifier())(whole) : whole;
  const units = new Uint16Array(plain.length);
  const starts = new Uint32Array(plain.length);
  const ends = new Uint32Array(plain.length);
  const debris = findDebris(raw);
  const isSame = plain === raw;
  let length = 0;
  let from = 0;
  let hasHalves = false;
  for (let at = 0; at < raw.length;) {
    if (debris.size > 0)
      for (let past = debris.get(at); past !== undefined; past = debris.get(at)) {
        from += past - at;
        at = past;
      }
    if (at === raw.length) break;
    const end = at + widthAt(raw, at);
    const next = from + (isSame ? end - at : widthAt(plain, from));
    for (; from < next; from++) {
      const printed = plain.charCodeAt(from);
      const isHalfBreak = printed === CR && plain.charCodeAt(from + 1) === LF;
      const isBlank = OPENS_BLANK(printed) && debris.has(at + 1);
      const unit = isHan(printed) ? printed : isBlank ? 0x20 : (FOLDED[printed] ?? DROPPED);
      if (unit === DROPPED || isHalfBreak) continue;
      if (isHalf(unit)) hasHalves = true;
      units[length] = unit;
      starts[length] = at;
      ends[length] = end;
      length += 1;
    }
    at = end;
  }
  if (from !== plain.length) throw new Error('The simplifier changed the number of code points.');
  return {
    raw,
    text: stringOf(units.subarray(0, length), hasHalves),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    script,
    ...(grids ? { grids } : {}),
  };
}

/** Units of the code point at an offset; a lone surrogate is one. */
const widthAt = (text: string, at: number): 1 | 2 =>
  isHigh(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

/** The first half of a pair. */
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Characters that stay what they are. */
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** Either half of a pair. */
const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** So many arguments fit into one call. */
const CHUNK = 8192;
/** Eight times as fast, but it replaces lone surrogates. */
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The string of these units; `hasHalves`: whether halves of pairs are among them. */
function stringOf(units: Uint16Array, hasHalves: boolean): string {
  if (!hasHalves) return DECODER.decode(units);
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + CHUNK)) as string;
  return text;
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
  const dropped = Math.max(0, doc.raw.length - doc.text.length);
  return textSpan(
    firstAtOrAfter(doc.ends, span.start + 1, dropped),
    firstAtOrAfter(doc.starts, span.end, dropped),
  );
}

/**
 * Index of the first entry ≥ value in a rising array; its length if there is none. No unit of the shadow stands further
 * before its place in the original than units were dropped, but for rare characters of other width in the other script.
 */
function firstAtOrAfter(rising: Uint32Array, value: number, dropped: number): number {
  let low = Math.max(0, Math.min(rising.length, value - dropped - 1));
  let high = Math.min(rising.length, Math.max(0, value));
  if ((rising[low - 1] ?? -1) >= value) low = 0;
  if (high < rising.length && (rising[high] ?? 0) < value) high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
