import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import { runCrossChecks } from '../../src/check/cross.ts';
import type { Yearly } from '../../src/check/cross.ts';
import type { Extraction, Fact } from '../../src/model.ts';
import { words } from '../../src/words/words.ts';
import { column, extraction, fact, figure } from '../build.ts';

const yearly = (
  year: number,
  facts: readonly Fact[],
  more: Partial<Extraction> = {},
  unitKey = '青原县',
): Yearly => ({
  report: `${unitKey}${year}`,
  unitKey,
  year,
  extraction: extraction(facts, more),
  facts,
});

/** Findings of the later report as words. */
const between = (before: Yearly, now: Yearly) =>
  (runCrossChecks([now, before]).get(now.report) ?? []).map(
    (finding) => `${words.findings.verdictOf(finding)} ${words.findings.sentence(finding)}`,
  );

test('what was carried in is what was carried out the year before, column by column', () => {
  const before = yearly(2021, column('natural', { 'requests.carried_out': '5' }));
  const now = (value: string) => yearly(2022, column('natural', { 'requests.carried_in': value }));
  expect(between(before, now('5'))).toEqual(['相符 “自然人”一栏：上年结转 5，应等于上年报告的结转下年 5。']);
  expect(between(before, now('4'))).toEqual([
    '存疑 “自然人”一栏：上年结转 4，应等于上年报告的结转下年 5，少 1；机构合并、拆分或更正过上年数字时可以不同。',
  ]);
});

test('the term of the other report says where it stands', () => {
  const before = yearly(2021, column('natural', { 'requests.carried_out': '5' }));
  const now = yearly(2022, column('natural', { 'requests.carried_in': '4' }));
  const [finding] = runCrossChecks([before, now]).get(now.report) ?? [];
  expect(finding?.right[0]).toMatchObject({
    fact: '',
    span: null,
    elsewhere: { report: '青原县2021', year: 2021, fact: before.facts[0]?.id },
  });
  expect(finding?.left[0]?.fact).toBe(now.facts[0]?.id);
});

test('other units, other years, unknown units and unstated numbers are not compared', () => {
  const before = yearly(2021, column('natural', { 'requests.carried_out': '5' }));
  const facts = column('natural', { 'requests.carried_in': '4' });
  expect(between(before, yearly(2023, facts))).toEqual([]);
  expect(between(before, yearly(2022, facts, {}, '临河市'))).toEqual([]);
  expect(between(yearly(2021, before.facts, {}, ''), yearly(2022, facts, {}, ''))).toEqual([]);
  expect(between(before, yearly(2022, column('business', { 'requests.carried_in': '4' })))).toEqual([]);
});

test('a stock goes on from the year before', () => {
  const stock = (year: number, inForce: string) =>
    yearly(
      year,
      column(null, { 'normdocs.in_force': inForce, 'normdocs.issued': '3', 'normdocs.repealed': '1' }),
    );
  expect(between(stock(2021, '10'), stock(2022, '12'))[0]).toMatch(/^相符/);
  expect(between(stock(2021, '10'), stock(2022, '14'))).toEqual([
    '存疑 行政规范性文件 现行有效件数 14，应等于上年报告的行政规范性文件 现行有效件数 10 + 行政规范性文件 本年制发件数 3 − 行政规范性文件 本年废止件数 1 = 12，多 2。',
  ]);
});

describe('sums over all years', () => {
  const annex = (year: number, value: string, sum: string) => {
    const one = fact('proactive.total', value, { form: '2008' });
    const start = one.places[0]?.span.start ?? 0;
    const figures = [
      figure(start, value, value, {
        as: 'fact',
        concept: 'proactive.total',
        label: '主动公开信息数',
        measure: '',
      }),
      figure(start + 5, sum, sum, { label: '主动公开信息数', measure: '', year: null }),
    ];
    return yearly(year, [one], { form: '2008', figures });
  };
  const alone = ({ extraction: read, facts }: Yearly) =>
    runChecks({ ...extraction([]), ...read }, facts).filter(
      ({ check }) => check === 'this-year-within-cumulative',
    );
  test('the year is within them', () => {
    expect(alone(annex(2016, '116', '523')).map(({ status }) => status)).toEqual(['pass']);
    const [found] = alone(annex(2016, '116', '52'));
    expect(found && words.findings.sentence(found)).toBe(
      '主动公开政府信息数 116，应不超过历年累计主动公开政府信息数 52，多 64。',
    );
  });
  test('they roll forward', () => {
    const rolls = (sum: string) =>
      between(annex(2015, '100', '400'), annex(2016, '116', sum)).map((line) => line.slice(0, 2));
    expect(rolls('516')).toEqual(['相符']);
    expect(rolls('523')).toEqual(['存疑']);
  });
});

test('growth that the text states without the number before is held against the report of the year before', () => {
  const received = (year: number, value: string) =>
    fact('requests.received', value, { where: 'prose', year });
  const before = yearly(2021, [received(2021, '40')]);
  const now = (percent: string, rises: boolean) => {
    const one = received(2022, '31');
    const start = one.places[0]?.span.start ?? 0;
    const figures = [
      figure(start, '31件', '31', { as: 'fact', concept: 'requests.received', measure: '件' }),
      figure(start + 5, `${percent}%`, percent, { as: 'growth', measure: '%' }),
    ];
    return yearly(2022, [one], { figures, changes: [{ now: start, before: null, by: start + 5, rises }] });
  };
  expect(between(before, now('22.5', false)).map((line) => line.slice(0, 2))).toEqual(['相符', '相符']);
  expect(between(before, now('25', false))[0]).toBe(
    '存疑 “收到申请数”写下降 25%，(40 − 31) ÷ 40 = 22.50%（2021 年报告 40），四舍五入应为 23%。',
  );
  expect(between(before, now('22.5', true))).toEqual([
    '存疑 “收到申请数”写的是增长，但 31 少于2021 年报告 40。',
  ]);
});
