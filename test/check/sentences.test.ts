import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import type { Extraction, Fact } from '../../src/model.ts';
import { words } from '../../src/words/words.ts';
import { column, extraction, fact, fields, figure } from '../build.ts';

/** The sentence of the first finding of a check. */
function say(check: string, facts: readonly Fact[], more: Partial<Extraction> = {}): string {
  const found = runChecks(extraction(facts, more), facts).find((finding) => finding.check === check);
  if (!found) throw new Error(`${check} found nothing.`);
  return words.findings.sentence(found);
}

const balance = {
  'requests.received': '74',
  'requests.carried_in': '1',
  'requests.closed': '70',
  'requests.carried_out': '4',
};

test('the equation of the form in plain words', () => {
  expect(say('balance-of-applications', column('total', balance))).toBe(
    '“总计”一栏：收到的（新收 74 + 上年结转 1 = 75）应等于办出去的（办结 70 + 结转下年 4 = 74），相差 1。',
  );
  expect(
    say('balance-of-applications', column('natural', { ...balance, 'requests.carried_out': null })),
  ).toBe(
    '“自然人”一栏：收到的（新收 74 + 上年结转 1 = 75）应等于办出去的（办结 70 + 结转下年 ?）；“结转下年”没有填数，须为 5 才相符，未核。',
  );
});

test('totals and their parts', () => {
  const review = {
    'reconsideration.upheld': '13800',
    'reconsideration.corrected': '8',
    'reconsideration.other': '0',
    'reconsideration.pending': '0',
    'reconsideration.total': '13810',
  };
  expect(say('reconsideration-adds-to-total', column(null, review))).toBe(
    '行政复议总数 13,810，结果维持 13,800 + 结果纠正 8 + 其他结果 0 + 尚未审结 0 = 13,808，少 2。',
  );
  const row = [
    fact('outcome.granted_full', '3', { applicant: 'natural' }),
    fact('outcome.granted_full', '2', { applicant: 'total' }),
  ];
  expect(say('applicants-add-to-total', row)).toContain(
    '“予以公开”一行：总计 2，各类申请人之和 3（商业企业、',
  );
  const kinds = { 'requests.closed': '6', 'answer.not_exist': '4', 'answer.refused': '5' };
  expect(say('answers-within-closed', column(null, kinds, { form: '2014', where: 'prose' }))).toBe(
    '已知的不同意公开答复数 5 + 申请信息不存在数 4 = 9，应不超过申请办结数 6，多 3。',
  );
});

test('an innocent reading and what is not known', () => {
  const documents = column(null, { 'normdocs.disclosed': '38', 'normdocs.issued': '9' }, { form: '2014' });
  expect(say('normdocs-disclosed-within-issued', documents)).toBe(
    '规范性文件 本年新公开数量 38，应不超过行政规范性文件 本年制发件数 9；可能公开了往年的文件，不算错，未核。',
  );
  const channels = { 'requests.received': '9', 'requests.channel.online': '4' };
  expect(say('requests-received-is-its-channels', column(null, channels, { form: '2014' }))).toBe(
    '收到申请数 9，当面申请数 ? + 传真申请数 ? + 网络申请数 4 + 信函申请数 ?；“当面申请数”“传真申请数”“信函申请数”未提及，合计须为 5 才相符，未核。',
  );
});

test('places, dates and shares', () => {
  const two = [
    fact('requests.closed', '70', { applicant: 'total' }),
    fact('requests.closed', '71', { where: 'prose' }),
  ];
  expect(say('prose-agrees-with-requests-closed', two)).toBe(
    '正文中申请办结数 71，表中申请办结数 70，相差 1。',
  );
  const dates = fields({
    title: '临河市2018年报告',
    year: '2018',
    periodEnd: '2017-12-31',
    pageDate: '2017-08-20',
  });
  expect(say('page-date-after-period', [], { fields: dates })).toBe(
    '页面上的日期 2017-08-20 早于统计期的末日 2017-12-31。',
  );
  expect(say('period-is-title-year', [], { fields: dates })).toBe(
    '标题为 2018 年，统计期限到 2017-12-31，年份不一致。',
  );
  const figures = [
    figure(10, '2000件', '2000'),
    figure(20, '500件', '500', { label: '来电' }),
    figure(30, '20%', '20', { as: 'percent' }),
  ];
  const relations = [{ kind: 'share' as const, whole: 10, parts: [20], share: 30, full: false }];
  expect(say('share-is-part-of-whole', [], { figures, relations })).toBe(
    '“来电”占比写 20%，500 ÷ 2,000 = 25.00%，四舍五入应为 25%。',
  );
});

test('words of the outcomes', () => {
  const verdict = (status: 'fail' | 'pass' | 'unchecked', severity: 'hard' | 'soft') =>
    words.findings.verdictOf({ status, severity });
  expect([
    verdict('fail', 'hard'),
    verdict('fail', 'soft'),
    verdict('unchecked', 'hard'),
    verdict('pass', 'hard'),
  ]).toEqual(['不符', '存疑', '未核', '相符']);
});
