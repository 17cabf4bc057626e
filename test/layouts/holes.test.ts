import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toPlain } from '../../src/decimal.ts';
import type { Extraction, Fact } from '../../src/model.ts';
import { readText } from '../../src/worker/reading.ts';
import { chanceOf } from './numbers.ts';

/**
 * Holes in real reports: a cell of their tables printed blank, as a slash, a dash or in words is no number, and no other
 * cell gets another value. A seeded sample here; `npm run holes` takes every cell.
 */

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const HOLES = [
  ['', 'blank'],
  ['/', 'slash'],
  ['-', 'dash'],
  ['不涉及', 'na'],
] as const;
const isAll = process.env.HOLES === 'all';
/** Cells tried in each report. */
const TRIES = isAll ? Infinity : 2;

const keyOf = (fact: Fact): string => `${fact.concept}@${fact.applicant ?? ''}`;
const cellsOf = ({ facts }: Extraction): Fact[] => facts.filter(({ where }) => where === 'table');
const valueOf = (fact: Fact): string => (fact.value ? toPlain(fact.value) : fact.kind);
const read = async (text: string): Promise<Extraction> =>
  (await readText('report.txt', new TextEncoder().encode(text))).extraction;

const reports = existsSync(CORPUS)
  ? readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'source.txt')))
  : [];

describe.skipIf(reports.length === 0)('promise 50: holes in real reports', () => {
  test.each(reports.map((name, index) => ({ name, index })))(
    '$name',
    async ({ name, index }) => {
      const text = new TextDecoder().decode(readFileSync(join(CORPUS, name, 'source.txt')));
      const whole = cellsOf(await read(text));
      const filled = whole.filter(({ value, places }) => value !== null && places.length === 1);
      const chance = chanceOf(index);
      const tried = isAll
        ? filled
        : Array.from({ length: Math.min(TRIES, filled.length) }, () => filled[chance(filled.length)]);
      for (const [i, fact] of tried.entries()) {
        if (!fact) continue;
        for (const hole of isAll ? HOLES : [HOLES[(index + i) % HOLES.length] ?? HOLES[0]])
          await expectHole(text, whole, fact, hole);
      }
    },
    isAll ? 3_600_000 : 60_000,
  );
});

async function expectHole(
  text: string,
  whole: readonly Fact[],
  fact: Fact,
  [printed, kind]: (typeof HOLES)[number],
): Promise<void> {
  const { start, end } = fact.places[0]?.span ?? { start: 0, end: 0 };
  // In columns of blanks the cells behind it keep their places.
  const put = text.slice(0, start).endsWith('  ') ? printed.padEnd(end - start) : printed;
  const extraction = await read(text.slice(0, start) + put + text.slice(end));
  // What a second copy of the table prints stands there: the fact points at it.
  const isCopied = ({ places }: Fact) =>
    extraction.copies.some((copy) =>
      places.every(({ span }) => copy.start <= span.start && span.end <= copy.end && span.start > start),
    );
  const after = cellsOf(extraction).filter((other) => !isCopied(other));
  const told = `${keyOf(fact)} as «${printed}» in ${text.slice(Math.max(0, start - 20), end + 8)}`;
  const before = new Map(whole.map((other) => [keyOf(other), valueOf(other)]));
  const changed = after.filter((other) => {
    if (keyOf(other) === keyOf(fact)) return valueOf(other) !== kind;
    return before.get(keyOf(other)) !== valueOf(other);
  });
  expect(
    changed.filter(({ grade }) => grade !== 'doubtful').map((other) => `${keyOf(other)}=${valueOf(other)}`),
    told,
  ).toEqual([]);
}
