import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/worker/reading.ts';

/** Values on lines of their own, whose labels stand together above them or not at all, as programs print the text of a PDF. */

const HEAD = `三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |`;
const ZERO = '0 | 0 | 0 | 0 | 0 | 0 | 0';
const row = (label: string, values = ZERO) => `| ${label}${label && ' | '}${values} |`;

const table = (lost: readonly string[], sixth = '6.属于四类过程性信息') =>
  [
    HEAD,
    row('一、本年新收政府信息公开申请数量', '26 | 0 | 0 | 0 | 0 | 0 | 26'),
    row('二、上年结转政府信息公开申请数量'),
    row('(一)予以公开', '9 | 0 | 0 | 0 | 0 | 0 | 9'),
    row('(二)部分公开(区分处理的,只计这一情形,不计其他情形)'),
    row('1.属于国家秘密'),
    row('2.其他法律行政法规禁止公开'),
    row('3.危及“三安全一稳定”'),
    row('4.保护第三方合法权益'),
    '5.属于三类内部事务信',
    '息',
    sixth,
    ...lost.map((values) => row('', values)),
    row('7.属于行政执法案卷'),
    row('8.属于行政查询事项'),
    row('1.本机关不掌握相关政府信息', '8 | 0 | 0 | 0 | 0 | 0 | 8'),
    row('2.没有现成信息需要另行制作'),
    row('3.补正后申请内容仍不明确'),
    row('1.信访举报投诉类申请'),
    row('2.重复申请'),
    row('3.要求提供公开出版物'),
    row('4.无正当理由大量反复申请'),
    row('5.要求行政机关确认或重新出具已获取信息'),
    row('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
    row('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
    row('3.其他'),
    row('(七)总计', '22 | 0 | 0 | 0 | 0 | 0 | 22'),
    row('四、结转下年度继续办理', '4 | 0 | 0 | 0 | 0 | 0 | 4'),
  ].join('\n');

async function read(...printed: Parameters<typeof table>) {
  const { extraction } = await readText('', new TextEncoder().encode(table(...printed)));
  const of = (concept: string) =>
    extraction.facts.find((f) => f.concept === `outcome.refused.${concept}` && f.applicant === 'total');
  const total = (concept: string) => of(concept)?.value?.digits ?? 'unread';
  const kinds = extraction.notices.map(({ kind }) => kind);
  return { internal: total('internal'), process: total('process'), kinds, grade: of('process')?.grade };
}

describe('rows whose labels are lost', () => {
  it('get the names that the form has between their neighbours, where the sums hold', async () => {
    const { internal, process, kinds } = await read([
      '1 | 0 | 0 | 0 | 0 | 0 | 1',
      '4 | 0 | 0 | 0 | 0 | 0 | 4',
    ]);
    expect([internal, process]).toEqual(['1', '4']);
    expect(kinds).toEqual([]);
  });

  it('may have stood before the one with a label, where the form has one more row there', async () => {
    const sixth = row('6.属于四类过程性信息', '1 | 0 | 0 | 0 | 0 | 0 | 1');
    const { internal, process, kinds } = await read(['4 | 0 | 0 | 0 | 0 | 0 | 4'], sixth);
    expect([internal, process]).toEqual(['1', '4']);
    expect(kinds).toEqual([]);
    const open = await read(['3 | 0 | 0 | 0 | 0 | 0 | 3'], sixth);
    expect([open.internal, open.process, open.grade]).toEqual(['unread', '1', 'doubtful']);
  });

  it('stay without where the sums do not hold', async () => {
    const { internal, process, kinds } = await read([
      '1 | 0 | 0 | 0 | 0 | 0 | 1',
      '3 | 0 | 0 | 0 | 0 | 0 | 3',
    ]);
    expect([internal, process]).toEqual(['unread', 'unread']);
    expect(kinds).toContain('label-unknown');
  });

  it('stay without where one of them is not printed, though its values would fit the nearest label', async () => {
    const { internal, process, kinds } = await read(['5 | 0 | 0 | 0 | 0 | 0 | 5']);
    expect([internal, process]).toEqual(['unread', 'unread']);
    expect(kinds).toContain('label-unknown');
  });
});
