import { describe, expect, test } from 'vitest';
import { FORMER } from '../../src/catalogue/divisions.ts';
import { divisionList } from '../../src/build/divisions.ts';
import { findDivision, toDivisions } from '../../src/extract/divisions.ts';
import { readText } from '../../src/worker/reading.ts';

const divisions = toDivisions(divisionList(), FORMER);

describe('the list', () => {
  test('holds the divisions of the standard and no zones', () => {
    const names = divisionList().split(',');
    expect(names.filter((entry) => entry.startsWith('00', 4))).toHaveLength(364);
    expect(names.length).toBeGreaterThan(3200);
    expect(names.filter((entry) => /开发区|园区|街道/.test(entry))).toEqual([]);
    expect(new Set(names.map((entry) => entry.slice(0, 6))).size).toBe(names.length);
  });

  test('lacks every former division', () => {
    const current = new Set(divisionList().split(','));
    expect(FORMER.split(',').filter((entry) => current.has(entry) || !/^\d{6}\D{2,}$/.test(entry))).toEqual(
      [],
    );
  });
});

describe('the division of a unit', () => {
  test.each([
    ['河北省人民政府办公厅', '130000'],
    ['广西壮族自治区民政厅', '450000'],
    ['上海市', '310000'],
    ['北京市朝阳区财政局', '110105'],
    ['北京通州区人民政府', '110112'],
    ['吉林市水利局', '220200'],
    ['吉林省水利厅', '220000'],
    ['宁波市', '330200'],
    ['芜湖市镜湖区税务局', '340202'],
    ['国家税务总局芜湖市镜湖区税务局', '340202'],
    ['义乌市廿三里街道办事处', '330782'],
    ['恩施土家族苗族自治州巴东县', '422823'],
    ['襄垣县人民政府', '140423'],
    ['仙桃市人民政府', '429004'],
    ['浦东新区人民政府', '310115'],
    ['第一师阿拉尔市十六团', '659002'],
    ['莱芜市人民政府', '371200'],
    ['东莞市长安镇', '441900'],
    ['南京市鼓楼区司法局', '320106'],
  ])('%s: %s', (unit, code) => {
    expect(findDivision(unit, divisions)).toBe(code);
  });

  test.each([
    '朝阳区财政局',
    '鼓楼区',
    '河北省新华区人民政府',
    '白石镇人民政府',
    '财政局',
    '城东区街道办事处',
    '泰州医药高新区管委会',
    '上海市公安局长宁分局',
    '临河市人民政府',
    '自然资源部',
    '广西大学',
    '宁波市奉化县水利局',
    '',
  ])('%s: not certain', (unit) => {
    expect(findDivision(unit, divisions)).toBeNull();
  });
});

test('a report carries the code with the place of its unit, read in either script', async () => {
  const codeOf = async (title: string) => {
    const { extraction } = await readText(
      '',
      new TextEncoder().encode(`${title}\n一、總體情況\n主動公開信息。`),
    );
    const { divisionCode, unit } = extraction.fields;
    return [divisionCode.value, divisionCode.place?.quote === unit.place?.quote];
  };
  expect(await codeOf('蕪湖市鏡湖區稅務局2021年政府信息公開工作年度報告')).toEqual(['340202', true]);
  expect(await codeOf('临河市水利局2021年政府信息公开工作年度报告')).toEqual(['', false]);
});
