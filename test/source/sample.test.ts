import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import { SAMPLE } from '../../src/source/sample.ts';
import { readText } from '../../src/worker/reading.ts';

test('the sample is read in full, with one wrong sum and one blank cell to see', async () => {
  const { extraction } = await readText(SAMPLE.name, SAMPLE.text);
  const { fields, facts, figures, problems, measures } = extraction;
  expect(extraction.form).toBe('2021');
  expect(fields).toMatchObject({
    unit: { value: '临河市人民政府' },
    year: { value: '2023' },
    publishedOn: { value: '2024-01-26' },
    writtenOn: { value: '2024-01-25' },
    periodEnd: { value: '2023-12-31' },
    indexNo: { value: 'LH000-2024-00126' },
    docNo: { value: '' },
  });
  expect(facts.filter(({ where }) => where === 'table')).toHaveLength(200);
  expect(facts.filter(({ kind }) => kind === 'blank').map((f) => [f.concept, f.applicant])).toEqual([
    ['outcome.other.fee_unpaid', 'research'],
  ]);
  const failed = runChecks(extraction, facts).filter(({ status }) => status === 'fail');
  expect(failed.map(({ check }) => check)).toEqual(['reconsideration-adds-to-total']);
  expect(figures.filter(({ as }) => as === 'unread')).toEqual([]);
  expect([problems.length, measures.length]).toEqual([3, 3]);
});

test('the prose of the sample is read beside its tables', async () => {
  const { extraction } = await readText(SAMPLE.name, SAMPLE.text);
  const prose = extraction.facts
    .filter(({ where }) => where === 'prose')
    .map(({ concept, value }) => `${concept} ${value?.digits ?? ''}`);
  expect(prose).toEqual([
    'proactive.website 41260',
    'proactive.wechat 2386',
    'response.press_conf 14',
    'response.interview 9',
    'response.interpretation 126',
    'requests.received 188',
    'requests.closed 189',
    'requests.carried_out 9',
    'training.courses 6',
    'training.people 700',
    'info_fee.amount 260',
  ]);
});
