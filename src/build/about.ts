import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What the built page says of itself: version, day, and the packages it is made of with their licences. */

/** Every package of which something may be in the page; the build fails where another one is. Reasons stand in README. */
export const SHIPPED = [
  '@kurkle/color',
  '@vant/area-data',
  'chart.js',
  'clsx',
  'dexie',
  'entities',
  'esm-env',
  'opencc-js',
  'parse5',
  'pdfjs-dist',
  'svelte',
];

/** The module that the about box imports. */
const MODULE = 'virtual:about';

/** One package as the page names it: its licence's short name, and the licence itself. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

function packageOf(root: string, name: string): Package {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const files = readdirSync(folder)
    .filter((file) => /^(?:third_party_licenses|licen[cs]e|notice)(?:\.\w+)?$/i.test(file))
    .sort();
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  if (text === '') throw new Error(`${name} has no licence that could be passed on.`);
  return { name, version, license, text: text.replaceAll('\r\n', '\n') };
}

/** Day of the last change, yyyy-mm-dd: of SOURCE_DATE_EPOCH, else of the last commit; '' where neither is known. */
function dayOf(root: string): string {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined) return new Date(Number(given) * 1000).toISOString().slice(0, 10);
  try {
    const git = ['-C', root, 'log', '-1', '--format=%cs'];
    return execFileSync('git', git, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** Gives the about box its module; `file`: where the licences also stand beside the page, null for nowhere. */
export function about(root: string, file: string | null): Plugin {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
  const packages = SHIPPED.map((name) => packageOf(root, name));
  return {
    name: 'about',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      const values = { version, day: dayOf(root), packages };
      return Object.entries(values)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
    generateBundle() {
      if (file === null) return;
      const source = packages.map((one) => `${one.name} ${one.version} · ${one.license}\n\n${one.text}\n`);
      this.emitFile({ type: 'asset', fileName: file, source: source.join('\n\n') });
    },
  };
}

/** Collects the packages of which code is in a bundle, workers included, and holds them against the list. */
export function supply(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const found = new Set<string>();
  const collect = (bundle: Rolldown.OutputBundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') for (const name of packagesIn(file)) found.add(name);
  };
  return {
    worker: () => ({ name: 'supply-of-workers', generateBundle: (_, bundle) => collect(bundle) }),
    page: {
      name: 'supply',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        const unlisted = [...found].filter((name) => !SHIPPED.includes(name));
        if (unlisted.length > 0) this.error(`In the page but not on the list: ${unlisted.join(' ')}`);
      },
    },
  };
}

/** Names of the packages that gave code to a chunk. */
const packagesIn = ({ modules }: Rolldown.OutputChunk): string[] =>
  Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .flatMap(([id]) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? []);
