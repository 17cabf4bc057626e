import { describe, expect, test } from 'vitest';
import { findItems } from '../../src/extract/items.ts';
import { findCopies } from '../../src/text/copies.ts';
import { toDocument } from '../../src/text/document.ts';
import { findSections } from '../../src/text/sections.ts';

async function itemsOf(body: string, title = '五、存在的主要问题及改进情况') {
  const doc = await toDocument(
    `四、其他情况\n一是做好甲。二是做好乙。\n${title}\n${body}\n六、其他需要报告的事项\n无。`,
  );
  const sections = findSections(doc);
  const { copies } = findCopies(doc);
  return findItems({ doc, sections, copies, chrome: [], quantities: [], year: 2021, form: '2021' });
}
async function counts(body: string, title?: string) {
  const { problems, measures } = await itemsOf(body, title);
  return [problems.length, measures.length];
}

describe('one section for both lists', () => {
  test('two lists: problems, then improvements', async () => {
    expect(await counts('主要表现在:一是慢。二是少。\n下一步将:一是快。二是多。三是好。')).toEqual([2, 3]);
  });
  test('one list after the text has turned to improvements', async () => {
    expect(await counts('公开不够及时,深度不足。下一步要对照短板加以提高。一是快。二是多。')).toEqual([0, 2]);
  });
  test('one list of problems, plans in running text', async () => {
    expect(
      await counts('2021年,我局取得成绩,但与上级要求还有差距。一是慢。二是少。今后,我局将不断加大力度。'),
    ).toEqual([2, 0]);
  });
  test('a higher style of numbering begins the second list', async () => {
    expect(
      await counts('一是慢;二是少。拟从三个方面改进。\n(一)快。1、甲。2、乙。\n(二)多。\n(三)好。'),
    ).toEqual([2, 3]);
  });
  test('one list behind `改进:`, and words that count behind 将', async () => {
    expect(await counts('问题:更新慢,内容少。\n改进:一是快;二是多;三是好。')).toEqual([0, 3]);
    expect(await counts('首先,慢。其次,少。今后,我们将首先快些,其次多些,最后好些。')).toEqual([2, 3]);
    expect(await counts('首先,慢。其次,少。我局首先要快。')).toEqual([2, 0]);
  });
  test('running text has no items', async () => {
    expect(await counts('内容不够丰富,更新不够及时。下一步,我们将加强领导,提高水平。')).toEqual([0, 0]);
  });
  test('a number printed twice is two items, and line breaks inside words do no harm', async () => {
    expect(await counts('一\n是慢。二是少。三是窄。三是浅。\n今后:一是快。')).toEqual([4, 1]);
  });
});

test('subheadings part the section', async () => {
  const body = '(一)存在问题\n一是慢。二是少。\n(二)改进措施\n1.快。\n2.多。\n3.好。';
  expect(await counts(body, '五、存在的主要问题和改进措施')).toEqual([2, 3]);
});

test.each<readonly [string, readonly [number, number]]>([
  ['(一)主要问题。一是慢;二是少。(二)改进情况。一是快;二是多。', [2, 2]],
  ['(一)存在的问题 一是慢。二是少。(二)下一步工作打算:1、快。2、多。3、好。', [2, 3]],
  ['(一)存在的问题\n(1)慢;(2)少。\n(二)改进情况\n(1)快;(2)多;(3)好。', [2, 3]],
  ['存在问题:首先,慢。其次,少。\n改进措施:首先,快。其次,多。', [2, 2]],
  ['一是内容有差距。我们将调整目录。二是质量有待提高。我们将加强研讨。', [2, 2]],
  ['一是更新慢。二是内容少。2024年将加大力度。', [2, 0]],
  ['一是解读不强。下一步将做好解读。二是渠道不多。下一步将用好平台。', [2, 2]],
  ['首先要肯定成绩,但更新慢。下一步:一是快。', [0, 1]],
  ['①慢;②少。改进措施:①快;②多;③好。', [2, 3]],
  ['1)慢;2)少。改进措施:1)快;2)多。', [2, 2]],
  ['其一,慢;其二,少。改进措施:第一,快;第二,多。', [2, 2]],
  ['问题一:慢。问题二:少。\n措施一:快。措施二:多。', [2, 2]],
  ['(一)慢;(二)少。\n下一步,一要快;二要多;三要好。', [2, 3]],
  ['一是针对更新慢的问题,加强培训。二是针对内容少的问题,拓宽渠道。', [0, 2]],
  ['(一)慢。原因:一是人少。二是事多。\n(二)少。\n改进措施:\n(一)快。\n(二)多。', [2, 2]],
  ['1.存在更新慢的问题。2.存在内容少的问题。\n下一步:1.改进公开方式。2.加强领导。', [2, 2]],
  ['存在两个方面的问题:更新慢和内容少。改进措施:一是快;二是多。', [0, 2]],
  ['主要原因之一是人少。不足:一是慢。二是少。今后将努力。', [2, 0]],
  ['一是慢。二是少。三是窄。四是浅。五是旧。六是乱。七是散。八是弱。九是差。十是假。十一是大。', [11, 0]],
])('%s', async (body, wanted) => {
  expect(await counts(body)).toEqual(wanted);
});

