import type { Plugin } from 'vite';

/** The walls of the built page: what it may run, and that no request leaves it. */

/** What the page may do: run its own files, keep data here, and nothing else. `scripts` are hashes of what stands in the page itself. */
export const policyOf = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html app-worker',
  ].join('; ');

/** Writes the policy into the built page. The development server needs more than it allows. */
export const policy = (): Plugin => ({
  name: 'policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf([]) },
      injectTo: 'head-prepend',
    },
  ],
});
