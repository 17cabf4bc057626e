import { Converter } from 'opencc-js/cn2t';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equal, toDecimal, toPlain } from '../../src/decimal.ts';
import type { TableReading } from '../../src/extract/reading.ts';
import { toDocument } from '../../src/text/document.ts';
import { makeTables, print, PRINTS } from './printed-tables.ts';
import { keyOf, readTables as read, valueOf } from './read-tables.ts';

const valuesOf = ({ candidates }: TableReading) => new Map(candidates.map((c) => [keyOf(c), valueOf(c)]));
const kindsOf = ({ notices }: TableReading) => notices.map((n) => n.kind);

const BEFORE =
  '临河市2023年政府信息公开工作年度报告\n一、总体情况\n2023年,全市共主动公开政府信息1200条。\n二、主动公开政府信息情况\n';
const AFTER = '\n五、存在的主要问题及改进情况\n公开还不够及时,下一步将加以改进。\n';
/** Cells of these tables have no sums, so that glued ones may have to stay unread. */
const WITHOUT_SUMS = /^(?:rules|normdocs|licences|penalties|coercion|other_services|admin_fees|procurement)/;

describe('official tables in every print', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' });
  for (const form of ['2021', '2019'] as const)
    for (const how of PRINTS)
      for (const script of ['hans', 'hant'] as const)
        it(`form ${form}, ${how}, ${script}: every cell, and nothing else`, async () => {
          const { tables, expected } = makeTables(form);
          const text = BEFORE + print(tables, how) + AFTER;
          const reading = await read(script === 'hant' ? toTraditional(text) : text);
          const values = valuesOf(reading);
          for (const [key, printed] of expected) {
            const value = values.get(key);
            if (how === 'glued' && value === undefined && WITHOUT_SUMS.test(key)) continue;
            const [got, wanted] = [toDecimal(value ?? ''), toDecimal(printed)];
            expect(got && wanted && equal(got, wanted), `${key}: ${String(value)} for ${printed}`).toBe(true);
          }
          expect(reading.candidates.length).toBeLessThanOrEqual(expected.size);
          expect(reading.forms).toContain(form);
          expect(kindsOf(reading)).not.toContain('two-forms');
          for (const c of reading.candidates)
            expect(toPlain(c.value ?? { digits: '?', exponent: 0 })).toBe(reading.quote(c));
        });

  it('leaves the sentences before and after the tables outside their ranges', async () => {
    const { tables } = makeTables('2021');
    const doc = await toDocument(BEFORE + print(tables, 'lines') + AFTER);
    const { tables: ranges } = await read(BEFORE + print(tables, 'lines') + AFTER);
    const inside = ranges.map((span) => doc.text.slice(span.start, span.end)).join('\n');
    expect(inside).not.toMatch(/1200|存在的主要问题|总体情况/);
    expect(inside).toContain('结转下年度继续办理');
  });

  it('reads CR LF and full-width digits alike', async () => {
    const { tables, expected } = makeTables('2021');
    const text = print(tables, 'tabs').replaceAll('\n', '\r\n');
    const wide = text.replaceAll(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    expect(valuesOf(await read(text)).size).toBe(expected.size);
    expect(valuesOf(await read(wide))).toEqual(valuesOf(await read(text)));
  });
});

const REQUESTS = (cells: string) =>
  `三、收到和处理政府信息公开申请情况
| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | ${cells} |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;

describe('cells without a number', () => {
  it('keeps what is printed in them and makes none 0', async () => {
    const reading = await read(REQUESTS('5 |  | / | - | — | 不涉及 | 5'));
    const row = reading.candidates.filter((c) => c.concept === 'requests.received');
    expect(row.map(valueOf)).toEqual(['5', 'blank', 'slash', 'dash', 'dash', 'na', '5']);
    expect(row.map((c) => c.kind)).toEqual(['', 'blank', 'slash', 'dash', 'dash', 'na', '']);
    expect(row.map(reading.quote)).toEqual(['5', '', '/', '-', '—', '不涉及', '5']);
    expect(row[1]?.span?.start).toBe(row[1]?.span?.end);
    expect(row[1]?.number).toBeNull();
  });

  it('reads a row of empty cells as empty, and a padded header as none', async () => {
    const text = `第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | | | |
