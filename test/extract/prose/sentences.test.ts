import { expect, test } from 'vitest';
import { beginOf, cutOut, endOf, indexAt, offsetAt } from '../../../src/extract/prose/strip.ts';
import { findSentences } from '../../../src/extract/prose/sentences.ts';
import { readingOf, spanOf } from './readings.ts';

async function sentencesOf(raw: string, tables: readonly string[] = []): Promise<readonly string[]> {
  const reading = await readingOf(raw);
  const spans = tables.map((words) => spanOf(reading.doc.text, words));
  return findSentences(reading, spans).map((s) => s.strip.text);
}

test('wrapped lines are one sentence, paragraphs are not', async () => {
  expect(
    await sentencesOf('临河市全年通过各种渠道主动公开政府\n信息120条。其中网站公开\n\n另起一段'),
  ).toEqual(['临河市全年通过各种渠道主动公开政府信息120条', '其中网站公开', '另起一段']);
});

test('numbers that a page sets on lines of their own stay in their sentence', async () => {
  expect(await sentencesOf('为此,配备了\n 2 \n名全职工作人员,设立了\n1\n个受理点。')).toEqual([
    '为此,配备了2名全职工作人员,设立了1个受理点',
  ]);
  expect(await sentencesOf('公开数\n12\n条\n34\n申请数')).toEqual(['公开数', '12', '条', '34', '申请数']);
});

test('items on lines of their own go on after a semicolon, and over an empty line after a colon', async () => {
  expect(await sentencesOf('其中:\n机构职能类3条;\n其他类4条。')).toEqual(['其中:机构职能类3条;其他类4条']);
  expect(await sentencesOf('包括以下各类,\n\n机构职能类3条。')).toEqual(['包括以下各类,机构职能类3条']);
});

test('headings are sentences of their own, also inside a long line', async () => {
  const raw = '一、总体情况\n(一)主动公开情况。公开12条。\n二、收费情况 无收费。';
  expect(await sentencesOf(raw)).toEqual([
    '一、总体情况',
    '主动公开情况',
    '公开12条',
    '二、收费情况',
    '无收费',
  ]);
});

test('spaces, quotation marks and titles of documents are left out, brackets set aside', async () => {
  const reading = await readingOf('办结 12 件(含“上年”2件),见《2016年第3号办法》。');
  const [sentence] = findSentences(reading, []);
  expect(sentence?.strip.text).toBe('办结12件,见《》');
  expect(sentence?.asides.map((a) => [a.strip.text, a.index])).toEqual([['含上年2件', 5]]);
});

test('an open bracket that never closes swallows nothing', async () => {
  expect(await sentencesOf('收到申请(12件。办结12件。')).toEqual(['收到申请(12件', '办结12件']);
});

test('tables, page furniture and copies are left out', async () => {
  expect(await sentencesOf('公开12条。规章 | 3 | 4\n办结5件。', ['规章 | 3 | 4'])).toEqual([
    '公开12条',
    '办结5件',
  ]);
  const reading = await readingOf('打印本页。公开12条。公开12条', {
    chrome: ['打印本页'],
    copies: ['。公开12条'],
  });
  expect(findSentences(reading, []).map((s) => s.strip.text)).toEqual(['公开12条']);
});

test('each unit knows where it stood', async () => {
  const reading = await readingOf('公 开“12”条');
  const [sentence] = findSentences(reading, []);
  expect(sentence?.strip.text).toBe('公开12条');
  const { strip } = sentence ?? { strip: { text: '', runs: [] } };
  expect(Array.from(strip.text, (_, i) => offsetAt(strip, i))).toEqual([0, 2, 4, 5, 7]);
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => indexAt(strip, offset))).toEqual([
    0, 1, 1, 2, 2, 3, 4, 4, 5,
  ]);
  const count = cutOut(strip, 1, 4);
  expect([count.text, beginOf(count), endOf(count)]).toEqual(['开12', 2, 6]);
});
