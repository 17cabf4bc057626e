/** `flatMap` at a fraction of its cost, for lists of which a text has thousands. */

/** What is read from each thing, one after another: a list, or one by itself. */
export function gather<T, U>(things: readonly T[], read: (thing: T, index: number) => U | readonly U[]): U[] {
  const all: U[] = [];
  for (let i = 0; i < things.length; i++) {
    const found = read(things[i] as T, i);
    if (isList(found)) for (const one of found) all.push(one);
    else all.push(found);
  }
  return all;
}

const isList = <U>(found: U | readonly U[]): found is readonly U[] => Array.isArray(found);
