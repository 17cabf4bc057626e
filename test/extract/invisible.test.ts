import { expect, test } from 'vitest';
import type { Extraction } from '../../src/model.ts';
import { readText } from '../../src/worker/reading.ts';
import { CASES, textOf } from '../browser/cases.ts';
import { PATIENCE, between, randomOf, rounds } from '../promises/rounds.ts';

/** Characters that cannot be seen, and those that look like digits, in the numbers of reports. */

/** Zero-width, marks of direction, breaks that are no breaks, and marks set over, under and around other characters. */
const UNSEEN = [
  ...'\u200B\u200C\u200D\u2060\u2063\uFEFF\u00AD\u180E\u061C\u200E\u200F',
  ...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u034F\uFE0F',
  ...'\u0301\u0336\u20DD\u20E3\u302A\uFE20',
];
/** They are read as no digit: what they stand in is no number that the report states. */
const ALIKE = ['O', 'l', 'З', '②', '²', '٢', '२', '𝟐', 'Ⅱ', '_'];

const saidBy = ({ facts }: Extraction): readonly string[] =>
  facts.map(({ concept, applicant, year, value, kind }) =>
    [concept, applicant, year, value ? `${value.digits}e${value.exponent}` : kind].join(' '),
  );
const read = async (text: string) => (await readText('', text)).extraction;

test(
  'promise 47: characters that cannot be seen hide no number and make none',
  async ({ annotate }) => {
    const random = randomOf(47);
    const times = rounds(2, 40);
    let put = 0;
    for (const one of CASES) {
      const text = textOf(one);
      const clean = saidBy(await read(text));
      for (let i = 0; i < times; i += 1) {
        const odd = text.replaceAll(
          /[\d〇一二三四五六七八九十百千年件条](?=[\d〇一二三四五六七八九十百千年件条])/g,
          (char) => {
            if (random() < 0.7) return char;
            put += 1;
            return char + (UNSEEN[between(random, 0, UNSEEN.length - 1)] ?? '');
          },
        );
        expect(saidBy(await read(odd)), one.slug).toEqual(clean);
      }
    }
    expect(put).toBeGreaterThan(100);
    await annotate(
      `${put} of them put into numbers of ${CASES.length} reports: the same facts`,
      'promise 47',
    );
  },
  PATIENCE,
);

test('promise 47: what only looks like a digit makes no fact', async ({ annotate }) => {
  const body = (applied: string, items: string) =>
    `临河市财政局2021年政府信息公开工作年度报告\n全年收到政府信息公开申请${applied}件。主动公开政府信息${items}条。\n`;
  const clean = saidBy(await read(body('128', '1345')));
  expect(clean.map((said) => said.split(' ')[0])).toEqual(['requests.received', 'proactive.total']);
  for (const sign of ALIKE)
    for (const [applied, items] of [
      [`1${sign}8`, '1345'],
      ['128', `13${sign}5`],
      [`${sign}28`, '1345'],
      ['128', `134${sign}`],
    ] as const) {
      const said = saidBy(await read(body(applied, items)));
      expect(
        said.filter((fact) => !clean.includes(fact)),
        `${applied} ${items}`,
      ).toEqual([]);
    }
  await annotate(
    `${ALIKE.length} signs that look like digits, at four places each: no other fact`,
    'promise 47',
  );
});
