import type { Finding, Term } from '../../model.ts';
import { BALANCE, columnText, moreOrLess, nameOf, sideText } from './sides.ts';

/** Sentences that hold a report against that of the year before, or a year against all years. Pure. */

/** A report beside that of the year before. */
export function carriedText(finding: Finding): string {
  const { left, right, leftSum, rightSum, status } = finding;
  const short = (term: Term) =>
    `${term.elsewhere ? '上年报告的' : ''}${BALANCE[term.concept] ?? nameOf(term)}`;
  const off = status === 'fail' && leftSum && rightSum ? `，${moreOrLess(leftSum, rightSum)}` : '';
  const why = status === 'fail' ? '；机构合并、拆分或更正过上年数字时可以不同' : '';
  return `${columnText(finding)}${sideText(left, leftSum, short)}，应等于${sideText(right, rightSum, short)}${off}${why}`;
}

/** What there was at the end of a year, from what there was before; of annexes the year beside the sum over all years. */
export function stockText(finding: Finding): string {
  const name = (term: Term) =>
    term.concept === '' ? `${term.elsewhere ? '上年报告的' : ''}历年累计${term.label}` : nameOf(term);
  const { left, right, leftSum, rightSum, op, status } = finding;
  const off = status === 'fail' && leftSum && rightSum ? `，${moreOrLess(leftSum, rightSum)}` : '';
  const must = op === '<=' ? '应不超过' : '应等于';
  return `${sideText(left, leftSum, name)}，${must}${sideText(right, rightSum, name)}${off}`;
}
