import { tick } from 'svelte';
import { rawSpan } from '../../model.ts';
import type { RawSpan } from '../../model.ts';

/** Keys in, elements of the page scrolled to and focused. */

/** How the source pane shows ranges: marks them, scrolls to the first, may take the focus. */
export type ShowInText = (spans: readonly RawSpan[], focus: boolean) => Promise<void>;

const idOf = (kind: string, key: string) => `${kind}-${key.replaceAll(' ', '_')}`;
/** DOM id of what is said of the selected cell. */
export const DETAIL = 'cell-detail';
/** DOM id of a cell. */
export const cellId = (key: string): string => idOf('cell', key);
/** DOM id of a finding. */
export const findingId = (key: string): string => idOf('finding', key);

/** Resolves before the next frame is drawn. */
export const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Longest wait for the page to have nothing more pressing to do, in milliseconds. */
const LONGEST_WAIT = 50;
/**
 * Resolves once the next frame is drawn and nothing more pressing waits, so that what follows is neither in that frame nor
 * before the next key. Safari knows no idle time.
 */
export const frameDrawn = (): Promise<unknown> =>
  new Promise((resolve) =>
    requestAnimationFrame(() =>
      'requestIdleCallback' in globalThis
        ? requestIdleCallback(resolve, { timeout: LONGEST_WAIT })
        : setTimeout(resolve),
    ),
  );

/** Scrolls to a cell, which is null where the page has none of this key. */
export function showCell(key: string): HTMLElement | null {
  const cell = document.getElementById(cellId(key));
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return cell;
}

/** Scrolls to a cell and puts the caret into it. */
export async function focusCell(key: string): Promise<void> {
  await tick();
  showCell(key)?.querySelector('input')?.focus({ preventScroll: true });
}

/** Keeps the cell that has the caret in view while what stands below it grows and shrinks. */
export function keepInView(pane: HTMLElement): () => void {
  const watch = new ResizeObserver(() => {
    if (pane.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'nearest' });
  });
  watch.observe(pane);
  return () => watch.disconnect();
}

/** Scrolls to a finding and focuses it. */
export async function focusFinding(key: string): Promise<void> {
  await tick();
  const finding = document.getElementById(findingId(key));
  finding?.scrollIntoView({ block: 'nearest' });
  finding?.focus({ preventScroll: true });
}

/** DOM id of a line of the text, by its raw start. */
export const lineId = (start: number): string => idOf('line', String(start));

/** A place in the text: raw offset, and the raw start of its line. */
export interface LinePlace {
  readonly at: number;
  readonly line: number;
}

/** The range of the page that shows the characters between two places of the text; null where the lines are not drawn. */
export function rangeOf(start: LinePlace, end: LinePlace): Range | null {
  const range = document.createRange();
  const from = nodeOf(start);
  const to = nodeOf(end);
  if (!from || !to) return null;
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Node and offset that show the character at a place. */
function nodeOf(place: LinePlace): { node: Node; offset: number } | null {
  const line = document.getElementById(lineId(place.line));
  if (!line) return null;
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = place.at - place.line;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last ? { node: last, offset: last.nodeValue?.length ?? 0 } : { node: line, offset: 0 };
}

/** What is selected inside the text, without white space around it; null where nothing is, or what is lies elsewhere. */
export function selectedIn(root: HTMLElement): RawSpan | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const text = range.toString();
  if (text.trim() === '' || !root.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  return rawSpan(start + text.length - text.trimStart().length, end - text.length + text.trimEnd().length);
}

/** Raw offset of a place in the page; null outside the lines. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-start]');
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.start) + before.toString().length;
}
