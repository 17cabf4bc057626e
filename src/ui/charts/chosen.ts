import type { DataRow } from '../data/rows.ts';
import { findIndicators, PANEL_SUBJECTS, type Indicator } from '../data/indicators.ts';
import { isOutcome, KINDS, type Choice, type PlotKind } from './plot.ts';

/** What the chart page shows, as the query of its link, so that back, reload and links work; what is not said is chosen by itself. */

export type Query = Readonly<Record<string, string>>;

/** A unit that can be drawn, with the years of its reports. */
export interface Unit {
  readonly key: string;
  readonly name: string;
  readonly years: readonly number[];
}

/** Units with a report of a known year, those with most years first. */
export function findUnits(rows: readonly DataRow[]): Unit[] {
  const units = new Map<string, { key: string; name: string; years: Set<number> }>();
  for (const { unitKey, unit, year } of rows) {
    if (year === null) continue;
    const known = units.get(unitKey) ?? { key: unitKey, name: unit, years: new Set() };
    units.set(unitKey, { ...known, years: known.years.add(year) });
  }
  return [...units.values()]
    .map(({ key, name, years }) => ({ key, name, years: [...years].sort((a, b) => a - b) }))
    .sort((a, b) => b.years.length - a.years.length || a.name.localeCompare(b.name, 'zh-Hans'));
}

const OUTCOMES = PANEL_SUBJECTS.flatMap(({ indicators }) => indicators).filter(isOutcome);
/** Drawn when nobody chose. */
export const DEFAULT_INDICATORS: readonly string[] = ['panel/app.received'];
/** Units drawn side by side when nobody chose. */
const DEFAULT_UNITS = 8;
const SEPARATOR = '|';

const listOf = (text: string | undefined) =>
  text === undefined ? null : text.split(SEPARATOR).filter(Boolean);
/** A list as one word of a query. */
export const toList = (items: readonly string[]): string => items.join(SEPARATOR);

/**
 * The choice that a query means among the units there are and the indicators people made. Years not said: all that the
 * chosen units have.
 */
export function readChoice(query: Query, units: readonly Unit[], own: readonly Indicator[] = []): Choice {
  const kind: PlotKind = KINDS.find((one) => one === query['kind']) ?? 'line';
  const asked = listOf(query['who'])?.filter((key) => units.some((unit) => unit.key === key));
  const latest = Math.max(...units.flatMap(({ years }) => years));
  const chosen = asked ?? defaultUnits(kind, units, numberOf(query['to']) ?? latest);
  const years = units.filter(({ key }) => chosen.includes(key)).flatMap((unit) => unit.years);
  const to = numberOf(query['to']) ?? Math.max(...(years.length > 0 ? years : [latest]));
  const from = numberOf(query['from']) ?? Math.min(...(years.length > 0 ? years : [latest]));
  return { kind, indicators: indicatorsOf(kind, query, own), units: chosen, from: Math.min(from, to), to };
}

const indicatorsOf = (kind: PlotKind, query: Query, own: readonly Indicator[]): readonly Indicator[] =>
  kind === 'stack' ? OUTCOMES : findIndicators(listOf(query['what']) ?? DEFAULT_INDICATORS, own);

const numberOf = (year: string | undefined): number | null =>
  year !== undefined && /^\d{4}$/.test(year) ? Number(year) : null;

/** A line of the unit with most years; bars of those with a report in the year asked. */
function defaultUnits(kind: PlotKind, units: readonly Unit[], year: number): string[] {
  const [first] = units;
  if (kind !== 'bar') return first ? [first.key] : [];
  return units
    .filter(({ years }) => years.includes(year))
    .slice(0, DEFAULT_UNITS)
    .map(({ key }) => key);
}
