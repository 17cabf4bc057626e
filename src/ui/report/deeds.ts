import { factId, preferred } from '../../fact.ts';
import type { Applicant, Fact, Figure, FigureAs, Proposal } from '../../model.ts';
import { addFact, editFact, editFacts, editFigure, setOwn } from '../../store/reports.ts';
import type { OwnIndicator } from '../../view/own.ts';
import { yearOf } from '../../view/report.ts';
import { later } from '../../words/later.ts';
import { words } from '../../words/words.ts';
import type { Desk } from './desk.svelte.ts';
import { isSame, toEdit, toHandFact, toProposedEdits } from './edits.ts';
import type { Planned } from './paste.ts';
import { visitOf } from './queue.ts';
import type { Cell } from './tables.ts';
import { toTaking } from './taking.ts';
import type { Taking } from './taking.ts';
import { readTyped, toShown } from './typed.ts';
import type { Typed } from './typed.ts';

/** What a person does with values: types one, accepts a proposal, takes a value from the source, says what a number is, pastes a block, makes an indicator. */

/** Words of the source taken for the value of an indicator. */
export interface Taken extends Taking {
  readonly concept: string;
  readonly applicant: Applicant | null;
  readonly value: Typed;
  /** The number as it was typed. */
  readonly text: string;
}

/** Takes what was typed into a cell; false where it is nothing that can stand in a cell. */
export function typeInto(desk: Desk, cell: Cell, text: string): boolean {
  const typed = readTyped(text, desk.unitOf(cell.slot.concept));
  if (!typed) return false;
  const [fact] = cell.facts;
  if (isSame(fact, typed)) return true;
  const { report } = desk;
  if (fact) void desk.edit(fact, toEdit(fact, typed, text));
  else {
    const made = toHandFact({ ...cell.slot, form: cell.form }, typed, text, yearOf(report));
    void desk.write(() => addFact(report.id, made));
  }
  return true;
}

/** Changes the numbers as a check proposes, in one step of undo. */
export async function accept(desk: Desk, { changes }: Proposal): Promise<void> {
  const edits = toProposedEdits(desk.report.id, desk.facts, changes);
  await desk.editAll(edits, words.report.findings.accepted(edits.length));
}

/** Opens the question what the selected words, or the visited number, are. */
export function askWhatIs(desk: Desk, figure: Figure | null = null): void {
  const { figures } = desk;
  const visited = figures.find(({ span }) => visitOf.figure(span.start) === desk.visited);
  const span = figure?.span ?? desk.selectedInText() ?? visited?.span;
  if (span && desk.raw !== null) desk.taking = toTaking(desk.raw, span, figures);
  else desk.say(later.taking.nothing);
}

/** The fact that counts for an indicator; null where there is none. */
export const factOf = (desk: Desk, concept: string, applicant: Applicant | null): Fact | null =>
  preferred(desk.facts.filter((fact) => fact.concept === concept && fact.applicant === applicant));

/** Makes a fact with its place of the words; a fact that is there already gets the value, with the words as its note. */
export async function take(desk: Desk, taken: Taken): Promise<void> {
  const { concept, applicant, value, text, quote } = taken;
  const { report } = desk;
  const there = factOf(desk, concept, applicant);
  const made = toTakenFact(desk, taken);
  const done = later.taking.taken(desk.labelOf(concept), toShown(value.value, value.kind, null));
  await desk.write(async () => {
    if (!there || there.id === made.id) return addFact(report.id, made);
    const edit = toEdit(there, value, text);
    return editFact(report.id, there.id, edit && { ...edit, note: edit.note || later.taking.note(quote) });
  }, done);
}

function toTakenFact(
  { extraction, report }: Desk,
  { concept, applicant, value, text, span, quote }: Taken,
): Fact {
  const { form } = extraction;
  const made = toHandFact({ concept, applicant, form }, value, text, yearOf(report));
  const section = extraction.sections.findLast(
    ({ span: around }) => around.start <= span.start && span.start < around.end,
  );
  return {
    ...made,
    id: factId(concept, applicant, span.start),
    places: [{ span, quote, rule: 'hand/source', section: section?.title ?? '' }],
  };
}

/** Says what a number of the text is. */
export async function mark(desk: Desk, figure: Figure, as: FigureAs): Promise<void> {
  const done = later.taking.marked(words.report.figures.kinds[as]);
  await desk.write(() => editFigure(desk.report.id, figure.span.start, as), done);
}

/** Writes a pasted block, in one step of undo. */
export async function paste(desk: Desk, planned: readonly Planned[]): Promise<void> {
  const { report } = desk;
  const edits = planned.flatMap(({ cell, typed, text }) => {
    const [fact] = cell.facts;
    return fact && typed ? [{ report: report.id, fact: fact.id, edit: toEdit(fact, typed, text) }] : [];
  });
  const added = planned.flatMap(({ cell, typed, text }) => {
    if (cell.facts.length > 0 || !typed) return [];
    const fact = toHandFact({ ...cell.slot, form: cell.form }, typed, text, yearOf(report));
    return [{ report: report.id, fact }];
  });
  await desk.write(() => editFacts(edits, added), later.taking.paste.done(edits.length + added.length));
}

/** Keeps own indicators, in one step of undo. */
export const keepOwn = (desk: Desk, indicators: readonly OwnIndicator[]): Promise<void> =>
  desk.write(() => setOwn(indicators.map((indicator) => ({ id: indicator.id, indicator }))));

/** Drops an own indicator; what a person did to its facts stays. */
export const dropOwn = (desk: Desk, { id }: OwnIndicator): Promise<void> =>
  desk.write(() => setOwn([{ id, indicator: null }]));
