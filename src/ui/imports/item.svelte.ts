import type { Encoding, Part, Source, SourceKind, Summary } from '../../model.ts';
import type { Refusal } from '../../source/refusal.ts';
import type { Pasted } from '../../source/source.ts';
import type { Packed } from '../../source/zip.ts';
import type { Added } from '../../store/adding.ts';
import type { FailureReason } from '../../worker/pool.ts';

/** One text on its way in, and how far it is. */

/** What is handed over: a file, a file in a zip, a paste. */
export type Dropped = Blob | Packed | string | Pasted;

export type Why = Refusal | FailureReason | 'unsaved';
/** Reasons that may be gone the next time. */
const PASSING: readonly Why[] = ['unreadable', 'unsaved', 'slow', 'broken', 'unloaded', 'cancelled'];
/** True where trying again can help. */
export const isPassing = (why: Why | null): boolean => why !== null && PASSING.includes(why);

/** How far one text is. */
export interface Progress {
  readonly state: 'waiting' | 'reading' | 'saved' | 'failed';
  /** Row in the lists of the stored report, as it was saved; null until it is. */
  readonly summary: Summary | null;
  readonly isDuplicate: boolean;
  /** Id of another report of the same unit and year, '' if there is none or it is settled what becomes of both. */
  readonly twin: string;
  readonly encoding: Encoding | null;
  readonly isDamaged: boolean;
  /** Which of the reports in its file it is; null where the file is one. */
  readonly part: Part | null;
  /** What it was read as; null before it is. */
  readonly kind: SourceKind | null;
  /** Why it failed; null unless it did. `detail` is what the program itself says. */
  readonly why: Why | null;
  readonly detail: string;
}
export const WAITING: Progress = {
  state: 'waiting',
  summary: null,
  isDuplicate: false,
  twin: '',
  encoding: null,
  isDamaged: false,
  part: null,
  kind: null,
  why: null,
  detail: '',
};

/** How far a text is that was stored. */
export function toSaved({ summary, isDuplicate, twin }: Added, source: Source): Progress {
  const { encoding, damaged: isDamaged, kind, part } = source;
  const origin = { encoding, isDamaged, kind, part: part ?? null };
  return { ...WAITING, state: 'saved', summary, isDuplicate, twin, ...origin };
}

const FIRST_WORDS = 40;
let lastKey = 0;

/** One text. Of a thousand each tells by itself how far it is, so that a step of one redraws one line. */
export class Item {
  readonly key: number;
  /** File name, '' for a paste. */
  readonly name: string;
  readonly input: Dropped;
  /** The first words of a paste, to know it by. */
  readonly words: string;
  now = $state.raw<Progress>(WAITING);

  constructor(name: string, input: Dropped) {
    lastKey += 1;
    this.key = lastKey;
    this.name = name;
    this.input = input;
    this.words = wordsOf(input).trim().slice(0, FIRST_WORDS).replace(/\s+/g, ' ');
  }
}

/** The text of a paste, '' for a file. */
const wordsOf = (input: Dropped): string =>
  typeof input === 'string' ? input : 'plain' in input ? input.plain : '';
