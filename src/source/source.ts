import type { Encoding, RawSpan, Source } from '../model.ts';
import { readCsv } from './csv.ts';
import { declaredOf, decode, decodeAs, isNoise } from './decode.ts';
import type { Decoded } from './decode.ts';
import { readDocx } from './docx/docx.ts';
import { formatOf, holdsMarkup, isHtml, markLines } from './format.ts';
import { readHtml } from './html.ts';
import { reportIdOf, sha256Of, toBytes } from './id.ts';
import { readMht } from './mht.ts';
import { readPdf } from './pdf/pdf.ts';
import { MOST_TEXT, Refused } from './refusal.ts';
import { cutText, joinTexts } from './shift.ts';
import type { GridText } from './shift.ts';
import { listZip } from './zip.ts';

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
  const { text, shown } = chosenOf(input);
  return { name, ...shown, encoding: null, damaged: false, sha256: await sha256Of(toBytes(text)) };
}

/** By what the content shows it to be. */
async function openBytes(name: string, bytes: Uint8Array, encoding: Encoding | null): Promise<Opened> {
  const format = formatOf(name, bytes);
  if (format === 'zip') return openDocx(bytes);
  if (format === 'pdf') return openPdf(bytes);
  if (bytes.length > MOST_TEXT) throw new Refused('large');
  if (format === 'mht') return openMht(bytes, encoding);
  const decoded = encoding === null ? decode(bytes, declaredOf(bytes)) : decodeAs(bytes, encoding);
  if (encoding === null && isNoise(bytes, decoded)) throw new Refused('binary');
  if (isHtml(name, decoded.text)) return opened(showHtml(decoded.text), decoded);
  return opened(format === 'csv' ? showCsv(decoded.text) : showText(decoded.text), decoded);
}

const opened = (shown: Shown, { encoding, damaged }: Omit<Decoded, 'text'>): Opened => ({
  ...shown,
  encoding,
  damaged,
});

async function openDocx(bytes: Uint8Array): Promise<Opened> {
  const shown = await readDocx(await listZip(new Blob([new Uint8Array(bytes)])));
  return { kind: 'docx', ...shown, encoding: null, damaged: false };
}

async function openPdf(bytes: Uint8Array): Promise<Opened> {
  return { kind: 'pdf', ...(await readPdf(bytes)), encoding: null, damaged: false };
}

/** A page and the pages inside it, one after the other. */
function openMht(bytes: Uint8Array, encoding: Encoding | null): Opened {
  const pages = readMht(bytes, encoding);
  const shown = joinTexts(pages.map(({ text }) => readHtml(text)));
  const first = pages[0]?.encoding ?? 'utf-8';
  return opened(
    { kind: 'html', ...shown },
    { encoding: first, damaged: pages.some(({ damaged }) => damaged) },
  );
}

const showHtml = (html: string): GridText & Shown => ({ kind: 'html', ...readHtml(html) });

function showCsv(raw: string): Shown {
  const grid = readCsv(raw);
  return { kind: 'text', raw, ...(grid === null ? {} : { grids: [grid] }) };
}

/** Plain text as it is; tables in it that are written as HTML are shown as tables. */
const showText = (raw: string): Shown =>
  holdsMarkup(raw) ? showHtml(markLines(raw)) : { kind: 'text', raw };

/** Which of a clipboard's texts is read, and what it shows. Source code of a page that was pasted is read as a page. */
function chosenOf(input: string | Pasted): { readonly text: string; readonly shown: Shown } {
  const { html, plain } = typeof input === 'string' ? { html: '', plain: input } : input;
  if (isHtml('', plain)) return { text: plain, shown: showHtml(plain) };
  if (/<table[\s>]/i.test(html) || (plain.trim() === '' && html !== '')) {
    const shown = showHtml(html);
    if (shown.grids.length > 0 || plain.trim() === '') return { text: html, shown };
  }
  return { text: plain, shown: showText(plain) };
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