行政规范性文件 | 4 | | 31 |
`;
    const values = valuesOf(await read(text));
    expect([...values.values()]).toEqual(['blank', 'blank', 'blank', '4', 'blank', '31']);
  });

  it.each(['5 | 0 | 0 | 0 | 0 | 5', '5 | 0 | 0 | 0 | 0 | 0 | 0 | 5'])(
    'leaves a row with a cell too few or too many unread: %s',
    async (cells) => {
      const reading = await read(REQUESTS(cells));
      expect(reading.candidates.some((c) => c.concept === 'requests.received')).toBe(false);
      expect(kindsOf(reading)[0]).toMatch(/^row-(?:short|long)$/);
      expect(reading.candidates).toHaveLength(7);
    },
  );

  it('takes an empty line between lines of cells for an empty cell', async () => {
    const { tables } = makeTables('2021');
    const lines = print(tables, 'lines').split('\n');
    const at = lines.findIndex((line) => line.startsWith('一、本年新收')) + 2;
    const value = lines[at];
    lines[at] = '';
    const values = valuesOf(await read(lines.join('\n')));
    expect(value).toMatch(/^\d+$/);
    expect(values.get('requests.received@business')).toBe('blank');
    expect(values.get('requests.carried_in@natural')).toBe('1');
  });
});

describe('a group of reviews without any', () => {
  it('is blank in the first of its rows too; a head with empty cells is no row', async () => {
    const text = `四、政府信息公开行政复议、行政诉讼情况
类别\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
行政复议\t\t\t\t\t
行政诉讼(未经复议直接起诉)\t1\t0\t0\t2\t3
行政诉讼(复议后起诉)\t\t\t\t\t`;
    const values = valuesOf(await read(BEFORE + text + AFTER));
    expect(values.get('reconsideration.total@')).toBe('blank');
    expect(values.get('litigation.direct.total@')).toBe('3');
    expect(values.get('litigation.after.upheld@')).toBe('blank');
    const headed = await read(`${BEFORE}${text.replace('类别\t', '行政复议\t\t\t\t\t\n类别\t')}${AFTER}`);
    expect(headed.candidates.filter(({ concept }) => concept === 'reconsideration.total')).toHaveLength(1);
  });
});

describe('a line or cell that was lost', () => {
  for (const form of ['2021', '2019'] as const)
    for (const how of ['pipes', 'tabs', 'lines', 'columns'] as const)
      it(`form ${form}, ${how}: nothing shifts, nothing becomes 0`, async () => {
        const { tables } = makeTables(form);
        const lines = print(tables, how).split('\n');
        const whole = new Set(
          (await read(lines.join('\n'))).candidates.map((c) => `${keyOf(c)}=${valueOf(c)}`),
        );
        for (let i = 0; i < lines.length; i += 5) {
          const rest = [...lines.slice(0, i), ...lines.slice(i + 1)].join('\n');
          for (const c of (await read(rest)).candidates)
            expect(
              whole.has(`${keyOf(c)}=${valueOf(c)}`) || c.grade === 'doubtful',
              `${lines[i] ?? ''}: ${keyOf(c)}`,
            ).toBe(true);
        }
      }, 60_000);

  it('spaced cells in one line: a lost cell leaves its row unread', async () => {
    const { tables } = makeTables('2021');
    const text = print(tables, 'spaced');
    const whole = valuesOf(await read(text));
    const cells = [...text.matchAll(/ \d+(?= )/g)];
    for (const cell of cells.filter((_, i) => i % 5 === 0)) {
      const rest = text.slice(0, cell.index) + text.slice(cell.index + cell[0].length);
      for (const c of (await read(rest)).candidates)
        expect(whole.get(keyOf(c)) === valueOf(c) || c.grade === 'doubtful', `${cell[0]}: ${keyOf(c)}`).toBe(
          true,
        );
    }
  }, 60_000);
});

describe('headers', () => {
  it('reads the subtotal of organisations as a column of its own', async () => {
    const reading = await read(`三、收到和处理政府信息公开申请情况
