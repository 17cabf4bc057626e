import { expect, test } from 'vitest';
import { factId } from '../../src/fact.ts';
import { rawSpan } from '../../src/model.ts';
import type { Fact } from '../../src/model.ts';
import { readText } from '../../src/worker/reading.ts';
import { asCorrected, figuresOf, toReport } from '../../src/view/report.ts';

/** What a person says of a number of the text stands before what it was read as. */

const RAW = '青原县2021年政府信息公开工作年度报告\n全年办结会务36场，发放册子120本。\n';

async function read() {
  const { source, extraction } = await readText('', RAW);
  return toReport('r', source, extraction, '2024-01-01T00:00:00.000Z');
}

test('a number is what a person says, and again what was read once that is taken back', async () => {
  const report = await read();
  const start = RAW.indexOf('36');
  const marked = { ...report, figureEdits: { [start]: 'ordinal' as const } };
  expect(figuresOf(marked).find(({ span }) => span.start === start)?.as).toBe('ordinal');
  expect(figuresOf(marked).filter(({ span }) => span.start !== start)).toEqual(
    report.extraction.figures.filter(({ span }) => span.start !== start),
  );
  expect(figuresOf(report)).toBe(report.extraction.figures);
});

test('a number from which a person took a value belongs to that fact, until the fact is thrown out', async () => {
  const report = await read();
  const start = RAW.indexOf('120');
  const fact: Fact = {
    id: factId('proactive.total', null, start),
    concept: 'proactive.total',
    applicant: null,
    year: 2021,
    form: '2021',
    value: { digits: '120', exponent: 0 },
    bound: null,
    kind: '',
    where: 'hand',
    grade: 'sure',
    scope: '',
    places: [{ span: rawSpan(start, start + 4), quote: '120本', rule: 'hand/source', section: '' }],
  };
  const withFact = (one: Fact) => ({ ...report, extraction: { ...report.extraction, facts: [one] } });
  const asOf = (one: Fact) => asCorrected(withFact(one)).figures.find(({ span }) => span.start === start);
  expect(asOf(fact)).toMatchObject({ as: 'fact', concept: 'proactive.total' });
  expect(asOf({ ...fact, edit: { state: 'rejected', note: '', at: '' } })?.as).not.toBe('fact');
});
