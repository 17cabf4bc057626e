import { Misshapen, code, count, dictionary, list, record, text } from '../shape.ts';
import type { Shape } from '../shape.ts';

/**
 * The file of a backup as a stream of lines, gzipped: a head, rows by table, and an end with the counts and a hash over
 * all lines before it. README says what a line looks like.
 */

export const FORMAT = 'gongkai-nianbao';
const FORMAT_VERSION = 1;
/** Longest line that is read, in UTF-16 units. */
const MOST = 64 * 1024 * 1024;

/** First line. `schema` is the version of the database, `made` an ISO 8601 instant. */
export interface Head {
  readonly format: string;
  readonly version: number;
  readonly schema: number;
  readonly made: string;
}
/** Rows of one table. */
export interface RowsLine {
  readonly table: string;
  readonly rows: readonly unknown[];
}
/** Last line: rows by table, and the hash. */
export interface End {
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256, in hex, of the hex SHA-256 of every line before, one after the other. */
  readonly sha256: string;
}

/** Why a file is no backup that can be restored. */
export class BackupFault extends Error {
  readonly reason: 'foreign' | 'newer' | 'damaged';
  constructor(reason: BackupFault['reason'], detail: string) {
    super(detail);
    this.name = 'BackupFault';
    this.reason = reason;
  }
}

const head = record<Head>({ format: text, version: count, schema: count, made: text });
const rowsLine = record<RowsLine>({ table: code(), rows: list((value) => value) });
const end = record<End>({ counts: dictionary(count), sha256: text });

const encoder = new TextEncoder();
async function hashOf(line: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', encoder.encode(line));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes become {base64}, as shape.ts reads them. */
const replacer = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: toBase64(value) } : value;

const CHUNK = 0x8000;
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** The lines of a backup made of rows; `told` hears the end when it is known. */
export async function* toLines(
  about: Pick<Head, 'schema' | 'made'>,
  rows: AsyncIterable<RowsLine>,
  told: (end: End) => void,
): AsyncGenerator<string> {
  const counts: Record<string, number> = {};
  const hashes: string[] = [];
  const first = JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...about });
  hashes.push(await hashOf(first));
  yield first;
  for await (const line of rows) {
    counts[line.table] = (counts[line.table] ?? 0) + line.rows.length;
    const written = JSON.stringify(line, replacer);
    hashes.push(await hashOf(written));
    yield written;
  }
  const last = { counts, sha256: await hashOf(hashes.join('')) };
  told(last);
  yield JSON.stringify(last);
}

/** The bytes of the file. */
export function toFile(lines: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(`${next.value}\n`));
    },
  });
  return stream.pipeThrough(new CompressionStream('gzip'));
}

/** What a whole backup says of itself. */
export interface Told {
  readonly head: Head;
  readonly end: End;
}

/**
 * Reads a file whole and gives every line of rows to `take`, in order. Throws a BackupFault unless it is a backup down to
 * its last byte; what was taken before must then be undone by the caller.
 */
export async function scan(file: Blob, take: (line: RowsLine) => Promise<void> | void): Promise<Told> {
  let first: Head | null = null;
  let last: End | null = null;
  const counts = new Map<string, number>();
  const hashes: string[] = [];
  for await (const written of linesOf(file)) {
    if (last !== null) throw new BackupFault('damaged', 'lines after the end');
    const value = parse(written);
    if (first === null) first = toHead(value);
    else if (typeof value === 'object' && value !== null && 'sha256' in value) {
      last = shaped(end, value);
      continue;
    } else {
      const line = shaped(rowsLine, value);
      counts.set(line.table, (counts.get(line.table) ?? 0) + line.rows.length);
      await take(line);
    }
    hashes.push(await hashOf(written));
  }
  if (first === null) throw new BackupFault('foreign', 'empty');
  if (last === null) throw new BackupFault('damaged', 'no end');
  const isWhole =
    last.sha256 === (await hashOf(hashes.join(''))) &&
    Object.keys(last.counts).length === counts.size &&
    Object.entries(last.counts).every(([table, n]) => counts.get(table) === n);
  if (!isWhole) throw new BackupFault('damaged', 'hash');
  return { head: first, end: last };
}

function toHead(value: unknown): Head {
  let found: Head;
  try {
    found = head(value, 'head');
  } catch {
    throw new BackupFault('foreign', 'head');
  }
  if (found.format !== FORMAT) throw new BackupFault('foreign', 'format');
  if (found.version > FORMAT_VERSION) throw new BackupFault('newer', String(found.version));
  return found;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupFault('damaged', 'JSON');
  }
}

/** A copy of the expected form; a BackupFault where it has another. */
export function shaped<T>(shape: Shape<T>, value: unknown): T {
  try {
    return shape(value, '');
  } catch (error) {
    if (error instanceof Misshapen) throw new BackupFault('damaged', error.message);
    throw error;
  }
}

/** The lines of a gzipped file. */
async function* linesOf(file: Blob): AsyncGenerator<string> {
  const magic = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (magic[0] !== 0x1f || magic[1] !== 0x8b) throw new BackupFault('foreign', 'gzip');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await read(reader);
      rest += decoded(decoder, value, !done);
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MOST) throw new BackupFault('damaged', 'line too long');
      yield* lines;
      if (done) break;
    }
  } finally {
    // A stream that is already broken cannot be given up a second time.
    await reader.cancel().catch(() => {});
  }
  if (rest !== '') throw new BackupFault('damaged', 'cut');
}

const read = (reader: ReadableStreamDefaultReader<Uint8Array>) =>
  reader.read().catch((error: unknown) => {
    throw new BackupFault('damaged', String(error));
  });

function decoded(decoder: TextDecoder, value: Uint8Array | undefined, stream: boolean): string {
  try {
    return decoder.decode(value, { stream });
  } catch {
    throw new BackupFault('damaged', 'UTF-8');
  }
}
