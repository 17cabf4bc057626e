import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { CHECKSUM, sha256, withChecksum } from './checksum.ts';
import { contentOf } from './first-screen.ts';

/** What makes the page installable and independent of the network: manifest, icons, and the service worker with its list. */

const WORKER = 'src/worker/offline.worker.ts';
const SCRIPT = 'offline.js';
const ICONS = [
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];
const MANIFEST = {
  id: './',
  start_url: './',
  scope: './',
  lang: 'zh-Hans',
  name: '公开年报台',
  short_name: '公开年报台',
  description: '把政府信息公开工作年度报告变成可以核对、可以引用的数据，全在本机完成。',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#1f5fa8',
  icons: ICONS,
};

/** Adds manifest, icons and service worker to the build; the worker is given the list of all files with their SHA-256. */
export const offline = (root: string): Plugin => ({
  name: 'offline',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: join(root, WORKER), fileName: SCRIPT });
    for (const { src } of ICONS)
      this.emitFile({ type: 'asset', fileName: src, source: readFileSync(join(root, 'public', src)) });
    const source = `${JSON.stringify(MANIFEST, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
  },
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
    { tag: 'meta', attrs: { name: 'theme-color', content: MANIFEST.theme_color }, injectTo: 'head' },
    CHECKSUM,
  ],
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const [page, worker] = [bundle['index.html'], bundle[SCRIPT]];
      if (page?.type !== 'asset' || worker?.type !== 'chunk') return this.error('A page needs its worker.');
      const all = JSON.stringify(listOf(bundle));
      page.source = withChecksum(String(page.source), all);
      const files = JSON.stringify(listOf(bundle));
      worker.code = worker.code.replace('__BUILD__', `"${sha256(all)}"`).replace('__FILES__', () => files);
    },
  },
});

/** Name and SHA-256 of every file but the service worker, in order of name. */
const listOf = (bundle: Rolldown.OutputBundle): Record<string, string> =>
  Object.fromEntries(
    Object.values(bundle)
      .filter(({ fileName }) => fileName !== SCRIPT)
      .map((file) => [file.fileName, sha256(contentOf(file))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
