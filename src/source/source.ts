import type { Source } from '../model.ts';
import { decode } from './decode.ts';

/** Bytes or pasted text in, the text exactly as it will be shown out. */

/** Makes the source of a file (bytes) or of a paste (text); the hash is of the bytes, of the UTF-8 bytes of a paste. */
export async function readSource(name: string, input: Uint8Array | string): Promise<Source> {
  if (typeof input === 'string') {
    const sha256 = await sha256Of(new TextEncoder().encode(input));
    return { name, kind: 'text', raw: input, encoding: null, damaged: false, sha256 };
  }
  const { text, encoding, damaged } = decode(input);
  return { name, kind: 'text', raw: text, encoding, damaged, sha256: await sha256Of(input) };
}

/** SHA-256 as lower-case hex. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Id of the first report in a text: 16 hex digits, the same from page and terminal. */
export async function reportIdOf(raw: string): Promise<string> {
  return (await sha256Of(new TextEncoder().encode(raw))).slice(0, 16);
}
