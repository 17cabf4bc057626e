import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { equal, toDecimal, toPlain } from '../../src/decimal.ts';
import type { Extraction, Fact, FormId } from '../../src/model.ts';
import { toDocument } from '../../src/text/document.ts';
import { readText } from '../../src/worker/reading.ts';
import { LAYOUTS } from './layouts.ts';
import type { Layout } from './layouts.ts';
import { chanceOf } from './numbers.ts';
import type { Chance } from './numbers.ts';
import { printReport } from './read.ts';
import { inScript, widen } from './wording.ts';

/** What must hold of any text with tables: quotes, offsets, holes, shifts, sameness. */

const read = async (text: string, name = 'report.txt'): Promise<Extraction> =>
  (await readText(name, new TextEncoder().encode(text))).extraction;
const keyOf = (fact: Fact): string => `${fact.concept}@${fact.applicant ?? ''}`;
const valueOf = (fact: Fact): string => (fact.value ? toPlain(fact.value) : fact.kind);
const saidBy = ({ facts }: Extraction): string[] => facts.map((fact) => `${keyOf(fact)}=${valueOf(fact)}`);
const layoutOf = (name: string): Layout => {
  const found = LAYOUTS.find((layout) => layout.name === name);
  if (!found) throw new Error(`No layout ${name}.`);
  return found;
};
const tableFacts = ({ facts }: Extraction): Fact[] => facts.filter(({ where }) => where === 'table');

/** Where a cell and the sign that parts it from the next are cut out, by print. */
const SEPARATORS: Readonly<Record<string, string>> = {
  'pipes, nothing for spans': ' | ',
  'tabs, as browsers copy': '\t',
  lines: '\n',
  blanks: ' ',
  'one line': ' ',
  columns: '    ',
};
const FORMS: readonly FormId[] = ['2021', '2019'];
const cases = Object.keys(SEPARATORS).flatMap((name) => FORMS.map((form) => ({ name, form })));
/** Cells and lines tried in each report, and the reports: few here, many in `npm run layouts`. */
const isAll = process.env.LAYOUTS === 'all';
const TRIES = isAll ? 24 : 6;
const SEEDS = isAll ? [0, 3, 14] : [0];

/**
 * A damaged text and what it still says: nothing but what the whole text said, unless in doubt. The damaged cell `own`
 * itself may be read as empty.
 */
async function expectNoShift(whole: Extraction, text: string, told: string, own = ''): Promise<void> {
  const said = new Set(saidBy(whole));
  const after = await read(text);
  const silent = tableFacts(after).filter(
    (fact) =>
      !said.has(`${keyOf(fact)}=${valueOf(fact)}`) &&
      fact.grade !== 'doubtful' &&
      !(keyOf(fact) === own && fact.value === null),
  );
  expect(
    silent.map((fact) => `${keyOf(fact)}=${valueOf(fact)}`),
    told,
  ).toEqual([]);
}

const pick = <T>(chance: Chance, list: readonly T[]): readonly T[] =>
  Array.from({ length: Math.min(TRIES, list.length) }, () => list[chance(list.length)]).flatMap(
    (one) => one ?? [],
  );
const spanOf = (fact: Fact) => fact.places[0]?.span ?? { start: 0, end: 0 };

