/** Where a key leads in a page of cells: rows of keys in drawn order. */

export type Direction = 'left' | 'right' | 'up' | 'down' | 'next' | 'previous' | 'start' | 'end';

/** The key of the cell that a move leads to; null at the edge, or where `from` is not there. */
export function keyAfter(
  rows: readonly (readonly string[])[],
  from: string,
  direction: Direction,
): string | null {
  const y = rows.findIndex((row) => row.includes(from));
  const row = rows[y];
  if (!row) return null;
  const x = row.indexOf(from);
  const all = rows.flat();
  const at = all.indexOf(from);
  const inRow = (other: readonly string[] | undefined) => other?.[Math.min(x, other.length - 1)] ?? null;
  switch (direction) {
    case 'left':
      return row[x - 1] ?? null;
    case 'right':
      return row[x + 1] ?? null;
    case 'up':
      return inRow(rows[y - 1]);
    case 'down':
      return inRow(rows[y + 1]);
    case 'start':
      return row[0] ?? null;
    case 'end':
      return row.at(-1) ?? null;
    case 'next':
      return all[at + 1] ?? null;
    case 'previous':
      return all[at - 1] ?? null;
  }
}

/** The next item after (before) `from` that passes, going round; the first (last) one where `from` is not among them. Null if none passes. */
export function goRound<T>(
  items: readonly T[],
  from: T | null,
  step: 1 | -1,
  isWanted: (item: T) => boolean,
): T | null {
  const at = from === null ? -1 : items.indexOf(from);
  const start = at === -1 && step === -1 ? items.length : at;
  for (let i = 1; i <= items.length; i += 1) {
    const index = (start + step * i + items.length * 2) % items.length;
    const item = items[index];
    if (item !== undefined && isWanted(item)) return item;
  }
  return null;
}
