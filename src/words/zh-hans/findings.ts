import { compare, fromInteger, subtract } from '../../decimal.ts';
import type { Applicant, Decimal, Finding, Term } from '../../model.ts';
import { checkTitles } from './check-titles.ts';
import { grouped } from './numbers.ts';

/** A finding in, a sentence with its arithmetic out, for a reader who has never heard of 勾稽. Pure. */

const APPLICANTS: Readonly<Record<Applicant, string>> = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  ngo: '社会公益组织',
  legal_service: '法律服务机构',
  other: '其他',
  total: '总计',
  legal: '法人或其他组织',
};
/** Names that are shorter in the one equation where everybody knows what they mean. */
const BALANCE: Readonly<Record<string, string>> = {
  'requests.received': '新收',
  'requests.carried_in': '上年结转',
  'requests.closed': '办结',
  'requests.carried_out': '结转下年',
};
const DATES: Readonly<Record<string, string>> = {
  pageDate: '页面上的日期',
  publishedOn: '发布日期',
  writtenOn: '落款日期',
};
const ZERO = fromInteger(0);

const valueText = (value: Decimal | null) => (value ? grouped(value) : '?');
const nameOf = ({ label, concept }: Term) =>
  (label || concept || '此数').replaceAll('“', '‘').replaceAll('”', '’');
const unknown = (terms: readonly Term[]) => terms.filter(({ value }) => value === null);
const gap = (a: Decimal, b: Decimal) => (compare(a, b) >= 0 ? subtract(a, b) : subtract(b, a));

/** `新收 74 + 上年结转 1 = 75`; of many terms those that are known and not 0, of many of these the sum alone. */
function sideText(terms: readonly Term[], sum: Decimal | null, name = nameOf): string {
  const one = (term: Term) => `${name(term)} ${valueText(term.value)}`;
  const isWhole = unknown(terms).length === 0;
  const said = terms.length > 4 ? terms.filter(({ value }) => value && value.digits !== '0') : terms;
  const [first] = said;
  if (!first || said.length > 4) return `${isWhole ? '' : '已知'}各项之和 ${valueText(sum)}`;
  const rest = said.length < terms.length && isWhole ? '，其余为 0' : '';
  const some = said.length < terms.length && !isWhole ? '已知的' : '';
  if (said.length === 1) return `${some}${one(first)}${rest}`;
  const isSummed = said.every(({ value }) => value !== null) && sum;
  return `${some}${said.map(one).join(' + ')}${isSummed ? ` = ${grouped(sum)}` : ''}${rest}`;
}

/** `“自然人”一栏:` where the finding is about one column of the application table. */
function columnText({ left, right }: Finding): string {
  const columns = new Set([...left, ...right].map(({ applicant }) => applicant));
  const [column] = columns;
  return columns.size === 1 && column ? `“${APPLICANTS[column]}”一栏：` : '';
}

/** `多 2` or `少 2`, seen from the parts. */
const moreOrLess = (parts: Decimal, total: Decimal) =>
  `${compare(parts, total) > 0 ? '多' : '少'} ${grouped(gap(parts, total))}`;

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

/** Two sides of which one may not exceed the other. */
function boundText(finding: Finding): string {
  const { left, right, leftSum, rightSum, op } = finding;
  const must = op === '<=' ? '应不超过' : op === '>=' ? '应不少于' : '应等于';
  const off = finding.status === 'fail' && leftSum ? `，${moreOrLess(leftSum, rightSum ?? ZERO)}` : '';
  const rightText = right.length === 0 ? '0' : sideText(right, rightSum);
  return `${columnText(finding)}${sideText(left, leftSum)}，${must} ${rightText}${off}`;
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

const TEXTS: Readonly<Record<string, (finding: Finding) => string>> = {
  balance: balanceText,
  column_sum: partsText,
  row_sum: partsText,
  axis_sum: partsText,
  subtotal: partsText,
  part_sum_total: partsText,
  channel_sum: (finding) => (finding.op === '=' ? partsText(finding) : boundText(finding)),
  percent: shareText,
  shares_total: ({ leftSum }) => `各项占比之和 ${valueText(leftSum)}%，应为 100%`,
  qizhong: qizhongText,
  prose_table: (f) =>
    `${columnText(f)}正文中${sideText(f.left, f.leftSum)}，表中${sideText(f.right, f.rightSum)}${f.status === 'fail' && f.leftSum && f.rightSum ? `，相差 ${grouped(gap(f.leftSum, f.rightSum))}` : ''}`,
  conflict: ({ left, right, leftSum, rightSum }) =>
    `“${left[0] ? nameOf(left[0]) : right.map(nameOf).join('')}”有两个数：${valueText(leftSum)} 与 ${valueText(rightSum)}`,
  misuse: (f) =>
    `${sideText(f.left, f.leftSum)}，${f.status === 'fail' ? '正好等于' : '对照'} ${sideText(f.right, f.rightSum)}${f.status === 'fail' ? '，可能把项目数填进了决定数一栏' : ''}`,
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
  adjusted: '可能是为使各项合计 100% 而调整',
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
  return [...list(missing, '未提及'), ...list(blank, '没有填数')].join('，');
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
  verdicts: { pass: '相符', hard: '不符', soft: '存疑', unchecked: '未核' },
  /** The word for an outcome: 相符, 不符, 存疑 or 未核. */
  verdictOf: ({ status, severity }: Pick<Finding, 'status' | 'severity'>): string =>
    status === 'pass' ? '相符' : status === 'unchecked' ? '未核' : severity === 'hard' ? '不符' : '存疑',
  /** Names of the columns of the application table. */
  applicants: APPLICANTS,
};
