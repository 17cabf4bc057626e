// WebKit's workers ask the server, never the service worker, for what they import late: all that is read but PDFs is here
// from the start, so that it is read without a network, and by one build.
import '../text/dictionary.ts';
import type { Reply } from './pool.ts';
import { prepare, readHanded } from './reading.ts';
import type { Job } from './reading.ts';

/** The worker's side: one job in, one reply out. */

const say = (reply: Reply, moved: Transferable[] = []) => self.postMessage(reply, { transfer: moved });

self.onmessage = async (event: MessageEvent<Job>) => {
  try {
    const outcome = prepare(await readHanded(event.data, () => say({ kind: 'long' })));
    const original = outcome.kind === 'read' ? outcome.original : null;
    say({ kind: 'done', outcome }, original instanceof Uint8Array ? [original.buffer as ArrayBuffer] : []);
  } catch (error) {
    say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};
say({ kind: 'ready' });
