import { preferred } from '../../fact.ts';
import { addFact, editFact } from '../../store/reports.ts';
import { isSame, toEdit, toHandFact } from '../report/edits.ts';
import { readTyped } from '../report/typed.ts';
import { words } from '../../words/words.ts';
import { whyOf } from '../why.ts';
import { toCell, type DataCell } from './cells.ts';
import type { GridEdit } from './grid.ts';
import { conceptOf, type Indicator } from './indicators.ts';
import type { DataRow } from './rows.ts';
import type { Table } from './table.ts';

/** What somebody typed into a cell of the panel, brought to the fact it belongs to. */

/** done: stored, or as it was before · unreadable: no number and no sign of a table. Rejects where the store did not take it. */
async function writeCell(
  row: DataRow,
  { unit }: Indicator,
  cell: DataCell,
  text: string,
): Promise<'done' | 'unreadable'> {
  if (!cell.target) return 'unreadable';
  const { concept, applicant } = cell.target;
  const typed = readTyped(text, conceptOf(concept)?.unit ?? unit);
  if (!typed) return 'unreadable';
  const fact = preferred(cell.facts);
  if (isSame(fact, typed)) return 'done';
  // What a person's own indicator finds is stored once somebody says something of it.
  const found = row.own.find(({ id }) => id === fact?.id);
  const edit = found ? toEdit(found, typed, text) : null;
  if (found && edit) await addFact(row.report.id, { ...found, edit });
  else if (fact) await editFact(row.report.id, fact.id, toEdit(fact, typed, text));
  else
    await addFact(row.report.id, toHandFact({ concept, applicant, form: row.form }, typed, text, row.year));
  return 'done';
}

/** Writes the cells of one action, one after the other; what became of it, in words. */
export async function writeCells(table: Table, edits: readonly GridEdit[]): Promise<string> {
  const told = words.data.edit;
  // The rows as they are now: each write renews them.
  const places = edits.map(({ row, column }) => table.placeAt(row, column));
  const unreadable: string[] = [];
  try {
    for (const [i, { text }] of edits.entries()) {
      const place = places[i];
      if (!place?.indicator) continue;
      const outcome = await writeCell(place.row, place.indicator, toCell(place.row, place.indicator), text);
      if (outcome === 'unreadable') unreadable.push(text);
    }
  } catch (error) {
    return told.failed(whyOf(error));
  }
  return unreadable[0] === undefined ? told.done(edits.length) : told.unreadable(unreadable[0]);
}
