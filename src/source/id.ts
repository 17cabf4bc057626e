import type { Source } from '../model.ts';

/** What tells files and reports apart: hashes of their bytes, the same from page and terminal. */

/** UTF-8, as a paste is hashed. */
export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** SHA-256 as lower-case hex. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Id of the first report in a text: 16 hex digits, the same from page and terminal. */
export async function reportIdOf(raw: string): Promise<string> {
  return (await sha256Of(toBytes(raw))).slice(0, 16);
}

/** Id of the report that this is: the nth in one text has `-n` behind the id of the first. */
export async function idOf({ raw, part }: Pick<Source, 'raw' | 'part'>): Promise<string> {
  if (!part) return reportIdOf(raw);
  return part.n === 1 ? part.first : `${part.first}-${String(part.n)}`;
}

/** This id, or where it is taken the next number behind it that is free: of a text that is kept a second time. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  const [first = id] = id.split('-');
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${first}-${String(n)}`;
  return free;
}
