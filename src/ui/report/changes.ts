import { toPlain } from '../../decimal.ts';
import type { Edit, Fact } from '../../model.ts';
import type { JournalLine } from '../../store/stored.ts';
import { later } from '../../words/later.ts';
import { words } from '../../words/words.ts';
import { timeOf } from '../times.ts';

/** The journal of a report in, what happened to one fact in words out. */

/** One change of a fact. */
export interface Told {
  readonly seq: number;
  readonly line: string;
}

/** The changes of one fact, newest first. */
export function toHistory(journal: readonly JournalLine[], fact: string): readonly Told[] {
  return journal
    .flatMap((entry): Told[] => {
      if (entry.action !== 'edit' && entry.action !== 'add-fact') return [];
      if (entry.fact !== fact) return [];
      const [before, after] =
        entry.action === 'edit'
          ? [wordsOfEdit(entry.before), wordsOfEdit(entry.after)]
          : [wordsOfFact(entry.before), wordsOfFact(entry.after)];
      const line = words.report.detail.changed(timeOf(entry.at), before, after);
      const note = noteOf(entry.after);
      return [{ seq: entry.seq, line: note === noteOf(entry.before) ? line : later.trail.noted(line, note) }];
    })
    .reverse();
}

/** What a person noted with a change, of a fact or of its edit; '' where nothing was. */
const noteOf = (one: Edit | Fact | null): string =>
  one === null ? '' : 'places' in one ? (one.edit?.note ?? '') : one.note;

function wordsOfEdit(edit: Edit | null): string {
  const { states, kinds } = words.report;
  if (edit === null) return states.read;
  if (edit.value === undefined) return states[edit.state];
  return edit.value === null ? kinds[edit.kind ?? 'blank'] : toPlain(edit.value);
}

const wordsOfFact = (fact: Fact | null): string =>
  fact === null
    ? words.report.notStated
    : fact.value === null
      ? words.report.kinds[fact.kind]
      : toPlain(fact.value);
