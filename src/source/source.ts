import type { Encoding, RawSpan, Source } from '../model.ts';
import { declaredOf, decode, decodeAs, isNoise } from './decode.ts';
import type { Decoded } from './decode.ts';
import { formatOf, holdsMarkup, isHtml, markLines } from './format.ts';
import { MOST_TEXT, Refused } from './refusal.ts';
import { cutText, joinTexts } from './shift.ts';
import type { GridText } from './shift.ts';

/** Bytes or a paste in, the text exactly as it will be shown out. */

/** What a clipboard with HTML holds: the HTML, and the plain text that lies beside it ('' if none). */
export interface Pasted {
  readonly html: string;
  readonly plain: string;
}
/** A file's bytes, a paste of text, or one of HTML. */
export type Input = Uint8Array | string | Pasted;

/** Some way from bytes to what is shown. */
type Opened = Shown & Pick<Source, 'encoding' | 'damaged'>;
type Shown = Pick<Source, 'kind' | 'raw' | 'grids'>;

/**
 * Makes the source of a file or of a paste. Of a clipboard with both, the HTML is taken if it has a table, else the text;
 * `kind` says which. `encoding` is what a person says of a file of text. The hash is of the bytes, of the UTF-8 bytes of a
 * paste. Throws a Refused for a file that holds no text.
 */
export async function readSource(
  name: string,
  input: Input,
  encoding: Encoding | null = null,
): Promise<Source> {
  if (input instanceof Uint8Array)
    return { name, ...(await openBytes(name, input, encoding)), sha256: await sha256Of(input) };
  const { text, shown } = await chosenOf(input);
  return { name, ...shown, encoding: null, damaged: false, sha256: await sha256Of(toBytes(text)) };
}

/** Libraries for a format are loaded when a file of it comes. */
async function openBytes(name: string, bytes: Uint8Array, encoding: Encoding | null): Promise<Opened> {
  const format = formatOf(name, bytes);
  if (format === 'zip') return openDocx(bytes);
  if (format === 'pdf') return openPdf(bytes);
  if (bytes.length > MOST_TEXT) throw new Refused('large');
  if (format === 'mht') return openMht(bytes, encoding);
  const decoded = encoding === null ? decode(bytes, declaredOf(bytes)) : decodeAs(bytes, encoding);
  if (encoding === null && isNoise(bytes, decoded)) throw new Refused('binary');
  if (isHtml(name, decoded.text)) return opened(await showHtml(decoded.text), decoded);
  return opened(await (format === 'csv' ? showCsv(decoded.text) : showText(decoded.text)), decoded);
}

const opened = (shown: Shown, { encoding, damaged }: Omit<Decoded, 'text'>): Opened => ({
  ...shown,
  encoding,
  damaged,
});

async function openDocx(bytes: Uint8Array): Promise<Opened> {
  const { readDocx } = await import('./docx/docx.ts');
  const { listZip } = await import('./zip.ts');
  const shown = await readDocx(await listZip(new Blob([new Uint8Array(bytes)])));
  return { kind: 'docx', ...shown, encoding: null, damaged: false };
}

async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const { readPdf } = await import('./pdf/pdf.ts');
  return { kind: 'pdf', ...(await readPdf(bytes)), encoding: null, damaged: false };
}

/** A page and the pages inside it, one after the other. */
async function openMht(bytes: Uint8Array, encoding: Encoding | null): Promise<Opened> {
  const { readMht } = await import('./mht.ts');
  const { readHtml } = await import('./html.ts');
  const pages = readMht(bytes, encoding);
  const shown = joinTexts(pages.map(({ text }) => readHtml(text)));
  const first = pages[0]?.encoding ?? 'utf-8';
  return opened(
    { kind: 'html', ...shown },
    { encoding: first, damaged: pages.some(({ damaged }) => damaged) },
  );
}

async function showHtml(html: string): Promise<GridText & Shown> {
  const { readHtml } = await import('./html.ts');
  return { kind: 'html', ...readHtml(html) };
}

async function showCsv(raw: string): Promise<Shown> {
  const { readCsv } = await import('./csv.ts');
  const grid = readCsv(raw);
  return { kind: 'text', raw, ...(grid === null ? {} : { grids: [grid] }) };
}

/** Plain text as it is; tables in it that are written as HTML are shown as tables. */
const showText = async (raw: string): Promise<Shown> =>
  holdsMarkup(raw) ? showHtml(markLines(raw)) : { kind: 'text', raw };

/** Which of a clipboard's texts is read, and what it shows. Source code of a page that was pasted is read as a page. */
async function chosenOf(input: string | Pasted): Promise<{ readonly text: string; readonly shown: Shown }> {
  const { html, plain } = typeof input === 'string' ? { html: '', plain: input } : input;
  if (isHtml('', plain)) return { text: plain, shown: await showHtml(plain) };
  if (/<table[\s>]/i.test(html) || (plain.trim() === '' && html !== '')) {
    const shown = await showHtml(html);
    if (shown.grids.length > 0 || plain.trim() === '') return { text: html, shown };
  }
  return { text: plain, shown: await showText(plain) };
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** SHA-256 as lower-case hex. */
async function sha256Of(bytes: Uint8Array): Promise<string> {
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

/** The reports in a text, each by itself with its tables. `spans` cover the text without gaps. */
export async function partSource(source: Source, spans: readonly RawSpan[]): Promise<readonly Source[]> {
  const first = await reportIdOf(source.raw);
  return spans.map((span, i) => {
    const { raw, grids } = cutText({ raw: source.raw, grids: source.grids ?? [] }, span);
    const part = { first, n: i + 1, of: spans.length };
    return { ...source, raw, ...(source.grids ? { grids } : {}), part };
  });
}
