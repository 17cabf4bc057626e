import { createPool } from './pool.ts';
import type { Port, ReadJob } from './pool.ts';
import scriptUrl from './read.worker.ts?worker&url';

/** The page's side of reading: texts go to workers, so that the page stays usable. */

/** Time a text may take, in milliseconds; the longest of the reports known needs a hundredth of it. */
const LIMIT = 5000;
const SIZE = 2;

/** What this file needs of Trusted Types, which not every browser and no type library has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

const trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
/** Lets the worker's own script through and nothing else. */
const policy = trustedTypes?.createPolicy('app-worker', {
  createScriptURL: (url) => {
    if (url !== scriptUrl) throw new TypeError(`${url} is not the reader's script.`);
    return url;
  },
});

function spawn(): Port {
  const url = policy?.createScriptURL(scriptUrl) ?? scriptUrl;
  return new Worker(url as string, { type: 'module' });
}

/** Reads one text in a worker. Rejects with a ReadFailure. */
export const readInWorker: ReadJob = createPool(spawn, SIZE, LIMIT);
