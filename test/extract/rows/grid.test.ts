import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../src/decimal.ts';
import { findTableFacts } from '../../../src/extract/forms.ts';
import { findQuantities } from '../../../src/extract/quantities.ts';
import type { Candidate, TableReading } from '../../../src/extract/reading.ts';
import { readHtml } from '../../../src/source/html.ts';
import { findChrome } from '../../../src/text/chrome.ts';
import { findCopies } from '../../../src/text/copies.ts';
import { quoteOf, toDocument } from '../../../src/text/document.ts';
import { findSections } from '../../../src/text/sections.ts';
import { LAYOUTS, makeReport } from './html-tables.ts';

type Read = TableReading & { readonly quote: (c: Candidate) => string };

async function read(html: string): Promise<Read> {
  const { raw, grids } = readHtml(html);
  const doc = await toDocument(raw, grids);
  const reading = findTableFacts({
    doc,
    chrome: findChrome(doc),
    copies: findCopies(doc).copies,
    sections: findSections(doc),
    quantities: findQuantities(doc),
    year: 2023,
    form: '2021',
  });
  return { ...reading, quote: (c) => (c.span ? quoteOf(doc, c.span) : '') };
}

const keyOf = (c: Candidate) => `${c.concept}@${c.applicant ?? ''}`;
const valueOf = (c: Candidate) => (c.value ? toPlain(c.value) : c.kind);
const valuesOf = ({ candidates }: TableReading) =>
  Object.fromEntries(candidates.filter((c) => c.applicant !== 'legal').map((c) => [keyOf(c), valueOf(c)]));

describe('official tables in HTML', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' });
  for (const [name, print] of Object.entries(LAYOUTS))
    for (const form of ['2021', '2019'] as const)
      for (const holes of [false, true])
        test(`${name}, ${form}${holes ? ', with holes' : ''}: every cell, and nothing else`, async () => {
          const report = makeReport(form, holes);
          const reading = await read(print(report));
          expect(valuesOf(reading)).toEqual(Object.fromEntries(report.expected));
          expect(reading.forms).toEqual([form]);
          const again = await read(toTraditional(print(report)));
          expect(valuesOf(again)).toEqual(valuesOf(reading));
        });
});
