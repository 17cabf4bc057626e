import { hasSign } from '../../text/signs.ts';
import { isMadeOf, toUnitSet } from '../../text/units.ts';
import { gather } from '../../text/gather.ts';
import { APPLICANTS } from '../../catalogue/forms.ts';
import type { Applicant } from '../../model.ts';
import { keyOf } from './labels.ts';
import type { TableRow } from './labels.ts';

/** Printed headers in, meaning of the columns out, in the order in which they are printed. */

/** Stems by which the columns of the application table are known though their words are broken over lines. */
const STEMS: readonly (readonly [Applicant, RegExp])[] = [
  ['natural', /自\n?然\n?人|公民/],
  ['business', /商\n?业/],
  ['research', /科\n?研/],
  ['ngo', /公\n?益/],
  ['legal_service', /法\n?律\n?服\n?务|律师/],
  ['other', /其他(?!\p{Script=Han})|其他(?=自然人|商业|科研|社会|法律服务|小计|总计|合计)/u],
  ['legal', /小\n?计/],
  ['total', /总\n?计|合\n?计/],
];
const isOfPersons = toUnitSet('然民');
const PARTS: readonly Applicant[] = ['business', 'research', 'ngo', 'legal_service', 'other', 'legal'];

/** What is left of these heads where narrow columns break them: lines of a PDF then mix the parts of several columns. */
const BROKEN = /^(?:商业|企业|科研|机构|社会|公益|社会公益|公益组织|组织|法律|服务|服务机构)$/;

/** Heads that stand one after the other, though their words may be broken: `科研⏎机构⏎社会公⏎益组织`. */
const WHOLE: readonly RegExp[] = [/商业企业/, /科研机构/, /公益组织/, /(?:法律服务机构|律师事务所)/, /其他/];

/**
 * The applicant columns that these headers name: natural persons first, the parts as printed, the total last (the head
 * over the parts makes 总计 stand before them in print) unless it stands right before the first. Null where the headers are not those of the application table,
 * or stand in another order than the official one for no other reason than that their words are broken or run together.
 */
export function findApplicants(heads: readonly string[]): readonly Applicant[] | null {
  // Natural persons, 自然人 or 公民, must be among them.
  if (!heads.some((head) => hasSign(head, isOfPersons))) return null;
  const words = heads
    .map((head) => head.replaceAll(/\s/g, ''))
    .filter((head) => head.length <= 24 && !/[\d,。]/.test(head));
  const text = words.join('\n').replaceAll(/法人(?:或|及|和)其他组织/g, '');
  const found = STEMS.map(([id, stem]) => ({ id, at: text.search(stem) })).filter(({ at }) => at >= 0);
  const has = (id: Applicant) => found.some((f) => f.id === id);
  if (found.length < 4 || !has('natural') || !(has('business') || has('research'))) return null;
  const official = found.filter(({ id }) => PARTS.includes(id));
  const parts = official.toSorted((a, b) => a.at - b.at);
  const isMixed =
    !WHOLE.every((name) => name.test(words.join(''))) &&
    words.some((word) => BROKEN.test(word) || STEMS.filter(([, stem]) => stem.test(word)).length > 1);
  if (isMixed && parts.some((part, i) => part !== official[i])) return null;
  // The words of one may be broken beyond knowing: a subtotal in its stead would make the heads seem whole.
  const isLacking = isMixed && OFFICIAL.some((id) => !has(id));
  const known = parts.filter(({ id }) => !(isLacking && id === 'legal'));
  const columns = ['natural' as const, ...known.map(({ id }) => id)];
  if (!has('total')) return columns;
  const first = found.find(({ id }) => id === 'natural')?.at ?? 0;
  return TOTAL.test(text.slice(Math.max(0, first - 4), first))
    ? ['total', ...columns]
    : [...columns, 'total'];
}

/** 总计 right before the first of the applicants instead of behind them. */
const TOTAL = /(?:总计|合计)\n?$/;

/** The columns of the official form, for headers that are lost. */
export const OFFICIAL: readonly Applicant[] = APPLICANTS.map(({ id }) => id).filter((id) => id !== 'legal');
/** The same with the subtotal of organisations that some agencies add. */
export const SUBTOTALLED: readonly Applicant[] = [...OFFICIAL.slice(0, -1), 'legal', 'total'];

/** A table row whose columns the headers name, in printed order; `complete` where none is lacking. */
export interface Columns {
  readonly row: TableRow;
  readonly concepts: readonly string[];
  readonly complete: boolean;
  readonly share: number;
}

/** Heads in words of their own, and those of the official form: 本年度制发数 for 本年制发件数. */
const REWORDED: readonly (readonly [as: RegExp, official: string])[] = [
  [/(?:本年度?)?制[发定](?:件数|数量|数)/g, '本年制发件数'],
  [/(?:本年度?)?废止(?:件数|数量|数)/g, '本年废止件数'],
  [/现行有效(?:件数|数量|数)/g, '现行有效件数'],
  [/本年度?新制作(?:件数|数量|数)/g, '本年新制作数量'],
  [/本年度?新公开(?:件数|数量|数)/g, '本年新公开数量'],
  [/对外公开总(?:件数|数量|数)/g, '对外公开总数量'],
  [/上一年度?项目(?:数量|数)/g, '上一年项目数量'],
  [/(?:本年度|20\d\d年度?)(?=处理决定|收费金额|增减|增\/减)/g, '本年'],
  [/处理决定(?:件数|数量|数)/g, '处理决定数量'],
];

