import { fromInteger } from '../decimal.ts';
import type { Finding, Proposal, Proposed, Slip, Term } from '../model.ts';
import { canHold, numberOf, toSum } from './hard-sums.ts';
import type { Cell, Sum } from './hard-sums.ts';
import { rankOf, slipOf } from './slips.ts';

/**
 * Failed sums in, what would put them right out: one number, or two or a row of numbers that were taken for each other,
 * with which every hard check that they stand in would hold. All checks of the report are looked at together.
 */

/** No finding shows more. */
const MOST = 6;
/** With more failed sums than this it is no slip of a number or two. */
const TOO_MANY = 40;

type Changes = ReadonlyMap<string, number>;

/** Lays proposals into the failed sums among the findings. */
export function withProposals(findings: readonly Finding[]): readonly Finding[] {
  const failed = findings.filter(
    ({ status, severity, op }) => status === 'fail' && severity === 'hard' && op === '=',
  );
  if (failed.length === 0 || failed.length > TOO_MANY) return findings;
  const facts = failed.flatMap(({ left, right }) => [...left, ...right].map(({ fact }) => fact));
  const made = new Solver(findings, new Set(facts.filter((fact) => fact !== ''))).propose();
  return findings.map((finding, i) => {
    const proposals = made.get(i);
    return proposals ? { ...finding, proposals } : finding;
  });
}

class Solver {
  private readonly sums: readonly Sum[];
  private readonly byFact = new Map<string, Sum[]>();
  private readonly found = new Map<number, Proposal[]>();

  constructor(
    private readonly findings: readonly Finding[],
    private readonly suspects: ReadonlySet<string>,
  ) {
    this.sums = findings.flatMap((finding, i) => toSum(finding, i, suspects) ?? []);
    for (const sum of this.sums)
      for (const fact of sum.terms.keys()) {
        const list = this.byFact.get(fact);
        if (list) list.push(sum);
        else this.byFact.set(fact, [sum]);
      }
  }

  /** Proposals by the index of the finding. */
  propose(): ReadonlyMap<number, readonly Proposal[]> {
    const open = this.sums.filter((sum) => sum.failed && sum.unknownLeft + sum.unknownRight === 0);
    for (const sum of open) this.proposeOne(sum);
    const left = open.filter(({ index }) => !this.found.has(index));
    for (const concept of new Set(left.flatMap(conceptsOf))) this.proposeRow(concept);
    const rest = left.filter(({ index }) => !this.found.has(index));
    rest.forEach((a, i) => {
      for (const b of rest.slice(i + 1)) this.proposePair(a, b);
    });
    return new Map([...this.found].map(([index, list]) => [index, this.sorted(list).slice(0, MOST)]));
  }

  /** What puts the most right first, then the likeliest slip; what puts right only a part of what another does is left out. */
  private sorted(list: readonly Proposal[]): readonly Proposal[] {
    const rated = list.map((proposal) => ({ proposal, settled: this.settledBy(proposal) }));
    const isLess = (some: ReadonlySet<Sum>, more: ReadonlySet<Sum>) =>
      some.size < more.size && [...some].every((sum) => more.has(sum));
    return rated
      .filter(({ settled }) => !rated.some((other) => isLess(settled, other.settled)))
      .sort(
        (a, b) =>
          b.settled.size - a.settled.size ||
          rankOf(a.proposal.slip) - rankOf(b.proposal.slip) ||
          sizeOf(a.proposal) - sizeOf(b.proposal),
      )
      .map(({ proposal }) => proposal);
  }

  /** The failed sums that a proposal puts right. */
  private settledBy({ changes }: Proposal): ReadonlySet<Sum> {
    return new Set(changes.flatMap(({ fact }) => (this.byFact.get(fact) ?? []).filter((sum) => sum.failed)));
  }

  /** True where every hard sum that holds one of the cells would hold, and one of those that failed is among them. */
  private settles(changes: Changes): boolean {
    let isOfUse = false;
    for (const changed of changes.keys())
      for (const sum of this.byFact.get(changed) ?? []) {
        let difference = sum.difference;
        for (const [fact, delta] of changes) difference += (sum.terms.get(fact)?.sign ?? 0) * delta;
        if (!canHold(sum, difference)) return false;
        isOfUse ||= sum.failed;
      }
    return isOfUse;
  }

