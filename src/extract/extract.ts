import { findChrome } from '../text/chrome.ts';
import { findCopies } from '../text/copies.ts';
import { quoteOf, toRaw } from '../text/document.ts';
import { findSections } from '../text/sections.ts';
import type { Change, Document, Extraction, Notice, Relation, TextSpan } from '../model.ts';
import { readFields } from './document-fields.ts';
import { readForm } from './form.ts';
import { findTableFacts } from './forms.ts';
import { findItems } from './items.ts';
import { findProseFacts } from './prose/prose.ts';
import { findQuantities } from './quantities.ts';
import type { Reading, StatedChange, Tie } from './reading.ts';
import { refine } from './refine.ts';
import { explainNumbers } from './unread.ts';
import { READER_VERSION } from './version.ts';

/**
 * The pipeline on one page: a document in, everything read from it out. What stands around the report is found first,
 * then its fields, then tables, then prose outside the tables; candidates are refined into facts; every number that is
 * left is explained or shown as unread.
 */
export function extract(doc: Document): Extraction {
  const chrome = findChrome(doc);
  const { copies, differ } = findCopies(doc);
  const sections = findSections(doc);
  const fields = readFields(doc, chrome, sections);
  const year = fields.year.value === '' ? null : Number(fields.year.value);
  const before: Omit<Reading, 'form'> = {
    doc,
    chrome,
    copies,
    sections,
    quantities: findQuantities(doc),
    year,
  };
  const tables = findTableFacts(before);
  const reading: Reading = { ...before, form: readForm(doc, year, tables.forms) };
  const prose = findProseFacts(reading, tables.tables);
  const facts = refine([...tables.candidates, ...prose.candidates], reading);
  const figures = explainNumbers(reading, tables, facts, prose.ties, prose.ofYears);
  const raw = (span: TextSpan) => toRaw(doc, span);
  const copyNotices = differ.map(
    (span) => ({ kind: 'copies-differ', span, detail: quoteOf(doc, span) }) as const,
  );
  return {
    fields,
    form: reading.form,
    script: doc.script,
    facts,
    figures,
    relations: prose.ties.map((tie) => toRelation(doc, tie)),
    changes: prose.changes.map((change) => toChange(doc, change)),
    sections: sections.map(({ number, title, level, span }) => ({ number, title, level, span: raw(span) })),
    chrome: chrome.map(raw),
    copies: copies.map(raw),
    ...findItems(reading),
    notices: [...copyNotices, ...tables.notices].map((n): Notice => ({ ...n, span: raw(n.span) })),
    readerVersion: READER_VERSION,
  };
}

/** Shadow starts to raw starts. */
const rawStart = (doc: Document, start: number): number => doc.starts[start] ?? doc.raw.length;

function toRelation(doc: Document, tie: Tie): Relation {
  return {
    kind: tie.kind,
    whole: rawStart(doc, tie.whole),
    parts: tie.parts.map((start) => rawStart(doc, start)),
    share: tie.share === null ? null : rawStart(doc, tie.share),
    full: tie.full,
    ...(tie.loose && { loose: tie.loose }),
  };
}

function toChange(doc: Document, { now, before, by, rises }: StatedChange): Change {
  const raw = (start: number | null) => (start === null ? null : rawStart(doc, start));
  return { now: rawStart(doc, now), before: raw(before), by: raw(by), rises };
}
