import type { getDocument, PDFDocumentProxy } from 'pdfjs-dist';
import type * as Library from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { Refused } from '../refusal.ts';

/** pdf.js, loaded with the first PDF. It runs where it is called, asks nobody for anything and draws nothing. */

/** Tables of old Chinese PDFs that name their characters by code; others carry their own. */
const CMAPS = import.meta.glob<string>(
  '/node_modules/pdfjs-dist/cmaps/{Adobe-GB1-UCS2,Adobe-CNS1-UCS2,GB-EUC-H,GBK-EUC-H,GBK-EUC-V,GBK2K-H,GBKp-EUC-H,GBpc-EUC-H,UniGB-UCS2-H,UniGB-UCS2-V,UniGB-UTF16-H,UniGB-UTF16-V,UniGB-UTF8-H,B5pc-H,ETen-B5-H,ETenms-B5-H,HKscs-B5-H,UniCNS-UCS2-H,UniCNS-UTF16-H}.bcmap',
  { query: '?url&inline', import: 'default' },
);

type Pdfjs = typeof Library;
type Options = Exclude<Parameters<typeof getDocument>[0], string | URL | ArrayBuffer | undefined>;

let library: Promise<Pdfjs> | undefined;

/** What the library takes for granted and older engines lack. */
function fillGaps(): void {
  const promises = Promise as { withResolvers?: () => object };
  promises.withResolvers ??= () => {
    let [resolve, reject]: unknown[] = [];
    const promise = new Promise((yes, no) => ([resolve, reject] = [yes, no]));
    return { promise, resolve, reject };
  };
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const copy = new Uint8Array(length);
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return copy.buffer;
  };
}

async function load(): Promise<Pdfjs> {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.min.mjs');
}

/** The library, with its worker's half in this thread. Refused where it cannot be had now: WebKit's workers ask the server for it. */
async function loadPdfjs(): Promise<Pdfjs> {
  fillGaps();
  try {
    return await (library ??= load());
  } catch {
    library = undefined;
    throw new Refused('unloaded');
  }
}

/** Hands out the tables that are a part of this program; there are no others. */
class Embedded {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = await CMAPS[`/node_modules/pdfjs-dist/cmaps/${filename}`]?.();
    if (url === undefined) throw new Error(`${filename} is not a part of this program.`);
    return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  }
}

/** Nothing is drawn, fetched or run: no fonts, pictures, scripts, forms or WebAssembly. */
const OPTIONS: Options = {
  verbosity: 0,
  useWorkerFetch: false,
  useWasm: false,
  useSystemFonts: false,
  disableFontFace: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  maxImageSize: 1,
  cMapUrl: 'cmaps/',
  cMapPacked: true,
  BinaryDataFactory: Embedded,
};

/** What the library says, or a Refused: a file has a password or is damaged where the library gives up. */
export async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Refused(isLocked ? 'encrypted' : 'damaged');
  }
}

/** Opens a PDF, does something with it, and closes it. */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (pdf: PDFDocumentProxy, operators: Pdfjs['OPS']) => Promise<T>,
): Promise<T> {
  const { getDocument, OPS } = await loadPdfjs();
  const task = getDocument({ ...OPTIONS, data: new Uint8Array(bytes) });
  try {
    return await work(await asked(task.promise), OPS);
  } finally {
    await task.destroy();
  }
}
