import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SHIPPED } from '../src/build/about.ts';

/** What the program is made of: known packages of fixed versions, and the same bytes wherever it is built. */

const ROOT = join(import.meta.dirname, '..');
interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; integrity?: string; hasInstallScript?: boolean; optional?: boolean }>
  >;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const read = <T>(name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as T;
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { dependencies, devDependencies } = read<Manifest>('package.json');
const lock = Object.entries(read<Lock>('package-lock.json').packages).filter(([path]) => path !== '');

describe('promise 63: packages', () => {
  test('each is asked for by one exact version', () => {
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('each is locked by its hash, and none that a build needs runs a script when installed', () => {
    expect(lock.length).toBeGreaterThan(50);
    expect(lock.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    const scripted = lock.filter(([, one]) => one.hasInstallScript === true && one.optional !== true);
    expect(scripted).toEqual([]);
  });

  test('each that may be in the page has a line in README that says why, or comes with one that has', () => {
    const [, list = ''] = /## Dependencies\n([^]*?)\n## /.exec(readme) ?? [];
    expect(SHIPPED.filter((name) => !list.includes(name))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => !SHIPPED.includes(name))).toEqual([]);
  });
});

/** Name and hash of every file of the page, built in a folder. */
function built(folder: string, out: string): readonly string[] {
  const env = { ...process.env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: '1700000000' };
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  for (const mode of ['production', 'single'])
    execFileSync(
      process.execPath,
      [vite, 'build', '--logLevel', 'error', '--mode', mode, '--outDir', `${out}/${mode}`],
      {
        cwd: folder,
        env,
      },
    );
  return readdirSync(join(folder, out), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(parentPath, name)))
        .digest('hex');
      return `${hash} ${name}`;
    })
    .sort();
}

const elsewhere = mkdtempSync(join(tmpdir(), 'gongkai-same-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('promise 26: built in two folders, every file of both builds is the same', () => {
  const copied = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'];
  for (const name of copied) cpSync(join(ROOT, name), join(elsewhere, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
  const here = built(ROOT, 'dist/same');
  expect(here.length).toBeGreaterThan(20);
  expect(built(elsewhere, 'dist/same')).toEqual(here);
  rmSync(join(ROOT, 'dist/same'), { recursive: true });
});

test('promise 64: the licences of all that is in the page stand beside it', () => {
  const folder = join(elsewhere, 'dist/same/production');
  const text = readFileSync(join(folder, 'licences.txt'), 'utf8');
  const missing = SHIPPED.filter((name) => !text.includes(`${name} ${versionOf(name)} · `));
  expect(missing).toEqual([]);
  expect(text.match(/copyright/gi)?.length).toBeGreaterThanOrEqual(SHIPPED.length - 1);
});

const versionOf = (name: string) =>
  lock.find(([path]) => path === `node_modules/${name}`)?.[1].version ?? 'none';