| 申请人情况 | 自然人 | 法人或其他组织 | 总计 |
| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 小计 |
| 一、本年新收政府信息公开申请数量 | 5 | 2 | 0 | 1 | 0 | 0 | 3 | 8 |
`);
    expect(reading.candidates.map((c) => `${c.applicant ?? ''}=${valueOf(c)}`)).toEqual([
      'natural=5',
      'business=2',
      'research=0',
      'ngo=1',
      'legal_service=0',
      'other=0',
      'legal=3',
      'total=8',
    ]);
  });

  it('follows the printed order of the columns', async () => {
    const reading = await read(`第二十条第(一)项
信息内容	现行有效件数	本年制发件数	本年废止件数
规章	74	3	5
`);
    expect([...valuesOf(reading)]).toEqual([
      ['rules.in_force@', '74'],
      ['rules.issued@', '3'],
      ['rules.repealed@', '5'],
    ]);
  });

  it('reads by position in doubt where a header is damaged, and says so in the rule', async () => {
    const reading = await read(`第二十条第(一)项
信息内容 | 本年新 | 本年新 | 对外公开总数量
规范性文件 | 4 | 4 | 31
`);
    expect(reading.candidates.map((c) => [c.concept, c.grade, c.rule])).toEqual([
      ['normdocs.made', 'doubtful', 'forms/column-position'],
      ['normdocs.disclosed', 'doubtful', 'forms/column-position'],
      ['normdocs.public_total', 'doubtful', 'forms/column-position'],
    ]);
  });

  it('reads fifteen cells right under the name of their table where all heads are lost, if every sum holds', async () => {
    const name = '四、政府信息公开行政复议、行政诉讼情况\n行政复议行政诉讼\n';
    const cells = '| 1 | 2 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 1 | 5 |\n';
    const good = await read(name + cells);
    expect(good.candidates).toHaveLength(15);
    expect(new Set(good.candidates.map((c) => c.grade))).toEqual(new Set(['likely']));
    expect(valuesOf(good).get('litigation.after.upheld@')).toBe('4');
    expect(kindsOf(good)).toContain('headers-lost');
    for (const other of [
      name + cells.replace('| 3 |', '| 4 |'),
      name + cells.replace('| 5 |', '|'),
      '五、其他情况\n' + cells,
    ])
      expect((await read(other)).candidates).toEqual([]);
  });

  it('reads fifteen cells under a broken head by position, better where their sums hold', async () => {
    const head =
      '行政复议 | 行政诉讼\n结果维持 | 结果 | 其他 | 尚未 | 总计 | 未经复议直接起诉 | 复议后起诉\n结果 | 结果 | 其他 | 尚未 | 总计\n';
    const good = await read(head + '1 | 2 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 1 | 5\n');
    expect(good.candidates).toHaveLength(15);
    expect(new Set(good.candidates.map((c) => c.grade))).toEqual(new Set(['likely']));
    expect(valuesOf(good).get('litigation.after.pending@')).toBe('1');
    const bad = await read(head + '1 | 2 | 0 | 0 | 9 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 1 | 5\n');
    expect(new Set(bad.candidates.map((c) => c.grade))).toEqual(new Set(['doubtful']));
    expect(kindsOf(bad)).toContain('headers-lost');
  });

  it('reads a table for each group of reviews', async () => {
    const five = '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n';
    const reading = await read(
      `### 行政复议\n${five}| 1 | 2 | 3 | 4 | 10 |\n\n### 行政诉讼(未经复议直接起诉)\n${five}| 5 | 0 | 0 | 0 | 5 |\n\n### 行政诉讼(复议后起诉)\n${five}| 0 | 0 | 0 | 6 | 6 |\n`,
    );
    const values = valuesOf(reading);
    expect(values.size).toBe(15);
    expect(values.get('reconsideration.total@')).toBe('10');
    expect(values.get('litigation.direct.upheld@')).toBe('5');
    expect(values.get('litigation.after.pending@')).toBe('6');
  });

  it('takes no padding for columns where the header is lost', async () => {
    const reading = await read('第二十条第(五)项 | |||\n行政许可 | 12 | ||\n行政处罚 | 3 | ||\n');
    expect(reading.candidates.map((c) => [c.concept, valueOf(c), c.grade])).toEqual([
      ['licences.decisions', '12', 'doubtful'],
      ['penalties.decisions', '3', 'doubtful'],
    ]);
  });

  it('notices two forms in one text', async () => {
    const text =
      print(makeTables('2021').tables.slice(0, 1), 'pipes') +
      '\n' +
      print(makeTables('2019').tables.slice(0, 1), 'pipes');
    expect(kindsOf(await read(text))).toContain('two-forms');
  });
});

