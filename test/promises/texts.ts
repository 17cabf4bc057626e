import { reportIdOf } from '../../src/source/id.ts';
import { readText } from '../../src/worker/reading.ts';

/** Small reports, each of its own place, as many as are asked for. */

export interface Small {
  /** Name of its file. */
  readonly name: string;
  readonly text: string;
  /** Id of its report. */
  readonly id: string;
}

// Five digits, since four can be a year.
const textOf = (n: number) =>
  `青原县第${10_000 + n}镇2021年政府信息公开工作年度报告\n` +
  `2021年主动公开政府信息${n + 20}条。收到政府信息公开申请${(n % 7) + 2}件。举办培训班3期。\n`;

/** The nth small report. */
export async function smallReport(n: number): Promise<Small> {
  const text = textOf(n);
  return { name: `r${n}.txt`, text, id: await reportIdOf(text) };
}

/** So many from the nth on. */
export const smallReports = (from: number, count: number): Promise<Small[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => smallReport(from + i)));

/** How many facts each of them has. */
export async function factsOfSmall(): Promise<number> {
  return (await readText('', textOf(0))).extraction.facts.length;
}

/** As files that are chosen. */
export const toPayload = (reports: readonly Small[]) =>
  reports.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));
