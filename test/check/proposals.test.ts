import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import { slipOf } from '../../src/check/slips.ts';
import { outcomeOf, toVerdict } from '../../src/check/verdict.ts';
import { keyOf } from '../../src/check/check.ts';
import type { Applicant, Fact } from '../../src/model.ts';
import { words } from '../../src/words/words.ts';
import { column, extraction, fact, figure } from '../build.ts';

const run = (facts: readonly Fact[]) => runChecks(extraction(facts), facts);
/** What is proposed, in words, likeliest first, each once. */
const proposed = (facts: readonly Fact[]) => [
  ...new Set(run(facts).flatMap(({ proposals = [] }) => proposals.map(words.findings.proposal))),
];

const COLUMNS: readonly Applicant[] = [
  'natural',
  'business',
  'research',
  'ngo',
  'legal_service',
  'other',
  'total',
];
/** A row of the application table. */
const row = (concept: string, values: readonly number[]) =>
  values.map((value, i) => fact(concept, String(value), { applicant: COLUMNS[i] ?? null }));
/** A table whose outcomes are granted in full or held as not held; `change` lays other rows over. */
const table = (change: Readonly<Record<string, readonly number[]>> = {}) =>
  Object.entries({
    'requests.received': [71, 3, 0, 0, 0, 12, 86],
    'requests.carried_in': [1, 0, 0, 0, 0, 0, 1],
    'outcome.granted_full': [41, 3, 0, 0, 0, 5, 49],
    'outcome.granted_part': [31, 0, 0, 0, 0, 7, 38],
    'requests.closed': [72, 3, 0, 0, 0, 12, 87],
    'requests.carried_out': [0, 0, 0, 0, 0, 0, 0],
    ...ZEROS,
    ...change,
  }).flatMap(([concept, values]) => row(concept, values));
const ZEROS = Object.fromEntries(
  [
    'refused.state_secret',
    'refused.law_prohibits',
    'refused.security_stability',
    'refused.third_party',
    'refused.internal',
    'refused.process',
    'refused.case_file',
    'refused.admin_query',
    'unable.not_held',
    'unable.needs_creation',
    'unable.unclear',
    'not_processed.petition',
    'not_processed.repeat',
    'not_processed.publication',
    'not_processed.excessive',
    'not_processed.confirm',
    'other.no_correction',
    'other.fee_unpaid',
    'other.misc',
  ].map((name) => [`outcome.${name}`, [0, 0, 0, 0, 0, 0, 0]]),
);

test('a consistent table proposes nothing', () => {
  expect(proposed(table())).toEqual([]);
});

describe('one number', () => {
  test('digits the wrong way round', () => {
    expect(proposed(table({ 'outcome.granted_full': [14, 3, 0, 0, 0, 5, 49] }))).toEqual([
      '可能是“自然人”列“予以公开” 14 应为 41：相邻两个数字颠倒了',
    ]);
  });
  test('missed in 其他', () => {
    expect(proposed(table({ 'outcome.granted_part': [31, 0, 0, 0, 0, 5, 38] }))).toEqual([
      '可能是“其他”列“部分公开” 5 应为 7：“其他”漏计 2',
    ]);
  });
  test('a total left out', () => {
    const review = { upheld: '10', corrected: '1', other: '0', pending: '0', total: '0' };
    const values = Object.fromEntries(Object.entries(review).map(([k, v]) => [`reconsideration.${k}`, v]));
    expect(proposed(column(null, values))).toEqual(['可能是“行政复议总数” 0 应为 11：这一格漏填了']);
  });
  test('where several would do, the slip with a name comes first', () => {
    const review = { upheld: '22', corrected: '3', other: '4', pending: '0', total: '299' };
    const values = Object.fromEntries(Object.entries(review).map(([k, v]) => [`reconsideration.${k}`, v]));
    expect(proposed(column(null, values))[0]).toBe('可能是“行政复议总数” 299 应为 29：有一个数字重复了');
  });
  test('nothing is proposed that another check would break', () => {
    const list = run(table({ 'requests.closed': [72, 3, 0, 0, 0, 12, 77] }));
    const cells = list.flatMap(({ proposals = [] }) => proposals.flatMap(({ changes }) => changes));
    expect(new Set(cells.map(({ concept, applicant }) => `${concept}@${String(applicant)}`))).toEqual(
      new Set(['requests.closed@total']),
    );
  });
});

