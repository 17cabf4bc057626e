import { stateOf } from '../../fact.ts';
import { words } from '../../words/words.ts';
import type { Sign } from './signs.ts';
import type { Cell } from './tables.ts';
import { spokenOf } from './typed.ts';

/** A cell and its sign (null: no fact) in, its name, value and states in words out. */
export function spokenOfCell(cell: Cell, sign: Sign | null): string {
  const [fact] = cell.facts;
  const { signs, states, notStated, cell: text } = words.report;
  if (!fact) return text.label(cell.slot.name, notStated, []);
  const state = stateOf(fact);
  const said = state === 'seen' || state === 'signed' || state === 'edited' ? [states[state]] : [];
  return text.label(cell.slot.name, spokenOf(fact), [signs[sign ?? 'open'].word, ...said]);
}
