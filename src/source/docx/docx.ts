import { declaredOf, decode } from '../decode.ts';
import { readHtml } from '../html.ts';
import { Refused } from '../refusal.ts';
import type { GridText } from '../shift.ts';
import { unpack } from '../zip.ts';
import type { Packed } from '../zip.ts';
import { readBody } from './body.ts';
import { createNumbering } from './numbering.ts';
import { readStyleLists } from './styles.ts';

/** A Word file in, its text as printed out, with its tables as grids. Headers, footers and comments are not a part of it. */

/** Most bytes of one part of the file when unpacked; reports have some hundred thousand. */
const MOST_PART = 64_000_000;
const BODY = /^word\/document\d{0,2}\.xml$/;

/** True where a zip is a Word file. */
export const isDocx = (entries: readonly Packed[]): boolean => entries.some(({ name }) => BODY.test(name));

/** The names of a Word file's own tags, in both forms of the standard. */
const NAMESPACE =
  /\sxmlns:([\w.-]{1,40})=["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/;

/** Word calls its tags `w:`; programs that write its files may call them otherwise. */
function withUsualPrefix(xml: string): string {
  const prefix = NAMESPACE.exec(xml)?.[1] ?? 'w';
  if (prefix === 'w') return xml;
  return ['<', '</', ' '].reduce(
    (text, before) => text.replaceAll(`${before}${prefix}:`, `${before}w:`),
    xml,
  );
}

/** Reads body, then notes at the foot of pages. Throws a Refused. */
export async function readDocx(entries: readonly Packed[]): Promise<GridText> {
  const partOf = async (name: RegExp): Promise<string> => {
    const entry = entries.find((one) => name.test(one.name));
    if (entry === undefined) return '';
    const bytes = await unpack(entry, MOST_PART);
    return withUsualPrefix(decode(bytes, declaredOf(bytes)).text);
  };
  const body = await partOf(BODY);
  if (!body.includes('<w:body')) throw new Refused('damaged');
  const lists = {
    numberOf: createNumbering(await partOf(/^word\/numbering\.xml$/)),
    listOf: readStyleLists(await partOf(/^word\/styles\.xml$/)),
  };
  const notes = [await partOf(/^word\/footnotes\.xml$/), await partOf(/^word\/endnotes\.xml$/)];
  return readHtml([body, ...notes].map((xml) => readBody(xml, lists)).join(''));
}
