import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PANEL } from '../../src/catalogue/panel.ts';
import { equal, toPlain } from '../../src/decimal.ts';
import { kindOf, valueOf } from '../../src/fact.ts';
import { readNumeral } from '../../src/extract/numerals.ts';
import type { Decimal, Fact, Report } from '../../src/model.ts';
import { reportIdOf } from '../../src/source/id.ts';
import { toDocument } from '../../src/text/document.ts';
import { toPanel } from '../../src/view/panel.ts';
import { toReport } from '../../src/view/report.ts';
import { readText } from '../../src/worker/reading.ts';
import { LAYOUTS } from '../layouts/layouts.ts';
import { printReport } from '../layouts/read.ts';
import { makeChance, mutate } from '../mutations.ts';
import { PATIENCE, rounds } from '../promises/rounds.ts';

/** Values that are in no text are the program's own, and are marked: in the files, and so on the screen, which shows the same. */

const CASES = [
  'baishi-2022-traditional-twice',
  'qingyuan-2016-prose-with-chrome',
  'yunya-2017-shares-and-denials',
].map((name) => readFileSync(`test/cases/${name}/input.txt`, 'utf8'));

async function reportOf(text: string): Promise<Report> {
  const { source, extraction } = await readText('', text);
  return toReport(await reportIdOf(source.raw), source, extraction, '2026-01-01T00:00:00.000Z');
}

/** The digits that count, whatever the unit: `12.30万` and `123000` have the same. */
const digitsOf = (value: Decimal): string =>
  toPlain(value)
    .replace(/[^\d]/g, '')
    .replace(/^0+|0+$/g, '');

/** True where one of the numerals in these words has the digits of a value; a word that denies stands for 0. */
async function says(quote: string, fact: Fact, value: Decimal): Promise<boolean> {
  if (kindOf(fact) === 'none') return digitsOf(value) === '';
  const { text } = await toDocument(quote);
  const printed = text.match(/[\d][\d,.\s]*[万亿]?|[〇零一二两三四五六七八九十百千万亿点]+/g) ?? [];
  return printed.some((one) => {
    const plain = one.replace(/[,\s]/g, '').replace(/\.$/, '');
    const read = readNumeral(plain);
    return digitsOf(value) === (read ? digitsOf(read) : plain.replace(/\D/g, '').replace(/^0+|0+$/g, ''));
  });
}

const isOwn = (fact: Fact) => ['derived', 'inferred'].includes(kindOf(fact));

test(
  'promise 32: a value that no words of the text say is marked as the program’s own',
  async ({ annotate }) => {
    const count = rounds(60, 3000);
    const chance = makeChance(20_261_132);
    let [facts, cells] = [0, 0];
    for (let i = 0; i < count; i++) {
      const layout = LAYOUTS[i % LAYOUTS.length];
      if (!layout) throw new Error('There are no layouts.');
      const text =
        layout.kind === 'html' || i % 2 === 0
          ? mutate(CASES, chance)
          : mutate([printReport(layout, i % 4 === 1 ? '2021' : '2019', i).text], chance);
      const report = await reportOf(text);
      for (const fact of report.extraction.facts) {
        const value = valueOf(fact);
        if (value === null || isOwn(fact)) continue;
        facts += 1;
        const told = await Promise.all(fact.places.map(({ quote }) => says(quote, fact, value)));
        expect(told.includes(true), `${fact.id} ${toPlain(value)} ${JSON.stringify(fact.places)}`).toBe(true);
      }
      const [row] = toPanel([report]);
      for (const { id } of PANEL) {
        const cell = row?.cells[id];
        if (!cell?.value) continue;
        cells += 1;
        const { value } = cell;
        const isOne = report.extraction.facts.some(
          (fact) =>
            cell.facts.includes(fact.id) && equal(valueOf(fact) ?? { digits: '', exponent: 0 }, value),
        );
        const isMarked = cell.quality !== 'exact' && cell.quality !== '';
        expect(isOne || isMarked, `${id} ${toPlain(value)}`).toBe(true);
        if (cell.derived) expect(isMarked, id).toBe(true);
      }
    }
    expect(facts).toBeGreaterThan(count);
    await annotate(
      `${count} damaged reports, ${facts} values in the words that say them, ${cells} of the panel: 0 unmarked`,
      'promise 32',
    );
  },
  PATIENCE,
);
