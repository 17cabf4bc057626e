import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Most that the first screen may weigh, JS and CSS together, in bytes after gzip. */
const LIMIT = 110_000;

/** Says what the first screen weighs (entry, its static imports, their CSS) and fails the build above the limit. */
export const firstScreen = (): Plugin => ({
  name: 'first-screen',
  apply: 'build',
  writeBundle(_, bundle) {
    const entry = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.isEntry && file.name === 'index',
    );
    if (entry === undefined) return;
    const files = filesOf(entry as Rolldown.OutputChunk, bundle);
    const size = [...files].reduce((sum, name) => sum + gzipSync(contentOf(bundle[name])).length, 0);
    const told = `first screen: ${(size / 1000).toFixed(1)} kB gzipped (limit ${LIMIT / 1000} kB)`;
    if (size > LIMIT) this.error(told);
    this.info(told);
  },
});

/** A chunk, all chunks that it imports statically, and their CSS, by name. */
export function filesOf(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
) {
  if (found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') filesOf(imported, bundle, found);
  }
  return found;
}

/** The bytes or text of a built file; '' where there is none. */
export const contentOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined) =>
  file === undefined ? '' : file.type === 'chunk' ? file.code : file.source;
