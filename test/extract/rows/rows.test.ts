import { describe, expect, it } from 'vitest';
import { findRows } from '../../../src/extract/rows/rows.ts';
import { readBlank, readNumber } from '../../../src/extract/rows/cells.ts';
import { findChrome } from '../../../src/text/chrome.ts';
import { toDocument } from '../../../src/text/document.ts';
import { toPlain } from '../../../src/decimal.ts';

/** Rows of a text as `label ¦ label = cell cell`, ∅ for an empty cell, by the reader's name. */
async function read(raw: string): Promise<string[]> {
  const doc = await toDocument(raw);
  return findRows(doc, findChrome(doc))
    .flat()
    .map((row) => {
      for (const cell of [...row.labels, ...row.cells])
        expect(doc.raw.slice(cell.span.start, cell.span.end)).toBe(cell.text);
      const cells = row.cells.map((cell) => cell.text || '∅').join(' ');
      return `${row.reader.slice(5)}: ${row.labels.map((cell) => cell.text).join(' ¦ ')} = ${cells}`.trim();
    });
}

describe('rows of pipes and tabs', () => {
  it('parts labels from cells and keeps empty cells', async () => {
    expect(
      await read('| 信息内容 | 本年制发件数 | 本年废止件数 |\n|---|:-:|---|\n| 规章 |  | 2 |\n'),
    ).toEqual(['pipes: 信息内容 ¦ 本年制发件数 ¦ 本年废止件数 =', 'pipes: 规章 = ∅ 2']);
    expect(await read('三、本年度办理结果\t(一)予以公开\t\t3\t0\n\t2.重复申请\t\t1\t/')).toEqual([
      'tabs: 三、本年度办理结果 ¦ (一)予以公开 = ∅ 3 0',
      'tabs: 2.重复申请 = ∅ 1 /',
    ]);
  });

  it('keeps the padding of ragged rows for those who know how many cells they have', async () => {
    const rows = 'a甲 | 1 | 2 | ||\nb乙 | 3 | 4 | ||\nc丙 | 5 | ||\n';
    expect(await read(rows)).toEqual(['pipes: a甲 = 1 2 ∅ ∅', 'pipes: b乙 = 3 4 ∅ ∅', 'pipes: c丙 = 5 ∅ ∅']);
  });

  it('leaves out what stands under a head of remarks', async () => {
    const rows = '指标\t单位\t统计数\t备注\n甲申请\t件\t12\t无\n乙申请\t件\t无\t含上年结转\n';
    expect((await read(rows)).slice(1)).toEqual(['tabs: 甲申请 ¦ 件 = 12', 'tabs: 乙申请 ¦ 件 = 无']);
  });

  it('joins a row that wraps on to the next line', async () => {
    const rows = '甲 | 1 | 2 | 3 | ||\n乙 | 4 | 5 |\n6 | ||\n丙 | 7 | 8 | 9 | ||\n';
    expect((await read(rows)).map((row) => row.replaceAll(' ∅', ''))).toEqual([
      'pipes: 甲 = 1 2 3',
      'pipes: 乙 = 4 5 6',
      'pipes: 丙 = 7 8 9',
    ]);
  });
});

describe('rows of values after single blanks', () => {
  it('may touch a known label, or stand after its last letter', async () => {
    expect(await read('规章 3 5 74\n行政规范性文件564 984 4185\n')).toEqual([
      'columns: 规章 = 3 5 74',
      'columns: 行政规范性文件 = 564 984 4185',
    ]);
    expect(
      await read('5.要求行政机关确认或重新出具已获取信\n息 5 0 0 0 0 0 5\n3.其他 4 1 0 0 0 0 5\n'),
    ).toEqual([
      'lines: 5.要求行政机关确认或重新出具已获取信 =',
      'columns: 息 = 5 0 0 0 0 0 5',
      'columns: 3.其他 = 4 1 0 0 0 0 5',
    ]);
  });

  it('are none after words that end in a number, or a letter alone before few', async () => {
    expect((await read('附件2023 12 30\n页 3 5\n规章 3 5 74\n')).filter((row) => /=.*\d/.test(row))).toEqual([
      'columns: 规章 = 3 5 74',
    ]);
  });
});

describe('rows of columns', () => {
  it('keeps numbers in the brackets of a label', async () => {
    expect(await read('公开数(同一信息计 1 条)     条    1124\n公开数(含 2 条     条    11')).toEqual([
      'columns: 公开数(同一信息计 1 条) ¦ 条 = 1124',
      'columns: 公开数(含 ¦ 条 = 2 11',
    ]);
  });

  it('knows a measure with its value between the lines of a label', async () => {
    const rows = await read('专项经费(不包括公报\n              万元 4035\n的经费)');
    expect(rows).toContain('columns: 万元 = 4035');
  });
});

