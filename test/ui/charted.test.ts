import { expect, test } from 'vitest';
import { CONCEPTS } from '../../src/catalogue/concepts.ts';
import { toNumber } from '../../src/decimal.ts';
import type { FormId, Report } from '../../src/model.ts';
import { toList } from '../../src/ui/charts/chosen.ts';
import { findUnits, readChoice } from '../../src/ui/charts/chosen.ts';
import { isOutcome, KINDS, numbersOf, toPlot, yearsBetween } from '../../src/ui/charts/plot.ts';
import type { Plot, PlotKind } from '../../src/ui/charts/plot.ts';
import { PANEL_SUBJECTS } from '../../src/ui/data/indicators.ts';
import { toRows } from '../../src/ui/data/rows.ts';
import { outlineOf } from '../../src/view/outline.ts';
import { toPanel } from '../../src/view/panel.ts';
import { extraction, fact, fields, report } from '../build.ts';
import { between, randomOf, rounds } from '../promises/rounds.ts';

/** What a chart draws is what the panel holds: any kind, units, indicators and years. */

const UNITS = ['临河市', '青原县', '白石镇', '黄渡区', '安澜县'];
const [FIRST, LAST] = [2015, 2024];
const formOf = (year: number): FormId => (year < 2019 ? '2014' : year < 2021 ? '2019' : '2021');
const COUNTED = CONCEPTS.filter(({ kind }) => kind === 'value').map(({ id }) => id);
const INDICATORS = PANEL_SUBJECTS.flatMap(({ indicators }) => indicators);

/** Reports with numbers, zeros and blanks at random; years without one, and years with two. */
function drawReports(random: () => number): Report[] {
  const drawn: Report[] = [];
  for (const unit of UNITS)
    for (const year of yearsBetween(FIRST, LAST)) {
      const form = formOf(year);
      const applicant = form === '2014' ? null : ('total' as const);
      for (let n = between(random, 0, 5); n > 3 || (n > 0 && drawn.length % 7 > 0); n -= 3) {
        const told = COUNTED.filter(() => random() < 0.6).map((concept) => {
          const value = random() < 0.2 ? null : String(random() < 0.3 ? 0 : between(random, 0, 99_999));
          return fact(concept, value, {
            form,
            applicant: /^(?:requests|outcome)/.test(concept) ? applicant : null,
          });
        });
        const read = extraction(told, { form, fields: fields({ unit, year: String(year) }) });
        const addedAt = new Date(Date.UTC(2026, 0, 1, 0, drawn.length)).toISOString();
        drawn.push(report(read, { id: String(drawn.length).padStart(16, '0'), unitKey: unit, addedAt }));
      }
    }
  return drawn;
}

const some = <T>(all: readonly T[], most: number, random: () => number): T[] => {
  const count = between(random, 1, most);
  return all.toSorted(() => random() - 0.5).slice(0, count);
};

test('promise 33: a chart draws the numbers of the panel, and a gap where there is none', ({ annotate }) => {
  const random = randomOf(33);
  const reports = drawReports(random);
  const outlines = toRows(reports.map((one) => outlineOf(one, [])));
  const units = findUnits(outlines);
  /** By unit, year and indicator, from the view that exports take. */
  const held = new Map<string, number | null>();
  for (const { unit, year, cells } of toPanel(reports))
    for (const [id, { value }] of Object.entries(cells))
      held.set(`${unit} ${year} panel/${id}`, value && toNumber(value));

  const wantedOf = (kind: PlotKind, of: ReturnType<typeof readChoice>): (number | null)[][] => {
    const at = (unit: string, year: number, key: string) => held.get(`${unit} ${year} ${key}`) ?? null;
    const years = yearsBetween(of.from, of.to);
    const keys = of.indicators.map(({ key }) => key);
    if (kind === 'line')
      return of.units.flatMap((unit) => keys.map((key) => years.map((year) => at(unit, year, key))));
    if (kind === 'bar') return keys.map((key) => of.units.map((unit) => at(unit, of.to, key)));
    const spots = of.units
      .flatMap((unit) => years.map((year) => [unit, year] as const))
      .filter(([unit, year]) => of.units.length === 1 || held.has(`${unit} ${year} ${keys[0] ?? ''}`));
    return keys
      .map((key) => spots.map(([unit, year]) => at(unit, year, key)))
      .filter((numbers) => numbers.some((number) => number !== null));
  };

  const count = rounds(400, 10_000);
  let [numbers, gaps] = [0, 0];
  for (let turn = 0; turn < count; turn++) {
    const kind = KINDS[turn % KINDS.length] ?? 'line';
    const from = between(random, FIRST, LAST);
    const choice = readChoice(
      {
        kind,
        who: toList(some(UNITS, 3, random)),
        what: toList(some(INDICATORS, 2, random).map(({ key }) => key)),
        from: String(from),
        to: String(between(random, from, LAST)),
      },
      units,
    );
    if (kind === 'stack') expect(choice.indicators.every(isOutcome)).toBe(true);
    const plot: Plot = toPlot(outlines, choice);
    const drawn = plot.series.map(numbersOf);
    expect(drawn, JSON.stringify(choice)).toEqual(wantedOf(kind, choice));
    for (const { points } of plot.series)
      for (const { value, reason } of points)
        if (value === null) expect(reason, JSON.stringify(choice)).not.toBe('');
    numbers += drawn.flat().filter((number) => number !== null).length;
    gaps += drawn.flat().filter((number) => number === null).length;
  }
  expect(numbers).toBeGreaterThan(count);
  expect(gaps).toBeGreaterThan(count / 4);
  annotate(`${count} charts: ${numbers} numbers and ${gaps} gaps, none other than in the panel`, 'figure');
});
