import { createHash } from 'node:crypto';
import type { HtmlTagDescriptor } from 'vite';

/** The checksum of a build: over all its files, the page with noughts where the checksum itself comes to stand. */

const UNKNOWN = '0'.repeat(64);

/** Where it stands in the page. */
export const CHECKSUM: HtmlTagDescriptor = {
  tag: 'meta',
  attrs: { name: 'build', content: UNKNOWN },
  injectTo: 'head',
};

/** SHA-256, lower-case hex. */
export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** The page with the checksum; `all`: what it is taken over, the page itself where it is all there is. */
export const withChecksum = (html: string, all = html): string => html.replace(UNKNOWN, sha256(all));
