import { compare, fromInteger, subtract } from '../../decimal.ts';
import type { Applicant, Decimal, Finding, Term } from '../../model.ts';
import { grouped } from './numbers.ts';

/** The sides of a sum in words, for the sentences of findings. Pure. */

/** Names of the columns of the application table. */
export const APPLICANTS: Readonly<Record<Applicant, string>> = {
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
export const BALANCE: Readonly<Record<string, string>> = {
  'requests.received': '新收',
  'requests.carried_in': '上年结转',
  'requests.closed': '办结',
  'requests.carried_out': '结转下年',
};
/** None. */
export const ZERO = fromInteger(0);

/** `13,810`, `?` where it is not known. */
export const valueText = (value: Decimal | null) => (value ? grouped(value) : '?');
/** What a term is called. */
export const nameOf = ({ label, concept, elsewhere }: Term) =>
  `${elsewhere ? '上年报告的' : ''}${(label || concept || '此数').replaceAll('“', '‘').replaceAll('”', '’')}`;
/** The terms that are not known. */
export const unknown = (terms: readonly Term[]) => terms.filter(({ value }) => value === null);
/** How far two numbers are apart. */
export const gap = (a: Decimal, b: Decimal) => (compare(a, b) >= 0 ? subtract(a, b) : subtract(b, a));

/** What stands before a term of a sum: nothing before the first. */
const signOf = ({ sign }: Term, i: number) => (sign === -1 ? '− ' : i > 0 ? '+ ' : '');

/** `新收 74 + 上年结转 1 = 75`; of many terms those that are known and not 0, of many of these the sum alone. */
export function sideText(terms: readonly Term[], sum: Decimal | null, name = nameOf): string {
  const one = (term: Term) => `${name(term)} ${valueText(term.value)}`;
  const isWhole = unknown(terms).length === 0;
  const said = terms.length > 4 ? terms.filter(({ value }) => value && value.digits !== '0') : terms;
  const [first] = said;
  if (!first || said.length > 4) return `${isWhole ? '' : '已知'}各项之和 ${valueText(sum)}`;
  const rest = said.length < terms.length && isWhole ? '，其余为 0' : '';
  const some = said.length < terms.length && !isWhole ? '已知的' : '';
  if (said.length === 1) return `${some}${one(first)}${rest}`;
  const isSummed = said.every(({ value }) => value !== null) && sum;
  const joined = said.map((term, i) => `${signOf(term, i)}${one(term)}`).join(' ');
  return `${some}${joined}${isSummed ? ` = ${grouped(sum)}` : ''}${rest}`;
}

/** `“自然人”一栏:` where the finding is about one column of the application table. */
export function columnText({ left, right }: Finding): string {
  const columns = new Set([...left, ...right].map(({ applicant }) => applicant));
  const [column] = columns;
  return columns.size === 1 && column ? `“${APPLICANTS[column]}”一栏：` : '';
}

/** `多 2` or `少 2`, seen from the parts. */
export const moreOrLess = (parts: Decimal, total: Decimal) =>
  `${compare(parts, total) > 0 ? '多' : '少'} ${grouped(gap(parts, total))}`;
