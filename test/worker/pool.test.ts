import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReadFailure, createPool } from '../../src/worker/pool.ts';
import type { Port, Reply } from '../../src/worker/pool.ts';
import type { Job, Outcome } from '../../src/worker/reading.ts';

/** A worker that does what the job's name says: hang, break, anything else is read. */
class FakeWorker implements Port {
  static alive = 0;
  static made = 0;
  onmessage: Port['onmessage'] = null;
  onerror: Port['onerror'] = null;
  private isEnded = false;
  constructor(private readonly load = 0) {
    FakeWorker.alive += 1;
    FakeWorker.made += 1;
    setTimeout(() => this.say({ kind: 'ready' }), this.load);
  }
  postMessage({ name }: Job): void {
    if (name === 'long') setTimeout(() => this.say({ kind: 'long' }), this.load + 10);
    if (name === 'hang' || name === 'long') return;
    if (name === 'crash') setTimeout(() => this.onerror?.({ message: 'crashed' } as ErrorEvent), 10);
    else
      setTimeout(
        () =>
          this.say(
            name === 'break'
              ? { kind: 'failed', why: 'broken' }
              : { kind: 'done', outcome: { kind: 'read', original: name, reads: [] } },
          ),
        this.load + 10,
      );
  }
  say(reply: Reply | { kind: 'noise' }): void {
    if (!this.isEnded) this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }
  terminate(): void {
    this.isEnded = true;
    FakeWorker.alive -= 1;
  }
}

const LIMITS = { usual: 5000, long: 20_000 };
const job = (name: string): Job => ({ name, input: '', encoding: null, isWhole: false });
const outcome = (read: Promise<Outcome>) =>
  read.then(
    (done) => (done.kind === 'read' ? done.original : done.kind),
    (failure: unknown) => (failure instanceof ReadFailure ? failure.reason : failure),
  );

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.alive = 0;
  FakeWorker.made = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('pool', () => {
  test('reads all with two workers that are kept', async () => {
    const read = createPool(() => new FakeWorker(), 2, LIMITS);
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => outcome(read(job(name)))));
    await vi.runAllTimersAsync();
    expect(await all).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([FakeWorker.made, FakeWorker.alive]).toEqual([2, 2]);
  });

  test('promise 37: a job that hangs is ended after the limit and the rest go on', async () => {
    const read = createPool(() => new FakeWorker(), 1, LIMITS);
    const all = Promise.all(['hang', 'a', 'break', 'crash', 'b'].map((name) => outcome(read(job(name)))));
    await vi.advanceTimersByTimeAsync(4999);
    expect(FakeWorker.made).toBe(1);
    await vi.runAllTimersAsync();
    expect(await all).toEqual(['slow', 'a', 'broken', 'broken', 'b']);
    expect([FakeWorker.made, FakeWorker.alive]).toEqual([3, 1]);
  });

  test('a job that says that it takes longer gets longer', async () => {
    const read = createPool(() => new FakeWorker(), 1, LIMITS);
    const all = Promise.all(['long', 'a'].map((name) => outcome(read(job(name)))));
    await vi.advanceTimersByTimeAsync(19_000);
    expect(FakeWorker.made).toBe(1);
    await vi.runAllTimersAsync();
    expect(await all).toEqual(['slow', 'a']);
  });

  test('the time to load a worker is not held against the job', async () => {
    const read = createPool(() => new FakeWorker(9000), 1, LIMITS);
    const first = outcome(read(job('a')));
    await vi.runAllTimersAsync();
    expect(await first).toBe('a');
  });

  test('a worker that does not load says so', async () => {
    const read = createPool(
      () => {
        const worker = new FakeWorker(1000);
        setTimeout(() => worker.onerror?.({ message: '' } as ErrorEvent), 5);
        return worker;
      },
      1,
      LIMITS,
    );
    const first = outcome(read(job('a')));
    await vi.advanceTimersByTimeAsync(5);
    expect(await first).toBe('unloaded');
  });

  test('cancelling takes back what waits and ends what runs', async () => {
    const read = createPool(() => new FakeWorker(), 1, LIMITS);
    const control = new AbortController();
    const all = Promise.all([
      outcome(read(job('hang'), control.signal)),
      outcome(read(job('a'), control.signal)),
      outcome(read(job('b'))),
    ]);
    control.abort();
    const late = outcome(read(job('c'), control.signal));
    await vi.runAllTimersAsync();
    expect(await all).toEqual(['cancelled', 'cancelled', 'b']);
    expect(await late).toBe('cancelled');
  });

  test('ignores what a library posts', async () => {
    const worker = new FakeWorker(1000);
    const read = createPool(() => worker, 1, LIMITS);
    const first = outcome(read(job('a')));
    worker.say({ kind: 'noise' });
    await vi.runAllTimersAsync();
    expect(await first).toBe('a');
  });
});
