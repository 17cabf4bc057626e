import { sameValue, stateOf, valueOf } from '../fact.ts';
import type { Edit, Extraction, Fact, FieldName, Report } from '../model.ts';

/** A report and a newer reading of its text in, what changes and the report with both out. No human decision is ever lost. */

/**
 * Where a human decision meets a reading that has changed under it. value: the number is read as another · thing: it is
 * read as another indicator · gone: it is not read any more.
 */
export interface Conflict {
  readonly kind: 'value' | 'thing' | 'gone';
  /** The fact with the person's change on it. */
  readonly mine: Fact;
  /** What the newer reading has in its place; null where it has nothing. */
  readonly read: Fact | null;
}
/** A fact that nobody touched and that is read otherwise; one side is null where it is new, or not read any more. */
export interface Difference {
  readonly before: Fact | null;
  readonly after: Fact | null;
}
export interface FieldDifference {
  readonly field: FieldName;
  readonly before: string;
  readonly after: string;
  /** True where a person's correction stands over it and stays. */
  readonly isEdited: boolean;
}

export interface Comparison {
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
  readonly fields: readonly FieldDifference[];
  /** Changes of people that go on as they are. */
  readonly kept: number;
  /** Numbers of the text in the newer reading that are unread, less those of the older one. */
  readonly unread: number;
}

/** A fact with a person's change finds its twin by id, else by indicator, column and overlapping place, else by place alone. */
function twinOf(fact: Fact, facts: readonly Fact[], byId: ReadonlyMap<string, Fact>): Fact | null {
  const same = byId.get(fact.id);
  if (same) return same;
  const here = facts.filter((other) => overlaps(fact, other));
  const isSameThing = ({ concept, applicant }: Fact) =>
    concept === fact.concept && applicant === fact.applicant;
  return here.find(isSameThing) ?? here[0] ?? null;
}

const overlaps = (a: Fact, b: Fact): boolean =>
  a.places.some(({ span }) => b.places.some((other) => meets(span, other.span)));
/** An empty cell (start = end) meets what begins there. */
const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start === b.start || (a.start < b.end && b.start < a.end);

const isByHand = ({ where }: Fact): boolean => where === 'hand';
const isTouched = (fact: Fact): boolean => stateOf(fact) !== 'read';
const indexOf = (facts: readonly Fact[]) => new Map(facts.map((fact) => [fact.id, fact]));

/** What becomes of one fact that a person touched. */
type Fate =
  { readonly kind: 'kept'; readonly twin: Fact } | { readonly kind: 'conflict'; readonly conflict: Conflict };

function fateOf(mine: Fact, facts: readonly Fact[], byId: ReadonlyMap<string, Fact>): Fate {
  const read = twinOf(mine, facts, byId);
  const conflict = (kind: Conflict['kind']): Fate => ({ kind: 'conflict', conflict: { kind, mine, read } });
  if (!read) return conflict('gone');
  if (read.concept !== mine.concept || read.applicant !== mine.applicant) return conflict('thing');
  const isSameReading = sameValue(read.value, mine.value) && read.kind === mine.kind;
  // The newer reading says what the person says: there is nothing to ask.
  const agrees = mine.edit?.value !== undefined && sameValue(read.value, valueOf(mine));
  return isSameReading || agrees ? { kind: 'kept', twin: read } : conflict('value');
}

const touchedIn = ({ facts }: Extraction): readonly Fact[] =>
  facts.filter((fact) => isTouched(fact) && !isByHand(fact));

