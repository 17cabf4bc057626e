import type { TextMark } from './marks.ts';
import type { Sign } from './signs.ts';

/** The marks of a text in, the rows of a thin strip beside it out. */

/** One row: the worst mark that falls on it; `isWanted` where somebody should look. */
export interface StripRow {
  readonly y: number;
  readonly mark: TextMark;
  readonly isWanted: boolean;
}

const RANK: readonly Sign[] = ['open', 'out', 'kept', 'ok', 'doubt', 'bad'];
const WANTED = RANK.indexOf('doubt');
const rankOf = ({ kind, sign }: TextMark) => (kind === 'unread' ? WANTED : RANK.indexOf(sign));

/** Rows from the top, for a text of `length` UTF-16 units on a strip of `height` rows. */
export function toStrip(marks: readonly TextMark[], length: number, height: number): readonly StripRow[] {
  const worst = new Map<number, TextMark>();
  for (const mark of marks) {
    if (mark.kind === 'figure') continue;
    const y = Math.round((mark.span.start / Math.max(1, length)) * (height - 2));
    const other = worst.get(y);
    if (!other || rankOf(other) < rankOf(mark)) worst.set(y, mark);
  }
  return [...worst]
    .map(([y, mark]) => ({ y, mark, isWanted: rankOf(mark) >= WANTED }))
    .sort((a, b) => a.y - b.y);
}
