import { runChecks } from '../../src/check/check.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Report } from '../../src/model.ts';
import { readSource } from '../../src/source/source.ts';
import { toDocument } from '../../src/text/document.ts';
import { toCsv } from '../../src/view/csv.ts';
import { toPanel } from '../../src/view/panel.ts';
import { toReport } from '../../src/view/report.ts';
import { TEXTS } from './texts.ts';
import { timeOf } from './time.ts';

/** What is done with many reports, against plain work on the same rows. */

const COUNT = 200;

async function readReports(): Promise<readonly Report[]> {
  const all: Report[] = [];
  for (const raw of TEXTS) {
    const extraction = extract(await toDocument(raw));
    all.push(toReport('', await readSource('', raw), extraction, '2026-01-01T00:00:00.000Z'));
  }
  return Array.from({ length: COUNT }, (_, i) => {
    const report = all[i % all.length];
    if (!report) throw new Error('There are no texts.');
    return { ...report, id: String(i), unitKey: `u${i}`, fieldEdits: { year: String(2008 + (i % 17)) } };
  });
}

/** Tells the ratios of checks, panel and export. */
export async function timeReports(tell: (line: string) => void): Promise<void> {
  const reports = await readReports();
  const exported = reports.map((report) => ({ report, findings: [] }));
  const cloned = await timeOf(() => structuredClone(reports));
  const checks = await timeOf(() => reports.map((r) => runChecks(r.extraction, r.extraction.facts)));
  const panel = await timeOf(() => toPanel(reports));
  const json = await timeOf(() => JSON.stringify(reports.map((r) => r.extraction.facts)));
  const csv = await timeOf(() => toCsv('facts', exported, 'program'));
  tell(`${(checks / cloned).toFixed(2)} × cloning their rows: checks of ${COUNT} reports`);
  tell(`${(panel / cloned).toFixed(2)} × cloning their rows: panel of ${COUNT} reports`);
  tell(`${(csv / json).toFixed(2)} × JSON of their facts: facts.csv of ${COUNT} reports`);
}
