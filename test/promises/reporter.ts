import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Prints one line a promise: its number, whether it was kept, and the figures that its tests told, else their names. */

/** The promises that a test names: `promise 6: …`, `promises 1, 2: …`. */
const NAMED = /promises? (\d+(?:, \d+)*)/;
const numbersOf = (name: string): number[] =>
  (NAMED.exec(name)?.[1] ?? '').split(', ').filter(Boolean).map(Number);

/** What a test told of one promise, or of all that it names. */
function figuresOf(test: TestCase, promise: number): string[] {
  const told = test.annotations().filter(({ type }) => type === 'figure' || type === `promise ${promise}`);
  return told.length > 0
    ? told.map(({ message }) => message)
    : [test.name.replace(/^.*?promises? [\d, ]+: /, '')];
}

const isKept = (test: TestCase) => test.result().state === 'passed';

export default class implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (numbersOf(test.fullName).length > 0 && test.result().state !== 'skipped')
      console.error(
        `${isKept(test) ? '✓' : '✕'} ${test.fullName} (${Math.round((test.diagnostic()?.duration ?? 0) / 1000)} s)`,
      );
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { message: string }[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const tested = new Map<number, TestCase[]>();
    for (const test of tests.filter((one) => one.result().state !== 'skipped'))
      for (const promise of numbersOf(test.fullName))
        tested.set(promise, [...(tested.get(promise) ?? []), test]);
    for (const [promise, of] of [...tested].toSorted(([a], [b]) => a - b)) {
      const told = [...new Set(of.flatMap((test) => figuresOf(test, promise)))].join(' · ');
      console.log(`${String(promise).padStart(2)} ${of.every(isKept) ? 'kept  ' : 'BROKEN'} ${told}`);
    }
    console.log(`${tested.size} promises tested`);
    const faults = tests
      .filter((test) => test.result().state === 'failed')
      .flatMap((test) => test.result().errors ?? []);
    for (const { message } of [...modules.flatMap((module) => module.errors()), ...faults, ...errors])
      console.error(message);
  }
}
