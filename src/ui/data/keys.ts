import { cursorAt, readMove, readTab, toCell, type Cursor, type Key, type Size } from './cursor.ts';

/** What a key means in a grid, apart from the screen it is pressed on. */

export type Action =
  /** Go to a cell; with `keep` what was typed is written first, without it it is dropped. */
  | { readonly do: 'go'; readonly to: Cursor; readonly keep: boolean }
  | { readonly do: 'open' | 'edit' | 'clear' | 'all' | 'leave' | 'refuse' };

/**
 * A key on a cell that is not being edited; null for keys that are none of the grid's business. After Escape (`leaving`)
 * the Tab key leaves the grid.
 */
export function readIdleKey(cursor: Cursor, event: Key, size: Size, leaving: boolean): Action | null {
  const far = event.ctrlKey || event.metaKey;
  const tab = event.key === 'Tab' && !leaving ? readTab(cursor, event.shiftKey, size) : null;
  const to = readMove(cursor, event, size) ?? tab;
  if (to) return { do: 'go', to, keep: false };
  if (event.key === 'Enter') return { do: 'open' };
  if (event.key === 'F2') return { do: 'edit' };
  if (event.key === 'Escape') return { do: 'leave' };
  if (event.key === 'Delete' || event.key === 'Backspace') return { do: 'clear' };
  if (far) return event.key === 'a' ? { do: 'all' } : null;
  return event.key.length === 1 ? { do: 'refuse' } : null;
}

/** A key while a cell is being edited; arrows leave the cell only where editing was begun by typing. Null: the field's own. */
export function readEditKey(cursor: Cursor, event: Key, size: Size, typing: boolean): Action | null {
  const plain = { ...event, shiftKey: false, ctrlKey: false, metaKey: false };
  const go = (to: Cursor | null): Action => ({
    do: 'go',
    to: to ?? cursorAt(cursor.row, cursor.column),
    keep: true,
  });
  if (event.key === 'Escape') return { do: 'go', to: cursorAt(cursor.row, cursor.column), keep: false };
  if (event.key === 'Enter')
    return go(toCell(cursor, cursor.row + (event.shiftKey ? -1 : 1), cursor.column, false, size));
  if (event.key === 'Tab') return go(readTab(cursor, event.shiftKey, size));
  return typing && event.key.startsWith('Arrow') ? go(readMove(cursor, plain, size)) : null;
}
