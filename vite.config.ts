/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { firstScreen } from './build/first-screen.ts';
import { offline } from './build/offline.ts';
import { policy } from './build/policy.ts';

/** What is built for Node instead of a browser, by its mode. */
const FOR_NODE: Readonly<Record<string, string>> = {
  read: 'src/read.ts',
  fuzz: 'test/fuzz.ts',
  bench: 'test/bench/bench.ts',
};

export default defineConfig(({ mode }) => ({
  base: './',
  plugins:
    mode in FOR_NODE
      ? []
      : [svelte({ configFile: false }), offline(import.meta.dirname), policy(), firstScreen()],
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
