import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/catalogue/forms.ts';
import { findApplicants, findColumns, isReview, moneyOf } from '../../../src/extract/tables/columns.ts';
import { keyOf, matchLabel, TABLE_ROWS } from '../../../src/extract/tables/labels.ts';

const conceptOf = (...labels: string[]) => {
  const match = matchLabel(labels);
  return match
    ? `${match.rows[0]?.columns[0]?.concept ?? ''} ${match.used} ${match.exact ? 'exact' : 'near'}`
    : null;
};

describe('row labels', () => {
  it('leaves out a year in brackets, no other number', () => {
    expect(keyOf('本年(2023)制发件数')).toBe('本年制发件数');
    expect(keyOf('三(2)项')).toBe('三2项');
  });

  it('no two rows of a form match one label equally well', () => {
    for (const form of FORMS) {
      const seen = new Map<string, string>();
      for (const row of TABLE_ROWS.filter((r) => r.form === form))
        for (const key of row.keys) {
          const name = `${key} ${row.within}`;
          expect(seen.has(name), `${form.id}: ${name}`).toBe(false);
          seen.set(name, row.columns[0]?.concept ?? '');
        }
    }
  });

  it('equal labels of the two statistics tables mean the same concept', () => {
    const byKey = new Map<string, string>();
    for (const row of TABLE_ROWS.filter((r) => r.layout === 'indicators' && r.within === ''))
      for (const key of row.keys) {
        const concept = row.columns[0]?.concept ?? '';
        expect(byKey.get(key) ?? concept, key).toBe(concept);
        byKey.set(key, concept);
      }
  });

  it('finds every official label, with and without its numbering', () => {
    for (const row of TABLE_ROWS) {
      const label = row.keys[0] ?? '';
      expect(matchLabel([label])?.rows, label).toContain(row);
      expect(matchLabel([`(三)${label}`])?.rows, label).toContain(row);
    }
  });

  it.each([
    [['1、属于 国家秘密'], 'outcome.refused.state_secret 1 exact'],
    [['(三)不予公开', '8.属于行政查询事项'], 'outcome.refused.admin_query 1 exact'],
    [['要求行政机关确认或', '重新出具已获取信息'], 'outcome.not_processed.confirm 2 exact'],
    [['5.要求行政机关确认或重新'], 'outcome.not_processed.confirm 1 near'],
    [['2.其他法律行政止公开'], 'outcome.refused.law_prohibits 1 near'],
    [['2.其他法律行政法规禁止公', '结', '开'], 'outcome.refused.law_prohibits 3 near'],
    [['七)总计'], 'requests.closed 1 exact'],
    [['规章(县级单位不填,由设区的市填报)'], 'rules.issued 1 exact'],
    [['行政许可(指本年办结的件数,含上年受理的)'], 'licences.decisions 1 exact'],
  ])('%j is %s', (labels, concept) => {
    expect(conceptOf(...labels)).toBe(concept);
  });

  it.each([['公开指南'], ['信息内容'], ['本年'], ['情况'], ['科室'], [''], ['通知(关于规章的备案)']])(
    '%s is no row',
    (label) => {
      expect(matchLabel([label])).toBeNull();
    },
  );

  it('knows rows that are no facts, and takes none of their parts', () => {
    expect(matchLabel(['3.信函、传真申请数'])).toMatchObject({ rows: [], exact: true });
  });

  it('keeps numbers inside a label, not before it', () => {
    expect(keyOf('3、 危及“三安全一稳定”')).toBe('危及三安全一稳定');
    expect(keyOf('其中:1.当面申请数')).toBe('当面申请数');
    expect(keyOf('“免予公开范围1”数')).toBe('免予公开范围1数');
  });
});

describe('headers', () => {
  it('reads the applicants though words are broken and 总计 stands first', () => {
    expect(
      findApplicants([
        '自然人',
        '法人或其他组织',
        '总计',
        '商业',
        '企业',
        '科研',
        '机构',
        '社会公益组织',
        '法律服务机构',
        '其他',
      ]),
    ).toEqual(['natural', 'business', 'research', 'ngo', 'legal_service', 'other', 'total']);
  });
  it('reads none from sentences, nor from a broken order', () => {
    expect(findApplicants(['自然人72件,商业企业3件,科研机构0件,其他1件'])).toBeNull();
    expect(findApplicants(['自然人', '公益 法律服务 其他', '商业 科研', '总计'])).toBeNull();
  });
  it('tells the form by its headers', () => {
    const rows = TABLE_ROWS.filter((row) => row.keys.includes('行政许可'));
    expect(findColumns(rows, ['信息内容', '本年处理决定数量'])?.row.form.form).toBe('2021');
    expect(findColumns(rows, ['上一年项目数量', '本年增/减', '处理决定数量'])?.row.form.form).toBe('2019');
    expect(findColumns(rows, ['信息内容'])).toBeNull();
  });
  it('finds the unit of money', () => {
    expect(moneyOf(['本年收费金额(单位:万元)'])).toBe('万元');
    expect(moneyOf(['采购总金额(元)'])).toBe('元');
    expect(moneyOf(['采购总金额', '3000元'])).toBe('');
  });
  it('knows the heads of reviews, not sentences about them', () => {
    expect(isReview(['行政复议', '结果维持', '结果 纠正'])).toBe(true);
    const letters = ['结 结 其 尚', '果 果 他 未', '维 纠 结 审', '持 正 果 结'];
    expect(isReview(['行政复议', ...letters, ...letters, ...letters])).toBe(true);
    expect(isReview(['行政复议', ...letters])).toBe(false);
    expect(isReview(['行政复议结果维持2件,结果纠正1件'])).toBe(false);
  });
});