describe('numbers that were taken for each other', () => {
  test('two cells of a row', () => {
    expect(proposed(table({ 'outcome.granted_full': [3, 41, 0, 0, 0, 5, 49] }))).toEqual([
      '可能是“自然人”列“予以公开” 3 应为 41、“商业企业”列“予以公开” 41 应为 3：两格的数填反了',
    ]);
  });
  test('a row one cell off', () => {
    const rows = {
      'requests.received': [60, 7, 2, 0, 0, 6, 75],
      'outcome.granted_part': [20, 4, 2, 0, 0, 1, 27],
      'requests.closed': [61, 7, 2, 0, 0, 6, 76],
    };
    expect(proposed(table(rows))).toEqual([]);
    expect(proposed(table({ ...rows, 'outcome.granted_part': [0, 20, 4, 2, 0, 1, 27] }))[0]).toBe(
      '可能是“自然人”列“部分公开” 0 应为 20、“商业企业”列“部分公开” 20 应为 4、“科研机构”列“部分公开” 4 应为 2、“社会公益组织”列“部分公开” 2 应为 0：这一行的数错了一格',
    );
  });
  test('counted one column away', () => {
    expect(proposed(table({ 'requests.closed': [75, 0, 0, 0, 0, 12, 87] }))).toEqual([
      '可能是“自然人”列“申请办结数” 75 应为 72、“商业企业”列“申请办结数” 0 应为 3：记到了旁边一格',
    ]);
  });
});

test('names of slips', () => {
  const slip = (from: number, to: number, next: number | null = null, isOther = false) =>
    slipOf({ from, to, next, isOther });
  expect(slip(7, 71, 1)).toBe('split-digits');
  expect(slip(21, 12)).toBe('swapped-digits');
  expect(slip(113, 13)).toBe('doubled-digit');
  expect(slip(103, 13)).toBe('extra-digit');
  expect(slip(13, 103)).toBe('dropped-digit');
  expect(slip(0, 5)).toBe('left-out');
  expect(slip(3, 5, null, true)).toBe('missed-in-other');
  expect(slip(3, 300)).toBe('shifted-point');
  expect(slip(38, 33)).toBe('other-digit');
  expect(slip(9, 12)).toBe('plain');
});

describe('the verdict on a report', () => {
  const wrong = table({ 'requests.closed': [72, 3, 0, 0, 0, 12, 77] });
  const none: ReadonlySet<string> = new Set();
  test('what failed, and that all held', () => {
    const bad = toVerdict(run(wrong), [], none);
    expect(bad).toMatchObject({ failedHard: 3, settled: 0 });
    expect(outcomeOf({ ...bad, facts: 175 })).toBe('bad');
    const clean = toVerdict(run(table()), [figure(10, '5件', '5')], none);
    expect(clean).toMatchObject({ failedHard: 0, unchecked: 0, figures: 1, unread: 0 });
    expect(outcomeOf({ ...clean, facts: 175 })).toBe('ok');
    expect(outcomeOf({ ...clean, facts: 0 })).toBe('open');
  });
  test('what is not read leaves it in doubt, what is not known is counted, where nothing is it is open', () => {
    const unread = [figure(10, '5件', '5', { as: 'unread' })];
    expect(outcomeOf({ ...toVerdict(run(table()), unread, none), facts: 175 })).toBe('doubt');
    const blank = table().filter(({ concept }) => concept !== 'requests.carried_out');
    expect(toVerdict(run(blank), [], none).unchecked).toBeGreaterThan(0);
    expect(outcomeOf({ ...toVerdict([], [], none), facts: 9 })).toBe('open');
  });
  test('what a person decided about is no open failure', () => {
    const findings = run(wrong);
    const decided = new Set(findings.filter(({ status }) => status === 'fail').map(keyOf));
    const verdict = toVerdict(findings, [], decided);
    expect(verdict).toMatchObject({ failedHard: 0, settled: 3 });
    expect(outcomeOf({ ...verdict, facts: 175 })).toBe('ok');
  });
});
