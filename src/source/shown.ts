import { attributeOf } from './tree.ts';
import type { Element } from './tree.ts';

/** What a browser shows of an element: nothing, a block on lines of its own, or words in the line. */

/** Elements whose content is never shown as text, or only where it is filled into a table; deleted words are none of the text. */
const UNSHOWN = new Set([
  'head',
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'noframes',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'svg',
  'textarea',
  'select',
  'datalist',
  'rt',
  'rp',
  'del',
]);
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const DISPLAY = /(?:^|;)\s*display\s*:\s*([a-z-]{1,20})/i;
const UNSEEN = /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i;

/** The `display` of an element's own style, lower-case; '' if it says none. */
export const displayOf = (element: Element): string =>
  DISPLAY.exec(attributeOf(element, 'style') ?? '')?.[1]?.toLowerCase() ?? '';

/** True where the element takes no place on the page: a script, `hidden`, `display: none`. */
export const isRemoved = (element: Element): boolean => UNSHOWN.has(element.tagName) || isNone(element);

/** True where the element says of itself that it is not shown. */
export function isNone(element: Element): boolean {
  const display = displayOf(element);
  if (display !== '') return display === 'none';
  if (element.tagName === 'dialog') return attributeOf(element, 'open') === null;
  return attributeOf(element, 'hidden') !== null;
}

/** True where the element keeps its place but its words are not seen: a cell without its number. */
export const isUnseen = (element: Element): boolean => UNSEEN.test(attributeOf(element, 'style') ?? '');

/** True where it stands on lines of its own. */
export const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || ['block', 'flex', 'grid', 'list-item'].includes(displayOf(element));

/** True where white space is shown as written. */
export const isVerbatim = (element: Element): boolean =>
  element.tagName === 'pre' ||
  /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i.test(attributeOf(element, 'style') ?? '');

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Words as they look where they are raised, `12<sup>1</sup>`: the mark of a note is no digit of the number before it. */
export const raised = (words: string): string =>
  words.replaceAll(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
