import type { Job, Reply } from './pool.ts';
import { readText } from './reading.ts';

/** The worker's side: one job in, one reply out. */

const say = (reply: Reply) => self.postMessage(reply);

self.onmessage = async (event: MessageEvent<Job>) => {
  try {
    say({ kind: 'read', read: await readText(event.data.name, event.data.input) });
  } catch (error) {
    say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};
say({ kind: 'ready' });
