import type { Quality } from '../../catalogue/panel.ts';
import { toNumber } from '../../decimal.ts';
import type { Decimal } from '../../model.ts';
import { later } from '../../words/later.ts';
import { toCell, type DataCell } from '../data/cells.ts';
import type { Indicator } from '../data/indicators.ts';
import type { DataRow } from '../data/rows.ts';

/** What is chosen in, the numbers of a chart out: series over years or units, each gap with its reason. */

export const KINDS = ['line', 'bar', 'stack'] as const;
export type PlotKind = (typeof KINDS)[number];

/** What a person chose to see. */
export interface Choice {
  readonly kind: PlotKind;
  readonly indicators: readonly Indicator[];
  /** Unit keys. */
  readonly units: readonly string[];
  /** First and last year drawn; bars take the last alone. */
  readonly from: number;
  readonly to: number;
}

/** One number of a chart. `row` and `cell` are null where there is no report. */
export interface Point {
  /** null: a gap. */
  readonly value: Decimal | null;
  readonly quality: Quality | '';
  /** Why there is no number, or what is to be known about it; '' where there is nothing to say. */
  readonly reason: string;
  readonly indicator: Indicator;
  readonly row: DataRow | null;
  readonly cell: DataCell | null;
}
export interface Series {
  readonly label: string;
  readonly points: readonly Point[];
}
export interface Plot {
  readonly kind: PlotKind;
  readonly title: string;
  readonly source: string;
  readonly note: string;
  /** Unit of the numbers, '' where they differ. */
  readonly measure: string;
  /** What the labels name: years, units, or units with years. */
  readonly axis: 'year' | 'unit' | 'place';
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** Changes of the form: label before which the mark stands, and the form's year. */
  readonly marks: readonly { readonly index: number; readonly form: string }[];
  /** Series that there would be without the limit. */
  readonly asked: number;
}

/** As many series as the palette can tell apart. */
export const MOST_SERIES = 8;
/** Outcomes of applications that exclude each other, in the order of the form. */
const OUTCOMES = [
  'granted_full',
  'granted_part',
  'refused',
  'not_held',
  'needs_creation',
  'unclear',
  'not_processed',
  'not_gov_info',
  'other',
].map((outcome) => `panel/app.${outcome}`);
export const isOutcome = ({ key }: Indicator): boolean => OUTCOMES.includes(key);

/** Years in which a new form came into use. */
const FORM_CHANGES = [2008, 2014, 2019, 2021];

/** Points as doubles for drawing; null is a gap. */
export const numbersOf = (series: Series): (number | null)[] =>
  series.points.map(({ value }) => (value === null ? null : toNumber(value)));

/** A place on the axis: the reports that count there, by unit and year. */
interface Spot {
  readonly unit: string;
  readonly year: number;
}

/** The chart of a choice over the rows that count. */
export function toPlot(rows: readonly DataRow[], choice: Choice): Plot {
  const counting = rows.filter(({ twin }) => twin !== 'other');
  const byPlace = new Map(counting.map((row) => [`${row.unitKey} ${row.year}`, row]));
  const nameOf = new Map(counting.map(({ unitKey, unit }) => [unitKey, unit]));
  const at = ({ unit, year }: Spot, indicator: Indicator): Point =>
    toPoint(byPlace.get(`${unit} ${year}`) ?? null, indicator, choice.kind === 'line');
  const named = (unit: string) => nameOf.get(unit) ?? unit;
  const drawn = { line: toLines, bar: toBars, stack: toStack }[choice.kind](choice, at, named);
  const { axis, labels, marks, series } = drawn;
  const most = MOST_SERIES + (choice.kind === 'stack' ? 1 : 0);
  const told = toldOf(choice, drawn, named);
  return {
    kind: choice.kind,
    axis,
    labels,
    marks,
    series: series.slice(0, most),
    ...told,
    asked: drawn.series.length,
  };
}

type PointAt = (spot: Spot, indicator: Indicator) => Point;
type Named = (unit: string) => string;
type Drawn = Pick<Plot, 'axis' | 'labels' | 'series' | 'marks'> & {
  /** True where a number that could be drawn is not known. */
  readonly isGappy: boolean;
};

const isGappy = (series: readonly Series[]): boolean =>
  series.some(({ points }) => points.some(({ value }) => value === null));
/** False for an outcome that the report's form does not have. */
const isAsked = ({ row, indicator }: Point): boolean => !row || indicator.panel?.from[row.form] !== undefined;

