import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { CHECKSUM, withChecksum } from './checksum.ts';
import { divisions } from './divisions.ts';
import { contentOf } from './first-screen.ts';
import { hashOf, scriptHashes, singlePolicy, withPolicy } from './policy.ts';

/** The page as one file that opens by double click: scripts, styles and workers stand in it, held by their hashes. */

const WORKER = /\?worker&url$/;

/** A worker's script as a text in the page's, which becomes an address when the page starts. */
export const inlineWorkers = (collect: () => Plugin): Plugin => ({
  name: 'inline-workers',
  enforce: 'pre',
  async load(id) {
    if (!WORKER.test(id)) return null;
    const code = await bundled(id.replace(WORKER, ''), collect());
    return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`;
  },
});

/** A worker with all that it loads, as one script. */
async function bundled(input: string, collect: Plugin): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [divisions(), collect],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: Infinity,
      rolldownOptions: { input, output: { codeSplitting: false, format: 'iife' } },
    },
  });
  const [chunk, ...others] = (built as Rolldown.RolldownOutput).output;
  if (others.length > 0) throw new Error(`${input} is not one file but also ${others[0]?.fileName ?? ''}.`);
  return chunk.code;
}

/** Puts script and styles into the page, writes the policy with their hashes, and leaves the page alone, named `fileName`. */
export const single = (fileName: string): Plugin => ({
  name: 'single',
  apply: 'build',
  transformIndexHtml: () => [CHECKSUM],
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle);
      const page = bundle['index.html'];
      const scripts = files.filter((file) => file.type === 'chunk');
      const styles = files.filter((file) => file.fileName.endsWith('.css'));
      const isAll = files.length === 1 + scripts.length + styles.length;
      if (page?.type !== 'asset' || scripts.length !== 1 || !isAll)
        return this.error(
          `A page, a script and styles were expected, not ${Object.keys(bundle).join(', ')}.`,
        );
      const source = inlined(String(page.source), textOf(scripts), textOf(styles));
      for (const file of files) Reflect.deleteProperty(bundle, file.fileName);
      this.emitFile({ type: 'asset', fileName, source });
    },
  },
});

const textOf = (files: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]) =>
  files.map((file) => String(contentOf(file)).trim()).join('\n');

/** What would end the script, or make the reader of HTML think of another, in other words that mean the same to JavaScript. */
const harmless = (code: string) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

const LINKS = /\s*<(?:script type="module"|link rel="(?:stylesheet|modulepreload)")[^>]*>(?:<\/script>)?/g;

function inlined(html: string, script: string, style: string): string {
  const code = harmless(script);
  // The reader of HTML would turn it into a line feed, and the hash would be another.
  if (/\r/.test(code + style)) throw new Error('A carriage return stands in the script or the style.');
  const bare = html.replace(LINKS, '');
  const policy = singlePolicy({
    scripts: [...scriptHashes(bare), hashOf(code)],
    styles: [hashOf(style)],
  });
  return withChecksum(
    withPolicy(bare, policy)
      .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
      .replace('</body>', () => `  <script type="module">${code}</script>\n  </body>`),
  );
}
