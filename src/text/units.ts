/** Units of UTF-16 told apart by tables, for questions that are asked of every character of a text. */

/** A question about one unit of UTF-16; false outside of a text (OUTSIDE, NaN). */
export type IsUnit = (unit: number) => boolean;

/** Stands for what is before the start and past the end of a text; no character has it. */
export const OUTSIDE = 0xffff;

/** The unit at a place, OUTSIDE where there is none: the engine's own look is slow for good once it was asked there. */
export const unitAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : OUTSIDE;

const UNITS = 0x10000;

/** The set of these characters. */
export function toUnitSet(characters: string): IsUnit {
  const bits = new Uint32Array(UNITS / 32);
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    bits[unit >> 5] = (bits[unit >> 5] ?? 0) | (1 << (unit & 31));
  }
  return (unit) => (((bits[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

/** All units but the halves of pairs, which stand for rare characters and pictures. */
const WHOLE = stringOf((unit) => unit < 0xd800 || unit > 0xdfff);
const HALVES = stringOf((unit) => unit >= 0xd800 && unit <= 0xdfff);

function stringOf(isIn: IsUnit): string {
  const all = Uint16Array.from({ length: UNITS }, (_, unit) => unit).filter(isIn);
  let text = '';
  for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192));
  return text;
}

/** The set of the units that a class of characters matches, given as runs (`/[\p{L}\p{N}]+/gu`), and of all halves of pairs. */
export const toClassSet = (runs: RegExp): IsUnit => toUnitSet((WHOLE.match(runs) ?? []).join('') + HALVES);

/** True where a text holds a character of a class, given as runs: by looks at its units, halves of pairs aside. */
export function holderOf(runs: RegExp): (text: string) => boolean {
  const isWhole = toUnitSet((WHOLE.match(runs) ?? []).join(''));
  return (text) => {
    let hasHalf = false;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (isWhole(unit)) return true;
      if (unit >= 0xd800 && unit <= 0xdfff) hasHalf = true;
    }
    return hasHalf && text.search(runs) >= 0;
  };
}

/** White space as `\s` has it. */
export const isSpace: IsUnit = toUnitSet((WHOLE.match(/\s+/g) ?? []).join(''));

/** True where all units of a text are in the set. */
export function isMadeOf(text: string, isPart: IsUnit): boolean {
  for (let i = 0; i < text.length; i++) if (!isPart(text.charCodeAt(i))) return false;
  return true;
}

/** What is left of a text without the units that are not in the set. */
export function keepUnits(text: string, isKept: IsUnit): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (isKept(text.charCodeAt(i))) continue;
    if (i > from) kept += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : kept + text.slice(from);
}
