import { gather } from '../../text/gather.ts';
import { APPLICANTS, FORMS } from '../../catalogue/forms.ts';
import type { Cell, Document, Row } from '../../model.ts';
import { alternationOf } from '../../text/alternation.ts';
import { matchesOf } from '../../text/matches.ts';
import { toPairGate } from '../../text/signs.ts';
import { keepUnits, toClassSet, toUnitSet } from '../../text/units.ts';
import { NO_FACTS } from '../tables/labels.ts';
import { FORM_MEASURE, hasLetter, toCell } from './cells.ts';
import { withoutCodes } from './codes.ts';
import { isDigit } from '../numbers/match.ts';
import type { Line } from './pipes.ts';

/**
 * Tables that stand in one long line, with or without blanks between their cells: `规章 0 0 0`, `规章000行政规范性文件306`.
 * Known labels cut the line; what stands between two of them is a row's values, one cell for each part without blanks.
 * Such a part may hold several cells run together: whoever maps the row solves that.
 */

/** Headers and titles that are no row labels. */
const HEADS = [
  '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
  '信息内容',
  '申请人情况',
  '法人或其他组织',
  '未经复议直接起诉',
  '复议后起诉',
  '指标名称',
  '指标单位',
  '指标计量单位',
  '统计指标',
  '代码',
  '统计数',
  '计量单位',
  '历年累计',
  '年末统计',
  '结果维持',
  '结果纠正',
  '其他结果',
  '尚未审结',
  '第二十条第一项',
  '第二十条第五项',
  '第二十条第六项',
  '第二十条第八项',
  '第二十条第九项',
  '行政复议',
  '行政诉讼',
  '通知的件数',
  '通知件数',
  '通知收取件数',
  '总金额',
  '发出收费通知的总金额',
  '发出收费通知总金额',
  '收费通知总金额',
  '通知收取金额',
  '通知收取总金额',
  '实际收取金额',
  '实际收取总金额',
  '实际收取的总金额',
];
/** Where a table begins. */
const ANCHOR =
  /第二十条第[一五六八九]项信息|信息内容(?:本年|上一年|采购)|本年新收政府信息公开申请数量|指标名称|统计指标|指标(?:代码|编码|编号|行次)?(?:计量)?单位|指标(?:代码|编码|编号|行次)|申请人情况自然人|结果维持结果纠正|通知(?:收取)?的?件数(?=(?:发出收费)?通知|收费通知|总金额)/g;
/** More words than this between known labels are prose. */
const PROSE = 20;

const isLetter = toClassSet(/[\p{L}\p{N}]+/gu);
const bareOf = (words: string): string => keepUnits(words, isLetter);
const VOCABULARY = [
  ...new Set(
    [
      ...HEADS,
      ...NO_FACTS,
      ...APPLICANTS.map((a) => a.label),
      ...FORMS.flatMap((form) =>
        form.rows.flatMap((row) => [row.row ?? row.label, row.column ?? '', ...(row.aliases ?? [])]),
      ),
    ]
      .map(bareOf)
      .filter((word) => word.length >= 2),
  ),
];
const LABEL = new RegExp(
  `(?:其中\\d?\\.?|\\d\\.|[一二三四五六七八九十]{1,2})?${alternationOf(VOCABULARY)}`,
  'g',
);
/** The last values of a table, with measures before or after them. */
const TAIL = new RegExp(`^(?:[-/—\\d.,]|不涉及|不适用|无(?!法|正)|${FORM_MEASURE}){1,90}`);
/** Values with the measure printed after them, 不涉及 and 无 for want of one, or other words. */
const PART = new RegExp(
  `([-/—\\d.,]{0,200}[-/—\\d]${FORM_MEASURE}?|不涉及|不适用|无(?!法|正))|(?:(?!不涉及|不适用|无(?!法|正))[^-/—\\d]){1,400}`,
  'g',
);

/** A line without blanks and most punctuation; `at[i]` is where its i-th character stands in the shadow. */
interface Bare {
  readonly text: string;
  readonly at: Uint32Array;
}

/** Two letters of each beginning of a table, which hardly stand together in prose. */
const mayHoldTable = toPairGate(
  [
    '项信',
    '容本',
    '容上',
    '容采',
    '新收',
    '标名',
    '计指',
    '标单',
    '标计',
    '标代',
    '标编',
    '标行',
    '况自',
    '果维',
    '件数',
  ],
  isLetter,
);

/** True for a line in which a table begins that has values. */
export function holdsTable(text: string): boolean {
  if (!mayHoldTable(text)) return false;
  const bare = bareOf(text);
  const anchor = bare.search(ANCHOR);
  return (
    anchor >= 0 &&
    /\d|不涉及|无(?!法|正)|[-/—]/.test(text.slice(anchor).replaceAll(/增 ?\/ ?减|20\d\d年/g, ''))
  );
}

