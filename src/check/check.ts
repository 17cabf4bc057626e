import { CHECKS } from '../catalogue/checks.ts';
import type { Check, CheckKind } from '../catalogue/checks.ts';
import { toPlain } from '../decimal.ts';
import type { Extraction, Fact, Finding, Term } from '../model.ts';
import { gather } from '../text/gather.ts';
import { runGrowth, runSign } from './changes.ts';
import { runCumulative } from './cumulative.ts';
import { runDate, runDeadline, runPeriod } from './dates.ts';
import { runConflict, runProseTable, runRepeat } from './places.ts';
import { withProposals } from './proposals.ts';
import { runClosure, runParts, runPercent, runSharesTotal } from './relations.ts';
import { runAxis, runBothOrNone, runMisuse, runNonNegative, runSum } from './sums.ts';
import { byForms, conceptOf, isLagged } from './terms.ts';
import type { Question } from './terms.ts';

/** One report with its facts in, what holds and what does not out. Nothing is stored: findings are made anew at need. */

/** Concepts whose prose is compared with the table by a check of its own. */
const COVERED: ReadonlySet<string> = new Set(
  CHECKS.filter(({ kind }) => kind === 'prose_table').flatMap(({ left }) => left.map(conceptOf)),
);

type Runner = (check: Check, question: Question) => readonly Finding[];
/** One function for each kind; null where it takes the report of the year before (cross.ts). */
const RUNNERS: Readonly<Record<CheckKind, Runner | null>> = {
  balance: runSum,
  column_sum: runSum,
  subtotal: runSum,
  row_sum: runSum,
  bound: runSum,
  part_le_total: runSum,
  part_sum_total: runSum,
  channel_sum: runSum,
  plausibility: runSum,
  axis_sum: runAxis,
  both_or_none: runBothOrNone,
  misuse: runMisuse,
  non_negative: runNonNegative,
  prose_table: runProseTable,
  conflict: (check, question) => runConflict(check, question, (concept) => COVERED.has(concept)),
  repeat: runRepeat,
  period: runPeriod,
  date: runDate,
  deadline: runDeadline,
  percent: runPercent,
  shares_total: runSharesTotal,
  qizhong: runParts,
  carry_over: null,
  stock_flow: runCumulative,
  yoy: runGrowth,
  closure: runClosure,
  sign: runSign,
};

/** The checks that one report can answer. */
const OWN: readonly (readonly [Check, Runner])[] = CHECKS.flatMap((check) => {
  const run = RUNNERS[check.kind];
  return run && !isLagged(check) ? [[check, run]] : [];
});

/**
 * Runs every check that one report can answer, worst first. `facts` are the report's own with people's changes laid
 * over (fact.ts); what a person threw out and the program's own values do not count.
 */
export function runChecks(extraction: Extraction, facts: readonly Fact[]): readonly Finding[] {
  const question: Question = {
    facts: byForms(facts),
    extraction,
    fields: extraction.fields,
  };
  const findings = gather(OWN, ([check, run]) => run(check, question));
  return withProposals(sorted(withoutRepeats(findings)));
}

/** Worst first, then in order of the text. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const ranked = findings.map((finding) => ({ finding, rank: rankOf(finding), start: startOf(finding) }));
  ranked.sort((a, b) => a.rank - b.rank || a.start - b.start);
  return ranked.map(({ finding }) => finding);
}

const RANKS = { fail: 0, unchecked: 2, pass: 3 };
const rankOf = ({ status, severity }: Finding) =>
  status === 'fail' && severity === 'soft' ? 1 : RANKS[status];
/** Where in the text it first points; what points nowhere comes last. */
function startOf({ left, right }: Finding): number {
  let first = Number.MAX_SAFE_INTEGER;
  for (const { span } of left) if (span && span.start < first) first = span.start;
  for (const { span } of right) if (span && span.start < first) first = span.start;
  return first;
}

/** Leaves out a miss that is told already: the parts after 其中 by a check of the form, a soft miss by a hard one. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const failed = findings.filter(({ status }) => status === 'fail');
  if (failed.length < 2) return findings;
  const missed = byFact(failed);
  return findings.filter((finding) => {
    if (finding.status !== 'fail') return true;
    const mine = finding.kind === 'qizhong' ? finding.left : [...finding.left, ...finding.right];
    if (mine.some(({ fact, value }) => fact === '' && value !== null)) return true;
    const [id, ...ids] = mine.flatMap(({ fact }) => (fact === '' ? [] : [fact]));
    if (id === undefined) return true;
    const others = missed.get(id) ?? [];
    return !others.some((other) => isSharper(other, finding) && ids.every((one) => hasFact(other, one)));
  });
}

/** Findings by the facts that stand in them. */
function byFact(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const { fact } of [...finding.left, ...finding.right]) {
      const list = found.get(fact);
      if (!list) found.set(fact, [finding]);
      else if (list.at(-1) !== finding) list.push(finding);
    }
  return found;
}

const isSharper = (other: Finding, finding: Finding) =>
  finding.kind === 'qizhong'
    ? other.kind !== 'qizhong'
    : other.severity === 'hard' && finding.severity === 'soft';
const hasFact = ({ left, right }: Finding, id: string) => [...left, ...right].some(({ fact }) => fact === id);

/**
 * A term as `concept@applicant=value`, in the report's words where there is no concept; nothing after = if unknown.
 */
function termKey({ concept, applicant, label, value }: Term): string {
  const name = concept === '' ? label : `${concept}${applicant === null ? '' : `@${applicant}`}`;
  return `${name}=${value === null ? '' : toPlain(value)}`;
}

/** What a person's decision about a finding hangs on: the check and its terms, so that a corrected number asks anew. */
export const keyOf = ({ check, left, right }: Finding): string =>
  [check, ...[...left, ...right].map(termKey)].join(' ; ');
