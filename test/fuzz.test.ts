import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../src/extract/extract.ts';
import { findParts } from '../src/extract/parts.ts';
import { toDocument } from '../src/text/document.ts';
import { HOSTILE } from './hostile.ts';
import { makeChance, mutate } from './mutations.ts';

/** A short run of the fuzzer, always the same, and texts made to be slow. */

const TEXTS = [
  'cases/baishi-2022-traditional-twice/input.txt',
  'cases/qingyuan-2016-prose-with-chrome/input.txt',
  'cases/yunya-2017-shares-and-denials/input.txt',
  'corpus/facts.txt',
].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));

async function expectWhole(text: string): Promise<void> {
  const doc = await toDocument(text);
  // Nothing is one part of no length.
  const isPart = (start: number, end: number) => end > start || text === '';
  expect(
    findParts(doc).reduce((at, { start, end }) => (start === at && isPart(start, end) ? end : -1), 0),
  ).toBe(text.length);
  const { figures, facts } = extract(doc);
  let end = 0;
  for (const { span, quote } of figures) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(span.start, span.end)).toBe(quote);
    end = span.end;
  }
  for (const place of facts.flatMap((fact) => fact.places))
    expect(text.slice(place.span.start, place.span.end)).toBe(place.quote);
}

test('promises 34, 48: mutated reports are read without a throw, each number once and in order', async () => {
  const chance = makeChance(20_260_101);
  for (let i = 0; i < 60; i++) await expectWhole(mutate(TEXTS, chance));
});

test.each(Object.entries(HOSTILE))('promise 35: texts made to be slow are read: %s', async (_, make) => {
  await expectWhole(make(20_000));
});
