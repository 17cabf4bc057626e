import type { Cell, Document, Row } from '../../model.ts';
import { isMeasure } from '../rows/cells.ts';
import { findApplicants, isReview, OFFICIAL, REVIEW_CELLS, SUBTOTALLED } from './columns.ts';
import { keyOf, matchLabel } from './labels.ts';
import { findYears } from './years.ts';

/** Rows of columns of blanks in, the tables that they belong to out, parted where pages end. */

export const READER = 'rows/columns';
/** Rows of one table that share their columns: places in the run, how many columns, and the heads over them. */
export interface Block {
  readonly rows: number[];
  readonly heads: readonly Cell[];
  readonly table: string;
  readonly count: number;
}

/** Tables of columns with the rows that are known to be theirs. */
export function toBlocks(run: readonly Row[]): Block[] {
  if (!run.some(({ reader }) => reader === READER)) return [];
  const blocks: Block[] = [];
  let heads: Cell[] = [];
  let labels: Cell[] = [];
  run.forEach((row, i) => {
    labels = [...labels, ...row.labels].slice(-40);
    if (row.cells.length === 0) return;
    const words = labels.map((cell) => cell.text);
    const table = row.reader === READER ? tableOf(words) : '';
    if (table !== '') {
      const last = blocks.at(-1);
      const isNew = last?.table !== table || words.some((word) => /^第二十条|^信息内容/.test(word));
      if (isNew) heads = labels;
      const count = isNew ? countOf(table, words) : last.count;
      if (isNew) blocks.push({ rows: [i], heads, table, count });
      else last.rows.push(i);
    }
    labels = [];
  });
  return blocks.filter((block) => block.count > 0);
}

/** A name for the table whose row these labels end in, '' where they end in none. */
function tableOf(words: readonly string[]): string {
  if (isReview(words)) return 'review';
  const own = words.slice(0, words.findLastIndex((word) => !isMeasure(word)) + 1);
  return matchLabel(own)?.rows[0]?.layout ?? '';
}

/** Columns of values of a table by its heads, 0 where they do not tell. */
function countOf(table: string, words: readonly string[]): number {
  if (table === 'review') return REVIEW_CELLS;
  if (table === 'applicants')
    return (
      findApplicants(words)?.length ??
      (words.some((word) => /小 ?计/.test(word)) ? SUBTOTALLED : OFFICIAL).length
    );
  if (table === 'indicators') return findYears(words)?.count ?? 1;
  const match = matchLabel(words);
  const heads = keyOf(words.join(''));
  const named = (match?.rows ?? []).map(
    (row) => row.columns.filter(({ key }) => key !== '' && heads.includes(key)).length,
  );
  return Math.max(0, ...named);
}

/** A block parted where pages end; the heads stand on the page of the first row. */
export function toPages(doc: Document, run: readonly Row[], block: Block): readonly Block[] {
  const pages: Block[] = [];
  let end = Infinity;
  for (const i of block.rows) {
    const cells = run[i]?.cells ?? [];
    const last = pages.at(-1);
    const isNew = !last || doc.raw.slice(end, cells[0]?.span.start ?? end).includes('\f');
    if (isNew) pages.push({ ...block, rows: [i], heads: last ? [] : block.heads });
    else last.rows.push(i);
    end = cells.at(-1)?.span.end ?? end;
  }
  return pages;
}
