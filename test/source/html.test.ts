import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/source/html.ts';
import { readSource } from '../../src/source/source.ts';

const shown = (html: string) => readHtml(html).raw;
/** The words of every cell of every table, by row. */
const cellsOf = (html: string) => {
  const { raw, grids } = readHtml(html);
  return grids.map((grid) =>
    grid.rows.map((row) => row.map(({ span }) => raw.slice(span.start, span.end)).join('|')),
  );
};
const placesOf = (html: string) =>
  readHtml(html).grids.map((grid) =>
    grid.rows.map((row) => row.map((c) => `${c.row},${c.column} ${c.rowspan}x${c.colspan}`).join(' ')),
  );

describe('text as shown', () => {
  test.each([
    [
      'blocks on lines',
      '<h1>年报</h1><p>一、总体情况</p><div>甲<div>乙</div>丙</div>丁',
      '年报\n一、总体情况\n甲\n乙\n丙\n丁\n',
    ],
    ['line breaks', '甲<br>乙<br/><br/>丙', '甲\n乙\n丙\n'],
    ['white space', '<p>  收到 \t 申请\n   3 件  </p>', '收到 申请 3 件\n'],
    ['a line of markup inside Chinese words', '<p>政府\n    信息\n2023\n年</p>', '政府信息 2023 年\n'],
    ['words in several elements', '<p><b>1</b><span>2</span> <a href="x">条</a>\n</p>', '12 条\n'],
    ['entities', '<p>&lt;甲&gt;&amp;&#20013;&#x6587;&hellip;&nbsp;乙</p>', '<甲>&中文…\u00A0乙\n'],
    ['preformatted text', '<pre>甲  乙\n  丙</pre>', '甲  乙\n  丙\n'],
    [
      'scripts and the like',
      '<p>甲</p><script>"3件"</script><style>p{}</style><!-- 4件 --><template>5</template><noscript>6</noscript><select><option>7</select><svg><text>8</text></svg><p>乙',
      '甲\n乙\n',
    ],
    [
      'hidden parts',
      '<p hidden>1</p><p style="color:red;display:none">2</p><div style="DISPLAY : none !important"><p>3</p></div><i style="visibility:hidden">4</i>甲',
      '甲\n',
    ],
    ['display over hidden', '<p hidden style="display:block">甲</p>', '甲\n'],
    ['comments of editors', '<p>甲<!--[if !supportLists]-->1<![endif]--><o:p></o:p></p>', '甲1\n'],
    ['letters in wrong nesting', '<p><b>甲<i>乙</b>丙</i></p><p>丁</p>', '甲乙丙\n丁\n'],
    ['marks that are raised', '<p>收到12<sup>1</sup>件</p>', '收到12¹件\n'],
    ['deleted words', '<p>收到<del>11</del>12件</p>', '收到12件\n'],
    [
      'fields of a table, but not hidden ones, buttons and those outside',
      '<input value="0"><table><tr><td>甲<td><input value=3><input type=hidden value=4><td><textarea>5</textarea><td><select><option>6<option selected>7</select><tr><td>乙<td><input type="TEXT"><td><input type=submit value=8><input value=9 style="display:none"><td><select><option>10<option>11</select></table>',
      '甲\t3\t5\t7\n乙\t\t\t10\n',
    ],
    ['nothing', '', ''],
    ['no markup', '收到3件', '收到3件\n'],
  ])('%s', (_, html, text) => {
    expect(shown(html)).toBe(text);
  });

  test('the title of the page goes first, unless the page shows it', () => {
    const page = (title: string, body: string) => shown(`<title>${title}</title><body>${body}`);
    expect(page('临河市2023年年报', '<p>甲')).toBe('临河市2023年年报\n甲\n');
    expect(page('临河市2023年年报', '<p>临河市\n2023年年报</p>')).toBe('临河市 2023年年报\n');
    expect(page('临河市2023年年报_政务公开_临河市人民政府', '<p>临河市2023年年报')).toBe(
      '临河市2023年年报\n',
    );
    expect(readHtml('<title>临河市年报</title><table><tr><td>甲<td>3</table>').grids[0]?.span.start).toBe(6);
  });
});

