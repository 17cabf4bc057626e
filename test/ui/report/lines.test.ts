import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawSpan } from '../../../src/model.ts';
import { cutBlock, findLines, lineAt, marksByStart, toBlocks } from '../../../src/ui/report/lines.ts';
import type { Shade } from '../../../src/ui/report/lines.ts';

const mark = (start: number, end: number) => ({ span: rawSpan(start, end) });
type Marked = ReturnType<typeof mark>;
function linesOf(raw: string, marks: readonly Marked[], shades: readonly Shade[] = []) {
  const blocks = toBlocks(raw, shades);
  const byBlock = marksByStart(blocks, marks);
  return blocks.flatMap((block) => cutBlock(raw, block, byBlock.get(block.start) ?? [], shades));
}
const piecesOf = (raw: string, marks: readonly Marked[]) =>
  linesOf(raw, marks).flatMap((line) => line.pieces);

describe('lines of the original', () => {
  it('cuts a line where marks begin and end, innermost first', () => {
    const raw = '公开信息12条，其中3条';
    const outer = mark(0, 7);
    const inner = mark(4, 7);
    const pieces = piecesOf(raw, [inner, outer]);
    expect(pieces.map((piece) => piece.text)).toEqual(['公开信息', '12条', '，其中3条']);
    expect(pieces[1]?.marks).toEqual([inner, outer]);
  });

  it('gives an empty cell a piece of its own', () => {
    const blank = mark(2, 2);
    const pieces = piecesOf('| | 0 |', [blank]);
    expect(pieces.map((piece) => [piece.text, piece.marks.length])).toEqual([
      ['| ', 0],
      ['', 1],
      ['| 0 |', 0],
    ]);
  });

  it('shows an empty cell at the end of a line once', () => {
    expect(piecesOf('a\t\nb', [mark(2, 2)]).filter((piece) => piece.marks.length > 0)).toHaveLength(1);
  });

  it('folds runs of page furniture, greys what is shorter', () => {
    const raw = '首页\n导航\n\n登录\n年报正文\n打印\n正文';
    const shades: Shade[] = [
      { span: rawSpan(0, 9), fold: 'chrome' },
      { span: rawSpan(15, 17), fold: 'chrome' },
    ];
    const blocks = toBlocks(raw, shades);
    expect(blocks.map((block) => [block.fold, block.lines.length])).toEqual([
      ['chrome', 4],
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
    const short = linesOf(raw, [], shades).find(({ start }) => start === 15);
    expect(short?.pieces[0]?.grey).toBe(true);
  });

  it('finds the line of each character, and of its break', () => {
    const raw = '甲乙\n\n丙\n';
    const blocks = toBlocks(raw, []);
    expect([...raw, ''].map((_, at) => lineAt(blocks, at)?.number)).toEqual([1, 1, 1, 2, 3, 3, 4]);
  });

  it('keeps the marks of a block that are as they were', () => {
    const raw = '一\n'.repeat(100);
    const blocks = toBlocks(raw, []);
    const marks = [mark(0, 1), mark(4, 5), mark(180, 181)];
    const before = marksByStart(blocks, marks);
    const after = marksByStart(blocks, [mark(0, 1), ...marks.slice(1)], before);
    expect(blocks.map(({ start }) => after.get(start) === before.get(start))).toEqual([false, true, true]);
  });

  it('keeps the lines and pieces whose marks are as they were', () => {
    const raw = '收到3件，办结2件\n公开5条\n';
    const marks = [mark(2, 3), mark(7, 8), mark(12, 13)];
    const [block] = toBlocks(raw, []);
    if (!block) throw new Error('There is no block.');
    const before = cutBlock(raw, block, marks, []);
    const after = cutBlock(raw, block, [mark(2, 3), ...marks.slice(1)], [], before);
    expect(after.map((line, i) => line === before[i])).toEqual([false, true, true]);
    const changed = after[0]?.pieces.map((piece, i) => piece !== before[0]?.pieces[i]);
    expect(changed).toEqual([false, true, false, false, false]);
    expect(after).toEqual(before);
  });

  it('loses no character, whatever the marks', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(10)), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '1', '\n', '\r', '一'), maxLength: 40 }),
        spans,
        (raw, some) => {
          const marks = some.map(([start, size]) =>
            mark(Math.min(start, raw.length), Math.min(start + size, raw.length)),
          );
          const lines = linesOf(raw, marks);
          expect(lines.map((line) => line.pieces.map((piece) => piece.text).join(''))).toEqual(
            findLines(raw).map(({ start, end }) => raw.slice(start, end)),
          );
          for (const { span } of marks.filter((m) => m.span.end > m.span.start)) {
            const text = raw.slice(span.start, span.end).replace(/[\r\n]/g, '');
            const drawn = lines
              .flatMap((line) => line.pieces)
              .filter((piece) => piece.marks.some((m) => m.span === span))
              .map((piece) => piece.text);
            expect(drawn.join('')).toBe(text);
          }
        },
      ),
    );
  });
});
