import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PANEL } from '../../src/catalogue/panel.ts';
import type { Fact, Report } from '../../src/model.ts';
import { toEdit } from '../../src/ui/report/edits.ts';
import { words } from '../../src/words/words.ts';
import { habits, open, test } from '../browser/app.ts';
import { download } from '../browser/exports.ts';
import { makeReports, openBeside, store } from '../browser/stored.ts';
import { PATIENCE, between, randomOf, rounds } from './rounds.ts';

/** The panel on the screen is the panel in the file: any rows, years, order and columns, wide and long. */

const text = words.data;
const REPORTS = 20;
/** Columns at a time, so that all are drawn, and views of each choice of columns. */
const [COLUMNS, TURN] = [4, 25];

/** What people do to values: other numbers, blanks, things that are no facts. */
function withDeeds(report: Report, random: () => number): Report {
  const facts = report.extraction.facts.map((fact): Fact => {
    const deed = between(random, 0, 9);
    if (deed > 2) return fact;
    if (deed === 0) return { ...fact, edit: { state: 'rejected', note: '', at: '2026-01-01T00:00:00.000Z' } };
    const value = deed === 1 ? null : { digits: String(between(random, 0, 99_999)), exponent: 0 };
    const edit = toEdit(fact, { value, kind: value === null ? 'blank' : '' }, '');
    return edit === null ? fact : { ...fact, edit };
  });
  return { ...report, extraction: { ...report.extraction, facts } };
}

