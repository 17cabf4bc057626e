import { describe, expect, it } from 'vitest';
import { findCopies } from '../../src/text/copies.ts';
import { toDocument } from '../../src/text/document.ts';

const TITLE = '青原县2020年政府信息公开工作年度报告';
const BODY = `一、总体情况
2020年,青原县认真落实条例要求,扎实推进政府信息公开各项工作。
全年通过门户网站主动公开政府信息1523条,通过微信公众号公开412条;
组织全县性培训两次,各乡镇和县直部门共八十余人参加。
县政府办公室对各单位公开栏目逐月检查,对更新不及时的单位当面提醒并限期改正。
政府信息公开查阅点设在县档案馆和县图书馆,群众可以免费查阅、复制公开的文件。
二、主动公开政府信息情况
第二十条第(一)项
规章
0
三、存在的主要问题及改进情况
部分单位更新不够及时,公开内容还不够丰富,下一步将加强督促检查。
四、其他需要报告的事项
本年度没有收取信息处理费,也没有其他需要报告的事项。`;

const read = async (raw: string) => {
  const doc = await toDocument(raw);
  const { copies, differ } = findCopies(doc);
  const text = (span: { start: number; end: number }) => doc.text.slice(span.start, span.end);
  return { copies: copies.map(text), starts: copies.map((c) => c.start), differ: differ.map(text) };
};

describe('repeated bodies', () => {
  it('finds the second copy with its title and headings', async () => {
    const first = `${TITLE}\n${BODY}\n`;
    const { copies, starts, differ } = await read(`${first}${TITLE}\n${BODY}\n附件:\n`);
    expect(copies).toEqual([`${TITLE}\n${BODY.slice(0, -1)}`]);
    expect(starts).toEqual([first.length]);
    expect(differ).toEqual([]);
  });

  it('finds a copy that starts without the title and prints its tables in another form', async () => {
    const other = BODY.replace('规章\n0', '规章 | 0 | ||');
    const { starts, differ } = await read(`${TITLE}\n${BODY}\n${other}\n用户登录`);
    expect(starts).toEqual([TITLE.length + BODY.length + 2]);
    expect(differ).toEqual([]);
  });

  it('finds a third copy', async () => {
    expect((await read([BODY, BODY, BODY].join('\n'))).copies).toHaveLength(2);
  });

  it('tells what the copies differ in', async () => {
    const other = BODY.replace('1523', '1532');
    expect((await read(`${BODY}\n${other}`)).differ).toEqual([
      '全年通过门户网站主动公开政府信息1532条,通过微信公众号公开412条',
    ]);
  });

  it('does not fire on ordinary texts, repeated headers or phrases', async () => {
    const none = { copies: [], starts: [], differ: [] };
    expect(await read(`${TITLE}\n${TITLE}\n${BODY}`)).toEqual(none);
    expect(await read(`${BODY}\n五、附件\n本年度没有收取信息处理费,也没有其他需要报告的事项。`)).toEqual(
      none,
    );
    expect(await read('')).toEqual(none);
  });

  it('takes time that grows with the text, not faster', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `第${i % 7}类政府信息公开工作的情况说明`).join(
      '\n',
    );
    const doc = await toDocument(lines);
    const start = performance.now();
    findCopies(doc);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
