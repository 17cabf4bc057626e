import readUrl from './read.worker.ts?worker&url';

/** The scripts that the page starts: the only ones that its Trusted Types policy lets through. */

/** Written by the build beside the page. */
const OFFLINE = './offline.js';

/** What this file needs of Trusted Types, which not every browser and no type library has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}
const trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('app-worker', {
  createScriptURL: (url) => {
    if (url !== readUrl && url !== OFFLINE) throw new TypeError(`${url} is not a script of this page.`);
    return url;
  },
});
const trusted = (url: string) => (policy?.createScriptURL(url) ?? url) as string;

/** In the single file a worker is one plain script: a page from the disk may not start modules. */
const type = import.meta.env.MODE === 'single' ? 'classic' : 'module';

/** Starts a worker that reads texts. */
export const startReader = (): Worker => new Worker(trusted(readUrl), { type });

/** Registers the service worker, which makes the page work without a network. */
export const registerOffline = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(trusted(OFFLINE));
