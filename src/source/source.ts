import type { Source } from '../model.ts';
import { declaredOf, decode } from './decode.ts';
import type { HtmlText } from './html.ts';

/** Bytes or a paste in, the text exactly as it will be shown out. */

/** What a clipboard with HTML holds: the HTML, and the plain text that lies beside it ('' if none). */
export interface Pasted {
  readonly html: string;
  readonly plain: string;
}
/** A file's bytes, a paste of text, or one of HTML. */
export type Input = Uint8Array | string | Pasted;

const HTML_NAME = /\.x?html?$/i;
/** How HTML begins, whatever its file is called. */
const HTML_START =
  /^(?:<!--[^]{0,400}?-->\s{0,40})?(?:<\?xml[^>]{0,200}>\s{0,40})?<(?:!doctype\s{1,9}html|html[\s>])/i;
const LOOKED_AT = 4096;

/**
 * Makes the source of a file or of a paste. Of a clipboard with both, the HTML is taken if it has a table, else the text;
 * `kind` says which. The hash is of the bytes, of the UTF-8 bytes of a paste.
 */
export async function readSource(name: string, input: Input): Promise<Source> {
  if (input instanceof Uint8Array) {
    const { text, encoding, damaged } = decode(input, declaredOf(input));
    const shown = isHtml(name, text) ? await showHtml(text) : showText(text);
    return { name, ...shown, encoding, damaged, sha256: await sha256Of(input) };
  }
  const { text, shown } = await chosenOf(input);
  return { name, ...shown, encoding: null, damaged: false, sha256: await sha256Of(toBytes(text)) };
}

type Shown = Pick<Source, 'kind' | 'raw' | 'grids'>;

const isHtml = (name: string, text: string): boolean =>
  HTML_NAME.test(name) || HTML_START.test(text.slice(0, LOOKED_AT).trimStart());

async function showHtml(html: string): Promise<HtmlText & Shown> {
  const { readHtml } = await import('./html.ts');
  return { kind: 'html', ...readHtml(html) };
}

const showText = (raw: string): Shown => ({ kind: 'text', raw });

/** Which of a clipboard's texts is read, and what it shows. Source code of a page that was pasted is read as a page. */
async function chosenOf(input: string | Pasted): Promise<{ readonly text: string; readonly shown: Shown }> {
  const { html, plain } = typeof input === 'string' ? { html: '', plain: input } : input;
  if (isHtml('', plain)) return { text: plain, shown: await showHtml(plain) };
  if (/<table[\s>]/i.test(html) || (plain.trim() === '' && html !== '')) {
    const shown = await showHtml(html);
    if (shown.grids.length > 0 || plain.trim() === '') return { text: html, shown };
  }
  return { text: plain, shown: showText(plain) };
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** SHA-256 as lower-case hex. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Id of the first report in a text: 16 hex digits, the same from page and terminal. */
export async function reportIdOf(raw: string): Promise<string> {
  return (await sha256Of(toBytes(raw))).slice(0, 16);
}