describe('tables', () => {
  test('rows on lines, cells parted by tabs, a spanned cell once', () => {
    const html =
      '<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td> 3 </td><td></td></tr></table>丙';
    expect(shown(html)).toBe('甲\t乙\n3\t\n丙\n');
    expect(cellsOf(html)).toEqual([['甲|乙', '3|']]);
    expect(placesOf(html)).toEqual([['0,0 2x1 0,1 1x2', '1,1 1x1 1,2 1x1']]);
  });

  test('paragraphs and breaks inside a cell become blanks, those between numbers two', () => {
    const html = '<table><tr><td><p>科研</p><p>机构</p></td><td>3<br>5</td><td><p>7</p></td></tr></table>';
    expect(shown(html)).toBe('科研 机构\t3  5\t7\n');
  });

  test('the range of a cell has no white space around it but is never lost', () => {
    const html = '<table><tr><td>\n 甲 </td><td> </td><td>&nbsp;4</td></tr><tr><td></td></tr></table>';
    const { raw, grids } = readHtml(html);
    expect(raw).toBe('甲\t\t\u00A04\n');
    expect(grids[0]?.rows.flat().map(({ span }) => [span.start, span.end])).toEqual([
      [0, 1],
      [2, 2],
      [3, 5],
      [6, 6],
    ]);
  });

  test('a table that arranges the page is no table, those inside it are', () => {
    const html = `<table><tr><td>导航<td><p>一、总体情况</p><table><tr><td>规章<td>3<tr><td>文件<td>4</table><p>二</p></table>`;
    expect(shown(html)).toBe('导航\n一、总体情况\n规章\t3\n文件\t4\n二\n');
    expect(cellsOf(html)).toEqual([['规章|3', '文件|4']]);
  });

  test('rows with paragraphs part a table in two', () => {
    const long = '公开目录及时更新。'.repeat(30);
    const html = `<table><tr><td>甲<td>1<tr><td colspan=2><p>${long}</p><p>乙</p><tr><td>丙<td>2</table>`;
    expect(shown(html)).toBe(`甲\t1\n${long}\n乙\n丙\t2\n`);
    expect(cellsOf(html)).toEqual([['甲|1'], ['丙|2']]);
  });

  test('a row of one inner table gives its cells to the row around it', () => {
    const html =
      '<table><tr><td>甲<td colspan=3><table><tr><td>1<td>2<td>3</table><tr><td>乙<td>4<td>5<td>6</table>';
    expect(cellsOf(html)).toEqual([['甲|1|2|3', '乙|4|5|6']]);
    expect(placesOf(html)[0]?.[0]).toBe('0,0 1x1 0,1 1x1 0,2 1x1 0,3 1x1');
  });

  test('hidden cells and rows take no place, invisible words leave theirs', () => {
    const html =
      '<style>/* td{} */ .h, td.k { display: none } .s .k2 {display:none} @media print{ .m{display:none} } .k.on{display:table-cell}</style>' +
      '<p class=h>外</p><table><tr><td>甲<td style="display:none">1<td class="x h">2<td class=k2>3<td class=m>4<td class="k on">5<td style="visibility:hidden">6' +
      '<tr hidden><td>乙<td>7<tr class=h><td>丙</table>';
    expect(cellsOf(html)).toEqual([['甲|3|4|5|']]);
    expect(shown(html).startsWith('外\n')).toBe(true);
  });

  test('head, body and foot in the order in which they are shown, and the caption before them', () => {
    const html =
      '<table><tfoot><tr><td>合计<td>9<tbody><tr><td>甲<td>8<thead><tr><th>名<th>数<caption>单位:件</caption></table>';
    expect(shown(html)).toBe('单位:件\n名\t数\n甲\t8\n合计\t9\n');
  });

  test('spans end with their row group, and absurd ones are bounded', () => {
    const html =
      '<table><thead><tr><td rowspan=0>甲<td rowspan=99>乙<tr><td>丙<tbody><tr><td colspan=1000000000>丁<td rowspan=-2 colspan=0>3</table>';
    expect(placesOf(html)).toEqual([['0,0 2x1 0,1 2x1', '1,2 1x1', '2,0 1x1000 2,1000 1x1']]);
  });
});

