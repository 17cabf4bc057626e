import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/source.ts';
import { borders, pdf } from './paper.ts';
import type { Sheet, Words } from './paper.ts';

const read = (...sheets: readonly Sheet[]) => readSource('年报.pdf', pdf(sheets));
const shown = async (...sheets: readonly Sheet[]) => (await read(...sheets)).raw;
/** Rows with the words of their cells, columns and spans where they are not plain. */
const cellsOf = async (...sheets: readonly Sheet[]) => {
  const { raw, grids } = await read(...sheets);
  return (grids ?? []).map(({ rows }) =>
    rows.map((cells) =>
      cells
        .map((c) => {
          const words = raw.slice(c.span.start, c.span.end);
          return c.colspan * c.rowspan > 1 ? `${words} ${c.rowspan}x${c.colspan}` : words;
        })
        .join('|'),
    ),
  );
};
const words = (x: number, y: number, text: string, size = 10): Words => ({ x, y, text, size });
/** Words in cells 50 wide and 20 high from (100, 100), `|` between cells. */
const grid = (rows: readonly string[], top = 100): Words[] =>
  rows.flatMap((row, r) =>
    row.split('|').flatMap((text, c) => (text === '' ? [] : [words(104 + c * 50, top + 14 + r * 20, text)])),
  );
const rules = (columns: number, rows: number, top = 100) =>
  borders(
    Array.from({ length: columns + 1 }, (_, i) => 100 + i * 50),
    Array.from({ length: rows + 1 }, (_, i) => top + i * 20),
  );
const FULL = '政府信息公开工作'.repeat(5);

