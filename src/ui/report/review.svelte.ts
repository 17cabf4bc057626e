import { stateOf } from '../../fact.ts';
import type { FactState } from '../../model.ts';
import { editFigure } from '../../store/reports.ts';
import { words } from '../../words/words.ts';
import type { Desk } from './desk.svelte.ts';
import { toStateEdit } from './edits.ts';
import { goRound } from './moves.ts';
import { toQueue, visitOf } from './queue.ts';
import type { Task } from './queue.ts';
import { soundOf } from './signs.ts';
import type { Cell } from './tables.ts';

/** The way through a report by keys: what to look at next, and one key that says what it is and goes on. */

export class Review {
  readonly #desk: Desk;

  readonly queue = $derived.by(() =>
    toQueue({
      findings: this.#desk.findings,
      unread: this.#desk.unread,
      cells: this.#desk.cells.values(),
      raw: this.#desk.raw,
      leaps: this.#desk.leaps,
    }),
  );
  /** Facts that nobody has looked at although every check they stand in holds. */
  readonly sound = $derived.by(() => soundOf(this.#desk.facts, this.#desk.signs));

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The next or previous cell that holds a fact, in order of the page. */
  step(step: 1 | -1): void {
    this.#goToCell(step, (cell) => cell.facts.length > 0);
  }

  /** The next cell that is in doubt. */
  stepDoubt(): void {
    this.#goToCell(1, (cell) => this.#desk.signOf(cell) === 'doubt');
  }

  #goToCell(step: 1 | -1, isWanted: (cell: Cell) => boolean): void {
    const cell = goRound([...this.#desk.cells.values()], this.#desk.activeCell, step, isWanted);
    if (cell) void this.#desk.select(cell.key);
  }

  /** The next number that is not explained. */
  stepUnread(): void {
    const { unread, visited } = this.#desk;
    const at = unread.find(({ span }) => visitOf.figure(span.start) === visited) ?? null;
    const next = goRound(unread, at, 1, () => true);
    if (next) void this.#desk.selectFigure(next);
  }

  /** The next failed check: hard ones first. */
  stepFailed(): void {
    const failed = [...this.#desk.inGroup('bad'), ...this.#desk.inGroup('doubt')];
    const at = failed.find((one) => one.key === this.#desk.finding) ?? null;
    const next = goRound(failed, at, 1, () => true);
    if (next) void this.#desk.selectFinding(next);
  }

  /** The task after the one that was visited last, as the queue stood before anything was said of it. */
  #next(): Task | null {
    const { queue } = this;
    const at = queue.find(({ key }) => key === this.#desk.visited) ?? null;
    return goRound(queue, at, 1, (task) => task !== at);
  }

  /** Goes to the next thing to look at; says so where there is none. */
  goOn(next: Task | null = this.#next()): void {
    const desk = this.#desk;
    if (!next) desk.say(words.report.review.done);
    else if (next.kind === 'finding') void desk.selectFinding(next.finding);
    else if (next.kind === 'figure') void desk.selectFigure(next.figure);
    else void desk.select(next.cell.key);
  }

  /** Says that the visited fact was looked at (or signed) and goes on; of anything else only goes on. */
  confirm(state: 'seen' | 'signed'): void {
    const next = this.#next();
    const fact = this.#visitedFact();
    const now = fact ? stateOf(fact) : null;
    if (fact && now !== state && (state === 'signed' || now === 'read')) this.#mark(state);
    this.goOn(next);
  }

  /** Says of the visited fact or finding that the report itself prints it so, and goes on. */
  keep(): void {
    const next = this.#next();
    const { findings, visited } = this.#desk;
    const finding = findings.find(({ key }) => visitOf.finding(key) === visited);
    if (finding?.finding.status === 'fail')
      void this.#desk.decide(finding, { decision: 'published', note: finding.decision?.note ?? '' });
    else if (!this.#mark('published_error')) return;
    this.goOn(next);
  }

  /** Says that the visited fact is none, or that the visited number is of no interest, and goes on. */
  reject(): void {
    const next = this.#next();
    const { report, unread, visited } = this.#desk;
    const figure = unread.find(({ span }) => visitOf.figure(span.start) === visited);
    if (figure) void this.#desk.write(() => editFigure(report.id, figure.span.start, 'other'));
    else if (!this.#mark('rejected')) return;
    this.goOn(next);
  }

  #visitedFact() {
    const { activeCell, visited } = this.#desk;
    return activeCell && visitOf.cell(activeCell.key) === visited ? activeCell.facts[0] : undefined;
  }

  /** False where no fact is visited; a state that stands already is left. */
  #mark(state: Exclude<FactState, 'read' | 'edited'>): boolean {
    const fact = this.#visitedFact();
    if (fact && stateOf(fact) !== state) void this.#desk.edit(fact, toStateEdit(fact, state));
    return fact !== undefined;
  }

  /** Marks all facts whose checks hold, in one step of undo. */
  async confirmSound(state: 'seen' | 'signed'): Promise<void> {
    const { sound } = this;
    const { report } = this.#desk;
    const edits = sound.map((fact) => ({ report: report.id, fact: fact.id, edit: toStateEdit(fact, state) }));
    await this.#desk.editAll(edits, words.report.review.bulk(sound.length));
  }
}
