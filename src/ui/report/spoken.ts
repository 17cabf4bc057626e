import { stateOf } from '../../fact.ts';
import { words } from '../../words/words.ts';
import type { Desk } from './desk.svelte.ts';
import type { Cell } from './tables.ts';
import { spokenOf } from './typed.ts';

/** A cell in, its name, value and states in words out. */
export function spokenOfCell(desk: Desk, cell: Cell): string {
  const [fact] = cell.facts;
  const { signs, states, notStated, cell: text } = words.report;
  if (!fact) return text.label(cell.slot.name, notStated, []);
  const sign = signs[desk.signs.get(fact.id) ?? 'open'].word;
  const state = stateOf(fact);
  const said = state === 'seen' || state === 'signed' || state === 'edited' ? [states[state]] : [];
  return text.label(cell.slot.name, spokenOf(fact), [sign, ...said]);
}
