import type { RawSpan } from '../../model.ts';

/** The original text and the ranges marked in it in, lines cut into pieces for drawing out. All offsets are raw. */

/** Characters of one line under the same marks, innermost mark first; an empty cell is a piece without characters. */
export interface Piece<M> {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly M[];
  /** True inside page furniture or a second copy. */
  readonly grey: boolean;
}
export interface Line<M> {
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece<M>[];
}
/** Lines drawn together: open ones in groups small enough to be skipped while out of sight, or a run that is folded. */
export interface Block<M> {
  readonly start: number;
  readonly fold: Fold | null;
  readonly lines: readonly Line<M>[];
}
export type Fold = 'chrome' | 'copy';

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

/** The text as blocks of lines, each line cut where marks begin and end. */
export function toBlocks<M extends Marked>(
  raw: string,
  marks: readonly M[],
  shades: readonly Shade[],
): readonly Block<M>[] {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let open: M[] = [];
  let next = 0;
  let shade = 0;
  const lines = findLines(raw).map(({ start, end }, i) => {
    open = open.filter((mark) => mark.span.end >= start);
    for (let mark = sorted[next]; mark && mark.span.start <= end; mark = sorted[next]) {
      open.push(mark);
      next += 1;
    }
    while (shade < shades.length && (shades[shade]?.span.end ?? 0) <= start) shade += 1;
    const around = shadesFrom(shades, shade, end);
    const pieces = cutLine(raw, start, end, open, around);
    const fold = around.find((s) => isOver(raw, s.span, start, end))?.fold ?? null;
    return { line: { number: i + 1, start, end, pieces }, fold, blank: raw.slice(start, end).trim() === '' };
  });
  return toRuns(lines).flatMap(({ fold, lines: run }) =>
    fold !== null && run.length >= SHORTEST_FOLD
      ? [toBlock(run, fold)]
      : groupsOf(run, GROUP).map((g) => toBlock(g, null)),
  );
}

const toBlock = <M>(lines: readonly Line<M>[], fold: Fold | null): Block<M> => ({
  start: lines[0]?.start ?? 0,
  fold,
  lines,
});

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

/** A line's characters cut at every border; `marks` may hold ones that only touch the line. */
function cutLine<M extends Marked>(
  raw: string,
  start: number,
  end: number,
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

interface Sorted<M> {
  readonly line: Line<M>;
  readonly fold: Fold | null;
  readonly blank: boolean;
}

/** Neighbouring lines of one kind; blank lines go with what stands before them. */
function toRuns<M>(lines: readonly Sorted<M>[]): { fold: Fold | null; lines: Line<M>[] }[] {
  const runs: { fold: Fold | null; lines: Line<M>[] }[] = [];
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
