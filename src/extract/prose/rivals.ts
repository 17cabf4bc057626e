import { OWN_KIND, OWN_SITE } from '../../catalogue/wordings.ts';
import { equal } from '../../decimal.ts';
import { gather } from '../../text/gather.ts';
import type { Mention } from './mentions.ts';
import { beginOf } from './strip.ts';

/** Several sites or accounts of one channel, each with a number of its own: none of them is the channel. */

/** A number taken for all that a channel published. */
export interface Claim {
  readonly concept: string;
  readonly mention: Mention;
}

/** So many claims before and behind one are looked at; a report has fewer. */
const NEAR = 20;

/** The numbers of those claims, in order of the text, that stand against another of the same channel. `text` is the shadow. */
export function rivalsIn(claims: readonly Claim[], text: string): ReadonlySet<Mention> {
  return new Set(
    gather(claims, (one, i) => {
      const near = claims.slice(Math.max(0, i - NEAR), i + NEAR + 1);
      return near.some((other) => isRival(one, other, text)) ? [one.mention] : [];
    }),
  );
}

/**
 * `门户网站发布信息120条,信息公开网发布信息80条`: two numbers of a sentence for one channel. In sentences of their own only where
 * both have names (`“临河发布”公众号`, `“临河政务”公众号`) or one is of a kind of its own (`信息公开网`). What is called one's
 * own (`本局网站12条,县政府网站8条`) stands.
 */
function isRival(
  { concept, mention: a }: Claim,
  { concept: same, mention: b }: Claim,
  text: string,
): boolean {
  if (concept !== same || a === b || a.titles !== b.titles || isPart(a, b) || isPart(b, a)) return false;
  if (!a.quantity.value || !b.quantity.value || equal(a.quantity.value, b.quantity.value)) return false;
  // 甲网发布12条,乙网发布20条,共32条: the sum is the channel, none of those in it.
  if (a.clause.sentence === b.clause.sentence && a.summed !== b.summed) return a.summed !== 'sum';
  if (OWN_SITE.test(a.before) && !OWN_SITE.test(b.before)) return false;
  if (a.clause.sentence === b.clause.sentence) return true;
  const [one, other] = [wordsOf(a, text), wordsOf(b, text)];
  const [name, rival] = [nameIn(one), nameIn(other)];
  return (name !== '' && rival !== '' && name !== rival) || kindIn(one) !== kindIn(other);
}

/** Parts of parts, so deep. */
const DEPTH = 8;

function isPart(part: Mention, whole: Mention): boolean {
  let around = part.whole;
  for (let depth = 0; around && around !== whole && depth < DEPTH; depth++) around = around.whole;
  return around === whole;
}

/** The sentence up to the number, with its quotation marks. */
const wordsOf = ({ clause, quantity }: Mention, text: string): string =>
  text.slice(Math.max(0, beginOf(clause.sentence.strip) - 1), quantity.span.start);

/** The name in quotation marks nearest before the number, '' if there is none. */
const nameIn = (words: string): string => /“([^“”]{2,16})”[^“”\d]{0,40}$/.exec(words)?.[1] ?? '';

const kindIn = (words: string): string => OWN_KIND.exec(words.slice(-60))?.[0] ?? '';
