/** Measuring within one run: processor time, so that other programs on the machine do not count. */

const ROUNDS = 7;
/** One measurement lasts at least so many milliseconds; shorter work is done several times in it. */
const LEAST = 5;

/** Processor time of this process so far, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time of one run of some work, in milliseconds. */
export async function timeOnce(work: () => unknown): Promise<number> {
  const start = processorTime();
  await work();
  return processorTime() - start;
}

/** The middle one of some numbers; 0 of none. */
export const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Median processor time of some work in milliseconds, after it has run a while without being counted. */
export async function timeOf(work: () => unknown): Promise<number> {
  let times = 1;
  const many = async () => {
    for (let i = 0; i < times; i++) await work();
  };
  await many();
  while ((await timeOnce(many)) < LEAST) times *= 2;
  const measured: number[] = [];
  for (let round = 0; round < ROUNDS; round++) measured.push((await timeOnce(many)) / times);
  return medianOf(measured);
}
