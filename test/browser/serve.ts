import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served. */
    readonly url: string;
    readonly chromium: string;
  }
}

/** Builds the app once, serves it on a free port of localhost for all browser tests, and stops with them. */
export default async function serve(project: TestProject) {
  const chromium = findChromium();
  const before = process.env['NODE_ENV'] ?? 'test';
  // The test runner's own value would make it a build for development.
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'error', mode: 'production' });
  process.env['NODE_ENV'] = before;
  const server = await preview({ preview: { port: 0, host: '127.0.0.1', open: false }, logLevel: 'error' });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server has no address.');
  project.provide('url', url);
  project.provide('chromium', chromium);
  return () => server.close();
}
