import { describe, expect, it } from 'vitest';
import { findRows } from '../../../src/extract/rows/rows.ts';
import { withBlanks } from '../../../src/extract/tables/aligned.ts';
import { toDocument } from '../../../src/text/document.ts';
import { readText } from '../../../src/worker/reading.ts';

/** Tables as programs print the text of a PDF, in columns of blanks and cell by cell. */

const TITLE = '三、收到和处理政府信息公开申请情况';

/** What is read of the table of applications: `received natural=3 business=…`, blanks as `_`, what is not applicable as `na`. */
async function read(lines: readonly string[]): Promise<readonly string[]> {
  const text = [TITLE, ...lines].join('\n');
  const { extraction } = await readText('', new TextEncoder().encode(text));
  const rows = new Map<string, string[]>();
  for (const { concept, applicant, kind, value } of extraction.facts) {
    if (applicant === null) continue;
    const shown = value?.digits ?? (kind === 'blank' ? '_' : kind);
    rows.set(concept, [...(rows.get(concept) ?? []), `${applicant}=${shown}`]);
  }
  return [...rows].map(([concept, values]) => [concept, ...values].join(' '));
}

/** A line with words at these columns, each character one column wide. */
const line = (...words: readonly (readonly [number, string | number])[]): string =>
  words.reduce((all, [at, word]) => all.padEnd(at) + String(word), '');

const AT = [20, 25, 30, 35, 40, 45, 50];
/** A label with values in these columns; no value where there is none. */
const row = (label: string, ...values: readonly (number | string | null)[]): string =>
  line([0, label], ...values.flatMap((value, i) => (value === null ? [] : [[AT[i] ?? 0, value] as const])));

const HEADS = [
  row('', '自然人', '商业', '科研', '社会公', '法律服', '其他', '总计'),
  row('', null, '企业', '机构', '益组织', '务机构'),
];
const FIRST = row('一、本年新收政府信息公开申请数量', 12, 3, 4, 5, 6, 7, 37);

describe('columns of blanks whose characters are counted', () => {
  it('puts blanks where columns are free', async () => {
    expect(
      await read([
        ...HEADS,
        FIRST,
        row('二、上年结转政府信息公开申请数量', null, 8, null, null, null, null, 8),
        row('    (一)予以公开', null, null, 9, null, null, 1, 10),
        row('    2.重复申请', 4, null, null, null, 2, null, 6),
      ]),
    ).toEqual([
      'requests.received natural=12 business=3 research=4 ngo=5 legal_service=6 other=7 total=37',
      'requests.carried_in natural=_ business=8 research=_ ngo=_ legal_service=_ other=_ total=8',
      'outcome.granted_full natural=_ business=_ research=9 ngo=_ legal_service=_ other=1 total=10',
      'outcome.not_processed.repeat natural=4 business=_ research=_ ngo=_ legal_service=2 other=_ total=6',
    ]);
  });

  it('leaves rows unread where a total stands under another head', async () => {
    const rows = await read([
      ...HEADS,
      FIRST,
      row('二、上年结转政府信息公开申请数量', null, 8, null, null, null, 8),
    ]);
    expect(rows).toHaveLength(1);
  });

  it('are looked for among more rows than one call takes', async () => {
    const second = row('二、上年结转政府信息公开申请数量', null, 8, null, null, null, null, 8);
    const doc = await toDocument([TITLE, ...HEADS, ...Array(25_000).fill(`${FIRST}\n${second}`)].join('\n'));
    for (const run of findRows(doc, [])) expect(withBlanks(doc, run)).toHaveLength(run.length);
  });

  it('puts broken heads together in the order in which they are printed', async () => {
    const [first] = await read([
      row('', '自然人', '其他', '科研', '商业', '社会公', '法律服', '总计'),
      row('', null, null, '机构', '企业', '益组织', '务机构'),
      FIRST,
    ]);
    expect(first).toBe(
      'requests.received natural=12 other=3 research=4 business=5 ngo=6 legal_service=7 total=37',
    );
  });

  it('knows words that are broken over the lines around their row', async () => {
    const rows = await read([
      ...HEADS,
      FIRST,
      row('', null, '不涉', null, null, '不涉'),
      row('    (一)予以公开', 5, null, 1, 2, null, 1, 9),
      row('', null, '及', null, null, '及'),
    ]);
    expect(rows).toContain(
      'outcome.granted_full business=na legal_service=na natural=5 research=1 ngo=2 other=1 total=9',
    );
  });

  it('leaves out running numbers under their head, and no other small numbers', async () => {
    const printed = (head: string, serial: string) => [
      line(
        [0, head],
        ...AT.map(
          (at, i) => [at, ['自然人', '商业', '科研', '社会公', '法律服', '其他', '总计'][i] ?? ''] as const,
        ),
      ),
      row('', null, '企业', '机构', '益组织', '务机构'),
      line([4, '一、本年新收政府']),
      row(serial, 12, 3, 4, 5, 6, 7, 37),
      line([4, '信息公开申请数量']),
    ];
    const numbers = 'natural=12 business=3 research=4 ngo=5 legal_service=6 other=7 total=37';
    expect(await read(printed('序号', '1'))).toEqual([`requests.received ${numbers}`]);
    expect(await read(printed('', ''))).toEqual([`requests.received ${numbers}`]);
  });
});

describe('heads that are lost', () => {
  const rows = (subtotal: string) =>
    [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '(一)予以公开',
      '2.重复申请',
    ].map((label) => `${label}   3   1   0   2   0   1   ${subtotal}   7`);

  it('are those with subtotals where rows of eight numbers add up so', async () => {
    const [first] = await read(rows('4'));
    expect(first).toBe(
      'requests.received natural=3 business=1 research=0 ngo=2 legal_service=0 other=1 legal=4 total=7',
    );
  });

  it('stay lost where they do not', async () => {
    expect(await read(rows('5'))).toEqual([]);
  });
});

describe('cell by cell', () => {
  it('knows words that are broken and values after them as cells of one row', async () => {
    const [first] = await read([
      '自然人',
      '商业企业',
      '科研',
      '机构',
      '社会公',
      '益组织',
      '法律服',
      '务机构',
      '其他',
      '总计',
      '一、本年新收政府信息公开申请数',
      '量',
      '5 不涉及',
      '不涉',
      '及',
      '1 2',
      '不涉',
      '及',
      '8',
    ]);
    expect(first).toBe(
      'requests.received natural=5 business=na research=na ngo=1 legal_service=2 other=na total=8',
    );
  });

  it('takes 及 at the head of a sentence for no part of a cell', async () => {
    const text = '全年收到申请 3 件,不涉\n及行政复议。\n';
    const { extraction } = await readText('', new TextEncoder().encode(text));
    expect(extraction.facts.filter(({ kind }) => kind === 'na')).toEqual([]);
  });
});
