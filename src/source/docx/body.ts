import { escaped, PARAGRAPH } from '../markup.ts';
import { attributeIn, walkXml } from '../xml.ts';
import type { XmlTag } from '../xml.ts';
import type { Numbered } from './numbering.ts';
import { createTable } from './table.ts';
import type { TableBuilder } from './table.ts';

/** `word/document.xml` in, HTML of what is printed out: paragraphs, their automatic numbers, tables. No letter is lost or added. */

/** What stands beside the body: the number before a paragraph, and the list that a style belongs to. */
export interface Lists {
  readonly numberOf: (of: Numbered) => string;
  readonly listOf: (style: string) => Numbered | null;
}

/** Deleted and moved text, former formatting, second forms of the same content, instructions of fields, readings of ruby. */
const SKIPPED =
  /^(?:w:(?:del|moveFrom|delText|instrText|\w{1,20}Change|rt|headerReference|footerReference)|mc:Fallback)$/;
/** Tables inside one another deeper than this are read as paragraphs. */
const DEEPEST = 20;
const MOST_SPAN = 1000;

interface Paragraph {
  list: string | null;
  level: number | null;
  style: string;
  isEmpty: boolean;
  isRun: boolean;
  isHidden: boolean;
}
/** What is known while a body is read. */
interface Body {
  readonly lists: Lists;
  readonly out: string[];
  readonly tables: TableBuilder[];
  readonly paragraphs: Paragraph[];
  /** Name of the element that is passed over, and how many of it are open. */
  skipped: string;
  depth: number;
  /** Tables that are too deep and so not built. */
  deeper: number;
  isText: boolean;
  isRowInfo: boolean;
}

/** Reads a body, or the notes at the foot of pages, into HTML. */
export function readBody(xml: string, lists: Lists): string {
  const body: Body = {
    lists,
    out: [],
    tables: [],
    paragraphs: [],
    skipped: '',
    depth: 0,
    deeper: 0,
    isText: false,
    isRowInfo: false,
  };
  walkXml(xml, {
    open: (tag) => open(body, tag),
    close: (name) => close(body, name),
    text(words) {
      if (body.isText && body.skipped === '') print(body, words);
    },
  });
  while (body.tables.length > 0) endTable(body);
  return body.out.join('');
}

const outOf = ({ tables, out }: Body): string[] => tables.at(-1)?.cell()?.pieces ?? out;

const print = (body: Body, words: string): void => put(body, escaped(words));

/** Puts a piece into the paragraph, unless its run is hidden. */
function put(body: Body, html: string): void {
  const paragraph = body.paragraphs.at(-1);
  if (html === '' || !paragraph || paragraph.isHidden) return;
  paragraph.isEmpty = false;
  outOf(body).push(html);
}

/** A sign of a run; what has the same name elsewhere describes a paragraph. */
const putSign =
  (html: string) =>
  (body: Body): void => {
    if (body.paragraphs.at(-1)?.isRun === true) put(body, html);
  };

/** Notes something about the open paragraph, row or cell. */
const tell = <T extends object>(about: T | undefined, what: Partial<T>): void =>
  void (about && Object.assign(about, what));

const valueIn = (tag: XmlTag): string => attributeIn(tag, 'w:val') ?? '';
const spanIn = (tag: XmlTag): number => Math.min(MOST_SPAN, Math.max(1, Number(valueIn(tag)) || 1));

function open(body: Body, tag: XmlTag): void {
  const { name } = tag;
  if (body.skipped !== '') {
    if (name === body.skipped) body.depth += 1;
    return;
  }
  if (body.isRowInfo && name === 'w:del') tell(body.tables.at(-1)?.row(), { isGone: true });
  if (SKIPPED.test(name)) {
    body.skipped = name;
    body.depth = 1;
  } else OPENERS[name]?.(body, tag);
}

