import { isDocx } from './docx/docx.ts';
import { formatOf, HEAD, OLD_OFFICE, starts } from './format.ts';
import { MOST_DOCUMENT, MOST_TEXT, Refused } from './refusal.ts';
import { listZip, unpack } from './zip.ts';
import type { Packed } from './zip.ts';

/** A file of the disk or out of a zip in, its bytes out, or the files that it holds. */

/** Zips inside zips: a province's holding its towns', and no deeper. */
const DEEPEST = 2;
/** What shows that a zip is a document of a kind that is not read. */
const OFFICE = /^(?:xl|ppt)\/|^content\.xml$|^word\//;
const OFD = /^OFD\.xml$/i;

/** Throws a Refused for what holds no text or is too much; nothing large is read before that is known. */
export async function openFile(name: string, file: Blob | Packed): Promise<Uint8Array | readonly Packed[]> {
  const blob = file instanceof Blob ? file : new Blob([new Uint8Array(await unpack(file, MOST_DOCUMENT))]);
  const depth = file instanceof Blob ? 0 : file.depth;
  const bytesOf = async (part: Blob) => new Uint8Array(await part.arrayBuffer());
  const head = await bytesOf(blob.slice(0, HEAD));
  if (starts(head, OLD_OFFICE) && blob.size <= MOST_DOCUMENT && isLocked(await bytesOf(blob)))
    throw new Refused('encrypted');
  const format = formatOf(name, head);
  if (format === 'zip') {
    const entries = await listZip(blob, depth + 1);
    if (!isDocx(entries)) return filesOf(entries, depth);
  }
  if (blob.size > (format === 'zip' || format === 'pdf' ? MOST_DOCUMENT : MOST_TEXT))
    throw new Refused('large');
  return bytesOf(blob);
}

/** True where an Office file lies in there with a password: it is called so in UTF-16. */
const isLocked = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'));

function filesOf(entries: readonly Packed[], depth: number): readonly Packed[] {
  if (entries.length === 0) throw new Refused('bare');
  if (entries.some(({ name }) => OFD.test(name))) throw new Refused('ofd');
  if (entries.some(({ name }) => OFFICE.test(name))) throw new Refused('office');
  if (depth >= DEEPEST) throw new Refused('nested');
  return entries;
}
