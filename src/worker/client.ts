import { createPool } from './pool.ts';
import type { ReadJob } from './pool.ts';
import { startReader } from './scripts.ts';

/** The page's side of reading: texts go to workers, so that the page stays usable. */

/** Time a text may take, in milliseconds; the longest of the reports known needs a hundredth of it. */
const LIMIT = 5000;
const SIZE = 2;

/** Reads one text in a worker. Rejects with a ReadFailure. */
export const readInWorker: ReadJob = createPool(startReader, SIZE, LIMIT);
