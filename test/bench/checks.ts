import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { runChecks } from '../../src/check/check.ts';
import { add, fromInteger } from '../../src/decimal.ts';
import { extract } from '../../src/extract/extract.ts';
import { counts, valueOf } from '../../src/fact.ts';
import type { Decimal, Extraction } from '../../src/model.ts';
import { toDocument } from '../../src/text/document.ts';
import { LAYOUTS } from '../layouts/layouts.ts';
import { printReport } from '../layouts/read.ts';
import { medianOf, timeOf } from './time.ts';

/** All checks of a report against one pass over its facts. */

/** Real reports, where they are at hand. */
const CORPUS = '../shared/corpus';
/** Fewer facts are no report with its tables. */
const FULL = 150;

/**
 * The measure: with every fact what no check can do without. Asks whether it counts, takes the value that counts, and
 * adds it exactly to those of its concept.
 */
function passOver({ facts }: Extraction): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const fact of facts) {
    const value = counts(fact) ? valueOf(fact) : null;
    if (value) sums.set(fact.concept, add(sums.get(fact.concept) ?? fromInteger(0), value));
  }
  return sums;
}

/** Texts with the official tables: drawn ones, and real ones where they are at hand. */
function textsWithTables(): readonly string[] {
  const layout = LAYOUTS.find(({ name }) => name === 'lines');
  if (!layout) throw new Error('There is no layout of lines.');
  const forms = ['2021', '2019'] as const;
  const drawn = forms.flatMap((form) => [0, 1, 2].map((seed) => printReport(layout, form, seed * 14).text));
  const real = existsSync(CORPUS) ? readdirSync(CORPUS).map((name) => `${CORPUS}/${name}/source.txt`) : [];
  return [...drawn, ...real.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'))];
}

/** Processor time comes in ticks of some milliseconds: one report alone is too short to measure. */
const TIMES = 200;
const many = (work: () => unknown) => () => {
  for (let i = 0; i < TIMES; i++) work();
};

/** Tells the median and the highest ratio over the reports with tables, and of all reports together. */
export async function timeChecks(tell: (line: string) => void): Promise<void> {
  const read: Extraction[] = [];
  for (const text of textsWithTables()) read.push(extract(await toDocument(text)));
  const full = read.filter(({ facts }) => facts.length >= FULL);
  const checks: number[] = [];
  const passes: number[] = [];
  for (const one of full) {
    checks.push(await timeOf(many(() => runChecks(one, one.facts))));
    passes.push(await timeOf(many(() => passOver(one))));
  }
  const ratios = checks.map((time, i) => time / (passes[i] ?? NaN));
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  tell(
    `${medianOf(ratios).toFixed(1)} × one pass over the facts: checks of a report, median over ${full.length} with tables (highest ${Math.max(...ratios).toFixed(1)}, together ${(sum(checks) / sum(passes)).toFixed(1)})`,
  );
  tell(`${(sum(checks) / full.length / TIMES).toFixed(2)} ms: all checks of a report with tables`);
}
