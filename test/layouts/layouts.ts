import type { FormId } from '../../src/model.ts';
import {
  anonymous,
  apart,
  articleLeft,
  besideLastYear,
  changed,
  coded,
  headed,
  joinArticles,
  labelsApart,
  measured,
  noteMarked,
  parts,
  pointed,
  reheaded,
  splitPages,
  splitReview,
  thousands,
  totalFirst,
  turnReview,
  withoutHeads,
} from './changes.ts';
import { columns, PLAIN } from './columns.ts';
import type { Columned } from './columns.ts';
import {
  boxed,
  commas,
  followed,
  marked,
  measuredApart,
  noted,
  numbered,
  paragraphs,
  quotedCommas,
  sideBySide,
} from './copies.ts';
import { frame, frameHtml, frameInLine } from './frame.ts';
import { html, SIMPLE } from './html.ts';
import type { Html } from './html.ts';
import { linesIn } from './orders.ts';
import { page as paged, PAGE, stream } from './page.ts';
import type { Paged } from './page.ts';
import type { Chance } from './numbers.ts';
import {
  barred,
  filled,
  glued,
  letters,
  lines,
  opened,
  markdown,
  oneLine,
  padded,
  parted,
  pipes,
  ragged,
  raw,
  rowsApart,
  setIn,
  sheet,
  tabs,
  valuesFirst,
  wrapped,
} from './prints.ts';
import type { Made, Oddity, Table } from './drawn.ts';
import { signed } from './typed.ts';
import { dress, haunt, pinyin, renumber, spread, unnumber, widen } from './wording.ts';

/** All named layouts: how tables are drawn, printed and put into a report. */

export interface Layout {
  readonly name: string;
  readonly forms: readonly FormId[];
  readonly kind: 'text' | 'html';
  readonly odd: Oddity;
  /** What the print does not tell by itself: cells may stay unread, with a notice, but are never wrong. */
  readonly open: 'never' | 'holes' | 'always';
  /** Read only where something stands in all cells. */
  readonly filled?: true;
  readonly print: (made: Made, chance: Chance) => string;
}

const ALL: readonly FormId[] = ['2021', '2019', '2014', '2008'];
const NEW: readonly FormId[] = ['2021', '2019'];
const OLD: readonly FormId[] = ['2014', '2008'];
const bold = (text: string): string => (text === '' ? '' : `**${text}**`);
type Printer = (table: Table, chance: Chance) => string;
type Words = (chance: Chance) => (text: string) => string;

/** Where empty cells leave no line, a label without a value is the last of a table or the one before a hole. */
const VALUES_FIRST: Partial<Layout> = { open: 'holes', filled: true };

const plain: Words = () => dress;
const layout = (name: string, print: Layout['print'], more: Partial<Layout> = {}): Layout => ({
  name,
  forms: ALL,
  kind: 'text',
  odd: {},
  open: 'never',
  print,
  ...more,
});
/** A layout that prints each table alike, in a report of many lines. */
const text = (name: string, printer: Printer, more: Partial<Layout> = {}, words: Words = plain): Layout =>
  layout(name, (made, chance) => words(chance)(framed(made, printer, chance)), more);
const framed = (made: Made, printer: Printer, chance: Chance): string =>
  frame(
    made,
    made.tables.map((table) => printer(table, chance)),
  );

/** Words alone, not what stands in tags. */
const dressPage = (page: string): string => page.replaceAll(/>[^<]+</g, dress);
const page = (name: string, how: Partial<Html>, more: Partial<Layout> = {}, wrap = false): Layout =>
  layout(
    name,
    (made) =>
      dressPage(
        frameHtml(
          made,
          made.tables.map((table) => html(table, { ...SIMPLE, ...how })),
          wrap,
        ),
      ),
    { kind: 'html', ...more },
  );
const htmlPage = (made: Made): string =>
  dressPage(
    frameHtml(
      made,
      made.tables.map((table) => html(table, SIMPLE)),
      false,
    ),
  );
/** A layout whose tables are drawn otherwise before they are printed as HTML. */
const htmlOf = (name: string, change: (table: Table) => Table, more: Partial<Layout> = {}): Layout =>
  layout(name, (made) => htmlPage({ ...made, tables: made.tables.map(change) }), { kind: 'html', ...more });
