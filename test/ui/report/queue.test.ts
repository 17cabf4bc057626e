import { expect, test } from 'vitest';
import { toDecimal } from '../../../src/decimal.ts';
import { factId } from '../../../src/fact.ts';
import { rawSpan } from '../../../src/model.ts';
import type { Fact, Figure, Finding } from '../../../src/model.ts';
import { findLeaps } from '../../../src/ui/report/leaps.ts';
import { toQueue } from '../../../src/ui/report/queue.ts';
import type { Judged } from '../../../src/ui/report/signs.ts';

/** What is to be looked at comes worst first, and what somebody settled is gone. */

const RAW = '全年收到政府信息公开申请 12 件。\n放映电影 34 场。';

const fact = (concept: string, value: string, more: Partial<Fact> = {}): Fact => ({
  id: factId(concept, null, 0),
  concept,
  applicant: null,
  year: 2022,
  form: '2021',
  value: toDecimal(value),
  bound: null,
  kind: '',
  where: 'prose',
  grade: 'sure',
  scope: '',
  places: [],
  ...more,
});
const cell = (one: Fact) => ({
  key: one.id,
  slot: { concept: one.concept, applicant: null, name: '' },
  form: one.form,
  facts: [one],
});
const figure = (quote: string): Figure => {
  const start = RAW.indexOf(quote);
  return {
    span: rawSpan(start, start + quote.length),
    quote,
    as: 'unread',
    concept: '',
    label: '',
    value: toDecimal(quote),
    bound: null,
    measure: '',
    year: null,
    of: null,
    section: '',
  };
};
const judged = (key: string, group: Judged['group']): Judged => ({
  key,
  id: key,
  group,
  decision: null,
  finding: {} as Finding,
});

test('worst first: failed, unread beside an indicator, doubtful, a leap, questioned, other numbers, the rest', () => {
  const sure = fact('a', '1');
  const leap = fact('b', '900');
  const doubtful = fact('c', '3', { grade: 'doubtful' });
  const queue = toQueue({
    findings: [
      judged('soft', 'doubt'),
      judged('hard', 'bad'),
      judged('fine', 'ok'),
      judged('told', 'decided'),
    ],
    unread: [figure('34'), figure('12')],
    cells: [sure, leap, doubtful].map(cell),
    raw: RAW,
    leaps: findLeaps([sure, leap, doubtful], [fact('a', '1'), fact('b', '9')]),
  });
  expect(queue.map(({ why, key }) => [why, key])).toEqual([
    ['failed', 'finding hard'],
    ['unread', `figure ${RAW.indexOf('12')}`],
    ['doubtful', `cell ${doubtful.id}`],
    ['leap', `cell ${leap.id}`],
    ['questioned', 'finding soft'],
    ['number', `figure ${RAW.indexOf('34')}`],
    ['rest', `cell ${sure.id}`],
  ]);
});

test('a fact that somebody looked at, signed, changed or threw out is no task, nor an empty cell', () => {
  const states = ['seen', 'signed', 'edited', 'published_error', 'rejected'] as const;
  const settled = states.map((state) => fact(state, '1', { edit: { state, note: '', at: '' } }));
  const cells = [...settled.map(cell), { ...cell(fact('z', '1')), facts: [] }];
  expect(toQueue({ findings: [], unread: [], cells, raw: RAW, leaps: new Set() })).toEqual([]);
});

test('a leap is many times as much or as little, and no small number', () => {
  const leaps = (now: string, then: string) => findLeaps([fact('a', now)], [fact('a', then)]).size;
  expect(leaps('500', '100')).toBe(1);
  expect(leaps('20', '400')).toBe(1);
  expect(leaps('400', '0')).toBe(1);
  expect(leaps('450', '100')).toBe(0);
  expect(leaps('15', '1')).toBe(0);
  expect(findLeaps([fact('a', '500')], []).size).toBe(0);
});
