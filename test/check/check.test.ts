import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/catalogue/checks.ts';
import { CONCEPTS } from '../../src/catalogue/concepts.ts';
import { keyOf, runChecks } from '../../src/check/check.ts';
import { rawSpan } from '../../src/model.ts';
import type { Extraction, Fact, Relation } from '../../src/model.ts';
import { words } from '../../src/words/words.ts';
import { column, extraction, fact, fields, figure } from '../build.ts';

const run = (facts: readonly Fact[], more: Partial<Extraction> = {}) =>
  runChecks(extraction(facts, more), facts);
/** `fail hard balance-of-applications` for everything that did not pass. */
const raised = (...args: Parameters<typeof run>) =>
  run(...args)
    .filter(({ status }) => status !== 'pass')
    .map(({ status, severity, check }) => `${status} ${severity} ${check}`);

/** The same for what fails. */
const failed = (...args: Parameters<typeof run>) => raised(...args).filter((line) => line.startsWith('fail'));

test('every check has a title, and its terms are concepts', () => {
  const known = new Set(CONCEPTS.map(({ id }) => id));
  for (const check of CHECKS) {
    expect(words.findings.titleOf(check.id)).not.toBe(check.id);
    const ids = [...check.left, ...check.right].map((term) => (typeof term === 'string' ? term : term.id));
    if (check.kind !== 'stock_flow')
      expect(ids.filter((id) => !known.has(id) && check.kind !== 'non_negative')).toEqual([]);
  }
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
});

describe('sums', () => {
  const balance = {
    'requests.received': '74',
    'requests.carried_in': '1',
    'requests.closed': '70',
    'requests.carried_out': '5',
  };
  test('what holds passes, what does not fails, what is unknown is unchecked', () => {
    expect(failed(column('natural', balance))).toEqual([]);
    expect(raised(column('natural', { ...balance, 'requests.closed': '71' }))).toContain(
      'fail hard balance-of-applications',
    );
    expect(raised(column('natural', { ...balance, 'requests.carried_out': null }))).toContain(
      'unchecked hard balance-of-applications',
    );
    expect(
      raised(column('natural', { ...balance, 'requests.closed': '76', 'requests.carried_out': null })),
    ).toContain('fail hard balance-of-applications');
  });
  test('a check without a known term says nothing', () => {
    expect(run(column('natural', { 'requests.received': null }))).toEqual([]);
  });
  test('a blank is never 0', () => {
    const blank = column('total', { 'reconsideration.upheld': null, 'reconsideration.total': '0' });
    expect(raised(blank)).toEqual(['unchecked hard reconsideration-adds-to-total']);
  });
  test('rows of the application table add over the applicants', () => {
    const parts = { natural: '1', business: '1', research: '0', ngo: '0', legal_service: '0', other: '0' };
    const row = Object.entries(parts).map(([applicant, value]) =>
      fact('outcome.granted_full', value, { applicant: applicant as Fact['applicant'] }),
    );
    const total = fact('outcome.granted_full', '3', { applicant: 'total' });
    expect(raised([...row, total])).toContain('fail hard applicants-add-to-total');
    expect(raised(row)).toContain('unchecked hard applicants-add-to-total');
  });
  test('a number of the prose is no total of a table', () => {
    const facts = [
      fact('requests.received', '4', { applicant: 'natural' }),
      fact('requests.received', '3', { where: 'prose' }),
    ];
    expect(raised(facts)).not.toContain('fail hard applicants-add-to-total');
  });
  test('parts that exceed their total fail, though others are unknown', () => {
    const facts = column(
      null,
      {
        'requests.closed': '63',
        'answer.not_this_agency': '63',
        'answer.needs_correction': '7',
        'answer.other_route': '63',
      },
      { form: '2014', where: 'prose' },
    );
    expect(raised(facts)).toEqual(['fail hard answers-within-closed']);
  });
  test('channels that are not all known leave the total unchecked', () => {
    const facts = column(
      null,
      { 'proactive.total': '9', 'proactive.gazette': '1' },
      { form: '2014', where: 'prose' },
    );
    expect(raised(facts)).toEqual(['unchecked hard proactive-total-within-channels']);
  });
  test('of two numbers for one thing the one that a sum holds with is not wrong', () => {
    const prose: Partial<Fact> = { form: '2014', where: 'prose' };
    const results = {
      'reconsideration.upheld': '3',
      'reconsideration.corrected': '1',
      'reconsideration.other': '1',
    };
    const said = (...totals: readonly string[]) =>
      failed([
        ...column(null, results, prose),
        ...totals.map((value) => fact('reconsideration.total', value, prose)),
      ]);
    expect(said('4')).toEqual(['fail hard reconsideration-total-parts-within-reconsideration']);
    expect(said('4', '5')).toEqual(['fail soft one-number-for-one-thing']);
    expect(said('4', '3')).toContain('fail hard reconsideration-total-parts-within-reconsideration');
  });
  test('a miss with an innocent reading is unchecked', () => {
    const facts = column(null, { 'normdocs.disclosed': '38', 'normdocs.issued': '9' }, { form: '2014' });
    const [found] = run(facts).filter(({ status }) => status !== 'pass');
    expect(found).toMatchObject({ status: 'unchecked', words: { reason: 'older-documents' } });
  });
  test('staff against its parts is in doubt', () => {
    const facts = column(
      null,
      { 'capacity.staff': '1', 'capacity.staff.full_time': '1', 'capacity.staff.part_time': '1' },
      { form: '2014', where: 'prose' },
    );
    expect(raised(facts)).toEqual(['fail soft capacity-staff-is-its-parts']);
  });
  test('checks of another form are not asked', () => {
    expect(raised(column('natural', { ...balance, 'requests.closed': '1' }, { form: '2014' }))).not.toContain(
      'fail hard balance-of-applications',
    );
  });
  test('numbers of the organ are not held against numbers of the area', () => {
    const facts = [
      fact('requests.received', '3', { form: '2014', where: 'prose', scope: 'unit' }),
      fact('requests.closed', '9', { form: '2014', where: 'prose', scope: 'area' }),
    ];
    const [found] = run(facts).filter(({ check }) => check === 'closed-within-received');
    expect(found).toMatchObject({ status: 'unchecked', words: { reason: 'scopes' } });
  });
  test('what a person corrected counts, what they threw out does not', () => {
    const wrong = column('natural', { ...balance, 'requests.closed': '71' });
    const edit = { state: 'edited' as const, value: { digits: '70', exponent: 0 }, note: '', at: '' };
    const corrected = wrong.map((one) => (one.concept === 'requests.closed' ? { ...one, edit } : one));
    expect(failed(wrong)).toEqual(['fail hard balance-of-applications']);
    expect(failed(corrected)).toEqual([]);
    const rejected = wrong.map((one) =>
      one.concept === 'requests.closed'
        ? { ...one, edit: { state: 'rejected' as const, note: '', at: '' } }
        : one,
    );
    expect(raised(rejected)).not.toContain('fail hard balance-of-applications');
  });
});

