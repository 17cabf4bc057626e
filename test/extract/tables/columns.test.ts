import { describe, expect, it } from 'vitest';
import { findApplicants, OFFICIAL } from '../../../src/extract/tables/columns.ts';

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
