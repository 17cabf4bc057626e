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

function encode(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  const codes = Array.from(text).flatMap((char) => {
    const code = char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : table.get(char);
    if (code === undefined) throw new Error(`${encoding} has no ${char}`);
    return code;
  });
  return Uint8Array.from(codes);
}

/** True where Big5 has the character. */
export const isInBig5 = (char: string): boolean => char.charCodeAt(0) < 0x80 || tableOf('big5').has(char);

/** GB18030 bytes; characters with a code of four bytes throw. */
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
