import { toUnitSet, unitAt } from '../../text/units.ts';
import { endOf } from './match.ts';

/** Words that are written with numerals and are no numbers. */

/** Words and idioms in which what follows the numeral looks like a measure, or the numeral like a rank. */
const WORDS =
  '逐一 单一 统一 唯一 同一 合一 不一 之一 万一 划一 如一 归一 任一 上一年 下一年 一级抓一级 最后一公里 两张皮 一一 一方面 第一时间 第一手 第一线 一次性 一次办 一大批 一年四季 一年多来 一条龙 一元化 一本通 一张嘴 一套话 一盘散沙 五位一体 三位一体 四位一体 三重一大 千家万户 万家灯火 千篇一律 千万不 百年 千年 五年规划 五年计划 万元户 三月三 零次跑';
/** Names of places in which the next character looks like a measure. */
const PLACES =
  '五台县 五台山 三台县 九台区 九台市 五家渠 三元区 三元里 五大连池 万年县 七台河 三家子 四家子 五家子 六家子 三个泉 八大处 六盘水';
/** `一户一策`, `一次次`: each. */
const EACH = /一([^\P{Script=Han}十百千万亿])(?:一|\1)/uy;

/** Slogans in which a measured numeral is part of a name: read as a number that names, not as a count. */
const NAMES =
  '一盘棋 一张网 一张图 一张表 一个点 跑一次 一件事 一本账 一张清单 一把尺子 一类事 一张卡 一份材料 一张脸 一家人 一条心 一条线 一套表 一枚章 一枚印章 一个门 一个窗口 一扇门 一条鞭';

/** Numerals in the wordings of the official forms that count nothing there. */
const FORM_NAMES: readonly (readonly [word: string, at: number, length: number])[] = [
  ['三安全一稳定', 0, 1],
  ['三安全一稳定', 3, 1],
  ['这一情形', 1, 1],
  ['属于三类内部', 2, 2],
  ['属于四类过程', 2, 2],
  ['单位:万元', 3, 1],
  ['(万元)', 1, 1],
];

const NUMERAL = /[一二三四五六七八九十百千万亿两零廿卅]/;

/**
 * Words with the index of a numeral in them, by that numeral and its neighbour: the next character, or for a numeral at
 * the end the one before.
 */
const byPair = new Map<number, [word: string, at: number][]>();
/** Two characters as one number. */
const pairAt = (text: string, at: number): number => unitAt(text, at) * 0x10000 + unitAt(text, at + 1);
for (const word of `${WORDS} ${PLACES}`.split(' '))
  Array.from(word).forEach((char, at) => {
    if (!NUMERAL.test(char)) return;
    const pair = pairAt(word, Math.min(at, word.length - 2));
    byPair.set(pair, [...(byPair.get(pair) ?? []), [word, at]]);
  });
// The longest word first: 一年多来 before a shorter one.
for (const words of byPair.values()) words.sort((a, b) => b[0].length - a[0].length);

/** End of the lexical word around the numeral at `at` in the shadow (`第一时间`, at 1 → 4); -1 if there is none. */
export function lexicalEnd(text: string, at: number): number {
  const end = Math.max(wordEnd(text, at, at), wordEnd(text, at, at - 1));
  return end >= 0 || text[at] !== '一' ? end : endOf(EACH, text, at);
}

/** End of the longest word with a numeral at `at` that is listed under the pair of characters at `from`; -1 if none is. */
function wordEnd(text: string, at: number, from: number): number {
  for (const [word, offset] of byPair.get(pairAt(text, from)) ?? [])
    if (text.startsWith(word, at - offset)) return at - offset + word.length;
  return -1;
}

const SLOGANS = NAMES.split(' ');

/** True where the numeral at `at` belongs to a slogan: `一盘棋`, `最多跑一次`. */
export const isName = (text: string, at: number): boolean =>
  text[at] === '一' && SLOGANS.some((word) => text.startsWith(word, at - (word.startsWith('跑') ? 1 : 0)));

const isFormNumeral = toUnitSet(FORM_NAMES.map(([word, at]) => word.charAt(at)).join(''));

/** Length of a numeral at `at` that is part of an official form's own words (`三安全一稳定`, `单位:万元`); 0 if none. */
export function formNumeral(text: string, at: number): number {
  if (!isFormNumeral(text.charCodeAt(at))) return 0;
  for (const [word, offset, length] of FORM_NAMES) if (text.startsWith(word, at - offset)) return length;
  return 0;
}
