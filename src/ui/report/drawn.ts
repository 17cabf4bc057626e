import type { Applicant, FormId } from '../../model.ts';

/** What an official table looks like on the page: rows of heads, labels and value cells with their spans. */

/** What a value cell asks for: an indicator, in the application table also the kind of applicant. */
export interface Slot {
  readonly concept: string;
  readonly applicant: Applicant | null;
  /** Row and column in words, for the name that is read out. */
  readonly name: string;
}

/** One printed cell. `slot` is null for heads, labels and cells that the form leaves empty. */
export interface DrawnCell {
  readonly role: 'column' | 'row' | 'note' | 'value' | 'plain';
  readonly text: string;
  readonly slot: Slot | null;
  /** Columns and rows that it spans. */
  readonly across: number;
  readonly down: number;
  /** Depth of nesting of a row label, 0 at the top. */
  readonly depth: number;
}
export type DrawnRow = readonly DrawnCell[];

/** One table as the official form prints it. */
export interface DrawnTable {
  readonly id: string;
  readonly form: FormId;
  readonly shape: 'blocks' | 'applicants' | 'review' | 'list';
  readonly head: readonly DrawnRow[];
  readonly body: readonly DrawnRow[];
}

const drawn = (
  role: DrawnCell['role'],
  text: string,
  across: number,
  down: number,
  depth = 0,
): DrawnCell => ({
  role,
  text,
  slot: null,
  across,
  down,
  depth,
});

/** A head over columns. */
export const column = (text: string, across = 1, down = 1): DrawnCell => drawn('column', text, across, down);
/** A label before cells. */
export const row = (text: string, across = 1, down = 1, depth = 0): DrawnCell =>
  drawn('row', text, across, down, depth);
/** A remark of the form inside its table. */
export const note = (text: string, across = 1, down = 1): DrawnCell => drawn('note', text, across, down);
/** A cell that says something which is no value, such as a unit of measure. */
export const plain = (text: string): DrawnCell => drawn('plain', text, 1, 1);
/** A value cell. */
export const value = (slot: Slot, across = 1): DrawnCell => ({ ...drawn('value', '', across, 1), slot });

/** The value cells of a table, row by row; rows without any are left out. */
export const slotsOf = (table: DrawnTable): readonly (readonly Slot[])[] =>
  table.body
    .map((cells) => cells.flatMap((cell) => (cell.slot ? [cell.slot] : [])))
    .filter((slots) => slots.length > 0);
