import { Converter } from 'opencc-js/cn2t';
import type { Chance } from './numbers.ts';

/** Texts in, the same texts in another script or with harmless oddities out. */

export type ScriptName = 'hans' | 'hant' | 'machine';
export const SCRIPTS: readonly ScriptName[] = ['hans', 'hant', 'machine'];

const toTraditional = Converter({ from: 'cn', to: 't' });
const toTaiwan = Converter({ from: 'cn', to: 'tw' });
/** What machines make of single words. */
const MACHINE: readonly (readonly [string, string])[] = [
  ['復議後', '復議后'],
  ['信息', '資訊'],
  ['門戶網站', '入口網站'],
  ['製作', '制作'],
  ['制髮', '制發'],
  ['複議', '復議'],
  ['範', '范'],
];

export function inScript(text: string, script: ScriptName): string {
  if (script === 'hans') return text;
  if (script === 'hant') return toTraditional(text);
  return MACHINE.reduce((s, [from, to]) => s.replaceAll(from, to), toTaiwan(text));
}

const wide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);

/** Full-width digits, brackets and points. */
export const widen = (text: string): string => text.replaceAll(/[\d().,:]/g, wide);
/** Chinese brackets and colons as most reports print them. */
export const dress = (text: string): string => text.replaceAll(/[(),:]/g, wide);
/** `1、` for `1.`. */
export const renumber = (text: string): string => text.replaceAll(/(^|[\s|>"])(\d)\.(?=\p{L})/gmu, '$1$2、');
/** No numbering at all. */
export const unnumber = (text: string): string =>
  text.replaceAll(/(^|[|\t\n] ?)(?:\d\.|[(][一二三四五六七][)]|[一二三四]、)(?=\p{L})(?!政府|收到)/gmu, '$1');
/** Invisible characters in words and between digits. */
export const haunt = (chance: Chance) => (text: string) =>
  text.replaceAll(/[\p{Script=Han}\d](?=[\p{Script=Han}\d])/gu, (char) =>
    chance(3) === 0 ? char + (['\u200b', '\ufeff', '\u00ad', '\u200e'][chance(4)] ?? '') : char,
  );
/** A blank inside words here and there. */
export const spread = (chance: Chance) => (text: string) =>
  text.replaceAll(/\p{Script=Han}(?=\p{Script=Han})/gu, (char) => (chance(4) === 0 ? `${char} ` : char));

const PINYIN: readonly (readonly [string, string])[] = [
  ['规章', '规章(guīzhāng)'],
  ['行政许可', '行政许可(xíngzhèng xǔkě)'],
  ['重复申请', '重复申请(chóngfù shēnqǐng)'],
  ['自然人', '自然人(zìránrén)'],
  ['商业企业', '商业企业(shāngyè qǐyè)'],
];
/** Pinyin in brackets behind some words of tables. */
export const pinyin = (text: string): string =>
  PINYIN.reduce((s, [from, to]) => s.replaceAll(from, to), text);
