import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** No promise is switched off quietly: every one of them has a test that names it, and none is left out of a run. */

const TESTS = join(import.meta.dirname, '..');
const PROMISES = 66;
/** Names of tests as reporter.ts reads them. */
const NAMED = /(['"`])promises? (\d+(?:, \d+)*): /g;
/** A test that is left out always, or leaves out all others; `skipIf` tells when, and is reported. */
const LEFT_OUT = /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|only|todo|fails)\b/;

const sources = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:test|spec)\.ts$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(TESTS, path), 'utf8') }));

test('promise 65: every promise has a test of its name', ({ annotate }) => {
  const named = new Set(
    sources.flatMap(({ code }) =>
      [...code.matchAll(NAMED)].flatMap(([, , numbers = '']) => numbers.split(', ').map(Number)),
    ),
  );
  const missing = Array.from({ length: PROMISES }, (_, i) => i + 1).filter((number) => !named.has(number));
  expect(missing).toEqual([]);
  expect([...named].filter((number) => number < 1 || number > PROMISES)).toEqual([]);
  annotate(`${named.size} of ${PROMISES} promises have tests`, 'figure');
});

test('no test is left out for good, and none leaves out the others', () => {
  const own = import.meta.filename;
  const others = sources.filter(({ path }) => join(TESTS, path) !== own);
  expect(others.filter(({ code }) => LEFT_OUT.test(code)).map(({ path }) => path)).toEqual([]);
});
