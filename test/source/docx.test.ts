import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/source.ts';
import { cell, docx, paragraph, row, run, table, zip } from './pack.ts';

const sourceOf = (body: string, others: Readonly<Record<string, string>> = {}) =>
  readSource('年报.docx', docx(body, others));
const shown = async (body: string, others: Readonly<Record<string, string>> = {}) =>
  (await sourceOf(body, others)).raw;
/** Each row with the words, columns and spans of its cells. */
const cellsOf = async (body: string) => {
  const { raw, grids } = await sourceOf(body);
  return (grids ?? []).map(({ rows }) =>
    rows.map((cells) =>
      cells
        .map((c) => {
          const words = raw.slice(c.span.start, c.span.end);
          return `${words}@${c.column}${c.colspan * c.rowspan > 1 ? ` ${c.rowspan}x${c.colspan}` : ''}`;
        })
        .join('|'),
    ),
  );
};

test('its tags may be called otherwise than w:', async () => {
  const body = `<a:document xmlns:a="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><a:body><a:p><a:pPr><a:jc a:val="left"/></a:pPr><a:r><a:t>收到3件</a:t></a:r></a:p></a:body></a:document>`;
  const bytes = zip([{ name: 'word/document.xml', data: body }]);
  expect((await readSource('年报.docx', bytes)).raw).toBe('收到3件\n');
});

