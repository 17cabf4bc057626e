import { attributeIn, walkXml } from '../xml.ts';
import type { Numbered } from './numbering.ts';

/** What a paragraph has from its style: the list it belongs to. */

interface Style {
  parent: string;
  list: string | null;
  level: number | null;
}
/** Styles stand on one another this deep at most. */
const DEPTH = 10;

/** Reads `word/styles.xml` ('' if there is none); says which list a style belongs to, null for none. */
export function readStyleLists(xml: string): (style: string) => Numbered | null {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  walkXml(xml, {
    open(tag) {
      const value = attributeIn(tag, 'w:val') ?? '';
      if (tag.name === 'w:style') {
        style = { parent: '', list: null, level: null };
        styles.set(attributeIn(tag, 'w:styleId') ?? '', style);
      } else if (style && tag.name === 'w:basedOn') style.parent = value;
      else if (style && tag.name === 'w:numId') style.list = value;
      else if (style && tag.name === 'w:ilvl') style.level = Number(value) || 0;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return (name) => {
    let level: number | null = null;
    let at = styles.get(name);
    for (let depth = 0; at && depth < DEPTH; depth += 1, at = styles.get(at.parent)) {
      level ??= at.level;
      if (at.list !== null) return at.list === '0' ? null : { list: at.list, level: level ?? 0 };
    }
    return null;
  };
}
