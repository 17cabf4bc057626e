import { current } from 'virtual:divisions';
import { FORMER } from '../catalogue/divisions.ts';
import { derive } from '../derived.ts';
import type { Derived } from '../derived.ts';
import { toDivisions, withDivision } from '../extract/divisions.ts';
import type { Divisions } from '../extract/divisions.ts';
import { extract } from '../extract/extract.ts';
import { findParts } from '../extract/parts.ts';
import type { Document, Encoding, Extraction, Grid, Source } from '../model.ts';
import { formatOf } from '../source/format.ts';
import { openFile } from '../source/open.ts';
import { Refused } from '../source/refusal.ts';
import type { Refusal } from '../source/refusal.ts';
import { partSource, readSource } from '../source/source.ts';
import type { Input } from '../source/source.ts';
import type { Packed } from '../source/zip.ts';
import { toDocument, toText } from '../text/document.ts';
import { toReport } from '../view/report.ts';

/** The way of one text from bytes to facts, the same in the page's worker and in the terminal. */

/** What was read from one text. */
export interface Read {
  readonly source: Source;
  readonly extraction: Extraction;
}

/** What was read with the rows that stand beside it in the database; those are still without id and time. */
export interface Prepared extends Read {
  readonly derived: Derived;
}

/** A text that is stored, with its tables: read again just as it is shown, so that every place stays where it is. */
export interface Stored {
  readonly raw: string;
  readonly grids: readonly Grid[];
}

/** What is handed over to be read: a paste or bytes, a file of the disk, a file in a zip, a stored text. */
export type Handed = Input | Blob | Packed | Stored;

/** One text to be read: a file or a paste. */
export interface Job {
  readonly name: string;
  readonly input: Handed;
  /** The encoding of a file of text, where a person said it; else null. */
  readonly encoding: Encoding | null;
  /** True where it is known to be one report, as it was read before. */
  readonly isWhole: boolean;
}

/** What became of it: reports with what they came from, the files that an archive holds, or why it is not read. */
export type Outcome<R extends Read = Prepared> =
  | { readonly kind: 'read'; readonly reads: readonly R[]; readonly original: Input }
  | { readonly kind: 'packed'; readonly entries: readonly Packed[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Reads one file (bytes) or paste (text, or HTML with the text beside it) as one report. `name` is the file's name, '' for
 * a paste.
 */
export async function readText(name: string, input: Input, encoding: Encoding | null = null): Promise<Read> {
  return readOne(await readSource(name, input, encoding));
}

async function readOne(source: Source): Promise<Read> {
  return { source, extraction: extractWhole(await toDocument(source.raw, source.grids)) };
}

/** Reads every report that stands in a text, each with the time that a long one may take. */
async function readEach(source: Source, tellLong: () => void): Promise<readonly Read[]> {
  const doc = await toDocument(source.raw, source.grids);
  const spans = findParts(doc);
  if (spans.length < 2) return [{ source, extraction: extractWhole(doc) }];
  const reads: Read[] = [];
  for (const part of await partSource(source, spans)) {
    tellLong();
    reads.push(await readOne(part));
  }
  return reads;
}

let known: Divisions | null = null;

/** The divisions of the country, today's and former ones; made out when the first unit is to be looked up. */
const divisionsKnown = (): Divisions => (known ??= toDivisions(current, FORMER));

/** Everything that a text tells, with the division that its unit is of. */
function extractWhole(doc: Document): Extraction {
  const extraction = extract(doc);
  const { place } = extraction.fields.unit;
  if (!place) return extraction;
  const { start, end } = toText(doc, place.span);
  const fields = withDivision(extraction.fields, doc.text.slice(start, end), divisionsKnown());
  return { ...extraction, fields };
}

/**
 * Reads whatever is handed over. `encoding` is what a person says of a file of text, else null; `isWhole` is true for a
 * text that is known to be one report. `tellLong` is called for what takes longer than text.
 */
export async function readHanded(
  { name, input: handed, encoding, isWhole }: Job,
  tellLong: () => void = () => undefined,
): Promise<Outcome<Read>> {
  try {
    if (isStored(handed)) return await readStored(name, handed);
    const opened = isFile(handed) ? await openFile(name, handed) : handed;
    if (Array.isArray(opened)) return { kind: 'packed', entries: opened };
    const original = opened as Input;
    if (original instanceof Uint8Array && formatOf(name, original) === 'pdf') tellLong();
    const source = await readSource(name, original, encoding);
    if (source.raw.trim() === '') throw new Refused('empty');
    const reads = isWhole ? [await readOne(source)] : await readEach(source, tellLong);
    return { kind: 'read', reads, original };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
    // A file that was moved or locked since it was chosen.
    if (error instanceof DOMException) return { kind: 'refused', refusal: 'unreadable' };
    throw error;
  }
}

const isStored = (handed: Handed): handed is Stored => typeof handed === 'object' && 'grids' in handed;

async function readStored(name: string, { raw, grids }: Stored): Promise<Outcome<Read>> {
  const source = await readSource(name, raw);
  return {
    kind: 'read',
    reads: [{ source, extraction: extractWhole(await toDocument(raw, grids)) }],
    original: raw,
  };
}

const isFile = (handed: Handed): handed is Blob | Packed =>
  handed instanceof Blob || (typeof handed === 'object' && 'archive' in handed);

const NONE: ReadonlySet<string> = new Set();

/** Runs the checks of what was read, so that the page need not. */
export function prepare(outcome: Outcome<Read>): Outcome {
  if (outcome.kind !== 'read') return outcome;
  const reads = outcome.reads.map(({ source, extraction }) => {
    return { source, extraction, derived: derive(toReport('', source, extraction, ''), NONE) };
  });
  return { ...outcome, reads };
}
