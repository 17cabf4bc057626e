import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PANEL } from '../../src/catalogue/panel.ts';
import { runChecks } from '../../src/check/check.ts';
import { rawSpan } from '../../src/model.ts';
import type { Fact, Report } from '../../src/model.ts';
import { asText, CSV_NAMES, toCsv, toFindingsCsv, toHistoryCsv } from '../../src/view/csv.ts';
import type { CsvName, Dialect } from '../../src/view/csv.ts';
import { column, extraction, fact, fields, figure, report } from '../build.ts';

/** A strict reader of RFC 4180: throws where a file is not. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('This is not RFC 4180.');
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const records = (text: string) => {
  const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
};

const of = (facts: readonly Fact[], more: Partial<Report> = {}, read = {}) => {
  const one = report(extraction(facts, { fields: fields({ unit: '青原县', year: '2021' }), ...read }), more);
  return { report: one, findings: runChecks(one.extraction, facts) };
};
const write = (name: CsvName, facts: readonly Fact[], dialect: Dialect = 'program') =>
  toCsv(name, [of(facts)], dialect);

describe('for programs', () => {
  test('headers are those of the contract, in order', () => {
    const head = (name: CsvName) => toCsv(name, [], 'program');
    expect(head('facts')).toBe(
      'report,file,unit,year,form,concept,label,applicant,value,measure,kind,where,state,grade,scope,note,read_value,section,start,end,quote,rule\r\n',
    );
    expect(head('reports')).toBe(
      'report,file,title,unit,division_code,year,form,published_on,period_start,period_end,written_on,index_no,doc_no,publisher,script,copies,characters,facts,figures,unread,problems,measures,failed,unchecked,sha256,reader_version\r\n',
    );
    expect(head('figures')).toBe(
      'report,file,start,end,quote,as,concept,label,value,measure,year,of,section\r\n',
    );
    expect(head('findings')).toBe('report,file,check,status,severity,message,terms\r\n');
    expect(toFindingsCsv([{ report: of([]).report, findings: [], said: new Map() }], 'program')).toBe(
      'report,file,check,status,severity,message,terms,decision,note\r\n',
    );
    expect(toHistoryCsv([], 'program')).toBe('report,fact,action,at,from,to,why\r\n');
    const panel = PANEL.flatMap(({ id }) => [id, `${id}.quality`]).join(',');
    expect(head('panel')).toBe(`unit,year,${panel}\r\n`);
  });
  test('a fact is a row, untouched', () => {
    const place = { span: rawSpan(5, 9), quote: '=3,"件"', rule: 'forms/cell', section: '三' };
    const [row] = records(
      write('facts', [fact('requests.received', '3', { applicant: 'natural', places: [place] })]),
    );
    expect(row).toEqual({
      report: '0123456789abcdef',
      file: 'a/source.txt',
      unit: '青原县',
      year: '2021',
      form: '2021',
      concept: 'requests.received',
      label: '收到申请数(本年新收)',
      applicant: 'natural',
      value: '3',
      measure: '件',
      kind: '',
      where: 'table',
      state: 'read',
      grade: 'sure',
      scope: '',
      note: '',
      read_value: '',
      section: '三',
      start: '5',
      end: '9',
      quote: '=3,"件"',
      rule: 'forms/cell',
    });
  });
  test('a blank is empty, a correction keeps what was read, money keeps its digits', () => {
    const edit = { state: 'edited' as const, value: { digits: '8', exponent: 0 }, note: '据附件', at: '' };
    const rows = records(
      write('facts', [
        fact('requests.closed', null),
        { ...fact('requests.received', '7'), edit },
        fact('admin_fees.amount', '0.10'),
        fact('info_fee.amount', '1', { value: { digits: '123', exponent: 7 } }),
        fact('licences.items_change', '-5'),
      ]),
    );
    expect(rows.map(({ value, kind, read_value, state }) => [value, kind, read_value, state])).toEqual([
      ['', 'blank', '', 'read'],
      ['8', '', '7', 'edited'],
      ['0.10', '', '', 'read'],
      ['1230000000', '', '', 'read'],
      ['-5', '', '', 'read'],
    ]);
  });
  test('rows stand in the order of the reports, then of the text; what has no place comes last', () => {
    const first = of([fact('requests.closed', '1', { places: [] }), fact('requests.received', '2')], {
      id: 'b',
    });
    const second = of([fact('consult.total', '3')], { id: 'a' });
    const rows = records(toCsv('facts', [first, second], 'program'));
    expect(rows.map(({ report: id, concept, start }) => [id, concept, start !== ''])).toEqual([
      ['b', 'requests.received', true],
      ['b', 'requests.closed', false],
      ['a', 'consult.total', true],
    ]);
  });
  test('a report is a row with its counts', () => {
    const figures = [figure(1, '7件', '7'), figure(9, '8', '8', { as: 'unread' })];
    const facts = [fact('consult.total', '3'), fact('consult.phone', '1', { kind: 'derived' })];
    const data = of(facts, { fieldEdits: { unit: '临河市' } }, { figures, copies: [rawSpan(3, 4)] });
    const [row] = records(toCsv('reports', [data], 'program'));
    expect(row).toMatchObject({
      unit: '临河市',
      copies: '2',
      facts: '1',
      figures: '2',
      unread: '1',
      failed: '0',
      script: 'hans',
    });
    const numbers = records(toCsv('figures', [data], 'program'));
    expect(numbers.map(({ start, quote, as, label }) => [start, quote, as, label])).toEqual([
      ['1', '7件', 'other', '编制'],
      ['9', '8', 'unread', '编制'],
    ]);
  });
  test('findings that did not pass, with their arithmetic', () => {
    const rows = records(
      write('findings', column(null, { 'litigation.direct.upheld': '2', 'litigation.direct.total': '1' })),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      check: 'litigation-direct-adds-to-total',
      status: 'fail',
      severity: 'hard',
    });
    expect(rows[0]?.['terms']).toBe(
      'litigation.direct.upheld=2 ; litigation.direct.corrected= ; litigation.direct.other= ; litigation.direct.pending= ; litigation.direct.total=1',
    );
  });
  test('the panel has a quality beside each indicator', () => {
    const [row] = records(
      write('panel', column('total', { 'requests.received': '3', 'requests.carried_in': '1' })),
    );
    expect(row).toMatchObject({
      unit: '青原县',
      year: '2021',
      'app.received': '3',
      'app.received.quality': 'exact',
      'app.workload': '4',
      'app.workload.quality': 'derived',
      'app.closed': '',
      'app.closed.quality': '',
    });
  });
});

describe('for spreadsheets', () => {
  test('one byte order mark, Chinese headers, words for codes', () => {
    for (const name of CSV_NAMES) {
      const text = toCsv(name, [of([fact('consult.total', '3')])], 'spreadsheet');
      expect(text.lastIndexOf('\uFEFF')).toBe(0);
      expect(readCsv(text.slice(1))[0]?.every((header) => /[\u4e00-\u9fff]/.test(header))).toBe(true);
    }
    const [row] = records(
      write('facts', [fact('requests.closed', null, { applicant: 'natural' })], 'spreadsheet'),
    );
    expect(row).toMatchObject({ 申请人: '自然人', 数的性质: '空白', 出处: '表格', 数值: '' });
  });
  test('promise 27: no text becomes a formula, a date or a shorter number', () => {
    for (const text of ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n@x', '＝1', ' =1', '\u3000=1'])
      expect(asText(text)).toBe(`'${text}`);
    for (const text of [
      '007',
      '3-4',
      '1/2',
      '3月4日',
      '2021-03-04',
      '0.10',
      '1,234',
      '(5)',
      '￥12',
      '１２３４',
      '1e5',
    ])
      expect(asText(text)).toBe(`\t${text}`);
    for (const text of [
      '110101199001011234',
      'TRUE',
      'Mar 4',
      '3-4\0',
      '0\0' + '7',
      '1e5+',
      '9:30 pm',
      '5-May',
    ])
      expect(asText(text)).toBe(`\t${text}`);
    for (const text of ['', '3', '0', '9.1', '3件', '青原县', '2018年度报告', 'a=b'])
      expect(asText(text)).toBe(text);
  });
  test('a number is never quoted or prefixed', () => {
    const facts = ['-5', '0.10', '1234567890123456789'].map((value) => fact('licences.items_change', value));
    expect(write('facts', facts, 'spreadsheet').match(/,(?:-5|0\.10|1234567890123456789),项,/g)).toHaveLength(
      3,
    );
  });
});

test('promise 28: any text comes back from both dialects', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '件', '"', ',', '\r', '\n', '=', '-', '1', ' ', '\t', '\0'),
  });
  fc.assert(
    fc.property(text, (quote) => {
      const place = { span: rawSpan(0, quote.length), quote, rule: '', section: quote };
      const facts = [fact('consult.total', '3', { places: [place] })];
      expect(records(write('facts', facts))[0]).toMatchObject({ quote, section: quote });
      const sheet = records(write('facts', facts, 'spreadsheet'))[0]?.['原文'] ?? '';
      expect([quote, `'${quote}`, `\t${quote}`]).toContain(sheet);
      expect(sheet).not.toMatch(/^[=+\-@]/);
    }),
  );
});
