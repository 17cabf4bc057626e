/** Text in, bytes in the encodings of old files out: the platform only decodes them, so its tables are turned around. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Characters with a code of two bytes in an encoding; where several codes give one character, the first. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (Array.from(char).length === 1 && char !== '\uFFFD' && !table.has(char))
        table.set(char, [high, low]);
    }
  tables.set(encoding, table);
  return table;
}

let fours: ReadonlyMap<string, readonly number[]> | undefined;

/** Characters of the first plane with a code of four bytes in GB18030. */
function foursOf(): ReadonlyMap<string, readonly number[]> {
  if (fours !== undefined) return fours;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let code = 0; code < 39_420; code += 1) {
    const bytes = toFour(code);
    const char = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(char).length === 1 && char !== '\uFFFD') table.set(char, bytes);
  }
  return (fours = table);
}

const toFour = (code: number): readonly number[] => [
  0x81 + Math.floor(code / 12_600),
  0x30 + (Math.floor(code / 1260) % 10),
  0x81 + (Math.floor(code / 10) % 126),
  0x30 + (code % 10),
];

/** Code of four bytes of a character beyond the first plane, counted from the first of those of that length. */
const BEYOND = 189_000;

function fourOf(char: string): readonly number[] | undefined {
  const point = char.codePointAt(0) ?? 0;
  return point > 0xffff ? toFour(BEYOND + point - 0x10000) : foursOf().get(char);
}

function encode(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  const codes = Array.from(text).flatMap((char) => {
    const short = char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : table.get(char);
    const code = short ?? (encoding === 'gb18030' ? fourOf(char) : undefined);
    if (code === undefined) throw new Error(`${encoding} has no ${char}`);
    return code;
  });
  return Uint8Array.from(codes);
}

/** True where Big5 has the character. */
export const isInBig5 = (char: string): boolean => char.charCodeAt(0) < 0x80 || tableOf('big5').has(char);

/** GB18030 bytes. */
export const gb18030 = (text: string): Uint8Array => encode(text, 'gb18030');

/** Big5 bytes; characters that it lacks throw. */
export const big5 = (text: string): Uint8Array => encode(text, 'big5');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 bytes; low byte first unless `big`. */
export function utf16(text: string, big = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
}
