import { readFileSync } from 'node:fs';
import { toPlain } from '../../../src/decimal.ts';
import { findProseFacts } from '../../../src/extract/prose/prose.ts';
import type { FormId } from '../../../src/model.ts';
import { readingUnder } from './readings.ts';

/** Reads the lines of test/corpus: one sentence, one meaning. */

export interface Line {
  readonly form: FormId;
  readonly year: number;
  readonly titles: readonly string[];
  readonly sentence: string;
  readonly facts: readonly string[];
}

/** The lines of a file of test/corpus, each with the form, the year and the headings that hold for it. */
export function readLines(name: string): readonly Line[] {
  let form: FormId = '2014';
  let year = 2017;
  let titles: readonly string[] = [];
  const lines: Line[] = [];
  for (const line of readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8').split('\n')) {
    const [mark, rest] = [line.slice(0, 1), line.slice(2)];
    if (line === '' || mark === '#') continue;
    if (mark === '@') [form, year] = [rest.slice(0, 4) as FormId, Number(rest.slice(5))];
    else if (mark === '§') titles = rest.split('/');
    else {
      const [sentence = '', facts = ''] = line.split('⇒').map((part) => part.trim());
      const stated = facts.split(/; ?/).filter((fact) => fact !== '');
      lines.push({ form, year, titles, sentence, facts: stated.sort() });
    }
  }
  return lines;
}

/** What is read from a line: `concept@applicant=value kind`, sorted; `doubtful` at its end where it is. */
export async function factsOf({ form, year, titles, sentence }: Line): Promise<readonly string[]> {
  const reading = await readingUnder(titles, sentence, { form, year });
  const read = findProseFacts(reading, []).candidates.map(({ concept, applicant, value, kind, grade }) =>
    [
      `${concept}${applicant ? `@${applicant}` : ''}=${value ? toPlain(value) : ''}`,
      kind,
      grade === 'doubtful' ? grade : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return [...new Set(read)].sort();
}
