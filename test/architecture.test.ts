import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** The arrows between folders, downward only; neighbours on one level do not know each other. */
const LEVELS = [
  ['main', 'read', 'build'],
  ['ui'],
  ['worker', 'store'],
  ['derived'],
  ['extract', 'check', 'view', 'source'],
  ['text', 'catalogue', 'words'],
  ['fact'],
  ['decimal'],
  ['model'],
];
/** Modules that may be imported by one folder or file alone. */
const ALONE: Readonly<Record<string, RegExp>> = {
  dexie: /^store\//,
  'opencc-js': /^text\//,
  'chart.js': /^ui\//,
};
/** What only the page has; a local `window` or `document` of another kind has other members. */
const DOM =
  /\b(document\.(body|head|documentElement|cookie|createElement|getElementById|querySelector|addEventListener)|window\.(location|addEventListener|document|localStorage)|HTML\w*Element\b|localStorage\b|navigator\.)/;
const HAS_DOM = /^(ui|worker|store|build)\/|^main\.ts$/;

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|svelte)$/.test(path) && !path.includes('node_modules'));
/** Without comments, in which everything may be named. */
const code = new Map(
  files.map((path) => [
    path,
    readFileSync(join(root, path), 'utf8').replace(/\/\*[^]*?\*\/|<!--[^]*?-->|^\s*\/\/.*$/gm, ''),
  ]),
);
const IMPORT = /(?:^|[\s;}])(?:import|export)\s[^'"`;()]*?from\s*'([^']+)'|import\s*\(?\s*'([^']+)'/g;
const importsOf = (path: string) =>
  [...(code.get(path) ?? '').matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
const targetOf = (path: string, name: string) =>
  relative(root, join(root, dirname(path), name.replace(/\?.*$/, ''))).replaceAll('\\', '/');
const arrows = files.flatMap((from) =>
  importsOf(from)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from, to: targetOf(from, name) })),
);
const folderOf = (path: string) => path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
const levelOf = (folder: string) => LEVELS.findIndex((level) => level.includes(folder));

test('the files are there, and every import leads to one of them', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((path) => levelOf(folderOf(path)) < 0)).toEqual([]);
  expect(arrows.filter(({ to }) => !files.includes(to) && to !== 'ui/style.css')).toEqual([]);
});

test('arrows between folders point downward', () => {
  const wrong = arrows.filter(({ from, to }) => {
    const [above, below] = [folderOf(from), folderOf(to)];
    return above !== below && levelOf(above) >= levelOf(below);
  });
  expect(wrong).toEqual([]);
});

test('there are no circles', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const { to } of arrows.filter(({ from }) => from === path)) walk(to, [...way, path]);
    done.add(path);
  };
  for (const path of files) walk(path, []);
  expect(circles).toEqual([]);
});

test('packages are imported where they belong, chart.js by one file', () => {
  const outside = files.flatMap((path) =>
    importsOf(path)
      .filter((name) => !name.startsWith('.'))
      .map((name) => ({ path, name: Object.keys(ALONE).find((one) => name.split('/')[0] === one) })),
  );
  const owned = outside.filter(({ name }) => name !== undefined);
  expect(owned.filter(({ path, name }) => !ALONE[name ?? '']?.test(path))).toEqual([]);
  const charts = new Set(owned.filter(({ name }) => name === 'chart.js').map(({ path }) => path));
  expect(charts.size).toBeLessThanOrEqual(1);
});

test('only the page knows the DOM', () => {
  const known = files.filter((path) => !HAS_DOM.test(path) && DOM.test(code.get(path) ?? ''));
  expect(known).toEqual([]);
});
