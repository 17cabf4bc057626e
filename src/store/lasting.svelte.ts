/** Whether the browser has promised to keep what is stored; asked at the first save, and told where it did not. */

/** unknown: nothing is stored yet, or not asked · lasting: promised · unsure: the browser may clear it · file: opened from a file. */
export type Lasting = 'unknown' | 'lasting' | 'unsure' | 'file';

let state = $state.raw<Lasting>('unknown');
let asked: Promise<void> | undefined;

/** What the browser said. */
export const lasting = {
  get current(): Lasting {
    return state;
  },
};

/** Asks the browser once not to clear the data when space is short; whatever it answers, the data stands. */
export function askToLast(): void {
  asked ??= ask();
}

async function ask(): Promise<void> {
  const storage = globalThis.navigator?.storage as Partial<StorageManager> | undefined;
  const kept = await persistIn(storage).catch(() => false);
  const isFile = globalThis.location?.protocol === 'file:';
  state = kept ? 'lasting' : isFile ? 'file' : 'unsure';
}

const persistIn = async (storage: Partial<StorageManager> | undefined): Promise<boolean> =>
  (await storage?.persisted?.()) === true || (await storage?.persist?.()) === true;
