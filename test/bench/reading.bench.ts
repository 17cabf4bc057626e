import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Report } from '../../src/model.ts';
import { readSource } from '../../src/source/source.ts';
import { toDocument } from '../../src/text/document.ts';
import { toCsv } from '../../src/view/csv.ts';
import { toPanel } from '../../src/view/panel.ts';
import { toReport } from '../../src/view/report.ts';

/** Ratios within one run, for README's performance table; absolute times depend on the machine and are not kept. */

const CASES = 'test/cases';
const ROUNDS = 7;

const texts = readdirSync(CASES).map((name) => readFileSync(`${CASES}/${name}/input.txt`, 'utf8'));

/** Median time of some rounds, in milliseconds, after one that is not counted. */
async function timeOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    await work();
    if (round > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

async function readReports(count: number): Promise<Report[]> {
  const read = await Promise.all(
    texts.map(async (raw) => ({
      source: await readSource('', raw),
      extraction: extract(await toDocument(raw)),
    })),
  );
  return Array.from({ length: count }, (_, i) => {
    const one = read[i % read.length];
    if (!one) throw new Error('There are no cases.');
    const report = toReport(String(i), one.source, one.extraction, '2026-01-01T00:00:00.000Z');
    return { ...report, unitKey: `u${i % 200}`, fieldEdits: { year: String(2008 + (i % 17)) } };
  });
}

test('ratios', { timeout: 300_000 }, async () => {
  // Different texts joined: the same one twice would be taken for a second copy.
  const joined = (count: number) => texts.slice(0, count).join('\n');
  const perCharacter = async (count: number) =>
    (await timeOf(async () => extract(await toDocument(joined(count))))) / joined(count).length;
  const all = async () => {
    for (const raw of texts) extract(await toDocument(raw));
  };
  const shadows = async () => {
    for (const raw of texts) await toDocument(raw);
  };
  const reports = await readReports(200);
  const once = await timeOf(all);
  const cloned = await timeOf(() => structuredClone(reports));
  const characters = texts.reduce((sum, raw) => sum + raw.length, 0);
  const rows: readonly (readonly [string, number])[] = [
    [
      'time per character, five reports in one text / one report',
      (await perCharacter(5)) / (await perCharacter(1)),
    ],
    ['reading / making the shadow alone', once / (await timeOf(shadows))],
    [
      'checks of 200 reports / cloning their rows',
      (await timeOf(() => reports.map((r) => runChecks(r.extraction, r.extraction.facts)))) / cloned,
    ],
    ['panel of 200 reports / cloning their rows', (await timeOf(() => toPanel(reports))) / cloned],
    [
      'facts.csv of 200 reports / JSON of their facts',
      (await timeOf(() =>
        toCsv(
          'facts',
          reports.map((report) => ({ report, findings: [] })),
          'program',
        ),
      )) / (await timeOf(() => JSON.stringify(reports.map((r) => r.extraction.facts)))),
    ],
  ];
  for (const [what, ratio] of rows) console.log(`${ratio.toFixed(2).padStart(8)}  ${what}`);
  console.log(
    `${(once / (characters / 10_000)).toFixed(0).padStart(8)}  ms for 10,000 characters, on this machine`,
  );
});
