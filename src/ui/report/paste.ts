import type { Pasted } from './block.ts';
import { isSame } from './edits.ts';
import type { Cell } from './tables.ts';
import { readTyped } from './typed.ts';
import type { Typed } from './typed.ts';

/** Pasted texts in, what would become of each cell out. */

/** new: the cell gets the value · same: it has it already · unreadable: the text is nothing that can stand in a cell. */
export interface Planned {
  readonly cell: Cell;
  readonly text: string;
  readonly typed: Typed | null;
  readonly becomes: 'new' | 'same' | 'unreadable';
}

/** The plan for a block; `unitOf` is the unit in which an indicator's value is kept. */
export const toPlan = (pasted: readonly Pasted[], unitOf: (concept: string) => string): readonly Planned[] =>
  pasted.map(({ cell, text }) => {
    const typed = readTyped(text, unitOf(cell.slot.concept));
    const [fact] = cell.facts;
    if (typed === null) return { cell, text, typed, becomes: 'unreadable' };
    return { cell, text, typed, becomes: isSame(fact, typed) ? 'same' : 'new' };
  });
