import { isZero } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { REVIEW_TOTAL } from './review.ts';

/** Cases told so far: those that results without a name of their own (`维持2件`) belong to. */

/** Some cases, `reconsideration`, `litigation` or a kind of it, '' for cases of something else, under the titles they stand under. */
interface Group {
  readonly group: string;
  readonly titles: string;
}

export class Cases {
  private last: Group | null = null;
  /** Likewise, of those of which there were any. */
  private lastOfAny: Group | null = null;
  /** Groups of which there were none. */
  private readonly none = new Set<string>();

  /** Remembers how many there were of a group. */
  add(group: string, mention: Mention): void {
    this.last = { group, titles: mention.titles };
    if (isZero(mention)) this.none.add(group);
    else this.lastOfAny = this.last;
  }

  /** Remembers cases that are not about disclosure: what becomes of them is no result. */
  addUnknown({ titles }: Mention): void {
    this.last = { group: '', titles };
  }

  /** The group that a result belongs to, `whole` being the concept of the number it is a part of; null if it is no result of cases. */
  groupOf(mention: Mention, whole: string): string | null {
    const group = this.groupTold(mention, whole);
    // 复议5件、诉讼0件,其中维持2件: nothing can have become of none.
    const isOfNone = group !== null && this.none.has(group) && !isZero(mention);
    return isOfNone && this.lastOfAny?.titles === mention.titles ? this.lastOfAny.group : group;
  }

  private groupTold(mention: Mention, whole: string): string | null {
    const own = REVIEW_TOTAL.exec(whole)?.[1];
    if (own !== undefined) return own;
    // 驳回原告诉讼请求 names litigation, 维持 nothing: both go with the cases told last.
    const isAnother = mention.own && mention.topic !== 'litigation' && mention.topic !== 'reconsideration';
    if (isAnother || !OF_CASES.test(mention.topic)) return null;
    const group = this.last?.titles === mention.titles ? this.last.group : null;
    // 复议12件、诉讼3件。行政复议中,维持8件: those that were named since.
    const isOfOther = (mention.topic === 'reconsideration') !== group?.startsWith('reconsideration');
    return group && !mention.own && isOfOther ? mention.topic : group;
  }
}

const OF_CASES = /^(?:reconsideration|litigation|direct|after)$/;
