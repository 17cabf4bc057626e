/**
 * The service worker: after one visit the page works without a network. All files of a build stand in one cache, or none
 * does; every file is held against its SHA-256, so that two builds never mix. A page keeps the files it was loaded with.
 */

/** Name and SHA-256 (lower-case hex) of every file of this build; written in by the build. */
declare const __FILES__: Readonly<Record<string, string>>;
/** SHA-256 of that list: the name of the build. */
declare const __BUILD__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const FAMILY = `gongkai-nianbao ${worker.registration.scope} `;
const CACHE = FAMILY + __BUILD__;
const PAGE = 'index.html';
const PATH = new URL(worker.registration.scope).pathname;
const urlOf = (name: string) => new URL(name, worker.registration.scope).href;

const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** One file as the server has it now; throws unless it is the one of this build. */
async function fetchFile(name: string, sha256: string): Promise<Response> {
  const response = await fetch(urlOf(name), { cache: 'no-cache' });
  const content = await response.clone().arrayBuffer();
  if (!response.ok || hexOf(await crypto.subtle.digest('SHA-256', content)) !== sha256)
    throw new Error(`${name} is not the file of this build.`);
  return response;
}

/** Fills this build's cache with all of its files or leaves none. */
async function fill(): Promise<void> {
  const files = Object.entries(__FILES__);
  const responses = await Promise.all(files.map(([name, sha256]) => fetchFile(name, sha256)));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(files.map(([name], i) => cache.put(urlOf(name), responses[i] as Response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * Removes the files of builds that no open page was loaded with: a page holds a lock named after its cache as long as it
 * lives. While a page has not yet taken its lock, or a newer build is on its way in, everything stays.
 */
async function tidy(): Promise<void> {
  const [known, pages, locks] = await Promise.all([
    caches.keys(),
    worker.clients.matchAll({ includeUncontrolled: true }),
    worker.navigator.locks.query(),
  ]);
  const held = (locks.held ?? []).flatMap(({ name }) => (name?.startsWith(FAMILY) ? [name] : []));
  const open = pages.filter(({ url }) => url.startsWith(worker.registration.scope));
  if (held.length < open.length || worker.registration.installing || worker.registration.waiting) return;
  const old = known.filter((name) => name.startsWith(FAMILY) && name !== CACHE && !held.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The page and its files from this build; what an older page asks for from the older build's files; the rest from the server. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const isPage = request.mode === 'navigate' && new URL(request.url).pathname === PATH;
  const own = await cache.match(isPage ? urlOf(PAGE) : request, { ignoreSearch: isPage });
  return own ?? (await caches.match(request)) ?? fetch(request);
}

// One at a time over all versions of this worker: a cache that is being filled is never tidied away.
const alone = (work: () => Promise<void>) => worker.navigator.locks.request(`caches of ${FAMILY}`, work);

worker.addEventListener('install', (event) => event.waitUntil(alone(fill)));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
  if (event.data === 'tidy') event.waitUntil(alone(tidy));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(worker.registration.scope))
    event.respondWith(answer(request));
});
