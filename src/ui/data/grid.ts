/** What a grid is told of its columns and cells. */

export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** Second line of the header: the measure unit, or ''. */
  readonly note: string;
  /** CSS pixels. */
  readonly width: number;
  /** Stays at the left edge and names the row. */
  readonly sticky?: boolean;
  readonly align: 'start' | 'end' | 'center';
  /** Sign behind the title, explained by `titleHint`. */
  readonly sign?: string;
  /** What the header says on hover. */
  readonly titleHint: string;
}

/** How a cell looks: nothing special, changed by a person, no value known, blank in print, computed, in doubt, or a check's outcome. */
export type GridState = '' | 'edited' | 'empty' | 'blank' | 'derived' | 'pass' | 'fail' | 'doubt';

export interface GridCell {
  /** Shown. */
  readonly text: string;
  /** Edited and copied: the value without separators of thousands. */
  readonly plain: string;
  /** Said on hover and to screen readers: why it is empty, where it comes from. */
  readonly title: string;
  readonly state: GridState;
  /** Small sign behind the value, '' for none. */
  readonly sign: string;
  readonly editable: boolean;
}

export interface GridSort {
  readonly key: string;
  readonly descending: boolean;
}

/** One cell that a person wrote: typed, pasted, or cleared (''). */
export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
