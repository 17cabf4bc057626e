import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBy, findCuts, sumsUp } from '../../../src/extract/tables/split.ts';

const cut = (parts: string[], sizes: number[], holds = sumsUp) =>
  findCuts(parts, { sizes, holds, total: sizes.length === 1 && holds === sumsUp }, { left: 1e6 })?.map(
    (cuts) => cuts.map((c) => c.text).join(' '),
  );
const any = () => true;

describe('cells that run together', () => {
  it.each([
    [['713000074'], '71 3 0 0 0 0 74'],
    [['160', '02', '0', '018'], '16 0 0 2 0 0 18'],
    [['1400000', '14'], '14 0 0 0 0 0 14'],
    [['0000000'], '0 0 0 0 0 0 0'],
  ])('%j is %s', (parts, cells) => expect(cut(parts, [7])).toEqual([cells]));

  it('keeps several readings, and none where a cell is missing', () => {
    expect(cut(['110000011'], [7])).toEqual(['1 10 0 0 0 0 11', '11 0 0 0 0 0 11']);
    expect(cut(['71', '0', '0', '0', '0', '71'], [7])).toEqual([]);
    expect(cut(['00'], [3], any)).toEqual([]);
    expect(cut(['8855698'], [3], any)?.length).toBeGreaterThan(5);
  });

  it('gives up where there are too many ways', () => {
    expect(cut(['1'.repeat(40)], [7], any)).toBeUndefined();
  });

  it('finds the printed cells of every row that adds up, among its readings', () => {
    const row = fc.array(fc.nat({ max: 2000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(row, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (values, gaps) => {
        const cells = [...values, values.reduce((s, v) => s + v, 0)].map(String);
        const parts = cells
          .map((cell, i) => (gaps[i] ? ` ${cell}` : cell))
          .join('')
          .trim()
          .split(' ');
        const found = cut(parts, [7]);
        if (found) expect(found).toContain(cells.join(' '));
        expect(cutBy(parts, cells.map(Number))?.map((c) => c.text)).toEqual(cells);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
