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

test('applicants and columns are parts of what was told before them', async () => {
  expect(await tiesOf('收到申请50件。自然人申请44件,法人或其他组织申请6件。')).toEqual(['50 == 44 + 6']);
  expect(await tiesOf('收到申请50件。申请人中,公民44件,企业4件。')).toEqual(['50 >= 44 + 4']);
  expect(await tiesOf('各专栏共发布信息60条。其中,财政专栏35条,规划专栏25条。')).toEqual(['60 >= 35 + 25']);
  expect(await tiesOf('收到申请50件。自然人申请44件,法人或其他组织申请4件。')).toEqual([]);
});

test('a second partition behind a semicolon is a list of its own, no part of the first', async () => {
  expect(await tiesOf('收到申请12件,其中自然人10件、企业2件;予以公开9件、不予公开3件。')).toEqual([
    '12 >= 10 + 2',
    '12 >= 9 + 3',
  ]);
  expect(await tiesOf('收到申请12件,其中网络申请12件,自然人申请10件。')).toEqual(['12 >= 12']);
});

test('what is said of all parts, or how they are parted again, is of the whole', async () => {
  expect(
    await tiesOf('收到申请17件,其中网络申请9件,信函申请8件;全部答复,其中予以公开5件,不予公开11件。'),
  ).toContain('17 >= 5 + 11');
  expect(await tiesOf('公开112条,按渠道分:网站63条,微信49条;按类别分:机构类3条,其他100条。')).toContain(
    '112 >= 3 + 100',
  );
});

test('what became of one kind of lawsuits is no part of them all', async () => {
  expect(
    await tiesOf('行政诉讼11件,其中未经复议直接起诉3件,维持2件、未审结1件;复议后起诉8件,维持6件,其他2件。'),
  ).toEqual(['11 >= 3']);
});

test('sums of parts are the parts of what they are in', async () => {
  expect(await tiesOf('公开188条。其中目录公开机构40条、文件62条,共公开102条;专栏公开项目86条。')).toEqual([
    '188 >= 102',
  ]);
});

test('parts in brackets, where the words call them so or the sum is right', async () => {
  expect(await tiesOf('收到申请12件(甲县8件、乙县4件),办结9件(含延期2件)。')).toEqual([
    '12 >= 8 + 4',
    '9 >= 2',
  ]);
  expect(await tiesOf('收到申请12件(甲县8件、乙县5件)。')).toEqual([]);
});

test('cases for review are no parts of lawsuits', async () => {
  expect(await tiesOf('行政复议32件,行政诉讼12件。其中市本级行政复议3件、行政诉讼1件。')).toEqual([
    '12 >= 1',
  ]);
});

test('other measures are no parts', async () => {
  expect(await tiesOf('爆款内容52条,其中1条播放过亿次,涉及部门5个。')).toEqual(['52 >= 1']);
});

test('shares before their numbers', async () => {
  expect(await tiesOf('主动公开政府信息200条。其中政策法规类占15%,共30条;业务类占85%,共170条。')).toEqual([
    '200 >= 30 + 170',
    '30 of 200 is 15',
    '170 of 200 is 85',
  ]);
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

test('shares of a whole told before them, where one alone fits', async () => {
  expect(await tiesOf('收到申请48件。经办理,予以公开36件,占75%;不予公开12件,占总数的25%。')).toEqual([
    '36 of 48 is 75',
    '12 of 48 is 25',
  ]);
  expect(await tiesOf('收到申请80件,办结76件。予以公开38件,占比50%;其他19件,占比25%。')).toEqual([
    '38 of 76 is 50',
    '19 of 76 is 25',
  ]);
  // Two fit one whole: the third is of it too, and wrong.
  expect(await tiesOf('收到申请50件。网上20件,占40%;信函20件,占40%;当面10件,占30%。')).toEqual([
    '20 of 50 is 40',
    '20 of 50 is 40',
    '10 of 50 is 30',
  ]);
  for (const unsure of [
    '收到申请48件。予以公开36件,占70%。',
    '收到申请48件,办结40件。予以公开36件,占75%;部分公开10件,占25%。',
    '收到申请约48件。予以公开36件,占75%。',
    '2020年收到申请48件。2021年予以公开36件,占75%。',
    '收到申请48件。行政复议12件,占25%。',
    '全年咨询48人次。予以公开36件,占75%。',
  ])
    expect(await tiesOf(unsure), unsure).toEqual([]);
});

test('shares of a whole that the words name, whether they fit or not', async () => {
  expect(await tiesOf('收到政府信息公开申请80件。网络申请60件,占申请总数的75%。')).toEqual([
    '60 of 80 is 75',
  ]);
  expect(await tiesOf('收到政府信息公开申请80件。网络申请60件,占申请总量的70%。')).toEqual([
    '60 of 80 is 70',
  ]);
  expect(await tiesOf('收到申请80件,办结76件。予以公开38件,占办结总数的50%。')).toEqual(['38 of 76 is 50']);
  expect(await tiesOf('主动公开政府信息400条。网站公开300条,占主动公开总数的70%。')).toEqual([
    '300 of 400 is 70',
  ]);
  expect(await tiesOf('收到申请80件。予以公开38件,占办结总数的50%。')).toEqual([]);
  // What was carried in may be counted too.
  expect(await tiesOf('新收申请80件,上年结转4件。予以公开42件,占申请总量的50%。')).toEqual([]);
});

test('a list that only 涉及 opens is no whole of shares that do not fit', async () => {
  expect(await tiesOf('收到申请48件。涉及拆迁的24件,占50%;涉及规划的12件,占25%。')).toEqual([
    '24 of 48 is 50',
    '12 of 48 is 25',
  ]);
  expect(await tiesOf('收到申请48件。涉及拆迁的24件;涉及规划的12件,占30%。')).toEqual([]);
});

test('items of a list with their own numbers are beside each other, and a full list is not carried on', async () => {
  expect(await tiesOf('公开信息34条:一是规划计划,有9条;二是政策文件,包括上级文件,有25条。')).toEqual([]);
  expect(
    await tiesOf('收到申请15件。其中:在内容方面,财政类7件,综合类8件;在结果方面,公开9件,不公开6件。'),
  ).toEqual(['15 >= 7 + 8', '15 >= 9 + 6']);
});

test('what stands behind the parts of one class, in brackets or not, is beside it', async () => {
  expect(await tiesOf('文件法规类8条(其中规范性文件2条);计划规划类5条;惠农类140条;动态类154条。')).toEqual([
    '8 >= 2',
  ]);
  expect(await tiesOf('文件法规类8条,其中规范性文件2条;计划规划类5条;惠农类140条。')).toEqual(['8 >= 2']);
  expect(await tiesOf('公开机构职能类20条,其中领导信息15条;政策法规类3条;规划计划类4条。')).toEqual([
    '20 >= 15',
  ]);
  expect(await tiesOf('公开政府信息90条,其中机构职能类5条;政策法规类12条;其他类74条。')).toContain(
    '90 >= 5 + 12 + 74',
  );
  expect(await tiesOf('5件予以公开,1件只能提供其中一部分,1件不属于本机关,1件信息不存在。')).toEqual([]);
});

test('what not even one came of is no part', async () => {
  expect(await tiesOf('收到申请8件,其中信函申请6件,邮件申请2件,传真申请一件也没有。')).toEqual([
    '8 >= 6 + 2',
  ]);
});
