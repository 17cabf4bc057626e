import { keyOf } from '../../check/check.ts';
import { toVerdict } from '../../check/verdict.ts';
import type { Verdict } from '../../check/verdict.ts';
import { stateOf } from '../../fact.ts';
import type { Fact, Figure, Finding } from '../../model.ts';
import { isSettled } from '../../store/decision.ts';
import type { Decision } from '../../store/decision.ts';
import { withKnown } from './same.ts';

/** Findings and what people said in, the state of each value and finding out. */

/**
 * State of a value. bad: in a hard check that failed · doubt: in a soft one, or read without certainty · ok: in a check that
 * passed · open: in none that could be run · kept: a person says that the report prints it so · out: thrown out.
 */
export type Sign = 'bad' | 'doubt' | 'ok' | 'open' | 'kept' | 'out';
/** Where a finding stands on the page. */
export type Group = 'bad' | 'doubt' | 'unchecked' | 'decided' | 'ok';

const WORST: readonly Sign[] = ['bad', 'doubt', 'ok', 'open'];
const worse = (a: Sign, b: Sign): Sign => (WORST.indexOf(a) <= WORST.indexOf(b) ? a : b);

/** A finding with its place on the page. */
export interface Judged {
  readonly finding: Finding;
  /** What decisions about it hang on; two findings of the same numbers in two places share it. */
  readonly key: string;
  /** Its own on the page. */
  readonly id: string;
  readonly group: Group;
  readonly decision: Decision | null;
}

/** Findings with what people decided about them; one that says the same as in `known` stays the same object. */
export function judged(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  known: readonly Judged[] = [],
): readonly Judged[] {
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  const before = new Map(known.map((one) => [one.id, one]));
  const turns = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    const id = turn === 0 ? key : `${key} ; ${turn}`;
    const decision = byKey.get(key) ?? null;
    const one = { finding, key, id, decision, group: groupOf(finding, isSettled(decision)) };
    return withKnown(before.get(id), one);
  });
}

/** The verdict on a report with what people decided. */
export function verdictOf(all: readonly Judged[], figures: readonly Figure[]): Verdict {
  const decided = new Set(all.filter(({ group }) => group === 'decided').map(({ key }) => key));
  return toVerdict(
    all.map(({ finding }) => finding),
    figures,
    decided,
  );
}

function groupOf(finding: Finding, isDecided: boolean): Group {
  if (finding.status === 'pass') return 'ok';
  if (isDecided) return 'decided';
  if (finding.status === 'unchecked') return 'unchecked';
  return finding.severity === 'hard' ? 'bad' : 'doubt';
}

const SIGN_OF: Readonly<Record<Group, Sign>> = {
  bad: 'bad',
  doubt: 'doubt',
  ok: 'ok',
  unchecked: 'open',
  decided: 'open',
};

/** The state of each fact by its id; the worst of the checks it stands in. */
export function toSigns(
  facts: readonly Fact[],
  findings: readonly Pick<Judged, 'finding' | 'group'>[],
): ReadonlyMap<string, Sign> {
  const checked = new Map<string, Sign>();
  for (const { finding, group } of findings)
    for (const { fact } of [...finding.left, ...finding.right])
      if (fact !== '') checked.set(fact, worse(SIGN_OF[group], checked.get(fact) ?? 'open'));
  return new Map(facts.map((fact) => [fact.id, signOf(fact, checked.get(fact.id) ?? 'open')]));
}

function signOf(fact: Fact, checked: Sign): Sign {
  const state = stateOf(fact);
  if (state === 'rejected') return 'out';
  if (state === 'published_error') return 'kept';
  return state === 'read' && fact.grade === 'doubtful' ? worse('doubt', checked) : checked;
}

/** The facts that nobody has looked at although every check they stand in holds. */
export const soundOf = (facts: readonly Fact[], signs: ReadonlyMap<string, Sign>): readonly Fact[] =>
  facts.filter((fact) => stateOf(fact) === 'read' && signs.get(fact.id) === 'ok');
