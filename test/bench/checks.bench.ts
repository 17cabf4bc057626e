import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import { add, fromInteger } from '../../src/decimal.ts';
import { counts, valueOf } from '../../src/fact.ts';
import type { Decimal, Extraction } from '../../src/model.ts';
import { readText } from '../../src/worker/reading.ts';
import { printReport } from '../layouts/read.ts';
import { LAYOUTS } from '../layouts/layouts.ts';

/**
 * All checks of a report against one pass over its facts, for README's performance table. The pass does with every fact
 * what no check can do without: asks whether it counts, takes the value that counts, and adds it exactly to those of its
 * concept.
 */

const ROUNDS = 12;
const REPEATS = 20;

function passOver({ facts }: Extraction): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const fact of facts) {
    const value = counts(fact) ? valueOf(fact) : null;
    if (value) sums.set(fact.concept, add(sums.get(fact.concept) ?? fromInteger(0), value));
  }
  return sums;
}

/** Least processor time of some rounds, in milliseconds for one call: what else the machine does disturbs it little. */
function timeOf(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (let i = 0; i < REPEATS; i++) work();
    times.push(process.cpuUsage(start).user / 1000 / REPEATS);
  }
  return Math.min(...times);
}

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

async function readAll(): Promise<(readonly [string, Extraction])[]> {
  const layout = LAYOUTS.find(({ name }) => name === 'lines');
  if (!layout) throw new Error('There is no layout of lines.');
  const made = (['2021', '2019'] as const).map(
    (form) => [`form ${form}, full`, printReport(layout, form, 0).text] as const,
  );
  const dirs = existsSync(CORPUS) ? readdirSync(CORPUS, { withFileTypes: true }) : [];
  const real = dirs
    .filter((entry) => existsSync(join(CORPUS, entry.name, 'source.txt')))
    .map(({ name }) => [name, readFileSync(join(CORPUS, name, 'source.txt'), 'utf8')] as const);
  return Promise.all(
    [...made, ...real].map(async ([name, text]) => {
      const { extraction } = await readText('report.txt', new TextEncoder().encode(text));
      return [name, extraction] as const;
    }),
  );
}

test('checks against one pass over the facts', { timeout: 300_000 }, async () => {
  const reports = await readAll();
  const ratios = reports.map(([name, read]) => {
    const ratio = timeOf(() => runChecks(read, read.facts)) / timeOf(() => passOver(read));
    return { name, ratio, facts: read.facts.length };
  });
  ratios.sort((a, b) => a.ratio - b.ratio);
  for (const { name, ratio, facts } of ratios.filter((one) => one.facts > 100))
    console.log(`${ratio.toFixed(1).padStart(8)}  ${name}, ${facts} facts`);
  const total = (work: (read: Extraction) => unknown) =>
    timeOf(() => {
      for (const [, read] of reports) work(read);
    });
  const all = total((read) => runChecks(read, read.facts));
  console.log(`${(all / total(passOver)).toFixed(1).padStart(8)}  all reports together`);
  console.log(
    `${(all / reports.length).toFixed(2).padStart(8)}  ms for the checks of one report, on this machine`,
  );
});