describe('plausibility', () => {
  test('a township makes no rules', () => {
    const facts = column(null, { 'rules.issued': '2', 'rules.in_force': '2' });
    expect(raised(facts, { fields: fields({ unit: '白石镇人民政府' }) })).toEqual([
      'fail soft rules-issued-plausible',
    ]);
    expect(raised(facts, { fields: fields({ unit: '青原县财政局' }) })).toEqual([
      'fail soft rules-issued-plausible',
    ]);
    expect(raised(facts, { fields: fields({ unit: '临河市人民政府' }) })).toEqual([]);
  });
  test('projects and money are both zero or neither', () => {
    const ask = (projects: string, amount: string) =>
      raised(
        column(null, { 'procurement.projects': projects, 'procurement.amount': amount }, { form: '2019' }),
      );
    expect(ask('0', '0')).toEqual([]);
    expect(ask('3', '1.50')).toEqual([]);
    expect(ask('3', '0')).toEqual(['fail soft procurement-amount-plausible']);
  });
  test('decisions that equal the number of items are suspicious, zeros are not', () => {
    const ask = (before: string, change: string, decisions: string) =>
      raised(
        column(
          null,
          { 'licences.items_prev': before, 'licences.items_change': change, 'licences.decisions': decisions },
          { form: '2019' },
        ),
      );
    expect(ask('120', '-2', '118')).toEqual(['fail soft licences-decisions-not-items']);
    expect(ask('120', '-2', '5000')).toEqual([]);
    expect(ask('0', '0', '0')).toEqual([]);
  });
  test('counts are whole and not negative', () => {
    expect(raised(column('natural', { 'requests.received': '-5' }))).toContain(
      'fail hard counts-are-not-negative',
    );
    expect(raised(column('natural', { 'requests.received': '1.5' }))).toContain(
      'fail hard counts-are-not-negative',
    );
  });
});

