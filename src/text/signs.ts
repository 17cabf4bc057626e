import type { IsUnit } from './units.ts';

/**
 * Gates: a cheap look before dear expressions. `isSign` tells characters of which one stands in whatever they match; a
 * gate that is shut means that they need not be asked. test/gates.test.ts reads with and without.
 */
export function hasSign(text: string, isSign: IsUnit): boolean {
  for (let i = 0; i < text.length; i++) if (isSign(text.charCodeAt(i))) return true;
  return false;
}

/** Which of several gates are open for a text, by their place in the list. */
export type AreOpen = (text: string) => (gate: number) => boolean;

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
  return (text) => {
    let open = 0;
    for (let i = 0; i < text.length; i++) open |= opens[text.charCodeAt(i)] ?? 0;
    return (gate) => bits[gate] === 0 || (open & (bits[gate] ?? 0)) !== 0;
  };
}
