import { compare } from '../../decimal.ts';
import { words } from '../../words/words.ts';
import { toCell, toGridCell } from './cells.ts';
import { LONG_VALUE, NAMING, toColumns, toLongColumns } from './columns.ts';
import type { GridCell, GridColumn, GridSort } from './grid.ts';
import type { Indicator } from './indicators.ts';
import type { DataRow } from './rows.ts';

/** Rows and indicators in, the cells of the data page's grid out; each cell is made when it is first looked at. */

export interface Filter {
  /** Words that the name of the unit must have. */
  readonly unit: string;
  /** First and last year; null: no limit. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Rows that pass the filter. A row without a year passes only where no year is asked. */
export function findRows(rows: readonly DataRow[], { unit, from, to }: Filter): DataRow[] {
  const asked = unit.split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      asked.every((word) => row.unit.includes(word)) &&
      (from === null || (row.year !== null && row.year >= from)) &&
      (to === null || (row.year !== null && row.year <= to)),
  );
}

/** Rows in the order asked; rows without a value come last either way, equal rows stay as they were. */
export function sorted(
  rows: readonly DataRow[],
  sort: GridSort | null,
  indicators: readonly Indicator[],
): DataRow[] {
  if (!sort) return [...rows];
  const indicator = indicators.find(({ key }) => key === sort.key);
  const turn = sort.descending ? -1 : 1;
  if (!indicator) {
    const order = (a: DataRow, b: DataRow) =>
      sort.key === 'unit'
        ? a.unit.localeCompare(b.unit, 'zh-Hans')
        : sort.key === 'year'
          ? (a.year ?? 0) - (b.year ?? 0)
          : a.form.localeCompare(b.form);
    return rows.toSorted((a, b) => turn * order(a, b));
  }
  const valued = rows.map((row) => ({ row, value: toCell(row, indicator).value }));
  return valued
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return turn * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

const named = (text: string, title: string, sign = ''): GridCell => ({
  text,
  plain: text,
  title,
  state: '',
  sign,
  editable: false,
});

function toNaming(row: DataRow, column: number): GridCell {
  const { twin, counting } = row;
  const told = words.data.twin;
  if (column === 0) {
    const hint = twin === '' ? '' : twin === 'counts' ? told.counts(counting) : told.other(counting);
    const mark = twin === '' ? '' : `${words.data.twinSign}${twin === 'counts' ? told.yes : told.no}`;
    return named(row.unit, [row.unit, hint].filter(Boolean).join('：'), mark);
  }
  if (column === 1) return named(row.year === null ? '' : String(row.year), '');
  return named(row.form, words.data.formYears[row.form] ?? '');
}

/** A grid over rows and indicators. */
export interface Table {
  readonly columns: readonly GridColumn[];
  readonly rowCount: number;
  readonly cellAt: (row: number, column: number) => GridCell;
  /** What a cell is about; indicator null for the cells that name a row, null outside the table. */
  readonly placeAt: (
    row: number,
    column: number,
  ) => { readonly row: DataRow; readonly indicator: Indicator | null } | null;
}

const NOTHING = named('', '');

/** Makes each cell once, when it is first looked at. */
function once(width: number, make: Table['cellAt']): Table['cellAt'] {
  const made = new Map<number, GridCell>();
  return (row, column) => {
    const key = row * width + column;
    const cell = made.get(key) ?? make(row, column);
    made.set(key, cell);
    return cell;
  };
}

/** A row for each report, a column for each indicator. */
export function toWide(rows: readonly DataRow[], indicators: readonly Indicator[], narrow: boolean): Table {
  const columns = toColumns(indicators, narrow);
  const cellAt = once(columns.length, (r, c) => {
    const [row, indicator] = [rows[r], indicators[c - NAMING]];
    if (!row) return NOTHING;
    return indicator ? toGridCell(toCell(row, indicator)) : toNaming(row, c);
  });
  const placeAt: Table['placeAt'] = (r, c) => {
    const row = rows[r];
    return row ? { row, indicator: indicators[c - NAMING] ?? null } : null;
  };
  return { columns, rowCount: rows.length, cellAt, placeAt };
}

/** A row for each report and indicator. */
export function toLong(rows: readonly DataRow[], indicators: readonly Indicator[], narrow: boolean): Table {
  const columns = toLongColumns(narrow);
  const placeAt = (r: number) => {
    const row = rows[Math.floor(r / indicators.length)];
    const indicator = indicators[r % indicators.length];
    return row && indicator ? { row, indicator } : null;
  };
  const cellAt = once(columns.length, (r, c) => {
    const place = placeAt(r);
    if (!place) return NOTHING;
    if (c < 2) return toNaming(place.row, c);
    const cell = toGridCell(toCell(place.row, place.indicator));
    if (c === LONG_VALUE) return cell;
    return named(toldIn(columns[c]?.key ?? '', place.row, place.indicator, cell.title), '');
  });
  return { columns, rowCount: rows.length * indicators.length, cellAt, placeAt };
}

/** What stands beside a value in the long table. */
function toldIn(column: string, row: DataRow, indicator: Indicator, title: string): string {
  if (column === 'indicator') return indicator.label;
  if (column === 'measure') return indicator.unit;
  if (column === 'reason') return title;
  const { quality } = toCell(row, indicator);
  return quality === '' ? '' : (words.data.quality[quality]?.[1] ?? '');
}

/** What a cell is, in a line, for those who cannot hover. */
export function sentenceOf(table: Table, row: number, column: number): string {
  const place = table.placeAt(row, column);
  if (!place?.indicator) return table.cellAt(row, column).title;
  const { text, title } = toGridCell(toCell(place.row, place.indicator));
  const value = text === '' ? words.data.grid.empty : `${text} ${place.indicator.unit}`;
  const name = `${place.row.unit} ${place.row.year ?? ''}`;
  return [name, place.indicator.label, value, title].filter(Boolean).join(' · ');
}
