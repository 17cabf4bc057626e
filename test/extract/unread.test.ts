import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/decimal.ts';
import { findQuantities } from '../../src/extract/quantities.ts';
import type { Reading, TableReading, Tie } from '../../src/extract/reading.ts';
import { explainNumbers } from '../../src/extract/unread.ts';
import { rawSpan, textSpan } from '../../src/model.ts';
import type { Fact, Figure, TextSpan } from '../../src/model.ts';
import { toDocument } from '../../src/text/document.ts';

const NO_TABLES: TableReading = { candidates: [], tables: [], labels: [], forms: [], notices: [] };

interface Given {
  readonly facts?: readonly (readonly [words: string, concept: string, kind?: Fact['kind']])[];
  readonly chrome?: readonly string[];
  readonly copies?: readonly string[];
  readonly tables?: readonly string[];
  readonly labels?: readonly string[];
  readonly ties?: (at: (words: string) => number) => readonly Tie[];
}

/** Explains a report for 2021 under the heading 一、概述, in which stretches of words are given as facts, chrome and so on. */
async function explain(raw: string, given: Given = {}): Promise<readonly Figure[]> {
  const doc = await toDocument(raw);
  const quantities = findQuantities(doc);
  const spanOf = (words: string): TextSpan => {
    const start = doc.text.indexOf(words);
    if (start < 0) throw new Error(`${words} is not in the text.`);
    return textSpan(start, start + words.length);
  };
  const all = (words: readonly string[] = []) => words.map(spanOf);
  const facts = (given.facts ?? []).map(([words, concept, kind = '']): Fact => {
    const { start, end } = spanOf(words);
    const quantity = quantities.find(({ span }) => span.start < end && span.end > start);
    return {
      id: `${concept}@:${start}`,
      concept,
      applicant: null,
      year: 2021,
      form: '2021',
      value: quantity?.value ?? null,
      bound: null,
      kind,
      where: 'prose',
      grade: 'sure',
      scope: '',
      places: [{ span: rawSpan(start, end), quote: words, rule: 'test', section: '' }],
    };
  });
  const whole = textSpan(0, doc.text.length);
  const reading: Reading = {
    doc,
    chrome: all(given.chrome),
    copies: all(given.copies),
    sections: [{ number: '一', title: '概述', level: 1, heading: textSpan(0, 0), span: whole }],
    quantities,
    year: 2021,
    form: '2021',
  };
  const tables = { ...NO_TABLES, tables: all(given.tables), labels: all(given.labels) };
  return explainNumbers(reading, tables, facts, given.ties?.((words) => spanOf(words).start) ?? []);
}

/** `as label value measure` of each figure. */
const summary = (figures: readonly Figure[]) =>
  figures.map((f) =>
    [f.as, f.concept || f.label, f.value ? toPlain(f.value) : '', f.measure]
      .filter((part) => part !== '')
      .join(' '),
  );

