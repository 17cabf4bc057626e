import type { Check } from '../catalogue/checks.ts';
import type { Fact, Finding } from '../model.ts';
import { verdictOf } from './interval.ts';
import { findingOf, sideOf } from './sides.ts';
import { conceptOf, frameOf, isColumn, isKnown, summandsOf } from './terms.ts';
import type { Question, Summand, Told } from './terms.ts';

/** One thing said in two places: prose against table, place against place, copy against copy. */

/**
 * Compares every number of the prose with the table's. Several right sides may be as good: 收到申请75件 agrees with
 * 新收 74 + 结转 1 as with 新收 75. Nothing is said where the table has no such number.
 */
export function runProseTable(check: Check, { facts }: Question): readonly Finding[] {
  const [concept = ''] = check.left.map(conceptOf);
  const { rows, askPrinted } = facts(check.forms);
  const said = rows.get(concept)?.all.filter((one) => one.fact.where === 'prose' && isKnown(one)) ?? [];
  return said.flatMap((one) => {
    const sides = [check.right, ...(check.alternatives ?? [])].map((side) =>
      summandsOf(side, askPrinted, one.fact.applicant),
    );
    if (!sides.some((side) => side.some(isKnown))) return [];
    return [proseFinding(check, one, sides)];
  });
}

/** A number said of the organ itself (本级) is no contradiction to a table of the whole. */
function proseFinding(check: Check, said: Told, sides: readonly (readonly Summand[])[]): Finding {
  const found = sides.map((right) => findingOf(check, '=', [said], right));
  const best =
    found.find(({ status }) => status === 'pass') ??
    found.find(({ status }) => status === 'unchecked') ??
    found[0];
  if (!best) throw new Error(`The check ${check.id} has no right side.`);
  return best.status === 'fail' && said.fact.scope === 'unit'
    ? { ...best, status: 'unchecked', words: { reason: 'scopes' } }
    : best;
}

/**
 * Finds numbers that contradict another number for the same indicator, column and scope: `9313条` and `9331条`.
 * Prose against a table is left to prose_table where there is such a check.
 */
export function runConflict(
  check: Check,
  { facts }: Question,
  isCovered: (concept: string) => boolean,
): readonly Finding[] {
  const crowded = [...facts(check.forms).rows.values()].filter(({ isCrowded }) => isCrowded);
  return crowded.flatMap(({ concept, all, columns }) => {
    const asked = all
      .filter(isKnown)
      .filter(({ fact }) => fact.where !== 'prose' || !isCovered(concept) || !isPrinted(all, fact));
    return asked.flatMap((one) => {
      const taken = columns[one.fact.applicant ?? 'total'];
      const rival =
        taken && asked.includes(taken) && isSameThing(taken, one)
          ? taken
          : asked.find((other) => isSameThing(other, one));
      return rival && rival !== one ? conflictOf(check, rival, one) : [];
    });
  });
}

const isPrinted = (all: readonly Told[], { applicant }: Fact) =>
  all.some((one) => one.fact.where === 'table' && isColumn(one.fact, applicant) && isKnown(one));

const isSameThing = ({ fact: a }: Told, { fact: b }: Told) => isColumn(a, b.applicant) && a.scope === b.scope;

const conflictOf = (check: Check, a: Told, b: Told): readonly Finding[] =>
  verdictOf(sideOf([a]), '=', sideOf([b])) === 'fail' ? [findingOf(check, '=', [a], [b])] : [];

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
