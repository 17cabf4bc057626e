import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import { readText } from '../../src/worker/reading.ts';

/** What a checking tool ought to raise in five real reports, where they are at hand, and nothing else. */
const corpus = join(import.meta.dirname, '../../../shared/corpus');

const WANTED: Readonly<Record<string, readonly string[]>> = {
  s0: ['soft capacity-staff-is-its-parts 1 + 1 = 1'],
  s1: [
    'hard answers-within-closed 63 + 7 + 63 <= 63',
    'hard parts-after-qizhong-within-total 60 + 5309 <= 5309',
    'soft share-is-part-of-whole 32 ~= 746 + 2275',
    'soft share-is-part-of-whole 1 ~= 9 + 2275',
  ],
  s2: ['soft page-date-after-period  after ', 'soft share-is-part-of-whole 6.3 ~= 177 + 2768'],
  s3: [],
  s4: [],
};

test.skipIf(!existsSync(corpus)).each(Object.entries(WANTED))('%s', async (id, wanted) => {
  const bytes = readFileSync(join(corpus, id, 'source.txt'));
  const { extraction } = await readText(`${id}.txt`, bytes);
  const side = (terms: readonly { readonly value: { digits: string; exponent: number } | null }[]) =>
    terms
      .flatMap(({ value }) => (value ? [Number(value.digits) * 10 ** value.exponent] : []))
      .map((value) => Math.round(value * 10) / 10)
      .join(' + ');
  const failed = runChecks(extraction, extraction.facts)
    .filter(({ status }) => status === 'fail')
    .map(({ check, severity, op, left, right }) => `${severity} ${check} ${side(left)} ${op} ${side(right)}`);
  expect(failed.toSorted()).toEqual([...wanted].sort());
});
