import { isNone } from './shown.ts';
import { attributeOf, childrenOf, elementsOf, isElement, textOf } from './tree.ts';
import type { Element, Node } from './tree.ts';

/** A field of a form in, the words that stand in it out: tables that were filled in on the page hold them instead of text. */

/** Kinds of fields whose words are seen. */
const WRITTEN = new Set(['', 'text', 'number', 'tel']);

const wordsIn = (node: Node): string => childrenOf(node).map(textOf).join('');

/** The words of a field, the chosen ones of a choice; null for what is no such field and for fields that are not shown. */
export function fieldWords(element: Element): string | null {
  if (isNone(element)) return null;
  if (element.tagName === 'textarea') return wordsIn(element);
  if (element.tagName === 'select') return chosenIn(element);
  const kind = attributeOf(element, 'type')?.trim().toLowerCase() ?? '';
  return element.tagName === 'input' && WRITTEN.has(kind) ? (attributeOf(element, 'value') ?? '') : null;
}

/** The line that is marked as chosen, else the first, which browsers show. */
function chosenIn(select: Element): string {
  const options = elementsOf(select, 'option').filter(isElement);
  const chosen = options.find((option) => attributeOf(option, 'selected') !== null) ?? options[0];
  return chosen ? wordsIn(chosen) : '';
}