describe('what a number is taken for', () => {
  it.each([
    ['2021年共收到来信12件', ['date', 'other 来信 12 件']],
    ['国办发〔2019〕60号', ['docno']],
    ['《条例》第二十条第（一）项', ['article']],
    ['一、概述', ['ordinal']],
    ['电话：0908-4263417', ['contact']],
    ['索引号 LHS001-2018-000001', ['docno']],
    ['办结率100%', ['percent 办结率 100 %']],
    ['受理28件，同比增长12.5%', ['other 受理 28 件', 'growth 同比增长 12.5 %']],
    ['较上年增加3件', ['growth 较上年增加 3 件']],
    ['着眼“一盘棋”', ['other “一盘棋” 1 盘']],
    ['危及“三安全一稳定”', ['label', 'label']],
    ['本年收费金额（单位：万元）', ['label']],
    ['前文。\n- 4 -\n后文', ['chrome 4']],
  ])('%s', async (text, expected) => {
    expect(summary(await explain(text))).toEqual(expected);
  });

  it('gives a fact its concept, and leaves other numbers in the same words alone', async () => {
    const figures = await explain('2021年收到申请56件，其中信函5件', {
      facts: [['申请56件', 'requests.received']],
    });
    expect(summary(figures)).toEqual(['date', 'fact requests.received 56 件', 'other 信函 5 件']);
  });
  it('does not take a number inside denying words for the fact', async () => {
    const figures = await explain('2021年我县未收到申请', {
      facts: [['2021年我县未收到申请', 'requests.received', 'none']],
    });
    expect(summary(figures)).toEqual(['date']);
  });
  it('puts chrome and second copies before what the number looks like', async () => {
    const figures = await explain('当前位置：首页 > 2021年 > 正文\n共公开20条\n共公开20条。', {
      chrome: ['首页 > 2021年'],
      copies: ['共公开20条。'],
    });
    expect(figures.map((f) => f.as)).toEqual(['chrome', 'other', 'chrome']);
  });
  it('tells row labels from cells, and cells that nobody read from both', async () => {
    const figures = await explain('1.属于国家秘密\n7\n公开数 条 12 345\n', {
      tables: ['1.属于国家秘密\n7\n公开数 条 12 345\n'],
      labels: ['1.属于国家秘密'],
      facts: [['12', 'proactive.total']],
    });
    expect(summary(figures)).toEqual(['label', 'unread 7', 'fact proactive.total 12', 'other 公开数 345']);
  });
  it('makes a figure of each cell that was read of a row that runs together', async () => {
    const figures = await explain('新收数量713000074', {
      facts: [
        ['71', 'requests.received'],
        ['3', 'requests.carried_in'],
      ],
    });
    expect(figures.map((f) => [f.quote, f.as, f.concept])).toEqual([
      ['71', 'fact', 'requests.received'],
      ['3', 'fact', 'requests.carried_in'],
    ]);
  });
});

