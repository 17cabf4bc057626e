/** The panes of a report, and their widths, kept in the browser. */

export const PANES = ['source', 'tables', 'findings'] as const;
export type PaneName = (typeof PANES)[number];

export interface Pane {
  /** Share of the width. */
  readonly share: number;
  readonly isFolded: boolean;
}

const KEY = 'gongkai-nianbao.report-panes';
const FIRST: readonly Pane[] = [
  { share: 32, isFolded: false },
  { share: 44, isFolded: false },
  { share: 24, isFolded: false },
];
/** No pane is drawn narrower than this share. */
export const LEAST = 12;

/** The panes as they were left; the usual ones where nothing sound was kept. */
export function readPanes(): readonly Pane[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) && kept.length === FIRST.length && kept.every(isPane) ? kept : FIRST;
  } catch {
    return FIRST;
  }
}

const isPane = (thing: unknown): thing is Pane =>
  typeof thing === 'object' &&
  thing !== null &&
  'share' in thing &&
  typeof thing.share === 'number' &&
  thing.share >= LEAST &&
  thing.share <= 100 &&
  'isFolded' in thing &&
  typeof thing.isFolded === 'boolean';

/** Keeps the panes; a browser that keeps nothing shows them all the same. */
export function keepPanes(panes: readonly Pane[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(panes));
  } catch {
    // Only the widths are lost.
  }
}

/** The panes with the border after pane `i` moved by a share; no pane under the least. */
export function withMoved(panes: readonly Pane[], i: number, by: number): readonly Pane[] {
  const left = panes[i];
  const right = panes[i + 1];
  if (!left || !right) return panes;
  const moved = Math.min(Math.max(by, LEAST - left.share), right.share - LEAST);
  return panes.map((pane, at) =>
    at === i
      ? { ...pane, share: left.share + moved }
      : at === i + 1
        ? { ...pane, share: right.share - moved }
        : pane,
  );
}

/** The panes with one folded away or unfolded. */
export const withFolded = (panes: readonly Pane[], i: number, isFolded: boolean): readonly Pane[] =>
  panes.map((pane, at) => (at === i ? { ...pane, isFolded } : pane));