describe.each(cases)('$name, form $form', ({ name, form }) => {
  const layout = layoutOf(name);
  const separator = SEPARATORS[name] ?? ' ';

  test('promise 50: a cell emptied is no number, and no other cell changes', async () => {
    for (const seed of SEEDS) {
      const { text } = printReport(layout, form, seed);
      const whole = await read(text);
      for (const fact of pick(chanceOf(seed + 1), tableFacts(whole))) {
        const { start, end } = spanOf(fact);
        const blank = name === 'columns' ? ' '.repeat(end - start) : '';
        const emptied = text.slice(0, start) + blank + text.slice(end);
        const told = `${keyOf(fact)} ${text.slice(start - 30, end + 10)}`;
        const after = await read(emptied);
        const left = tableFacts(after).filter(
          (other) => keyOf(other) === keyOf(fact) && other.grade !== 'doubtful',
        );
        expect(left.filter(({ value }) => value !== null).map(valueOf), told).toEqual([]);
        const others = new Set(saidBy(whole));
        const changed = tableFacts(after).filter(
          (other) =>
            keyOf(other) !== keyOf(fact) &&
            other.grade !== 'doubtful' &&
            !others.has(`${keyOf(other)}=${valueOf(other)}`),
        );
        expect(
          changed.map((other) => `${keyOf(other)}=${valueOf(other)}`),
          told,
        ).toEqual([]);
      }
    }
  }, 60_000);

  test('promise 51: a cell taken out or put in shifts nothing silently', async () => {
    for (const seed of SEEDS) {
      const { text } = printReport(layout, form, seed);
      const whole = await read(text);
      for (const fact of pick(chanceOf(seed + 2), tableFacts(whole))) {
        const { start, end } = spanOf(fact);
        const told = `${keyOf(fact)} at ${String(start)}, seed ${String(seed)}`;
        const from = text.startsWith(separator, end) ? start : start - separator.length;
        const to = text.startsWith(separator, end) ? end + separator.length : end;
        await expectNoShift(whole, text.slice(0, from) + text.slice(to), `out: ${told}`, keyOf(fact));
        await expectNoShift(whole, `${text.slice(0, start)}7${separator}${text.slice(start)}`, `in: ${told}`);
      }
    }
  }, 60_000);

  test('promises 50, 51: a line taken out shifts nothing silently', async () => {
    const { text } = printReport(layout, form, 0);
    const whole = await read(text);
    const lines = text.split('\n');
    // The only line taken out leaves no text at all.
    for (const at of lines.length > 1 ? pick(chanceOf(3), [...lines.keys()]) : [])
      await expectNoShift(whole, lines.toSpliced(at, 1).join('\n'), `line ${String(at)}: ${lines[at] ?? ''}`);
  }, 60_000);
});

/** The number that a quote prints, by a way of its own: `２，１００件` is 2100, `减4` is -4. */
function parse(quote: string): string | null {
  const narrow = quote.replaceAll(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const bare = narrow
    .replaceAll(/[\s,\u200b\ufeff\u00ad\u200e]/g, '')
    .replace(/\((?:其中[^()]*|\d+)\)$/, '')
    .replace(/(?:[①*※¹]|\[1\]|\(?注\d\)?)$/, '')
    .replace(/[件万元]+$/, '');
  const match = /^([+增-]|[减減])?(\d+(?:\.\d+)?)$/.exec(bare);
  return match ? (/[减減-]/.test(match[1] ?? '') ? '-' : '') + (match[2] ?? '') : null;
}

describe('places', () => {
  test('promise 48: every fact of a table stands in the text as quoted, and the quote is its value, in damaged texts too', async () => {
    for (const [i, layout] of LAYOUTS.entries()) {
      const form = layout.forms[i % layout.forms.length] ?? '2021';
      const { text } = printReport(layout, form, i % 40);
      const chance = chanceOf(i);
      const lines = text.split('\n');
      const damaged = [0, 1, 2].reduce(
        (all) => all.toSpliced(chance(all.length), chance(2), all[chance(all.length)] ?? ''),
        lines,
      );
      for (const raw of [text, damaged.join('\n')]) await checkQuotes(layout, raw);
    }
    const joined = layoutOf('one line, cells run together');
    for (const seed of [7, 11, 21]) await checkQuotes(joined, printReport(joined, '2021', seed).text);
  }, 120_000);

  async function checkQuotes(layout: Layout, text: string): Promise<void> {
    const { source, extraction } = await readText(
      layout.kind === 'html' ? 'report.html' : 'report.txt',
      new TextEncoder().encode(text),
    );
    for (const fact of tableFacts(extraction))
      for (const { span, quote } of fact.places) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(source.raw.length);
        expect(source.raw.slice(span.start, span.end)).toBe(quote);
        if (!fact.value) continue;
        const number = toDecimal(parse(quote) ?? '');
        const money = number && { digits: number.digits, exponent: number.exponent + 4 };
        const isSame =
          number !== null && (equal(number, fact.value) || (money !== null && equal(money, fact.value)));
        expect(isSame, `${layout.name}: ${keyOf(fact)} = ${valueOf(fact)} «${quote}»`).toBe(true);
      }
  }

  test('promise 49: each unit of the shadow comes from just its own characters', async () => {
    const alphabet = [...'规章規範复複议議１２３０123（(）)，,\r\n\t 　\u200b\ufeff\u00ad𠮷𨭎①é—－'];
    for (let seed = 0; seed < 300; seed += 1) {
      const chance = chanceOf(seed);
      const raw = Array.from({ length: 1 + chance(60) }, () => alphabet[chance(alphabet.length)] ?? '').join(
        '',
      );
      const doc = await toDocument(raw);
      let last = 0;
      Array.from({ length: doc.text.length }, (_, i) => i).forEach((i) => {
        const [start = -1, end = -1] = [doc.starts[i], doc.ends[i]];
        const isTail = i > 0 && doc.starts[i - 1] === start;
        expect(start).toBeGreaterThanOrEqual(isTail ? 0 : last);
        expect(end).toBeGreaterThan(start);
        last = end;
        const from = raw.slice(start, end).normalize('NFKC');
        const unit = doc.text[i] ?? '';
        if (/\d/.test(unit)) expect(from).toBe(unit);
        if (raw.slice(start, end) === '①') expect(unit).toBe('①');
        if (/[a-zé]/.test(from)) expect(unit).toBe(from);
      });
      expect(doc.starts).toHaveLength(doc.text.length);
      const digits = (text: string) => text.normalize('NFKC').replaceAll(/\D/g, '');
      expect(digits(doc.text)).toBe(digits(raw));
    }
  });
});

