import { gather } from '../text/gather.ts';
import { nameOf } from '../decimal.ts';
import { factId, sameValue } from '../fact.ts';
import type { Fact, Grade, Place, TextSpan } from '../model.ts';
import { toRaw } from '../text/document.ts';
import { countTo, rangesAt } from '../text/ranges.ts';
import type { Candidate, Reading, TextSection } from './reading.ts';

/** Candidates of tables and prose in, facts out: what is not the report's own falls away, what is said twice becomes one. */

export interface Refiner {
  readonly name: string;
  readonly refine: (candidates: readonly Candidate[], reading: Reading) => readonly Candidate[];
}

/** In order. Two places that disagree stay two facts; the checks speak of them. */
const REFINERS: readonly Refiner[] = [
  { name: 'year', refine: keepYear },
  { name: 'body', refine: keepBody },
  { name: 'overlap', refine: keepTables },
  { name: 'conflicts', refine: doubtConflicts },
];

/** Facts in order of the text, each with all its places; those without a place (derived values) at the end. */
export function refine(candidates: readonly Candidate[], reading: Reading): readonly Fact[] {
  const kept = REFINERS.reduce((left, step) => step.refine(left, reading), candidates);
  const titleAt = titlesAt(reading.sections);
  return groupsOf(inOrder(kept)).map((group) => toFact(group, reading, titleAt));
}

/** Only the report's own year: `去年收到8件` is no fact. A candidate without a year is said of the report's. */
export function keepYear(candidates: readonly Candidate[], reading: Reading): readonly Candidate[] {
  return candidates.filter((c) => c.year === null || reading.year === null || c.year === reading.year);
}

/**
 * Nothing from page furniture, and from a second copy of the body only cells that the first has not: a damaged table gives
 * way to a whole one, cell by cell.
 */
export function keepBody(candidates: readonly Candidate[], reading: Reading): readonly Candidate[] {
  const [chromeAt, copiesAt] = [rangesAt(reading.chrome), rangesAt(reading.copies)];
  const isIn = (rangesOf: typeof chromeAt, { span }: Candidate) =>
    span !== null && rangesOf(span).some((range) => isInside(span, range));
  const shown = candidates.filter((c) => !isIn(chromeAt, c));
  if (reading.copies.length === 0) return shown;
  const body = shown.filter((c) => !isIn(copiesAt, c));
  const read = new Set(body.filter((c) => c.grade !== 'doubtful').map(keyOf));
  const isCell = (c: Candidate) => c.where === 'table' && c.grade !== 'doubtful' && !read.has(keyOf(c));
  const mended = shown.filter((c) => isIn(copiesAt, c) && isCell(c));
  const whole = new Set(mended.map(keyOf));
  return [...body.filter((c) => c.where !== 'table' || !whole.has(keyOf(c))), ...mended];
}

/** A number inside a table is the table's: prose that read it again gives way. */
export function keepTables(candidates: readonly Candidate[]): readonly Candidate[] {
  const cellsAt = rangesAt(gather(candidates, (c) => (c.where === 'table' && c.span ? [c.span] : [])));
  const isCell = ({ number }: Candidate) =>
    number !== null && cellsAt(number).some((cell) => isInside(number, cell) || isInside(cell, number));
  return candidates.filter((c) => c.where === 'table' || !isCell(c));
}

/** Two values of one indicator and one scope are both doubtful. */
export function doubtConflicts(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = new Map<string, Candidate>();
  const torn = new Set<string>();
  for (const c of candidates) {
    if (c.value === null) continue;
    const key = keyOf(c) + c.scope;
    const other = first.get(key);
    if (!other) first.set(key, c);
    else if (!sameValue(other.value, c.value)) torn.add(key);
  }
  if (torn.size === 0) return candidates;
  return candidates.map((c) =>
    c.value !== null && torn.has(keyOf(c) + c.scope) ? { ...c, grade: 'doubtful' as const } : c,
  );
}

const isInside = (inner: TextSpan, outer: TextSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end > outer.start;

const keyOf = ({ concept, applicant }: Candidate): string =>
  applicant === null ? concept : `${concept}@${applicant}`;

const inOrder = (candidates: readonly Candidate[]): readonly Candidate[] =>
  [...candidates].sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0);

/** The same value of the same indicator is one fact, wherever it is said; each number is one place of it. */
function groupsOf(candidates: readonly Candidate[]): readonly Candidate[][] {
  const byValue = new Map<string, { readonly group: Candidate[]; places: Set<string> | null }>();
  const groups: Candidate[][] = [];
  for (const c of candidates) {
    const key = `${keyOf(c)}=${c.value ? nameOf(c.value) : ''}`;
    const known = byValue.get(key);
    if (!known) {
      const group = [c];
      byValue.set(key, { group, places: null });
      groups.push(group);
      continue;
    }
    // Most facts are said once: their places need no names.
    known.places ??= new Set(known.group.flatMap((first) => placesOf(first).own));
    const { places, group } = known;
    const { own, alike } = placesOf(c);
    if (alike.some((place) => places.has(place))) continue;
    group.push(c);
    for (const place of own) places.add(place);
  }
  return groups;
}

/** Names of a candidate's place, and those of the places that are the same: by number if both have one, else by their words. */
function placesOf({ number, span }: Candidate): { own: readonly string[]; alike: readonly string[] } {
  const words = span ? `${String(span.start)}-${String(span.end)}` : '';
  if (words === '') return { own: [], alike: [] };
  if (!number) return { own: [`any ${words}`, `denial ${words}`], alike: [`any ${words}`] };
  const digits = `number ${String(number.start)}`;
  return { own: [`any ${words}`, digits], alike: [`denial ${words}`, digits] };
}

const GRADES: readonly Grade[] = ['sure', 'likely', 'doubtful'];

const rank = (c: Candidate): number => (c.where === 'table' ? 0 : 2) + (c.kind === '' ? 0 : 1);
const better = (a: Candidate, b: Candidate): Candidate => (rank(b) < rank(a) ? b : a);
const surer = (a: Grade, b: Grade): Grade => (GRADES.indexOf(b) < GRADES.indexOf(a) ? b : a);

/** A group as a fact: a table's word counts more than prose, a printed number more than a denial or an estimate. */
function toFact(
  group: readonly Candidate[],
  { doc, year, form }: Reading,
  titleAt: (at: number) => string,
): Fact {
  const best = group.reduce(better);
  const places: Place[] = [];
  let grade = best.grade;
  for (const candidate of group) {
    grade = surer(grade, candidate.grade);
    const { span, rule } = candidate;
    if (!span) continue;
    const raw = toRaw(doc, span);
    const quote = doc.raw.slice(raw.start, raw.end);
    places.push({ span: raw, quote, rule, section: titleAt(span.start) });
  }
  return {
    id: factId(best.concept, best.applicant, places[0]?.span.start ?? null),
    concept: best.concept,
    applicant: best.applicant,
    year: best.year ?? year,
    form: best.form ?? form,
    value: best.value,
    bound: best.bound,
    kind: best.kind,
    where: best.where,
    grade,
    scope: best.scope,
    places,
  };
}

/** A question to the sections: the title of the last one that begins before a position and still goes on there, else ''. */
function titlesAt(sections: readonly TextSection[]): (at: number) => string {
  const starts = sections.map(({ span }) => span.start);
  return (at) => {
    let last = countTo(starts, at) - 1;
    while (last >= 0 && (sections[last]?.span.end ?? 0) <= at) last -= 1;
    return sections[last]?.title ?? '';
  };
}