describe('hostile pages', () => {
  const cells = '<td>3'.repeat(1000);
  const fonts = Array.from({ length: 3000 }, (_, i) => `<font a${i}>`).join('');
  test.each([
    ['deep nesting', '<div>'.repeat(100_000) + '3件'],
    ['deep tables', '<table><tr><td>'.repeat(100_000) + '3件'],
    ['5 MB of tables', `<table><tr>${cells}`.repeat(1000)],
    ['5 MB of nested tables', '<table><tr><td>1<td>'.repeat(250_000)],
    ['a hundred thousand rows', `<table>${'<tr><td>1<td>2'.repeat(100_000)}`],
    [
      'wide rows of wide cells',
      `<table>${`<tr>${'<td colspan=1000 rowspan=1000>1'.repeat(50)}`.repeat(500)}`,
    ],
    ['formatting opened again in every paragraph', `<p>${fonts}${'<p>x'.repeat(3000)}`],
    ['fostered text', `<table>${'a<b>b<tr>'.repeat(50_000)}`],
    ['a cell of 1 MB', `<table><tr><td>${'条 '.repeat(500_000)}<td>3</table>`],
    ['blanks', `<table><tr><td>3${'&nbsp;'.repeat(200_000)}x<td>${' '.repeat(200_000)}</table>`],
    [
      'open comment, style and entity',
      `<style>${'/*{'.repeat(100_000)}</style><table><tr><td>${'&#x'.repeat(100_000)}<!--`,
    ],
    [
      'many rules',
      `<style>${'.a,.b{display:none}'.repeat(50_000)}</style><table>${'<tr><td class="a b">1<td class=c>2'.repeat(20_000)}`,
    ],
  ])(
    '%s: some text, in bounded time',
    (_, html) => {
      const start = performance.now();
      expect(shown(html)).toMatch(/\S/);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    60_000,
  );
});

describe('sources', () => {
  const table = '<table><tr><td>规章</td><td>3</td></tr></table>';

  test('a clipboard with a table is read as HTML, else as text', async () => {
    const html = await readSource('', { html: `<p>甲</p>${table}`, plain: '甲\n规章\t3' });
    expect(html).toMatchObject({ kind: 'html', raw: '甲\n规章\t3\n', encoding: null, damaged: false });
    expect(html.grids).toHaveLength(1);
    for (const paste of [
      { html: '<p>甲</p>', plain: '甲\r\n' },
      { html: '<p>甲</p><table></table>', plain: '甲\r\n' },
    ])
      expect(await readSource('', paste)).toMatchObject({ kind: 'text', raw: '甲\r\n' });
    expect(await readSource('', { html: '<p>甲</p>', plain: '' })).toMatchObject({
      kind: 'html',
      raw: '甲\n',
    });
  });

  test('a page that is pasted as source code is read as a page', async () => {
    expect(await readSource('', `\n<!DOCTYPE html>\n<html>${table}`)).toMatchObject({
      kind: 'html',
      raw: '规章\t3\n',
    });
    expect(await readSource('a.txt', new TextEncoder().encode('<html lang=zh>甲'))).toMatchObject({
      kind: 'html',
    });
    expect(await readSource('a.txt', new TextEncoder().encode('<甲> html'))).toMatchObject({ kind: 'text' });
  });

  test('the encoding of a file is that of its bytes, then that which it declares', async () => {
    const gb = Uint8Array.of(0xb9, 0xe6, 0xd5, 0xc2);
    const bytes = (head: string, body: Uint8Array) =>
      Uint8Array.of(...new TextEncoder().encode(head), ...body);
    const padding = `<script>${'x'.repeat(70_000)}</script>`;
    for (const head of ['<meta charset=gb2312>', '<meta content="text/html; charset=GBK">', padding])
      expect(await readSource('a.html', bytes(head, gb))).toMatchObject({
        raw: '规章\n',
        encoding: 'gb18030',
      });
    const utf8 = new TextEncoder().encode('规章');
    for (const head of ['<meta charset=gb2312>', ''])
      expect(await readSource('a.htm', bytes(head, utf8))).toMatchObject({ encoding: 'utf-8', kind: 'html' });
    const lying = await readSource('a.htm', bytes('<meta charset="utf-8"><p>', gb));
    expect(lying).toMatchObject({ raw: '规章\n', encoding: 'gb18030', damaged: false });
  });
});
