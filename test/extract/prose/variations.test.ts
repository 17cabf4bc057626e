import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { factsOf, readLines } from './lines.ts';
import type { Line } from './lines.ts';

/** The lines of test/corpus varied by machine: what is read must stay the same, or change with the numbers. */

const MEASURED =
  /(?<![\d〔-]|\d[.,])(\d{1,6})(?=余?(?:人次|场次|件次|[件笔条次期篇个份场人名处起宗项例封部]))/g;
const SPELLED =
  /\d余?(?=[、。,)])|[一二两三四五六七八九十百千零几数][余多]?(?:人次|场次|[件条次期篇个份场人名处起宗项例封部届成万])|百分之|\d\.\d|\d,\d|[万亿元]/;
const DIGITS = '零一二三四五六七八九';

const swapped = (line: Line, change: (sentence: string) => string): Line => ({
  ...line,
  sentence: change(line.sentence),
  titles: line.titles.map((title) => change(title)),
});

/** `26` → 二十六, from 2 to 99. */
function spell(printed: string): string {
  const n = Number(printed);
  if (n < 2 || n > 99 || printed.startsWith('0')) return printed;
  const tens = n < 10 ? '' : `${n < 20 ? '' : (DIGITS[Math.floor(n / 10)] ?? '')}十`;
  return tens + (n % 10 === 0 ? '' : (DIGITS[n % 10] ?? ''));
}

const toTraditional = Converter({ from: 'cn', to: 't' });
const WIDE: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };
const toWide = (sentence: string) =>
  sentence
    .replace(/[\d%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/[,:;()]/g, (sign) => WIDE[sign] ?? sign);

/** Changes of print and names that change nothing. */
const HARMLESS: readonly (readonly [string, (line: Line) => Line])[] = [
  ['full-width signs and digits', (line) => swapped(line, toWide)],
  ['spaces around numbers', (line) => swapped(line, (s) => s.replace(MEASURED, ' $1 '))],
  ['other places', (line) => swapped(line, (s) => s.replaceAll('临河', '云崖').replaceAll('青原', '石门'))],
  ['other sentences around', (line) => ({ ...line, sentence: `工作有序推进。${line.sentence}成效良好。` })],
  [
    'traditional characters',
    (line) => ({ ...line, sentence: toTraditional(`${line.sentence}我们继续推进各项工作。`) }),
  ],
  ['Chinese numerals', (line) => ({ ...line, sentence: line.sentence.replace(MEASURED, spell) })],
  ['a wrapped line', (line) => ({ ...line, sentence: wrap(line.sentence) })],
];

/** A line break in the middle of a long sentence, never inside a number. */
function wrap(sentence: string): string {
  const at = sentence.slice(34).search(/[\u4e00-\u9fff](?=[\u4e00-\u9fff]{3})/) + 35;
  return at < 35 ? sentence : `${sentence.slice(0, at)}\n${sentence.slice(at)}`;
}

async function differences(lines: readonly Line[], vary: (line: Line) => Line): Promise<readonly string[]> {
  const out: string[] = [];
  for (const line of lines) {
    const varied = vary(line);
    const read = await factsOf(varied);
    if (read.join('; ') !== varied.facts.join('; ')) out.push(`${varied.sentence} ⇒ ${read.join('; ')}`);
  }
  return out;
}

/** All counts, and the facts with them, seven times as many: sums and parts stay what they are. */
function grow(line: Line): Line {
  const more = (_: string, digits: string) => String(Number(digits) * 7);
  return {
    ...line,
    sentence: line.sentence.replace(MEASURED, more),
    facts: line.facts.map((fact) => fact.replace(/(?<==)(\d+)/, more)).sort(),
  };
}

describe.each(['facts.txt', 'not-facts.txt'])('%s varied', (name) => {
  const lines = readLines(name);
  test.each(HARMLESS)('%s', async (_, vary) => {
    expect(await differences(lines, vary)).toEqual([]);
  });

  test('other numbers', async () => {
    const plain = lines.filter(({ sentence }) => !SPELLED.test(sentence) && !/12[0-9]{3}/.test(sentence));
    expect(plain.length).toBeGreaterThan(lines.length / 2);
    expect(await differences(plain, grow)).toEqual([]);
  });
});
