import { extract } from '../extract/extract.ts';
import type { Extraction, Source } from '../model.ts';
import { readSource } from '../source/source.ts';
import type { Input } from '../source/source.ts';
import { toDocument } from '../text/document.ts';

/** The way of one text from bytes to facts, the same in the page's worker and in the terminal. */

/** What was read from one text. */
export interface Read {
  readonly source: Source;
  readonly extraction: Extraction;
}

/** Reads one file (bytes) or paste (text, or HTML with the text beside it). `name` is the file's name, '' for a paste. */
export async function readText(name: string, input: Input): Promise<Read> {
  const source = await readSource(name, input);
  return { source, extraction: extract(await toDocument(source.raw, source.grids)) };
}
