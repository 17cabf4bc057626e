import { readInWorker } from '../../worker/client.ts';
import { toSaved } from './item.svelte.ts';
import type { Item } from './item.svelte.ts';
import { addTwins } from './list.svelte.ts';
import { save } from './saving.ts';

/** A text that is there already, kept a second time because a person wants it. */

/** Reads it again and stores it beside the other; what is not taken the lamp says, and the line stays as it is. */
export async function keepSecond(item: Item): Promise<void> {
  const before = item.now;
  item.now = { ...before, state: 'reading' };
  try {
    const outcome = await readInWorker({
      name: item.name,
      input: item.input,
      encoding: null,
      isWhole: before.part === null,
    });
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    const read = outcome.reads[(before.part?.n ?? 1) - 1];
    if (read === undefined) throw new Error('The file comes apart otherwise than before.');
    item.now = toSaved(await save({ ...read, original: outcome.original, isSecond: true }), read.source);
    addTwins([item]);
  } catch {
    item.now = before;
  }
}
