import { describe, expect, it } from 'vitest';
import { toDecimal, toPlain } from '../../../src/decimal.ts';
import { readTyped, toShown } from '../../../src/ui/report/typed.ts';

const typed = (text: string, unit = '件') => {
  const read = readTyped(text, unit);
  return read && [read.value && toPlain(read.value), read.kind];
};

describe('what is typed into a cell', () => {
  it.each([
    ['1234', '1234'],
    ['1,234', '1234'],
    ['１，２３４', '1234'],
    ['１２３４', '1234'],
    [' 12 ', '12'],
    ['1.2万', '12000'],
    ['一百二十', '120'],
    ['三万', '30000'],
    ['-3', '-3'],
    ['0', '0'],
    ['63件', '63'],
    ['63人次', '63'],
  ])('reads %s as a number', (text, value) => {
    expect(typed(text)).toEqual([value, '']);
  });

  it('keeps 约 and 余 as about', () => {
    expect(typed('280余人次')).toEqual(['280', 'about']);
    expect(typed('约300')).toEqual(['300', 'about']);
  });

  it('tells the cells without a number apart', () => {
    expect(typed('')).toEqual([null, 'blank']);
    expect(typed('／')).toEqual([null, 'slash']);
    expect(typed('—')).toEqual([null, 'dash']);
    expect(typed('不涉及')).toEqual([null, 'na']);
  });

  it('takes a bare number in the unit of the cell, a named unit as it is', () => {
    expect(typed('1.5', '万元')).toEqual(['1.5', '']);
    expect(typed('1.5万元', '万元')).toEqual(['1.5', '']);
    expect(typed('15000元', '万元')).toEqual(['1.5000', '']);
    expect(typed('1.5万元', '元')).toEqual(['15000', '']);
  });

  it.each(['上', '很多', 'abc', '1,2,3', '3-5', '十分', '1.2.3', '件'])('refuses %s', (text) => {
    expect(typed(text)).toBeNull();
  });

  it('shows numbers in groups, signs as printed', () => {
    const shown = (text: string, bound: 'least' | 'most' | 'around' | null = null) =>
      toShown(toDecimal(text), '', bound);
    expect(shown('1234567')).toBe('1,234,567');
    expect(shown('-1234.50')).toBe('-1,234.50');
    expect(shown('280', 'least')).toBe('280余');
    expect(toShown(null, 'slash', null)).toBe('/');
    expect(toShown(null, 'blank', null)).toBe('');
  });
});
