import { stateOf } from '../../fact.ts';
import type { Fact } from '../../model.ts';
import { words } from '../../words/words.ts';
import { labelOf } from '../data/indicators.ts';
import type { Sign } from './signs.ts';
import type { Cell } from './tables.ts';
import { spokenOf } from './typed.ts';

/** Cells and facts in, what they are called out. */

/** Name, value and states of a cell in words; `sign` null: it holds no fact. */
export function spokenOfCell(cell: Cell, sign: Sign | null): string {
  const [fact] = cell.facts;
  const { signs, states, notStated, cell: text } = words.report;
  if (!fact) return text.label(cell.slot.name, notStated, []);
  const state = stateOf(fact);
  const said = state === 'seen' || state === 'signed' || state === 'edited' ? [states[state]] : [];
  return text.label(cell.slot.name, spokenOf(fact), [signs[sign ?? 'open'].word, ...said]);
}

/** What a fact is of, with its column: `予以公开（自然人）`. */
export function factName({ concept, applicant }: Pick<Fact, 'concept' | 'applicant'>): string {
  const column = applicant === null ? '' : `（${words.findings.applicants[applicant]}）`;
  return `${labelOf(concept)}${column}`;
}
