import { expect, test } from 'vitest';
import { readForm } from '../../src/extract/form.ts';
import { toDocument } from '../../src/text/document.ts';

const PROSE = await toDocument('一、总体情况\n2022年,全县主动公开政府信息100条。');

test.each([
  [2010, '2008'],
  [2013, '2008'],
  [2014, '2014'],
  [2018, '2014'],
  [2019, '2019'],
  [2020, '2019'],
  [2021, '2021'],
  [2025, '2021'],
  [2007, '2008'],
  [null, '2021'],
] as const)('without a table %s follows the year', (year, form) => {
  expect(readForm(PROSE, year, [])).toBe(form);
});

test('tables win over the year, the more frequent form first', () => {
  expect(readForm(PROSE, 2022, ['2019'])).toBe('2019');
  expect(readForm(PROSE, 2022, ['2019', '2021', '2021'])).toBe('2021');
  expect(readForm(PROSE, 2019, ['2021', '2019'])).toBe('2021');
});

test('printed headers win over the year where no table was read', async () => {
  const old = await toDocument('信息内容 本年新制作数量 本年新公 开数量 对外公开总数量');
  expect(readForm(old, 2021, [])).toBe('2019');
  const statistics = await toDocument('统计指标 单位 统计数 被依法纠错数 件');
  expect(readForm(statistics, 2019, [])).toBe('2014');
});

test('one word of an older form in a sentence does not', async () => {
  const prose = await toDocument('接受行政申诉、举报0件,全文电子化率100%。');
  expect(readForm(await toDocument('接受行政申诉0件。'), 2016, [])).toBe('2014');
  expect(readForm(prose, 2012, [])).toBe('2008');
});
