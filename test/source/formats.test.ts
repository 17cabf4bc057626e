import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model.ts';
import { readText } from '../../src/worker/reading.ts';
import { big5, gb18030, isInBig5, utf8 } from './encode.ts';
import { docx, paragraph } from './pack.ts';

/** Real reports written in other formats: each is read as its text is, fact for fact. */

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const ids = (existsSync(CORPUS) ? readdirSync(CORPUS) : []).filter((id) =>
  existsSync(join(CORPUS, id, 'source.txt')),
);
const toTraditional = Converter({ from: 'cn', to: 't' });

/** What a fact says and how it is shown, without its place. */
const told = ({ concept, applicant, year, value, kind, where, scope }: Fact) =>
  [concept, applicant, year, value && `${value.digits}e${value.exponent}`, kind, where, scope].join(' ');

async function factsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const { extraction } = await readText(name, bytes);
  return extraction.facts.map(told);
}

const linesOf = (text: string) => text.replaceAll('\r\n', '\n').split('\n');

/** A page that shows the text line by line, its blanks kept. */
function toPage(text: string): Uint8Array {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = linesOf(escaped).map((line) => `<div style="white-space:pre-wrap">${line || '\n'}</div>`);
  return utf8(`<!doctype html><meta charset="utf-8"><body>${lines.join('')}`);
}

/** A text in traditional script as far as Big5 goes, and the same characters of the text itself. */
function toBig5(text: string): { readonly bytes: Uint8Array; readonly kept: string } {
  const chars = Array.from(text);
  const traditional = Array.from(toTraditional(text));
  const isKept = traditional.map(isInBig5);
  return {
    bytes: big5(traditional.filter((_, i) => isKept[i]).join('')),
    kept: (traditional.length === chars.length ? chars : traditional).filter((_, i) => isKept[i]).join(''),
  };
}

describe.skipIf(ids.length === 0).each(ids)('report %s', (id) => {
  const text = readFileSync(join(CORPUS, id, 'source.txt'), 'utf8');

  test('as a Word file, a page, and GB18030', async () => {
    const facts = await factsOf('a.txt', utf8(text));
    const body = linesOf(text).map((line) => paragraph(line));
    expect(await factsOf('a.docx', docx(body.join('')))).toEqual(facts);
    expect(await factsOf('a.html', toPage(text))).toEqual(facts);
    expect(await factsOf('a.txt', gb18030(text))).toEqual(facts);
  });

  test('in traditional script as Big5', async () => {
    const { bytes, kept } = toBig5(text);
    expect(await factsOf('a.txt', bytes)).toEqual(await factsOf('a.txt', utf8(kept)));
  });
});
