import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/decimal.ts';
import { findQuantities } from '../../src/extract/quantities.ts';
import { readNumeral } from '../../src/extract/numerals.ts';
import type { Quantity } from '../../src/extract/reading.ts';
import { toDocument } from '../../src/text/document.ts';

const linesOf = (name: string) =>
  readFileSync(new URL(`../corpus/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Nature, value, measure and bound as the corpus writes them. */
const meaningOf = ({ nature, value, measure, bound }: Quantity) =>
  [nature, value ? toPlain(value) : '.', measure || '.', bound ?? '.'].join(' ');

const read = async (text: string) => findQuantities(await toDocument(text));

describe('numbers.txt: phrases with one number', () => {
  for (const line of linesOf('numbers.txt')) {
    const [head = '', ...phrases] = line.split('|').map((part) => part.trim());
    for (const phrase of phrases)
      it(`${head}: ${phrase}`, async () => {
        expect((await read(phrase)).map(meaningOf)).toEqual([head]);
      });
  }
});

describe('not-numbers.txt: phrases without a number', () => {
  for (const line of linesOf('not-numbers.txt'))
    it(line, async () => {
      const doc = await toDocument(line);
      expect(findQuantities(doc).map((q) => doc.text.slice(q.span.start, q.span.end))).toEqual([]);
    });
});

describe('several numbers', () => {
  const parts = async (text: string) => {
    const doc = await toDocument(text);
    return findQuantities(doc).map((q) => `${q.nature}:${doc.text.slice(q.span.start, q.span.end)}`);
  };

  it('keeps neighbours apart', async () => {
    expect(await parts('共梳理出10大类2097项事项，占67%；其中信函1件。')).toEqual([
      'count:10大类',
      'count:2097项',
      'percent:67%',
      'count:1件',
    ]);
  });
  it('takes the year at the end of a title’s first line for one', async () => {
    expect(await parts('白石镇2023\n\n政府信息公开工作年度报告')).toEqual(['date:2023']);
    expect(await parts('白石镇2023\n\n信访件')).toEqual(['count:2023']);
  });
  it('parts the point of a list from the year behind it, and from no decimal', async () => {
    expect(await parts('(一)主动公开\n2.2020年公开12条,占1.2013年的')).toEqual([
      'ordinal:(一)',
      'ordinal:2.',
      'date:2020年',
      'count:12条',
      'count:1.2013年',
    ]);
    expect((await parts('\n3、1年来公开12条'))[0]).toBe('ordinal:3、');
  });
  it('reads cells in a row, and an item number after a cell that runs into it', async () => {
    expect(await parts('| 规章 | 0 | 11 | 7 |')).toEqual(['count:0', 'count:11', 'count:7']);
    expect(await parts('0 0 02.其他法律行政法规禁止公开 0')).toEqual([
      'count:0',
      'count:0',
      'count:0',
      'ordinal:2.',
      'count:0',
    ]);
  });
  it('takes thousands set apart by blanks for one number in a sentence, not in a row', async () => {
    expect(await parts('累计公开信息1 027 318条')).toEqual(['count:1 027 318条']);
    expect(await parts('主动公开信息数 条 27 126 其中')).toEqual(['count:27', 'count:126']);
    expect(await parts('主动公开信息数 27 126 条')).toEqual(['count:27', 'count:126 条']);
  });
  it('joins wrapped print, but not cells below one another', async () => {
    expect(await parts('全年通过门户网站向社会主动公开各类政府信息 1136\n条，办理申请')).toEqual([
      'count:1136\n条',
    ]);
    expect(await parts('0\n件数\n')).toEqual(['count:0']);
  });
  it('takes a full-width comma for a stop where no measure word follows', async () => {
    expect(await parts('当面申请63，网络申请数为100')).toEqual(['count:63', 'count:100']);
  });
  it('tells a list of articles, and a full share after a bare count', async () => {
    expect(await parts('依照第二十、二十一条')).toEqual(['ordinal:第二十', 'article:二十一条']);
    expect(await parts('依照第 9 至 12 条规定')).toEqual(['ordinal:第 9', 'article:12 条']);
    expect(await parts('收到申请1，100%答复')).toEqual(['count:1', 'percent:100%']);
  });
  it('names what a slogan counts', async () => {
    expect(await parts('着眼“一盘棋”，推进“最多跑一次”改革')).toEqual(['name:一盘', 'name:一次']);
  });
});

describe('any text', () => {
  const alphabet = [
    ...'0123456789一二三十百千万亿两零〇第条项件次年月日号(（)）、.，,%-—至余多约近〔〕①是\n |aB@:/',
    '\ud800',
    '\udc00',
    '２',
    '\u200b',
    '進',
    '中国',
    '百分之',
    '2017',
    '12345',
  ];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('gives sorted, disjoint spans in range whose digits parse to the value', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (raw) => {
        const doc = await toDocument(raw);
        let end = 0;
        for (const q of findQuantities(doc)) {
          expect(q.span.start).toBeGreaterThanOrEqual(end);
          expect(q.span.end).toBeGreaterThan(q.span.start);
          expect(q.span.end).toBeLessThanOrEqual(doc.text.length);
          expect(q.number.start).toBeGreaterThanOrEqual(q.span.start);
          expect(q.number.end).toBeLessThanOrEqual(q.span.end);
          end = q.span.end;
          if (q.value === null || q.measure === '元' || q.measure === '%') continue;
          expect(readNumeral(doc.text.slice(q.number.start, q.number.end))).toEqual(q.value);
        }
      }),
      { numRuns: 1000 },
    );
  });
  it('leaves no Arabic digit out', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (raw) => {
        const doc = await toDocument(raw);
        const covered = new Set<number>();
        for (const { span } of findQuantities(doc))
          for (let i = span.start; i < span.end; i++) covered.add(i);
        for (let i = 0; i < doc.text.length; i++)
          if (/\d/.test(doc.text[i] ?? '')) expect(covered.has(i), `${doc.text} at ${i}`).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it('takes time in proportion to length', async () => {
    for (const family of ['1', ' ', '一', '1,234', '1.', '(1', 'a1', '年1', '1-', '第', '｜0 ']) {
      const timeOf = async (length: number) => {
        const doc = await toDocument(family.repeat(Math.ceil(length / family.length)));
        const start = process.cpuUsage();
        findQuantities(doc);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      await timeOf(20_000);
      const short = await timeOf(20_000);
      const long = await timeOf(80_000);
      expect(long, `${family}: ${short} ms for a quarter`).toBeLessThan(short * 4 * 2.5 + 200);
    }
  }, 120_000);
  it('reads a long run of digits or blanks at once', async () => {
    expect(await read('7'.repeat(300_000))).toHaveLength(1);
    expect(await read(' '.repeat(300_000))).toHaveLength(0);
  }, 60_000);
});
