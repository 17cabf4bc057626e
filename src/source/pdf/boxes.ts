import { NEAR } from './rulings.ts';
import type { Ruling } from './rulings.ts';

/** Ruled lines in, tables as boxes out: rows and columns by the lines, boxes that no line parts made one cell. */

/** A cell by its rows and columns, and where it is on the page. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
/** A table of lines; `columns` are the places of its lines down. */
export interface Ruled {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly number[];
  readonly boxes: readonly Box[];
}

const MOST_BOXES = 20_000;
/** A drawing has more lines than any page of tables. */
const MOST_LINES = 4000;

/** The tables of a page from top to bottom. A frame around words alone is none. */
export function findRuled(rulings: readonly Ruling[]): Ruled[] {
  return groupsOf(rulings.length > MOST_LINES ? [] : rulings)
    .flatMap((group) => partTables(group))
    .flatMap((group) => toRuled(group))
    .toSorted((a, b) => a.top - b.top);
}

/** Lines that touch one another, directly or over others. */
function groupsOf(rulings: readonly Ruling[]): Ruling[][] {
  const across = rulings.filter((one) => one.isAcross);
  const down = rulings.filter((one) => !one.isAcross);
  const left = new Set(rulings);
  const groups: Ruling[][] = [];
  for (const first of rulings) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group)
      for (const other of one.isAcross ? down : across)
        if (left.has(other) && touches(one, other)) {
          left.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

const isWithin = (at: number, { from, to }: Ruling): boolean => at >= from - NEAR && at <= to + NEAR;
const touches = (one: Ruling, other: Ruling): boolean => isWithin(one.at, other) && isWithin(other.at, one);

/**
 * The tables of a group that stand right below each other, each with its own width: between two rows that lines close at
 * both sides, and not at the same places, one ends and the next begins.
 */
function partTables(group: readonly Ruling[]): (readonly Ruling[])[] {
  const across = group.filter((one) => one.isAcross);
  const down = group.filter((one) => !one.isAcross);
  const rows = placesOf(across.map(({ at }) => at));
  const widths = rows.slice(1).map((bottom, i) => widthOf(across, down, rows[i] ?? bottom, bottom));
  const cuts = rows.filter((_, i) => isOther(widths[i - 1], widths[i]));
  if (cuts.length === 0) return [group];
  const bounds = [-Infinity, ...cuts, Infinity];
  return bounds.slice(1).map((bottom, i) => {
    const top = bounds[i] ?? bottom;
    const width = widths.find((one, r) => one !== null && (rows[r] ?? 0) >= top - NEAR) ?? null;
    return [
      ...across
        .filter(({ at }) => at >= top - NEAR && at <= bottom + NEAR)
        .flatMap((one) => clip(one, width)),
      ...down.flatMap((one) => clip(one, { from: top, to: bottom })),
    ];
  });
}

/** From where to where something goes. */
type Extent = Pick<Ruling, 'from' | 'to'>;

/** How wide the row between these lines is; null where lines down do not close it at both sides. */
function widthOf(
  across: readonly Ruling[],
  down: readonly Ruling[],
  top: number,
  bottom: number,
): Extent | null {
  const sides = down.filter(({ from, to }) => from <= top + NEAR && to >= bottom - NEAR).map(({ at }) => at);
  const width = { from: Math.min(...sides), to: Math.max(...sides) };
  const edges = [top, bottom].map((place) => across.filter(({ at }) => Math.abs(at - place) <= NEAR));
  const from = Math.max(...edges.map((lines) => Math.min(...lines.map((line) => line.from))));
  const to = Math.min(...edges.map((lines) => Math.max(...lines.map((line) => line.to))));
  return sides.length > 1 && from >= width.from - NEAR && to <= width.to + NEAR ? width : null;
}

const isOther = (one: Extent | null | undefined, other: Extent | null | undefined): boolean =>
  !!one && !!other && Math.max(Math.abs(one.from - other.from), Math.abs(one.to - other.to)) > 2 * NEAR;

/** The part of a line that goes no further than this; none where nothing is left. */
function clip(ruling: Ruling, extent: Extent | null): Ruling[] {
  if (extent === null) return [ruling];
  const [from, to] = [Math.max(ruling.from, extent.from), Math.min(ruling.to, extent.to)];
  return to - from > NEAR ? [{ ...ruling, from, to }] : [];
}

function toRuled(group: readonly Ruling[]): Ruled[] {
  const across = group.filter((one) => one.isAcross);
  const down = group.filter((one) => !one.isAcross);
  if (across.length < 2 || down.length < 1) return [];
  const rows = placesOf([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const columns = placesOf([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const [height, width] = [rows.length - 1, columns.length - 1];
  if (height < 1 || width < 2 || height * width > MOST_BOXES) return [];
  const boxes = toBoxes(rows, columns, across, down);
  const [top = 0, left = 0] = [rows[0], columns[0]];
  return boxes.length < 3
    ? []
    : [{ top, bottom: rows.at(-1) ?? top, left, right: columns.at(-1) ?? left, columns, boxes }];
}

/** Rising places; those near each other are one. */
function placesOf(all: readonly number[]): number[] {
  const places: number[] = [];
  for (const at of all.toSorted((a, b) => a - b))
    if (at - (places.at(-1) ?? -Infinity) > NEAR) places.push(at);
  return places;
}

/** Boxes with no line between them are one cell; of cells that are no rectangle each box is a cell. */
function toBoxes(
  rows: readonly number[],
  columns: readonly number[],
  across: readonly Ruling[],
  down: readonly Ruling[],
): Box[] {
  const [height, width] = [rows.length - 1, columns.length - 1];
  const isParted = (lines: readonly Ruling[], at: number, middle: number) =>
    lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle);
  const middle = (places: readonly number[], i: number) => ((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2;
  const owner = Array.from({ length: height * width }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (owner[root] !== root) root = owner[root] ?? root;
    return root;
  };
  const join = (a: number, b: number) =>
    (owner[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b)));
  for (let r = 0; r < height; r += 1)
    for (let c = 0; c < width; c += 1) {
      const i = r * width + c;
      if (c + 1 < width && !isParted(down, columns[c + 1] ?? 0, middle(rows, r))) join(i, i + 1);
      if (r + 1 < height && !isParted(across, rows[r + 1] ?? 0, middle(columns, c))) join(i, i + width);
    }
  const cells = new Map<number, number[]>();
  owner.forEach((_, i) => cells.set(rootOf(i), [...(cells.get(rootOf(i)) ?? []), i]));
  return [...cells.values()].flatMap((parts) => {
    const box = boxOf(parts, width, rows, columns);
    return box.rowspan * box.colspan === parts.length
      ? [box]
      : parts.map((part) => boxOf([part], width, rows, columns));
  });
}

function boxOf(
  parts: readonly number[],
  width: number,
  rows: readonly number[],
  columns: readonly number[],
): Box {
  const rs = parts.map((i) => Math.floor(i / width));
  const cs = parts.map((i) => i % width);
  const [row, column] = [Math.min(...rs), Math.min(...cs)];
  const [lastRow, lastColumn] = [Math.max(...rs), Math.max(...cs)];
  return {
    row,
    column,
    rowspan: lastRow - row + 1,
    colspan: lastColumn - column + 1,
    left: columns[column] ?? 0,
    right: columns[lastColumn + 1] ?? 0,
    top: rows[row] ?? 0,
    bottom: rows[lastRow + 1] ?? 0,
  };
}
