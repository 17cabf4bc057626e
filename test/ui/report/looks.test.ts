import fc from 'fast-check';
import { expect, test } from 'vitest';
import { column, row, value } from '../../../src/ui/report/drawn.ts';
import type { DrawnCell, DrawnRow } from '../../../src/ui/report/drawn.ts';
import { toPrinted } from '../../../src/ui/report/looks.ts';
import type { Look, Printed } from '../../../src/ui/report/looks.ts';
import type { Cell } from '../../../src/ui/report/tables.ts';

/** A table of two rows with two value cells each, and what may change of each cell between two drawings. */
const ROWS: readonly DrawnRow[] = ['一', '二'].map((label) => [
  row(label),
  ...['甲', '乙'].map((name) => value({ concept: `${label}${name}`, applicant: null, name })),
]);
const VERSIONS = [0, 1].map(
  (version) =>
    new Map(
      ROWS.flat().flatMap(({ slot }) =>
        slot
          ? [[slot.concept, { key: slot.concept, slot, form: '2021', facts: [], version } as Cell] as const]
          : [],
      ),
    ),
);
const look = fc.record({
  version: fc.nat({ max: 1 }),
  sign: fc.constantFrom('ok' as const, 'bad' as const, null),
  isActive: fc.boolean(),
  isEntry: fc.boolean(),
  isInBlock: fc.boolean(),
});
type State = readonly { readonly version: number; readonly sign: Look['sign'] }[];

const print = (state: State, before?: readonly (readonly Printed[])[]) => {
  const slots = ROWS.flat().filter(({ slot }) => slot);
  const lookOf = (drawn: DrawnCell): Look | null => {
    const cell = drawn.slot && VERSIONS[state[slots.indexOf(drawn)]?.version ?? 0]?.get(drawn.slot.concept);
    return cell ? ({ ...state[slots.indexOf(drawn)], cell } as Look) : null;
  };
  return toPrinted(ROWS, lookOf, before);
};

test('after any changes a table looks as if it had been drawn anew, and cells that look as before are the same', () => {
  const state = fc.array(look, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (states) => {
      let known: readonly (readonly Printed[])[] | undefined;
      for (const now of states) {
        const before = known;
        known = print(now, before);
        expect(known).toEqual(print(now));
        const was = before?.flat();
        known.flat().forEach((one, i) => {
          const isAlike = JSON.stringify(one.look) === JSON.stringify(was?.[i]?.look);
          if (was && isAlike) expect(one).toBe(was[i]);
        });
      }
    }),
    { numRuns: 500 },
  );
});

test('rows in which nothing has changed stay the same', () => {
  const plain = { version: 0, sign: null, isActive: false, isEntry: false, isInBlock: false };
  const first = print([plain, plain, plain, plain]);
  const second = print([plain, plain, plain, { ...plain, isActive: true }], first);
  expect(second[0]).toBe(first[0]);
  expect(second[1]).not.toBe(first[1]);
  expect(toPrinted([[column('头')]], () => null)[0]?.[0]?.look).toBeNull();
});