describe('sameness', () => {
  const names = [...Object.keys(SEPARATORS), 'html', 'one line, cells run together', 'markdown'];

  test('promise 52: the same text gives the same facts, whatever was read before', async () => {
    const texts = names.map((name) => ({ name, ...printReport(layoutOf(name), '2021', 3) }));
    const file = (name: string) => (name === 'html' ? 'report.html' : 'report.txt');
    const first = await Promise.all(texts.map(({ name, text }) => read(text, file(name))));
    for (const [i, { name, text }] of texts.toReversed().entries())
      expect(JSON.stringify(await read(text, file(name)))).toBe(JSON.stringify(first[texts.length - 1 - i]));
  });

  const toTraditional = Converter({ from: 'cn', to: 't' });
  const HARMLESS: readonly (readonly [string, (text: string) => string])[] = [
    ['CR LF', (text) => text.replaceAll('\n', '\r\n')],
    ['blanks at the ends of lines', (text) => text.replaceAll('\n', '  \n')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['full width', widen],
    ['traditional script', toTraditional],
    ['machine-made traditional script', (text) => inScript(text, 'machine')],
    ['a page number between two lines', (text) => text.replace(/\n(?=.*重复申请)/, '\n- 5 -\n')],
    ['another line of the page before it', (text) => `首页 > 政务公开 > 年报\n${text}`],
  ];
  test.each(HARMLESS)(
    'promise 53: %s: no fact changes',
    async (name, change) => {
      for (const layout of names.filter((n) => n !== 'html').map(layoutOf))
        for (const seed of [0, 1, 2]) {
          // Columns are set for the width of their own signs, and a page number is part of a line that holds all.
          if (layout.name === 'columns' && name === 'full width') continue;
          if (layout.name.startsWith('one line') && name.startsWith('a page')) continue;
          const { text } = printReport(layout, '2021', seed);
          const plain = saidBy(await read(text));
          expect(saidBy(await read(change(text))).toSorted(), `${layout.name}, seed ${String(seed)}`).toEqual(
            plain.toSorted(),
          );
        }
    },
    60_000,
  );
});
