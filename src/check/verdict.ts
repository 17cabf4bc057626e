import type { Figure, Finding } from '../model.ts';
import { keyOf } from './check.ts';

/** The findings of a report in, one verdict on it out. */

/**
 * fails: a hard check failed · doubts: a soft one did · open: nothing failed, but not all could be checked or a number is
 * unread · clean: every check held and every number is explained.
 */
export type Outcome = 'fails' | 'doubts' | 'open' | 'clean';

export interface Verdict {
  readonly outcome: Outcome;
  /** Checks that gave an answer: passed, failed, or failed and settled. */
  readonly run: number;
  readonly passed: number;
  /** Failures that nobody has decided about. */
  readonly failedHard: number;
  readonly failedSoft: number;
  readonly unchecked: number;
  /** Failures and unchecked ones that a person has decided about (原文如此, 忽略). */
  readonly settled: number;
  /** Numbers of the text, and those that are explained. */
  readonly figures: number;
  readonly explained: number;
}

/** True where a person has decided about a finding that did not pass; `decided` are the keys of the decisions. */
const isSettled = (finding: Finding, decided: ReadonlySet<string>): boolean =>
  finding.status !== 'pass' && decided.size > 0 && decided.has(keyOf(finding));

/** Counts what held and what did not; what is settled is no open failure. */
export function toVerdict(
  findings: readonly Finding[],
  figures: readonly Figure[],
  decided: ReadonlySet<string>,
): Verdict {
  const settled = findings.filter((finding) => isSettled(finding, decided));
  const left = settled.length === 0 ? findings : findings.filter((finding) => !settled.includes(finding));
  const count = (test: (finding: Finding) => boolean) => left.filter(test).length;
  const passed = count(({ status }) => status === 'pass');
  const failedHard = count(({ status, severity }) => status === 'fail' && severity === 'hard');
  const failedSoft = count(({ status, severity }) => status === 'fail' && severity === 'soft');
  const unchecked = count(({ status }) => status === 'unchecked');
  const explained = figures.filter(({ as }) => as !== 'unread').length;
  const isOpen = unchecked > 0 || explained < figures.length;
  return {
    outcome: failedHard > 0 ? 'fails' : failedSoft > 0 ? 'doubts' : isOpen ? 'open' : 'clean',
    run: passed + failedHard + failedSoft + settled.filter(({ status }) => status === 'fail').length,
    passed,
    failedHard,
    failedSoft,
    unchecked,
    settled: settled.length,
    figures: figures.length,
    explained,
  };
}
