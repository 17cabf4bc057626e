import { gather } from '../text/gather.ts';
import type { Check } from '../catalogue/checks.ts';
import { valueOf } from '../fact.ts';
import type { Fact, Finding } from '../model.ts';
import { verdictOf } from './interval.ts';
import { findingOf, sideOf } from './sides.ts';
import { conceptOf, frameOf, isColumn, isKnown, summandOf, summandsOf } from './terms.ts';
import type { FactsByConcept, Question, Summand } from './terms.ts';

/** One thing said in two places: prose against table, place against place, copy against copy. */

const isStated = (fact: Fact) => valueOf(fact) !== null;

/**
 * Compares every number of the prose with the table's. Several right sides may be as good: 收到申请75件 agrees with
 * 新收 74 + 结转 1 as with 新收 75. Nothing is said where the table has no such number.
 */
export function runProseTable(check: Check, { facts, tables }: Question): readonly Finding[] {
  const [concept = ''] = check.left.map(conceptOf);
  const said = facts(check.forms)
    .all(concept)
    .filter((fact) => fact.where === 'prose' && isStated(fact));
  return said.flatMap((fact) => {
    const left = [summandOf(fact, concept, fact.applicant)];
    const sides = [check.right, ...(check.alternatives ?? [])].map((side) =>
      summandsOf(side, tables(check.forms), fact.applicant),
    );
    if (!sides.some((side) => side.some(isKnown))) return [];
    return [proseFinding(check, fact, left, sides)];
  });
}

/** A number said of the organ itself (本级) is no contradiction to a table of the whole. */
function proseFinding(
  check: Check,
  fact: Fact,
  left: readonly Summand[],
  sides: readonly (readonly Summand[])[],
): Finding {
  const found = sides.map((right) => findingOf(check, '=', left, right));
  const best =
    found.find(({ status }) => status === 'pass') ??
    found.find(({ status }) => status === 'unchecked') ??
    found[0];
  if (!best) throw new Error(`The check ${check.id} has no right side.`);
  return best.status === 'fail' && fact.scope === 'unit'
    ? { ...best, status: 'unchecked', words: { reason: 'scopes' } }
    : best;
}

/**
 * Finds numbers that contradict another number for the same indicator, column and scope: `9313条` and `9331条`.
 * Prose against a table is left to prose_table where there is such a check.
 */
export function runConflict(
  check: Check,
  { facts, tables }: Question,
  isCovered: (concept: string) => boolean,
): readonly Finding[] {
  const index = facts(check.forms);
  return gather(index.concepts, (concept) => {
    const all = index.all(concept);
    // Each in a column of its own, as the rows of tables are.
    if (new Set(all.map(({ applicant }) => applicant ?? 'total')).size === all.length) return [];
    const printed = tables(check.forms);
    const asked = all
      .filter(isStated)
      .filter((fact) => fact.where !== 'prose' || !isCovered(concept) || !isPrinted(printed, fact));
    if (asked.length < 2) return [];
    return asked.flatMap((fact) => {
      const taken = index.pick(concept, fact.applicant);
      const rival =
        taken && asked.includes(taken) && isSameThing(taken, fact)
          ? taken
          : asked.find((other) => isSameThing(other, fact));
      return rival && rival !== fact ? conflictOf(check, rival, fact) : [];
    });
  });
}

const isPrinted = (tables: FactsByConcept, fact: Fact) =>
  tables.all(fact.concept).some((other) => isColumn(other, fact.applicant) && isStated(other));

const isSameThing = (a: Fact, b: Fact) => isColumn(a, b.applicant) && a.scope === b.scope;

function conflictOf(check: Check, a: Fact, b: Fact): readonly Finding[] {
  const [left, right] = [a, b].map((fact) => [summandOf(fact, fact.concept, fact.applicant)]);
  if (!left || !right) return [];
  return verdictOf(sideOf(left), '=', sideOf(right)) === 'fail' ? [findingOf(check, '=', left, right)] : [];
}

/** Raises copies of the body whose numbers differ; a difference in words alone (附件:) is none. */
export function runRepeat(check: Check, { extraction }: Question): readonly Finding[] {
  const differ = extraction.notices.filter(
    ({ kind, detail }) => kind === 'copies-differ' && /\d/.test(detail),
  );
  const side = { op: '=' as const, right: [], leftSum: null, rightSum: null };
  if (differ.length === 0)
    return extraction.copies.length > 0
      ? [{ ...frameOf(check), ...side, status: 'pass', left: [], words: {} }]
      : [];
  return differ.map(({ span, detail }) => ({
    ...frameOf(check),
    ...side,
    status: 'fail',
    left: [{ concept: '', applicant: null, label: detail, value: null, sign: 1, fact: '', span }],
    words: { detail },
  }));
}