describe('money', () => {
  it.each([
    ['采购总金额(元)', '8810055', '881.0055', 'sure'],
    ['采购总金额(万元)', '12.5', '12.5', 'sure'],
    ['采购总金额', '2832995元', '283.2995', 'sure'],
    ['采购总金额', '77', '77', 'doubtful'],
    ['采购总金额', '0', '0', 'sure'],
  ])('%s %s is %s, %s', async (head, cell, value, grade) => {
    const reading = await read(
      `第二十条第(九)项\n| 信息内容 | 采购项目数量 | ${head} |\n| 政府集中采购 | 17 | ${cell} |\n`,
    );
    const amount = reading.candidates.find((c) => c.concept === 'procurement.amount');
    expect(amount && [valueOf(amount), amount.grade]).toEqual([value, grade]);
  });
});

it('a measure behind a blank is no cell of a long line, so that its number fills no other column', async () => {
  const { candidates } = await read(
    `${BEFORE}第二十条第(九)项信息内容采购项目数量采购总金额政府集中采购 1357539.52 元${AFTER}`,
  );
  expect(candidates).toEqual([]);
});

describe('the table of fees for information', () => {
  const HEADS = ['通知收取件数', '通知收取金额(元)', '实际收取金额(元)'];
  const FEES = ['发出收费通知的件数', '发出收费通知的总金额', '实际收取的总金额'];
  it.each([
    ['tabs', `${HEADS.join('\t')}\n2\t300\t200\n`, '200'],
    ['bars', `| ${FEES.join(' | ')} |\n|---|---|---|\n| 2件 | 300元 | 200元 |\n`, '200'],
    ['one cell a line', `${HEADS.join('\n')}\n0\n0\n0\n`, '0'],
    ['a blank', `${FEES.join('\t')}\n0\t0\t\n`, 'blank'],
    ['one line', `${FEES.join(' ')} 2 300 200\n`, '200'],
    ['one line, cells run together', `${HEADS.join('')}000\n`, '0'],
  ])('tells what was taken, not what notices ask for: %s', async (_, table, taken) => {
    const { candidates } = await read(`${BEFORE}三、信息处理费收取情况\n${table}${AFTER}`);
    expect(candidates.map((c) => `${c.concept} ${valueOf(c)}`)).toEqual([`info_fee.amount ${taken}`]);
  });
  it('says nothing of fees that are only due, or of other tables of three', async () => {
    const due = await read(`${BEFORE}通知收取件数\t通知收取金额(元)\t应收金额(元)\n2\t300\t200\n${AFTER}`);
    const other = await read(`${BEFORE}培训期数\t培训人数\t培训金额(元)\n2\t300\t200\n${AFTER}`);
    const joined = await read(`${BEFORE}${FEES.join('')}2300200\n${AFTER}`);
    expect([...due.candidates, ...other.candidates, ...joined.candidates]).toEqual([]);
  });
});

