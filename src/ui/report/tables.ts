import { CONCEPTS } from '../../catalogue/concepts.ts';
import { FORMS } from '../../catalogue/forms.ts';
import type { Form } from '../../catalogue/forms.ts';
import { stateOf } from '../../fact.ts';
import type { Fact, FormId } from '../../model.ts';
import { OWN } from '../../view/own.ts';
import type { OwnIndicator } from '../../view/own.ts';
import { later } from '../../words/later.ts';
import { conceptOf, labelOf } from '../data/indicators.ts';
import { slotsOf } from './drawn.ts';
import type { DrawnTable, Slot } from './drawn.ts';
import { drawApplicants, drawBlocks, drawList, drawReview } from './layout.ts';
import type { IsFilled } from './layout.ts';

/** Facts in, the official tables with their cells filled and the facts that stand in no table out. */

/** Unit in which the value of an indicator is kept; '' if it has none. */
export const unitOf = (concept: string): string => conceptOf(concept)?.unit ?? '';

/** A value that a person filled in and took back: its cell is empty again. */
const isTakenBack = (fact: Fact): boolean => fact.where === 'hand' && stateOf(fact) === 'rejected';

/** One cell that can hold a value, with the facts that say what it is; the first is the one shown. */
export interface Cell {
  /** `form concept applicant` for a cell of a table, the fact's id for a line of prose. */
  readonly key: string;
  readonly slot: Slot;
  readonly form: FormId;
  readonly facts: readonly Fact[];
}

/** One official table, its cells by row, and whether the report fills any of them. */
export interface FilledTable {
  readonly table: DrawnTable;
  readonly rows: readonly (readonly Cell[])[];
  readonly filled: number;
}

/** Prose indicators of one subject, in order of the text. */
export interface Subject {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** Identity of a table's cell. */
export const keyOf = (form: FormId, concept: string, applicant: string | null): string =>
  `${form} ${concept} ${applicant ?? ''}`;

/** The official tables of the report's form and of every other form whose tables it prints, filled. */
export function toFilledTables(form: FormId, facts: readonly Fact[]): readonly FilledTable[] {
  const tabled = facts.filter((fact) => fact.where !== 'prose' && !isTakenBack(fact));
  const forms = [...new Set([form, ...tabled.map((fact) => fact.form)])].sort().reverse();
  const byKey = grouped(tabled, (fact) => keyOf(fact.form, fact.concept, fact.applicant));
  return forms.flatMap((id) => drawForm(id, tabled)).map((table) => fill(table, byKey));
}

function fill(table: DrawnTable, byKey: ReadonlyMap<string, readonly Fact[]>): FilledTable {
  const rows = slotsOf(table).map((slots) =>
    slots.map((slot): Cell => {
      const key = keyOf(table.form, slot.concept, slot.applicant);
      return { key, slot, form: table.form, facts: byKey.get(key) ?? [] };
    }),
  );
  return { table, rows, filled: rows.flat().filter((cell) => cell.facts.length > 0).length };
}

/** The tables of a form as they were drawn last, and for which cells: an edit rarely fills other ones. */
const drawnLast = new Map<FormId, { readonly filled: string; readonly tables: readonly DrawnTable[] }>();

/** All official tables of one form, in printed order; the same objects where the same cells are filled. */
function drawForm(id: FormId, facts: readonly Fact[]): readonly DrawnTable[] {
  const mine = facts.filter((fact) => fact.form === id);
  const filled = new Set(
    mine.flatMap(({ concept, applicant }) => [concept, `${concept}@${applicant ?? ''}`]),
  );
  const key = [...filled].join();
  const last = drawnLast.get(id);
  if (last?.filled === key) return last.tables;
  const tables = drawFilled(id, filled);
  drawnLast.set(id, { filled: key, tables });
  return tables;
}

/** `filled`: concepts, and `concept@applicant`, that the report fills. */
function drawFilled(id: FormId, filled: ReadonlySet<string>): readonly DrawnTable[] {
  const isFilled: IsFilled = (concept, applicant) =>
    filled.has(applicant === undefined ? concept : `${concept}@${applicant}`);
  const forms = FORMS.filter((form) => form.form === id);
  const [first, ...rest] = forms.filter((form) => form.section === '二');
  return [
    ...(first ? [drawBlocks(`${id}.art20`, [first, ...rest])] : []),
    ...forms.filter((form) => form.columnsBy === 'applicant').map((form) => drawApplicants(form, isFilled)),
    ...forms.filter((form) => form.cells.length > 0).map(drawReview),
    ...forms
      .filter((form) => form.section === '附表')
      .map((form) => drawList(onlyUsed(form, isFilled), unitOf)),
  ];
}

/** The annexes of 2008–2013 differ from place to place, so of them only the rows that the report has are drawn. */
const onlyUsed = (form: Form, isFilled: IsFilled): Form =>
  form.form === '2008' ? { ...form, rows: form.rows.filter((row) => isFilled(row.concept)) } : form;

/** Facts that stand in no drawn cell, by the subject (topmost concept) they belong to, in order of the catalogue. */
export function toSubjects(
  facts: readonly Fact[],
  tables: readonly FilledTable[],
  own: readonly OwnIndicator[] = [],
): readonly Subject[] {
  const drawn = new Set(tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.facts)));
  const left = grouped(
    facts.filter((fact) => !drawn.has(fact) && !isTakenBack(fact)),
    (fact) => topOf(fact.concept),
  );
  const name = (concept: string) => own.find(({ id }) => id === concept)?.label ?? labelOf(concept);
  const cellOf = (fact: Fact): Cell => {
    const slot = { concept: fact.concept, applicant: fact.applicant, name: name(fact.concept) };
    return { key: fact.id, slot, form: fact.form, facts: [fact] };
  };
  const subjects = CONCEPTS.filter((concept) => left.has(concept.id)).map(({ id, label }) => ({
    id,
    label,
    cells: (left.get(id) ?? []).map(cellOf),
  }));
  const mine = facts.filter(({ concept }) => concept.startsWith(OWN));
  if (mine.length === 0) return subjects;
  return [...subjects, { id: OWN, label: later.taking.own.title, cells: mine.map(cellOf) }];
}

/** All cells in drawn order, by key. */
export const cellsByKey = (
  tables: readonly FilledTable[],
  subjects: readonly Subject[],
): ReadonlyMap<string, Cell> =>
  new Map(
    [...tables.flatMap(({ rows }) => rows.flat()), ...subjects.flatMap(({ cells }) => cells)].map((cell) => [
      cell.key,
      cell,
    ]),
  );

/** The key of the cell that shows a fact, by the fact's id; `known` itself where it says the same. */
export function keysByFact(
  cells: Iterable<Cell>,
  known: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const keys = new Map([...cells].flatMap((cell) => cell.facts.map((fact) => [fact.id, cell.key] as const)));
  const isAsKnown = keys.size === known.size && [...keys].every(([id, key]) => known.get(id) === key);
  return isAsKnown ? known : keys;
}

/** Items by key, each group in the order of the items. */
function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The topmost concept above one; itself where it has none. */
function topOf(concept: string): string {
  const parent = conceptOf(concept)?.parent ?? '';
  return parent === '' ? concept : topOf(parent);
}
