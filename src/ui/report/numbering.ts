import type { FormRow } from '../../catalogue/forms.ts';

/** The numbering of form rows, `三(三)4其中` in the catalogue, as parts and as printed. */

/** A row with its numbering taken apart; `path` is empty for a row without a number. */
export interface NumberedRow {
  readonly row: FormRow;
  /** `三(三)4其中` is ['三', '(三)', '4', '其中']. */
  readonly path: readonly string[];
}

const PART = /\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}|\d{1,2}|其中/g;

/** The parts of a row's number. */
const pathOf = (row: FormRow): readonly string[] => row.number?.match(PART) ?? [];

/**
 * Rows in printed order: what is 其中 of a row stands right under it, wherever the list has it
 * (`三(三)4其中` comes after `三(三)4`, before `三(三)5`).
 */
export function toPrintedOrder(rows: readonly FormRow[]): readonly NumberedRow[] {
  const numbered = rows.map((row) => ({ row, path: pathOf(row) }));
  const inner = numbered.filter(({ path }) => path.at(-1) === '其中');
  const outer = numbered.filter(({ path }) => path.at(-1) !== '其中');
  return outer.flatMap((one) => [
    one,
    ...inner.filter(({ path }) => path.slice(0, -1).join() === one.path.join()),
  ]);
}

/** The number as printed before a label: `一、`, `(一)`, `1.`, `其中:1.`; '' where there is none. */
export function printedNumber(path: readonly string[]): string {
  const last = path.at(-1);
  const before = path.at(-2);
  if (last === undefined) return '';
  if (last === '其中') return '其中：';
  if (last.startsWith('(')) return last.replace('(', '（').replace(')', '）');
  if (path.length === 1 && /^\d/.test(last)) return `${last} `;
  if (/^\d/.test(last)) return `${before === '其中' && last === '1' ? '其中：' : ''}${last}.`;
  return `${last}、`;
}
