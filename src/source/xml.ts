/** XML in, its tags and texts in order out. Document types, and with them entities of a file's own, are passed over. */

export interface XmlTag {
  /** With its prefix, `w:p`. */
  readonly name: string;
  /** What stands behind the name, as written. */
  readonly attributes: string;
}
/** What is done with the parts of a file; an empty tag `<a/>` is opened and closed. */
export interface XmlReader {
  open(tag: XmlTag): void;
  close(name: string): void;
  text(words: string): void;
}

const TAG = /<(\/?)([\w:.-]{1,100})((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Walks once through a file, however it is nested. What is no tag is text; a file that stops in the middle ends there. */
export function walkXml(xml: string, reader: XmlReader): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const end = open < 0 ? xml.length : open;
    if (end > at) reader.text(decodeEntities(xml.slice(at, end)));
    if (open < 0) return;
    at = readMarkup(xml, open, reader);
  }
}

/** What begins with `<` here; where it ends. */
function readMarkup(xml: string, at: number, reader: XmlReader): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at);
    reader.text(xml.slice(at + 9, Math.max(at + 9, end - 3)));
    return end;
  }
  if (xml.startsWith('<!', at)) return afterDoctype(xml, at);
  TAG.lastIndex = at;
  const [whole, slash = '', name = '', rest = ''] = TAG.exec(xml) ?? [];
  if (whole === undefined) {
    reader.text('<');
    return at + 1;
  }
  if (slash === '') reader.open({ name, attributes: rest });
  if (slash !== '' || rest.endsWith('/')) reader.close(name);
  return at + whole.length;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

function afterDoctype(xml: string, at: number): number {
  const close = after(xml, '>', at);
  return xml.slice(at, close).includes('[') ? after(xml, ']', at) : close;
}

const decodeEntities = (words: string): string =>
  words.includes('&')
    ? words.replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      })
    : words;

/** The value of an attribute by its full name, `w:val`; null where the tag has none. */
export function attributeIn({ attributes }: XmlTag, name: string): string | null {
  for (const [, key, double, single] of attributes.matchAll(
    /([\w:.-]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (key === name) return decodeEntities(double ?? single ?? '');
  return null;
}
