import { textOf } from './lines.ts';
import type { Line } from './lines.ts';

/** What is printed around the text of every page: page numbers, heads and feet that run through. */

/** Lines of a page, tables aside. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

const NUMBER =
  /^(?:[-—–_·. ]{0,6}\d{1,3}[-—–_·. ]{0,6}|第 {0,2}\d{1,3} {0,2}页(?:.{0,3}共 {0,2}\d{1,3} {0,2}页)?|\d{1,3} {0,2}[/／] {0,2}\d{1,3}|[Pp]age {0,2}\d{1,3})$/;
/** Parts of the height of a page, from its edges, in which these stand. */
const EDGE = 0.09;
/** Lines at this distance in height are at one place. */
const SAME = 4;

/** The lines of each page without them. */
export function cutFurniture(pages: readonly PageLines[]): Line[][] {
  const isAtEdge = (line: Line, height: number) =>
    line.base < height * EDGE || line.base > height * (1 - EDGE);
  const bare = (line: Line) => textOf(line).replaceAll(/\d+/g, '#').replaceAll(/\s/g, '');
  const seen = new Map<string, number[]>();
  for (const { height, lines } of pages)
    for (const line of lines.filter((one) => isAtEdge(one, height)))
      seen.set(bare(line), [...(seen.get(bare(line)) ?? []), line.base]);
  const runs = (line: Line) => {
    const same = (seen.get(bare(line)) ?? []).filter((base) => Math.abs(base - line.base) <= SAME);
    return same.length >= 2 && same.length * 2 >= pages.length;
  };
  return pages.map(({ height, lines }) =>
    lines.filter((line) => !(isAtEdge(line, height) && (NUMBER.test(textOf(line).trim()) || runs(line)))),
  );
}
