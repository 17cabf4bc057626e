import { compare } from '../../decimal.ts';
import type { Finding, Proposal, Term } from '../../model.ts';
import { changeText, growthText } from './changes.ts';
import { checkTitles } from './check-titles.ts';
import { grouped } from './numbers.ts';
import { proposalText, slips } from './proposals.ts';
import {
  APPLICANTS,
  BALANCE,
  columnText,
  gap,
  moreOrLess,
  nameOf,
  sideText,
  unknown,
  valueText,
  ZERO,
} from './sides.ts';
import { carriedText, stockText } from './years.ts';

/** A finding in, a sentence with its arithmetic out, for a reader who has never heard of 勾稽. Pure. */

const DATES: Readonly<Record<string, string>> = {
  pageDate: '页面上的日期',
  publishedOn: '发布日期',
  writtenOn: '落款日期',
};
function balanceText(finding: Finding): string {
  const short = (term: Term) => BALANCE[term.concept] ?? nameOf(term);
  const { left, right, leftSum, rightSum } = finding;
  const off =
    finding.status === 'fail' && leftSum && rightSum ? `，相差 ${grouped(gap(leftSum, rightSum))}` : '';
  return `${columnText(finding)}收到的（${sideText(left, leftSum, short)}）应等于办出去的（${sideText(right, rightSum, short)}）${off}`;
}

/** `行政复议 结果维持` is 结果维持 beside its total 行政复议总数. */
function shortName(part: Term, total: Term | undefined): string {
  const [head = '', ...rest] = nameOf(part).split(' ');
  return rest.length > 0 && total && nameOf(total).startsWith(head) ? rest.join(' ') : nameOf(part);
}

/** A total beside its parts: `总计 13,810,各项之和 13,808,少 2`. */
function partsText(finding: Finding): string {
  const isLeft = finding.kind === 'subtotal';
  const [total, parts] = isLeft ? [finding.left, finding.right] : [finding.right, finding.left];
  const [totalSum, sum] = isLeft ? [finding.leftSum, finding.rightSum] : [finding.rightSum, finding.leftSum];
  const off = finding.status === 'fail' && sum && totalSum ? `，${moreOrLess(sum, totalSum)}` : '';
  const row = finding.kind === 'axis_sum';
  const head = row ? `“${total[0] ? nameOf(total[0]) : ''}”一行：` : columnText(finding);
  const totalText = row ? `总计 ${valueText(totalSum)}` : sideText(total, totalSum);
  const column = ({ applicant }: Term) => (applicant ? APPLICANTS[applicant] : '');
  const partText = row
    ? `各类申请人之和 ${valueText(sum)}`
    : sideText(parts, sum, (term) => shortName(term, total[0]));
  const blank =
    row && unknown(parts).length > 0 ? `（${unknown(parts).map(column).join('、')}没有数字）` : '';
  return `${head}${totalText}，${partText}${blank}${off}`;
}

/** A blank parts a number from the word before it; a name needs none. */
const spaced = (words: string) => (/^\d/.test(words) ? ` ${words}` : words);

/** Two sides of which one may not exceed the other. */
function boundText(finding: Finding): string {
  const { left, right, leftSum, rightSum, op } = finding;
  const must = op === '<=' ? '应不超过' : op === '>=' ? '应不少于' : '应等于';
  const off = finding.status === 'fail' && leftSum ? `，${moreOrLess(leftSum, rightSum ?? ZERO)}` : '';
  const rightText = right.length === 0 ? '0' : sideText(right, rightSum);
  return `${columnText(finding)}${sideText(left, leftSum)}，${must}${spaced(rightText)}${off}`;
}

function shareText({ left, right, rightSum, words, status }: Finding): string {
  const [part, whole] = right;
  const stated = left[0]?.value;
  const expected = words['expected'] ?? '';
  const sum = `${valueText(part?.value ?? null)} ÷ ${valueText(whole?.value ?? null)} = ${valueText(rightSum)}%`;
  const off = status === 'fail' ? `，四舍五入应为 ${expected}%` : '';
  return `${part?.label ? `“${nameOf(part)}”` : ''}占比写 ${valueText(stated ?? null)}%，${sum}${off}`;
}

