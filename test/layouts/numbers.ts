/** Seeded chance and consistent fictional numbers for the layouts. */

/** Whole numbers from 0 up to, not including, `below`; the same for the same seed. */
export type Chance = (below: number) => number;

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** A supply of numbers, none of which comes twice. */
export function supplyOf(chance: Chance, below: number): () => number {
  const used = new Set<number>();
  return () => {
    for (;;) {
      const n = 1 + chance(below);
      if (used.has(n)) continue;
      used.add(n);
      return n;
    }
  };
}

/** How many of a table's free cells are 0, in percent: none, half, or almost all as in real reports. */
export const sparseness = (seed: number): number => [0, 55, 90][seed % 3] ?? 0;

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Rows of the application table by concept, seven numbers each, with sums and balance that hold. */
export function requestNumbers(
  leaves: readonly string[],
  chance: Chance,
  sparse: number,
): ReadonlyMap<string, readonly number[]> {
  for (;;) {
    const next = supplyOf(chance, 900);
    const free = () => (chance(100) < sparse ? 0 : next());
    const six = () => Array.from({ length: 6 }, free);
    const outcomes = leaves.map((id) => [id, six()] as const);
    const closed = [0, 1, 2, 3, 4, 5].map((c) => sumOf(outcomes.map(([, row]) => row[c] ?? 0)));
    const out = six();
    const whole = closed.map((n, c) => n + (out[c] ?? 0));
    const carried = whole.map((n) => (n > 1 && chance(100) >= sparse ? 1 + chance(Math.min(n - 1, 900)) : 0));
    const received = whole.map((n, c) => n - (carried[c] ?? 0));
    const rows = [
      ['requests.received', received],
      ['requests.carried_in', carried],
      ...outcomes,
      ['requests.closed', closed],
      ['requests.carried_out', out],
    ] as const;
    const full = rows.map(([id, row]) => [id, [...row, sumOf(row)]] as const);
    const all = full.flatMap(([, row]) => row);
    if (sparse > 0 || new Set(all).size === all.length) return new Map(full);
  }
}

/** Three groups of five numbers whose last is the sum of the others, all different where none is 0. */
export function reviewNumbers(chance: Chance, sparse: number): readonly number[] {
  for (;;) {
    const next = supplyOf(chance, 90);
    const groups = [0, 1, 2].map(() => {
      const four = [0, 1, 2, 3].map(() => (chance(100) < sparse ? 0 : next()));
      return [...four, sumOf(four)];
    });
    const all = groups.flat();
    if (sparse > 0 || new Set(all).size === all.length) return all;
  }
}
