import { extract } from '../../src/extract/extract.ts';
import { toDocument } from '../../src/text/document.ts';
import { passOver } from './pass.ts';
import { TEXTS } from './texts.ts';
import { medianOf, timeOnce } from './time.ts';

/** Reading against one pass over the same text. */

/** The reader is many small functions: rounds over all reports until the engine, whose compiler's time counts, has come to rest. */
const WARM = 60;
/**
 * Rounds that are timed. In each a report is read once and passed over once, then the next: a loop over one text alone
 * would find it in the processor's cache, with its branches foreseen, as no program that reads reports does.
 */
const ROUNDS = 41;

interface Times {
  readonly reading: number[];
  readonly pass: number[];
}

/** Tells the median ratio over the reports, of the median times of each. */
export async function timeReading(tell: (line: string) => void): Promise<void> {
  const read = async (raw: string) => extract(await toDocument(raw));
  const times = new Map<string, Times>(TEXTS.map((raw) => [raw, { reading: [], pass: [] }]));
  for (let round = 0; round < WARM + ROUNDS; round++)
    for (const [raw, { reading, pass }] of times) {
      const [once, over] = [await timeOnce(() => read(raw)), await timeOnce(() => passOver(raw))];
      if (round < WARM) continue;
      reading.push(once);
      pass.push(over);
    }
  const medians = [...times.values()].map(
    ({ reading, pass }) => [medianOf(reading), medianOf(pass)] as const,
  );
  const characters = TEXTS.reduce((sum, raw) => sum + raw.length, 0);
  const reading = medians.reduce((sum, [time]) => sum + time, 0);
  const ratios = medians.map(([time, pass]) => time / pass);
  tell(`${medianOf(ratios).toFixed(1)} × one pass: reading a report, median over ${TEXTS.length}`);
  tell(`${((reading / characters) * 10_000).toFixed(1)} ms: reading 10,000 characters`);
}