function qizhongText(finding: Finding): string {
  const { left, right, leftSum, rightSum, op } = finding;
  const [total] = right;
  const list =
    left.length > 1 && left.length <= 6 ? `（${left.map(({ value }) => valueText(value)).join(' + ')}）` : '';
  const off = finding.status === 'fail' && leftSum && rightSum ? `，${moreOrLess(leftSum, rightSum)}` : '';
  return `“其中”各项之和 ${valueText(leftSum)}${list}，${op === '=' ? '应等于' : '应不超过'}${total?.label ? nameOf(total) : '总数'} ${valueText(rightSum)}${off}`;
}

/** A rate of 100 % beside what was done and what there was. */
function closureText({ left, right, leftSum, rightSum, status }: Finding): string {
  const [done, all] = [left[0], right[0]];
  const words = `${done ? nameOf(done) : ''} ${valueText(leftSum)}，${all ? nameOf(all) : ''} ${valueText(rightSum)}`;
  return status === 'fail' && leftSum && rightSum
    ? `写的是 100%，但${words}，${moreOrLess(leftSum, rightSum)}`
    : `写的是 100%：${words}`;
}

const TEXTS: Readonly<Record<string, (finding: Finding) => string>> = {
  balance: balanceText,
  column_sum: partsText,
  row_sum: partsText,
  axis_sum: partsText,
  subtotal: partsText,
  part_sum_total: partsText,
  carry_over: carriedText,
  stock_flow: stockText,
  closure: closureText,
  yoy: growthText,
  sign: changeText,
  deadline: ({ words, status }) =>
    `发布日期 ${words['date'] ?? ''} ${status === 'pass' ? '不晚于' : '晚于'}公布期限 ${words['end'] ?? ''}`,
  channel_sum: (finding) => (finding.op === '=' ? partsText(finding) : boundText(finding)),
  percent: shareText,
  shares_total: ({ leftSum }) => `各项占比之和 ${valueText(leftSum)}%，应为 100%`,
  qizhong: qizhongText,
  prose_table: (f) =>
    `${columnText(f)}正文中${sideText(f.left, f.leftSum)}，表中${sideText(f.right, f.rightSum)}${f.status === 'fail' && f.leftSum && f.rightSum ? `，相差 ${grouped(gap(f.leftSum, f.rightSum))}` : ''}`,
  conflict: ({ left, right, leftSum, rightSum }) =>
    `“${left[0] ? nameOf(left[0]) : right.map(nameOf).join('')}”有两个数：${valueText(leftSum)} 与 ${valueText(rightSum)}`,
  misuse: (f) =>
    `${sideText(f.left, f.leftSum)}，${f.status === 'fail' ? '正好等于' : '对照'}${spaced(sideText(f.right, f.rightSum))}${f.status === 'fail' ? '，可能把项目数填进了决定数一栏' : ''}`,
  both_or_none: ({ left, right }) =>
    `${sideText([...left, ...right], null)}，应同为 0 或同不为 0`.replace(' + ', '，'),
  non_negative: ({ left, status }) =>
    status === 'fail' ? `${sideText(left, null)}，应是 0 或正整数` : `${left.length} 个件数都是 0 或正整数`,
  repeat: ({ words, status }) =>
    status === 'fail'
      ? `正文印了两遍，两遍的数字不同：“${words['detail'] ?? ''}”`
      : '正文印了两遍，两遍的数字相同',
  period: ({ words, status }) =>
    `标题为 ${words['year'] ?? ''} 年，统计期限${words['start'] ? `从 ${words['start']} ` : ''}到 ${words['end'] ?? ''}${status === 'fail' ? '，年份不一致' : ''}`,
  date: ({ words, status }) =>
    `${DATES[words['field'] ?? ''] ?? '日期'} ${words['date'] ?? ''} ${status === 'fail' ? '早于' : '不早于'}统计期的末日 ${words['end'] ?? ''}`,
};