describe('tables of indicators', () => {
  it('reads the statistics form of 2014', async () => {
    const reading = await read(`政府信息公开情况统计表
统计指标	单位	统计数
一、主动公开情况
(一)主动公开政府信息数	条	1520
(二)通过不同渠道和方式公开政府信息的情况
1.政府公报公开政府信息数	条	0
2.政府网站公开政府信息数	条	1400
四、行政复议数量	件	3
(一)维持具体行政行为数	件	1
(二)被依法纠错数	件	2
(三)其他情形数	件	0
五、行政诉讼数量	件	4
(一)维持具体行政行为或者驳回原告诉讼请求数	件	3
(二)被依法纠错数	件	0
(三)其他情形数	件	1
七、依申请公开信息收取的费用	万元	0.3
`);
    expect(Object.fromEntries(valuesOf(reading))).toEqual({
      'proactive.total@': '1520',
      'proactive.gazette@': '0',
      'proactive.website@': '1400',
      'reconsideration.total@': '3',
      'reconsideration.upheld@': '1',
      'reconsideration.corrected@': '2',
      'reconsideration.other@': '0',
      'litigation.total@': '4',
      'litigation.upheld@': '3',
      'litigation.corrected@': '0',
      'litigation.other@': '1',
      'info_fee.amount@': '3000',
    });
  });

  const annex = (row: (label: string, year: string, sum: string) => string) =>
    [
      row('主动公开信息数', '425', '1516'),
      row('其中:1.网站公开', '418', '1509'),
      row('2.政府公报公开', '7', '7'),
      row('受理依申请公开信息总数', '3', '16'),
      row('其中:1.当面申请数', '1', '9'),
      row('3.信函、传真申请数', '2', '7'),
    ].join(' ');

  it('takes only the column of the year from a local annex in one line', async () => {
    const text = `指标名称 计量 单位 2011 年度 历年累计 ${annex((l, y, s) => `${l} 条 ${y} ${s}`)} 附件下载`;
    expect(Object.fromEntries(valuesOf(await read('青原县统计表 '.repeat(20) + text)))).toEqual({
      'proactive.total@': '425',
      'proactive.website@': '418',
      'proactive.gazette@': '7',
      'requests.received@': '3',
      'requests.channel.in_person@': '1',
    });
  });

  it('takes the year to date, not the period or the code before it', async () => {
    const head = '指标名称 | 计量单位 | 代码 | 本期实际 | 本年累计 |\n';
    const rows = [
      '主动公开信息数 | 条 | 01 | 12 | 133 |',
      '申请总数 | 条 | 10 | | 6 |',
      '行政诉讼数 | 件 | 33 | 0 | 0 |',
    ];
    expect(Object.fromEntries(valuesOf(await read(head + rows.join('\n'))))).toEqual({
      'proactive.total@': '133',
      'requests.received@': '6',
      'litigation.total@': '0',
    });
  });

  it('tells glued columns apart by what the text says, or leaves them', async () => {
    const text =
      '2016年青原县主动公开政府信息425条。七、附表 指标名称计量单位2016年度历年累计' +
      annex((l, y, s) => `${l}条${y}${s}`).replaceAll(' ', '');
    const reading = await read(text);
    expect(valuesOf(reading).get('proactive.total@')).toBe('425');
    expect(valuesOf(reading).has('proactive.website@')).toBe(false);
    expect(kindsOf(reading)).toContain('joined-several');
  });
});

