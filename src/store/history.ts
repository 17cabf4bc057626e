import { toPlain } from '../decimal.ts';
import type { Edit, Fact } from '../model.ts';
import type { HistoryRow } from '../view/columns.ts';
import type { JournalLine } from './stored.ts';

/** The journal in, the rows of history.csv out: when, of what, from, to, why. */

/** One row a change, oldest first. An undone change has a row of its own. */
export const toHistoryRows = (journal: readonly JournalLine[]): HistoryRow[] =>
  journal.map((line) => ({
    report: line.report,
    fact: factOf(line),
    action: line.action,
    at: line.at,
    ...sidesOf(line),
    why: [line.by === 'person' ? '' : line.by, line.why, noteOf(line)].filter(Boolean).join('；'),
  }));

/** The fact, the number, the field or the finding that was changed; '' where it is the report itself. */
function factOf(line: JournalLine): string {
  switch (line.action) {
    case 'edit':
    case 'add-fact':
      return line.fact;
    case 'field':
      return line.field;
    case 'figure':
      return String(line.start);
    case 'decision':
      return line.key;
    case 'own':
      return line.id;
    default:
      return '';
  }
}

function sidesOf(line: JournalLine): Pick<HistoryRow, 'from' | 'to'> {
  switch (line.action) {
    case 'edit':
      return { from: editText(line.before), to: editText(line.after) };
    case 'add-fact':
      return { from: factText(line.before), to: factText(line.after) };
    case 'reread':
      return { from: line.before.extraction.readerVersion, to: line.after.extraction.readerVersion };
    case 'encoding':
      return { from: line.before.encoding ?? '', to: line.after.encoding ?? '' };
    case 'decision':
      return { from: line.before?.decision ?? '', to: line.after?.decision ?? '' };
    case 'own':
      return { from: line.before?.label ?? '', to: line.after?.label ?? '' };
    default:
      return { from: line.before ?? '', to: line.after ?? '' };
  }
}

function noteOf(line: JournalLine): string {
  if (line.action === 'edit' || line.action === 'decision') return line.after?.note ?? '';
  return line.action === 'add-fact' ? (line.after?.edit?.note ?? '') : '';
}

/** The state that a person set, with the value where they set one. */
function editText(edit: Edit | null): string {
  if (edit === null) return 'read';
  if (edit.value === undefined) return edit.state;
  const value = edit.value === null ? (edit.kind ?? 'blank') : toPlain(edit.value);
  return edit.state === 'edited' ? value : `${edit.state} ${value}`;
}

const factText = (fact: Fact | null): string =>
  fact === null ? '' : fact.value === null ? fact.kind : toPlain(fact.value);
