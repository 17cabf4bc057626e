import type { Decimal, Finding, Term } from '../../model.ts';
import { grouped } from './numbers.ts';

/** Sentences for stated growth and decline. Pure. */

const value = (number: Decimal | null | undefined) => (number ? grouped(number) : '?');
const nameOf = ({ label }: Term) => label.replaceAll('“', '‘').replaceAll('”', '’');
const beforeText = (before: Term | undefined) =>
  `${before?.elsewhere ? `${before.elsewhere.year} 年报告` : '上年'} ${value(before?.value)}`;

/** `“来信”写的是增长，但 28 少于上年 31`. */
export function changeText({ left, right, words, status }: Finding): string {
  const [now, before] = [left[0], right[0]];
  const rises = words['rises'] === 'yes';
  const head = `${now?.label ? `“${nameOf(now)}”` : ''}写的是${rises ? '增长' : '下降'}`;
  const isSame = now?.value && before?.value && grouped(now.value) === grouped(before.value);
  const off = isSame ? '等于' : rises ? '少于' : '多于';
  return status === 'fail'
    ? `${head}，但 ${value(now?.value)} ${off}${beforeText(before)}`
    : `${head}：${value(now?.value)}，${beforeText(before)}`;
}

/** `“来信”写增长 70.3%，(31 − 28) ÷ 28 = 10.71%，四舍五入应为 10.7%`. */
export function growthText({ right, leftSum, rightSum, words, status }: Finding): string {
  const [now, before] = right;
  const rises = words['rises'] === 'yes';
  const [more, less] = rises ? [now, before] : [before, now];
  const head = `${now?.label ? `“${nameOf(now)}”` : ''}写${rises ? '增长' : '下降'}`;
  const difference = `${value(more?.value)} − ${value(less?.value)}`;
  const source = before?.elsewhere ? `（${beforeText(before)}）` : '';
  if (words['unit'] === 'count')
    return `${head} ${value(leftSum)}，${difference} = ${value(rightSum)}${source}`;
  const off = status === 'fail' ? `，四舍五入应为 ${words['expected'] ?? ''}%` : '';
  return `${head} ${value(leftSum)}%，(${difference}) ÷ ${value(before?.value)} = ${value(rightSum)}%${source}${off}`;
}
