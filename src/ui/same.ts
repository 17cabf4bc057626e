/** True where two pieces of plain data say the same: equal values, or lists and objects of such. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isThing(a) || !isThing(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSameData(a[name], b[name]))
  );
}
const isThing = (one: unknown): one is Readonly<Record<string, unknown>> =>
  typeof one === 'object' && one !== null;
