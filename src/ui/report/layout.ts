import { APPLICANTS } from '../../catalogue/forms.ts';
import type { Form, FormRow } from '../../catalogue/forms.ts';
import type { Applicant } from '../../model.ts';
import { words } from '../../words/words.ts';
import { column, note, plain, row, value } from './drawn.ts';
import type { DrawnCell, DrawnRow, DrawnTable } from './drawn.ts';
import { printedNumber, toPrintedOrder } from './numbering.ts';
import type { NumberedRow } from './numbering.ts';

/** Forms of the catalogue in, tables as the official forms draw them out. */

/** Asks whether the report fills a concept (for one applicant, or any): subtotals and extra columns are drawn only then. */
export type IsFilled = (concept: string, applicant?: Applicant) => boolean;

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Table two: blocks one under the other (第二十条第(一)项 …), each with its own heads, all as wide as the widest. */
export function drawBlocks(id: string, forms: readonly [Form, ...Form[]]): DrawnTable {
  const columnsOf = (form: Form) =>
    unique(form.rows.flatMap((r) => (r.column === undefined ? [] : [r.column])));
  const width = Math.max(...forms.map((form) => columnsOf(form).length));
  const body = forms.flatMap((form): DrawnRow[] => {
    const columns = columnsOf(form);
    const across = (i: number) => (i === columns.length - 1 ? width - i : 1);
    const heads = columns.map((text, i) => column(text, across(i)));
    const names = unique(form.rows.flatMap((r) => (r.row === undefined ? [] : [r.row])));
    const lines = names.map((name): DrawnRow => {
      const cells = columns.map((text, i) => {
        const found = form.rows.find((r) => r.row === name && r.column === text);
        return found ? value(slotOf(found), across(i)) : plain('');
      });
      return [row(name), ...cells];
    });
    return [[column(form.title, width + 1)], [column(words.report.form.content), ...heads], ...lines];
  });
  return { id, form: forms[0].form, shape: 'blocks', head: [], body };
}

const slotOf = (formRow: FormRow, applicant: Applicant | null = null, of = '') => ({
  concept: formRow.concept,
  applicant,
  name: of === '' ? formRow.label : `${formRow.label}，${of}`,
});

/** The application table: seven columns of applicants (a subtotal of organisations where it is printed), rows numbered. */
export function drawApplicants(form: Form, isFilled: IsFilled): DrawnTable {
  const legal = form.rows.some((r) => isFilled(r.concept, 'legal'));
  const shown = APPLICANTS.filter(({ id }) => id !== 'legal' || legal);
  const inside = shown.filter(({ id }) => id !== 'natural' && id !== 'total');
  const plainHead = (id: Applicant) => shown.filter((a) => a.id === id).map((a) => column(a.label, 1, 2));
  const head: DrawnRow[] = [
    [note(form.note, 3, 3), column(words.report.form.applicants, shown.length)],
    [...plainHead('natural'), column(words.report.form.organisations, inside.length), ...plainHead('total')],
    inside.map((a) => column(a.id === 'legal' ? words.report.form.subtotal : a.label)),
  ];
  const order = [
    ...shown.filter((a) => a.id === 'natural'),
    ...inside,
    ...shown.filter((a) => a.id === 'total'),
  ];
  const cellsOf = (formRow: FormRow) => order.map((a) => value(slotOf(formRow, a.id, a.label)));
  return {
    id: form.id,
    form: form.form,
    shape: 'applicants',
    head,
    body: drawOutline(toPrintedOrder(form.rows), cellsOf, isFilled),
  };
}

/** Rows with their labels nested in up to three columns of labels, upper ones merged over what stands under them. */
function drawOutline(
  rows: readonly NumberedRow[],
  cellsOf: (row: FormRow) => readonly DrawnCell[],
  isFilled: IsFilled,
): DrawnRow[] {
  const isUnder = (path: readonly string[]) => (other: NumberedRow) =>
    other.path.length > path.length && path.every((part, i) => other.path[i] === part);
  const hasCells = ({ row: r, path }: NumberedRow) => !rows.some(isUnder(path)) || isFilled(r.concept);
  const lines = rows.filter(hasCells);
  const opened = new Set<string>();
  return lines.map((line) => {
    const labels = line.path.flatMap((_, level): DrawnCell[] => {
      const path = line.path.slice(0, level + 1);
      const owner = rows.find((r) => r.path.join() === path.join());
      if (!owner || opened.has(path.join())) return [];
      opened.add(path.join());
      const text = printedNumber(path) + owner.row.label;
      const under = lines.filter(isUnder(path)).length;
      if (owner === line && under === 0) return [row(text, 3 - level)];
      const own = owner === line ? 1 : 0;
      const merged = row(text, 1, under + own);
      return own === 1 ? [merged, row(words.report.form.subtotal, 2 - level)] : [merged];
    });
    return [...labels, ...cellsOf(line.row)];
  });
}

/** Review and litigation: fifteen cells in one row under three rows of merged heads. */
export function drawReview(form: Form): DrawnTable {
  const rows = form.cells.flatMap((id) => form.rows.filter((r) => r.concept === id));
  const groups = unique(rows.map((r) => r.row ?? ''));
  const inGroup = (group: string) => rows.filter((r) => (r.row ?? '') === group);
  const suits = groups.filter((group) => inGroup(group).some((r) => r.concept.startsWith('litigation.')));
  const others = groups.filter((group) => !suits.includes(group));
  const sizeOf = (some: readonly string[]) => some.flatMap(inGroup).length;
  const litigation = form.rows.find((r) => r.concept === 'litigation')?.label ?? '';
  const head: DrawnRow[] = [
    [...others.map((group) => column(group, sizeOf([group]))), column(litigation, sizeOf(suits))],
    [
      ...others.flatMap(inGroup).map((r) => column(r.column ?? '', 1, 2)),
      ...suits.map((group) => column(group, sizeOf([group]))),
    ],
    suits.flatMap(inGroup).map((r) => column(r.column ?? '')),
  ];
  return {
    id: form.id,
    form: form.form,
    shape: 'review',
    head,
    body: [[...others, ...suits].flatMap(inGroup).map((r) => value(slotOf(r)))],
  };
}

/** A statistics form: indicator, unit, value; nested by its numbering. `unitOf` gives the unit where the form names none. */
export function drawList(form: Form, unitOf: (concept: string) => string): DrawnTable {
  const { indicator, unit, number } = words.report.form;
  const body = toPrintedOrder(form.rows).map(({ row: r, path }): DrawnRow => {
    const label = row(
      printedNumber(path) + r.label,
      r.heading === true ? 3 : 1,
      1,
      Math.max(0, path.length - 1),
    );
    if (r.heading === true) return [label];
    return [label, plain(r.unit ?? unitOf(r.concept)), value(slotOf(r))];
  });
  return {
    id: form.id,
    form: form.form,
    shape: 'list',
    head: [[column(indicator), column(unit), column(number)]],
    body,
  };
}
