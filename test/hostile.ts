/** Texts for tests of growth. */

/** A short report without its title, of 140 characters. */
const REPORT = `一、总体情况\n${'全年主动公开政府信息12条,办结申请3件。'.repeat(6)}\n`;

/** Texts that would be slow if time grew faster than their length, by name; `n` is about their length in characters. */
export const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  blanks: (n) => ' '.repeat(n),
  breaks: (n) => '\n'.repeat(n),
  digits: (n) => '1'.repeat(n),
  'digits and commas': (n) => '1,'.repeat(n / 2),
  'Chinese numerals': (n) => '一百'.repeat(n / 2),
  headings: (n) => '三、申请'.repeat(n / 4),
  'headings on lines': (n) => '三、申请\n'.repeat(n / 5),
  pipes: (n) => '|'.repeat(n),
  'parts of parts': (n) => '其中1件'.repeat(n / 4),
  'parts with commas': (n) => '其中3件,'.repeat(n / 5),
  'open brackets': (n) => '('.repeat(n),
  brackets: (n) => '(1件)'.repeat(n / 4),
  'open titles': (n) => '《'.repeat(n),
  'open quotes': (n) => '“'.repeat(n),
  'one line of words': (n) => '公开信息和申请'.repeat(n / 7),
  'one line of facts': (n) => '公开信息12条、办结3件,'.repeat(n / 12),
  'a list without end': (n) => '行政复议、'.repeat(n / 5) + '均为0件',
  'sites without end': (n) =>
    Array.from({ length: n / 16 }, (_, i) => `政府网站公开信息${10_000 + i}条。`).join(''),
  'channels in channels': (n) => '其中网站公开信息3条,其中微信公开信息2条。'.repeat(n / 22),
  'values between bars': (n) => '1|'.repeat(n / 2),
  'numbers in straight quotes': (n) => '"3件'.repeat(n / 3),
  'shares without end': (n) => '全年收到申请90件。予以公开9件,占申请总数的7%。'.repeat(n / 27),
  'shares in one line': (n) => '公开9件,占总数的7%,'.repeat(n / 12),
  titles: (n) => '临河市2016年政府信息公开工作年度报告\n'.repeat(n / 20),
  'reports without end': (n) =>
    Array.from(
      { length: n / 160 },
      (_, i) => `临河市${2008 + (i % 9)}年政府信息公开工作年度报告\n${REPORT}`,
    ).join(''),
  denials: (n) => '未收到申请'.repeat(n / 5),
  years: (n) => '2017年'.repeat(n / 5),
  'since and since': (n) => '自2008年施行'.repeat(n / 8),
  'rows without end': (n) =>
    Array.from({ length: n / 40 }, (_, i) => `|重复申请|${i}|0|0|0|0|0|${i}|`).join('\n'),
  'columns without end': (n) =>
    Array.from({ length: n / 40 }, (_, i) => `重复申请   ${i}        0   0          ${i}`).join('\n'),
  'cells without end': (n) =>
    Array.from({ length: n / 30 }, (_, i) => `重复申请\n${i}\n0\n0\n0\n0\n0\n${i}`).join('\n'),
};
