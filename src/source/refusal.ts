/** Files that hold no text this program can read, told by their first bytes. */

/** Why a file is not read. `large`: above MAX_BYTES. */
export type Refusal = 'empty' | 'large' | 'pdf' | 'zip' | 'office' | 'image' | 'html' | 'binary';

/** Largest file that is read, in bytes. The longest reports have some hundred thousand characters. */
export const MAX_BYTES = 20_000_000;

const SIGNATURES: readonly (readonly [Refusal, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x52, 0x61, 0x72, 0x21]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];
const OFFICE_NAME = /\.(docx|xlsx|pptx|wps|et|doc|xls)$/i;
/** Pages saved with their pictures in one file; a page by itself is read. */
const ARCHIVE_NAME = /\.mht(?:ml)?$/i;
/** How many of the first bytes tell a text from something else. */
const LOOKED_AT = 4096;

/** Why a file is refused, null where it may be a text. Control characters in number are no text in any encoding. */
export function refusalOf(name: string, bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MAX_BYTES) return 'large';
  const found = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (found !== undefined) return found[0] === 'zip' && OFFICE_NAME.test(name) ? 'office' : found[0];
  if (ARCHIVE_NAME.test(name)) return 'html';
  return isBinary(bytes.subarray(0, LOOKED_AT)) ? 'binary' : null;
}

/** Many control bytes, other than the zeros of UTF-16 text, which stand in every other place. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  });
  const [even = 0, odd = 0] = zeros;
  return controls > bytes.length * 0.1 || Math.min(even, odd) > bytes.length * 0.02;
}
