import { describe, expect, it } from 'vitest';
import { findYears } from '../../../src/extract/tables/years.ts';

const columns = (heads: string) => {
  const found = findYears(heads.split('|'));
  return found && `${String(found.count)}: ${String(found.index)}`;
};

describe('columns of a table of indicators', () => {
  it.each([
    ['指标名称|计量单位|2012年度|历年累计', '2: 0'],
    ['指标|单位|历年累计|2012年度', '2: 1'],
    ['指标名称|计量|单位|代码|本期实际|本年累计|甲|乙|丙', '3: 2'],
    ['指标名称|代码|单位|本期|实际|本年|累计', '3: 2'],
    ['统计指标|代码|单位|统计数', '2: 1'],
    ['统计指标 单位 上年数 本年数 增减', '3: 1'],
    ['指标|单位|2015年|2016年', '2: 1'],
    ['指标|单位|2013年度数|自《条例》施行以来|1.申请总数', '2: 0'],
    ['指标|单位|年度|数|2008年以来累计', '2: 0'],
    ['历年|累计|一、主动公开', '2: 0'],
    ['指标|单位|上年数|增减|1.申请总数', '2: -1'],
  ])('%s', (heads, told) => {
    expect(columns(heads)).toBe(told);
  });

  it.each(['统计指标|单位|统计数|一、主动公开', '指标|单位|本年', '一、主动公开|申请总数', '合计'])(
    '%s: one',
    (heads) => {
      expect(columns(heads)).toBeNull();
    },
  );
});
