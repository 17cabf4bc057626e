import type { Edit, Extraction, Fact, FieldName, FigureAs, Source } from '../model.ts';
import { reportIdOf } from '../source/source.ts';
import type { Input } from '../source/source.ts';
import { applied, without } from './change.ts';
import { db, now, readHistory } from './db.ts';
import type { Action, Change, JournalLine, StoredReport } from './stored.ts';
import type { Decision, Verdict } from './decision.ts';
import { write } from './gate.svelte.ts';
import type { OwnIndicator } from '../view/own.ts';
import { toReport } from '../view/report.ts';
import { mergeReadings } from '../view/reread.ts';
import { derive } from './derived.ts';
import { keepUnderway } from './underway.ts';
import type { FactAdded, FactEdit } from './underway.ts';

/** The only writers. Each is one transaction with its line in the journal; undo and redo read the journal, also after a reload. */

/** A text that was read, with the file's own bytes (or the pasted text). */
export interface NewReport {
  readonly source: Source;
  readonly extraction: Extraction;
  readonly original: Input;
}
/** A change and the report it is made to. */
interface Target {
  readonly report: string;
  readonly change: Change;
}

/**
 * Stores a report with its text and the rows beside it. A text that is already there is not stored again
 * (`duplicate`); one that had been deleted comes back as it was.
 */
export async function addReport(read: NewReport): Promise<{ id: string; duplicate: boolean }> {
  const { source, extraction } = read;
  const id = await reportIdOf(source.raw);
  const original = typeof read.original === 'string' ? null : read.original;
  return write(async () => {
    const there = await db.reports.get(id);
    if (there !== undefined) {
      if (there.removedAt === null) return { id, duplicate: true };
      await make([{ report: id, change: { action: 'add', before: there.removedAt, after: null } }]);
      return { id, duplicate: false };
    }
    const report = toReport(id, source, extraction, now());
    await putReport({ ...report, removedAt: null });
    await db.texts.add({ id, raw: source.raw, original, grids: source.grids ?? [] });
    await note([{ report: id, change: { action: 'add', before: report.addedAt, after: null } }]);
    return { id, duplicate: false };
  });
}

/** Lays human changes over facts and adds facts that a person read, all in one step of undo. */
export async function editFacts(edits: readonly FactEdit[], added: readonly FactAdded[] = []): Promise<void> {
  const forget = keepUnderway({ at: now(), edits, added });
  await writeFacts(edits, added).finally(forget);
}

async function writeFacts(edits: readonly FactEdit[], added: readonly FactAdded[]): Promise<void> {
  await write(async () => {
    const ids = [...new Set([...edits, ...added].map(({ report }) => report))];
    const rows = new Map((await db.reports.bulkGet(ids)).map((row) => [row?.id, row]));
    const find = (report: string, id: string) =>
      rows.get(report)?.extraction.facts.find((fact) => fact.id === id) ?? null;
    await make([
      ...edits.map(({ report, fact, edit }): Target => {
        const there = find(report, fact);
        if (there === null) throw new Error(`Report ${report} has no fact ${fact}.`);
        return { report, change: { action: 'edit', fact, before: there.edit ?? null, after: edit } };
      }),
      ...added.map(({ report, fact }): Target => {
        const before = find(report, fact.id);
        return { report, change: { action: 'add-fact', fact: fact.id, before, after: fact } };
      }),
    ]);
  });
}

/** Lays a human change over a fact, or takes it off. */
export const editFact = (report: string, fact: string, edit: Edit | null): Promise<void> =>
  editFacts([{ report, fact, edit }]);

/** Adds a fact that a person read (`where` hand). */
export const addFact = (report: string, fact: Fact): Promise<void> => editFacts([], [{ report, fact }]);

/** Keeps indicators of a person's own (null drops one), all in one step of undo. */
export async function setOwn(
  changes: readonly { readonly id: string; readonly indicator: OwnIndicator | null }[],
): Promise<void> {
  await write(async () => {
    const rows = await db.own.bulkGet(changes.map(({ id }) => id));
    await make(
      changes.map(({ id, indicator }, i) => ({
        report: '',
        change: { action: 'own', id, before: rows[i] ?? null, after: indicator },
      })),
    );
  });
}

/** Corrects a field of the document; null goes back to what was read. */
export async function editField(report: string, field: FieldName, value: string | null): Promise<void> {
  await changeReport(report, (row) => ({
    action: 'field',
    field,
    before: row.fieldEdits[field] ?? null,
    after: value,
  }));
}

/** Says what a number of the text is (`start` is its raw start); null goes back to what it was read as. */
export async function editFigure(report: string, start: number, as: FigureAs | null): Promise<void> {
  await changeReport(report, (row) => ({
    action: 'figure',
    start,
    before: row.figureEdits?.[start] ?? null,
    after: as,
  }));
}

/** A newer reading of a report's text; `taken` are the facts whose human change gives way to it. */
export interface Reread {
  readonly report: string;
  readonly extraction: Extraction;
  readonly taken: ReadonlySet<string>;
}

