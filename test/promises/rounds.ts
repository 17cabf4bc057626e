/** How long a promise is tested: in short by every `npm test`, in full by `npm run promises`. */

/** True for the full measure. */
export const isFull = process.env['PROMISES'] === 'all';

/** Longest time of one test, in milliseconds. */
export const PATIENCE = isFull ? 4 * 3_600_000 : 300_000;

/** How often something is done: `few` times in every test run, `all` in the full one. */
export const rounds = (few: number, all: number): number => (isFull ? all : few);

/** Numbers from 0 up to, not with, 1, the same in every run of one seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A whole number from `from` to `to`, both included. */
export const between = (random: () => number, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
