/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { BuildEnvironmentOptions, PluginOption } from 'vite';
import type { InlineConfig } from 'vitest/node';
import { about, supply } from './src/build/about.ts';
import { before } from './src/build/before.ts';
import { compiled } from './src/build/compiled.ts';
import { divisions } from './src/build/divisions.ts';
import { firstScreen } from './src/build/first-screen.ts';
import { offline } from './src/build/offline.ts';
import { policy } from './src/build/policy.ts';
import { inlineWorkers, single } from './src/build/single.ts';

/** What is built for Node instead of a browser, by its mode. */
const FOR_NODE: Readonly<Record<string, string>> = {
  read: 'src/read.ts',
  fuzz: 'test/fuzz.ts',
  bench: 'test/bench/bench.ts',
};

/** The page with its files beside it, for a server. */
const HOSTED: BuildEnvironmentOptions = {
  outDir: 'dist/page',
  copyPublicDir: false,
  target: 'es2022',
  // The polyfill fetches, which the policy forbids; browsers without modulepreload load the same files a little later.
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
};
/** The page as one file, for a stick or a mail. */
const SINGLE: BuildEnvironmentOptions = {
  ...HOSTED,
  outDir: 'dist/single',
  modulePreload: false,
  assetsInlineLimit: Infinity,
  cssCodeSplit: false,
  rolldownOptions: { output: { codeSplitting: false } },
};

function pluginsOf(mode: string): PluginOption[] {
  if (mode in FOR_NODE) return [divisions()];
  const isSingle = mode === 'single';
  const page = [
    svelte({ configFile: false }),
    divisions(),
    before(),
    about(ROOT, isSingle ? null : 'licences.txt'),
  ];
  if (isSingle) return [page, inlineWorkers(packages.worker), packages.page, single('gongkai.html')];
  return [page, packages.page, policy(), compiled(), offline(ROOT), firstScreen()];
}

function buildOf(mode: string): BuildEnvironmentOptions {
  if (mode in FOR_NODE)
    return { ssr: FOR_NODE[mode] ?? '', outDir: `dist/${mode}`, copyPublicDir: false, target: 'node20' };
  return mode === 'single' ? SINGLE : HOSTED;
}

/** What tests of the built page in a real browser share. */
const IN_BROWSER: InlineConfig = {
  globalSetup: ['test/browser/serve.ts'],
  // One at a time in one browser: they share the clipboard, and starting a browser takes longer than most of them.
  fileParallelism: false,
  isolate: false,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000, interval: 50 } },
};

const ROOT = import.meta.dirname;
const packages = supply();

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: pluginsOf(mode),
  worker: {
    format: 'es',
    plugins: () => [divisions(), packages.worker()],
    // What the terminal loads late is in the worker from the start (src/worker/read.worker.ts).
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
  server: { host: 'localhost' },
  preview: { host: 'localhost' },
  ssr: mode in FOR_NODE ? { noExternal: true } : {},
  build: buildOf(mode),
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
          include: ['test/browser/**/*.spec.ts', 'test/promises/**/*.spec.ts'],
          testTimeout: 60_000,
          ...IN_BROWSER,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: ['test/bench/**/*.bench.ts'],
          testTimeout: 600_000,
          ...IN_BROWSER,
        },
      },
    ],
  },
}));