/** Words are dressed before they are set in columns, which full-width brackets would shift. */
const column = (name: string, how: Partial<Columned>, more: Partial<Layout> = {}, change = same): Layout =>
  text(name, (table) => columns({ ...PLAIN, ...how })(dressed(change(table))), { open: 'holes', ...more });
const pages = (name: string, how: Partial<Paged>, more: Partial<Layout> = {}, change = same): Layout =>
  text(name, (table) => paged({ ...PAGE, ...how })(dressed(change(table))), { open: 'holes', ...more });
const same = (table: Table): Table => table;
const dressed = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => row.map((d) => (d.role === 'value' ? d : { ...d, text: dress(d.text) }))),
});

const twice =
  (differ: boolean): Layout['print'] =>
  (made, chance) => {
    const print = (m: Made) => m.tables.map(pipes('empty')).join('\n');
    const copy = differ ? print(made).replace(/(?<=行政许可 \| )\d+/, '987654') : print(made);
    return dress(`${framed(made, pipes('empty'), chance)}\n附:统计表\n${copy}\n`);
  };

const inLine =
  (between: string, values: string, words: Words = plain): Layout['print'] =>
  (made, chance) =>
    words(chance)(frameInLine(made, made.tables.map(oneLine(between, values)), between));

export const LAYOUTS: readonly Layout[] = [
  text('pipes', pipes('empty')),
  text('pipes, spanned words again', pipes('again'), { forms: NEW }),
  text('pipes, nothing for spans', pipes('none')),
  text('pipes, ragged', ragged, { open: 'holes' }),
  text('pipes, padded', padded),
  text('pipes, wrapped rows', (table, chance) => wrapped(chance)(table), { open: 'holes' }),
  text('pipes, article at the left', (table) => pipes('again')(articleLeft(table)), { forms: NEW }),
  text('markdown', markdown),
  text('markdown, anonymous heads', anonymous, { forms: NEW, open: 'holes' }),
  text('pipes, heads lost', withoutHeads, { forms: NEW, open: 'holes' }),
  text('tabs, as browsers copy', tabs('none')),
  text('tabs, as sheets copy', tabs('empty')),
  text('tabs, quoted cells with breaks', tabs('empty', true)),
  text('tabs, article at the left', (table) => tabs('none')(articleLeft(table)), { forms: NEW }),
  layout('tabs, CR LF', (made, chance) => dress(framed(made, tabs('none'), chance)).replaceAll('\n', '\r\n')),
  text('tabs, line breaks before them', paragraphs('\n\t')),
  text('tabs, on lines of their own', paragraphs('\n\t\n')),
  text('tabs, among empty lines', paragraphs('\n\n\t\n')),
  text('tabs, running numbers', (table) => tabs('none')(numbered(table))),
  text('pipes, running numbers', (table) => pipes('none')(numbered(table))),
  text('lines, running numbers', (table) => lines(0)(numbered(table)), {
    forms: ['2021', '2019', '2008'],
    open: 'holes',
  }),
  text('tabs, remarks in words', (table) => tabs('none')(followed('备注', '含上年结转')(table)), {
    open: 'holes',
  }),
  text('pipes, remarks in words', (table) => pipes('empty')(followed('备注', '含上年结转')(table)), {
    open: 'holes',
  }),
  text('tabs, a column of measures', (table) => tabs('none')(measuredApart(table)), { forms: NEW }),
  text('labels apart from the values', (table, chance) => labelsApart(chance)(table), {
    forms: NEW,
    open: 'always',
  }),
  text('commas', commas, { open: 'holes' }),
  text('commas, every cell in quotes', quotedCommas, { open: 'holes' }),
  text('quoted lines', marked('> ')),
  text('a list', marked('- ')),
  text('notes between rows', noted, { forms: NEW }),
  text('bold', (table) => pipes('empty')(changed(bold, 'value')(changed(bold, 'label')(table)))),
  text('blanks written out', (table) => pipes('none')(changed((t) => `&nbsp;${t}&nbsp;`, 'value')(table))),
  text(
    'html in plain text',
    (table) => `${table.kind === 'article' ? '' : table.title}\n${html(table, SIMPLE)}`,
  ),
  text('noughts in words', (table) => tabs('none')(changed((t) => (t === '0' ? '零' : t), 'value')(table)), {
    forms: NEW,
  }),
  text('totals first', (table) => tabs('none')(totalFirst(table)), { forms: NEW }),
  htmlOf('html, totals first', totalFirst, { forms: NEW }),
  text('totals first, blanks', (table) => raw(0)(totalFirst(table)), { forms: NEW, open: 'holes' }),
  layout(
    'totals first, cells run together',
    (made, chance) => inLine('', '')({ ...made, tables: made.tables.map(totalFirst) }, chance),
    { forms: NEW, open: 'always' },
  ),
  text('tabs, shares in a column', (table) => tabs('none')(followed('占比', '12.5%')(table)), {
    forms: NEW,
    open: 'holes',
  }),
  text(
    'the year in heads',
    (table) => pipes('empty')(changed((t) => t.replace('本年', '2022年'), 'head')(table)),
    { forms: ['2021'] },
  ),
  text('lines, heads letter by letter', letters, { forms: NEW, open: 'holes' }),
  text('boxes', boxed),
  text('measures after labels', (table) => tabs('none')(changed((label) => `${label}(件)`, 'label')(table)), {
    forms: NEW,
  }),
  layout('side by side', (made, chance) => dress(framed(sideBySide(made), tabs('none'), chance)), {
    forms: NEW,
    open: 'holes',
  }),
  text('lines', lines(0), { open: 'holes' }),
  text('lines, two empty ones after each', lines(2), { open: 'holes' }),
  text('lines, an empty one after each', lines(1), { open: 'holes' }),
  text('lines, an empty one after each row', rowsApart, { open: 'holes' }),
  text('lines, a bar behind each', barred, { open: 'holes' }),
  text('lines, a bar behind each, filled up', filled, { open: 'holes' }),
  text('lines, a bar before each row', opened, { open: 'holes' }),
  text('lines, broken heads', lines(0, 'heads'), { open: 'holes' }),
  text('lines, broken labels', lines(0, 'labels'), { open: 'holes' }),
  text('lines, all broken, empty ones', lines(1, 'all'), { open: 'holes' }),
  column('columns', {}),
  text('columns, shifted by brackets', columns(PLAIN), { open: 'holes' }),
  column('columns, pages', { page: 6 }),
  column('columns, pages with heads', { page: 9, reheaded: true }),
  column('columns, broken labels, values first', { wrap: 24 }),
  column('columns, broken labels, values last', { wrap: 24, beside: 'last' }),
  column('columns, broken labels, values between', { wrap: 24, beside: 'between' }),
  column('columns, letters down the side', { vertical: true, wrap: 30 }, { forms: NEW }),
  pages('page', {}),
  pages('page, wide columns, rows apart', { widths: 'wide', apart: 1 }),
  pages('page, page numbers', { lines: 13, mark: (n) => `第 ${String(n)} 页 共 8 页` }),
  pages('page, bare page numbers', { widths: 'wide', lines: 9, mark: (n) => ' '.repeat(40) + String(n) }),
  pages('page, characters counted', { counted: true }),
  pages('page, characters counted, form feeds', { counted: true, lines: 24, mark: () => '\f' }),
  pages('page, characters counted, reordered', { counted: true }, { forms: NEW, odd: { reordered: true } }),
  pages('page, characters counted, subtotal', { counted: true }, { forms: NEW, odd: { legal: true } }),
  pages('page, characters counted, running numbers', { counted: true }, { forms: NEW }, numbered),
  text('page, cell by cell', (table) => stream(PAGE)(dressed(table)), { open: 'holes' }),
  text('page, cell by cell, reordered', (table) => stream(PAGE)(dressed(table)), {
    forms: NEW,
    odd: { reordered: true },
    open: 'holes',
  }),
  text('blanks', raw(0), { open: 'holes' }),
  text('blanks, pages', raw(7), { open: 'holes' }),
  layout('one line', inLine(' ', ' '), { open: 'holes' }),
  layout(
    'one line, measures in cells',
    (made, chance) =>
      inLine(' ', ' ')({ ...made, tables: made.tables.map(changed(measured, 'value')) }, chance),
    { forms: NEW, open: 'holes' },
  ),
  layout('one line, wide blanks', inLine('   ', '  '), { open: 'holes' }),
  layout('one line, no blank before values', inLine('', ' '), { open: 'holes' }),
  layout('one line, cells run together', inLine('', ''), { open: 'always' }),
  layout('one line, rows apart, cells run together', inLine(' ', ''), { open: 'always' }),
  text('a line for each table', (table) => oneLine(' ', ' ')(table), { open: 'holes' }),
  text('lines, cells run together', glued, { open: 'always' }),
  text('full width', pipes('empty'), {}, () => widen),
  text('half width', tabs('none'), {}, () => (t) => t),
  text('thousands separators', (table) => pipes('empty')(changed(thousands, 'value')(table))),
  text('measures in cells', (table) => tabs('none')(changed(measured, 'value')(table)), { forms: NEW }),
  text('blanks in numbers', (table) => pipes('empty')(changed(apart, 'value')(table)), {
    forms: NEW,
    open: 'always',
  }),
  text('decimals', (table) => tabs('none')(changed(pointed, 'value')(table))),
  text('numbered 1、', tabs('none'), {}, () => (t) => dress(renumber(t))),
  text('not numbered', tabs('none'), {}, () => (t) => dress(unnumber(t))),
  text('pinyin', pipes('empty'), { forms: NEW }, () => (t) => dress(pinyin(t))),
  text('blanks in words', tabs('none'), {}, (chance) => (t) => dress(spread(chance)(t))),
  text('invisible characters', pipes('none'), {}, (chance) => (t) => haunt(chance)(dress(t))),
  text('signs', tabs('none'), { forms: ['2019'], odd: { signs: true } }),
  text('subtotal of organisations', tabs('none'), { forms: NEW, odd: { legal: true } }),
  text('subtotal of organisations, lines', lines(0), { forms: NEW, odd: { legal: true }, open: 'holes' }),
  text('totals blank', pipes('none'), { forms: NEW, odd: { blankTotal: true } }),
  text('totals blank, tabs', tabs('none'), { forms: NEW, odd: { blankTotal: true } }),
  text('columns in another order', pipes('empty'), { forms: NEW, odd: { reordered: true } }),
  text('columns in another order, lines', lines(0), { forms: NEW, odd: { reordered: true }, open: 'holes' }),
  text('rows left out', pipes('none'), { forms: NEW, odd: { dropRows: true } }),
  text('rows left out, lines', lines(0), { forms: NEW, odd: { dropRows: true }, open: 'holes' }),
  column('rows left out, columns', {}, { forms: NEW, odd: { dropRows: true } }),
  text('rows added', tabs('none'), { forms: NEW, odd: { addRows: true } }),
  text('rows added, lines', lines(0), { forms: NEW, odd: { addRows: true }, open: 'holes' }),
  layout('article table as one', (made, chance) => dress(framed(joinArticles(made), tabs('none'), chance)), {
    forms: NEW,
  }),
  layout('reviews as three tables', (made, chance) => dress(framed(splitReview(made), markdown, chance)), {
    forms: NEW,
  }),
  layout(
    'reviews as three tables, lines',
    (made, chance) => dress(framed(splitReview(made), lines(0), chance)),
    { forms: NEW, open: 'holes' },
  ),
  ...(['tabs', 'markdown', 'lines'] as const).map((print) =>
    layout(
      `reviews below each other, ${print}`,
      (made, chance) => {
        const printers = { tabs: tabs('none'), markdown, lines: lines(0) };
        return dress(framed(turnReview(made), printers[print], chance));
      },
      { forms: NEW, open: 'holes' },
    ),
  ),
  layout('html, reviews below each other', (made) => htmlPage(turnReview(made)), {
    kind: 'html',
    forms: NEW,
  }),
  layout(
    'second part without head',
    (made, chance) => dress(framed(splitPages(made), pipes('none'), chance)),
    { forms: NEW },
  ),
  layout(
    'second part without head, tabs',
    (made, chance) => dress(framed(splitPages(made), tabs('none'), chance)),
    { forms: NEW },
  ),
  ...['①', '*', '※', '[1]', '(注1)', '注2', '¹'].map((mark) =>
    text(
      `marks of notes, ${mark}`,
      (table) => tabs('none')(changed(noteMarked(mark), 'value')(table)),
      {},
      () => (t) => t,
    ),
  ),
  text('marks of notes, lines', (table) => lines(0)(changed(noteMarked('①'), 'value')(table)), {
    open: 'holes',
  }),
  text('bars, 丨', parted(' 丨 ')),
  text('bars, ¦', parted('¦')),
  ...['、', ' · ', '•', '→'].map((sign) =>
    text(`cells parted by ${sign}`, signed(sign), {
      forms: sign === '、' ? OLD : ['2021', ...OLD],
      open: 'always',
    }),
  ),
  ...(['其中网上申请1', '1'] as const).map((part) =>
    text(`parts in brackets, ${part}`, (table) => tabs('none')(changed(parts(part), 'value')(table))),
  ),
  text('cells parted by slashes', signed(' / '), { forms: OLD, open: 'always' }),
  text('cells parted by two tabs', signed('\t\t')),
  text('sheets, words of several lines', sheet),
  text('values before labels', valuesFirst, { forms: ['2021', '2019', '2008'], open: 'always' }),
  ...(['value label unit', 'value unit label', 'reverse'] as const).flatMap((order) => [
    text(`lines, ${order}`, linesIn(order, true), {
      forms: order === 'reverse' ? OLD : ALL,
      ...VALUES_FIRST,
    }),
    text(`lines, ${order}, an empty one after each`, linesIn(order, true, 1), {
      forms: order === 'reverse' ? OLD : ALL,
      ...VALUES_FIRST,
    }),
  ]),
  text('lines, values first, heads as ever', linesIn('value label unit', false), {
    forms: OLD,
    ...VALUES_FIRST,
  }),
  text('lines, set in', setIn, { open: 'holes' }),
  text(
    'markdown, breaks in cells',
    (table) =>
      markdown(
        changed(
          (t) => (t.length > 8 ? `${t.slice(0, 6)}<br>${t.slice(6)}` : t.replace(/^结果/, '$&<br/>')),
          'head',
        )(changed((t) => t.slice(0, 5) + '<br />' + t.slice(5), 'label')(table)),
      ),
    { forms: NEW },
  ),
  text('markdown, escaped', (table) =>
    markdown(
      changed((t) => (t === '-' ? '\\-' : t), 'value')(changed((t) => t.replace('.', '\\.'), 'label')(table)),
    ),
  ),
  text(
    'measures after blanks',
    (table) => raw(0)(changed((t) => (/^\d+$/.test(t) ? `${t} 件` : t), 'value')(table)),
    { forms: ['2021'], open: 'always' },
  ),
  page('html, fields', { inside: 'fields' }),
  page('html, choices', { inside: 'choices' }),
  page('html, sections of articles', { inside: 'sections' }),
  page('html, clipboard of a word processor', { inside: 'clipboard' }),
  page('html, raised marks of notes', { inside: 'notes' }),
  page('html, rows without cells', { emptyRows: true }),
  page('html, spans that are not so', { lies: true }, { forms: ['2021', '2014', '2008'] }),
  htmlOf('html, heads repeated', reheaded, { forms: NEW }),
  text('heads repeated', (table) => tabs('none')(reheaded(table)), { forms: NEW }),
  ...([1, 2] as const).flatMap((place) => {
    const name = place === 1 ? 'codes' : 'codes behind measures';
    return [
      text(`${name}, tabs`, (table) => tabs('none')(coded(place)(table)), { forms: OLD }),
      text(`${name}, pipes`, (table) => pipes('empty')(coded(place)(table)), { forms: OLD }),
      text(`${name}, lines`, (table) => lines(0)(coded(place)(table)), { forms: OLD, open: 'holes' }),
      text(`${name}, blanks`, (table) => raw(0)(coded(place)(table)), { forms: OLD, open: 'holes' }),
      htmlOf(`html, ${name}`, coded(place), { forms: OLD }),
    ];
  }),
  ...([1, 2] as const).map((place) =>
    layout(
      place === 1 ? 'one line, codes' : 'one line, codes behind measures',
      (made, chance) => inLine(' ', ' ')({ ...made, tables: made.tables.map(coded(place)) }, chance),
      { forms: OLD, open: 'holes' },
    ),
  ),
  text('codes before labels, blanks', (table) => raw(0)(coded(0)(table)), { forms: OLD, open: 'holes' }),
  text('codes before labels, lines', (table) => lines(0)(coded(0)(table)), { forms: OLD, open: 'holes' }),
  layout(
    'one line, codes before labels, cells run together',
    (made, chance) => inLine('', '')({ ...made, tables: made.tables.map(coded(0)) }, chance),
    { forms: OLD, open: 'always' },
  ),
  column('columns, codes', {}, { forms: OLD }, coded(1)),
  ...[false, true].flatMap((isFirst) => {
    const name = isFirst ? 'last year before' : 'last year beside';
    const years = isFirst ? (['2016年', '2015年'] as const) : (['本年度', '上年度'] as const);
    const change = besideLastYear(years, isFirst, true);
    return [
      text(`${name}, tabs`, (table) => tabs('none')(change(table)), { forms: OLD }),
      text(`${name}, lines`, (table) => lines(0)(change(table)), { forms: OLD, open: 'always' }),
      text(`${name}, blanks`, (table) => raw(0)(change(table)), { forms: OLD, open: 'always' }),
      column(`columns, ${name}`, {}, { forms: OLD, open: 'always' }, change),
      htmlOf(`html, ${name}`, change, { forms: OLD }),
    ];
  }),
  ...(
    [
      ['本年', '累计'],
      ['2012年', '2008年5月1日以来累计'],
      ['本年度', '累计总数'],
      ['2012年数', '自《条例》施行以来'],
    ] as const
  ).flatMap((names) => [
    text(`${names.join(', ')}, tabs`, (table) => tabs('none')(headed(...names)(table)), { forms: ['2008'] }),
    text(`${names.join(', ')}, lines`, (table) => lines(0)(headed(...names)(table)), {
      forms: ['2008'],
      open: 'holes',
    }),
    htmlOf(`html, ${names.join(', ')}`, headed(...names), { forms: ['2008'] }),
  ]),
  text('bare years', (table) => tabs('none')(besideLastYear(['2016', '2015'], false, false)(table)), {
    forms: OLD,
  }),
  layout('twice, equal', twice(false)),
  page('html', {}),
  page('html, empty cells for spans', { spans: 'empty' }),
  page('html, nothing for spans', { spans: 'none' }),
  page('html, split by a page', { split: 12 }, { forms: NEW }),
  page('html, in a layout table', {}, {}, true),
  page('html, paragraphs in cells', { inside: 'paragraphs' }),
  page('html, breaks in cells', { inside: 'breaks' }),
  page('html, blanks in cells', { inside: 'spaced' }),
  htmlOf('html, running numbers', numbered),
  htmlOf('html, a column of measures', measuredApart, { forms: NEW }),
  htmlOf('html, remarks', followed('备注', '')),
  htmlOf('html, remarks in words', followed('备注', '含上年结转')),
  page('html, tables in cells', { inside: 'nested' }),
  page('html, hidden cells', { hidden: true }),
  page('html, reordered', {}, { forms: NEW, odd: { reordered: true } }),
  page('html, subtotal of organisations', {}, { forms: NEW, odd: { legal: true } }),
  layout('html, article at the left', (made) => htmlPage({ ...made, tables: made.tables.map(articleLeft) }), {
    kind: 'html',
    forms: NEW,
  }),
  layout('html, reviews as three tables', (made) => htmlPage(splitReview(made)), {
    kind: 'html',
    forms: NEW,
  }),
  layout('html, article table as one', (made) => htmlPage(joinArticles(made)), { kind: 'html', forms: NEW }),
];

/** The same tables again, of which one cell says otherwise. */
export const TWICE_DIFFERENT = layout('twice, different', twice(true), { forms: NEW });
