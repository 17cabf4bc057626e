import { SvelteSet } from 'svelte/reactivity';
import { runChecks } from '../../check/check.ts';
import { crossChecksOf } from '../../check/cross.ts';
import type { Edit, Extraction, Fact, Figure, RawSpan, Report } from '../../model.ts';
import type { Decision, Verdict } from '../../store/decision.ts';
import { addFact, decideFinding, editFacts } from '../../store/reports.ts';
import type { FactEdit } from '../../store/underway.ts';
import { withOwn } from '../../view/own.ts';
import type { OwnIndicator } from '../../view/own.ts';
import { asCorrected, toYearly } from '../../view/report.ts';
import { words } from '../../words/words.ts';
import { labelOf } from '../data/indicators.ts';
import { withKnown } from './same.ts';
import { whyOf } from '../why.ts';
import { findLeaps } from './leaps.ts';
import { keyAfter } from './moves.ts';
import type { Direction } from './moves.ts';
import type { Planned } from './paste.ts';
import { visitOf } from './queue.ts';
import { focusCell, focusFinding, showCell } from './reveal.ts';
import type { ShowInText } from './reveal.ts';
import { Sent } from './sent.svelte.ts';
import { judged, toSigns } from './signs.ts';
import type { Group, Judged, Sign } from './signs.ts';
import { cellsByKey, keysByFact, toFilledTables, toSubjects, unitOf } from './tables.ts';
import type { Cell, FilledTable, Subject } from './tables.ts';
import type { Taking } from './taking.ts';
import { keepPanes, PANES, readPanes, withFolded } from './widths.ts';
import type { Pane, PaneName } from './widths.ts';

/** What the three panes of a report share: the report as it stands now, what is selected, and what can be done to it. */

/** What the report is made of, as the database says at this moment. */
export interface DeskSource {
  readonly report: Report;
  readonly decisions: readonly Decision[];
  readonly raw: string | null;
  /** The same unit's report of the year before; null where it is not there. */
  readonly before: Report | null;
  /** Indicators of the person's own. */
  readonly own: readonly OwnIndicator[];
}

export class Desk {
  /** Key of the selected cell, '' if none. */
  active = $state.raw('');
  /** Key of the cell at the other end of the selected block; the selected cell itself where there is no block. */
  anchor = $state.raw('');
  /** Key of the selected finding, '' if none. */
  finding = $state.raw('');
  /** What was selected last, a cell, a finding or a number; '' if nothing was (see queue.ts). */
  visited = $state.raw('');
  /** The pane in front where only one fits. */
  pane = $state.raw<PaneName>('tables');
  /** Widths of the panes, and which are folded, in the order of PANES. */
  panes = $state.raw(readPanes());
  /** What was last done or refused, for the eye and the screen reader; '' after a while. */
  message = $state.raw('');
  /** Tables and subjects that are folded away, by id. */
  readonly folded = new SvelteSet<string>();
  /** Groups of findings that are unfolded. */
  readonly shown = new SvelteSet<Group>(['bad', 'doubt', 'decided']);
  /** The words that are being taken for a value; null while none are. */
  taking = $state.raw<Taking | null>(null);
  /** A pasted block that waits for a yes; null while none does. */
  planned = $state.raw<readonly Planned[] | null>(null);
  /** Set by the source pane. */
  showInText: ShowInText = () => Promise.resolve();
  /** What a person has selected in the source, null if nothing; set by the source pane. */
  selectedInText: () => RawSpan | null = () => null;

  readonly #source: DeskSource;
  #silence: ReturnType<typeof setTimeout> | undefined;

  /** All as it last was, so that what has not changed stays the same object and is not drawn again. */
  #shown: Report | undefined;
  #knownExtraction: Extraction | undefined;
  #knownTables: readonly FilledTable[] | undefined;
  #knownSubjects: readonly Subject[] | undefined;
  #knownKeys: ReadonlyMap<string, string> | undefined;
  #knownFindings: readonly Judged[] = [];
  /** The report as the database says it; what it says anew of each edit is compared once. */
  readonly #stored = $derived.by(() => withKnown(this.#shown, this.#source.report));
  readonly #sent = new Sent();