/** What speaks for an innocent reading, by the code that the check gives. */
const REASONS: Readonly<Record<string, string>> = {
  'older-documents': '可能公开了往年的文件，不算错',
  'pending-cases': '差额可能是尚未审结的，不算错',
  'earlier-cases': '可能有往年复议、今年起诉的，不算错',
  scopes: '一处说全域，一处说本级，不能相比',
  measures: '单位不同，不能相加',
  channels: '可能同一条信息经几个渠道公开，各计一次',
  adjusted: '可能是为使各项合计 100% 而调整',
  republished: '落款日期在期限内，可能是网页重新发布的日期',
};

/** `“结转下年”未提及`, `“网络申请数”等 3 项未提及`. */
function unknownText(finding: Finding): string {
  const terms = unknown([...finding.left, ...finding.right]);
  const name = (term: Term) =>
    finding.kind === 'balance' ? (BALANCE[term.concept] ?? nameOf(term)) : nameOf(term);
  const list = (some: readonly Term[], end: string) => {
    if (some.length === 0) return [];
    const names = some
      .slice(0, 3)
      .map((term) => `“${name(term)}”`)
      .join('');
    return [`${names}${some.length > 3 ? `等 ${some.length} 项` : ''}${end}`];
  };
  const blank = terms.filter(({ fact }) => fact !== '');
  const missing = terms.filter(({ fact }) => fact === '');
  return [...list(missing, '未提及'), ...list(blank, '没有填数'), ...openText(finding, terms.length)].join(
    '，',
  );
}

/** `须为 5 才相符`: where the unknown terms would have to lie. */
function openText({ open }: Finding, count: number): readonly string[] {
  if (!open) return [];
  const { low, high } = open;
  const all = count > 1 ? '合计' : '';
  if (low && high && compare(low, high) === 0) return [`${all}须为 ${grouped(low)} 才相符`];
  const isFrom = low !== null && low.digits !== '0';
  if (isFrom && high) return [`${all}须在 ${grouped(low)} 到 ${grouped(high)} 之间才相符`];
  if (isFrom) return [`${all}须不少于 ${grouped(low)} 才相符`];
  return high ? [`${all}须不超过 ${grouped(high)} 才相符`] : [];
}

/** The whole sentence, with what is unknown or what may excuse it. */
function sentence(finding: Finding): string {
  const text = (TEXTS[finding.kind] ?? boundText)(finding);
  const reason = REASONS[finding.words['reason'] ?? ''];
  if (finding.status !== 'unchecked') return `${text}${reason ? `；${reason}` : ''}。`;
  const why = reason ?? (unknownText(finding) || '有约数，不能确定');
  return `${text}；${why}，未核。`;
}

/** Words for the outcomes of checks. */
export const findings = {
  /** A few words for a check; its id where it has none. */
  titleOf: (check: string): string => checkTitles[check] ?? check,
  sentence,
  /** The word for an outcome: 相符, 不符, 存疑 or 未核. */
  verdictOf: ({ status, severity }: Pick<Finding, 'status' | 'severity'>): string =>
    status === 'pass' ? '相符' : status === 'unchecked' ? '未核' : severity === 'hard' ? '不符' : '存疑',
  /** `可能是“总计”列“申请办结数” 18 应为 16：有一个数字写错了`. */
  proposal: (proposal: Proposal): string => proposalText(proposal, APPLICANTS),
  slips,
  /** The sentence, and what would put it right where that is known, for files. */
  message: (finding: Finding): string => {
    const [likeliest] = finding.status === 'fail' ? (finding.proposals ?? []) : [];
    return `${sentence(finding)}${likeliest ? `${proposalText(likeliest, APPLICANTS)}。` : ''}`;
  },
  /** Names of the columns of the application table. */
  applicants: APPLICANTS,
};
