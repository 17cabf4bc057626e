import { FORMS } from '../../src/catalogue/forms.ts';
import type { FormId } from '../../src/model.ts';
import { dress } from './wording.ts';

/**
 * The slow reading by which the generator's own answers are checked: it knows the print, walks over its cells one by one
 * and takes as many as a row has. It shares nothing with the program's readers, nor with what drew the tables.
 */

const SPLIT: Readonly<Record<string, (line: string) => string[]>> = {
  'pipes, nothing for spans': (line) => (line.startsWith('|') ? line.slice(2, -2).split(' | ') : [line]),
  'tabs, as browsers copy': (line) => line.split('\t'),
  lines: (line) => [line],
};
export const SLOW_LAYOUTS = Object.keys(SPLIT);

const APPLICANTS = ['natural', 'business', 'research', 'ngo', 'legal_service', 'other', 'total'];
const bare = (text: string): string =>
  text.replace(/^(?:[一二三四五六七八九]、|（[一二三四五六七]）|其中：|\d\.)+/, '').trim();

/** Printed cells by `concept@applicant` of a report in simplified script. */
export function readSlowly(text: string, layout: string, form: FormId): ReadonlyMap<string, string> {
  const cells = text.split('\n').flatMap((line) => SPLIT[layout]?.(line) ?? []);
  const read = new Map<string, string>();
  for (const table of FORMS.filter((f) => f.form === form)) {
    if (table.columnsBy === 'applicant') readRequests(cells, table.rows, read);
    else if (table.cells.length > 0) readReview(cells, table.cells, read);
    else if (table.rows.some((row) => row.column)) readArticle(cells, table, read);
    else readIndicators(cells, table.rows, form, read);
  }
  return read;
}

type Rows = (typeof FORMS)[number]['rows'];

function readRequests(cells: readonly string[], rows: Rows, read: Map<string, string>): void {
  let at = cells.findIndex((cell) => cell.startsWith('一、本年新收'));
  for (const row of rows.filter((r) => !r.heading)) {
    at = cells.findIndex((cell, i) => i >= at && bare(cell) === dress(row.label));
    APPLICANTS.forEach((id, i) => read.set(`${row.concept}@${id}`, cells[at + 1 + i] ?? '?'));
    at += 8;
  }
}

function readReview(cells: readonly string[], concepts: readonly string[], read: Map<string, string>): void {
  const last = cells.lastIndexOf('总计');
  concepts.forEach((concept, i) => read.set(`${concept}@`, cells[last + 1 + i] ?? '?'));
}

function readArticle(
  cells: readonly string[],
  table: (typeof FORMS)[number],
  read: Map<string, string>,
): void {
  const from = cells.indexOf(dress(table.title));
  for (const label of new Set(table.rows.map((row) => row.row ?? ''))) {
    const own = table.rows.filter((row) => row.row === label && row.column);
    const at = cells.findIndex((cell, i) => i > from && cell === label);
    own.forEach((row, i) => read.set(`${row.concept}@`, cells[at + 1 + i] ?? '?'));
  }
}

function readIndicators(cells: readonly string[], rows: Rows, form: FormId, read: Map<string, string>): void {
  let at = cells.findIndex((cell) => cell === '统计指标' || cell === '指标名称');
  for (const row of rows.filter((r) => !r.heading && !/[ /]/.test(r.label))) {
    const names = [row.label, ...(row.aliases ?? [])].map(dress);
    const found = cells.findIndex((cell, i) => i > at && names.includes(bare(cell)));
    if (found < 0) continue;
    at = found;
    if (!read.has(`${row.concept}@`)) read.set(`${row.concept}@`, cells[at + 2] ?? '?');
    at += form === '2008' ? 3 : 2;
  }
}
