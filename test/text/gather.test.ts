import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather } from '../../src/text/gather.ts';
import { holderOf } from '../../src/text/units.ts';

test('gather is flatMap', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat())), (lists) => {
      expect(gather(lists, (list, i) => [...list, i])).toEqual(lists.flatMap((list, i) => [...list, i]));
      expect(gather(lists, (list) => list.length)).toEqual(lists.map((list) => list.length));
    }),
  );
});

test('a text holds a class of characters as its expression says, rare ones and pictures too', () => {
  const hasLetter = holderOf(/\p{L}+/gu);
  const signs = fc.constantFrom('规', 'a', '1', ' ', '|', '𠀀', '😀', '\ud83d', '\udc00', '・');
  fc.assert(
    fc.property(fc.array(signs), (parts) => {
      expect(hasLetter(parts.join(''))).toBe(/\p{L}/u.test(parts.join('')));
    }),
  );
});
