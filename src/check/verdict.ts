import type { Figure, Finding, Summary } from '../model.ts';
import { keyOf } from './check.ts';

/** The findings of a report in, one verdict on it out: the same on its page and in the lists. */

/** What counts of a report; its summary has it too. */
export interface Verdict extends Pick<
  Summary,
  'passed' | 'failedHard' | 'failedSoft' | 'unchecked' | 'figures' | 'unread'
> {
  /** Failures and unchecked ones that a person has decided about (原文如此, 忽略); they are among none of the others. */
  readonly settled: number;
}

/** Counts what held and what did not; `decided` are the keys of the decisions that settle a finding. */
export function toVerdict(
  findings: readonly Finding[],
  figures: readonly Figure[],
  decided: ReadonlySet<string>,
): Verdict {
  const isSettled = (finding: Finding) =>
    finding.status !== 'pass' && decided.size > 0 && decided.has(keyOf(finding));
  const left = findings.filter((finding) => !isSettled(finding));
  const count = (test: (finding: Finding) => boolean) => left.filter(test).length;
  return {
    passed: count(({ status }) => status === 'pass'),
    failedHard: count(({ status, severity }) => status === 'fail' && severity === 'hard'),
    failedSoft: count(({ status, severity }) => status === 'fail' && severity === 'soft'),
    unchecked: count(({ status }) => status === 'unchecked'),
    settled: findings.length - left.length,
    figures: figures.length,
    unread: figures.filter(({ as }) => as === 'unread').length,
  };
}

/** bad: a hard check failed · doubt: a soft one failed, or a number is not explained · open: no check could be run, or no value was read. */
export type Outcome = 'bad' | 'doubt' | 'open' | 'ok';

/** The state of a whole report, its worst; `facts`: how many values it has. A date that is right makes no report right. */
export function outcomeOf({
  failedHard,
  failedSoft,
  unread,
  passed,
  facts,
}: Pick<Summary, 'failedHard' | 'failedSoft' | 'unread' | 'passed' | 'facts'>): Outcome {
  if (failedHard > 0) return 'bad';
  if (failedSoft > 0 || unread > 0) return 'doubt';
  return passed === 0 || facts === 0 ? 'open' : 'ok';
}