describe('two forms in one text', () => {
  const row = (label: string) => `${label} | 1 | 0 | 0 | 0 | 0 | 0 | 1`;
  const applications = (...rows: string[]) =>
    [
      '申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
      row('一、本年新收政府信息公开申请数量'),
      row('二、上年结转政府信息公开申请数量'),
      row('(一)予以公开'),
      row('2.重复申请'),
      ...rows.map(row),
      row('四、结转下年度继续办理'),
    ].join('\n');
  const head = '第二十条第(一)项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 3 | 1 | 9\n';
  const formsOf = ({ candidates }: TableReading, part: string) => [
    ...new Set(candidates.filter((c) => c.concept.startsWith(part)).map((c) => c.form)),
  ];

  it('reads each table by its own heads and rows, and says so', async () => {
    const reading = await read(head + applications('(六)其他处理'));
    expect([formsOf(reading, 'rules'), formsOf(reading, 'requests')]).toEqual([['2021'], ['2019']]);
    expect(kindsOf(reading)).toContain('two-forms');
  });

  it('says nothing of a table of one form, nor where a row that both have is left out', async () => {
    const [whole, short] = [await read(head + applications('3.其他')), await read(head + applications())];
    expect(kindsOf(whole)).not.toContain('two-forms');
    expect(kindsOf(short)).not.toContain('two-forms');
  });
});

describe('cells that run together', () => {
  const head =
    '三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他';
  it('reads a row whose sum allows one cut, with the rule that did it', async () => {
    const reading = await read(
      `${head}一、本年新收政府信息公开申请数量713000074二、上年结转政府信息公开申请数量1000001三、本年度办理结果`,
    );
    expect(reading.candidates.map(valueOf)).toEqual([
      '71',
      '3',
      '0',
      '0',
      '0',
      '0',
      '74',
      '1',
      '0',
      '0',
      '0',
      '0',
      '0',
      '1',
    ]);
    expect(new Set(reading.candidates.map((c) => c.rule))).toEqual(new Set(['joined/row-sum']));
  });

  it('leaves what several cuts allow, but reads the cells on which they agree', async () => {
    const reading = await read(
      `${head}一、本年新收政府信息公开申请数量110000011二、上年结转政府信息公开申请数量0000000三、本年度办理结果`,
    );
    const row = reading.candidates.filter((c) => c.concept === 'requests.received');
    expect(row.map((c) => `${c.applicant ?? ''}=${valueOf(c)}`)).toEqual([
      'research=0',
      'ngo=0',
      'legal_service=0',
      'other=0',
      'total=11',
    ]);
    const several = reading.notices.find(({ kind }) => kind === 'joined-several');
    expect(several?.detail).toContain('一、本年新收政府信息公开申请数量 1 10 0 0 0 0 11 / 11 0 0 0 0 0 11');
  });

  it('is in doubt of the only cut where the balance of the table does not hold with it', async () => {
    const gradesOf = async (received: string) => {
      const { candidates } = await read(
        `${head}一、本年新收政府信息公开申请数量${received}二、上年结转政府信息公开申请数量0000000三、本年度办理结果(七)总计73000010四、结转下年度继续办理0000000`,
      );
      return new Set(candidates.filter((c) => c.concept === 'requests.received').map(({ grade }) => grade));
    };
    expect(await gradesOf('0000011')).toEqual(new Set(['doubtful']));
    expect(await gradesOf('73000010')).not.toContain('doubtful');
  });

  it('does not cut where a cell may be missing', async () => {
    const reading = await read(
      `${head}一、本年新收政府信息公开申请数量 71 0 0 0 0 71 二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1 三、本年度办理结果`,
    );
    expect(reading.candidates.some((c) => c.concept === 'requests.received')).toBe(false);
    expect(reading.candidates).toHaveLength(7);
  });
});

