import { findQuantities } from '../../../src/extract/quantities.ts';
import type { Reading, TextSection } from '../../../src/extract/reading.ts';
import { textSpan } from '../../../src/model.ts';
import type { FormId, TextSpan } from '../../../src/model.ts';
import { toDocument } from '../../../src/text/document.ts';
import { findSections } from '../../../src/text/sections.ts';

/** Readings for tests, made from bare text. */

export interface Given {
  readonly form?: FormId;
  readonly year?: number;
  /** Ranges given by their words: the first place where they stand. */
  readonly chrome?: readonly string[];
  readonly copies?: readonly string[];
}

/** A text with its own headings. */
export async function readingOf(raw: string, given: Given = {}): Promise<Reading> {
  const doc = await toDocument(raw);
  return {
    doc,
    chrome: (given.chrome ?? []).map((words) => spanOf(doc.text, words)),
    copies: (given.copies ?? []).map((words) => spanOf(doc.text, words)),
    sections: findSections(doc),
    quantities: findQuantities(doc),
    year: given.year ?? 2017,
    form: given.form ?? '2014',
  };
}

/** One sentence under these headings, outer first. */
export async function readingUnder(
  titles: readonly string[],
  sentence: string,
  given: Given = {},
): Promise<Reading> {
  const reading = await readingOf([...titles, sentence].join('\n'), given);
  let at = 0;
  const sections = titles.map((title, i): TextSection => {
    const heading = textSpan(at, at + title.length);
    at += title.length + 1;
    const span = textSpan(heading.start, reading.doc.text.length);
    return { number: '', title, level: i === 0 ? 1 : 2, heading, span };
  });
  return { ...reading, sections };
}

/** Where words stand in the shadow. */
export function spanOf(text: string, words: string): TextSpan {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`No ${words} in the text.`);
  return textSpan(start, start + words.length);
}
