import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Prints one line a promise: its number, whether it was kept, and the figures that its tests told, else their names. */

/** The promises that a test names: `promise 6: …`, `promises 1, 2: …`. */
const NAMED = /promises? (\d+(?:, \d+)*)/;
const NAMED_FIRST = /^promises? [\d, ]+: /;
const numbersOf = (name: string): number[] =>
  (NAMED.exec(name)?.[1] ?? '').split(', ').filter(Boolean).map(Number);

/** What tests told of one promise; the names of those that told nothing where nobody did, and of those that failed. */
function toldOf(tests: readonly TestCase[], promise: number): string {
  const figures = tests.flatMap((test) =>
    test.annotations().filter(({ type }) => type === 'figure' || type === `promise ${promise}`),
  );
  const named = tests.filter((test) => figures.length === 0 || !isKept(test));
  const names = named.map(({ name }) => name.replace(NAMED_FIRST, ''));
  return [...new Set([...figures.map(({ message }) => message), ...names])].join(' · ');
}

const isKept = (test: TestCase) => test.result().state === 'passed';

export default class implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (numbersOf(test.fullName).length === 0 || test.result().state === 'skipped') return;
    const seconds = Math.round((test.diagnostic()?.duration ?? 0) / 1000);
    console.error(`${isKept(test) ? '✓' : '✕'} ${test.fullName} (${seconds} s)`);
    for (const { message, stack } of test.result().errors ?? []) console.error(message, stack ?? '');
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { message: string }[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const tested = new Map<number, TestCase[]>();
    for (const test of tests.filter((one) => one.result().state !== 'skipped'))
      for (const promise of numbersOf(test.fullName))
        tested.set(promise, [...(tested.get(promise) ?? []), test]);
    for (const [promise, of] of [...tested].toSorted(([a], [b]) => a - b)) {
      console.log(
        `${String(promise).padStart(2)} ${of.every(isKept) ? 'kept  ' : 'BROKEN'} ${toldOf(of, promise)}`,
      );
    }
    console.log(`${tested.size} promises tested`);
    for (const { message } of [...modules.flatMap((module) => module.errors()), ...errors])
      console.error(message);
  }
}
