import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withKnown } from '../../../src/ui/report/same.ts';

describe('what says the same stays the same object', () => {
  it('keeps what has not changed and takes what has', () => {
    const before = {
      facts: [
        { id: 'a', value: 1n },
        { id: 'b', value: 2n },
      ],
      note: '',
    };
    const now = withKnown(before, {
      facts: [
        { id: 'a', value: 1n },
        { id: 'b', value: 3n },
      ],
      note: '',
    });
    expect(now.facts[0]).toBe(before.facts[0]);
    expect(now.facts[1]).not.toBe(before.facts[1]);
    expect(now.facts[1]).toEqual({ id: 'b', value: 3n });
    expect(withKnown(before, structuredClone(before))).toBe(before);
  });

  it('tells a missing entry from an undefined one, and lists from objects', () => {
    expect(Object.keys(withKnown({ a: undefined, b: 1 }, { b: 1 }))).toEqual(['b']);
    expect(Object.keys(withKnown({ b: 1 }, { a: undefined, b: 1 }))).toEqual(['a', 'b']);
    expect(withKnown<unknown>({ 0: 'a' }, ['a'])).toEqual(['a']);
    expect(withKnown(['a', 'b'], ['a'])).toEqual(['a']);
  });

  it('never says anything else than what is now, whatever was before', () => {
    const data = fc.object({ maxDepth: 3, key: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(data, data, (before, now) => {
        expect(withKnown(before, now)).toStrictEqual(now);
      }),
    );
  });
});
