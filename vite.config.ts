/// <reference types="vitest/config" />
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { Plugin, Rolldown } from 'vite';

/** What the built page may do: run its own files, keep data here, and nothing else; no request leaves it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  'img-src data: blob:',
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-worker',
].join('; ');

/** Most that the first screen may weigh, JS and CSS together, in bytes after gzip. */
const FIRST_SCREEN_LIMIT = 110_000;

/** Writes the policy into the built page. The development server needs more than it allows. */
const policy = (): Plugin => ({
  name: 'policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
});

/** Says what the first screen weighs (entry, its static imports, their CSS) and fails the build above the limit. */
const firstScreen = (): Plugin => ({
  name: 'first-screen',
  apply: 'build',
  writeBundle(_, bundle) {
    const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
    if (entry === undefined) return;
    const files = filesOf(entry as Rolldown.OutputChunk, bundle);
    const size = [...files].reduce((sum, name) => sum + gzipSync(contentOf(bundle[name])).length, 0);
    const told = `first screen: ${(size / 1000).toFixed(1)} kB gzipped (limit ${FIRST_SCREEN_LIMIT / 1000} kB)`;
    if (size > FIRST_SCREEN_LIMIT) this.error(told);
    this.info(told);
  },
});

function filesOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, found = new Set<string>()) {
  if (found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') filesOf(imported, bundle, found);
  }
  return found;
}

const contentOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined) =>
  file === undefined ? '' : file.type === 'chunk' ? file.code : file.source;

/** What is built for Node instead of a browser, by its mode. */
const FOR_NODE: Readonly<Record<string, string>> = {
  read: 'src/read.ts',
  fuzz: 'test/fuzz.ts',
  bench: 'test/bench/bench.ts',
};

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode in FOR_NODE ? [] : [svelte({ configFile: false }), policy(), firstScreen()],
  worker: { format: 'es' },
  server: { host: 'localhost' },
  preview: { host: 'localhost' },
  ssr: mode in FOR_NODE ? { noExternal: true } : {},
  build:
    mode in FOR_NODE
      ? { ssr: FOR_NODE[mode] ?? '', outDir: `dist/${mode}`, copyPublicDir: false, target: 'node20' }
      : {
          outDir: 'dist/page',
          copyPublicDir: false,
          target: 'es2022',
          // The polyfill fetches, which the policy forbids; browsers without modulepreload load the same files a little later.
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0,
        },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.spec.ts'],
          globalSetup: ['test/browser/serve.ts'],
          // One at a time in one browser: they share the clipboard, and starting a browser takes longer than most of them.
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000, interval: 50 } },
        },
      },
    ],
  },
}));
