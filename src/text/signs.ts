import type { IsUnit } from './units.ts';

/**
 * Gates: a cheap look before dear expressions. `isSign` tells characters of which one stands in whatever they match; a
 * gate that is shut means that they need not be asked. test/gates.test.ts reads with and without.
 */
export function hasSign(text: string, isSign: IsUnit): boolean {
  for (let i = 0; i < text.length; i++) if (isSign(text.charCodeAt(i))) return true;
  return false;
}
