import type { Encoding } from '../model.ts';
import { declaredOf, decode, decodeAs, encodingOf } from './decode.ts';
import type { Decoded } from './decode.ts';
import { Refused } from './refusal.ts';

/** A page saved with its pictures (MHTML) in, its HTML out. The parts are those of a letter. */

interface Part {
  /** By lower-case name, continued lines joined. */
  readonly headers: ReadonlyMap<string, string>;
  /** One character a byte. */
  readonly body: string;
}

/** Parts inside parts deeper than this, and more than so many in all, are not looked at. */
const DEEPEST = 5;
const MOST_PARTS = 2000;
/** How many characters are made at once. */
const PIECE = 8192;

/** The pages of the file in order, the first with what encoding it had; `encoding` is what a person says. Throws a Refused. */
export function readMht(bytes: Uint8Array, encoding: Encoding | null): readonly Decoded[] {
  const parts = partsOf(toPart(toLetters(bytes)), 0).slice(0, MOST_PARTS);
  const typed = (type: string) => parts.filter(({ headers }) => typeOf(headers).startsWith(type));
  const pages = typed('text/html').length > 0 ? typed('text/html') : typed('text/plain');
  if (pages.length === 0) throw new Refused('bare');
  return pages.map(({ headers, body }) => {
    const content = decodeBody(body, headers.get('content-transfer-encoding') ?? '');
    if (encoding !== null) return decodeAs(content, encoding);
    const named = encodingOf(/charset="?([\w-]{2,20})/i.exec(headers.get('content-type') ?? '')?.[1] ?? '');
    return decode(content, named ?? declaredOf(content));
  });
}

const typeOf = (headers: Part['headers']): string =>
  (headers.get('content-type') ?? 'text/plain').trim().toLowerCase();

function toPart(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap === null ? '' : text.slice(0, gap.index);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: gap === null ? text : text.slice(gap.index + gap[0].length) };
}

/** The parts that hold something, those inside others in their place. */
function partsOf(part: Part, depth: number): Part[] {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /boundary=(?:"([^"]{1,100})"|([^\s;"]{1,100}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!/^multipart\//i.test(type) || mark === undefined || depth >= DEEPEST) return [part];
  const [, ...inner] = `\n${part.body}`.split(`\n--${mark}`);
  return inner
    .filter((text) => !text.startsWith('--'))
    .slice(0, MOST_PARTS)
    .flatMap((text) => partsOf(toPart(text.replace(/^[ \t]{0,9}\r?\n/, '')), depth + 1));
}

function decodeBody(body: string, how: string): Uint8Array {
  if (/^base64$/i.test(how)) return fromBase64(body);
  return toBytes(/^quoted-printable$/i.test(how) ? fromQuoted(body) : body);
}

/** `=E4=B8=AD=` and a line break gives three bytes. */
const fromQuoted = (text: string): string =>
  text
    .replaceAll(/=[ \t]{0,9}\r?\n/g, '')
    .replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function fromBase64(text: string): Uint8Array {
  const digits = text.replaceAll(/[^A-Za-z\d+/]/g, '');
  return toBytes(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))));
}

/** One character a byte; the decoder's latin1 is not that. */
function toLetters(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