test('answers to the public and the measures of other sections are no items', async () => {
  expect(await counts('一是发布会。二是访谈。', '五、回应公众关注热点问题情况')).toEqual([0, 0]);
  expect(await counts('一是成立小组。二是专人负责。', '五、组织领导和保障措施')).toEqual([0, 0]);
  expect(await counts('一是低保。二是医疗。', '五、困难群众救助信息公开情况')).toEqual([0, 0]);
});

test('a plan for the year after the report is a list of improvements', async () => {
  expect(await counts('(一)改进公开方式。(二)加强领导。', '五、2022年工作重点')).toEqual([0, 2]);
});

test('improvements may have a section of their own', async () => {
  expect(await counts('一是快。二是多。', '五、今后工作打算')).toEqual([0, 2]);
});

test('an item is its first sentence, cut from the original', async () => {
  const { problems } = await itemsOf(
    '存在問題:一是公開內容較少。群眾不滿意。二是更新慢。',
    '五、存在的主要問題及改進情況',
  );
  expect(problems.map(({ quote }) => quote)).toEqual(['一是公開內容較少', '二是更新慢']);
  expect(problems[0]).toMatchObject({ rule: 'items/problems', section: '五、存在的主要問題及改進情況' });
});

test('an annex behind the last section is not read', async () => {
  const doc = await toDocument(
    '五、存在的主要问题及改进措施\n不足:一是慢。\n下一步:\n1、快。\n附件:统计表\n1.网站公开 条 8\n2.政府公报公开 条 0',
  );
  const reading = { doc, sections: findSections(doc), copies: [], chrome: [], quantities: [] };
  const { measures } = findItems({ ...reading, year: 2021, form: '2021' });
  expect(measures.map(({ quote }) => quote)).toEqual(['1、快']);
});

test.each<readonly [string, string, readonly [number, number]]>([
  ['a remedy in each item', '一是慢。针对该问题,我局建立台账。二是少。针对该问题,我局每月通报。', [2, 2]],
  [
    'a remedy by name',
    '(一)公开慢。个别科室滞后。改进情况:建立台账。\n(二)解读少。改进情况:制作图解。',
    [2, 2],
  ],
  ['pairs with numbers', '存在问题一:慢。改进措施:建立台账。\n存在问题二:少。改进措施:开展培训。', [2, 2]],
  ['pairs under numbers', '(一)问题:慢。\n整改措施:建立台账。\n(二)问题:少。\n整改措施:制作图解。', [2, 2]],
  ['answers by number', '一是慢;二是少。针对第一个问题,建立台账;针对第二个问题,制作图解。', [2, 2]],
  ['answers by digits', '1.慢。2.少。\n针对问题1,建立台账。针对问题2,制作图解。', [2, 2]],
  [
    'last year before this year',
    '针对上年度的不足,我局采取措施:一是建台账;二是抓培训;三是常通报。仍存在的问题:一是慢;二是少。下一步:一是快;二是多。',
    [2, 5],
  ],
  ['what follows the last item alone', '一是慢。二是少。针对上述问题,我局将加强学习。', [2, 0]],
  ['no numbers at all', '仍存在以下不足:公开不全;更新不快;解读不多。', [0, 0]],
])('problems with what is done about them: %s', async (_, body, expected) => {
  expect(await counts(body)).toEqual(expected);
});
