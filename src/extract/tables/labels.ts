import { FORMS } from '../../catalogue/forms.ts';
import type { Form, FormRow } from '../../catalogue/forms.ts';
import { remembering } from '../remember.ts';

/** Printed label in, row of an official form out, tolerant of spaces, punctuation, numbering and small damage. */

/** Which official table a form is, by the way its rows are read. */
export type Layout = 'columns' | 'applicants' | 'review' | 'indicators';

/** A printed row of an official table: its labels as keys, and what its cells mean by column ('' where there is one). */
export interface TableRow {
  readonly form: Form;
  readonly layout: Layout;
  /** Place in the form's order. */
  readonly order: number;
  readonly keys: readonly string[];
  readonly within: string;
  readonly heading: boolean;
  /** Number of the row inside its group as printed (`2` of `三(三)2`), '' if none. */
  readonly number: string;
  readonly columns: readonly { readonly key: string; readonly concept: string }[];
}

/** A label found: rows that bear it equally well (of several forms), how many printed labels it took, how sure. */
export interface LabelMatch {
  readonly rows: readonly TableRow[];
  readonly used: number;
  readonly exact: boolean;
}

const NUMBERING =
  /^(?:其中[::]?|[(]?[一二三四五六七八九十]{1,3}[、.,)]|[(][一二三四五六七八九十\d]{1,2}[)]|[①-⑩]|\d{1,2}[.、,](?!\d)|\d{1,2}(?=[^\d.,件条个]))/;

/** A measure in brackets at the end: `(件)`, `(单位:万元)`. */
const MEASURED = /[(](?:单位:?)?(?:万元|亿元|元|人次|[件条次人个项份])[)]$/;

/** A measure behind a blank, or the mark of a note: `收到申请数 件`, `规章(注1)`. */
const BEHIND =
  /(?<=\p{Script=Han}[)]?)(?: (?:万元|亿元|元|人次|[件条次人个项份])|[(]?注 ?\d{0,2}[)]?|[[〔]\d{1,2}[\]〕])$/u;

/** A year in brackets: `本年(2023)制发件数`. */
const YEAR = /[(]20\d\d年?[)]/g;

/** What counts of a label: Chinese characters and digits, without numbering, pinyin, year and measure: `1、 重复申请(件)` → `重复申请`. */
export const keyOf = remembering((label): string => {
  let bare = label
    .replaceAll(/[\s"“”]/g, '')
    .replaceAll(YEAR, '')
    .replace(MEASURED, '');
  for (let i = 0; i < 3; i += 1) bare = bare.replace(NUMBERING, '');
  return bare.replaceAll(/[^\p{Script=Han}\p{Nd}]/gu, '');
});

const layoutOf = (form: Form): Layout => {
  if (form.columnsBy === 'applicant') return 'applicants';
  if (form.cells.length > 0) return 'review';
  return form.rows.some((row) => row.column) ? 'columns' : 'indicators';
};

const keysOf = (row: FormRow): string[] =>
  [...(row.row ?? row.label).split(' / '), ...(row.aliases ?? [])].map(keyOf);

function toTableRows(form: Form): TableRow[] {
  const layout = layoutOf(form);
  const byLabel = new Map<string, TableRow>();
  form.rows.forEach((row, order) => {
    if (layout === 'columns' && !row.column) return;
    const keys = keysOf(row);
    const name = layout === 'columns' ? (keys[0] ?? '') : `${order}`;
    const before = byLabel.get(name);
    const column = { key: keyOf(row.column ?? ''), concept: row.concept };
    byLabel.set(name, {
      form,
      layout,
      order: before?.order ?? order,
      keys: [...new Set([...(before?.keys ?? []), ...keys])],
      within: row.within ?? '',
      heading: row.heading ?? false,
      number: /\d$/.exec(row.number ?? '')?.[0] ?? '',
      columns: [...(before?.columns ?? []), column],
    });
  });
  return [...byLabel.values()];
}

/** Every row of every official table but the review's, whose only row has no label. */
export const TABLE_ROWS: readonly TableRow[] = FORMS.filter((f) => layoutOf(f) !== 'review').flatMap(
  toTableRows,
);

/** Rows of local annexes that hold several things in one figure or nothing of the catalogue: known, and never read. */
export const NO_FACTS = [
  '信函、传真申请数',
  '其他类型答复数',
  '依申请公开信息数',
  '不予公开信息数',
  '接受行政诉讼、举报数',
  '超出合理需要',
  '第三方不同意',
  '信息涉密',
  '政府信息公开查询点受理查询数',
  '制作、获取政府信息总数',
];

const BY_KEY = new Map<string, TableRow[]>(NO_FACTS.map((label) => [keyOf(label), []]));
for (const row of TABLE_ROWS) for (const key of row.keys) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), row]);

