import type { Row } from '../../model.ts';
import { keep, readCells, toCandidates } from './state.ts';
import type { Printed, State } from './state.ts';

/** The table of fees for information that provinces add since 2021: how many notices, what they ask for, what was taken. */

/** Its heads, as the rules on these fees name them (国办函〔2020〕109号): `发出收费通知的件数`, `总金额`, `实际收取的总金额`. */
const HEADS = [/通知.{0,6}件数/, /金额/, /实际收取.{0,6}金额/] as const;
/** Of the three columns only what was taken is an indicator. */
const MEANS = ['', '', 'info_fee.amount'].map((concept) => ({ concept, applicant: null }));

/** True for a row of values right under these heads. */
export const isFees = (words: readonly string[], { cells, labels }: Row): boolean =>
  cells.length === HEADS.length &&
  (labels.length === 0 || labels.length >= HEADS.length) &&
  words.length >= HEADS.length &&
  HEADS.every((head, i) => head.test(words.at(i - HEADS.length)?.replaceAll(' ', '') ?? ''));

/** `通知收取件数 | 通知收取金额(元) | 实际收取金额(元)` over `2 | 300 | 200`. */
export function mapFees(state: State, printed: Printed): void {
  const options = readCells(state, printed, { sizes: [HEADS.length], holds: () => true }, false);
  const how = { rule: 'forms/fees', grade: 'sure' as const, form: null, options: options ?? [] };
  keep(state, printed, HEADS.length, toCandidates(state, printed, options?.[0] ?? [], MEANS, how));
}
