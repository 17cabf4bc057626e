import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/catalogue/forms.ts';
import type { Form } from '../../../src/catalogue/forms.ts';
import type { DrawnTable } from '../../../src/ui/report/drawn.ts';
import { slotsOf } from '../../../src/ui/report/drawn.ts';
import { drawApplicants, drawBlocks, drawList, drawReview } from '../../../src/ui/report/layout.ts';

const formOf = (id: string): Form => {
  const form = FORMS.find((f) => f.id === id);
  if (!form) throw new Error(`No form ${id}.`);
  return form;
};

/** Puts every cell on a grid; fails on overlap. Answers the text of the label that covers each place. */
function toGrid(table: DrawnTable): string[][] {
  const rows = [...table.head, ...table.body];
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < cell.down; dy += 1)
        for (let dx = 0; dx < cell.across; dx += 1) {
          const line = grid[y + dy];
          if (!line) throw new Error(`«${cell.text}» reaches below the table.`);
          if (line[x + dx] !== undefined) throw new Error(`«${cell.text}» overlaps.`);
          line[x + dx] = cell.slot ? `= ${cell.slot.concept}@${cell.slot.applicant ?? ''}` : cell.text;
        }
    }
  });
  return grid;
}
const widths = (table: DrawnTable) => [...new Set(toGrid(table).map((line) => Object.keys(line).length))];
const none = () => false;

describe('official tables', () => {
  it('draws table two as four blocks of one width', () => {
    const [first, ...rest] = FORMS.filter((f) => f.form === '2021' && f.section === '二');
    if (!first) throw new Error('No table two.');
    const table = drawBlocks('t', [first, ...rest]);
    expect(widths(table)).toEqual([4]);
    expect(slotsOf(table).map((row) => row.length)).toEqual([3, 3, 1, 1, 1, 1]);
    expect(toGrid(table)[2]).toEqual(['规章', '= rules.issued@', '= rules.repealed@', '= rules.in_force@']);
  });

  it('draws the application table rectangular, ten columns, one row a leaf', () => {
    for (const id of ['2019.req', '2021.req']) {
      const table = drawApplicants(formOf(id), none);
      expect(widths(table)).toEqual([10]);
      expect(slotsOf(table).every((row) => row.length === 7)).toBe(true);
    }
    expect(drawApplicants(formOf('2021.req'), none).body).toHaveLength(25);
    expect(drawApplicants(formOf('2019.req'), none).body).toHaveLength(23);
  });

  it('merges the labels of the application table as the form does', () => {
    const grid = toGrid(drawApplicants(formOf('2021.req'), none));
    expect(grid[3]?.slice(0, 4)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '一、本年新收政府信息公开申请数量',
      '一、本年新收政府信息公开申请数量',
      '= requests.received@natural',
    ]);
    expect(grid[8]?.slice(0, 4)).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '2.其他法律行政法规禁止公开',
      '= outcome.refused.law_prohibits@natural',
    ]);
    expect(grid.at(-2)?.slice(0, 4)).toEqual([
      '三、本年度办理结果',
      '（七）总计',
      '（七）总计',
      '= requests.closed@natural',
    ]);
  });

  it('adds a row of subtotals and a column of organisations where the report has them', () => {
    const table = drawApplicants(
      formOf('2021.req'),
      (concept, applicant) =>
        concept === 'outcome.refused' && (applicant === undefined || applicant === 'legal'),
    );
    expect(widths(table)).toEqual([11]);
    expect(table.body).toHaveLength(26);
    expect(toGrid(table)[7]?.slice(1, 4)).toEqual(['（三）不予公开', '小计', '= outcome.refused@natural']);
  });

  it('draws fifteen cells of review and litigation under three rows of heads', () => {
    const table = drawReview(formOf('2021.rev'));
    expect(widths(table)).toEqual([15]);
    expect(table.head).toHaveLength(3);
    expect(slotsOf(table)[0]?.map((slot) => slot.concept)).toEqual(formOf('2021.rev').cells);
  });

  it('puts 其中 of a row of the statistics form right under it', () => {
    const table = drawList(formOf('2014.stat'), () => '件');
    expect(widths(table)).toEqual([3]);
    const labels = toGrid(table).map((line) => line[0]);
    const refused = labels.indexOf('4.不同意公开答复数');
    expect(labels[refused + 1]).toBe('其中：涉及国家秘密');
    expect(labels[refused + 7]).toBe('5.不属于本行政机关公开数');
    expect(labels).toContain('一、主动公开情况');
    expect(labels).toContain('（一）收到申请数');
    expect(labels).toContain('其中：1.主动公开规范性文件数');
  });
});