/** Lays newer readings under what people changed, all in one step of undo; reports not there are left out. */
export async function rereadReports(rereads: readonly Reread[]): Promise<void> {
  const readAt = now();
  await write(async () => {
    const rows = await db.reports.bulkGet(rereads.map(({ report }) => report));
    const targets = rereads.flatMap(({ report, extraction, taken }, i): Target[] => {
      const row = rows[i];
      if (row === undefined) return [];
      const before = { extraction: row.extraction, readAt: row.readAt };
      const after = { extraction: mergeReadings(row, extraction, taken), readAt };
      return [{ report, change: { action: 'reread', before, after } }];
    });
    await make(targets);
  });
}

/** Sets the key that joins the years of one unit. */
export async function editUnitKey(report: string, unitKey: string): Promise<void> {
  await changeReport(report, (row) => ({ action: 'unit-key', before: row.unitKey, after: unitKey }));
}

/** Sets the note on a report. */
export async function editNote(report: string, note: string): Promise<void> {
  await changeReport(report, (row) => ({ action: 'note', before: row.note, after: note }));
}

/** Marks reports as deleted, in one step; those not there are left out. */
export async function removeReports(ids: readonly string[]): Promise<void> {
  const at = now();
  await write(async () => {
    const rows = await db.reports.bulkGet([...new Set(ids)]);
    const there = rows.filter((row) => row !== undefined && row.removedAt === null);
    await make(
      there.map((row) => ({ report: row?.id ?? '', change: { action: 'remove', before: null, after: at } })),
    );
  });
}

/** Notes what a person decided about a finding (`key` names check and terms); null takes the decision back. */
export async function decideFinding(report: string, key: string, verdict: Verdict | null): Promise<void> {
  const at = now();
  await write(async () => {
    const before = (await db.decisions.get([report, key])) ?? null;
    const after: Decision | null = verdict === null ? null : { report, key, ...verdict, at };
    await make([{ report, change: { action: 'decision', key, before, after } }]);
  });
}

/** Takes the last step back; what it was, or null where there is none. */
export async function undo(): Promise<Action | null> {
  return write(async () => {
    const history = await readHistory();
    const lines = await linesOf(history.done);
    const [first] = lines;
    if (first === undefined) return null;
    for (const line of lines.reverse()) await replay(line, 'undo');
    const undone = [...history.undone, history.done];
    await db.settings.put({ ...history, done: first.previous, undone });
    return first.action;
  });
}

/** Does again what was undone last; what it was, or null where there is nothing. */
export async function redo(): Promise<Action | null> {
  return write(async () => {
    const history = await readHistory();
    const step = history.undone.at(-1) ?? 0;
    const lines = await linesOf(step);
    const [first] = lines;
    if (first === undefined) return null;
    for (const line of lines) await replay(line, 'redo');
    await db.settings.put({ ...history, done: step, undone: history.undone.slice(0, -1) });
    return first.action;
  });
}

async function changeReport(report: string, toChange: (row: StoredReport) => Change): Promise<void> {
  await write(async () => {
    const row = await db.reports.get(report);
    if (row === undefined) throw new Error(`There is no report ${report}.`);
    await make([{ report, change: toChange(row) }]);
  });
}

/** Applies changes as one step and writes their lines. Runs inside a transaction. */
async function make(targets: readonly Target[]): Promise<void> {
  const told = targets.filter(({ change }) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  if (told.length === 0) return;
  for (const { report, change } of told) await apply(report, change, 'after');
  await note(told);
}

/** Writes the journal's lines of one step, and that it is the next to be undone. */
async function note(targets: readonly Target[]): Promise<void> {
  const history = await readHistory();
  const step = history.last + 1;
  const about = { step, previous: history.done, by: 'person', at: now(), why: '' } as const;
  await db.journal.bulkAdd(targets.map(({ report, change }) => ({ ...change, report, ...about })));
  await db.settings.put({ name: 'history', done: step, undone: [], last: step });
}

async function replay(line: JournalLine, by: 'undo' | 'redo'): Promise<void> {
  await apply(line.report, line, by === 'undo' ? 'before' : 'after');
  const turned = by === 'undo' ? { before: line.after, after: line.before } : {};
  await db.journal.add({ ...without(line, 'seq'), ...turned, by, at: now() } as Omit<JournalLine, 'seq'>);
}

/** Writes one side of a change to the report or the decisions about it, and to the rows beside it. */
async function apply(report: string, change: Change, side: 'before' | 'after'): Promise<void> {
  if (change.action === 'own') {
    const indicator = change[side];
    if (indicator === null) await db.own.delete(change.id);
    else await db.own.put(indicator);
    return;
  }
  if (change.action === 'decision') {
    const decision = change[side];
    if (decision === null) await db.decisions.delete([report, change.key]);
    else await db.decisions.put(decision);
  }
  const row = await db.reports.get(report);
  if (row === undefined) throw new Error(`There is no report ${report}.`);
  await putReport(applied(row, change, side));
}

/** The report and the rows beside it, never one without the others. */
async function putReport(row: StoredReport): Promise<void> {
  const { removedAt } = row;
  const { summary, outline } = derive(row, await db.decisions.where({ report: row.id }).toArray());
  await db.reports.put(row);
  await db.summaries.put({ ...summary, removedAt });
  await db.outlines.put({ ...outline, removedAt });
}

/** The lines of a step as it was first made, in order. */
const linesOf = (step: number): Promise<JournalLine[]> =>
  db.journal
    .where({ step })
    .filter(({ by }) => by === 'person')
    .sortBy('seq');
