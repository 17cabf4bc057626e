import { multiply } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** What a page draws in, its straight lines out: strokes, edges of boxes, and bars so thin that they are lines. */

/** A line across (`at` is its height) or down (`at` is its distance from the left). */
export interface Ruling {
  readonly isAcross: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
/** Numbers of the drawing commands that are looked at. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fillStroke: number;
  readonly eoFillStroke: number;
  readonly closeFillStroke: number;
  readonly closeEOFillStroke: number;
}
interface Commands {
  readonly names: readonly number[];
  readonly values: readonly unknown[];
}
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Bars thinner than this are lines. */
const THIN = 3;
/** Lines shorter than this part no cells; they are joined to others first. */
const SHORT = 4;
/** Lines this near are one; ends this near meet. */
export const NEAR = 4.5;
const MOST = 50_000;
/** Commands of a path with the numbers that follow each: move, line, curve, shorter curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];
const MOVE = 0;
const CLOSE = 4;

/** The straight lines of a page, those in one row joined. */
export function readRulings({ names, values }: Commands, operators: Operators, upright: Matrix): Ruling[] {
  const found: Ruling[] = [];
  const strokes = [
    operators.stroke,
    operators.closeStroke,
    operators.fillStroke,
    operators.eoFillStroke,
    operators.closeFillStroke,
    operators.closeEOFillStroke,
  ];
  const saved: Matrix[] = [];
  let matrix = upright;
  names.forEach((name, i) => {
    const value = values[i] as unknown[] | null;
    if (name === operators.save) saved.push(matrix);
    else if (name === operators.restore || name === operators.paintFormXObjectEnd)
      matrix = saved.pop() ?? upright;
    else if (name === operators.transform) matrix = multiply(matrix, value as unknown as Matrix);
    else if (name === operators.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(value?.[0])) matrix = multiply(matrix, value[0] as unknown as Matrix);
    } else if (name === operators.constructPath && found.length < MOST) {
      const [paint, [data] = []] = (value ?? []) as [number, [ArrayLike<number> | null]?];
      if (paint === operators.endPath || !data) return;
      for (const ruling of linesOf(pathsOf(data, matrix), strokes.includes(paint))) found.push(ruling);
    }
  });
  return [
    ...joinRulings(found.filter((one) => one.isAcross)),
    ...joinRulings(found.filter((one) => !one.isAcross)),
  ];
}

/** The corners of each part of a path. Curves are taken as straight: nothing is parted by them. */
function pathsOf(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const paths: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const command = data[at] ?? CLOSE;
    const length = LENGTHS[command] ?? 0;
    const path = paths.at(-1);
    if (command === CLOSE) {
      if (path?.[0]) path.push(path[0]);
    } else {
      const x = data[at + length - 1] ?? 0;
      const y = data[at + length] ?? 0;
      const point = { x: a * x + c * y + e, y: b * x + d * y + f };
      if (command === MOVE || !path) paths.push([point]);
      else path.push(point);
    }
    at += length + 1;
  }
  return paths;
}

function linesOf(paths: readonly (readonly Point[])[], isStroked: boolean): Ruling[] {
  return paths.flatMap((path) => {
    if (isStroked) return path.slice(1).flatMap((to, i) => toRuling(path[i] ?? to, to));
    const xs = path.map(({ x }) => x);
    const ys = path.map(({ y }) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    if (path.length > 6 || path.length < 4 || Math.min(right - left, bottom - top) > THIN) return [];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const across = { isAcross: true, at: y, from: left, to: right };
    const down = { isAcross: false, at: x, from: top, to: bottom };
    // A dot may be of a line either way.
    if (Math.max(right - left, bottom - top) <= THIN) return [across, down];
    return right - left > bottom - top ? [across] : [down];
  });
}

function toRuling(from: Point, to: Point): Ruling[] {
  const [across, down] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (Math.min(across, down) > 1 || Math.max(across, down) === 0) return [];
  return across > down
    ? [{ isAcross: true, at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) }]
    : [
        {
          isAcross: false,
          at: (from.x + to.x) / 2,
          from: Math.min(from.y, to.y),
          to: Math.max(from.y, to.y),
        },
      ];
}

/** Lines of one direction: those side by side or end to end made one, what stays short left out. */
function joinRulings(rulings: readonly Ruling[]): Ruling[] {
  const rows: Ruling[][] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row?.[0] && ruling.at - row[0].at <= NEAR) row.push(ruling);
    else rows.push([ruling]);
  }
  return rows.flatMap((row) => {
    const runs: Ruling[][] = [];
    let end = -Infinity;
    for (const ruling of row.toSorted((a, b) => a.from - b.from)) {
      const isApart = ruling.from > end + NEAR;
      if (isApart) runs.push([ruling]);
      else runs.at(-1)?.push(ruling);
      end = isApart ? ruling.to : Math.max(end, ruling.to);
    }
    return runs.map(toOne).filter(({ from, to }) => to - from >= SHORT);
  });
}

/** Lines that go on in one another, as one where they are on average: those of another table may be near, and are not these. */
function toOne(run: readonly Ruling[]): Ruling {
  return {
    isAcross: run[0]?.isAcross ?? false,
    at: run.reduce((sum, { at }) => sum + at, 0) / run.length,
    from: Math.min(...run.map(({ from }) => from)),
    to: Math.max(...run.map(({ to }) => to)),
  };
}
