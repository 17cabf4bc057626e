import type { RawSpan } from '../../model.ts';
import { countWhile } from '../../text/ranges.ts';

/**
 * The original text in, its lines in blocks out; then, block by block as they are drawn, the lines cut into pieces by the
 * ranges marked in them. All offsets are raw.
 */

/** A line without its line break, counted from 1. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}
/** Lines drawn together: open ones in groups small enough to be skipped while out of sight, or a run that is folded. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly fold: Fold | null;
  readonly lines: readonly Line[];
}
export type Fold = 'chrome' | 'copy';

/** Characters of one line under the same marks, innermost mark first; an empty cell is a piece without characters. */
export interface Piece<M> {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly M[];
  /** True inside page furniture or a second copy. */
  readonly grey: boolean;
}
/** A line with its pieces, and the marks that touch it. */
export interface CutLine<M> extends Line {
  readonly pieces: readonly Piece<M>[];
  readonly marks: readonly M[];
}

/** What is greyed, and why; sorted and disjoint. */
export interface Shade {
  readonly span: RawSpan;
  readonly fold: Fold;
}

interface Marked {
  readonly span: RawSpan;
}

const GROUP = 40;
/** Shorter runs are only greyed: unfolding them would cost more than reading past them. */
const SHORTEST_FOLD = 3;

/** Ranges of the lines, without their line breaks (LF, CR LF or CR). */
export function findLines(raw: string): readonly { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const found of raw.matchAll(/\r\n|\n|\r|\u2028|\u2029|\u0085/g)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: raw.length });
  return lines;
}

/** The text as blocks of lines. */
export function toBlocks(raw: string, shades: readonly Shade[]): readonly Block[] {
  let shade = 0;
  const lines = findLines(raw).map(({ start, end }, i): Sorted => {
    while (shade < shades.length && (shades[shade]?.span.end ?? 0) <= start) shade += 1;
    const around = shadesFrom(shades, shade, end);
    const fold = around.find((s) => isOver(raw, s.span, start, end))?.fold ?? null;
    return { line: { number: i + 1, start, end }, fold, blank: raw.slice(start, end).trim() === '' };
  });
  return toRuns(lines).flatMap(({ fold, lines: run }) =>
    fold !== null && run.length >= SHORTEST_FOLD
      ? [toBlock(run, fold)]
      : groupsOf(run, GROUP).map((g) => toBlock(g, null)),
  );
}

const toBlock = (lines: readonly Line[], fold: Fold | null): Block => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
  fold,
  lines,
});

/** The line that holds an offset, or on whose break it stands; null before all lines. */
export function lineAt(blocks: readonly Block[], at: number): Line | null {
  const block = lastUpTo(blocks, at);
  return block ? lastUpTo(block.lines, at) : null;
}

/** The last of some things in order that starts at an offset or before it; null where none does. */
const lastUpTo = <T extends { readonly start: number }>(things: readonly T[], at: number): T | null =>
  things[countWhile(things, ({ start }) => start <= at) - 1] ?? null;

/** The marks that touch each range (a block, a line), by its start; a range whose marks are the same as in `known` keeps its list. */
export function marksByStart<M extends Marked>(
  ranges: readonly { readonly start: number; readonly end: number }[],
  marks: readonly M[],
  known: ReadonlyMap<number, readonly M[]> = new Map(),
): ReadonlyMap<number, readonly M[]> {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let open: M[] = [];
  let next = 0;
  return new Map(
    ranges.map(({ start, end }) => {
      open = open.filter((mark) => mark.span.end >= start);
      for (let mark = sorted[next]; mark && mark.span.start <= end; mark = sorted[next]) {
        open.push(mark);
        next += 1;
      }
      const before = known.get(start);
      return [start, before && isSameList(before, open) ? before : [...open]];
    }),
  );
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/**
 * The lines of a block, each cut where marks begin and end; `marks` are those that touch the block. `known` are the same
 * lines under the same shades as they were cut last: lines and pieces with the same marks stay the same objects.
 */
export function cutBlock<M extends Marked>(
  raw: string,
  block: Block,
  marks: readonly M[],
  shades: readonly Shade[],
  known: readonly CutLine<M>[] = [],
): readonly CutLine<M>[] {
  const around = shades.filter(({ span }) => span.start < block.end && span.end > block.start);
  const byLine = marksByStart(block.lines, marks, new Map(known.map((line) => [line.start, line.marks])));
  return block.lines.map((line, i) => {
    const mine = byLine.get(line.start) ?? [];
    const before = known[i];
    if (before?.marks === mine) return before;
    const pieces = cutLine(raw, line, mine, around);
    return { ...line, marks: mine, pieces: pieces.map((piece, k) => keptPiece(before?.pieces[k], piece)) };
  });
}

const keptPiece = <M>(before: Piece<M> | undefined, now: Piece<M>): Piece<M> =>
  before?.start === now.start && before.text === now.text && isSameList(before.marks, now.marks)
    ? before
    : now;

/** Those from `first` on that begin before `end`. */
function shadesFrom(shades: readonly Shade[], first: number, end: number): readonly Shade[] {
  let last = first;
  while (last < shades.length && (shades[last]?.span.start ?? end) < end) last += 1;
  return shades.slice(first, last);
}

/** True where the range covers everything of the line but white space. */
function isOver(raw: string, span: RawSpan, start: number, end: number): boolean {
  const line = raw.slice(start, end);
  const from = start + (line.length - line.trimStart().length);
  const to = start + line.trimEnd().length;
  return to > from && span.start <= from && span.end >= to;
}

/** A line's characters cut at every border; `marks` and `shades` may hold ones that do not touch the line. */
function cutLine<M extends Marked>(
  raw: string,
  { start, end }: Line,
  marks: readonly M[],
  shades: readonly Shade[],
): readonly Piece<M>[] {
  const here = marks.filter(({ span }) => span.start < end && span.end > start);
  const empty = marks.filter(
    ({ span }) => span.start === span.end && span.start >= start && span.start <= end,
  );
  const spans = [...here, ...empty, ...shades].map(({ span }) => span);
  const borders = new Set([start, end, ...spans.flatMap((s) => [s.start, s.end])]);
  const cuts = [...borders].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  const pieceOf = (from: number, to: number): Piece<M> => ({
    start: from,
    text: raw.slice(from, to),
    marks: here
      .filter(({ span }) => span.start <= from && span.end >= to)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start)),
    grey: shades.some(({ span }) => span.start <= from && span.end >= to),
  });
  return cuts.flatMap((from, i) => {
    const at = empty.filter(({ span }) => span.start === from);
    const blank: Piece<M>[] = at.length > 0 ? [{ start: from, text: '', marks: at, grey: false }] : [];
    const to = cuts[i + 1];
    return to === undefined ? blank : [...blank, pieceOf(from, to)];
  });
}

interface Sorted {
  readonly line: Line;
  readonly fold: Fold | null;
  readonly blank: boolean;
}

/** Neighbouring lines of one kind; blank lines go with what stands before them. */
function toRuns(lines: readonly Sorted[]): { fold: Fold | null; lines: Line[] }[] {
  const runs: { fold: Fold | null; lines: Line[] }[] = [];
  for (const { line, fold, blank } of lines) {
    const last = runs.at(-1);
    if (last && (blank || last.fold === fold)) last.lines.push(line);
    else runs.push({ fold, lines: [line] });
  }
  return runs;
}

function groupsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const groups: (readonly T[])[] = [];
  for (let i = 0; i < items.length; i += size) groups.push(items.slice(i, i + size));
  return groups;
}
