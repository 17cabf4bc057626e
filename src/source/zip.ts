import { crc32 } from './crc.ts';
import { decode } from './decode.ts';
import { Refused } from './refusal.ts';

/** A zip in, its files out. The directory is read with suspicion, and what comes out is counted, not believed. */

/** A file inside a zip. `archive` is the whole zip, of which only the parts that are needed are ever read. */
export interface Packed {
  /** Path without what would lead out of a folder. */
  readonly name: string;
  readonly archive: Blob;
  /** Where its local header stands. */
  readonly offset: number;
  /** Bytes as packed, and as they are said to be unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** How many zips it lies in. */
  readonly depth: number;
}

/** More files than a year's reports of a province. */
const MOST_ENTRIES = 10_000;
/** Most bytes that all files of a zip may say they unpack to. */
const MOST_UNPACKED = 2_000_000_000;
const END = { signature: 0x06054b50, length: 22, comment: 0xffff };
const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
/** What systems and archivers put beside people's files. */
const LITTER = /^__MACOSX\/|(?:^|\/)(?:\.[^/]{0,255}|thumbs\.db|desktop\.ini)$/i;

const viewOf = async (part: Blob): Promise<DataView> => new DataView(await part.arrayBuffer());

/** The files of a zip in the order of its directory, folders and litter of systems left out. Throws a Refused. */
export async function listZip(archive: Blob, depth = 1): Promise<readonly Packed[]> {
  const { count, size, start, shift } = await findDirectory(archive);
  if (count > MOST_ENTRIES) throw new Refused('entries');
  const view = await viewOf(archive.slice(start, start + size));
  const entries: Packed[] = [];
  for (let at = 0, left = count; left > 0; left -= 1) {
    if (at + ENTRY.length > view.byteLength || view.getUint32(at, true) !== ENTRY.signature)
      throw new Refused('damaged');
    const entry = readEntry(view, at);
    entries.push({ ...entry, offset: entry.offset + shift, archive, depth });
    at += ENTRY.length + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  refuseTricks(entries);
  return entries.filter(
    ({ name, size }) => name !== '' && !(name.endsWith('/') && size === 0) && !LITTER.test(name),
  );
}

/** Finds the directory by the record at the end. `shift`: bytes that stand before the zip itself. */
async function findDirectory(archive: Blob) {
  const from = Math.max(0, archive.size - END.length - END.comment);
  const view = await viewOf(archive.slice(from));
  for (let at = view.byteLength - END.length; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const shift = from + at - size - view.getUint32(at + 16, true);
    if (shift < 0) throw new Refused('damaged');
    return { count, size, start: from + at - size, shift };
  }
  throw new Refused('damaged');
}

function readEntry(view: DataView, at: number): Omit<Packed, 'archive' | 'depth'> {
  const flags = view.getUint16(at + 8, true);
  const length = Math.min(view.getUint16(at + 28, true), view.byteLength - at - ENTRY.length);
  const name = new Uint8Array(view.buffer, at + ENTRY.length, length);
  return {
    name: toPath((flags & 0x800) === 0 ? decode(name).text : new TextDecoder().decode(name)),
    offset: view.getUint32(at + 42, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
  };
}

/** `..\a//b.txt` gives `a/b.txt`; a folder keeps its last stroke. */
function toPath(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..');
  return kept.join('/') + (parts.at(-1) === '' && kept.length > 0 ? '/' : '');
}

/** Files that lie in one another, or say that they become too much, are made to harm. */
function refuseTricks(entries: readonly Packed[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_UNPACKED) throw new Refused('inflated');
  const placed = entries.filter(({ packed }) => packed > 0).toSorted((a, b) => a.offset - b.offset);
  placed.forEach(({ offset, packed, archive }, i) => {
    const end = offset + LOCAL.length + packed;
    if (end > archive.size || end > (placed[i + 1]?.offset ?? Infinity)) throw new Refused('damaged');
  });
}

/** The bytes of a file, at most `most`; neither more nor others than its directory says. Throws a Refused. */
export async function unpack(entry: Packed, most: number): Promise<Uint8Array> {
  const { archive, offset, packed, size, crc, method } = entry;
  if (entry.isEncrypted) throw new Refused('encrypted');
  if (size > most) throw new Refused('inflated');
  if (offset + LOCAL.length > archive.size || (method !== STORED && method !== DEFLATED))
    throw new Refused('damaged');
  const head = await viewOf(archive.slice(offset, offset + LOCAL.length));
  if (head.getUint32(0, true) !== LOCAL.signature) throw new Refused('damaged');
  const start = offset + LOCAL.length + head.getUint16(26, true) + head.getUint16(28, true);
  const data = archive.slice(start, start + packed);
  const bytes = method === STORED ? new Uint8Array(await data.arrayBuffer()) : await inflate(data, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new Refused('damaged');
  return bytes;
}

/** Inflates and stops as soon as more comes out than was said. */
async function inflate(data: Blob, size: number): Promise<Uint8Array> {
  const out = new Uint8Array(size);
  let length = 0;
  const reader = data.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (length + next.value.length > size) throw new Refused('damaged');
      out.set(next.value, length);
      length += next.value.length;
    }
  } catch {
    await reader.cancel().catch(() => undefined);
    throw new Refused('damaged');
  }
  return out.subarray(0, length);
}
