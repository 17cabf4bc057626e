import { attributeIn, walkXml } from '../xml.ts';
import type { XmlTag } from '../xml.ts';

/** The numbers that Word puts before paragraphs by itself: they are in no text of the file, yet people read them. */

/** Which list a paragraph belongs to, and how deep. */
export interface Numbered {
  readonly list: string;
  readonly level: number;
}
interface Level {
  start: number;
  format: string;
  /** `第%1章`, `%1.%2`. */
  text: string;
  hasGap: boolean;
}
interface Lists {
  /** Levels by definition, and the definition of each list. */
  readonly levels: ReadonlyMap<string, readonly Level[]>;
  readonly definitions: ReadonlyMap<string, string>;
}

const DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const DEPTH = 9;

/** 23 gives 二十三; numbers beyond 99 are spelt digit by digit. */
function toChinese(n: number): string {
  const digit = (of: number) => DIGITS[of] ?? '';
  if (n > 99) return Array.from(String(n), (one) => digit(Number(one))).join('');
  if (n < 10) return digit(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

function toRoman(n: number): string {
  const parts = [
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let left = Math.min(n, 89);
  let said = '';
  for (const [value, sign] of parts) for (; left >= value; left -= value) said += sign;
  return said;
}

/** A number in one of Word's formats; decimal where the format is none of these. */
function toFormat(n: number, format: string): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|ideographDigital|japaneseCounting|taiwaneseCounting\w{0,9}|koreanDigital2?)$/.test(
      format,
    )
  )
    return toChinese(n);
  if (format === 'ideographTraditional') return STEMS[(n - 1) % 10] ?? '';
  if (/^(?:upper|lower)Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((n - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (/^(?:upper|lower)Roman$/.test(format))
    return format === 'upperRoman' ? toRoman(n).toUpperCase() : toRoman(n);
  if (/^decimalEnclosedCircle/.test(format) && n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  return String(n);
}

/** Reads `word/numbering.xml`; '' where the file has none. */
function readLists(xml: string): Lists {
  const levels = new Map<string, Level[]>();
  const definitions = new Map<string, string>();
  let [definition, list] = ['', ''];
  let level: Level | undefined;
  const valueOf = (tag: XmlTag) => attributeIn(tag, 'w:val') ?? '';
  walkXml(xml, {
    open(tag) {
      if (tag.name === 'w:abstractNum') {
        definition = attributeIn(tag, 'w:abstractNumId') ?? '';
        levels.set(definition, []);
      } else if (tag.name === 'w:num') list = attributeIn(tag, 'w:numId') ?? '';
      else if (tag.name === 'w:abstractNumId') definitions.set(list, valueOf(tag));
      else if (tag.name === 'w:lvl' && list === '') {
        level = { start: 1, format: 'decimal', text: '', hasGap: true };
        const depth = Number(attributeIn(tag, 'w:ilvl'));
        const all = levels.get(definition);
        if (all && depth < DEPTH) all[depth] = level;
      } else if (level) {
        if (tag.name === 'w:start') level.start = Number(valueOf(tag)) || 0;
        if (tag.name === 'w:numFmt') level.format = valueOf(tag);
        if (tag.name === 'w:lvlText') level.text = valueOf(tag);
        if (tag.name === 'w:suff') level.hasGap = valueOf(tag) !== 'nothing';
      }
    },
    close(name) {
      if (name === 'w:lvl') level = undefined;
    },
    text: () => undefined,
  });
  return { levels, definitions };
}

/** Counts paragraphs of lists as they come; says what stands before each, '' for bullets and unknown lists. */
export function createNumbering(xml: string): (of: Numbered) => string {
  const { levels, definitions } = readLists(xml);
  const counts = new Map<string, number[]>();
  return ({ list, level: depth }) => {
    const definition = definitions.get(list) ?? '';
    const all = levels.get(definition) ?? [];
    const level = all[depth];
    if (!level) return '';
    const count = counts.get(definition) ?? [];
    counts.set(definition, count);
    count[depth] = (count[depth] ?? level.start - 1) + 1;
    count.length = depth + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    const said = level.text.replaceAll(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return toFormat(count[at] ?? all[at]?.start ?? 1, all[at]?.format ?? '');
    });
    return said + (level.hasGap && /[\w.)]$/.test(said) ? ' ' : '');
  };
}