describe('lines', () => {
  test('characters that a font names by their radicals are shown as the author wrote them', async () => {
    expect(await shown({ words: [words(100, 100, '⼈⺠政府的⽹站公开⾏政许可')] })).toBe(
      '人民政府的网站公开行政许可\n',
    );
  });

  test('pieces at one height are a line, from left to right', async () => {
    const line = [words(130, 100.5, '12'), words(100, 100, '收到申'), words(140.5, 100, '件。')];
    expect(await shown({ words: [words(100, 130, '二、下一行的文字'), ...line] })).toBe(
      '收到申12件。\n二、下一行的文字\n',
    );
  });

  test('a line that is full goes on in the next unless that is indented or a heading', async () => {
    const lines = [FULL, '公开完毕。', '　另起一段文字', FULL, '（一）主动公开'];
    const sheet = lines.map((text, i) => words(text.startsWith('　') ? 120 : 100, 100 + i * 16, text.trim()));
    expect(await shown({ words: sheet })).toBe(`${FULL}公开完毕。\n另起一段文字\n${FULL}\n（一）主动公开\n`);
  });

  test('page numbers and heads that run through are left out, the same words elsewhere are not', async () => {
    const pages = ['甲', '乙', '丙'].map((name, i) => ({
      words: [
        words(200, 40, '临河市年报'),
        words(100, 300, `${name}段的全部正文在此`),
        words(100, 400 + i * 30, '临河市年报'),
        words(280, 810, `- ${i + 1} -`),
      ],
    }));
    expect(await shown(...pages)).toBe(
      ['甲', '乙', '丙'].map((name) => `${name}段的全部正文在此\n临河市年报\n`).join(''),
    );
  });

  test('words aslant over the page are no part of it', async () => {
    const drawn = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 400 Tm <6837672c> Tj ET`;
    expect(await shown({ drawn, words: [words(100, 100, '收到申请三件，办结三件')] })).toBe(
      '收到申请三件，办结三件\n',
    );
  });
});

describe('tables', () => {
  test('rows and columns by ruled lines, empty cells too', async () => {
    const sheet = { words: grid(['规章件数|3|', '文件件数|12|5']), lines: rules(3, 2) };
    expect(await cellsOf(sheet)).toEqual([['规章件数|3|', '文件件数|12|5']]);
    expect(
      await shown({
        ...sheet,
        words: [words(100, 80, '一、总体情况'), ...sheet.words, words(100, 170, '二、问题')],
      }),
    ).toBe('一、总体情况\n规章件数\t3\t\n文件件数\t12\t5\n二、问题\n');
  });

  test('boxes with no line between them are one cell', async () => {
    const lines = rules(3, 3).filter(
      ([x, y, toX, toY]) => !(x === 150 && toX === 150) && !(y === 140 && toY === 140),
    );
    lines.push([150, 120, 150, 160], [150, 140, 250, 140]);
    expect(await cellsOf({ words: grid(['第二十条第一项', '规章|3|4', '|5|6']), lines })).toEqual([
      ['第二十条第一项 1x2|', '规章 2x1|3|4', '5|6'],
    ]);
  });

  test('of tables right below each other each has its own width; a table that lines leave open at a side is one', async () => {
    const words = grid(['规章件数|3|4', '文件件数|12|5', '许可件数|7', '处罚件数|8']);
    const wide = borders([100, 150, 200, 250], [100, 120, 140]);
    const narrow = borders([100, 150, 200], [140, 160, 180]);
    expect(await cellsOf({ words, lines: [...wide, ...narrow] })).toEqual([
      ['规章件数|3|4', '文件件数|12|5'],
      ['许可件数|7', '处罚件数|8'],
    ]);
    const across = [100, 120, 140, 160, 180].map((y): [number, number, number, number] => [100, y, 250, y]);
    const open = [...across, [150, 100, 150, 180], [200, 100, 200, 140]] as const;
    expect(await cellsOf({ words, lines: open })).toEqual([
      ['规章件数|3|4', '文件件数|12|5', '许可件数|7 1x2', '处罚件数|8 1x2'],
    ]);
  });

  test('thin bars, frames of cells and rows of dots are lines too', async () => {
    const bars = rules(2, 2).map(
      ([x, y, toX, toY]) => `${x - 0.3} ${841.7 - toY} ${toX - x + 0.6} ${toY - y + 0.6} re f`,
    );
    const frames = [0, 1, 2, 3].map(
      (i) => `${101 + (i % 2) * 50} ${842 - 139 + 20 * Math.floor(i / 2)} 48 18 re S`,
    );
    const dots = rules(2, 2).flatMap(([x, y, toX, toY]) => {
      const count = Math.round((toX - x + toY - y) / 2);
      return Array.from({ length: count + 1 }, (_, i) => {
        const [cx, cy] = [x + ((toX - x) * i) / count, 842 - (y + ((toY - y) * i) / count)];
        return `${cx - 0.4} ${cy - 0.4} 0.8 0.8 re f`;
      });
    });
    for (const drawn of [bars, frames, dots])
      expect(await cellsOf({ words: grid(['规章件数|3', '规范文件|12']), drawn: drawn.join('\n') })).toEqual([
        ['规章件数|3', '规范文件|12'],
      ]);
  });

  test('a piece over several cells is cut at its blanks, words that stick out are not', async () => {
    const sheet = {
      words: [words(104, 114, '规章         3         4'), ...grid(['', '规范性文件数|5|6'])],
      lines: rules(3, 2),
    };
    expect(await cellsOf(sheet)).toEqual([['规章|3|4', '规范性文件数|5|6']]);
  });

  test('a number printed right behind its label stands in the cell that it is in', async () => {
    const sheet = {
      words: [words(104, 114, '行政许可376         8'), ...grid(['', '处罚|5|6'])],
      lines: borders([100, 142, 200, 250], [100, 120, 140]),
    };
    expect(await cellsOf(sheet)).toEqual([['行政许可|376|8', '处罚|5|6']]);
  });

  test('tables of a page keep their own borders, also where those of another are near', async () => {
    const one = { words: grid(['规章件数|3|4', '文件件数|5|6']), lines: rules(3, 2) };
    const two = {
      words: [...grid(['许可件数|', '处罚件数|'], 200), words(196, 214, '7'), words(196, 234, '8')],
      lines: borders([100, 150, 196, 250], [200, 220, 240]),
    };
    const drawn = [...one.lines, ...one.lines, ...one.lines, ...two.lines];
    const both = { words: [...one.words, ...two.words], lines: drawn };
    expect(await cellsOf(both)).toEqual([
      ['规章件数|3|4', '文件件数|5|6'],
      ['许可件数||7', '处罚件数||8'],
    ]);
  });

  test('lines of a cell run together where they are words, never where they are numbers', async () => {
    const inCell = [
      words(104, 110, '结果'),
      words(104, 119, '维持'),
      words(154, 110, '12'),
      words(154, 119, '34'),
    ];
    expect(await cellsOf({ words: [...inCell, words(204, 114, '尚未审结')], lines: rules(3, 1) })).toEqual([
      ['结果维持|12  34|尚未审结'],
    ]);
  });

  test('a table over the page is one, its head said once, a cell that the page cuts one cell', async () => {
    const cut = (rows: number, top: number) =>
      rules(3, rows, top).flatMap((line): [number, number, number, number][] => {
        const [x, y, toX, toY] = line;
        const isInner = y === toY && y > top && y < top + rows * 20;
        return isInner && y > top + 20 ? [[150, y, toX, toY]] : [[x, y, toX, toY]];
      });
    const first = { words: grid(['事项|指标|总计', '办理结果|公开|3', '|部分|4'], 700), lines: cut(3, 700) };
    const second = { words: grid(['事项|指标|总计', '|不予|5', '|其他|6'], 60), lines: cut(3, 60) };
    expect(await cellsOf(first, second)).toEqual([
      ['事项|指标|总计', '办理结果 4x1|公开|3', '部分|4', '不予|5', '其他|6'],
    ]);
  });

  test('a row that the page cuts in the middle of its label is one, rows of their own stay two', async () => {
    const above = { words: grid(['行政许可|3|', '危及“安全||5'], 700), lines: rules(3, 2, 700) };
    const under = (label: string, rest: string) => ({
      words: grid([`${label}|${rest}`, '其他各类事项|7|8'], 60),
      lines: rules(3, 2, 60),
    });
    expect(await cellsOf(above, under('稳定”', ''))).toEqual([
      ['行政许可|3|', '危及“安全稳定”||5', '其他各类事项|7|8'],
    ]);
    expect(await cellsOf(above, under('总计', '4'))).toEqual([
      ['行政许可|3|', '危及“安全||5', '总计|4|', '其他各类事项|7|8'],
    ]);
  });

  test('tables of other widths or with words between them stay two', async () => {
    const one = { words: grid(['规章规章|3', '文件文件|4']), lines: rules(2, 2) };
    const wide = { words: grid(['许可许可|3|4', '处罚处罚|5|6']), lines: rules(3, 2) };
    expect(await cellsOf(one, wide)).toHaveLength(2);
    expect(await cellsOf(one, { ...one, words: [...one.words, words(100, 80, '二、处罚')] })).toHaveLength(2);
  });

  test('columns without lines, where numbers stand under one another', async () => {
    const sheet = grid(['指标|上年|本年|总计', '规章|1|22|23', '许可|140|5|145', '处罚|7||7']);
    expect(await cellsOf({ words: sheet })).toEqual([
      ['指标|上年|本年|总计', '规章|1|22|23', '许可|140|5|145', '处罚|7||7'],
    ]);
  });

  test('columns without lines end where a table of far more columns begins', async () => {
    const few = grid(['规章|1|22|23', '许可|140|5|145', '处罚|7|0|7']);
    const many = grid(['1|2|3|4|5|6|7', '2|3|4|5|6|7|8', '3|4|5|6|7|8|9'], 190);
    expect(await cellsOf({ words: [...few, words(104, 184, '行政复议、诉讼情况'), ...many] })).toEqual([
      ['规章|1|22|23', '许可|140|5|145', '处罚|7|0|7'],
      ['1|2|3|4|5|6|7', '2|3|4|5|6|7|8', '3|4|5|6|7|8|9'],
    ]);
  });
});

describe('what cannot be read', () => {
  const refusalOf = (bytes: Uint8Array) =>
    readSource('a.pdf', bytes).then(
      () => 'read',
      (error: { refusal?: string }) => error.refusal,
    );
  const page = { words: [words(100, 100, '收到政府信息公开申请十二件')] };

  test.each([
    ['a scan', pdf([{ lines: rules(3, 3) }, { words: [words(280, 810, '2')] }]), 'scan'],
    [
      'a password',
      pdf(
        [page],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> /ID [<33> <33>]`,
      ),
      'encrypted',
    ],
    ['too many pages', pdf(Array.from({ length: 501 }, () => page)), 'pages'],
    ['a head alone', new TextEncoder().encode('%PDF-1.7\n'), 'damaged'],
    ['half a file', pdf([page]).slice(0, 300), 'damaged'],
  ])('%s is said', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal);
  });

  test('promise 42: bytes that are changed are read or refused', { timeout: 60_000 }, async () => {
    const whole = pdf([{ ...page, lines: rules(3, 3) }]);
    let seed = 7;
    const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let round = 0; round < 60; round += 1) {
      const bytes = whole.slice();
      for (let i = 0; i < 5; i += 1) bytes[next(bytes.length)] = next(256);
      expect(['read', 'damaged', 'scan', 'encrypted', 'binary', 'empty', 'pages']).toContain(
        await refusalOf(bytes).catch(String),
      );
    }
  });
});