describe('one thing in two places', () => {
  test('prose may count new receipts, or these with what was carried in', () => {
    const table = column('total', { 'requests.received': '74', 'requests.carried_in': '1' });
    const said = (value: string) => [...table, fact('requests.received', value, { where: 'prose' })];
    expect(raised(said('75'))).not.toContain('fail soft prose-agrees-with-requests-received');
    expect(raised(said('76'))).toContain('fail soft prose-agrees-with-requests-received');
    expect(raised(said('76'))).not.toContain('fail soft one-number-for-one-thing');
  });
  test('suits of the prose are both kinds together', () => {
    const table = column(null, { 'litigation.direct.total': '2', 'litigation.after.total': '3' });
    const said = (value: string) => failed([...table, fact('litigation.total', value, { where: 'prose' })]);
    expect(said('5')).toEqual([]);
    expect(said('2')).toEqual(['fail soft prose-agrees-with-litigation-total']);
  });
  test('two numbers for one thing are in doubt, two scopes are not', () => {
    const two = (more: Partial<Fact>) => [
      fact('proactive.total', '626', { form: '2014', where: 'prose' }),
      fact('proactive.total', '733', { form: '2014', where: 'prose', ...more }),
    ];
    expect(raised(two({}))).toEqual(['fail soft one-number-for-one-thing']);
    expect(raised(two({ scope: 'unit' }))).toEqual([]);
    expect(raised(two({ value: { digits: '600', exponent: 0 }, bound: 'least' }))).toEqual([]);
  });
  test('copies of the body that differ in numbers', () => {
    const differ = (detail: string) => ({
      copies: [rawSpan(10, 20)],
      notices: [{ kind: 'copies-differ' as const, span: rawSpan(12, 14), detail }],
    });
    expect(raised([], differ('收到申请8件'))).toEqual(['fail hard copies-agree']);
    expect(raised([], differ('附件'))).toEqual([]);
  });
});

describe('dates', () => {
  const dated = (values: Parameters<typeof fields>[0]) => raised([], { fields: fields(values) });
  test('the period is of the year of the title', () => {
    const title = '临河市2018年政府信息公开工作年度报告';
    expect(dated({ title, periodStart: '2018-01-01', periodEnd: '2018-12-31' })).toEqual([]);
    expect(dated({ title, periodStart: '2017-01-01', periodEnd: '2017-12-31' })).toEqual([
      'fail soft period-is-title-year',
    ]);
    expect(dated({ title, periodStart: '2017-01-01', periodEnd: '2018-12-31' })).toEqual([
      'fail soft period-is-title-year',
    ]);
  });
  test('nothing is dated before the period ends', () => {
    const period = { year: '2017', periodStart: '2017-01-01', periodEnd: '2017-12-31' };
    expect(dated({ ...period, pageDate: '2017-08-20' })).toEqual(['fail soft page-date-after-period']);
    expect(dated({ ...period, publishedOn: '2018-03-06', writtenOn: '2018-03-06' })).toEqual([]);
    expect(dated({ ...period, publishedOn: '2017-03-06', pageDate: '2017-03-06' })).toEqual([
      'fail soft published-after-period',
    ]);
    expect(dated({ year: '2017', writtenOn: '2017-12-28' })).toEqual([]);
  });
});

describe('deadlines', () => {
  const late = (values: Parameters<typeof fields>[0]) =>
    run([], { fields: fields(values) })
      .filter(({ kind }) => kind === 'deadline')
      .map(({ status }) => status);
  test('governments by the end of March, departments since 2019 by the end of January', () => {
    expect(late({ year: '2017', publishedOn: '2018-03-31', unit: '青原县财政局' })).toEqual(['pass']);
    expect(late({ year: '2021', publishedOn: '2022-02-11', unit: '青原县财政局' })).toEqual(['fail']);
    expect(late({ year: '2021', publishedOn: '2022-02-11', unit: '青原县人民政府' })).toEqual(['pass']);
    expect(late({ year: '2021', publishedOn: '2022-04-01', unit: '临河新区管理委员会' })).toEqual(['fail']);
  });
  test('a page put up again is not late for sure, an early date is told elsewhere', () => {
    expect(late({ year: '2017', publishedOn: '2019-06-01', writtenOn: '2018-03-01' })).toEqual(['unchecked']);
    expect(late({ year: '2017', publishedOn: '2017-06-01' })).toEqual([]);
    expect(late({ year: '2017' })).toEqual([]);
  });
});

describe('what an unknown term would have to be', () => {
  const open = (left: Readonly<Record<string, string | null>>, check: string) =>
    run(column('natural', left)).find((finding) => finding.check === check)?.open;
  const five = { digits: '5', exponent: 0 };
  test('of a sum, of a bound', () => {
    const balance = { 'requests.received': '74', 'requests.carried_in': '1', 'requests.closed': '70' };
    expect(open({ ...balance, 'requests.carried_out': null }, 'balance-of-applications')).toEqual({
      low: five,
      high: five,
    });
    const out = { 'requests.received': '5', 'requests.carried_in': null, 'requests.carried_out': '10' };
    expect(open(out, 'carried-out-within-on-hand')).toEqual({ low: five, high: null });
  });
  test('of a rounded sum a range', () => {
    const staff = [
      fact('capacity.staff', '1', { form: '2014', value: { digits: '2', exponent: 1 } }),
      fact('capacity.staff.full_time', '12', { form: '2014' }),
      fact('capacity.staff.part_time', null, { form: '2014' }),
    ];
    const found = run(staff).find(({ check }) => check === 'capacity-staff-is-its-parts');
    expect(found?.open).toEqual({ low: { digits: '3', exponent: 0 }, high: { digits: '13', exponent: 0 } });
    expect(found && words.findings.sentence(found)).toContain('须在 3 到 13 之间才相符');
  });
});

