import { CHECKS } from '../catalogue/checks.ts';
import type { Check, CheckTerm } from '../catalogue/checks.ts';
import type { Applicant, Extraction, Fact, Finding, Term } from '../model.ts';
import { growthOf, signOf } from './changes.ts';
import type { Stated } from './changes.ts';
import { findCumulative } from './cumulative.ts';
import { numbersOf } from './numbers.ts';
import { findingOf } from './sides.ts';
import { asSummand, byForms, columnsOf, conceptOf, isKnown, isLagged, takenOff } from './terms.ts';
import type { Question, Summand } from './terms.ts';

/** Several reports in, what holds between a report and that of the same unit for the year before out. */

/** A report as these checks see it. */
export interface Yearly {
  readonly report: string;
  /** What joins the years of one unit; '' where it is not known, and then nothing is joined. */
  readonly unitKey: string;
  readonly year: number | null;
  /** Empty where only its facts are at hand. */
  readonly extraction: Pick<Extraction, 'figures' | 'changes'>;
  /** With people's changes laid over. */
  readonly facts: readonly Fact[];
}

const CROSS = CHECKS.filter((check) => isLagged(check) || check.kind === 'yoy' || check.kind === 'sign');

/**
 * Findings by the id of the later report, for every report whose year before is there too. Where two are given for one
 * unit and year, the last one counts.
 */
export function runCrossChecks(reports: readonly Yearly[]): ReadonlyMap<string, readonly Finding[]> {
  const keyOf = ({ unitKey }: Yearly, year: number) => `${unitKey} ${year}`;
  const byYear = new Map(reports.flatMap((one) => (one.year === null ? [] : [[keyOf(one, one.year), one]])));
  const found = new Map<string, readonly Finding[]>();
  for (const report of reports) {
    if (report.year === null || report.unitKey === '') continue;
    const before = byYear.get(keyOf(report, report.year - 1));
    if (before) found.set(report.report, crossChecksOf(report, before));
  }
  return found;
}

type Pair = { readonly report: Yearly; readonly before: Yearly; readonly now: Asked; readonly last: Asked };
type Asked = Pick<Question, 'facts'> & Pick<Yearly, 'extraction'>;

/** What holds between a report and that of the year before. */
export function crossChecksOf(report: Yearly, before: Yearly): readonly Finding[] {
  const asked = ({ facts, extraction }: Yearly): Asked => ({ facts: byForms(facts), extraction });
  const pair: Pair = { report, before, now: asked(report), last: asked(before) };
  return CROSS.flatMap((check) => {
    if (check.kind === 'yoy') return statedOf(check, pair).flatMap((stated) => growthOf(check, stated) ?? []);
    if (check.kind === 'sign') return statedOf(check, pair).flatMap((stated) => signOf(check, stated) ?? []);
    return isCumulative(check) ? runRolling(check, pair) : runLagged(check, pair);
  });
}

const isCumulative = ({ left }: Check): boolean =>
  left.some((term) => typeof term === 'string' && term.endsWith(':*'));

/** Terms of the year before beside terms of the report; asked only where both reports state theirs. */
function runLagged(check: Check, pair: Pair): readonly Finding[] {
  return columnsOf(check).flatMap((column) => {
    const side = (terms: readonly CheckTerm[]) => terms.map((term) => laggedTerm(check, term, pair, column));
    const [left, right] = [side(check.left), side(check.right)];
    const isAsked = [...left, ...right].every(({ fact }) => fact !== null) && left.some(isKnown);
    return isAsked && (check.op === '=' || check.op === '<=')
      ? [findingOf(check, check.op, left, right)]
      : [];
  });
}

function laggedTerm(check: Check, entry: CheckTerm, pair: Pair, column: Applicant | null): Summand {
  const { sign, lag } = typeof entry === 'string' ? {} : entry;
  const isBefore = lag !== undefined;
  const found = (isBefore ? pair.last : pair.now).facts(check.forms).ask(conceptOf(entry), column);
  const signed = sign === -1 ? takenOff(found) : found;
  return isBefore ? ofYearBefore(signed, pair) : signed;
}

/** A term of the other report: its place is there, not here. */
function ofYearBefore({ term, fact, bound }: Summand, { before }: Pair): Summand {
  const elsewhere = { report: before.report, year: before.year ?? 0, fact: term.fact };
  const moved: Term = { ...term, fact: '', span: null, elsewhere };
  return asSummand(moved, fact, bound);
}

/** The sum over all years is that of the year before and this year. */
function runRolling(check: Check, pair: Pair): readonly Finding[] {
  const last = findCumulative(pair.last, check.forms);
  return [...findCumulative(pair.now, check.forms)].flatMap(([concept, { year, cumulative }]) => {
    const before = last.get(concept)?.cumulative;
    if (!before || ![year, cumulative, before].every(isKnown)) return [];
    return [findingOf(check, '=', [cumulative], [ofYearBefore(before, pair), year])];
  });
}

/** Changes that the text states of an indicator without saying against which number: the report of the year before has it. */
function statedOf(check: Check, pair: Pair): readonly Stated[] {
  const { report, now, last } = pair;
  const at = numbersOf(report.extraction, now.facts(check.forms));
  return (report.extraction.changes ?? []).flatMap((change): Stated[] => {
    const mine = change.before === null ? at(change.now)?.summand : undefined;
    if (!mine?.fact || mine.fact.scope === 'unit') return [];
    const found = last.facts(check.forms).ask(mine.fact.concept, mine.fact.applicant);
    if (!isKnown(found) || found.fact?.scope === 'unit') return [];
    const by = change.by === null ? null : at(change.by);
    return [{ now: mine, before: ofYearBefore(found, pair), by, rises: change.rises }];
  });
}
