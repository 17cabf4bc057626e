import { expect, test } from 'vitest';
import { doubtConflicts, keepBody, keepTables, keepYear, refine } from '../../src/extract/refine.ts';
import type { Candidate } from '../../src/extract/reading.ts';
import { textSpan } from '../../src/model.ts';
import { readingOf, spanOf } from './prose/readings.ts';

const TEXT = '一、依申请公开情况\n收到申请12件,收到申请9件。\n新收 | 12 |\n页脚12件';

const at = (words: string) => spanOf(TEXT, words);
const candidate = (given: Partial<Candidate>): Candidate => ({
  concept: 'requests.received',
  applicant: null,
  value: { digits: '12', exponent: 0 },
  bound: null,
  kind: '',
  where: 'prose',
  grade: 'sure',
  scope: '',
  year: null,
  span: at('收到申请12件'),
  number: at('12'),
  rule: 'prose/received',
  ...given,
});
const cell = (given: Partial<Candidate> = {}): Candidate =>
  candidate({
    where: 'table',
    span: textSpan(31, 33),
    number: textSpan(31, 33),
    rule: 'forms/row',
    ...given,
  });
const nine = candidate({ value: { digits: '9', exponent: 0 }, span: at('收到申请9件'), number: at('9') });

test('other years fall away', async () => {
  const reading = await readingOf(TEXT);
  const [other, own, none] = [candidate({ year: 2016 }), candidate({ year: 2017 }), candidate({})];
  expect(keepYear([other, own, none], reading)).toEqual([own, none]);
  expect(keepYear([other], { ...reading, year: null })).toEqual([other]);
});

test('page furniture and copies fall away', async () => {
  const reading = await readingOf(TEXT, { chrome: ['页脚12件'] });
  const footer = candidate({ span: at('页脚12件') });
  expect(keepBody([footer, cell(), candidate({ span: null })], reading)).toHaveLength(2);
});

test('a second copy gives the cells that the first has not or has in doubt, and no others', async () => {
  const reading = { ...(await readingOf(TEXT)), copies: [textSpan(20, 40)] };
  const first = (given: Partial<Candidate>) =>
    cell({ span: textSpan(5, 7), value: { digits: '3', exponent: 0 }, ...given });
  expect(keepBody([cell()], reading)).toEqual([cell()]);
  expect(keepBody([first({}), cell()], reading)).toEqual([first({})]);
  expect(keepBody([first({ grade: 'doubtful' }), cell()], reading)).toEqual([cell()]);
  expect(keepBody([cell({ grade: 'doubtful' }), cell({ where: 'prose' })], reading)).toEqual([]);
});

test('prose gives way to a cell that it read again', () => {
  const again = candidate({ span: textSpan(26, 35), number: textSpan(31, 33) });
  expect(keepTables([again, cell(), nine])).toEqual([cell(), nine]);
});

test('two values of one indicator are doubtful, of two scopes not', () => {
  expect(doubtConflicts([candidate({}), nine]).map((c) => c.grade)).toEqual(['doubtful', 'doubtful']);
  expect(doubtConflicts([candidate({ scope: 'area' }), nine]).map((c) => c.grade)).toEqual(['sure', 'sure']);
});

test('the same value is one fact with its places in order; another value is another fact', async () => {
  const facts = refine([cell({ grade: 'likely' }), nine, candidate({})], await readingOf(TEXT));
  expect(facts.map((f) => [f.id, f.value?.digits, f.where])).toEqual([
    ['requests.received@:10', '12', 'table'],
    ['requests.received@:18', '9', 'prose'],
  ]);
  expect(facts[0]?.places.map((p) => [p.quote, p.rule, p.section])).toEqual([
    ['收到申请12件', 'prose/received', '依申请公开情况'],
    ['12', 'forms/row', '依申请公开情况'],
  ]);
  expect([facts[0]?.year, facts[0]?.form]).toEqual([2017, '2014']);
});

test('two readings of one number for one indicator are one place', async () => {
  const [fact] = refine([candidate({}), candidate({ rule: 'prose/other' })], await readingOf(TEXT));
  expect(fact?.places).toHaveLength(1);
});

test('applicants are kept apart, holes are no zeros', async () => {
  const hole = cell({ value: null, kind: 'blank', span: textSpan(31, 31), number: null });
  const facts = refine([hole, candidate({ applicant: 'total' }), candidate({})], await readingOf(TEXT));
  expect(facts.map((f) => [f.applicant, f.value?.digits ?? null, f.kind])).toEqual([
    ['total', '12', ''],
    [null, '12', ''],
    [null, null, 'blank'],
  ]);
  expect(facts[2]?.places[0]?.quote).toBe('');
});

test('a derived value has no place and comes last', async () => {
  const derived = candidate({ concept: 'proactive.total', kind: 'derived', span: null, number: null });
  const facts = refine([derived, nine], await readingOf(TEXT));
  expect(facts.map((f) => [f.id, f.places.length])).toEqual([
    ['requests.received@:18', 1],
    ['proactive.total@:-', 0],
  ]);
});

test('a printed number speaks before a denial and an estimate', async () => {
  const zero = { digits: '0', exponent: 0 };
  const denied = candidate({ kind: 'none', value: zero, number: null });
  const printed = candidate({ value: zero, span: at('收到申请9件'), number: at('9') });
  const [fact] = refine([denied, printed], await readingOf(TEXT));
  expect([fact?.kind, fact?.places.length]).toEqual(['', 2]);
});
