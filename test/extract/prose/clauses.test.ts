import { expect, test } from 'vitest';
import { findSpots, splitClauses } from '../../../src/extract/prose/clauses.ts';
import { findSentences } from '../../../src/extract/prose/sentences.ts';
import { readingOf } from './readings.ts';

async function clausesOf(raw: string) {
  const { quantities, ...reading } = await readingOf(raw);
  const [sentence] = findSentences({ quantities, ...reading }, []);
  const clauses = sentence ? splitClauses(sentence, quantities) : [];
  return clauses.map((clause) => ({
    text: clause.strip.text,
    isAside: clause.host !== null,
    spots: findSpots(clause, quantities).map((s) => [s.before, s.measure, s.after]),
  }));
}

test('clauses are parted at commas that are no part of a number', async () => {
  expect((await clausesOf('收到1,208件,办结1,200件;结转8件')).map((c) => c.text)).toEqual([
    '收到1,208件',
    '办结1,200件',
    '结转8件',
  ]);
});

test('words between two numbers go to the one they belong to', async () => {
  const [listed] = await clausesOf('自然人12件、商业企业3件和科研机构1件');
  expect(listed?.spots).toEqual([
    ['自然人', '件', ''],
    ['商业企业', '件', ''],
    ['科研机构', '件', ''],
  ]);
  const [before] = await clausesOf('设有3个查阅中心、1个公开专区');
  expect(before?.spots).toEqual([
    ['设有', '个', '查阅中心'],
    ['', '个', '公开专区'],
  ]);
  const [either] = await clausesOf('有3件申请收取200元');
  expect(either?.spots).toEqual([
    ['有', '件', '申请收取'],
    ['申请收取', '元', ''],
  ]);
});

test('words in brackets follow the clause they stand in', async () => {
  expect(await clausesOf('制定规章3件(新制定2件,修改1件),废止1件')).toEqual([
    { text: '制定规章3件', isAside: false, spots: [['制定规章', '件', '']] },
    { text: '新制定2件', isAside: true, spots: [['新制定', '件', '']] },
    { text: '修改1件', isAside: true, spots: [['修改', '件', '']] },
    { text: '废止1件', isAside: false, spots: [['废止', '件', '']] },
  ]);
});

test('a measure word on the next line belongs to its number', async () => {
  const [clause] = await clausesOf('全年一共编印了各类政策问答集子47\n期');
  expect(clause?.spots).toEqual([['全年一共编印了各类政策问答集子', '期', '']]);
});
