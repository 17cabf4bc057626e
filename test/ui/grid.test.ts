import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv, toTsv } from '../../src/ui/data/clipboard.ts';
import { cursorAt, rangeOf, readMove, readTab, toCell, toPasted } from '../../src/ui/data/cursor.ts';
import { readEditKey, readIdleKey } from '../../src/ui/data/keys.ts';
import { columnsIn, firstRow, offsetsOf, rowIn, stickyCount, toScroll } from '../../src/ui/data/layout.ts';

const size = { rows: 100, columns: 8, page: 10 };
const key = (name: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe('the clipboard of a spreadsheet', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['12\r\n', [['12']]],
    ['', []],
    ['\r\n', [['']]],
    ['1\t\t3', [['1', '', '3']]],
    ['1\t\r\n', [['1', '']]],
    ['"两行\n的格"\t5\r\n', [['两行\n的格', '5']]],
    ['"称""临河""的"\r\n', [['称"临河"的']]],
    ['5"屏\t6', [['5"屏', '6']]],
    ['"没有收尾\t6', [['"没有收尾', '6']]],
    ['1\n\n3\n', [['1'], [''], ['3']]],
  ])('reads %j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  it('reads back whatever it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '临', ',', ' ') });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(rows, (written) => {
        expect(readTsv(`${toTsv(written)}\r\n`)).toEqual(written);
      }),
    );
  });
});

describe('the cursor', () => {
  it.each([
    ['ArrowDown', {}, [6, 3]],
    ['ArrowUp', {}, [4, 3]],
    ['ArrowLeft', { ctrlKey: true }, [5, 0]],
    ['ArrowDown', { ctrlKey: true }, [99, 3]],
    ['Home', {}, [5, 0]],
    ['End', { ctrlKey: true }, [99, 7]],
    ['PageDown', {}, [15, 3]],
    ['PageUp', {}, [0, 3]],
  ])('%s %j', (name, more, [row, column]) => {
    expect(readMove(cursorAt(5, 3), key(name, more), size)).toMatchObject({ row, column });
  });

  it('keeps the other corner of the range with Shift', () => {
    const down = readMove(cursorAt(5, 3), key('ArrowDown', { shiftKey: true }), size);
    expect(down && rangeOf(down)).toEqual({ top: 5, bottom: 6, left: 3, right: 3 });
    expect(rangeOf(toCell(cursorAt(5, 3), 2, 1, true, size))).toEqual({
      top: 2,
      bottom: 5,
      left: 1,
      right: 3,
    });
  });

  it('goes over the end of a row with Tab, and out at the last cell', () => {
    expect(readTab(cursorAt(0, 7), false, size)).toMatchObject({ row: 1, column: 0 });
    expect(readTab(cursorAt(1, 0), true, size)).toMatchObject({ row: 0, column: 7 });
    expect(readTab(cursorAt(99, 7), false, size)).toBeNull();
    expect(readTab(cursorAt(0, 0), true, size)).toBeNull();
  });
});

describe('keys', () => {
  it('leaves keys that are not its own', () => {
    expect(readIdleKey(cursorAt(0, 0), key('z', { ctrlKey: true }), size, false)).toBeNull();
    expect(readIdleKey(cursorAt(0, 0), key('Shift', { shiftKey: true }), size, false)).toBeNull();
    expect(readIdleKey(cursorAt(0, 0), key('Tab'), size, true)).toBeNull();
  });
  it('ends typing with an arrow, but moves in the text after F2', () => {
    expect(readEditKey(cursorAt(3, 3), key('ArrowRight'), size, true)).toMatchObject({
      do: 'go',
      keep: true,
    });
    expect(readEditKey(cursorAt(3, 3), key('ArrowRight'), size, false)).toBeNull();
    expect(readEditKey(cursorAt(3, 3), key('Escape'), size, false)).toMatchObject({ do: 'go', keep: false });
    expect(readEditKey(cursorAt(3, 3), key('Enter'), size, false)).toMatchObject({
      to: { row: 4, column: 3 },
    });
    expect(readEditKey(cursorAt(3, 3), key('5'), size, true)).toBeNull();
  });
});

describe('pasting', () => {
  const range = { top: 98, bottom: 99, left: 6, right: 6 };
  it('fills the range with one value', () => {
    expect(toPasted([['7']], range, size)).toEqual([
      { row: 98, column: 6, text: '7' },
      { row: 99, column: 6, text: '7' },
    ]);
  });
  it('writes more from the first cell, and nothing outside the grid', () => {
    expect(
      toPasted(
        [
          ['1', '2', '3'],
          ['4', '5', '6'],
          ['7', '8', '9'],
        ],
        range,
        size,
      ).map((c) => c.text),
    ).toEqual(['1', '2', '4', '5']);
  });
});

describe('layout', () => {
  const tracks = [
    { width: 200, sticky: true },
    { width: 60, sticky: true },
    ...Array.from({ length: 20 }, () => ({ width: 100 })),
  ];
  const offsets = offsetsOf(tracks);

  it('draws the sticky columns and those in sight', () => {
    expect(stickyCount(tracks)).toBe(2);
    expect(columnsIn(offsets, 2, 0, 560, 0)).toEqual([0, 1, 2, 3, 4]);
    expect(columnsIn(offsets, 2, 150, 560, 0)).toEqual([0, 1, 3, 4, 5, 6]);
    expect(columnsIn(offsets, 2, 99999, 560, 1)).toEqual([0, 1, 20, 21]);
  });
  it('gives each row its slot, whatever is scrolled', () => {
    for (const first of [0, 1, 7, 33]) {
      const rows = Array.from({ length: 10 }, (_, slot) => rowIn(slot, first, 10));
      expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, i) => first + i));
      rows.forEach((row, slot) => expect(row % 10).toBe(slot));
    }
    expect(firstRow(280, 28, 4)).toBe(6);
  });
  it('scrolls no further than needed', () => {
    expect(toScroll(0, 100, 128, 500, 56)).toBe(0);
    expect(toScroll(300, 100, 128, 500, 56)).toBe(44);
    expect(toScroll(0, 600, 628, 500, 56)).toBe(128);
  });
});