/** Rows of the tables inside long lines; nothing where there are none. */
export function readJoined(doc: Document, lines: readonly Line[]): Row[] {
  return gather(lines, (line) => {
    if (!mayHoldTable(line.text)) return [];
    const bare = toBare(line);
    const rows: Row[] = [];
    let from = 0;
    for (const anchor of matchesOf(bare.text, ANCHOR)) {
      if (anchor.index < from) continue;
      const table = readTable(doc, bare, anchor.index);
      for (const row of withoutCodes(doc, table.rows)) rows.push(row);
      from = table.end;
    }
    return rows;
  });
}

const LISTED = '、'.charCodeAt(0);
const isPointed = toUnitSet('.,、');
const isDash = toUnitSet('-/—');

/** `(2)“信息不存在”数`: a number in brackets before words is the row's, and no value. */
const ROW_NUMBER = /[(]\d{1,2}[)](?=[“"\p{Script=Han}])/gu;

/** Letters and digits, and of the rest what values are made of; 、 after a digit becomes a point, as numbering. */
function toBare({ text: printed, start }: Line): Bare {
  const text = printed.replace(ROW_NUMBER, (number) => ' '.repeat(number.length));
  const at = new Uint32Array(text.length);
  let length = 0;
  let bare = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const isPoint = isPointed(unit) && i > 0 && isDigit(text.charCodeAt(i - 1));
    const isKept = isLetter(unit) || isPoint || (isDash(unit) && !isBetween(text, i));
    if (isKept) at[length++] = start + i;
    if (isKept && unit !== LISTED) continue;
    bare += text.slice(from, i) + (isKept ? '.' : '');
    from = i + 1;
  }
  return { text: bare + text.slice(from), at };
}

/** A slash that joins two words: `增/减`. */
const isBetween = (text: string, i: number): boolean => /^(?:增.减|[和及].或)/.test(text.slice(i - 1, i + 2));

/** The table that begins here: rows up to the first words that are none of its own. */
function readTable(doc: Document, bare: Bare, from: number): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let labels: Cell[] = [];
  let cells: Cell[] = [];
  let end = from;
  const put = (part: 'label' | 'value', start: number, stop: number) => {
    if (part === 'label' && cells.length > 0) {
      rows.push({ labels, cells, reader: 'rows/joined' });
      labels = [];
      cells = [];
    }
    if (part === 'label') labels.push(toCell(doc, bare.at[start] ?? 0, (bare.at[stop - 1] ?? 0) + 1));
    else for (const cell of toParts(doc, bare, start, stop)) cells.push(cell);
    end = stop;
  };
  for (const match of bare.text.slice(from).matchAll(LABEL)) {
    const at = from + match.index;
    const gap = doc.text.slice(bare.at[end] ?? 0, bare.at[at] ?? 0);
    if (/[。;]|[^\d],/.test(gap) || !putBetween(bare, end, at, put)) break;
    put('label', at, at + match[0].length);
  }
  const rest = TAIL.exec(bare.text.slice(end, end + 120))?.[0].length ?? 0;
  putBetween(bare, end, end + rest, put);
  rows.push({ labels, cells, reader: 'rows/joined' });
  return { rows, end };
}

/** What stands between two known labels: values and unknown words. False where the words are prose, which ends the table. */
function putBetween(
  bare: Bare,
  from: number,
  to: number,
  put: (part: 'label' | 'value', start: number, stop: number) => void,
): boolean {
  for (const part of matchesOf(bare.text.slice(from, to), PART)) {
    const start = from + part.index;
    const stop = start + part[0].length;
    if (part[1] === undefined) {
      if (part[0].length > PROSE) return false;
      if (hasLetter(part[0])) put('label', start, stop);
    } else {
      const numbered = /^\.\p{L}/u.test(bare.text.slice(stop, stop + 2)) ? 1 : 0;
      if (stop - numbered > start) put('value', start, stop - numbered);
    }
  }
  return true;
}

const MEASURE_LEFT = new RegExp(`^${FORM_MEASURE}$`);

/** The parts of a row's values that blanks or other signs keep apart. */
function toParts(doc: Document, bare: Bare, start: number, stop: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let i = start + 1; i <= stop; i += 1) {
    if (i < stop && (bare.at[i] ?? 0) === (bare.at[i - 1] ?? 0) + 1) continue;
    // 5394432.52 元: a measure behind a blank is no cell of its own.
    if (i < stop && MEASURE_LEFT.test(bare.text.slice(i, stop))) continue;
    cells.push(toCell(doc, bare.at[from] ?? 0, (bare.at[i - 1] ?? 0) + 1));
    from = i;
  }
  return cells;
}