describe('rows and tables that stand alone', () => {
  it('takes a printed subtotal only with all its parts', async () => {
    const rows = `${REQUESTS('5 | 0 | 0 | 0 | 0 | 0 | 5')}| (四)无法提供 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 1.本机关不掌握相关政府信息 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 2.没有现成信息需要另行制作 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;
    expect((await read(rows)).candidates.some((c) => c.concept === 'outcome.unable')).toBe(false);
    const full = `${rows}| 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
    expect(valuesOf(await read(full)).get('outcome.unable@natural')).toBe('3');
  });

  it('reads an equal table again as second places, and keeps both values where two tables differ', async () => {
    const { tables, expected } = makeTables('2021');
    const text = print(tables, 'pipes');
    const again = await read(`${text}\n${AFTER}\n${text}`);
    expect(again.candidates).toHaveLength(2 * expected.size);
    expect(valuesOf(again).size).toBe(expected.size);
    expect(again.notices).toEqual([]);
    const other = await read(`${text}\n${AFTER}\n${text.replace('128.5', '129.5')}`);
    const fees = other.candidates.filter((c) => c.concept === 'admin_fees.amount');
    expect(fees.map((c) => [valueOf(c), c.grade])).toEqual([
      ['128.5', 'sure'],
      ['129.5', 'doubtful'],
    ]);
    expect(kindsOf(other)).toContain('table-twice');
  });

  it('finds nothing in texts without tables', async () => {
    const reading =
      await read(`${BEFORE}收到申请3件,其中自然人2件、商业企业1件。行政复议1件,结果维持1件;行政诉讼0件。
(一)予以公开
1.全年公开规章2件
规范性文件
共4件
| 索引号 | 000-2023-1 |
${AFTER}`);
    expect(reading).toMatchObject({ candidates: [], tables: [], labels: [], forms: [], notices: [] });
  });
});

describe('damaged tables', () => {
  it('never throw, and every number stands in the text as read', async () => {
    const mutate = (lines: readonly string[], at: number, to: number, how: number): string[] => {
      const i = at % lines.length;
      const line = lines[i] ?? '';
      const other = lines[to % lines.length] ?? '';
      const put = [
        [],
        [line, line],
        [other],
        [line + other],
        [line.slice(0, to % (line.length + 1))],
        [`${line}\t7`],
      ];
      return [...lines.slice(0, i), ...(put[how] ?? []), ...lines.slice(i + 1)];
    };
    const printed = PRINTS.map((how) => print(makeTables('2021').tables, how).split('\n'));
    const step = fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 5 }));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: PRINTS.length - 1 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (which, steps) => {
          const lines = steps.reduce((l, [a, b, c]) => mutate(l, a, b, c), printed[which] ?? []);
          const reading = await read(lines.join('\n'));
          for (const c of reading.candidates.filter((x) => x.value)) {
            const value = toDecimal(reading.quote(c));
            expect(value && c.value && equal(value, c.value), `${keyOf(c)} ${reading.quote(c)}`).toBe(true);
          }
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  }, 60_000);
});

describe('an application table without totals', () => {
  const ROWS = [
    '新收政府信息公开申请数量',
    '上年结转政府信息公开申请数量',
    '予以公开',
    '部分公开',
    '重复申请',
  ];
  const table = (heads: string, cells: string) =>
    `${BEFORE}三、收到和处理政府信息公开申请情况\n申请人情况\n${heads}\n${ROWS.map((row) => `${row === ROWS[0] ? '本年' : ''}${row}\t${cells}`).join('\n')}\n${AFTER}`;
  const PARTS = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他';

  it('is read by its heads, never as sure', async () => {
    const reading = await read(table(PARTS, '7\t2\t0\t0\t0\t1'));
    const own = reading.candidates.filter((c) => c.concept === 'requests.received');
    expect(own.map(valueOf)).toEqual(['7', '2', '0', '0', '0', '1']);
    expect(own.map(({ grade }) => grade)).not.toContain('sure');
  });

  it('stays unread where the heads have a total, or where the last cell is one', async () => {
    for (const text of [table(`${PARTS}\t总计`, '7 2 0 0 0 1'), table(PARTS, '7\t2\t0\t0\t0\t9')]) {
      const reading = await read(text);
      expect(reading.candidates.filter((c) => c.applicant)).toEqual([]);
    }
  });
});
