import { expect, it } from 'vitest';
import { periodAt, periodOf } from '../../src/extract/periods.ts';

/** Kind and year of the number after ¶ in a report for 2017. */
const at = (text: string, year: number | null = 2017) => {
  const place = text.indexOf('¶');
  const period = periodAt(text.replace('¶', ''), place, year);
  return `${period.kind} ${period.year ?? '-'}${period.isStated ? '' : ' (taken)'}`;
};

it.each([
  ['主动公开信息¶120条', 'this 2017 (taken)'],
  ['2017年，主动公开信息¶120条', 'this 2017'],
  ['2017年度累计公开信息¶120条', 'this 2017'],
  ['全年公开信息¶120条', 'this 2017'],
  ['今年以来公开信息¶120条', 'this 2017'],
  ['截至2017年12月31日，通过网站公开信息¶120条', 'this 2017'],
  ['2017年至今调整事项¶29项', 'this 2017'],
  ['2017年1月至12月受理¶5件', 'this 2017'],
  ['自《条例》施行以来，累计公开信息¶120条', 'cumulative -'],
  ['自2008年5月1日《条例》实施之日起，公开信息¶120条', 'cumulative -'],
  ['历年累计公开信息¶120条', 'cumulative -'],
  ['2012年以来，公开信息¶120条', 'cumulative -'],
  ['目前，共有专职人员¶2名', 'this 2017 (taken)'],
  ['目前共有专职人员¶2名', 'now -'],
  ['截至目前累计发送¶106条', 'now -'],
  ['截至9月底，公开信息¶120条', 'part 2017'],
  ['截止9月底，已有单位26家，¶304人', 'part 2017'],
  ['上半年公开信息¶12条', 'part 2017'],
  ['2017年7-12月公开信息¶12条', 'part 2017'],
  ['2017年1-12月公开信息¶12条', 'this 2017'],
  ['2017年1月至12月公开信息¶12条', 'this 2017'],
  ['同比增长¶12%', 'previous 2016'],
  ['比2016年增加¶12件', 'previous 2016'],
  ['2016年公开信息¶12条', 'previous 2016'],
  ['2014年公开信息¶12条', 'other 2014'],
  ['由¶26种增加到31种', 'previous 2016'],
  ['由26种增加到¶31种', 'this 2017 (taken)'],
  ['由2016年的¶12条增加到2017年的15条', 'previous 2016'],
  ['由2016年的12条增加到2017年的¶15条', 'this 2017'],
  ['上年结转申请¶5件', 'this 2017'],
  ['结转下年度办理¶3件', 'this 2017'],
  ['去年收到申请¶3件', 'previous 2016'],
  ['下一步，我县将新建查阅点¶3个', 'plan 2018'],
  ['2018年，我县将新建查阅点¶3个', 'plan 2018'],
  ['印发《2016年政务公开工作要点》，公开信息¶12条', 'this 2017 (taken)'],
  ['根据青政发〔2016〕8号，公开信息¶12条', 'this 2017 (taken)'],
  ['2016年公开信息12条。2017年公开信息¶15条', 'this 2017'],
  ['2016年公开信息12条。网站公开¶15条', 'this 2017 (taken)'],
])('%s → %s', (text, period) => {
  expect(at(text.replaceAll('，', ','))).toBe(period);
});

it('knows no year where the report has none', () => {
  expect(at('全年公开信息¶120条', null)).toBe('this -');
  expect(at('2015年公开信息¶120条', null)).toBe('this 2015');
});

it('reads the time of a clause alone', () => {
  expect(periodOf('较上年', 2017).kind).toBe('previous');
  expect(periodOf('公开信息', 2017)).toEqual({ kind: 'this', year: 2017, isStated: false });
});

it('goes on over a wrapped line, not past a heading', () => {
  expect(at('2016年,临河市人民政府通过门户网站和政务新媒体主动公\n开信息¶12条')).toBe('previous 2016');
  expect(at('2016年情况\n公开信息¶12条')).toBe('this 2017 (taken)');
});
