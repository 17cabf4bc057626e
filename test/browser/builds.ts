import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { PluginOption } from 'vite';

/** Builds of the page apart from the one that the other tests look at. */

/** A folder that is gone when the tests are over. */
export const newFolder = (name: string) => {
  const path = mkdtempSync(join(tmpdir(), `gongkai-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Builds the page into a folder; `mark` stands in every script, so that no file has the name it has in another build. */
export async function buildInto(
  outDir: string,
  { mark = '', mode = 'production', root = '', plugins = [] as PluginOption[] } = {},
) {
  const marked = mark === '' ? {} : { output: { postBanner: `/* ${mark} */` } };
  const before = process.env['NODE_ENV'] ?? 'test';
  // The test runner's own value would make it a build for development.
  process.env['NODE_ENV'] = 'production';
  await build({
    ...(root === '' ? {} : { root, configFile: join(root, 'vite.config.ts') }),
    logLevel: 'error',
    mode,
    plugins,
    build: { outDir, emptyOutDir: true, rolldownOptions: marked },
    worker: { rolldownOptions: marked },
  });
  process.env['NODE_ENV'] = before;
}
