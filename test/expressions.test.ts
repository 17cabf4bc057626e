import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { FILES, FOR_BROWSER, SRC, readExpressions, whatIsBuilt } from './expressions.ts';
import type { Expression } from './expressions.ts';

/** No regular expression of the program takes more time than in proportion to what it reads. */

process.env['RECHECK_SYNC_BACKEND'] = 'pure';

/**
 * As the checker gets it. A bound multiplies the time by itself at most, so larger ones are checked as 2, which is quick and
 * always comes to an end; what is tried at one place only is anchored.
 */
function toChecked({ source, flags }: Expression): [source: string, flags: string] {
  const least = (printed: string, most: number) => String(Math.min(Number(printed), most));
  const bounded = source.replace(
    /\{(\d+)(?:(,)(\d*))?\}/g,
    (_, from: string, comma = '', to = '') =>
      `{${least(from, comma === '' ? 2 : 1)}${comma}${to === '' ? '' : least(to, 2)}}`,
  );
  return flags.includes('y') ? [`^(?:${bounded})`, flags.replace('y', '')] : [bounded, flags];
}

/** True where a repeat has no bound; without one the steps at each place are bounded, and the time is linear. */
function isUnbounded({ source }: Expression): boolean {
  const signs = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  return /[*+]|\{\d+,\}/.test(signs);
}

/**
 * The checker only supposes of expressions with lookarounds, from random texts: what it suspects is tried on its own attack
 * of tens of thousands of characters, which takes seconds where it is right and less than one thousandth where it is not.
 */
function isSlow(expression: Expression, attack: string): boolean {
  const [source, flags] = toChecked(expression);
  const start = performance.now();
  new RegExp(source, flags).test(attack);
  return performance.now() - start > 300;
}

/** What the checker says of an expression that is not safe, '' if it is. */
function faultOf(expression: Expression): string {
  if (!isUnbounded(expression)) return '';
  const result = checkSync(...toChecked(expression), { timeout: 60_000 });
  if (result.status === 'safe') return '';
  if (
    result.status === 'vulnerable' &&
    result.checker === 'fuzz' &&
    !isSlow(expression, result.attack.string)
  )
    return '';
  const why =
    result.status === 'vulnerable'
      ? `${result.complexity.summary}: ${result.attack.pattern}`
      : result.error.kind;
  return `${expression.where} /${expression.source}/ ${why}`;
}

const unique = (all: readonly Expression[]): readonly Expression[] => [
  ...new Map(all.map((e) => [`${e.source}/${e.flags}`, e])).values(),
];

/** Loads every module and reads a report, so that all expressions are built. */
async function runAll(): Promise<void> {
  for (const path of FILES) if (!FOR_BROWSER.test(path)) await import(join(SRC, path));
  const { readText } = await import('../src/worker/reading.ts');
  const report = 'cases/yunya-2017-shares-and-denials/input.txt';
  await readText('', readFileSync(new URL(report, import.meta.url), 'utf8'));
}

test('the checker tells a slow expression', () => {
  expect(faultOf({ source: '(?:a+b?)+c', flags: '', where: '' })).toMatch(/exponential/);
  expect(faultOf({ source: 'a+b', flags: '', where: '' })).toMatch(/polynomial/);
  expect(faultOf({ source: 'a{1,40}b', flags: '', where: '' })).toBe('');
});

describe('promise 36: every expression is linear', () => {
  test('those written', () => {
    const all = unique(FILES.flatMap((path) => readExpressions(path).literals));
    expect(all.length).toBeGreaterThan(500);
    expect(all.map(faultOf).filter((fault) => fault !== '')).toEqual([]);
  });

  test('those built, none of them in what runs in a browser alone', async () => {
    const sites = FILES.map((path) => ({ path, built: readExpressions(path).built })).filter(
      ({ built }) => built > 0,
    );
    expect(sites.filter(({ path }) => FOR_BROWSER.test(path))).toEqual([]);
    const all = unique(await whatIsBuilt(runAll));
    expect(all.length).toBeGreaterThanOrEqual(sites.reduce((sum, { built }) => sum + built, 0) / 2);
    expect(all.map(faultOf).filter((fault) => fault !== '')).toEqual([]);
  });
});
