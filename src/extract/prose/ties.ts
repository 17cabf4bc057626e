import { gather } from '../../text/gather.ts';
import type { Tie } from '../reading.ts';
import { findBreakdowns } from './breakdowns.ts';
import { findRates } from './changes.ts';
import { startOf } from './clauses.ts';
import type { Spot } from './clauses.ts';
import type { PartList } from './lists.ts';
import type { Mention, Sentences } from './mentions.ts';
import { findShares } from './shares.ts';

/** Ties that the words make between numbers, for the checks. */

/**
 * `其中` parts counted in the same measure as their whole, and shares (`252条,占总数的9.1%`). `familyOf` tells what kind of
 * part a number is, `conceptOf` what was read from it, '' if it is not known.
 */
export function findTies(
  sentences: Sentences,
  lists: readonly PartList[],
  familyOf: (spot: Spot) => string,
  conceptOf: (mention: Mention) => string,
): readonly Tie[] {
  const ties = gather(lists, ({ whole, parts, isFull, isCalled }): Tie[] => {
    const alike = isCalled ? alikeParts(whole, parts, familyOf) : [];
    if (alike.length === 0) return [];
    const [start, ...starts] = [whole, ...alike].map(startOf);
    const full = isFull && alike.length === parts.length;
    return [{ kind: 'parts', whole: start ?? 0, parts: starts, share: null, full }];
  });
  const breakdowns = findBreakdowns(sentences, lists, familyOf);
  const told = new Set(breakdowns.flatMap(({ share }) => share ?? []));
  const shares = findShares(sentences, lists, conceptOf).filter(
    ({ share }) => share === null || !told.has(share),
  );
  return [...ties, ...breakdowns, ...shares, ...findRates(sentences)];
}

/** One list may part its whole twice (by channel and by class): what is known to be of another kind than the first is left out. */
function alikeParts(whole: Spot, parts: readonly Spot[], familyOf: (spot: Spot) => string): readonly Spot[] {
  const known = parts.map(familyOf).find((family) => family !== '') ?? '';
  const cases = familyOf(whole);
  return parts.filter((part) => {
    const family = familyOf(part);
    const isOfOthers = OF_CASES.test(cases) && OF_CASES.test(family) && family !== cases;
    return part.measure === whole.measure && (family === '' || family === known) && !isOfOthers;
  });
}

/** `复议32件,诉讼12件。其中省本级复议3件、诉讼1件`: the one are no parts of the other. */
const OF_CASES = /^(?:reconsideration|litigation)$/;
