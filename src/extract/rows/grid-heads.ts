import { covers } from './places.ts';
import type { Block, Placed } from './places.ts';

/** Headers of a block in, what stands over each column of its values out. */

/** Headers stand no more rows than this above the values. */
const MOST_HEADS = 6;
/** Longer words are notes in the head, no names of columns. */
const LONGEST = 20;

const bareOf = ({ cell }: Placed): string => cell.text.replaceAll(/\s/g, '');

/** All words over the values of a block, in order of print. */
export const headsOf = ({ heads }: Block): readonly Placed[] =>
  heads.slice(-MOST_HEADS).flatMap(({ labels }) => labels);

/** For each column of the values the lowest header over it, null where there is none or it stands over several columns. */
function findLeaves(block: Block): readonly (Placed | null)[] {
  const heads = headsOf(block);
  return block.columns.map((column) => {
    const leaf = heads.findLast((head) => covers(head, column));
    const isAlone = leaf && block.columns.filter((other) => covers(leaf, other)).length === 1;
    return isAlone ? leaf : null;
  });
}

/** The columns of the application table: their headers, natural persons first and the total last, and where each stands in print. */
export interface Order {
  readonly leaves: readonly Placed[];
  readonly indexes: readonly number[];
}

/** The order of the applicants' columns; null unless a header of its own stands over every one of them. */
export function findOrder(block: Block): Order | null {
  const leaves = findLeaves(block);
  const names = leaves.map((leaf) => (leaf ? bareOf(leaf) : ''));
  const first = names.findIndex((name) => /^(?:自然人|公民|个人)/.test(name));
  const last = names.findIndex((name) => /^(?:总计|合计)/.test(name));
  const isWhole = names.every((name) => name !== '' && name.length <= LONGEST);
  if (names.length < 7 || names.length > 8 || first < 0 || last < 0 || !isWhole) return null;
  const between = names.map((_, i) => i).filter((i) => i !== first && i !== last);
  const indexes = [first, ...between, last];
  return { indexes, leaves: indexes.flatMap((i) => leaves[i] ?? []) };
}

/** True where the columns are printed in the order in which they are read. */
export const isPrinted = ({ indexes }: Order): boolean => indexes.every((index, i) => index === i);
