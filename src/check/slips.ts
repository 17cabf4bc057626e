import type { Slip } from '../model.ts';

/** What slip would have made one number of another, by their digits; vocabulary for proposals. */

/** Likeliest first. */
const ORDER: readonly Slip[] = [
  'shifted-row',
  'swapped-cells',
  'split-digits',
  'swapped-digits',
  'doubled-digit',
  'dropped-digit',
  'extra-digit',
  'shifted-point',
  'missed-in-other',
  'left-out',
  'other-digit',
  'neighbour',
  'plain',
];
/** Place in the order of likelihood, from 0. */
export const rankOf = (slip: Slip): number => ORDER.indexOf(slip);

/** A number that may be wrong, and what stands in the cell right of it (null: none). */
export interface Suspect {
  readonly from: number;
  readonly to: number;
  readonly next: number | null;
  /** True for a column or row called 其他. */
  readonly isOther: boolean;
}

/** `21` for `12` swapped-digits, `113` for `13` doubled-digit, `7` for `71` before a `1` split-digits. */
export function slipOf({ from, to, next, isOther }: Suspect): Slip {
  const [f, t] = [String(from), String(to)];
  if (next !== null && from !== 0 && t === f + String(next)) return 'split-digits';
  if (isSwapped(f, t)) return 'swapped-digits';
  if (f.length === t.length + 1 && dropsOne(f, t)) return isDoubled(f, t) ? 'doubled-digit' : 'extra-digit';
  if (from !== 0 && (isShifted(f, t) || isShifted(t, f))) return 'shifted-point';
  if (from !== 0 && t.length === f.length + 1 && dropsOne(t, f)) return 'dropped-digit';
  if (isOther && to > from) return 'missed-in-other';
  if (from === 0) return 'left-out';
  if (f.length === t.length && differences(f, t) === 1) return 'other-digit';
  return 'plain';
}

const differences = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length;

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || differences(a, b) !== 2) return false;
  const i = [...a].findIndex((digit, k) => digit !== b[k]);
  return a[i] === b[i + 1] && a[i + 1] === b[i];
}

/** The longer without one of its digits is the shorter. */
const dropsOne = (longer: string, shorter: string): boolean =>
  [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);

const isDoubled = (longer: string, shorter: string): boolean =>
  [...longer].some(
    (digit, i) => digit === longer[i + 1] && longer.slice(0, i) + longer.slice(i + 1) === shorter,
  );

/** Only zeros were put behind. */
const isShifted = (a: string, b: string): boolean =>
  a !== '0' && b.length > a.length && b.startsWith(a) && /^0+$/.test(b.slice(a.length));
