/** A witness outside the database: a database that was lost opens empty and without an error, so somebody must remember. */

const KEY = 'gongkai-nianbao.witness';
const CACHE = 'gongkai-nianbao-witness';
/** Its name in the cache; nothing is ever fetched from there. */
const URL_IN_CACHE = 'https://witness.invalid/';
/** Longest time that the second witness lags behind the first, in milliseconds. */
const LAG = 1000;

/** How many reports were there (deleted ones too, since nothing is erased), and the last step of the journal. */
export interface Witness {
  readonly reports: number;
  readonly generation: number;
}

let latest: Witness | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What was there the last time, by whichever witness remembers more; null on a first visit or where the browser keeps nothing. */
export async function readWitness(): Promise<Witness | null> {
  const known = [toWitness(readKept()), toWitness(await readCached())].filter((one) => one !== null);
  if (known.length === 0) return null;
  return {
    reports: Math.max(...known.map(({ reports }) => reports)),
    generation: Math.max(...known.map(({ generation }) => generation)),
  };
}

/** Remembers what is there now, the second witness a little later. A browser that keeps nothing is no reason to fail. */
export function keepWitness(witness: Witness): void {
  keep(witness);
  latest = witness;
  timer ??= setTimeout(() => void cacheLatest(), LAG);
}

/** Remembers at once in both places: before the database is made smaller on purpose. */
export async function resetWitness(witness: Witness): Promise<void> {
  keep(witness);
  latest = witness;
  await cacheLatest();
}

/** Keeps nothing more: what is kept is being erased. */
export function stopWitness(): void {
  clearTimeout(timer);
  timer = undefined;
}

/** True where the database holds less than was there before. */
export const isLess = (now: Witness, before: Witness): boolean =>
  now.reports < before.reports || now.generation < before.generation;

function toWitness(text: string): Witness | null {
  try {
    const { reports, generation } = JSON.parse(text) as Record<string, unknown>;
    return typeof reports === 'number' && typeof generation === 'number' ? { reports, generation } : null;
  } catch {
    return null;
  }
}

function keep(witness: Witness): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(witness));
  } catch {
    // Private windows and full storage: the database itself says what is wrong.
  }
}

function readKept(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

async function cacheLatest(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  try {
    const cache = await caches.open(CACHE);
    await cache.put(URL_IN_CACHE, new Response(JSON.stringify(latest)));
  } catch {
    // Where there is no cache (an opened file, an old browser) the first witness stands alone.
  }
}

async function readCached(): Promise<string> {
  try {
    const found = await caches.match(URL_IN_CACHE, { cacheName: CACHE });
    return (await found?.text()) ?? '';
  } catch {
    return '';
  }
}
