import { describe, expect, it } from 'vitest';
import { findApplicants, findColumns, OFFICIAL } from '../../../src/extract/tables/columns.ts';
import { keyOf, TABLE_ROWS } from '../../../src/extract/tables/labels.ts';

const heads = (words: string) => words.split(' ');

describe('the columns of the application table', () => {
  it('stand as printed where each head is whole', () => {
    expect(findApplicants(heads('自然人 科研机构 商业企业 社会公益组织 法律服务机构 其他 总计'))).toEqual([
      'natural',
      'research',
      'business',
      'ngo',
      'legal_service',
      'other',
      'total',
    ]);
  });

  it('are not told by lines that mix the parts of several heads', () => {
    expect(
      findApplicants(heads('自然人 总计 社会 科研 法律服务 商业企业 公益 其他 机构 机构 组织')),
    ).toBeNull();
  });

  it('are told by broken heads that follow each other', () => {
    expect(
      findApplicants(heads('自然人 商业 企业 科研 机构 社会 公益 组织 法律 服务 机构 其他 总计')),
    ).toEqual(OFFICIAL);
  });
});

describe('columns by their heads', () => {
  const rowsOf = (label: string) =>
    TABLE_ROWS.filter(({ layout, keys }) => layout === 'columns' && keys.includes(keyOf(label)));
  const told = (label: string, words: string) => findColumns(rowsOf(label), heads(words))?.concepts ?? null;

  it('are told by heads in words of their own', () => {
    const rules = ['rules.issued', 'rules.repealed', 'rules.in_force'];
    expect(told('规章', '信息内容 本年制发件数 本年废止件数 现行有效件数')).toEqual(rules);
    expect(told('规章', '信息内容 本年度制发数 本年废止数 现行有效数')).toEqual(rules);
    expect(told('规章', '信息内容 制定数量 废止数量 现行有效数量')).toEqual(rules);
    expect(told('规章', '信息内容 本年新制作数 本年新公开数 对外公开总数')).toEqual([
      'rules.made',
      'rules.disclosed',
      'rules.public_total',
    ]);
    expect(told('行政许可', '信息内容 本年度处理决定数')).toEqual(['licences.decisions']);
  });

  it('are not told by other heads', () => {
    expect(told('规章', '信息内容 备案 清理 审查')).toBeNull();
  });
});
