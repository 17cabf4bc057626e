import { words } from '../words/words.ts';

/** Why the database did not take a write, in words a person can act on. */

export type FaultReason =
  'quota' | 'old-tab' | 'newer' | 'lost' | 'private' | 'vanished' | 'wiped' | 'unknown';

/** A write that was not taken; `message` says why in plain words. */
export class StoreFault extends Error {
  readonly reason: FaultReason;
  constructor(reason: FaultReason, message: string) {
    super(message);
    this.name = 'StoreFault';
    this.reason = reason;
  }
}

/** A connection that broke: by itself, in a sleeping computer, by a browser that ran out of something. */
const LOST = [
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'TransactionInactiveError',
  'AbortError',
  'TimeoutError',
];
const PRIVATE = ['MissingAPIError', 'OpenFailedError', 'SecurityError'];

/** Turns what Dexie threw into a fault. A full disk arrives as AbortError with the true name inside. */
export function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const text = words.frame.store;
  const names = namesOf(error);
  const has = (...wanted: readonly string[]) => names.some((name) => wanted.includes(name));
  if (has('QuotaExceededError')) return new StoreFault('quota', text.quota);
  if (has('VersionError')) return new StoreFault('newer', text.newer);
  if (has(...PRIVATE)) return new StoreFault('private', text.private);
  if (has(...LOST)) return new StoreFault('lost', text.lost);
  return new StoreFault('unknown', text.unknown(error instanceof Error ? error.message : String(error)));
}

/** Names of an error and of the errors inside it, outermost first. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let at: unknown = error;
  while (typeof at === 'object' && at !== null && names.length < 8) {
    const { name, inner, failures } = at as {
      readonly name?: unknown;
      readonly inner?: unknown;
      readonly failures?: readonly unknown[];
    };
    if (typeof name === 'string') names.push(name);
    at = inner ?? failures?.[0];
  }
  return names;
}
