/** Why a file is not read: it holds no text, it is beyond what is taken from strangers, or its reader is not at hand. */

/** unloaded: what reads files of its kind comes late and could not be had. The others tell of the file. */
export type Refusal =
  | 'unreadable'
  | 'empty'
  | 'large'
  | 'office'
  | 'ofd'
  | 'archive'
  | 'image'
  | 'binary'
  | 'encrypted'
  | 'damaged'
  | 'scan'
  | 'pages'
  | 'entries'
  | 'inflated'
  | 'nested'
  | 'bare'
  | 'unloaded';

/** Thrown where a file is given up, and caught where files are taken in (`worker/reading.ts`): it becomes a message. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Most bytes of a text or a page; the longest reports have some hundred thousand characters. */
export const MOST_TEXT = 20_000_000;
/** Most bytes of a document with its pictures, packed or not. */
export const MOST_DOCUMENT = 100_000_000;
