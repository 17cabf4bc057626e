import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/check/check.ts';
import { words } from '../../src/words/words.ts';
import { readText } from '../../src/worker/reading.ts';

/** What reports state of their own numbers: growth, rates, lists and shares. Read from the words, then checked. */

const KINDS = ['yoy', 'sign', 'closure', 'qizhong', 'percent', 'shares_total'];

/** The findings of a sentence in a report for 2022, as words. */
async function judge(sentence: string, kinds: readonly string[] = KINDS): Promise<readonly string[]> {
  const text = `临河市2022年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n`;
  const { extraction } = await readText('a.txt', new TextEncoder().encode(text));
  return runChecks(extraction, extraction.facts)
    .filter(({ kind }) => kinds.includes(kind))
    .map((finding) => `${words.findings.verdictOf(finding)} ${words.findings.sentence(finding)}`);
}

describe('growth and decline', () => {
  const of = (sentence: string) => judge(sentence, ['yoy', 'sign']);
  test.each([
    '2022年共收到来信31件,比2021年(40件)下降22.5%。',
    '2022年共接待群众来访31件,同比2021年的28件增长10.7%。',
    '2022年共接待群众来访84件,比上年的28件增长2倍。',
    '2022年共接待群众来访56件,比上年的28件增长1倍。',
    '便民事项由26种增加到31种。',
  ])('%s holds', async (sentence) => {
    const found = await of(sentence);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => !line.startsWith('相符'))).toEqual([]);
  });
  test.each([
    [
      '2022年共收到来信31件,比2021年(40件)下降25%。',
      '“来信”写下降 25%，(40 − 31) ÷ 40 = 22.50%，四舍五入应为 23%。',
    ],
    ['2022年共接待群众来访31件,同比2021年的38件上升10.7%。', '“群众来访”写的是增长，但 31 少于上年 38。'],
    ['2022年共接待群众来访31件,上年为28件,同比增加5件。', '“群众来访”写增长 5，31 − 28 = 3。'],
    ['便民事项由36种增加到31种。', '“便民事项”写的是增长，但 31 少于上年 36。'],
  ])('%s is in doubt', async (sentence, wanted) => {
    expect((await of(sentence)).filter((line) => !line.startsWith('相符'))).toEqual([`存疑 ${wanted}`]);
  });
  test.each([
    '2022年共收到来信31件,同比增长70%。',
    '2022年共收到来信38件,较2021年增加12件,同比增长46.2%。',
    '2022年网站访问量增长20%,收到来信31件。',
  ])('%s gives nothing to check against', async (sentence) => {
    expect(await of(sentence)).toEqual([]);
  });
});

describe('rates of 100 %', () => {
  const of = (sentence: string) => judge(sentence, ['closure']);
  test('all that came in was done', async () => {
    expect(await of('全年共收到市长信箱来信63件,共办结63件,回复率100%。')).toEqual([
      '相符 写的是 100%：办结 63，市长信箱来信 63。',
    ]);
    expect(await of('全年共收到市长信箱来信63件,办结61件,办结率100%。')).toEqual([
      '存疑 写的是 100%，但办结 61，市长信箱来信 63，少 2。',
    ]);
  });
  test.each(['全年共收到来信63件,办结61件,按时办结率100%。', '全年共收到来信63件,办结61件,满意率100%。'])(
    '%s is another rate',
    async (sentence) => {
      expect(await of(sentence)).toEqual([]);
    },
  );
});

describe('lists and their shares', () => {
  const bad = async (sentence: string) => (await judge(sentence)).filter((line) => !line.startsWith('相符'));
  test('parts of any figures do not exceed their total', async () => {
    expect(await bad('主动公开政府信息100条,其中政府网站公开90条、政务微信公开60条。')).toEqual([
      '存疑 “其中”各项之和 150（90 + 60），应不超过主动公开政府信息数 100，多 50；可能同一条信息经几个渠道公开，各计一次。',
    ]);
    expect(await bad('核定编制100名,其中甲单位60名、乙单位70名。')).toEqual([
      '不符 “其中”各项之和 130（60 + 70），应不超过编制 100，多 30。',
    ]);
  });
  test('a list goes on over semicolons, and then a miss is in doubt', async () => {
    const list = (last: number) =>
      `在主动公开的90条政府信息中,机构职能类信息3条;规划计划类信息12条;财政资金类信息52条;其他类信息${last}条。`;
    expect(await bad(list(23))).toEqual([]);
    expect(await bad(list(25))).toEqual([
      '存疑 “其中”各项之和 92（3 + 12 + 52 + 25），应不超过主动公开政府信息数 90，多 2。',
    ]);
  });
  test('what is said of another thing behind a semicolon is no part', async () => {
    expect(
      await bad('在主动公开的90条政府信息中,机构职能类信息30条;规划计划类信息12条;通过微信发布信息352条。'),
    ).toEqual([]);
  });
  test('shares are tested against a whole that was told before', async () => {
    const told = (share: number) => `全年主动公开政府信息400条。网站公开300条,占主动公开总数的${share}%。`;
    expect(await bad(told(75))).toEqual([]);
    expect(await bad(told(70))).toEqual([
      '存疑 “政府网站公开政府信息数”占比写 70%，300 ÷ 400 = 75.00%，四舍五入应为 75%。',
    ]);
    expect(await bad('全年主动公开政府信息400条。网站公开300条,占70%。')).toEqual([]);
  });
  test('a list whose shares add to about 100 is full', async () => {
    const list = (count: number, share: number) =>
      `在主动公开的200条政府信息中,机构职能类信息40条,占20%;规划计划类信息60条,占30%;其他类信息${count}条,占${share}%。`;
    expect(await bad(list(100, 50))).toEqual([]);
    expect(await bad(list(96, 48))).toEqual([
      '存疑 “其中”各项之和 196（40 + 60 + 96），应等于主动公开政府信息数 200，少 4。',
    ]);
    expect(await bad(list(40, 20))).toEqual([]);
  });
});
