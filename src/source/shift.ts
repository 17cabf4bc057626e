import { rawSpan } from '../model.ts';
import type { Grid, RawSpan } from '../model.ts';

/** Text with its tables, put behind other text or cut out of it. */

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

/** A stretch of a text by itself, with the tables in it. No table may lie across its ends. */
export function cutText({ raw, grids }: GridText, { start, end }: RawSpan): GridText {
  const inside = grids.filter(({ span }) => span.start >= start && span.end <= end);
  return { raw: raw.slice(start, end), grids: inside.map((grid) => movedBy(grid, -start)) };
}
