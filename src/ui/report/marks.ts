import type { Fact, Figure, RawSpan } from '../../model.ts';
import { countWhile } from '../../text/ranges.ts';
import { words } from '../../words/words.ts';
import type { Sign } from './signs.ts';
import type { Cell } from './tables.ts';
import { spokenOf } from './typed.ts';

/** Cells and figures in, the marked ranges of the original text out. */

/** A range of the text and what it was taken for; spans of one kind may overlap another's. */
export interface TextMark {
  readonly span: RawSpan;
  readonly kind: 'fact' | 'figure' | 'unread';
  /** Cell that shows the fact; '' for figures. */
  readonly key: string;
  readonly sign: Sign;
  /** What the mark is, in words. */
  readonly name: string;
}

/** What the marks of a fact are made of, and the marks; made once for each state of the fact. */
interface Made {
  readonly key: string;
  readonly label: string;
  readonly sign: Sign;
  readonly marks: readonly TextMark[];
}
const ofFacts = new WeakMap<Fact, Made>();
const ofFigures = new WeakMap<Figure, TextMark>();

/**
 * Marks of the facts shown in cells (at all their places), and of the figures that are no facts. What is marked as before
 * stays the same object.
 */
export function toTextMarks(
  cells: Iterable<Cell>,
  figures: readonly Figure[],
  signs: ReadonlyMap<string, Sign>,
): readonly TextMark[] {
  const facts = [...cells].flatMap(({ key, slot, facts: shown }) =>
    shown.flatMap((fact) => marksOf(fact, key, slot.name, signs.get(fact.id) ?? 'open')),
  );
  const isCovered = coveredBy(facts);
  const others = figures
    .filter(({ as, span }) => as !== 'fact' && as !== 'chrome' && (as === 'unread' || !isCovered(span)))
    .map(markOf);
  return [...facts, ...others];
}

function marksOf(fact: Fact, key: string, label: string, sign: Sign): readonly TextMark[] {
  const known = ofFacts.get(fact);
  if (known && known.key === key && known.label === label && known.sign === sign) return known.marks;
  const name = words.report.source.mark(label, spokenOf(fact), words.report.signs[sign].word);
  const marks = fact.places.map(({ span }): TextMark => ({ span, kind: 'fact', key, sign, name }));
  ofFacts.set(fact, { key, label, sign, marks });
  return marks;
}

function markOf(figure: Figure): TextMark {
  const kind = figure.as === 'unread' ? 'unread' : 'figure';
  const known = ofFigures.get(figure);
  if (known) return known;
  const mark: TextMark = { span: figure.span, kind, key: '', sign: 'open', name: nameOf(figure) };
  ofFigures.set(figure, mark);
  return mark;
}

/** Tells whether some mark covers a whole range: the fact then speaks for the number in it. */
function coveredBy(marks: readonly TextMark[]): (span: RawSpan) => boolean {
  const sorted = marks.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => (ends[countWhile(sorted, (span) => span.start <= start) - 1] ?? -1) >= end;
}

function nameOf(figure: Figure): string {
  const { source, figures } = words.report;
  if (figure.as === 'unread') return source.unread;
  const what = figures.kinds[figure.as];
  return source.plain(figure.label === '' ? what : `${what} ${figure.label}`);
}
