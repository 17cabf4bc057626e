import type { Job, Outcome } from './reading.ts';

/** A few long-lived workers with one job at a time each: no message ids, and nothing stale arrives. */

/** What the worker says: that it is loaded, that its job is of a kind that takes longer, and what became of it. Anything else a library posts is ignored. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'long' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly why: string };

/** What the pool needs of a Worker. */
export interface Port {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(job: Job): void;
  terminate(): void;
}

/** slow: over the time limit · broken: the reader failed, `message` says how · unloaded: the worker's script did not load. */
export type FailureReason = 'slow' | 'broken' | 'unloaded' | 'cancelled';

/** A text that was not read. */
export class ReadFailure extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason, message: string) {
    super(message);
    this.name = 'ReadFailure';
    this.reason = reason;
  }
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (failure: ReadFailure) => void;
}
/** A worker: loaded or not, with its job, and the timer that ends both. */
interface Slot {
  readonly port: Port;
  isLoaded: boolean;
  current: Waiting | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Takes a job; the promise is rejected with a ReadFailure. `signal` takes it back, wherever it stands. */
export type ReadJob = (job: Job, signal?: AbortSignal) => Promise<Outcome>;

/** Most milliseconds that a job may take, loading aside, and one of a kind that takes longer. */
export interface Limits {
  readonly usual: number;
  readonly long: number;
}

/** Makes a pool of at most `size` workers; a job over its limit is ended with its worker. */
export function createPool(spawn: () => Port, size: number, limits: Limits): ReadJob {
  const slots = new Set<Slot>();
  const queue: Waiting[] = [];

  function end(slot: Slot, failure: ReadFailure): void {
    clearTimeout(slot.timer);
    slot.port.terminate();
    slots.delete(slot);
    slot.current?.reject(failure);
    fill();
  }

  function settle(slot: Slot, reply: Reply): void {
    if (reply.kind === 'ready') {
      slot.isLoaded = true;
      startClock(slot, limits.usual);
      return;
    }
    if (reply.kind === 'long') startClock(slot, limits.long);
    if ((reply.kind !== 'done' && reply.kind !== 'failed') || slot.current === null) return;
    clearTimeout(slot.timer);
    const { resolve, reject } = slot.current;
    slot.current = null;
    if (reply.kind === 'done') resolve(reply.outcome);
    else reject(new ReadFailure('broken', reply.why));
    fill();
  }

  function startClock(slot: Slot, limit: number): void {
    clearTimeout(slot.timer);
    if (slot.isLoaded && slot.current !== null)
      slot.timer = setTimeout(() => end(slot, new ReadFailure('slow', '')), limit);
  }

  function addSlot(): Slot {
    const slot: Slot = { port: spawn(), isLoaded: false, current: null, timer: undefined };
    slot.port.onmessage = (event) => settle(slot, event.data);
    slot.port.onerror = (event) =>
      end(slot, new ReadFailure(slot.isLoaded ? 'broken' : 'unloaded', event.message));
    slots.add(slot);
    return slot;
  }

  /** Gives waiting jobs to free workers. */
  function fill(): void {
    while (queue.length > 0) {
      const free = [...slots].find((slot) => slot.current === null);
      const slot = free ?? (slots.size < size ? addSlot() : undefined);
      if (slot === undefined) return;
      slot.current = queue.shift() ?? null;
      if (slot.current !== null) slot.port.postMessage(slot.current.job);
      startClock(slot, limits.usual);
    }
  }

  function cancel(waiting: Waiting): void {
    const failure = new ReadFailure('cancelled', '');
    const at = queue.indexOf(waiting);
    if (at >= 0) {
      queue.splice(at, 1);
      waiting.reject(failure);
    }
    const slot = [...slots].find(({ current }) => current === waiting);
    if (slot !== undefined) end(slot, failure);
  }

  return (job, signal) =>
    new Promise((resolve, reject) => {
      const waiting: Waiting = { job, resolve, reject };
      if (signal?.aborted === true) {
        reject(new ReadFailure('cancelled', ''));
        return;
      }
      signal?.addEventListener('abort', () => cancel(waiting), { once: true });
      queue.push(waiting);
      fill();
    });
}
