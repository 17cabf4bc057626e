import type { Row } from '../../model.ts';
import { isMeasure } from '../rows/cells.ts';
import { agreed, isCuttable, keep, readCells, toCandidates } from './state.ts';
import type { Printed, State } from './state.ts';

/** The table of fees for information that provinces add since 2021: how many notices, what they ask for, what was taken. */

/** Its heads, as the rules on these fees name them (国办函〔2020〕109号): `发出收费通知的件数`, `总金额`, `实际收取的总金额`. */
const HEADS = [/通知.{0,6}件数/, /金额/, /实际收取.{0,6}金额/] as const;
/** Of the three columns only what was taken is an indicator. */
const MEANS = ['', '', 'info_fee.amount'].map((concept) => ({ concept, applicant: null }));

/** True for a row of values right under these heads; in a long line they may run together. */
export const isFees = (words: readonly string[], { cells, labels, reader }: Row): boolean =>
  (cells.length === HEADS.length ||
    (reader === 'rows/joined' && cells.length > 0 && cells.length < HEADS.length)) &&
  (labels.length === 0 || labels.length >= HEADS.length) &&
  headsIn(words) > 0;

/** How many of the last words are the heads, with the measures that stand among them; 0 where others do. */
function headsIn(words: readonly string[]): number {
  let used = 0;
  for (const head of HEADS.toReversed()) {
    while (isMeasure(words.at(-1 - used) ?? '')) used += 1;
    if (!head.test(words.at(-1 - used)?.replaceAll(' ', '') ?? '')) return 0;
    used += 1;
  }
  return used;
}

/** `通知收取件数 | 通知收取金额(元) | 实际收取金额(元)` over `2 | 300 | 200`. */
export function mapFees(state: State, printed: Printed): void {
  const { row } = printed;
  const shape = { sizes: [HEADS.length], holds: () => true };
  const options = readCells(state, printed, shape, isCuttable(state, row)) ?? [];
  const isCut = row.cells.length < HEADS.length;
  const grade = isCut ? ('likely' as const) : ('sure' as const);
  const how = { rule: isCut ? 'joined/only-cut' : 'forms/fees', grade, form: null, options };
  keep(state, printed, headsIn(printed.words), toCandidates(state, printed, agreed(options), MEANS, how));
}