describe('text as printed', () => {
  test.each([
    ['paragraphs on lines', paragraph('一、总体情况') + paragraph('收到3件'), '一、总体情况\n收到3件\n'],
    ['empty paragraphs', paragraph('甲') + paragraph('') + paragraph('乙'), '甲\n\n乙\n'],
    ['tabs, breaks and blanks', paragraph('甲\t3\n乙   4'), '甲\t3\n乙   4\n'],
    ['words in several runs', `<w:p>${run('收到')}${run('1')}${run('2件')}</w:p>`, '收到12件\n'],
    ['signs', paragraph('A&B<3>'), 'A&B<3>\n'],
    ['entities', '<w:p><w:r><w:t>&#20013;&#x6587;&quot;&unknown;</w:t></w:r></w:p>', '中文"&unknown;\n'],
    [
      'a hyphen that does not break',
      '<w:p><w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>4</w:t></w:r></w:p>',
      '3-4\n',
    ],
    [
      'deleted and inserted words',
      `<w:p><w:del w:id="1"><w:r><w:delText>7</w:delText><w:t>8</w:t></w:r></w:del><w:ins w:id="2">${run('9件')}</w:ins></w:p>`,
      '9件\n',
    ],
    ['moved words', `<w:p><w:moveFrom>${run('1')}</w:moveFrom><w:moveTo>${run('2')}</w:moveTo></w:p>`, '2\n'],
    [
      'hidden words',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明</w:t></w:r></w:p>',
      '明\n',
    ],
    [
      'the result of a field, not its code',
      '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>5</w:t></w:r></w:p>',
      '5\n',
    ],
    [
      'stops of tabs are no tabs',
      paragraph('甲', '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'),
      '甲\n',
    ],
    [
      'text boxes once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Choice><mc:Fallback>${paragraph('框')}</mc:Fallback></mc:AlternateContent></w:r>${run('外')}</w:p>`,
      '框\n外\n',
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('甲')}</w:sdtContent></w:sdt>`,
      '甲\n',
    ],
    [
      'ruby',
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>lín</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>临</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>',
      '临\n',
    ],
  ])('%s', async (_, body, text) => {
    expect(await shown(body)).toBe(text);
  });

  test('headers and footers are not in it, notes stand at its end without their signs', async () => {
    const note = (type: string, text: string) =>
      `<w:footnote w:type="${type}">${paragraph(text)}</w:footnote>`;
    const body = `<w:p>${run('收到12')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('件')}</w:p>`;
    const others = {
      'word/header1.xml': paragraph('页眉'),
      'word/footnotes.xml': `<w:footnotes>${note('normal', '含上年结转')}</w:footnotes>`,
    };
    expect(await shown(body, others)).toBe('收到12件\n含上年结转\n');
  });
});

describe('automatic numbers', () => {
  const level = (i: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '●')}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const of = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="2"/></w:numPr>`;

  test('stand before their paragraphs and start again below each other', async () => {
    const body = [
      [0, '总体情况'],
      [1, '主动公开'],
      [2, '网站'],
      [2, '公报'],
      [3, '点'],
      [1, '依申请公开'],
      [2, '收到3件'],
      [0, '问题'],
    ].map(([depth, text]) => paragraph(String(text), of(Number(depth))));
    expect(await shown(body.join(''), { 'word/numbering.xml': numbering })).toBe(
      '一、总体情况\n（一）主动公开\n1. 网站\n2. 公报\n点\n（二）依申请公开\n1. 收到3件\n二、问题\n',
    );
  });

  test('come from styles too, and are taken off by list 0', async () => {
    const styles = `<w:styles><w:style w:styleId="a"><w:pPr>${of(0)}</w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
    const styled = (text: string, more = '') => paragraph(text, `<w:pStyle w:val="b"/>${more}`);
    const body = styled('甲') + styled('乙', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('丙');
    expect(await shown(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles })).toBe(
      '一、甲\n乙\n二、丙\n',
    );
  });
});

describe('tables', () => {
  test('cells that go over columns and rows', async () => {
    const body = table(
      row(cell('事项', '<w:vMerge w:val="restart"/>'), cell('申请人', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), cell('自然人'), cell('总计')),
      row(cell('收到'), cell('3'), cell('')),
    );
    expect(await shown(body)).toBe('事项\t申请人\n自然人\t总计\n收到\t3\t\n');
    expect(await cellsOf(body)).toEqual([['事项@0 2x1|申请人@1 1x2', '自然人@1|总计@2', '收到@0|3@1|@2']]);
  });

  test('rows that begin later, deleted rows, several paragraphs in a cell', async () => {
    const body = table(
      row(cell('甲'), cell('1')),
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('乙')}${cell('2')}</w:tr>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('3')}</w:tr>`,
      row(`<w:tc>${paragraph('科研')}${paragraph('机构')}</w:tc>`, cell('4\n5')),
    );
    expect(await cellsOf(body)).toEqual([['甲@0|1@1', '@0|3@1', '科研 机构@0|4  5@1']]);
  });

  test('a table inside a cell of one that only arranges the page', async () => {
    const inner = table(row(cell('规章'), cell('3')), row(cell('文件'), cell('4')));
    const body = table(`<w:tr><w:tc>${paragraph('一、总体情况')}${inner}${paragraph('二')}</w:tc></w:tr>`);
    expect(await shown(body)).toBe('一、总体情况\n规章\t3\n文件\t4\n二\n');
    expect(await cellsOf(body)).toEqual([['规章@0|3@1', '文件@0|4@1']]);
  });
});

describe('promises 41, 43: hostile and broken files', () => {
  test.each([
    ['no body', zip([{ name: 'word/document.xml', data: '<w:document/>' }])],
    [
      'a body that is no deflate stream',
      zip([{ name: 'word/document.xml', data: '<w:body>', said: { size: 3 } }]),
    ],
    ['a wrong checksum', zip([{ name: 'word/document.xml', data: '<w:body>', said: { crc: 1 } }])],
  ])('%s is said to be damaged', async (_, bytes) => {
    await expect(readSource('a.docx', bytes)).rejects.toMatchObject({ refusal: 'damaged' });
  });

  test('entities of its own are not expanded', async () => {
    const bombs = Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join(
      '',
    );
    const xml = `<!DOCTYPE x [<!ENTITY a0 "x"><!ENTITY e SYSTEM "file:///etc/passwd">${bombs}]><w:document><w:body><w:p><w:r><w:t>收到&a20;&e;3件</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = zip([{ name: 'word/document.xml', data: xml }]);
    expect((await readSource('a.docx', bytes)).raw).toBe('收到&a20;&e;3件\n');
  });

  test.each([
    ['elements', '<w:x>'.repeat(10_000), ''],
    ['tables', '<w:tbl><w:tr><w:tc>'.repeat(10_000), '</w:tc></w:tr></w:tbl>'.repeat(10_000)],
    ['paragraphs', '<w:p><w:r>'.repeat(10_000), ''],
    ['tags that never end', '<w:p a="'.repeat(50_000), ''],
    ['deleted text', '<w:del>'.repeat(10_000), '</w:del>'.repeat(10_000)],
  ])('%s in one another, ten thousand deep', async (_, before, after) => {
    expect(await shown(`${before}${after}${paragraph('完')}`)).toMatch(/^[^]*$/);
  });
});
