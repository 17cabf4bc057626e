import type { Edit, Encoding, Fact, FieldName, FigureAs, Grid, Part, Report, Summary } from '../model.ts';
import type { Pasted } from '../source/source.ts';
import type { Outline } from '../view/outline.ts';
import type { OwnIndicator } from '../view/own.ts';
import type { Decision } from './decision.ts';

/** The rows of the tables. */

/** Mark of a deleted row: an ISO 8601 instant, null while it is in use. Nothing is erased, so that deleting can be undone. */
export interface Removable {
  readonly removedAt: string | null;
}
export type StoredReport = Report & Removable;
export type StoredSummary = Summary & Removable;
export type StoredOutline = Outline & Removable;

/**
 * The text of a report as shown, with its tables, and what it came from: a file's own bytes or the HTML of a paste;
 * `original` is null for a paste of text, which is its own original, and for the reports after the first of one text where
 * that has it.
 */
export interface StoredText {
  readonly id: string;
  readonly raw: string;
  readonly original: Uint8Array | Pasted | null;
  readonly grids: readonly Grid[];
}

/** What was read of a report and when, with people's changes laid over. */
export type ReadingOf = Pick<Report, 'extraction' | 'readAt'>;

/** A text as an encoding gives it, with what was read of it; `figureEdits` are places in it. */
export interface TextOf extends ReadingOf, Pick<StoredText, 'raw' | 'grids'> {
  readonly encoding: Encoding | null;
  readonly figureEdits: Readonly<Record<string, FigureAs>>;
  /** Which of the reports in its file it is; null where the file is one. Absent in lines that were written before files came apart. */
  readonly part?: Part | null;
}

/** One change with the state before and after it, both of one type, so that undoing is applying the other side. */
export type Change =
  | { readonly action: 'add' | 'remove'; readonly before: string | null; readonly after: string | null }
  | {
      readonly action: 'edit';
      readonly fact: string;
      readonly before: Edit | null;
      readonly after: Edit | null;
    }
  | {
      readonly action: 'add-fact';
      readonly fact: string;
      readonly before: Fact | null;
      readonly after: Fact | null;
    }
  | {
      readonly action: 'field';
      readonly field: FieldName;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly action: 'figure';
      /** Raw start of the number. */
      readonly start: number;
      readonly before: FigureAs | null;
      readonly after: FigureAs | null;
    }
  | { readonly action: 'reread'; readonly before: ReadingOf; readonly after: ReadingOf }
  | { readonly action: 'encoding'; readonly before: TextOf; readonly after: TextOf }
  | { readonly action: 'unit-key' | 'note'; readonly before: string; readonly after: string }
  | {
      readonly action: 'decision';
      readonly key: string;
      readonly before: Decision | null;
      readonly after: Decision | null;
    }
  | {
      /** An indicator of a person's own; the line is of no report (''). */
      readonly action: 'own';
      readonly id: string;
      readonly before: OwnIndicator | null;
      readonly after: OwnIndicator | null;
    };
export type Action = Change['action'];

/** One line of the journal. The lines of one step are undone together. */
export type JournalLine = Change & {
  readonly seq: number;
  readonly report: string;
  readonly step: number;
  /** The step that is undone next once this one is, 0 if none. */
  readonly previous: number;
  /** What made it: the action itself, or undoing or redoing an earlier step. */
  readonly by: 'person' | 'undo' | 'redo';
  /** ISO 8601 instant. */
  readonly at: string;
  readonly why: string;
};

/** Where undo and redo stand: the last step done, the steps undone since, and the last step number given. */
export interface History {
  readonly name: 'history';
  readonly done: number;
  readonly undone: readonly number[];
  readonly last: number;
}

/** When the last whole backup was made: an ISO 8601 instant, and the step of the journal that it ends with. */
export interface BackupMark {
  readonly name: 'backup';
  readonly at: string;
  readonly step: number;
}
/** A backup was restored; `step` is the journal's last step then. While it still is, the restore can be undone. */
export interface RestoreMark {
  readonly name: 'restore';
  readonly at: string;
  readonly step: number;
}
/** The file that backups are written to by themselves. */
export interface BackupTarget {
  readonly name: 'backup-file';
  readonly handle: FileSystemFileHandle;
}
export type Setting = History | BackupMark | RestoreMark | BackupTarget;

/** A copy of a file on its way in, until its reports are stored; `tab` is the lock of the tab that reads it. */
export interface QueuedFile {
  readonly seq: number;
  readonly tab: string;
  readonly name: string;
  readonly file: Blob;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** A row as it was before a backup was restored over it; null: there was none. */
export interface ShelfRow {
  readonly seq: number;
  readonly table: string;
  readonly key: string | number | [string, string];
  readonly row: unknown;
}
