import { html, Parser, Token } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** HTML in, a tree of elements and texts out, in bounded time whatever the markup. */

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

/** More start tags than these become blanks; pages of reports have some thousands. */
const MOST_TAGS = 200_000;
/**
 * Elements that a parser opens again in every block after a wrong nesting, which makes a page of 30 kB grow to millions
 * of elements. They change only how letters look: they are taken as `span`, which is never opened again.
 */
const LOOKS = new Set(
  ['a', 'b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u'].map(
    html.getTagID,
  ),
);
/** Elements whose content is no markup: their tags must be seen, or scripts would become text. */
const OPAQUE = new Set(
  ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].map(
    html.getTagID,
  ),
);
const BLANK: Token.CharacterToken = {
  type: Token.TokenType.WHITESPACE_CHARACTER,
  chars: ' ',
  location: null,
};

class BoundedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  private tags = 0;

  override onStartTag(token: Token.TagToken): void {
    this.tags += 1;
    if (this.tags <= MOST_TAGS || OPAQUE.has(token.tagID)) super.onStartTag(toPlain(token));
    else this.onWhitespaceCharacter(BLANK);
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.tags <= MOST_TAGS || OPAQUE.has(token.tagID)) super.onEndTag(toPlain(token));
    else this.onWhitespaceCharacter(BLANK);
  }
}

function toPlain(token: Token.TagToken): Token.TagToken {
  if (LOOKS.has(token.tagID)) Object.assign(token, { tagName: 'span', tagID: html.TAG_ID.SPAN });
  return token;
}

/** The tree of a page or of a piece of one. */
export const parseTree = (text: string): Node =>
  BoundedParser.parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(text);

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** The characters of a text node; '' for other nodes. */
export const textOf = (node: Node): string => ('value' in node ? node.value : '');

/** Children in order; none for texts and for templates, whose content is not in the page. */
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** The value of an attribute, null where it is not there. */
export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** All elements of this name, in order of the page. */
export function elementsOf(root: Node, name: string): Element[] {
  const found: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && node.tagName === name) found.push(node);
    for (const child of childrenOf(node).toReversed()) open.push(child);
  }
  return found;
}
