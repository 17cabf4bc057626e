import type { Summary } from '../../model.ts';

/** Where a review leads after this report. */
export interface Way {
  /** The report to go on with; null where there is none. */
  readonly next: Summary | null;
  /** Its link. */
  readonly href: string | null;
  /** Which of the chosen reports this is, counted from 1 (0: none of them), and how many there are; null where all are reviewed. */
  readonly chosen: { readonly at: number; readonly all: number } | null;
}
