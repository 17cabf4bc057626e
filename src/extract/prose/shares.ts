import { gather } from '../../text/gather.ts';
import { NAMED_WHOLES, SHARE_OF_WHOLE } from '../../catalogue/wordings.ts';
import { add, compare, fromInteger, nameOf, subtract, times } from '../../decimal.ts';
import type { Decimal } from '../../model.ts';
import type { Tie } from '../reading.ts';
import { startOf } from './clauses.ts';
import { isChange } from './lists.ts';
import type { PartList } from './lists.ts';
import type { Mention, Sentences } from './mentions.ts';
import { countedBy, isOfShareBefore } from './nouns.ts';

/** Shares that the words state, each with its part and the whole it is reckoned from, for the checks. */

/** Concept read from a number, '' if none. */
type ConceptOf = (mention: Mention) => string;

/** An exact share after 占 with the number before it in its sentence; the one behind it in `机构职能类占3.2%,共736条`. */
interface Share {
  readonly stated: Mention;
  readonly percent: Decimal;
  readonly part: Mention;
  /** The concepts that the words name as its whole; null where they name none. */
  readonly named: RegExp | null;
}

/** How many sentences with numbers back a whole is looked for that no word names. */
const REACH = 3;
/** No more numbers before a share are looked at. */
const MOST = 60;
/** How many sentences back one that words name is looked for. */
const NAMED_REACH = 40;

/**
 * `其中机构类252条,占总数的9.1%` is of the list's whole; `收到申请48件。予以公开36件,占75%` of a number told before in the
 * section, where there is one that fits and no other. Most such shares of a sentence must be of one whole; then all are.
 * `占申请总数的75%` is of what is named, whether it fits or not. All other shares are left out.
 */
export function findShares(
  sentences: Sentences,
  lists: readonly PartList[],
  conceptOf: ConceptOf,
): readonly Tie[] {
  const all = [...sentences.values()];
  const called = new Set(gather(lists, (l) => (l.isCalled ? l.parts.map(startOf) : [])));
  return gather(all, (mentions, i) => {
    const shares = sharesIn(mentions);
    if (shares.length === 0) return [];
    const near = all.slice(Math.max(0, i - REACH), i + 1);
    const told = gather(near, (one) => one.filter((m) => m.titles === mentions[0]?.titles && isExact(m)));
    const fits = shares.map((share) => fitting(share, told, conceptOf));
    const common = commonOf(shares, fits);
    return gather(shares, (share, k) => {
      const listed = !share.named && called.has(startOf(share.part)) ? share.part.whole : null;
      if (listed && isShare(share.part, listed, share.percent)) return [tieOf(share, listed)];
      const meant = share.named ? fits[k] : common && canBeOf(share, common, conceptOf) ? common : null;
      const whole =
        meant ?? listed ?? byName(share, all.slice(Math.max(0, i - NAMED_REACH), i + 1), conceptOf);
      return whole ? [tieOf(share, whole)] : [];
    });
  });
}

function sharesIn(mentions: readonly Mention[]): readonly Share[] {
  return mentions.flatMap((stated, i): Share[] => {
    const { nature, bound, value: percent } = stated.quantity;
    const next = mentions[i + 1];
    const isBefore = next && countedBy(stated) !== '' && isOfShareBefore(next);
    const part = isBefore ? next : mentions[i - 1];
    if (nature !== 'percent' || bound !== null || !percent || part?.quantity.nature !== 'count') return [];
    const named = NAMED_WHOLES.find(([words]) => words.test(stated.before))?.[1] ?? null;
    return named || SHARE_OF_WHOLE.test(stated.before) ? [{ stated, percent, part, named }] : [];
  });
}

const tieOf = ({ stated, part }: Share, whole: Mention): Tie => ({
  kind: 'share',
  whole: startOf(whole),
  parts: [startOf(part)],
  share: startOf(stated),
  full: false,
});

/** The number told before of which the part is the share; null where none or several are. */
function fitting(share: Share, told: readonly Mention[], conceptOf: ConceptOf): Mention | null {
  const { part } = share;
  const before = told.filter((m) => startOf(m) < startOf(part)).slice(-MOST);
  const fits = before.filter((m) => canBeOf(share, m, conceptOf) && isShare(part, m, share.percent));
  const values = new Set(fits.map(({ quantity: { value } }) => value && nameOf(value)));
  return values.size === 1 ? (fits.at(-1) ?? null) : null;
}

const canBeOf = (share: Share, whole: Mention, conceptOf: ConceptOf): boolean =>
  isAlike(whole, share.part) && isOf(share, whole, conceptOf);

/** An exact count that is no change. */
const isExact = (m: Mention): boolean =>
  m.quantity.nature === 'count' && m.quantity.bound === null && !isChange(m);

/** True where something is counted like the other and of the same time. */
const isAlike = (a: Mention, b: Mention): boolean =>
  a.measure === b.measure && a.period.kind === b.period.kind && a.period.year === b.period.year;

/** True where the words do not name another indicator, and both are of one kind as far as is known. */
function isOf({ named, part }: Share, whole: Mention, conceptOf: ConceptOf): boolean {
  const concept = conceptOf(whole);
  if (named) return named.test(concept);
  const own = conceptOf(part);
  return own === '' || concept === '' || kindOf(own) === kindOf(concept);
}

const kindOf = (concept: string): string =>
  concept.replace(/\..*/, '').replace(/^(?:outcome|answer)$/, 'requests');

/** True where part ÷ whole is the percentage, rounded or cut. */
function isShare(part: Mention, whole: Mention, percent: Decimal): boolean {
  const [a, b] = [part.quantity.value, whole.quantity.value];
  if (!a || !b || b.digits === '0' || compare(a, b) > 0) return false;
  const off = subtract(times(HUNDRED, a), times(percent, b));
  const unit = times({ digits: '1', exponent: percent.exponent }, b);
  return compare(add(off, off), times(fromInteger(-1), unit)) >= 0 && compare(off, unit) < 0;
}
const HUNDRED = fromInteger(100);

/** The one number told before that is what the words name; null where there are several, or some were carried in and may be counted too. */
function byName(
  { named, part }: Share,
  told: readonly (readonly Mention[])[],
  conceptOf: ConceptOf,
): Mention | null {
  if (!named) return null;
  const before = gather(told, (one) => one).filter((m) => startOf(m) < startOf(part) && conceptOf(m) !== '');
  if (before.some((m) => conceptOf(m) === 'requests.carried_in')) return null;
  const wholes = before.filter((m) => named.test(conceptOf(m)) && isExact(m) && isAlike(m, part) && !m.whole);
  const values = new Set(wholes.map(({ quantity: { value } }) => value && nameOf(value)));
  return values.size === 1 ? (wholes.at(-1) ?? null) : null;
}

/** The one whole that most shares without a named one fit; null where there is none. */
function commonOf(shares: readonly Share[], fits: readonly (Mention | null)[]): Mention | null {
  const own = fits.filter((_, k) => !shares[k]?.named);
  return own.find((whole) => whole && own.filter((other) => other === whole).length * 2 > own.length) ?? null;
}