/** What would change if a report took the newer reading of its text. */
export function compareReadings({ extraction, fieldEdits }: Report, next: Extraction): Comparison {
  const touched = touchedIn(extraction);
  const byId = indexOf(next.facts);
  const fates = touched.map((fact) => fateOf(fact, next.facts, byId));
  const conflicts = fates.flatMap((fate) => (fate.kind === 'conflict' ? [fate.conflict] : []));
  const told = new Set([
    ...fates.flatMap((fate) => (fate.kind === 'kept' ? [fate.twin.id] : [])),
    ...conflicts.flatMap(({ read }) => (read ? [read.id] : [])),
  ]);
  const hands = extraction.facts.filter(isByHand);
  return {
    conflicts,
    differences: findDifferences(
      extraction.facts.filter((fact) => !isTouched(fact) && !isByHand(fact)),
      next.facts.filter(({ id }) => !told.has(id)),
    ),
    fields: (Object.keys(next.fields) as FieldName[]).flatMap((field): FieldDifference[] => {
      const [before, after] = [extraction.fields[field].value, next.fields[field].value];
      return before === after ? [] : [{ field, before, after, isEdited: fieldEdits[field] !== undefined }];
    }),
    kept: fates.length - conflicts.length + hands.length,
    unread: unreadIn(next) - unreadIn(extraction),
  };
}

const unreadIn = ({ figures }: Extraction): number => figures.filter(({ as }) => as === 'unread').length;

function findDifferences(before: readonly Fact[], after: readonly Fact[]): readonly Difference[] {
  const [old, now] = [indexOf(before), indexOf(after)];
  const isSame = (a: Fact, b: Fact) => sameValue(a.value, b.value) && a.kind === b.kind;
  return [
    ...after.flatMap((fact): Difference[] => {
      const was = old.get(fact.id) ?? null;
      return was && isSame(was, fact) ? [] : [{ before: was, after: fact }];
    }),
    ...before.filter(({ id }) => !now.has(id)).map((fact): Difference => ({ before: fact, after: null })),
  ];
}

/** True where a newer reading would change nothing that is seen. */
export const isNothingNew = ({ conflicts, differences, fields, unread }: Comparison): boolean =>
  conflicts.length + differences.length + fields.length === 0 && unread === 0;

/**
 * The newer reading with everything that people did laid over. `taken` are the ids of those facts in conflict for which
 * the newer reading is taken instead of the person's word; everywhere else the person's word stays.
 */
export function mergeReadings(
  { extraction }: Report,
  next: Extraction,
  taken: ReadonlySet<string>,
): Extraction {
  const byId = indexOf(next.facts);
  const laid = new Map<string, Edit>();
  const extra: Fact[] = [];
  const keep = (mine: Fact, twin: Fact | null, edit: Edit) => {
    // Two facts of the older reading may have become one: the second keeps its word beside it.
    if (twin && !laid.has(twin.id)) laid.set(twin.id, edit);
    else extra.push({ ...mine, edit });
  };
  for (const mine of touchedIn(extraction)) {
    if (!mine.edit) continue;
    const fate = fateOf(mine, next.facts, byId);
    if (fate.kind === 'kept') keep(mine, fate.twin, mine.edit);
    else if (!taken.has(mine.id)) {
      const { kind, read } = fate.conflict;
      keep(mine, kind === 'value' ? read : null, asSaid(mine, mine.edit));
    }
  }
  const own = [...extraction.facts.filter(isByHand), ...extra].map((fact) => withFreeId(fact, byId));
  const facts = next.facts.map((fact) => withEdit(fact, laid.get(fact.id)));
  return { ...next, facts: [...facts, ...own] };
}

const withEdit = (fact: Fact, edit: Edit | undefined): Fact => (edit ? { ...fact, edit } : fact);

/** Who looked at a number and let it stand said that number: it stays when the text is read otherwise. */
const asSaid = (mine: Fact, edit: Edit): Edit =>
  edit.value !== undefined || edit.state === 'rejected'
    ? edit
    : { ...edit, value: mine.value, kind: mine.kind };

/** A kept fact whose id the newer reading gives to another one takes an id of its own. */
function withFreeId(fact: Fact, byId: ReadonlyMap<string, Fact>): Fact {
  return byId.has(fact.id) ? { ...fact, id: `${fact.id}-kept` } : fact;
}
