import { gather } from '../../text/gather.ts';

/** Heads of a table of indicators in, its columns and which of them is this year's out. */

/** What stands under a head: the number of the row, its measure, or values of some time. */
type Column =
  'code' | 'measure' | 'year' | 'period' | 'toDate' | 'before' | 'sum' | 'total' | 'change' | number;

/**
 * Columns of cells, which of them is this year's (-1 where none is), and which column cannot be more than which other; null
 * where nothing tells that.
 */
export interface Years {
  readonly count: number;
  readonly index: number;
  readonly within: readonly [number, number] | null;
  /** True where numbers of the rows stand among the cells: these are never cut. */
  readonly coded: boolean;
}

/** The first that finds itself in a head says what it is. */
const KINDS: readonly (readonly [Exclude<Column, number>, RegExp])[] = [
  ['code', /^(?:代码|编码|行[次号]|序号|编号)$/],
  ['measure', /^(?:指标)?(?:计量|单位|计量单位)$/],
  ['change', /增减|增长|增幅|同比|变化|幅度|升降|比重|占比|比例/],
  ['toDate', /^本年(?:度)?(?:末)?累计/],
  ['sum', /累计|以来|历年|至今/],
  ['total', /^(?:合计|总计|总数|总量)/],
  ['before', /上年|上一年|去年|前一?年|往年|同期/],
  ['period', /^(?:本|当)(?:期|季度?|月)/],
  ['year', /^(?:本|当|今)年|^\d{0,3}年度|^年末|^(?:统计)?(?:数[量值据字]?|件数)$/],
];
/** Longer words are no heads of columns. */
const LONGEST = 16;

/** `2016年`, `2012年度数`. */
const YEAR = /^(20\d\d)(?:年度?)?(?:实际|统计)?(?:数[量值据]?)?$/;

function columnOf(word: string): Column | null {
  const bare = word.replaceAll(/\s|[(《]|[)》]/g, '');
  if (bare.length > LONGEST) return null;
  const year = YEAR.exec(bare)?.[1];
  return year ? Number(year) : (KINDS.find(([, is]) => is.test(bare))?.[0] ?? null);
}

/** The name of the indicators, behind which the heads of the other columns stand. */
const NAME = /^(?:统计)?指标(?:名称)?(?=$|计量|单位)/;

const isKnown = (word: string): boolean => columnOf(word) !== null || NAME.test(word);

/** `指 标 名 称`, one head, and `统计指标 单位 统计数`, which is three in one cell. */
function wordsOf(head: string): readonly string[] {
  const words = head.split(/\s+/);
  const whole = words.join('');
  const isSeveral =
    words.every(isKnown) ||
    (columnOf(whole) === null && words.some(isKnown) && words.every((word) => word.length > 1));
  return isSeveral ? words : [whole];
}

/** The second part of a head that is broken over two lines, `历年 ⏎ 累计`, `计量 ⏎ 单位`, `本期 ⏎ 实际`, is no column of its own. */
const isRest = (column: Column | null, word: string, before: Column | undefined): boolean =>
  before !== undefined &&
  ((column === before && (column === 'sum' || column === 'measure')) ||
    /^(?:实际|实绩|年?度?数?)$/.test(word));

/** Heads of sums that are whole. */
const WHOLE_SUM = /^(?:历年|累计|自|从|20\d\d)/;
/** Longer words are labels. */
const HEAD = 6;

/** A word that is no known head: the first part of one that is broken, or the lost head of the year before a sum. */
function unknownOf(word: string, next: string): Column | null {
  if (word.length > HEAD || columnOf(next) !== 'sum') return null;
  return WHOLE_SUM.test(next) ? 'year' : 'sum';
}

/** What the words that follow the name of the indicators say of the columns, up to those that say nothing. */
function columnsOf(words: readonly string[]): readonly Column[] {
  const columns: Column[] = [];
  for (const [i, word] of words.entries()) {
    const column = columnOf(word) ?? unknownOf(word, words[i + 1] ?? '');
    const before = columns.at(-1);
    if (isRest(column, word, before)) continue;
    if (column === null || (column === 'total' && typeof before !== 'number' && before !== 'year')) break;
    if (column === 'sum' && before === 'year' && columns.includes('period'))
      columns[columns.length - 1] = 'toDate';
    // 2008 | 年以来累计: one head, cut behind its digits.
    else if (column === 'sum' && typeof before === 'number' && word.startsWith('年'))
      columns[columns.length - 1] = 'sum';
    else columns.push(column === 'total' ? 'sum' : column);
  }
  return columns;
}

/** Where that name is lost, the heads are among the last so many words. */
const LAST = 12;

/** The heads at the end of these words. */
const headsBefore = (words: readonly string[]): readonly string[] =>
  words.slice(words.findLastIndex((word) => columnOf(word) === null) + 1);

/** True for a word that names a column of a table of indicators. */
export const isColumnHead = (word: string): boolean => columnOf(word) !== null;

/** The words behind the name of the indicators, or before it where the table has its values first; where it is lost, from the first that names a column. */
function headsOf(words: readonly string[]): readonly string[] {
  const all = gather(words, wordsOf);
  const name = all.findLastIndex((word) => NAME.test(word));
  if (name >= 0) {
    const rest = all[name]?.replace(NAME, '') ?? '';
    const behind = [rest, ...all.slice(name + 1)].filter((word) => word !== '' && word !== '名称');
    const next = behind.find((word) => columnOf(word) !== 'measure') ?? '';
    const before = columnOf(next) === null ? headsBefore(all.slice(0, name)) : [];
    return before.length > 1 ? before : behind;
  }
  const last = all.slice(-LAST);
  const first = last.findIndex((word) => columnOf(word) !== null);
  return first < 0 ? [] : last.slice(first);
}

/** The columns that the last of these words name, null where they name none but a single one of values. */
export function findYears(words: readonly string[]): Years | null {
  const cells: Column[] = columnsOf(headsOf(words)).filter((column) => column !== 'measure');
  // The head of the year is lost.
  if (cells.at(-1) === 'sum' && cells.every((column) => ['code', 'sum'].includes(String(column))))
    cells.splice(-1, 0, 'year');
  if (cells.length < 2) return null;
  const index = thisYearOf(cells);
  return { count: cells.length, index, within: withinOf(cells, index), coded: cells.includes('code') };
}

/** This year's column: the latest year, or the sum of the year so far, or what is called 本年. */
function thisYearOf(cells: readonly Column[]): number {
  const latest = Math.max(...cells.map((column) => (typeof column === 'number' ? column : 0)));
  const ways: readonly Column[] = ['toDate', 'year', latest, 'period'];
  return ways.map((way) => cells.indexOf(way)).find((at) => at >= 0) ?? -1;
}

/** What came in one year is no more than what came in all, what came in a part of it no more than in the year. */
function withinOf(cells: readonly Column[], index: number): Years['within'] {
  const sum = cells.indexOf('sum');
  const period = cells.indexOf('period');
  if (sum >= 0) return [index, sum];
  return cells[index] === 'toDate' && period >= 0 ? [period, index] : null;
}
