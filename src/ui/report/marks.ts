import type { Figure, RawSpan } from '../../model.ts';
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

/** Marks of the facts shown in cells (at all their places), and of the figures that are no facts. */
export function toTextMarks(
  cells: Iterable<Cell>,
  figures: readonly Figure[],
  signs: ReadonlyMap<string, Sign>,
): readonly TextMark[] {
  const text = words.report.source;
  const facts = [...cells].flatMap((cell) =>
    cell.facts.flatMap((fact) => {
      const sign = signs.get(fact.id) ?? 'open';
      const name = text.mark(cell.slot.name, spokenOf(fact), words.report.signs[sign].word);
      return fact.places.map(({ span }): TextMark => ({ span, kind: 'fact', key: cell.key, sign, name }));
    }),
  );
  const others = figures
    .filter(({ as, span }) => as !== 'fact' && as !== 'chrome' && (as === 'unread' || !isInside(span, facts)))
    .map((figure): TextMark => {
      const kind = figure.as === 'unread' ? 'unread' : 'figure';
      return { span: figure.span, kind, key: '', sign: 'open', name: nameOf(figure) };
    });
  return [...facts, ...others];
}

/** True where some mark covers the whole range: the fact then speaks for the number in it. */
const isInside = (span: RawSpan, marks: readonly TextMark[]): boolean =>
  marks.some((mark) => mark.span.start <= span.start && mark.span.end >= span.end);

function nameOf(figure: Figure): string {
  const { source, figures } = words.report;
  if (figure.as === 'unread') return source.unread;
  const what = figures.kinds[figure.as];
  return source.plain(figure.label === '' ? what : `${what} ${figure.label}`);
}
