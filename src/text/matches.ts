/** Matches of patterns, found without the copy of the pattern that `matchAll` makes on every call. */

import { toUnitSet } from './units.ts';

/** All matches, in order. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** An expression that looks at one place (flag y), and the characters that its matches begin with. */
export interface Beginning {
  readonly begins: string;
  readonly pattern: RegExp;
}

/**
 * A finder of all matches of several expressions, each as if it were asked alone, in order of the text: one look at each
 * character spares those that nothing begins with.
 */
export function finderOf(
  kinds: readonly Beginning[],
): (text: string) => readonly { readonly kind: number; readonly match: RegExpExecArray }[] {
  const begins = kinds.map((kind) => toUnitSet(kind.begins));
  const isBeginning = toUnitSet(kinds.map((kind) => kind.begins).join(''));
  return (text) => {
    const found: { kind: number; match: RegExpExecArray }[] = [];
    const free = kinds.map(() => 0);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (!isBeginning(unit)) continue;
      for (let kind = 0; kind < kinds.length; kind++) {
        const pattern = kinds[kind]?.pattern;
        if (!pattern || i < (free[kind] ?? 0) || begins[kind]?.(unit) !== true) continue;
        pattern.lastIndex = i;
        const match = pattern.exec(text);
        if (!match) continue;
        found.push({ kind, match });
        free[kind] = i + match[0].length;
      }
    }
    return found;
  };
}

/** The last match; null if there is none. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match;
  return last;
}
