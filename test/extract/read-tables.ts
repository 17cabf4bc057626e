import { toPlain } from '../../src/decimal.ts';
import { findTableFacts } from '../../src/extract/forms.ts';
import { findQuantities } from '../../src/extract/quantities.ts';
import type { Candidate, TableReading } from '../../src/extract/reading.ts';
import type { Grid } from '../../src/model.ts';
import { findChrome } from '../../src/text/chrome.ts';
import { findCopies } from '../../src/text/copies.ts';
import { quoteOf, toDocument } from '../../src/text/document.ts';
import { findSections } from '../../src/text/sections.ts';

/** The tables of a text, read alone. */

type Read = TableReading & { readonly quote: (c: Candidate) => string };

/** What the tables of a report for 2023 tell; `grids` are those of a page. */
export async function readTables(raw: string, grids: readonly Grid[] = []): Promise<Read> {
  const doc = await toDocument(raw, grids);
  const reading = findTableFacts({
    doc,
    chrome: findChrome(doc),
    copies: findCopies(doc).copies,
    sections: findSections(doc),
    quantities: findQuantities(doc),
    year: 2023,
  });
  return { ...reading, quote: (c) => (c.span ? quoteOf(doc, c.span) : '') };
}

export const keyOf = (c: Candidate): string => `${c.concept}@${c.applicant ?? ''}`;
/** As printed in plain digits, else what kind of blank it is. */
export const valueOf = (c: Candidate): string => (c.value ? toPlain(c.value) : c.kind);
