/** True where two pieces of plain data say the same: equal values, or lists and objects of such. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [mine, others] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    mine.length === others.size &&
    mine.every(([name, value]) => others.has(name) && isSameData(value, others.get(name)))
  );
}
