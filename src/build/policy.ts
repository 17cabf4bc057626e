import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** The walls of the built page: what it may run, and that no request leaves it. */

/** What stands in the page itself, by the hashes of it. */
interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const ALWAYS = [
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-worker',
];

/** The page with files beside it may run its own files, keep data here, and nothing else. */
export const hostedPolicy = ({ scripts }: Inline): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    ...ALWAYS,
  ].join('; ');

/** The page that is one file may run what stands in it, and nothing else. */
export const singlePolicy = ({ scripts, styles }: Inline): string =>
  [
    "default-src 'none'",
    ['script-src', ...scripts].join(' '),
    ['style-src', ...styles].join(' '),
    'worker-src blob:',
    "connect-src 'none'",
    'img-src data: blob:',
    ...ALWAYS,
  ].join('; ');

/** The hash of a script or style as a policy names it. */
export const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
/** The hashes of the plain scripts in a page. */
export const scriptHashes = (html: string): string[] =>
  [...html.matchAll(/<script>([^]*?)<\/script>/g)].map((match) => hashOf(match[1] ?? ''));

/** The page with its policy first in the head. */
export const withPolicy = (html: string, policy: string) =>
  html.replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);

/** Writes the policy into the page that has files beside it. The development server needs more than it allows. */
export const policy = (): Plugin => ({
  name: 'policy',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return this.error('There is no page.');
      const html = String(page.source);
      page.source = withPolicy(html, hostedPolicy({ scripts: scriptHashes(html), styles: [] }));
    },
  },
});