describe('rows without a value', () => {
  it('knows blank rows of a sheet in text by their commas; a sentence among them is none', async () => {
    const rows = '甲,,,\n乙,1,2,3\n丙,4,5,6\n丁,7,8,9\n加强领导,完善制度,\n';
    expect(await read(rows)).toEqual([
      'tabs: 甲 = ∅ ∅ ∅',
      'tabs: 乙 = 1 2 3',
      'tabs: 丙 = 4 5 6',
      'tabs: 丁 = 7 8 9',
      'lines: 加强领导,完善制度, =',
    ]);
  });

  it('knows a table with commas that nobody filled in; a few such lines are words', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}.公开数,条,`).join('\n');
    expect((await read(rows(12))).every((row) => row.startsWith('tabs') && row.endsWith('= ∅'))).toBe(true);
    expect((await read(`${rows(5)}\n加强领导。\n${rows(5)}`)).some((row) => row.startsWith('tabs'))).toBe(
      false,
    );
  });

  it('takes the one empty line more before a tab for an empty first cell', async () => {
    const table = '甲\n\t1\n\t2\n\t\n乙\n\t3\n\t\n\t4\n丙\n\t5\n\t6\n\t7\n';
    expect(await read(`${table}\n\t8\n\t9\n\t0`)).toEqual([
      'tabs: 甲 = 1 2 ∅',
      'tabs: 乙 = 3 ∅ 4',
      'tabs: 丙 = 5 6 7',
      'tabs:  = ∅ 8 9 0',
    ]);
    expect(await read(table.replaceAll('\n\t', '\n\n\t'))).toEqual([
      'tabs: 甲 = 1 2 ∅',
      'tabs: 乙 = 3 ∅ 4',
      'tabs: 丙 = 5 6 7',
    ]);
  });
});

describe('rows of tables whose bars stand on lines of their own', () => {
  it('joins the cells that bars lead, words broken over lines and empty cells among them', async () => {
    expect(await read('指标\n| 计量\n单位\n| 本年\n|\n甲项数\n| 条\n| 12\n|\n乙项数\n| 件\n|\n|')).toEqual([
      'pipes: 指标 ¦ 计量\n单位 ¦ 本年 =',
      'pipes: 甲项数 ¦ 条 = 12',
      'pipes: 乙项数 ¦ 件 = ∅',
    ]);
  });

  it('reads one cell a line where a bar alone follows each; two bars hold an empty cell', async () => {
    expect(await read('规章\n|\n0\n|\n|\n3\n|\n规范性\n文件\n|\n1\n|\n2\n|\n5\n|')).toEqual([
      'lines: 规章 = 0 ∅ 3',
      'lines: 规范性\n文件 = 1 2 5',
    ]);
  });

  it('takes many bars in a row for empty cells where each cell is a line with its bar', async () => {
    const blanks = '|\n'.repeat(6);
    const rows = ['新收', '结转', '总计', '下年'].map((label) => `${label} |\n${blanks}0 |\n||\n`);
    expect(await read(`申请人情况 |\n自然人 |\n||||\n${rows.join('')}`)).toEqual([
      'lines: 申请人情况 ¦ 自然人 ¦ 新收 = ∅ ∅ ∅ ∅ ∅ ∅ 0',
      'lines: 结转 = ∅ ∅ ∅ ∅ ∅ ∅ 0',
      'lines: 总计 = ∅ ∅ ∅ ∅ ∅ ∅ 0',
      'lines: 下年 = ∅ ∅ ∅ ∅ ∅ ∅ 0',
    ]);
  });

  it('reads rows that bars fill up to one width, empty cells in their places', async () => {
    const head = '信息内容 |\n上一年 |\n本年增/减 |\n|\n规章 |\n1 |\n4 |\n|\n';
    expect(await read(`${head}行政许可 |\n3 |\n|\n|\n行政处罚 |\n|\n+1 |\n|\n`)).toEqual([
      'pipes: 信息内容 ¦ 上一年 ¦ 本年增/减 = ∅',
      'pipes: 规章 = 1 4 ∅',
      'pipes: 行政许可 = 3 ∅ ∅',
      'pipes: 行政处罚 = ∅ +1 ∅',
    ]);
  });

  it('takes a bar between a label and a value for an empty cell where no width parts the rows', async () => {
    const head = '信息内容 |\n上一年 |\n本年增/减 |\n|\n规章 |\n1 |\n4 |\n|\n';
    expect(await read(`${head}行政许可 |\n3 |\n+2 |\n行政处罚 |\n|\n+1 |\n|\n`)).toEqual([
      'lines: 信息内容 ¦ 上一年 ¦ 本年增/减 ¦ 规章 = 1 4',
      'lines: 行政许可 = 3 +2',
      'lines: 行政处罚 = ∅ +1',
    ]);
  });

  it('reads cells that each have a line with bars, more of them where a row ends', async () => {
    const row = (label: string, ...values: readonly number[]) =>
      `| \n ${label}  | \n${values.map((value) => ` ${value}  | \n`).join('')}`;
    const short = (label: string, value: number) => `| \n ${label}  | \n ${value}  | ||\n`;
    const head = '| \n 第二十条  | |||\n| \n 信息内容  | \n 本年制发件数  | \n 现行有效件数  | \n';
    expect(await read(head + row('规章', 0, 2) + row('规范性文件', 1, 5) + short('行政许可', 3))).toEqual([
      'lines: 第二十条 ¦ 信息内容 ¦ 本年制发件数 ¦ 现行有效件数 ¦ 规章 = 0 2',
      'lines: 规范性文件 = 1 5',
      'lines: 行政许可 = 3',
    ]);
  });

  it('leaves ordinary tables and a bar between paragraphs alone', async () => {
    expect(await read('| 规章 | 0 | 2 |\n| 公告 | 1 | 3 |')).toEqual([
      'pipes: 规章 = 0 2',
      'pipes: 公告 = 1 3',
    ]);
    expect(await read('首页\n|\n本局全年公开信息12条。')).toEqual(['lines: 首页 =']);
  });
});

describe('rows of lines and columns', () => {
  it('gathers the words before the values, broken headers too', async () => {
    expect(await read('商业\n企业\n规章\n0\n3\n行政规范性文件\n1\n2')).toEqual([
      'lines: 商业 ¦ 企业 ¦ 规章 = 0 3',
      'lines: 行政规范性文件 = 1 2',
    ]);
  });

  it('reads an empty line as an empty cell only where lines are dense', async () => {
    expect(await read('甲项\n1\n\n3\n乙项\n4\n5\n6\n丙项\n7\n8\n9')).toContain('lines: 甲项 = 1 ∅ 3');
    expect(await read('甲项\n\n1\n\n2\n\n3')).toEqual(['lines: 甲项 = 1 2 3']);
  });

  it('turns blocks of columns into rows without labels', async () => {
    const column = (n: number) => `${n}\n${n + 10}\n${n + 20}\n\n`;
    expect(await read('甲项\n\n' + [1, 2, 3, 4, 5, 6, 7].map(column).join('') + '乙项')).toEqual([
      'lines: 甲项 =',
      'turned:  = 1 2 3 4 5 6 7',
      'turned:  = 11 12 13 14 15 16 17',
      'turned:  = 21 22 23 24 25 26 27',
      'lines: 乙项 =',
    ]);
  });

  it('cuts columns at two blanks, numbers at one', async () => {
    expect(await read('规章          2               0        11\n 88   18 28    36')).toEqual([
      'columns: 规章 = 2 0 11',
      'columns:  = 88 18 28 36',
    ]);
  });

  it('leaves page numbers and furniture out', async () => {
    expect(await read('甲项\n1\n-3-\n2\n第 4 页\n3')).toEqual(['lines: 甲项 = 1 2 3']);
  });
});

describe('rows of one long line', () => {
  it('cuts at known labels, keeps parts that blanks keep apart, and stops at prose', async () => {
    const line = `${'临河市办公室依法公开。'.repeat(8)}第二十条第(一)项 信息内容 本年制发件数 规章 0 12 3行政规范性文件306以上是本年度全市各级各类行政机关依法主动公开的规章和规范性文件,规章5件`;
    expect(await read(line)).toEqual([
      'joined: 第二十条第(一)项 ¦ 信息内容 ¦ 本年制发件数 ¦ 规章 = 0 12 3',
      'joined: 行政规范性文件 = 306',
    ]);
  });

  it('does not take the number of a label for a cell', async () => {
    const line = `${'情况说明'.repeat(25)}申请人情况 自然人(三)不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开10000013、危及“三安全一稳定”2`;
    expect((await read(line)).slice(-3)).toEqual([
      'joined: 申请人情况 ¦ 自然人 ¦ 三)不予公开 ¦ 1.属于国家秘密 = 0000000',
      'joined: 2.其他法律行政法规禁止公开 = 1000001',
      'joined: 3、危及“三安全一稳定 = 2',
    ]);
  });

  it('finds no rows in prose', async () => {
    expect(await read('2023年,临河市收到申请3件,结果维持1件。'.repeat(10))).toEqual([]);
  });
});

describe('cells', () => {
  it.each([
    ['0', '0'],
    ['1,234', '1234'],
    ['0.50', '0.50'],
    ['-3', '-3'],
    ['减2', '-2'],
    ['0/0', '0'],
    ['增0减0', '0'],
    ['+0/-0', '0'],
    ['增3', '3'],
    ['12件', '12'],
    ['2832995元', '2832995'],
    ['31批次', '31'],
  ])('%s is the number %s', (text, value) => {
    const number = readNumber(text);
    expect(number && toPlain(number.value)).toBe(value);
  });
  it.each(['', '/', '-', '—', '不涉及', '无', '规章', '1.属于国家秘密', '2023年', '1136 12', '-1-', '3、'])(
    '«%s» is no number',
    (text) => expect(readNumber(text)).toBeNull(),
  );
  it('tells the kinds of a cell without a number', () => {
    expect(['', ' ', '/', '-', '——', '不涉及', '无', '规章'].map(readBlank)).toEqual([
      'blank',
      'blank',
      'slash',
      'dash',
      'dash',
      'na',
      'na',
      null,
    ]);
  });
});