function close(body: Body, name: string): void {
  if (body.skipped === '') CLOSERS[name]?.(body);
  else if (name === body.skipped) {
    body.depth -= 1;
    if (body.depth === 0) body.skipped = '';
  }
}

/** What the tags of a body mean where they open. */
const OPENERS: Readonly<Record<string, (body: Body, tag: XmlTag) => void>> = {
  'w:p'(body) {
    body.paragraphs.push({
      list: null,
      level: null,
      style: '',
      isEmpty: true,
      isRun: false,
      isHidden: false,
    });
    outOf(body).push(PARAGRAPH);
  },
  'w:pStyle': ({ paragraphs }, tag) => tell(paragraphs.at(-1), { style: valueIn(tag) }),
  'w:numId': ({ paragraphs }, tag) => tell(paragraphs.at(-1), { list: valueIn(tag) }),
  'w:ilvl': ({ paragraphs }, tag) => tell(paragraphs.at(-1), { level: Number(valueIn(tag)) || 0 }),
  'w:r': ({ paragraphs }) => tell(paragraphs.at(-1), { isRun: true, isHidden: false }),
  'w:vanish': ({ paragraphs }, tag) =>
    tell(paragraphs.at(-1), { isHidden: !/^(?:0|false|off)$/.test(valueIn(tag)) }),
  'w:t': (body) => void (body.isText = true),
  'm:t': (body) => void (body.isText = true),
  'w:tab': putSign('\t'),
  'w:ptab': putSign('\t'),
  'w:br': putSign('<br>'),
  'w:cr': putSign('<br>'),
  'w:noBreakHyphen': putSign('-'),
  'w:tbl'(body) {
    if (body.tables.length < DEEPEST) body.tables.push(createTable());
    else body.deeper += 1;
  },
  'w:tr': ({ tables, deeper }) => void (deeper === 0 && tables.at(-1)?.addRow()),
  'w:tc': ({ tables, deeper }) => void (deeper === 0 && tables.at(-1)?.addCell()),
  'w:trPr': (body) => void (body.isRowInfo = true),
  'w:gridBefore': ({ tables }, tag) => tell(tables.at(-1)?.row(), { before: spanIn(tag) }),
  'w:gridSpan': ({ tables }, tag) => tell(tables.at(-1)?.cell(), { colspan: spanIn(tag) }),
  'w:vMerge': ({ tables }, tag) =>
    tell(tables.at(-1)?.cell(), { merge: valueIn(tag) === 'restart' ? 'start' : 'more' }),
};

/** What they mean where they close. */
const CLOSERS: Readonly<Record<string, (body: Body) => void>> = {
  'w:pPr': (body) => printNumber(body),
  'w:p'(body) {
    const paragraph = body.paragraphs.pop();
    // An empty paragraph is an empty line, but no more than white space in a cell.
    outOf(body).push(paragraph?.isEmpty === true && body.tables.length === 0 ? '\n</div>' : '</div>');
  },
  'w:r': ({ paragraphs }) => tell(paragraphs.at(-1), { isRun: false, isHidden: false }),
  'w:t': (body) => void (body.isText = false),
  'm:t': (body) => void (body.isText = false),
  'w:trPr': (body) => void (body.isRowInfo = false),
  'w:tbl'(body) {
    if (body.deeper > 0) body.deeper -= 1;
    else endTable(body);
  },
};

function printNumber(body: Body): void {
  const paragraph = body.paragraphs.at(-1);
  if (!paragraph) return;
  paragraph.isHidden = false;
  const { numberOf, listOf } = body.lists;
  const styled = listOf(paragraph.style);
  const list = paragraph.list ?? styled?.list ?? '';
  if (list !== '' && list !== '0')
    print(body, numberOf({ list, level: paragraph.level ?? styled?.level ?? 0 }));
}

function endTable(body: Body): void {
  const table = body.tables.pop();
  if (table) outOf(body).push(table.html());
}
