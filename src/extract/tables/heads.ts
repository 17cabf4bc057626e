import { gather } from '../../text/gather.ts';
import { matchesOf } from '../../text/matches.ts';
import { rawSpan } from '../../model.ts';
import type { Cell, Document, Row } from '../../model.ts';
import { isOver, joined, reachOf, WIDES } from '../rows/reach.ts';
import { toBlocks } from './blocks.ts';
import { findApplicants, OFFICIAL, SUBTOTALLED } from './columns.ts';

/**
 * Rows of columns of blanks in, the same rows out with the heads of the application table, which narrow columns break over
 * several lines, put together where they stand under one another: `科研 ⏎ 商业企业 … ⏎ 机构`.
 */

/** Parts of heads. */
const PART = /^[自然人公民商业企科研机构社会益组织法律服务师事所其他小总合计]{1,8}$/;
/** The heads that parts make. */
const WHOLE = /^(?:自然人|公民|商业企业|科研机构|社会公益组织|法律服务机构|律师事务所|其他|小计|总计|合计)$/;
const COUNTS = [OFFICIAL.length, SUBTOTALLED.length];

/** Most rows from the first heads of a table to its first values. */
const ABOVE = 12;

/** The rows with the whole heads where the first of their parts stand. */
export function withWholeHeads(doc: Document, run: readonly Row[]): readonly Row[] {
  const rows = [...run];
  for (const block of toBlocks(run)) {
    const parts = new Set(block.table === 'applicants' ? block.heads.filter(isPart) : []);
    const heads = wholeHeads(doc, [...parts]);
    const [values = 0] = block.rows;
    const above = rows.slice(Math.max(0, values - ABOVE), values + 1);
    const at = above.findIndex(({ labels }) => labels.some((cell) => parts.has(cell)));
    if (!heads || at < 0) continue;
    above.forEach((row, i) => {
      const own = row.labels.filter((cell) => !parts.has(cell));
      const labels = i === at ? [...heads, ...own] : own;
      rows[values + 1 - above.length + i] = { ...row, labels };
    });
  }
  return rows;
}

const isPart = ({ text }: Cell): boolean => text.split(' ').every((part) => PART.test(part));

/** The parts that stand under one another as whole heads, from left to right; null where they are not the heads of all columns. */
function wholeHeads(doc: Document, parts: readonly Cell[]): readonly Cell[] | null {
  const words = gather(parts, toWords);
  for (const wide of WIDES) {
    const placed = words.map((word) => ({ word, reach: reachOf(doc, word, wide) }));
    const columns = joined(placed.map(({ reach }) => reach));
    const heads = gather(columns, (column): Cell | readonly Cell[] => {
      const own = gather(placed, ({ word, reach }) => (isOver(reach, column) ? word : []));
      const text = own.map((word) => word.text).join('');
      return own[0] && WHOLE.test(text) ? { ...own[0], text } : [];
    });
    if (heads.length !== columns.length || !COUNTS.includes(heads.length)) continue;
    if (findApplicants(heads.map(({ text }) => text))?.length === heads.length) return heads;
  }
  return null;
}

/** The words of a cell, each with its place: `社会公 法律服务`. */
const toWords = ({ text, span }: Cell): readonly Cell[] =>
  matchesOf(text, /\S+/g).map(({ 0: word, index }) => ({
    text: word,
    span: rawSpan(span.start + index, span.start + index + word.length),
  }));
