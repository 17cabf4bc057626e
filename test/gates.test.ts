import { existsSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { readAll } from './bench/texts.ts';
import { readLines } from './extract/prose/lines.ts';
import { makeChance, mutate } from './mutations.ts';

/** Gates only spare looks that find nothing: texts are read with them and with all gates open. */

const MUTATED = 150;
const CORPUS = '../shared/corpus';

/** Each line of test/corpus as a report of its own. */
const LINES = ['facts.txt', 'not-facts.txt', 'numbers.txt', 'not-numbers.txt'].flatMap((name) =>
  readLines(name).map(
    ({ year, titles, sentence }) =>
      `临河市${year}年政府信息公开工作年度报告\n\n一、${titles.join('\n(一)')}\n\n${sentence}\n`,
  ),
);
const REPORTS = [
  ...readAll('test/cases', 'input.txt'),
  ...(existsSync(CORPUS) ? readAll(CORPUS, 'source.txt') : []),
];

/** The reader, with all gates open where asked. */
async function readerWith(gates: 'as they are' | 'open') {
  vi.resetModules();
  if (gates === 'open')
    vi.doMock('../src/text/signs.ts', () => ({
      hasSign: () => true,
      toPairGate: () => () => true,
      toGates: () => () => () => true,
    }));
  else vi.doUnmock('../src/text/signs.ts');
  const { extract } = await import('../src/extract/extract.ts');
  const { toDocument } = await import('../src/text/document.ts');
  return async (text: string) => extract(await toDocument(text));
}

describe('gates change nothing', async () => {
  const gated = await readerWith('as they are');
  const open = await readerWith('open');

  test.each([
    ['lines of one meaning', LINES],
    ['reports', REPORTS],
    ['reports out of order', mutated()],
  ])('%s', async (_, texts) => {
    for (const text of texts) expect(await gated(text)).toEqual(await open(text));
  });
});

function mutated(): readonly string[] {
  const chance = makeChance(11);
  return Array.from({ length: MUTATED }, () => mutate([...REPORTS, ...LINES], chance));
}
