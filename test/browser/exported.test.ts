import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CASES, corrected, factsCsv, fileOf, readCase } from './cases.ts';

/**
 * exported.csv of a case is facts.csv for programs after its one correction; the browser tests download it byte for byte.
 * Its facts are those written by hand in expected.csv, with the corrected one as typed.
 */

/** The cells of one line; quotes inside quotes are doubled. */
function cellsOf(line: string): readonly string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** Lines of a file as `concept@applicant = value (kind) in where`, by the names in its first line. */
function factsIn(csv: string): readonly string[] {
  const [head = [], ...rows] = csv.trim().split(/\r?\n/).map(cellsOf);
  return rows
    .map((row) => (name: string) => row[head.indexOf(name)] ?? '')
    .filter((of) => !['derived', 'inferred'].includes(of('kind')))
    .map((of) => `${of('concept')}@${of('applicant')} = ${of('value')} (${of('kind')}) in ${of('where')}`)
    .sort();
}

describe.each(CASES)('$slug', (one) => {
  const exported = () => readFileSync(fileOf(one, 'exported.csv'), 'utf8');

  test('exported.csv is what the terminal reads, with the correction', async () => {
    await expect(factsCsv(corrected(await readCase(one), one))).toMatchFileSnapshot(
      fileOf(one, 'exported.csv'),
    );
  });

  test('its facts are those of expected.csv, apart from the corrected one', () => {
    const key = `${one.concept}@${one.applicant ?? ''} = `;
    const [expected, found] = [readFileSync(fileOf(one, 'expected.csv'), 'utf8'), exported()].map(factsIn);
    const others = (facts: readonly string[] | undefined) => facts?.filter((fact) => !fact.startsWith(key));
    expect(others(found)).toEqual(others(expected));
    expect(found?.filter((fact) => fact.startsWith(key))).toEqual([
      expect.stringMatching(new RegExp(`= ${one.value} \\(\\) in (?:prose|table)$`)),
    ]);
  });
});