/** One line of the file, by the names of its columns. */
type Line = Readonly<Record<string, string>>;
function linesOf(csv: string): readonly Line[] {
  const rows = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((row) => row.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1')));
  const [head = [], ...rest] = rows;
  return rest.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

async function exportPanel(page: Page): Promise<readonly Line[]> {
  await page.getByRole('banner').getByRole('button', { name: words.frame.export }).click();
  const dialog = page.getByRole('dialog', { name: text.exporting.title });
  await dialog.getByRole('radio', { name: text.exporting.program }).check();
  const csv = await download(page, () =>
    dialog.getByRole('button', { name: text.exporting.downloadOne('panel.csv') }).click(),
  );
  await dialog.getByRole('button', { name: text.exporting.close }).click();
  return linesOf(csv.toString('utf8'));
}

/** What is asked of the page. */
interface View {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly isLong: boolean;
  /** Place of the head that is pressed, -1 for none; the long table is not sorted by its own columns. */
  readonly pressed: number;
}

/** What the page then shows: the row it is sorted by, and the cells of the rows in sight. */
interface Shown {
  readonly sorted: { readonly column: number; readonly order: string } | null;
  readonly count: number;
  readonly rows: readonly (readonly { readonly said: string; readonly sign: string }[])[];
}

const show = (page: Page, view: View): Promise<Shown> =>
  page.evaluate(async (asked) => {
    const form = document.querySelector('form.filters');
    const grid = () => document.querySelector('[role=grid]');
    const set = (field: Element | null | undefined, value: string, event: string) => {
      (field as HTMLInputElement).value = value;
      field?.dispatchEvent(new Event(event, { bubbles: true }));
    };
    const [from, to] = [...(form?.querySelectorAll('select') ?? [])];
    set(form?.querySelector('input[type=search]'), asked.unit, 'input');
    set(from, asked.from, 'change');
    set(to, asked.to, 'change');
    const long = form?.querySelector<HTMLInputElement>('input[type=checkbox]');
    if (long?.checked !== asked.isLong) long?.click();
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    if (!asked.isLong && asked.pressed >= 0)
      grid()?.querySelectorAll<HTMLElement>('[role=columnheader] button')[asked.pressed]?.click();
    await frame();
    await frame();
    const heads = [...(grid()?.querySelectorAll('[role=columnheader]') ?? [])];
    const column = heads.findIndex((head) => (head.getAttribute('aria-sort') ?? 'none') !== 'none');
    const cellsOf = (row: Element) =>
      [...row.querySelectorAll('[role=rowheader], [role=gridcell]')]
        .sort((a, b) => Number(a.getAttribute('aria-colindex')) - Number(b.getAttribute('aria-colindex')))
        .map((cell) => ({
          said: cell.firstChild?.nodeValue?.trim() ?? '',
          sign: cell.querySelector('.sign')?.textContent ?? '',
        }));
    return {
      sorted: column < 0 ? null : { column, order: heads[column]?.getAttribute('aria-sort') ?? '' },
      count: Number(grid()?.getAttribute('aria-rowcount') ?? 1) - 1,
      rows: [...(grid()?.querySelectorAll('[role=row][aria-rowindex]') ?? [])]
        .filter((row) => row.querySelector('[role=rowheader]'))
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map(cellsOf),
    };
  }, view);

/** The lines of the file that a view asks for, in its order. */
function expected(file: readonly Line[], view: View, sorted: Shown['sorted'], ids: readonly string[]) {
  const lines = file.filter(
    ({ unit = '', year }) =>
      unit.includes(view.unit) &&
      (view.from === '' || Number(year) >= Number(view.from)) &&
      (view.to === '' || Number(year) <= Number(view.to)),
  );
  const id = sorted && ids[sorted.column - 3];
  if (!sorted || id === undefined || id === null) return lines;
  const turn = sorted.order === 'descending' ? -1 : 1;
  return lines.toSorted((a, b) => {
    const [x = '', y = ''] = [a[id], b[id]];
    return x === '' || y === '' ? Number(x === '') - Number(y === '') : turn * (Number(x) - Number(y));
  });
}

/** The number that a cell shows, as the file writes it; '' where none stands there. */
const numberIn = (said: string): string => /\d[\d,.]*/.exec(said)?.[0].replaceAll(',', '') ?? '';
const signOf = (quality: string): string =>
  quality === '' ? '' : ((text.quality as Readonly<Record<string, readonly string[]>>)[quality]?.[0] ?? '');

/** What a line says in the columns asked: value and sign of the sense in which it stands for the indicator. */
const cellsOf = (line: Line, ids: readonly string[]) =>
  ids.map((id) => ({ number: line[id] ?? '', sign: signOf(line[`${id}.quality`] ?? '') }));

test(
  'promise 30: what the panel shows is what its file says, in any view',
  async ({ browser, annotate }) => {
    const views = rounds(50, 1000);
    const random = randomOf(30);
    const context = await browser.newContext(habits());
    const beside = await openBeside(context);
    const made = (await makeReports(REPORTS)).map(({ report, raw }) => ({
      report: withDeeds(report, random),
      raw,
    }));
    await store(beside, 1, made);
    let page = await open(context, '#/data');
    await page.getByRole('grid').waitFor();
    const file = await exportPanel(page);
    expect(file.length).toBe(REPORTS);
    const filled = PANEL.filter(({ id }) => file.some((line) => (line[id] ?? '') !== '')).map(({ id }) => id);
    const years = [...new Set(file.map(({ year = '' }) => year)), ''];
    const units = [...new Set(file.map(({ unit = '' }) => unit))];
    const oneOf = <T>(list: readonly T[]): T => list[between(random, 0, list.length - 1)] as T;
    const unitWords = ['', '', ...units, ...units.map((unit) => unit.slice(0, 1))];

    let [compared, cells] = [0, 0];
    while (compared < views) {
      const ids = Array.from({ length: COLUMNS }, () => oneOf(filled)).filter(
        (id, i, all) => all.indexOf(id) === i,
      );
      await beside.evaluate(
        (keys) => localStorage.setItem('gongkai-nianbao.columns', JSON.stringify(keys)),
        ids.map((id) => `panel/${id}`),
      );
      await page.close();
      page = await open(context, '#/data');
      await page.getByRole('grid').waitFor();
      let order: Shown['sorted'] = null;
      for (let i = 0; i < TURN && compared < views; i++, compared++) {
        const view: View = {
          unit: oneOf(unitWords),
          from: oneOf(years),
          to: oneOf(years),
          isLong: between(random, 0, 3) === 0,
          pressed: between(random, -1, ids.length + 2),
        };
        const shown = await show(page, view);
        // The long table keeps the order of the wide one.
        if (!view.isLong && shown.count > 0) order = shown.sorted;
        const isByName = order !== null && order.column < 3;
        const lines = expected(file, view, order, ids);
        const wanted = lines.map((line) => ({
          named: [line['unit'] ?? '', line['year'] ?? ''],
          cells: cellsOf(line, ids),
        }));
        if (wanted.length === 0) {
          expect(shown.count).toBe(0);
          continue;
        }
        const flat = view.isLong
          ? wanted.flatMap(({ named, cells: all }) => all.map((cell) => ({ named, cells: [cell] })))
          : wanted;
        expect(shown.count).toBe(flat.length);
        const found = shown.rows.map((row) => ({
          named: row.slice(0, 2).map(({ said }) => said),
          cells: (view.isLong ? row.slice(3, 4) : row.slice(3)).map(({ said, sign }) => ({
            number: numberIn(said),
            sign,
          })),
        }));
        const seen = flat.slice(0, found.length);
        // By name the order is the collator's; which rows stand there is all that the file can say.
        const key = (row: (typeof found)[number]) => JSON.stringify(row);
        if (isByName && found.length === flat.length)
          expect(found.map(key).sort(), JSON.stringify(view)).toEqual(seen.map(key).sort());
        else if (!isByName) expect(found, JSON.stringify(view)).toEqual(seen);
        cells += found.flatMap((row) => row.cells).length;
      }
    }
    expect(cells).toBeGreaterThan(views);
    await annotate(
      `${compared} random views of the panel, ${cells} cells: 0 differ from the file`,
      'promise 30',
    );
    await context.close();
  },
  PATIENCE,
);
