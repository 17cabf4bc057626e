import { createPool } from './pool.ts';
import type { ReadJob } from './pool.ts';
import { startReader } from './scripts.ts';

/** The page's side of reading: texts go to workers, so that the page stays usable. */

/** Milliseconds that a text may take, and a PDF; the longest of the reports known need a hundredth and a tenth of them. */
const LIMITS = { usual: 5000, long: 10_000 };
const SIZE = 2;

/** Reads one text in a worker. Rejects with a ReadFailure. */
export const readInWorker: ReadJob = createPool(startReader, SIZE, LIMITS);
