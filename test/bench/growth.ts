import { extract } from '../../src/extract/extract.ts';
import { findParts } from '../../src/extract/parts.ts';
import { toDocument } from '../../src/text/document.ts';
import { timeOnce } from './time.ts';

/** How time and memory grow when a text doubles, up to four million characters. */

const LENGTHS: readonly number[] = [1_000_000, 2_000_000, 4_000_000];
/** Differences in shorter times say nothing, in milliseconds. */
const LEAST = 100;
const MIB = 1024;

/** Looks for reports in a text, and reads it as one. */
async function readWhole(text: string): Promise<unknown> {
  const doc = await toDocument(text);
  return [findParts(doc), extract(doc)];
}

/** Tells for each family of texts how many times as long twice its length takes. `n` is its length in characters. */
export async function timeGrowth(
  families: Readonly<Record<string, (n: number) => string>>,
  tell: (line: string) => void,
): Promise<void> {
  for (const [name, make] of Object.entries(families)) {
    const times: number[] = [];
    for (const n of LENGTHS) {
      const text = make(n);
      times.push(await timeOnce(() => readWhole(text)));
    }
    const growth = times.slice(1).map((time, i) => Math.max(time, LEAST) / Math.max(times[i] ?? 0, LEAST));
    const memory = (process.resourceUsage().maxRSS / MIB).toFixed(0);
    const longest = ((times.at(-1) ?? 0) / 1000).toFixed(1);
    tell(`${growth.map((g) => g.toFixed(2)).join(' and ')} × when the text doubles: ${name}`);
    tell(`    ${longest} s for the longest, ${memory} MiB at most so far`);
  }
}
