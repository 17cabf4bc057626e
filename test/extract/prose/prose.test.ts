import { expect, test } from 'vitest';
import { toPlain } from '../../../src/decimal.ts';
import { findProseFacts } from '../../../src/extract/prose/prose.ts';
import type { Reading } from '../../../src/extract/reading.ts';
import { quoteOf } from '../../../src/text/document.ts';
import { readingOf, readingUnder } from './readings.ts';

/** Candidates as `concept=value «quote»`, with the number's own words where asked. */
const quotesIn = (reading: Reading): readonly string[] =>
  findProseFacts(reading, []).candidates.map(
    (c) => `${c.concept}=${c.value ? toPlain(c.value) : ''} «${c.span ? quoteOf(reading.doc, c.span) : ''}»`,
  );

test('a place is the shortest words with their number, cut from the original', async () => {
  expect(
    quotesIn(await readingUnder(['主动公开情况'], '我區通過門戶網站主動公開政務信息１２５條，閱讀量大。')),
  ).toEqual(['proactive.website=125 «通過門戶網站主動公開政務信息１２５條»']);
  const wrapped = await readingUnder(
    ['依申请公开情况'],
    '全年严格依法办理各类申请,予以公开3件,不予公\n开5 件。',
  );
  expect(quotesIn(wrapped)).toEqual([
    'answer.granted_full=3 «予以公开3件»',
    'answer.refused=5 «不予公\n开5 件»',
  ]);
});

test('the place of a spread zero begins at its own noun, the place of a denial at the denying words', async () => {
  expect(
    quotesIn(await readingUnder(['依申请公开情况'], '信函申请、传真申请均为0件,我局未收到网络申请。')),
  ).toEqual([
    'requests.channel.letter=0 «信函申请、传真申请均为0件»',
    'requests.channel.fax=0 «传真申请均为0件»',
    'requests.channel.online=0 «未收到网络申请»',
  ]);
});

test('number points at the digits, and is null for denials', async () => {
  const reading = await readingUnder(['收费情况'], '收取信息处理费约1.2万元,无减免情况。');
  const [fee, waived] = findProseFacts(reading, []).candidates;
  expect(fee?.number && reading.doc.text.slice(fee.number.start, fee.number.end)).toBe('1.2万');
  expect([fee?.bound, fee?.kind, fee?.value]).toEqual(['around', 'about', { digits: '12', exponent: 3 }]);
  expect([waived?.concept, waived?.number, waived?.kind]).toEqual(['info_fee.waived', null, 'none']);
});

test('money is turned into the unit of its concept', async () => {
  const reading = await readingUnder(['机构建设情况'], '政府信息公开专项经费5.5万元。');
  expect(quotesIn(reading)).toEqual(['capacity.budget=5.5 «政府信息公开专项经费5.5万元»']);
});

test('a subject carried over makes a reading likely, its own words make it sure', async () => {
  const reading = await readingUnder(['行政复议情况'], '发生行政复议3件,维持2件。');
  expect(findProseFacts(reading, []).candidates.map((c) => [c.concept, c.grade, c.rule])).toEqual([
    ['reconsideration.total', 'sure', 'prose/cases'],
    ['reconsideration.upheld', 'likely', 'prose/result'],
  ]);
});

test('whose number it is', async () => {
  const scopeOf = async (sentence: string) =>
    findProseFacts(await readingUnder(['主动公开情况'], sentence), []).candidates.map((c) => c.scope);
  expect(await scopeOf('全市主动公开政府信息12条。')).toEqual(['area']);
  expect(await scopeOf('县本级主动公开政府信息12条。')).toEqual(['unit']);
  expect(await scopeOf('主动公开政府信息12条。')).toEqual(['']);
  expect(await scopeOf('全省行政机关主动公开政府信息32条,省本级主动公开政府信息12条。')).toEqual([
    'area',
    'unit',
  ]);
  expect(await scopeOf('全系统主动公开政府信息32条,局机关主动公开政府信息12条。')).toEqual(['area', 'unit']);
});

test('nothing from sections on plans, page furniture, copies and tables', async () => {
  const told = '主动公开政府信息12条。';
  expect(quotesIn(await readingUnder(['存在问题和改进措施'], told))).toEqual([]);
  expect(quotesIn(await readingOf(told, { copies: [told] }))).toEqual([]);
  const reading = await readingOf('本年新收政府信息公开申请数量\n3\n0\n予以公开 | 2 | 1\n部分公开00000');
  expect(quotesIn(reading)).toEqual([]);
});