describe('outcomes printed as another form prints them', () => {
  test('其他处理 as one row in a table of 2021', () => {
    const values = { 'outcome.granted_full': '4', 'outcome.other': '2', 'requests.closed': '7' };
    const found = run(column('natural', values)).filter(({ kind }) => kind === 'column_sum');
    expect(found.map(({ check }) => check)).toEqual(['outcomes-add-to-closed-mixed']);
  });
});

describe('numbers that the text ties together', () => {
  const parts = (whole: number, list: readonly number[], full = false): Relation => ({
    kind: 'parts',
    whole,
    parts: list,
    share: null,
    full,
  });
  const figures = [figure(10, '100名', '100'), figure(20, '60名', '60'), figure(30, '70名', '70')];
  test('parts after 其中 do not exceed their total', () => {
    expect(raised([], { figures, relations: [parts(10, [20, 30])] })).toEqual([
      'fail hard parts-after-qizhong-within-total',
    ]);
    expect(raised([], { figures, relations: [parts(10, [20])] })).toEqual([]);
    expect(raised([], { figures, relations: [parts(10, [20], true)] })).toEqual([
      'fail hard parts-after-qizhong-within-total',
    ]);
  });
  test('parts in other units are left alone', () => {
    const mixed = [figures[0], figures[1], figure(30, '70期', '70', { measure: '期' })].flatMap(
      (one) => one ?? [],
    );
    expect(raised([], { figures: mixed, relations: [parts(10, [20, 30])] })).toEqual([
      'unchecked hard parts-after-qizhong-within-total',
    ]);
  });

  const share = (whole: number, part: number, of: number): Relation => ({
    kind: 'share',
    whole,
    parts: [part],
    share: of,
    full: false,
  });
  const percent = (start: number, value: string) =>
    figure(start, `${value}%`, value, { as: 'percent', measure: '%' });
  const list = (...given: readonly (readonly [string, string])[]) => ({
    figures: [
      figure(10, '2275件', '2275'),
      ...given.flatMap(([count, stated], i) => [
        figure(20 + 20 * i, `${count}件`, count),
        percent(30 + 20 * i, stated),
      ]),
    ],
    relations: given.map((_, i) => share(10, 20 + 20 * i, 30 + 20 * i)),
  });
  test('a share is right within half a unit of its last digit', () => {
    expect(raised([], list(['1520', '67'], ['746', '33'], ['9', '0']))).toEqual([]);
    expect(raised([], list(['1520', '66.8']))).toEqual([]);
    expect(raised([], list(['1520', '60']))).toEqual(['fail soft share-is-part-of-whole']);
  });
  test('cut shares are right where all are cut, in doubt where their neighbours are rounded', () => {
    expect(raised([], list(['746', '32']))).toEqual([]);
    expect(raised([], list(['746', '32'], ['1520', '67']))).toEqual(['fail soft share-is-part-of-whole']);
  });
  test('a list that was made to add to 100 says so', () => {
    const made = list(['758', '34'], ['758', '33'], ['759', '33']);
    expect(run([], made).filter(({ status }) => status === 'fail')).toMatchObject([
      { check: 'share-is-part-of-whole', words: { expected: '33', reason: 'adjusted' } },
    ]);
  });
  test('shares of a full list add to 100', () => {
    const off = list(['1138', '50'], ['1137', '55']);
    expect(raised([], off)).toContain('fail soft shares-add-to-100');
  });
});

test('worst first, and a decision hangs on the numbers', () => {
  const facts = [
    ...column('natural', { 'requests.received': '3', 'requests.carried_in': '0', 'requests.closed': '9' }),
    fact('requests.carried_out', '0', { applicant: 'natural' }),
  ];
  const found = run(facts, { fields: fields({ year: '2021', publishedOn: '2020-01-01' }) });
  expect(found.map(({ status, severity }) => `${status} ${severity}`).slice(0, 3)).toEqual([
    'fail hard',
    'fail soft',
    'unchecked hard',
  ]);
  const [first] = found;
  if (!first) throw new Error('Nothing was found.');
  expect(keyOf(first)).toBe(
    'balance-of-applications ; requests.received@natural=3 ; requests.carried_in@natural=0 ; requests.closed@natural=9 ; requests.carried_out@natural=0',
  );
});
