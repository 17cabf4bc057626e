import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHanded } from '../src/worker/reading.ts';
import { processorTime } from './bench/time.ts';
import { makeChance, mutate } from './mutations.ts';

/**
 * Reads mutated reports, as many as the first argument says (100,000), of the second as seed: no throw, none over a
 * second of processor time.
 */

const SLOWEST = 1000;
/** Progress is told this often. */
const STEP = 1000;

function findTexts(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return findTexts(path);
    return /\.txt$/.test(entry.name) && entry.name !== 'findings.txt' ? [readFileSync(path, 'utf8')] : [];
  });
}

const tell = (line: string) => process.stdout.write(line);
const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const texts = ['test/cases', 'test/corpus'].flatMap(findTexts);
const chance = makeChance(seed);
const times = new Float64Array(count);
for (let i = 0; i < count; i++) {
  const text = mutate(texts, chance);
  const start = processorTime();
  try {
    await readHanded({ name: '', input: text, encoding: null, isWhole: false });
  } catch (error) {
    tell(`\nNumber ${i + 1} of seed ${seed} throws.\n${text}\n`);
    throw error;
  }
  const took = processorTime() - start;
  times[i] = took;
  if (took > SLOWEST) {
    tell(`\nNumber ${i + 1} of seed ${seed} takes ${Math.round(took)} ms.\n${text}\n`);
    process.exitCode = 1;
  }
  if ((i + 1) % STEP === 0) tell(`\r${i + 1} read`);
}
times.sort();
const at = (share: number) => Math.round(times[Math.min(count - 1, Math.floor(count * share))] ?? 0);
tell(`\n${count} read, milliseconds: median ${at(0.5)}, 999 of 1000 within ${at(0.999)}, slowest ${at(1)}\n`);