  readonly report = $derived.by(() => {
    const now = this.#sent.over(this.#stored);
    return (this.#shown = withKnown(this.#shown, now));
  });
  /** The original text; null while it is fetched, or where none is stored. */
  readonly raw = $derived.by(() => this.#source.raw);
  readonly own = $derived.by(() => this.#source.own);
  readonly extraction = $derived.by(() => {
    const now = asCorrected(withOwn(this.report, this.own));
    return (this.#knownExtraction = withKnown(this.#knownExtraction, now));
  });
  readonly facts = $derived.by(() => this.extraction.facts);
  readonly tables = $derived.by(() => {
    const now = toFilledTables(this.extraction.form, this.facts);
    return (this.#knownTables = withKnown(this.#knownTables, now));
  });
  readonly subjects = $derived.by(() => {
    const now = toSubjects(this.facts, this.tables, this.own);
    return (this.#knownSubjects = withKnown(this.#knownSubjects, now));
  });
  /** Findings against the report of the year before. */
  readonly #across = $derived.by(() => {
    const { before } = this.#source;
    return before ? crossChecksOf(toYearly(this.report), toYearly(before)) : [];
  });
  readonly findings = $derived.by(() => {
    const findings = [...runChecks(this.extraction, this.facts), ...this.#across];
    this.#knownFindings = judged(findings, this.#source.decisions, this.#knownFindings);
    return this.#knownFindings;
  });
  readonly signs = $derived.by(() => toSigns(this.facts, this.findings));
  readonly cells = $derived.by(() => cellsByKey(this.tables, this.subjects));
  /** Key of the cell in which a fact is shown, by the fact's id. */
  readonly keyOfFact = $derived.by(
    () => (this.#knownKeys = keysByFact(this.cells.values(), this.#knownKeys)),
  );
  /** The keys in drawn order, as far as they are not folded away. */
  readonly rows = $derived.by(() => [
    ...this.tables
      .filter(({ table }) => !this.folded.has(table.id))
      .flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.key))),
    ...this.subjects
      .filter(({ id }) => !this.folded.has(id))
      .flatMap(({ cells }) => cells.map((cell) => [cell.key])),
  ]);
  readonly figures = $derived.by(() => this.extraction.figures);
  readonly unread = $derived.by(() => this.figures.filter((figure) => figure.as === 'unread'));
  readonly activeCell = $derived.by(() => this.cells.get(this.active) ?? null);
  /** Ids of the facts whose value is far from last year's. */
  readonly leaps = $derived.by(() => findLeaps(this.facts, this.#source.before?.extraction.facts ?? []));

  constructor(source: DeskSource) {
    this.#source = source;
  }

  /** Sets widths and folds of the panes, and keeps them for the next visit. */
  setPanes(panes: readonly Pane[]): void {
    this.panes = panes;
    keepPanes(panes);
  }

  /** Brings a pane to the front, unfolded. */
  bring(name: PaneName): void {
    this.pane = name;
    const i = PANES.indexOf(name);
    if (this.panes[i]?.isFolded === true) this.setPanes(withFolded(this.panes, i, false));
  }

  /** Says something for a while. */
  say(message: string): void {
    this.message = message;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => (this.message = ''), 6000);
  }

  inGroup(group: Group): readonly Judged[] {
    return this.findings.filter((one) => one.group === group);
  }

  /** State of a cell: that of the fact shown in it; null where none is. */
  signOf(cell: Cell): Sign | null {
    const [fact] = cell.facts;
    return fact ? (this.signs.get(fact.id) ?? 'open') : null;
  }

  /** Selects a cell; `text` also shows where it stands, `focus` puts the caret into it, `extend` keeps the other end of the block. */
  async select(key: string, { text = true, focus = true, extend = false } = {}): Promise<void> {
    this.active = key;
    if (!extend) this.anchor = key;
    this.visited = visitOf.cell(key);
    this.#openAround(key);
    const spans = text ? this.#spansOf(key) : null;
    if (focus) {
      this.bring('tables');
      await focusCell(key);
    }
    if (spans) await this.showInText(spans, false);
  }

  #spansOf(key: string): readonly RawSpan[] {
    return this.cells.get(key)?.facts[0]?.places.map((place) => place.span) ?? [];
  }

  #openAround(key: string): void {
    for (const { table, rows } of this.tables)
      if (rows.flat().some((cell) => cell.key === key)) this.folded.delete(table.id);
    for (const { id, cells } of this.subjects)
      if (cells.some((cell) => cell.key === key)) this.folded.delete(id);
  }

  /** Shows a range of the text and puts the focus there. */
  async toText(spans: readonly RawSpan[]): Promise<void> {
    if (spans.length === 0) return;
    this.bring('source');
    await this.showInText(spans, true);
  }

  /** Selects a number of the text. */
  async selectFigure(figure: Figure): Promise<void> {
    this.visited = visitOf.figure(figure.span.start);
    await this.toText([figure.span]);
  }

  /** From the selected cell to its words. */
  activeToText(): Promise<void> {
    return this.toText(this.#spansOf(this.active));
  }

  /** Moves the selection; false at the edge. */
  move(direction: Direction, extend = false): boolean {
    const key = keyAfter(this.rows, this.active, direction);
    if (key === null) return false;
    void this.select(key, { extend });
    return true;
  }

  /** Selects a finding, its first value and its words. */
  async selectFinding(chosen: Judged): Promise<void> {
    this.finding = chosen.key;
    this.shown.add(chosen.group);
    this.bring('findings');
    const terms = [...chosen.finding.left, ...chosen.finding.right];
    const key = terms.map((term) => this.keyOfFact.get(term.fact)).find((found) => found !== undefined);
    if (key !== undefined) await this.select(key, { focus: false, text: false });
    this.visited = visitOf.finding(chosen.key);
    // First the finding: what is shown in the text may wait, the next key does not.
    await focusFinding(chosen.key);
    await this.showInText(
      terms.flatMap((term) => (term.span ? [term.span] : [])),
      false,
    );
    if (key !== undefined) showCell(key);
  }

  /** Lays an edit over a fact, or takes it away. A fact of an own indicator is stored once somebody says something of it. */
  edit(fact: Fact, edit: Edit | null): Promise<void> {
    const { id, extraction } = this.report;
    const isStored = extraction.facts.some((one) => one.id === fact.id);
    if (isStored || edit === null) return this.editAll([{ report: id, fact: fact.id, edit }]);
    return this.write(() => addFact(id, { ...fact, edit }));
  }

  /** Lays edits over facts of this report in one step of undo; they are seen at once. Says `done` once that is confirmed. */
  editAll(edits: readonly FactEdit[], done = ''): Promise<void> {
    return this.write(() => this.#sent.show(edits, () => editFacts(edits)), done);
  }

  #ownOf = (concept: string) => this.own.find(({ id }) => id === concept);
  /** Name of an indicator, the catalogue's or a person's own. */
  labelOf = (concept: string): string => this.#ownOf(concept)?.label ?? labelOf(concept);
  /** Unit in which its values are kept. */
  unitOf = (concept: string): string => this.#ownOf(concept)?.unit ?? unitOf(concept);

  /** Notes what a person says of a finding; null takes it back. */
  decide(on: Judged, verdict: Verdict | null): Promise<void> {
    return this.write(() => decideFinding(this.report.id, on.key, verdict));
  }

  /** Writes, and says `done` once that is confirmed; a write that fails is told in words, here and by the lamp in the bar. */
  async write(work: () => Promise<void>, done = ''): Promise<void> {
    try {
      await work();
      if (done !== '') this.say(done);
    } catch (error) {
      this.say(words.report.notSaved(whyOf(error)));
    }
  }
}
