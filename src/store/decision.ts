/** What people decide about findings. */

/**
 * What a person said about a finding. `key` names check and terms (see check/). published: the report itself prints it so ·
 * ignored: there is a reason, told in the note · noted: only a note, the finding stays open.
 */
export interface Decision {
  readonly report: string;
  readonly key: string;
  readonly decision: 'published' | 'ignored' | 'noted';
  readonly note: string;
  /** ISO 8601 instant. */
  readonly at: string;
}
/** True where a decision settles its finding, so that it is no longer open. */
export const isSettled = (decision: Decision | null | undefined): boolean =>
  decision !== null && decision !== undefined && decision.decision !== 'noted';
/** Keys of the findings that these decisions settle. */
export const settledBy = (decisions: readonly Decision[]): ReadonlySet<string> =>
  new Set(decisions.filter(isSettled).map(({ key }) => key));
/** What a person chooses to say about a finding. */
export type Verdict = Pick<Decision, 'decision' | 'note'>;
