import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../src/model.ts';
import { reportIdOf } from '../../src/source/id.ts';
import { toReport } from '../../src/view/report.ts';
import { readText } from '../../src/worker/reading.ts';
import { LAYOUTS } from '../layouts/layouts.ts';
import { printReport } from '../layouts/read.ts';
import { TEXTS } from './texts.ts';

/** Large reports to measure the page with. */

/** UTF-16 units and, of these, those that are full of numbers: so many give three thousand facts. */
const LENGTH = 200_000;
const DENSE = 152_000;
const CASES = 'test/cases';
const FILLER =
  '各科室按照职责分工，做好文件起草、审核、发布和归档各环节的衔接，遇有不清楚的事项及时与牵头科室商量，共同改进。\n';

/** Fictional reports one after another with other digits each time, so that none is a copy, between prose without numbers. */
function largeText(): string {
  const layout = LAYOUTS.find(({ name }) => name === 'lines');
  if (!layout) throw new Error('There is no layout of lines.');
  const cases = readdirSync(CASES).map((name) => readFileSync(`${CASES}/${name}/input.txt`, 'utf8'));
  let [text, dense] = ['', 0];
  for (let turn = 0; dense < DENSE; turn++) {
    const turned = cases.join('\n').replace(/\d/g, (digit) => String((Number(digit) + turn) % 10));
    const part = `${printReport(layout, turn % 2 === 0 ? '2021' : '2019', turn * 14).text}\n${turned}\n`;
    dense += part.length;
    text += part;
    while (text.length < (dense / DENSE) * LENGTH) text += FILLER;
  }
  return text.slice(0, LENGTH);
}

export interface Stored {
  readonly report: Report;
  readonly raw: string;
}

async function read(raw: string): Promise<Stored> {
  const { source, extraction } = await readText('', raw);
  const report = toReport(await reportIdOf(source.raw), source, extraction, '2026-01-01T00:00:00.000Z');
  return { report, raw: source.raw };
}

/** The report of the corpus with the most facts, and one of 200,000 characters with 3,000 facts. */
export async function readLarge(): Promise<Readonly<Record<'real' | 'made', Stored>>> {
  const all = await Promise.all(TEXTS.map(read));
  const real = all.reduce((most, one) =>
    one.report.extraction.facts.length > most.report.extraction.facts.length ? one : most,
  );
  return { real, made: await read(largeText()) };
}
