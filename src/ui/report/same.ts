type Thing = Readonly<Record<string, unknown>>;
const isThing = (one: unknown): one is Thing => typeof one === 'object' && one !== null;

/**
 * Plain data with every part that says the same as in `before` taken from there, so that it is the same object; `before`
 * itself where all does.
 */
export function withKnown<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || !isThing(before) || !isThing(now)) return now;
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  const names = Object.keys(now);
  const parts = names.map((name) => withKnown(before[name], now[name]));
  if (isMadeOf(before, names, parts)) return before as T;
  if (isMadeOf(now, names, parts)) return now;
  return (Array.isArray(now) ? parts : Object.fromEntries(names.map((name, i) => [name, parts[i]]))) as T;
}

/** True where a thing has these parts, by name, and no others. */
function isMadeOf(thing: Thing, names: readonly string[], parts: readonly unknown[]): boolean {
  for (const [i, name] of names.entries())
    if (!Object.is(parts[i], thing[name]) || !Object.hasOwn(thing, name)) return false;
  return Object.keys(thing).length === names.length;
}
