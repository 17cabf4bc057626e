import { expect, test } from 'vitest';
import { findProseFacts } from '../../../src/extract/prose/prose.ts';
import { readingUnder } from './readings.ts';

/** Ties as their printed numbers: `12 = 8 + 4`, `8 of 12 is 66.7`. */
async function tiesOf(sentence: string): Promise<readonly string[]> {
  const reading = await readingUnder(['依申请公开情况'], sentence, { form: '2021' });
  const at = (start: number) => {
    const quantity = reading.quantities.find((q) => q.number.start === start);
    return quantity ? reading.doc.text.slice(quantity.number.start, quantity.number.end) : '?';
  };
  return findProseFacts(reading, []).ties.map((tie) =>
    tie.kind === 'parts'
      ? `${at(tie.whole)} ${tie.full ? '==' : '>='} ${tie.parts.map(at).join(' + ')}`
      : `${tie.parts.map(at).join()} of ${at(tie.whole)} is ${at(tie.share ?? -1)}`,
  );
}

test('parts after 其中, in the same sentence and in the next', async () => {
  expect(await tiesOf('收到申请12件,其中网络申请8件、信函申请4件。')).toEqual(['12 >= 8 + 4']);
  expect(await tiesOf('收到申请12件。其中,网络申请8件,信函申请4件。')).toEqual(['12 >= 8 + 4']);
  expect(await tiesOf('收到申请12件,分别为网络申请8件、信函申请4件。')).toEqual(['12 == 8 + 4']);
});

test('a list inside a list ends where its sum is right, over semicolons', async () => {
  expect(
    await tiesOf('公开政务信息90条,其中:动态信息30条,其中视频10条;图片12条、文字8条;公告20条。'),
  ).toEqual(['90 >= 30 + 20', '30 >= 10 + 12 + 8']);
});

test('a list that is full already ends before what is told beside it', async () => {
  expect(await tiesOf('收到申请12件,包括网络申请12件,以及转办申请3件。')).toEqual(['12 >= 12']);
  expect(await tiesOf('收到申请12件,包括网络申请8件,以及信函申请4件。')).toEqual(['12 >= 8 + 4']);
});

test('a second partition behind a semicolon is a list of its own, no part of the first', async () => {
  expect(await tiesOf('收到申请12件,其中自然人10件、企业2件;予以公开9件、不予公开3件。')).toEqual([
    '12 >= 10 + 2',
    '12 >= 9 + 3',
  ]);
  expect(await tiesOf('收到申请12件,其中网络申请12件,自然人申请10件。')).toEqual(['12 >= 12']);
});

test('parts in brackets, where the words call them so or the sum is right', async () => {
  expect(await tiesOf('收到申请12件(甲县8件、乙县4件),办结9件(含延期2件)。')).toEqual([
    '12 >= 8 + 4',
    '9 >= 2',
  ]);
  expect(await tiesOf('收到申请12件(甲县8件、乙县5件)。')).toEqual([]);
});

test('other measures are no parts', async () => {
  expect(await tiesOf('爆款内容52条,其中1条播放过亿次,涉及部门5个。')).toEqual(['52 >= 1']);
});

test('shares of the whole list, not of something else and not growth', async () => {
  expect(await tiesOf('收到申请12件,其中网络申请9件,占总数的75%;信函申请3件,占25%。')).toEqual([
    '12 >= 9 + 3',
    '9 of 12 is 75',
    '3 of 12 is 25',
  ]);
  expect(await tiesOf('收到申请12件,同比增长20%,其中网络申请9件,占已答复件数的90%。')).toEqual(['12 >= 9']);
  expect(await tiesOf('收到申请12件,其中网络申请9件,占比超七成。')).toEqual(['12 >= 9']);
});

test('items of a list with their own numbers are beside each other, and a full list is not carried on', async () => {
  expect(await tiesOf('公开信息34条:一是规划计划,有9条;二是政策文件,包括上级文件,有25条。')).toEqual([]);
  expect(
    await tiesOf('收到申请15件。其中:在内容方面,财政类7件,综合类8件;在结果方面,公开9件,不公开6件。'),
  ).toEqual(['15 >= 7 + 8', '15 >= 9 + 6']);
});