  /** Each cell of a failed sum, changed by what is missing. */
  private proposeOne(sum: Sum): void {
    for (const [fact, cell] of sum.terms) {
      const delta = -sum.difference / cell.sign;
      if (cell.value + delta < 0 || !this.settles(new Map([[fact, delta]]))) continue;
      const suspect = {
        from: cell.value,
        to: cell.value + delta,
        next: this.nextTo(cell),
        isOther: isOther(cell.term),
      };
      this.add(new Map([[fact, delta]]), slipOf(suspect));
    }
  }

  /** A row whose numbers stand one cell too far left or right, or two of which were swapped. */
  private proposeRow(concept: string): void {
    const row = this.rowOf(concept);
    const isSuspect = ({ fact }: Term) => this.suspects.has(fact);
    // Whatever moves changes its column's sum: nothing outside the columns that failed has moved.
    const last = row.findLastIndex(isSuspect);
    for (let from = Math.max(0, row.findIndex(isSuspect)); from < last; from++)
      for (let to = from + 1; to <= last; to++) {
        this.proposeMoved(row.slice(from, to + 1), 1);
        if (to > from + 1) this.proposeMoved(row.slice(from, to + 1), -1);
      }
  }

  /** The row of a concept in the application table, total included; empty where it has none. */
  private rowOf(concept: string): readonly Term[] {
    const row = this.findings.find(({ kind, right }) => kind === 'axis_sum' && right[0]?.concept === concept);
    return row ? [...row.left, ...row.right] : [];
  }

  /** Cells of a row with the number of the next cell, or of the one before, in each. */
  private proposeMoved(part: readonly Term[], step: 1 | -1): void {
    const changes = new Map<string, number>();
    for (const [i, term] of part.entries()) {
      const next = part[(i + step + part.length) % part.length];
      const [value, moved] = [numberOf(term), next ? numberOf(next) : null];
      if (value === null || moved === null || (moved !== value && !this.suspects.has(term.fact))) return;
      if (moved !== value) changes.set(term.fact, moved - value);
    }
    if (changes.size < 2 || !this.settles(changes)) return;
    this.add(changes, changes.size === 2 ? 'swapped-cells' : 'shifted-row');
  }

  /** Two cells of one row or column, the one with too much of what the other lacks. */
  private proposePair(a: Sum, b: Sum): void {
    for (const [one, first] of a.terms) {
      const delta = -a.difference / first.sign;
      if (first.value + delta < 0) continue;
      for (const [other, second] of b.terms) {
        if (one === other || !isBeside(first.term, second.term)) continue;
        if (-b.difference / second.sign !== -delta || second.value - delta < 0) continue;
        const changes = new Map([
          [one, delta],
          [other, -delta],
        ]);
        if (!this.settles(changes)) continue;
        const isSwap = first.value + delta === second.value && second.value - delta === first.value;
        this.add(changes, isSwap ? 'swapped-cells' : 'neighbour');
      }
    }
  }

  private add(changes: Changes, slip: Slip): void {
    const list = [...changes].flatMap(([fact, delta]): Proposed[] => {
      const cell = this.byFact.get(fact)?.[0]?.terms.get(fact);
      if (!cell) return [];
      const { concept, applicant, label } = cell.term;
      const [from, to] = [fromInteger(cell.value), fromInteger(cell.value + delta)];
      return [{ fact, concept, applicant, label, from, to }];
    });
    const proposal: Proposal = { changes: list, slip };
    const key = keyOf(proposal);
    for (const { index } of this.sums.filter(
      (sum) => sum.failed && list.some(({ fact }) => sum.terms.has(fact)),
    )) {
      const known = this.found.get(index) ?? [];
      if (!known.some((one) => keyOf(one) === key)) this.found.set(index, [...known, proposal]);
    }
  }

  private nextTo({ term: { concept, fact } }: Cell): number | null {
    const row = this.rowOf(concept);
    const next = row[row.findIndex((term) => term.fact === fact) + 1];
    return next && next.concept === concept && row.length > 0 ? numberOf(next) : null;
  }
}

const conceptsOf = ({ terms }: Sum): readonly string[] => [...terms.values()].map(({ term }) => term.concept);
const isOther = ({ concept, applicant }: Term): boolean =>
  applicant === 'other' || /\.(?:other|misc)$/.test(concept);
const isBeside = (a: Term, b: Term): boolean => (a.concept === b.concept) !== (a.applicant === b.applicant);
const keyOf = ({ changes }: Proposal): string =>
  changes
    .map(({ fact, to }) => `${fact}=${to.digits}`)
    .toSorted()
    .join();

/** By how much the numbers change, all together. */
const sizeOf = ({ changes }: Proposal): number =>
  changes.reduce((sum, { from, to }) => sum + Math.abs(Number(to.digits) - Number(from.digits)), 0);
