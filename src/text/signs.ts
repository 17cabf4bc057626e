import { toUnitSet } from './units.ts';
import type { IsUnit } from './units.ts';

/**
 * Gates: a cheap look before dear expressions. `isSign` tells characters of which one stands in whatever they match; a
 * gate that is shut means that they need not be asked. test/gates.test.ts reads with and without.
 */
export function hasSign(text: string, isSign: IsUnit): boolean {
  for (let i = 0; i < text.length; i++) if (isSign(text.charCodeAt(i))) return true;
  return false;
}

/**
 * A gate of pairs: open where the two letters of one stand one behind the other, with nothing or with what is no letter
 * between them.
 */
export function toPairGate(pairs: readonly string[], isLetter: IsUnit): (text: string) => boolean {
  const seconds = new Map<number, string>();
  for (const pair of pairs)
    seconds.set(pair.charCodeAt(0), (seconds.get(pair.charCodeAt(0)) ?? '') + pair.charAt(1));
  const isFirst = toUnitSet(pairs.map((pair) => pair.charAt(0)).join(''));
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      if (!isFirst(text.charCodeAt(i))) continue;
      let next = i + 1;
      while (next < text.length && !isLetter(text.charCodeAt(next))) next++;
      if (next < text.length && seconds.get(text.charCodeAt(i))?.includes(text.charAt(next))) return true;
    }
    return false;
  };
}

/** Which of several gates are open for texts, by their place in the list. */
export type AreOpen = (...texts: readonly string[]) => (gate: number) => boolean;

/** Several gates asked with one look at each character, 31 at most; one without signs ('') is always open. */
export function toGates(signs: readonly string[]): AreOpen {
  const gated = signs.filter((characters) => characters !== '');
  if (gated.length > 31) throw new Error('More gates than a number has bits.');
  const bits = signs.map((characters) => (characters === '' ? 0 : 1 << gated.indexOf(characters)));
  const opens = new Uint32Array(0x10000);
  signs.forEach((characters, gate) => {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i);
      opens[unit] = (opens[unit] ?? 0) | (bits[gate] ?? 0);
    }
  });
  return (...texts) => {
    let open = 0;
    for (const text of texts) for (let i = 0; i < text.length; i++) open |= opens[text.charCodeAt(i)] ?? 0;
    return (gate) => bits[gate] === 0 || (open & (bits[gate] ?? 0)) !== 0;
  };
}
