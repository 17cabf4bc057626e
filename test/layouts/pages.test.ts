import { describe, expect, test } from 'vitest';
import { readText } from '../../src/worker/reading.ts';
import { frame } from './frame.ts';
import { chanceOf } from './numbers.ts';
import { lines } from './prints.ts';
import { makeTables } from './tables.ts';
import { ZEROS } from './drawn.ts';

/** One cell a line: where a cell is lacking, the number of a page may stand in its place. */

const SEEDS = [0, 3, 6, 9];

/** The report with a number of a page instead of one cell of a row of applications. */
function printed(seed: number): { readonly text: string; readonly row: string } {
  const made = makeTables('2021', seed, ZEROS[0] ?? { text: '0', kind: '' });
  const requests = made.tables.findIndex(({ kind }) => kind === 'requests');
  const rows = made.tables[requests]?.rows.filter(
    (row) => row.filter(({ role }) => role === 'value').length === 7,
  );
  const row = rows?.[chanceOf(seed)(rows.length)] ?? [];
  const lost = row.filter(({ role }) => role === 'value')[chanceOf(seed + 1)(7)];
  const tables = made.tables.map((table) => ({
    ...table,
    rows: table.rows.map((cells) => cells.map((d) => (d === lost ? { ...d, text: '3' } : d))),
  }));
  return { text: frame(made, tables.map(lines(0))), row: lost?.key.split('@')[0] ?? '' };
}

describe('numbers of pages', () => {
  test.each(SEEDS)('a row that does not add up is in doubt, seed %i', async (seed) => {
    const { text, row } = printed(seed);
    const { extraction } = await readText('report.txt', new TextEncoder().encode(text));
    const grades = extraction.facts
      .filter(({ concept, places }) => concept === row && places[0]?.rule.startsWith('forms/'))
      .map(({ grade }) => grade);
    expect(grades).toHaveLength(7);
    expect(new Set(grades)).toEqual(new Set(['doubtful']));
  });
});