describe('labels in the report’s own words', () => {
  it.each([
    ['通知公告28条', '通知公告'],
    ['发布公示公告50条', '公示公告'],
    ['不予公开信息数79', '不予公开信息数'],
    ['开设《项目进行时》等专栏33个', '《项目进行时》等专栏'],
    ['通报表扬26个单位和30名个人', '个人'],
    ['对接16个部门25个业务系统', '业务系统'],
    ['医保、社保、公积金等部门290个事项', '事项'],
    ['累计发送1063条信息', '信息'],
    ['申请量居前的为：市国土局（236件）', '市国土局'],
    ['县公安局15件，收取1500元', '县公安局'],
    ['共答复15件，办结12件', '办结'],
    ['全年共发布政务动态信息1204条', '政务动态信息'],
    ['公开41个单位的权力事项', '单位'],
    ['公示了20项服务的办事流程', '服务'],
    ['9位部门负责人走进演播室', '部门负责人'],
    ['市政府网共收到“县长信箱”信件63件', '“县长信箱”信件'],
    ['共办结63件', '办结'],
    ['调卷数量为753卷（册）', '调卷数量'],
    ['编制政策简明问答，全年共制作119期政策简明问答', '政策简明问答'],
    ['由26种增加到31种门诊重症', '门诊重症'],
    ['全区应上网公开机构64个（含监察局）', '机构'],
    ['编印《政府公报》12期', '《政府公报》'],
    ['网站访问量：1200次', '网站访问量'],
    ['作为一项全局性、战略性工作来抓', '全局性、战略性工作'],
    ['卫生健康、教育、供水、供气等8个领域信息', '领域信息'],
    ['法人或其他组织申请114件', '法人或其他组织申请'],
    ['建立健全政府信息公开工作会议制度，召开政府信息公开工作会议3次', '政府信息公开工作会议'],
    ['主動公開政務信息115條', '政務信息'],
    ['主动公开8条公示公告', '公示公告'],
    ['信息发布量由2013年的28条增加到31条', '信息发布量'],
    ['其他36条，依申请公开统计4条', '依申请公开统计'],
    ['及时办结回复留言信息10条', '及时办结回复留言信息'],
    ['广泛宣传“富民惠企30条”', '“富民惠企30条”'],
    ['印发《临河市惠企政策100问》', '《临河市惠企政策100问》'],
    ['发布“临河发布”图文12期', '“临河发布”图文'],
    ['本机关健全机制完善制度，设有1个专门的信\n息申请受理点', '专门的信息申请受理点'],
    ['“临河教育”抖音号发布稿件165条', '“临河教育”抖音号发布稿件'],
    ['业务动态10条，信息公开30条', '信息公开'],
    ['规划计划类信息，占总数的9%', '规划计划类信息'],
    ['公开12条，规划计划类信息，占9%', '规划计划类信息'],
    ['电话咨询26人次，主要以询问政策为主，占100%', '电话咨询'],
    ['通过门户网站公开财政信息，3条', '财政信息'],
    ['更新信息23条，具体包括领导信息14条', '领导信息'],
    ['公开信息23条，主要包括：领导信息14条', '领导信息'],
    ['申请事项主要涉及土地征收36件', '土地征收'],
    ['受理申请56件，涉及信息320条', '信息'],
    ['公开主要农产品检测通报12期', '主要农产品检测通报'],
    ['涉及房屋拆迁的24件', '房屋拆迁'],
    ['对全市运行正常的70家政府网站开展检查', '政府网站'],
    ['工作进展13条，新增3条', '工作进展'],
    ['区档案局配备了4名政府信息公开全职工作人员', '政府信息公开全职工作人员'],
    ['区档案局机关设4个业务科室', '业务科室'],
    ['确定2名分管领导', '分管领导'],
    ['全系统共有19个窗口', '窗口'],
    ['平台建设3个', '平台建设'],
    ['公布执行公开信息8条', '执行公开信息'],
    ['重点工作13篇、决策公开9篇', '决策公开'],
    ['疫情防控新闻发布会累计举行151场', '疫情防控新闻发布会'],
    ['提出4方面解决措施', '解决措施'],
    ['门户网站“主动公开内容栏目”公开稿件4条', '门户网站“主动公开内容栏目”公开稿件'],
    ['解读"惠企30条"', '"惠企30条"'],
    ['在“双公示”专栏公开12条', '“双公示”专栏'],
    ['共受理27件，2件为法人申请', '法人申请'],
    ['除1件尚在答复状态中', '尚在答复状态中'],
    ['“临河发布”公众号用户已突破5万', '“临河发布”公众号用户'],
    ['以组织名义提交的申请有2件', '以组织名义提交的申请'],
    ['制发要点，细化5个方面', '方面'],
    ['细化5个方面39项要点工作', '要点工作'],
    ['强化监督保障6个方面提出25项工作措施', '工作措施'],
    ['高质量办理10件人大建议', '人大建议'],
    ['顺利完成12个项目', '项目'],
    ['回应社会关切44条', '回应社会关切'],
    ['公开提案答复意见37件', '提案答复意见'],
    ['属于主动公开范围8件', '属于主动公开范围'],
    ['在15个工作日内答复', '概述'],
    ['内有领导成员10条', '领导成员'],
  ])('%s → %s', async (text, label) => {
    expect((await explain(text)).at(-1)?.label ?? '').toBe(label);
  });
  it.each([
    ['one cell a line', '(2)“信息不存在”数\n件\n3\n9\n'],
    ['empty lines between', '(2)“信息不存在”数\n\n件\n\n3\n\n9\n'],
    ['tabs', '(2)“信息不存在”数\t件\t3\t9\n'],
    ['bars', '| (2)“信息不存在”数 | 件 | 3 | 9 |\n'],
    ['blanks', '(2)“信息不存在”数 件 3 9\n'],
  ])('gives the label of its row to a cell that nobody knows: %s', async (_, table) => {
    const figures = await explain(`2012年\n${table}`, { tables: [table] });
    expect(summary(figures).slice(-2)).toEqual(['other “信息不存在”数 3', 'other “信息不存在”数 9']);
  });
  it.each([
    ['tabs', '培训期数\t培训人数\n2\t300\n4\t500\n'],
    ['bars', '| 培训期数 | 培训人数 |\n|---|---|\n| 2 | 300 |\n| 4 | 500 |\n'],
  ])('gives the head of its column to a cell whose row has no label: %s', async (_, table) => {
    const figures = await explain(table, { tables: [table] });
    expect(summary(figures)).toEqual([
      'other 培训期数 2',
      'other 培训人数 300',
      'other 培训期数 4',
      'other 培训人数 500',
    ]);
    const parted = await explain('培训期数\t培训人数\n各期培训情况如下\n2\t300\n');
    expect(summary(parted).join()).not.toContain('培训人数');
  });
  it('gives it also to the last row of a table with one cell a line, which no reader knew', async () => {
    const figures = await explain('全年培训12次。\n专项费用\n万元\n1.5\n4.2\n');
    expect(summary(figures).slice(-2)).toEqual(['other 专项费用 1.5', 'other 专项费用 4.2']);
  });
  it('takes the line above where a table with running numbers has one cell a line', async () => {
    const table =
      '序号\n公开类别\n信息数(条)\n01\n机构设置\n0\n02\n规划计划\n5\n03\n抢险救灾\n41\n以上共计46条。';
    const figures = await explain(table);
    expect(figures.map(({ quote, as, label }) => `${quote} ${as} ${label}`)).toEqual([
      '01 label ',
      '0 other 机构设置',
      '02 label ',
      '5 other 规划计划',
      '03 label ',
      '41 other 抢险救灾',
      expect.stringMatching(/^46条 other/),
    ]);
    const [first] = await explain(table.replace('序号', '名称'));
    expect(first?.as).not.toBe('label');
  });

  it('carries a label on to a number that follows at once', async () => {
    const labels = (await explain('已有参保单位261家，30470人；投诉类1529人次，占67%')).map((f) => f.label);
    expect(labels).toEqual(['参保单位', '参保单位', '投诉类', '投诉类']);
  });
  it('falls back on the section where the clause has no words', async () => {
    expect((await explain('5件。')).map((f) => [f.as, f.label])).toEqual([['other', '概述']]);
  });
  it('cuts label and measure from the original script', async () => {
    const [figure] = await explain('公開信息115條，為個關於會議的資訊與實際情況');
    expect([figure?.label, figure?.measure, figure?.quote]).toEqual(['公開信息', '條', '115條']);
  });
});

