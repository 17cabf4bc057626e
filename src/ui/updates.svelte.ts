import { tick } from 'svelte';
import { saving } from '../store/gate.svelte.ts';
import { registerOffline } from '../worker/scripts.ts';
import { imports } from './imports/list.svelte.ts';
import { sendField } from './router.svelte.ts';

/** Working without a network, and newer builds: they wait until a person asks for them and nothing is under way. */

/**
 * none: this is the newest build known · there: a newer one is ready · held: asked for, but something is under way ·
 * leaving: the page is about to be loaded again.
 */
export type Update = 'none' | 'there' | 'held' | 'leaving';
/** What keeps an update waiting; null for nothing. */
export type Hold = 'import' | 'saving' | 'unsaved' | 'draft' | null;

let update = $state.raw<Update>('none');
let hold = $state.raw<Hold>(null);
let registration: ServiceWorkerRegistration | undefined;

/** ready: the browser keeps all files of this build · none: it does not, or not yet · file: the page is one file. */
export type Offline = 'ready' | 'none' | 'file';
let offline = $state.raw<Offline>(import.meta.env.MODE === 'single' ? 'file' : 'none');

export const updates = {
  get offline(): Offline {
    return offline;
  },
  get current(): Update {
    return update;
  },
  get hold(): Hold {
    return hold;
  },
};

/** The scope of the page's address and the build that the page is of, as the service worker names its cache. */
function cacheName(): string {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';
  return `gongkai-nianbao ${new URL('.', location.href).href} ${build}`;
}

/**
 * Makes the page work without a network from now on. To be called when the page stands; a browser that cannot (no secure
 * address, private window) goes on without.
 */
export async function startOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  // Held as long as the page lives: the files of its build stay.
  void navigator.locks.request(cacheName(), { mode: 'shared' }, () => new Promise(() => {}));
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (update === 'leaving') location.reload();
    // Another tab has asked for it; here it waits on.
    else if (isControlled) update = 'there';
    isControlled = true;
  });
  try {
    registration = await registerOffline();
  } catch {
    return;
  }
  if (registration.waiting !== null && isControlled) update = 'there';
  registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
  watch(registration.installing);
  (await serviceWorker.ready).active?.postMessage('tidy');
  offline = 'ready';
  document.addEventListener('visibilitychange', look);
}

/** Asks the server for a newer build when the page is looked at again; without a network there is none. */
function look(): void {
  if (document.visibilityState === 'visible') void registration?.update().catch(() => undefined);
}

function watch(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller !== null && update === 'none')
      update = 'there';
  });
}

/** What is under way and would be cut off; a field with `data-draft` holds words that were not sent yet. */
function holdNow(): Hold {
  if (imports.isBusy) return 'import';
  if (saving.current.state === 'saving') return 'saving';
  if (saving.current.state === 'failed') return 'unsaved';
  const isOpen = document.querySelector('[data-draft="true"], [aria-invalid="true"]') !== null;
  return isOpen ? 'draft' : null;
}

/**
 * A person asks for the newer build: the open field is sent, and once nothing is under way the page is loaded again.
 * `isForced`: what was not sent or not taken is given up.
 */
export async function takeUpdate(isForced = false): Promise<void> {
  sendField();
  await tick();
  hold = isForced ? null : holdNow();
  update = hold === null ? 'leaving' : 'held';
  if (update === 'held') return;
  if (registration?.waiting) registration.waiting.postMessage('take-over');
  else location.reload();
}

/** Goes on with an update that waited for an import or for a write; to be called when these have changed. */
export function goOn(): void {
  if (update === 'held' && (hold === 'import' || hold === 'saving')) void takeUpdate();
}
