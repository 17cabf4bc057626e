import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/source/crc.ts';
import { utf8 } from './encode.ts';

/** Zips and Word files, small, and as wrong as a test wants them. */

export interface Entry {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly isStored?: boolean;
  /** What the directory says instead of the truth. */
  readonly said?: {
    readonly size?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly offset?: number;
  };
}

const le = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);

/** A zip of these files; `count` is the number of files that it says it has. */
export function zip(entries: readonly Entry[], count = entries.length): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, isStored = false, said = {} } of entries) {
    const bytes = typeof data === 'string' ? utf8(data) : data;
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const path = typeof name === 'string' ? utf8(name) : name;
    const flags = said.flags ?? (typeof name === 'string' ? 0x800 : 0);
    const common = [
      ...[...le(20, 2), ...le(flags, 2), ...le(isStored ? 0 : 8, 2), ...le(0, 4)],
      ...[...le(said.crc ?? crc32(bytes), 4), ...le(packed.length, 4), ...le(said.size ?? bytes.length, 4)],
      ...[...le(path.length, 2), ...le(0, 2)],
    ];
    const local = Uint8Array.from([...le(0x04034b50, 4), ...common, ...path]);
    const rest = [...le(0, 10), ...le(said.offset ?? offset, 4)];
    directory.push(Uint8Array.from([...le(0x02014b50, 4), ...le(20, 2), ...common, ...rest, ...path]));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    ...le(0x06054b50, 4),
    ...le(0, 4),
    ...le(count, 2),
    ...le(count, 2),
    ...le(size, 4),
    ...le(offset, 4),
    0,
    0,
  ];
  return join([...parts, ...directory, Uint8Array.from(end)]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of words, with tabs and breaks as Word has them. */
export const run = (text: string): string =>
  `<w:r>${text
    .split(/([\t\n])/)
    .map((piece) =>
      piece === '\t'
        ? '<w:tab/>'
        : piece === '\n'
          ? '<w:br/>'
          : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
    )
    .join('')}</w:r>`;

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;

export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** A Word file with this body, and other parts by name (`word/numbering.xml`). */
export function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
  return zip([
    { name: '[Content_Types].xml', data: types },
    { name: 'word/document.xml', data: document },
    ...Object.entries(others).map(([name, data]) => ({ name, data })),
  ]);
}
