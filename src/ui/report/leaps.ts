import { toNumber } from '../../decimal.ts';
import { counts, preferred, valueOf } from '../../fact.ts';
import type { Fact } from '../../model.ts';

/** A report's facts and those of the year before in, what changed so much that somebody should look out. */

/** How many times as large or as small a value must be. */
const FACTOR = 5;
/** Smaller differences are the way of small numbers. */
const LEAST_DIFFERENCE = 20;

/** Ids of the facts whose value is far from the year before's; what has no value in both years is left out. */
export function findLeaps(facts: readonly Fact[], before: readonly Fact[]): ReadonlySet<string> {
  if (before.length === 0) return new Set();
  const known = byPlace(before);
  const leaps = [...byPlace(facts)].flatMap(([place, mine]) => {
    const [fact, last] = [preferred(mine), preferred(known.get(place) ?? [])];
    return fact && last && isLeap(fact, last) ? [fact.id] : [];
  });
  return new Set(leaps);
}

function isLeap(fact: Fact, last: Fact): boolean {
  const [now, then] = [valueOf(fact), valueOf(last)];
  if (!now || !then) return false;
  const [a, b] = [toNumber(now), toNumber(then)];
  const [less, more] = a < b ? [a, b] : [b, a];
  return more - less >= LEAST_DIFFERENCE && more >= FACTOR * less;
}

/** Facts that count, by indicator and applicant. */
function byPlace(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.filter(counts)) {
    const place = `${fact.concept}@${fact.applicant ?? ''}`;
    groups.set(place, [...(groups.get(place) ?? []), fact]);
  }
  return groups;
}
