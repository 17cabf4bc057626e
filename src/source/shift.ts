import { rawSpan } from '../model.ts';
import type { Grid, RawSpan } from '../model.ts';

/** Text with its tables, put behind other text. */

/** A text as shown and the tables in it, in order. */
export interface GridText {
  readonly raw: string;
  readonly grids: readonly Grid[];
}

/** The table as it stands once so many characters are put before it (or, below 0, cut off). */
export function movedBy({ span, rows }: Grid, by: number): Grid {
  const moved = ({ start, end }: RawSpan) => rawSpan(start + by, end + by);
  return {
    span: moved(span),
    rows: rows.map((cells) => cells.map((cell) => ({ ...cell, span: moved(cell.span) }))),
  };
}

/** One text after the other. */
export function joinTexts(texts: readonly GridText[]): GridText {
  let length = 0;
  const grids = texts.flatMap((text) => {
    const moved = text.grids.map((grid) => movedBy(grid, length));
    length += text.raw.length;
    return moved;
  });
  return { raw: texts.map(({ raw }) => raw).join(''), grids };
}
