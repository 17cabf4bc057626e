/** Reports put out of order by machine, always in the same way for the same seed. */

/** Numbers from 0 (inclusive) to 1 (exclusive) in a row that its seed determines (mulberry32). */
export function makeChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutate = (text: string, other: string, chance: () => number) => string;

/** Signs and words that are hard on readers: brackets that never close, blanks, damage, parts of tables, numerals. */
const ODD =
  '\u0000 \ufffd \u200b \u00a0 \u3000 \ufeff ( ) （ 《 》 〔 “ | # *** --- 其中 均为 分别为 无 0 000 １２ 1,2,3 99999999999999999999 二〇一七 百分之 〇 万亿 第 年 月 日 。。。 ;;; :: ,, 、、 \ud83d \udc00 😀 編(biān)制 三、申请 <td> &nbsp;'.split(
    ' ',
  );

const at = (text: string, chance: () => number) => Math.floor(chance() * (text.length + 1));
const oneOf = <T>(list: readonly T[], chance: () => number, none: T): T =>
  list[Math.floor(chance() * list.length)] ?? none;

function onLines(
  text: string,
  chance: () => number,
  change: (lines: string[], i: number, k: number) => void,
) {
  const lines = text.split('\n');
  const pick = () => Math.floor(chance() * lines.length);
  change(lines, pick(), pick());
  return lines.join('\n');
}

const cut: Mutate = (text, _, chance) => {
  const [from = 0, to = 0] = [at(text, chance), at(text, chance)].sort((a, b) => a - b);
  return text.slice(0, from) + text.slice(to);
};
const joined: Mutate = (text, other, chance) =>
  text.slice(0, at(text, chance)) + other.slice(at(other, chance));
const insert: Mutate = (text, _, chance) => {
  const i = at(text, chance);
  return text.slice(0, i) + oneOf(ODD, chance, '').repeat(1 + Math.floor(chance() * 8)) + text.slice(i);
};
const drop: Mutate = (text, _, chance) => {
  const i = at(text, chance);
  return text.slice(0, i) + text.slice(i + 1 + Math.floor(chance() * 3));
};
const digits: Mutate = (text, _, chance) =>
  text.replace(/\d+/g, (number) => (chance() < 0.2 ? String(Math.floor(chance() * 10 ** 6)) : number));
const swapped: Mutate = (text, _, chance) =>
  onLines(text, chance, (lines, i, k) => ([lines[i], lines[k]] = [lines[k] ?? '', lines[i] ?? '']));
const doubled: Mutate = (text, _, chance) =>
  onLines(text, chance, (lines, i, k) => lines.splice(k, 0, lines[i] ?? ''));
const unbroken: Mutate = (text, _, chance) =>
  chance() < 0.3 ? text.replaceAll('\n', '') : onLines(text, chance, (lines, i) => lines.splice(i, 1));
const twice: Mutate = (text, _, chance) => (chance() < 0.2 ? text + text : text);

const MUTATIONS: readonly Mutate[] = [
  cut,
  joined,
  insert,
  insert,
  drop,
  digits,
  swapped,
  doubled,
  unbroken,
  twice,
];
const LONGEST = 40_000;

/** One of the texts after one to eight changes. */
export function mutate(texts: readonly string[], chance: () => number): string {
  let text = oneOf(texts, chance, '');
  for (let left = 1 + Math.floor(chance() * 8); left > 0; left--)
    text = oneOf(MUTATIONS, chance, cut)(text, oneOf(texts, chance, ''), chance);
  return text.slice(0, LONGEST);
}
