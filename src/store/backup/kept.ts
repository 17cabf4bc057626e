import type { Shape } from '../shape.ts';
import { storedDecision, storedHistory, storedLine, storedOwn, storedReport, storedText } from '../shapes.ts';

/** The tables of a backup, in order, with the form of their rows; what can be made anew from them is left out. */
export const KEPT = {
  reports: storedReport,
  texts: storedText,
  decisions: storedDecision,
  own: storedOwn,
  journal: storedLine,
  settings: storedHistory,
} as const satisfies Readonly<Record<string, Shape<unknown>>>;
export type KeptTable = keyof typeof KEPT;
