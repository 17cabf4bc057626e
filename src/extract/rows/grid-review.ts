import type { Cell } from '../../model.ts';
import { headsOf } from './grid-heads.ts';
import { covers } from './places.ts';
import type { Block, Line, Placed } from './places.ts';

/**
 * The table of reviews and lawsuits: each cell gets its group and its result from the words over it and beside it,
 * wherever they stand, and the cells are given in the order of the form.
 */

const GROUPS: readonly RegExp[] = [
  /^行政复议(?!、|和|及|与)/,
  /^(?:行政诉讼[:(]?)?(?:未经(?:行政)?复议|直接起诉)/,
  /(?:经|^|[:(讼])(?:行政)?复议后/,
];
const RESULTS: readonly RegExp[] = [/维持/, /纠正/, /其他/, /审结/, /^(?:总计|合计|小计)$/];
/** Longer words are titles. */
const LONGEST = 20;

/** A cell with the words that tell its group and its result. */
interface Known {
  readonly group: number;
  readonly result: number;
  readonly value: Placed;
  readonly over: Placed;
  readonly name: Placed;
}
/** Cells in the order of the form under their headers in the same order; `at` in the shadow. */
export interface ReviewRow {
  readonly at: number;
  readonly labels: readonly Cell[];
  readonly cells: readonly Cell[];
}

/**
 * The rows of a table of reviews: one with all three groups, or one for each group where fewer stand in it. Null where
 * any cell of the block is not known by its words, or stands twice, or is lacking in its group.
 */
export function readReview(block: Block): readonly ReviewRow[] | null {
  const count = block.body.reduce((sum, { values }) => sum + values.length, 0);
  if (count < RESULTS.length || count > 24) return null;
  const heads = headsOf(block);
  const known: Known[] = [];
  for (const line of block.body)
    for (const value of line.values) {
      const found = findMeaning(wordsOf(heads, line, value), value);
      if (found) known.push(found);
      else if (value.cell.text !== '') return null;
    }
  const groups = GROUPS.map((_, g) => RESULTS.map((__, r) => findOne(known, g, r)));
  const whole = groups.map((group) => group.flatMap((one) => one ?? []));
  const present = whole.filter((group) => group.length > 0);
  if (present.length === 0 || present.some((group) => group.length < RESULTS.length)) return null;
  if (present.flat().length !== known.length) return null;
  const rows = present.map((group) => toRow(block.body[0]?.at ?? 0, group));
  return present.length < GROUPS.length ? rows : [joined(rows)];
}

/** Headers over a value, and the words beside it. */
const wordsOf = (heads: readonly Placed[], line: Line, { column }: Placed): readonly Placed[] => [
  ...heads.filter((head) => covers(head, column)),
  ...line.above,
  ...line.labels,
];

function findMeaning(words: readonly Placed[], value: Placed): Known | null {
  const bare = words.map((word) => ({ word, text: word.cell.text.replaceAll(/\s/g, '') }));
  const short = bare.filter(({ text }) => text.length <= LONGEST);
  const find = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern, index) => {
      const named = short.filter(({ text }) => pattern.test(text));
      return named.slice(0, 1).map(({ word }) => ({ index, word }));
    });
  const [group, second] = find(GROUPS);
  const [result, other] = find(RESULTS);
  if (!group || !result || second || other) return null;
  return { group: group.index, result: result.index, value, over: group.word, name: result.word };
}

/** The only cell of this group and result; null where there is none or there are several. */
function findOne(known: readonly Known[], group: number, result: number): Known | null {
  const found = known.filter((one) => one.group === group && one.result === result);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const toRow = (at: number, group: readonly Known[]): ReviewRow => ({
  at,
  labels: [...group.slice(0, 1).map(({ over }) => over.cell), ...group.map(({ name }) => name.cell)],
  cells: group.map(({ value }) => value.cell),
});

const joined = (rows: readonly ReviewRow[]): ReviewRow => ({
  at: rows[0]?.at ?? 0,
  labels: rows.flatMap(({ labels }) => labels),
  cells: rows.flatMap(({ cells }) => cells),
});
