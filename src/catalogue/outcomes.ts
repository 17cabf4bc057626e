/** The outcomes of applications in both forms since 2019: the rows under (一) to (六), in their order. */

/** (三)不予公开 */
export const REFUSED: readonly string[] = [
  'outcome.refused.state_secret',
  'outcome.refused.law_prohibits',
  'outcome.refused.security_stability',
  'outcome.refused.third_party',
  'outcome.refused.internal',
  'outcome.refused.process',
  'outcome.refused.case_file',
  'outcome.refused.admin_query',
];

/** (四)无法提供 */
export const UNABLE: readonly string[] = [
  'outcome.unable.not_held',
  'outcome.unable.needs_creation',
  'outcome.unable.unclear',
];

/** (五)不予处理 */
export const NOT_PROCESSED: readonly string[] = [
  'outcome.not_processed.petition',
  'outcome.not_processed.repeat',
  'outcome.not_processed.publication',
  'outcome.not_processed.excessive',
  'outcome.not_processed.confirm',
];

/** (六)其他处理 of the form of 2021 */
export const OTHER: readonly string[] = [
  'outcome.other.no_correction',
  'outcome.other.fee_unpaid',
  'outcome.other.misc',
];

/** All up to (五). */
export const OUTCOMES: readonly string[] = [
  'outcome.granted_full',
  'outcome.granted_part',
  ...REFUSED,
  ...UNABLE,
  ...NOT_PROCESSED,
];