test('a row of the forms since 2019 that the page broke is no sentence', async () => {
  const told = async (rows: string) =>
    quotesIn(await readingUnder(['收到和处理申请情况'], rows, { form: '2021', year: 2022 }));
  expect(await told('(一)予以公开300010\n8.属于行政查询事项200000\n00')).toEqual([]);
  expect(await told('收到申请12件,予以公开9、不予公开3。')).toContain('outcome.granted_full=9 «予以公开9»');
});

test('an object lost after its verb is what the text states with the same number elsewhere', async () => {
  const sentence = '主动公开规范性文件31件。主动公开政府信息220条,其中主动公开31件。';
  const reading = await readingUnder(['主动公开情况'], sentence);
  expect(quotesIn(reading)).toEqual([
    'normdocs.disclosed=31 «主动公开规范性文件31件»',
    'proactive.total=220 «主动公开政府信息220条»',
    'normdocs.disclosed=31 «主动公开31件»',
  ]);
  expect(quotesIn(await readingUnder(['主动公开情况'], '主动公开政府信息220条,其中主动公开31件。'))).toEqual([
    'proactive.total=220 «主动公开政府信息220条»',
  ]);
});

test('the results of a lawsuit are not those of the reconsideration before', async () => {
  const sentence = '行政复议4件,其中维持3件,纠错1件;行政诉讼2件,其中维持2件。';
  expect(quotesIn(await readingUnder(['复议诉讼情况'], sentence)).map((q) => q.split(' ')[0])).toEqual([
    'reconsideration.total=4',
    'reconsideration.upheld=3',
    'reconsideration.corrected=1',
    'litigation.total=2',
    'litigation.upheld=2',
  ]);
});

test('applicants only where the form has columns for them', async () => {
  const sentence = '收到政府信息公开申请9件,其中自然人8件。';
  const applicants = async (form: '2014' | '2021') =>
    findProseFacts(await readingUnder(['依申请公开情况'], sentence, { form }), []).candidates.map(
      (c) => c.applicant,
    );
  expect(await applicants('2021')).toEqual([null, 'natural']);
  expect(await applicants('2014')).toEqual([null]);
});

test('a text of one endless line is read in time', async () => {
  const reading = await readingOf('公开信息12条,办结3件、4 5 6'.repeat(1000));
  const before = performance.now();
  findProseFacts(reading, []);
  expect(performance.now() - before).toBeLessThan(5000);
});

test('sums over several years are told from what the year brought', async () => {
  const sumsOf = async (sentence: string) => {
    const reading = await readingUnder(['主动公开情况'], sentence);
    const { ofYears } = findProseFacts(reading, []);
    return reading.quantities
      .filter(({ number }) => ofYears.has(number.start))
      .map(({ number }) => reading.doc.text.slice(number.start, number.end));
  };
  expect(await sumsOf('截至2017年底,累计公开财政信息840条,今年公开92条。')).toEqual(['840']);
  expect(await sumsOf('自开通以来,微博累计发布信息320条,今年发布信息32条。')).toEqual(['320']);
  expect(await sumsOf('“十三五”期间,累计公开财政信息320条。')).toEqual(['320']);
  expect(await sumsOf('2014—2017年累计发布公告320条。')).toEqual(['320']);
  expect(await sumsOf('近三年累计办理建议320件。')).toEqual(['320']);
  expect(await sumsOf('截至12月31日,今年累计发布公告320条。')).toEqual([]);
  expect(await sumsOf('截至2017年底,公众号粉丝840人。')).toEqual([]);
  expect(await sumsOf('公开2016—2020年规划12条。')).toEqual([]);
});

test('a report without headings speaks of disclosure where it denies, one with headings only under them', async () => {
  const text = '处理网民留言36条。没有行政复议、行政诉讼案件。';
  expect(quotesIn(await readingOf(text))).toEqual([
    'reconsideration.total=0 «没有行政复议、行政诉讼案件»',
    'litigation.total=0 «没有行政复议、行政诉讼案件»',
  ]);
  expect(quotesIn(await readingOf(`一、安全生产\n${text}`))).toEqual([]);
});

test('a bare 无 under a heading denies what that names, one among other lines may be a cell', async () => {
  const read = async (text: string) => quotesIn(await readingUnder(['行政复议情况'], text));
  expect(await read('无')).toEqual(['reconsideration.total=0 «无»']);
  expect(await read('工作有序推进。无。')).toEqual(['reconsideration.total=0 «无»']);
  expect(await read('类别\n维持\n无\n纠正\n无')).toEqual([]);
});
