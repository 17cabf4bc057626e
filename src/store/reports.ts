import type { Edit, Extraction, Fact, FieldName, FigureAs } from '../model.ts';
import type { OwnIndicator } from '../view/own.ts';
import { mergeReadings } from '../view/reread.ts';
import { inOtherText } from '../view/retext.ts';
import { idOf } from '../source/id.ts';
import { addAll } from './adding.ts';
import type { NewReport } from './adding.ts';
import { db, now, readHistory } from './db.ts';
import type { Decision, Verdict } from './decision.ts';
import { write } from './gate.svelte.ts';
import { linesOf, make, replay } from './steps.ts';
import type { Target } from './steps.ts';
import type { Action, Change, StoredReport, TextOf } from './stored.ts';
import { keepUnderway } from './underway.ts';
import type { FactAdded, FactEdit } from './underway.ts';

/** The writers of what people do to reports. Each is one transaction with its line in the journal; undo and redo read the journal, also after a reload. */

/** Lays human changes over facts and adds facts that a person read, all in one step of undo. */
export async function editFacts(edits: readonly FactEdit[], added: readonly FactAdded[] = []): Promise<void> {
  const forget = keepUnderway({ at: now(), edits, added });
  await writeFacts(edits, added, forget !== null).finally(forget);
}

async function writeFacts(
  edits: readonly FactEdit[],
  added: readonly FactAdded[],
  isKept: boolean,
): Promise<void> {
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
  }, isKept);
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

/** A report's text as another encoding gives it, with its reading; `taken` as for a newer reading. */
export interface Recoded extends Reread, Pick<TextOf, 'raw' | 'grids' | 'encoding' | 'part'> {}

/**
 * Puts the text of another encoding in the place of a report's text and lays what people changed over its reading. Where
 * the file comes apart only so, `others` are the reports after the first, which are added in the same step.
 */
export async function recodeReport(
  { report, extraction, taken, ...text }: Recoded,
  others: readonly NewReport[] = [],
): Promise<void> {
  const readAt = now();
  const ids = await Promise.all(others.map(({ source }) => idOf(source)));
  await write(async () => {
    const [row, there] = [await db.reports.get(report), await db.texts.get(report)];
    if (row === undefined || there === undefined) throw new Error(`There is no report ${report}.`);
    const { raw, grids } = there;
    const { encoding, figureEdits = {}, part = null } = row;
    const before = {
      extraction: row.extraction,
      readAt: row.readAt,
      encoding,
      raw,
      grids,
      figureEdits,
      part,
    };
    const merged = mergeReadings(inOtherText(row, extraction), extraction, taken);
    const after = { extraction: merged, readAt, ...text, figureEdits: {} };
    const { targets } = await addAll(others, ids, readAt);
    await make([{ report, change: { action: 'encoding', before, after } }], targets);
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
    await replay(lines.reverse(), 'undo');
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
    await replay(lines, 'redo');
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