function toPoint(row: DataRow | null, indicator: Indicator, overYears: boolean): Point {
  if (!row) {
    const reason = overYears ? later.charts.noReport : later.charts.noReportOf;
    return { value: null, quality: '', reason, indicator, row, cell: null };
  }
  const cell = toCell(row, indicator);
  return { value: cell.value, quality: cell.quality, reason: cell.reason, indicator, row, cell };
}

/** Every year from first to last, so that a missing report is a gap and not a shorter axis. */
export const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** One line for each unit and indicator. */
function toLines({ indicators, units, from, to }: Choice, at: PointAt, named: Named): Drawn {
  const years = yearsBetween(from, to);
  const series = units.flatMap((unit) =>
    indicators.map((indicator) => ({
      label: [
        units.length > 1 ? named(unit) : '',
        indicators.length > 1 || units.length === 1 ? indicator.label : '',
      ]
        .filter(Boolean)
        .join(' '),
      points: years.map((year) => at({ unit, year }, indicator)),
    })),
  );
  return { axis: 'year', labels: years.map(String), series, marks: marksOf(years), isGappy: isGappy(series) };
}

/** Where the forms change on an axis of years; not before its first year. */
function marksOf(years: readonly number[]): Plot['marks'] {
  return FORM_CHANGES.flatMap((year) => {
    const index = years.indexOf(year);
    return index > 0 ? [{ index, form: String(year) }] : [];
  });
}

/** Units side by side in one year, a bar for each indicator. */
function toBars({ indicators, units, to }: Choice, at: PointAt, named: Named): Drawn {
  const series = indicators.map((indicator) => ({
    label: indicator.label,
    points: units.map((unit) => at({ unit, year: to }, indicator)),
  }));
  return { axis: 'unit', labels: units.map(named), series, marks: [], isGappy: isGappy(series) };
}

/** Outcomes on top of each other, a bar for each unit and year that has a report; all years of a unit by itself. */
function toStack({ indicators, units, from, to }: Choice, at: PointAt, named: Named): Drawn {
  const outcomes = indicators.filter(isOutcome);
  const years = yearsBetween(from, to);
  const alone = units.length === 1;
  const [first] = outcomes;
  const spots = units
    .flatMap((unit) => years.map((year) => ({ unit, year })))
    .filter((spot) => alone || (first && at(spot, first).row !== null));
  const series = outcomes.map((indicator) => ({
    label: indicator.label,
    points: spots.map((spot) => at(spot, indicator)),
  }));
  return {
    axis: alone ? 'year' : years.length === 1 ? 'unit' : 'place',
    labels: spots.map(({ unit, year }) =>
      alone ? String(year) : years.length === 1 ? named(unit) : `${named(unit)} ${year}`,
    ),
    series: series.filter(({ points }) => points.some(({ value }) => value !== null)),
    marks: alone ? marksOf(years) : [],
    isGappy: isGappy(series.map(({ label, points }) => ({ label, points: points.filter(isAsked) }))),
  };
}

/** Title, source, note and measure, in words. */
function toldOf(
  choice: Choice,
  drawn: Drawn,
  named: Named,
): Pick<Plot, 'title' | 'source' | 'note' | 'measure'> {
  const told = later.charts;
  const points = drawn.series.flatMap((one) => one.points);
  const what = choice.indicators.map(({ label }) => label).join(told.comma);
  const [first = ''] = choice.units;
  const who = choice.units.length > 1 ? told.several(named(first), choice.units.length) : named(first);
  const when = told.years(choice.from, choice.to);
  const measures = [...new Set(points.map(({ indicator }) => indicator.unit))].filter(Boolean);
  const notes = [
    drawn.isGappy ? (choice.kind === 'line' ? told.gaps : told.notDrawn) : '',
    points.some(isHollow) && choice.kind === 'line' ? told.hollow : '',
    measures.length > 1 ? told.mixed(measures.join(told.comma)) : '',
  ].filter(Boolean);
  const reports = new Set(points.flatMap(({ row }) => row?.report.id ?? []));
  return {
    title: {
      line: told.lineTitle(what, who, when),
      bar: told.barTitle(what, String(choice.to)),
      stack: told.stackTitle(who, when),
    }[choice.kind],
    source: told.source(reports.size),
    note: notes.length > 0 ? told.note + notes.join(told.semicolon) : '',
    measure: measures.length === 1 ? (measures[0] ?? '') : '',
  };
}

/** A number whose sense is not quite the indicator's: drawn hollow. */
export const isHollow = ({ value, quality }: Point): boolean =>
  value !== null && quality !== '' && quality !== 'exact' && quality !== 'derived';