describe('year and whole', () => {
  it('knows the year of a date and of a count', async () => {
    const years = (await explain('2020年收到申请3件。2021年收到5件，同比增长66%。历年累计9件')).map(
      (f) => f.year,
    );
    expect(years).toEqual([2020, 2020, 2021, 2021, 2021, null]);
  });
  it('ties a share to its whole, and a growth to the count before it', async () => {
    const text = '公开信息200条，其中工作动态50条，占总数的25%。受理申请9件，同比下降10%';
    const figures = await explain(text, {
      ties: (at) => [{ kind: 'share', whole: at('200'), parts: [at('50')], share: at('25'), full: false }],
    });
    expect(figures.map((f) => f.of)).toEqual([null, null, text.indexOf('200'), null, text.indexOf('9件')]);
  });
});

it('gives each number of any text exactly one figure, in order, with its quote', async () => {
  const words = fc.constantFrom(
    '收到申请',
    '12件',
    '一、',
    '2021年',
    '〔2019〕8号',
    '，',
    '。',
    '\n',
    '占',
    '5%',
    '第三',
    '|',
    '0 ',
    '\ud800',
    '共',
  );
  const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(texts, async (raw) => {
      const quantities = findQuantities(await toDocument(raw));
      const figures = await explain(raw);
      expect(figures).toHaveLength(quantities.length);
      let end = 0;
      for (const { span, quote } of figures) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(raw.slice(span.start, span.end)).toBe(quote);
        end = span.end;
      }
    }),
    { numRuns: 500 },
  );
});