/** Heads of a table are asked for again with each of its rows. */
const KEYS = new WeakMap<readonly string[], string>();

function keyOfHeads(heads: readonly string[]): string {
  const known = KEYS.get(heads);
  if (known !== undefined) return known;
  const key = REWORDED.reduce((words, [as, official]) => words.replace(as, official), keyOf(heads.join('')));
  KEYS.set(heads, key);
  return key;
}

/** Of rows that bear the same label, the one whose form's headers are printed here; null where no header is. */
export function findColumns(rows: readonly TableRow[], heads: readonly string[]): Columns | null {
  const text = keyOfHeads(heads);
  if (text === '') return null;
  const found = gather(rows, (row) => {
    const placed = row.columns
      .map(({ key, concept }) => ({ concept, at: text.lastIndexOf(key) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at);
    if (placed.length === 0) return [];
    const share = placed.length / row.columns.length;
    return [{ row, concepts: placed.map((c) => c.concept), complete: share === 1, share }];
  });
  return found.toSorted((a, b) => b.share - a.share || longest(b) - longest(a))[0] ?? null;
}

const longest = (columns: Columns): number =>
  Math.max(...columns.row.columns.map((column) => column.key.length));

/** The measure printed in headers or a unit cell, as far as it is money: `(单位:万元)`, `采购总金额(元)`. '' if none. */
export function moneyOf(words: readonly string[]): '' | '元' | '万元' | '亿元' {
  if (!words.some((word) => word.includes('元'))) return '';
  const text = words
    .map((word) => word.replaceAll(/(?<=[\p{Script=Han}(]) (?=[\p{Script=Han})])/gu, ''))
    .join(' ');
  const match = /(?:单位[::]? ?|[(])(万元|亿元|元)|^(万元|亿元|元)$/.exec(text);
  return (match?.[1] ?? match?.[2] ?? '') as '' | '元' | '万元' | '亿元';
}

/** Words of the head of the table of reviews and lawsuits. */
const RESULTS = /维持|纠正|其他|审结|总计/g;
const ORDER = ['维持', '纠正', '其他', '审结', '总计'];
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['reconsideration', /行政复议(?!、|和|及|与)|^行政复议/],
  ['litigation.direct', /未经(?:行政)?复议|直接起诉/],
  ['litigation.after', /复议后/],
];
/** One stands in the name of every group. */
const isOfGroups = toUnitSet('议诉');
const FIELDS = ['upheld', 'corrected', 'other', 'pending', 'total'];

/** Columns of the table of reviews: concepts in printed order, `sure` where the headers stand in full and in order. */
export interface ReviewColumns {
  readonly concepts: readonly string[];
  readonly sure: boolean;
}

/** Cells of the table of reviews and lawsuits: three groups of five. */
export const REVIEW_CELLS = 15;

const isOfResults = toUnitSet('类别结果维持纠正其他尚未审总计 \n');
/** Fewest letters that name two results. */
const RESULT_LETTERS = 3;

/** True where headers are those of reviews and lawsuits, whole or damaged; sentences about them are none. */
export function isReview(heads: readonly string[]): boolean {
  const text = wordsOf(heads);
  if (text.length < RESULT_LETTERS) return false;
  const isNamed = ['结果', '维持', '纠正', '审结', '尚未'].filter((stem) => text.includes(stem)).length >= 2;
  return isNamed || [...'维持纠正尚未'].every((letter) => text.split(letter).length > GROUPS.length);
}

/** What may be words of results among the last heads; letters by themselves are words that run down the side. */
function wordsOf(heads: readonly string[]): string {
  const last = heads.slice(-40).filter((head) => head.length <= 60 && isMadeOf(head, isOfResults));
  const whole = last.filter((head) => head.length >= 2);
  return last.length - whole.length < MOST_LETTERS ? whole.join(' ') : last.join('');
}

/** More letters than these by themselves are no accident. */
const MOST_LETTERS = 16;

/** True for words that name one of the three groups, by themselves or at their end. */
export const isReviewGroup = (word: string): boolean =>
  word.length <= 24 &&
  hasSign(word, isOfGroups) &&
  GROUPS.some(([, name]) => name.test(word.replaceAll(/\s/g, '')));

/** How many heads of results (维持, 纠正 …) these are: five for each group. */
export const countResults = (heads: readonly string[]): number =>
  heads.join('').replaceAll(/\s/g, '').match(RESULTS)?.length ?? 0;

/** What `count` cells under these headers mean: fifteen in three groups, or five of the group named last; else null. */
export function findReview(heads: readonly string[], count: number): ReviewColumns | null {
  const words = heads.map((head) => head.replaceAll(/\s/g, ''));
  const results = words.join('').match(RESULTS) ?? [];
  const inOrder = (groups: number) =>
    results.length === groups * 5 && results.every((word, i) => word === ORDER[i % 5]);
  const conceptsOf = (group: string) => FIELDS.map((field) => `${group}.${field}`);
  if (count === REVIEW_CELLS)
    return { concepts: GROUPS.flatMap(([group]) => conceptsOf(group)), sure: inOrder(3) };
  if (count !== 5) return null;
  const last = words.findLast((word) => GROUPS.some(([, name]) => name.test(word)));
  const group = GROUPS.findLast(([, name]) => last !== undefined && name.test(last))?.[0];
  return group ? { concepts: conceptsOf(group), sure: inOrder(1) } : null;
}
