import { extract } from '../../src/extract/extract.ts';
import { toDocument } from '../../src/text/document.ts';
import { passOver } from './pass.ts';
import { TEXTS } from './texts.ts';
import { medianOf, timeOf } from './time.ts';

/** Reading against one pass over the same text. */

/** The reader is many small functions: so many rounds over all reports until the engine has compiled them, as in a worker after some files. */
const WARM = 10;

/** Tells the median ratio over the reports, each read many times. */
export async function timeReading(tell: (line: string) => void): Promise<void> {
  const read = async (raw: string) => extract(await toDocument(raw));
  for (let round = 0; round < WARM; round++) for (const raw of TEXTS) await read(raw);
  const ratios: number[] = [];
  let reading = 0;
  for (const raw of TEXTS) {
    const once = await timeOf(() => read(raw));
    ratios.push(once / (await timeOf(() => passOver(raw))));
    reading += once;
  }
  const characters = TEXTS.reduce((sum, raw) => sum + raw.length, 0);
  tell(`${medianOf(ratios).toFixed(1)} × one pass: reading a report, median over ${TEXTS.length}`);
  tell(`${((reading / characters) * 10_000).toFixed(1)} ms: reading 10,000 characters`);
}
