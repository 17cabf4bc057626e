import { factId, isEdited, sameValue, valueOf, kindOf } from '../../fact.ts';
import type { Stated } from '../../fact.ts';
import { toPlain } from '../../decimal.ts';
import type { Edit, Fact, FactState, Proposed } from '../../model.ts';
import type { FactEdit } from '../../store/underway.ts';
import { words } from '../../words/words.ts';
import type { Typed } from './typed.ts';

/** What a person does to a value in, the change to store out. */

const now = () => new Date().toISOString();

/** The edit of a value typed over a fact; null where it says what was read, so that nothing is left of an edit without a note. */
export function toEdit(fact: Stated, typed: Typed, text: string): Edit | null {
  const note = fact.edit?.note ?? '';
  const isAsRead = sameValue(typed.value, fact.value) && (typed.value !== null || typed.kind === fact.kind);
  if (isAsRead && note === '') return null;
  if (isAsRead) return { state: 'seen', note, at: now() };
  return { state: 'edited', value: typed.value, kind: typed.kind, typed: text, note, at: now() };
}

/** The edits that bring numbers to what a check proposes; the note says why. */
export const toProposedEdits = (
  report: string,
  facts: readonly Fact[],
  changes: readonly Proposed[],
): readonly FactEdit[] =>
  changes.flatMap(({ fact: id, to }) => {
    const fact = facts.find((one) => one.id === id);
    if (!fact) return [];
    const edit = toEdit(fact, { value: to, kind: '' }, toPlain(to));
    const note = edit?.note || words.report.findings.whyProposed;
    return [{ report, fact: id, edit: edit && { ...edit, note } }];
  });

/** True where typing changes nothing; a cell without a fact is blank. */
export const isSame = (fact: Stated | null | undefined, typed: Typed): boolean =>
  fact
    ? sameValue(typed.value, valueOf(fact)) && (typed.value !== null || typed.kind === kindOf(fact))
    : typed.kind === 'blank';

/** The edit that sets (or, where it is set, takes away) a state; a corrected value stays. Null where nothing is left. */
export function toStateEdit(fact: Fact, state: Exclude<FactState, 'read' | 'edited'>): Edit | null {
  const { edit } = fact;
  if (edit?.state !== state) return { ...edit, state, note: edit?.note ?? '', at: now() };
  if (isEdited(fact) || edit.typed !== undefined) return { ...edit, state: 'edited', at: now() };
  return edit.note === '' ? null : { ...edit, state: 'seen', at: now() };
}

/** The edit that sets a note; null where nothing is left. */
export function toNoteEdit(fact: Fact, note: string): Edit | null {
  const { edit } = fact;
  if (note === '' && (!edit || (edit.state === 'seen' && !isEdited(fact)))) return null;
  return { ...edit, state: edit?.state ?? 'seen', note, at: now() };
}

/** A value that a person read where nothing was read. */
export function toHandFact(
  { concept, applicant, form }: Pick<Fact, 'concept' | 'applicant' | 'form'>,
  typed: Typed,
  text: string,
  year: number | null,
): Fact {
  return {
    id: factId(concept, applicant, null),
    concept,
    applicant,
    year,
    form,
    value: typed.value,
    bound: null,
    kind: typed.kind,
    where: 'hand',
    grade: 'sure',
    scope: '',
    places: [],
    edit: { state: 'edited', typed: text, note: '', at: now() },
  };
}

/** Facts with edits laid over them, of several for one fact the last; null takes an edit away. */
export function withEdits(
  facts: readonly Fact[],
  edits: readonly { readonly fact: string; readonly edit: Edit | null }[],
): readonly Fact[] {
  const last = new Map(edits.map(({ fact, edit }) => [fact, edit]));
  return facts.map((fact) => {
    const edit = last.get(fact.id);
    if (edit === undefined) return fact;
    return edit === null ? withoutEdit(fact) : { ...fact, edit };
  });
}

function withoutEdit(fact: Fact): Fact {
  const read: { edit?: Edit } & Fact = { ...fact };
  delete read.edit;
  return read;
}