/** What a unit explains of a row in brackets: `规章(设区的市、自治州人民政府应提供相关数据)`. */
const EXPLAINED = /[(（][^()（）]{4,200}[)）]/g;

/** Printed labels that one row label may be broken into. */
const PIECES = 5;
/** Least likeness of a damaged label, and by how much it must beat the next row. */
const LIKE = 0.66;
const MARGIN = 0.12;

/** Rows that bear just this label; undefined for one that is not known. */
export const rowsOf = remembering((label): readonly TableRow[] | undefined => {
  const rows = BY_KEY.get(keyOf(label));
  if (rows) return rows;
  const bare = label.replace(BEHIND, '');
  if (bare !== label) return rowsOf(bare);
  return /[(（]/.test(label) ? BY_KEY.get(keyOf(label.replaceAll(EXPLAINED, ''))) : undefined;
});

/** The row that the last of these printed labels name, alone or joined with those before it; null if none. */
export function matchLabel(labels: readonly string[]): LabelMatch | null {
  const most = Math.min(PIECES, labels.length);
  let joined = '';
  let whole: LabelMatch | null = null;
  let best: LabelMatch | null = null;
  let likeness = 0;
  for (let used = 1; used <= most; used += 1) {
    joined = (labels[labels.length - used] ?? '') + joined;
    const exact = rowsOf(joined);
    // The longest: 行政申诉数 may be the end of 对本部门首次处理不满意的行政申诉数.
    if (exact) whole = { rows: exact, used, exact: true };
    const near = whole ? null : findNear(keyOf(joined));
    if (near && near.rows.length > 0 && near.score > likeness) {
      likeness = near.score;
      best = { rows: near.rows, used, exact: false };
    }
  }
  return whole ?? best;
}

const pairsOf = (word: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2)));
/** Known labels by the pairs of neighbouring characters in them, and how many pairs each has. */
const BY_PAIR = new Map<string, string[]>();
const PAIRS = new Map<string, number>();
for (const key of BY_KEY.keys()) {
  const pairs = pairsOf(key);
  PAIRS.set(key, pairs.size);
  for (const pair of pairs) BY_PAIR.set(pair, [...(BY_PAIR.get(pair) ?? []), key]);
}

/** Rows most like a damaged label. Null where it is like none, or like two different rows almost equally. */
const findNear = remembering((key): { rows: TableRow[]; score: number } | null => {
  if (key.length < 4 || key.length > 60) return null;
  const pairs = pairsOf(key);
  // However long the other label, half of these pairs must be known for the least likeness.
  const known = [...pairs].filter((pair) => BY_PAIR.has(pair)).length;
  if (2 * known < LIKE * (pairs.size + known)) return null;
  const shared = new Map<string, number>();
  for (const pair of pairs)
    for (const name of BY_PAIR.get(pair) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
  let best: { rows: TableRow[]; score: number } = { rows: [], score: 0 };
  const scores = [...shared].map(([name, count]) => {
    const like = (2 * count) / (pairs.size + (PAIRS.get(name) ?? 0));
    // The head of a longer label counts almost as the whole.
    const score = key.length >= 6 && name.startsWith(key) ? 0.95 : like;
    const found = { rows: BY_KEY.get(name) ?? [], score };
    if (score > best.score) best = found;
    return found;
  });
  if (best.score < LIKE) return null;
  const isRival = ({ rows }: { rows: TableRow[] }) => !rows.some((r) => best.rows.some((b) => isSame(b, r)));
  const rival = scores.reduce((most, s) => (s.score > most && isRival(s) ? s.score : most), 0);
  return best.score - rival >= MARGIN ? best : null;
});

const isSame = (a: TableRow, b: TableRow): boolean =>
  a === b || (a.layout === b.layout && a.columns[0]?.concept === b.columns[0]?.concept);
