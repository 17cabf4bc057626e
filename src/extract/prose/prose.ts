import { gather } from '../../text/gather.ts';
import type { TextSpan } from '../../model.ts';
import type { Candidate, Reading, StatedChange, Tie } from '../reading.ts';
import { findChanges } from './changes.ts';
import { startOf } from './clauses.ts';
import type { Mention } from './mentions.ts';
import { Reader } from './reader.ts';
import { Walker } from './scene.ts';
import type { Scene } from './scene.ts';
import { findSentences } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { findTies } from './ties.ts';

/** Prose in, candidates for facts out: sentences → clauses → numbers and denials → rules. */

export interface ProseReading {
  readonly candidates: readonly Candidate[];
  readonly ties: readonly Tie[];
  readonly changes: readonly StatedChange[];
  /** Starts of numbers that are sums over several years. */
  readonly ofYears: ReadonlySet<number>;
}

/** Facts of the report's own year told in prose, outside `tables`, page furniture and second copies. */
export function findProseFacts(reading: Reading, tables: readonly TextSpan[]): ProseReading {
  const walker = new Walker(reading);
  const reader = new Reader(reading);
  const sentences = new Map<Sentence, readonly Mention[]>();
  const all: Scene[] = [];
  for (const sentence of findSentences(reading, tables)) {
    const scenes = walker.walk(sentence);
    for (const scene of scenes) all.push(scene);
    const mentions = gather(scenes, (scene) => scene.mentions);
    if (mentions.length > 0) sentences.set(sentence, mentions);
  }
  for (const scene of all) reader.read(scene);
  return {
    candidates: [...reader.undisputed(), ...reader.lost(), ...reader.summed(), ...reader.upToNow()],
    ties: findTies(
      sentences,
      walker.lists,
      (spot) => reader.familyOf(spot),
      (mention) => reader.conceptOf(mention),
    ),
    changes: findChanges(sentences),
    ofYears: new Set(gather([...sentences.values()], (told) => told.filter(isOfYears).map(startOf))),
  };
}

const isOfYears = ({ period }: Mention): boolean => period.kind === 'cumulative';
