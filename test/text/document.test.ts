import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawSpan, textSpan } from '../../src/model.ts';
import { quoteOf, toDocument, toRaw, toText } from '../../src/text/document.ts';
import { looksTraditional } from '../../src/text/traditional.ts';

const textOf = async (raw: string) => (await toDocument(raw)).text;

describe('the shadow of a text', () => {
  it('folds width and twins, and drops what prints nothing', async () => {
    expect(await textOf('（一）２０２３年　１，２３４件：９５％［﹞\u200b\ufeff–•')).toBe(
      '(一)2023年 1,234件:95%〔〕-·',
    );
  });

  it('joins no digits that stand apart', async () => {
    expect(await textOf('①2023年 ½3')).toBe('①2023年 ½3');
  });

  it('reads radicals and compatibility characters as the characters they stand for, parts of characters as nothing else', async () => {
    expect(await textOf('⼈⺠政府⾏政⻔户⽹站⻓期⼀⼆⼗条，行政')).toBe(
      '人民政府行政门户网站长期一二十条,行政',
    );
    expect((await toDocument('政府資訊公開專業⾨⼾與⾏政機關')).text).toBe('政府信息公开专业门户与行政机关');
    expect(await textOf('⺡旁，⺾头')).toBe('⺡旁,⺾头');
  });

  it('leaves out the marks that a program put around numbers, and no question', async () => {
    expect(await textOf('公开信息共?1340条?,召开发布会?2场?。')).toBe('公开信息共1340条,召开发布会2场。');
    expect(await textOf('公开了多少？12条。收到几件?3件,办结?')).toBe('公开了多少?12条。收到几件?3件,办结?');
  });

  it('leaves out the marks of bold words, and reads blanks of HTML as blanks', async () => {
    expect(await textOf('**规章** | **0** | 2&nbsp;0&#160;5&emsp;')).toBe('规章 | 0 | 2 0 5 ');
    expect(await textOf('张**、李**申请 ** 3 ** &amp; A&B')).toBe('张**、李**申请 ** 3 ** &amp; A&B');
    const doc = await toDocument('共&nbsp;**12**条');
    expect(doc.text).toBe('共 12条');
    expect(quoteOf(doc, textSpan(2, 4))).toBe('12');
  });

  it('ends lines with LF alone', async () => {
    expect(await textOf('甲\r\n乙\r丙\n\r\n丁\u2028戊\f己\v庚')).toBe('甲\n乙\n丙\n\n丁\n戊\n己\n庚');
  });

  it('simplifies traditional texts only, and mends what the converter leaves', async () => {
    const hant = await toDocument('我縣著力推進政府資訊公開,隨著發展,認真辦理申請,答覆時間縮短。');
    expect(hant.script).toBe('hant');
    expect(hant.text).toBe('我县着力推进政府信息公开,随着发展,认真办理申请,答复时间缩短。');
    const mirrored = await toDocument('我縣發布規範性檔案,經網路接受谘詢,檔案館開放,報告公開。');
    expect(mirrored.text).toBe('我县发布规范性文件,经网络接受咨询,档案馆开放,报告公开。');
    const hans = await toDocument('乾县於潜镇2023年公开信息,著作登记三件。');
    expect(hans.script).toBe('hans');
    expect(hans.text).toBe('乾县於潜镇2023年公开信息,著作登记三件。');
  });

  it('knows a traditional text by its characters', () => {
    expect(looksTraditional('政府資訊公開年度報告')).toBe(true);
    expect(looksTraditional('政府信息公开年度报告')).toBe(false);
    expect(looksTraditional('')).toBe(false);
  });
});

describe('offsets', () => {
  it('cuts the original characters', async () => {
    const raw = '𠮷\u200b镇（一）公开\r\n１２ 件';
    const doc = await toDocument(raw);
    const at = doc.text.indexOf('12');
    expect(quoteOf(doc, textSpan(at, at + 2))).toBe('１２');
    expect(quoteOf(doc, textSpan(0, 3))).toBe('𠮷\u200b镇');
    expect(toRaw(doc, textSpan(at, at))).toEqual(rawSpan(raw.indexOf('１'), raw.indexOf('１')));
    expect(toRaw(doc, textSpan(doc.text.length, doc.text.length)).start).toBe(raw.length);
  });

  it('rise, lie inside the original, and come back', async () => {
    const char = fc.oneof(
      fc.constantFrom(
        '０',
        '\r',
        '\n',
        '\r\n',
        '\u200d',
        '　',
        '著',
        '發',
        '𠮷',
        '\ud800',
        'é',
        '％',
        '「',
        '年',
        '3',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(char, { maxLength: 60 }), fc.nat(), fc.nat(), async (chars, a, b) => {
        const raw = chars.join('');
        const doc = await toDocument(raw);
        expect(doc.starts.length).toBe(doc.text.length);
        for (let i = 0; i < doc.text.length; i += 1) {
          const [start = -1, end = -1] = [doc.starts[i], doc.ends[i]];
          expect(start >= 0 && start < end && end <= raw.length).toBe(true);
          expect(start).toBeGreaterThanOrEqual(doc.starts[i - 1] ?? 0);
        }
        const from = a % (doc.text.length + 1);
        const to = from + (b % (doc.text.length + 1 - from));
        const back = toText(doc, toRaw(doc, textSpan(from, to)));
        expect(back.start).toBeLessThanOrEqual(from);
        expect(back.end).toBeGreaterThanOrEqual(to === from ? back.start : to);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
